/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-units-walk"

/* The order of the tree, walked here: in SQL, each step of a recursive query costs more than all that it looks up. */

#include "config.h"

#include "dien-query-private.h"
#include "dien-units-private.h"

#define WALK_SQL \
  "SELECT unit.id, ifnull (link.parent, 0) FROM unit" \
  " LEFT JOIN unit_parent AS link ON link.unit = unit.id AND " DIEN_UNIT_LAST_LINK_SQL \
  "  AND link.parent IN (SELECT unit FROM unit_name WHERE " DIEN_UNIT_VALID_SQL ")" \
  " WHERE unit.id IN (SELECT unit FROM unit_name WHERE " DIEN_UNIT_VALID_SQL ") ORDER BY unit.position, unit.id"

typedef struct
{
  GHashTable *below;   /* superior, 0 for none → GArray of ids in order */
  GHashTable *closed;
  GHashTable *reached;
  GArray *ids;
} Walk;

static gint64 *
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
note_below (Walk   *self,
            gint64  parent,
            gint64  id)
{
  GArray *below = g_hash_table_lookup (self->below, &parent);

  if (below == NULL)
    {
      below = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->below, dup_id (parent), below);
    }
  g_array_append_val (below, id);
}

static void
walk_below (Walk     *self,
            gint64    parent,
            gboolean  hidden)
{
  GArray *below = g_hash_table_lookup (self->below, &parent);

  for (guint i = 0; below != NULL && i < below->len; i++)
    {
      gint64 id = g_array_index (below, gint64, i);

      if (!g_hash_table_add (self->reached, dup_id (id)))
        continue;
      if (!hidden)
        g_array_append_val (self->ids, id);
      walk_below (self, id, hidden || g_hash_table_contains (self->closed, &id));
    }
}

/* Units that belong to each other in a circle are not reached: they stand at the end. */
static void
append_unreached (Walk   *self,
                  GArray *all)
{
  for (guint i = 0; i < all->len; i++)
    if (!g_hash_table_contains (self->reached, &g_array_index (all, gint64, i)))
      g_array_append_val (self->ids, g_array_index (all, gint64, i));
}

GArray *
dien_units_walk (DienStore   *store,
                 gint64       line,
                 const char  *on,
                 GArray      *collapsed,
                 GError     **error)
{
  g_autoptr (GHashTable) below = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) closed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) reached = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  Walk self = { below, closed, reached, ids };

  dien_query_init (&query, store, WALK_SQL);
  dien_query_bind_named_int (&query, ":scope", line);
  dien_query_bind_named_text (&query, ":on", on);
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_array_append_val (all, id);
      note_below (&self, dien_query_get_int (&query, 1), id);
    }
  if (!dien_query_finish (&query, error))
    return NULL;

  for (guint i = 0; i < collapsed->len; i++)
    g_hash_table_add (closed, dup_id (g_array_index (collapsed, gint64, i)));
  walk_below (&self, 0, FALSE);
  append_unreached (&self, all);
  return g_steal_pointer (&ids);
}
