/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-criteria"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-criteria-private.h"
#include "dien-error.h"

/* Of a version, what may be edited whatever was scored with it. */
static const char *const harmless[] = { "label", "due_on", "note", NULL };

/* The same name in capitals is the same. */
static gboolean
is_same_name (const char *a,
              const char *b)
{
  g_autofree char *a_folded = g_utf8_casefold (a, -1);
  g_autofree char *b_folded = g_utf8_casefold (b, -1);

  return strcmp (a_folded, b_folded) == 0;
}

static gboolean
check_name (DienStore   *store,
            gint64       set,
            const char  *name,
            GError     **error)
{
  g_autoptr (GPtrArray) sets = dien_store_list (store, "criteria_set", NULL, 0, error);

  for (guint i = 0; sets != NULL && i < sets->len; i++)
    {
      DienRecord *one = g_ptr_array_index (sets, i);

      if (dien_record_get_id (one) == set || !is_same_name (dien_record_get_text (one, "name"), name))
        continue;
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                   _("There is a criteria set called ‘%s’ already. Enter another name, or make an amended version of that one."),
                   dien_record_get_text (one, "name"));
      return FALSE;
    }

  return sets != NULL;
}

static gboolean
decides_results (DienRecord *record)
{
  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    if (dien_record_has (record, field->name) && !g_strv_contains (harmless, field->name))
      return TRUE;

  return FALSE;
}

/* @whole: all fields */
static gboolean
check_bounds (DienRecord  *whole,
              GError     **error)
{
  gboolean bounded = !dien_record_is_null (whole, "recognise_from");

  for (const char *const *field = (const char *const[]) { "recognise_from", "complete_from", "bonus_cap", "deduction_cap", NULL };
       *field != NULL; field++)
    if (!dien_criteria_check_positive (whole, *field, error))
      return FALSE;

  if (dien_record_is_null (whole, "complete_from") ||
      (bounded && dien_record_get_int (whole, "complete_from") <= dien_record_get_int (whole, "recognise_from")))
    return TRUE;

  g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                       bounded ? _("‘To complete’ begins at fewer points than ‘recognised’. Enter a smaller number.")
                               : _("‘To complete’ needs the points from which a model is recognised. Enter those first."));
  return FALSE;
}

/* Copies the rows of @entity that belong to version @from to version @to.
 *
 * @groups: id of a group → id of its copy; filled by the groups, used by the criteria */
static gboolean
copy_rows (DienStore   *store,
           const char  *entity,
           gint64       from,
           gint64       to,
           GHashTable  *groups,
           GError     **error)
{
  g_autoptr (GPtrArray) rows = dien_store_list (store, entity, "criteria_version", from, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      DienRecord *row = g_ptr_array_index (rows, i);
      gint64 id = dien_record_get_id (row);

      dien_record_set_id (row, 0);
      dien_record_set_int (row, "criteria_version", to);
      if (strcmp (entity, "criterion") == 0 && !dien_record_is_null (row, "criterion_group"))
        {
          gint64 group = dien_record_get_int (row, "criterion_group");
          gint64 *copy = g_hash_table_lookup (groups, &group);

          dien_record_set_int (row, "criterion_group", *copy);
        }
      if (dien_store_insert (store, row, error) == 0)
        return FALSE;
      if (strcmp (entity, "criterion_group") == 0)
        {
          gint64 copy = dien_record_get_id (row);

          g_hash_table_insert (groups, g_memdup2 (&id, sizeof id), g_memdup2 (&copy, sizeof copy));
        }
    }

  return rows != NULL;
}

static gboolean
copy_parts (DienStore  *store,
            gint64      from,
            gint64      to,
            GError    **error)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return copy_rows (store, "criterion_group", from, to, groups, error) &&
         copy_rows (store, "criterion", from, to, groups, error) &&
         copy_rows (store, "points_class", from, to, groups, error);
}

static gint64
find_next_number (DienStore *store,
                  gint64     set)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (number), 0) + 1 FROM criteria_version WHERE criteria_set = ?1");
  dien_query_bind_int (&query, 1, set);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 1;
}

static gboolean
check_unused (DienStore  *store,
              gint64      version,
              GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 n = 0;

  dien_query_init (&query, store, "SELECT count (*) FROM registration WHERE criteria_version = ?1");
  dien_query_bind_int (&query, 1, version);
  if (dien_query_next (&query))
    n = dien_query_get_int (&query, 0);
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
               _("%d registrations are scored with this criteria set. Give them another one, then remove it."), (int) n);
  return FALSE;
}

static gboolean
check_classes (GArray  *classes,
               GError **error)
{
  for (guint i = 0; i < classes->len; i++)
    {
      const DienPointsClass *one = &g_array_index (classes, DienPointsClass, i);

      if (one->name == NULL || *one->name == '\0')
        {
          g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("A class has points but no name. Enter its name."));
          return FALSE;
        }
      for (guint j = 0; j < i; j++)
        if (g_array_index (classes, DienPointsClass, j).low == one->low)
          {
            g_autofree char *low = dien_number_format (one->low, DIEN_NUMBER_POINTS);

            g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                         _("‘%s’ and ‘%s’ both begin at %s points. Enter another number for one of them."),
                         g_array_index (classes, DienPointsClass, j).name, one->name, low);
            return FALSE;
          }
    }

  return TRUE;
}

