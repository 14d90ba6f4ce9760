/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-frame"

#include "config.h"

#include "dien-frame.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-order-private.h"
#include "dien-text.h"

/* More than that are only counted: the sentence is to be read. */
#define NAMED 8

/* The walk that gives the order; no level is below itself, so that it ends. */
#define TREE_SQL \
  "(WITH RECURSIVE tree (id, path) AS (" \
  "  SELECT id, printf ('%010d%010d', position, id) FROM frame_part WHERE parent IS NULL AND year = :scope" \
  "  UNION ALL SELECT below.id, path || printf ('%010d%010d', below.position, below.id) FROM tree" \
  "  JOIN frame_part AS below ON below.parent = tree.id" \
  "  WHERE :collapsed IS NULL OR tree.id NOT IN (SELECT value FROM json_each (:collapsed)))" \
  " SELECT id, path FROM tree) AS tree JOIN frame_part ON frame_part.id = tree.id"

#define DEPTH_SQL \
  "((frame_part.parent IS NOT NULL) + EXISTS (SELECT 1 FROM frame_part AS above" \
  "  WHERE above.id = frame_part.parent AND above.parent IS NOT NULL))"
#define HAS_PARTS_SQL "EXISTS (SELECT 1 FROM frame_part AS below WHERE below.parent = frame_part.id)"
#define MODELS_SQL(part) \
  "(WITH RECURSIVE below (id) AS (SELECT " part " UNION SELECT next.id FROM below JOIN frame_part AS next ON next.parent = below.id)" \
  " SELECT count (*) FROM below JOIN registration ON registration.frame_part = below.id)"
#define TARGETS_SQL "(SELECT count (*) FROM target WHERE target.frame_part = frame_part.id)"
/* That of an axis is the key under which papers state figures, and no word of the office. */
#define CODE_SQL "iif (frame_part.level = 'axis', '', frame_part.code)"
#define TERM_SQL \
  "(SELECT CASE frame_part.level WHEN 'axis' THEN axis_term WHEN 'branch' THEN branch_term ELSE content_term END" \
  " FROM year WHERE year.id = frame_part.year)"
#define WITHOUT_SQL "(frame_part.level = 'content' AND " MODELS_SQL ("frame_part.id") " = 0)"

static const DienListColumn columns[] = {
  { "name", "frame_part.name", "frame_part.name COLLATE vi %s" },
  { "code", CODE_SQL, CODE_SQL " %s" },
  { "level", "frame_part.level", NULL },
  { "term", TERM_SQL, NULL },
  { "leader", "frame_part.leader", "frame_part.leader COLLATE vi %s" },
  { "targets", TARGETS_SQL, TARGETS_SQL " %s" },
  { "models", MODELS_SQL ("frame_part.id"), MODELS_SQL ("frame_part.id") " %s" },
  { "depth", "iif (:collapsed IS NULL, 0, " DEPTH_SQL ")", NULL },
  { "branch", "CASE WHEN :collapsed IS NULL OR NOT " HAS_PARTS_SQL " THEN 0"
              " WHEN frame_part.id IN (SELECT value FROM json_each (:collapsed)) THEN 2 ELSE 1 END", NULL },
  { "without", WITHOUT_SQL, NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "without_models", WITHOUT_SQL },
  { NULL }
};

static const char *const part_ordering[] = { "year", "parent", "level", "code", "name", "leader", "position", NULL };
static const char *const registration_ordering[] = { "frame_part", NULL };
static const char *const target_ordering[] = { "frame_part", NULL };
static const char *const year_ordering[] = { "axis_term", "branch_term", "content_term", NULL };

static const DienListDependence dependences[] = {
  { "frame_part", part_ordering },
  { "registration", registration_ordering },
  { "target", target_ordering },
  { "year", year_ordering },
  { NULL }
};

static const DienListSource source = {
  .tree = TRUE,
  .from = TREE_SQL,
  .row_from = "frame_part",
  .id = "frame_part.id",
  .condition = "frame_part.year = :scope",
  .order = "tree.path",
  .found_in = CODE_SQL " || ' ' || frame_part.name || ' ' || frame_part.leader",
  .found_in_folded = "folded (" CODE_SQL " || ' ' || frame_part.leader) || ' ' || frame_part.name_folded",
  .called = "frame_part.name_folded",
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
             DienRecord  *part,
             GError     **error)
{
  g_autofree char *title = g_strdup_printf ("%s – %s", what, dien_record_get_text (part, "name"));

  return dien_store_begin (store, title, error);
}

static DienRecord *
get_part (DienStore  *store,
          gint64      id,
          GError    **error)
{
  return dien_store_get (store, "frame_part", id, error);
}

