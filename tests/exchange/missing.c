/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-missing.h"

#include "dien-document.h"
#include "dien-error.h"
#include "dien-export.h"
#include "dien-heading.h"
#include "dien-language.h"
#include "dien-sample.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

static const struct
{
  const char *annex;
  gboolean office;
  gboolean signer; /* whether there is a signature block */
  const char *name;
  const char *missing;
} cases[] = {
  { "(Kèm theo Quyết định số      -QĐ/HU, ngày     tháng     năm 2022 của Ban Thường vụ Huyện ủy)", TRUE, FALSE, NULL,
    "số, ngày quyết định" },
  { "(Kèm theo Quyết định số 219-QĐ/HU, ngày     tháng     năm 2022 của Ban Thường vụ Huyện ủy)", TRUE, FALSE, NULL,
    "ngày quyết định" },
  { "(Kèm theo Tờ trình số      /TTr-UBND ngày 05/12/2022)", TRUE, FALSE, NULL, "số tờ trình" },
  { "(Kèm theo Quyết định số 219-QĐ/HU, ngày 05/12/2022 của Ban Thường vụ Huyện ủy)", TRUE, FALSE, NULL, "" },
  { NULL, TRUE, TRUE, "", "họ tên người ký" },
  { NULL, TRUE, TRUE, "Trần Thị B", "" },
  { NULL, FALSE, TRUE, "", "tên cơ quan; họ tên người ký" },
};

static GArray *
make_pairs (const char *left,
            const char *right)
{
  GArray *pairs = g_array_new (FALSE, TRUE, sizeof (DienLinePair));
  DienLinePair pair = { { (char *) left, DIEN_LINE_PLAIN }, { (char *) right, DIEN_LINE_PLAIN } };

  g_array_append_val (pairs, pair);
  return pairs;
}

static void
test_of_sheets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienSheet) sheet = dien_sheet_new ();
      g_autofree char *missing = NULL;

      sheet->heading = make_pairs (cases[i].office ? "HUYỆN ỦY THẠNH PHÚ" : "", "ĐẢNG CỘNG SẢN VIỆT NAM");
      sheet->annex = g_strdup (cases[i].annex);
      sheet->signatures = cases[i].signer ? make_pairs ("", cases[i].name) : NULL;
      missing = dien_missing_of_sheet (sheet);
      g_assert_cmpstr (missing, ==, cases[i].missing);
    }
}

/* As the sheets say it that the program makes: nobody knows the number and day of the decision, nor who signs. */
static void
test_of_sample (void)
{
  static const char *const expected[][2] = {
    { "X7a", "số, ngày quyết định" },
    { "X7b", "họ tên người ký" },
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "mẫu.dienhinh", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_sample_create (DIEN_SAMPLE_REAL, path, &error);
  g_autofree char *review = NULL;
  g_autofree char *last = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (DienSheet) sheet = dien_export_new_sheet (store, 2022, expected[i][0], &error);
      g_autofree char *missing = NULL;

      g_assert_no_error (error);
      missing = dien_missing_of_sheet (sheet);
      g_assert_cmpstr (missing, ==, expected[i][1]);
    }

  review = dien_document_dup_missing (store, 2022, "review", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (review, ==, "họ tên người ký");
  last = dien_document_dup_missing (store, 2023, "review", &error);
  g_assert_cmpstr (last, ==, "chỉ tiêu; kế hoạch năm; nội dung thi đua năm sau; họ tên người ký");
}

static void
test_unknown (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) no_year = NULL;

  g_assert_null (dien_document_dup_missing (test->store, 2022, "lạ", &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND);
  g_assert_null (dien_document_dup_missing (test->store, 2022, "review", &no_year));
  g_assert_error (no_year, DIEN_ERROR, DIEN_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/missing/of-sheets", test_of_sheets);
  g_test_add_func ("/missing/of-sample", test_of_sample);
  g_test_add_func ("/missing/unknown", test_unknown);

  return g_test_run ();
}
