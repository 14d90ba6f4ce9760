/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-criteria"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-criteria-private.h"
#include "dien-error.h"

#define MOST_ROMAN 39 /* XXXIX */

/* Fields of which a result does not depend, in any entity of the area. */
static const char *const harmless[] = { "code", "name", "method", "position", NULL };

static gint64
get_number (DienStore  *store,
            const char *sql,
            gint64      scope)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, sql);
  dien_query_bind_int (&query, 1, scope);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 0;
}

/* 'IV' */
static char *
dup_roman (guint number)
{
  static const char *const tens[] = { "", "X", "XX", "XXX" };
  static const char *const ones[] = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };

  return number <= MOST_ROMAN ? g_strconcat (tens[number / 10], ones[number % 10], NULL) : g_strdup_printf ("%u", number);
}

static char *
dup_group_code (DienStore *store,
                gint64     version)
{
  return dup_roman (1 + (guint) get_number (store, "SELECT count (*) FROM criterion_group WHERE criteria_version = ?1", version));
}

/* '2.3': the third criterion of the second group. */
static char *
dup_criterion_code (DienStore *store,
                    gint64     group)
{
  gint64 place = get_number (store,
                             "SELECT count (*) FROM criterion_group AS g, criterion_group AS own WHERE own.id = ?1"
                             " AND g.criteria_version = own.criteria_version AND (g.position, g.id) <= (own.position, own.id)", group);
  gint64 count = get_number (store, "SELECT count (*) FROM criterion WHERE criterion_group = ?1", group);

  return g_strdup_printf ("%d.%d", (int) place, (int) count + 1);
}

static gboolean
decides_results (DienRecord *record)
{
  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    if (dien_record_has (record, field->name) && !g_strv_contains (harmless, field->name))
      return TRUE;

  return FALSE;
}

static char *
dup_title_of (DienRecord *record)
{
  const char *code = dien_record_get_text (record, "code");

  return code != NULL && *code != '\0' ? g_strdup_printf ("%s. %s", code, dien_record_get_text (record, "name"))
                                       : g_strdup (dien_record_get_text (record, "name"));
}

/* @after: what the row is to be, as far as it is told here */
static gboolean
write_edit (DienStore   *store,
            DienRecord  *before,
            DienRecord  *after,
            const char  *what,
            GError     **error)
{
  g_autofree char *title = dup_title_of (before);

  if (!dien_record_check (after, FALSE, error) || !dien_criteria_check_positive (after, "maximum", error) ||
      (decides_results (after) &&
       !dien_criteria_check_unscored (store, dien_record_get_int (before, "criteria_version"), error)) ||
      !dien_criteria_begin (store, what, title, error))
    return FALSE;

  return dien_criteria_end (store, dien_store_update (store, after, error), error);
}

static gboolean
write_new (DienStore   *store,
           DienRecord  *record,
           const char  *what,
           GError     **error)
{
  g_autofree char *title = NULL;

  if (!dien_record_check (record, TRUE, error) || !dien_criteria_check_positive (record, "maximum", error) ||
      !dien_criteria_check_unscored (store, dien_record_get_int (record, "criteria_version"), error))
    return FALSE;

  title = dup_title_of (record);
  if (!dien_criteria_begin (store, what, title, error))
    return FALSE;
  return dien_criteria_end (store, dien_store_insert (store, record, error) != 0, error);
}

static gboolean
is_grouped (DienCriterionKind kind)
{
  return kind == DIEN_CRITERION_POINTS;
}

/* A criterion of another kind than points stands outside the groups; one without points has no maximum. */
static void
agree_with_kind (DienRecord *record)
{
  DienCriterionKind kind = dien_criterion_kind_from_code (dien_record_get_text (record, "kind"));

  if (!is_grouped (kind))
    dien_record_set_null (record, "criterion_group");
  if (!dien_criterion_kind_has_points (kind))
    dien_record_set_null (record, "maximum");
  else if (!dien_record_has (record, "maximum") || dien_record_is_null (record, "maximum"))
    dien_record_set_int (record, "maximum", 0);
}

