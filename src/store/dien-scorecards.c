/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-scorecards"

#include "config.h"

#include "dien-scorecards.h"

#include <glib/gi18n-lib.h>

#include "dien-criteria-private.h"
#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-scorecards-private.h"
#include "dien-scores-private.h"
#include "dien-subject-private.h"
#include "dien-subjects.h"
#include "dien-years.h"

/* Of the last round in which anything was scored. */
#define N_SCORED \
  "(SELECT count (*) FROM score JOIN criterion ON criterion.id = score.criterion" \
  " WHERE score.scorecard = " DIEN_SCORES_LAST_SQL " AND criterion.kind IN ('points', 'mandatory')" \
  " AND (points IS NOT NULL OR met IS NOT NULL OR NOT applicable))"
#define N_WANTED \
  "(SELECT count (*) FROM criterion WHERE criterion.criteria_version = registration.criteria_version" \
  " AND kind IN ('points', 'mandatory'))"
#define IS_SCORED "(" DIEN_SCORES_LAST_SQL " IS NOT NULL)"
#define SUBJECT "ifnull (outcome.subject_name, " DIEN_SUBJECT_NAME_SQL ")"
#define SUBJECT_FOLDED "ifnull (outcome.subject_name_folded, " DIEN_SUBJECT_FOLDED_SQL ")"

static const DienListColumn columns[] = {
  { "number", "registration.position", "registration.position %s" },
  { "subject", SUBJECT, DIEN_SUBJECT_ORDER_SQL },
  { "model", "registration.model", "registration.model COLLATE vi %s" },
  { "set",
    "(SELECT s.name || iif (v.label <> '', ' (' || v.label || ')', '') FROM criteria_version AS v"
    " JOIN criteria_set AS s ON s.id = v.criteria_set WHERE v.id = registration.criteria_version)", NULL },
  { "round", "(SELECT round.name FROM scorecard JOIN round ON round.id = scorecard.round"
             " WHERE scorecard.id = " DIEN_SCORES_LAST_SQL ")", NULL },
  { "progress", N_SCORED, N_SCORED " %s" },
  { "wanted", N_WANTED, NULL },
  { "points", DIEN_SCORES_LAST_TOTAL_SQL, DIEN_SCORES_LAST_TOTAL_SQL " %s" },
  { "class",
    "(SELECT name FROM points_class WHERE points_class.criteria_version = registration.criteria_version"
    " AND low <= " DIEN_SCORES_LAST_TOTAL_SQL " ORDER BY low DESC LIMIT 1)", NULL },
  { "result", "outcome.result", "outcome.result %s" },
  { "version", "registration.criteria_version", NULL },
  { "subject_kind",
    "CASE WHEN unit.id IS NOT NULL THEN 'unit' WHEN person.id IS NOT NULL THEN 'person' ELSE 'household' END", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "unscored", "NOT " IS_SCORED },
  { "scoring", IS_SCORED " AND " N_SCORED " < " N_WANTED },
  { "scored", IS_SCORED " AND " N_SCORED " >= " N_WANTED },
  { NULL }
};

static const char *const registration_ordering[] = {
  "year", "subject", "model", "stage", "criteria_version", "position", NULL
};
static const char *const outcome_ordering[] = { "registration", "result", "subject_name", NULL };
static const char *const name_ordering[] = { "unit", "name", "from_date", "to_date", NULL };
static const char *const person_ordering[] = { "name", "given", "middle", "family", NULL };
static const char *const household_ordering[] = { "name", NULL };
static const char *const scorecard_ordering[] = { "registration", "round", NULL };
static const char *const score_ordering[] = { "scorecard", "points", "met", "applicable", "criterion", NULL };
static const char *const round_ordering[] = { "position", NULL };
static const char *const version_ordering[] = { "bonus_cap", "deduction_cap", NULL };
static const char *const criterion_ordering[] = { "kind", NULL };
static const char *const no_ordering[] = { NULL };

