/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-error.h"
#include "dien-query-private.h"
#include "dien-test-store.h"

/* A fourth row cannot be computed. */
#define BREAKS_AT_FOUR \
  "SELECT CASE value WHEN 4 THEN abs (-9223372036854775807 - 1) ELSE value END FROM json_each ('[1, 2, 3, 4, 5]')"

static void
make_table (DienTestStore *test)
{
  g_assert_cmpint (sqlite3_exec (test->store->db, "CREATE TEMP TABLE heap (number INTEGER, text TEXT)", NULL, NULL, NULL),
                   ==, SQLITE_OK);
}

static gint64
count_heap (DienTestStore *test)
{
  return dien_test_query (test->store->db, "SELECT count (*) FROM heap");
}

static void
test_end_is_no_fault (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, test->store, "SELECT value FROM json_each ('[7, 8]')");
  g_assert_true (dien_query_next (&query));
  g_assert_cmpint (dien_query_get_int (&query, 0), ==, 7);
  g_assert_true (dien_query_next (&query));
  g_assert_cmpint (dien_query_get_int (&query, 0), ==, 8);
  g_assert_false (dien_query_next (&query));
  g_assert_true (dien_query_finish (&query, &error));
  g_assert_no_error (error);
}

static void
test_fault_sticks (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  guint n = 0;

  dien_query_init (&query, test->store, BREAKS_AT_FOUR);
  while (dien_query_next (&query))
    n++;
  g_assert_cmpuint (n, ==, 3);
  g_assert_false (dien_query_next (&query));
  dien_query_bind_int (&query, 1, 5);
  g_assert_false (dien_query_next (&query));
  g_assert_false (dien_query_finish (&query, &error));
  dien_test_assert_error (error, DIEN_ERROR_FAILED);

  /* The next one to use the same statement begins anew. */
  dien_query_init (&query, test->store, BREAKS_AT_FOUR);
  g_assert_true (dien_query_next (&query));
}

static void
test_fault_before_the_first_step (void)
{
  static const struct
  {
    const char *sql;
    int index; /* of a parameter that is bound, 0: none */
  } cases[] = {
    { "SELECT nothing FROM nowhere", 0 },
    { "SELECT", 0 },
    { "SELECT ?1", 2 },
    { "SELECT \"a word\"", 0 }, /* double quotes make no text */
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (DienQuery) query = DIEN_QUERY_INIT;

      dien_query_init (&query, test->store, cases[i].sql);
      if (cases[i].index > 0)
        dien_query_bind_text (&query, cases[i].index, "x");
      dien_query_bind_named_int (&query, ":scope", 1);
      dien_query_bind_named_text (&query, ":on", "2022-12-31");
      g_assert_false (dien_query_next (&query));
      g_assert_false (dien_query_finish (&query, &error));
      dien_test_assert_error (error, DIEN_ERROR_FAILED);
    }
}

static void
test_nobody_asks (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, test->store, BREAKS_AT_FOUR);
  while (dien_query_next (&query))
    ;
  g_assert_false (dien_query_finish (&query, NULL));

  dien_query_init (&query, test->store, "SELECT nothing FROM nowhere");
}

static void
test_runs_once (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  make_table (test);

  /* Never stepped: finishing runs it. */
  dien_query_init (&query, test->store, "INSERT INTO heap (number) VALUES (?1)");
  dien_query_bind_int (&query, 1, 1);
  g_assert_true (dien_query_finish (&query, &error));
  g_assert_cmpint (count_heap (test), ==, 1);

  /* Asked once more after its end: it does not run again. */
  dien_query_init (&query, test->store, "INSERT INTO heap (number) VALUES (?1)");
  dien_query_bind_int (&query, 1, 2);
  g_assert_false (dien_query_next (&query));
  g_assert_cmpint (count_heap (test), ==, 2);
  g_assert_false (dien_query_next (&query));
  g_assert_false (dien_query_next (&query));
  g_assert_true (dien_query_finish (&query, &error));
  g_assert_cmpint (count_heap (test), ==, 2);
  g_assert_no_error (error);
}

static void
test_busy_twin (void)
{
  static const char sql[] = "SELECT value FROM json_each ('[1, 2, 3]')";
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *kept;
  guint n_kept;
  gint64 sum = 0;

  {
    g_auto (DienQuery) query = DIEN_QUERY_INIT;

    dien_query_init (&query, test->store, sql);
    kept = query.statement;
    g_assert_true (dien_query_finish (&query, &error));
  }
  n_kept = g_hash_table_size (test->store->statements);

  {
    g_auto (DienQuery) outer = DIEN_QUERY_INIT;

    dien_query_init (&outer, test->store, sql);
    g_assert_true (outer.statement == kept);
    while (dien_query_next (&outer))
      {
        g_auto (DienQuery) inner = DIEN_QUERY_INIT;

        dien_query_init (&inner, test->store, sql);
        g_assert_true (inner.statement != outer.statement);
        while (dien_query_next (&inner))
          sum += 10 * dien_query_get_int (&outer, 0) + dien_query_get_int (&inner, 0);
        g_assert_true (dien_query_finish (&inner, &error));
      }
    g_assert_true (dien_query_finish (&outer, &error));
  }

  g_assert_cmpint (sum, ==, 3 * 10 * (1 + 2 + 3) + 3 * (1 + 2 + 3));
  g_assert_no_error (error);

  /* Whichever was given back first is kept, and only one. */
  g_assert_cmpuint (g_hash_table_size (test->store->statements), ==, n_kept);
}

