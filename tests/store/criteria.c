/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-criteria.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-scorecards.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 version; /* of the shape of 100 points */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->version = dien_criteria_set_add (fixture->store, "Bộ tiêu chí mẫu", DIEN_CRITERIA_SHAPE_POINTS, &error);
  g_assert_no_error (error);
}

static void
take_back (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (fixture->store, &error);

  g_assert_no_error (error);
  dien_journal_take_back (fixture->store, entry->id, "Hoàn tác", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_store_free (fixture->test);
}

/* 'I|Lãnh đạo|30|30; 1.1|…': code, name or kind, maximum and sum of every row. */
static char *
draw_tree (DienStore *store,
           gint64     version)
{
  g_autoptr (DienList) list = dien_criteria_new (store, version);
  g_autoptr (GString) drawn = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      const char *name = dien_row_get_text (row, DIEN_CRITERIA_NAME);

      g_string_append_printf (drawn, "%s%s%s %s", i > 0 ? "\n" : "",
                              dien_row_get_int (row, DIEN_CRITERIA_DEPTH) == 1 ? "- " : "",
                              dien_row_get_text (row, DIEN_CRITERIA_CODE),
                              name != NULL ? name : dien_row_get_text (row, DIEN_CRITERIA_KIND));
      if (!dien_row_is_null (row, DIEN_CRITERIA_MAXIMUM))
        g_string_append_printf (drawn, " %d", (int) dien_row_get_int (row, DIEN_CRITERIA_MAXIMUM) / 100);
      if (!dien_row_is_null (row, DIEN_CRITERIA_SUM))
        g_string_append_printf (drawn, " (%d)", (int) dien_row_get_int (row, DIEN_CRITERIA_SUM) / 100);
    }

  return g_string_free (g_steal_pointer (&drawn), FALSE);
}

#define assert_tree(fixture, expected) \
  G_STMT_START \
  { \
    g_autofree char *drawn = draw_tree ((fixture)->store, (fixture)->version); \
    g_assert_cmpstr (drawn, ==, expected); \
  } \
  G_STMT_END

static gint64
find_row (Fixture    *fixture,
          const char *code)
{
  g_autoptr (DienList) list = dien_criteria_new (fixture->store, fixture->version);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (dien_row_get_text (row, DIEN_CRITERIA_CODE), code) == 0)
        return dien_row_get_id (row);
    }

  g_assert_not_reached ();
}

static gint64
find_criterion (Fixture    *fixture,
                const char *code)
{
  gint64 criterion;

  dien_criteria_read_row (find_row (fixture, code), NULL, &criterion);
  return criterion;
}

static gboolean
edit (Fixture     *fixture,
      const char  *code,
      const char  *field,
      const char  *typed,
      GError     **error)
{
  gint64 group, criterion;
  g_autoptr (DienRecord) record = NULL;

  dien_criteria_read_row (find_row (fixture, code), &group, &criterion);
  record = dien_record_new (group != 0 ? "criterion_group" : "criterion");
  dien_record_set_id (record, group != 0 ? group : criterion);
  g_assert_true (dien_record_set_typed (record, field, typed, NULL));

  return group != 0 ? dien_criterion_group_edit (fixture->store, record, error)
                    : dien_criterion_edit (fixture->store, record, error);
}

static gboolean
edit_version (Fixture     *fixture,
              const char  *field,
              const char  *typed,
              GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("criteria_version");

  dien_record_set_id (record, fixture->version);
  g_assert_true (dien_record_set_typed (record, field, typed, NULL));
  return dien_criteria_version_edit (fixture->store, record, error);
}

/* One registration that is scored with the version: 1.1 gets 10 points. */
static void
score_something (Fixture *fixture)
{
  gint64 year = dien_test_add_year (fixture->store, 2022);
  gint64 registration = dien_test_register (fixture->store, year, "Xã Thạnh Phong", "Mô hình mẫu");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, registration);
  dien_scorecards_attach (fixture->store, ids, fixture->version, &error);
  g_assert_no_error (error);
  dien_score_set (fixture->store, registration, -1, find_criterion (fixture, "1.1"), "10", &error);
  g_assert_no_error (error);
}

