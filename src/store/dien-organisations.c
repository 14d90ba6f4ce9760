/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-organisations"

#include "config.h"

#include "dien-organisations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-office.h"
#include "dien-query-private.h"

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

static gboolean
check_line (DienRecord       *record,
            const DienField  *field,
            GError          **error)
{
  g_autofree char *label = g_strdup (dien_field_get_label (field));
  g_autofree char *first = g_utf8_substring (label, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);
  g_autofree char *sentence_label = g_strconcat (capital, g_utf8_next_char (label), NULL);
  g_autofree char *line = g_strdup (dien_record_get_text (record, field->name));

  if (line == NULL)
    return TRUE;

  dien_record_set_text (record, field->name, g_strdelimit (line, "\n", ' '));
  return dien_office_check_line (sentence_label, line, error);
}

static gboolean
check_lines (DienRecord  *record,
             gboolean     whole,
             GError     **error)
{
  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    if (field->kind == DIEN_FIELD_TEXT && dien_record_has (record, field->name) && !check_line (record, field, error))
      return FALSE;

  return dien_record_check (record, whole, error);
}

/* The day before or behind @iso. */
static char *
dup_day_beside (const char *iso,
                int         days)
{
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) beside = NULL;
  int year, month, number;

  if (!dien_date_split (iso, &year, &month, &number))
    return NULL;

  day = g_date_time_new_utc (year, month, number, 12, 0, 0);
  beside = g_date_time_add_days (day, days);
  return g_date_time_format (beside, "%Y-%m-%d");
}

/* @record: what is edited. Returns: the label of the one field that it holds; NULL where there are several */
static const char *
find_only_label (DienRecord *record)
{
  const DienField *edited = NULL;

  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    if (dien_record_has (record, field->name))
      {
        if (edited != NULL)
          return NULL;
        edited = field;
      }

  return edited != NULL ? dien_field_get_label (edited) : NULL;
}

static gboolean
refuse_day (DienRecord  *period,
            const char  *from,
            GError     **error)
{
  g_autofree char *day = dien_date_format (from);
  g_autofree char *first = dien_date_format (dien_record_get_text (period, "from_date"));
  g_autofree char *last = dien_date_format (dien_record_get_text (period, "to_date"));

  if (*last == '\0')
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("These details hold from %s on, so nothing of them can become another on %s. Enter a later day, or correct them in place."),
                 first, day);
  else if (*first == '\0')
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("These details hold up to %s, so nothing of them can become another on %s. Enter an earlier day, or choose the other period."),
                 last, day);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("These details hold from %s to %s, so nothing of them can become another on %s. Enter a day between, or choose the other period."),
                 first, last, day);
  return FALSE;
}

static gboolean
check_day (DienRecord  *period,
           const char  *from,
           GError     **error)
{
  const char *first = dien_record_get_text (period, "from_date");
  const char *last = dien_record_get_text (period, "to_date");

  if (!dien_date_is_valid (from, DIEN_DATE_DAY))
    {
      g_autofree char *parsed = dien_date_parse (from, DIEN_DATE_DAY, error);

      return parsed != NULL;
    }

  return ((first == NULL || strcmp (first, from) < 0) && (last == NULL || strcmp (from, last) <= 0)) ||
         refuse_day (period, from, error);
}

static gboolean
set_date (DienStore   *store,
          gint64       id,
          const char  *field,
          const char  *day,
          GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("organisation");

  dien_record_set_id (record, id);
  dien_record_set_text (record, field, day);
  return dien_store_update (store, record, error);
}

static void
copy_fields (DienRecord *to,
             DienRecord *from)
{
  for (const DienField *field = dien_record_get_entity (to)->fields; field->name != NULL; field++)
    if (dien_record_has (from, field->name))
      dien_record_copy_field (to, from, field->name);
}

