/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list-page"

#include "config.h"

#include "dien-list-page-private.h"

#include <glib/gi18n-lib.h>

#include "dien-window.h"
#include "dien-words.h"

enum
{
  PROP_0,
  PROP_FILTER,
  PROP_FORM_SHOWN,
  N_PROPS,
  PROP_STORE,
  PROP_UNDO_MENU,
  PROP_COUNT
};

static GParamSpec *properties[N_PROPS];

static void dien_list_page_page_iface_init (DienPageInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (DienListPage, dien_list_page, GTK_TYPE_BOX,
                                  G_ADD_PRIVATE (DienListPage)
                                  G_IMPLEMENT_INTERFACE (DIEN_TYPE_PAGE, dien_list_page_page_iface_init))

/* A list that cannot be read says so where the user looks. */
static void
report_list_error (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);
  g_autoptr (GError) error = priv->list != NULL ? dien_list_steal_error (priv->list) : NULL;
  DienWindow *window = dien_window_find (GTK_WIDGET (self));

  if (error != NULL && window != NULL)
    dien_window_say (window, error->message);
}

static void
list_counted_cb (DienListPage *self)
{
  dien_list_page_show_counts (self);
  dien_list_page_show_place (self);
  report_list_error (self);
  dien_list_page_update_actions (self);
  if (DIEN_LIST_PAGE_GET_CLASS (self)->counted != NULL)
    DIEN_LIST_PAGE_GET_CLASS (self)->counted (self);
  g_object_notify (G_OBJECT (self), "count");
}

static void
search_changed_cb (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (priv->search));
  gint64 id;

  gtk_entry_set_icon_from_icon_name (priv->search, GTK_ENTRY_ICON_SECONDARY,
                                     *wanted != '\0' ? "edit-clear-symbolic" : NULL);
  if (priv->list == NULL)
    return;

  id = dien_list_page_get_current (self);
  dien_list_set_search (priv->list, wanted);
  dien_list_page_select_again (self, id);
}

static void
search_activated_cb (DienListPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (dien_list_page_get_table (self)));
}

static void
search_icon_pressed_cb (DienListPage         *self,
                        GtkEntryIconPosition  icon)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);

  if (icon == GTK_ENTRY_ICON_SECONDARY)
    gtk_editable_set_text (GTK_EDITABLE (priv->search), "");
}

static gboolean
search_key_pressed_cb (DienListPage    *self,
                       guint            key,
                       guint            code,
                       GdkModifierType  state)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);

  if (key == GDK_KEY_Escape)
    gtk_editable_set_text (GTK_EDITABLE (priv->search), "");
  else if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (priv->table));
  return GDK_EVENT_STOP;
}

static void
form_added_cb (DienListPage *self,
               gint64        id)
{
  dien_list_page_select (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (dien_list_page_get_table (self)));
}

