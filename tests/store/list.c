/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-list-validator.h"
#include "dien-test-store.h"
#include "dien-text.h"

/* The list model on a list of people of its own: ordered by name, with the title of the first post, which is of another entity. */

enum { NAME, ADDRESS, BORN, POST };

static const DienListColumn columns[] = {
  { "name", "person.name", "person.given COLLATE vi %s, person.middle COLLATE vi %s, person.family COLLATE vi %s" },
  { "address", "person.address", "person.address %s" },
  { "born", "person.birth_date", "person.birth_date %s" },
  { "post", "(SELECT title FROM post WHERE post.person = person.id ORDER BY position, id LIMIT 1)", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "women", "person.gender = 'female'" },
  { "men", "person.gender = 'male'" },
  { NULL }
};

static const char *const person_ordering[] = { "name", "family", "middle", "given", "address", "birth_date", "gender", NULL };
static const char *const post_ordering[] = { NULL };

static const DienListDependence dependences[] = {
  { "person", person_ordering },
  { "post", post_ordering },
  { NULL }
};

static const DienListSource people = {
  .from = "person",
  .id = "person.id",
  .condition = "person.id > :scope AND ifnull (person.party_date, '') <= :on",
  .order = "person.id",
  .found_in = "person.name",
  .found_in_folded = "person.name_folded",
  .called = "person.name_folded",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

static void
begin (DienTestStore *test)
{
  g_autoptr (GError) error = NULL;

  dien_store_begin (test->store, "Ghi", &error);
  g_assert_no_error (error);
}

static void
commit (DienTestStore *test)
{
  g_autoptr (GError) error = NULL;

  dien_store_commit (test->store, &error);
  g_assert_no_error (error);
}

/* A trailing '+' makes a woman, a trailing '-' a man. */
static gint64
insert_person (DienTestStore *test,
               const char    *name)
{
  g_autoptr (DienRecord) record = dien_record_new ("person");
  g_autofree char *bare = g_strdelimit (g_strdup (name), "+-", ' ');
  g_autofree char *family = NULL, *middle = NULL, *given = NULL;
  g_autoptr (GError) error = NULL;

  g_strstrip (bare);
  dien_name_split (bare, &family, &middle, &given);
  dien_record_set_text (record, "name", bare);
  dien_record_set_text (record, "family", family);
  dien_record_set_text (record, "middle", middle);
  dien_record_set_text (record, "given", given);
  dien_record_set_text (record, "address", "none");
  if (g_str_has_suffix (name, "+") || g_str_has_suffix (name, "-"))
    dien_record_set_text (record, "gender", g_str_has_suffix (name, "+") ? "female" : "male");
  dien_store_insert (test->store, record, &error);
  g_assert_no_error (error);

  return dien_record_get_id (record);
}

static gint64
add_person (DienTestStore *test,
            const char    *name)
{
  gint64 id;

  begin (test);
  id = insert_person (test, name);
  commit (test);

  return id;
}

static void
set_text (DienTestStore *test,
          const char    *entity,
          gint64         id,
          const char    *field,
          const char    *text)
{
  g_autoptr (DienRecord) record = dien_record_new (entity);
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, id);
  dien_record_set_text (record, field, text);
  begin (test);
  dien_store_update (test->store, record, &error);
  g_assert_no_error (error);
  commit (test);
}

static void
remove_person (DienTestStore *test,
               gint64         id)
{
  g_autoptr (GError) error = NULL;

  begin (test);
  dien_store_remove (test->store, "person", id, &error);
  g_assert_no_error (error);
  commit (test);
}

static DienTestStore *
make_people (const char *const *names)
{
  DienTestStore *test = dien_test_store_new ();

  begin (test);
  for (guint i = 0; names[i] != NULL; i++)
    insert_person (test, names[i]);
  commit (test);

  return test;
}

static DienList *
list_people (DienTestStore *test)
{
  return dien_list_new (test->store, &people, 0, "9999");
}

