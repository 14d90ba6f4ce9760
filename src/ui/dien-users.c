/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-users"

#include "config.h"

#include "dien-users.h"

#include <glib/gi18n-lib.h>

#include "dien-os.h"
#include "dien-settings.h"
#include "dien-text.h"

#define CURRENT "dien-user"
#define REMEMBERED "users"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return dien_text_compare (*(const char *const *) a, *(const char *const *) b);
}

static char *
dup_remembered (DienStore *store)
{
  GSettings *settings = dien_settings_get ();
  g_autoptr (GVariant) users = settings != NULL ? g_settings_get_value (settings, REMEMBERED) : NULL;
  g_autofree char *address = dien_settings_dup_address (dien_store_get_path (store));
  char *name = NULL;

  if (users != NULL)
    g_variant_lookup (users, address, "s", &name);

  return name;
}

static void
remember (DienStore  *store,
          const char *name)
{
  GSettings *settings = dien_settings_get ();
  g_autoptr (GVariant) users = settings != NULL ? g_settings_get_value (settings, REMEMBERED) : NULL;
  g_auto (GVariantBuilder) changed = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autofree char *address = dien_settings_dup_address (dien_store_get_path (store));
  GVariantIter iter;
  const char *file, *other;

  if (users == NULL)
    return;

  g_variant_iter_init (&iter, users);
  while (g_variant_iter_next (&iter, "{&s&s}", &file, &other))
    {
      if (!g_str_equal (file, address))
        g_variant_builder_add (&changed, "{ss}", file, other);
    }
  g_variant_builder_add (&changed, "{ss}", address, name);
  g_settings_set_value (settings, REMEMBERED, g_variant_builder_end (&changed));
}

static void
take (DienStore  *store,
      const char *name)
{
  g_object_set_data_full (G_OBJECT (store), CURRENT, g_strdup (name), g_free);
  dien_store_set_user (store, name);
}

static gboolean
add (DienStore   *store,
     const char  *name,
     GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("user");
  g_autofree char *title = g_strdup_printf (_("Add user – %s"), name);

  if (!dien_store_begin (store, title, error))
    return FALSE;

  dien_record_set_text (record, "name", name);
  if (dien_store_insert (store, record, error) != 0)
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

GStrv
dien_users_dup_names (DienStore *store)
{
  g_autoptr (GPtrArray) users = NULL;
  GPtrArray *names = g_ptr_array_new ();

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  users = dien_store_list (store, "user", NULL, 0, NULL);
  for (guint i = 0; users != NULL && i < users->len; i++)
    g_ptr_array_add (names, g_strdup (dien_record_get_text (g_ptr_array_index (users, i), "name")));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (names, FALSE);
}

void
dien_users_restore (DienStore *store)
{
  g_autofree char *name = NULL;

  g_return_if_fail (DIEN_IS_STORE (store));

  name = dup_remembered (store);
  if (name != NULL)
    take (store, name);
}

char *
dien_users_dup_current (DienStore *store)
{
  const char *name;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  name = g_object_get_data (G_OBJECT (store), CURRENT);
  return name != NULL ? g_strdup (name) : dien_os_dup_account ();
}

gboolean
dien_users_choose (DienStore   *store,
                   const char  *name,
                   GError     **error)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  names = dien_users_dup_names (store);
  if (!g_strv_contains ((const char *const *) names, name) && !add (store, name, error))
    return FALSE;

  take (store, name);
  remember (store, name);
  return TRUE;
}
