/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "run.h"

#include <string.h>

static char *program;

void
run_init (int    argc,
          char **argv)
{
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);
}

static GSubprocess *
spawn (const char         *folder,
       const char *const  *arguments,
       const char *const  *settings,
       const char         *out)
{
  static const char *const languages[] = { "LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE" };
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new ((out == NULL ? G_SUBPROCESS_FLAGS_STDOUT_PIPE : 0) | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_cwd (launcher, folder);
  if (out != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, out);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  for (guint i = 0; settings != NULL && i < G_N_ELEMENTS (languages); i++)
    g_subprocess_launcher_unsetenv (launcher, languages[i]);
  for (; settings != NULL && *settings != NULL; settings++)
    {
      g_auto (GStrv) pair = g_strsplit (*settings, "=", 2);

      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    }

  g_ptr_array_add (words, program);
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (words, (char *) *arguments);
  g_ptr_array_add (words, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);

  return process;
}

GSubprocess *
run_begin (const char         *folder,
           const char *const  *arguments)
{
  return spawn (folder, arguments, NULL, NULL);
}

Run *
run_finish (GSubprocess *process)
{
  g_autoptr (GError) error = NULL;
  Run *self = g_new0 (Run, 1);

  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);

  return self;
}

Run *
run_program (const char         *folder,
             const char *const  *arguments,
             const char *const  *settings)
{
  g_autoptr (GSubprocess) process = spawn (folder, arguments, settings, NULL);

  return run_finish (process);
}

Run *
run_program_to (const char         *folder,
                const char *const  *arguments,
                const char         *out)
{
  g_autoptr (GSubprocess) process = spawn (folder, arguments, NULL, out);

  return run_finish (process);
}

void
run_free (Run *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

Run *
run_line (const char *folder,
          const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  g_test_message ("dienhinh %s", line);
  return run_program (folder, (const char *const *) words, NULL);
}

void
run_assert_refused (Run *self)
{
  gboolean marked = FALSE;

  g_test_message ("%s", self->err);
  g_assert_cmpint (self->status, ==, 2);
  g_assert_true (self->out == NULL || *self->out == '\0');
  g_assert_true (g_str_has_suffix (self->err, ".\n"));
  g_assert_true (strchr (self->err, '\n') == self->err + strlen (self->err) - 1);
  for (const char *c = self->err; *c != '\0'; c = g_utf8_next_char (c))
    marked = marked || (g_utf8_get_char (c) >= 0x1ea0 && g_utf8_get_char (c) <= 0x1ef9);
  g_assert_true (marked); /* letters that no other language has */
}
