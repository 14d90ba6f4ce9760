/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-units"

#include "config.h"

#include "dien-units.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-order-private.h"
#include "dien-query-private.h"
#include "dien-subject-private.h"
#include "dien-subject-uses-private.h"
#include "dien-subjects.h"
#include "dien-text.h"
#include "dien-unit-kind.h"
#include "dien-units-private.h"

static const char *const lines[] = { "party", "government", "cluster" };

/* The order of the tree for rows that are searched, filtered or sorted; dien_units_walk() is quicker where all are shown. What a single row says is asked from the row upwards. Units that the walk does not
 * reach belong to each other in a circle, which single changes taken back may leave: they stand at the end. */
#define TREE_SQL \
  "(WITH RECURSIVE link (unit, parent) AS MATERIALIZED (" \
  "  SELECT link.unit, link.parent FROM unit_parent AS link WHERE " DIEN_UNIT_LAST_LINK_SQL \
  "  AND link.parent IN (SELECT unit FROM unit_name WHERE " DIEN_UNIT_VALID_SQL "))," \
  " tree (id, path, hidden) AS MATERIALIZED (" \
  "  SELECT id, printf ('%010d%010d', position, id), 0 FROM unit WHERE id NOT IN (SELECT unit FROM link)" \
  "  UNION ALL SELECT below.id, path || printf ('%010d%010d', below.position, below.id)," \
  "   hidden OR tree.id IN (SELECT value FROM json_each (:collapsed)) FROM tree" \
  "  JOIN link ON link.parent = tree.id JOIN unit AS below ON below.id = link.unit)" \
  " SELECT id, path FROM tree WHERE NOT hidden" \
  " UNION ALL SELECT id, printf ('~%010d', id) FROM unit WHERE id NOT IN (SELECT id FROM tree)) AS tree" \
  " JOIN unit ON unit.id = tree.id"

/* Asked of the rows that are shown or compared, and not of all that are put in order. */
#define NAME_SQL(what) \
  "(SELECT unit_name." what " FROM unit_name WHERE unit_name.unit = unit.id AND " DIEN_UNIT_LAST_SQL ("unit_name", "unit_name", "") ")"
#define NAMED_SET_SQL "(SELECT unit FROM unit_name WHERE " DIEN_UNIT_VALID_SQL ")"

#define DEPTH_SQL \
  "(WITH RECURSIVE up (id) AS (SELECT " DIEN_UNIT_PARENT_SQL ("unit.id") \
  "  UNION SELECT " DIEN_UNIT_PARENT_SQL ("up.id") " FROM up WHERE up.id IS NOT NULL) SELECT count (id) FROM up)"
#define PARTS_FROM_SQL \
  " FROM unit_parent AS link WHERE link.parent = unit.id AND " DIEN_UNIT_IS_LINK_SQL " AND " DIEN_UNIT_NAMED_SQL ("link.unit")
#define PARTS_SQL "(SELECT count (*)" PARTS_FROM_SQL ")"
#define HAS_PARTS_SQL "EXISTS (SELECT 1" PARTS_FROM_SQL ")"
#define PEOPLE_SQL "(SELECT count (DISTINCT person) FROM post WHERE post.unit = unit.id AND " DIEN_UNIT_VALID_SQL ")"
#define SUPERIOR_SQL \
  "(SELECT name FROM unit_name WHERE id = " DIEN_UNIT_NAME_ID_SQL (DIEN_UNIT_PARENT_SQL ("unit.id")) ")"

/* As sets, which are made once for all units that are counted. */
#define LINKED_SQL(what) \
  "(SELECT link." what " FROM unit_parent AS link WHERE link.line = " DIEN_UNIT_LINE_SQL " AND " DIEN_UNIT_VALID_ROW_SQL ("link") ")"
#define UNPLACED_SQL "(unit.id NOT IN " LINKED_SQL ("unit") " AND unit.id NOT IN " LINKED_SQL ("parent") ")"