/* A part has one of a name. The same in capitals, with the old place of the tone and where no mark was typed at all. */
static gboolean
check_unique (DienStore   *store,
              gint64       id,
              gint64       year,
              gint64       parent,
              const char  *name,
              GError     **error)
{
  g_autofree char *folded = dien_text_fold (name);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gboolean found;

  dien_query_init (&query, store,
                   "SELECT 1 FROM frame_part WHERE year = ?1 AND ifnull (parent, 0) = ?2 AND name_folded = ?3"
                   " AND matches (name, ?4) AND id <> ?5");
  dien_query_bind_int (&query, 1, year);
  dien_query_bind_int (&query, 2, parent);
  dien_query_bind_text (&query, 3, folded);
  dien_query_bind_text (&query, 4, name);
  dien_query_bind_int (&query, 5, id);
  found = dien_query_next (&query);
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (!found)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
               _("‘%s’ stands at this place of the frame already. Enter another name, or open the one that is there."), name);
  return FALSE;
}

static gboolean
check_place (DienStore   *store,
             DienRecord  *part,
             gint64       parent,
             GError     **error)
{
  g_autoptr (DienRecord) above = parent != 0 ? get_part (store, parent, error) : NULL;
  const char *level = dien_record_get_text (part, "level");
  const char *name = dien_record_get_text (part, "name");

  if (parent != 0 && above == NULL)
    return FALSE;

  if (above != NULL && dien_record_get_int (above, "year") != dien_record_get_int (part, "year"))
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("‘%s’ belongs to the frame of another year. Choose a place in the same year."),
                   dien_record_get_text (above, "name"));
      return FALSE;
    }
  if (dien_frame_can_stand (level, above != NULL ? dien_record_get_text (above, "level") : NULL))
    return TRUE;

  if (above == NULL)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("‘%s’ is of the second level and cannot stand on its own. Choose a part of the first level above it."), name);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 /* Translators: part, the one it was to stand below */
                 _("‘%s’ cannot stand below ‘%s’: below the first level stand the second and contents, below the second contents only."),
                 name, dien_record_get_text (above, "name"));
  return FALSE;
}

static gboolean
check_above (DienStore   *store,
             DienRecord  *part,
             gint64       parent,
             GError     **error)
{
  gint64 id = dien_record_get_id (part);
  gint64 above = parent;

  while (above != 0 && above != id)
    {
      g_autoptr (DienRecord) record = get_part (store, above, error);

      if (record == NULL)
        return FALSE;
      above = dien_record_get_int (record, "parent");
    }
  if (above == 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("‘%s’ cannot stand below itself. Choose another place."),
               dien_record_get_text (part, "name"));
  return FALSE;
}

/* The parts of one parent (0: of none), as they stand. Returns: (transfer full) (nullable) */
static GArray *
list_siblings (DienStore   *store,
               DienRecord  *part,
               GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "SELECT id FROM frame_part WHERE year = ?1 AND ifnull (parent, 0) = ?2 ORDER BY position, id");
  dien_query_bind_int (&query, 1, dien_record_get_int (part, "year"));
  dien_query_bind_int (&query, 2, dien_record_get_int (part, "parent"));
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_array_append_val (ids, id);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&ids) : NULL;
}

static gboolean
check_unused (DienStore   *store,
              gint64       id,
              GError     **error)
{
  g_autoptr (DienRecord) part = NULL;
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  guint n = 0;

  dien_query_init (&query, store,
                   "WITH RECURSIVE below (id) AS (SELECT ?1 UNION"
                   "  SELECT next.id FROM below JOIN frame_part AS next ON next.parent = below.id)"
                   " SELECT position FROM below JOIN registration ON registration.frame_part = below.id ORDER BY position");
  dien_query_bind_int (&query, 1, id);
  for (; dien_query_next (&query); n++)
    if (n < NAMED)
      g_string_append_printf (numbers, "%s%s", n > 0 ? ", " : "", dien_query_get_text (&query, 0));
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  if (n > NAMED)
    g_string_append (numbers, "…");
  part = get_part (store, id, error);
  if (part != NULL)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
                 /* Translators: part of the frame, how many, their numbers */
                 _("‘%s’ cannot be removed: %u models stand on it (number %s). Place them elsewhere first."),
                 dien_record_get_text (part, "name"), n, numbers->str);
  return FALSE;
}

/* A row can be chosen together with the one above it, which takes it along. */
static gboolean
remove_parts (DienStore  *store,
              GArray     *ids,
              GError    **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (GError) cause = NULL;

      if (dien_store_remove (store, "frame_part", id, &cause) ||
          (i > 0 && g_error_matches (cause, DIEN_ERROR, DIEN_ERROR_NOT_FOUND)))
        continue;
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  return TRUE;
}

DienList *
dien_frame_new (DienStore *store,
                gint64     year)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  return dien_list_new (store, &source, year, NULL);
}

