/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registrations-page"

#include "config.h"

#include "dien-registrations-page-private.h"

#include "dien-registrations-columns.h"
#include "dien-settings.h"
#include "dien-window.h"
#include "dien-years.h"

#define LIST "registrations"

enum
{
  PROP_0,
  PROP_TOTAL,
  PROP_FILTER,
  PROP_FORM_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DienRegistrationsPage, dien_registrations_page, GTK_TYPE_BOX)

/* A list that cannot be read says so where the user looks. */
static void
report_list_error (DienRegistrationsPage *self)
{
  g_autoptr (GError) error = self->list != NULL ? dien_list_steal_error (self->list) : NULL;
  DienWindow *window = dien_window_find (GTK_WIDGET (self));

  if (error != NULL && window != NULL)
    dien_window_say (window, error->message);
}

static void
list_counted_cb (DienRegistrationsPage *self)
{
  dien_registrations_page_show_counts (self);
  dien_registrations_page_show_place (self);
  report_list_error (self);
  dien_registrations_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
}

static guint
find_typed (GListModel *model,
            const char *typed,
            guint       from,
            gpointer    user_data)
{
  return dien_list_find_text (DIEN_REGISTRATIONS_PAGE (user_data)->list, typed, from);
}

static guint
locate_row (GListModel *model,
            gpointer    row,
            gpointer    user_data)
{
  return dien_list_find (DIEN_REGISTRATIONS_PAGE (user_data)->list, dien_row_get_id (DIEN_ROW (row)));
}

static gint64
get_current (DienRegistrationsPage *self)
{
  guint position = dien_table_get_cursor (self->table);
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;

  return position < n ? dien_list_get_id (self->list, position) : 0;
}

/* The form shows the active row, or none. */
static void
show_row (DienRegistrationsPage *self)
{
  self->away = FALSE;
  dien_registration_form_show (self->form, get_current (self));
  dien_registrations_page_update_actions (self);
}

/* The form shows the active row; where there is none, a new registration stays in it. */
static void
show_current (DienRegistrationsPage *self)
{
  if (get_current (self) != 0 || !dien_registration_form_is_new (self->form))
    show_row (self);
}

/* The row of a registration, the first one where that is not among them any more. */
static void
select_again (DienRegistrationsPage *self,
              gint64                 id)
{
  guint position = id != 0 ? dien_list_find (self->list, id) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    dien_table_select (self->table, position);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    dien_table_select (self->table, 0);

  show_current (self);
}

/* Whether the form stands on a registration that has left the list by what was written into it. */
static gboolean
is_away (DienRegistrationsPage *self)
{
  gint64 id = dien_registration_form_get_id (self->form);
  g_autoptr (DienRecord) record = NULL;

  if (id == 0 || self->list == NULL || dien_list_find (self->list, id) != GTK_INVALID_LIST_POSITION)
    return FALSE;

  record = dien_store_get (self->store, "registration", id, NULL);
  return record != NULL;
}

static void
cursor_moved_cb (DienRegistrationsPage *self)
{
  if (!self->rows_changing)
    show_current (self);
}

/* Before the table moves its cursor, which is not the user's doing then. */
static void
rows_change_cb (DienRegistrationsPage *self)
{
  self->rows_changing = TRUE;
}

static void
table_entered_cb (DienRegistrationsPage *self)
{
  dien_registrations_page_come_back (self);
}

/* A row that changed is another object, which nobody selected yet. */
static void
select_current (DienRegistrationsPage *self,
                GtkSelectionModel     *model)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  guint position = dien_table_get_cursor (self->table);

  if (gtk_bitset_is_empty (selected) && position < g_list_model_get_n_items (G_LIST_MODEL (model)))
    gtk_selection_model_select_item (model, position, TRUE);
}

/* Nothing is selected while the form shows what is not in the list. */
static void
stay_away (DienRegistrationsPage *self)
{
  gtk_selection_model_unselect_all (dien_table_get_model (self->table));
  self->away = TRUE;
  dien_registrations_page_update_actions (self);
}

/* Another row may stand where the active one stood; what is brought back is shown. What is being edited stays in the form
 * even where it leaves the list, and is the active row again where it comes back. */
