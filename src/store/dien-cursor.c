/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-cursor"

#include "config.h"

#include "dien-cursor.h"

#include "dien-list-private.h"
#include "dien-query-private.h"

struct _DienCursor
{
  DienList *list;
  DienQuery query;
};

DienCursor *
dien_cursor_new (DienList *list)
{
  DienCursor *self;

  g_return_val_if_fail (DIEN_IS_LIST (list), NULL);

  self = g_new0 (DienCursor, 1);
  self->list = g_object_ref (list);
  dien_list_begin_reading (list, &self->query);

  return self;
}

void
dien_cursor_free (DienCursor *self)
{
  if (self == NULL)
    return;

  dien_query_clear (&self->query);
  g_object_unref (self->list);
  g_free (self);
}

gboolean
dien_cursor_next (DienCursor *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return dien_query_next (&self->query);
}

gint64
dien_cursor_get_id (DienCursor *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return dien_query_get_int (&self->query, 0);
}

const char *
dien_cursor_get_text (DienCursor *self,
                      guint       column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dien_query_get_text (&self->query, (int) column + 1);
}

gint64
dien_cursor_get_int (DienCursor *self,
                     guint       column)
{
  g_return_val_if_fail (self != NULL, 0);

  return dien_query_get_int (&self->query, (int) column + 1);
}

gboolean
dien_cursor_is_null (DienCursor *self,
                     guint       column)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return dien_query_is_null (&self->query, (int) column + 1);
}

gboolean
dien_cursor_finish (DienCursor  *self,
                    GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return dien_query_finish (&self->query, error);
}