#define POINTS_TREE \
  " Bộ tiêu chí mẫu 100 (100)\n" \
  "I Lãnh đạo, tổ chức thực hiện 30 (30)\n- 1.1 Kế hoạch, phân công 15\n- 1.2 Tuyên truyền, vận động 15\n" \
  "II Kết quả thực hiện 70 (70)\n- 2.1 Hoàn thành các chỉ tiêu đã đăng ký 50\n- 2.2 Hiệu quả, sức lan tỏa 20\n" \
  " bonus 5\n-  Được cấp có thẩm quyền khen thưởng 5\n deduction 5\n-  Báo cáo chậm hoặc sai số liệu 5"

static void
test_shapes (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    DienCriteriaShape shape;
    const char *name;
    DienPoints maximum;
    guint n_rows; /* the set, groups, criteria and blocks */
  } shapes[] = {
    { DIEN_CRITERIA_SHAPE_POINTS, "A", 10000, 1 + 6 + 4 },
    { DIEN_CRITERIA_SHAPE_CONDITIONS, "B", 0, 1 + 4 + 2 },
    { DIEN_CRITERIA_SHAPE_COMBINED, "C", 10000, 1 + 6 + 5 },
    { DIEN_CRITERIA_SHAPE_PROPOSAL, "D", 10000, 1 + 6 + 14 + 3 + 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 version = dien_criteria_set_add (fixture->store, shapes[i].name, shapes[i].shape, &error);
      g_autoptr (DienList) list = dien_criteria_new (fixture->store, version);

      g_assert_no_error (error);
      dien_criteria_check (fixture->store, version, &error);
      g_assert_no_error (error);
      g_assert_cmpint (dien_criteria_get_maximum (fixture->store, version), ==, shapes[i].maximum);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, shapes[i].n_rows);
    }
  assert_tree (fixture, POINTS_TREE);
}

/* The proposal of the field's own text: six groups of 15, 40, 15, 15, 10 and 5 points, recognised from 85 without a zero, to
 * complete from 70, bonuses and deductions up to 5; and it says that it is not official. */
static void
test_proposal (Fixture       *fixture,
               gconstpointer  data)
{
  static const DienPoints maxima[] = { 1500, 4000, 1500, 1500, 1000, 500 };
  gint64 version = dien_criteria_set_add (fixture->store, "Đề xuất", DIEN_CRITERIA_SHAPE_PROPOSAL, NULL);
  g_autoptr (DienRecord) record = dien_store_get (fixture->store, "criteria_version", version, NULL);
  g_autoptr (GPtrArray) groups = dien_store_list (fixture->store, "criterion_group", "criteria_version", version, NULL);

  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (maxima));
  for (guint i = 0; i < groups->len; i++)
    g_assert_cmpint (dien_record_get_int (g_ptr_array_index (groups, i), "maximum"), ==, maxima[i]);
  g_assert_cmpint (dien_record_get_int (record, "recognise_from"), ==, 8500);
  g_assert_cmpint (dien_record_get_int (record, "complete_from"), ==, 7000);
  g_assert_cmpint (dien_record_get_int (record, "no_zero"), ==, 1);
  g_assert_cmpint (dien_record_get_int (record, "bonus_cap"), ==, 500);
  g_assert_cmpint (dien_record_get_int (record, "deduction_cap"), ==, 500);
  g_assert_nonnull (strstr (dien_record_get_text (record, "note"), "không phải văn bản chính thức"));
}

