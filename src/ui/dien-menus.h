/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Gives @button a menu that is made when it is opened first: the widgets of menus would else delay the first frame. */
void dien_menus_set_later (GtkMenuButton *button,
                           GMenuModel    *model);

/** The same with a menu of which one item is the chosen one: there it begins. */
void dien_menus_set_choices_later (GtkMenuButton *button,
                                   GMenuModel    *model);

G_END_DECLS
