/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-scoring"

#include "config.h"

#include "dien-scoring.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = {
  [DIEN_CRITERION_POINTS] = "points",
  [DIEN_CRITERION_BONUS] = "bonus",
  [DIEN_CRITERION_DEDUCTION] = "deduction",
  [DIEN_CRITERION_MANDATORY] = "mandatory",
  [DIEN_CRITERION_KNOCK_OUT] = "knock_out",
  [DIEN_CRITERION_INFORMATION] = "information",
};

static DienPoints
cap (DienPoints sum,
     DienPoints bound)
{
  return bound >= 0 ? MIN (sum, bound) : sum;
}

static gboolean
is_blank (const DienScoredCriterion *criterion)
{
  if (!criterion->applicable)
    return FALSE;

  return (criterion->kind == DIEN_CRITERION_POINTS && !criterion->scored) ||
         (criterion->kind == DIEN_CRITERION_MANDATORY && criterion->met == DIEN_MET_BLANK);
}

static gboolean
is_zero (const DienScoredCriterion *criterion)
{
  return criterion->kind == DIEN_CRITERION_POINTS && criterion->applicable && criterion->scored && criterion->points == 0;
}

static gboolean
bars (const DienScoredCriterion *criterion)
{
  if (!criterion->applicable)
    return FALSE;

  return (criterion->kind == DIEN_CRITERION_KNOCK_OUT && criterion->met == DIEN_MET_YES) ||
         (criterion->kind == DIEN_CRITERION_MANDATORY && criterion->met == DIEN_MET_NO);
}

static void
add_reason (DienVerdict               *verdict,
            const char                *format,
            const DienScoredCriterion *criterion)
{
  g_autofree char *called = *criterion->code != '\0'
                              ? g_strdup_printf ("%s. %s", criterion->code, criterion->name)
                              : g_strdup (criterion->name);

  g_ptr_array_add (verdict->reasons, g_strdup_printf (format, called));
}

static void
add_total_reason (DienVerdict *verdict,
                  DienPoints   wanted)
{
  g_autofree char *total = dien_number_format (verdict->total, DIEN_NUMBER_POINTS);
  g_autofree char *bound = dien_number_format (wanted, DIEN_NUMBER_POINTS);

  g_ptr_array_add (verdict->reasons, g_strdup_printf ("Tổng điểm %s thấp hơn %s.", total, bound));
}

static DienResult
rank_total (const DienThresholds *thresholds,
            DienPoints            total)
{
  if (total >= thresholds->recognise_from)
    return DIEN_RESULT_RECOGNISED;
  if (thresholds->complete_from >= 0 && total >= thresholds->complete_from)
    return DIEN_RESULT_TO_COMPLETE;

  return DIEN_RESULT_REFUSED;
}

const char *
dien_criterion_kind_get_code (DienCriterionKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

DienCriterionKind
dien_criterion_kind_from_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], code) == 0)
      return i;

  return DIEN_CRITERION_INFORMATION;
}

gboolean
dien_criterion_kind_has_points (DienCriterionKind kind)
{
  return kind == DIEN_CRITERION_POINTS || kind == DIEN_CRITERION_BONUS || kind == DIEN_CRITERION_DEDUCTION;
}

DienPoints
dien_scoring_total (const DienThresholds      *thresholds,
                    const DienScoredCriterion *criteria,
                    guint                      n_criteria)
{
  DienPoints points = 0, bonus = 0, deduction = 0;

  g_return_val_if_fail (thresholds != NULL, 0);

  for (guint i = 0; i < n_criteria; i++)
    {
      if (!criteria[i].applicable || !criteria[i].scored)
        continue;
      if (criteria[i].kind == DIEN_CRITERION_POINTS)
        points += criteria[i].points;
      else if (criteria[i].kind == DIEN_CRITERION_BONUS)
        bonus += criteria[i].points;
      else if (criteria[i].kind == DIEN_CRITERION_DEDUCTION)
        deduction += criteria[i].points;
    }

  return MAX (0, points + cap (bonus, thresholds->bonus_cap) - cap (deduction, thresholds->deduction_cap));
}

DienVerdict *
dien_scoring_judge (const DienThresholds      *thresholds,
                    const DienScoredCriterion *criteria,
                    guint                      n_criteria)
{
  DienVerdict *verdict;

  g_return_val_if_fail (thresholds != NULL, NULL);

  verdict = g_new0 (DienVerdict, 1);
  verdict->reasons = g_ptr_array_new_with_free_func (g_free);
  verdict->total = dien_scoring_total (thresholds, criteria, n_criteria);
  verdict->result = rank_total (thresholds, verdict->total);
  if (verdict->result != DIEN_RESULT_RECOGNISED)
    add_total_reason (verdict, thresholds->recognise_from);

  for (guint i = 0; i < n_criteria; i++)
    {
      if (bars (&criteria[i]))
        {
          verdict->result = DIEN_RESULT_REFUSED;
          add_reason (verdict,
                      criteria[i].kind == DIEN_CRITERION_KNOCK_OUT
                        ? "Thuộc trường hợp không xét: %s." : "Không đạt điều kiện bắt buộc: %s.",
                      &criteria[i]);
        }
      else if (is_blank (&criteria[i]))
        {
          verdict->n_blank += criteria[i].kind == DIEN_CRITERION_POINTS;
          verdict->result = MAX (verdict->result, DIEN_RESULT_TO_COMPLETE);
          add_reason (verdict, "Chưa chấm: %s.", &criteria[i]);
        }
      else if (thresholds->no_zero && is_zero (&criteria[i]))
        {
          verdict->result = MAX (verdict->result, DIEN_RESULT_TO_COMPLETE);
          add_reason (verdict, "Bị 0 điểm: %s.", &criteria[i]);
        }
    }

  return verdict;
}

void
dien_verdict_free (DienVerdict *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->reasons);
  g_free (self);
}

const char *
dien_scoring_find_class (const DienPointsClass *classes,
                         guint                  n_classes,
                         DienPoints             total)
{
  const DienPointsClass *found = NULL;

  for (guint i = 0; i < n_classes; i++)
    if (classes[i].low <= total && (found == NULL || classes[i].low > found->low))
      found = &classes[i];

  return found != NULL ? found->name : NULL;
}

char *
dien_scoring_dup_sum (DienPoints sum,
                      DienPoints maximum)
{
  g_autofree char *added = dien_number_format (sum, DIEN_NUMBER_POINTS);
  g_autofree char *bound = dien_number_format (maximum, DIEN_NUMBER_POINTS);
  g_autofree char *rest = dien_number_format (ABS (maximum - sum), DIEN_NUMBER_POINTS);

  if (sum < maximum)
    return g_strdup_printf (_("Sum %s/%s, %s points short"), added, bound, rest);
  if (sum > maximum)
    return g_strdup_printf (_("Sum %s/%s, %s points over"), added, bound, rest);

  return g_strdup_printf (_("Sum %s/%s"), added, bound);
}

const char *
dien_result_get_code (DienResult result)
{
  switch (result)
    {
    case DIEN_RESULT_RECOGNISED:
      return "recognised";
    case DIEN_RESULT_TO_COMPLETE:
      return "to_complete";
    case DIEN_RESULT_REFUSED:
      return "refused";
    default:
      g_return_val_if_reached (NULL);
    }
}
