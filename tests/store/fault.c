/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dien-error.h"
#include "dien-fault-private.h"
#include "dien-fault-vfs.h"
#include "dien-journal.h"
#include "dien-test-store.h"

static const struct
{
  int code;
  DienError error;
} meanings[] = {
  { SQLITE_CONSTRAINT_UNIQUE, DIEN_ERROR_EXISTS },
  { SQLITE_CONSTRAINT_FOREIGNKEY, DIEN_ERROR_IN_USE },
  { SQLITE_CONSTRAINT_CHECK, DIEN_ERROR_INVALID },
  { SQLITE_CONSTRAINT_NOTNULL, DIEN_ERROR_INVALID },
  { SQLITE_CONSTRAINT_DATATYPE, DIEN_ERROR_INVALID },
  { SQLITE_FULL, DIEN_ERROR_NO_SPACE },
  { SQLITE_READONLY, DIEN_ERROR_READ_ONLY },
  { SQLITE_READONLY_DBMOVED, DIEN_ERROR_ACCESS },
  { SQLITE_READONLY_ROLLBACK, DIEN_ERROR_READ_ONLY },
  { SQLITE_BUSY, DIEN_ERROR_LOCKED },
  { SQLITE_BUSY_SNAPSHOT, DIEN_ERROR_LOCKED },
  { SQLITE_LOCKED, DIEN_ERROR_LOCKED },
  { SQLITE_NOTADB, DIEN_ERROR_CORRUPT },
  { SQLITE_CORRUPT, DIEN_ERROR_CORRUPT },
  { SQLITE_CORRUPT_INDEX, DIEN_ERROR_CORRUPT },
  { SQLITE_CANTOPEN, DIEN_ERROR_ACCESS },
  { SQLITE_CANTOPEN_ISDIR, DIEN_ERROR_ACCESS },
  { SQLITE_PERM, DIEN_ERROR_ACCESS },
  { SQLITE_IOERR, DIEN_ERROR_ACCESS },
  { SQLITE_IOERR_READ, DIEN_ERROR_ACCESS },
  { SQLITE_IOERR_WRITE, DIEN_ERROR_ACCESS },
  { SQLITE_IOERR_FSYNC, DIEN_ERROR_ACCESS },
  { SQLITE_IOERR_CORRUPTFS, DIEN_ERROR_CORRUPT },
  { SQLITE_INTERRUPT, DIEN_ERROR_CANCELLED },
  { SQLITE_ERROR, DIEN_ERROR_FAILED },
  { SQLITE_MISUSE, DIEN_ERROR_FAILED },
  { SQLITE_NOMEM, DIEN_ERROR_FAILED },
  { 9999, DIEN_ERROR_FAILED },
};

/* Each has a sentence that names the file, and none of SQLite's own words. */
static void
test_meanings (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%d", meanings[i].code);
      dien_fault_set_error (&error, test->store, meanings[i].code);
      g_assert_nonnull (strstr (error->message, "Thử.dienhinh"));
      g_assert_null (strstr (error->message, test->folder));
      g_assert_null (strstr (error->message, sqlite3_errstr (meanings[i].code)));
      dien_test_assert_error (error, meanings[i].error);
      dien_fault_set_error (NULL, test->store, meanings[i].code);
    }
}

static void
count_notice_cb (DienStore  *store,
                 DienNotice *notice,
                 guint      *n)
{
  (*n)++;
}

/* A disk that is full in the middle of a change ends it at once: what is written after that must not stand on its own. */
static void
test_full_in_the_middle (void)
{
  g_autoptr (DienTestStore) test = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dien_record_free);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_notices = 0, n_written = 0;

  dien_fault_vfs_install ();
  test = dien_test_store_new ();
  dien_test_store_fill (test, 1);
  before = dien_test_dump (test->store->db);
  g_signal_connect (test->store, "changed", G_CALLBACK (count_notice_cb), &n_notices);
  for (guint i = 0; i < 500; i++)
    g_ptr_array_add (records, dien_test_store_make_record (test, "paper"));

  dien_test_store_begin (test, "Ghi");
  g_assert_cmpint (sqlite3_exec (test->store->db, "PRAGMA cache_size = 5", NULL, NULL, NULL), ==, SQLITE_OK);
  dien_fault_vfs_arm (DIEN_FAULT_WRITE, 20, SQLITE_FULL, DIEN_FAULT_ONCE);
  while (dien_store_insert (test->store, g_ptr_array_index (records, n_written), &error) != 0)
    n_written++;
  g_assert_true (dien_fault_vfs_was_hit ());
  g_assert_cmpuint (n_written, >, 3);
  dien_test_assert_error (error, DIEN_ERROR_NO_SPACE);
  g_assert_true (sqlite3_get_autocommit (test->store->db));
  g_assert_true (dien_test_is_changing (test->store));

  /* The disk works again, but this change is lost. */
  dien_fault_vfs_disarm ();
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (dien_store_insert (test->store, g_ptr_array_index (records, n_written + 1), &error), ==, 0);
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
  g_assert_false (dien_store_remove (test->store, "user", 1, &error));
  g_clear_error (&error);
  g_assert_false (dien_store_commit (test->store, &error));
  dien_test_assert_error (error, DIEN_ERROR_FAILED);
  g_assert_cmpuint (n_notices, ==, 0);
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);

  /* And the next one is not. */
  dien_test_store_begin (test, "Ghi");
  g_assert_cmpint (dien_store_insert (test->store, g_ptr_array_index (records, 0), &error), >, 0);
  g_assert_true (dien_store_commit (test->store, &error));
  g_assert_cmpuint (n_notices, ==, 1);
  dien_test_assert_sound (test->store->db);
  g_clear_pointer (&test, dien_test_store_free);
  dien_fault_vfs_remove ();
}

