/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-registrations.h"
#include "dien-subjects.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* What a change decides on is read within it, where nobody else can write meanwhile; what cannot be read ends it. */

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 year;
  gint64 ids[2];
  guint n_statements;
  const char *outside; /* read outside of the change */
} Fixture;

typedef struct
{
  const char *name;
  gboolean (*run) (Fixture  *fixture,
                   GError  **error);
  int action; /* that is not allowed: of sqlite3_set_authorizer() */
  const char *object;
} Case;

static gboolean
add (Fixture  *fixture,
     GError  **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");
  g_autoptr (DienRecord) first = dien_store_get (fixture->store, "registration", fixture->ids[0], NULL);

  dien_record_set_int (record, "year", fixture->year);
  dien_record_set_int (record, "subject", dien_record_get_int (first, "subject"));
  dien_record_set_text (record, "model", "Mô hình mới");
  fixture->outside = NULL;
  return dien_registration_add (fixture->store, record, error);
}

static gboolean
edit (Fixture  *fixture,
      GError  **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");

  dien_record_set_id (record, fixture->ids[0]);
  dien_record_set_text (record, "model", "Tên khác");
  return dien_registration_edit (fixture->store, record, error);
}

static gboolean
remove_one (Fixture  *fixture,
            GError  **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (ids, fixture->ids, 1);
  return dien_registration_remove (fixture->store, ids, error);
}

static gboolean
move_to_the_end (Fixture  *fixture,
                 GError  **error)
{
  return dien_registration_move (fixture->store, fixture->ids[0], 0, error);
}

/* It keeps the reason that it has. */
static gboolean
refuse_again (Fixture  *fixture,
              GError  **error)
{
  g_autoptr (DienRecord) fields = dien_record_new ("outcome");

  dien_record_set_text (fields, "note", "Xem lại");
  return dien_registration_decide (fixture->store, fixture->ids[1], "refused", fields, NULL, error);
}

static gboolean
add_unit (Fixture  *fixture,
          GError  **error)
{
  return dien_unit_add (fixture->store, "Xã Bình Thạnh", "commune", error) != 0;
}

static gboolean
take_back (Fixture  *fixture,
           GError  **error)
{
  gint64 last = dien_test_get_last_entry (fixture->store);

  fixture->outside = NULL;
  return dien_journal_take_back (fixture->store, last, "Hoàn tác", error);
}

static const Case cases[] = {
  { "add", add, SQLITE_FUNCTION, "max" },
  { "edit", edit, SQLITE_FUNCTION, "matches" },
  { "remove", remove_one, SQLITE_READ, "year" },
  { "move", move_to_the_end, SQLITE_FUNCTION, "max" },
  { "refuse again", refuse_again, SQLITE_READ, "outcome_reason" },
  { "add unit", add_unit, SQLITE_FUNCTION, "max" },
  { "take back", take_back, SQLITE_READ, "journal_record" },
  { "what the views are told", edit, SQLITE_PRAGMA, "table_info" },
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->year = dien_test_add_year (fixture->store, 2022);
  fixture->ids[0] = dien_test_register (fixture->store, fixture->year, "Xã Thạnh Phong", "Kinh tế hợp tác");
  fixture->ids[1] = dien_test_register (fixture->store, fixture->year, "Xã Hòa Lợi", "Giải phóng mặt bằng");
  dien_registration_decide (fixture->store, fixture->ids[1], "refused", NULL,
                            (const char *const[]) { "Chậm tiến độ", NULL }, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_store_free (fixture->test);
}

static int
statement_began_cb (guint  mask,
                    void  *user_data,
                    void  *statement,
                    void  *sql)
{
  Fixture *fixture = user_data;

  fixture->n_statements++;
  if (sqlite3_get_autocommit (fixture->store->db) && strncmp (sqlite3_sql (statement), "SELECT", strlen ("SELECT")) == 0)
    fixture->outside = sqlite3_sql (statement);

  return 0;
}

static void
test_reads_within (Fixture       *fixture,
                   gconstpointer  data)
{
  const Case *one = data;
  g_autoptr (GError) error = NULL;

  sqlite3_trace_v2 (fixture->store->db, SQLITE_TRACE_STMT, statement_began_cb, fixture);
  g_assert_true (one->run (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_statements, >, 3);
  g_assert_cmpstr (fixture->outside, ==, NULL);
}

static int
refuse_access (void       *data,
               int         action,
               const char *first,
               const char *second,
               const char *database,
               const char *trigger)
{
  const Case *one = data;

  if (action != one->action)
    return SQLITE_OK;

  return g_strcmp0 (action == SQLITE_FUNCTION ? second : first, one->object) == 0 ? SQLITE_DENY : SQLITE_OK;
}

static void
test_says_what_it_cannot_read (Fixture       *fixture,
                               gconstpointer  data)
{
  const Case *one = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dien_test_dump (fixture->store->db);
  g_autofree char *after = NULL;

  sqlite3_set_authorizer (fixture->store->db, refuse_access, (void *) one);
  g_assert_false (one->run (fixture, &error));
  sqlite3_set_authorizer (fixture->store->db, NULL, NULL);
  dien_test_assert_error (error, DIEN_ERROR_FAILED);
  g_assert_false (dien_test_is_changing (fixture->store));
  after = dien_test_dump (fixture->store->db);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *within = g_strdup_printf ("/within/reads/%s", cases[i].name);
      g_autofree char *unreadable = g_strdup_printf ("/within/unreadable/%s", cases[i].name);

      g_test_add (within, Fixture, &cases[i], set_up, test_reads_within, tear_down);
      g_test_add (unreadable, Fixture, &cases[i], set_up, test_says_what_it_cannot_read, tear_down);
    }

  return g_test_run ();
}