static const DienListColumn columns[] = {
  { "name", NAME_SQL ("name"), NAME_SQL ("name") " COLLATE vi %s" },
  { "kind", "unit.kind", "unit.kind %s" },
  { "depth", "iif (:collapsed IS NULL, 0, " DEPTH_SQL ")", NULL },
  { "parts", PARTS_SQL, PARTS_SQL " %s" },
  { "branch", "CASE WHEN :collapsed IS NULL OR NOT " HAS_PARTS_SQL " THEN 0"
              " WHEN unit.id IN (SELECT value FROM json_each (:collapsed)) THEN 2 ELSE 1 END", NULL },
  { "people", PEOPLE_SQL, PEOPLE_SQL " %s" },
  { "parent", DIEN_UNIT_PARENT_SQL ("unit.id"), NULL },
  { "superior", SUPERIOR_SQL, SUPERIOR_SQL " COLLATE vi %s" },
  { "unplaced", DIEN_UNIT_PARENT_SQL ("unit.id") " IS NULL AND NOT " HAS_PARTS_SQL, NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "party", "unit.kind IN ('committee', 'cell', 'board')" },
  { "unplaced", UNPLACED_SQL },
  { NULL }
};

static const char *const unit_ordering[] = { "kind", "position", NULL };
static const char *const name_ordering[] = { "unit", "name", "from_date", "to_date", NULL };
static const char *const parent_ordering[] = { "unit", "parent", "line", "from_date", "to_date", NULL };
static const char *const post_ordering[] = { "unit", "person", "from_date", "to_date", NULL };

static const DienListDependence dependences[] = {
  { "unit", unit_ordering },
  { "unit_name", name_ordering },
  { "unit_parent", parent_ordering },
  { "post", post_ordering },
  { NULL }
};

static const DienListSource source = {
  .tree = TRUE,
  .walk = dien_units_walk,
  .from = TREE_SQL,
  .row_from = "unit",
  .id = "unit.id",
  .condition = "unit.id IN " NAMED_SET_SQL,
  .order = "tree.path",
  .found_in = NAME_SQL ("name"),
  .found_in_folded = NAME_SQL ("name_folded"),
  .called = NAME_SQL ("name_folded"),
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

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
begin_about (DienStore   *store,
             const char  *what,
             gint64       id,
             const char  *on,
             GError     **error)
{
  g_autofree char *name = dien_subject_dup_name (store, id, on, NULL);

  return dien_unit_begin (store, what, name != NULL ? name : "", error);
}

static gint64
ask_one (DienStore   *store,
         const char  *sql,
         gint64       unit,
         DienLine     line,
         const char  *on,
         GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 answer = 0;

  dien_query_init (&query, store, sql);
  dien_query_bind_named_int (&query, ":unit", unit);
  dien_query_bind_named_int (&query, ":scope", line);
  dien_query_bind_named_text (&query, ":on", on);
  if (dien_query_next (&query))
    answer = dien_query_get_int (&query, 0);

  return dien_query_finish (&query, error) ? answer : -1;
}

/* The units of one superior (0: of none), as they stand. Returns: (transfer full) (nullable) */
static GArray *
list_siblings (DienStore   *store,
               gint64       parent,
               DienLine     line,
               const char  *on,
               GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "SELECT id FROM unit WHERE " DIEN_UNIT_PARENT_SQL ("unit.id") " IS nullif (:parent, 0) AND "
                   DIEN_UNIT_NAMED_SQL ("unit.id") " ORDER BY position, id");
  dien_query_bind_named_int (&query, ":parent", parent);
  dien_query_bind_named_int (&query, ":scope", line);
  dien_query_bind_named_text (&query, ":on", on);
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_array_append_val (ids, id);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&ids) : NULL;
}

/* A superior has one unit of a name. The same in capitals, with the old place of the tone and where no mark was typed at
 * all, but not with other marks: Thạnh Mỹ and Thành Mỹ are two. */