/* Numbers the groups of a version, and the criteria of each of them and of each block, 1, 2, 3 … as they stand. */
static gboolean
renumber (DienStore  *store,
          gint64      version,
          GError    **error)
{
  static const char *const updates[] = {
    "UPDATE criterion_group SET position = wanted.position FROM"
    " (SELECT id, row_number () OVER (ORDER BY position, id) AS position FROM criterion_group WHERE criteria_version = ?1)"
    " AS wanted WHERE wanted.id = criterion_group.id AND wanted.position <> criterion_group.position",
    "UPDATE criterion SET position = wanted.position FROM"
    " (SELECT id, row_number () OVER (PARTITION BY criterion_group, iif (criterion_group IS NULL, kind, '')"
    "  ORDER BY position, id) AS position FROM criterion WHERE criteria_version = ?1)"
    " AS wanted WHERE wanted.id = criterion.id AND wanted.position <> criterion.position",
  };

  for (guint i = 0; i < G_N_ELEMENTS (updates); i++)
    {
      g_auto (DienQuery) query = DIEN_QUERY_INIT;

      dien_query_init (&query, store, updates[i]);
      dien_query_bind_int (&query, 1, version);
      if (!dien_query_finish (&query, error))
        return FALSE;
    }

  return TRUE;
}

/* Puts it between @before and what stands above that; the numbers come with renumber(). */
static gboolean
make_room (DienStore   *store,
           const char  *sql,
           gint64       scope,
           gint64       from,
           GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, sql);
  dien_query_bind_int (&query, 1, scope);
  dien_query_bind_int (&query, 2, from);
  return dien_query_finish (&query, error);
}

static gboolean
place (DienStore   *store,
       const char  *entity,
       gint64       id,
       gint64       group,
       gint64       position,
       GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new (entity);

  dien_record_set_id (record, id);
  dien_record_set_int (record, "position", position);
  if (group != 0)
    dien_record_set_int (record, "criterion_group", group);

  return dien_store_update (store, record, error);
}

static gboolean
move_group (DienStore   *store,
            DienRecord  *moved,
            gint64       before,
            GError     **error)
{
  gint64 version = dien_record_get_int (moved, "criteria_version");
  g_autofree char *title = dup_title_of (moved);
  gint64 position = G_MAXINT;

  if (before != 0)
    {
      g_autoptr (DienRecord) next = dien_store_get (store, "criterion_group", before, error);

      if (next == NULL)
        return FALSE;
      position = dien_record_get_int (next, "position");
    }

  if (!dien_criteria_begin (store, _("Change order"), title, error))
    return FALSE;
  return dien_criteria_end (store,
                            make_room (store, "UPDATE criterion_group SET position = position + 1"
                                       " WHERE criteria_version = ?1 AND position >= ?2", version, position, error) &&
                            place (store, "criterion_group", dien_record_get_id (moved), 0, position, error) &&
                            renumber (store, version, error), error);
}

/* Returns: the group above @group; 0 where there is none */
static gint64
find_group_above (DienStore *store,
                  gint64     version,
                  gint64     group)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "SELECT g.id FROM criterion_group AS g JOIN criterion_group AS below ON below.id = ?2"
                   " WHERE g.criteria_version = ?1 AND (g.position, g.id) < (below.position, below.id)"
                   " ORDER BY g.position DESC, g.id DESC LIMIT 1");
  dien_query_bind_int (&query, 1, version);
  dien_query_bind_int (&query, 2, group);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 0;
}

/* Where a criterion comes to stand. */
typedef struct
{
  gint64 group; /* 0: none, or the one that it is in */
  gint64 position;
} Place;

