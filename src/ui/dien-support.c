/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-support"

#include "config.h"

#include "dien-support.h"

#include <adwaita.h>

#include "dien-log.h"
#include "dien-settings.h"
#include "dien-store.h"

#define N_LINES 40

/* Read by people who know these names, in whatever language. */
static void
add (GString    *text,
     const char *what,
     const char *value)
{
  g_string_append_printf (text, "%s: %s\n", what, value != NULL ? value : "-");
}

static void
add_version (GString    *text,
             const char *what,
             guint       major,
             guint       minor,
             guint       micro)
{
  g_string_append_printf (text, "%s: %u.%u.%u\n", what, major, minor, micro);
}

static void
add_screens (GString    *text,
             GdkDisplay *display)
{
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      g_string_append_printf (text, "screen: %d×%d, scale %d\n", area.width, area.height, gdk_monitor_get_scale_factor (monitor));
    }
}

char *
dien_support_dup_text (GdkDisplay *display)
{
  GString *text = g_string_new ("Điển Hình " PACKAGE_VERSION "\n");
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_autofree char *language = dien_settings_dup_language ();
  g_autofree char *tail = dien_log_dup_tail (N_LINES);

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  add_version (text, "GTK", gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version ());
  add_version (text, "libadwaita", adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version ());
  add_version (text, "GLib", glib_major_version, glib_minor_version, glib_micro_version);
  add (text, "SQLite", dien_store_get_engine_version ());
  add (text, "system", system);
  add (text, "display", G_OBJECT_TYPE_NAME (display));
  add (text, "language", language);
  g_string_append_printf (text, "text: %d %%\n", dien_settings_get_text_size ());
  add_screens (text, display);
  g_string_append_printf (text, "\n%s", tail);

  return g_string_free (text, FALSE);
}