static char *
join_names (DienList *list)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpint (dien_list_get_id (list, i), ==, dien_row_get_id (row));
      g_assert_cmpuint (dien_list_find (list, dien_row_get_id (row)), ==, i);
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", dien_row_get_text (row, NAME));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_names (DienList   *list,
              const char *expected)
{
  g_autofree char *names = join_names (list);

  g_assert_cmpstr (names, ==, expected);
}

static guint
count_items (DienList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static const char *const office[] = {
  "Trần Văn Bình-", "Nguyễn Thị Ánh+", "Lê Ân-", "Bùi Ánh+", "Nguyễn Văn An-", "Đỗ Đức-", "Đỗ Dũng-", "Võ Thị Ánh An+",
  "Hồ Thuý Hoà+", "Hồ Thúy Hòa+", "An", NULL
};

static void
test_order (void)
{
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);
  gboolean descending;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == DIEN_TYPE_ROW);
  g_assert_true (dien_list_get_store (list) == test->store);

  /* By hand: as they came. */
  g_assert_null (dien_list_get_sort (list, &descending));
  assert_names (list, "Trần Văn Bình, Nguyễn Thị Ánh, Lê Ân, Bùi Ánh, Nguyễn Văn An, Đỗ Đức, Đỗ Dũng, Võ Thị Ánh An, "
                      "Hồ Thuý Hoà, Hồ Thúy Hòa, An");

  /* Given name, then middle, then family: An before Ánh before Ân, D before Đ; the old and the new tone side by side. */
  dien_list_set_sort (list, "name", FALSE);
  g_assert_cmpstr (dien_list_get_sort (list, &descending), ==, "name");
  g_assert_false (descending);
  assert_names (list, "An, Võ Thị Ánh An, Nguyễn Văn An, Bùi Ánh, Nguyễn Thị Ánh, Lê Ân, Trần Văn Bình, Đỗ Dũng, Đỗ Đức, "
                      "Hồ Thuý Hoà, Hồ Thúy Hòa");

  dien_list_set_sort (list, "name", TRUE);
  g_assert_cmpstr (dien_list_get_sort (list, &descending), ==, "name");
  g_assert_true (descending);
  assert_names (list, "Hồ Thúy Hòa, Hồ Thuý Hoà, Đỗ Đức, Đỗ Dũng, Trần Văn Bình, Lê Ân, Nguyễn Thị Ánh, Bùi Ánh, "
                      "Nguyễn Văn An, Võ Thị Ánh An, An");

  /* Where a column does not decide, the order made by hand does, in either direction. */
  dien_list_set_sort (list, "address", TRUE);
  assert_names (list, "Trần Văn Bình, Nguyễn Thị Ánh, Lê Ân, Bùi Ánh, Nguyễn Văn An, Đỗ Đức, Đỗ Dũng, Võ Thị Ánh An, "
                      "Hồ Thuý Hoà, Hồ Thúy Hòa, An");

  dien_list_set_sort (list, NULL, FALSE);
  g_assert_null (dien_list_get_sort (list, NULL));
}