static gboolean
find_place (DienStore   *store,
            DienRecord  *moved,
            gint64       before,
            Place       *found,
            GError     **error)
{
  gboolean grouped = !dien_record_is_null (moved, "criterion_group");
  gint64 group, criterion;

  dien_criteria_read_row (before, &group, &criterion);
  *found = (Place) { dien_record_get_int (moved, "criterion_group"), G_MAXINT };
  if (before != 0 && criterion != 0)
    {
      g_autoptr (DienRecord) next = dien_store_get (store, "criterion", criterion, error);

      if (next == NULL)
        return FALSE;
      if (dien_record_is_null (next, "criterion_group") == grouped ||
          (!grouped && g_strcmp0 (dien_record_get_text (next, "kind"), dien_record_get_text (moved, "kind")) != 0))
        {
          g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                               _("A criterion stands among those of its kind. Change its kind first, or choose a place there."));
          return FALSE;
        }
      *found = (Place) { dien_record_get_int (next, "criterion_group"), dien_record_get_int (next, "position") };
    }
  else if (grouped && group != 0)
    {
      gint64 above = find_group_above (store, dien_record_get_int (moved, "criteria_version"), group);

      found->group = above != 0 ? above : found->group;
    }

  return TRUE;
}

static gboolean
move_criterion (DienStore   *store,
                DienRecord  *moved,
                gint64       before,
                GError     **error)
{
  gint64 version = dien_record_get_int (moved, "criteria_version");
  g_autofree char *title = dup_title_of (moved);
  Place to;

  if (!find_place (store, moved, before, &to, error) ||
      (to.group != dien_record_get_int (moved, "criterion_group") && !dien_criteria_check_unscored (store, version, error)) ||
      !dien_criteria_begin (store, _("Change order"), title, error))
    return FALSE;

  return dien_criteria_end (store,
                            make_room (store, "UPDATE criterion SET position = position + 1"
                                       " WHERE ifnull (criterion_group, -criteria_version) = ?1 AND position >= ?2",
                                       to.group != 0 ? to.group : -version, to.position, error) &&
                            place (store, "criterion", dien_record_get_id (moved), to.group, to.position, error) &&
                            renumber (store, version, error), error);
}

gboolean
dien_criterion_group_add (DienStore   *store,
                          DienRecord  *record,
                          GError     **error)
{
  gint64 version;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  version = dien_record_get_int (record, "criteria_version");
  if (!dien_record_has (record, "maximum") || dien_record_is_null (record, "maximum"))
    dien_record_set_int (record, "maximum", 0);
  if (!dien_record_has (record, "code"))
    {
      g_autofree char *code = dup_group_code (store, version);

      dien_record_set_text (record, "code", code);
    }
  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position",
                         1 + get_number (store, "SELECT ifnull (max (position), 0) FROM criterion_group"
                                         " WHERE criteria_version = ?1", version));

  return write_new (store, record, _("Add group of criteria"), error);
}

gboolean
dien_criterion_group_edit (DienStore   *store,
                           DienRecord  *record,
                           GError     **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "criterion_group", dien_record_get_id (record), error);
  return before != NULL && write_edit (store, before, record, _("Edit group of criteria"), error);
}

gboolean
dien_criterion_add (DienStore   *store,
                    DienRecord  *record,
                    GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_has (record, "kind"))
    dien_record_set_text (record, "kind", dien_criterion_kind_get_code (DIEN_CRITERION_POINTS));
  agree_with_kind (record);
  if (!dien_record_has (record, "code") && dien_record_get_int (record, "criterion_group") != 0)
    {
      g_autofree char *code = dup_criterion_code (store, dien_record_get_int (record, "criterion_group"));

      dien_record_set_text (record, "code", code);
    }
  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position",
                         1 + get_number (store, "SELECT ifnull (max (position), 0) FROM criterion WHERE criteria_version = ?1",
                                         dien_record_get_int (record, "criteria_version")));

  return write_new (store, record, _("Add criterion"), error);
}

