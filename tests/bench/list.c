/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-bench.h"
#include "dien-test-people.h"

/* A list of 100,000 rows, up to the first screenful, against the query that its order needs. */

#define N_ROWS 100000
#define SCREENFUL 50

typedef struct
{
  DienTestStore *test;
  const char *order;  /* SQL */
  const char *sort;   /* the same for the list; NULL: made by hand */
} Bench;

static void
run_bare (gpointer data)
{
  Bench *self = data;
  g_autofree char *sql = g_strdup_printf (
    "SELECT person.id FROM person WHERE person.id > 0 AND ifnull (person.party_date, '') <= '9999' ORDER BY %s", self->order);
  g_autofree gint64 *ids = g_new (gint64, N_ROWS);
  sqlite3_stmt *statement;
  guint n = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (self->test->store->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    ids[n++] = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpuint (n, ==, N_ROWS);
}

static void
look_at_screenful (DienList *list)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_ROWS);
  for (guint i = 0; i < SCREENFUL; i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_nonnull (dien_row_get_text (row, DIEN_TEST_PEOPLE_NAME));
    }
}

static void
run_ours (gpointer data)
{
  Bench *self = data;
  g_autoptr (DienList) list = dien_test_people_list (self->test);

  look_at_screenful (list);
}

typedef struct
{
  Bench bench;
  DienList *list;
  gboolean descending;
} Sorting;

/* The other way round each time, so that every row is somewhere else. */
static void
run_sort (gpointer data)
{
  Sorting *self = data;

  dien_list_set_sort (self->list, self->bench.sort, self->descending);
  self->descending = !self->descending;
  look_at_screenful (self->list);
}

int
main (int   argc,
      char *argv[])
{
  Sorting self = { 0 };
  gboolean fine;

  g_test_init (&argc, &argv, NULL);
  self.bench.test = dien_test_people_new_many (N_ROWS);

  self.bench.order = "person.id";
  fine = dien_bench_compare ("A list of 100,000 rows in the order made by hand", N_ROWS, 21, run_bare, run_ours, &self, 1.5);

  self.bench.order = "person.given COLLATE vi, person.middle COLLATE vi, person.family COLLATE vi, person.id";
  self.bench.sort = "name";
  self.list = dien_test_people_list (self.bench.test);
  fine &= dien_bench_compare ("The same ordered by name", N_ROWS, 11, run_bare, run_sort, &self, 1.5);

  g_clear_object (&self.list);
  dien_test_store_free (self.bench.test);

  return fine ? 0 : 1;
}