static void
test_two_of_one_name (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (dien_criteria_set_add (fixture->store, " BỘ tiêu chí MẪU ", DIEN_CRITERIA_SHAPE_POINTS, &error), ==, 0);
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  g_assert_cmpint (dien_criteria_set_add (fixture->store, "   ", DIEN_CRITERIA_SHAPE_POINTS, &error), ==, 0);
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static void
test_sum_that_differs (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (edit (fixture, "II", "maximum", "40", NULL));
  g_assert_true (edit (fixture, "2.1", "maximum", "18", NULL));
  g_assert_false (dien_criteria_check (fixture->store, fixture->version, &error));
  g_assert_cmpstr (error->message, ==,
                   "Nhóm II có điểm tối đa 40 nhưng các tiêu chí trong nhóm cộng lại là 38, còn thiếu 2 điểm. "
                   "Sửa điểm nhóm hoặc điểm tiêu chí rồi lưu lại.");
  dien_test_assert_error (error, DIEN_ERROR_INVALID);

  g_assert_true (edit (fixture, "2.1", "maximum", "20,25", NULL));
  g_assert_false (dien_criteria_check (fixture->store, fixture->version, &error));
  g_assert_nonnull (strstr (error->message, "cộng lại là 40,25, thừa 0,25 điểm"));
  g_clear_error (&error);

  g_assert_true (dien_criteria_add_up (fixture->store, fixture->version, NULL));
  g_assert_true (dien_criteria_check (fixture->store, fixture->version, &error));
  g_assert_cmpint (dien_criteria_get_maximum (fixture->store, fixture->version), ==, 7025);
}

static void
test_set_without_criteria (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DienList) list = dien_criteria_new (fixture->store, fixture->version);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      gint64 id = dien_list_get_id (list, i);

      g_array_append_val (rows, id);
    }
  g_assert_true (dien_criteria_remove (fixture->store, rows, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1); /* the set itself */
  g_assert_false (dien_criteria_check (fixture->store, fixture->version, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

/* A criterion that is added goes by what is there; one of another kind stands outside the groups. */
static void
test_add_and_edit (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (DienRecord) group = dien_record_new ("criterion_group");
  g_autoptr (DienRecord) criterion = dien_record_new ("criterion");
  g_autoptr (DienRecord) after = NULL;
  g_autoptr (GError) error = NULL;

  dien_record_set_int (group, "criteria_version", fixture->version);
  dien_record_set_text (group, "name", "Hồ sơ");
  g_assert_true (dien_criterion_group_add (fixture->store, group, &error));
  dien_record_set_int (criterion, "criteria_version", fixture->version);
  dien_record_set_int (criterion, "criterion_group", dien_record_get_id (group));
  dien_record_set_text (criterion, "name", "Đầy đủ");
  g_assert_true (dien_criterion_add (fixture->store, criterion, &error));
  g_assert_false (dien_criteria_check (fixture->store, fixture->version, &error));
  g_assert_nonnull (strstr (error->message, "3.1"));
  g_clear_error (&error);

  g_assert_true (edit (fixture, "3.1", "maximum", "5", &error));
  g_assert_true (edit (fixture, "3.1", "kind", "mandatory", &error));
  g_assert_no_error (error);
  after = dien_store_get (fixture->store, "criterion", dien_record_get_id (criterion), NULL);
  g_assert_true (dien_record_is_null (after, "maximum"));
  g_assert_true (dien_record_is_null (after, "criterion_group"));
  assert_tree (fixture, " Bộ tiêu chí mẫu 100 (100)\nI Lãnh đạo, tổ chức thực hiện 30 (30)\n- 1.1 Kế hoạch, phân công 15\n- 1.2 Tuyên truyền, vận động 15\n"
               "II Kết quả thực hiện 70 (70)\n- 2.1 Hoàn thành các chỉ tiêu đã đăng ký 50\n- 2.2 Hiệu quả, sức lan tỏa 20\n"
               "III Hồ sơ 0 (0)\n"
               " bonus 5\n-  Được cấp có thẩm quyền khen thưởng 5\n deduction 5\n-  Báo cáo chậm hoặc sai số liệu 5\n"
               " mandatory\n- 3.1 Đầy đủ");

  g_assert_false (edit (fixture, "2.1", "maximum", "-1", &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_false (edit (fixture, "2.1", "name", "", &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *moved;
    const char *before; /* %NULL: the end */
    const char *order;  /* of all codes; %NULL: refused */
  } moves[] = {
    { "1.2", "1.1", "I 1.2 1.1 II 2.1 2.2" },
    { "1.1", "II", "I 1.2 1.1 II 2.1 2.2" },
    { "2.1", "1.2", "I 2.1 1.2 1.1 II 2.2" },
    { "2.1", NULL, "I 1.2 1.1 2.1 II 2.2" },
    { "2.1", "1.2", "I 2.1 1.2 1.1 II 2.2" },
    { "1.1", "2.2", "I 2.1 1.2 II 1.1 2.2" },
    { "2.2", "II", "I 2.1 1.2 2.2 II 1.1" },
    { "II", "I", "II 1.1 I 2.1 1.2 2.2" },
    { "II", "2.1", "II 1.1 I 2.1 1.2 2.2" },
    { "II", NULL, "I 2.1 1.2 2.2 II 1.1" },
    { "2.1", "thưởng", NULL },
  };
  gint64 bonus = 0;
  g_autoptr (DienList) list = dien_criteria_new (fixture->store, fixture->version);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (dien_row_get_text (row, DIEN_CRITERIA_KIND), "bonus") == 0)
        bonus = dien_row_get_id (row);
    }

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GString) order = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      gint64 before = moves[i].before == NULL ? 0 : moves[i].order == NULL ? bonus : find_row (fixture, moves[i].before);
      gboolean moved = dien_criteria_move (fixture->store, find_row (fixture, moves[i].moved), before, &error);

      if (moves[i].order == NULL)
        {
          g_assert_false (moved);
          dien_test_assert_error (error, DIEN_ERROR_INVALID);
          continue;
        }
      g_assert_no_error (error);
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
        {
          g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), j);
          const char *code = dien_row_get_text (row, DIEN_CRITERIA_CODE);

          if (*code != '\0')
            g_string_append_printf (order, "%s%s", order->len > 0 ? " " : "", code);
        }
      g_assert_cmpstr (order->str, ==, moves[i].order);
    }
}

