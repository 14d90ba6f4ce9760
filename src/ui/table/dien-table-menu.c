/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-menu"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-table-private.h"

static GMenuModel *
build_menu (DienTable *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();
  g_autoptr (GMenu) column = g_menu_new ();

  if (self->menu_model != NULL)
    g_menu_append_section (menu, NULL, self->menu_model);

  g_menu_append (rows, _("_Copy with headings"), "table.copy");
  if (GTK_IS_MULTI_SELECTION (self->model))
    g_menu_append (rows, _("Select _all"), "table.select-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rows));

  if (dien_table_column_get_sortable (self->cursor_column))
    {
      g_menu_append (column, _("Sort _up by this column"), "table.sort-ascending");
      g_menu_append (column, _("Sort _down by this column"), "table.sort-descending");
    }
  g_menu_append (column, _("_Fit this column to its text"), "table.fit-column");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (column));
  return G_MENU_MODEL (menu);
}

static void
copy_activated_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  dien_table_copy (DIEN_TABLE (widget));
}

static void
select_all_activated_cb (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  DienTable *self = DIEN_TABLE (widget);

  if (GTK_IS_MULTI_SELECTION (self->model))
    gtk_selection_model_select_all (self->model);
}

static void
sort_activated_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  DienTable *self = DIEN_TABLE (widget);

  if (dien_table_ensure_cursor (self))
    dien_table_sort_by (self, self->cursor_column,
                        g_str_has_suffix (action, "-descending") ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
fit_column_activated_cb (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  DienTable *self = DIEN_TABLE (widget);

  if (dien_table_ensure_cursor (self))
    dien_table_fit_column (self, self->cursor_column);
}

static void
menu_closed_cb (DienTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* An entry may have moved the focus elsewhere, to a form for instance. */
  if (focus == NULL || gtk_widget_is_ancestor (focus, self->menu))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
dien_table_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_activated_cb);
  gtk_widget_class_install_action (widget_class, "table.select-all", NULL, select_all_activated_cb);
  gtk_widget_class_install_action (widget_class, "table.sort-ascending", NULL, sort_activated_cb);
  gtk_widget_class_install_action (widget_class, "table.sort-descending", NULL, sort_activated_cb);
  gtk_widget_class_install_action (widget_class, "table.fit-column", NULL, fit_column_activated_cb);
}

void
dien_table_open_menu (DienTable          *self,
                      const GdkRectangle *pointing_to)
{
  g_autoptr (GMenuModel) menu = build_menu (self);

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), pointing_to);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
dien_table_set_menu_model (DienTable  *self,
                           GMenuModel *menu_model)
{
  g_return_if_fail (DIEN_IS_TABLE (self));
  g_return_if_fail (menu_model == NULL || G_IS_MENU_MODEL (menu_model));

  if (g_set_object (&self->menu_model, menu_model))
    g_object_notify (G_OBJECT (self), "menu-model");
}