static void
form_left_cb (DienListPage *self)
{
  if (dien_form_get_id (dien_list_page_get_form (self)) == 0)
    dien_list_page_show_row (self);
  /* The list, or in an empty year the way to fill it. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
form_closed_cb (DienListPage *self)
{
  dien_list_page_show_form (self, FALSE);
}

static void
make_form (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);
  GType type = DIEN_LIST_PAGE_GET_CLASS (self)->form_type;

  if (type == G_TYPE_INVALID)
    return;

  priv->form = g_object_new (type, NULL);
  dien_form_set_store (priv->form, priv->store);
  gtk_paned_set_end_child (priv->paned, GTK_WIDGET (priv->form));
  g_signal_connect_object (priv->form, "added", G_CALLBACK (form_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->form, "open", G_CALLBACK (form_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->form, "left", G_CALLBACK (form_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->form, "closed", G_CALLBACK (form_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
say_words (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);
  const DienListPageWords *words = DIEN_LIST_PAGE_GET_CLASS (self)->words;

  gtk_label_set_label (priv->title, _(words->title));
  gtk_entry_set_placeholder_text (priv->search, _(words->find));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->table), GTK_ACCESSIBLE_PROPERTY_LABEL, _(words->rows), -1);
  gtk_widget_set_visible (GTK_WIDGET (priv->add), words->add != NULL);
  if (words->add == NULL)
    return;

  gtk_button_set_label (priv->add, _(words->add));
  gtk_widget_set_tooltip_text (GTK_WIDGET (priv->add), _(words->add_tip));
}

/* What is global is so while the page is shown. */
static void
dien_list_page_map (GtkWidget *widget)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (DIEN_LIST_PAGE (widget));

  GTK_WIDGET_CLASS (dien_list_page_parent_class)->map (widget);
  gtk_shortcut_controller_set_scope (priv->shortcuts, GTK_SHORTCUT_SCOPE_GLOBAL);
  /* Its head has buttons of the window, which the toolkit makes now. */
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    dien_words_refresh (GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
dien_list_page_unmap (GtkWidget *widget)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (DIEN_LIST_PAGE (widget));

  gtk_shortcut_controller_set_scope (priv->shortcuts, GTK_SHORTCUT_SCOPE_LOCAL);
  GTK_WIDGET_CLASS (dien_list_page_parent_class)->unmap (widget);
}

static gboolean
dien_list_page_grab_focus (GtkWidget *widget)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (DIEN_LIST_PAGE (widget));

  if (priv->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (priv->list)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (priv->table));
  if (gtk_widget_get_visible (GTK_WIDGET (priv->add)) && gtk_widget_grab_focus (GTK_WIDGET (priv->add)))
    return TRUE;

  return gtk_widget_grab_focus (GTK_WIDGET (priv->search));
}

static int
get_count (DienListPage *self)
{
  DienList *list = dien_list_page_get_list (self);

  return list != NULL ? (int) dien_list_get_total (list) : -1;
}

static void
dien_list_page_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  DienListPage *self = DIEN_LIST_PAGE (object);
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);

  switch (id)
    {
    case PROP_FILTER:
      g_value_set_string (value, priv->filter);
      break;
    case PROP_FORM_SHOWN:
      g_value_set_boolean (value, priv->form != NULL && gtk_widget_get_visible (GTK_WIDGET (priv->form)));
      break;
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_UNDO_MENU:
      g_value_set_object (value, priv->undo);
      break;
    case PROP_COUNT:
      g_value_set_int (value, get_count (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_filter (DienListPage *self,
            const char   *filter)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);

  if (g_str_equal (filter, priv->filter))
    return;

  g_free (priv->filter);
  priv->filter = g_strdup (filter);
  if (priv->list != NULL)
    {
      dien_list_set_filter (priv->list, *filter != '\0' ? filter : NULL);
      dien_list_page_select_again (self, 0);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
dien_list_page_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  DienListPage *self = DIEN_LIST_PAGE (object);
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);

  switch (id)
    {
    case PROP_FILTER:
      set_filter (self, g_value_get_string (value));
      break;
    case PROP_FORM_SHOWN:
      dien_list_page_show_form (self, g_value_get_boolean (value));
      break;
    case PROP_STORE:
      priv->store = g_value_dup_object (value);
      break;
    case PROP_UNDO_MENU:
      priv->undo = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dien_list_page_constructed (GObject *object)
{
  DienListPage *self = DIEN_LIST_PAGE (object);

  G_OBJECT_CLASS (dien_list_page_parent_class)->constructed (object);

  say_words (self);
  make_form (self);
  dien_list_page_make_filters (self);
  dien_list_page_make_columns (self);
  dien_list_page_follow_table (self);
  dien_list_page_make_menus (self);
  dien_list_page_update_actions (self);
}

static void
dien_list_page_dispose (GObject *object)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (DIEN_LIST_PAGE (object));

  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_data (priv->list, object);
  g_clear_object (&priv->exporter);
  g_clear_object (&priv->column_actions);
  g_clear_object (&priv->page_menu);
  g_clear_object (&priv->row_menu);
  g_clear_object (&priv->list);
  g_clear_object (&priv->undo);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (dien_list_page_parent_class)->dispose (object);
}

static void
dien_list_page_finalize (GObject *object)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (DIEN_LIST_PAGE (object));

  g_free (priv->filter);

  G_OBJECT_CLASS (dien_list_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, head);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, title_place);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, title);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, search);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, menu);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, sheets);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, add);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, band);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, strip);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, filters);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, shown);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, list_place);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, paned);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, table);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, shortcuts);
  gtk_widget_class_bind_template_child_private (widget_class, DienListPage, job_bar);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_icon_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
}

