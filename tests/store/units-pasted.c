/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-test-store.h"
#include "dien-units.h"

#define DAY "2022-12-31"

/* Into a file with 'Đảng ủy xã Mẫu' and, below it, 'Chi bộ ấp 1'; pasted below the committee. */
static const struct
{
  const char *name;
  const char *pasted;
  const char *tree;   /* what stands behind the two */
  guint added;
  const char *known;
  const char *unused;
} cases[] = {
  { "names", "Chi bộ ấp 2\nChi bộ ấp 3", "-Chi bộ ấp 2(cell) -Chi bộ ấp 3(cell)", 2, "", "" },
  { "numbers-and-heading", "STT\tTên đơn vị\tLoại\r\n1\tTổ 1\tChi bộ\r\n2\tTrường Mẫu giáo\t\r\n",
    "-Tổ 1(cell) -Trường Mẫu giáo(school)", 2, "", "" },
  { "kind-in-capitals", "Tổ 2\tCHI BỘ", "-Tổ 2(cell)", 1, "", "" },
  { "superior-in-file", "Tổ đảng 1\tChi bộ ấp 1", "--Tổ đảng 1(other)", 1, "", "" },
  { "superior-in-lines", "Tổ đảng 2\tChi bộ ấp 2\nChi bộ ấp 2", "-Chi bộ ấp 2(cell) --Tổ đảng 2(other)", 2, "", "" },
  { "kind-and-superior", "Tổ đảng 1\tChi bộ ấp 1\tChi bộ", "--Tổ đảng 1(cell)", 1, "", "" },
  { "known", "Chi bộ ấp 1\nCHI BỘ ẤP 1\nChi bộ ấp 2", "-Chi bộ ấp 2(cell)", 1, "Chi bộ ấp 1|CHI BỘ ẤP 1", "" },
  { "known-nfd", "Chi bo\xcc\xa3\xcc\x82 a\xcc\x82\xcc\x81p 1", "", 0, "Chi bộ ấp 1", "" },
  { "twice-in-lines", "Ấp Đầu\nẤp Đầu", "-Ấp Đầu(hamlet)", 1, "Ấp Đầu", "" },
  { "other-marks", "Ấp Thạnh Mỹ\nẤp Thành Mỹ", "-Ấp Thạnh Mỹ(hamlet) -Ấp Thành Mỹ(hamlet)", 2, "", "" },
  { "below-one-that-is-there", "Chi bộ ấp 1\nTổ đảng 1\tChi bộ ấp 1", "--Tổ đảng 1(other)", 1, "Chi bộ ấp 1", "" },
  { "more-columns", "Ấp Đầu\tẤp\t25\tghi chú", "-Ấp Đầu(hamlet)", 1, "", "25|ghi chú" },
  { "no-name", "Ấp Đầu\t\n\tlạc dòng", "-Ấp Đầu(hamlet)", 1, "", "lạc dòng" },
  { "line-break-in-cell", "\"Ấp\nĐầu\"\tẤp", "-Ấp Đầu(hamlet)", 1, "", "" },
};

static const struct
{
  const char *name;
  const char *pasted;
  const char *sentence;
} refusals[] = {
  { "nothing", " \n\t\n", "Không có dòng nào để dán. Trong Excel, chép cột tên đơn vị, mỗi đơn vị một dòng, rồi dán lại." },
  { "itself", "Ấp Đầu\tẤp Đầu",
    "Chưa thêm đơn vị nào: theo các dòng này, ‘Ấp Đầu’ thuộc chính mình. Sửa đơn vị cấp trên rồi dán lại." },
  { "circle", "Ấp Đầu\tẤp Cuối\nẤp Cuối\tẤp Đầu",
    "Chưa thêm đơn vị nào: theo các dòng này, ‘Ấp Đầu’ thuộc chính mình. Sửa đơn vị cấp trên rồi dán lại." },
};

