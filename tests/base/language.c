/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-date.h"
#include "dien-language.h"

#include <gio/gio.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#define VIETNAMESE "Ngày 31/02/2022 không có trong lịch. Ghi ngày/tháng/năm, ví dụ 28/02/2022."
#define ENGLISH "The date 31/02/2022 is not in the calendar. Type day/month/year, for example 28/02/2022."

static const char *program;

/* The program that the tests run: one sentence of base, how a library would write a number, and whether the locale is one
 * that has a language, without which newer systems do not translate. */
static int
say_sentence (const char *preference)
{
  g_autoptr (GError) error = NULL;

  dien_language_init (*preference != '\0' ? preference : NULL);
  dien_date_parse ("31/02/2022", DIEN_DATE_DAY, &error);
  g_print ("%s\n", error->message);
  printf ("%.1f\n", 8.5);
  printf ("%s\n", *setlocale (LC_MESSAGES, NULL) == 'C' ? "none" : "some");
  return 0;
}

static char *
run_program (const char *preference,
             const char *settings)
{
  const char *names[] = { "LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LC_NUMERIC" };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_auto (GStrv) pairs = g_strsplit (settings, " ", -1);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_subprocess_launcher_unsetenv (launcher, names[i]);
  for (gsize i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    }

  process = g_subprocess_launcher_spawn (launcher, &error, program, "--say", preference, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

static void
test_environment (gconstpointer data)
{
  g_autofree char *output = run_program ("", data);

  g_assert_cmpstr (output, ==, VIETNAMESE "\n8.5\nsome\n");
}

static void
test_preference (void)
{
  const char *settings[] = { "LANG=C", "LANG=C.UTF-8", "LANG=vi_VN.UTF-8 LANGUAGE=vi" };

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *english = run_program ("en", settings[i]);
      g_autofree char *vietnamese = run_program ("vi", settings[i]);

      g_assert_cmpstr (english, ==, ENGLISH "\n8.5\nsome\n");
      g_assert_cmpstr (vietnamese, ==, VIETNAMESE "\n8.5\nsome\n");
    }
}

int
main (int    argc,
      char **argv)
{
  const char *environments[][2] = {
    { "unset", "" },
    { "C", "LANG=C" },
    { "C.UTF-8", "LANG=C.UTF-8" },
    { "POSIX", "LANG=POSIX" },
    { "en_US", "LANG=en_US.UTF-8" },
    { "vi_VN", "LANG=vi_VN.UTF-8" },
    { "LC_ALL-C", "LC_ALL=C LANGUAGE=en LANG=vi_VN.UTF-8" },
    { "LC_ALL-POSIX", "LC_ALL=POSIX LANGUAGE=en" },
    { "LC_MESSAGES-C", "LANG=C.UTF-8 LC_MESSAGES=C" },
    { "TMPDIR-gone", "LANG=C TMPDIR=/gone" },
    { "runtime-folder-gone", "LANG=C TMPDIR=/gone XDG_RUNTIME_DIR=/gone" },
    { "LC_NUMERIC", "LANG=C.UTF-8 LC_NUMERIC=vi_VN.UTF-8" },
  };

  if (argc == 3 && strcmp (argv[1], "--say") == 0)
    return say_sentence (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (environments); i++)
    {
      g_autofree char *path = g_strconcat ("/language/environment/", environments[i][0], NULL);

      g_test_add_data_func (path, environments[i][1], test_environment);
    }
  g_test_add_func ("/language/preference", test_preference);
  return g_test_run ();
}
