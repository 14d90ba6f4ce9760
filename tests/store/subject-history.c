/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-subject-history.h"

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-people.h"
#include "dien-ratings.h"
#include "dien-registrations.h"
#include "dien-subjects.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* One person made by hand: two models in two years, an award, two ratings (one of a year that the file does not have), two posts. */

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 person;
} Fixture;

static gint64
insert (DienStore  *store,
        DienRecord *record)
{
  g_autoptr (GError) error = NULL;

  dien_store_begin (store, "Ghi", &error);
  g_assert_no_error (error);
  dien_store_insert (store, record, &error);
  g_assert_no_error (error);
  dien_store_commit (store, &error);
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->person = dien_person_add (fixture->store, "Lê Văn C", "comrade", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_store_free (fixture->test);
}

static gint64
rate (Fixture    *fixture,
      int         year,
      const char *class,
      gboolean    outstanding)
{
  g_autoptr (DienRecord) record = dien_record_new ("rating");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, "subject", fixture->person);
  dien_record_set_int (record, "year_number", year);
  dien_record_set_text (record, "class", class);
  if (outstanding)
    dien_record_set_int (record, "outstanding", 1);
  g_assert_true (dien_rating_add (fixture->store, record, &error));
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static gint64
register_model (Fixture    *fixture,
                gint64      year,
                const char *model,
                const char *registered_on)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, "year", year);
  dien_record_set_int (record, "subject", fixture->person);
  dien_record_set_text (record, "model", model);
  dien_record_set_text (record, "registered_on", registered_on);
  g_assert_true (dien_registration_add (fixture->store, record, &error));
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static void
score (Fixture *fixture,
       gint64   year,
       gint64   registration)
{
  gint64 set = dien_test_insert (fixture->store, "criteria_set", DIEN_TEST_FIELDS ("name", "Bộ"));
  gint64 version = dien_test_insert_part (fixture->store, "criteria_version", "criteria_set", set,
                                          DIEN_TEST_FIELDS ("number", "1", "no_zero", "0"));
  gint64 criterion = dien_test_insert_part (fixture->store, "criterion", "criteria_version", version,
                                            DIEN_TEST_FIELDS ("kind", "points", "name", "Một", "maximum", "100"));
  gint64 round = dien_test_insert_part (fixture->store, "round", "year", year, DIEN_TEST_FIELDS ("kind", "final", "name", "Cuối"));
  g_autoptr (DienRecord) card = dien_record_new ("scorecard");
  g_autoptr (DienRecord) points = dien_record_new ("score");

  dien_record_set_int (card, "registration", registration);
  dien_record_set_int (card, "round", round);
  insert (fixture->store, card);
  dien_record_set_int (points, "scorecard", dien_record_get_id (card));
  dien_record_set_int (points, "criterion", criterion);
  dien_record_set_int (points, "applicable", 1);
  dien_record_set_int (points, "points", 9250);
  insert (fixture->store, points);
}

static void
nominate (Fixture *fixture,
          gint64   year)
{
  gint64 paper = dien_test_insert (fixture->store, "paper",
                                   DIEN_TEST_FIELDS ("kind", "Quyết định", "number", "12", "symbol", "QĐ/HU", "issued_on",
                                                     "05/01/2023", "title", "Khen thưởng"));
  gint64 award = dien_test_insert (fixture->store, "award",
                                   DIEN_TEST_FIELDS ("kind", "commendation", "name", "Giấy khen", "level", "district", "subject_kind",
                                                     "person", "verified", "unchecked"));
  gint64 batch = dien_test_insert_part (fixture->store, "batch", "year", year, DIEN_TEST_FIELDS ("name", "Đợt 1"));
  g_autoptr (DienRecord) record = dien_record_new ("nomination");

  dien_record_set_int (record, "batch", batch);
  dien_record_set_int (record, "subject", fixture->person);
  dien_record_set_int (record, "award", award);
  dien_record_set_text (record, "state", "granted");
  dien_record_set_int (record, "decision", paper);
  insert (fixture->store, record);
}

static void
hold_post (Fixture    *fixture,
           const char *title,
           const char *from,
           gint64      unit)
{
  g_autoptr (DienRecord) record = dien_record_new ("post");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, "person", fixture->person);
  dien_record_set_text (record, "title", title);
  if (from != NULL)
    dien_record_set_text (record, "from_date", from);
  if (unit != 0)
    dien_record_set_int (record, "unit", unit);
  g_assert_true (dien_post_add (fixture->store, record, &error));
  g_assert_no_error (error);
}

