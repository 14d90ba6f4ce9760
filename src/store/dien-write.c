/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-write"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-fault-private.h"
#include "dien-query-private.h"
#include "dien-text.h"

static gboolean
is_reference (const DienField *field)
{
  return field->kind == DIEN_FIELD_REFERENCE || field->kind == DIEN_FIELD_OWNER;
}

/* The cache of statements is keyed by the text of the SQL, so each distinct one is kept once, for good. */
static const char *
intern (GString *sql)
{
  const char *interned = g_intern_string (sql->str);

  g_string_free (sql, TRUE);
  return interned;
}

static const char *
write_insert_sql (DienRecord *record,
                  gboolean    with_id)
{
  const DienEntity *entity = dien_record_get_entity (record);
  GString *sql = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO %s (", entity->name);
  if (with_id)
    {
      g_string_append (sql, "id, ");
      g_string_append (values, ":id, ");
    }
  for (const DienField *field = entity->fields; field->name != NULL; field++)
    if (dien_record_has (record, field->name))
      {
        g_string_append_printf (sql, "%s, ", field->name);
        g_string_append_printf (values, ":%s, ", field->name);
        if (field->kind == DIEN_FIELD_SEARCHED)
          {
            g_string_append_printf (sql, "%s_folded, ", field->name);
            g_string_append_printf (values, ":%s_folded, ", field->name);
          }
      }
  g_string_truncate (sql, sql->len - 2);
  g_string_truncate (values, values->len - 2);
  g_string_append_printf (sql, ") VALUES (%s)", values->str);

  return intern (sql);
}

static const char *
write_update_sql (DienRecord *record)
{
  const DienEntity *entity = dien_record_get_entity (record);
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "UPDATE %s SET ", entity->name);
  for (const DienField *field = entity->fields; field->name != NULL; field++)
    if (dien_record_has (record, field->name))
      {
        g_string_append_printf (sql, "%s = :%s, ", field->name, field->name);
        if (field->kind == DIEN_FIELD_SEARCHED)
          g_string_append_printf (sql, "%s_folded = :%s_folded, ", field->name, field->name);
      }
  g_string_truncate (sql, sql->len - 2);
  g_string_append (sql, " WHERE id = :id");

  return intern (sql);
}

static const char *
write_select_sql (const DienEntity *entity,
                  const char       *where,
                  const char       *order)
{
  GString *sql = g_string_new ("SELECT id");

  for (const DienField *field = entity->fields; field->name != NULL; field++)
    g_string_append_printf (sql, ", %s", field->name);
  g_string_append_printf (sql, " FROM %s%s%s", entity->name, where, order);

  return intern (sql);
}

/* @folded keeps the folded texts alive until the query has run. */
static void
bind_record (DienQuery  *query,
             DienRecord *record,
             GPtrArray  *folded)
{
  const DienEntity *entity = dien_record_get_entity (record);

  for (const DienField *field = entity->fields; field->name != NULL; field++)
    {
      g_autofree char *parameter = g_strconcat (":", field->name, NULL);

      if (!dien_record_has (record, field->name) || dien_record_is_null (record, field->name))
        continue;
      if (!dien_field_is_text (field))
        dien_query_bind_named_int (query, parameter, dien_record_get_int (record, field->name));
      else
        dien_query_bind_named_text (query, parameter, dien_record_get_text (record, field->name));
      if (field->kind == DIEN_FIELD_SEARCHED)
        {
          g_autofree char *folded_parameter = g_strconcat (parameter, "_folded", NULL);

          g_ptr_array_add (folded, dien_text_fold (dien_record_get_text (record, field->name)));
          dien_query_bind_named_text (query, folded_parameter, g_ptr_array_index (folded, folded->len - 1));
        }
    }
}

static gboolean
has_fields (DienRecord *record)
{
  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    if (dien_record_has (record, field->name))
      return TRUE;

  return FALSE;
}

