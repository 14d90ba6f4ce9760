/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-os.h"
#include "dien-test-store.h"

typedef struct
{
  guint n;
  DienNotice *last;
} Heard;

static void
store_changed_cb (DienStore  *store,
                  DienNotice *notice,
                  Heard      *heard)
{
  /* What is told is on the disk already. */
  g_assert_false (dien_test_is_changing (store));
  g_assert_true (sqlite3_get_autocommit (store->db));

  heard->n++;
  g_clear_pointer (&heard->last, dien_notice_unref);
  heard->last = dien_notice_ref (notice);
}

static void
listen (DienTestStore *test,
        Heard         *heard)
{
  g_signal_connect (test->store, "changed", G_CALLBACK (store_changed_cb), heard);
}

static gint64
count_entries (DienTestStore *test)
{
  return dien_test_query (test->store->db, "SELECT count (*) FROM journal");
}

/* One value of the newest entry. */
static char *
read_entry (DienTestStore *test,
            const char    *column)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM journal ORDER BY id DESC LIMIT 1", column);
  sqlite3_stmt *statement;
  char *text;

  g_assert_cmpint (sqlite3_prepare_v2 (test->store->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return text;
}

static void
assert_entry (DienTestStore *test,
              const char    *column,
              const char    *expected)
{
  g_autofree char *text = read_entry (test, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
rename_user (DienTestStore *test,
             gint64         id,
             const char    *name)
{
  g_autoptr (DienRecord) record = dien_record_new ("user");
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, id);
  dien_record_set_text (record, "name", name);
  g_assert_true (dien_store_update (test->store, record, &error));
  g_assert_no_error (error);
}

static void
test_one_of_each (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  Heard heard = { 0 };
  gint64 id;

  listen (test, &heard);
  dien_test_store_begin (test, "Thêm ba người sử dụng");
  g_assert_true (dien_test_is_changing (test->store));
  for (guint i = 0; i < 3; i++)
    id = dien_test_store_add (test, "user");
  g_assert_cmpint (count_entries (test), ==, 0);
  g_assert_cmpuint (heard.n, ==, 0);
  dien_test_store_commit (test);

  g_assert_false (dien_test_is_changing (test->store));
  g_assert_cmpint (count_entries (test), ==, 1);
  g_assert_cmpuint (heard.n, ==, 1);
  assert_entry (test, "title", "Thêm ba người sử dụng");
  assert_entry (test, "takes_back", NULL);

  dien_test_store_begin (test, "Sửa");
  rename_user (test, id, "Nguyễn Văn A");
  dien_test_store_commit (test);
  g_assert_cmpint (count_entries (test), ==, 2);
  g_assert_cmpuint (heard.n, ==, 2);
  dien_notice_unref (heard.last);
}

static void
test_nothing_changed (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  Heard heard = { 0 };
  gint64 id, other;

  dien_test_store_begin (test, "Thêm");
  id = dien_test_store_add (test, "user");
  rename_user (test, id, "Nguyễn Văn A");
  dien_test_store_commit (test);
  listen (test, &heard);

  dien_test_store_begin (test, "Không làm gì");
  dien_test_store_commit (test);

  dien_test_store_begin (test, "Ghi lại như cũ");
  rename_user (test, id, "Nguyễn Văn B");
  rename_user (test, id, "Nguyễn Văn A");
  dien_test_store_commit (test);

  dien_test_store_begin (test, "Thêm rồi xóa");
  other = dien_test_store_add (test, "person");
  g_assert_true (dien_store_remove (test->store, "person", other, &error));
  dien_test_store_commit (test);

  g_assert_cmpint (count_entries (test), ==, 1);
  g_assert_cmpuint (heard.n, ==, 0);
  g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM subject"), ==, 0);
}

static void
test_joined (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  Heard heard = { 0 };

  listen (test, &heard);
  dien_test_store_begin (test, "Ngoài");
  dien_test_store_add (test, "user");
  dien_test_store_begin (test, "Trong");
  dien_test_store_add (test, "user");
  dien_test_store_begin (test, "Trong nữa");
  dien_test_store_commit (test);
  dien_test_store_commit (test);
  g_assert_true (dien_test_is_changing (test->store));
  g_assert_cmpuint (heard.n, ==, 0);
  dien_test_store_commit (test);

  g_assert_cmpint (count_entries (test), ==, 1);
  g_assert_cmpuint (heard.n, ==, 1);
  assert_entry (test, "title", "Ngoài");
  g_clear_pointer (&heard.last, dien_notice_unref);
}

static void
test_given_up (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *before = NULL, *after = NULL;
  Heard heard = { 0 };

  dien_test_store_fill (test, 1);
  before = dien_test_dump (test->store->db);
  listen (test, &heard);

  dien_test_store_begin (test, "Bỏ");
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    dien_test_store_add (test, entity->name);
  dien_store_rollback (test->store);
  g_assert_false (dien_test_is_changing (test->store));

  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count_entries (test), ==, 1);
  g_assert_cmpuint (heard.n, ==, 0);

  /* And so it is where the program ends in the middle. */
  dien_test_store_begin (test, "Bỏ");
  dien_test_store_add (test, "user");
  dien_test_store_close (test);
  dien_test_store_open (test);
  g_clear_pointer (&after, g_free);
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
}

/* If the inner change is given up, so is the whole. */
static void
test_inner_given_up (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dien_test_dump (test->store->db);
  g_autofree char *after = NULL;
  Heard heard = { 0 };

  listen (test, &heard);
  dien_test_store_begin (test, "Ngoài");
  dien_test_store_add (test, "user");
  dien_test_store_begin (test, "Trong");
  dien_store_rollback (test->store);
  g_assert_true (dien_test_is_changing (test->store));
  dien_test_store_add (test, "user");
  dien_test_store_begin (test, "Trong nữa");
  dien_test_store_commit (test);
  g_assert_false (dien_store_commit (test->store, &error));
  dien_test_assert_error (error, DIEN_ERROR_FAILED);

  g_assert_false (dien_test_is_changing (test->store));
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count_entries (test), ==, 0);
  g_assert_cmpuint (heard.n, ==, 0);

  /* The next one is not. */
  dien_test_store_begin (test, "Thêm");
  dien_test_store_add (test, "user");
  dien_test_store_commit (test);
  g_assert_cmpint (count_entries (test), ==, 1);
  g_clear_pointer (&heard.last, dien_notice_unref);
}

