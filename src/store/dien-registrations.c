/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registrations"

#include "config.h"

#include "dien-registrations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-query-private.h"
#include "dien-scores-private.h"
#include "dien-subject-private.h"
#include "dien-subjects.h"
#include "dien-text.h"
#include "dien-years.h"

/* The part of the frame at which a registration is placed may be a content, a branch or an axis. */
#define PLACE_JOINS \
  " LEFT JOIN frame_part AS place ON place.id = registration.frame_part" \
  " LEFT JOIN frame_part AS above ON above.id = place.parent" \
  " LEFT JOIN frame_part AS top ON top.id = above.parent"
#define AXIS \
  "CASE 'axis' WHEN place.level THEN place.name WHEN above.level THEN above.name WHEN top.level THEN top.name END"
#define CONTENT "CASE WHEN place.level <> 'axis' THEN place.name END"
#define PLACE_ORDER \
  "ifnull (coalesce (top.position, above.position, place.position), 1 << 30) %s," \
  " CASE WHEN top.id IS NOT NULL THEN above.position WHEN above.id IS NOT NULL THEN place.position ELSE -1 END %s," \
  " CASE WHEN top.id IS NOT NULL THEN place.position ELSE -1 END %s"

#define STATE "ifnull (outcome.result, registration.stage)"
#define STATE_RANK \
  "CASE " STATE " WHEN 'planned' THEN 0 WHEN 'registered' THEN 1 WHEN 'pilot' THEN 2 WHEN 'self_scored' THEN 3" \
  " WHEN 'inspected' THEN 4 WHEN 'awaiting' THEN 5 WHEN 'to_complete' THEN 6 WHEN 'returned' THEN 7" \
  " WHEN 'recognised' THEN 8 WHEN 'refused' THEN 9 ELSE 10 END"
#define SUBJECT "ifnull (outcome.subject_name, " DIEN_SUBJECT_NAME_SQL ")"
#define SUBJECT_FOLDED "ifnull (outcome.subject_name_folded, " DIEN_SUBJECT_FOLDED_SQL ")"

static const DienListColumn columns[] = {
  { "number", "registration.position", "registration.position %s" },
  { "subject", SUBJECT, DIEN_SUBJECT_ORDER_SQL },
  { "model", "registration.model", "registration.model COLLATE vi %s" },
  { "axis", AXIS, PLACE_ORDER },
  { "content", CONTENT, PLACE_ORDER },
  { "state", STATE, STATE_RANK " %s" },
  { "points", DIEN_SCORES_LAST_TOTAL_SQL, DIEN_SCORES_LAST_TOTAL_SQL " %s" },
  { "replicated", "ifnull (outcome.replicated, 0)", "ifnull (outcome.replicated, 0) %s" },
  { "registered_on", "registration.registered_on", "registration.registered_on %s" },
  { "note", "registration.note", "registration.note COLLATE vi %s" },
  { "reason",
    "(SELECT group_concat (text, char (10)) FROM (SELECT text FROM outcome_reason WHERE outcome_reason.outcome = outcome.id"
    " ORDER BY position, id))", NULL },
  { "subject_kind",
    "CASE WHEN unit.id IS NOT NULL THEN 'unit' WHEN person.id IS NOT NULL THEN 'person' ELSE 'household' END", NULL },
  { "subject_id", "registration.subject", NULL },
  { "subject_title", DIEN_SUBJECT_TITLE_SQL ("person.id"), NULL },
  { "address", "person.address", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "unchecked", STATE " IN ('planned', 'registered', 'pilot', 'self_scored')" },
  { "awaiting", STATE " IN ('inspected', 'awaiting')" },
  { "to_complete", STATE " IN ('to_complete', 'returned')" },
  { "recognised", STATE " = 'recognised'" },
  { "refused", STATE " = 'refused'" },
  { "replicated", "ifnull (outcome.replicated, 0)" },
  { NULL }
};