static const DienListDependence dependences[] = {
  { "registration", registration_ordering },
  { "outcome", outcome_ordering },
  { "unit_name", name_ordering },
  { "person", person_ordering },
  { "household", household_ordering },
  { "scorecard", scorecard_ordering },
  { "score", score_ordering },
  { "round", round_ordering },
  { "criteria_version", version_ordering },
  { "criterion", criterion_ordering },
  { "criteria_set", no_ordering },
  { "points_class", no_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "registration"
          " LEFT JOIN outcome ON outcome.registration = registration.id"
          DIEN_SUBJECT_JOINS ("registration.subject"),
  .id = "registration.id",
  .condition = "registration.year = :scope AND registration.stage <> 'withdrawn'",
  .order = "registration.position",
  .found_in = "ifnull (" SUBJECT ", '') || ' ' || registration.model",
  .found_in_folded = "ifnull (" SUBJECT_FOLDED ", '') || ' ' || registration.model_folded",
  .called = SUBJECT_FOLDED,
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

/* The usual rounds, as they are called until the office names them: data, and Vietnamese whatever language the screen has. */
static const struct
{
  const char *kind;
  const char *name;
} usual_rounds[] = {
  { "self", "Tự chấm" },
  { "appraisal", "Thẩm định" },
  { "inspection", "Đoàn kiểm tra" },
  { "final", "Kết quả cuối" },
};

static DienRecord *
new_round (gint64 year,
           guint  i)
{
  DienRecord *round = dien_record_new ("round");

  dien_record_set_int (round, "year", year);
  dien_record_set_text (round, "kind", usual_rounds[i].kind);
  dien_record_set_text (round, "name", usual_rounds[i].name);
  dien_record_set_int (round, "position", i + 1);

  return round;
}

static int
get_year_number (DienStore *store,
                 gint64     year)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "year", year, NULL);

  return record != NULL ? (int) dien_record_get_int (record, "number") : 0;
}

/* Whether @registration was scored by another version than @version. */
static gboolean
check_not_scored (DienStore   *store,
                  DienRecord  *registration,
                  gint64       version,
                  GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *name = NULL;
  g_autofree char *set = NULL;
  gint64 other;

  dien_query_init (&query, store,
                   "SELECT criterion.criteria_version FROM scorecard JOIN score ON score.scorecard = scorecard.id"
                   " JOIN criterion ON criterion.id = score.criterion WHERE scorecard.registration = ?1"
                   " AND criterion.criteria_version <> ?2 AND (points IS NOT NULL OR met IS NOT NULL OR NOT applicable) LIMIT 1");
  dien_query_bind_int (&query, 1, dien_record_get_id (registration));
  dien_query_bind_int (&query, 2, version);
  if (!dien_query_next (&query))
    return dien_query_finish (&query, error);

  other = dien_query_get_int (&query, 0);
  name = dien_scorecard_dup_subject (store, registration);
  set = dien_criteria_version_dup_name (store, other);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
               /* Translators: subject, criteria set */
               _("%s was scored by ‘%s’ already. Clear those scores first, or keep that criteria set."), name, set);
  return FALSE;
}

static gboolean
attach_one (DienStore   *store,
            gint64       registration,
            gint64       version,
            GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");

  dien_record_set_id (record, registration);
  if (version != 0)
    dien_record_set_int (record, "criteria_version", version);
  else
    dien_record_set_null (record, "criteria_version");

  return dien_store_update (store, record, error);
}

/* Returns: (nullable): the registrations of @year that nothing stands of */
static GArray *
list_unscored (DienStore  *store,
               gint64      year,
               GError    **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "SELECT id FROM registration WHERE year = ?1 AND stage <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM scorecard"
                   " JOIN score ON score.scorecard = scorecard.id WHERE scorecard.registration = registration.id"
                   " AND (points IS NOT NULL OR met IS NOT NULL OR NOT applicable)) ORDER BY position, id");
  dien_query_bind_int (&query, 1, year);
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_array_append_val (ids, id);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&ids) : NULL;
}

DienList *
dien_scorecards_new (DienStore *store,
                     gint64     year)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  day = dien_year_dup_last_day (get_year_number (store, year));
  return dien_list_new (store, &source, year, day);
}