static gboolean
check_unique (DienStore   *store,
              gint64       id,
              const char  *name,
              gint64       parent,
              DienLine     line,
              const char  *on,
              GError     **error)
{
  g_autofree char *normal = dien_text_normalise (name);
  g_autofree char *folded = dien_text_fold (name);
  g_autofree char *superior = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gboolean found;

  dien_query_init (&query, store,
                   "SELECT 1 FROM unit JOIN unit_name ON unit_name.unit = unit.id AND "
                   DIEN_UNIT_LAST_SQL ("unit_name", "unit_name", "") " WHERE unit_name.name_folded = :folded"
                   " AND matches (unit_name.name, :name) AND unit.id <> :id AND " DIEN_UNIT_PARENT_SQL ("unit.id") " IS nullif (:parent, 0)");
  dien_query_bind_named_text (&query, ":folded", folded);
  dien_query_bind_named_text (&query, ":name", normal);
  dien_query_bind_named_int (&query, ":id", id);
  dien_query_bind_named_int (&query, ":parent", parent);
  dien_query_bind_named_int (&query, ":scope", line);
  dien_query_bind_named_text (&query, ":on", on);
  found = dien_query_next (&query);
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (!found)
    return TRUE;

  if (parent != 0)
    superior = dien_subject_dup_name (store, parent, on, NULL);
  if (superior != NULL)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                 /* Translators: superior, unit */
                 _("%s has a unit called ‘%s’ already. Enter another name, or open the one that is there."), superior, normal);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                 _("There is a unit called ‘%s’ already. Enter another name, or open the one that is there."), normal);
  return FALSE;
}

static gboolean
check_name (const char  *name,
            GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("unit_name");

  dien_record_set_text (record, "name", name);
  return dien_record_check (record, FALSE, error);
}

/* @parent is neither the unit itself nor below it. */
static gboolean
check_above (DienStore   *store,
             gint64       id,
             gint64       parent,
             DienLine     line,
             const char  *on,
             GError     **error)
{
  g_autofree char *name = NULL;
  g_autofree char *below = NULL;
  g_autoptr (GArray) ancestors = NULL;

  if (id == parent)
    {
      name = dien_subject_dup_name (store, id, on, NULL);
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("%s cannot belong to itself. Choose another unit."), name);
      return FALSE;
    }

  ancestors = dien_unit_get_ancestors (store, parent, line, on);
  for (guint i = 0; i < ancestors->len; i++)
    if (g_array_index (ancestors, gint64, i) == id)
      {
        name = dien_subject_dup_name (store, id, on, NULL);
        below = dien_subject_dup_name (store, parent, on, NULL);
        g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                     /* Translators: unit, the one it was to belong to, that one, unit */
                     _("%s cannot belong to %s, since %s belongs to %s. Choose another unit."), name, below, below, name);
        return FALSE;
      }

  return TRUE;
}

/* Within a change. */
static gboolean
write_parent (DienStore   *store,
              gint64       id,
              gint64       parent,
              DienLine     line,
              const char  *on,
              GError     **error)
{
  gint64 link = ask_one (store, "SELECT " DIEN_UNIT_LINK_SQL ("id", ":unit"), id, line, on, error);
  g_autoptr (DienRecord) record = dien_record_new ("unit_parent");

  if (link < 0)
    return FALSE;
  if (parent == 0)
    return link == 0 || dien_store_remove (store, "unit_parent", link, error);

  dien_record_set_int (record, "parent", parent);
  if (link != 0)
    {
      dien_record_set_id (record, link);
      return dien_store_update (store, record, error);
    }

  dien_record_set_int (record, "unit", id);
  dien_record_set_text (record, "line", lines[line]);
  return dien_store_insert (store, record, error) != 0;
}

static gboolean
remove_links (DienStore  *store,
              GArray     *ids,
              GError    **error)
{
  g_autofree char *json = dien_order_write_ids (ids);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "DELETE FROM unit_parent WHERE unit IN (SELECT value FROM json_each (?1))");
  dien_query_bind_text (&query, 1, json);
  return dien_query_finish (&query, error);
}

gboolean
dien_unit_begin (DienStore   *store,
                 const char  *what,
                 const char  *name,
                 GError     **error)
{
  g_autofree char *normal = dien_text_normalise (name);
  g_autofree char *title = g_strdup_printf ("%s – %s", what, normal);

  return dien_store_begin (store, title, error);
}