static void
test_scope (void)
{
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) scoped = dien_list_new (test->store, &people, 9, "9999");
  g_autoptr (DienList) dated = NULL;

  assert_names (scoped, "Hồ Thúy Hòa, An");
  set_text (test, "person", 11, "party_date", "2024-02-03");
  dated = dien_list_new (test->store, &people, 9, "2023-12-31");
  assert_names (dated, "Hồ Thúy Hòa");
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
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);
  guint n_counted = 0;

  g_signal_connect (list, "counted", G_CALLBACK (counted_cb), &n_counted);
  g_assert_cmpuint (dien_list_get_total (list), ==, 11);
  g_assert_cmpuint (dien_list_count (list, NULL), ==, 11);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 5);
  g_assert_cmpuint (dien_list_count (list, "men"), ==, 5);

  dien_list_set_filter (list, "women");
  g_assert_cmpstr (dien_list_get_filter (list), ==, "women");
  g_assert_cmpuint (n_counted, ==, 1);
  assert_names (list, "Nguyễn Thị Ánh, Bùi Ánh, Võ Thị Ánh An, Hồ Thuý Hoà, Hồ Thúy Hòa");

  /* What a filter would show does not depend on which one is set, or on the search. */
  dien_list_set_search (list, "anh");
  g_assert_cmpuint (n_counted, ==, 2);
  assert_names (list, "Nguyễn Thị Ánh, Bùi Ánh, Võ Thị Ánh An");
  g_assert_cmpuint (dien_list_get_total (list), ==, 11);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 5);
  g_assert_cmpuint (dien_list_count (list, "men"), ==, 5);

  /* The same once more is nothing. */
  dien_list_set_filter (list, "women");
  dien_list_set_search (list, " anh ");
  dien_list_set_sort (list, NULL, FALSE);
  g_assert_cmpuint (n_counted, ==, 2);

  add_person (test, "Hoàng Lan+");
  g_assert_cmpuint (n_counted, ==, 3);
  g_assert_cmpuint (dien_list_get_total (list), ==, 12);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 6);
  set_text (test, "person", 1, "gender", "female");
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
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s'", cases[i].search);
      dien_list_set_search (list, cases[i].search);
      assert_names (list, cases[i].names);
    }

  dien_list_set_search (list, "   ");
  g_assert_null (dien_list_get_search (list));
  g_assert_cmpuint (count_items (list), ==, 11);
  dien_list_set_search (list, "an");
  g_assert_cmpstr (dien_list_get_search (list), ==, "an");
  dien_list_set_search (list, NULL);
  g_assert_null (dien_list_get_search (list));
  g_assert_cmpuint (count_items (list), ==, 11);
}

/* Whatever is typed, the list shows what dien_text_matches() says of each name. */
static void
test_search_agrees (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienList) list = NULL;
  g_autoptr (GPtrArray) all = NULL;

  begin (test);
  for (guint i = 0; i < 200; i++)
    dien_test_store_add (test, "person");
  commit (test);
  list = list_people (test);
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
      g_assert_cmpuint (n, ==, count_items (list));
      g_assert_cmpuint (n, >, 0);
    }
}

static void
test_announces (void)
{
  static const char *const names[] = { "Lê A", "Lê C", "Lê E", "Lê G", "Lê I", NULL };
  g_autoptr (DienTestStore) test = make_people (names);
  g_autoptr (DienList) list = list_people (test);
  g_autoptr (DienListValidator) validator = NULL;
  gint64 id, post;

  dien_list_set_sort (list, "name", FALSE);
  validator = dien_list_validator_new (G_LIST_MODEL (list));

  /* In the middle, at the beginning, at the end. */
  id = add_person (test, "Lê D");
  dien_list_validator_assert (validator, "(2, 0, 1)");
  add_person (test, "Lê");
  dien_list_validator_assert (validator, "(6, 0, 1)");
  add_person (test, "Lê Ạ");
  dien_list_validator_assert (validator, "(1, 0, 1)");
  assert_names (list, "Lê A, Lê Ạ, Lê C, Lê D, Lê E, Lê G, Lê I, Lê");

  /* One row is another one, at its place. */
  set_text (test, "person", id, "name", "Lê Văn D");
  dien_list_validator_assert (validator, "(3, 1, 1)");

  /* It goes elsewhere: what lies between is told as well, and no more. */
  set_text (test, "person", id, "given", "H");
  dien_list_validator_assert (validator, "(3, 3, 3)");
  set_text (test, "person", id, "given", "D");
  dien_list_validator_assert (validator, "(3, 3, 3)");

  /* What another entity gives. */
  begin (test);
  post = dien_test_store_add (test, "post");
  commit (test);
  {
    g_autofree char *taken = dien_list_validator_take (validator);
    gint64 person = dien_test_query (test->store->db, "SELECT person FROM post");
    g_autofree char *expected = g_strdup_printf ("(%u, 1, 1)", dien_list_find (list, person));

    g_assert_cmpstr (taken, ==, expected);
  }
  set_text (test, "post", post, "title", "Bí thư chi bộ");
  {
    g_autofree char *taken = dien_list_validator_take (validator);

    g_assert_true (g_str_has_suffix (taken, ", 1, 1)"));
  }

  /* What is not shown. */
  set_text (test, "post", post, "from_date", "2020-01-01");
  dien_list_validator_assert (validator, "");
  begin (test);
  dien_test_store_add (test, "paper");
  dien_test_store_add (test, "user");
  commit (test);
  dien_list_validator_assert (validator, "");

  remove_person (test, id);
  dien_list_validator_assert (validator, "(3, 1, 0)");

  /* Given up: nothing. */
  begin (test);
  insert_person (test, "Lê B");
  dien_store_rollback (test->store);
  dien_list_validator_assert (validator, "");
}