static void
dien_list_page_class_init (DienListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dien_list_page_constructed;
  object_class->get_property = dien_list_page_get_property;
  object_class->set_property = dien_list_page_set_property;
  object_class->dispose = dien_list_page_dispose;
  object_class->finalize = dien_list_page_finalize;
  widget_class->map = dien_list_page_map;
  widget_class->unmap = dien_list_page_unmap;
  widget_class->grab_focus = dien_list_page_grab_focus;
  klass->update_actions = dien_list_page_real_update_actions;

  properties[PROP_FILTER] =
    g_param_spec_string ("filter", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FORM_SHOWN] =
    g_param_spec_boolean ("form-shown", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_STORE, "store");
  g_object_class_override_property (object_class, PROP_UNDO_MENU, "undo-menu");
  g_object_class_override_property (object_class, PROP_COUNT, "count");

  g_type_ensure (DIEN_TYPE_TABLE);
  g_type_ensure (DIEN_TYPE_JOB_BAR);
  bind_template (widget_class);
  dien_list_page_class_init_actions (widget_class);
}

static void
dien_list_page_init (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);

  priv->filter = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
read_year (DienListPage *self,
           gint64        year)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);
  DienListPageClass *klass = DIEN_LIST_PAGE_GET_CLASS (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienRecord) record = dien_store_get (priv->store, "year", year, &error);
  g_autoptr (GArray) collapsed = NULL;
  DienWindow *window = dien_window_find (GTK_WIDGET (self));

  if (record == NULL)
    {
      if (window != NULL)
        dien_window_say (window, error->message);
      return;
    }

  dien_page_confirm (DIEN_PAGE (self));
  /* What follows the colon is of the year that was shown. */
  if (year != priv->year && strchr (priv->filter, ':') != NULL)
    g_object_set (self, "filter", "", NULL);
  if (priv->list != NULL)
    {
      collapsed = g_array_ref (dien_list_get_collapsed (priv->list));
      g_signal_handlers_disconnect_by_data (priv->list, self);
    }
  g_clear_object (&priv->list);

  priv->year = year;
  priv->number = (int) dien_record_get_int (record, "number");
  priv->closed = g_strcmp0 (dien_record_get_text (record, "state"), "closed") == 0;
  if (priv->form != NULL)
    dien_form_set_year (priv->form, year, dien_list_page_can_edit (self));

  priv->list = klass->new_list (self, year);
  if (collapsed != NULL && collapsed->len > 0)
    dien_list_set_collapsed (priv->list, collapsed);
  dien_list_set_filter (priv->list, *priv->filter != '\0' ? priv->filter : NULL);
  dien_list_set_search (priv->list, gtk_editable_get_text (GTK_EDITABLE (priv->search)));
  g_signal_connect_object (priv->list, "counted", G_CALLBACK (list_counted_cb), self, G_CONNECT_SWAPPED);
  dien_list_page_follow_list (self);

  dien_list_page_show_band (self);
  if (klass->year_shown != NULL)
    klass->year_shown (self);
  list_counted_cb (self);
  dien_list_page_select_again (self, 0);
}

/* The interface -------------------------------------------------------------------------------------------------------- */

static const char *
dien_list_page_real_get_name (DienPage *page)
{
  return DIEN_LIST_PAGE_GET_CLASS (page)->list_name;
}

static void
dien_list_page_real_set_year (DienPage *page,
                              gint64    year)
{
  DienListPage *self = DIEN_LIST_PAGE (page);

  if (year != dien_list_page_get_year (self))
    read_year (self, year);
}