static void
rows_changed_cb (DienRegistrationsPage *self,
                 guint                  position,
                 guint                  removed,
                 guint                  added,
                 GtkSelectionModel     *model)
{
  gboolean in_table = gtk_widget_get_focus_child (GTK_WIDGET (self->list_place)) != NULL;

  self->rows_changing = FALSE;
  if (self->following && added > removed)
    dien_table_select (self->table, position);
  else if (!in_table && is_away (self))
    {
      stay_away (self);
      return;
    }
  else if (self->away)
    dien_table_select (self->table, dien_list_find (self->list, dien_registration_form_get_id (self->form)));
  select_current (self, model);
  if (!dien_registration_form_is_new (self->form))
    show_current (self);
}

static void
row_activated_cb (DienRegistrationsPage *self)
{
  dien_registrations_page_show_form (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* Ascending numbers are the order made by hand. */
static void
sort_asked_cb (DienRegistrationsPage *self,
               const char            *column,
               GtkSortType            order)
{
  gboolean descending = order == GTK_SORT_DESCENDING;

  if (g_strcmp0 (column, "number") == 0 && !descending)
    dien_list_set_sort (self->list, NULL, FALSE);
  else
    dien_list_set_sort (self->list, column, descending);
  dien_registrations_page_update_actions (self);
}

static void
column_resized_cb (DienRegistrationsPage *self)
{
  g_autoptr (GVariant) widths = dien_table_dup_widths (self->table);

  dien_settings_set_widths (LIST, widths);
}

static void
column_hidden_cb (DienRegistrationsPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GListModel *columns = dien_table_get_columns (self->table);
  g_auto (GStrv) hidden = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (columns, i);

      if (!dien_table_column_get_visible (column))
        g_strv_builder_add (builder, dien_table_column_get_id (column));
    }

  hidden = g_strv_builder_end (builder);
  dien_settings_set_hidden (LIST, (const char *const *) hidden);
}

static void
search_changed_cb (DienRegistrationsPage *self)
{
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gint64 id;

  gtk_entry_set_icon_from_icon_name (self->search, GTK_ENTRY_ICON_SECONDARY,
                                     *wanted != '\0' ? "edit-clear-symbolic" : NULL);
  if (self->list == NULL)
    return;

  id = get_current (self);
  dien_list_set_search (self->list, wanted);
  select_again (self, id);
}

static void
search_activated_cb (DienRegistrationsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
search_icon_pressed_cb (DienRegistrationsPage *self,
                        GtkEntryIconPosition   icon)
{
  if (icon == GTK_ENTRY_ICON_SECONDARY)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static gboolean
search_key_pressed_cb (DienRegistrationsPage *self,
                       guint                  key,
                       guint                  code,
                       GdkModifierType        state)
{
  if (key == GDK_KEY_Escape)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  return GDK_EVENT_STOP;
}

static void
form_registered_cb (DienRegistrationsPage *self,
                    gint64                 id)
{
  dien_registrations_page_select (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
form_left_cb (DienRegistrationsPage *self)
{
  if (dien_registration_form_get_id (self->form) == 0)
    show_row (self);
  /* The list, or in an empty year the way to fill it. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
form_closed_cb (DienRegistrationsPage *self)
{
  dien_registrations_page_show_form (self, FALSE);
}

static void
restore_columns (DienRegistrationsPage *self)
{
  g_auto (GStrv) hidden = dien_settings_dup_hidden (LIST);
  g_autoptr (GVariant) widths = dien_settings_dup_widths (LIST);
  GListModel *columns = dien_table_get_columns (self->table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (columns, i);

      dien_table_column_set_visible (column,
                                     !g_strv_contains ((const char *const *) hidden, dien_table_column_get_id (column)));
      g_signal_connect_object (column, "notify::visible", G_CALLBACK (column_hidden_cb), self, G_CONNECT_SWAPPED);
    }
  dien_table_restore_widths (self->table, widths);
}

static gboolean
dien_registrations_page_grab_focus (GtkWidget *widget)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (widget);

  if (self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->table));

  return gtk_widget_grab_focus (self->add);
}

static void
dien_registrations_page_get_property (GObject    *object,
                                      guint       id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (object);

  switch (id)
    {
    case PROP_TOTAL:
      g_value_set_uint (value, dien_registrations_page_get_total (self));
      break;
    case PROP_FILTER:
      g_value_set_string (value, self->filter);
      break;
    case PROP_FORM_SHOWN:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->form)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_filter (DienRegistrationsPage *self,
            const char            *filter)
{
  if (g_str_equal (filter, self->filter))
    return;

  g_free (self->filter);
  self->filter = g_strdup (filter);
  if (self->list != NULL)
    {
      dien_list_set_filter (self->list, *filter != '\0' ? filter : NULL);
      select_again (self, 0);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
dien_registrations_page_set_property (GObject      *object,
                                      guint         id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (object);

  switch (id)
    {
    case PROP_FILTER:
      set_filter (self, g_value_get_string (value));
      break;
    case PROP_FORM_SHOWN:
      dien_registrations_page_show_form (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dien_registrations_page_dispose (GObject *object)
{
  DienRegistrationsPage *self = DIEN_REGISTRATIONS_PAGE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->column_actions);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dien_registrations_page_parent_class)->dispose (object);
}

static void
dien_registrations_page_finalize (GObject *object)
{
  g_free (DIEN_REGISTRATIONS_PAGE (object)->filter);

  G_OBJECT_CLASS (dien_registrations_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-registrations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, search);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, menu);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, add);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, band);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, shown);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, list_place);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, table);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, job_bar);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationsPage, form);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_icon_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_registered_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_closed_cb);
}

static void
dien_registrations_page_class_init (DienRegistrationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dien_registrations_page_get_property;
  object_class->set_property = dien_registrations_page_set_property;
  object_class->dispose = dien_registrations_page_dispose;
  object_class->finalize = dien_registrations_page_finalize;
  widget_class->grab_focus = dien_registrations_page_grab_focus;

  properties[PROP_TOTAL] =
    g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILTER] =
    g_param_spec_string ("filter", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FORM_SHOWN] =
    g_param_spec_boolean ("form-shown", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DIEN_TYPE_TABLE);
  g_type_ensure (DIEN_TYPE_JOB_BAR);
  g_type_ensure (DIEN_TYPE_REGISTRATION_FORM);
  bind_template (widget_class);
  dien_registrations_page_class_init_actions (widget_class);
}

static void
dien_registrations_page_init (DienRegistrationsPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->filter = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  dien_registrations_page_make_filters (self);
  dien_registrations_columns_append (self->table);
  dien_table_set_find_func (self->table, find_typed, self, NULL);
  dien_table_set_locate_func (self->table, locate_row, self, NULL);
  restore_columns (self);
  g_signal_connect_object (focus, "enter", G_CALLBACK (table_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->table), focus);
}

GtkWidget *
dien_registrations_page_new (DienStore  *store,
                             GMenuModel *undo)
{
  DienRegistrationsPage *self = g_object_new (DIEN_TYPE_REGISTRATIONS_PAGE, NULL);

  self->store = g_object_ref (store);
  dien_registration_form_set_store (self->form, store);
  dien_registrations_page_make_menus (self, undo);
  dien_registrations_page_update_actions (self);

  return GTK_WIDGET (self);
}

static void
read_year (DienRegistrationsPage *self,
           gint64                 year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienRecord) record = dien_store_get (self->store, "year", year, &error);
  DienWindow *window = dien_window_find (GTK_WIDGET (self));
  GtkSelectionModel *selection;

  if (record == NULL)
    {
      if (window != NULL)
        dien_window_say (window, error->message);
      return;
    }

  dien_registrations_page_confirm (self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);

  self->year = year;
  self->number = (int) dien_record_get_int (record, "number");
  self->closed = g_strcmp0 (dien_record_get_text (record, "state"), "closed") == 0;
  dien_registration_form_set_year (self->form, year, dien_registrations_page_can_edit (self));

  self->list = dien_registrations_new (self->store, year);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (rows_change_cb), self, G_CONNECT_SWAPPED);
  dien_list_set_filter (self->list, *self->filter != '\0' ? self->filter : NULL);
  dien_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_signal_connect_object (self->list, "counted", G_CALLBACK (list_counted_cb), self, G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  dien_table_set_model (self->table, selection);
  dien_table_set_sort (self->table, NULL, GTK_SORT_ASCENDING);
  /* Behind the table, which moves its cursor first. */
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_object_unref (selection);

  dien_registrations_page_show_band (self);
  list_counted_cb (self);
  select_again (self, 0);
}

void
dien_registrations_page_set_year (DienRegistrationsPage *self,
                                  gint64                 year)
{
  g_return_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self));

  if (year != self->year)
    read_year (self, year);
}

void
dien_registrations_page_read_again (DienRegistrationsPage *self)
{
  g_autofree char *sort = NULL;
  GtkSortType order;
  gint64 id;

  g_return_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self));

  if (self->year == 0)
    return;

  id = get_current (self);
  sort = g_strdup (dien_table_get_sort_column (self->table));
  order = dien_table_get_sort_order (self->table);
  read_year (self, self->year);
  if (self->list == NULL)
    return;

  dien_table_set_sort (self->table, sort, order);
  if (sort != NULL)
    sort_asked_cb (self, sort, order);
  select_again (self, id);
}

gboolean
dien_registrations_page_is_closed (DienRegistrationsPage *self)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self), FALSE);

  return self->closed;
}

