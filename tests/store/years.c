/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-years.h"

#include "dien-test-office.h"
#include "dien-test-store.h"

static void
test_years (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);
  g_autoptr (GArray) numbers = NULL;
  g_autofree char *day = dien_year_dup_last_day (2022);

  dien_test_add_year (test->store, 2023);
  dien_test_add_year (test->store, 2021);
  numbers = dien_years_get_numbers (test->store, NULL);
  g_assert_cmpuint (numbers->len, ==, 3);
  g_assert_cmpint (g_array_index (numbers, int, 0), ==, 2023);
  g_assert_cmpint (g_array_index (numbers, int, 2), ==, 2021);
  g_assert_cmpint (dien_year_find (test->store, 2022, NULL), ==, year);
  g_assert_cmpint (dien_year_find (test->store, 2030, NULL), ==, 0);
  g_assert_cmpstr (day, ==, "2022-12-31");
}

/* The district's committee until June 2025, the commune's from July. */
static void
test_organisation_in_time (void)
{
  static const struct { const char *on, *symbol; } cases[] = {
    { "2022-12-31", "HU" }, { "2025-06-30", "HU" }, { "2025-07-01", "ĐU" }, { "1990-01-01", "HU" },
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  g_assert_null (dien_organisation_get (test->store, "2022-12-31", NULL));
  dien_test_insert (test->store, "organisation",
                    DIEN_TEST_FIELDS ("kind", "district_party", "form", "party", "name", "Đảng ủy xã Mẫu", "symbol", "ĐU", "level", "commune",
                                      "from_date", "01/07/2025"));
  dien_test_insert (test->store, "organisation",
                    DIEN_TEST_FIELDS ("kind", "district_party", "form", "party", "name", "Huyện ủy Mẫu", "symbol", "HU", "level", "district",
                                      "to_date", "30/06/2025"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DienRecord) organisation = dien_organisation_get (test->store, cases[i].on, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (dien_record_get_text (organisation, "symbol"), ==, cases[i].symbol);
    }
}

/* The Party writes a comma before the date and a hyphen before the symbol, the State neither comma nor hyphen. */
static void
test_citation (void)
{
  static const struct { const char *kind, *number, *symbol, *date, *form, *citation; } cases[] = {
    { "Kế hoạch", "158", "KH/HU", "05/02/2022", "party", "Kế hoạch số 158-KH/HU, ngày 05/02/2022" },
    { "Kế hoạch", "158", "KH-UBND", "05/02/2022", "state", "Kế hoạch số 158/KH-UBND ngày 05/02/2022" },
    { "Kế hoạch", "158", "KH/HU", "", "party", "Kế hoạch số 158-KH/HU" },
    { "Bài viết", "", "", "18/01/2023", "party", "Bài viết ngày 18/01/2023" },
    { "", "", "", "", "party", "Tên văn bản" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienRecord) paper = dien_record_new ("paper");
      g_autofree char *citation = NULL;
      g_autoptr (GError) error = NULL;

      dien_record_set_text (paper, "title", "Tên văn bản");
      dien_record_set_text (paper, "kind", cases[i].kind);
      dien_record_set_text (paper, "number", cases[i].number);
      dien_record_set_text (paper, "symbol", cases[i].symbol);
      dien_record_set_typed (paper, "issued_on", cases[i].date, &error);
      g_assert_no_error (error);
      citation = dien_paper_dup_citation (paper, cases[i].form);
      g_assert_cmpstr (citation, ==, cases[i].citation);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/years/years", test_years);
  g_test_add_func ("/years/organisation-in-time", test_organisation_in_time);
  g_test_add_func ("/years/citation", test_citation);

  return g_test_run ();
}
