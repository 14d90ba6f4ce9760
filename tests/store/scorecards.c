/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-scorecards.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-registrations.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* A year with two registrations; a set of two groups (60 and 40 points), a bonus and a deduction up to 5, a mandatory condition
 * and a knock-out; recognised from 85 without a zero, to complete from 70. */
typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 year, version;
  gint64 first, second; /* registrations */
} Fixture;

static gint64
add_criterion (Fixture           *fixture,
               gint64             group,
               const char *const *fields)
{
  gint64 id = dien_test_insert_part (fixture->store, "criterion", "criteria_version", fixture->version, fields);

  if (group != 0)
    dien_test_point (fixture->store, "criterion", id, "criterion_group", group);
  return id;
}

static gint64
add_group (Fixture           *fixture,
           const char *const *fields)
{
  return dien_test_insert_part (fixture->store, "criterion_group", "criteria_version", fixture->version, fields);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gint64 set, group;

  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->year = dien_test_add_year (fixture->store, 2022);
  set = dien_test_insert (fixture->store, "criteria_set", DIEN_TEST_FIELDS ("name", "Bộ tiêu chí mẫu"));
  fixture->version = dien_test_insert_part (fixture->store, "criteria_version", "criteria_set", set,
                                            DIEN_TEST_FIELDS ("number", "1", "recognise_from", "85", "complete_from", "70",
                                                              "no_zero", "1", "bonus_cap", "5", "deduction_cap", "5"));
  group = add_group (fixture, DIEN_TEST_FIELDS ("code", "I", "name", "Kết quả", "maximum", "60", "position", "1"));
  add_criterion (fixture, group, DIEN_TEST_FIELDS ("kind", "points", "code", "1.1", "name", "Chỉ tiêu", "maximum", "50"));
  add_criterion (fixture, group, DIEN_TEST_FIELDS ("kind", "points", "code", "1.2", "name", "Tiến độ", "maximum", "10"));
  group = add_group (fixture, DIEN_TEST_FIELDS ("code", "II", "name", "Lan tỏa", "maximum", "40", "position", "2"));
  add_criterion (fixture, group, DIEN_TEST_FIELDS ("kind", "points", "code", "2.1", "name", "Nhân rộng", "maximum", "40"));
  add_criterion (fixture, 0, DIEN_TEST_FIELDS ("kind", "bonus", "code", "T1", "name", "Khen thưởng", "maximum", "4"));
  add_criterion (fixture, 0, DIEN_TEST_FIELDS ("kind", "bonus", "code", "T2", "name", "Biểu dương", "maximum", "4"));
  add_criterion (fixture, 0, DIEN_TEST_FIELDS ("kind", "deduction", "code", "P1", "name", "Báo cáo chậm", "maximum", "5"));
  add_criterion (fixture, 0, DIEN_TEST_FIELDS ("kind", "mandatory", "code", "B1", "name", "Có kế hoạch"));
  add_criterion (fixture, 0, DIEN_TEST_FIELDS ("kind", "knock_out", "code", "K1", "name", "Mất đoàn kết"));
  dien_test_insert_part (fixture->store, "points_class", "criteria_version", fixture->version,
                         DIEN_TEST_FIELDS ("name", "Tốt", "low", "85"));
  dien_test_insert_part (fixture->store, "points_class", "criteria_version", fixture->version,
                         DIEN_TEST_FIELDS ("name", "Khá", "low", "70"));
  fixture->first = dien_test_register (fixture->store, fixture->year, "Xã Thạnh Phong", "Nông thôn mới");
  fixture->second = dien_test_register (fixture->store, fixture->year, "Xã Hòa Lợi", "Giao thông");
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

static void
attach_all (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  guint n;

  dien_scorecards_attach_all (fixture->store, fixture->year, fixture->version, &n, &error);
  g_assert_no_error (error);
}

static gint64
find_criterion (Fixture    *fixture,
                const char *code)
{
  g_autoptr (GPtrArray) criteria = dien_store_list (fixture->store, "criterion", "criteria_version", fixture->version, NULL);

  for (guint i = 0; i < criteria->len; i++)
    if (strcmp (dien_record_get_text (g_ptr_array_index (criteria, i), "code"), code) == 0)
      return dien_record_get_id (g_ptr_array_index (criteria, i));

  g_assert_not_reached ();
}

static gint64
get_round (Fixture *fixture,
           guint    i)
{
  g_autoptr (GPtrArray) rounds = dien_rounds_list (fixture->store, fixture->year, NULL);

  return dien_record_get_id (g_ptr_array_index (rounds, i));
}

/* @scores: '1.1=45; 1.2=10' */
static void
score (Fixture    *fixture,
       gint64      registration,
       guint       round,
       const char *scores)
{
  g_auto (GStrv) parts = g_strsplit (scores, "; ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) one = g_strsplit (parts[i], "=", 2);
      g_autoptr (GError) error = NULL;

      dien_score_set (fixture->store, registration, get_round (fixture, round), find_criterion (fixture, one[0]), one[1], &error);
      g_assert_no_error (error);
    }
}

static const DienScorecardLine *
find_line (DienScorecard *card,
           const char    *code)
{
  for (guint i = 0; i < card->lines->len; i++)
    if (strcmp (g_array_index (card->lines, DienScorecardLine, i).code, code) == 0)
      return &g_array_index (card->lines, DienScorecardLine, i);

  g_assert_not_reached ();
}

/* What is typed, and what the card shows then; %NULL: it is refused. */
typedef struct
{
  const char *code;
  const char *typed;
  const char *shown;
} Typing;

static const Typing typings[] = {
  { "1.1", "45", "45" },
  { "1.1", "8,5", "8,5" },
  { "1.1", "8.25", "8,25" },
  { "1.1", " 50 ", "50" },
  { "1.1", "0", "0" },
  { "1.1", "", "" },
  { "1.1", "không chấm", "Không chấm" },
  { "1.1", "KC", "Không chấm" },
  { "1.1", "50,01", NULL },
  { "1.1", "-1", NULL },
  { "1.1", "1,234", NULL },
  { "1.1", "tám rưỡi", NULL },
  { "1.1", "đạt", NULL },
  { "1.1", "99999999999999999999", NULL },
  { "T1", "4", "4" },
  { "T1", "4,5", NULL },
  { "P1", "2", "2" },
  { "B1", "đạt", "Đạt" },
  { "B1", "Đ", "Đạt" },
  { "B1", "không đạt", "Không đạt" },
  { "B1", "k", "Không đạt" },
  { "B1", "Không chấm", "Không chấm" },
  { "B1", "", "" },
  { "B1", "5", NULL },
  { "K1", "có", "Có" },
  { "K1", "không", "Không" },
  { "K1", "có lẽ", NULL },
};

static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  attach_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      g_autoptr (DienScorecard) before = dien_scorecard_read (fixture->store, fixture->first, NULL);
      g_autoptr (DienScorecard) card = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *shown_before = NULL;
      g_autoptr (GError) error = NULL;
      const DienScorecardLine *line = find_line (before, typings[i].code);
      gboolean taken;

      shown_before = dien_score_dup_text (line->kind, &line->scores[0]);
      taken = dien_score_set (fixture->store, fixture->first, get_round (fixture, 0), line->criterion, typings[i].typed, &error);
      card = dien_scorecard_read (fixture->store, fixture->first, NULL);
      line = find_line (card, typings[i].code);
      shown = dien_score_dup_text (line->kind, &line->scores[0]);
      g_assert_cmpint (taken, ==, typings[i].shown != NULL);
      g_assert_cmpstr (shown, ==, typings[i].shown != NULL ? typings[i].shown : shown_before);
      if (!taken)
        dien_test_assert_error (error, DIEN_ERROR_INVALID);
    }
}

