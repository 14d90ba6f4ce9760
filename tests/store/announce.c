/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-list-validator.h"
#include "dien-test-people.h"

/* What a list announces, and that it tells neither too much nor too little. */

static void
test_announces (void)
{
  static const char *const names[] = { "Lê A", "Lê C", "Lê E", "Lê G", "Lê I", NULL };
  g_autoptr (DienTestStore) test = dien_test_people_new (names);
  g_autoptr (DienList) list = dien_test_people_list (test);
  g_autoptr (DienListValidator) validator = NULL;
  gint64 id, post;

  dien_list_set_sort (list, "name", FALSE);
  validator = dien_list_validator_new (G_LIST_MODEL (list));

  /* In the middle, at the beginning, at the end. */
  id = dien_test_people_add (test, "Lê D");
  dien_list_validator_assert (validator, "(2, 0, 1)");
  dien_test_people_add (test, "Lê");
  dien_list_validator_assert (validator, "(6, 0, 1)");
  dien_test_people_add (test, "Lê Ạ");
  dien_list_validator_assert (validator, "(1, 0, 1)");
  dien_test_people_assert (list, "Lê A, Lê Ạ, Lê C, Lê D, Lê E, Lê G, Lê I, Lê");

  /* One row is another one, at its place. */
  dien_test_store_set_text (test, "person", id, "name", "Lê Văn D");
  dien_list_validator_assert (validator, "(3, 1, 1)");

  /* It goes elsewhere: what lies between is told as well, and no more. */
  dien_test_store_set_text (test, "person", id, "given", "H");
  dien_list_validator_assert (validator, "(3, 3, 3)");
  dien_test_store_set_text (test, "person", id, "given", "D");
  dien_list_validator_assert (validator, "(3, 3, 3)");

  /* What another entity gives. */
  dien_test_store_begin (test, "Ghi");
  post = dien_test_store_add (test, "post");
  dien_test_store_commit (test);
  {
    g_autofree char *taken = dien_list_validator_take (validator);
    gint64 person = dien_test_query (test->store->db, "SELECT person FROM post");
    g_autofree char *expected = g_strdup_printf ("(%u, 1, 1)", dien_list_find (list, person));

    g_assert_cmpstr (taken, ==, expected);
  }
  dien_test_store_set_text (test, "post", post, "title", "Bí thư chi bộ");
  {
    g_autofree char *taken = dien_list_validator_take (validator);

    g_assert_true (g_str_has_suffix (taken, ", 1, 1)"));
  }

  /* What is not shown. */
  dien_test_store_set_text (test, "post", post, "from_date", "2020-01-01");
  dien_list_validator_assert (validator, "");
  dien_test_store_begin (test, "Ghi");
  dien_test_store_add (test, "paper");
  dien_test_store_add (test, "user");
  dien_test_store_commit (test);
  dien_list_validator_assert (validator, "");

  dien_test_store_remove (test, "person", id);
  dien_list_validator_assert (validator, "(3, 1, 0)");

  /* Given up: nothing. */
  dien_test_store_begin (test, "Ghi");
  dien_test_store_add (test, "person");
  dien_store_rollback (test->store);
  dien_list_validator_assert (validator, "");
}

static void
test_announces_order_and_filter (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);
  g_autoptr (DienListValidator) validator = dien_list_validator_new (G_LIST_MODEL (list));

  /* In this order and by name the very first and last differ. */
  dien_list_set_sort (list, "name", FALSE);
  dien_list_validator_assert (validator, "(0, 11, 11)");
  dien_list_set_sort (list, "name", FALSE);
  dien_list_validator_assert (validator, "");

  dien_list_set_filter (list, "women");
  dien_list_validator_assert (validator, "(0, 9, 3)");
  dien_test_people_assert (list, "Võ Thị Ánh An, Bùi Ánh, Nguyễn Thị Ánh, Hồ Thuý Hoà, Hồ Thúy Hòa");

  /* She leaves the filter, he comes into it. */
  dien_test_store_set_text (test, "person", 4, "gender", "male");
  dien_list_validator_assert (validator, "(1, 1, 0)");
  dien_test_store_set_text (test, "person", 1, "gender", "female");
  dien_list_validator_assert (validator, "(2, 0, 1)");

  dien_list_set_search (list, "h");
  dien_list_validator_assert (validator, "");
  dien_list_set_search (list, "ho");
  dien_list_validator_assert (validator, "(0, 3, 0)");
  dien_list_set_search (list, "hoang");
  dien_list_validator_assert (validator, "(0, 2, 0)");
  dien_list_set_search (list, NULL);
  dien_list_validator_assert (validator, "(0, 0, 5)");
  dien_list_set_filter (list, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 11);
}