/* Those who sign no more by @from stay behind. */
static gboolean
copy_signers (DienStore   *store,
              gint64       from_period,
              gint64       to_period,
              const char  *from,
              GError     **error)
{
  g_autoptr (GPtrArray) signers = dien_signers_get (store, from_period, error);

  if (signers == NULL)
    return FALSE;

  for (guint i = 0; i < signers->len; i++)
    {
      DienRecord *signer = g_ptr_array_index (signers, i);
      const char *last = dien_record_get_text (signer, "to_date");
      g_autoptr (DienRecord) copy = dien_record_new ("signer");

      if (last != NULL && strcmp (last, from) < 0)
        continue;
      copy_fields (copy, signer);
      dien_record_set_int (copy, "organisation", to_period);
      if (dien_store_insert (store, copy, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/* Writes the period that begins on @from. */
static gint64
split (DienStore   *store,
       DienRecord  *before,
       DienRecord  *changed,
       const char  *from,
       GError     **error)
{
  g_autoptr (DienRecord) after = dien_record_new ("organisation");
  g_autofree char *last = dup_day_beside (from, -1);

  copy_fields (after, before);
  copy_fields (after, changed);
  dien_record_set_text (after, "from_date", from);
  if (!set_date (store, dien_record_get_id (before), "to_date", last, error) || dien_store_insert (store, after, error) == 0 ||
      !copy_signers (store, dien_record_get_id (before), dien_record_get_id (after), from, error))
    return 0;

  return dien_record_get_id (after);
}

static gboolean
check_dates (DienRecord  *signer,
             GError     **error)
{
  const char *first = dien_record_get_text (signer, "from_date");
  const char *last = dien_record_get_text (signer, "to_date");
  g_autofree char *first_day = dien_date_format (first);
  g_autofree char *last_day = dien_date_format (last);

  if (first == NULL || last == NULL || strcmp (first, last) <= 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("Who signs from %s on cannot have ended on %s. Correct one of the two days."), first_day, last_day);
  return FALSE;
}

/* 'Thêm người ký – BÍ THƯ Nguyễn Văn A' */
static gboolean
begin_signer (DienStore   *store,
              const char  *what,
              DienRecord  *signer,
              GError     **error)
{
  const char *post = dien_record_get_text (signer, "post");
  const char *name = dien_record_get_text (signer, "name");
  g_autofree char *title = g_strdup_printf ("%s – %s%s%s", what, post != NULL ? post : "",
                                            name != NULL && *name != '\0' ? " " : "", name != NULL ? name : "");

  return dien_store_begin (store, title, error);
}

static gboolean
renumber (DienStore  *store,
          gint64      organisation,
          GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "UPDATE signer SET position = wanted.position FROM"
                   " (SELECT id, row_number () OVER (ORDER BY position, id) AS position FROM signer WHERE organisation = ?1)"
                   " AS wanted WHERE wanted.id = signer.id AND wanted.position <> signer.position");
  dien_query_bind_int (&query, 1, organisation);
  return dien_query_finish (&query, error);
}

static gint64
get_next_position (DienStore *store,
                   gint64     organisation)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (position), 0) + 1 FROM signer WHERE organisation = ?1");
  dien_query_bind_int (&query, 1, organisation);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 1;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  DienRecord *const *one = a;
  DienRecord *const *other = b;

  return g_strcmp0 (dien_record_get_text (*other, "from_date"), dien_record_get_text (*one, "from_date"));
}

GPtrArray *
dien_organisations_get_periods (DienStore  *store,
                                GError    **error)
{
  GPtrArray *periods;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  periods = dien_store_list (store, "organisation", NULL, 0, error);
  if (periods != NULL)
    g_ptr_array_sort (periods, compare_newest_first);

  return periods;
}

gboolean
dien_organisation_check (DienRecord  *record,
                         gboolean     whole,
                         GError     **error)
{
  g_return_val_if_fail (record != NULL, FALSE);

  return check_lines (record, whole, error);
}

gboolean
dien_organisation_add (DienStore   *store,
                       DienRecord  *record,
                       GError     **error)
{
  g_autoptr (GPtrArray) periods = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  periods = dien_organisations_get_periods (store, error);
  if (periods == NULL || !dien_organisation_check (record, TRUE, error))
    return FALSE;
  if (periods->len > 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                   _("The file is of %s already. Correct its details, or enter from which day on they are others."),
                   dien_record_get_text (g_ptr_array_index (periods, 0), "name"));
      return FALSE;
    }

  title = g_strdup_printf (_("Enter the office – %s"), dien_record_get_text (record, "name"));
  return dien_store_begin (store, title, error) && end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_organisation_edit (DienStore   *store,
                        DienRecord  *record,
                        GError     **error)
{
  g_autofree char *title = NULL;
  const char *label;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL && dien_record_get_id (record) > 0, FALSE);
  g_return_val_if_fail (!dien_record_has (record, "from_date") && !dien_record_has (record, "to_date"), FALSE);

  if (!dien_organisation_check (record, FALSE, error))
    return FALSE;

  label = find_only_label (record);
  title = label != NULL ? g_strdup_printf (_("Edit details of the office – %s"), label) : g_strdup (_("Edit details of the office"));
  return dien_store_begin (store, title, error) && end_change (store, dien_store_update (store, record, error), error);
}

