/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE

#include "config.h"

#include "dien-error.h"
#include "dien-language.h"
#include "dien-os.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* To whom the modes of files say what he may do, even where the tests run as root. */
#define NOBODY 65534

/* These stand in the way of the library's: they note the order of the calls and fail where a test wants it. */
static GString *calls;
static int fail_at;      /* the how many-th call fails, 0 for none */
static int fail_with;

static gboolean
note_call (char call)
{
  g_string_append_c (calls, call);
  if ((int) calls->len != fail_at)
    return TRUE;
  errno = fail_with;
  return FALSE;
}

int
fsync (int descriptor)
{
  struct stat status;

  g_assert_no_errno (fstat (descriptor, &status));
  return note_call (S_ISDIR (status.st_mode) ? 'D' : 'F') ? (int) syscall (SYS_fsync, descriptor) : -1;
}

int
rename (const char *old_name,
        const char *new_name)
{
  return note_call ('R') ? renameat (AT_FDCWD, old_name, AT_FDCWD, new_name) : -1;
}

int
renameat2 (int         old_folder,
           const char *old_name,
           int         new_folder,
           const char *new_name,
           unsigned    flags)
{
  return note_call ('N') ? (int) syscall (SYS_renameat2, old_folder, old_name, new_folder, new_name, flags) : -1;
}

int
link (const char *old_name,
      const char *new_name)
{
  return note_call ('L') ? linkat (AT_FDCWD, old_name, AT_FDCWD, new_name, 0) : -1;
}

typedef struct
{
  char *folder;
  char *path;
  char *temporary;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("dien-os-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "Danh sách 2022.xlsx", NULL);
  fixture->temporary = g_build_filename (fixture->folder, ".tạm", NULL);
  calls = g_string_new (NULL);
  fail_at = 0;
  g_file_set_contents (fixture->path, "old", -1, &error);
  g_assert_no_error (error);
  g_file_set_contents (fixture->temporary, "new", -1, &error);
  g_assert_no_error (error);
  g_string_truncate (calls, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->path);
  g_unlink (fixture->temporary);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->temporary);
  g_string_free (calls, TRUE);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_os_replace_file (fixture->temporary, fixture->path, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (calls->str, ==, "FRD");
  assert_contents (fixture->path, "new");
  g_assert_false (g_file_test (fixture->temporary, G_FILE_TEST_EXISTS));
}

static void
test_replace_nothing (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_true (dien_os_replace_file (fixture->temporary, fixture->path, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "new");
}

static void
test_replace_in_this_folder (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_chdir (fixture->folder));
  g_assert_true (dien_os_replace_file (".tạm", "Danh sách 2022.xlsx", &error));
  g_assert_no_errno (g_chdir (before));
  g_assert_no_error (error);
  g_assert_cmpstr (calls->str, ==, "FRD");
  assert_contents (fixture->path, "new");
}

static void
assert_refused (Fixture    *fixture,
                const char *path,
                int         code,
                const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dien_os_replace_file (fixture->temporary, path, &error));
  g_assert_error (error, DIEN_ERROR, code);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_false (g_file_test (fixture->temporary, G_FILE_TEST_EXISTS));
}

static void
test_disk_full (Fixture       *fixture,
                gconstpointer  data)
{
  fail_at = 1;
  fail_with = ENOSPC;
  assert_refused (fixture, fixture->path, DIEN_ERROR_NO_SPACE,
                  "Ổ đĩa đã đầy, chưa ghi được tệp ‘Danh sách 2022.xlsx’. Xóa bớt tệp không cần, hoặc chọn ổ đĩa khác.");
  g_assert_cmpstr (calls->str, ==, "F");
  assert_contents (fixture->path, "old");
}

static void
test_rename_fails (Fixture       *fixture,
                   gconstpointer  data)
{
  fail_at = 2;
  fail_with = ETXTBSY;
  assert_refused (fixture, fixture->path, DIEN_ERROR_LOCKED,
                  "Tệp ‘Danh sách 2022.xlsx’ đang mở ở chương trình khác. Đóng tệp rồi làm lại, hoặc đặt tên khác.");
  g_assert_cmpstr (calls->str, ==, "FR");
  assert_contents (fixture->path, "old");
}

