/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-outcomes"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-query-private.h"
#include "dien-registrations.h"
#include "dien-subjects.h"
#include "dien-years.h"

/* The name that the subject has when it is decided on: it is kept with the outcome. */
static char *
dup_name_at (DienStore   *store,
             DienRecord  *registration,
             const char  *decided_on,
             GError     **error)
{
  g_autoptr (DienRecord) year = dien_store_get (store, "year", dien_record_get_int (registration, "year"), error);
  g_autofree char *day = NULL;

  if (year == NULL)
    return NULL;

  day = decided_on != NULL && *decided_on != '\0'
          ? g_strdup (decided_on) : dien_year_dup_last_day ((int) dien_record_get_int (year, "number"));
  return dien_subject_dup_name (store, dien_record_get_int (registration, "subject"), day, error);
}

static gboolean
write_reasons (DienStore          *store,
               gint64              outcome,
               const char *const  *reasons,
               GError            **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "DELETE FROM outcome_reason WHERE outcome = ?1");
  dien_query_bind_int (&query, 1, outcome);
  if (!dien_query_finish (&query, error))
    return FALSE;

  for (int i = 0; reasons[i] != NULL; i++)
    {
      g_autoptr (DienRecord) reason = dien_record_new ("outcome_reason");

      dien_record_set_int (reason, "outcome", outcome);
      dien_record_set_text (reason, "text", reasons[i]);
      dien_record_set_int (reason, "position", i + 1);
      if (dien_store_insert (store, reason, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_reasons (DienStore *store,
             gint64     outcome)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT 1 FROM outcome_reason WHERE outcome = ?1 LIMIT 1");
  dien_query_bind_int (&query, 1, outcome);
  return dien_query_next (&query);
}

static gboolean
write_outcome (DienStore          *store,
               DienRecord         *outcome,
               const char *const  *reasons,
               GError            **error)
{
  if (dien_record_get_id (outcome) != 0
        ? !dien_store_update (store, outcome, error) : dien_store_insert (store, outcome, error) == 0)
    return FALSE;

  return reasons == NULL || write_reasons (store, dien_record_get_id (outcome), reasons, error);
}

static const char *
name_decision (const char *result)
{
  if (result == NULL)
    return _("Clear outcome");
  if (strcmp (result, "recognised") == 0)
    return _("Recognise");
  if (strcmp (result, "refused") == 0)
    return _("Do not recognise");

  return _("Ask to complete");
}

/* Who said so, and when, was said of the result before. */
static void
forget_details (DienRecord *outcome)
{
  for (const char *const *field = (const char *const[]) { "source", "decision", "decided_on", "due_on", NULL };
       *field != NULL; field++)
    dien_record_set_null (outcome, *field);
  dien_record_set_int (outcome, "replicated", 0);
}

static gboolean
is_other_result (DienRecord *before,
                 const char *result)
{
  return before == NULL || strcmp (dien_record_get_text (before, "result"), result) != 0;
}

static gboolean
is_other_day (DienRecord *before,
              DienRecord *outcome)
{
  return dien_record_has (outcome, "decided_on")
         && g_strcmp0 (dien_record_get_text (before, "decided_on"), dien_record_get_text (outcome, "decided_on")) != 0;
}

/* @before: (nullable): the one that is there. Returns: it with the fields to change only, or a new one */
static DienRecord *
prepare_outcome (DienStore   *store,
                 DienRecord  *registration,
                 DienRecord  *before,
                 const char  *result,
                 DienRecord  *fields,
                 GError     **error)
{
  g_autoptr (DienRecord) outcome = dien_record_new ("outcome");
  g_autofree char *name = NULL;

  dien_record_set_id (outcome, before != NULL ? dien_record_get_id (before) : 0);
  dien_record_set_int (outcome, "registration", dien_record_get_id (registration));
  dien_record_set_text (outcome, "result", result);
  if (is_other_result (before, result))
    forget_details (outcome);
  for (const DienField *field = dien_record_get_entity (outcome)->fields; fields != NULL && field->name != NULL; field++)
    if (dien_record_has (fields, field->name))
      dien_record_copy_field (outcome, fields, field->name);

  /* The name as it was at the decision stays, whatever is written about that decision later. */
  if (is_other_result (before, result) || is_other_day (before, outcome))
    {
      name = dup_name_at (store, registration, dien_record_get_text (outcome, "decided_on"), error);
      if (name == NULL)
        return NULL;
      dien_record_set_text (outcome, "subject_name", name);
    }

  return g_steal_pointer (&outcome);
}

static gboolean
check_reasons (DienStore          *store,
               DienRecord         *outcome,
               const char *const  *reasons,
               GError            **error)
{
  gboolean reasoned = reasons != NULL
                        ? reasons[0] != NULL
                        : dien_record_get_id (outcome) != 0 && has_reasons (store, dien_record_get_id (outcome));

  if (reasoned || g_strcmp0 (dien_record_get_text (outcome, "result"), "refused") != 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("‘%s’ is not recognised without a reason. Write the reason, then confirm again."),
               dien_record_get_text (outcome, "subject_name"));
  return FALSE;
}

DienRecord *
dien_registration_get_outcome (DienStore  *store,
                               gint64      registration,
                               GError    **error)
{
  g_autoptr (GPtrArray) outcomes = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  outcomes = dien_store_list (store, "outcome", "registration", registration, error);
  if (outcomes == NULL || outcomes->len == 0)
    return NULL;

  return g_ptr_array_steal_index (outcomes, 0);
}

gboolean
dien_registration_decide (DienStore          *store,
                          gint64              registration,
                          const char         *result,
                          DienRecord         *record,
                          const char *const  *reasons,
                          GError            **error)
{
  static const char *const none[] = { NULL };
  g_autoptr (DienRecord) decided = NULL;
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) outcome = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  decided = dien_store_get (store, "registration", registration, error);
  if (decided == NULL || (name = dup_name_at (store, decided, NULL, error)) == NULL)
    return FALSE;
  before = dien_registration_get_outcome (store, registration, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  /* The reasons of another result are none of this one. */
  if (reasons == NULL && result != NULL && before != NULL && is_other_result (before, result))
    reasons = none;
  if (result != NULL && ((outcome = prepare_outcome (store, decided, before, result, record, error)) == NULL ||
                         !check_reasons (store, outcome, reasons, error)))
    return FALSE;

  title = g_strdup_printf ("%s – %s", name_decision (result), name);
  if (!dien_store_begin (store, title, error))
    return FALSE;
  if (outcome != NULL ? !write_outcome (store, outcome, reasons, error) : (before != NULL && !dien_store_remove (store, "outcome", dien_record_get_id (before), error)))
    {
      dien_store_rollback (store);
      return FALSE;
    }

  return dien_store_commit (store, error);
}