gint64
dien_unit_insert (DienStore   *store,
                  const char  *name,
                  const char  *kind,
                  gint64       parent,
                  DienLine     line,
                  gint64       position,
                  GError     **error)
{
  g_autoptr (DienRecord) unit = dien_record_new ("unit");
  g_autoptr (DienRecord) unit_name = dien_record_new ("unit_name");
  g_autoptr (DienRecord) link = dien_record_new ("unit_parent");
  gint64 id;

  dien_record_set_text (unit, "kind", kind != NULL ? kind : dien_unit_kind_guess (name));
  dien_record_set_int (unit, "position", position);
  id = dien_store_insert (store, unit, error);
  if (id == 0)
    return 0;

  dien_record_set_int (unit_name, "unit", id);
  dien_record_set_text (unit_name, "name", name);
  if (dien_store_insert (store, unit_name, error) == 0)
    return 0;
  if (parent == 0)
    return id;

  dien_record_set_int (link, "unit", id);
  dien_record_set_int (link, "parent", parent);
  dien_record_set_text (link, "line", lines[line]);
  return dien_store_insert (store, link, error) != 0 ? id : 0;
}

DienList *
dien_units_new (DienStore  *store,
                DienLine    line,
                const char *on)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (on != NULL, NULL);

  return dien_list_new (store, &source, line, on);
}

gint64
dien_unit_get_parent (DienStore  *store,
                      gint64      id,
                      DienLine    line,
                      const char *on)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), 0);
  g_return_val_if_fail (on != NULL, 0);

  return MAX (ask_one (store, "SELECT " DIEN_UNIT_PARENT_SQL (":unit"), id, line, on, NULL), 0);
}

GArray *
dien_unit_get_ancestors (DienStore  *store,
                         gint64      id,
                         DienLine    line,
                         const char *on)
{
  g_autoptr (GArray) ancestors = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (on != NULL, NULL);

  dien_query_init (&query, store,
                   "WITH RECURSIVE up (id) AS (SELECT " DIEN_UNIT_PARENT_SQL (":unit")
                   " UNION SELECT " DIEN_UNIT_PARENT_SQL ("up.id") " FROM up WHERE up.id IS NOT NULL)"
                   " SELECT id FROM up WHERE id IS NOT NULL");
  dien_query_bind_named_int (&query, ":unit", id);
  dien_query_bind_named_int (&query, ":scope", line);
  dien_query_bind_named_text (&query, ":on", on);
  while (dien_query_next (&query))
    {
      gint64 ancestor = dien_query_get_int (&query, 0);

      g_array_append_val (ancestors, ancestor);
    }

  return g_steal_pointer (&ancestors);
}

gint64
dien_unit_find (DienStore   *store,
                const char  *name,
                const char  *on,
                GError     **error)
{
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 id = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);
  g_return_val_if_fail (name != NULL && on != NULL, 0);

  normal = dien_text_normalise (name);
  folded = dien_text_fold (name);
  dien_query_init (&query, store,
                   "SELECT unit FROM unit_name WHERE name_folded = :folded AND "
                   DIEN_UNIT_LAST_SQL ("unit_name", "unit_name", "") " AND matches (unit_name.name, :name) LIMIT 2");
  dien_query_bind_named_text (&query, ":folded", folded);
  dien_query_bind_named_text (&query, ":name", normal);
  dien_query_bind_named_text (&query, ":on", on);
  if (dien_query_next (&query))
    id = dien_query_get_int (&query, 0);
  if (dien_query_next (&query))
    id = -1;

  return dien_query_finish (&query, error) ? id : -2;
}