static void
test_thresholds (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *typed;
    gboolean taken;
  } edits[] = {
    { "complete_from", "85", TRUE },
    { "complete_from", "85,01", FALSE },
    { "complete_from", "-1", FALSE },
    { "recognise_from", "", FALSE }, /* then nothing would be to complete */
    { "complete_from", "", TRUE },
    { "recognise_from", "", TRUE },
    { "complete_from", "70", FALSE },
    { "bonus_cap", "-0,5", FALSE },
    { "bonus_cap", "", TRUE },
    { "due_on", "30/11/2022", TRUE },
    { "label", "Bản năm 2022", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (edit_version (fixture, edits[i].field, edits[i].typed, &error), ==, edits[i].taken);
      if (!edits[i].taken)
        dien_test_assert_error (error, DIEN_ERROR_INVALID);
    }
}

static void
test_classes (Fixture       *fixture,
              gconstpointer  data)
{
  DienPointsClass typed[] = { { (char *) "Tốt", 8000 }, { (char *) "Xuất sắc", 9000 }, { (char *) "Khá", 8000 } };
  g_autoptr (GArray) classes = g_array_new (FALSE, FALSE, sizeof (DienPointsClass));
  g_autoptr (GArray) read = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_vals (classes, typed, 3);
  g_assert_false (dien_criteria_set_classes (fixture->store, fixture->version, classes, &error));
  g_assert_nonnull (strstr (error->message, "‘Tốt’ và ‘Khá’ cùng bắt đầu từ 80 điểm"));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);

  g_array_set_size (classes, 2);
  g_assert_true (dien_criteria_set_classes (fixture->store, fixture->version, classes, &error));
  read = dien_criteria_list_classes (fixture->store, fixture->version, &error);
  g_assert_cmpuint (read->len, ==, 2);
  g_assert_cmpstr (g_array_index (read, DienPointsClass, 0).name, ==, "Xuất sắc");
  g_assert_cmpint (g_array_index (read, DienPointsClass, 1).low, ==, 8000);
}

