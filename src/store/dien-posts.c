/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-posts"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-people-private.h"
#include "dien-query-private.h"
#include "dien-subjects.h"

static gint64
get_next_position (DienStore *store,
                   gint64     person)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (position), 0) + 1 FROM post WHERE person = ?1");
  dien_query_bind_int (&query, 1, person);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 1;
}

/* @before: (nullable): what fields that are not set stay */
static gboolean
check_period (DienRecord  *record,
              DienRecord  *before,
              GError     **error)
{
  const char *from = dien_record_get_text (dien_record_has (record, "from_date") || before == NULL ? record : before, "from_date");
  const char *to = dien_record_get_text (dien_record_has (record, "to_date") || before == NULL ? record : before, "to_date");
  g_autofree char *from_shown = dien_date_format (from);
  g_autofree char *to_shown = dien_date_format (to);

  if (from == NULL || to == NULL || *to == '\0' || strcmp (from, to) <= 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("The post ends on %s, before it begins on %s. Correct one of the two dates."), to_shown, from_shown);
  return FALSE;
}

static gboolean
begin_about (DienStore   *store,
             const char  *what,
             gint64       person,
             GError     **error)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "person", person, error);

  return record != NULL && dien_person_begin (store, what, dien_record_get_text (record, "name"), error);
}

gboolean
dien_post_add (DienStore   *store,
               DienRecord  *record,
               GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position", get_next_position (store, dien_record_get_int (record, "person")));

  return dien_record_check (record, TRUE, error) && check_period (record, NULL, error) &&
         begin_about (store, _("Add post"), dien_record_get_int (record, "person"), error) &&
         dien_person_end (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_post_edit (DienStore   *store,
                DienRecord  *record,
                GError     **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "post", dien_record_get_id (record), error);
  return before != NULL && dien_record_check (record, FALSE, error) && check_period (record, before, error) &&
         begin_about (store, _("Edit post"), dien_record_get_int (before, "person"), error) &&
         dien_person_end (store, dien_store_update (store, record, error), error);
}

gboolean
dien_post_remove (DienStore  *store,
                  gint64      id,
                  GError    **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  before = dien_store_get (store, "post", id, error);
  return before != NULL && begin_about (store, _("Remove post"), dien_record_get_int (before, "person"), error) &&
         dien_person_end (store, dien_store_remove (store, "post", id, error), error);
}