/* Random changes under every order, filter and search; the validator compares each step, a new list the outcome. */
static void
test_follows (void)
{
  static const char *const columns[] = { "name", "address", "born" };
  static const char *const filters[] = { "women", "men", NULL };
  static const char *const given[] = { "An", "Ánh", "Bình", "Đức", "Dũng", "Hòa", "Hoà", "Lan", "Thủy", "Ân" };
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);
  g_autoptr (DienListValidator) validator = dien_list_validator_new (G_LIST_MODEL (list));
  const char *search = NULL;

  for (guint turn = 0; turn < 600; turn++)
    {
      const char *name = given[g_rand_int_range (test->random, 0, G_N_ELEMENTS (given))];
      gint64 id = dien_test_store_pick (test, "person");
      g_autoptr (DienList) again = dien_test_people_list (test);
      gboolean descending;

      switch (g_rand_int_range (test->random, 0, 10))
        {
        case 0:
          dien_list_set_sort (list, columns[g_rand_int_range (test->random, 0, 3)], g_rand_boolean (test->random));
          break;
        case 1:
          dien_list_set_filter (list, filters[g_rand_int_range (test->random, 0, 3)]);
          break;
        case 2:
          search = g_rand_boolean (test->random) ? NULL : name;
          dien_list_set_search (list, search);
          break;
        case 3:
          if (dien_list_get_total (list) > 5)
            dien_test_store_remove (test, "person", id);
          break;
        case 4:
          dien_test_store_set_text (test, "person", id, "gender", g_rand_boolean (test->random) ? "female" : "male");
          break;
        case 5:
          dien_test_store_set_text (test, "person", id, "name", name);
          break;
        case 6:
          dien_test_store_set_text (test, "person", id, "birth_date", g_rand_boolean (test->random) ? NULL : "1964");
          break;
        case 7:
          dien_test_store_begin (test, "Ghi");
          for (int n = g_rand_int_range (test->random, 1, 4); n > 0; n--)
            dien_test_store_add (test, "post");
          dien_test_store_commit (test);
          break;
        default:
          dien_test_store_set_text (test, "person", id, "given", name);
          dien_test_people_add (test, name);
          break;
        }

      dien_list_validator_check (validator);
      dien_list_set_filter (again, dien_list_get_filter (list));
      dien_list_set_search (again, search);
      dien_list_get_sort (list, &descending);
      dien_list_set_sort (again, dien_list_get_sort (list, NULL), descending);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, g_list_model_get_n_items (G_LIST_MODEL (again)));
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
        {
          g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
          g_autoptr (DienRow) row_again = g_list_model_get_item (G_LIST_MODEL (again), i);

          g_assert_true (dien_row_equal (row, row_again));
        }
      g_assert_cmpuint (dien_list_get_total (list), ==, dien_list_get_total (again));
      g_assert_cmpuint (dien_list_count (list, "men"), ==, dien_list_count (again, "men"));
    }
}

static void
test_ends_before_the_store (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  DienList *list = dien_test_people_list (test);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_finalize_object (list);
  dien_test_people_add (test, "Lê A");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_TEST_PEOPLE_NAME), ==, "Trần Văn Bình");
}

static void
items_changed_cb (GListModel  *model,
                  guint        position,
                  guint        removed,
                  guint        added,
                  DienList   **other)
{
  g_clear_object (other);
}

/* One list ends while the other announces; both followed the same change. */
static void
test_ends_in_a_notice (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);
  DienList *other = dien_test_people_list (test);

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &other);
  dien_test_people_add (test, "Lê A");
  g_assert_null (other);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 12);
}

/* What could not be asked leaves the list as it was, is said once, and is asked again with the next occasion. */
static void
test_fault (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);
  g_autoptr (DienListValidator) validator = dien_list_validator_new (G_LIST_MODEL (list));
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  g_assert_null (dien_list_steal_error (list));
  sqlite3_busy_timeout (test->store->db, 5);
  g_assert_cmpint (sqlite3_open (test->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);

  dien_list_set_sort (list, "name", FALSE);
  dien_list_set_search (list, "nguyen");
  g_assert_cmpuint (dien_list_find_text (list, "an", 0), ==, G_MAXUINT);
  dien_list_validator_assert (validator, "");
  dien_list_validator_check (validator);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 11);

  error = dien_list_steal_error (list);
  dien_test_assert_error (error, DIEN_ERROR_LOCKED);
  g_assert_null (dien_list_steal_error (list));

  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  dien_test_people_add (test, "Phạm Nguyên");
  dien_test_people_assert (list, "Nguyễn Văn An, Nguyễn Thị Ánh, Phạm Nguyên");
  g_assert_null (dien_list_steal_error (list));
  sqlite3_close (other);
}

/* Rows that could not be read are empty for as long, and are themselves again afterwards. */
static void
test_fault_of_rows (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);
  g_autoptr (DienRow) row = NULL, again = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  sqlite3_busy_timeout (test->store->db, 5);
  g_assert_cmpint (sqlite3_open (test->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  row = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_assert_cmpint (dien_row_get_id (row), ==, 4);
  g_assert_true (dien_row_is_null (row, DIEN_TEST_PEOPLE_NAME));
  again = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_assert_true (again == row);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 0);
  error = dien_list_steal_error (list);
  dien_test_assert_error (error, DIEN_ERROR_LOCKED);
  sqlite3_close (other);

  dien_test_people_add (test, "Lê A");
  g_clear_object (&again);
  again = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_assert_cmpstr (dien_row_get_text (again, DIEN_TEST_PEOPLE_NAME), ==, "Bùi Ánh");
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/announce/changes", test_announces);
  g_test_add_func ("/announce/order-and-filter", test_announces_order_and_filter);
  g_test_add_func ("/announce/follows", test_follows);
  g_test_add_func ("/announce/ends-before-the-store", test_ends_before_the_store);
  g_test_add_func ("/announce/ends-in-a-notice", test_ends_in_a_notice);
  g_test_add_func ("/announce/fault", test_fault);
  g_test_add_func ("/announce/fault-of-rows", test_fault_of_rows);

  return g_test_run ();
}