static void
test_above_the_maximum (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  attach_all (fixture);
  g_assert_false (dien_score_set (fixture->store, fixture->first, -1, find_criterion (fixture, "1.2"), "12", &error));
  g_assert_cmpstr (error->message, ==,
                   "Điểm 12 vượt điểm tối đa 10 của tiêu chí 1.2. Nhập từ 0 đến 10, hoặc nhấn Esc để bỏ trống.");
  g_clear_error (&error);
  score (fixture, fixture->first, 0, "1.2=8,5");
  g_assert_false (dien_score_set (fixture->store, fixture->first, get_round (fixture, 0), find_criterion (fixture, "1.2"), "12", &error));
  g_assert_cmpstr (error->message, ==,
                   "Điểm 12 vượt điểm tối đa 10 của tiêu chí 1.2. Nhập từ 0 đến 10, hoặc nhấn Esc để giữ điểm cũ 8,5.");
}

/* What is scored in the first round, and what comes out: worked out by hand. */
typedef struct
{
  const char *scores;
  DienPoints total;
  DienPoints bonus;
  DienPoints deduction;
  DienPoints group; /* the first one */
  guint n_scored;   /* of 4: three of points, one condition */
  guint n_met;
  const char *class;
  DienResult result;
  const char *reasons; /* one a line */
} Outcome;

