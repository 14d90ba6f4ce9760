/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sidebar"

#include "config.h"

#include "dien-sidebar.h"

#include <glib/gi18n-lib.h>

#include "dien-menus.h"
#include "dien-number.h"

struct _DienSidebar
{
  GtkBox parent_instance;

  GtkMenuButton *year;
  GtkMenuButton *main;
  GMenuModel *main_menu;
  GtkListBox *pages;
  GtkWidget *registrations;
  GtkLabel *count;
  DienFoot *foot;
};

G_DEFINE_FINAL_TYPE (DienSidebar, dien_sidebar, GTK_TYPE_BOX)

static void
page_activated_cb (DienSidebar   *self,
                   GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "i", gtk_list_box_row_get_index (row) + 1);
}

static void
dien_sidebar_class_init (DienSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIEN_TYPE_FOOT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, DienSidebar, year);
  gtk_widget_class_bind_template_child (widget_class, DienSidebar, main);
  gtk_widget_class_bind_template_child (widget_class, DienSidebar, main_menu);
  gtk_widget_class_bind_template_child (widget_class, DienSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, DienSidebar, registrations);
  gtk_widget_class_bind_template_child (widget_class, DienSidebar, count);
  gtk_widget_class_bind_template_child (widget_class, DienSidebar, foot);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
}

static void
dien_sidebar_init (DienSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dien_menus_set_later (self->main, self->main_menu);
  gtk_list_box_select_row (self->pages, GTK_LIST_BOX_ROW (self->registrations));
}

GtkWidget *
dien_sidebar_new (void)
{
  return g_object_new (DIEN_TYPE_SIDEBAR, NULL);
}

void
dien_sidebar_set_years (DienSidebar *self,
                        GArray      *numbers)
{
  g_autoptr (GMenu) menu = NULL;

  g_return_if_fail (DIEN_IS_SIDEBAR (self));

  menu = g_menu_new ();
  for (guint i = 0; i < numbers->len; i++)
    {
      int number = g_array_index (numbers, int, i);
      g_autofree char *label = g_strdup_printf (_("Year %d"), number);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.year", "i", number);
      g_menu_append_item (menu, item);
    }
  dien_menus_set_choices_later (self->year, G_MENU_MODEL (menu));
}

void
dien_sidebar_set_year (DienSidebar *self,
                       int          number,
                       gboolean     closed)
{
  g_autofree char *label = NULL;

  g_return_if_fail (DIEN_IS_SIDEBAR (self));

  label = g_strdup_printf (closed ? _("Year %d (closed)") : _("Year %d"), number);
  gtk_menu_button_set_label (self->year, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->year), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
dien_sidebar_set_count (DienSidebar *self,
                        guint        count)
{
  g_autofree char *number = NULL;

  g_return_if_fail (DIEN_IS_SIDEBAR (self));

  number = dien_number_format (count, DIEN_NUMBER_COUNT);
  gtk_label_set_label (self->count, number);
}

DienFoot *
dien_sidebar_get_foot (DienSidebar *self)
{
  g_return_val_if_fail (DIEN_IS_SIDEBAR (self), NULL);

  return self->foot;
}