static gboolean
dien_list_page_real_is_closed (DienPage *page)
{
  return dien_list_page_get_private (DIEN_LIST_PAGE (page))->closed;
}

static gboolean
dien_list_page_real_confirm (DienPage *page)
{
  DienForm *form = dien_list_page_get_form (DIEN_LIST_PAGE (page));

  return form == NULL || dien_form_confirm (form);
}

static gboolean
dien_list_page_real_has_drafts (DienPage *page)
{
  DienForm *form = dien_list_page_get_form (DIEN_LIST_PAGE (page));

  return form != NULL && dien_form_has_drafts (form);
}

static char *
dien_list_page_real_dup_draft_sentence (DienPage *page)
{
  DienForm *form = dien_list_page_get_form (DIEN_LIST_PAGE (page));

  return form != NULL ? dien_form_dup_draft_sentence (form) : NULL;
}

static void
show_year_of_draft (DienListPage *self,
                    gint64        year)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);
  g_autoptr (DienRecord) record = year != priv->year ? dien_store_get (priv->store, "year", year, NULL) : NULL;

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.year", "i", (int) dien_record_get_int (record, "number"));
}

static void
dien_list_page_real_go_on (DienPage *page,
                           gint64    id,
                           gint64    year)
{
  DienListPage *self = DIEN_LIST_PAGE (page);
  DienForm *form = dien_list_page_get_form (self);

  dien_list_page_show_form (self, TRUE);
  show_year_of_draft (self, year);
  if (id != 0)
    dien_list_page_select (self, id);
  dien_form_go_on (form, id);
}

static void
dien_list_page_real_show_draft (DienPage *page)
{
  gint64 year;
  gint64 id = dien_form_find_draft (dien_list_page_get_form (DIEN_LIST_PAGE (page)), &year);

  dien_list_page_real_go_on (page, id, year);
}

static void
dien_list_page_real_show (DienPage   *page,
                          const char *filter,
                          gint64      id)
{
  DienListPage *self = DIEN_LIST_PAGE (page);
  gboolean searched = *filter == '?';

  gtk_editable_set_text (GTK_EDITABLE (dien_list_page_get_private (self)->search), searched ? filter + 1 : "");
  set_filter (self, searched ? "" : filter);
  if (id != 0)
    dien_list_page_select (self, id);
}

static void
dien_list_page_real_set_following (DienPage *page,
                                   gboolean  following)
{
  dien_list_page_get_private (DIEN_LIST_PAGE (page))->following = following;
}

static void
dien_list_page_page_iface_init (DienPageInterface *iface)
{
  iface->get_name = dien_list_page_real_get_name;
  iface->set_year = dien_list_page_real_set_year;
  iface->is_closed = dien_list_page_real_is_closed;
  iface->confirm = dien_list_page_real_confirm;
  iface->has_drafts = dien_list_page_real_has_drafts;
  iface->dup_draft_sentence = dien_list_page_real_dup_draft_sentence;
  iface->show_draft = dien_list_page_real_show_draft;
  iface->go_on = dien_list_page_real_go_on;
  iface->show = dien_list_page_real_show;
  iface->set_following = dien_list_page_real_set_following;
}

/* ---------------------------------------------------------------------------------------------------------------------- */

DienListPagePrivate *
dien_list_page_get_private (DienListPage *self)
{
  return dien_list_page_get_instance_private (self);
}

void
dien_list_page_read_again (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);
  g_autofree char *sort = NULL;
  GtkSortType order;
  gint64 id;

  if (priv->year == 0)
    return;

  id = dien_list_page_get_current (self);
  sort = g_strdup (dien_table_get_sort_column (priv->table));
  order = dien_table_get_sort_order (priv->table);
  read_year (self, priv->year);

  dien_table_set_sort (priv->table, sort, order);
  if (sort != NULL)
    dien_list_page_sort (self, sort, order);
  dien_list_page_select_again (self, id);
}

