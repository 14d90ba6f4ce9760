/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-criteria"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-criteria-private.h"
#include "dien-error.h"
#include "dien-list-private.h"

/* Groups and criteria have ids of their own, so a row of the tree is told apart by its lowest bit; a block is none of both. */
#define GROUP_ROW(id) "(2 * " id " + 1)"
#define CRITERION_ROW(id) "(2 * " id ")"
#define FIRST_BLOCK "(1 << 60)"
#define SET_ROW "(1 << 61)"

#define KIND_RANK(kind) \
  "CASE " kind " WHEN 'points' THEN 0 WHEN 'bonus' THEN 1 WHEN 'deduction' THEN 2 WHEN 'mandatory' THEN 3" \
  " WHEN 'knock_out' THEN 4 ELSE 5 END"
#define BLOCK_ROW(kind) "(" FIRST_BLOCK " + " KIND_RANK (kind) ")"

/* place, place_id: of the group; the set comes before all groups, blocks behind them. */
#define NODES \
  "SELECT " SET_ROW " AS row, 0 AS parent, 0 AS depth, -1 AS place, 0 AS place_id, 0 AS rank, 0 AS id, '' AS code," \
  " s.name AS name, NULL AS kind, (SELECT ifnull (sum (maximum), 0) FROM criterion_group WHERE criteria_version = v.id)" \
  " + (SELECT ifnull (sum (maximum), 0) FROM criterion WHERE criteria_version = v.id AND criterion_group IS NULL" \
  "    AND kind = 'points') AS maximum," \
  " (SELECT ifnull (sum (maximum), 0) FROM criterion WHERE criteria_version = v.id AND kind = 'points') AS sum," \
  " v.label AS method, 0 AS has_children, NULL AS criterion_group, NULL AS criterion" \
  " FROM criteria_version AS v JOIN criteria_set AS s ON s.id = v.criteria_set WHERE v.id = :scope" \
  " UNION ALL " \
  "SELECT " GROUP_ROW ("g.id") ", 0, 0, g.position, g.id, 0, 0, g.code, g.name, NULL, g.maximum," \
  " (SELECT ifnull (sum (maximum), 0) FROM criterion WHERE criterion_group = g.id AND kind = 'points')," \
  " '', EXISTS (SELECT 1 FROM criterion WHERE criterion_group = g.id), g.id, NULL FROM criterion_group AS g WHERE g.criteria_version = :scope" \
  " UNION ALL " \
  "SELECT " BLOCK_ROW ("c.kind") ", 0, 0, 1 << 40, 0, " BLOCK_ROW ("c.kind") ", 0, '', NULL, c.kind," \
  " CASE c.kind WHEN 'bonus' THEN v.bonus_cap WHEN 'deduction' THEN v.deduction_cap END," \
  " CASE WHEN c.kind = 'points' THEN sum (c.maximum) END, '', 1, NULL, NULL" \
  " FROM criterion AS c JOIN criteria_version AS v ON v.id = c.criteria_version" \
  " WHERE c.criteria_version = :scope AND c.criterion_group IS NULL GROUP BY c.kind" \
  " UNION ALL " \
  "SELECT " CRITERION_ROW ("c.id") ", ifnull (" GROUP_ROW ("g.id") ", " BLOCK_ROW ("c.kind") "), 1," \
  " ifnull (g.position, 1 << 40), ifnull (g.id, 0), ifnull (g.id * 0, " BLOCK_ROW ("c.kind") "), c.id," \
  " c.code, c.name, c.kind, c.maximum, NULL, c.method, 0, g.id, c.id" \
  " FROM criterion AS c LEFT JOIN criterion_group AS g ON g.id = c.criterion_group WHERE c.criteria_version = :scope"

static const DienListColumn columns[] = {
  { "code", "node.code", NULL },
  { "name", "node.name", NULL },
  { "kind", "node.kind", NULL },
  { "maximum", "node.maximum", NULL },
  { "sum", "node.sum", NULL },
  { "method", "node.method", NULL },
  { "depth", "iif (:collapsed IS NULL, 0, node.depth)", NULL },
  { "has_children", "node.has_children AND :collapsed IS NOT NULL", NULL },
  { "open", "node.row NOT IN (SELECT value FROM json_each (:collapsed))", NULL },
  { "group", "node.criterion_group", NULL },
  { "criterion", "node.criterion", NULL },
  { NULL }
};

static const DienListFilter filters[] = { { NULL } };

static const char *const group_ordering[] = { "code", "name", "maximum", "position", NULL };
static const char *const criterion_ordering[] = {
  "criterion_group", "kind", "code", "name", "maximum", "position", "method", NULL
};
static const char *const version_ordering[] = { "bonus_cap", "deduction_cap", "label", NULL };
static const char *const set_ordering[] = { "name", NULL };

static const DienListDependence dependences[] = {
  { "criterion", criterion_ordering },
  { "criterion_group", group_ordering },
  { "criteria_version", version_ordering },
  { "criteria_set", set_ordering },
  { NULL }
};

#define CALLED "ifnull (node.code, '') || ' ' || ifnull (node.name, '') || ' ' || ifnull (node.method, '')"

