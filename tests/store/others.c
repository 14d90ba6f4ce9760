/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-test-people.h"

/* Two programs with one file: what the other one wrote is seen, told and held against what is asked for. */

typedef struct
{
  DienTestStore *test;
  DienStore *other;
  DienList *list;
  guint n; /* notices */
  DienNotice *last;
} Fixture;

static const char *const names[] = { "Lê A", "Lê B", NULL };

static void
store_changed_cb (DienStore  *store,
                  DienNotice *notice,
                  Fixture    *fixture)
{
  g_assert_true (sqlite3_get_autocommit (store->db));

  fixture->n++;
  g_clear_pointer (&fixture->last, dien_notice_unref);
  fixture->last = dien_notice_ref (notice);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->test = dien_test_people_new (names);
  fixture->other = dien_store_open (fixture->test->path, DIEN_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  fixture->list = dien_test_people_list (fixture->test);
  dien_test_people_assert (fixture->list, "Lê A, Lê B");
  g_signal_connect (fixture->test->store, "changed", G_CALLBACK (store_changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->list);
  g_clear_object (&fixture->other);
  g_clear_pointer (&fixture->last, dien_notice_unref);
  dien_test_store_free (fixture->test);
}

static void
refresh (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_store_refresh (fixture->test->store, &error));
  g_assert_no_error (error);
}

/* One change of the name of a person. */
static void
rename_person (DienStore  *store,
               gint64      id,
               const char *name)
{
  g_autoptr (DienRecord) person = dien_record_new ("person");
  g_autoptr (GError) error = NULL;

  dien_record_set_id (person, id);
  dien_record_set_text (person, "name", name);
  dien_store_begin (store, "Sửa tên", &error);
  dien_store_update (store, person, &error);
  dien_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
test_nobody_wrote (Fixture       *fixture,
                   gconstpointer  data)
{

  refresh (fixture);
  g_assert_cmpuint (fixture->n, ==, 0);

  /* One's own change is told once, as what it is. */
  rename_person (fixture->test->store, 1, "Lê C");
  refresh (fixture);
  g_assert_cmpuint (fixture->n, ==, 1);
  g_assert_true (dien_notice_is_own (fixture->last));
  g_assert_false (dien_notice_touches (fixture->last, "user"));

  /* One that is given up is none. */
  dien_test_store_begin (fixture->test, "Sửa");
  dien_test_store_add (fixture->test, "user");
  dien_store_rollback (fixture->test->store);
  refresh (fixture);
  g_assert_cmpuint (fixture->n, ==, 1);
}

static void
test_refresh (Fixture       *fixture,
              gconstpointer  data)
{
  rename_person (fixture->other, 2, "Lê Z");
  dien_test_people_assert (fixture->list, "Lê A, Lê B");

  refresh (fixture);
  g_assert_cmpuint (fixture->n, ==, 1);
  dien_test_people_assert (fixture->list, "Lê A, Lê Z");
  g_assert_false (dien_notice_is_own (fixture->last));
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      g_assert_true (dien_notice_touches (fixture->last, entity->name));
      g_assert_true (dien_notice_moves (fixture->last, entity->name));
      g_assert_true (dien_notice_changes (fixture->last, entity->name, entity->fields[0].name));
    }

  refresh (fixture);
  g_assert_cmpuint (fixture->n, ==, 1);
}

/* What is shown follows with the change; until then nothing moves under whoever works on it. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  rename_person (fixture->other, 2, "Lê Z");

  dien_test_store_begin (fixture->test, "Sửa tên");
  g_assert_cmpuint (fixture->n, ==, 0);
  refresh (fixture);
  g_assert_cmpuint (fixture->n, ==, 0);
  dien_test_store_add (fixture->test, "user");
  dien_test_store_commit (fixture->test);
  g_assert_cmpuint (fixture->n, ==, 1);
  g_assert_true (dien_notice_is_own (fixture->last));
  g_assert_true (dien_notice_touches (fixture->last, "person"));
  dien_test_people_assert (fixture->list, "Lê A, Lê Z");

  refresh (fixture);
  g_assert_cmpuint (fixture->n, ==, 1);
}

static void
test_change_of_nothing (Fixture       *fixture,
                        gconstpointer  data)
{
  rename_person (fixture->other, 2, "Lê Z");

  dien_test_store_begin (fixture->test, "Không làm gì");
  dien_test_store_commit (fixture->test);
  g_assert_cmpuint (fixture->n, ==, 1);
  g_assert_false (dien_notice_is_own (fixture->last));
  dien_test_people_assert (fixture->list, "Lê A, Lê Z");
}

static void
test_change_given_up (Fixture       *fixture,
                      gconstpointer  data)
{
  rename_person (fixture->other, 2, "Lê Z");

  dien_test_store_begin (fixture->test, "Bỏ");
  dien_store_rollback (fixture->test->store);
  g_assert_cmpuint (fixture->n, ==, 0);
  refresh (fixture);
  g_assert_cmpuint (fixture->n, ==, 1);
  dien_test_people_assert (fixture->list, "Lê A, Lê Z");
}

/* The journal is the file's: what the other one did can be taken back here, and what it made stale cannot. */
static void
test_journal (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienJournalEntry) mine = NULL, theirs = NULL;

  rename_person (fixture->test->store, 2, "Lê Y");
  mine = dien_journal_get_undo (fixture->test->store, &error);
  rename_person (fixture->other, 2, "Lê Z");
  g_assert_false (dien_journal_take_back (fixture->test->store, mine->id, "Hoàn tác", &error));
  dien_test_assert_error (error, DIEN_ERROR_CONFLICT);

  theirs = dien_journal_get_undo (fixture->test->store, &error);
  g_assert_cmpint (theirs->id, >, mine->id);
  g_assert_true (dien_journal_take_back (fixture->test->store, theirs->id, "Hoàn tác", &error));
  dien_test_people_assert (fixture->list, "Lê A, Lê Y");
}

static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  rename_person (fixture->other, 2, "Lê Z");
  sqlite3_busy_timeout (fixture->test->store->db, 5);
  g_assert_cmpint (sqlite3_exec (fixture->other->db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (dien_store_refresh (fixture->test->store, &error));
  dien_test_assert_error (error, DIEN_ERROR_LOCKED);
  g_assert_cmpuint (fixture->n, ==, 0);
  g_assert_cmpint (sqlite3_exec (fixture->other->db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);

  refresh (fixture);
  dien_test_people_assert (fixture->list, "Lê A, Lê Z");
}

static void
test_snapshot (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) snapshot = dien_store_open (fixture->test->path, DIEN_STORE_SNAPSHOT, &error);

  g_assert_no_error (error);
  g_signal_connect (snapshot, "changed", G_CALLBACK (store_changed_cb), fixture);
  rename_person (fixture->other, 2, "Lê Z");
  g_assert_true (dien_store_refresh (snapshot, &error));
  g_assert_cmpuint (fixture->n, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/others/nobody-wrote", test_nobody_wrote },
    { "/others/refresh", test_refresh },
    { "/others/change", test_change },
    { "/others/change-of-nothing", test_change_of_nothing },
    { "/others/change-given-up", test_change_given_up },
    { "/others/journal", test_journal },
    { "/others/locked", test_locked },
    { "/others/snapshot", test_snapshot },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
