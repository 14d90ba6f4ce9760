/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-catalogue"

#include "config.h"

#include "dien-catalogue.h"

#include <glib/gi18n-lib.h>

#include "dien-catalogue-resources.h"
#include "dien-sample-private.h"

static JsonNode *
read_catalogue (GError **error)
{
  g_autoptr (GBytes) json = NULL;

  json = g_resource_lookup_data (dien_catalogue_get_resource (), "/vn/dienhinh/catalogue/awards.json",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (json != NULL);

  return dien_sample_parse (json, error);
}

/* Returns: (transfer full) (nullable): the entry as a row of the file, last in the order */
static DienRecord *
make_award (JsonObject  *entry,
            gint64       position,
            GError     **error)
{
  g_autoptr (DienRecord) award = dien_record_new ("award");
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, entry);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!dien_record_set_typed (award, name, json_node_get_string (node), error))
      return NULL;
  dien_record_set_int (award, "position", position);

  return g_steal_pointer (&award);
}

static char *
dup_key (const char *code,
         const char *subject_kind)
{
  return g_strdup_printf ("%s %s", code, subject_kind);
}

/* Returns: (transfer full) (nullable): the keys of the awards in the file; in @position the last place of its order */
static GHashTable *
list_known (DienStore  *store,
            gint64     *position,
            GError    **error)
{
  g_autoptr (GPtrArray) awards = dien_store_list (store, "award", NULL, 0, error);
  GHashTable *known;

  if (awards == NULL)
    return NULL;

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  *position = 0;
  for (guint i = 0; i < awards->len; i++)
    {
      DienRecord *award = g_ptr_array_index (awards, i);

      g_hash_table_add (known, dup_key (dien_record_get_text (award, "code"), dien_record_get_text (award, "subject_kind")));
      *position = MAX (*position, dien_record_get_int (award, "position"));
    }

  return known;
}

static gboolean
write_catalogue (DienStore  *store,
                 JsonArray  *entries,
                 guint      *added,
                 GError    **error)
{
  g_autoptr (GHashTable) known = NULL;
  gint64 position;

  known = list_known (store, &position, error);
  if (known == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      g_autoptr (DienRecord) award = make_award (json_array_get_object_element (entries, i), position + 1, error);
      g_autofree char *key = NULL;

      if (award == NULL)
        return FALSE;
      key = dup_key (dien_record_get_text (award, "code"), dien_record_get_text (award, "subject_kind"));
      if (g_hash_table_contains (known, key))
        continue;
      if (dien_store_insert (store, award, error) == 0)
        return FALSE;
      position++;
      (*added)++;
    }

  return TRUE;
}

gboolean
dien_catalogue_add (DienStore  *store,
                    guint      *added,
                    GError    **error)
{
  g_autoptr (JsonNode) root = NULL;
  guint n = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  root = read_catalogue (error);
  if (root == NULL || !dien_store_begin (store, _("Take over the catalogue of awards"), error))
    return FALSE;

  if (!write_catalogue (store, json_object_get_array_member (json_node_get_object (root), "award"), &n, error))
    {
      dien_store_rollback (store);
      return FALSE;
    }
  if (added != NULL)
    *added = n;

  return dien_store_commit (store, error);
}
