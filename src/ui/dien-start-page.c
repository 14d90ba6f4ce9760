/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-start-page"

#include "config.h"

#include "dien-start-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dien-recent.h"
#include "dien-settings.h"

/* px, of one column and of two */
#define WIDTH_OF_ONE 560
#define WIDTH_OF_TWO 980

struct _DienStartPage
{
  GtkBox parent_instance;

  AdwClamp *clamp;
  GtkLabel *problem;
  GtkWidget *doors;
  AdwActionRow *new_file;
  GtkWidget *recent;
  GtkListBox *files;
};

G_DEFINE_FINAL_TYPE (DienStartPage, dien_start_page, GTK_TYPE_BOX)

static void fill (DienStartPage *self);

static void
drop_clicked_cb (DienStartPage *self,
                 GtkWidget     *button)
{
  dien_recent_drop (g_object_get_data (G_OBJECT (button), "path"));
  fill (self);
  if (gtk_widget_get_visible (self->recent))
    gtk_widget_child_focus (GTK_WIDGET (self->files), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GtkWidget *
new_drop_button (DienStartPage *self,
                 const char    *path,
                 const char    *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *label = g_strdup_printf (_("Take ‘%s’ off the list"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Take off the list; the file stays"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (path), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (drop_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* '18/01/2023 10:32 · thư mục' */
static char *
describe (DienRecent *file,
          gboolean    is_there)
{
  g_autofree char *folder = g_path_get_dirname (file->path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *when = g_date_time_format (file->opened, "%d/%m/%Y %H:%M");

  return is_there ? g_strdup_printf ("%s · %s", when, shown)
                  : g_strdup_printf (_("No longer where it was: %s"), shown);
}

static GtkWidget *
new_row (DienStartPage *self,
         DienRecent    *file)
{
  gboolean is_there = g_file_test (file->path, G_FILE_TEST_IS_REGULAR);
  g_autofree char *title = dien_recent_dup_title (file->path);
  g_autofree char *subtitle = describe (file, is_there);
  g_autofree char *address = dien_settings_dup_address (file->path);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_tooltip_text (row, subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), is_there);
  if (is_there)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-recent");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_drop_button (self, file->path, title));

  return row;
}

static void
fill (DienStartPage *self)
{
  g_autoptr (GPtrArray) files = dien_recent_get ();
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->files))) != NULL)
    gtk_list_box_remove (self->files, row);
  for (guint i = 0; i < files->len; i++)
    gtk_list_box_append (self->files, new_row (self, g_ptr_array_index (files, i)));
  gtk_widget_set_visible (self->recent, files->len > 0);
  adw_clamp_set_maximum_size (self->clamp, files->len > 0 ? WIDTH_OF_TWO : WIDTH_OF_ONE);
}

static gboolean
dropped_cb (DienStartPage *self,
            const GValue  *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);
  g_autoptr (GPtrArray) opened = g_ptr_array_new ();

  for (GSList *link = files; link != NULL; link = link->next)
    g_ptr_array_add (opened, link->data);
  if (opened->len > 0)
    g_application_open (g_application_get_default (), (GFile **) opened->pdata, (int) opened->len, "");

  return opened->len > 0;
}

static gboolean
dien_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (DIEN_START_PAGE (widget)->doors, GTK_DIR_TAB_FORWARD);
}

/* A file may have come or gone while another page was shown. */
static void
dien_start_page_map (GtkWidget *widget)
{
  fill (DIEN_START_PAGE (widget));

  GTK_WIDGET_CLASS (dien_start_page_parent_class)->map (widget);
}

static void
dien_start_page_class_init (DienStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = dien_start_page_grab_focus;
  widget_class->map = dien_start_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, problem);
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, doors);
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, new_file);
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, files);
}

static void
dien_start_page_init (DienStartPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
dien_start_page_new (void)
{
  return g_object_new (DIEN_TYPE_START_PAGE, NULL);
}

void
dien_start_page_set_problem (DienStartPage *self,
                             const char    *sentence)
{
  g_return_if_fail (DIEN_IS_START_PAGE (self));

  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

void
dien_start_page_set_unfinished (DienStartPage *self,
                                gboolean       unfinished)
{
  g_return_if_fail (DIEN_IS_START_PAGE (self));

  adw_action_row_set_subtitle (self->new_file,
                               unfinished ? _("Begun and not finished: what was typed is still there")
                                          : _("Heading, signer, year and units in three short steps"));
}