static DienTestStore *
new_store (void)
{
  DienTestStore *test = dien_test_store_new ();

  g_assert_cmpint (dien_unit_add_below (test->store, "Đảng ủy xã Mẫu", NULL, 0, DIEN_LINE_PARTY, DAY, NULL), ==, 1);
  g_assert_cmpint (dien_unit_add_below (test->store, "Chi bộ ấp 1", NULL, 1, DIEN_LINE_PARTY, DAY, NULL), ==, 2);
  return test;
}

static char *
draw (DienStore *store)
{
  g_autoptr (DienList) list = dien_units_new (store, DIEN_LINE_PARTY, DAY);
  g_autoptr (GString) drawn = g_string_new (NULL);

  for (guint i = 2; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (drawn, "%s%.*s%s(%s)", i > 2 ? " " : "", (int) dien_row_get_int (row, DIEN_UNIT_DEPTH), "------",
                              dien_row_get_text (row, DIEN_UNIT_NAME), dien_row_get_text (row, DIEN_UNIT_KIND));
    }

  return g_string_free (g_steal_pointer (&drawn), FALSE);
}

static void
assert_joined (GPtrArray  *texts,
               const char *expected)
{
  g_autofree char *joined = NULL;

  g_ptr_array_add (texts, NULL);
  joined = g_strjoinv ("|", (char **) texts->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_pasted (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (DienTestStore) test = new_store ();
  g_auto (DienPastedUnits) answer = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dien_test_dump (test->store->db);
  g_autofree char *after = NULL;
  g_autofree char *tree = NULL;
  g_autoptr (DienJournalEntry) undo = NULL;

  g_assert_true (dien_units_add_pasted (test->store, cases[i].pasted, 1, DIEN_LINE_PARTY, DAY, &answer, &error));
  g_assert_no_error (error);
  tree = draw (test->store);
  g_assert_cmpstr (tree, ==, cases[i].tree);
  g_assert_cmpuint (answer.added, ==, cases[i].added);
  assert_joined (answer.known, cases[i].known);
  assert_joined (answer.unused, cases[i].unused);
  if (answer.added == 0)
    return;

  /* One change takes all of it back. */
  undo = dien_journal_get_undo (test->store, NULL);
  g_assert_true (dien_journal_take_back (test->store, undo->id, "Hoàn tác", &error));
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (DienTestStore) test = new_store ();
  g_auto (DienPastedUnits) answer = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dien_test_dump (test->store->db);
  g_autofree char *after = NULL;

  g_assert_false (dien_units_add_pasted (test->store, refusals[i].pasted, 1, DIEN_LINE_PARTY, DAY, &answer, &error));
  g_assert_cmpstr (error->message, ==, refusals[i].sentence);
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_cmpuint (answer.added, ==, 0);
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (dien_test_is_changing (test->store));
}

static void
test_ambiguous (void)
{
  g_autoptr (DienTestStore) test = new_store ();
  g_auto (DienPastedUnits) answer = { 0 };
  g_autoptr (GError) error = NULL;

  dien_unit_add_below (test->store, "Chi bộ ấp 1", NULL, 2, DIEN_LINE_PARTY, DAY, &error);
  g_assert_no_error (error);
  g_assert_false (dien_units_add_pasted (test->store, "Tổ đảng 1\tChi bộ ấp 1", 1, DIEN_LINE_PARTY, DAY, &answer, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static void
test_title (void)
{
  static const char *const titles[][2] = {
    { "Ấp Đầu", "Thêm đơn vị – Ấp Đầu" },
    { "Ấp Giữa\nẤp Cuối", "Thêm đơn vị từ danh sách 2 dòng" },
  };
  g_autoptr (DienTestStore) test = new_store ();

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_auto (DienPastedUnits) answer = { 0 };
      g_autoptr (DienJournalEntry) undo = NULL;

      g_assert_true (dien_units_add_pasted (test->store, titles[i][0], 0, DIEN_LINE_PARTY, DAY, &answer, NULL));
      undo = dien_journal_get_undo (test->store, NULL);
      g_assert_cmpstr (undo->title, ==, titles[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/units-pasted/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_pasted);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/units-pasted/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/units-pasted/ambiguous", test_ambiguous);
  g_test_add_func ("/units-pasted/title", test_title);

  return g_test_run ();
}
