/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-indicators.h"

#include "dien-error.h"
#include "dien-indicator.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

#define NONE G_MININT64

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 year;
} Fixture;

typedef struct
{
  const char *name;
  const char *kind;
  const char *direction;
  gint64 low, high, actual; /* 1/1000, NONE: not given */
  const char *outcome;
} Case;

/* The article of 2022 and what else can be: names in the order of the list. */
static const Case cases[] = {
  { "Phát triển đảng viên mới", "plan", "rise", 110000, NONE, 121000, "exceeded" },
  { "Chi bộ trong sạch vững mạnh", "plan", "rise", 12000, NONE, 12000, "reached" },
  { "Thu ngân sách", "plan", "rise", 70000, NONE, 69999, "missed" },
  { "Lượng khách du lịch", "change", "rise", NONE, NONE, 204700000, "open" },
  { "Hộ nghèo", "change_percent", "fall", 700, 1000, 800, "reached" },
  { "Hộ cận nghèo", "change_percent", "fall", 700, 1000, 1001, "exceeded" },
  { "Tỷ lệ sinh con thứ ba", "ratio", "fall", NONE, 3000, 3001, "missed" },
  { "Tỷ lệ hồ sơ trễ hạn", "ratio", "fall", 3000, NONE, 2999, "exceeded" },
  { "Sản phẩm OCOP", "new", "rise", 5000, 7000, 5000, "reached" },
  { "Trường đạt chuẩn", "new", "rise", 5000, NONE, NONE, "open" },
};

static DienRecord *
new_record (Fixture    *fixture,
            const Case *one)
{
  DienRecord *record = dien_record_new ("indicator");

  dien_record_set_int (record, "year", fixture->year);
  dien_record_set_text (record, "name", one->name);
  dien_record_set_text (record, "kind", one->kind);
  dien_record_set_text (record, "direction", one->direction);
  if (one->low != NONE)
    dien_record_set_int (record, "target_low", one->low);
  if (one->high != NONE)
    dien_record_set_int (record, "target_high", one->high);
  if (one->actual != NONE)
    dien_record_set_int (record, "actual", one->actual);

  return record;
}

static gint64
add (Fixture    *fixture,
     const Case *one)
{
  g_autoptr (DienRecord) record = new_record (fixture, one);
  g_autoptr (GError) error = NULL;

  dien_indicator_add (fixture->store, record, &error);
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->year = dien_test_add_year (fixture->store, 2022);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_store_free (fixture->test);
}

static char *
join (DienList            *list,
      DienIndicatorColumn  column)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (column == DIEN_INDICATOR_NUMBER)
        g_string_append_printf (joined, "%s%d", i > 0 ? ", " : "", (int) dien_row_get_int (row, column));
      else
        g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", dien_row_get_text (row, column));
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

#define assert_list(list, column, expected) \
  G_STMT_START { g_autofree char *joined_ = join (list, column); g_assert_cmpstr (joined_, ==, expected); } G_STMT_END

