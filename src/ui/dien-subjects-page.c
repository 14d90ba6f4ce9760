/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-subjects-page"

#include "config.h"

#include "dien-subjects-page.h"

#include <glib/gi18n-lib.h>

#include "dien-subject-views.h"

/* The lists of the page, made at the first visit. */
static const struct
{
  const char *name;
  const char *kind; /* of the subjects in it */
  const char *title;
  const char *tip;
  guint key;
  GType (*get_type) (void);
} views[] = {
  { "units", "unit", N_("Units"), N_("Show the units (Ctrl+1)"), GDK_KEY_1, dien_units_view_get_type },
  { "people", "person", N_("Persons"), N_("Show the persons (Ctrl+2)"), GDK_KEY_2, dien_people_view_get_type },
  { "households", "household", N_("Households"), N_("Show the households (Ctrl+3)"), GDK_KEY_3, dien_households_view_get_type },
};

struct _DienSubjectsPage
{
  GtkBox parent_instance;

  DienStore *store;
  GMenuModel *undo;
  GtkStack *stack;
  GtkShortcutController *shortcuts;
  DienListPage *views[G_N_ELEMENTS (views)]; /* (nullable) */
  guint shown;
  gint64 year;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
  PROP_STORE,
  PROP_UNDO_MENU,
  PROP_COUNT
};

static GParamSpec *properties[N_PROPS];

static void dien_subjects_page_page_iface_init (DienPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DienSubjectsPage, dien_subjects_page, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (DIEN_TYPE_PAGE, dien_subjects_page_page_iface_init))

static DienListPage *show_view (DienSubjectsPage *self,
                                guint             view);

/* Which of the lists is shown, in the head of each. */
static GtkWidget *
new_switch (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(views[i].title));

      gtk_widget_set_tooltip_text (button, _(views[i].tip));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.view");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", views[i].name);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static void
people_wanted_cb (DienSubjectsPage *self,
                  gint64            unit)
{
  dien_people_view_set_unit (DIEN_PEOPLE_VIEW (show_view (self, 1)), unit);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static DienListPage *
ensure_view (DienSubjectsPage *self,
             guint             view)
{
  DienListPage *page = self->views[view];

  if (page != NULL)
    return page;

  page = g_object_new (views[view].get_type (), "store", self->store, "undo-menu", self->undo, NULL);
  self->views[view] = page;
  dien_list_page_set_title_widget (page, new_switch ());
  if (DIEN_IS_UNITS_VIEW (page))
    g_signal_connect_object (page, "people-wanted", G_CALLBACK (people_wanted_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), views[view].name);
  if (self->year != 0)
    dien_page_set_year (DIEN_PAGE (page), self->year);

  return page;
}

static DienListPage *
show_view (DienSubjectsPage *self,
           guint             view)
{
  DienListPage *page = ensure_view (self, view);

  if (self->year != 0)
    dien_page_set_year (DIEN_PAGE (page), self->year);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  if (self->shown != view)
    {
      self->shown = view;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
    }

  return page;
}

static DienPage *
get_shown (DienSubjectsPage *self)
{
  return DIEN_PAGE (ensure_view (self, self->shown));
}

/* By name, as the action has it; what is being typed is confirmed, or stays there. */
static void
choose_view (DienSubjectsPage *self,
             const char       *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].name, name) && i != self->shown)
      {
        dien_page_confirm (get_shown (self));
        show_view (self, i);
        gtk_widget_grab_focus (GTK_WIDGET (self));
      }
}

static void
add_shortcuts (DienSubjectsPage *self)
{
  self->shortcuts = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->shortcuts), GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (views[i].key, GDK_CONTROL_MASK),
                                                gtk_named_action_new ("page.view"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (views[i].name));
      gtk_shortcut_controller_add_shortcut (self->shortcuts, shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->shortcuts));
}

/* What is global is so while the page is shown. */
static void
dien_subjects_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dien_subjects_page_parent_class)->map (widget);
  gtk_shortcut_controller_set_scope (DIEN_SUBJECTS_PAGE (widget)->shortcuts, GTK_SHORTCUT_SCOPE_GLOBAL);
}

static void
dien_subjects_page_unmap (GtkWidget *widget)
{
  gtk_shortcut_controller_set_scope (DIEN_SUBJECTS_PAGE (widget)->shortcuts, GTK_SHORTCUT_SCOPE_LOCAL);
  GTK_WIDGET_CLASS (dien_subjects_page_parent_class)->unmap (widget);
}

static gboolean
dien_subjects_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_shown (DIEN_SUBJECTS_PAGE (widget))));
}

