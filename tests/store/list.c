/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-test-people.h"
#include "dien-text.h"

/* What a list shows, in which order, and what it finds. What it announces: announce.c */

static void
test_order (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);
  gboolean descending;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == DIEN_TYPE_ROW);

  /* By hand: as they came. */
  g_assert_null (dien_list_get_sort (list, &descending));
  dien_test_people_assert (list, "Trần Văn Bình, Nguyễn Thị Ánh, Lê Ân, Bùi Ánh, Nguyễn Văn An, Đỗ Đức, Đỗ Dũng, Võ Thị Ánh An, "
                      "Hồ Thuý Hoà, Hồ Thúy Hòa, An");

  /* Given name, then middle, then family: An before Ánh before Ân, D before Đ; the old and the new tone side by side. */
  dien_list_set_sort (list, "name", FALSE);
  g_assert_cmpstr (dien_list_get_sort (list, &descending), ==, "name");
  g_assert_false (descending);
  dien_test_people_assert (list, "An, Võ Thị Ánh An, Nguyễn Văn An, Bùi Ánh, Nguyễn Thị Ánh, Lê Ân, Trần Văn Bình, Đỗ Dũng, Đỗ Đức, "
                      "Hồ Thuý Hoà, Hồ Thúy Hòa");

  dien_list_set_sort (list, "name", TRUE);
  g_assert_cmpstr (dien_list_get_sort (list, &descending), ==, "name");
  g_assert_true (descending);
  dien_test_people_assert (list, "Hồ Thúy Hòa, Hồ Thuý Hoà, Đỗ Đức, Đỗ Dũng, Trần Văn Bình, Lê Ân, Nguyễn Thị Ánh, Bùi Ánh, "
                      "Nguyễn Văn An, Võ Thị Ánh An, An");

  /* Where a column does not decide, the order made by hand does, in either direction. */
  dien_list_set_sort (list, "address", TRUE);
  dien_test_people_assert (list, "Trần Văn Bình, Nguyễn Thị Ánh, Lê Ân, Bùi Ánh, Nguyễn Văn An, Đỗ Đức, Đỗ Dũng, Võ Thị Ánh An, "
                      "Hồ Thuý Hoà, Hồ Thúy Hòa, An");

  dien_list_set_sort (list, NULL, FALSE);
  g_assert_null (dien_list_get_sort (list, NULL));
}

static void
test_scope (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) scoped = dien_test_people_list_some (test, 9, "9999");
  g_autoptr (DienList) dated = NULL;

  dien_test_people_assert (scoped, "Hồ Thúy Hòa, An");
  dien_test_store_set_text (test, "person", 11, "party_date", "2024-02-03");
  dated = dien_test_people_list_some (test, 9, "2023-12-31");
  dien_test_people_assert (dated, "Hồ Thúy Hòa");
  g_assert_cmpuint (dien_list_get_total (dated), ==, 1);
}

static void
counted_cb (DienList *list,
            guint    *n)
{
  (*n)++;
}

static void
test_filters (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);
  guint n_counted = 0;

  g_signal_connect (list, "counted", G_CALLBACK (counted_cb), &n_counted);
  g_assert_cmpuint (dien_list_get_total (list), ==, 11);
  g_assert_cmpuint (dien_list_count (list, NULL), ==, 11);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 5);
  g_assert_cmpuint (dien_list_count (list, "men"), ==, 5);

  dien_list_set_filter (list, "women");
  g_assert_cmpstr (dien_list_get_filter (list), ==, "women");
  g_assert_cmpuint (n_counted, ==, 1);
  dien_test_people_assert (list, "Nguyễn Thị Ánh, Bùi Ánh, Võ Thị Ánh An, Hồ Thuý Hoà, Hồ Thúy Hòa");

  /* What a filter would show does not depend on which one is set, or on the search. */
  dien_list_set_search (list, "anh");
  g_assert_cmpuint (n_counted, ==, 2);
  dien_test_people_assert (list, "Nguyễn Thị Ánh, Bùi Ánh, Võ Thị Ánh An");
  g_assert_cmpuint (dien_list_get_total (list), ==, 11);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 5);
  g_assert_cmpuint (dien_list_count (list, "men"), ==, 5);

  /* The same once more is nothing. */
  dien_list_set_filter (list, "women");
  dien_list_set_search (list, " anh ");
  dien_list_set_sort (list, NULL, FALSE);
  g_assert_cmpuint (n_counted, ==, 2);

  dien_test_people_add (test, "Hoàng Lan+");
  g_assert_cmpuint (n_counted, ==, 3);
  g_assert_cmpuint (dien_list_get_total (list), ==, 12);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 6);
  dien_test_store_set_text (test, "person", 1, "gender", "female");
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 7);
  g_assert_cmpuint (dien_list_count (list, "men"), ==, 4);
  dien_list_set_filter (list, NULL);
  g_assert_null (dien_list_get_filter (list));
}

