/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-order"

#include "config.h"

#include "dien-order-private.h"

#include "dien-query-private.h"

static gboolean
is_increasing (GArray *positions)
{
  for (guint i = 1; i < positions->len; i++)
    if (g_array_index (positions, gint64, i) <= g_array_index (positions, gint64, i - 1))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static GArray *
read_positions (DienStore   *store,
                const char  *entity,
                GArray      *ids,
                GError     **error)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sql = g_strdup_printf ("SELECT row.position FROM json_each (?1) AS wanted"
                                          " JOIN %s AS row ON row.id = wanted.value ORDER BY wanted.key", entity);
  g_autofree char *json = dien_order_write_ids (ids);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, g_intern_string (sql));
  dien_query_bind_text (&query, 1, json);
  while (dien_query_next (&query))
    {
      gint64 position = dien_query_get_int (&query, 0);

      g_array_append_val (positions, position);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&positions) : NULL;
}

/* Rows that came without a position share one; from here on each has its own, in the order in which they stood. */
static gboolean
number_all (DienStore   *store,
            const char  *entity,
            GError     **error)
{
  g_autofree char *sql = g_strdup_printf (
    "UPDATE %s AS row SET position = wanted.position FROM"
    " (SELECT id, row_number () OVER (ORDER BY position, id) AS position FROM %s) AS wanted"
    " WHERE wanted.id = row.id AND wanted.position <> row.position", entity, entity);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, g_intern_string (sql));
  return dien_query_finish (&query, error);
}

static GArray *
reorder (GArray *ids,
         gint64  id,
         gint64  before)
{
  GArray *ordered = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 one = g_array_index (ids, gint64, i);

      if (one == before)
        g_array_append_val (ordered, id);
      if (one != id)
        g_array_append_val (ordered, one);
    }
  if (before == 0)
    g_array_append_val (ordered, id);

  return ordered;
}

gint64
dien_order_get_next (DienStore   *store,
                     const char  *entity,
                     GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT ifnull (max (position), 0) + 1 FROM %s", entity);
  gint64 next = -1;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, g_intern_string (sql));
  if (dien_query_next (&query))
    next = dien_query_get_int (&query, 0);

  return dien_query_finish (&query, error) ? next : -1;
}

gboolean
dien_order_move (DienStore   *store,
                 const char  *entity,
                 GArray      *ids,
                 gint64       id,
                 gint64       before,
                 GError     **error)
{
  g_autoptr (GArray) positions = read_positions (store, entity, ids, error);
  g_autoptr (GArray) ordered = NULL;

  if (id == before)
    return TRUE;
  if (positions != NULL && !is_increasing (positions))
    {
      g_clear_pointer (&positions, g_array_unref);
      if (number_all (store, entity, error))
        positions = read_positions (store, entity, ids, error);
    }
  if (positions == NULL)
    return FALSE;

  ordered = reorder (ids, id, before);
  g_assert (ordered->len == ids->len && positions->len == ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (DienRecord) record = NULL;

      if (g_array_index (ordered, gint64, i) == g_array_index (ids, gint64, i))
        continue;
      record = dien_record_new (entity);
      dien_record_set_id (record, g_array_index (ordered, gint64, i));
      dien_record_set_int (record, "position", g_array_index (positions, gint64, i));
      if (!dien_store_update (store, record, error))
        return FALSE;
    }

  return TRUE;
}

char *
dien_order_write_ids (GArray *ids)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}
