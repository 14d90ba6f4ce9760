/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-registrations.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 id;
  DienList *list;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gint64 year;

  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  year = dien_test_add_year (fixture->store, 2022);
  fixture->id = dien_test_register (fixture->store, year, "Xã Hòa Lợi", "Giải phóng mặt bằng");
  fixture->list = dien_registrations_new (fixture->store, year);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->list);
  dien_test_store_free (fixture->test);
}

static void
decide (Fixture            *fixture,
        const char         *result,
        DienRecord         *record,
        const char *const  *reasons)
{
  g_autoptr (GError) error = NULL;

  dien_registration_decide (fixture->store, fixture->id, result, record, reasons, &error);
  g_assert_no_error (error);
}

static void
assert_row (Fixture    *fixture,
            const char *state,
            const char *reason)
{
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);

  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_STATE), ==, state);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_REASON), ==, reason);
}

static void
test_recognise (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (DienJournalEntry) entry = NULL;

  decide (fixture, "recognised", NULL, NULL);
  assert_row (fixture, "recognised", NULL);
  g_assert_cmpuint (dien_list_count (fixture->list, "recognised"), ==, 1);
  entry = dien_journal_get_undo (fixture->store, NULL);
  g_assert_cmpstr (entry->title, ==, "Công nhận – Xã Hòa Lợi");
}

static void
test_refusal_needs_a_reason (Fixture       *fixture,
                             gconstpointer  data)
{
  static const char *const none[] = { NULL };
  static const char *const two[] = { "Chưa đạt các tiêu chí chuẩn", "Chưa đủ điều kiện", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (dien_registration_decide (fixture->store, fixture->id, "refused", NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "Chưa ghi lý do không công nhận ‘Xã Hòa Lợi’. Ghi lý do rồi xác nhận lại.");
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_false (dien_registration_decide (fixture->store, fixture->id, "refused", NULL, none, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  assert_row (fixture, "registered", NULL);

  decide (fixture, "refused", NULL, two);
  assert_row (fixture, "refused", "Chưa đạt các tiêu chí chuẩn\nChưa đủ điều kiện");

  /* Reasons that stand are reasons enough. */
  decide (fixture, "refused", NULL, NULL);
  assert_row (fixture, "refused", "Chưa đạt các tiêu chí chuẩn\nChưa đủ điều kiện");
}

static void
test_later_fields (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (DienRecord) fields = dien_record_new ("outcome");
  g_autoptr (DienRecord) replicated = dien_record_new ("outcome");
  g_autoptr (DienRecord) outcome = NULL;

  dien_record_set_text (fields, "decided_on", "2022-12-20");
  decide (fixture, "recognised", fields, NULL);
  dien_record_set_int (replicated, "replicated", 1);
  decide (fixture, "recognised", replicated, NULL);

  outcome = dien_registration_get_outcome (fixture->store, fixture->id, NULL);
  g_assert_cmpstr (dien_record_get_text (outcome, "decided_on"), ==, "2022-12-20");
  g_assert_cmpint (dien_record_get_int (outcome, "replicated"), ==, 1);
}

/* The name is the one of the day, and stays when the unit is called otherwise later. */
static void
test_name_is_kept (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (DienRecord) registration = dien_store_get (fixture->store, "registration", fixture->id, NULL);
  gint64 unit = dien_record_get_int (registration, "subject");
  g_autoptr (GPtrArray) names = dien_store_list (fixture->store, "unit_name", "unit", unit, NULL);
  g_autoptr (DienRecord) outcome = NULL;
  g_autoptr (DienRow) row = NULL;
  g_autoptr (DienRecord) renamed = dien_record_new ("unit_name");
  g_autoptr (GError) error = NULL;

  decide (fixture, "recognised", NULL, NULL);
  dien_record_set_id (renamed, dien_record_get_id (g_ptr_array_index (names, 0)));
  dien_record_set_text (renamed, "name", "Xã Hòa Lợi mới");
  dien_store_begin (fixture->store, "Đổi tên", &error);
  dien_store_update (fixture->store, renamed, &error);
  dien_store_commit (fixture->store, &error);
  g_assert_no_error (error);

  /* What is written about that decision later does not touch it. */
  decide (fixture, "recognised", NULL, NULL);
  outcome = dien_registration_get_outcome (fixture->store, fixture->id, NULL);
  g_assert_cmpstr (dien_record_get_text (outcome, "subject_name"), ==, "Xã Hòa Lợi");
  row = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_SUBJECT), ==, "Xã Hòa Lợi");
}

/* Another result is another decision: who said so, when, and that it is to be replicated were said of the one before. */
static void
test_another_result (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char *const reasons[] = { "Chưa đạt", NULL };
  g_autoptr (DienRecord) fields = dien_record_new ("outcome");
  g_autoptr (DienRecord) outcome = NULL;

  dien_record_set_text (fields, "decided_on", "2022-12-20");
  dien_record_set_int (fields, "replicated", 1);
  decide (fixture, "recognised", fields, NULL);
  decide (fixture, "refused", NULL, reasons);

  outcome = dien_registration_get_outcome (fixture->store, fixture->id, NULL);
  g_assert_true (dien_record_is_null (outcome, "decided_on"));
  g_assert_cmpint (dien_record_get_int (outcome, "replicated"), ==, 0);

  decide (fixture, "recognised", NULL, NULL);
  assert_row (fixture, "recognised", NULL);
}

static void
test_clear_and_take_back (Fixture       *fixture,
                          gconstpointer  data)
{
  static const char *const reasons[] = { "Thiếu hồ sơ", NULL };
  g_autoptr (DienJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  decide (fixture, "to_complete", NULL, reasons);
  decide (fixture, NULL, NULL, NULL);
  assert_row (fixture, "registered", NULL);
  g_assert_null (dien_registration_get_outcome (fixture->store, fixture->id, &error));
  g_assert_no_error (error);

  entry = dien_journal_get_undo (fixture->store, NULL);
  g_assert_cmpstr (entry->title, ==, "Bỏ kết quả xét – Xã Hòa Lợi");
  g_assert_true (dien_journal_take_back (fixture->store, entry->id, "Hoàn tác", &error));
  assert_row (fixture, "to_complete", "Thiếu hồ sơ");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dien_registration_decide (fixture->store, 999, "recognised", NULL, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  g_assert_false (dien_test_is_changing (fixture->store));
}

#define add(name, function) g_test_add ("/outcomes/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  add ("recognise", test_recognise);
  add ("refusal-needs-a-reason", test_refusal_needs_a_reason);
  add ("later-fields", test_later_fields);
  add ("name-is-kept", test_name_is_kept);
  add ("another-result", test_another_result);
  add ("clear-and-take-back", test_clear_and_take_back);
  add ("gone", test_gone);

  return g_test_run ();
}
