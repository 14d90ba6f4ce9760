/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-start-page"

#include "config.h"

#include "dien-start-page.h"

#include <adwaita.h>

#include "dien-settings.h"

struct _DienStartPage
{
  GtkBox parent_instance;

  GtkLabel *problem;
  GtkWidget *doors;
  AdwActionRow *again;
};

G_DEFINE_FINAL_TYPE (DienStartPage, dien_start_page, GTK_TYPE_BOX)

static void
offer_last_file (DienStartPage *self)
{
  g_autofree char *path = dien_settings_dup_last_file ();
  g_autofree char *name = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return;

  name = g_filename_display_name (path);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->again), FALSE);
  adw_action_row_set_subtitle (self->again, name);
  gtk_widget_set_visible (GTK_WIDGET (self->again), TRUE);
}

static gboolean
dien_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (DIEN_START_PAGE (widget)->doors, GTK_DIR_TAB_FORWARD);
}

static void
dien_start_page_class_init (DienStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = dien_start_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, problem);
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, doors);
  gtk_widget_class_bind_template_child (widget_class, DienStartPage, again);
}

static void
dien_start_page_init (DienStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  offer_last_file (self);
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
