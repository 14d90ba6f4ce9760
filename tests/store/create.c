/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dien-error.h"
#include "dien-fault-vfs.h"
#include "dien-test-store.h"

#define NOBODY 65534

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_empty (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *dump = dien_test_dump (test->store->db);

  g_assert_cmpstr (dump, ==, "");
  g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM journal"), ==, 0);
  dien_test_assert_sound (test->store->db);
  dien_test_store_close (test);
  dien_test_store_open (test);
  dien_test_assert_sound (test->store->db);
}

static void
test_only_its_owner (void)
{
  mode_t mask = umask (0);
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *journal = g_strconcat (test->path, "-journal", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_no_errno (g_stat (test->path, &status));
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);

  /* While a change is written its journal holds the same. */
  dien_store_begin (test->store, "Thêm", &error);
  dien_test_store_add (test, "user");
  g_assert_no_errno (g_stat (journal, &status));
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
  g_assert_true (dien_store_commit (test->store, &error));
  umask (mask);
}

static void
test_refused (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *missing = g_build_filename (test->folder, "thư mục", "năm 2022.dienhinh", NULL);
  g_autofree char *inside = g_build_filename (test->path, "năm 2022.dienhinh", NULL);
  g_autofree char *letters = g_strnfill (300, 'a');
  g_autofree char *too_long = g_build_filename (test->folder, letters, NULL);
  const struct
  {
    const char *path;
    DienError code;
  } cases[] = {
    { test->path, DIEN_ERROR_EXISTS },
    { test->folder, DIEN_ERROR_EXISTS },
    { missing, DIEN_ERROR_ACCESS },
    { inside, DIEN_ERROR_ACCESS },
    { too_long, DIEN_ERROR_INVALID },
    { "/proc/năm 2022.dienhinh", DIEN_ERROR_ACCESS },
  };
  g_autofree char *before = NULL, *after = NULL;

  dien_test_store_fill (test, 1);
  before = dien_test_dump (test->store->db);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].path);
      g_assert_null (dien_store_create (cases[i].path, &error));
      dien_test_assert_error (error, cases[i].code);
    }
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (test->folder), ==, 2);
}

static void
test_forbidden_folder (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "năm 2022.dienhinh", NULL);
  pid_t child;
  int status;

  g_assert_no_errno (chmod (test->folder, 0555));
  child = fork ();
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;

      if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (1);
      g_assert_null (dien_store_create (path, &error));
      dien_test_assert_error (error, DIEN_ERROR_ACCESS);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_no_errno (chmod (test->folder, 0700));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Whatever goes wrong on the way, nothing is left, and the next try works. */
static void
test_nothing_left (void)
{
  static const struct
  {
    int code;
    DienError error;
  } cases[] = {
    { SQLITE_FULL, DIEN_ERROR_NO_SPACE },
    { SQLITE_IOERR_WRITE, DIEN_ERROR_ACCESS },
    { SQLITE_IOERR_FSYNC, DIEN_ERROR_ACCESS },
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "năm 2022.dienhinh", NULL);
  guint n_points, n_refused = 0;

  dien_test_store_close (test);
  dien_fault_vfs_install ();
  dien_fault_vfs_arm (DIEN_FAULT_CHANGING, 0, 0, DIEN_FAULT_ONCE);
  g_object_unref (dien_store_create (path, NULL));
  n_points = dien_fault_vfs_disarm ();
  g_assert_cmpuint (n_points, >, 50);
  g_assert_no_errno (g_unlink (path));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint at = 1; at <= n_points; at++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (DienStore) store = NULL;

        dien_fault_vfs_arm (DIEN_FAULT_CHANGING, at, cases[i].code, DIEN_FAULT_STICKY);
        store = dien_store_create (path, &error);
        if (store != NULL)
          {
            /* It was made before the disk failed. */
            dien_fault_vfs_disarm ();
            dien_test_assert_sound (store->db);
            g_clear_object (&store);
            g_assert_no_errno (g_unlink (path));
          }
        else
          {
            n_refused++;
            dien_test_assert_error (error, cases[i].error);
            dien_fault_vfs_disarm ();
          }
        g_assert_cmpuint (count_files (test->folder), ==, 1);
      }
  g_assert_cmpuint (n_refused, >, n_points);
  dien_fault_vfs_remove ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/create/empty", test_empty);
  g_test_add_func ("/create/only-its-owner", test_only_its_owner);
  g_test_add_func ("/create/refused", test_refused);
  g_test_add_func ("/create/forbidden-folder", test_forbidden_folder);
  g_test_add_func ("/create/nothing-left", test_nothing_left);

  return g_test_run ();
}