static void
test_announces_order_and_filter (void)
{
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);
  g_autoptr (DienListValidator) validator = dien_list_validator_new (G_LIST_MODEL (list));

  /* In this order and by name the very first and last differ. */
  dien_list_set_sort (list, "name", FALSE);
  dien_list_validator_assert (validator, "(0, 11, 11)");
  dien_list_set_sort (list, "name", FALSE);
  dien_list_validator_assert (validator, "");

  dien_list_set_filter (list, "women");
  dien_list_validator_assert (validator, "(0, 9, 3)");
  assert_names (list, "Võ Thị Ánh An, Bùi Ánh, Nguyễn Thị Ánh, Hồ Thuý Hoà, Hồ Thúy Hòa");

  /* She leaves the filter, he comes into it. */
  set_text (test, "person", 4, "gender", "male");
  dien_list_validator_assert (validator, "(1, 1, 0)");
  set_text (test, "person", 1, "gender", "female");
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
  g_assert_cmpuint (count_items (list), ==, 11);
}

/* Random changes under every order, filter and search; the validator compares each step, a new list the outcome. */
static void
test_follows (void)
{
  static const char *const given[] = { "An", "Ánh", "Bình", "Đức", "Dũng", "Hòa", "Hoà", "Lan", "Thủy", "Ân" };
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);
  g_autoptr (DienListValidator) validator = dien_list_validator_new (G_LIST_MODEL (list));

  for (guint turn = 0; turn < 600; turn++)
    {
      const char *name = given[g_rand_int_range (test->random, 0, G_N_ELEMENTS (given))];
      gint64 id = dien_test_store_pick (test, "person");
      g_autoptr (DienList) again = list_people (test);
      g_autofree char *names = NULL, *names_again = NULL;
      gboolean descending;

      switch (g_rand_int_range (test->random, 0, 10))
        {
        case 0:
          dien_list_set_sort (list, columns[g_rand_int_range (test->random, 0, 3)].name, g_rand_boolean (test->random));
          break;
        case 1:
          dien_list_set_filter (list, g_rand_boolean (test->random) ? NULL : filters[g_rand_int_range (test->random, 0, 2)].name);
          break;
        case 2:
          dien_list_set_search (list, g_rand_boolean (test->random) ? NULL : name);
          break;
        case 3:
          if (dien_list_get_total (list) > 5)
            remove_person (test, id);
          break;
        case 4:
          set_text (test, "person", id, "gender", g_rand_boolean (test->random) ? "female" : "male");
          break;
        case 5:
          set_text (test, "person", id, "name", name);
          break;
        case 6:
          set_text (test, "person", id, "birth_date", g_rand_boolean (test->random) ? NULL : "1964");
          break;
        case 7:
          begin (test);
          for (int n = g_rand_int_range (test->random, 1, 4); n > 0; n--)
            dien_test_store_add (test, "post");
          commit (test);
          break;
        default:
          set_text (test, "person", id, "given", name);
          add_person (test, name);
          break;
        }

      dien_list_validator_check (validator);
      dien_list_set_filter (again, dien_list_get_filter (list));
      dien_list_set_search (again, dien_list_get_search (list));
      dien_list_get_sort (list, &descending);
      dien_list_set_sort (again, dien_list_get_sort (list, NULL), descending);
      names = join_names (list);
      names_again = join_names (again);
      g_assert_cmpstr (names, ==, names_again);
      for (guint i = 0; i < count_items (list); i++)
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
test_rows (void)
{
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_autoptr (DienRow) same = NULL, other = NULL;
  gint64 id = dien_row_get_id (row);

  g_assert_cmpint (id, ==, 2);
  g_assert_cmpstr (dien_row_get_text (row, NAME), ==, "Nguyễn Thị Ánh");
  g_assert_cmpstr (dien_row_get_text (row, ADDRESS), ==, "none");
  g_assert_false (dien_row_is_null (row, ADDRESS));
  g_assert_true (dien_row_is_null (row, BORN));
  g_assert_null (dien_row_get_text (row, BORN));
  g_assert_cmpint (dien_row_get_int (row, BORN), ==, 0);

  /* A row does not change; the changed one is another object. */
  set_text (test, "person", id, "birth_date", "1964");
  other = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (other != row);
  g_assert_false (dien_row_equal (row, other));
  g_assert_true (dien_row_is_null (row, BORN));
  g_assert_cmpstr (dien_row_get_text (other, BORN), ==, "1964");
  set_text (test, "person", id, "birth_date", NULL);
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

static DienTestStore *
make_many (guint n)
{
  DienTestStore *test = dien_test_store_new ();
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE number (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < %u)"
    " INSERT INTO subject (id, kind) SELECT n, 'person' FROM number;"
    "INSERT INTO person (id, name, name_folded, family, middle, given, gender)"
    " SELECT id, 'Nguyễn Văn ' || id, 'nguyen van ' || id, 'Nguyễn', 'Văn', printf ('%%08d', id * 7919 %% 1000003),"
    " CASE id %% 3 WHEN 0 THEN 'female' WHEN 1 THEN 'male' END FROM subject", n);

  g_assert_cmpint (sqlite3_exec (test->store->db, sql, NULL, NULL, NULL), ==, SQLITE_OK);

  return test;
}

/* All rows are seen once; only so many are kept, but one that somebody holds is the same object however long. */
static void
test_bounded (void)
{
  g_autoptr (DienTestStore) test = make_many (20000);
  g_autoptr (DienList) list = list_people (test);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_alive = 0, most = 0;

  for (guint i = 0; i < count_items (list); i++)
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
  g_autoptr (DienTestStore) test = make_many (100000);
  g_autoptr (DienList) list = list_people (test);
  g_autoptr (DienRow) last = NULL;
  gint64 id;

  g_assert_cmpuint (count_items (list), ==, 100000);
  g_assert_cmpuint (dien_list_get_total (list), ==, 100000);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 33333);
  last = g_list_model_get_item (G_LIST_MODEL (list), 99999);
  g_assert_cmpstr (dien_row_get_text (last, NAME), ==, "Nguyễn Văn 100000");
  g_assert_cmpuint (dien_list_find (list, 50000), ==, 49999);

  dien_list_set_sort (list, "name", TRUE);
  for (guint i = 0; i + 1 < 100000; i += 997)
    {
      gint64 a = dien_list_get_id (list, i), b = dien_list_get_id (list, i + 1);

      g_assert_cmpint (a * 7919 % 1000003, >, b * 7919 % 1000003);
    }
  g_assert_cmpuint (dien_list_find_text (list, "99999", 0), ==, dien_list_find (list, 99999));

  id = add_person (test, "Trần Thị 5+");
  g_assert_cmpuint (count_items (list), ==, 100001);
  g_assert_cmpuint (dien_list_find (list, id), ==, 0);
  dien_list_set_search (list, "tran");
  g_assert_cmpuint (count_items (list), ==, 1);
  dien_list_set_search (list, "không có");
  g_assert_cmpuint (count_items (list), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
}

static void
test_find (void)
{
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);

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
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s' from %u", cases[i].typed, cases[i].from);
      g_assert_cmpuint (dien_list_find_text (list, cases[i].typed, cases[i].from), ==, cases[i].expected);
    }

  /* Among those that are shown, in the order that is shown. */
  dien_list_set_sort (list, "name", TRUE);
  dien_list_set_filter (list, "men");
  assert_names (list, "Đỗ Đức, Đỗ Dũng, Trần Văn Bình, Lê Ân, Nguyễn Văn An");
  g_assert_cmpuint (dien_list_find_text (list, "anh", 0), ==, G_MAXUINT);
  g_assert_cmpuint (dien_list_find_text (list, "do", 1), ==, 1);
  g_assert_cmpuint (dien_list_find_text (list, "an", 0), ==, 3);
  dien_list_set_search (list, "không có");
  g_assert_cmpuint (dien_list_find_text (list, "an", 0), ==, G_MAXUINT);
}