/* Given up, without being told of the fault by anything but its FALSE. */
static void
test_full_and_given_up (void)
{
  g_autoptr (DienTestStore) test = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  dien_fault_vfs_install ();
  test = dien_test_store_new ();
  before = dien_test_dump (test->store->db);
  dien_test_store_begin (test, "Ghi");
  dien_test_store_add (test, "registration");
  dien_fault_vfs_arm (DIEN_FAULT_CHANGING, 1, SQLITE_FULL, DIEN_FAULT_STICKY);
  g_assert_false (dien_store_commit (test->store, &error));
  dien_test_assert_error (error, DIEN_ERROR_NO_SPACE);
  g_assert_false (dien_test_is_changing (test->store));
  dien_fault_vfs_disarm ();
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  g_clear_pointer (&test, dien_test_store_free);
  dien_fault_vfs_remove ();
}

/* The last sync of a commit fails: everybody who reads the file finds the change, so it was written. */
static void
test_last_sync (void)
{
  g_autoptr (DienTestStore) test = NULL;
  g_autoptr (GError) error = NULL;
  guint n_notices = 0, n_points;

  dien_fault_vfs_install ();
  test = dien_test_store_new ();
  dien_test_store_begin (test, "Ghi");
  dien_test_store_add (test, "user");
  dien_fault_vfs_arm (DIEN_FAULT_SYNC, 0, 0, DIEN_FAULT_ONCE);
  g_assert_true (dien_store_commit (test->store, &error));
  n_points = dien_fault_vfs_disarm ();

  g_signal_connect (test->store, "changed", G_CALLBACK (count_notice_cb), &n_notices);
  dien_test_store_begin (test, "Ghi");
  dien_test_store_add (test, "user");
  dien_fault_vfs_arm (DIEN_FAULT_SYNC, n_points, SQLITE_IOERR_FSYNC, DIEN_FAULT_ONCE);
  g_assert_true (dien_store_commit (test->store, &error));
  g_assert_true (dien_fault_vfs_was_hit ());
  dien_fault_vfs_disarm ();
  g_assert_no_error (error);
  g_assert_cmpuint (n_notices, ==, 1);
  g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM user"), ==, 2);
  g_assert_cmpint (dien_test_get_last_entry (test->store), ==, 2);
  g_clear_pointer (&test, dien_test_store_free);
  dien_fault_vfs_remove ();
}

/* The program is killed while it writes: the next one brings the file back to what it was, and looks at every page of it. */
static void
test_killed (void)
{
  g_autoptr (DienTestStore) test = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *journal = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  DienStore *store;

  dien_fault_vfs_install ();
  test = dien_test_store_new ();
  journal = g_strconcat (test->path, "-journal", NULL);
  dien_test_store_fill (test, 2);
  before = dien_test_dump (test->store->db);
  dien_test_store_begin (test, "Ghi");
  dien_test_store_add (test, "registration");
  dien_fault_vfs_arm (DIEN_FAULT_TRUNCATE, 1, SQLITE_IOERR, DIEN_FAULT_CRASH);
  g_assert_false (dien_store_commit (test->store, &error));
  dien_test_store_close (test);
  dien_fault_vfs_disarm ();
  dien_fault_vfs_remove ();

  /* All pages were written, and all of the journal is there. */
  g_assert_true (g_file_get_contents (journal, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 4096);

  /* Who may not write cannot bring it back, and says so; the file waits for who may. */
  g_clear_error (&error);
  store = dien_store_open (test->path, DIEN_STORE_READ_ONLY, &error);
  g_assert_null (store);
  g_assert_nonnull (error);
  g_assert_true (error->domain == DIEN_ERROR);
  g_clear_error (&error);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  dien_test_store_open (test);
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  dien_test_assert_sound (test->store->db);
  dien_test_store_close (test);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* What cannot be read is not taken for damage, nor for an empty file. */
static void
test_unreadable (void)
{
  g_autoptr (DienTestStore) test = NULL;
  g_autofree char *before = NULL, *after = NULL;
  guint n_points, n_refused = 0;

  dien_fault_vfs_install ();
  test = dien_test_store_new ();
  dien_test_store_fill (test, 1);
  before = dien_test_dump (test->store->db);
  dien_test_store_close (test);

  dien_fault_vfs_arm (DIEN_FAULT_READ, 0, 0, DIEN_FAULT_ONCE);
  dien_test_store_open (test);
  n_points = dien_fault_vfs_disarm ();
  dien_test_store_close (test);

  for (guint at = 1; at <= n_points; at++)
    {
      g_autoptr (GError) error = NULL;
      DienStore *store;

      dien_fault_vfs_arm (DIEN_FAULT_READ, at, SQLITE_IOERR_READ, DIEN_FAULT_STICKY);
      store = dien_store_open (test->path, DIEN_STORE_DEFAULT, &error);
      dien_fault_vfs_disarm ();
      if (store != NULL)
        g_object_unref (store);
      else
        {
          dien_test_assert_error (error, DIEN_ERROR_ACCESS);
          n_refused++;
        }
    }
  g_assert_cmpuint (n_refused, >, 3);

  dien_test_store_open (test);
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  g_clear_pointer (&test, dien_test_store_free);
  dien_fault_vfs_remove ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fault/meanings", test_meanings);
  g_test_add_func ("/fault/full-in-the-middle", test_full_in_the_middle);
  g_test_add_func ("/fault/full-and-given-up", test_full_and_given_up);
  g_test_add_func ("/fault/last-sync", test_last_sync);
  g_test_add_func ("/fault/killed", test_killed);
  g_test_add_func ("/fault/unreadable", test_unreadable);

  return g_test_run ();
}
