/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-scoring.h"

#include "dien-language.h"

/* The proposal for a model's criteria set: recognised from 85 and no zero, to complete from 70, bonuses and deductions up
 * to 5 points each. */
static const DienThresholds proposal = { 8500, 7000, TRUE, 500, 500 };

#define POINTS(got) { DIEN_CRITERION_POINTS, "I.1", "Kế hoạch", 10000, TRUE, TRUE, got, DIEN_MET_BLANK }
#define BLANK { DIEN_CRITERION_POINTS, "I.2", "Phân công", 1000, TRUE, FALSE, 0, DIEN_MET_BLANK }
#define NOT_APPLICABLE { DIEN_CRITERION_POINTS, "I.3", "Nhân rộng", 1000, FALSE, FALSE, 0, DIEN_MET_BLANK }
#define BONUS(got) { DIEN_CRITERION_BONUS, "", "Điểm thưởng", 500, TRUE, TRUE, got, DIEN_MET_BLANK }
#define DEDUCTION(got) { DIEN_CRITERION_DEDUCTION, "", "Điểm trừ", 500, TRUE, TRUE, got, DIEN_MET_BLANK }
#define MANDATORY(met) { DIEN_CRITERION_MANDATORY, "", "Có hồ sơ", 0, TRUE, FALSE, 0, met }
#define KNOCK_OUT(met) { DIEN_CRITERION_KNOCK_OUT, "", "Mất đoàn kết", 0, TRUE, FALSE, 0, met }
#define INFORMATION { DIEN_CRITERION_INFORMATION, "", "Ghi nhận", 0, TRUE, TRUE, 9999, DIEN_MET_BLANK }

typedef struct
{
  const char *what;
  DienScoredCriterion criteria[4];
  guint n;
  DienPoints total;
  DienResult result;
  guint n_reasons;
  guint n_blank;
} Case;

static const Case cases[] = {
  { "at the threshold", { POINTS (8500) }, 1, 8500, DIEN_RESULT_RECOGNISED, 0, 0 },
  { "a hundredth below it", { POINTS (8499) }, 1, 8499, DIEN_RESULT_TO_COMPLETE, 1, 0 },
  { "at the lower threshold", { POINTS (7000) }, 1, 7000, DIEN_RESULT_TO_COMPLETE, 1, 0 },
  { "a hundredth below that", { POINTS (6999) }, 1, 6999, DIEN_RESULT_REFUSED, 1, 0 },
  { "a bonus lifts it", { POINTS (8100), BONUS (400) }, 2, 8500, DIEN_RESULT_RECOGNISED, 0, 0 },
  { "bonuses only up to their cap", { POINTS (8000), BONUS (300), BONUS (300) }, 3, 8500, DIEN_RESULT_RECOGNISED, 0, 0 },
  { "a deduction lowers it", { POINTS (8600), DEDUCTION (200) }, 2, 8400, DIEN_RESULT_TO_COMPLETE, 1, 0 },
  { "deductions only up to their cap", { POINTS (9000), DEDUCTION (400), DEDUCTION (400) }, 3, 8500,
    DIEN_RESULT_RECOGNISED, 0, 0 },
  { "never below zero", { POINTS (100), DEDUCTION (400) }, 2, 0, DIEN_RESULT_REFUSED, 1, 0 },
  { "a zero bars recognition", { POINTS (9000), POINTS (0) }, 2, 9000, DIEN_RESULT_TO_COMPLETE, 1, 0 },
  { "a zero does not lift a refusal", { POINTS (5000), POINTS (0) }, 2, 5000, DIEN_RESULT_REFUSED, 2, 0 },
  { "a blank is not a zero, and bars too", { POINTS (9000), BLANK }, 2, 9000, DIEN_RESULT_TO_COMPLETE, 1, 1 },
  { "not applicable is neither", { POINTS (9000), NOT_APPLICABLE }, 2, 9000, DIEN_RESULT_RECOGNISED, 0, 0 },
  { "a knock-out that is met", { POINTS (9500), KNOCK_OUT (DIEN_MET_YES) }, 2, 9500, DIEN_RESULT_REFUSED, 1, 0 },
  { "a knock-out that is not met", { POINTS (9500), KNOCK_OUT (DIEN_MET_NO) }, 2, 9500, DIEN_RESULT_RECOGNISED, 0, 0 },
  { "a knock-out not looked at", { POINTS (9500), KNOCK_OUT (DIEN_MET_BLANK) }, 2, 9500, DIEN_RESULT_RECOGNISED, 0, 0 },
  { "a condition that is met", { POINTS (9500), MANDATORY (DIEN_MET_YES) }, 2, 9500, DIEN_RESULT_RECOGNISED, 0, 0 },
  { "a condition that is not met", { POINTS (9500), MANDATORY (DIEN_MET_NO) }, 2, 9500, DIEN_RESULT_REFUSED, 1, 0 },
  { "a condition not looked at", { POINTS (9500), MANDATORY (DIEN_MET_BLANK) }, 2, 9500, DIEN_RESULT_TO_COMPLETE, 1, 0 },
  { "information counts nothing", { POINTS (8500), INFORMATION }, 2, 8500, DIEN_RESULT_RECOGNISED, 0, 0 },
  { "nothing scored at all", { BLANK }, 1, 0, DIEN_RESULT_REFUSED, 2, 1 },
};

