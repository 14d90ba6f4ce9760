/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dien-error.h"
#include "dien-format-private.h"
#include "dien-journal.h"
#include "dien-test-store.h"

/* A file of every format that was ever released opens, and nothing of it is lost.
 *
 * tests/fixtures/format-NNNN.dienhinh was written by the program of that format and is never written again. Whoever adds a
 * migration makes the file of the format that it ends, before anything else is changed:
 *
 *   DIENHINH_TEST_FORMAT=tests/fixtures/format-NNNN.dienhinh build/tests/store/test-store-format
 *
 * and commits it with the migration. Until the first release the same line writes the newest one anew. */

static char *
find_fixture (int version)
{
  g_autofree char *name = g_strdup_printf ("format-%04d.dienhinh", version);

  return g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (from, &data, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, data, (gssize) size, &error);
  g_assert_no_error (error);
}

/* Rows of several makes, and a journal in which something was taken back. */
static void
make_fixture (const char *path)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;

  dien_test_store_fill (test, 2);
  dien_store_begin (test->store, "Thêm", &error);
  dien_test_store_add (test, "registration");
  dien_store_commit (test->store, &error);
  dien_journal_take_back (test->store, 2, "Hoàn tác", &error);
  dien_journal_take_back (test->store, 3, "Làm lại", &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_exec (test->store->db, "VACUUM", NULL, NULL, NULL), ==, SQLITE_OK);
  dien_test_store_close (test);
  copy_file (test->path, path);
}

/* 'table number' for each table that holds anything, the journal's as well. */
static GHashTable *
count_rows (sqlite3 *db)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
                                       -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *table = (const char *) sqlite3_column_text (statement, 0);
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);

      g_hash_table_insert (counts, g_strdup (table), GINT_TO_POINTER ((int) dien_test_query (db, sql)));
    }
  sqlite3_finalize (statement);

  return counts;
}

static gboolean
is_journal (const char *table)
{
  return g_str_equal (table, "journal") || g_str_equal (table, "journal_record");
}

static void
test_each_format (void)
{
  for (int version = 1; version <= dien_format_get_version (); version++)
    {
      g_autoptr (DienTestStore) test = dien_test_store_new ();
      g_autoptr (GHashTable) before = NULL, after = NULL;
      g_autofree char *fixture = find_fixture (version);
      g_autoptr (GError) error = NULL;
      GHashTableIter iter;
      gpointer table, count;
      gint64 last;
      sqlite3 *db;
      /* Bringing it up to date is an entry of its own, and nothing from before can be taken back after it. */
      int steps = version < dien_format_get_version () ? 1 : 0;
      g_autoptr (DienJournalEntry) undo = NULL;

      g_test_message ("%s", fixture);
      dien_test_store_close (test);
      copy_file (fixture, test->path);
      g_assert_cmpint (sqlite3_open_v2 (test->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
      g_assert_cmpint (dien_test_query (db, "PRAGMA user_version"), ==, version);
      before = count_rows (db);
      sqlite3_close (db);

      dien_test_store_open (test);
      g_assert_cmpint (dien_test_query (test->store->db, "PRAGMA user_version"), ==, dien_format_get_version ());
      dien_test_assert_sound (test->store->db);
      after = count_rows (test->store->db);
      g_hash_table_iter_init (&iter, before);
      while (g_hash_table_iter_next (&iter, &table, &count))
        {
          g_test_message ("%s: %d", (char *) table, GPOINTER_TO_INT (count));
          g_assert_cmpint (GPOINTER_TO_INT (count), >, 0);
          g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (after, table)), ==,
                           GPOINTER_TO_INT (count) + (is_journal (table) ? steps : 0));
        }

      /* And it goes on. */
      last = dien_test_get_last_entry (test->store);
      g_assert_cmpint (last, ==, 4 + steps);
      undo = dien_journal_get_undo (test->store, &error);
      g_assert_no_error (error);
      g_assert_cmpint (undo == NULL, ==, steps == 1);
      test->serial = 1000; /* beyond the names in the fixture */
      dien_test_store_fill (test, 1);
      dien_journal_take_back (test->store, last + 1, "Hoàn tác", &error);
      g_assert_no_error (error);
      dien_test_assert_sound (test->store->db);
    }
}

/* The newest one has the tables that this program makes; else a format was changed after it was given a number. */
static void
test_newest (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *fixture = find_fixture (dien_format_get_version ());
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS fixture", fixture);

  g_assert_cmpint (sqlite3_exec (test->store->db, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (dien_test_query (test->store->db,
    "SELECT count (*) FROM (SELECT type, name, sql FROM main.sqlite_schema EXCEPT SELECT type, name, sql FROM fixture.sqlite_schema)"),
    ==, 0);
  g_assert_cmpint (dien_test_query (test->store->db,
    "SELECT count (*) FROM (SELECT type, name, sql FROM fixture.sqlite_schema EXCEPT SELECT type, name, sql FROM main.sqlite_schema)"),
    ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  const char *wanted = g_getenv ("DIENHINH_TEST_FORMAT");

  g_test_init (&argc, &argv, NULL);

  if (wanted != NULL)
    {
      make_fixture (wanted);
      return 0;
    }

  g_test_add_func ("/format/each-format", test_each_format);
  g_test_add_func ("/format/newest", test_newest);

  return g_test_run ();
}
