/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list-page-actions"

#include "config.h"

#include "dien-list-page-private.h"

#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-error.h"
#include "dien-export.h"
#include "dien-journal.h"
#include "dien-menus.h"
#include "dien-window.h"

static DienWindow *
get_window (DienListPage *self)
{
  return dien_window_find (GTK_WIDGET (self));
}

GArray *
dien_list_page_get_selected (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (dien_table_get_model (priv->table));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = dien_list_get_id (priv->list, position);

      g_array_append_val (ids, id);
    }

  return ids;
}

/* 'Đã xóa đăng ký của xã Giao Thạnh.' */
static char *
name_removal (DienListPage *self,
              GArray       *ids)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  const DienListPageWords *words = DIEN_LIST_PAGE_GET_CLASS (self)->words;
  const DienListPageColumn *column = DIEN_LIST_PAGE_GET_CLASS (self)->columns;
  guint position = dien_list_find (priv->list, g_array_index (ids, gint64, 0));
  g_autoptr (DienRow) row = NULL;
  g_autofree char *name = NULL;

  if (ids->len > 1)
    return g_strdup_printf (_(words->removed_several), ids->len);

  while (!column->names_row)
    column++;
  row = g_list_model_get_item (G_LIST_MODEL (priv->list), position);
  name = dien_closure_in_sentence (dien_row_get_text (row, column->value));
  return g_strdup_printf (_(words->removed), name);
}

void
dien_list_page_offer_to_take_back (DienListPage *self,
                                   const char   *sentence)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (priv->store, NULL);

  if (entry != NULL)
    dien_window_offer (get_window (self), sentence, _("Undo"), "win.take-back",
                       g_variant_new ("(xs)", entry->id, entry->title));
  else
    dien_window_say (get_window (self), sentence);
}

/* A conflict is a matter of the moment, anything else a change that is not on the disk. Trying again from the foot could
 * meet other rows than those that are selected now. */
void
dien_list_page_report_failure (DienListPage *self,
                               GError       *error)
{
  if (g_error_matches (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND) || g_error_matches (error, DIEN_ERROR, DIEN_ERROR_IN_USE) ||
      g_error_matches (error, DIEN_ERROR, DIEN_ERROR_INVALID) || g_error_matches (error, DIEN_ERROR, DIEN_ERROR_EXISTS))
    dien_window_say (get_window (self), error->message);
  else
    dien_window_note_failure (get_window (self), error->message, NULL, NULL);
}

static void
remove_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  DienListPage *self = DIEN_LIST_PAGE (widget);
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  g_autoptr (GArray) ids = dien_list_page_get_selected (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (ids->len == 0)
    return;

  sentence = name_removal (self, ids);
  if (!DIEN_LIST_PAGE_GET_CLASS (self)->remove (self, ids, &error))
    {
      dien_list_page_report_failure (self, error);
      return;
    }

  dien_list_page_offer_to_take_back (self, sentence);
  if (dien_table_get_cursor (priv->table) != GTK_INVALID_LIST_POSITION)
    dien_table_select (priv->table, dien_table_get_cursor (priv->table));
}

static gint64
get_depth (DienListPage *self,
           guint         position)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  guint column = DIEN_LIST_PAGE_GET_CLASS (self)->tree_depth;
  g_autoptr (DienRow) row = column != 0 ? g_list_model_get_item (G_LIST_MODEL (priv->list), position) : NULL;

  return row != NULL ? dien_row_get_int (row, column) : 0;
}

/* The row above or below that stands at the same place of the tree. Returns: G_MAXUINT for none */
static guint
find_sibling (DienListPage *self,
              guint         position,
              gboolean      up)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (priv->list));
  gint64 depth = get_depth (self, position);

  while (up ? position > 0 : position + 1 < n)
    {
      gint64 other;

      position = up ? position - 1 : position + 1;
      other = get_depth (self, position);
      if (other <= depth)
        return other == depth ? position : G_MAXUINT;
    }

  return G_MAXUINT;
}

static void
move_by (DienListPage *self,
         gboolean      up)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  guint position = dien_table_get_cursor (priv->table);
  g_autoptr (GError) error = NULL;
  guint other;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  other = find_sibling (self, position, up);
  if (other == G_MAXUINT)
    return;

  if (!up)
    other = find_sibling (self, other, FALSE);
  if (!DIEN_LIST_PAGE_GET_CLASS (self)->move (self, dien_list_get_id (priv->list, position),
                                              other != G_MAXUINT ? dien_list_get_id (priv->list, other) : 0, &error))
    dien_list_page_report_failure (self, error);
}

