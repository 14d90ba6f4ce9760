/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-notice"

#include "config.h"

#include "dien-notice-private.h"

#include "dien-fault-private.h"
#include "dien-query-private.h"

typedef struct
{
  GHashTable *fields; /* column names, of updates only */
  gboolean moved;
} Touched;

struct _DienNotice
{
  GHashTable *entities; /* name → Touched */
  gboolean own;
  gboolean everything;
};

G_DEFINE_BOXED_TYPE (DienNotice, dien_notice, dien_notice_ref, dien_notice_unref)

static void
free_touched (gpointer data)
{
  Touched *touched = data;

  g_hash_table_unref (touched->fields);
  g_free (touched);
}

static DienNotice *
new_notice (void)
{
  DienNotice *self = g_atomic_rc_box_new0 (DienNotice);

  self->entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_touched);

  return self;
}

static Touched *
ensure_touched (DienNotice *self,
                const char *entity)
{
  Touched *touched = g_hash_table_lookup (self->entities, entity);

  if (touched == NULL)
    {
      touched = g_new0 (Touched, 1);
      touched->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->entities, g_strdup (entity), touched);
    }

  return touched;
}

static void
dien_notice_clear (DienNotice *self)
{
  g_hash_table_unref (self->entities);
}

/* The record knows columns by number only. */
static GStrv
list_columns (DienStore   *store,
              const char  *table,
              GError     **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT name FROM pragma_table_info (?1) ORDER BY cid");
  dien_query_bind_text (&query, 1, table);
  while (dien_query_next (&query))
    g_strv_builder_add (builder, dien_query_get_text (&query, 0));

  return dien_query_finish (&query, error) ? g_strv_builder_end (builder) : NULL;
}

static void
note_fields (Touched                 *touched,
             sqlite3_changeset_iter  *iter,
             GStrv                    columns)
{
  sqlite3_value *value = NULL;

  for (int i = 0; columns[i] != NULL; i++)
    if (sqlite3changeset_new (iter, i, &value) == SQLITE_OK && value != NULL &&
        !g_hash_table_contains (touched->fields, columns[i]))
      g_hash_table_add (touched->fields, g_strdup (columns[i]));
}

static gboolean
note_operation (DienNotice              *self,
                DienStore               *store,
                sqlite3_changeset_iter  *iter,
                char                   **table,
                GStrv                   *columns,
                GError                 **error)
{
  const char *name;
  int n_columns, operation, indirect;
  Touched *touched;

  sqlite3changeset_op (iter, &name, &n_columns, &operation, &indirect);
  touched = ensure_touched (self, name);
  if (operation != SQLITE_UPDATE)
    {
      touched->moved = TRUE;
      return TRUE;
    }

  if (g_strcmp0 (*table, name) != 0)
    {
      g_clear_pointer (columns, g_strfreev);
      *columns = list_columns (store, name, error);
      if (*columns == NULL)
        return FALSE;
      g_free (*table);
      *table = g_strdup (name);
    }
  note_fields (touched, iter, *columns);

  return TRUE;
}

DienNotice *
dien_notice_new_from_changeset (DienStore   *store,
                                const void  *changeset,
                                int          size,
                                GError     **error)
{
  g_autoptr (DienNotice) self = new_notice ();
  g_autofree char *table = NULL;
  g_auto (GStrv) columns = NULL;
  sqlite3_changeset_iter *iter = NULL;
  gboolean noted = TRUE;
  int code;

  self->own = TRUE;
  code = sqlite3changeset_start (&iter, size, (void *) changeset);
  while (code == SQLITE_OK && noted && sqlite3changeset_next (iter) == SQLITE_ROW)
    noted = note_operation (self, store, iter, &table, &columns, error);
  if (iter != NULL)
    code = sqlite3changeset_finalize (iter);
  if (noted && code != SQLITE_OK)
    dien_fault_set_error (error, store, code);
  if (!noted || code != SQLITE_OK)
    return NULL;

  return g_steal_pointer (&self);
}

DienNotice *
dien_notice_new_everything (void)
{
  DienNotice *self = new_notice ();

  self->everything = TRUE;

  return self;
}

void
dien_notice_add_everything (DienNotice *self)
{
  g_assert (self != NULL);

  self->everything = TRUE;
}

DienNotice *
dien_notice_ref (DienNotice *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
dien_notice_unref (DienNotice *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) dien_notice_clear);
}

gboolean
dien_notice_is_own (DienNotice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->own;
}

gboolean
dien_notice_touches (DienNotice *self,
                     const char *entity)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->everything || g_hash_table_contains (self->entities, entity);
}

gboolean
dien_notice_moves (DienNotice *self,
                   const char *entity)
{
  Touched *touched;

  g_return_val_if_fail (self != NULL, FALSE);

  touched = g_hash_table_lookup (self->entities, entity);
  return self->everything || (touched != NULL && touched->moved);
}

gboolean
dien_notice_changes (DienNotice *self,
                     const char *entity,
                     const char *field)
{
  Touched *touched;

  g_return_val_if_fail (self != NULL, FALSE);

  touched = g_hash_table_lookup (self->entities, entity);
  return self->everything || (touched != NULL && g_hash_table_contains (touched->fields, field));
}