static const DienListSource source = {
  .tree = TRUE,
  .from = "(" NODES ") AS node LEFT JOIN criterion AS own ON own.id = node.criterion",
  .id = "node.row",
  .condition = "node.depth = 0 OR node.parent NOT IN (SELECT value FROM json_each (:collapsed))",
  .order = "node.place, node.place_id, node.rank, node.depth, own.position",
  .found_in = CALLED,
  .found_in_folded = "folded (" CALLED ")",
  .called = "folded (ifnull (node.name, ''))",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

static void
free_version (gpointer data)
{
  DienCriteriaVersion *version = data;

  g_free (version->name);
  g_free (version);
}

static void
clear_class (gpointer data)
{
  DienPointsClass *one = data;

  g_free (one->name);
}

/* 'Bộ tiêu chí mẫu (Bản năm 2022)'; a version without a name goes by its number. */
static char *
dup_version_name (const char *set,
                  const char *label,
                  gint64      number)
{
  if (label != NULL && *label != '\0')
    return g_strdup_printf ("%s (%s)", set, label);

  /* Translators: name of the criteria set, number of the version */
  return g_strdup_printf (_("%s (version %d)"), set, (int) number);
}

static void
set_sum_error (GError     **error,
               DienPoints   maximum,
               DienPoints   sum,
               const char  *group)
{
  g_autofree char *bound = dien_number_format (maximum, DIEN_NUMBER_POINTS);
  g_autofree char *added = dien_number_format (sum, DIEN_NUMBER_POINTS);
  g_autofree char *rest = dien_number_format (ABS (maximum - sum), DIEN_NUMBER_POINTS);

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               sum < maximum
                 /* Translators: group, its maximum, the sum, the difference */
                 ? _("Group %s has the maximum %s, but its criteria come to %s, %s points short."
                     " Edit the points of the group or of the criteria, then save again.")
                 : _("Group %s has the maximum %s, but its criteria come to %s, %s points over."
                     " Edit the points of the group or of the criteria, then save again."),
               group, bound, added, rest);
}

/* The first group whose criteria do not come to its maximum. */
static gboolean
check_sums (DienStore  *store,
            gint64      version,
            GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "SELECT code, name, maximum, sum FROM (SELECT g.*, (SELECT ifnull (sum (maximum), 0) FROM criterion"
                   " WHERE criterion_group = g.id AND kind = 'points') AS sum FROM criterion_group AS g"
                   " WHERE criteria_version = ?1) WHERE sum <> maximum ORDER BY position, id LIMIT 1");
  dien_query_bind_int (&query, 1, version);
  if (dien_query_next (&query))
    {
      g_autofree char *called = dien_criteria_dup_called (dien_query_get_text (&query, 0), dien_query_get_text (&query, 1));

      set_sum_error (error, dien_query_get_int (&query, 2), dien_query_get_int (&query, 3), called);
      return FALSE;
    }

  return dien_query_finish (&query, error);
}

/* The first criterion that could never have a point. */
static gboolean
check_maxima (DienStore  *store,
              gint64      version,
              GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "SELECT code, name FROM criterion WHERE criteria_version = ?1 AND maximum = 0 ORDER BY position, id LIMIT 1");
  dien_query_bind_int (&query, 1, version);
  if (dien_query_next (&query))
    {
      g_autofree char *called = dien_criteria_dup_called (dien_query_get_text (&query, 0), dien_query_get_text (&query, 1));

      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("Criterion %s has no maximum yet. Enter how many points it can have, then use the criteria set."), called);
      return FALSE;
    }

  return dien_query_finish (&query, error);
}

static gboolean
check_not_empty (DienStore  *store,
                 gint64      version,
                 GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *name = NULL;

  dien_query_init (&query, store, "SELECT 1 FROM criterion WHERE criteria_version = ?1 AND kind <> 'information' LIMIT 1");
  dien_query_bind_int (&query, 1, version);
  if (dien_query_next (&query))
    return TRUE;
  if (!dien_query_finish (&query, error))
    return FALSE;

  name = dien_criteria_version_dup_name (store, version);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("The criteria set ‘%s’ has no criterion yet. Add criteria, then use it."), name);
  return FALSE;
}

DienList *
dien_criteria_new (DienStore *store,
                   gint64     version)
{
  return dien_list_new (store, &source, version, NULL);
}

gint64
dien_criteria_row_of_group (gint64 group)
{
  return 2 * group + 1;
}

gint64
dien_criteria_row_of_criterion (gint64 criterion)
{
  return 2 * criterion;
}

gint64
dien_criteria_row_of_set (void)
{
  return G_GINT64_CONSTANT (1) << 61;
}

void
dien_criteria_read_row (gint64  row,
                        gint64 *group,
                        gint64 *criterion)
{
  gboolean block = row >= G_GINT64_CONSTANT (1) << 60; /* or the set */

  if (group != NULL)
    *group = !block && row % 2 == 1 ? row / 2 : 0;
  if (criterion != NULL)
    *criterion = !block && row % 2 == 0 ? row / 2 : 0;
}

