/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-ratings"

#include "config.h"

#include "dien-ratings.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-query-private.h"
#include "dien-subjects.h"
#include "dien-terms.h"
#include "dien-years.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2200

static char *
dup_name (DienStore *store,
          gint64     subject,
          gint64     year)
{
  g_autofree char *day = dien_year_dup_last_day ((int) CLAMP (year, FIRST_YEAR, LAST_YEAR));

  return dien_subject_dup_name (store, subject, day, NULL);
}

static gboolean
begin_about (DienStore   *store,
             const char  *what,
             gint64       subject,
             gint64       year,
             GError     **error)
{
  g_autofree char *name = dup_name (store, subject, year);
  g_autofree char *done = g_strdup_printf (what, (int) year);
  g_autofree char *title = g_strdup_printf ("%s – %s", done, name != NULL ? name : "");

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

static gboolean
check_year (gint64   year,
            GError **error)
{
  g_autofree char *shown = g_strdup_printf ("%" G_GINT64_FORMAT, year);

  if (year >= FIRST_YEAR && year <= LAST_YEAR)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("%s is not a year. Enter one from %d to %d, such as 2022."),
               shown, FIRST_YEAR, LAST_YEAR);
  return FALSE;
}

static gboolean
check_unique (DienStore  *store,
              gint64      id,
              gint64      subject,
              gint64      year,
              GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *name = NULL;

  dien_query_init (&query, store, "SELECT class FROM rating WHERE subject = ?1 AND year_number = ?2 AND id <> ?3");
  dien_query_bind_int (&query, 1, subject);
  dien_query_bind_int (&query, 2, year);
  dien_query_bind_int (&query, 3, id);
  if (!dien_query_next (&query))
    return dien_query_finish (&query, error);

  name = dup_name (store, subject, year);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
               /* Translators: subject, year, rating */
               _("%s has a rating for %d already: %s. Edit that one, or enter another year."), name, (int) year,
               dien_terms_rating (dien_query_get_text (&query, 0)));
  return FALSE;
}

gboolean
dien_rating_add (DienStore   *store,
                 DienRecord  *record,
                 GError     **error)
{
  gint64 subject, year;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_has (record, "outstanding"))
    dien_record_set_int (record, "outstanding", 0);
  subject = dien_record_get_int (record, "subject");
  year = dien_record_get_int (record, "year_number");

  return dien_record_check (record, TRUE, error) && check_year (year, error) &&
         check_unique (store, 0, subject, year, error) &&
         begin_about (store, _("Rate for %d"), subject, year, error) &&
         end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_rating_edit (DienStore   *store,
                  DienRecord  *record,
                  GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  gint64 subject, year;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "rating", dien_record_get_id (record), error);
  if (before == NULL || !dien_record_check (record, FALSE, error))
    return FALSE;
  subject = dien_record_get_int (before, "subject");
  year = dien_record_get_int (dien_record_has (record, "year_number") ? record : before, "year_number");

  return check_year (year, error) && check_unique (store, dien_record_get_id (record), subject, year, error) &&
         begin_about (store, _("Edit rating for %d"), subject, year, error) &&
         end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_rating_remove (DienStore  *store,
                    gint64      id,
                    GError    **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  before = dien_store_get (store, "rating", id, error);
  return before != NULL &&
         begin_about (store, _("Remove rating for %d"), dien_record_get_int (before, "subject"),
                      dien_record_get_int (before, "year_number"), error) &&
         end_change (store, dien_store_remove (store, "rating", id, error), error);
}