gboolean
dien_registrations_page_can_edit (DienRegistrationsPage *self)
{
  return self->year != 0 && !self->closed && !dien_store_is_read_only (self->store);
}

gboolean
dien_registrations_page_is_ordered_by_hand (DienRegistrationsPage *self)
{
  return self->list != NULL && dien_list_get_sort (self->list, NULL) == NULL && *self->filter == '\0' &&
         *gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0';
}

guint
dien_registrations_page_get_total (DienRegistrationsPage *self)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self), 0);

  return self->list != NULL ? dien_list_get_total (self->list) : 0;
}

gboolean
dien_registrations_page_confirm (DienRegistrationsPage *self)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self), FALSE);

  return dien_registration_form_confirm (self->form);
}

gboolean
dien_registrations_page_has_drafts (DienRegistrationsPage *self)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self), FALSE);

  return dien_registration_form_has_drafts (self->form);
}

static void
show_year_of_draft (DienRegistrationsPage *self,
                    gint64                 year)
{
  g_autoptr (DienRecord) record = year != self->year ? dien_store_get (self->store, "year", year, NULL) : NULL;

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.year", "i", (int) dien_record_get_int (record, "number"));
}

void
dien_registrations_page_show_draft (DienRegistrationsPage *self)
{
  gint64 id, year;

  g_return_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self));

  id = dien_registration_form_find_draft (self->form, &year);
  dien_registrations_page_go_on (self, id, year);
}