static const char *const registration_ordering[] = {
  "year", "subject", "model", "frame_part", "stage", "criteria_version", "registered_on", "position", "note", NULL
};
static const char *const outcome_ordering[] = { "registration", "result", "replicated", "subject_name", NULL };
static const char *const name_ordering[] = { "unit", "name", "from_date", "to_date", NULL };
static const char *const person_ordering[] = { "name", "given", "middle", "family", NULL };
static const char *const household_ordering[] = { "name", NULL };
static const char *const frame_ordering[] = { "name", "position", "parent", "level", NULL };
static const char *const scorecard_ordering[] = { "registration", "round", NULL };
static const char *const score_ordering[] = { "scorecard", "points", "applicable", "criterion", NULL };
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
  { "frame_part", frame_ordering },
  { "scorecard", scorecard_ordering },
  { "score", score_ordering },
  { "round", round_ordering },
  { "criteria_version", version_ordering },
  { "criterion", criterion_ordering },
  { "outcome_reason", no_ordering },
  { "post", no_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "registration"
          " LEFT JOIN outcome ON outcome.registration = registration.id"
          DIEN_SUBJECT_JOINS ("registration.subject") PLACE_JOINS,
  .id = "registration.id",
  .condition = "registration.year = :scope",
  .order = "registration.position",
  .found_in = "ifnull (" SUBJECT ", '') || ' ' || registration.model || ' ' || ifnull (place.name, '') || ' ' || ifnull (above.name, '')"
              " || ' ' || ifnull (top.name, '')",
  .found_in_folded = "ifnull (" SUBJECT_FOLDED ", '') || ' ' || registration.model_folded || ' ' || ifnull (place.name_folded, '')"
                     " || ' ' || ifnull (above.name_folded, '') || ' ' || ifnull (top.name_folded, '')",
  .called = SUBJECT_FOLDED,
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

static gboolean
refuse_twin (DienStore   *store,
             DienRecord  *record,
             const char  *model,
             int          position,
             GError     **error)
{
  gint64 year = dien_record_get_int (record, "year");
  g_autoptr (DienRecord) year_record = dien_store_get (store, "year", year, error);
  g_autofree char *name = NULL;

  if (year_record == NULL ||
      (name = dien_subject_dup_name_in (store, dien_record_get_int (record, "subject"), year, NULL, error)) == NULL)
    return FALSE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
               /* Translators: subject, model, year, number of the registration, twice */
               _("%s registered the model ‘%s’ in %d already (number %d). Open registration %d, or enter another model."),
               name, model, (int) dien_record_get_int (year_record, "number"), position, position);
  return FALSE;
}

/* @record: what the registration would be. A model is the same in capitals, with the old place of the tone and where no mark was
 * typed at all, but not with other marks: nuôi dê and nuôi dế are two. */
static gboolean
check_unique (DienStore   *store,
              DienRecord  *record,
              GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *folded = dien_text_fold (dien_record_get_text (record, "model"));
  g_autofree char *model = NULL;
  int position = 0;

  dien_query_init (&query, store,
                   "SELECT model, position FROM registration"
                   " WHERE year = ?1 AND subject = ?2 AND model_folded = ?3 AND matches (model, ?5) AND id <> ?4");
  dien_query_bind_int (&query, 1, dien_record_get_int (record, "year"));
  dien_query_bind_int (&query, 2, dien_record_get_int (record, "subject"));
  dien_query_bind_text (&query, 3, folded);
  dien_query_bind_int (&query, 4, dien_record_get_id (record));
  dien_query_bind_text (&query, 5, dien_record_get_text (record, "model"));
  if (dien_query_next (&query))
    {
      model = g_strdup (dien_query_get_text (&query, 0));
      position = (int) dien_query_get_int (&query, 1);
    }

  return dien_query_finish (&query, error) && (model == NULL || refuse_twin (store, record, model, position, error));
}

static gboolean
get_next_position (DienStore  *store,
                   gint64      year,
                   gint64     *position,
                   GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (position), 0) + 1 FROM registration WHERE year = ?1");
  dien_query_bind_int (&query, 1, year);
  if (dien_query_next (&query))
    *position = dien_query_get_int (&query, 0);

  return dien_query_finish (&query, error);
}

/* Numbers the registrations of a year 1, 2, 3 … as they stand; only those that change are written. */
static gboolean
renumber (DienStore  *store,
          gint64      year,
          GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "UPDATE registration SET position = wanted.position FROM"
                   " (SELECT id, row_number () OVER (ORDER BY position, id) AS position FROM registration WHERE year = ?1)"
                   " AS wanted WHERE wanted.id = registration.id AND wanted.position <> registration.position");
  dien_query_bind_int (&query, 1, year);
  return dien_query_finish (&query, error);
}

static const char *
name_edit (DienRecord *record)
{
  const DienField *edited = NULL;

  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    if (dien_record_has (record, field->name))
      {
        if (edited != NULL)
          return _("Edit registration");
        edited = field;
      }
  g_assert (edited != NULL);

  if (strcmp (edited->name, "model") == 0)
    return _("Edit name of model");
  if (strcmp (edited->name, "subject") == 0)
    return _("Edit unit or person");
  if (strcmp (edited->name, "frame_part") == 0)
    return _("Place in the frame");
  if (strcmp (edited->name, "stage") == 0)
    return _("Change state");
  if (strcmp (edited->name, "registered_on") == 0)
    return _("Edit date of registration");
  if (strcmp (edited->name, "note") == 0)
    return _("Edit note");

  return _("Edit registration");
}

