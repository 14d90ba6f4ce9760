/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-scores.h"

#include "dien-registrations.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* A set with two groups' worth of criteria: 60 and 40 points, a bonus and a deduction up to 5, a condition. */
typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 year, registration, version;
  gint64 first, second, bonus, deduction, condition;
  gint64 self, inspection;
} Fixture;

static gint64
add_criterion (Fixture           *fixture,
               const char *const *fields)
{
  return dien_test_insert_part (fixture->store, "criterion", "criteria_version", fixture->version, fields);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gint64 set;

  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->year = dien_test_add_year (fixture->store, 2022);
  set = dien_test_insert (fixture->store, "criteria_set", DIEN_TEST_FIELDS ("name", "Bộ tiêu chí mẫu"));
  fixture->version = dien_test_insert_part (fixture->store, "criteria_version", "criteria_set", set,
                                            DIEN_TEST_FIELDS ("number", "1", "recognise_from", "85", "complete_from", "70",
                                                              "no_zero", "1", "bonus_cap", "5", "deduction_cap", "5"));
  fixture->first = add_criterion (fixture, DIEN_TEST_FIELDS ("kind", "points", "code", "1", "name", "Kết quả", "maximum", "60"));
  fixture->second = add_criterion (fixture, DIEN_TEST_FIELDS ("kind", "points", "code", "2", "name", "Lan tỏa", "maximum", "40"));
  fixture->bonus = add_criterion (fixture, DIEN_TEST_FIELDS ("kind", "bonus", "name", "Thưởng", "maximum", "5"));
  fixture->deduction = add_criterion (fixture, DIEN_TEST_FIELDS ("kind", "deduction", "name", "Trừ", "maximum", "5"));
  fixture->condition = add_criterion (fixture, DIEN_TEST_FIELDS ("kind", "knock_out", "name", "Mất đoàn kết"));
  fixture->inspection = dien_test_insert_part (fixture->store, "round", "year", fixture->year,
                                               DIEN_TEST_FIELDS ("kind", "inspection", "name", "Đoàn kiểm tra", "position", "2"));
  fixture->self = dien_test_insert_part (fixture->store, "round", "year", fixture->year,
                                         DIEN_TEST_FIELDS ("kind", "self", "name", "Tự chấm", "position", "1"));
  fixture->registration = dien_test_register (fixture->store, fixture->year, "Xã A", "Mô hình mẫu");
  dien_test_point (fixture->store, "registration", fixture->registration, "criteria_version", fixture->version);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_store_free (fixture->test);
}

/* @scores: pairs of criterion and points as typed ('-': not applicable, 'yes': met), ends in 0 */
typedef struct
{
  gint64 criterion;
  const char *typed;
} Given;