static void
test_search (void)
{
  static const struct
  {
    const char *search;
    const char *names;
  } cases[] = {
    { "duc", "Đỗ Đức" },
    { "DUC", "Đỗ Đức" },
    { "đức", "Đỗ Đức" },
    { "dức", "" },
    { "do d", "Đỗ Đức, Đỗ Dũng" },
    { "d do", "Đỗ Đức, Đỗ Dũng" },
    { "đỗ d", "Đỗ Đức, Đỗ Dũng" },
    { "hoa", "Hồ Thuý Hoà, Hồ Thúy Hòa" },
    { "hoà", "Hồ Thuý Hoà, Hồ Thúy Hòa" },
    { "hòa", "Hồ Thuý Hoà, Hồ Thúy Hòa" },
    { "ho\xcc\x80" "a", "Hồ Thuý Hoà, Hồ Thúy Hòa" },
    { "hoá", "" },
    { "  thi   anh  ", "Nguyễn Thị Ánh, Võ Thị Ánh An" },
    { "thi\nanh", "Nguyễn Thị Ánh, Võ Thị Ánh An" },
    { "n t an", "Trần Văn Bình, Nguyễn Thị Ánh, Võ Thị Ánh An" },
    { "nguyen thi anh nguyen thi anh binh", "" },
    { "n g t a h i nguyen", "Nguyễn Thị Ánh" },
    { "%", "" },
    { "_", "" },
    { "'", "" },
    { "\"", "" },
    { "an --", "" },
    { "không có ai", "" },
  };
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s'", cases[i].search);
      dien_list_set_search (list, cases[i].search);
      dien_test_people_assert (list, cases[i].names);
    }

  dien_list_set_search (list, "   ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 11);
  dien_list_set_search (list, "duc");
  dien_list_set_search (list, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 11);
}

/* Whatever is typed, the list shows what dien_text_matches() says of each name. */
static void
test_search_agrees (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienList) list = NULL;
  g_autoptr (GPtrArray) all = NULL;

  dien_test_store_begin (test, "Ghi");
  for (guint i = 0; i < 200; i++)
    dien_test_store_add (test, "person");
  dien_test_store_commit (test);
  list = dien_test_people_list (test);
  all = dien_store_list (test->store, "person", NULL, 0, NULL);

  for (guint i = 0; i < 300; i++)
    {
      DienRecord *one = g_ptr_array_index (all, g_rand_int_range (test->random, 0, (int) all->len));
      g_autofree char *text = g_strdup (dien_record_get_text (one, "name"));
      g_autofree char *search = g_rand_boolean (test->random) ? dien_text_fold (text) : g_strdup (text);
      glong length = g_utf8_strlen (search, -1);
      int from = g_rand_int_range (test->random, 0, (int) length);
      g_autofree char *part = g_utf8_substring (search, from, g_rand_int_range (test->random, from, (int) length) + 1);
      guint n = 0;

      g_test_message ("'%s'", part);
      dien_list_set_search (list, part);
      for (guint j = 0; j < all->len; j++)
        {
          DienRecord *record = g_ptr_array_index (all, j);
          gboolean shown = dien_list_find (list, dien_record_get_id (record)) != G_MAXUINT;

          g_assert_cmpint (shown, ==, dien_text_matches (dien_record_get_text (record, "name"), part));
          n += shown;
        }
      g_assert_cmpuint (n, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
      g_assert_cmpuint (n, >, 0);
    }
}

static void
test_rows (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_autoptr (DienRow) same = NULL, other = NULL;
  gint64 id = dien_row_get_id (row);

  g_assert_cmpint (id, ==, 2);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_TEST_PEOPLE_NAME), ==, "Nguyễn Thị Ánh");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_TEST_PEOPLE_ADDRESS), ==, "none");
  g_assert_false (dien_row_is_null (row, DIEN_TEST_PEOPLE_ADDRESS));
  g_assert_true (dien_row_is_null (row, DIEN_TEST_PEOPLE_BORN));
  g_assert_null (dien_row_get_text (row, DIEN_TEST_PEOPLE_BORN));
  g_assert_cmpint (dien_row_get_int (row, DIEN_TEST_PEOPLE_BORN), ==, 0);

  /* A row does not change; the changed one is another object. */
  dien_test_store_set_text (test, "person", id, "birth_date", "1964");
  other = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (other != row);
  g_assert_false (dien_row_equal (row, other));
  g_assert_true (dien_row_is_null (row, DIEN_TEST_PEOPLE_BORN));
  g_assert_cmpstr (dien_row_get_text (other, DIEN_TEST_PEOPLE_BORN), ==, "1964");
  dien_test_store_set_text (test, "person", id, "birth_date", NULL);
  same = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (dien_row_equal (row, same));
}

static void
row_died_cb (gpointer  data,
             GObject  *where_it_was)
{
  guint *n_alive = data;

  (*n_alive)--;
}

/* All rows are seen once; only so many are kept, but one that somebody holds is the same object however long. */
static void
test_bounded (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new_many (20000);
  g_autoptr (DienList) list = dien_test_people_list (test);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_alive = 0, most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (DienRow) again = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (row == again);
      n_alive++;
      g_object_weak_ref (G_OBJECT (row), row_died_cb, &n_alive);
      if (i % 1000 == 0)
        g_ptr_array_add (held, g_object_ref (row));
      most = MAX (most, n_alive);
    }
  g_test_message ("%u rows at most", most);
  g_assert_cmpuint (most, <, 1000);

  for (guint i = 0; i < held->len; i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i * 1000);

      g_assert_true (row == g_ptr_array_index (held, i));
    }

  g_assert_finalize_object (g_steal_pointer (&list));
  g_ptr_array_set_size (held, 0);
  g_assert_cmpuint (n_alive, ==, 0);
}

