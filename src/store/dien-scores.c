/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-scores"

#include "config.h"

#include "dien-scores.h"

#include "dien-query-private.h"
#include "dien-scores-private.h"

static void
clear_criterion (gpointer data)
{
  DienScoredCriterion *criterion = data;

  g_free ((char *) criterion->code);
  g_free ((char *) criterion->name);
}

static gint64
read_bound (DienQuery *query,
            int        column)
{
  return dien_query_is_null (query, column) ? -1 : dien_query_get_int (query, column);
}

/* @round 0: the last one. Returns: the id of the scorecard, 0 where there is none */
static gint64
find_scorecard (DienStore      *store,
                gint64          registration,
                gint64          round,
                DienThresholds *thresholds,
                gint64         *version,
                GError        **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 scorecard = 0;

  dien_query_init (&query, store,
                   "SELECT scorecard.id, criteria_version.id, recognise_from, complete_from, no_zero, bonus_cap, deduction_cap"
                   " FROM scorecard JOIN round ON round.id = scorecard.round"
                   " JOIN registration ON registration.id = scorecard.registration"
                   " JOIN criteria_version ON criteria_version.id = registration.criteria_version"
                   " WHERE registration.id = ?1 AND (?2 = 0 OR round.id = ?2) AND " DIEN_SCORES_HAS_ANY_SQL
                   " ORDER BY round.position DESC, round.id DESC LIMIT 1");
  dien_query_bind_int (&query, 1, registration);
  dien_query_bind_int (&query, 2, round);
  if (dien_query_next (&query))
    {
      scorecard = dien_query_get_int (&query, 0);
      *version = dien_query_get_int (&query, 1);
      thresholds->recognise_from = read_bound (&query, 2);
      thresholds->complete_from = read_bound (&query, 3);
      thresholds->no_zero = dien_query_get_int (&query, 4) != 0;
      thresholds->bonus_cap = read_bound (&query, 5);
      thresholds->deduction_cap = read_bound (&query, 6);
    }

  return dien_query_finish (&query, error) ? scorecard : 0;
}

static GArray *
read_criteria (DienStore  *store,
               gint64      version,
               gint64      scorecard,
               GError    **error)
{
  g_autoptr (GArray) criteria = g_array_new (FALSE, TRUE, sizeof (DienScoredCriterion));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_array_set_clear_func (criteria, clear_criterion);
  dien_query_init (&query, store,
                   "SELECT criterion.kind, criterion.code, criterion.name, ifnull (criterion.maximum, 0),"
                   " ifnull (applicable, 1), points, met"
                   " FROM criterion LEFT JOIN criterion_group ON criterion_group.id = criterion.criterion_group"
                   " LEFT JOIN score ON score.criterion = criterion.id AND score.scorecard = ?2"
                   " WHERE criterion.criteria_version = ?1"
                   " ORDER BY criterion_group.id IS NULL, criterion_group.position, criterion.position, criterion.id");
  dien_query_bind_int (&query, 1, version);
  dien_query_bind_int (&query, 2, scorecard);
  while (dien_query_next (&query))
    {
      DienScoredCriterion criterion = {
        .kind = dien_criterion_kind_from_code (dien_query_get_text (&query, 0)),
        .code = g_strdup (dien_query_get_text (&query, 1)),
        .name = g_strdup (dien_query_get_text (&query, 2)),
        .maximum = dien_query_get_int (&query, 3),
        .applicable = dien_query_get_int (&query, 4) != 0,
        .scored = !dien_query_is_null (&query, 5),
        .points = dien_query_get_int (&query, 5),
      };

      if (!dien_query_is_null (&query, 6))
        criterion.met = dien_query_get_int (&query, 6) != 0 ? DIEN_MET_YES : DIEN_MET_NO;
      g_array_append_val (criteria, criterion);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&criteria) : NULL;
}

static void
free_total (gpointer data)
{
  DienRoundTotal *total = data;

  g_free (total->name);
  g_free (total);
}

DienVerdict *
dien_scores_judge (DienStore  *store,
                   gint64      registration,
                   gint64      round,
                   GError    **error)
{
  DienThresholds thresholds;
  g_autoptr (GArray) criteria = NULL;
  gint64 scorecard, version = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  scorecard = find_scorecard (store, registration, round, &thresholds, &version, error);
  if (scorecard == 0)
    return NULL;
  criteria = read_criteria (store, version, scorecard, error);
  if (criteria == NULL)
    return NULL;

  return dien_scoring_judge (&thresholds, (const DienScoredCriterion *) criteria->data, criteria->len);
}

GPtrArray *
dien_scores_list_totals (DienStore  *store,
                         gint64      registration,
                         GError    **error)
{
  g_autoptr (GPtrArray) totals = g_ptr_array_new_with_free_func (free_total);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  dien_query_init (&query, store,
                   "SELECT round.id, round.name, total FROM (SELECT card.round, card.registration, "
                   DIEN_SCORES_TOTAL_SQL ("card.id") " AS total FROM scorecard AS card WHERE card.registration = ?1) AS card"
                   " JOIN round ON round.id = card.round WHERE total IS NOT NULL ORDER BY round.position, round.id");
  dien_query_bind_int (&query, 1, registration);
  while (dien_query_next (&query))
    {
      DienRoundTotal *total = g_new0 (DienRoundTotal, 1);

      total->round = dien_query_get_int (&query, 0);
      total->name = g_strdup (dien_query_get_text (&query, 1));
      total->total = dien_query_get_int (&query, 2);
      g_ptr_array_add (totals, total);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&totals) : NULL;
}