gint64
dien_unit_add_below (DienStore   *store,
                     const char  *name,
                     const char  *kind,
                     gint64       parent,
                     DienLine     line,
                     const char  *on,
                     GError     **error)
{
  gint64 position, id = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);
  g_return_val_if_fail (name != NULL && on != NULL, 0);

  if (!check_name (name, error) || !check_unique (store, 0, name, parent, line, on, error) ||
      !dien_unit_begin (store, _("Add unit"), name, error))
    return 0;

  position = dien_order_get_next (store, "unit", error);
  if (position >= 0)
    id = dien_unit_insert (store, name, kind, parent, line, position, error);
  return end_change (store, id != 0, error) ? id : 0;
}

gboolean
dien_unit_set_name (DienStore   *store,
                    gint64       id,
                    const char  *name,
                    DienLine     line,
                    const char  *on,
                    GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("unit_name");
  gint64 name_id;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL && on != NULL, FALSE);

  name_id = ask_one (store, "SELECT " DIEN_UNIT_NAME_ID_SQL (":unit"), id, line, on, error);
  if (name_id < 0 || !check_name (name, error) ||
      !check_unique (store, id, name, dien_unit_get_parent (store, id, line, on), line, on, error) ||
      !begin_about (store, _("Edit name of unit"), id, on, error))
    return FALSE;

  dien_record_set_text (record, "name", name);
  dien_record_set_id (record, name_id);
  if (name_id > 0)
    return end_change (store, dien_store_update (store, record, error), error);

  dien_record_set_int (record, "unit", id);
  return end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_unit_set_kind (DienStore   *store,
                    gint64       id,
                    const char  *kind,
                    const char  *on,
                    GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("unit");

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (kind != NULL && on != NULL, FALSE);

  dien_record_set_id (record, id);
  dien_record_set_text (record, "kind", kind);
  return begin_about (store, _("Change kind of unit"), id, on, error) &&
         end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_unit_set_parent (DienStore   *store,
                      gint64       id,
                      gint64       parent,
                      DienLine     line,
                      const char  *on,
                      GError     **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (on != NULL, FALSE);

  name = dien_subject_dup_name (store, id, on, error);
  if (name == NULL || (parent != 0 && !check_above (store, id, parent, line, on, error)) ||
      !check_unique (store, id, name, parent, line, on, error) ||
      !dien_unit_begin (store, _("Change superior of unit"), name, error))
    return FALSE;

  return end_change (store, write_parent (store, id, parent, line, on, error), error);
}

gboolean
dien_unit_remove (DienStore   *store,
                  GArray      *ids,
                  const char  *on,
                  GError     **error)
{
  gboolean fine;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0 && on != NULL, FALSE);

  for (guint i = 0; i < ids->len; i++)
    if (!dien_subject_check_unused (store, g_array_index (ids, gint64, i), ids, on, error))
      return FALSE;

  if (ids->len == 1)
    fine = begin_about (store, _("Remove unit"), g_array_index (ids, gint64, 0), on, error);
  else
    {
      g_autofree char *title = g_strdup_printf (_("Remove %u units"), ids->len);

      fine = dien_store_begin (store, title, error);
    }
  if (!fine)
    return FALSE;

  fine = remove_links (store, ids, error);
  for (guint i = 0; i < ids->len && fine; i++)
    fine = dien_subject_remove_whole (store, "unit", g_array_index (ids, gint64, i), error);

  return end_change (store, fine, error);
}

gboolean
dien_unit_move (DienStore   *store,
                gint64       id,
                gint64       before,
                DienLine     line,
                const char  *on,
                GError     **error)
{
  g_autoptr (GArray) siblings = NULL;
  gboolean has_id = FALSE, has_before = before == 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (on != NULL, FALSE);

  siblings = list_siblings (store, dien_unit_get_parent (store, id, line, on), line, on, error);
  if (siblings == NULL)
    return FALSE;
  for (guint i = 0; i < siblings->len; i++)
    {
      has_id |= g_array_index (siblings, gint64, i) == id;
      has_before |= g_array_index (siblings, gint64, i) == before;
    }
  if (!has_id || !has_before)
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                           _("A unit moves among the units of its superior. To place it elsewhere, choose another superior."));
      return FALSE;
    }

  return begin_about (store, _("Change order"), id, on, error) &&
         end_change (store, dien_order_move (store, "unit", siblings, id, before, error), error);
}
