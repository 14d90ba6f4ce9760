/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dien-error.h"
#include "dien-fault-vfs.h"
#include "dien-journal.h"
#include "dien-test-store.h"

/* A script of thirty changes, each of which meets a failing disk at every point where it writes, syncs or cuts off: once, from
 * then on, with the program killed, and with the power cut. Whatever happens, the file holds what it held before the change
 * or what it holds after it, and after it for certain if the change was said to be written. */

#define N_CHANGES 30

/* A point fails with one of these in turn. */
static const int codes[] = { SQLITE_IOERR_WRITE, SQLITE_FULL, SQLITE_IOERR_FSYNC };

static void
set_cache (DienTestStore *test,
           const char    *sql)
{
  g_assert_cmpint (sqlite3_exec (test->store->db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Returns: whether all of the change could be made */
static gboolean
add_rows (DienTestStore *test,
          const char    *entity,
          guint          n)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dien_record_free);
  gboolean written = TRUE;

  set_cache (test, "PRAGMA cache_size = -2000");
  while (records->len < n)
    g_ptr_array_add (records, dien_test_store_make_record (test, entity));

  /* So little is kept in memory that many rows are written before the end. */
  set_cache (test, "PRAGMA cache_size = 8");
  for (guint i = 0; i < n && written; i++)
    written = dien_store_insert (test->store, g_ptr_array_index (records, i), NULL) != 0;

  return written;
}

static gboolean
edit_row (DienTestStore *test,
          const char    *entity,
          const char    *field,
          const char    *text)
{
  g_autoptr (DienRecord) record = dien_record_new (entity);

  dien_record_set_id (record, 1);
  dien_record_set_text (record, field, text);

  return dien_store_update (test->store, record, NULL);
}

/* The newest row, to which nothing points yet. */
static gboolean
remove_unused (DienTestStore *test,
               const char    *entity)
{
  g_autoptr (GPtrArray) rows = dien_store_list (test->store, entity, NULL, 0, NULL);
  gint64 newest = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    newest = MAX (newest, dien_record_get_id (g_ptr_array_index (rows, i)));

  return newest != 0 && dien_store_remove (test->store, entity, newest, NULL);
}

static gboolean
write_rows (DienTestStore *test,
            guint          number)
{
  static const char *const entities[] = { "paper", "user", "person", "unit", "award", "indicator", "registration" };
  g_autofree char *text = g_strdup_printf ("Lần %u", number);

  switch (number % 6)
    {
    case 0:
      return add_rows (test, entities[number / 6 % G_N_ELEMENTS (entities)], 2);
    case 1:
      return edit_row (test, "registration", "model", text);
    case 2:
      return add_rows (test, "paper", 1) && remove_unused (test, "paper") && edit_row (test, "paper", "note", text);
    case 3:
      return add_rows (test, "indicator", 12) && edit_row (test, "organisation", "place", text);
    case 4:
      return add_rows (test, "person", 1) && remove_unused (test, "person") && edit_row (test, "user", "name", text);
    default:
      return add_rows (test, "award", 1) && add_rows (test, "household", 1);
    }
}

/* Returns: whether it was said to be written */
static gboolean
make_change (DienTestStore *test,
             guint          number,
             GError       **error)
{
  gboolean written;

  g_rand_set_seed (test->random, number);
  test->serial = 1000 * (number + 1);

  /* Every fifth takes back the one before. */
  if (number % 5 == 4)
    return dien_journal_take_back (test->store, dien_test_get_last_entry (test->store), "Hoàn tác", error);

  if (!dien_store_begin (test->store, "Ghi", error))
    return FALSE;
  written = write_rows (test, number);
  if (number % 7 == 0 && written && dien_store_begin (test->store, "Phần", error))
    {
      written = add_rows (test, "user", 1);
      if (written)
        dien_store_commit (test->store, error);
      else
        dien_store_rollback (test->store);
    }

  /* Some go on although a part of them could not be written, and must not come through. */
  if (!written && number % 2 == 0)
    {
      dien_store_rollback (test->store);
      return FALSE;
    }
  if (!written)
    add_rows (test, "user", 1);
  return dien_store_commit (test->store, error) && written;
}

static void
restore_file (DienTestStore *test,
              GBytes        *bytes)
{
  g_autofree char *journal = g_strconcat (test->path, "-journal", NULL);
  FILE *file = g_fopen (test->path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 1, file), ==, 1);
  g_assert_cmpint (fclose (file), ==, 0);
  g_unlink (journal);
}