GPtrArray *
dien_criteria_list_versions (DienStore  *store,
                             GError    **error)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (free_version);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  dien_query_init (&query, store,
                   "SELECT v.id, v.criteria_set, s.name, v.label, v.number,"
                   " (SELECT count (*) FROM registration WHERE criteria_version = v.id)"
                   " FROM criteria_version AS v JOIN criteria_set AS s ON s.id = v.criteria_set"
                   " ORDER BY s.id, v.number DESC");
  while (dien_query_next (&query))
    {
      DienCriteriaVersion *version = g_new0 (DienCriteriaVersion, 1);

      version->id = dien_query_get_int (&query, 0);
      version->set = dien_query_get_int (&query, 1);
      version->name = dup_version_name (dien_query_get_text (&query, 2), dien_query_get_text (&query, 3),
                                        dien_query_get_int (&query, 4));
      version->n_registrations = (guint) dien_query_get_int (&query, 5);
      version->scored = dien_criteria_is_scored (store, version->id);
      g_ptr_array_add (versions, version);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&versions) : NULL;
}

char *
dien_criteria_version_dup_name (DienStore *store,
                                gint64     version)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  dien_query_init (&query, store,
                   "SELECT s.name, v.label, v.number FROM criteria_version AS v JOIN criteria_set AS s ON s.id = v.criteria_set"
                   " WHERE v.id = ?1");
  dien_query_bind_int (&query, 1, version);
  if (!dien_query_next (&query))
    return g_strdup ("");

  return dup_version_name (dien_query_get_text (&query, 0), dien_query_get_text (&query, 1), dien_query_get_int (&query, 2));
}

gboolean
dien_criteria_is_scored (DienStore *store,
                         gint64     version)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  dien_query_init (&query, store,
                   "SELECT 1 FROM criterion JOIN score ON score.criterion = criterion.id WHERE criteria_version = ?1"
                   " AND (points IS NOT NULL OR met IS NOT NULL OR NOT applicable) LIMIT 1");
  dien_query_bind_int (&query, 1, version);
  return dien_query_next (&query);
}

gboolean
dien_criteria_check (DienStore  *store,
                     gint64      version,
                     GError    **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  return check_not_empty (store, version, error) && check_maxima (store, version, error) && check_sums (store, version, error);
}

DienPoints
dien_criteria_get_maximum (DienStore *store,
                           gint64     version)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  dien_query_init (&query, store,
                   "SELECT (SELECT ifnull (sum (maximum), 0) FROM criterion_group WHERE criteria_version = ?1)"
                   " + (SELECT ifnull (sum (maximum), 0) FROM criterion"
                   "    WHERE criteria_version = ?1 AND criterion_group IS NULL AND kind = 'points')");
  dien_query_bind_int (&query, 1, version);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 0;
}

GArray *
dien_criteria_list_classes (DienStore  *store,
                            gint64      version,
                            GError    **error)
{
  g_autoptr (GArray) classes = g_array_new (FALSE, TRUE, sizeof (DienPointsClass));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  g_array_set_clear_func (classes, clear_class);
  dien_query_init (&query, store, "SELECT name, low FROM points_class WHERE criteria_version = ?1 ORDER BY low DESC, id");
  dien_query_bind_int (&query, 1, version);
  while (dien_query_next (&query))
    {
      DienPointsClass one = { g_strdup (dien_query_get_text (&query, 0)), dien_query_get_int (&query, 1) };

      g_array_append_val (classes, one);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&classes) : NULL;
}

/* For the other files of the area. */

gboolean
dien_criteria_begin (DienStore   *store,
                     const char  *what,
                     const char  *of,
                     GError     **error)
{
  g_autofree char *title = of != NULL && *of != '\0' ? g_strdup_printf ("%s – %s", what, of) : g_strdup (what);

  return dien_store_begin (store, title, error);
}

gboolean
dien_criteria_end (DienStore  *store,
                   gboolean    fine,
                   GError    **error)
{
  if (fine)
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

gboolean
dien_criteria_check_unscored (DienStore  *store,
                              gint64      version,
                              GError    **error)
{
  g_autofree char *name = NULL;

  if (!dien_criteria_is_scored (store, version))
    return TRUE;

  name = dien_criteria_version_dup_name (store, version);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
               _("‘%s’ was scored with already: what decides its results stays as it is. Make an amended version, and edit that."),
               name);
  return FALSE;
}

char *
dien_criteria_dup_called (const char *code,
                          const char *name)
{
  return code != NULL && *code != '\0' ? g_strdup (code) : g_strdup_printf ("‘%s’", name);
}

gboolean
dien_criteria_check_positive (DienRecord  *record,
                              const char  *field,
                              GError     **error)
{
  const DienField *described;
  g_autofree char *label = NULL;

  if (dien_record_get_int (record, field) >= 0)
    return TRUE;

  described = dien_entity_find_field (dien_record_get_entity (record), field);
  label = g_strdup (dien_field_get_label (described));
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("‘%s’ cannot be less than 0. Enter 0 or more."), label);
  return FALSE;
}
