/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-scorecards"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-criteria-private.h"
#include "dien-error.h"
#include "dien-registrations.h"
#include "dien-scorecards-private.h"
#include "dien-text.h"

/* What is scored, and where. */
typedef struct
{
  DienRecord *registration;
  DienRecord *criterion;
  DienRecord *score; /* (nullable): what stands there */
  char *called;      /* '2.1' */
} Target;

/* What may be typed, folded, for what the screen shows. */
static const struct
{
  const char *typed;
  gboolean knock_out;
  gboolean applicable;
  DienMet met;
} answers[] = {
  { "dat", FALSE, TRUE, DIEN_MET_YES },
  { "d", FALSE, TRUE, DIEN_MET_YES },
  { "x", FALSE, TRUE, DIEN_MET_YES },
  { "co", FALSE, TRUE, DIEN_MET_YES },
  { "met", FALSE, TRUE, DIEN_MET_YES },
  { "khong dat", FALSE, TRUE, DIEN_MET_NO },
  { "kd", FALSE, TRUE, DIEN_MET_NO },
  { "k", FALSE, TRUE, DIEN_MET_NO },
  { "khong", FALSE, TRUE, DIEN_MET_NO },
  { "not met", FALSE, TRUE, DIEN_MET_NO },
  { "co", TRUE, TRUE, DIEN_MET_YES },
  { "c", TRUE, TRUE, DIEN_MET_YES },
  { "x", TRUE, TRUE, DIEN_MET_YES },
  { "yes", TRUE, TRUE, DIEN_MET_YES },
  { "khong", TRUE, TRUE, DIEN_MET_NO },
  { "k", TRUE, TRUE, DIEN_MET_NO },
  { "no", TRUE, TRUE, DIEN_MET_NO },
};

static const char *const not_applicable[] = { "khong cham", "kc", "k/c", "not applicable", "n/a", NULL };

static void
clear_target (Target *self)
{
  g_clear_pointer (&self->registration, dien_record_free);
  g_clear_pointer (&self->criterion, dien_record_free);
  g_clear_pointer (&self->score, dien_record_free);
  g_free (self->called);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, clear_target)

static DienRecord *
find_score (DienStore  *store,
            gint64      registration,
            gint64      round,
            gint64      criterion,
            GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 id = 0;

  dien_query_init (&query, store,
                   "SELECT score.id FROM scorecard JOIN score ON score.scorecard = scorecard.id"
                   " WHERE scorecard.registration = ?1 AND scorecard.round = ?2 AND score.criterion = ?3");
  dien_query_bind_int (&query, 1, registration);
  dien_query_bind_int (&query, 2, round);
  dien_query_bind_int (&query, 3, criterion);
  if (dien_query_next (&query))
    id = dien_query_get_int (&query, 0);
  if (!dien_query_finish (&query, error) || id == 0)
    return NULL;

  return dien_store_get (store, "score", id, error);
}

static gboolean
find_target (Target     *self,
             DienStore  *store,
             gint64      registration,
             gint64      round,
             gint64      criterion,
             GError    **error)
{
  g_autoptr (GError) local = NULL;

  self->registration = dien_store_get (store, "registration", registration, error);
  if (self->registration == NULL || (self->criterion = dien_store_get (store, "criterion", criterion, error)) == NULL)
    return FALSE;
  self->score = find_score (store, registration, round, criterion, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  self->called = dien_criteria_dup_called (dien_record_get_text (self->criterion, "code"),
                                           dien_record_get_text (self->criterion, "name"));
  if (dien_record_get_int (self->registration, "criteria_version") != dien_record_get_int (self->criterion, "criteria_version"))
    {
      g_autofree char *subject = dien_scorecard_dup_subject (store, self->registration);

      g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND,
                   _("%s has another criteria set by now. Open its scorecard again."), subject);
      return FALSE;
    }

  return dien_scorecard_check_open (store, self->registration, error) &&
         dien_criteria_check (store, dien_record_get_int (self->criterion, "criteria_version"), error);
}

