/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registrations-page-actions"

#include "config.h"

#include "dien-registrations-page-private.h"

#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-error.h"
#include "dien-export.h"
#include "dien-journal.h"
#include "dien-menus.h"
#include "dien-window.h"

static DienWindow *
get_window (DienRegistrationsPage *self)
{
  return dien_window_find (GTK_WIDGET (self));
}

static GArray *
list_selected (DienRegistrationsPage *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (dien_table_get_model (self->table));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = dien_list_get_id (self->list, position);

      g_array_append_val (ids, id);
    }

  return ids;
}

/* 'Đã xóa đăng ký của xã Giao Thạnh.' */
static char *
name_removal (DienRegistrationsPage *self,
              GArray                *ids)
{
  guint position = dien_list_find (self->list, g_array_index (ids, gint64, 0));
  g_autoptr (DienRow) row = NULL;
  g_autofree char *name = NULL;

  if (ids->len > 1)
    return g_strdup_printf (_("%u registrations removed."), ids->len);

  row = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  name = dien_closure_in_sentence (dien_row_get_text (row, DIEN_REGISTRATION_SUBJECT));
  return g_strdup_printf (_("Registration of %s removed."), name);
}

static void
offer_to_take_back (DienRegistrationsPage *self,
                    const char            *sentence)
{
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (self->store, NULL);

  if (entry != NULL)
    dien_window_offer (get_window (self), sentence, _("Undo"), "win.take-back",
                       g_variant_new ("(xs)", entry->id, entry->title));
  else
    dien_window_say (get_window (self), sentence);
}

/* A conflict is a matter of the moment, anything else a change that is not on the disk. Trying again from the foot could
 * meet other rows than those that are selected now. */
static void
report_failure (DienRegistrationsPage *self,
                GError                *error)
{
  if (g_error_matches (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND) || g_error_matches (error, DIEN_ERROR, DIEN_ERROR_IN_USE))
    dien_window_say (get_window (self), error->message);
  else
    dien_window_note_failure (get_window (self), error->message, NULL, NULL);
}

static void
remove_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);
  g_autoptr (GArray) ids = list_selected (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (ids->len == 0)
    return;

  sentence = name_removal (self, ids);
  if (!dien_registration_remove (self->store, ids, &error))
    {
      report_failure (self, error);
      return;
    }

  offer_to_take_back (self, sentence);
  if (dien_table_get_cursor (self->table) != GTK_INVALID_LIST_POSITION)
    dien_table_select (self->table, dien_table_get_cursor (self->table));
}

static void
move_by (DienRegistrationsPage *self,
         gboolean               up)
{
  guint position = dien_table_get_cursor (self->table);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autoptr (GError) error = NULL;
  gint64 before;

  if (position == GTK_INVALID_LIST_POSITION || (up ? position == 0 : position + 1 >= n))
    return;

  if (up)
    before = dien_list_get_id (self->list, position - 1);
  else
    before = position + 2 < n ? dien_list_get_id (self->list, position + 2) : 0;
  if (!dien_registration_move (self->store, dien_list_get_id (self->list, position), before, &error))
    report_failure (self, error);
}

static void
move_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);

  if (dien_registrations_page_is_ordered_by_hand (self))
    move_by (self, g_str_equal (action, "page.move-up"));
  else
    dien_window_say (get_window (self), _("Rows can be moved while the list is in its own order and shown whole."));
}

static void
order_by_hand_activated (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);

  dien_list_set_sort (self->list, NULL, FALSE);
  dien_table_set_sort (self->table, NULL, GTK_SORT_ASCENDING);
  dien_registrations_page_update_actions (self);
}

static void
step_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  guint position = dien_table_get_cursor (self->table);
  gboolean next = g_str_equal (action, "page.next");

  if (n == 0 || dien_registrations_page_come_back (self))
    return;

  if (position == GTK_INVALID_LIST_POSITION)
    dien_table_select (self->table, 0);
  else if (next ? position + 1 < n : position > 0)
    dien_table_select (self->table, next ? position + 1 : position - 1);
}

static void
find_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (DIEN_REGISTRATIONS_PAGE (widget)->search));
}

static void
add_activated (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);

  dien_registrations_page_show_form (self, TRUE);
  dien_registration_form_begin (self->form);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
copy_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);

  gtk_widget_activate_action (GTK_WIDGET (self->table), "table.copy", NULL);
}