static void
score (Fixture     *fixture,
       gint64       round,
       const Given *given)
{
  g_autoptr (DienRecord) card = dien_record_new ("scorecard");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (card, "registration", fixture->registration);
  dien_record_set_int (card, "round", round);
  dien_store_begin (fixture->store, "Chấm điểm", &error);
  dien_store_insert (fixture->store, card, &error);
  g_assert_no_error (error);
  for (; given->criterion != 0; given++)
    {
      g_autoptr (DienRecord) one = dien_record_new ("score");

      dien_record_set_int (one, "scorecard", dien_record_get_id (card));
      dien_record_set_int (one, "criterion", given->criterion);
      dien_record_set_int (one, "applicable", g_strcmp0 (given->typed, "-") != 0);
      if (g_strcmp0 (given->typed, "yes") == 0)
        dien_record_set_int (one, "met", 1);
      else if (g_strcmp0 (given->typed, "-") != 0)
        dien_record_set_typed (one, "points", given->typed, &error);
      dien_store_insert (fixture->store, one, &error);
      g_assert_no_error (error);
    }
  dien_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

/* The list orders by SQL, the model judges: both by one rule. */
static void
assert_judged (Fixture    *fixture,
               DienResult  result,
               DienPoints  total)
{
  g_autoptr (DienList) list = dien_registrations_new (fixture->store, fixture->year);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienVerdict) verdict = dien_scores_judge (fixture->store, fixture->registration, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (verdict->result, ==, result);
  g_assert_cmpint (verdict->total, ==, total);
  g_assert_cmpint (dien_row_get_int (row, DIEN_REGISTRATION_POINTS), ==, total);
}

static void
test_nothing_scored (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) totals = dien_scores_list_totals (fixture->store, fixture->registration, &error);

  g_assert_null (dien_scores_judge (fixture->store, fixture->registration, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (totals->len, ==, 0);
}

static void
test_rounds (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) totals = NULL;
  DienRoundTotal *total;

  score (fixture, fixture->self, (Given[]) { { fixture->first, "60" }, { fixture->second, "38,5" }, { 0, NULL } });
  assert_judged (fixture, DIEN_RESULT_RECOGNISED, 9850);
  score (fixture, fixture->inspection, (Given[]) { { fixture->first, "40" }, { fixture->second, "35,25" }, { 0, NULL } });
  assert_judged (fixture, DIEN_RESULT_TO_COMPLETE, 7525);

  totals = dien_scores_list_totals (fixture->store, fixture->registration, NULL);
  g_assert_cmpuint (totals->len, ==, 2);
  total = g_ptr_array_index (totals, 0);
  g_assert_cmpstr (total->name, ==, "Tự chấm");
  g_assert_cmpint (total->total, ==, 9850);
  total = g_ptr_array_index (totals, 1);
  g_assert_cmpstr (total->name, ==, "Đoàn kiểm tra");
  g_assert_cmpint (total->total, ==, 7525);
}

static void
test_bonus_and_deduction (Fixture       *fixture,
                          gconstpointer  data)
{
  score (fixture, fixture->self,
         (Given[]) { { fixture->first, "50" }, { fixture->second, "32" }, { fixture->bonus, "5" },
                     { fixture->deduction, "1,5" }, { 0, NULL } });
  assert_judged (fixture, DIEN_RESULT_RECOGNISED, 8550);
}

static void
test_blank_zero_not_applicable (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (DienVerdict) blank = NULL;

  score (fixture, fixture->self, (Given[]) { { fixture->first, "60" }, { 0, NULL } });
  blank = dien_scores_judge (fixture->store, fixture->registration, fixture->self, NULL);
  g_assert_cmpuint (blank->n_blank, ==, 1);
  g_assert_cmpint (blank->total, ==, 6000);

  score (fixture, fixture->inspection, (Given[]) { { fixture->first, "0" }, { fixture->second, "-" }, { 0, NULL } });
  assert_judged (fixture, DIEN_RESULT_REFUSED, 0);
}

static void
test_knock_out (Fixture       *fixture,
                gconstpointer  data)
{
  score (fixture, fixture->self,
         (Given[]) { { fixture->first, "60" }, { fixture->second, "40" }, { fixture->condition, "yes" }, { 0, NULL } });
  assert_judged (fixture, DIEN_RESULT_REFUSED, 10000);
}

/* An empty card of a later round hides nothing. */
static void
test_empty_card (Fixture       *fixture,
                 gconstpointer  data)
{
  score (fixture, fixture->self, (Given[]) { { fixture->first, "60" }, { fixture->second, "40" }, { 0, NULL } });
  score (fixture, fixture->inspection, (Given[]) { { 0, NULL } });
  assert_judged (fixture, DIEN_RESULT_RECOGNISED, 10000);
}

#define add(name, function) g_test_add ("/scores/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("nothing-scored", test_nothing_scored);
  add ("rounds", test_rounds);
  add ("bonus-and-deduction", test_bonus_and_deduction);
  add ("blank-zero-not-applicable", test_blank_zero_not_applicable);
  add ("empty-card", test_empty_card);
  add ("knock-out", test_knock_out);

  return g_test_run ();
}
