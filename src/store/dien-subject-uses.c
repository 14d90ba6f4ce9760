/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-subject-uses"

#include "config.h"

#include "dien-subject-uses-private.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-order-private.h"
#include "dien-query-private.h"
#include "dien-subject-private.h"
#include "dien-subjects.h"

/* More than that are only counted: the sentence is to be read. */
#define NAMED 5

/* Where a subject is used: sort, two texts that its words name. */
#define USES_SQL \
  "SELECT 0, year.number, registration.position FROM registration JOIN year ON year.id = registration.year" \
  "  WHERE registration.subject = :id" \
  " UNION ALL SELECT 1, year.number, batch.name FROM nomination JOIN batch ON batch.id = nomination.batch" \
  "  JOIN year ON year.id = batch.year WHERE nomination.subject = :id" \
  " UNION ALL SELECT DISTINCT 2, '', person.name FROM post JOIN person ON person.id = post.person" \
  "  WHERE post.unit = :id AND person.id NOT IN (SELECT value FROM json_each (:together))" \
  " UNION ALL SELECT 3, '', household.name FROM household" \
  "  WHERE household.unit = :id AND household.id NOT IN (SELECT value FROM json_each (:together))" \
  " UNION ALL SELECT DISTINCT 4, '', (SELECT name FROM unit_name WHERE unit_name.unit = unit_parent.unit" \
  "    ORDER BY " DIEN_VALID_ORDER_SQL (":on") " LIMIT 1) FROM unit_parent" \
  "  WHERE unit_parent.parent = :id AND unit_parent.unit NOT IN (SELECT value FROM json_each (:together))" \
  " ORDER BY 1, 2, 3"

static char *
name_use (DienQuery *query)
{
  switch (dien_query_get_int (query, 0))
    {
    case 0:
      /* Translators: number of the registration, year */
      return g_strdup_printf (_("registration number %s of %s"), dien_query_get_text (query, 2), dien_query_get_text (query, 1));
    case 1:
      /* Translators: name of the batch, year */
      return g_strdup_printf (_("‘%s’ of %s"), dien_query_get_text (query, 2), dien_query_get_text (query, 1));
    case 2:
      return g_strdup_printf (_("the post of %s"), dien_query_get_text (query, 2));
    case 3:
      return g_strdup_printf (_("the household ‘%s’"), dien_query_get_text (query, 2));
    default:
      return g_strdup_printf (_("%s, which belongs to it"), dien_query_get_text (query, 2));
    }
}

gboolean
dien_subject_check_unused (DienStore   *store,
                           gint64       id,
                           GArray      *together,
                           const char  *on,
                           GError     **error)
{
  g_autofree char *json = dien_order_write_ids (together);
  g_autofree char *name = NULL;
  g_autoptr (GString) places = g_string_new (NULL);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  guint n = 0;

  dien_query_init (&query, store, USES_SQL);
  dien_query_bind_named_int (&query, ":id", id);
  dien_query_bind_named_text (&query, ":on", on);
  dien_query_bind_named_text (&query, ":together", json);
  for (; dien_query_next (&query); n++)
    if (n < NAMED)
      {
        g_autofree char *place = name_use (&query);

        g_string_append_printf (places, "%s%s", n > 0 ? "; " : "", place);
      }
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  if (n > NAMED)
    {
      g_autofree char *more = g_strdup_printf (_("and %u more"), n - NAMED);

      g_string_append_printf (places, "; %s", more);
    }
  name = dien_subject_dup_name (store, id, on, NULL);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
               /* Translators: who, then the places, separated by semicolons */
               _("%s cannot be removed, it is still used: %s. Change or remove that first."), name, places->str);
  return FALSE;
}

gboolean
dien_subject_remove_whole (DienStore   *store,
                           const char  *entity,
                           gint64       id,
                           GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "DELETE FROM rating WHERE subject = ?1");
  dien_query_bind_int (&query, 1, id);

  return dien_query_finish (&query, error) && dien_store_remove (store, entity, id, error);
}