/* What is kept where the typed points are refused. */
static char *
dup_before (Target *self)
{
  if (self->score == NULL || dien_record_is_null (self->score, "points"))
    return NULL;

  return dien_number_format (dien_record_get_int (self->score, "points"), DIEN_NUMBER_POINTS);
}

static gboolean
check_points (Target      *self,
              DienPoints   points,
              GError     **error)
{
  DienPoints maximum = dien_record_get_int (self->criterion, "maximum");
  g_autofree char *typed = dien_number_format (points, DIEN_NUMBER_POINTS);
  g_autofree char *bound = dien_number_format (maximum, DIEN_NUMBER_POINTS);
  g_autofree char *before = dup_before (self);

  if (points >= 0 && points <= maximum)
    return TRUE;

  if (points < 0)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("%s points are less than 0. Enter 0 to %s for criterion %s."), typed, bound, self->called);
  else if (before != NULL)
    /* Translators: points, maximum, criterion, maximum, points before */
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("%s points are more than the maximum %s of criterion %s. Enter 0 to %s, or press Esc to keep %s."),
                 typed, bound, self->called, bound, before);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("%s points are more than the maximum %s of criterion %s. Enter 0 to %s, or press Esc to leave it blank."),
                 typed, bound, self->called, bound);

  return FALSE;
}

static void
set_blank (DienRecord *score)
{
  dien_record_set_int (score, "applicable", 1);
  dien_record_set_null (score, "points");
  dien_record_set_null (score, "met");
}

static gboolean
set_answer (DienRecord        *score,
            DienCriterionKind  kind,
            const char        *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (answers[i].typed, folded) == 0 && answers[i].knock_out == (kind == DIEN_CRITERION_KNOCK_OUT))
      {
        dien_record_set_int (score, "met", answers[i].met == DIEN_MET_YES);
        return TRUE;
      }

  return FALSE;
}

/* Sets what @typed says on @score, which is blank. */
static gboolean
read_typed (Target      *self,
            DienRecord  *score,
            const char  *typed,
            GError     **error)
{
  DienCriterionKind kind = dien_criterion_kind_from_code (dien_record_get_text (self->criterion, "kind"));
  g_autofree char *normal = dien_text_normalise (typed);
  g_autofree char *folded = dien_text_fold (normal);
  DienPoints points;

  if (*folded == '\0')
    return TRUE;
  if (g_strv_contains (not_applicable, folded))
    {
      dien_record_set_int (score, "applicable", 0);
      return TRUE;
    }
  if (dien_criterion_kind_has_points (kind))
    {
      if (!dien_number_parse (normal, DIEN_NUMBER_POINTS, &points, error) || !check_points (self, points, error))
        return FALSE;
      dien_record_set_int (score, "points", points);
      return TRUE;
    }
  if (set_answer (score, kind, folded))
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               kind == DIEN_CRITERION_KNOCK_OUT
                 ? _("‘%s’ is no answer for %s. Enter ‘yes’ or ‘no’.") : _("‘%s’ is no answer for %s. Enter ‘met’ or ‘not met’."),
               normal, self->called);
  return FALSE;
}

static gint64
make_scorecard (DienStore  *store,
                gint64      registration,
                gint64      round,
                GError    **error)
{
  g_autoptr (DienRecord) card = dien_record_new ("scorecard");
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT id FROM scorecard WHERE registration = ?1 AND round = ?2");
  dien_query_bind_int (&query, 1, registration);
  dien_query_bind_int (&query, 2, round);
  if (dien_query_next (&query))
    return dien_query_get_int (&query, 0);
  if (!dien_query_finish (&query, error))
    return 0;

  dien_record_set_int (card, "registration", registration);
  dien_record_set_int (card, "round", round);
  return dien_store_insert (store, card, error);
}

