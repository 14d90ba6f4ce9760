/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-reports-page"

#include "config.h"

#include "dien-reports-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-document.h"
#include "dien-export.h"

#define CODE "dien-code"
#define MISSING "dien-missing"

static void
add_row (DienReportsPage *self,
         const char      *code,
         const char      *title)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *missing = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (missing), TRUE);
  gtk_label_set_xalign (GTK_LABEL (missing), 0);
  gtk_widget_add_css_class (missing, "caption");
  gtk_widget_set_visible (missing, FALSE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), missing);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), CODE, (char *) code);
  g_object_set_data (G_OBJECT (row), MISSING, missing);
  gtk_list_box_append (self->list, row);
}

static const char *
get_code (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), CODE) : NULL;
}

static gboolean
is_document (GtkListBoxRow *row)
{
  return dien_document_get_title (get_code (row)) != NULL;
}

static void
show_group (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       user_data)
{
  GtkWidget *label;

  if (before != NULL && is_document (before) == is_document (row))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (is_document (row) ? _("Documents for Word") : _("Sheets for Excel"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "group");
  gtk_list_box_row_set_header (row, label);
}

void
dien_reports_page_make_list (DienReportsPage *self)
{
  for (const DienSheetInfo *info = dien_export_sheets (); info->code != NULL; info++)
    add_row (self, info->code, dien_export_sheet_get_title (info->code));
  for (const DienDocumentInfo *info = dien_documents (); info->code != NULL; info++)
    add_row (self, info->code, dien_document_get_title (info->code));
  gtk_list_box_set_header_func (self->list, show_group, NULL, NULL);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

const char *
dien_reports_page_get_code (DienReportsPage *self)
{
  return get_code (gtk_list_box_get_selected_row (self->list));
}

void
dien_reports_page_step (DienReportsPage *self,
                        int              by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkListBoxRow *other = row != NULL ? gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + by) : NULL;

  if (other == NULL)
    return;
  gtk_list_box_select_row (self->list, other);
  gtk_widget_grab_focus (GTK_WIDGET (other));
}

gboolean
dien_reports_page_choose (DienReportsPage *self,
                          const char      *code)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (strcmp (get_code (row), code) == 0)
      {
        gtk_list_box_select_row (self->list, row);
        return TRUE;
      }

  return FALSE;
}

void
dien_reports_page_show_missing (DienReportsPage *self,
                                GStrv            missing)
{
  GtkListBoxRow *row;

  for (int i = 0; missing[i] != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      GtkLabel *label = g_object_get_data (G_OBJECT (row), MISSING);
      gboolean complete = *missing[i] == '\0';
      g_autofree char *sentence = complete ? NULL : g_strdup_printf (_("Still missing: %s"), missing[i]);

      gtk_label_set_label (label, complete ? "" : sentence);
      gtk_widget_set_visible (GTK_WIDGET (label), !complete);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, complete ? "" : sentence, -1);
    }
}
