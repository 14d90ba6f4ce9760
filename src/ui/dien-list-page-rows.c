/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list-page-rows"

/* The active row, what the form shows of it, and what becomes of both when the rows change. */

#include "config.h"

#include "dien-list-page-private.h"

static guint
find_typed (GListModel *model,
            const char *typed,
            guint       from,
            gpointer    user_data)
{
  return dien_list_find_text (dien_list_page_get_list (user_data), typed, from);
}

static guint
locate_row (GListModel *model,
            gpointer    row,
            gpointer    user_data)
{
  return dien_list_find (dien_list_page_get_list (user_data), dien_row_get_id (DIEN_ROW (row)));
}

/* The form shows the active row, or none. */
static void
show_row (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  priv->away = FALSE;
  if (priv->form != NULL)
    dien_form_show (priv->form, dien_list_page_get_current (self));
  dien_list_page_update_actions (self);
}

static gboolean
is_new (DienListPage *self)
{
  DienForm *form = dien_list_page_get_form (self);

  return form != NULL && dien_form_is_new (form);
}

/* The form shows the active row; where there is none, a new record stays in it. */
static void
show_current (DienListPage *self)
{
  if (dien_list_page_get_current (self) != 0 || !is_new (self))
    show_row (self);
}

/* Whether the form stands on a record that has left the list by what was written into it. */
static gboolean
is_away (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  gint64 id = priv->form != NULL ? dien_form_get_id (priv->form) : 0;
  g_autoptr (DienRecord) record = NULL;

  if (id == 0 || priv->list == NULL || dien_list_find (priv->list, id) != GTK_INVALID_LIST_POSITION)
    return FALSE;

  record = DIEN_FORM_GET_CLASS (priv->form)->get (priv->form, id);
  return record != NULL;
}

/* A row that changed is another object, which nobody selected yet. */
static void
select_current (DienListPage      *self,
                GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  guint position = dien_table_get_cursor (dien_list_page_get_table (self));

  if (gtk_bitset_is_empty (selected) && position < g_list_model_get_n_items (G_LIST_MODEL (model)))
    gtk_selection_model_select_item (model, position, TRUE);
}

/* Nothing is selected while the form shows what is not in the list. */
static void
stay_away (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  gtk_selection_model_unselect_all (dien_table_get_model (priv->table));
  priv->away = TRUE;
  dien_list_page_update_actions (self);
}

static void
cursor_moved_cb (DienListPage *self)
{
  if (!dien_list_page_get_private (self)->rows_changing)
    show_current (self);
}

/* Before the table moves its cursor, which is not the user's doing then. */
static void
rows_change_cb (DienListPage *self)
{
  dien_list_page_get_private (self)->rows_changing = TRUE;
}

/* Another row may stand where the active one stood; what is brought back is shown. What is being edited stays in the form
 * even where it leaves the list, and is the active row again where it comes back. */
static void
rows_changed_cb (DienListPage      *self,
                 guint              position,
                 guint              removed,
                 guint              added,
                 GtkSelectionModel *model)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  gboolean in_table = gtk_widget_get_focus_child (GTK_WIDGET (priv->list_place)) != NULL;

  priv->rows_changing = FALSE;
  if (priv->following && added > removed)
    dien_table_select (priv->table, position);
  else if (!in_table && is_away (self))
    {
      stay_away (self);
      return;
    }
  else if (priv->away)
    dien_table_select (priv->table, dien_list_find (priv->list, dien_form_get_id (priv->form)));
  select_current (self, model);
  if (!is_new (self))
    show_current (self);
}

static void
table_entered_cb (DienListPage *self)
{
  dien_list_page_come_back (self);
}

static void
row_activated_cb (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  if (priv->form == NULL)
    return;

  dien_list_page_show_form (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->form));
}

static void
sort_asked_cb (DienListPage *self,
               const char   *column,
               GtkSortType   order)
{
  dien_list_page_sort (self, column, order);
}

static void
toggled_cb (DienListPage *self,
            guint         position,
            gboolean      expand)
{
  DienList *list = dien_list_page_get_list (self);

  dien_list_set_open (list, dien_list_get_id (list, position), expand);
}

void
dien_list_page_follow_table (DienListPage *self)
{
  DienTable *table = dien_list_page_get_table (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  dien_table_set_find_func (table, find_typed, self, NULL);
  dien_table_set_locate_func (table, locate_row, self, NULL);
  g_signal_connect_object (table, "sort", G_CALLBACK (sort_asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "activate", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "toggle-expanded", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "notify::cursor", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (table_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (table), focus);
}

void
dien_list_page_follow_list (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_signal_connect_object (priv->list, "items-changed", G_CALLBACK (rows_change_cb), self, G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (priv->list))));
  dien_table_set_model (priv->table, selection);
  dien_table_set_sort (priv->table, NULL, GTK_SORT_ASCENDING);
  /* Behind the table, which moves its cursor first. */
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
dien_list_page_select_again (DienListPage *self,
                             gint64        id)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  guint position = id != 0 ? dien_list_find (priv->list, id) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    dien_table_select (priv->table, position);
  else if (g_list_model_get_n_items (G_LIST_MODEL (priv->list)) > 0)
    dien_table_select (priv->table, 0);

  show_current (self);
}

void
dien_list_page_show_row (DienListPage *self)
{
  show_row (self);
}

void
dien_list_page_sort (DienListPage *self,
                     const char   *column,
                     GtkSortType   order)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  gboolean descending = order == GTK_SORT_DESCENDING;

  if (g_strcmp0 (column, "number") == 0 && !descending)
    dien_list_set_sort (priv->list, NULL, FALSE);
  else
    dien_list_set_sort (priv->list, column, descending);
  dien_list_page_update_actions (self);
}

gboolean
dien_list_page_come_back (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  if (!priv->away)
    return FALSE;

  show_current (self);
  select_current (self, dien_table_get_model (priv->table));
  return TRUE;
}

gint64
dien_list_page_get_current (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  guint position = dien_table_get_cursor (priv->table);
  guint n = priv->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->list)) : 0;

  return position < n ? dien_list_get_id (priv->list, position) : 0;
}

void
dien_list_page_select (DienListPage *self,
                       gint64        id)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  guint position;

  if (priv->list == NULL)
    return;

  position = dien_list_find (priv->list, id);
  if (position == GTK_INVALID_LIST_POSITION)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "page.show-all", NULL);
      dien_list_set_collapsed (priv->list, NULL);
      position = dien_list_find (priv->list, id);
    }
  if (position != GTK_INVALID_LIST_POSITION)
    dien_table_select (priv->table, position);
}