static const Outcome outcomes[] = {
  { "1.1=45; 1.2=10; 2.1=35; B1=đạt; K1=không", 9000, 0, 0, 5500, 4, 1, "Tốt", DIEN_RESULT_RECOGNISED, "" },
  { "1.1=45; 1.2=10; 2.1=30; B1=đạt", 8500, 0, 0, 5500, 4, 1, "Tốt", DIEN_RESULT_RECOGNISED, "" },
  { "1.1=44,5; 1.2=10; 2.1=30; B1=đạt", 8450, 0, 0, 5450, 4, 1, "Khá", DIEN_RESULT_TO_COMPLETE, "Tổng điểm 84,5 thấp hơn 85." },
  { "1.1=50; 1.2=0; 2.1=40; B1=đạt", 9000, 0, 0, 5000, 4, 1, "Tốt", DIEN_RESULT_TO_COMPLETE, "Bị 0 điểm: 1.2. Tiến độ." },
  { "1.1=50; 2.1=40; B1=đạt", 9000, 0, 0, 5000, 3, 1, "Tốt", DIEN_RESULT_TO_COMPLETE, "Chưa chấm: 1.2. Tiến độ." },
  { "1.1=50; 1.2=kc; 2.1=40; B1=đạt", 9000, 0, 0, 5000, 4, 1, "Tốt", DIEN_RESULT_RECOGNISED, "" },
  { "1.1=45; 1.2=10; 2.1=25; T1=4; T2=4; P1=1; B1=đạt", 8400, 500, 100, 5500, 4, 1, "Khá", DIEN_RESULT_TO_COMPLETE,
    "Tổng điểm 84 thấp hơn 85." },
  { "1.1=50; 1.2=10; 2.1=40; T1=3; P1=5; B1=không đạt", 9800, 300, 500, 6000, 4, 0, "Tốt", DIEN_RESULT_REFUSED,
    "Không đạt điều kiện bắt buộc: B1. Có kế hoạch." },
  { "1.1=50; 1.2=10; 2.1=40", 10000, 0, 0, 6000, 3, 0, "Tốt", DIEN_RESULT_TO_COMPLETE, "Chưa chấm: B1. Có kế hoạch." },
  { "1.1=50; 1.2=10; 2.1=40; B1=đạt; K1=có", 10000, 0, 0, 6000, 4, 1, "Tốt", DIEN_RESULT_REFUSED,
    "Thuộc trường hợp không xét: K1. Mất đoàn kết." },
  { "1.1=30; 1.2=5; 2.1=20; B1=đạt", 5500, 0, 0, 3500, 4, 1, NULL, DIEN_RESULT_REFUSED, "Tổng điểm 55 thấp hơn 85." },
};