static void
dien_subjects_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (object);

  switch (id)
    {
    case PROP_VIEW:
      g_value_set_string (value, views[self->shown].name);
      break;
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
dien_subjects_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (object);

  switch (id)
    {
    case PROP_VIEW:
      choose_view (self, g_value_get_string (value));
      break;
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
dien_subjects_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (dien_subjects_page_parent_class)->constructed (object);

  show_view (DIEN_SUBJECTS_PAGE (object), 0);
}

static void
dien_subjects_page_dispose (GObject *object)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (object);

  g_clear_object (&self->undo);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dien_subjects_page_parent_class)->dispose (object);
}

static void
dien_subjects_page_class_init (DienSubjectsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dien_subjects_page_constructed;
  object_class->get_property = dien_subjects_page_get_property;
  object_class->set_property = dien_subjects_page_set_property;
  object_class->dispose = dien_subjects_page_dispose;
  widget_class->map = dien_subjects_page_map;
  widget_class->unmap = dien_subjects_page_unmap;
  widget_class->grab_focus = dien_subjects_page_grab_focus;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "units",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_STORE, "store");
  g_object_class_override_property (object_class, PROP_UNDO_MENU, "undo-menu");
  g_object_class_override_property (object_class, PROP_COUNT, "count");
  gtk_widget_class_install_property_action (widget_class, "page.view", "view");
}

static void
dien_subjects_page_init (DienSubjectsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  add_shortcuts (self);
}

/* The interface -------------------------------------------------------------------------------------------------------- */

static const char *
dien_subjects_page_get_name (DienPage *page)
{
  return "subjects";
}

static void
dien_subjects_page_set_year (DienPage *page,
                             gint64    year)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (page);

  self->year = year;
  dien_page_set_year (get_shown (self), year);
}

static gboolean
dien_subjects_page_is_closed (DienPage *page)
{
  return dien_page_is_closed (get_shown (DIEN_SUBJECTS_PAGE (page)));
}

static gboolean
dien_subjects_page_confirm (DienPage *page)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (page);
  gboolean kept = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (self->views[i] != NULL)
      kept &= dien_page_confirm (DIEN_PAGE (self->views[i]));

  return kept;
}

/* Returns: the first list in which something was typed that is not kept, the number of lists where there is none */
static guint
find_draft (DienSubjectsPage *self)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (views) && (self->views[i] == NULL || !dien_page_has_drafts (DIEN_PAGE (self->views[i]))))
    i++;

  return i;
}

static gboolean
dien_subjects_page_has_drafts (DienPage *page)
{
  return find_draft (DIEN_SUBJECTS_PAGE (page)) < G_N_ELEMENTS (views);
}

static void
dien_subjects_page_show_draft (DienPage *page)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (page);
  guint view = find_draft (self);

  if (view < G_N_ELEMENTS (views))
    dien_page_show_draft (DIEN_PAGE (show_view (self, view)));
}

/* The list of a subject; the one that is shown where there is no such subject. */
static guint
find_view (DienSubjectsPage *self,
           gint64            id)
{
  g_autoptr (DienRecord) subject = id != 0 ? dien_store_get (self->store, "subject", id, NULL) : NULL;

  for (guint i = 0; subject != NULL && i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].kind, dien_record_get_text (subject, "kind")) == 0)
      return i;

  return self->shown;
}

static void
dien_subjects_page_go_on (DienPage *page,
                          gint64    id,
                          gint64    year)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (page);

  dien_page_go_on (DIEN_PAGE (show_view (self, find_view (self, id))), id, year);
}

static void
dien_subjects_page_show (DienPage   *page,
                         const char *filter,
                         gint64      id)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (page);
  guint view = find_view (self, id);
  DienListPage *list = show_view (self, view);

  if (DIEN_IS_PEOPLE_VIEW (list))
    dien_people_view_set_unit (DIEN_PEOPLE_VIEW (list), 0);
  dien_page_show (DIEN_PAGE (list), filter, id);
}

static void
dien_subjects_page_set_following (DienPage *page,
                                  gboolean  following)
{
  DienSubjectsPage *self = DIEN_SUBJECTS_PAGE (page);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (self->views[i] != NULL)
      dien_page_set_following (DIEN_PAGE (self->views[i]), following);
}

static void
dien_subjects_page_page_iface_init (DienPageInterface *iface)
{
  iface->get_name = dien_subjects_page_get_name;
  iface->set_year = dien_subjects_page_set_year;
  iface->is_closed = dien_subjects_page_is_closed;
  iface->confirm = dien_subjects_page_confirm;
  iface->has_drafts = dien_subjects_page_has_drafts;
  iface->show_draft = dien_subjects_page_show_draft;
  iface->go_on = dien_subjects_page_go_on;
  iface->show = dien_subjects_page_show;
  iface->set_following = dien_subjects_page_set_following;
}
