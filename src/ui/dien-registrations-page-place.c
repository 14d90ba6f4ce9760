/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registrations-page"

/* What stands around the rows: the states with their counts, the band above, and what is said where there is no row. */

#include "config.h"

#include "dien-registrations-page-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-terms.h"

static const char *const filters[] = { "", "unchecked", "awaiting", "to_complete", "recognised", "refused" };

static const char *
get_filter_label (const char *filter)
{
  return *filter == '\0' ? _("All") : dien_terms_filter (filter);
}

static guint
count_filter (DienRegistrationsPage *self,
              const char            *filter)
{
  return self->list != NULL ? dien_list_count (self->list, *filter != '\0' ? filter : NULL) : 0;
}

void
dien_registrations_page_show_counts (DienRegistrationsPage *self)
{
  guint shown = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  g_autofree char *words = dien_closure_shown (shown, dien_registrations_page_get_total (self));
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->filters));

  gtk_label_set_label (self->shown, words);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++, button = gtk_widget_get_next_sibling (button))
    {
      g_autofree char *label = dien_closure_filter (get_filter_label (filters[i]), count_filter (self, filters[i]));

      gtk_button_set_label (GTK_BUTTON (button), label);
    }
}

void
dien_registrations_page_make_filters (DienRegistrationsPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.filter");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", filters[i]);
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (self->filters, button);
    }
}

static GtkWidget *
new_status (const char *title,
            const char *description,
            const char *label,
            const char *action)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (label);

  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), description);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
  gtk_widget_add_css_class (status, "compact");

  return status;
}

/* One page for all years: a stack whose visible child is replaced loses its place on the screen. */
static void
show_empty (DienRegistrationsPage *self)
{
  g_autofree char *title = self->number != 0 ? g_strdup_printf (_("The year %d has no model yet"), self->number)
                                             : g_strdup (_("This file has no year yet"));

  if (gtk_stack_get_child_by_name (self->list_place, "empty") == NULL)
    gtk_stack_add_named (self->list_place,
                         new_status (title,
                                     _("Here stand the models that units and people register for the year, and what became of them. Register them one by one."),
                                     _("Register model"), "page.add"),
                         "empty");
  adw_status_page_set_title (ADW_STATUS_PAGE (gtk_stack_get_child_by_name (self->list_place, "empty")), title);
  gtk_stack_set_visible_child_name (self->list_place, "empty");
}

static void
show_no_hit (DienRegistrationsPage *self)
{
  if (gtk_stack_get_child_by_name (self->list_place, "no-hit") == NULL)
    gtk_stack_add_named (self->list_place,
                         new_status (_("Nothing found"),
                                     _("No registration answers to what is searched for in this state."),
                                     _("Stop searching"), "page.show-all"),
                         "no-hit");
  gtk_stack_set_visible_child_name (self->list_place, "no-hit");
}

void
dien_registrations_page_show_place (DienRegistrationsPage *self)
{
  if (self->list == NULL || dien_list_get_total (self->list) == 0)
    show_empty (self);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    show_no_hit (self);
  else
    gtk_stack_set_visible_child_name (self->list_place, "rows");
}

void
dien_registrations_page_show_band (DienRegistrationsPage *self)
{
  g_autofree char *closed = NULL;
  const char *sentence = NULL;

  if (dien_store_is_read_only (self->store))
    sentence = _("View only: this file or its folder cannot be written. Exporting and copying work.");
  else if (self->closed)
    sentence = closed = g_strdup_printf (_("View only: the year %d is closed. Exporting and copying work."), self->number);

  gtk_label_set_label (self->band, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->band), sentence != NULL);
}