static gboolean
is_empty (DienRecord *score)
{
  const char *evidence = dien_record_get_text (score, "evidence");
  const char *note = dien_record_get_text (score, "note");

  return dien_record_get_int (score, "applicable") != 0 && dien_record_is_null (score, "points") &&
         dien_record_is_null (score, "met") && (evidence == NULL || *evidence == '\0') && (note == NULL || *note == '\0');
}

/* @score: the fields to write; its id is 0 where nothing stands there yet */
static gboolean
write_score (DienStore   *store,
             Target      *target,
             gint64       round,
             DienRecord  *score,
             GError     **error)
{
  g_autoptr (DienRecord) after = NULL;
  gint64 card;

  round = dien_round_make (store, dien_record_get_int (target->registration, "year"), round, error);
  card = round != 0 ? make_scorecard (store, dien_record_get_id (target->registration), round, error) : 0;
  if (card == 0)
    return FALSE;
  if (dien_record_get_id (score) == 0)
    {
      dien_record_set_int (score, "scorecard", card);
      dien_record_set_int (score, "criterion", dien_record_get_id (target->criterion));
      if (!dien_record_has (score, "applicable"))
        dien_record_set_int (score, "applicable", 1);
      return dien_store_insert (store, score, error) != 0;
    }

  /* Where nothing is said any more no row stays: a blank is the absence of a score. */
  if (!dien_store_update (store, score, error) ||
      (after = dien_store_get (store, "score", dien_record_get_id (score), error)) == NULL)
    return FALSE;
  return !is_empty (after) || dien_store_remove (store, "score", dien_record_get_id (score), error);
}

static gboolean
begin_scoring (DienStore   *store,
               Target      *target,
               const char  *format,
               GError     **error)
{
  g_autofree char *subject = dien_scorecard_dup_subject (store, target->registration);
  g_autofree char *what = g_strdup_printf (format, target->called);

  return dien_criteria_begin (store, what, subject, error);
}

/* '1.2, 2.1, 4.3': what was left blank in @round. */
static char *
dup_blanks (DienScorecard *card,
            guint          round,
            guint         *n)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < card->lines->len; i++)
    {
      DienScorecardLine *line = &g_array_index (card->lines, DienScorecardLine, i);
      const DienScore *score = &line->scores[round];
      g_autofree char *called = dien_criteria_dup_called (line->code, line->name);

      if (line->criterion == 0 || !score->applicable || score->scored || score->met != DIEN_MET_BLANK ||
          (line->kind != DIEN_CRITERION_POINTS && line->kind != DIEN_CRITERION_MANDATORY))
        continue;
      g_string_append_printf (codes, "%s%s", (*n)++ > 0 ? ", " : "", called);
    }

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

/* Returns: the place of @round, of the last one where it is 0; -1 where nothing was scored there */
static int
find_judged (DienScorecard *card,
             gint64         round)
{
  if (round == 0)
    return dien_scorecard_find_last (card);

  for (guint i = 0; i < card->rounds->len; i++)
    {
      const DienScorecardRound *one = &g_array_index (card->rounds, DienScorecardRound, i);

      if (one->id == round && one->verdict != NULL)
        return (int) i;
    }

  return -1;
}

static gboolean
check_complete (DienScorecard  *card,
                guint           round,
                const char     *subject,
                GError        **error)
{
  guint n;
  g_autofree char *codes = dup_blanks (card, round, &n);

  if (n == 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               /* Translators: subject, number of criteria, their codes */
               _("No outcome yet for %s: %u criteria are not scored (%s). Score them, or choose ‘not applicable’ with a reason."),
               subject, n, codes);
  return FALSE;
}