static void
move_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DienListPage *self = DIEN_LIST_PAGE (widget);

  if (dien_list_page_is_ordered_by_hand (self))
    move_by (self, g_str_equal (action, "page.move-up"));
  else
    dien_window_say (get_window (self), _("Rows can be moved while the list is in its own order and shown whole."));
}

static void
order_by_hand_activated (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  DienListPage *self = DIEN_LIST_PAGE (widget);
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  dien_list_set_sort (priv->list, NULL, FALSE);
  dien_table_set_sort (priv->table, NULL, GTK_SORT_ASCENDING);
  dien_list_page_update_actions (self);
}

static void
step_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DienListPage *self = DIEN_LIST_PAGE (widget);
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  guint n = priv->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->list)) : 0;
  guint position = dien_table_get_cursor (priv->table);
  gboolean next = g_str_equal (action, "page.next");

  if (n == 0 || dien_list_page_come_back (self))
    return;

  if (position == GTK_INVALID_LIST_POSITION)
    dien_table_select (priv->table, 0);
  else if (next ? position + 1 < n : position > 0)
    dien_table_select (priv->table, next ? position + 1 : position - 1);
}

static void
find_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (dien_list_page_get_private (DIEN_LIST_PAGE (widget))->search));
}

static void
add_activated (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  DienListPage *self = DIEN_LIST_PAGE (widget);
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  dien_list_page_show_form (self, TRUE);
  dien_form_begin (priv->form);
  gtk_widget_grab_focus (GTK_WIDGET (priv->form));
}

static void
copy_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DienListPage *self = DIEN_LIST_PAGE (widget);
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  gtk_widget_activate_action (GTK_WIDGET (priv->table), "table.copy", NULL);
}

static void
refresh_activated (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  if (dien_window_refresh (dien_window_find (widget)))
    dien_list_page_read_again (DIEN_LIST_PAGE (widget));
}

static void
show_all_activated (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  DienListPage *self = DIEN_LIST_PAGE (widget);
  DienListPagePrivate *priv = dien_list_page_get_private (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->search), "");
  g_object_set (self, "filter", "", NULL);
}

static void
switch_side_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  DienListPage *self = DIEN_LIST_PAGE (widget);
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  gboolean in_form = dien_list_page_is_in_form (self);

  if (!in_form)
    dien_list_page_show_form (self, TRUE);
  gtk_widget_grab_focus (in_form ? widget : GTK_WIDGET (priv->form));
}