static GBytes *
read_file (DienTestStore *test)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (test->path, &data, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

/* What holds before and after one change. */
typedef struct
{
  guint number;
  GBytes *bytes; /* the file before it */
  char *before;
  char *after;
  guint n_points;
} Change;

static void
start_again (DienTestStore *test,
             const Change  *change)
{
  if (test->store != NULL)
    dien_test_store_close (test);
  restore_file (test, change->bytes);
  dien_test_store_open (test);
}

/* The next change is none the worse for it. */
static void
go_on (DienTestStore *test)
{
  g_autofree char *before = dien_test_dump_values (test->store->db);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_store_begin (test->store, "Ghi tiếp", &error));
  g_assert_true (add_rows (test, "paper", 1));
  g_assert_true (dien_store_commit (test->store, &error));
  g_assert_true (dien_journal_take_back (test->store, dien_test_get_last_entry (test->store), "Hoàn tác", &error));
  g_assert_no_error (error);
  after = dien_test_dump_values (test->store->db);
  g_assert_cmpstr (after, ==, before);
}

/* The store is open before and after it, in the state before the change. */
static void
meet_fault (DienTestStore   *test,
            const Change    *change,
            DienFaultManner  manner,
            guint            at)
{
  gboolean killed = manner == DIEN_FAULT_CRASH || manner == DIEN_FAULT_POWER_CUT;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  gboolean written, is_after, heard;

  dien_fault_vfs_arm (DIEN_FAULT_CHANGING, at, codes[at % G_N_ELEMENTS (codes)], manner);
  written = make_change (test, change->number, &error);
  g_assert_false (dien_test_is_changing (test->store));
  if (error != NULL)
    g_assert_true (error->domain == DIEN_ERROR);
  heard = !killed || !dien_fault_vfs_was_hit ();
  if (killed)
    {
      dien_test_store_close (test);
      dien_fault_vfs_disarm ();
      dien_test_store_open (test);
    }
  else
    dien_fault_vfs_disarm ();

  set_cache (test, "PRAGMA cache_size = -2000");
  /* Looking at every page is dear; after an unclean end the store has done so on opening. */
  if (at % 4 == 0)
    dien_test_assert_sound (test->store->db);
  else
    g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  dump = dien_test_dump_values (test->store->db);
  is_after = strcmp (dump, change->after) == 0;
  if (!is_after)
    g_assert_cmpstr (dump, ==, change->before);
  /* Who lives to say anything says what is. */
  if (heard)
    g_assert_cmpint (is_after, ==, written);

  if (at % 8 == 0)
    go_on (test);
  if (is_after || at % 8 == 0)
    start_again (test, change);
}

/* The change as it goes where nothing is wrong. Returns: the file after it */
static GBytes *
make_whole_change (DienTestStore *test,
                   Change        *change)
{
  g_autoptr (GError) error = NULL;

  start_again (test, change);
  dien_fault_vfs_arm (DIEN_FAULT_CHANGING, 0, 0, DIEN_FAULT_ONCE);
  g_assert_true (make_change (test, change->number, &error));
  g_assert_no_error (error);
  change->n_points = dien_fault_vfs_disarm ();
  change->after = dien_test_dump_values (test->store->db);
  g_assert_cmpstr (change->after, !=, change->before);
  dien_test_store_close (test);

  return read_file (test);
}

static void
test_every_point (void)
{
  g_autoptr (DienTestStore) test = NULL;
  Change change = { 0 };
  guint n_points = 0;

  dien_fault_vfs_install ();
  test = dien_test_store_new ();
  dien_test_store_fill (test, 2);
  change.before = dien_test_dump_values (test->store->db);
  dien_test_store_close (test);
  change.bytes = read_file (test);

  for (; change.number < N_CHANGES; change.number++)
    {
      g_autoptr (GBytes) bytes_after = make_whole_change (test, &change);

      start_again (test, &change);
      for (DienFaultManner manner = DIEN_FAULT_ONCE; manner <= DIEN_FAULT_POWER_CUT; manner++)
        for (guint at = 1; at <= change.n_points; at++)
          meet_fault (test, &change, manner, at);

      n_points += change.n_points;
      g_bytes_unref (change.bytes);
      change.bytes = g_steal_pointer (&bytes_after);
      g_free (change.before);
      change.before = g_steal_pointer (&change.after);
    }

  g_test_message ("%d changes, %u points, each failing in four ways", N_CHANGES, n_points);
  g_assert_cmpuint (n_points, >, 1000);
  g_bytes_unref (change.bytes);
  g_free (change.before);
  g_clear_pointer (&test, dien_test_store_free);
  dien_fault_vfs_remove ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/faults/every-point", test_every_point);

  return g_test_run ();
}
