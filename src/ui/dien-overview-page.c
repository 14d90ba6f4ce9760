/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-overview-page"

#include "config.h"

#include "dien-overview-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dien-figure-button.h"
#include "dien-figures.h"
#include "dien-menus.h"
#include "dien-overview-figures.h"
#include "dien-overview-steps.h"
#include "dien-window.h"
#include "dien-year-work.h"
#include "dien-years.h"

enum
{
  PROP_0,
  PROP_STORE,
  PROP_UNDO_MENU,
  PROP_COUNT,
};

struct _DienOverviewPage
{
  GtkBox parent_instance;

  DienStore *store;
  GMenuModel *undo_menu;
  gint64 year;
  int number;
  gboolean closed;
  gboolean stale; /* something changed while it was not shown */
  guint refresh;

  GtkMenuButton *menu;
  GtkLabel *band;
  GtkScrolledWindow *place;
  GtkBox *content;
};

static void dien_overview_page_page_iface_init (DienPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DienOverviewPage, dien_overview_page, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (DIEN_TYPE_PAGE, dien_overview_page_page_iface_init))

static void
append (DienOverviewPage *self,
        GtkWidget        *section)
{
  if (section != NULL)
    gtk_box_append (self->content, section);
}

/* What its button is called by that has the focus. Returns: (transfer full) (nullable) */
static char *
dup_focus (DienOverviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content)))
    return NULL;

  return DIEN_IS_FIGURE_BUTTON (focus) ? g_strdup (dien_figure_button_get_words (DIEN_FIGURE_BUTTON (focus))) : g_strdup ("");
}

static gboolean
focus_again (GtkWidget  *widget,
             const char *words)
{
  if (DIEN_IS_FIGURE_BUTTON (widget) && g_str_equal (dien_figure_button_get_words (DIEN_FIGURE_BUTTON (widget)), words))
    return gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (focus_again (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
clear (DienOverviewPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
}

static void
show_band (DienOverviewPage *self)
{
  g_autofree char *closed = g_strdup_printf (_("View only: the year %d is closed. Exporting and copying work."), self->number);
  const char *sentence = NULL;

  if (dien_store_is_read_only (self->store))
    sentence = _("View only: this file or its folder cannot be written. Exporting and copying work.");
  else if (self->closed)
    sentence = closed;

  gtk_label_set_label (self->band, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->band), sentence != NULL);
}

/* Returns: (nullable): the figures of the year before, where the file has it */
static GPtrArray *
read_former (DienOverviewPage *self)
{
  gint64 former = self->number != 0 ? dien_year_find (self->store, self->number - 1, NULL) : 0;

  return former != 0 ? dien_figures_new (self->store, former, NULL) : NULL;
}

static void
show (DienOverviewPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GPtrArray) former = NULL;
  g_autofree char *focus = dup_focus (self);
  DienYearWork work;

  if (!dien_year_work_read (self->store, self->year, &work, &error) ||
      (self->year != 0 && (figures = dien_figures_new (self->store, self->year, &error)) == NULL))
    {
      if (dien_window_find (GTK_WIDGET (self)) != NULL)
        dien_window_say (dien_window_find (GTK_WIDGET (self)), error->message);
      return;
    }

  former = read_former (self);
  self->closed = work.closed;
  self->stale = FALSE;
  show_band (self);
  clear (self);
  append (self, dien_overview_step_new (&work, self->number));
  append (self, dien_overview_left_new (&work));
  if (figures != NULL && work.registrations > 0)
    append (self, dien_overview_models_new (figures));
  if (figures != NULL && (work.indicators > 0 || dien_figures_find (figures, "indicator.stated.reached") != NULL))
    append (self, dien_overview_indicators_new (self->store, figures));
  if (figures != NULL)
    append (self, dien_overview_awards_new (self->store, figures, former, self->number));
  if (focus != NULL && !focus_again (GTK_WIDGET (self->content), focus))
    gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

static gboolean
refresh_cb (gpointer data)
{
  DienOverviewPage *self = DIEN_OVERVIEW_PAGE (data);

  self->refresh = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (DienOverviewPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refresh == 0)
    self->refresh = g_idle_add (refresh_cb, self);
}

static void
refresh_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  DienWindow *window = dien_window_find (widget);

  if (dien_window_refresh (window))
    show (DIEN_OVERVIEW_PAGE (widget));
}

static void
dien_overview_page_map (GtkWidget *widget)
{
  if (DIEN_OVERVIEW_PAGE (widget)->stale)
    show (DIEN_OVERVIEW_PAGE (widget));

  GTK_WIDGET_CLASS (dien_overview_page_parent_class)->map (widget);
}

/* Behind the step, which one comes for, begin the figures. */
static gboolean
dien_overview_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (DIEN_OVERVIEW_PAGE (widget)->content), GTK_DIR_TAB_FORWARD);
}

