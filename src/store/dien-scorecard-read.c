/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-scorecards"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-query-private.h"
#include "dien-scorecards.h"

static void
clear_line (gpointer data)
{
  DienScorecardLine *line = data;

  g_free (line->code);
  g_free (line->name);
  g_free (line->method);
}

static void
clear_round (gpointer data)
{
  DienScorecardRound *round = data;

  g_free (round->kind);
  g_free (round->name);
  g_clear_pointer (&round->verdict, dien_verdict_free);
}

static DienScorecardLine *
get_line (DienScorecard *self,
          guint          i)
{
  return &g_array_index (self->lines, DienScorecardLine, i);
}

static DienScorecardRound *
get_round (DienScorecard *self,
           guint          i)
{
  return &g_array_index (self->rounds, DienScorecardRound, i);
}

static DienPoints
read_bound (DienRecord *version,
            const char *field)
{
  return dien_record_is_null (version, field) ? -1 : dien_record_get_int (version, field);
}

static gboolean
read_version (DienScorecard  *self,
              DienStore      *store,
              GError        **error)
{
  g_autoptr (DienRecord) version = dien_store_get (store, "criteria_version", self->version, error);

  if (version == NULL)
    return FALSE;

  self->thresholds = (DienThresholds) {
    .recognise_from = read_bound (version, "recognise_from"),
    .complete_from = read_bound (version, "complete_from"),
    .no_zero = dien_record_get_int (version, "no_zero") != 0,
    .bonus_cap = read_bound (version, "bonus_cap"),
    .deduction_cap = read_bound (version, "deduction_cap"),
  };
  self->due_on = g_strdup (dien_record_get_text (version, "due_on"));
  self->set_name = dien_criteria_version_dup_name (store, self->version);
  self->maximum = dien_criteria_get_maximum (store, self->version);
  self->classes = dien_criteria_list_classes (store, self->version, error);

  return self->classes != NULL;
}

static gboolean
read_rounds (DienScorecard  *self,
             DienStore      *store,
             gint64          year,
             GError        **error)
{
  g_autoptr (GPtrArray) rounds = dien_rounds_list (store, year, error);

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      DienRecord *record = g_ptr_array_index (rounds, i);
      DienScorecardRound round = {
        .id = dien_record_get_id (record),
        .kind = g_strdup (dien_record_get_text (record, "kind")),
        .name = g_strdup (dien_record_get_text (record, "name")),
      };

      g_array_append_val (self->rounds, round);
    }

  return rounds != NULL;
}

/* The tree of the version, in its order. */
static void
read_lines (DienScorecard *self,
            DienStore     *store)
{
  g_autoptr (DienList) list = dien_criteria_new (store, self->version);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      const char *kind = dien_row_get_text (row, DIEN_CRITERIA_KIND);
      const char *name = dien_row_get_text (row, DIEN_CRITERIA_NAME);
      DienScorecardLine line = {
        .criterion = dien_row_get_int (row, DIEN_CRITERIA_CRITERION),
        .group = dien_row_get_int (row, DIEN_CRITERIA_GROUP),
        .kind = kind != NULL ? dien_criterion_kind_from_code (kind) : DIEN_CRITERION_POINTS,
        .code = g_strdup (dien_row_get_text (row, DIEN_CRITERIA_CODE)),
        .name = g_strdup (name != NULL ? name : ""),
        .method = g_strdup (dien_row_get_text (row, DIEN_CRITERIA_METHOD)),
        .maximum = dien_row_is_null (row, DIEN_CRITERIA_MAXIMUM) ? -1 : dien_row_get_int (row, DIEN_CRITERIA_MAXIMUM),
      };

      if (dien_row_get_id (row) == dien_criteria_row_of_set ())
        {
          clear_line (&line);
          continue;
        }
      line.scores = g_new0 (DienScore, self->rounds->len);
      for (guint j = 0; j < self->rounds->len; j++)
        line.scores[j].applicable = TRUE;
      g_array_append_val (self->lines, line);
    }
}

static void
take_score (DienScore *score,
            DienQuery *query)
{
  score->applicable = dien_query_get_int (query, 2) != 0;
  score->scored = !dien_query_is_null (query, 3);
  score->points = dien_query_get_int (query, 3);
  if (!dien_query_is_null (query, 4))
    score->met = dien_query_get_int (query, 4) != 0 ? DIEN_MET_YES : DIEN_MET_NO;
  score->evidence = g_strdup (dien_query_get_text (query, 5));
  score->note = g_strdup (dien_query_get_text (query, 6));
}

static gboolean
read_scores (DienScorecard  *self,
             DienStore      *store,
             GError        **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "SELECT scorecard.round, score.criterion, applicable, points, met, evidence, score.note FROM scorecard"
                   " JOIN score ON score.scorecard = scorecard.id WHERE scorecard.registration = ?1");
  dien_query_bind_int (&query, 1, self->registration);
  while (dien_query_next (&query))
    for (guint round = 0; round < self->rounds->len; round++)
      if (get_round (self, round)->id == dien_query_get_int (&query, 0))
        for (guint i = 0; i < self->lines->len; i++)
          if (get_line (self, i)->criterion == dien_query_get_int (&query, 1))
            take_score (&get_line (self, i)->scores[round], &query);

  return dien_query_finish (&query, error);
}

static gboolean
is_wanted (const DienScorecardLine *line)
{
  return line->criterion != 0 && (line->kind == DIEN_CRITERION_POINTS || line->kind == DIEN_CRITERION_MANDATORY);
}