/* A write that is refused changes nothing, and what else the change does stands. */
static void
test_refused_write (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienRecord) unit = NULL, household = NULL, twice = NULL, gone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gint64 group, score;

  dien_test_store_begin (test, "Thêm");
  score = dien_test_store_add (test, "score");
  group = dien_test_query (test->store->db, "SELECT criteria_set FROM criteria_version");
  dien_test_store_add (test, "user");
  dien_test_store_add (test, "unit");
  dien_test_store_commit (test);
  g_assert_cmpint (score, >, 0);

  dien_test_store_begin (test, "Thử");
  before = dien_test_dump (test->store->db);

  /* Its version, groups and criteria are not in use, but one of the criteria is scored. */
  g_assert_false (dien_store_remove (test->store, "criteria_set", group, &error));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);

  /* It points to a unit that is not there. */
  household = dien_test_store_make_record (test, "household");
  dien_record_set_int (household, "unit", 12345);
  g_assert_cmpint (dien_store_insert (test->store, household, &error), ==, 0);
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  g_assert_cmpint (dien_record_get_id (household), ==, 0);

  twice = dien_store_get (test->store, "user", 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (dien_store_insert (test->store, twice, &error), ==, 0);
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);

  gone = dien_record_new ("user");
  dien_record_set_id (gone, 12345);
  dien_record_set_text (gone, "name", "Không còn");
  g_assert_false (dien_store_update (test->store, gone, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  g_assert_false (dien_store_remove (test->store, "user", 12345, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  g_assert_false (dien_store_remove (test->store, "unit", 12345, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  g_assert_null (dien_store_get (test->store, "user", 12345, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);

  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);

  rename_user (test, 1, "Nguyễn Văn A");
  dien_test_store_commit (test);
  assert_entry (test, "title", "Thử");
  g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM user WHERE name = 'Nguyễn Văn A'"), ==, 1);
}

static GDateTime *
tell_local_time_cb (gpointer data)
{
  return g_date_time_new_from_iso8601 ("2023-01-18T06:30:15+07:00", NULL);
}

static void
test_who_and_when (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *account = dien_os_dup_account ();
  g_autofree char *machine = dien_os_dup_machine ();
  g_autoptr (GError) error = NULL;
  g_autofree char *last = NULL;

  dien_test_store_begin (test, "Thêm");
  dien_test_store_add (test, "user");
  dien_test_store_commit (test);
  assert_entry (test, "at", "2023-01-18T08:00:00Z");
  assert_entry (test, "user", "Cán bộ thử");
  assert_entry (test, "account", account);
  assert_entry (test, "machine", machine);

  /* Wherever the clock stands, the journal keeps UTC. */
  dien_store_set_clock (test->store, tell_local_time_cb, NULL);
  dien_store_set_user (test->store, "  Ng\xc3\xb4  V\xc4\x83n\tB ");
  dien_test_store_begin (test, "Thêm");
  dien_test_store_add (test, "user");
  dien_test_store_commit (test);
  assert_entry (test, "at", "2023-01-17T23:30:15Z");
  assert_entry (test, "user", "Ngô Văn B");

  /* Nobody chose a user yet: who is logged in. The machine's own clock: about now, and in UTC. */
  g_assert_finalize_object (g_steal_pointer (&test->store));
  test->store = dien_store_open (test->path, DIEN_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  dien_test_store_begin (test, "Thêm");
  dien_test_store_add (test, "user");
  dien_test_store_commit (test);
  assert_entry (test, "user", account);
  last = read_entry (test, "abs (julianday (at) - julianday ('now')) < 0.1 AND at LIKE '%Z'");
  g_assert_cmpstr (last, ==, "1");
}

static void
store_changed_again_cb (DienStore  *store,
                        DienNotice *notice,
                        gpointer    data)
{
  DienTestStore *test = data;

  if (!dien_notice_touches (notice, "user"))
    return;

  dien_test_store_begin (test, "Việc thứ hai");
  dien_test_store_add (test, "paper");
  dien_test_store_commit (test);
}

static void
test_change_after_a_change (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  Heard heard = { 0 };

  g_signal_connect (test->store, "changed", G_CALLBACK (store_changed_again_cb), test);
  g_signal_connect (test->store, "changed", G_CALLBACK (store_changed_cb), &heard);
  dien_test_store_begin (test, "Việc thứ nhất");
  dien_test_store_add (test, "user");
  dien_test_store_commit (test);

  g_assert_cmpint (count_entries (test), ==, 2);
  g_assert_cmpuint (heard.n, ==, 2);
  assert_entry (test, "title", "Việc thứ hai");
  g_clear_pointer (&heard.last, dien_notice_unref);
}

/* Somebody else is writing: said at the beginning, not after all was typed. */
static void
test_locked (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  sqlite3_busy_timeout (test->store->db, 20);
  g_assert_cmpint (sqlite3_open (test->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (dien_store_begin (test->store, "Thêm", &error));
  dien_test_assert_error (error, DIEN_ERROR_LOCKED);
  g_assert_false (dien_test_is_changing (test->store));
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);

  /* Somebody else is reading: the change waits for its end, and where that does not come nothing is written. */
  dien_test_store_begin (test, "Thêm");
  dien_test_store_add (test, "user");
  g_assert_cmpint (sqlite3_exec (other, "BEGIN; SELECT * FROM user", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (dien_store_commit (test->store, &error));
  dien_test_assert_error (error, DIEN_ERROR_LOCKED);
  g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM user"), ==, 0);
  g_assert_cmpint (count_entries (test), ==, 0);
  sqlite3_close (other);

  dien_test_store_begin (test, "Thêm");
  dien_test_store_add (test, "user");
  dien_test_store_commit (test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/one-of-each", test_one_of_each);
  g_test_add_func ("/change/nothing-changed", test_nothing_changed);
  g_test_add_func ("/change/joined", test_joined);
  g_test_add_func ("/change/given-up", test_given_up);
  g_test_add_func ("/change/inner-given-up", test_inner_given_up);
  g_test_add_func ("/change/refused-write", test_refused_write);
  g_test_add_func ("/change/who-and-when", test_who_and_when);
  g_test_add_func ("/change/change-after-a-change", test_change_after_a_change);
  g_test_add_func ("/change/locked", test_locked);

  return g_test_run ();
}