/* The new file is there; that some file systems cannot sync a folder is no failure. */
static void
test_folder_not_synced (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fail_at = 3;
  fail_with = EINVAL;
  g_assert_true (dien_os_replace_file (fixture->temporary, fixture->path, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "new");
}

static void
test_temporary_gone (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_no_errno (g_unlink (fixture->temporary));
  assert_refused (fixture, fixture->path, DIEN_ERROR_ACCESS,
                  "Không tìm thấy tệp ‘Danh sách 2022.xlsx’ hoặc thư mục chứa tệp. Kiểm tra thư mục và ổ đĩa, hoặc "
                  "chọn nơi khác.");
  assert_contents (fixture->path, "old");
}

static void
test_folder_gone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "không có", "a.xlsx", NULL);

  assert_refused (fixture, path, DIEN_ERROR_ACCESS,
                  "Không tìm thấy tệp ‘a.xlsx’ hoặc thư mục chứa tệp. Kiểm tra thư mục và ổ đĩa, hoặc chọn nơi khác.");
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->path, "a.xlsx", NULL);

  assert_refused (fixture, path, DIEN_ERROR_ACCESS,
                  "Nơi chứa tệp ‘a.xlsx’ không phải là thư mục. Chọn thư mục khác.");
  assert_contents (fixture->path, "old");
}

static void
test_name_of_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_no_errno (g_mkdir (fixture->path, 0700));
  assert_refused (fixture, fixture->path, DIEN_ERROR_ACCESS,
                  "‘Danh sách 2022.xlsx’ là tên của một thư mục. Đặt tên khác cho tệp.");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_DIR));
}

/* In a process of its own, since nothing is forbidden to root. Returns: whether it was refused for the permission */
static gboolean
is_forbidden (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return FALSE;

  return !dien_os_replace_file (fixture->temporary, fixture->path, &error) &&
         g_error_matches (error, DIEN_ERROR, DIEN_ERROR_ACCESS);
}

static void
test_forbidden_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  const char *paths[] = { fixture->folder, fixture->path, fixture->temporary };
  pid_t child;
  int ended;

  for (gsize i = 0; i < G_N_ELEMENTS (paths) && geteuid () == 0; i++)
    g_assert_no_errno (chown (paths[i], NOBODY, NOBODY));
  g_assert_no_errno (g_chmod (fixture->folder, 0500));
  child = fork ();
  if (child == 0)
    _exit (is_forbidden (fixture) ? 0 : 1);
  g_assert_cmpint (waitpid (child, &ended, 0), ==, child);
  g_assert_no_errno (g_chmod (fixture->folder, 0700));

  g_assert_true (WIFEXITED (ended));
  g_assert_cmpint (WEXITSTATUS (ended), ==, 0);
  assert_contents (fixture->path, "old");
  assert_contents (fixture->temporary, "new"); /* to remove it is forbidden as well */
}