static void
choose_sheet_activated (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  gtk_menu_button_popup (dien_list_page_get_private (DIEN_LIST_PAGE (widget))->sheets);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  dien_list_page_ask_where_to_export (DIEN_LIST_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
confirm_activated (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  dien_page_confirm (DIEN_PAGE (widget));
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu      *menu,
                GMenuModel *section)
{
  g_menu_append_section (menu, NULL, section);
  g_object_unref (section);
}

static GMenuModel *
new_row_section (DienListPage *self)
{
  GMenu *section = g_menu_new ();

  if (DIEN_LIST_PAGE_GET_CLASS (self)->remove != NULL)
    append (section, _("Remove"), "page.remove", "Delete");
  if (DIEN_LIST_PAGE_GET_CLASS (self)->move == NULL)
    return G_MENU_MODEL (section);

  append (section, _("Move up"), "page.move-up", "<Alt>Up");
  append (section, _("Move down"), "page.move-down", "<Alt>Down");

  return G_MENU_MODEL (section);
}

static GMenuModel *
new_list_section (GMenuModel *sheets)
{
  GMenu *section = g_menu_new ();

  append (section, _("Copy with headings"), "page.copy", "<Control>c");
  if (g_menu_model_get_n_items (sheets) > 0)
    g_menu_append_submenu (section, _("Export to Excel"), sheets);

  return G_MENU_MODEL (section);
}

static GMenuModel *
new_columns_menu (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  GListModel *columns = dien_table_get_columns (priv->table);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (columns, i);
      const char *id = dien_table_column_get_id (column);
      g_autoptr (GPropertyAction) action = g_property_action_new (id, column, "visible");
      g_autofree char *name = g_strconcat ("column.", id, NULL);

      /* Without a name there is no row. */
      if (dien_table_column_get_names_row (column))
        continue;
      g_action_map_add_action (G_ACTION_MAP (priv->column_actions), G_ACTION (action));
      g_menu_append (menu, dien_table_column_get_title (column), name);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_view_section (DienListPage *self)
{
  GMenu *section = g_menu_new ();
  g_autoptr (GMenuModel) columns = new_columns_menu (self);

  if (dien_list_page_get_form (self) != NULL)
    append (section, _("Form beside the list"), "page.form-shown", "F9");
  append (section, _("In the order made by hand"), "page.order-by-hand", NULL);
  g_menu_append_submenu (section, _("Columns"), columns);

  return G_MENU_MODEL (section);
}

static GMenuModel *
new_sheets_menu (DienListPage *self)
{
  GMenu *menu = g_menu_new ();

  for (const char *const *sheet = DIEN_LIST_PAGE_GET_CLASS (self)->sheets; sheet != NULL && *sheet != NULL; sheet++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (dien_export_sheet_get_title (*sheet), NULL);

      g_menu_item_set_action_and_target (item, "page.export", "s", *sheet);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

void
dien_list_page_make_menus (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  g_autoptr (GMenuModel) sheets = new_sheets_menu (self);

  priv->page_menu = g_menu_new ();
  priv->row_menu = g_menu_new ();
  priv->column_actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column", G_ACTION_GROUP (priv->column_actions));

  if (priv->undo != NULL)
    g_menu_append_section (priv->page_menu, NULL, priv->undo);
  append_section (priv->page_menu, new_row_section (self));
  append_section (priv->page_menu, new_list_section (sheets));
  append_section (priv->page_menu, new_view_section (self));
  dien_menus_set_later (priv->menu, G_MENU_MODEL (priv->page_menu));
  dien_menus_set_later (priv->sheets, sheets);
  gtk_widget_set_visible (GTK_WIDGET (priv->sheets), g_menu_model_get_n_items (sheets) > 0);

  append_section (priv->row_menu, new_row_section (self));
  dien_table_set_menu_model (priv->table, G_MENU_MODEL (priv->row_menu));
}

void
dien_list_page_append_section (DienListPage *self,
                               GMenuModel   *section,
                               gboolean      of_row)
{
  DienListPagePrivate *priv;

  g_return_if_fail (DIEN_IS_LIST_PAGE (self));

  priv = dien_list_page_get_private (self);
  g_menu_append_section (priv->page_menu, NULL, section);
  if (of_row)
    g_menu_append_section (priv->row_menu, NULL, section);
}

void
dien_list_page_real_update_actions (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  DienListPageClass *klass = DIEN_LIST_PAGE_GET_CLASS (self);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_edit = dien_list_page_can_edit (self);
  gboolean has_row = priv->list != NULL && !priv->away && dien_table_get_cursor (priv->table) != GTK_INVALID_LIST_POSITION;

  gtk_widget_action_set_enabled (widget, "page.add", can_edit && klass->words->add != NULL);
  gtk_widget_action_set_enabled (widget, "page.remove", can_edit && has_row && klass->remove != NULL);
  gtk_widget_action_set_enabled (widget, "page.move-up", can_edit && has_row && klass->move != NULL);
  gtk_widget_action_set_enabled (widget, "page.move-down", can_edit && has_row && klass->move != NULL);
  gtk_widget_action_set_enabled (widget, "page.order-by-hand",
                                 priv->list != NULL && dien_list_get_sort (priv->list, NULL) != NULL);
  gtk_widget_action_set_enabled (widget, "page.copy", has_row);
  gtk_widget_action_set_enabled (widget, "page.choose-sheet", klass->sheets != NULL);
  gtk_widget_action_set_enabled (widget, "page.export", priv->list != NULL && !dien_job_bar_is_busy (priv->job_bar));
}

void
dien_list_page_class_init_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "page.find", NULL, find_activated },
    { "page.add", NULL, add_activated },
    { "page.remove", NULL, remove_activated },
    { "page.copy", NULL, copy_activated },
    { "page.refresh", NULL, refresh_activated },
    { "page.previous", NULL, step_activated },
    { "page.next", NULL, step_activated },
    { "page.move-up", NULL, move_activated },
    { "page.move-down", NULL, move_activated },
    { "page.order-by-hand", NULL, order_by_hand_activated },
    { "page.switch-side", NULL, switch_side_activated },
    { "page.show-all", NULL, show_all_activated },
    { "page.choose-sheet", NULL, choose_sheet_activated },
    { "page.export", "s", export_activated },
    { "page.confirm", NULL, confirm_activated },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "page.filter", "filter");
  gtk_widget_class_install_property_action (widget_class, "page.form-shown", "form-shown");
}
