/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-papers.h"

#include "dien-error.h"
#include "dien-language.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 directive, plan, article, state;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  DienStore *store;

  fixture->test = dien_test_store_new ();
  store = fixture->store = fixture->test->store;
  fixture->directive = dien_test_insert (store, "paper",
    DIEN_TEST_FIELDS ("kind", "Chỉ thị", "number", "01", "symbol", "CT/TU", "issued_on", "17/10/2020",
                      "issuer", "Tỉnh ủy", "title", "Phát động phong trào"));
  fixture->plan = dien_test_insert (store, "paper",
    DIEN_TEST_FIELDS ("kind", "Kế hoạch", "number", "158", "symbol", "KH/HU", "issuer", "Huyện ủy", "title", "Thực hiện Chỉ thị"));
  fixture->article = dien_test_insert (store, "paper",
    DIEN_TEST_FIELDS ("kind", "Bài viết", "issued_on", "18/01/2023", "title", "Bài về điển hình"));
  fixture->state = dien_test_insert (store, "paper",
    DIEN_TEST_FIELDS ("kind", "Tờ trình", "number", "12", "symbol", "TTr-UBND", "issued_on", "05/12/2022", "title", "Đề nghị khen"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_store_free (fixture->test);
}

static void
assert_name (DienStore  *store,
             gint64      id,
             const char *expected)
{
  g_autofree char *name = dien_paper_dup_name (store, id);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  assert_name (fixture->store, fixture->directive, "Chỉ thị số 01-CT/TU, ngày 17/10/2020 – Phát động phong trào");
  assert_name (fixture->store, fixture->plan, "Kế hoạch số 158-KH/HU – Thực hiện Chỉ thị");
  assert_name (fixture->store, fixture->article, "Bài viết, ngày 18/01/2023 – Bài về điển hình");
  assert_name (fixture->store, fixture->state, "Tờ trình số 12/TTr-UBND, ngày 05/12/2022 – Đề nghị khen");
  assert_name (fixture->store, 0, "");
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  const struct { const char *typed; gint64 id; } cases[] = {
    { "", 0 }, { "158", fixture->plan }, { "158-KH/HU", fixture->plan }, { "kế hoạch số 158-kh/hu", fixture->plan },
    { "Kế hoạch số 158-KH/HU – Thực hiện Chỉ thị", fixture->plan }, { "12/TTr-UBND", fixture->state },
    { "bai ve dien hinh", fixture->article }, { "Thực hiện Chỉ thị", fixture->plan },
  };
  g_autoptr (GError) error = NULL;
  gint64 id;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].typed);
      g_assert_true (dien_paper_find (fixture->store, cases[i].typed, &id, &error));
      g_assert_no_error (error);
      g_assert_cmpint (id, ==, cases[i].id);
    }

  g_assert_false (dien_paper_find (fixture->store, "159-KH/HU", &id, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_false (dien_paper_find (fixture->store, "Bài về điện hình", &id, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  dien_test_insert (fixture->store, "paper", DIEN_TEST_FIELDS ("number", "158", "symbol", "QĐ/HU", "title", "Khen thưởng"));
  g_assert_false (dien_paper_find (fixture->store, "158", &id, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_true (dien_paper_find (fixture->store, "158-QĐ/HU", &id, &error));
}

static void
test_split (void)
{
  static const struct { const char *typed, *kind, *number, *symbol; } cases[] = {
    { "158-KH/HU", "", "158", "KH/HU" }, { "Kế hoạch số 158-KH/HU", "Kế hoạch", "158", "KH/HU" },
    { "12/TTr-UBND", "", "12", "TTr-UBND" }, { "Số: 12/TTr-UBND", "", "12", "TTr-UBND" }, { "7", "", "7", "" },
    { "Quyết định 9", "Quyết định", "9", "" }, { "Phát động phong trào", "", "", "" }, { "", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kind = NULL;
      g_autofree char *number = NULL;
      g_autofree char *symbol = NULL;

      g_test_message ("%s", cases[i].typed);
      dien_paper_split_reference (cases[i].typed, &kind, &number, &symbol);
      g_assert_cmpstr (kind, ==, cases[i].kind);
      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpstr (symbol, ==, cases[i].symbol);
    }
}

static char *
draw (DienList *list)
{
  g_autoptr (GString) drawn = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (drawn, "%s%s", i > 0 ? " / " : "", dien_row_get_text (row, DIEN_PAPER_TITLE));
    }

  return g_string_free (g_steal_pointer (&drawn), FALSE);
}

#define assert_drawn(list, expected) \
  G_STMT_START { g_autofree char *drawn_ = draw (list); g_assert_cmpstr (drawn_, ==, expected); } G_STMT_END

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (DienList) list = dien_papers_new (fixture->store);
  gint64 movement = dien_test_insert (fixture->store, "movement", DIEN_TEST_FIELDS ("name", "Đồng Khởi mới"));

  assert_drawn (list, "Bài về điển hình / Đề nghị khen / Phát động phong trào / Thực hiện Chỉ thị");
  dien_list_set_search (list, "ttr");
  assert_drawn (list, "Đề nghị khen");
  dien_list_set_search (list, "huyen uy");
  assert_drawn (list, "Thực hiện Chỉ thị");
  dien_list_set_search (list, NULL);
  dien_list_set_filter (list, "directive");
  assert_drawn (list, "Phát động phong trào");
  dien_test_point (fixture->store, "movement", movement, "directive", fixture->directive);
  dien_list_set_filter (list, "unused");
  assert_drawn (list, "Bài về điển hình / Đề nghị khen / Thực hiện Chỉ thị");
}

static void
test_add_and_edit (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (DienRecord) same = dien_record_new ("paper");
  g_autoptr (DienRecord) edited = dien_record_new ("paper");
  g_autoptr (GError) error = NULL;

  dien_record_set_text (same, "number", "01");
  dien_record_set_text (same, "symbol", "ct/tu");
  dien_record_set_text (same, "issuer", "Tỉnh uỷ");
  dien_record_set_text (same, "issued_on", "2020-11-01");
  dien_record_set_text (same, "title", "Một văn bản khác");
  g_assert_false (dien_paper_add (fixture->store, same, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  dien_record_set_text (same, "issued_on", "2021-11-01");
  g_assert_true (dien_paper_add (fixture->store, same, &error));
  g_assert_no_error (error);

  dien_record_set_id (edited, dien_record_get_id (same));
  dien_record_set_text (edited, "issued_on", "2020-12-31");
  g_assert_false (dien_paper_edit (fixture->store, edited, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  dien_record_set_text (edited, "number", "02");
  g_assert_true (dien_paper_edit (fixture->store, edited, &error));
  assert_name (fixture->store, dien_record_get_id (same), "số 02-ct/tu, ngày 31/12/2020 – Một văn bản khác");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 year = dien_test_add_year (fixture->store, 2022);
  gint64 movement = dien_test_insert (fixture->store, "movement", DIEN_TEST_FIELDS ("name", "Đồng Khởi mới"));
  g_autoptr (GError) error = NULL;

  dien_test_point (fixture->store, "movement", movement, "directive", fixture->plan);
  dien_test_point (fixture->store, "year", year, "plan", fixture->plan);
  g_array_append_val (ids, fixture->article);
  g_array_append_val (ids, fixture->plan);
  g_assert_false (dien_paper_remove (fixture->store, ids, &error));
  g_assert_nonnull (strstr (error->message, "Đồng Khởi mới"));
  g_assert_nonnull (strstr (error->message, "2022"));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);

  g_array_set_size (ids, 1);
  g_assert_true (dien_paper_remove (fixture->store, ids, &error));
  assert_name (fixture->store, fixture->article, "");
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/papers/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("name", test_name);
  ADD ("find", test_find);
  g_test_add_func ("/papers/split", test_split);
  ADD ("list", test_list);
  ADD ("add-and-edit", test_add_and_edit);
  ADD ("remove", test_remove);

  return g_test_run ();
}
