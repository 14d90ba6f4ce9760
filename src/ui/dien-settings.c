/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-settings"

#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#include "dien-settings.h"

#include <string.h>

/* Columns of all lists lie in one key each, as 'list/column'. */
#define WIDTHS "column-widths"
#define HIDDEN "hidden-columns"

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsBackend) backend = NULL;
  g_autofree char *path = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL)
    return NULL;

  /* A test names a backend that keeps nothing. */
  if (g_getenv ("GSETTINGS_BACKEND") == NULL)
    {
      path = g_build_filename (g_get_user_config_dir (), "dienhinh", "settings.ini", NULL);
      backend = g_keyfile_settings_backend_new (path, "/", NULL);
    }

  return g_settings_new_full (schema, backend, NULL);
}

static char *
join_key (const char *list,
          const char *column)
{
  return g_strconcat (list, "/", column, NULL);
}

/* The column of @key where it is one of @list. */
static const char *
split_key (const char *key,
           const char *list)
{
  size_t length = strlen (list);

  return strncmp (key, list, length) == 0 && key[length] == '/' ? key + length + 1 : NULL;
}

static void
add_widths (GVariantBuilder *builder,
            const char      *list,
            GVariant        *widths)
{
  GVariantIter iter;
  const char *column;
  int width;

  g_variant_iter_init (&iter, widths);
  while (g_variant_iter_next (&iter, "{&si}", &column, &width))
    {
      g_autofree char *key = join_key (list, column);

      g_variant_builder_add (builder, "{si}", key, width);
    }
}

GSettings *
dien_settings_get (void)
{
  static GSettings *settings;
  static gsize opened;

  if (g_once_init_enter (&opened))
    {
      settings = open_settings ();
      g_once_init_leave (&opened, 1);
    }

  return settings;
}

char *
dien_settings_dup_language (void)
{
  GSettings *settings = dien_settings_get ();

  return settings != NULL ? g_settings_get_string (settings, "language") : g_strdup ("vi");
}

char *
dien_settings_dup_address (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return g_file_get_uri (file);
}

int
dien_settings_get_text_size (void)
{
  GSettings *settings = dien_settings_get ();

  return settings != NULL ? g_settings_get_int (settings, "text-size") : 100;
}

char *
dien_settings_dup_documents_folder (void)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_strdup (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) ? folder : g_get_home_dir ());
}

GVariant *
dien_settings_dup_widths (const char *list)
{
  GSettings *settings = dien_settings_get ();
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));
  g_autoptr (GVariant) all = settings != NULL ? g_settings_get_value (settings, WIDTHS) : NULL;

  if (all != NULL)
    {
      GVariantIter iter;
      const char *key;
      int width;

      g_variant_iter_init (&iter, all);
      while (g_variant_iter_next (&iter, "{&si}", &key, &width))
        {
          const char *column = split_key (key, list);

          if (column != NULL)
            g_variant_builder_add (&builder, "{si}", column, width);
        }
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

void
dien_settings_set_widths (const char *list,
                          GVariant   *widths)
{
  GSettings *settings = dien_settings_get ();
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));
  g_autoptr (GVariant) all = NULL;
  GVariantIter iter;
  const char *key;
  int width;

  if (settings == NULL)
    return;

  all = g_settings_get_value (settings, WIDTHS);
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&si}", &key, &width))
    {
      if (split_key (key, list) == NULL)
        g_variant_builder_add (&builder, "{si}", key, width);
    }
  add_widths (&builder, list, widths);
  g_settings_set_value (settings, WIDTHS, g_variant_builder_end (&builder));
}

GStrv
dien_settings_dup_hidden (const char *list)
{
  GSettings *settings = dien_settings_get ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = settings != NULL ? g_settings_get_strv (settings, HIDDEN) : NULL;

  for (guint i = 0; all != NULL && all[i] != NULL; i++)
    {
      const char *column = split_key (all[i], list);

      if (column != NULL)
        g_strv_builder_add (builder, column);
    }

  return g_strv_builder_end (builder);
}

void
dien_settings_set_hidden (const char         *list,
                          const char *const  *columns)
{
  GSettings *settings = dien_settings_get ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_auto (GStrv) changed = NULL;

  if (settings == NULL)
    return;

  all = g_settings_get_strv (settings, HIDDEN);
  for (guint i = 0; all[i] != NULL; i++)
    {
      if (split_key (all[i], list) == NULL)
        g_strv_builder_add (builder, all[i]);
    }
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autofree char *key = join_key (list, columns[i]);

      g_strv_builder_add (builder, key);
    }

  changed = g_strv_builder_end (builder);
  g_settings_set_strv (settings, HIDDEN, (const char *const *) changed);
}