static void
dien_overview_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DienOverviewPage *self = DIEN_OVERVIEW_PAGE (object);

  switch (id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_UNDO_MENU:
      self->undo_menu = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dien_overview_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DienOverviewPage *self = DIEN_OVERVIEW_PAGE (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_UNDO_MENU:
      g_value_set_object (value, self->undo_menu);
      break;
    case PROP_COUNT:
      g_value_set_int (value, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dien_overview_page_constructed (GObject *object)
{
  DienOverviewPage *self = DIEN_OVERVIEW_PAGE (object);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  G_OBJECT_CLASS (dien_overview_page_parent_class)->constructed (object);

  g_menu_append_section (menu, NULL, self->undo_menu);
  g_menu_append (section, _("Refresh"), "page.refresh");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  dien_menus_set_later (self->menu, G_MENU_MODEL (menu));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  /* A file without a year shows its next step too. */
  self->stale = TRUE;
}

static void
dien_overview_page_dispose (GObject *object)
{
  DienOverviewPage *self = DIEN_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->undo_menu);

  G_OBJECT_CLASS (dien_overview_page_parent_class)->dispose (object);
}

static void
dien_overview_page_class_init (DienOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dien_overview_page_set_property;
  object_class->get_property = dien_overview_page_get_property;
  object_class->constructed = dien_overview_page_constructed;
  object_class->dispose = dien_overview_page_dispose;
  widget_class->map = dien_overview_page_map;
  widget_class->grab_focus = dien_overview_page_grab_focus;

  g_object_class_override_property (object_class, PROP_STORE, "store");
  g_object_class_override_property (object_class, PROP_UNDO_MENU, "undo-menu");
  g_object_class_override_property (object_class, PROP_COUNT, "count");

  gtk_widget_class_install_action (widget_class, "page.refresh", NULL, refresh_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "page.refresh", NULL);
}

static GtkWidget *
new_head (DienOverviewPage *self)
{
  GtkWidget *head = adw_header_bar_new ();
  GtkWidget *title = gtk_label_new (_("Overview"));

  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->menu, "view-more-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu), _("More about this page"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More about this page"), -1);
  gtk_widget_add_css_class (title, "title-4");
  gtk_widget_set_margin_start (title, 6);
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), title);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (head), gtk_label_new (NULL));
  adw_header_bar_pack_end (ADW_HEADER_BAR (head), GTK_WIDGET (self->menu));

  return head;
}

static void
dien_overview_page_init (DienOverviewPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  self->band = GTK_LABEL (gtk_label_new (NULL));
  self->place = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_label_set_xalign (self->band, 0);
  gtk_label_set_wrap (self->band, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->band), "band");
  gtk_widget_set_visible (GTK_WIDGET (self->band), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "overview");
  gtk_widget_set_vexpand (GTK_WIDGET (self->place), TRUE);
  gtk_scrolled_window_set_policy (self->place, GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 780);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_child (self->place, clamp);

  gtk_box_append (GTK_BOX (self), new_head (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->band));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->place));
}

/* The interface -------------------------------------------------------------------------------------------------------- */

static const char *
dien_overview_page_real_get_name (DienPage *page)
{
  return "overview";
}

static void
dien_overview_page_real_set_year (DienPage *page,
                                  gint64    year)
{
  DienOverviewPage *self = DIEN_OVERVIEW_PAGE (page);
  g_autoptr (DienRecord) record = NULL;

  if (year == self->year)
    return;

  record = dien_store_get (self->store, "year", year, NULL);
  self->year = year;
  self->number = record != NULL ? (int) dien_record_get_int (record, "number") : 0;
  self->closed = record != NULL && g_strcmp0 (dien_record_get_text (record, "state"), "closed") == 0;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

static gboolean
dien_overview_page_real_is_closed (DienPage *page)
{
  return DIEN_OVERVIEW_PAGE (page)->closed;
}

static void
dien_overview_page_page_iface_init (DienPageInterface *iface)
{
  iface->get_name = dien_overview_page_real_get_name;
  iface->set_year = dien_overview_page_real_set_year;
  iface->is_closed = dien_overview_page_real_is_closed;
}
