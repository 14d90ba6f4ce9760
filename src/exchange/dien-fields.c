/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-fields"

#include "config.h"

#include "dien-fields.h"

struct _DienFields
{
  DienFields *outer; /* (nullable): what this is an item of */
  GHashTable *texts;
  GHashTable *flags;
  GHashTable *lists;
};

static DienFields *
new_fields (DienFields *outer)
{
  DienFields *self = g_new0 (DienFields, 1);

  self->outer = outer;
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->flags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

DienFields *
dien_fields_new (void)
{
  return new_fields (NULL);
}

void
dien_fields_free (DienFields *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->flags);
  g_hash_table_unref (self->lists);
  g_free (self);
}

void
dien_fields_set (DienFields *self,
                 const char *name,
                 const char *text)
{
  dien_fields_take (self, name, g_strdup (text));
}

void
dien_fields_take (DienFields *self,
                  const char *name,
                  char       *text)
{
  g_return_if_fail (self != NULL && name != NULL);

  g_hash_table_insert (self->texts, g_strdup (name), text != NULL ? text : g_strdup (""));
}

void
dien_fields_set_flag (DienFields *self,
                      const char *name,
                      gboolean    on)
{
  g_return_if_fail (self != NULL && name != NULL);

  g_hash_table_insert (self->flags, g_strdup (name), GINT_TO_POINTER (on != FALSE));
}

void
dien_fields_set_list (DienFields *self,
                      const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  if (!g_hash_table_contains (self->lists, name))
    g_hash_table_insert (self->lists, g_strdup (name),
                         g_ptr_array_new_with_free_func ((GDestroyNotify) dien_fields_free));
}

DienFields *
dien_fields_add (DienFields *self,
                 const char *name)
{
  DienFields *item;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  dien_fields_set_list (self, name);
  item = new_fields (self);
  g_ptr_array_add (g_hash_table_lookup (self->lists, name), item);

  return item;
}

const char *
dien_fields_get (DienFields *self,
                 const char *name)
{
  const char *text = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  for (; self != NULL && text == NULL; self = self->outer)
    text = g_hash_table_lookup (self->texts, name);

  return text;
}

gboolean
dien_fields_find_flag (DienFields *self,
                       const char *name,
                       gboolean   *on)
{
  gpointer value;

  g_return_val_if_fail (name != NULL && on != NULL, FALSE);

  for (; self != NULL; self = self->outer)
    if (g_hash_table_lookup_extended (self->flags, name, NULL, &value))
      {
        *on = GPOINTER_TO_INT (value);
        return TRUE;
      }

  return FALSE;
}

GPtrArray *
dien_fields_get_list (DienFields *self,
                      const char *name)
{
  GPtrArray *list = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  for (; self != NULL && list == NULL; self = self->outer)
    list = g_hash_table_lookup (self->lists, name);

  return list;
}
