/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-desk"

#include "config.h"

#include "dien-desk.h"

#include "dien-os.h"
#include "dien-settings.h"
#include "dien-users.h"

#define CURRENT "dien-user"
#define REMEMBERED "users"

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

void
dien_desk_restore (DienStore *store)
{
  g_autofree char *name = NULL;

  g_return_if_fail (DIEN_IS_STORE (store));

  name = dup_remembered (store);
  if (name != NULL)
    take (store, name);
}

char *
dien_desk_dup_current (DienStore *store)
{
  const char *name;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  name = g_object_get_data (G_OBJECT (store), CURRENT);
  return name != NULL ? g_strdup (name) : dien_os_dup_account ();
}

gboolean
dien_desk_choose (DienStore   *store,
                  const char  *name,
                  GError     **error)
{
  g_autofree char *known = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  known = dien_user_find (store, name);
  if (known == NULL && !dien_user_add (store, name, error))
    return FALSE;

  take (store, known != NULL ? known : name);
  remember (store, known != NULL ? known : name);
  return TRUE;
}

gboolean
dien_desk_rename (DienStore   *store,
                  const char  *name,
                  const char  *new_name,
                  GError     **error)
{
  g_autofree char *current = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  if (!dien_user_rename (store, name, new_name, error))
    return FALSE;

  current = dien_desk_dup_current (store);
  return !g_str_equal (current, name) || dien_desk_choose (store, new_name, error);
}
