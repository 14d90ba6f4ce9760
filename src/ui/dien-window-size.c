/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-window-size"

#include "config.h"

#include "dien-window-size.h"

#include "dien-settings.h"

void
dien_window_size_remember (GtkWindow *window)
{
  GSettings *settings = dien_settings_get ();
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (settings == NULL)
    return;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}

void
dien_window_size_restore (GtkWindow *window)
{
  GSettings *settings = dien_settings_get ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (settings == NULL)
    return;

  gtk_window_set_default_size (window,
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}