static DienRecord *
read_record (DienQuery        *query,
             const DienEntity *entity)
{
  DienRecord *record = dien_record_new (entity->name);

  dien_record_set_id (record, dien_query_get_int (query, 0));
  for (const DienField *field = entity->fields; field->name != NULL; field++)
    {
      int column = (int) (field - entity->fields) + 1;

      if (dien_query_is_null (query, column))
        dien_record_set_null (record, field->name);
      else if (dien_field_is_text (field))
        dien_record_set_text (record, field->name, dien_query_get_text (query, column));
      else
        dien_record_set_int (record, field->name, dien_query_get_int (query, column));
    }

  return record;
}

static gboolean
refuse_in_use (const DienEntity  *entity,
               const DienEntity  *user,
               GError           **error)
{
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
               _("This entry (%s) cannot be removed: it is used by another one (%s). Change or remove that first."),
               dien_entity_get_label (entity), dien_entity_get_label (user));
  return FALSE;
}

static gboolean
refuse_missing (const DienEntity  *entity,
                GError           **error)
{
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND,
               _("This entry (%s) is no longer there: it was removed meanwhile. What was typed was not written."),
               dien_entity_get_label (entity));
  return FALSE;
}

static gboolean
refuse_dangling (const DienEntity  *entity,
                 GError           **error)
{
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND,
               _("What this entry (%s) points to is no longer there: it was removed meanwhile. Choose it anew."),
               dien_entity_get_label (entity));
  return FALSE;
}

static gboolean
refuse_circle (const DienEntity  *entity,
               GError           **error)
{
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("This entry (%s) cannot belong to itself or to a part of itself. Choose another one."),
               dien_entity_get_label (entity));
  return FALSE;
}

static gboolean
run_step (DienStore   *self,
          const char  *sql,
          GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, self, sql);
  return dien_query_finish (&query, error);
}

/* What writes several rows writes all of them or none, and the rest of the change stands. */
static gboolean
begin_step (DienStore  *self,
            GError    **error)
{
  /* Where a fault has ended the transaction, a savepoint would begin one of its own. */
  if (!sqlite3_get_autocommit (self->db))
    return run_step (self, "SAVEPOINT step", error);

  dien_fault_set_error (error, self, SQLITE_IOERR);
  return FALSE;
}

static gboolean
end_step (DienStore  *self,
          gboolean    written,
          GError    **error)
{
  if (written)
    return run_step (self, "RELEASE step", error);

  if (!sqlite3_get_autocommit (self->db))
    {
      run_step (self, "ROLLBACK TO step", NULL);
      run_step (self, "RELEASE step", NULL);
    }
  return FALSE;
}

static GArray *
list_ids (DienStore        *self,
          const DienEntity *entity,
          const DienField  *field,
          gint64            value,
          GError          **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?1 ORDER BY id", entity->name, field->name);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, self, g_intern_string (sql));
  dien_query_bind_int (&query, 1, value);
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_array_append_val (ids, id);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&ids) : NULL;
}

static gboolean
delete_row (DienStore         *self,
            const DienEntity  *entity,
            gint64             id,
            GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", entity->name);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, self, g_intern_string (sql));
  dien_query_bind_int (&query, 1, id);
  return dien_query_finish (&query, error);
}

/* Asked after the parts are gone, so that what a row's own parts point to is no obstacle. */
static gboolean
check_unused (DienStore         *self,
              const DienEntity  *entity,
              gint64             id,
              GError           **error)
{
  for (const DienEntity *other = dien_entities (); other->name != NULL; other++)
    for (const DienField *field = other->fields; field->name != NULL; field++)
      {
        g_autoptr (GArray) ids = NULL;

        if (!is_reference (field) ||
            (strcmp (field->target, entity->name) != 0 && g_strcmp0 (field->target, entity->base) != 0))
          continue;
        if ((ids = list_ids (self, other, field, id, error)) == NULL)
          return FALSE;
        if (ids->len > 0)
          return refuse_in_use (entity, other, error);
      }

  return TRUE;
}

typedef struct _Removal Removal;
struct _Removal
{
  const DienEntity *entity;
  gint64 id;
  const Removal *within;
};

