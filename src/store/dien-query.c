/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-query"

#include "config.h"

#include "dien-query-private.h"

#include "dien-fault-private.h"

static void
note_fault (DienQuery *self,
            int        code)
{
  if (self->code != SQLITE_OK || code == SQLITE_OK)
    return;

  self->code = code;
  dien_fault_set_error (&self->fault, self->store, code);
}

void
dien_query_init (DienQuery  *self,
                 DienStore  *store,
                 const char *sql)
{
  sqlite3_stmt *statement = NULL;

  *self = (DienQuery) DIEN_QUERY_INIT;
  self->store = store;

  if (g_hash_table_steal_extended (store->statements, sql, NULL, (gpointer *) &statement))
    {
      self->statement = statement;
      self->cached = TRUE;
      return;
    }

  note_fault (self, sqlite3_prepare_v3 (store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->statement, NULL));
  self->cached = self->code == SQLITE_OK;
}

void
dien_query_bind_int (DienQuery *self,
                     int        index,
                     gint64     value)
{
  if (self->code == SQLITE_OK)
    note_fault (self, sqlite3_bind_int64 (self->statement, index, value));
}

void
dien_query_bind_text (DienQuery  *self,
                      int         index,
                      const char *text)
{
  if (self->code == SQLITE_OK)
    note_fault (self, sqlite3_bind_text (self->statement, index, text, -1, SQLITE_STATIC));
}

void
dien_query_bind_blob (DienQuery  *self,
                      int         index,
                      const void *data,
                      int         size)
{
  if (self->code == SQLITE_OK)
    note_fault (self, sqlite3_bind_blob (self->statement, index, data, size, SQLITE_STATIC));
}

void
dien_query_bind_named_int (DienQuery  *self,
                           const char *name,
                           gint64      value)
{
  int index = self->statement != NULL ? sqlite3_bind_parameter_index (self->statement, name) : 0;

  if (index > 0)
    dien_query_bind_int (self, index, value);
}

void
dien_query_bind_named_text (DienQuery  *self,
                            const char *name,
                            const char *text)
{
  int index = self->statement != NULL ? sqlite3_bind_parameter_index (self->statement, name) : 0;

  if (index > 0)
    dien_query_bind_text (self, index, text);
}

/* A full disk or a lost device ends the transaction at once. What was written after that would stand on its own, outside of
 * any change and of the journal. */
static gboolean
is_outside (DienQuery *self)
{
  return self->store->depth > 0 && sqlite3_get_autocommit (self->store->db) && !sqlite3_stmt_readonly (self->statement);
}

gboolean
dien_query_next (DienQuery *self)
{
  int code;

  g_clear_pointer (&self->repaired, g_ptr_array_unref);
  if (self->code != SQLITE_OK || self->ended)
    return FALSE;
  if (is_outside (self))
    {
      note_fault (self, SQLITE_IOERR);
      return FALSE;
    }

  self->stepped = TRUE;
  code = sqlite3_step (self->statement);
  if (code == SQLITE_ROW)
    return TRUE;

  self->ended = TRUE;
  if (code != SQLITE_DONE)
    note_fault (self, code);

  return FALSE;
}

gint64
dien_query_get_int (DienQuery *self,
                    int        column)
{
  return sqlite3_column_int64 (self->statement, column);
}

gboolean
dien_query_is_null (DienQuery *self,
                    int        column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

const char *
dien_query_get_text (DienQuery *self,
                     int        column)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return text;

  if (self->repaired == NULL)
    self->repaired = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->repaired, g_utf8_make_valid (text, -1));

  return g_ptr_array_index (self->repaired, self->repaired->len - 1);
}

gboolean
dien_query_is_sound (DienQuery *self,
                     int        column)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  return text == NULL || g_utf8_validate (text, -1, NULL);
}

gboolean
dien_query_finish (DienQuery  *self,
                   GError    **error)
{
  gboolean fine;

  if (!self->stepped)
    while (dien_query_next (self))
      ;

  fine = self->code == SQLITE_OK;
  if (self->fault != NULL)
    g_propagate_error (error, g_steal_pointer (&self->fault));
  dien_query_clear (self);

  return fine;
}

void
dien_query_clear (DienQuery *self)
{
  g_clear_pointer (&self->repaired, g_ptr_array_unref);
  if (self->statement == NULL)
    {
      g_clear_error (&self->fault);
      return;
    }

  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
  if (self->cached && !g_hash_table_contains (self->store->statements, sqlite3_sql (self->statement)))
    g_hash_table_insert (self->store->statements, (gpointer) sqlite3_sql (self->statement), self->statement);
  else
    sqlite3_finalize (self->statement);

  self->statement = NULL;
  g_clear_error (&self->fault);
}
