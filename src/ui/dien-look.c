/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-look"

#include "config.h"

#include "dien-look.h"

#include <adwaita.h>

#include "dien-settings.h"

#define USUAL_DPI (96 * 1024)

/* What the system has; the program's own size is in per cent of it. */
static int system_dpi;

static void
take_text_size (void)
{
  int dpi = (int) ((gint64) system_dpi * dien_settings_get_text_size () / 100);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

static void
take_appearance (void)
{
  GSettings *settings = dien_settings_get ();
  g_autofree char *appearance = settings != NULL ? g_settings_get_string (settings, "appearance") : g_strdup ("system");
  AdwColorScheme scheme = g_str_equal (appearance, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                          : g_str_equal (appearance, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_DEFAULT;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

void
dien_look_follow_settings (void)
{
  GSettings *settings = dien_settings_get ();

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &system_dpi, NULL);
  if (system_dpi <= 0)
    system_dpi = USUAL_DPI;

  if (dien_settings_get_text_size () != 100)
    take_text_size ();
  take_appearance ();
  if (settings == NULL)
    return;

  g_signal_connect (settings, "changed::text-size", G_CALLBACK (take_text_size), NULL);
  g_signal_connect (settings, "changed::appearance", G_CALLBACK (take_appearance), NULL);
}
