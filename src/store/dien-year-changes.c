/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-year-changes"

#include "config.h"

#include "dien-years.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-frame.h"
#include "dien-query-private.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2200

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
check_number (DienStore  *store,
              int         number,
              GError    **error)
{
  g_autofree char *shown = g_strdup_printf ("%d", number);
  g_autoptr (GError) cause = NULL;

  if (number < FIRST_YEAR || number > LAST_YEAR)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("%s is not a year. Enter one from %d to %d, such as 2022."),
                   shown, FIRST_YEAR, LAST_YEAR);
      return FALSE;
    }
  if (dien_year_find (store, number, &cause) != 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                   _("The year %d is open already. Choose it in the menu of years, or enter another number."), number);
      return FALSE;
    }
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));

  return cause == NULL;
}

/* Rows of the old year as rows of the new one, with the fields named. */
static gboolean
copy_rows (DienStore          *store,
           const char         *entity,
           gint64              from,
           gint64              to,
           const char *const  *fields,
           GError            **error)
{
  g_autoptr (GPtrArray) rows = dien_store_list (store, entity, "year", from, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (DienRecord) copy = dien_record_new (entity);

      for (const char *const *field = fields; *field != NULL; field++)
        dien_record_copy_field (copy, g_ptr_array_index (rows, i), *field);
      dien_record_set_int (copy, "year", to);
      if (dien_store_insert (store, copy, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_over (DienStore     *store,
           gint64         from,
           gint64         to,
           DienYearOpen   what,
           GError       **error)
{
  static const char *const round_fields[] = { "kind", "name", "position", NULL };
  static const char *const indicator_fields[] = { "kind", "direction", "name", "unit_of_measure", "position", NULL };
  guint n = 0;

  if (!copy_rows (store, "round", from, to, round_fields, error))
    return FALSE;
  if ((what & DIEN_YEAR_OPEN_INDICATORS) != 0 && !copy_rows (store, "indicator", from, to, indicator_fields, error))
    return FALSE;

  return (what & DIEN_YEAR_OPEN_FRAME) == 0 ||
         dien_frame_copy_parts (store, from, to, (what & DIEN_YEAR_OPEN_TARGETS) != 0, &n, error);
}

static gint64
write_year (DienStore     *store,
            int            number,
            DienRecord    *before,
            DienYearOpen   what,
            GError       **error)
{
  static const char *const fields[] = { "movement", "local_name", "axis_term", "branch_term", "content_term", NULL };
  g_autoptr (DienRecord) year = dien_record_new ("year");

  dien_record_set_int (year, "number", number);
  dien_record_set_text (year, "state", "open");
  for (const char *const *field = fields; before != NULL && *field != NULL; field++)
    dien_record_copy_field (year, before, *field);
  if (dien_store_insert (store, year, error) == 0 ||
      (before != NULL && !take_over (store, dien_record_get_id (before), dien_record_get_id (year), what, error)))
    return 0;

  return dien_record_get_id (year);
}

static gboolean
begin_of_year (DienStore   *store,
               const char  *what,
               gint64       year,
               GError     **error)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "year", year, error);
  g_autofree char *title = NULL;

  if (record == NULL)
    return FALSE;
  title = g_strdup_printf (what, (int) dien_record_get_int (record, "number"));
  return dien_store_begin (store, title, error);
}

/* @after: what the movement would be. Dates may be years alone: they compare as far as both go. */
static gboolean
check_movement (DienRecord  *after,
                GError     **error)
{
  const char *name = dien_record_get_text (after, "name");
  const char *from = dien_record_get_text (after, "from_date");
  const char *to = dien_record_get_text (after, "to_date");
  g_autofree char *shown = NULL;

  if (name == NULL || *name == '\0')
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("The movement has no name yet. Enter its name first."));
      return FALSE;
    }
  if (from == NULL || to == NULL || strncmp (to, from, MIN (strlen (to), strlen (from))) >= 0)
    return TRUE;

  shown = dien_date_format (from);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("The movement begins in %s and cannot end before that."), shown);
  return FALSE;
}

static gboolean
write_movement (DienStore   *store,
                gint64       year,
                DienRecord  *movement,
                GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("year");

  if (dien_record_get_id (movement) != 0)
    return dien_store_update (store, movement, error);
  if (dien_store_insert (store, movement, error) == 0)
    return FALSE;

  dien_record_set_id (record, year);
  dien_record_set_int (record, "movement", dien_record_get_id (movement));
  return dien_store_update (store, record, error);
}

int
dien_year_get_next_number (DienStore *store)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  dien_query_init (&query, store, "SELECT max (number) + 1 FROM year");
  return dien_query_next (&query) ? (int) dien_query_get_int (&query, 0) : 0;
}

gint64
dien_year_open_next (DienStore     *store,
                     int            number,
                     gint64         from,
                     DienYearOpen   what,
                     GError       **error)
{
  g_autofree char *title = NULL;
  g_autoptr (DienRecord) before = NULL;
  gint64 id;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  if (!check_number (store, number, error))
    return 0;
  if (from != 0)
    before = dien_store_get (store, "year", from, error);
  if (from != 0 && before == NULL)
    return 0;

  title = g_strdup_printf (_("Open the year %d"), number);
  if (!dien_store_begin (store, title, error))
    return 0;
  id = write_year (store, number, before, what, error);

  return end_change (store, id != 0, error) ? id : 0;
}

gboolean
dien_year_edit (DienStore   *store,
                DienRecord  *record,
                GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL && !dien_record_has (record, "number"), FALSE);

  return dien_record_check (record, FALSE, error) &&
         begin_of_year (store, _("Edit the plan of %d"), dien_record_get_id (record), error) &&
         end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_year_edit_movement (DienStore   *store,
                         gint64       year,
                         DienRecord  *record,
                         GError     **error)
{
  g_autoptr (DienRecord) of = NULL;
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) after = dien_record_new ("movement");
  gint64 movement;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  of = dien_store_get (store, "year", year, error);
  if (of == NULL)
    return FALSE;
  movement = dien_record_get_int (of, "movement");
  if (movement != 0 && (before = dien_store_get (store, "movement", movement, error)) == NULL)
    return FALSE;

  for (const char *const *field = (const char *const[]) { "name", "from_date", "to_date", NULL }; *field != NULL; field++)
    if (dien_record_has (record, *field) || before != NULL)
      dien_record_copy_field (after, dien_record_has (record, *field) ? record : before, *field);
  dien_record_set_id (record, movement);

  return check_movement (after, error) && dien_record_check (record, movement == 0, error) &&
         begin_of_year (store, _("Edit the movement of %d"), year, error) &&
         end_change (store, write_movement (store, year, record, error), error);
}
