/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-row"

#include "config.h"

#include "dien-row-private.h"

/* A column is a number, a text or neither. */
typedef struct
{
  gint64 number;
  char *text;
  gboolean present;
} Value;

struct _DienRow
{
  GObject parent_instance;

  gint64 id;
  guint n_values;
  Value *values;
};

G_DEFINE_FINAL_TYPE (DienRow, dien_row, G_TYPE_OBJECT)

static void
dien_row_finalize (GObject *object)
{
  DienRow *self = (DienRow *) object;

  for (guint i = 0; i < self->n_values; i++)
    g_free (self->values[i].text);
  g_free (self->values);

  G_OBJECT_CLASS (dien_row_parent_class)->finalize (object);
}

static void
dien_row_class_init (DienRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dien_row_finalize;
}

static void
dien_row_init (DienRow *self)
{
}

DienRow *
dien_row_new_from_query (DienQuery *query)
{
  DienRow *self = g_object_new (DIEN_TYPE_ROW, NULL);

  self->id = dien_query_get_int (query, 0);
  self->n_values = sqlite3_column_count (query->statement) - 1;
  self->values = g_new0 (Value, self->n_values);
  for (guint i = 0; i < self->n_values; i++)
    {
      int type = sqlite3_column_type (query->statement, i + 1);

      self->values[i].present = type != SQLITE_NULL;
      if (type == SQLITE_INTEGER)
        self->values[i].number = dien_query_get_int (query, i + 1);
      else if (type != SQLITE_NULL)
        self->values[i].text = g_strdup (dien_query_get_text (query, i + 1));
    }

  return self;
}

DienRow *
dien_row_new_empty (gint64 id,
                    guint  n_values)
{
  DienRow *self = g_object_new (DIEN_TYPE_ROW, NULL);

  self->id = id;
  self->n_values = n_values;
  self->values = g_new0 (Value, n_values);

  return self;
}

gint64
dien_row_get_id (DienRow *self)
{
  g_return_val_if_fail (DIEN_IS_ROW (self), 0);

  return self->id;
}

const char *
dien_row_get_text (DienRow *self,
                   guint    column)
{
  g_return_val_if_fail (DIEN_IS_ROW (self), NULL);
  g_return_val_if_fail (column < self->n_values, NULL);

  return self->values[column].text;
}

gint64
dien_row_get_int (DienRow *self,
                  guint    column)
{
  g_return_val_if_fail (DIEN_IS_ROW (self), 0);
  g_return_val_if_fail (column < self->n_values, 0);

  return self->values[column].number;
}

gboolean
dien_row_is_null (DienRow *self,
                  guint    column)
{
  g_return_val_if_fail (DIEN_IS_ROW (self), TRUE);
  g_return_val_if_fail (column < self->n_values, TRUE);

  return !self->values[column].present;
}

gboolean
dien_row_equal (DienRow *a,
                DienRow *b)
{
  g_return_val_if_fail (DIEN_IS_ROW (a), FALSE);
  g_return_val_if_fail (DIEN_IS_ROW (b), FALSE);

  if (a->id != b->id || a->n_values != b->n_values)
    return FALSE;
  for (guint i = 0; i < a->n_values; i++)
    if (a->values[i].present != b->values[i].present || a->values[i].number != b->values[i].number ||
        g_strcmp0 (a->values[i].text, b->values[i].text) != 0)
      return FALSE;

  return TRUE;
}