static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_true (dien_os_name_file (fixture->temporary, fixture->path, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (calls->str, ==, "FND");
  assert_contents (fixture->path, "new");
  g_assert_false (g_file_test (fixture->temporary, G_FILE_TEST_EXISTS));
}

/* As on a network folder. */
static void
test_name_by_link (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fail_at = 2;
  fail_with = EINVAL;
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_true (dien_os_name_file (fixture->temporary, fixture->path, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (calls->str, ==, "FNLD");
  assert_contents (fixture->path, "new");
  g_assert_false (g_file_test (fixture->temporary, G_FILE_TEST_EXISTS));
}

/* Either way: a file, a folder, and a link that leads nowhere. */
static void
test_name_taken (Fixture       *fixture,
                 gconstpointer  data)
{
  for (int i = 0; i < 6; i++)
    {
      g_autoptr (GError) error = NULL;

      g_unlink (fixture->path);
      g_assert_true (g_file_set_contents (fixture->temporary, "new", -1, NULL));
      if (i / 2 == 0)
        g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
      else if (i / 2 == 1)
        g_assert_no_errno (symlink ("không có", fixture->path));
      else
        g_assert_no_errno (g_mkdir (fixture->path, 0700) == 0 || errno == EEXIST ? 0 : -1);
      g_string_truncate (calls, 0);
      fail_at = i % 2 == 0 ? 0 : 2;
      fail_with = ENOSYS;

      g_assert_false (dien_os_name_file (fixture->temporary, fixture->path, &error));
      g_assert_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS);
      g_assert_cmpstr (calls->str, ==, i % 2 == 0 ? "FN" : "FNL");
      g_assert_false (g_file_test (fixture->temporary, G_FILE_TEST_EXISTS));
      if (i / 2 == 0)
        assert_contents (fixture->path, "old");
      else
        g_assert_true (g_file_test (fixture->path, i / 2 == 1 ? G_FILE_TEST_IS_SYMLINK : G_FILE_TEST_IS_DIR));
    }
}

static void
test_name_disk_full (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fail_at = 1;
  fail_with = ENOSPC;
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_false (dien_os_name_file (fixture->temporary, fixture->path, &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_NO_SPACE);
  g_assert_cmpstr (calls->str, ==, "F");
  g_assert_false (g_file_test (fixture->temporary, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_errors (void)
{
  const struct
  {
    int code;
    int error;
  } cases[] = {
    { ENOSPC, DIEN_ERROR_NO_SPACE },    { EDQUOT, DIEN_ERROR_NO_SPACE },   { EFBIG, DIEN_ERROR_NO_SPACE },
    { EROFS, DIEN_ERROR_READ_ONLY },    { EACCES, DIEN_ERROR_ACCESS },     { EPERM, DIEN_ERROR_ACCESS },
    { ENOENT, DIEN_ERROR_ACCESS },      { ENOTDIR, DIEN_ERROR_ACCESS },    { EISDIR, DIEN_ERROR_ACCESS },
    { ENAMETOOLONG, DIEN_ERROR_INVALID }, { EEXIST, DIEN_ERROR_EXISTS },   { ENOTEMPTY, DIEN_ERROR_EXISTS },
    { EBUSY, DIEN_ERROR_LOCKED },       { ETXTBSY, DIEN_ERROR_LOCKED },    { EIO, DIEN_ERROR_ACCESS },
    { ENXIO, DIEN_ERROR_ACCESS },       { ENODEV, DIEN_ERROR_ACCESS },     { ESTALE, DIEN_ERROR_ACCESS },
    { ENOTCONN, DIEN_ERROR_ACCESS },    { ETIMEDOUT, DIEN_ERROR_ACCESS },  { ENOMEM, DIEN_ERROR_FAILED },
    { EMFILE, DIEN_ERROR_FAILED },      { ENFILE, DIEN_ERROR_FAILED },     { EINVAL, DIEN_ERROR_FAILED },
    { ELOOP, DIEN_ERROR_FAILED },       { 0, DIEN_ERROR_FAILED },          { 99999, DIEN_ERROR_FAILED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      dien_os_set_error (&error, cases[i].code, "/home/cán bộ/Danh sách 2022.xlsx");
      g_assert_error (error, DIEN_ERROR, cases[i].error);
      g_assert_nonnull (g_strstr_len (error->message, -1, "‘Danh sách 2022.xlsx’"));
      g_assert_null (g_strstr_len (error->message, -1, "home"));
      g_assert_null (g_strstr_len (error->message, -1, "file"));
      g_assert_null (g_strstr_len (error->message, -1, g_strerror (cases[i].code)));
      g_assert_true (g_str_has_suffix (error->message, "."));
      dien_os_set_error (NULL, cases[i].code, "a");
    }
}

static void
test_names (void)
{
  g_autofree char *machine = dien_os_dup_machine ();
  g_autofree char *account = dien_os_dup_account ();

  g_assert_cmpstr (machine, ==, g_get_host_name ());
  g_assert_cmpstr (account, ==, g_get_user_name ());
}

#define add_test(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);
  add_test ("/os/replace", test_replace);
  add_test ("/os/replace/nothing", test_replace_nothing);
  add_test ("/os/replace/in-this-folder", test_replace_in_this_folder);
  add_test ("/os/replace/disk-full", test_disk_full);
  add_test ("/os/replace/rename-fails", test_rename_fails);
  add_test ("/os/replace/folder-not-synced", test_folder_not_synced);
  add_test ("/os/replace/temporary-gone", test_temporary_gone);
  add_test ("/os/replace/folder-gone", test_folder_gone);
  add_test ("/os/replace/no-folder", test_no_folder);
  add_test ("/os/replace/name-of-folder", test_name_of_folder);
  add_test ("/os/replace/forbidden-folder", test_forbidden_folder);
  add_test ("/os/name", test_name);
  add_test ("/os/name/by-link", test_name_by_link);
  add_test ("/os/name/taken", test_name_taken);
  add_test ("/os/name/disk-full", test_name_disk_full);
  g_test_add_func ("/os/errors", test_errors);
  g_test_add_func ("/os/names", test_names);
  return g_test_run ();
}