static gboolean
write_classes (DienStore  *store,
               gint64      version,
               GArray     *classes,
               GError    **error)
{
  g_autoptr (GPtrArray) before = dien_store_list (store, "points_class", "criteria_version", version, error);

  if (before == NULL)
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    if (!dien_store_remove (store, "points_class", dien_record_get_id (g_ptr_array_index (before, i)), error))
      return FALSE;

  for (guint i = 0; i < classes->len; i++)
    {
      const DienPointsClass *one = &g_array_index (classes, DienPointsClass, i);
      g_autoptr (DienRecord) record = dien_record_new ("points_class");

      dien_record_set_int (record, "criteria_version", version);
      dien_record_set_text (record, "name", one->name);
      dien_record_set_int (record, "low", one->low);
      if (!dien_record_check (record, TRUE, error) || !dien_criteria_check_positive (record, "low", error) ||
          dien_store_insert (store, record, error) == 0)
        return FALSE;
    }

  return TRUE;
}

gint64
dien_criteria_set_add (DienStore          *store,
                       const char         *name,
                       DienCriteriaShape   shape,
                       GError            **error)
{
  g_autoptr (DienRecord) set = dien_record_new ("criteria_set");
  g_autoptr (DienRecord) version = dien_record_new ("criteria_version");
  gboolean fine;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);
  g_return_val_if_fail (name != NULL, 0);

  dien_record_set_text (set, "name", name);
  if (!dien_record_check (set, TRUE, error) || !check_name (store, 0, dien_record_get_text (set, "name"), error) ||
      !dien_criteria_begin (store, _("Make criteria set"), dien_record_get_text (set, "name"), error))
    return 0;

  fine = dien_store_insert (store, set, error) != 0;
  if (fine)
    {
      dien_record_set_int (version, "criteria_set", dien_record_get_id (set));
      dien_record_set_int (version, "number", 1);
      dien_record_set_int (version, "no_zero", 0);
      fine = dien_store_insert (store, version, error) != 0 &&
             dien_criteria_shape_write (store, dien_record_get_id (version), shape, error);
    }

  return dien_criteria_end (store, fine, error) ? dien_record_get_id (version) : 0;
}

gboolean
dien_criteria_set_edit (DienStore   *store,
                        DienRecord  *record,
                        GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_check (record, FALSE, error) ||
      !check_name (store, dien_record_get_id (record), dien_record_get_text (record, "name"), error) ||
      !dien_criteria_begin (store, _("Rename criteria set"), dien_record_get_text (record, "name"), error))
    return FALSE;

  return dien_criteria_end (store, dien_store_update (store, record, error), error);
}

gint64
dien_criteria_version_copy (DienStore  *store,
                            gint64      version,
                            GError    **error)
{
  g_autoptr (DienRecord) copy = NULL;
  g_autofree char *name = NULL;
  gboolean fine;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  copy = dien_store_get (store, "criteria_version", version, error);
  if (copy == NULL)
    return 0;

  name = dien_criteria_version_dup_name (store, version);
  dien_record_set_id (copy, 0);
  dien_record_set_int (copy, "number", find_next_number (store, dien_record_get_int (copy, "criteria_set")));
  dien_record_set_text (copy, "label", "");
  if (!dien_criteria_begin (store, _("Make amended version"), name, error))
    return 0;

  fine = dien_store_insert (store, copy, error) != 0 && copy_parts (store, version, dien_record_get_id (copy), error);
  return dien_criteria_end (store, fine, error) ? dien_record_get_id (copy) : 0;
}

gboolean
dien_criteria_version_edit (DienStore   *store,
                            DienRecord  *record,
                            GError     **error)
{
  g_autoptr (DienRecord) whole = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  whole = dien_store_get (store, "criteria_version", dien_record_get_id (record), error);
  if (whole == NULL || !dien_record_check (record, FALSE, error))
    return FALSE;
  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    if (dien_record_has (record, field->name))
      dien_record_copy_field (whole, record, field->name);

  name = dien_criteria_version_dup_name (store, dien_record_get_id (record));
  if (!check_bounds (whole, error) ||
      (decides_results (record) && !dien_criteria_check_unscored (store, dien_record_get_id (record), error)) ||
      !dien_criteria_begin (store, _("Edit criteria set"), name, error))
    return FALSE;

  return dien_criteria_end (store, dien_store_update (store, record, error), error);
}

gboolean
dien_criteria_version_remove (DienStore  *store,
                              gint64      version,
                              GError    **error)
{
  g_autoptr (DienRecord) record = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *name = NULL;
  gint64 set;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  record = dien_store_get (store, "criteria_version", version, error);
  if (record == NULL || !check_unused (store, version, error) || !dien_criteria_check_unscored (store, version, error))
    return FALSE;

  set = dien_record_get_int (record, "criteria_set");
  versions = dien_store_list (store, "criteria_version", "criteria_set", set, error);
  if (versions == NULL)
    return FALSE;

  name = dien_criteria_version_dup_name (store, version);
  if (!dien_criteria_begin (store, _("Remove criteria set"), name, error))
    return FALSE;
  return dien_criteria_end (store, versions->len == 1 ? dien_store_remove (store, "criteria_set", set, error)
                                                      : dien_store_remove (store, "criteria_version", version, error), error);
}

gboolean
dien_criteria_set_classes (DienStore  *store,
                           gint64      version,
                           GArray     *classes,
                           GError    **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (classes != NULL, FALSE);

  name = dien_criteria_version_dup_name (store, version);
  if (!check_classes (classes, error) || !dien_criteria_check_unscored (store, version, error) ||
      !dien_criteria_begin (store, _("Edit classes of points"), name, error))
    return FALSE;

  return dien_criteria_end (store, write_classes (store, version, classes, error), error);
}
