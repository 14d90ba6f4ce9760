/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <time.h>
#include <xlsxwriter.h>

#include "dien-cursor.h"
#include "dien-export.h"
#include "dien-registrations.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* How long it takes to export a list of 10,000 rows, against a loop that steps the same SELECT and writes the same cells,
 * and nothing else: no heading, no height of a row, no look whether the workbook is whole. Time of the processor, which other
 * programs on the machine do not use up. */

#define N_ROWS 10000
#define N_SCORED 1000
#define N_RUNS 21
#define MOST 1.5
#define YEAR 2022

static const char *const models[] = {
  "Chi bộ trong sạch vững mạnh toàn diện", "Xã đạt chuẩn nông thôn mới", "Kinh tế hợp tác",
  "Trách nhiệm nêu gương, rèn luyện của người đảng viên, công chức tiêu biểu",
  "Nâng cao năng lực và hiệu quả hoạt động của chính quyền", "Trường học xanh - sạch - đảm bảo an toàn về an ninh trật tự",
  "Chuỗi giá trị nông sản chủ lực và các sản phẩm OCOP", "Gia đình hạnh phúc - tiến bộ",
};

static gint64
insert (DienStore  *store,
        DienRecord *record)
{
  g_autoptr (GError) error = NULL;
  gint64 id = dien_store_insert (store, record, &error);

  g_assert_no_error (error);
  return id;
}

static gint64
add_unit (DienStore *store,
          guint      i)
{
  g_autoptr (DienRecord) unit = dien_record_new ("unit");
  g_autoptr (DienRecord) name = dien_record_new ("unit_name");
  g_autofree char *text = g_strdup_printf ("Chi bộ ấp %u, xã Thạnh Phong số %u", i % 97 + 1, i);

  dien_record_set_text (unit, "kind", "cell");
  dien_record_set_int (name, "unit", insert (store, unit));
  dien_record_set_text (name, "name", text);
  insert (store, name);

  return dien_record_get_id (unit);
}

static gint64
add_registration (DienStore *store,
                  gint64     year,
                  gint64     content,
                  gint64     criteria,
                  guint      i)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");

  dien_record_set_int (record, "year", year);
  dien_record_set_int (record, "subject", add_unit (store, i));
  dien_record_set_text (record, "model", models[i % G_N_ELEMENTS (models)]);
  dien_record_set_int (record, "frame_part", content);
  dien_record_set_int (record, "criteria_version", criteria);
  dien_record_set_text (record, "source", "chosen");
  dien_record_set_text (record, "stage", "inspected");
  dien_record_set_int (record, "position", i + 1);

  return insert (store, record);
}

static void
add_outcome (DienStore *store,
             gint64     registration,
             gint64     decision,
             guint      i)
{
  g_autoptr (DienRecord) outcome = dien_record_new ("outcome");
  g_autofree char *name = g_strdup_printf ("Chi bộ ấp %u, xã Thạnh Phong số %u", i % 97 + 1, i);

  dien_record_set_int (outcome, "registration", registration);
  dien_record_set_text (outcome, "result", "recognised");
  dien_record_set_text (outcome, "subject_name", name);
  dien_record_set_int (outcome, "decision", decision);
  dien_record_set_int (outcome, "replicated", 0);
  insert (store, outcome);
}

static void
add_scorecard (DienStore *store,
               gint64     registration,
               gint64     round,
               gint64     criterion)
{
  g_autoptr (DienRecord) card = dien_record_new ("scorecard");
  g_autoptr (DienRecord) score = dien_record_new ("score");

  dien_record_set_int (card, "registration", registration);
  dien_record_set_int (card, "round", round);
  dien_record_set_int (score, "scorecard", insert (store, card));
  dien_record_set_int (score, "criterion", criterion);
  dien_record_set_int (score, "applicable", 1);
  dien_record_set_int (score, "points", 8550);
  insert (store, score);
}

/* Returns: the id of the year */
static gint64
fill (DienStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 year = dien_test_add_year (store, YEAR);
  gint64 axis = dien_test_add_part (store, year, 0, "axis", "legs", "Hai chân", 1);
  gint64 content = dien_test_add_part (store, year, axis, "content", "", "Xây dựng xã nông thôn mới, nông thôn mới nâng cao", 1);
  gint64 set = dien_test_insert (store, "criteria_set", DIEN_TEST_FIELDS ("name", "Tiêu chí chuẩn"));
  gint64 criteria = dien_test_insert_part (store, "criteria_version", "criteria_set", set,
                                           DIEN_TEST_FIELDS ("number", "1", "recognise_from", "85", "no_zero", "0"));
  gint64 criterion = dien_test_insert_part (store, "criterion", "criteria_version", criteria,
                                            DIEN_TEST_FIELDS ("kind", "points", "name", "Kết quả", "maximum", "100"));
  gint64 round = dien_test_insert_part (store, "round", "year", year,
                                        DIEN_TEST_FIELDS ("kind", "final", "name", "Kết quả cuối"));
  gint64 decision = dien_test_insert (store, "paper", DIEN_TEST_FIELDS ("kind", "Quyết định", "title", "Công nhận"));

  dien_test_insert (store, "organisation", DIEN_TEST_FIELDS ("kind", "district_party", "form", "party", "name", "Huyện ủy", "level", "district"));
  dien_store_begin (store, "Chuẩn bị", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_ROWS; i++)
    {
      gint64 registration = add_registration (store, year, content, criteria, i);

      add_outcome (store, registration, decision, i);
      if (i < N_SCORED)
        add_scorecard (store, registration, round, criterion);
    }
  dien_store_commit (store, &error);
  g_assert_no_error (error);

  return year;
}

