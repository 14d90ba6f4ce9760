/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-number.h"

G_BEGIN_DECLS

/* How a scorecard becomes a result: pure arithmetic over integers of 1/100. */

typedef enum
{
  DIEN_CRITERION_POINTS,
  DIEN_CRITERION_BONUS,
  DIEN_CRITERION_DEDUCTION,
  DIEN_CRITERION_MANDATORY,   /* must be met */
  DIEN_CRITERION_KNOCK_OUT,   /* where it is met, nothing is recognised */
  DIEN_CRITERION_INFORMATION,
} DienCriterionKind;

/** The code that the file and the samples use: 'points', 'bonus', 'deduction', 'mandatory', 'knock_out', 'information'. */
const char *dien_criterion_kind_get_code (DienCriterionKind kind);

/** Of a code that is not known: %DIEN_CRITERION_INFORMATION, which counts nothing. */
DienCriterionKind dien_criterion_kind_from_code (const char *code);

/** Whether points are given, up to a maximum: of points, bonuses and deductions. */
gboolean dien_criterion_kind_has_points (DienCriterionKind kind);

typedef enum
{
  DIEN_MET_BLANK,
  DIEN_MET_YES,
  DIEN_MET_NO,
} DienMet;

/** One criterion and what it got. Blank, zero and not applicable are three things. */
typedef struct
{
  DienCriterionKind kind;
  const char *code;     /* '2.1' */
  const char *name;
  DienPoints maximum;
  gboolean applicable;
  gboolean scored;      /* FALSE: blank */
  DienPoints points;
  DienMet met;          /* of mandatory conditions and knock-outs */
} DienScoredCriterion;

/** What a version of a criteria set asks for; -1 where it sets no such bound. */
typedef struct
{
  DienPoints recognise_from;
  DienPoints complete_from;
  gboolean no_zero;      /* a criterion with zero points bars recognition */
  DienPoints bonus_cap;
  DienPoints deduction_cap;
} DienThresholds;

typedef enum
{
  DIEN_RESULT_RECOGNISED,
  DIEN_RESULT_TO_COMPLETE,
  DIEN_RESULT_REFUSED,
} DienResult;

typedef struct
{
  DienResult result;
  DienPoints total;
  guint n_blank;      /* criteria of kind points that were not scored */
  GPtrArray *reasons; /* (element-type utf8): why it is not recognised, in sentences; empty where it is */
} DienVerdict;

/**
 * dien_scoring_total:
 * Sum of the points, plus bonuses up to their cap, less deductions up to theirs; never below zero.
 */
DienPoints dien_scoring_total (const DienThresholds      *thresholds,
                               const DienScoredCriterion *criteria,
                               guint                      n_criteria);

/**
 * dien_scoring_judge:
 * A knock-out that is met, or a mandatory condition that is not: refused. Else by the total: from recognise_from recognised
 * (with no_zero: unless a criterion has zero points, then to complete), from complete_from to complete, below it refused.
 * A blank mandatory condition or criterion bars recognition: to complete at best. A set without recognise_from goes by its
 * conditions alone. The reasons are in Vietnamese whatever the language of the screen: they are kept and printed.
 *
 * Returns: (transfer full)
 */
DienVerdict *dien_scoring_judge (const DienThresholds      *thresholds,
                                 const DienScoredCriterion *criteria,
                                 guint                      n_criteria);

void dien_verdict_free (DienVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienVerdict, dien_verdict_free)

/** A class of scorecards (xếp loại): those with @low points or more that reach no higher one. */
typedef struct
{
  char *name;
  DienPoints low;
} DienPointsClass;

/**
 * dien_scoring_find_class:
 * @classes: (array length=n_classes): in any order
 *
 * Returns: (nullable): the name of the class with the highest bound that @total reaches
 */
const char *dien_scoring_find_class (const DienPointsClass *classes,
                                     guint                  n_classes,
                                     DienPoints             total);

/**
 * dien_scoring_dup_sum:
 * @sum: of the criteria of a group
 * @maximum: of the group
 *
 * Returns: (transfer full): 'Cộng 38/40, còn thiếu 2 điểm'; 'Cộng 40/40' where they agree
 */
char *dien_scoring_dup_sum (DienPoints sum,
                            DienPoints maximum);

/** The code that the file and the samples use: 'recognised', 'to_complete', 'refused'. */
const char *dien_result_get_code (DienResult result);

G_END_DECLS