static void
test_judge (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (DienVerdict) verdict = dien_scoring_judge (&proposal, one->criteria, one->n);

  g_assert_cmpint (verdict->total, ==, one->total);
  g_assert_cmpint (dien_scoring_total (&proposal, one->criteria, one->n), ==, one->total);
  g_assert_cmpint (verdict->result, ==, one->result);
  g_assert_cmpuint (verdict->reasons->len, ==, one->n_reasons);
  g_assert_cmpuint (verdict->n_blank, ==, one->n_blank);
}

/* An office that only looks whether conditions are met sets no bounds. */
static void
test_no_bounds (void)
{
  const DienThresholds met_or_not = { -1, -1, FALSE, -1, -1 };
  const DienScoredCriterion met[] = { MANDATORY (DIEN_MET_YES) };
  const DienScoredCriterion unmet[] = { MANDATORY (DIEN_MET_NO) };
  const DienScoredCriterion bonuses[] = { BONUS (500), BONUS (500) };
  g_autoptr (DienVerdict) good = dien_scoring_judge (&met_or_not, met, 1);
  g_autoptr (DienVerdict) bad = dien_scoring_judge (&met_or_not, unmet, 1);

  g_assert_cmpint (good->result, ==, DIEN_RESULT_RECOGNISED);
  g_assert_cmpint (bad->result, ==, DIEN_RESULT_REFUSED);
  g_assert_cmpint (dien_scoring_total (&met_or_not, bonuses, 2), ==, 1000);
}

static void
test_reasons_name_the_criterion (void)
{
  const DienScoredCriterion criteria[] = { POINTS (6050), KNOCK_OUT (DIEN_MET_YES) };
  g_autoptr (DienVerdict) verdict = dien_scoring_judge (&proposal, criteria, 2);

  g_assert_cmpstr (g_ptr_array_index (verdict->reasons, 0), ==, "Tổng điểm 60,5 thấp hơn 85.");
  g_assert_cmpstr (g_ptr_array_index (verdict->reasons, 1), ==, "Thuộc trường hợp không xét: Mất đoàn kết.");
}

static void
test_classes (void)
{
  const DienPointsClass classes[] = { { (char *) "Khá", 7000 }, { (char *) "Xuất sắc", 9000 }, { (char *) "Tốt", 8500 } };

  g_assert_cmpstr (dien_scoring_find_class (classes, 3, 10000), ==, "Xuất sắc");
  g_assert_cmpstr (dien_scoring_find_class (classes, 3, 9000), ==, "Xuất sắc");
  g_assert_cmpstr (dien_scoring_find_class (classes, 3, 8999), ==, "Tốt");
  g_assert_cmpstr (dien_scoring_find_class (classes, 3, 7000), ==, "Khá");
  g_assert_null (dien_scoring_find_class (classes, 3, 6999));
  g_assert_null (dien_scoring_find_class (NULL, 0, 10000));
}

static void
test_sums (void)
{
  static const struct
  {
    DienPoints sum;
    DienPoints maximum;
    const char *shown;
  } sums[] = {
    { 3800, 4000, "Cộng 38/40, còn thiếu 2 điểm" },
    { 4000, 4000, "Cộng 40/40" },
    { 4050, 4000, "Cộng 40,5/40, thừa 0,5 điểm" },
    { 0, 0, "Cộng 0/0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *shown = dien_scoring_dup_sum (sums[i].sum, sums[i].maximum);

      g_assert_cmpstr (shown, ==, sums[i].shown);
    }
}

/* Each kind has a code of the file, and the code leads back. */
static void
test_kinds (void)
{
  for (guint i = 0; i <= DIEN_CRITERION_INFORMATION; i++)
    g_assert_cmpint (dien_criterion_kind_from_code (dien_criterion_kind_get_code (i)), ==, i);
  g_assert_cmpint (dien_criterion_kind_from_code ("?"), ==, DIEN_CRITERION_INFORMATION);
  g_assert_true (dien_criterion_kind_has_points (DIEN_CRITERION_DEDUCTION));
  g_assert_false (dien_criterion_kind_has_points (DIEN_CRITERION_MANDATORY));
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scoring/judge/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_judge);
    }
  g_test_add_func ("/scoring/no-bounds", test_no_bounds);
  g_test_add_func ("/scoring/reasons-name-the-criterion", test_reasons_name_the_criterion);
  g_test_add_func ("/scoring/classes", test_classes);
  g_test_add_func ("/scoring/sums", test_sums);
  g_test_add_func ("/scoring/kinds", test_kinds);

  return g_test_run ();
}
