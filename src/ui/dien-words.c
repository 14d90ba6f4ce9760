/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-words"

#include "config.h"

#include "dien-words.h"

#include <glib/gi18n-lib.h>

static void
say (GtkWidget  *button,
     const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static void
translate_controls (GtkWidget *controls)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (controls));

  for (GtkWidget *button = gtk_widget_get_first_child (controls); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      if (gtk_widget_has_css_class (button, "close"))
        say (button, _("Close the window"));
      else if (gtk_widget_has_css_class (button, "minimize"))
        say (button, _("Put the window away"));
      else if (gtk_widget_has_css_class (button, "maximize"))
        say (button, gtk_window_is_maximized (window) ? _("Make the window smaller") : _("Fill the screen"));
    }
}

static void
translate (GtkWidget *widget)
{
  if (GTK_IS_WINDOW_CONTROLS (widget))
    {
      translate_controls (widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    translate (child);
}

static gboolean
translate_cb (gpointer user_data)
{
  translate (GTK_WIDGET (user_data));
  return G_SOURCE_REMOVE;
}

/* The toolkit makes its buttons in the same moment, before or after. */
static void
remade_cb (GtkWidget *window)
{
  g_idle_add_full (G_PRIORITY_LOW, translate_cb, g_object_ref (window), g_object_unref);
}

void
dien_words_refresh (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  remade_cb (GTK_WIDGET (window));
}

void
dien_words_follow (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "map", G_CALLBACK (remade_cb), NULL);
  g_signal_connect (window, "notify::maximized", G_CALLBACK (remade_cb), NULL);
  g_signal_connect (window, "notify::fullscreened", G_CALLBACK (remade_cb), NULL);
}
