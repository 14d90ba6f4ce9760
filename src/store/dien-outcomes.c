/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-outcomes"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-query-private.h"
#include "dien-registrations.h"
#include "dien-subject-private.h"
#include "dien-subjects.h"

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
has_reasons (DienStore  *store,
             gint64      outcome,
             gboolean   *has,
             GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT 1 FROM outcome_reason WHERE outcome = ?1 LIMIT 1");
  dien_query_bind_int (&query, 1, outcome);
  *has = dien_query_next (&query);

  return dien_query_finish (&query, error);
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
      name = dien_subject_dup_name_in (store, dien_record_get_int (registration, "subject"),
                                       dien_record_get_int (registration, "year"),
                                       dien_record_get_text (outcome, "decided_on"), error);
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
  gboolean reasoned = reasons != NULL && reasons[0] != NULL;

  if (g_strcmp0 (dien_record_get_text (outcome, "result"), "refused") != 0)
    return TRUE;
  if (reasons == NULL && dien_record_get_id (outcome) != 0 &&
      !has_reasons (store, dien_record_get_id (outcome), &reasoned, error))
    return FALSE;
  if (reasoned)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("‘%s’ is not recognised without a reason. Write the reason, then confirm again."),
               dien_record_get_text (outcome, "subject_name"));
  return FALSE;
}

static gboolean
read_outcome (DienStore   *store,
              gint64       registration,
              DienRecord **outcome,
              GError     **error)
{
  g_autoptr (GPtrArray) outcomes = dien_store_list (store, "outcome", "registration", registration, error);

  if (outcomes == NULL)
    return FALSE;

  *outcome = outcomes->len > 0 ? g_ptr_array_steal_index (outcomes, 0) : NULL;
  return TRUE;
}

static gboolean
decide (DienStore          *store,
        gint64              registration,
        const char         *result,
        DienRecord         *record,
        const char *const  *reasons,
        GError            **error)
{
  static const char *const none[] = { NULL };
  g_autoptr (DienRecord) decided = dien_store_get (store, "registration", registration, error);
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) outcome = NULL;

  if (decided == NULL ||
      !dien_subject_name_change (store, name_decision (result), dien_record_get_int (decided, "subject"),
                                 dien_record_get_int (decided, "year"), error) ||
      !read_outcome (store, registration, &before, error))
    return FALSE;
  if (result == NULL)
    return before == NULL || dien_store_remove (store, "outcome", dien_record_get_id (before), error);

  /* The reasons of another result are none of this one. */
  if (reasons == NULL && before != NULL && is_other_result (before, result))
    reasons = none;
  outcome = prepare_outcome (store, decided, before, result, record, error);

  return outcome != NULL && check_reasons (store, outcome, reasons, error) &&
         write_outcome (store, outcome, reasons, error);
}

DienRecord *
dien_registration_get_outcome (DienStore  *store,
                               gint64      registration,
                               GError    **error)
{
  DienRecord *outcome = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  return read_outcome (store, registration, &outcome, error) ? outcome : NULL;
}

gboolean
dien_registration_decide (DienStore          *store,
                          gint64              registration,
                          const char         *result,
                          DienRecord         *record,
                          const char *const  *reasons,
                          GError            **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  return dien_store_begin (store, name_decision (result), error) &&
         dien_store_end (store, decide (store, registration, result, record, reasons, error), error);
}