static void
test_ends_before_the_store (void)
{
  g_autoptr (DienTestStore) test = make_people (office);
  DienList *list = list_people (test);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_finalize_object (list);
  add_person (test, "Lê A");
  g_assert_cmpstr (dien_row_get_text (row, NAME), ==, "Trần Văn Bình");
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
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);
  DienList *other = list_people (test);

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &other);
  add_person (test, "Lê A");
  g_assert_null (other);
  g_assert_cmpuint (count_items (list), ==, 12);
}

/* What could not be asked leaves the list as it was, is said once, and is asked again with the next occasion. */
static void
test_fault (void)
{
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);
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
  g_assert_cmpuint (count_items (list), ==, 11);

  error = dien_list_steal_error (list);
  dien_test_assert_error (error, DIEN_ERROR_LOCKED);
  g_assert_null (dien_list_steal_error (list));

  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  add_person (test, "Phạm Nguyên");
  assert_names (list, "Nguyễn Văn An, Nguyễn Thị Ánh, Phạm Nguyên");
  g_assert_null (dien_list_steal_error (list));
  sqlite3_close (other);
}

/* Rows that could not be read are empty for as long, and are themselves again afterwards. */
static void
test_fault_of_rows (void)
{
  g_autoptr (DienTestStore) test = make_people (office);
  g_autoptr (DienList) list = list_people (test);
  g_autoptr (DienRow) row = NULL, again = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  sqlite3_busy_timeout (test->store->db, 5);
  g_assert_cmpint (sqlite3_open (test->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  row = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_assert_cmpint (dien_row_get_id (row), ==, 4);
  g_assert_true (dien_row_is_null (row, NAME));
  again = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_assert_true (again == row);
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 0);
  error = dien_list_steal_error (list);
  dien_test_assert_error (error, DIEN_ERROR_LOCKED);
  sqlite3_close (other);

  add_person (test, "Lê A");
  g_clear_object (&again);
  again = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_assert_cmpstr (dien_row_get_text (again, NAME), ==, "Bùi Ánh");
  g_assert_cmpuint (dien_list_count (list, "women"), ==, 5);
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
  g_test_add_func ("/list/announces", test_announces);
  g_test_add_func ("/list/announces-order-and-filter", test_announces_order_and_filter);
  g_test_add_func ("/list/follows", test_follows);
  g_test_add_func ("/list/rows", test_rows);
  g_test_add_func ("/list/bounded", test_bounded);
  g_test_add_func ("/list/many", test_many);
  g_test_add_func ("/list/find", test_find);
  g_test_add_func ("/list/find-text", test_find_text);
  g_test_add_func ("/list/ends-before-the-store", test_ends_before_the_store);
  g_test_add_func ("/list/ends-in-a-notice", test_ends_in_a_notice);
  g_test_add_func ("/list/fault", test_fault);
  g_test_add_func ("/list/fault-of-rows", test_fault_of_rows);

  return g_test_run ();
}
