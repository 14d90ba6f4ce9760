/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-subjects.h"

#include "dien-error.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* A commune that was called otherwise until June 2025, as the reorganisation did it. */
static void
test_names_in_time (void)
{
  static const struct { const char *on, *name; } cases[] = {
    { "2021-12-31", "Xã Thạnh Phong" },
    { "2025-06-30", "Xã Thạnh Phong" },
    { "2025-07-01", "Xã Thạnh Phong mới" },
    { "2030-01-01", "Xã Thạnh Phong mới" },
    { "1999-01-01", "Xã Thạnh Phong" }, /* before the first: the nearest there is */
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 unit = dien_test_insert (test->store, "unit", DIEN_TEST_FIELDS ("kind", "commune"));

  dien_test_insert_part (test->store, "unit_name", "unit", unit,
                         DIEN_TEST_FIELDS ("name", "Xã Thạnh Phong mới", "from_date", "01/07/2025"));
  dien_test_insert_part (test->store, "unit_name", "unit", unit,
                         DIEN_TEST_FIELDS ("name", "Xã Thạnh Phong", "from_date", "01/01/2000", "to_date", "30/06/2025"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = dien_subject_dup_name (test->store, unit, cases[i].on, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_assert_null (dien_subject_dup_name (test->store, 999, "2022-12-31", NULL));
}

/* Of two names without an end the later one has taken over. */
static void
test_names_without_an_end (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 unit = dien_unit_add (test->store, "Xã Cũ", "commune", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  dien_test_insert_part (test->store, "unit_name", "unit", unit,
                         DIEN_TEST_FIELDS ("name", "Xã Mới", "from_date", "01/01/2020"));
  before = dien_subject_dup_name (test->store, unit, "2019-12-31", NULL);
  after = dien_subject_dup_name (test->store, unit, "2022-12-31", NULL);
  g_assert_cmpstr (before, ==, "Xã Cũ");
  g_assert_cmpstr (after, ==, "Xã Mới");
}

static void
test_find (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 commune = dien_unit_add (test->store, "Xã Hòa Lợi", "commune", NULL);
  gint64 person = dien_person_add (test->store, "Nguyễn Văn Đông", "mr", NULL);
  struct { const char *typed; gint64 id; } cases[] = {
    { "Xã Hòa Lợi", commune }, { "xã hoà lợi", commune }, { "xa hoa loi", commune }, { " Xã  Hòa Lợi", commune },
    { "Nguyễn Văn Đông", person }, { "nguyen van dong", person }, { "Nguyễn Văn Đồng", 0 },
    { "Xã Hòa", 0 }, { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dien_subject_find (test->store, cases[i].typed, "2022-12-31", NULL), ==, cases[i].id);

  dien_person_add (test->store, "Nguyễn Văn Đồng", "mr", NULL);
  g_assert_cmpint (dien_subject_find (test->store, "nguyen van dong", "2022-12-31", NULL), ==, -1);
  g_assert_cmpint (dien_subject_find (test->store, "nguyễn văn đông", "2022-12-31", NULL), ==, person);
}

static void
test_add (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = dien_person_add (test->store, "  Trần  Văn Của", "comrade", &error);
  g_autoptr (DienRecord) person = dien_store_get (test->store, "person", id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dien_record_get_text (person, "name"), ==, "Trần Văn Của");
  g_assert_cmpstr (dien_record_get_text (person, "family"), ==, "Trần");
  g_assert_cmpstr (dien_record_get_text (person, "middle"), ==, "Văn");
  g_assert_cmpstr (dien_record_get_text (person, "given"), ==, "Của");

  g_assert_cmpint (dien_unit_add (test->store, " ", "commune", &error), ==, 0);
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM unit"), ==, 0);
}

static void
test_list (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienList) list = NULL;
  g_autoptr (DienRow) second = NULL;
  gint64 person;

  dien_unit_add (test->store, "Xã Thạnh Phong", "commune", NULL);
  person = dien_person_add (test->store, "Trần Văn Của", "comrade", NULL);
  dien_unit_add (test->store, "Chi bộ ấp Phong", "cell", NULL);
  dien_test_insert_part (test->store, "post", "person", person,
                         DIEN_TEST_FIELDS ("title", "Trưởng Ban Dân vận", "position", "2"));
  dien_test_insert_part (test->store, "post", "person", person,
                         DIEN_TEST_FIELDS ("title", "Ủy viên Ban Thường vụ", "position", "1"));
  dien_test_insert_part (test->store, "post", "person", person,
                         DIEN_TEST_FIELDS ("title", "Bí thư Chi bộ", "position", "0", "to_date", "31/12/2019"));

  list = dien_subjects_new (test->store, "2022-12-31");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  g_assert_cmpuint (dien_list_count (list, "unit"), ==, 2);
  g_assert_cmpuint (dien_list_count (list, "person"), ==, 1);

  dien_list_set_search (list, "cua");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  second = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (dien_row_get_text (second, DIEN_SUBJECT_NAME), ==, "Trần Văn Của");
  g_assert_cmpstr (dien_row_get_text (second, DIEN_SUBJECT_TITLE), ==, "Ủy viên Ban Thường vụ, Trưởng Ban Dân vận");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/subjects/names-in-time", test_names_in_time);
  g_test_add_func ("/subjects/names-without-an-end", test_names_without_an_end);
  g_test_add_func ("/subjects/find", test_find);
  g_test_add_func ("/subjects/add", test_add);
  g_test_add_func ("/subjects/list", test_list);

  return g_test_run ();
}
