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

static int
get_year_number (DienStore *store,
                 gint64     year)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "year", year, NULL);

  return record != NULL ? (int) dien_record_get_int (record, "number") : 0;
}

static char *
dup_subject_name (DienStore *store,
                  gint64     year,
                  gint64     subject)
{
  g_autofree char *day = dien_year_dup_last_day (get_year_number (store, year));
  char *name = dien_subject_dup_name (store, subject, day, NULL);

  return name != NULL ? name : g_strdup ("");
}

/* 'Sửa tên mô hình – Xã Thạnh Phong' */
static gboolean
begin_named (DienStore   *store,
             const char  *what,
             gint64       year,
             gint64       subject,
             GError     **error)
{
  g_autofree char *name = dup_subject_name (store, year, subject);
  g_autofree char *title = *name != '\0' ? g_strdup_printf ("%s – %s", what, name) : g_strdup (what);

  return dien_store_begin (store, title, error);
}

static gboolean
end_change (DienStore  *store,
            gboolean    fine,
            GError    **error)
{
  if (fine)
    return dien_store_commit (store, error);

  dien_store_rollback (store);
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
  g_autofree char *name = NULL;
  int position;

  dien_query_init (&query, store,
                   "SELECT model, position FROM registration"
                   " WHERE year = ?1 AND subject = ?2 AND model_folded = ?3 AND matches (model, ?5) AND id <> ?4");
  dien_query_bind_int (&query, 1, dien_record_get_int (record, "year"));
  dien_query_bind_int (&query, 2, dien_record_get_int (record, "subject"));
  dien_query_bind_text (&query, 3, folded);
  dien_query_bind_int (&query, 4, dien_record_get_id (record));
  dien_query_bind_text (&query, 5, dien_record_get_text (record, "model"));
  if (!dien_query_next (&query))
    return dien_query_finish (&query, error);

  model = g_strdup (dien_query_get_text (&query, 0));
  position = (int) dien_query_get_int (&query, 1);
  name = dup_subject_name (store, dien_record_get_int (record, "year"), dien_record_get_int (record, "subject"));
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
               /* Translators: subject, model, year, number of the registration, twice */
               _("%s registered the model ‘%s’ in %d already (number %d). Open registration %d, or enter another model."),
               name, model, get_year_number (store, dien_record_get_int (record, "year")), position, position);
  return FALSE;
}

static gint64
get_next_position (DienStore *store,
                   gint64     year)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (position), 0) + 1 FROM registration WHERE year = ?1");
  dien_query_bind_int (&query, 1, year);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 1;
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

DienList *
dien_registrations_new (DienStore *store,
                        gint64     year)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  day = dien_year_dup_last_day (get_year_number (store, year));
  return dien_list_new (store, &source, year, day);
}

gboolean
dien_registration_add (DienStore   *store,
                       DienRecord  *record,
                       GError     **error)
{
  gint64 year;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  year = dien_record_get_int (record, "year");
  if (!dien_record_has (record, "source"))
    dien_record_set_text (record, "source", "registered");
  if (!dien_record_has (record, "stage"))
    dien_record_set_text (record, "stage", "registered");
  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position", get_next_position (store, year));

  if (!dien_record_check (record, TRUE, error) || !check_unique (store, record, error) ||
      !begin_named (store, _("Register model"), year, dien_record_get_int (record, "subject"), error))
    return FALSE;

  return end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_registration_edit (DienStore   *store,
                        DienRecord  *record,
                        GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) after = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "registration", dien_record_get_id (record), error);
  if (before == NULL || !dien_record_check (record, FALSE, error))
    return FALSE;

  after = dien_record_new ("registration");
  dien_record_set_id (after, dien_record_get_id (record));
  for (const char *const *field = (const char *const[]) { "year", "subject", "model", NULL }; *field != NULL; field++)
    dien_record_copy_field (after, dien_record_has (record, *field) ? record : before, *field);

  if (!check_unique (store, after, error) ||
      !begin_named (store, name_edit (record), dien_record_get_int (after, "year"),
                    dien_record_get_int (after, "subject"), error))
    return FALSE;

  return end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_registration_remove (DienStore  *store,
                          GArray     *ids,
                          GError    **error)
{
  g_autoptr (DienRecord) first = NULL;
  gint64 year;
  gboolean begun, fine = TRUE;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0, FALSE);

  first = dien_store_get (store, "registration", g_array_index (ids, gint64, 0), error);
  if (first == NULL)
    return FALSE;

  year = dien_record_get_int (first, "year");
  if (ids->len == 1)
    begun = begin_named (store, _("Remove registration"), year, dien_record_get_int (first, "subject"), error);
  else
    {
      g_autofree char *title = g_strdup_printf (_("Remove %u registrations"), ids->len);

      begun = dien_store_begin (store, title, error);
    }
  if (!begun)
    return FALSE;

  for (guint i = 0; i < ids->len && fine; i++)
    fine = dien_store_remove (store, "registration", g_array_index (ids, gint64, i), error);

  return end_change (store, fine && renumber (store, year, error), error);
}

gboolean
dien_registration_move (DienStore  *store,
                        gint64      id,
                        gint64      before,
                        GError    **error)
{
  g_autoptr (DienRecord) moved = NULL;
  g_autoptr (DienRecord) next = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 year, position;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  moved = dien_store_get (store, "registration", id, error);
  if (moved == NULL || (before != 0 && (next = dien_store_get (store, "registration", before, error)) == NULL))
    return FALSE;

  year = dien_record_get_int (moved, "year");
  position = next != NULL ? dien_record_get_int (next, "position") : get_next_position (store, year);
  if (!begin_named (store, _("Change order"), year, dien_record_get_int (moved, "subject"), error))
    return FALSE;

  /* Makes room at the place, then closes the gap that was left. */
  dien_query_init (&query, store,
                   "UPDATE registration SET position = CASE id WHEN ?1 THEN ?2 ELSE position + 1 END"
                   " WHERE year = ?3 AND (id = ?1 OR position >= ?2)");
  dien_query_bind_int (&query, 1, id);
  dien_query_bind_int (&query, 2, position);
  dien_query_bind_int (&query, 3, year);

  return end_change (store, dien_query_finish (&query, error) && renumber (store, year, error), error);
}