/* The reasons of the verdict where @result is its own, and @reason. Returns: (transfer full) */
static GStrv
collect_reasons (const DienVerdict *verdict,
                 gboolean           own,
                 const char        *reason)
{
  g_autoptr (GStrvBuilder) reasons = g_strv_builder_new ();

  for (guint i = 0; own && i < verdict->reasons->len; i++)
    g_strv_builder_add (reasons, g_ptr_array_index (verdict->reasons, i));
  if (reason != NULL)
    g_strv_builder_add (reasons, reason);

  return g_strv_builder_end (reasons);
}

gboolean
dien_score_set (DienStore   *store,
                gint64       registration,
                gint64       round,
                gint64       criterion,
                const char  *typed,
                GError     **error)
{
  g_auto (Target) target = { NULL };
  g_autoptr (DienRecord) score = dien_record_new ("score");

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  set_blank (score);
  if (!find_target (&target, store, registration, round, criterion, error) ||
      !read_typed (&target, score, typed != NULL ? typed : "", error))
    return FALSE;
  if (target.score == NULL && is_empty (score))
    return TRUE;

  dien_record_set_id (score, target.score != NULL ? dien_record_get_id (target.score) : 0);
  /* Translators: criterion */
  if (!begin_scoring (store, &target, _("Score %s"), error))
    return FALSE;
  return dien_criteria_end (store, write_score (store, &target, round, score, error), error);
}

gboolean
dien_score_set_text (DienStore   *store,
                     gint64       registration,
                     gint64       round,
                     gint64       criterion,
                     const char  *field,
                     const char  *text,
                     GError     **error)
{
  g_auto (Target) target = { NULL };
  g_autoptr (DienRecord) score = dien_record_new ("score");

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (g_str_equal (field, "evidence") || g_str_equal (field, "note"), FALSE);

  dien_record_set_text (score, field, text != NULL ? text : "");
  if (!find_target (&target, store, registration, round, criterion, error) || !dien_record_check (score, FALSE, error))
    return FALSE;
  if (target.score == NULL && *dien_record_get_text (score, field) == '\0')
    return TRUE;

  dien_record_set_id (score, target.score != NULL ? dien_record_get_id (target.score) : 0);
  if (!begin_scoring (store, &target,
                      /* Translators: criterion */
                      g_str_equal (field, "evidence") ? _("Evidence of %s") : _("Reason of %s"), error))
    return FALSE;
  return dien_criteria_end (store, write_score (store, &target, round, score, error), error);
}

gboolean
dien_scorecard_decide (DienStore   *store,
                       gint64       registration,
                       gint64       round,
                       const char  *result,
                       const char  *reason,
                       GError     **error)
{
  g_autoptr (DienRecord) record = NULL;
  g_autoptr (DienScorecard) card = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *own = reason != NULL ? dien_text_normalise (reason) : NULL;
  g_auto (GStrv) reasons = NULL;
  const DienVerdict *verdict;
  gboolean same;
  int at;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  if (own != NULL && *own == '\0')
    g_clear_pointer (&own, g_free);
  record = dien_store_get (store, "registration", registration, error);
  card = record != NULL ? dien_scorecard_read (store, registration, error) : NULL;
  if (card == NULL || !dien_scorecard_check_open (store, record, error))
    return FALSE;

  subject = dien_scorecard_dup_subject (store, record);
  at = find_judged (card, round);
  if (at < 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("%s was not scored in this round. Score it first."), subject);
      return FALSE;
    }

  verdict = g_array_index (card->rounds, DienScorecardRound, at).verdict;
  same = result == NULL || strcmp (result, dien_result_get_code (verdict->result)) == 0;
  if (own == NULL && !same)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("The scorecard of %s comes to another result. Write the reason, then confirm again."), subject);
      return FALSE;
    }
  if (own == NULL && !check_complete (card, at, subject, error))
    return FALSE;

  reasons = collect_reasons (verdict, same, own);
  return dien_registration_decide (store, registration, same ? dien_result_get_code (verdict->result) : result, NULL,
                                   (const char *const *) reasons, error);
}