static gboolean remove_row (DienStore      *self,
                            const Removal  *removal,
                            GError        **error);

/* Parts of the row: what has it as its owner. A row may hang on two owners, so a part may be gone already. */
static gboolean
remove_parts (DienStore      *self,
              const Removal  *removal,
              GError        **error)
{
  for (const DienEntity *other = dien_entities (); other->name != NULL; other++)
    for (const DienField *field = other->fields; field->name != NULL; field++)
      {
        g_autoptr (GArray) ids = NULL;

        if (field->kind != DIEN_FIELD_OWNER || strcmp (field->target, removal->entity->name) != 0)
          continue;
        if ((ids = list_ids (self, other, field, removal->id, error)) == NULL)
          return FALSE;
        for (guint i = 0; i < ids->len; i++)
          {
            Removal part = { other, g_array_index (ids, gint64, i), removal };

            if (!remove_row (self, &part, error))
              return FALSE;
          }
      }

  return TRUE;
}

static gboolean
remove_row (DienStore      *self,
            const Removal  *removal,
            GError        **error)
{
  /* No field lets rows belong to each other in a circle, but taking back single changes might. */
  for (const Removal *outer = removal->within; outer != NULL; outer = outer->within)
    if (outer->entity == removal->entity && outer->id == removal->id)
      return refuse_in_use (removal->entity, removal->within->entity, error);

  return remove_parts (self, removal, error) &&
         check_unused (self, removal->entity, removal->id, error) &&
         delete_row (self, removal->entity, removal->id, error);
}

static gboolean
remove_whole (DienStore         *self,
              const DienEntity  *entity,
              gint64             id,
              GError           **error)
{
  Removal removal = { entity, id, NULL };

  if (!remove_row (self, &removal, error))
    return FALSE;
  if (sqlite3_changes (self->db) != 1)
    return refuse_missing (entity, error);

  return entity->base == NULL || delete_row (self, dien_entity_find (entity->base), id, error);
}

/* What @id would belong to, and what that belongs to … is never @id itself. */
static gboolean
check_owners (DienStore   *self,
              DienRecord  *record,
              GError     **error)
{
  const DienEntity *entity = dien_record_get_entity (record);

  for (const DienField *field = entity->fields; field->name != NULL; field++)
    {
      g_autofree char *sql = NULL;
      g_auto (DienQuery) query = DIEN_QUERY_INIT;
      gboolean circle;

      if (field->kind != DIEN_FIELD_OWNER || strcmp (field->target, entity->name) != 0 ||
          dien_record_is_null (record, field->name))
        continue;

      sql = g_strdup_printf ("WITH RECURSIVE owner (id) AS (VALUES (?1) UNION SELECT %s FROM %s JOIN owner USING (id))"
                             " SELECT 1 FROM owner WHERE id = ?2", field->name, entity->name);
      dien_query_init (&query, self, g_intern_string (sql));
      dien_query_bind_int (&query, 1, dien_record_get_int (record, field->name));
      dien_query_bind_int (&query, 2, dien_record_get_id (record));
      circle = dien_query_next (&query);
      if (!dien_query_finish (&query, error))
        return FALSE;
      if (circle)
        return refuse_circle (entity, error);
    }

  return TRUE;
}

static gboolean
run_write (DienStore   *self,
           DienRecord  *record,
           const char  *sql,
           gint64       id,
           GError     **error)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, self, sql);
  if (id != 0)
    dien_query_bind_named_int (&query, ":id", id);
  bind_record (&query, record, folded);
  while (dien_query_next (&query))
    ;
  if (query.code == SQLITE_CONSTRAINT_FOREIGNKEY)
    return refuse_dangling (dien_record_get_entity (record), error);

  return dien_query_finish (&query, error);
}

static gint64
insert_row (DienStore   *self,
            DienRecord  *record,
            gint64       id,
            GError     **error)
{
  return run_write (self, record, write_insert_sql (record, id != 0), id, error) ? sqlite3_last_insert_rowid (self->db) : 0;
}