static char *
draw (GPtrArray *history)
{
  static const char *const kinds[] = { "đăng ký", "đề nghị", "xếp loại", "chức vụ" };
  g_autoptr (GString) drawn = g_string_new (NULL);

  for (guint i = 0; i < history->len; i++)
    {
      DienHistoryEntry *entry = g_ptr_array_index (history, i);

      g_string_append_printf (drawn, "%d %s: %s [%s]", entry->year, kinds[entry->kind], entry->text, entry->state);
      if (entry->date != NULL)
        g_string_append_printf (drawn, " %s", entry->date);
      if (entry->has_points)
        g_string_append_printf (drawn, " %d điểm", (int) entry->points);
      if (entry->flag)
        g_string_append (drawn, " *");
      if (entry->unit != NULL)
        g_string_append_printf (drawn, " ở %s", entry->unit);
      if (entry->decision != NULL)
        g_string_append_printf (drawn, " theo %s", entry->decision);
      g_string_append_c (drawn, '\n');
    }

  return g_string_free (g_steal_pointer (&drawn), FALSE);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 y2022 = dien_test_add_year (fixture->store, 2022);
  gint64 y2023 = dien_test_add_year (fixture->store, 2023);
  gint64 cell = dien_unit_add (fixture->store, "Chi bộ ấp 1", "cell", NULL);
  gint64 recognised = register_model (fixture, y2022, "Nêu gương", "2022-02-05");
  g_autoptr (DienRecord) outcome = dien_record_new ("outcome");
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) of_other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *drawn = NULL;
  DienHistoryEntry *first;

  register_model (fixture, y2022, "Tiết kiệm", "2022-03-01");
  register_model (fixture, y2023, "Chuyển đổi số", NULL);
  score (fixture, y2022, recognised);
  dien_record_set_int (outcome, "replicated", 1);
  g_assert_true (dien_registration_decide (fixture->store, recognised, "recognised", outcome, NULL, &error));
  g_assert_no_error (error);
  nominate (fixture, y2022);
  rate (fixture, 2019, "good", FALSE);
  rate (fixture, 2022, "excellent", TRUE);
  hold_post (fixture, "Đảng viên", NULL, 0);
  hold_post (fixture, "Bí thư", "2020-05-01", cell);

  history = dien_subject_history (fixture->store, fixture->person, "party", &error);
  g_assert_no_error (error);
  drawn = draw (history);
  g_assert_cmpstr (drawn, ==,
                   "2023 đăng ký: Chuyển đổi số [registered]\n"
                   "2022 đăng ký: Tiết kiệm [registered] 2022-03-01\n"
                   "2022 đăng ký: Nêu gương [recognised] 2022-02-05 9250 điểm *\n"
                   "2022 đề nghị: Giấy khen [granted] 2023-01-05 theo Quyết định số 12-QĐ/HU, ngày 05/01/2023\n"
                   "2022 xếp loại:  [excellent] *\n"
                   "2020 chức vụ: Bí thư [] 2020-05-01 ở Chi bộ ấp 1\n"
                   "2019 xếp loại:  [good]\n"
                   "0 chức vụ: Đảng viên []\n");
  first = g_ptr_array_index (history, 2);
  g_assert_cmpint (first->id, ==, recognised);

  of_other = dien_subject_history (fixture->store, cell, "party", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_other->len, ==, 0);
}

static void
test_ratings (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = rate (fixture, 2021, "good", FALSE);
  g_autoptr (DienRecord) again = dien_record_new ("rating");
  g_autoptr (DienRecord) edit = dien_record_new ("rating");
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (fixture->store, NULL);
  g_autoptr (DienJournalEntry) removal = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (entry->title, ==, "Xếp loại năm 2021 – Lê Văn C");
  dien_record_set_int (again, "subject", fixture->person);
  dien_record_set_int (again, "year_number", 2021);
  dien_record_set_text (again, "class", "excellent");
  g_assert_false (dien_rating_add (fixture->store, again, &error));
  g_assert_cmpstr (error->message, ==,
                   "Lê Văn C đã có xếp loại năm 2021: Hoàn thành tốt nhiệm vụ. Sửa xếp loại đó, hoặc ghi năm khác.");
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  dien_record_set_int (again, "year_number", 20222);
  g_assert_false (dien_rating_add (fixture->store, again, &error));
  g_assert_cmpstr (error->message, ==, "20222 không phải là năm. Ghi năm từ 1900 đến 2200, ví dụ 2022.");
  dien_test_assert_error (error, DIEN_ERROR_INVALID);

  rate (fixture, 2022, "good", FALSE);
  dien_record_set_id (edit, id);
  dien_record_set_int (edit, "year_number", 2022);
  g_assert_false (dien_rating_edit (fixture->store, edit, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  dien_record_set_int (edit, "year_number", 2020);
  dien_record_set_text (edit, "class", "unfulfilled");
  g_assert_true (dien_rating_edit (fixture->store, edit, &error));
  g_assert_true (dien_rating_remove (fixture->store, id, &error));
  g_assert_no_error (error);
  removal = dien_journal_get_undo (fixture->store, NULL);
  g_assert_cmpstr (removal->title, ==, "Xóa xếp loại năm 2020 – Lê Văn C");
}

#define add(name, function) g_test_add ("/subject-history/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  add ("whole", test_whole);
  add ("ratings", test_ratings);

  return g_test_run ();
}