gint64
dien_organisation_change (DienStore   *store,
                          DienRecord  *record,
                          const char  *from,
                          GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  gint64 id;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);
  g_return_val_if_fail (record != NULL && from != NULL, 0);

  before = dien_store_get (store, "organisation", dien_record_get_id (record), error);
  if (before == NULL || !check_day (before, from, error) || !dien_organisation_check (record, FALSE, error))
    return 0;

  day = dien_date_format (from);
  title = g_strdup_printf (_("Other details of the office from %s on"), day);
  if (!dien_store_begin (store, title, error))
    return 0;

  id = split (store, before, record, from, error);
  return end_change (store, id != 0, error) ? id : 0;
}

gboolean
dien_organisation_remove (DienStore  *store,
                          gint64      id,
                          GError    **error)
{
  g_autoptr (GPtrArray) periods = NULL;
  DienRecord *removed;
  guint at = 0;
  gboolean fine;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  periods = dien_organisations_get_periods (store, error);
  if (periods == NULL)
    return FALSE;
  if (periods->len <= 1)
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
                           _("These are the only details of the office, so they cannot be removed. Correct them in place."));
      return FALSE;
    }

  while (at < periods->len && dien_record_get_id (g_ptr_array_index (periods, at)) != id)
    at++;
  removed = at < periods->len ? g_ptr_array_index (periods, at) : NULL;
  if (!dien_store_begin (store, _("Remove a period of the office"), error))
    return FALSE;

  fine = dien_store_remove (store, "organisation", id, error);
  if (fine && at + 1 < periods->len)
    fine = set_date (store, dien_record_get_id (g_ptr_array_index (periods, at + 1)), "to_date",
                     dien_record_get_text (removed, "to_date"), error);
  else if (fine)
    fine = set_date (store, dien_record_get_id (g_ptr_array_index (periods, at - 1)), "from_date",
                     dien_record_get_text (removed, "from_date"), error);

  return end_change (store, fine, error);
}

GPtrArray *
dien_signers_get (DienStore  *store,
                  gint64      organisation,
                  GError    **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  return dien_store_list (store, "signer", "organisation", organisation, error);
}

gboolean
dien_signer_add (DienStore   *store,
                 DienRecord  *record,
                 GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  dien_record_set_int (record, "position", get_next_position (store, dien_record_get_int (record, "organisation")));
  return check_lines (record, TRUE, error) && check_dates (record, error) &&
         begin_signer (store, _("Add signer"), record, error) &&
         end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_signer_edit (DienStore   *store,
                  DienRecord  *record,
                  GError     **error)
{
  g_autoptr (DienRecord) after = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  after = dien_store_get (store, "signer", dien_record_get_id (record), error);
  if (after == NULL || !check_lines (record, FALSE, error))
    return FALSE;

  copy_fields (after, record);
  return check_dates (after, error) && begin_signer (store, _("Edit signer"), after, error) &&
         end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_signer_remove (DienStore  *store,
                    gint64      id,
                    GError    **error)
{
  g_autoptr (DienRecord) removed = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  removed = dien_store_get (store, "signer", id, error);
  return removed != NULL && begin_signer (store, _("Remove signer"), removed, error) &&
         end_change (store, dien_store_remove (store, "signer", id, error) &&
                     renumber (store, dien_record_get_int (removed, "organisation"), error), error);
}

gboolean
dien_signer_move (DienStore  *store,
                  gint64      id,
                  gint64      before,
                  GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autoptr (DienRecord) moved = NULL;
  g_autoptr (DienRecord) next = NULL;
  gint64 organisation, position;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  moved = dien_store_get (store, "signer", id, error);
  if (moved == NULL || (before != 0 && (next = dien_store_get (store, "signer", before, error)) == NULL))
    return FALSE;

  organisation = dien_record_get_int (moved, "organisation");
  position = next != NULL ? dien_record_get_int (next, "position") : get_next_position (store, organisation);
  if (!begin_signer (store, _("Change order of signers"), moved, error))
    return FALSE;

  dien_query_init (&query, store,
                   "UPDATE signer SET position = CASE id WHEN ?1 THEN ?2 ELSE position + 1 END"
                   " WHERE organisation = ?3 AND (id = ?1 OR position >= ?2)");
  dien_query_bind_int (&query, 1, id);
  dien_query_bind_int (&query, 2, position);
  dien_query_bind_int (&query, 3, organisation);
  return end_change (store, dien_query_finish (&query, error) && renumber (store, organisation, error), error);
}
