/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list-page"

/* What stands around the rows: the states with their counts, the band above, and what is said where there is no row. */

#include "config.h"

#include "dien-list-page-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dien-closures.h"

/* The first is all rows; NULL behind the last. */
static const char *
get_filter (DienListPage *self,
            guint         i)
{
  const char *const *filters = DIEN_LIST_PAGE_GET_CLASS (self)->filters;

  if (i == 0)
    return "";

  return filters != NULL ? filters[i - 1] : NULL;
}

static const char *
get_filter_label (DienListPage *self,
                  const char   *filter)
{
  return *filter == '\0' ? _("All") : DIEN_LIST_PAGE_GET_CLASS (self)->filter_word (filter);
}

static guint
count_filter (DienListPage *self,
              const char   *filter)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  return priv->list != NULL ? dien_list_count (priv->list, *filter != '\0' ? filter : NULL) : 0;
}

void
dien_list_page_show_counts (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  guint shown = priv->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->list)) : 0;
  g_autofree char *words = dien_closure_shown (shown, priv->list != NULL ? dien_list_get_total (priv->list) : 0);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (priv->filters));

  gtk_label_set_label (priv->shown, words);
  for (guint i = 0; button != NULL; i++, button = gtk_widget_get_next_sibling (button))
    {
      const char *filter = get_filter (self, i);
      g_autofree char *label = dien_closure_filter (get_filter_label (self, filter), count_filter (self, filter));

      gtk_button_set_label (GTK_BUTTON (button), label);
    }
}

void
dien_list_page_make_filters (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  const char *filter;

  for (guint i = 0; (filter = get_filter (self, i)) != NULL; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.filter");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", filter);
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (priv->filters, button);
    }
}

/* @label: (nullable) */
static GtkWidget *
new_status (const char *title,
            const char *description,
            const char *label,
            const char *action)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button;

  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), description);
  gtk_widget_add_css_class (status, "compact");
  if (label == NULL)
    return status;

  button = gtk_button_new_with_label (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);

  return status;
}

/* One page for all years: a stack whose visible child is replaced loses its place on the screen. */
static void
show_empty (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  const DienListPageWords *words = DIEN_LIST_PAGE_GET_CLASS (self)->words;
  g_autofree char *title = priv->number != 0 ? g_strdup_printf (_(words->empty_title), priv->number)
                                             : g_strdup (_("This file has no year yet"));

  if (gtk_stack_get_child_by_name (priv->list_place, "empty") == NULL)
    gtk_stack_add_named (priv->list_place,
                         new_status (title, _(words->empty), words->add != NULL ? _(words->add) : NULL, "page.add"),
                         "empty");
  adw_status_page_set_title (ADW_STATUS_PAGE (gtk_stack_get_child_by_name (priv->list_place, "empty")), title);
  gtk_stack_set_visible_child_name (priv->list_place, "empty");
}

static void
show_no_hit (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  if (gtk_stack_get_child_by_name (priv->list_place, "no-hit") == NULL)
    gtk_stack_add_named (priv->list_place,
                         new_status (_("Nothing found"),
                                     _(DIEN_LIST_PAGE_GET_CLASS (self)->words->no_hit),
                                     _("Stop searching"), "page.show-all"),
                         "no-hit");
  gtk_stack_set_visible_child_name (priv->list_place, "no-hit");
}

void
dien_list_page_show_place (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  if (priv->list == NULL || dien_list_get_total (priv->list) == 0)
    show_empty (self);
  else if (g_list_model_get_n_items (G_LIST_MODEL (priv->list)) == 0)
    show_no_hit (self);
  else
    gtk_stack_set_visible_child_name (priv->list_place, "rows");
}

void
dien_list_page_show_band (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  g_autofree char *closed = NULL;
  const char *sentence = NULL;

  if (dien_store_is_read_only (priv->store))
    sentence = _("View only: this file or its folder cannot be written. Exporting and copying work.");
  else if (priv->closed)
    sentence = closed = g_strdup_printf (_("View only: the year %d is closed. Exporting and copying work."), priv->number);

  gtk_label_set_label (priv->band, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->band), sentence != NULL);
}
