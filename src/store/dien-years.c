/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-years"

#include "config.h"

#include "dien-years.h"

#include <string.h>

#include "dien-date.h"
#include "dien-query-private.h"
#include "dien-subject-private.h"

gint64
dien_year_find (DienStore  *store,
                int         number,
                GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 id = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  dien_query_init (&query, store, "SELECT id FROM year WHERE number = ?1");
  dien_query_bind_int (&query, 1, number);
  if (dien_query_next (&query))
    id = dien_query_get_int (&query, 0);

  return dien_query_finish (&query, error) ? id : 0;
}

GArray *
dien_years_get_numbers (DienStore  *store,
                        GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autoptr (GArray) numbers = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  numbers = g_array_new (FALSE, FALSE, sizeof (int));
  dien_query_init (&query, store, "SELECT number FROM year ORDER BY number DESC");
  while (dien_query_next (&query))
    {
      int number = (int) dien_query_get_int (&query, 0);

      g_array_append_val (numbers, number);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&numbers) : NULL;
}

char *
dien_year_dup_last_day (int number)
{
  return g_strdup_printf ("%04d-12-31", number);
}

DienRecord *
dien_organisation_get (DienStore   *store,
                       const char  *on,
                       GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 id = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (on != NULL, NULL);

  dien_query_init (&query, store,
                   "SELECT id FROM organisation ORDER BY " DIEN_VALID_ORDER_SQL ("?1") " LIMIT 1");
  dien_query_bind_text (&query, 1, on);
  if (dien_query_next (&query))
    id = dien_query_get_int (&query, 0);
  if (!dien_query_finish (&query, error) || id == 0)
    return NULL;

  return dien_store_get (store, "organisation", id, error);
}

char *
dien_paper_dup_citation (DienRecord *paper,
                         const char *form)
{
  GString *citation;
  const char *number, *symbol;
  g_autofree char *date = NULL;

  g_return_val_if_fail (paper != NULL, NULL);

  citation = g_string_new (dien_record_get_text (paper, "kind"));
  if (citation->len == 0)
    g_string_assign (citation, dien_record_get_text (paper, "title"));
  number = dien_record_get_text (paper, "number");
  symbol = dien_record_get_text (paper, "symbol");
  if (number != NULL && *number != '\0')
    {
      /* 'số 158-KH/HU' in the Party form, 'số 158/KH-UBND' in the State form. */
      g_string_append_printf (citation, " số %s", number);
      if (symbol != NULL && *symbol != '\0')
        g_string_append_printf (citation, "%s%s", g_strcmp0 (form, "state") == 0 ? "/" : "-", symbol);
    }
  if (!dien_record_is_null (paper, "issued_on"))
    {
      date = dien_date_format (dien_record_get_text (paper, "issued_on"));
      g_string_append_printf (citation, "%s ngày %s",
                              g_strcmp0 (form, "party") == 0 && number != NULL && *number != '\0' ? "," : "", date);
    }

  return g_string_free (citation, FALSE);
}
