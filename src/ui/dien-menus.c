/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-menus"

#include "config.h"

#include "dien-menus.h"

static void
menu_wanted_cb (GtkMenuButton *button,
                gpointer       model)
{
  if (gtk_menu_button_get_menu_model (button) != model)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (model));
}

void
dien_menus_set_later (GtkMenuButton *button,
                      GMenuModel    *model)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (model));

  gtk_menu_button_set_create_popup_func (button, menu_wanted_cb, g_object_ref (model), g_object_unref);
}
