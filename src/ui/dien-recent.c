/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-recent"

#include "config.h"

#include "dien-recent.h"

#include <string.h>

#include "dien-settings.h"

#define KEY "recent-files"
#define SUFFIX ".dienhinh"

static void
free_recent (gpointer data)
{
  DienRecent *recent = data;

  g_free (recent->path);
  g_date_time_unref (recent->opened);
  g_free (recent);
}

/* What is remembered without @address, and @first before it where there is one. */
static void
write_without (const char *address,
               GVariant   *first)
{
  GSettings *settings = dien_settings_get ();
  g_autoptr (GVariant) known = settings != NULL ? g_settings_get_value (settings, KEY) : NULL;
  g_auto (GVariantBuilder) kept = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sx)"));
  GVariantIter iter;
  const char *uri;
  gint64 opened;
  guint n = 0;

  if (first != NULL)
    {
      g_variant_builder_add_value (&kept, first);
      n++;
    }
  if (known == NULL)
    return;

  g_variant_iter_init (&iter, known);
  while (n < DIEN_RECENT_MOST && g_variant_iter_next (&iter, "(&sx)", &uri, &opened))
    if (!g_str_equal (uri, address))
      {
        g_variant_builder_add (&kept, "(sx)", uri, opened);
        n++;
      }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&kept));
}

GPtrArray *
dien_recent_get (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (free_recent);
  GSettings *settings = dien_settings_get ();
  g_autoptr (GVariant) known = settings != NULL ? g_settings_get_value (settings, KEY) : NULL;
  GVariantIter iter;
  const char *uri;
  gint64 opened;

  if (known == NULL)
    return files;

  g_variant_iter_init (&iter, known);
  while (g_variant_iter_next (&iter, "(&sx)", &uri, &opened))
    {
      char *path = g_filename_from_uri (uri, NULL, NULL);
      GDateTime *when = g_date_time_new_from_unix_local (opened);
      DienRecent *recent;

      if (path == NULL || when == NULL)
        {
          g_free (path);
          g_clear_pointer (&when, g_date_time_unref);
          continue;
        }
      recent = g_new0 (DienRecent, 1);
      recent->path = path;
      recent->opened = when;
      g_ptr_array_add (files, recent);
    }

  return files;
}

void
dien_recent_add (const char *path)
{
  g_autofree char *address = NULL;

  g_return_if_fail (path != NULL);

  address = dien_settings_dup_address (path);
  write_without (address, g_variant_new ("(sx)", address, g_get_real_time () / G_USEC_PER_SEC));
}

void
dien_recent_drop (const char *path)
{
  g_autofree char *address = NULL;

  g_return_if_fail (path != NULL);

  address = dien_settings_dup_address (path);
  write_without (address, NULL);
}

char *
dien_recent_dup_title (const char *path)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_basename (path);
  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';

  return g_steal_pointer (&name);
}