/* The list, which goes by SQL, says the same as the card. */
static void
assert_listed (Fixture       *fixture,
               const Outcome *one)
{
  g_autoptr (DienList) list = dien_scorecards_new (fixture->store, fixture->year);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_cmpint (dien_row_get_int (row, DIEN_SCORECARD_POINTS), ==, one->total);
  g_assert_cmpint (dien_row_get_int (row, DIEN_SCORECARD_N_SCORED), ==, one->n_scored);
  g_assert_cmpint (dien_row_get_int (row, DIEN_SCORECARD_N_WANTED), ==, 4);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_SCORECARD_CLASS), ==, one->class);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_SCORECARD_ROUND), ==, "Tự chấm");
  g_assert_cmpuint (dien_list_count (list, "unscored"), ==, 1);
  g_assert_cmpuint (dien_list_count (list, "scored"), ==, one->n_scored == 4 ? 1 : 0);
  g_assert_cmpuint (dien_list_count (list, "scoring"), ==, one->n_scored == 4 ? 0 : 1);
}

static void
test_outcome (Fixture       *fixture,
              gconstpointer  data)
{
  const Outcome *one = data;
  g_autoptr (DienScorecard) card = NULL;
  g_autofree char *reasons = NULL;
  const DienScorecardRound *round;

  attach_all (fixture);
  score (fixture, fixture->first, 0, one->scores);
  card = dien_scorecard_read (fixture->store, fixture->first, NULL);
  round = &g_array_index (card->rounds, DienScorecardRound, 0);
  g_assert_cmpuint (card->rounds->len, ==, 4);
  g_assert_cmpuint (card->n_wanted, ==, 4);
  g_assert_cmpuint (card->n_conditions, ==, 1);
  g_assert_cmpint (card->maximum, ==, 10000);
  g_assert_cmpint (dien_scorecard_find_last (card), ==, 0);
  g_assert_cmpint (round->verdict->total, ==, one->total);
  g_assert_cmpint (round->bonus, ==, one->bonus);
  g_assert_cmpint (round->deduction, ==, one->deduction);
  g_assert_cmpint (find_line (card, "I")->scores[0].points, ==, one->group);
  g_assert_cmpuint (round->n_scored, ==, one->n_scored);
  g_assert_cmpuint (round->n_met, ==, one->n_met);
  g_assert_cmpstr (round->class, ==, one->class);
  g_assert_cmpint (round->verdict->result, ==, one->result);
  g_ptr_array_add (round->verdict->reasons, NULL);
  reasons = g_strjoinv ("\n", (char **) round->verdict->reasons->pdata);
  g_assert_cmpstr (reasons, ==, one->reasons);
  assert_listed (fixture, one);
}