gboolean
dien_criterion_edit (DienStore   *store,
                     DienRecord  *record,
                     GError     **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "criterion", dien_record_get_id (record), error);
  if (before == NULL)
    return FALSE;

  if (dien_record_has (record, "kind"))
    {
      if (!dien_record_has (record, "maximum"))
        dien_record_copy_field (record, before, "maximum");
      agree_with_kind (record);
    }
  else if (dien_record_has (record, "maximum") &&
           dien_criterion_kind_has_points (dien_criterion_kind_from_code (dien_record_get_text (before, "kind"))) &&
           dien_record_is_null (record, "maximum"))
    dien_record_set_int (record, "maximum", 0);

  return write_edit (store, before, record, _("Edit criterion"), error);
}

gboolean
dien_criteria_remove (DienStore  *store,
                      GArray     *rows,
                      GError    **error)
{
  g_autoptr (DienRecord) first = NULL;
  g_autofree char *title = NULL;
  gboolean fine = TRUE;
  guint n = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (rows != NULL, FALSE);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 group, criterion;

      dien_criteria_read_row (g_array_index (rows, gint64, i), &group, &criterion);
      if (group == 0 && criterion == 0)
        continue;
      if (n++ == 0 && (first = dien_store_get (store, group != 0 ? "criterion_group" : "criterion",
                                               group != 0 ? group : criterion, error)) == NULL)
        return FALSE;
    }
  if (n == 0)
    return TRUE;

  if (!dien_criteria_check_unscored (store, dien_record_get_int (first, "criteria_version"), error))
    return FALSE;
  title = dup_title_of (first);
  if (!dien_criteria_begin (store, _("Remove criteria"), n == 1 ? title : NULL, error))
    return FALSE;

  /* Criteria first: a group takes its own along. */
  for (guint pass = 0; pass < 2 && fine; pass++)
    for (guint i = 0; i < rows->len && fine; i++)
      {
        gint64 group, criterion;

        dien_criteria_read_row (g_array_index (rows, gint64, i), &group, &criterion);
        if (pass == 0 && criterion != 0)
          fine = dien_store_remove (store, "criterion", criterion, error);
        else if (pass == 1 && group != 0)
          fine = dien_store_remove (store, "criterion_group", group, error);
      }

  return dien_criteria_end (store, fine && renumber (store, dien_record_get_int (first, "criteria_version"), error), error);
}

gboolean
dien_criteria_move (DienStore  *store,
                    gint64      row,
                    gint64      before,
                    GError    **error)
{
  g_autoptr (DienRecord) moved = NULL;
  gint64 group, criterion, next;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  dien_criteria_read_row (row, &group, &criterion);
  if ((group == 0 && criterion == 0) || before == dien_criteria_row_of_set ())
    return TRUE;

  moved = dien_store_get (store, group != 0 ? "criterion_group" : "criterion", group != 0 ? group : criterion, error);
  if (moved == NULL)
    return FALSE;
  if (criterion != 0)
    return move_criterion (store, moved, before, error);

  /* A group does not part another one from its criteria. */
  dien_criteria_read_row (before, &next, &criterion);
  if (criterion != 0)
    {
      g_autoptr (DienRecord) below = dien_store_get (store, "criterion", criterion, error);

      if (below == NULL)
        return FALSE;
      next = dien_record_get_int (below, "criterion_group");
    }

  return move_group (store, moved, next, error);
}

gboolean
dien_criteria_add_up (DienStore  *store,
                      gint64      version,
                      GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *name = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  name = dien_criteria_version_dup_name (store, version);
  if (!dien_criteria_check_unscored (store, version, error) ||
      !dien_criteria_begin (store, _("Add maxima up"), name, error))
    return FALSE;

  dien_query_init (&query, store,
                   "UPDATE criterion_group SET maximum = wanted.sum FROM (SELECT g.id, (SELECT ifnull (sum (maximum), 0)"
                   " FROM criterion WHERE criterion_group = g.id AND kind = 'points') AS sum FROM criterion_group AS g"
                   " WHERE criteria_version = ?1) AS wanted WHERE wanted.id = criterion_group.id AND wanted.sum <> maximum");
  dien_query_bind_int (&query, 1, version);
  return dien_criteria_end (store, dien_query_finish (&query, error), error);
}