gboolean
dien_scorecards_attach (DienStore  *store,
                        GArray     *registrations,
                        gint64      version,
                        GError    **error)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  gboolean fine = TRUE;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (registrations != NULL, FALSE);

  if (version != 0 && !dien_criteria_check (store, version, error))
    return FALSE;
  for (guint i = 0; i < registrations->len; i++)
    {
      g_autoptr (DienRecord) record = dien_store_get (store, "registration", g_array_index (registrations, gint64, i), error);

      if (record == NULL || !dien_scorecard_check_open (store, record, error) ||
          !check_not_scored (store, record, version, error))
        return FALSE;
      if (registrations->len == 1)
        name = dien_scorecard_dup_subject (store, record);
    }

  title = name != NULL ? g_steal_pointer (&name) : g_strdup_printf (_("%u registrations"), registrations->len);
  if (!dien_criteria_begin (store, _("Choose criteria set"), title, error))
    return FALSE;
  for (guint i = 0; i < registrations->len && fine; i++)
    fine = attach_one (store, g_array_index (registrations, gint64, i), version, error);

  return dien_criteria_end (store, fine, error);
}

gboolean
dien_scorecards_attach_all (DienStore  *store,
                            gint64      year,
                            gint64      version,
                            guint      *n,
                            GError    **error)
{
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (n != NULL, FALSE);

  ids = list_unscored (store, year, error);
  if (ids == NULL)
    return FALSE;

  *n = ids->len;
  return ids->len == 0 || dien_scorecards_attach (store, ids, version, error);
}

GPtrArray *
dien_rounds_list (DienStore  *store,
                  gint64      year,
                  GError    **error)
{
  g_autoptr (GPtrArray) rounds = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  rounds = dien_store_list (store, "round", "year", year, error);
  if (rounds == NULL || rounds->len > 0)
    return g_steal_pointer (&rounds);

  for (guint i = 0; i < G_N_ELEMENTS (usual_rounds); i++)
    {
      DienRecord *round = new_round (year, i);

      dien_record_set_id (round, -(gint64) (i + 1));
      g_ptr_array_add (rounds, round);
    }

  return g_steal_pointer (&rounds);
}

gint64
dien_round_make (DienStore  *store,
                 gint64      year,
                 gint64      round,
                 GError    **error)
{
  gint64 made = 0;

  if (round > 0)
    return round;

  for (guint i = 0; i < G_N_ELEMENTS (usual_rounds); i++)
    {
      g_autoptr (DienRecord) record = new_round (year, i);

      if (dien_store_insert (store, record, error) == 0)
        return 0;
      if (round == -(gint64) (i + 1))
        made = dien_record_get_id (record);
    }

  return made;
}

gboolean
dien_round_rename (DienStore   *store,
                   gint64       year,
                   gint64       round,
                   const char  *name,
                   GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("round");
  gint64 made;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  dien_record_set_text (record, "name", name);
  if (!dien_record_check (record, FALSE, error) || !dien_scorecard_check_year_open (store, year, error) ||
      !dien_criteria_begin (store, _("Rename round"), dien_record_get_text (record, "name"), error))
    return FALSE;

  made = dien_round_make (store, year, round, error);
  dien_record_set_id (record, made);
  return dien_criteria_end (store, made != 0 && dien_store_update (store, record, error), error);
}

/* For the other files of the area. */

char *
dien_scorecard_dup_subject (DienStore  *store,
                            DienRecord *registration)
{
  g_autofree char *day = dien_year_dup_last_day (get_year_number (store, dien_record_get_int (registration, "year")));
  char *name = dien_subject_dup_name (store, dien_record_get_int (registration, "subject"), day, NULL);

  return name != NULL ? name : g_strdup ("");
}

gboolean
dien_scorecard_check_year_open (DienStore  *store,
                                gint64      year,
                                GError    **error)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "year", year, error);

  if (record == NULL)
    return FALSE;
  if (g_strcmp0 (dien_record_get_text (record, "state"), "closed") != 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_READ_ONLY,
               _("The year %d is closed and cannot be edited. Open it again first, with the reason."),
               (int) dien_record_get_int (record, "number"));
  return FALSE;
}

gboolean
dien_scorecard_check_open (DienStore   *store,
                           DienRecord  *registration,
                           GError     **error)
{
  return dien_scorecard_check_year_open (store, dien_record_get_int (registration, "year"), error);
}