/* The rounds of a year are made with its first score, in the same change. */
static void
test_rounds (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) rounds = dien_rounds_list (fixture->store, fixture->year, NULL);
  g_autoptr (DienScorecard) card = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (rounds->len, ==, 4);
  g_assert_cmpint (get_round (fixture, 0), <, 0);
  attach_all (fixture);
  score (fixture, fixture->first, 2, "1.1=40");
  g_assert_cmpint (get_round (fixture, 0), >, 0);
  score (fixture, fixture->first, 0, "1.1=45");
  card = dien_scorecard_read (fixture->store, fixture->first, NULL);
  g_assert_cmpint (dien_scorecard_find_last (card), ==, 2);
  g_assert_cmpint (dien_scorecard_find_kind (card, "final"), ==, 3);
  g_assert_cmpint (find_line (card, "1.1")->scores[0].points, ==, 4500);
  g_assert_cmpint (find_line (card, "1.1")->scores[2].points, ==, 4000);

  g_assert_true (dien_round_rename (fixture->store, fixture->year, get_round (fixture, 2), "Tổ kiểm tra", &error));
  g_assert_false (dien_round_rename (fixture->store, fixture->year, get_round (fixture, 2), " ", &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  take_back (fixture);
  take_back (fixture);
  take_back (fixture);
  g_assert_no_error (error);
  g_assert_cmpint (get_round (fixture, 0), <, 0);
}

static void
test_titles (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (DienJournalEntry) entry = NULL;

  attach_all (fixture);
  score (fixture, fixture->first, 0, "2.1=40");
  entry = dien_journal_get_undo (fixture->store, NULL);
  g_assert_cmpstr (entry->title, ==, "Sửa điểm 2.1 – Xã Thạnh Phong");
}

/* Evidence and reason stay without points; where nothing is said any more no row is left. */
static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (DienScorecard) card = NULL;
  g_autoptr (GError) error = NULL;
  gint64 criterion = find_criterion (fixture, "1.2");

  attach_all (fixture);
  g_assert_true (dien_score_set_text (fixture->store, fixture->first, -1, criterion, "evidence", "Báo cáo số 12", &error));
  g_assert_true (dien_score_set_text (fixture->store, fixture->first, get_round (fixture, 0), criterion, "note", "Chậm", &error));
  score (fixture, fixture->first, 0, "1.2=8; 1.2=");
  card = dien_scorecard_read (fixture->store, fixture->first, NULL);
  g_assert_cmpstr (find_line (card, "1.2")->scores[0].evidence, ==, "Báo cáo số 12");
  g_assert_cmpstr (find_line (card, "1.2")->scores[0].note, ==, "Chậm");
  g_assert_false (find_line (card, "1.2")->scores[0].scored);
  g_assert_cmpint (dien_scorecard_find_last (card), ==, -1);

  g_assert_true (dien_score_set_text (fixture->store, fixture->first, get_round (fixture, 0), criterion, "evidence", "", &error));
  g_assert_true (dien_score_set_text (fixture->store, fixture->first, get_round (fixture, 0), criterion, "note", "", &error));
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM score"), ==, 0);
}

static void
test_attach (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DienScorecard) card = NULL;
  g_autoptr (GError) error = NULL;
  gint64 copy;
  guint n;

  card = dien_scorecard_read (fixture->store, fixture->first, &error);
  g_assert_cmpint (card->version, ==, 0);
  g_assert_cmpuint (card->lines->len, ==, 0);
  g_assert_false (dien_score_set (fixture->store, fixture->first, -1, find_criterion (fixture, "1.1"), "5", &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);

  g_array_append_val (ids, fixture->first);
  g_assert_true (dien_scorecards_attach (fixture->store, ids, fixture->version, &error));
  score (fixture, fixture->first, 0, "1.1=40");
  copy = dien_criteria_version_copy (fixture->store, fixture->version, &error);
  g_assert_false (dien_scorecards_attach (fixture->store, ids, copy, &error));
  g_assert_nonnull (strstr (error->message, "Xã Thạnh Phong đã được chấm theo ‘Bộ tiêu chí mẫu (bản 1)’"));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);

  g_assert_true (dien_scorecards_attach_all (fixture->store, fixture->year, copy, &n, &error));
  g_assert_cmpuint (n, ==, 1);
}