static gboolean
is_answered (const DienScore *score)
{
  return score->scored || score->met != DIEN_MET_BLANK || !score->applicable;
}

/* Groups and blocks get the sum of what stands below them; bonuses and deductions up to their cap. */
static void
add_up (DienScorecard *self,
        guint          round)
{
  DienScore *head = NULL;
  DienPoints cap = -1;

  for (guint i = 0; i < self->lines->len; i++)
    {
      DienScorecardLine *line = get_line (self, i);
      DienScore *score = &line->scores[round];

      if (line->criterion == 0)
        {
          head = score;
          cap = line->kind == DIEN_CRITERION_POINTS ? -1 : line->maximum;
          continue;
        }
      if (score->scored && score->applicable && dien_criterion_kind_has_points (line->kind))
        {
          head->scored = TRUE;
          head->points += score->points;
          if (cap >= 0)
            head->points = MIN (head->points, cap);
        }
    }
}

static void
judge_round (DienScorecard *self,
             guint          at)
{
  DienScorecardRound *round = get_round (self, at);
  g_autoptr (GArray) criteria = g_array_new (FALSE, TRUE, sizeof (DienScoredCriterion));
  gboolean any = FALSE;

  add_up (self, at);
  for (guint i = 0; i < self->lines->len; i++)
    {
      DienScorecardLine *line = get_line (self, i);
      const DienScore *score = &line->scores[at];
      DienScoredCriterion criterion = { line->kind, line->code, line->name, line->maximum, score->applicable,
                                        score->scored, score->points, score->met };

      if (line->criterion == 0)
        {
          round->bonus += line->kind == DIEN_CRITERION_BONUS ? score->points : 0;
          round->deduction += line->kind == DIEN_CRITERION_DEDUCTION ? score->points : 0;
          continue;
        }
      any |= score->scored || score->met != DIEN_MET_BLANK;
      round->n_scored += is_wanted (line) && is_answered (score);
      round->n_met += line->kind == DIEN_CRITERION_MANDATORY && (score->met == DIEN_MET_YES || !score->applicable);
      g_array_append_val (criteria, criterion);
    }
  if (!any)
    return;

  round->verdict = dien_scoring_judge (&self->thresholds, (const DienScoredCriterion *) criteria->data, criteria->len);
  round->class = dien_scoring_find_class ((const DienPointsClass *) self->classes->data, self->classes->len,
                                          round->verdict->total);
}

static void
count_wanted (DienScorecard *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      self->n_wanted += is_wanted (get_line (self, i));
      self->n_conditions += get_line (self, i)->criterion != 0 && get_line (self, i)->kind == DIEN_CRITERION_MANDATORY;
    }
}

DienScorecard *
dien_scorecard_read (DienStore  *store,
                     gint64      registration,
                     GError    **error)
{
  g_autoptr (DienScorecard) self = g_new0 (DienScorecard, 1);
  g_autoptr (DienRecord) record = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  self->lines = g_array_new (FALSE, TRUE, sizeof (DienScorecardLine));
  self->rounds = g_array_new (FALSE, TRUE, sizeof (DienScorecardRound));
  g_array_set_clear_func (self->lines, clear_line);
  g_array_set_clear_func (self->rounds, clear_round);
  self->registration = registration;

  record = dien_store_get (store, "registration", registration, error);
  if (record == NULL)
    return NULL;
  self->version = dien_record_get_int (record, "criteria_version");
  if (self->version == 0)
    return g_steal_pointer (&self);

  if (!read_version (self, store, error) ||
      !read_rounds (self, store, dien_record_get_int (record, "year"), error))
    return NULL;
  read_lines (self, store);
  if (!read_scores (self, store, error))
    return NULL;

  count_wanted (self);
  for (guint i = 0; i < self->rounds->len; i++)
    judge_round (self, i);

  return g_steal_pointer (&self);
}

void
dien_scorecard_free (DienScorecard *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->lines->len; i++)
    {
      DienScorecardLine *line = get_line (self, i);

      for (guint j = 0; j < self->rounds->len; j++)
        {
          g_free (line->scores[j].evidence);
          g_free (line->scores[j].note);
        }
      g_free (line->scores);
    }
  g_array_unref (self->lines);
  g_array_unref (self->rounds);
  g_clear_pointer (&self->classes, g_array_unref);
  g_free (self->set_name);
  g_free (self->due_on);
  g_free (self);
}

int
dien_scorecard_find_last (DienScorecard *self)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = self->rounds->len; i > 0; i--)
    if (get_round (self, i - 1)->verdict != NULL)
      return (int) i - 1;

  return -1;
}

int
dien_scorecard_find_kind (DienScorecard *self,
                          const char    *kind)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->rounds->len; i++)
    if (strcmp (get_round (self, i)->kind, kind) == 0)
      return (int) i;

  return -1;
}

char *
dien_score_dup_text (DienCriterionKind  kind,
                     const DienScore   *score)
{
  g_return_val_if_fail (score != NULL, NULL);

  if (!score->applicable)
    return g_strdup (_("Not applicable"));
  if (score->scored)
    return dien_number_format (score->points, DIEN_NUMBER_POINTS);
  if (score->met == DIEN_MET_BLANK)
    return g_strdup ("");
  if (kind == DIEN_CRITERION_KNOCK_OUT)
    return g_strdup (score->met == DIEN_MET_YES ? C_("knock-out", "Yes") : C_("knock-out", "No"));

  return g_strdup (score->met == DIEN_MET_YES ? C_("condition", "Met") : C_("condition", "Not met"));
}
