/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-log.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_nothing_of_the_user_is_kept (void)
{
  static const char *const cases[][2] = {
    { "GtkLabel 0x55c1 (label) reported min width 11", "GtkLabel 0x55c1 (label) reported min width 11" },
    { "Cannot open ‘Đảng ủy xã.dienhinh’ now", "Cannot open … now" },
    { "no 'Tran Van Cua' or \"Le Thi B\" or “Ap Phong” or «x» here", "no … or … or … or … here" },
    { "g_x: assertion 'self != NULL' failed", "g_x: assertion … failed" },
    { "it isn't there, don't ask", "it isn't there, don't ask" },
    { "a `quoted' word", "a … word" },
    { "in /home/ab/Tài liệu/x.db: full", "in …" },
    { "C:\\Users\\ab is there", "…" },
    { "from file:///My File.db", "from …" },
    { "mail a@b.vn", "mail …" },
    { "Nguyễn Văn A đã mở", "… … A … …" },
    { "two\nlines\tand  more", "two lines and more" },
    { "bad \xff bytes", "bad … bytes" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stripped = dien_log_strip (cases[i][0]);

      g_assert_cmpstr (stripped, ==, cases[i][1]);
    }
}

static void
test_long_message_is_cut (void)
{
  g_autofree char *word = g_strnfill (5000, 'x');
  g_autofree char *stripped = dien_log_strip (word);

  g_assert_cmpuint (strlen (stripped), <, 500);
  g_assert_true (g_utf8_validate (stripped, -1, NULL));
}

static void
test_account_is_not_named (void)
{
  g_autofree char *home = g_path_get_basename (g_get_home_dir ());
  g_autofree char *message = g_strdup_printf ("of %s there", home);
  g_autofree char *stripped = dien_log_strip (message);

  g_assert_cmpstr (stripped, ==, "of … there");
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';

  return n;
}

/* Critical messages of any part go there, into a file of the owner's; three files at most, of bounded size. */
static void
test_messages_are_kept (void)
{
  g_autofree char *path = dien_log_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *before = dien_log_dup_tail (5);
  g_autofree char *tail = NULL;
  g_autoptr (GDir) dir = NULL;
  GStatBuf status;
  const char *name;
  guint n_files = 0;

  g_assert_cmpstr (before, ==, "");
  dien_log_init ("9.9");
  g_log_structured (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "CODE_FUNC", "some_function", "MESSAGE", "Could not save ‘%s’", "bí mật");
  tail = dien_log_dup_tail (5);
  g_assert_nonnull (strstr (tail, "9.9\n"));
  g_assert_nonnull (strstr (tail, "some_function: Could not save …\n"));
  g_assert_null (strstr (tail, "mật"));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  for (guint i = 0; i < 12000; i++)
    g_log_structured (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "MESSAGE", "message number %u of many that fill the file", i);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_stat (file, &status), ==, 0);
      g_assert_cmpint (status.st_size, <, 140 * 1024);
      n_files++;
    }
  g_assert_cmpuint (n_files, ==, 3);
  g_free (tail);
  tail = dien_log_dup_tail (7);
  g_assert_cmpuint (count_lines (tail), ==, 7);
  g_assert_nonnull (strstr (tail, "number 11999"));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("dien-hinh-XXXXXX", NULL);
  g_autofree char *home = g_build_filename (state, "tenban", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log/nothing-of-the-user-is-kept", test_nothing_of_the_user_is_kept);
  g_test_add_func ("/log/long-message-is-cut", test_long_message_is_cut);
  g_test_add_func ("/log/account-is-not-named", test_account_is_not_named);
  g_test_add_func ("/log/messages-are-kept", test_messages_are_kept);

  return g_test_run ();
}