/* A set whose sums differ is neither chosen nor scored with. */
static void
test_wrong_sums (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (DienRecord) record = dien_record_new ("criterion");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 criterion = find_criterion (fixture, "1.2");

  attach_all (fixture);
  dien_record_set_id (record, criterion);
  dien_record_set_int (record, "maximum", 900);
  g_assert_true (dien_criterion_edit (fixture->store, record, &error));
  g_assert_false (dien_score_set (fixture->store, fixture->first, -1, criterion, "5", &error));
  g_assert_nonnull (strstr (error->message, "Nhóm I có điểm tối đa 60 nhưng các tiêu chí trong nhóm cộng lại là 59, còn thiếu 1 điểm"));
  g_clear_error (&error);
  g_array_append_val (ids, fixture->first);
  g_assert_false (dien_scorecards_attach (fixture->store, ids, fixture->version, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static void
test_closed_year (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 criterion = find_criterion (fixture, "1.1");

  attach_all (fixture);
  score (fixture, fixture->first, 0, "1.1=40");
  dien_test_store_set_text (fixture->test, "year", fixture->year, "state", "closed");
  g_assert_false (dien_score_set (fixture->store, fixture->first, get_round (fixture, 0), criterion, "41", &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_assert_false (dien_score_set_text (fixture->store, fixture->first, get_round (fixture, 0), criterion, "note", "a", &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_assert_false (dien_scorecard_decide (fixture->store, fixture->first, 0, NULL, "a", &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_array_append_val (ids, fixture->second);
  g_assert_false (dien_scorecards_attach (fixture->store, ids, fixture->version, &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
}

static char *
dup_reasons (Fixture *fixture,
             gint64   outcome)
{
  g_autoptr (GPtrArray) reasons = dien_store_list (fixture->store, "outcome_reason", "outcome", outcome, NULL);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "\n" : "", dien_record_get_text (g_ptr_array_index (reasons, i), "text"));

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
assert_outcome (Fixture    *fixture,
                const char *result,
                const char *expected)
{
  g_autoptr (DienRecord) outcome = dien_registration_get_outcome (fixture->store, fixture->first, NULL);
  g_autofree char *reasons = dup_reasons (fixture, dien_record_get_id (outcome));

  g_assert_cmpstr (dien_record_get_text (outcome, "result"), ==, result);
  g_assert_cmpstr (reasons, ==, expected);
}

static void
test_decide (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (DienJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  attach_all (fixture);
  g_assert_false (dien_scorecard_decide (fixture->store, fixture->first, 0, NULL, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);

  score (fixture, fixture->first, 0, "1.1=30");
  g_assert_false (dien_scorecard_decide (fixture->store, fixture->first, 0, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "Chưa ghi được kết quả của Xã Thạnh Phong: 3 tiêu chí chưa chấm (1.2, 2.1, B1). "
                   "Chấm điểm, hoặc chọn ‘Không chấm’ và ghi lý do.");
  g_clear_error (&error);

  score (fixture, fixture->first, 0, "1.2=10; 2.1=20; B1=không đạt");
  g_assert_true (dien_scorecard_decide (fixture->store, fixture->first, 0, NULL, NULL, &error));
  assert_outcome (fixture, "refused", "Tổng điểm 60 thấp hơn 85.\nKhông đạt điều kiện bắt buộc: B1. Có kế hoạch.");
  entry = dien_journal_get_undo (fixture->store, NULL);
  g_assert_cmpstr (entry->title, ==, "Không công nhận – Xã Thạnh Phong");

  g_assert_false (dien_scorecard_decide (fixture->store, fixture->first, 0, "to_complete", "  ", &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_true (dien_scorecard_decide (fixture->store, fixture->first, 0, "to_complete", "Cho bổ sung kế hoạch.", &error));
  assert_outcome (fixture, "to_complete", "Cho bổ sung kế hoạch.");

  score (fixture, fixture->first, 3, "1.1=50; 1.2=10; 2.1=40; B1=đạt");
  g_assert_true (dien_scorecard_decide (fixture->store, fixture->first, 0, NULL, NULL, &error));
  assert_outcome (fixture, "recognised", "");
  g_assert_true (dien_scorecard_decide (fixture->store, fixture->first, get_round (fixture, 0), NULL, NULL, &error));
  assert_outcome (fixture, "refused", "Tổng điểm 60 thấp hơn 85.\nKhông đạt điều kiện bắt buộc: B1. Có kế hoạch.");
}

#define add(name, function) g_test_add ("/scorecards/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  add ("typed", test_typed);
  add ("above-the-maximum", test_above_the_maximum);
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scorecards/outcome/%s", outcomes[i].scores);

      g_test_add (path, Fixture, &outcomes[i], set_up, test_outcome, tear_down);
    }
  add ("rounds", test_rounds);
  add ("titles", test_titles);
  add ("texts", test_texts);
  add ("attach", test_attach);
  add ("wrong-sums", test_wrong_sums);
  add ("closed-year", test_closed_year);
  add ("decide", test_decide);

  return g_test_run ();
}