/* What the sheet has in each column, from the left. */
static const int recognised_columns[] = {
  DIEN_REGISTRATION_NUMBER, DIEN_REGISTRATION_AXIS, DIEN_REGISTRATION_SUBJECT, DIEN_REGISTRATION_MODEL,
  DIEN_REGISTRATION_CONTENT, DIEN_REGISTRATION_NOTE, -1
};
static const int outcomes_columns[] = {
  DIEN_REGISTRATION_NUMBER, DIEN_REGISTRATION_AXIS, DIEN_REGISTRATION_SUBJECT, DIEN_REGISTRATION_MODEL,
  DIEN_REGISTRATION_CONTENT, DIEN_REGISTRATION_POINTS, DIEN_REGISTRATION_REASON, DIEN_REGISTRATION_STATE,
  DIEN_REGISTRATION_REASON, DIEN_REGISTRATION_NOTE, -1
};

static void
write_cell (lxw_worksheet *worksheet,
            guint          row,
            guint          i,
            int            column,
            DienCursor    *cursor,
            lxw_format    *format)
{
  if (dien_cursor_is_null (cursor, column))
    worksheet_write_blank (worksheet, row, i, format);
  else if (column == DIEN_REGISTRATION_NUMBER || column == DIEN_REGISTRATION_POINTS)
    worksheet_write_number (worksheet, row, i, (double) dien_cursor_get_int (cursor, column), format);
  else
    worksheet_write_string (worksheet, row, i, dien_cursor_get_text (cursor, column), format);
}

static void
write_bare (DienStore  *store,
            gint64      year,
            const char *filter,
            const int  *columns,
            const char *path)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *worksheet = workbook_add_worksheet (workbook, NULL);
  lxw_format *format = workbook_add_format (workbook);
  g_autoptr (DienList) list = dien_registrations_new (store, year);
  g_autoptr (DienCursor) cursor = NULL;

  format_set_border (format, LXW_BORDER_THIN);
  format_set_text_wrap (format);
  dien_list_set_filter (list, filter);
  cursor = dien_cursor_new (list);
  for (guint row = 0; dien_cursor_next (cursor); row++)
    for (guint i = 0; columns[i] >= 0; i++)
      write_cell (worksheet, row, i, columns[i], cursor, format);
  g_assert_true (dien_cursor_finish (cursor, NULL));
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gint64
time_sheet (DienStore  *store,
            const char *code,
            const char *path)
{
  g_autoptr (GError) error = NULL;
  gint64 begin = get_time ();

  dien_export_sheet (store, YEAR, code, path, NULL, &error);
  g_assert_no_error (error);

  return get_time () - begin;
}

static gint64
time_bare (DienStore  *store,
           gint64      year,
           const char *filter,
           const int  *columns,
           const char *path)
{
  gint64 begin = get_time ();

  write_bare (store, year, filter, columns, path);
  return get_time () - begin;
}

/* Returns: whether the sheet is fast enough */
static gboolean
measure (DienTestStore *test,
         gint64         year,
         const char    *code,
         const char    *filter,
         const int     *columns)
{
  g_autofree char *path = g_build_filename (test->folder, "sheet.xlsx", NULL);
  g_autofree char *bare_path = g_build_filename (test->folder, "bare.xlsx", NULL);
  gint64 best = G_MAXINT64, worst = 0, bare_best = G_MAXINT64, bare_worst = 0;
  double ratio;

  for (int i = 0; i < N_RUNS; i++)
    {
      gint64 bare = time_bare (test->store, year, filter, columns, bare_path);
      gint64 sheet = time_sheet (test->store, code, path);

      best = MIN (best, sheet);
      worst = MAX (worst, sheet);
      bare_best = MIN (bare_best, bare);
      bare_worst = MAX (bare_worst, bare);
    }

  ratio = (double) best / bare_best;
  g_print ("%s, %d rows: sheet %.1f (to %.1f) ms, bare loop %.1f (to %.1f) ms, %.2f times, at most %.2f\n", code, N_ROWS,
           best / 1000.0, worst / 1000.0, bare_best / 1000.0, bare_worst / 1000.0, ratio, MOST);

  return ratio <= MOST;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = fill (test->store);
  gboolean recognised = measure (test, year, "X7a", "recognised", recognised_columns);
  gboolean outcomes = measure (test, year, "X7b", NULL, outcomes_columns);

  return recognised && outcomes ? 0 : 1;
}