/* The list's SQL and the model say the same of each. */
static void
test_outcomes (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (DienList) list = dien_indicators_new (fixture->store, fixture->year);
  gint64 reached, total;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add (fixture, &cases[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      const DienIndicator indicator = {
        one->kind, g_str_equal (one->direction, "fall"), one->low != NONE, one->high != NONE, one->actual != NONE,
        one->low, one->high, one->actual,
      };

      g_assert_cmpstr (dien_row_get_text (row, DIEN_INDICATOR_NAME), ==, one->name);
      g_assert_cmpstr (dien_row_get_text (row, DIEN_INDICATOR_REACHED), ==, one->outcome);
      g_assert_cmpstr (dien_indicator_name_outcome (&indicator), ==, one->outcome);
    }

  g_assert_cmpuint (dien_list_count (list, "reached"), ==, 6);
  g_assert_cmpuint (dien_list_count (list, "exceeded"), ==, 3);
  g_assert_cmpuint (dien_list_count (list, "missed"), ==, 2);
  g_assert_cmpuint (dien_list_count (list, "open"), ==, 2);
  g_assert_true (dien_indicators_count (fixture->store, fixture->year, &reached, &total, NULL));
  g_assert_cmpint (reached, ==, 6);
  g_assert_cmpint (total, ==, 10);
}

static void
assert_refused (Fixture    *fixture,
                DienRecord *record,
                int         code,
                const char *sentence)
{
  g_autoptr (GError) error = NULL;

  if (dien_record_get_id (record) != 0)
    g_assert_false (dien_indicator_edit (fixture->store, record, &error));
  else
    g_assert_false (dien_indicator_add (fixture->store, record, &error));
  g_assert_error (error, DIEN_ERROR, code);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_what_is_refused (Fixture       *fixture,
                      gconstpointer  data)
{
  static const Case turned = { "Hộ nghèo", "plan", "fall", 1000, 700, NONE, NULL };
  static const Case negative = { "OCOP", "new", "rise", NONE, NONE, -1000, NULL };
  static const Case again = { "THU NGÂN SÁCH", "plan", "rise", NONE, NONE, NONE, NULL };
  g_autoptr (DienRecord) turned_record = new_record (fixture, &turned);
  g_autoptr (DienRecord) negative_record = new_record (fixture, &negative);
  g_autoptr (DienRecord) again_record = new_record (fixture, &again);
  g_autoptr (DienRecord) lowered = dien_record_new ("indicator");

  dien_record_set_id (lowered, add (fixture, &cases[2]));
  assert_refused (fixture, turned_record, DIEN_ERROR_INVALID,
                  "Chỉ tiêu giao không thể từ 1 đến 0,7. Ghi số nhỏ trước, số lớn sau.");
  assert_refused (fixture, negative_record, DIEN_ERROR_INVALID,
                  "Chỉ loại chỉ tiêu tăng, giảm mới ghi được số âm. Nhập từ 0 trở lên, hoặc chọn loại chỉ tiêu khác.");
  assert_refused (fixture, again_record, DIEN_ERROR_EXISTS,
                  "Năm 2022 đã có chỉ tiêu ‘Thu ngân sách’ (số 1). Mở chỉ tiêu đó, hoặc ghi tên khác.");
  dien_record_set_int (lowered, "target_high", 69000);
  assert_refused (fixture, lowered, DIEN_ERROR_INVALID,
                  "Chỉ tiêu giao không thể từ 70 đến 69. Ghi số nhỏ trước, số lớn sau.");
}

static void
test_a_change_may_be_negative (Fixture       *fixture,
                               gconstpointer  data)
{
  static const Case fell = { "Khách du lịch", "change", "rise", 1000, NONE, -1000, NULL };
  g_autoptr (DienList) list = dien_indicators_new (fixture->store, fixture->year);

  add (fixture, &fell);
  assert_list (list, DIEN_INDICATOR_REACHED, "missed");
}

static void
test_edit_is_named (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (DienRecord) record = dien_record_new ("indicator");
  g_autoptr (DienJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, add (fixture, &cases[2]));
  dien_record_set_int (record, "actual", 103000);
  dien_indicator_edit (fixture->store, record, &error);
  g_assert_no_error (error);
  entry = dien_journal_get_undo (fixture->store, NULL);
  g_assert_cmpstr (entry->title, ==, "Sửa số thực hiện – Thu ngân sách");
}

static void
test_order_by_hand (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (DienList) list = dien_indicators_new (fixture->store, fixture->year);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 id[3];

  for (guint i = 0; i < 3; i++)
    id[i] = add (fixture, &cases[i]);
  g_assert_true (dien_indicator_move (fixture->store, id[2], id[0], &error));
  assert_list (list, DIEN_INDICATOR_NAME, "Thu ngân sách, Phát triển đảng viên mới, Chi bộ trong sạch vững mạnh");
  assert_list (list, DIEN_INDICATOR_NUMBER, "1, 2, 3");
  g_assert_true (dien_indicator_move (fixture->store, id[2], 0, &error));
  assert_list (list, DIEN_INDICATOR_NAME, "Phát triển đảng viên mới, Chi bộ trong sạch vững mạnh, Thu ngân sách");

  g_array_append_val (ids, id[0]);
  g_assert_true (dien_indicator_remove (fixture->store, ids, &error));
  assert_list (list, DIEN_INDICATOR_NUMBER, "1, 2");
}

static void
test_year_before (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 year = fixture->year;
  g_autoptr (DienList) list = NULL;
  g_autoptr (DienRow) row = NULL;

  add (fixture, &cases[0]);
  fixture->year = dien_test_add_year (fixture->store, 2023);
  add (fixture, &cases[0]);
  list = dien_indicators_new (fixture->store, fixture->year);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpint (dien_row_get_int (row, DIEN_INDICATOR_PREVIOUS), ==, 121000);

  g_clear_object (&list);
  g_clear_object (&row);
  list = dien_indicators_new (fixture->store, year);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (dien_row_is_null (row, DIEN_INDICATOR_PREVIOUS));
}

static void
test_stated (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (DienRecord) stated = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_indicators_set_stated (fixture->store, fixture->year, 20, 27, 0, &error));
  stated = dien_indicators_get_stated (fixture->store, fixture->year);
  g_assert_cmpint (dien_record_get_int (stated, "value"), ==, 20000);
  g_assert_cmpint (dien_record_get_int (stated, "base"), ==, 27000);

  g_assert_false (dien_indicators_set_stated (fixture->store, fixture->year, 28, 27, 0, &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Số chỉ tiêu đạt (28) không thể nhiều hơn tổng số chỉ tiêu (27). Ghi đúng hai số như văn bản.");
  g_clear_error (&error);

  g_assert_true (dien_indicators_set_stated (fixture->store, fixture->year, -1, 0, 0, &error));
  g_assert_null (dien_indicators_get_stated (fixture->store, fixture->year));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture       *fixture,
                  gconstpointer  data);
  } tests[] = {
    { "/indicators/outcomes", test_outcomes },
    { "/indicators/what-is-refused", test_what_is_refused },
    { "/indicators/a-change-may-be-negative", test_a_change_may_be_negative },
    { "/indicators/edit-is-named", test_edit_is_named },
    { "/indicators/order-by-hand", test_order_by_hand },
    { "/indicators/year-before", test_year_before },
    { "/indicators/stated", test_stated },
  };

  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