guint
dien_frame_count_models (DienStore *store,
                         gint64     id)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  dien_query_init (&query, store, "SELECT " MODELS_SQL ("?1"));
  dien_query_bind_int (&query, 1, id);
  return dien_query_next (&query) ? (guint) dien_query_get_int (&query, 0) : 0;
}

gboolean
dien_frame_can_stand (const char *level,
                      const char *parent_level)
{
  g_return_val_if_fail (level != NULL, FALSE);

  if (strcmp (level, "axis") == 0)
    return parent_level == NULL;
  if (strcmp (level, "branch") == 0)
    return g_strcmp0 (parent_level, "axis") == 0;

  return g_strcmp0 (parent_level, "content") != 0;
}

gboolean
dien_frame_add (DienStore   *store,
                DienRecord  *record,
                GError     **error)
{
  gint64 parent, position;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  parent = dien_record_get_int (record, "parent");
  position = dien_order_get_next (store, "frame_part", error);
  if (position < 0)
    return FALSE;
  if (!dien_record_check (record, TRUE, error) || !check_place (store, record, parent, error) ||
      !check_unique (store, 0, dien_record_get_int (record, "year"), parent, dien_record_get_text (record, "name"), error) ||
      !begin_about (store, _("Add to the frame"), record, error))
    return FALSE;

  dien_record_set_int (record, "position", position);
  return end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_frame_edit (DienStore   *store,
                 DienRecord  *record,
                 GError     **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (!dien_record_has (record, "parent") && !dien_record_has (record, "level"), FALSE);

  before = get_part (store, dien_record_get_id (record), error);
  if (before == NULL || !dien_record_check (record, FALSE, error))
    return FALSE;
  if (dien_record_has (record, "name") &&
      !check_unique (store, dien_record_get_id (record), dien_record_get_int (before, "year"),
                     dien_record_get_int (before, "parent"), dien_record_get_text (record, "name"), error))
    return FALSE;

  return begin_about (store, _("Edit the frame"), before, error) &&
         end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_frame_remove (DienStore  *store,
                   GArray     *ids,
                   GError    **error)
{
  g_autoptr (DienRecord) first = NULL;
  gboolean begun;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0, FALSE);

  for (guint i = 0; i < ids->len; i++)
    if (!check_unused (store, g_array_index (ids, gint64, i), error))
      return FALSE;

  first = get_part (store, g_array_index (ids, gint64, 0), error);
  if (first == NULL)
    return FALSE;
  if (ids->len == 1)
    begun = begin_about (store, _("Remove from the frame"), first, error);
  else
    {
      g_autofree char *title = g_strdup_printf (_("Remove %u parts of the frame"), ids->len);

      begun = dien_store_begin (store, title, error);
    }

  return begun && end_change (store, remove_parts (store, ids, error), error);
}

gboolean
dien_frame_move (DienStore  *store,
                 gint64      id,
                 gint64      before,
                 GError    **error)
{
  g_autoptr (DienRecord) part = NULL;
  g_autoptr (GArray) siblings = NULL;
  gboolean has_before = before == 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  part = get_part (store, id, error);
  siblings = part != NULL ? list_siblings (store, part, error) : NULL;
  if (siblings == NULL)
    return FALSE;
  for (guint i = 0; i < siblings->len; i++)
    has_before |= g_array_index (siblings, gint64, i) == before;
  if (!has_before)
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                           _("A part moves among those of the same place. To place it elsewhere, choose what it belongs to."));
      return FALSE;
    }

  return begin_about (store, _("Change order"), part, error) &&
         end_change (store, dien_order_move (store, "frame_part", siblings, id, before, error), error);
}

gboolean
dien_frame_place (DienStore  *store,
                  gint64      id,
                  gint64      parent,
                  GError    **error)
{
  g_autoptr (DienRecord) part = NULL;
  g_autoptr (DienRecord) placed = dien_record_new ("frame_part");
  gint64 position;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  part = get_part (store, id, error);
  if (part == NULL || !check_above (store, part, parent, error) || !check_place (store, part, parent, error) ||
      !check_unique (store, id, dien_record_get_int (part, "year"), parent, dien_record_get_text (part, "name"), error))
    return FALSE;
  if (dien_record_get_int (part, "parent") == parent)
    return TRUE;
  position = dien_order_get_next (store, "frame_part", error);
  if (position < 0)
    return FALSE;

  dien_record_set_id (placed, id);
  if (parent != 0)
    dien_record_set_int (placed, "parent", parent);
  else
    dien_record_set_null (placed, "parent");
  dien_record_set_int (placed, "position", position);

  return begin_about (store, _("Place in the frame"), part, error) &&
         end_change (store, dien_store_update (store, placed, error), error);
}
