/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-reports-page"

#include "config.h"

#include "dien-reports-page-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dien-document.h"

static void dien_reports_page_page_init (DienPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DienReportsPage, dien_reports_page, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (DIEN_TYPE_PAGE, dien_reports_page_page_init))

enum
{
  PROP_0,
  PROP_STORE,
  PROP_UNDO_MENU,
  PROP_COUNT,
};

static void
enable (DienReportsPage *self,
        const char      *action,
        gboolean         enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

/* Where it can be seen; else when it is looked at again. */
static void
load_or_wait (DienReportsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    dien_reports_page_load (self, self->shown);
  else
    self->stale = TRUE;
}

static void
row_selected_cb (DienReportsPage *self)
{
  const char *code = dien_reports_page_get_code (self);

  if (code == NULL)
    return;

  gtk_button_set_label (self->export, dien_document_get_title (code) != NULL ? _("Export Word") : _("Export Excel"));
  self->shown = 0;
  load_or_wait (self);
}

static void
store_changed_cb (DienReportsPage *self)
{
  load_or_wait (self);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (widget);

  dien_exporter_ask (self->exporter, self->number, dien_reports_page_get_code (self));
}

static void
export_all_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (widget);

  dien_exporter_ask (self->exporter, self->number, DIEN_EXPORT_ALL);
}

static void
previous_sheet_activated (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  dien_reports_page_step (DIEN_REPORTS_PAGE (widget), -1);
}

static void
next_sheet_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  dien_reports_page_step (DIEN_REPORTS_PAGE (widget), 1);
}

static void
previous_leaf_activated (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  dien_reports_page_turn (DIEN_REPORTS_PAGE (widget), -1);
}

static void
next_leaf_activated (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  dien_reports_page_turn (DIEN_REPORTS_PAGE (widget), 1);
}

static void
switch_side_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (self->pages != NULL ? GTK_WIDGET (self->preview) : GTK_WIDGET (self->text));
  else
    gtk_widget_grab_focus (widget);
}

static void
refresh_activated (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (widget);

  dien_reports_page_load (self, self->shown);
}

/* The keys of the preview wherever the focus is: the list, which would take them, is short. */
static gboolean
key_pressed_cb (DienReportsPage *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  gboolean back = key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up;

  if ((!back && key != GDK_KEY_Page_Down && key != GDK_KEY_KP_Page_Down) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  dien_reports_page_turn (self, back ? -1 : 1);
  return GDK_EVENT_STOP;
}

static const char *
get_name (DienPage *page)
{
  return "reports";
}

static void
set_year (DienPage *page,
          gint64    year)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (page);
  g_autoptr (DienRecord) record = NULL;

  if (self->year == year)
    return;

  record = dien_store_get (self->store, "year", year, NULL);
  if (record == NULL)
    return;
  self->year = year;
  self->number = (int) dien_record_get_int (record, "number");
  self->shown = 0;
  load_or_wait (self);
  dien_reports_page_update_actions (self);
}

static gboolean
is_closed (DienPage *page)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (page);
  g_autoptr (DienRecord) record = self->year != 0 ? dien_store_get (self->store, "year", self->year, NULL) : NULL;

  return record != NULL && g_strcmp0 (dien_record_get_text (record, "state"), "closed") == 0;
}

static void
show (DienPage   *page,
      const char *filter,
      gint64      id)
{
  dien_reports_page_choose (DIEN_REPORTS_PAGE (page), filter);
}

static void
dien_reports_page_page_init (DienPageInterface *iface)
{
  iface->get_name = get_name;
  iface->set_year = set_year;
  iface->is_closed = is_closed;
  iface->show = show;
}

static gboolean
dien_reports_page_grab_focus (GtkWidget *widget)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
dien_reports_page_map (GtkWidget *widget)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (widget);

  GTK_WIDGET_CLASS (dien_reports_page_parent_class)->map (widget);
  if (self->stale)
    dien_reports_page_load (self, self->shown);
}

static void
dien_reports_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_UNDO_MENU:
      g_value_set_object (value, self->undo);
      break;
    case PROP_COUNT:
      g_value_set_int (value, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dien_reports_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (object);

  switch (id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_UNDO_MENU:
      self->undo = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dien_reports_page_constructed (GObject *object)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (object);
  g_autoptr (GMenu) menu = g_menu_new ();

  G_OBJECT_CLASS (dien_reports_page_parent_class)->constructed (object);

  g_menu_append_section (menu, NULL, self->undo);
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
  self->exporter = dien_exporter_new (GTK_WIDGET (self), self->store, self->job_bar);
  g_signal_connect_object (self->exporter, "changed", G_CALLBACK (dien_reports_page_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  dien_reports_page_make_list (self);
  dien_reports_page_update_actions (self);
}

static void
dien_reports_page_dispose (GObject *object)
{
  DienReportsPage *self = DIEN_REPORTS_PAGE (object);

  if (self->preview != NULL)
    dien_reports_page_stop_loading (self);
  g_clear_object (&self->exporter);
  g_clear_object (&self->store);
  g_clear_object (&self->undo);
  self->preview = NULL;

  G_OBJECT_CLASS (dien_reports_page_parent_class)->dispose (object);
}

static void
dien_reports_page_class_init (DienReportsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dien_reports_page_constructed;
  object_class->dispose = dien_reports_page_dispose;
  object_class->get_property = dien_reports_page_get_property;
  object_class->set_property = dien_reports_page_set_property;
  widget_class->grab_focus = dien_reports_page_grab_focus;
  widget_class->map = dien_reports_page_map;

  g_object_class_override_property (object_class, PROP_STORE, "store");
  g_object_class_override_property (object_class, PROP_UNDO_MENU, "undo-menu");
  g_object_class_override_property (object_class, PROP_COUNT, "count");

  g_type_ensure (DIEN_TYPE_JOB_BAR);
  g_type_ensure (DIEN_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, menu);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, export);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, paned);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, list);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, place);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, leaf);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, view);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, preview);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, text);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, leaves);
  gtk_widget_class_bind_template_child (widget_class, DienReportsPage, job_bar);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);

  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_activated);
  gtk_widget_class_install_action (widget_class, "page.export-all", NULL, export_all_activated);
  gtk_widget_class_install_action (widget_class, "page.previous-sheet", NULL, previous_sheet_activated);
  gtk_widget_class_install_action (widget_class, "page.next-sheet", NULL, next_sheet_activated);
  gtk_widget_class_install_action (widget_class, "page.previous-leaf", NULL, previous_leaf_activated);
  gtk_widget_class_install_action (widget_class, "page.next-leaf", NULL, next_leaf_activated);
  gtk_widget_class_install_action (widget_class, "page.switch-side", NULL, switch_side_activated);
  gtk_widget_class_install_action (widget_class, "page.refresh", NULL, refresh_activated);
}

static void
dien_reports_page_init (DienReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dien_reports_page_update_actions (DienReportsPage *self)
{
  gboolean ready = self->year != 0 && !dien_exporter_is_busy (self->exporter);
  guint n = self->pages != NULL ? dien_sheet_pages_get_n_pages (self->pages) : 0;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* A button that goes grey takes the focus with it. */
  if (n > 0 && focus != NULL && gtk_widget_is_ancestor (focus, self->leaves) && (self->shown == 0 || self->shown + 1 == n))
    gtk_widget_grab_focus (GTK_WIDGET (self->preview));

  enable (self, "page.export", ready);
  enable (self, "page.export-all", ready);
  enable (self, "page.previous-leaf", n > 0 && self->shown > 0);
  enable (self, "page.next-leaf", self->shown + 1 < n);
}