static void
test_values (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, test->store, "SELECT ?1, ?2, ?3, ?4, :named, :absent, :number");
  dien_query_bind_int (&query, 1, G_MININT64);
  dien_query_bind_text (&query, 2, "Thuỷ");
  dien_query_bind_text (&query, 3, NULL);
  dien_query_bind_named_text (&query, ":named", "đ");
  dien_query_bind_named_text (&query, ":elsewhere", "x");
  dien_query_bind_named_int (&query, ":number", 7);
  g_assert_true (dien_query_next (&query));
  g_assert_cmpint (dien_query_get_int (&query, 0), ==, G_MININT64);
  g_assert_cmpstr (dien_query_get_text (&query, 1), ==, "Thuỷ");
  g_assert_true (dien_query_is_null (&query, 2));
  g_assert_null (dien_query_get_text (&query, 2));
  g_assert_true (dien_query_is_null (&query, 3));
  g_assert_cmpstr (dien_query_get_text (&query, 4), ==, "đ");
  g_assert_true (dien_query_is_null (&query, 5));
  g_assert_cmpint (dien_query_get_int (&query, 6), ==, 7);
  g_assert_true (dien_query_finish (&query, &error));
  g_assert_no_error (error);

  /* A statement that was given back keeps no value for the next one. */
  dien_query_init (&query, test->store, "SELECT ?1, ?2, ?3, ?4, :named, :absent, :number");
  g_assert_true (dien_query_next (&query));
  for (int i = 0; i < 7; i++)
    g_assert_true (dien_query_is_null (&query, i));
}

/* Texts in another encoding, as another program may write them. */
static void
test_broken_text (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, test->store, "VALUES (CAST (x'58E3' AS TEXT), CAST (x'C0AF' AS TEXT), 'Xã'), ('Mỹ', NULL, 7)");
  g_assert_true (dien_query_next (&query));
  g_assert_false (dien_query_is_sound (&query, 0));
  g_assert_true (dien_query_is_sound (&query, 2));
  {
    const char *first = dien_query_get_text (&query, 0);
    const char *second = dien_query_get_text (&query, 1);

    /* Either lives as long as the row. */
    g_assert_cmpstr (first, ==, "X\xef\xbf\xbd");
    g_assert_cmpstr (second, ==, "\xef\xbf\xbd\xef\xbf\xbd");
    g_assert_cmpstr (dien_query_get_text (&query, 2), ==, "Xã");
  }
  g_assert_true (dien_query_next (&query));
  g_assert_cmpstr (dien_query_get_text (&query, 0), ==, "Mỹ");
  g_assert_null (dien_query_get_text (&query, 1));
  g_assert_true (dien_query_is_sound (&query, 1));
  g_assert_true (dien_query_finish (&query, &error));
  g_assert_no_error (error);

  /* Nobody asks for more. */
  dien_query_init (&query, test->store, "SELECT CAST (x'E3' AS TEXT)");
  g_assert_true (dien_query_next (&query));
  g_assert_nonnull (dien_query_get_text (&query, 0));
}

/* The functions that queries of this program use, beside SQLite's own. */
static void
test_vietnamese (void)
{
  static const struct
  {
    const char *sql;
    gint64 expected;
  } cases[] = {
    { "SELECT 'An' < 'Ăn' COLLATE vi AND 'Ăn' < 'Ân' COLLATE vi AND 'Da' < 'Đa' COLLATE vi", 1 },
    { "SELECT 'Dương' < 'Đào' COLLATE vi AND 'On' < 'Ôn' COLLATE vi AND 'Ôn' < 'Ơn' COLLATE vi", 1 },
    { "SELECT matches ('Xã Thạnh Phong', 'thanh phong')", 1 },
    { "SELECT matches ('Xã Thạnh Phong', 'thánh')", 0 },
    { "SELECT matches (NULL, 'thanh')", 0 },
    { "SELECT matches ('Xã', NULL)", 0 },
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      g_assert_cmpint (dien_test_query (test->store->db, cases[i].sql), ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/end-is-no-fault", test_end_is_no_fault);
  g_test_add_func ("/query/fault-sticks", test_fault_sticks);
  g_test_add_func ("/query/fault-before-the-first-step", test_fault_before_the_first_step);
  g_test_add_func ("/query/nobody-asks", test_nobody_asks);
  g_test_add_func ("/query/runs-once", test_runs_once);
  g_test_add_func ("/query/busy-twin", test_busy_twin);
  g_test_add_func ("/query/values", test_values);
  g_test_add_func ("/query/broken-text", test_broken_text);
  g_test_add_func ("/query/vietnamese", test_vietnamese);

  return g_test_run ();
}