static void
test_many (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new_many (100000);
  g_autoptr (DienList) list = dien_test_people_list (test);
  g_autoptr (DienRow) last = NULL;
  gint64 id;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 100000);
  g_assert_cmpuint (dien_list_get_total (list), ==, 100000);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 33333);
  last = g_list_model_get_item (G_LIST_MODEL (list), 99999);
  g_assert_cmpstr (dien_row_get_text (last, DIEN_TEST_PEOPLE_NAME), ==, "Nguyễn Văn 100000");
  g_assert_cmpuint (dien_list_find (list, 50000), ==, 49999);

  dien_list_set_sort (list, "name", TRUE);
  for (guint i = 0; i + 1 < 100000; i += 997)
    {
      gint64 a = dien_list_get_id (list, i), b = dien_list_get_id (list, i + 1);

      g_assert_cmpint (a * 7919 % 1000003, >, b * 7919 % 1000003);
    }
  g_assert_cmpuint (dien_list_find_text (list, "99999", 0), ==, dien_list_find (list, 99999));

  id = dien_test_people_add (test, "Trần Thị 5+");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 100001);
  g_assert_cmpuint (dien_list_find (list, id), ==, 0);
  dien_list_set_search (list, "tran");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  dien_list_set_search (list, "không có");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
}

static void
test_find (void)
{
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);

  g_assert_cmpuint (dien_list_find (list, 0), ==, G_MAXUINT);
  g_assert_cmpuint (dien_list_find (list, 12), ==, G_MAXUINT);
  g_assert_cmpuint (dien_list_find (list, 7), ==, 6);
  dien_list_set_filter (list, "women");
  g_assert_cmpuint (dien_list_find (list, 7), ==, G_MAXUINT);
  g_assert_cmpuint (dien_list_find (list, 8), ==, 2);
}

static void
test_find_text (void)
{
  static const struct
  {
    const char *typed;
    guint from;
    guint expected;
  } cases[] = {
    /* 0 Trần Văn Bình, 1 Nguyễn Thị Ánh, 2 Lê Ân, 3 Bùi Ánh, 4 Nguyễn Văn An, 5 Đỗ Đức, 6 Đỗ Dũng, 7 Võ Thị Ánh An … 10 An */
    { "n", 0, 1 }, { "n", 2, 4 }, { "n", 5, 1 },
    { "b", 0, 0 }, { "b", 1, 3 }, { "b", 4, 0 },
    { "anh", 0, 1 }, { "anh", 4, 7 }, { "anh", 8, 1 },
    { "ánh", 2, 3 }, { "Á", 2, 2 }, { "an", 8, 10 },
    { "d", 6, 6 }, { "đ", 6, 6 }, { "đức", 0, 5 },
    { "thi a", 2, 7 },
    { "x", 0, G_MAXUINT }, { "guyen", 0, G_MAXUINT }, { "%", 0, G_MAXUINT },
    { "n", 11, 1 }, { "an", 10, 10 }, { "tran", G_MAXUINT, 0 }, { "an", G_MAXUINT, 1 },
  };
  g_autoptr (DienTestStore) test = dien_test_people_new (dien_test_people_office);
  g_autoptr (DienList) list = dien_test_people_list (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s' from %u", cases[i].typed, cases[i].from);
      g_assert_cmpuint (dien_list_find_text (list, cases[i].typed, cases[i].from), ==, cases[i].expected);
    }

  /* Among those that are shown, in the order that is shown. */
  dien_list_set_sort (list, "name", TRUE);
  dien_list_set_filter (list, "men");
  dien_test_people_assert (list, "Đỗ Đức, Đỗ Dũng, Trần Văn Bình, Lê Ân, Nguyễn Văn An");
  g_assert_cmpuint (dien_list_find_text (list, "anh", 0), ==, G_MAXUINT);
  g_assert_cmpuint (dien_list_find_text (list, "do", 1), ==, 1);
  g_assert_cmpuint (dien_list_find_text (list, "an", 0), ==, 3);
  dien_list_set_search (list, "không có");
  g_assert_cmpuint (dien_list_find_text (list, "an", 0), ==, G_MAXUINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/order", test_order);
  g_test_add_func ("/list/scope", test_scope);
  g_test_add_func ("/list/filters", test_filters);
  g_test_add_func ("/list/search", test_search);
  g_test_add_func ("/list/search-agrees", test_search_agrees);
  g_test_add_func ("/list/rows", test_rows);
  g_test_add_func ("/list/bounded", test_bounded);
  g_test_add_func ("/list/many", test_many);
  g_test_add_func ("/list/find", test_find);
  g_test_add_func ("/list/find-text", test_find_text);

  return g_test_run ();
}