/* What decides results stays, what does not may be edited. */
static void
test_scored_version (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct
  {
    const char *code; /* %NULL: of the version */
    const char *field;
    const char *typed;
    gboolean taken;
  } edits[] = {
    { "2.1", "name", "Hoàn thành chỉ tiêu", TRUE },
    { "2.1", "method", "Theo báo cáo", TRUE },
    { "2.1", "maximum", "49", FALSE },
    { "2.1", "kind", "bonus", FALSE },
    { "II", "name", "Kết quả", TRUE },
    { "II", "maximum", "71", FALSE },
    { NULL, "label", "Bản năm 2022", TRUE },
    { NULL, "due_on", "30/11/2022", TRUE },
    { NULL, "recognise_from", "80", FALSE },
    { NULL, "no_zero", "1", FALSE },
    { NULL, "bonus_cap", "", FALSE },
  };
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) classes = g_array_new (FALSE, FALSE, sizeof (DienPointsClass));
  g_autoptr (GError) error = NULL;
  gint64 row;

  score_something (fixture);
  g_assert_true (dien_criteria_is_scored (fixture->store, fixture->version));
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      gboolean taken = edits[i].code != NULL
                         ? edit (fixture, edits[i].code, edits[i].field, edits[i].typed, &error)
                         : edit_version (fixture, edits[i].field, edits[i].typed, &error);

      g_assert_cmpint (taken, ==, edits[i].taken);
      if (!taken)
        dien_test_assert_error (error, DIEN_ERROR_IN_USE);
    }

  row = find_row (fixture, "2.2");
  g_array_append_val (rows, row);
  g_assert_false (dien_criteria_remove (fixture->store, rows, &error));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);
  g_assert_false (dien_criteria_move (fixture->store, row, find_row (fixture, "1.1"), &error));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);
  g_assert_true (dien_criteria_move (fixture->store, row, find_row (fixture, "2.1"), &error));
  g_assert_false (dien_criteria_set_classes (fixture->store, fixture->version, classes, &error));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);
  g_assert_false (dien_criteria_version_remove (fixture->store, fixture->version, &error));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);
}

static void
test_amended_version (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GArray) classes = NULL;
  g_autoptr (GError) error = NULL;
  DienCriteriaVersion *newest;

  score_something (fixture);
  fixture->version = dien_criteria_version_copy (fixture->store, fixture->version, &error);
  g_assert_no_error (error);
  assert_tree (fixture, POINTS_TREE);
  classes = dien_criteria_list_classes (fixture->store, fixture->version, NULL);
  g_assert_cmpuint (classes->len, ==, 5);
  g_assert_true (edit (fixture, "2.1", "maximum", "55", &error));
  g_assert_no_error (error);

  versions = dien_criteria_list_versions (fixture->store, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  newest = g_ptr_array_index (versions, 0);
  g_assert_cmpint (newest->id, ==, fixture->version);
  g_assert_cmpstr (newest->name, ==, "Bộ tiêu chí mẫu (bản 2)");
  g_assert_false (newest->scored);
  g_assert_true (((DienCriteriaVersion *) g_ptr_array_index (versions, 1))->scored);
  g_assert_cmpuint (((DienCriteriaVersion *) g_ptr_array_index (versions, 1))->n_registrations, ==, 1);

  g_assert_true (dien_criteria_version_remove (fixture->store, fixture->version, &error));
  g_assert_no_error (error);
}

/* The set goes with its last version, and comes back with what it had. */
static void
test_remove_and_undo (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_criteria_version_remove (fixture->store, fixture->version, &error));
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM criteria_set"), ==, 0);
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM criterion"), ==, 0);
  take_back (fixture);
  g_assert_no_error (error);
  assert_tree (fixture, POINTS_TREE);
}

static void
test_search_and_branches (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (DienList) list = dien_criteria_new (fixture->store, fixture->version);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 11);
  dien_list_set_open (list, find_row (fixture, "II"), FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 9);
  dien_list_set_search (list, "lan toa");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  dien_list_set_search (list, "tỏa");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  dien_list_set_search (list, "tòa");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  dien_list_set_search (list, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 9);
  g_assert_cmpuint (dien_list_get_total (list), ==, 11);
}

#define add(name, function) g_test_add ("/criteria/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  add ("shapes", test_shapes);
  add ("proposal", test_proposal);
  add ("two-of-one-name", test_two_of_one_name);
  add ("sum-that-differs", test_sum_that_differs);
  add ("set-without-criteria", test_set_without_criteria);
  add ("add-and-edit", test_add_and_edit);
  add ("move", test_move);
  add ("thresholds", test_thresholds);
  add ("classes", test_classes);
  add ("scored-version", test_scored_version);
  add ("amended-version", test_amended_version);
  add ("remove-and-undo", test_remove_and_undo);
  add ("search-and-branches", test_search_and_branches);

  return g_test_run ();
}