static gboolean
add (DienStore   *store,
     DienRecord  *record,
     GError     **error)
{
  gint64 year = dien_record_get_int (record, "year");
  gint64 position = 0;

  if (!check_unique (store, record, error) ||
      !dien_subject_name_change (store, _("Register model"), dien_record_get_int (record, "subject"), year, error) ||
      !get_next_position (store, year, &position, error))
    return FALSE;

  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position", position);

  return dien_store_insert (store, record, error) != 0;
}

static gboolean
edit (DienStore   *store,
      DienRecord  *record,
      GError     **error)
{
  g_autoptr (DienRecord) before = dien_store_get (store, "registration", dien_record_get_id (record), error);
  g_autoptr (DienRecord) after = dien_record_new ("registration");

  if (before == NULL)
    return FALSE;

  dien_record_set_id (after, dien_record_get_id (record));
  for (const char *const *field = (const char *const[]) { "year", "subject", "model", NULL }; *field != NULL; field++)
    dien_record_copy_field (after, dien_record_has (record, *field) ? record : before, *field);

  return check_unique (store, after, error) &&
         dien_subject_name_change (store, name_edit (record), dien_record_get_int (after, "subject"),
                                   dien_record_get_int (after, "year"), error) &&
         dien_store_update (store, record, error);
}

static gboolean
remove_all (DienStore  *store,
            GArray     *ids,
            GError    **error)
{
  g_autoptr (DienRecord) first = dien_store_get (store, "registration", g_array_index (ids, gint64, 0), error);
  gint64 year;

  if (first == NULL)
    return FALSE;

  year = dien_record_get_int (first, "year");
  if (ids->len == 1 &&
      !dien_subject_name_change (store, _("Remove registration"), dien_record_get_int (first, "subject"), year, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!dien_store_remove (store, "registration", g_array_index (ids, gint64, i), error))
      return FALSE;

  return renumber (store, year, error);
}

static gboolean
move (DienStore  *store,
      gint64      id,
      gint64      before,
      GError    **error)
{
  g_autoptr (DienRecord) moved = NULL;
  g_autoptr (DienRecord) next = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 year, position = 0;

  if ((moved = dien_store_get (store, "registration", id, error)) == NULL ||
      (before != 0 && (next = dien_store_get (store, "registration", before, error)) == NULL))
    return FALSE;

  year = dien_record_get_int (moved, "year");
  if (!dien_subject_name_change (store, _("Change order"), dien_record_get_int (moved, "subject"), year, error) ||
      !get_next_position (store, year, &position, error))
    return FALSE;
  if (next != NULL)
    position = dien_record_get_int (next, "position");

  /* Makes room at the place, then closes the gap that was left. */
  dien_query_init (&query, store,
                   "UPDATE registration SET position = CASE id WHEN ?1 THEN ?2 ELSE position + 1 END"
                   " WHERE year = ?3 AND (id = ?1 OR position >= ?2)");
  dien_query_bind_int (&query, 1, id);
  dien_query_bind_int (&query, 2, position);
  dien_query_bind_int (&query, 3, year);

  return dien_query_finish (&query, error) && renumber (store, year, error);
}

DienList *
dien_registrations_new (DienStore *store,
                        gint64     year)
{
  g_autoptr (DienRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  DienList *list;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  record = dien_store_get (store, "year", year, &error);
  day = dien_year_dup_last_day (record != NULL ? (int) dien_record_get_int (record, "number") : 0);
  list = dien_list_new (store, &source, year, day);
  /* A year that is not there is an empty list. */
  if (error != NULL && !g_error_matches (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND))
    dien_list_take_error (list, g_steal_pointer (&error));

  return list;
}

gboolean
dien_registration_add (DienStore   *store,
                       DienRecord  *record,
                       GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_has (record, "source"))
    dien_record_set_text (record, "source", "registered");
  if (!dien_record_has (record, "stage"))
    dien_record_set_text (record, "stage", "registered");

  return dien_record_check (record, TRUE, error) &&
         dien_store_begin (store, _("Register model"), error) &&
         dien_store_end (store, add (store, record, error), error);
}

gboolean
dien_registration_edit (DienStore   *store,
                        DienRecord  *record,
                        GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return dien_record_check (record, FALSE, error) &&
         dien_store_begin (store, name_edit (record), error) &&
         dien_store_end (store, edit (store, record, error), error);
}

gboolean
dien_registration_remove (DienStore  *store,
                          GArray     *ids,
                          GError    **error)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0, FALSE);

  title = ids->len == 1 ? g_strdup (_("Remove registration")) : g_strdup_printf (_("Remove %u registrations"), ids->len);

  return dien_store_begin (store, title, error) &&
         dien_store_end (store, remove_all (store, ids, error), error);
}

gboolean
dien_registration_move (DienStore  *store,
                        gint64      id,
                        gint64      before,
                        GError    **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  return dien_store_begin (store, _("Change order"), error) &&
         dien_store_end (store, move (store, id, before, error), error);
}
