/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-menus"

#include "config.h"

#include "dien-menus.h"

/* Returns: (nullable): the chosen item below @widget */
static GtkWidget *
find_chosen (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  gboolean active = FALSE;

  /* GTK 4.8 knows no better of its own items. */
  if (role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO)
    g_object_get (widget, "active", &active, NULL);
  if (active && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_chosen (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
menu_mapped_cb (GtkWidget *popover)
{
  GtkWidget *chosen = find_chosen (popover);

  if (chosen != NULL)
    gtk_widget_grab_focus (chosen);
}

static void
menu_wanted_cb (GtkMenuButton *button,
                gpointer       model)
{
  if (gtk_menu_button_get_menu_model (button) == model)
    return;

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (model));
}

static void
choices_wanted_cb (GtkMenuButton *button,
                   gpointer       model)
{
  GtkPopover *before = gtk_menu_button_get_popover (button);

  menu_wanted_cb (button, model);
  if (gtk_menu_button_get_popover (button) != before)
    g_signal_connect_after (gtk_menu_button_get_popover (button), "map", G_CALLBACK (menu_mapped_cb), NULL);
}

void
dien_menus_set_later (GtkMenuButton *button,
                      GMenuModel    *model)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (model));

  gtk_menu_button_set_create_popup_func (button, menu_wanted_cb, g_object_ref (model), g_object_unref);
}

void
dien_menus_set_choices_later (GtkMenuButton *button,
                              GMenuModel    *model)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (model));

  gtk_menu_button_set_create_popup_func (button, choices_wanted_cb, g_object_ref (model), g_object_unref);
}