gboolean
dien_list_page_is_ordered_by_hand (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);

  return priv->list != NULL && dien_list_get_sort (priv->list, NULL) == NULL && *priv->filter == '\0' &&
         *gtk_editable_get_text (GTK_EDITABLE (priv->search)) == '\0';
}

gboolean
dien_list_page_is_in_form (DienListPage *self)
{
  DienListPagePrivate *priv = dien_list_page_get_instance_private (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && priv->form != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->form));
}

DienStore *
dien_list_page_get_store (DienListPage *self)
{
  g_return_val_if_fail (DIEN_IS_LIST_PAGE (self), NULL);

  return dien_list_page_get_private (self)->store;
}

gint64
dien_list_page_get_year (DienListPage *self)
{
  g_return_val_if_fail (DIEN_IS_LIST_PAGE (self), 0);

  return dien_list_page_get_private (self)->year;
}

int
dien_list_page_get_number (DienListPage *self)
{
  g_return_val_if_fail (DIEN_IS_LIST_PAGE (self), 0);

  return dien_list_page_get_private (self)->number;
}

DienList *
dien_list_page_get_list (DienListPage *self)
{
  g_return_val_if_fail (DIEN_IS_LIST_PAGE (self), NULL);

  return dien_list_page_get_private (self)->list;
}

DienTable *
dien_list_page_get_table (DienListPage *self)
{
  g_return_val_if_fail (DIEN_IS_LIST_PAGE (self), NULL);

  return dien_list_page_get_private (self)->table;
}

DienForm *
dien_list_page_get_form (DienListPage *self)
{
  g_return_val_if_fail (DIEN_IS_LIST_PAGE (self), NULL);

  return dien_list_page_get_private (self)->form;
}

gboolean
dien_list_page_can_edit (DienListPage *self)
{
  DienListPagePrivate *priv;

  g_return_val_if_fail (DIEN_IS_LIST_PAGE (self), FALSE);

  priv = dien_list_page_get_private (self);
  return priv->year != 0 && !priv->closed && !dien_store_is_read_only (priv->store);
}

void
dien_list_page_show_form (DienListPage *self,
                          gboolean      shown)
{
  DienListPagePrivate *priv;

  g_return_if_fail (DIEN_IS_LIST_PAGE (self));

  priv = dien_list_page_get_private (self);
  if (priv->form == NULL || gtk_widget_get_visible (GTK_WIDGET (priv->form)) == shown)
    return;

  if (!shown)
    {
      dien_form_confirm (priv->form);
      if (dien_list_page_is_in_form (self))
        gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  gtk_widget_set_visible (GTK_WIDGET (priv->form), shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORM_SHOWN]);
}

void
dien_list_page_set_strip (DienListPage *self,
                          GtkWidget    *widget)
{
  DienListPagePrivate *priv;

  g_return_if_fail (DIEN_IS_LIST_PAGE (self));

  priv = dien_list_page_get_private (self);
  gtk_box_append (priv->strip, widget);
  gtk_widget_set_visible (GTK_WIDGET (priv->strip), TRUE);
}

void
dien_list_page_add_to_head (DienListPage *self,
                            GtkWidget    *widget)
{
  g_return_if_fail (DIEN_IS_LIST_PAGE (self));

  gtk_box_append (dien_list_page_get_private (self)->head, widget);
}

void
dien_list_page_set_title_widget (DienListPage *self,
                                 GtkWidget    *widget)
{
  DienListPagePrivate *priv;

  g_return_if_fail (DIEN_IS_LIST_PAGE (self));

  priv = dien_list_page_get_private (self);
  gtk_widget_set_visible (GTK_WIDGET (priv->title), FALSE);
  gtk_box_append (priv->title_place, widget);
}

void
dien_list_page_update_actions (DienListPage *self)
{
  g_return_if_fail (DIEN_IS_LIST_PAGE (self));

  DIEN_LIST_PAGE_GET_CLASS (self)->update_actions (self);
}
