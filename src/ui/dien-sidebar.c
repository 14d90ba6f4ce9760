/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sidebar"

#include "config.h"

#include "dien-sidebar.h"

#include <glib/gi18n-lib.h>

#include "dien-menus.h"
#include "dien-number.h"
#include "dien-pages.h"

struct _DienSidebar
{
  GtkBox parent_instance;

  GtkMenuButton *year;
  GtkMenuButton *main;
  GMenuModel *main_menu;
  GtkListBox *pages;
  DienFoot *foot;
};

G_DEFINE_FINAL_TYPE (DienSidebar, dien_sidebar, GTK_TYPE_BOX)

/* What is kept with a row. */
#define INFO "dien-page-info"
#define COUNT "dien-count"

static const DienPageInfo *
get_info (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), INFO);
}

static GtkListBoxRow *
find_row (DienSidebar *self,
          const char  *page)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    if (g_str_equal (get_info (row)->name, page))
      return row;

  return NULL;
}

static void
append_page (DienSidebar        *self,
             const DienPageInfo *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_(page->title));
  GtkWidget *count = gtk_label_new (NULL);
  g_autofree char *tip = g_strdup_printf ("Alt+%c", page->digit);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(page->title), -1);
  g_object_set_data (G_OBJECT (row), INFO, (gpointer) page);
  g_object_set_data (G_OBJECT (row), COUNT, count);
  gtk_list_box_append (self->pages, row);
}

static void
page_activated_cb (DienSidebar   *self,
                   GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", get_info (row)->name);
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
  gtk_widget_class_bind_template_child (widget_class, DienSidebar, foot);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
}

static void
dien_sidebar_init (DienSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dien_menus_set_later (self->main, self->main_menu);
  for (const DienPageInfo *page = dien_pages (); page->name != NULL; page++)
    if (page->digit != 0)
      append_page (self, page);
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
  g_autoptr (GMenu) section = NULL;
  g_autofree char *next = NULL;

  g_return_if_fail (DIEN_IS_SIDEBAR (self));

  menu = g_menu_new ();
  section = g_menu_new ();
  next = g_strdup_printf (_("Open the year %d…"), numbers->len > 0 ? g_array_index (numbers, int, 0) + 1 : 0);
  for (guint i = 0; i < numbers->len; i++)
    {
      int number = g_array_index (numbers, int, i);
      g_autofree char *label = g_strdup_printf (_("Year %d"), number);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.year", "i", number);
      g_menu_append_item (menu, item);
    }
  if (numbers->len > 0)
    {
      g_menu_append (section, next, "win.open-year");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
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
dien_sidebar_set_page (DienSidebar *self,
                       const char  *page)
{
  g_return_if_fail (DIEN_IS_SIDEBAR (self));

  gtk_list_box_select_row (self->pages, find_row (self, page));
}

static void
show_count (DienSidebar *self,
            const char  *page,
            guint        count)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  GtkListBoxRow *row = find_row (self, page);

  if (row == NULL)
    return;

  number = count > 0 ? dien_number_format (count, DIEN_NUMBER_COUNT) : g_strdup ("");
  label = g_strdup_printf ("%s %s", _(get_info (row)->title), number);
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), COUNT), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strchomp (label), -1);
}

void
dien_sidebar_set_counts (DienSidebar        *self,
                         const DienYearWork *work)
{
  g_return_if_fail (DIEN_IS_SIDEBAR (self));
  g_return_if_fail (work != NULL);

  show_count (self, "subjects", work->units);
  show_count (self, "registrations", work->registrations);
  show_count (self, "scorecards", work->closed ? 0 : work->to_score);
  show_count (self, "indicators", work->indicators);
  show_count (self, "nominations", work->nominations);
}

DienFoot *
dien_sidebar_get_foot (DienSidebar *self)
{
  g_return_val_if_fail (DIEN_IS_SIDEBAR (self), NULL);

  return self->foot;
}