static void
refresh_activated (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  if (dien_window_refresh (dien_window_find (widget)))
    dien_registrations_page_read_again (DIEN_REGISTRATIONS_PAGE (widget));
}

static void
show_all_activated (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_object_set (self, "filter", "", NULL);
}

static void
switch_side_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);
  gboolean in_form = dien_registrations_page_is_in_form (self);

  if (!in_form)
    dien_registrations_page_show_form (self, TRUE);
  gtk_widget_grab_focus (in_form ? widget : GTK_WIDGET (self->form));
}

static void
choose_sheet_activated (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  gtk_menu_button_popup (DIEN_REGISTRATIONS_PAGE (widget)->sheets);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  dien_registrations_page_ask_where_to_export (DIEN_REGISTRATIONS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
confirm_activated (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  dien_registrations_page_confirm (DIEN_REGISTRATIONS_PAGE (widget));
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
new_row_section (void)
{
  GMenu *section = g_menu_new ();

  append (section, _("Remove"), "page.remove", "Delete");
  append (section, _("Move up"), "page.move-up", "<Alt>Up");
  append (section, _("Move down"), "page.move-down", "<Alt>Down");

  return G_MENU_MODEL (section);
}

static GMenuModel *
new_list_section (GMenuModel *sheets)
{
  GMenu *section = g_menu_new ();

  append (section, _("Copy with headings"), "page.copy", "<Control>c");
  g_menu_append_submenu (section, _("Export to Excel"), sheets);

  return G_MENU_MODEL (section);
}

static GMenuModel *
new_columns_menu (DienRegistrationsPage *self)
{
  GListModel *columns = dien_table_get_columns (self->table);
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
      g_action_map_add_action (G_ACTION_MAP (self->column_actions), G_ACTION (action));
      g_menu_append (menu, dien_table_column_get_title (column), name);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_view_section (DienRegistrationsPage *self)
{
  GMenu *section = g_menu_new ();
  g_autoptr (GMenuModel) columns = new_columns_menu (self);

  append (section, _("Form beside the list"), "page.form-shown", "F9");
  append (section, _("In the order made by hand"), "page.order-by-hand", NULL);
  g_menu_append_submenu (section, _("Columns"), columns);

  return G_MENU_MODEL (section);
}

static GMenuModel *
new_sheets_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (const DienSheetInfo *sheet = dien_export_sheets (); sheet->code != NULL; sheet++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (dien_export_sheet_get_title (sheet->code), NULL);

      g_menu_item_set_action_and_target (item, "page.export", "s", sheet->code);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

void
dien_registrations_page_make_menus (DienRegistrationsPage *self,
                                    GMenuModel            *undo)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) context = g_menu_new ();
  g_autoptr (GMenuModel) sheets = new_sheets_menu ();

  self->column_actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column", G_ACTION_GROUP (self->column_actions));

  g_menu_append_section (menu, NULL, undo);
  append_section (menu, new_row_section ());
  append_section (menu, new_list_section (sheets));
  append_section (menu, new_view_section (self));
  dien_menus_set_later (self->menu, G_MENU_MODEL (menu));
  dien_menus_set_later (self->sheets, sheets);

  append_section (context, new_row_section ());
  dien_table_set_menu_model (self->table, G_MENU_MODEL (context));
}

void
dien_registrations_page_update_actions (DienRegistrationsPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_edit = dien_registrations_page_can_edit (self);
  gboolean has_row = self->list != NULL && !self->away && dien_table_get_cursor (self->table) != GTK_INVALID_LIST_POSITION;

  gtk_widget_action_set_enabled (widget, "page.add", can_edit);
  gtk_widget_action_set_enabled (widget, "page.remove", can_edit && has_row);
  gtk_widget_action_set_enabled (widget, "page.move-up", can_edit && has_row);
  gtk_widget_action_set_enabled (widget, "page.move-down", can_edit && has_row);
  gtk_widget_action_set_enabled (widget, "page.order-by-hand",
                                 self->list != NULL && dien_list_get_sort (self->list, NULL) != NULL);
  gtk_widget_action_set_enabled (widget, "page.copy", has_row);
  gtk_widget_action_set_enabled (widget, "page.export", self->list != NULL && !dien_job_bar_is_busy (self->job_bar));
}

void
dien_registrations_page_class_init_actions (GtkWidgetClass *widget_class)
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