static gint64
insert_with_base (DienStore   *self,
                  DienRecord  *record,
                  GError     **error)
{
  const DienEntity *entity = dien_record_get_entity (record);
  g_autoptr (DienRecord) base = dien_record_new (entity->base);
  gint64 id;

  dien_record_set_text (base, "kind", entity->name);
  id = insert_row (self, base, 0, error);

  return id != 0 ? insert_row (self, record, id, error) : 0;
}

gint64
dien_store_insert (DienStore   *self,
                   DienRecord  *record,
                   GError     **error)
{
  gint64 id;

  g_return_val_if_fail (DIEN_IS_STORE (self), 0);
  g_return_val_if_fail (self->depth > 0, 0);
  g_return_val_if_fail (record != NULL, 0);

  if (!dien_record_check (record, TRUE, error))
    return 0;

  if (dien_record_get_entity (record)->base == NULL)
    id = insert_row (self, record, 0, error);
  else
    {
      if (!begin_step (self, error))
        return 0;
      id = insert_with_base (self, record, error);
      if (!end_step (self, id != 0, error))
        return 0;
    }
  if (id != 0)
    dien_record_set_id (record, id);

  return id;
}

gboolean
dien_store_update (DienStore   *self,
                   DienRecord  *record,
                   GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);
  g_return_val_if_fail (record != NULL && dien_record_get_id (record) > 0, FALSE);
  g_return_val_if_fail (has_fields (record), FALSE);

  if (!dien_record_check (record, FALSE, error) || !check_owners (self, record, error) ||
      !run_write (self, record, write_update_sql (record), dien_record_get_id (record), error))
    return FALSE;

  return sqlite3_changes (self->db) == 1 || refuse_missing (dien_record_get_entity (record), error);
}

gboolean
dien_store_remove (DienStore   *self,
                   const char  *entity_name,
                   gint64       id,
                   GError     **error)
{
  const DienEntity *entity;

  g_return_val_if_fail (DIEN_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);
  entity = dien_entity_find (entity_name);
  g_return_val_if_fail (entity != NULL, FALSE);

  return begin_step (self, error) &&
         end_step (self, remove_whole (self, entity, id, error), error);
}

DienRecord *
dien_store_get (DienStore   *self,
                const char  *entity_name,
                gint64       id,
                GError     **error)
{
  const DienEntity *entity;
  g_autoptr (DienRecord) record = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (self), NULL);
  entity = dien_entity_find (entity_name);
  g_return_val_if_fail (entity != NULL, NULL);

  dien_query_init (&query, self, write_select_sql (entity, " WHERE id = ?1", ""));
  dien_query_bind_int (&query, 1, id);
  if (dien_query_next (&query))
    record = read_record (&query, entity);
  if (!dien_query_finish (&query, error))
    return NULL;
  if (record == NULL)
    refuse_missing (entity, error);

  return g_steal_pointer (&record);
}

GPtrArray *
dien_store_list (DienStore   *self,
                 const char  *entity_name,
                 const char  *field,
                 gint64       value,
                 GError     **error)
{
  const DienEntity *entity;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) dien_record_free);
  g_autofree char *where = field != NULL ? g_strdup_printf (" WHERE %s = ?1", field) : g_strdup ("");
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (self), NULL);
  entity = dien_entity_find (entity_name);
  g_return_val_if_fail (entity != NULL, NULL);
  g_return_val_if_fail (field == NULL || dien_entity_find_field (entity, field) != NULL, NULL);

  dien_query_init (&query, self,
                   write_select_sql (entity, where,
                                     dien_entity_find_field (entity, "position") != NULL
                                       ? " ORDER BY position, id" : " ORDER BY id"));
  if (field != NULL)
    dien_query_bind_int (&query, 1, value);
  while (dien_query_next (&query))
    g_ptr_array_add (records, read_record (&query, entity));

  return dien_query_finish (&query, error) ? g_steal_pointer (&records) : NULL;
}