void
dien_registrations_page_go_on (DienRegistrationsPage *self,
                               gint64                 id,
                               gint64                 year)
{
  g_return_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self));

  dien_registrations_page_show_form (self, TRUE);
  show_year_of_draft (self, year);
  if (id != 0)
    dien_registrations_page_select (self, id);
  dien_registration_form_go_on (self->form, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

void
dien_registrations_page_set_following (DienRegistrationsPage *self,
                                       gboolean               following)
{
  g_return_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self));

  self->following = following;
}

DienTable *
dien_registrations_page_get_table (DienRegistrationsPage *self)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATIONS_PAGE (self), NULL);

  return self->table;
}

void
dien_registrations_page_select (DienRegistrationsPage *self,
                                gint64                 id)
{
  guint position = dien_list_find (self->list, id);

  if (position == GTK_INVALID_LIST_POSITION)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "page.show-all", NULL);
      position = dien_list_find (self->list, id);
    }
  if (position != GTK_INVALID_LIST_POSITION)
    dien_table_select (self->table, position);
}

gboolean
dien_registrations_page_come_back (DienRegistrationsPage *self)
{
  if (!self->away)
    return FALSE;

  show_current (self);
  select_current (self, dien_table_get_model (self->table));
  return TRUE;
}

gboolean
dien_registrations_page_is_in_form (DienRegistrationsPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form));
}

void
dien_registrations_page_show_form (DienRegistrationsPage *self,
                                   gboolean               shown)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->form)) == shown)
    return;

  if (!shown)
    {
      dien_registration_form_confirm (self->form);
      if (dien_registrations_page_is_in_form (self))
        gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->form), shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORM_SHOWN]);
}
