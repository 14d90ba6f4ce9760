/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-criteria-page"

#include "config.h"

#include "dien-criteria-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-cells.h"
#include "dien-criteria-form.h"
#include "dien-criteria.h"
#include "dien-list-page-private.h"
#include "dien-scorecards.h"
#include "dien-terms.h"
#include "dien-window.h"

#define SPACE 9

struct _DienCriteriaPage
{
  DienListPage parent_instance;

  GtkDropDown *versions;
  GtkMenuButton *new_set;
  GtkLabel *state;

  GPtrArray *choices; /* (element-type DienCriteriaVersion) */
  gint64 version;     /* that is shown, 0: none */
  gboolean filling;   /* the choice, so that nobody chose */
};

enum
{
  PROP_0,
  PROP_COUNT
};

G_DEFINE_FINAL_TYPE (DienCriteriaPage, dien_criteria_page, DIEN_TYPE_LIST_PAGE)

static char *
give_name (gpointer row,
           gpointer value)
{
  const char *name = dien_row_get_text (row, GPOINTER_TO_UINT (value));

  return g_strdup (name != NULL ? name : dien_terms_criterion_kind (dien_row_get_text (row, DIEN_CRITERIA_KIND)));
}

/* Of a group nothing is said: its row is enough. */
static char *
give_kind (gpointer row,
           gpointer value)
{
  const char *kind = dien_row_get_text (row, GPOINTER_TO_UINT (value));

  return dien_row_is_null (row, DIEN_CRITERIA_CRITERION) || kind == NULL ? NULL : g_strdup (dien_terms_criterion_kind (kind));
}

static gboolean
differs (gpointer row)
{
  return !dien_row_is_null (row, DIEN_CRITERIA_SUM) && !dien_row_is_null (row, DIEN_CRITERIA_MAXIMUM) &&
         dien_row_get_int (row, DIEN_CRITERIA_SUM) != dien_row_get_int (row, DIEN_CRITERIA_MAXIMUM);
}

static const char *
give_sum_class (gpointer row,
                gpointer value)
{
  return differs (row) ? "error" : NULL;
}

static const DienListPageWords words = {
  .title = N_("Criteria"),
  .find = N_("Find a criterion"),
  .rows = N_("Groups and criteria"),
  .add = N_("Add criterion"),
  .add_tip = N_("Add a criterion or a group (Ctrl+N)"),
  .empty_title = N_("There is no criteria set yet"),
  .empty = N_("Choose ‘New set’ above and one of its shapes, then edit it as the office wants it."),
  .no_hit = N_("No criterion answers to what is searched for."),
  .removed = N_("Removed ‘%s’."),
  .removed_several = N_("Removed %u criteria."),
};

static const DienListPageColumn columns[] = {
  { "code", N_("Number"), dien_cell_text, DIEN_CRITERIA_CODE, 58, 0, .unsorted = TRUE },
  { "name", N_("Group, criterion"), give_name, DIEN_CRITERIA_NAME, 240, 0, .expand = TRUE, .names_row = TRUE, .tree = TRUE,
    .unsorted = TRUE },
  { "maximum", N_("Maximum"), dien_cell_points, DIEN_CRITERIA_MAXIMUM, 96, 1, .unsorted = TRUE },
  { "sum", N_("Sum"), dien_cell_points, DIEN_CRITERIA_SUM, 64, 1, .style = give_sum_class, .unsorted = TRUE },
  { "kind", N_("Kind"), give_kind, DIEN_CRITERIA_KIND, 130, 0, .unsorted = TRUE },
  { "method", N_("How points are found"), dien_cell_text, DIEN_CRITERIA_METHOD, 150, 0, .unsorted = TRUE },
  { NULL }
};

static DienStore *
get_store (DienCriteriaPage *self)
{
  return dien_list_page_get_store (DIEN_LIST_PAGE (self));
}

static const DienCriteriaVersion *
get_choice (DienCriteriaPage *self,
            guint             i)
{
  return g_ptr_array_index (self->choices, i);
}

/* Returns: (nullable) */
static const DienCriteriaVersion *
find_choice (DienCriteriaPage *self,
             gint64            version)
{
  for (guint i = 0; self->choices != NULL && i < self->choices->len; i++)
    if (get_choice (self, i)->id == version)
      return get_choice (self, i);

  return NULL;
}

/* The one that most registrations are scored with, else the first. */
static gint64
choose_version (DienCriteriaPage *self)
{
  const DienCriteriaVersion *chosen = NULL;

  for (guint i = 0; i < self->choices->len; i++)
    if (chosen == NULL || get_choice (self, i)->n_registrations > chosen->n_registrations)
      chosen = get_choice (self, i);

  return chosen != NULL ? chosen->id : 0;
}

/* Reads the versions anew; the one that is shown stays where it is still there. */
static void
fill_versions (DienCriteriaPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = dien_criteria_list_versions (get_store (self), NULL);
  if (self->choices == NULL)
    self->choices = g_ptr_array_new ();
  if (find_choice (self, self->version) == NULL)
    self->version = choose_version (self);

  for (guint i = 0; i < self->choices->len; i++)
    {
      gtk_string_list_append (names, get_choice (self, i)->name);
      if (get_choice (self, i)->id == self->version)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->versions, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->versions, self->choices->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (GTK_WIDGET (self->versions), self->choices->len > 0);
  self->filling = FALSE;
}

/* Whether it can be scored with, and if not why. */
static void
show_state (DienCriteriaPage *self)
{
  const DienCriteriaVersion *version = find_choice (self, self->version);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean fine = version == NULL || dien_criteria_check (get_store (self), self->version, &error);

  if (version == NULL)
    sentence = g_strdup ("");
  else if (!fine)
    sentence = g_strdup (error->message);
  else if (version->scored)
    sentence = g_strdup_printf (_("Scored with; %u registrations. To change it make an amended version."), version->n_registrations);
  else
    sentence = g_strdup_printf (_("Ready for use; %u registrations."), version->n_registrations);

  gtk_label_set_label (self->state, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->state), version != NULL);
  if (fine)
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "error");
}

static void
show_version (DienCriteriaPage *self,
              gint64            version)
{
  self->version = version;
  fill_versions (self);
  dien_criteria_form_set_version (DIEN_CRITERIA_FORM (dien_list_page_get_form (DIEN_LIST_PAGE (self))), self->version);
  dien_list_page_read_again (DIEN_LIST_PAGE (self));
  show_state (self);
}

static void
version_chosen_cb (DienCriteriaPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->versions);

  if (!self->filling && selected < self->choices->len && get_choice (self, selected)->id != self->version)
    show_version (self, get_choice (self, selected)->id);
}

static void
store_changed_cb (DienCriteriaPage *self,
                  DienNotice       *notice)
{
  gint64 before = self->version;

  if (dien_notice_touches (notice, "criteria_set") || dien_notice_touches (notice, "criteria_version"))
    {
      fill_versions (self);
      if (self->version != before)
        show_version (self, self->version);
    }
  else if (dien_notice_touches (notice, "registration") || dien_notice_touches (notice, "score"))
    fill_versions (self);
  show_state (self);
}

/* 'Bộ tiêu chí mới 2': one that no set has. */
static char *
dup_free_name (DienCriteriaPage *self)
{
  g_autoptr (GPtrArray) sets = dien_store_list (get_store (self), "criteria_set", NULL, 0, NULL);

  for (int n = 1;; n++)
    {
      g_autofree char *name = n == 1 ? g_strdup (_("New criteria set")) : g_strdup_printf (_("New criteria set %d"), n);
      gboolean taken = FALSE;

      for (guint i = 0; sets != NULL && i < sets->len; i++)
        taken |= strcmp (dien_record_get_text (g_ptr_array_index (sets, i), "name"), name) == 0;
      if (!taken)
        return g_steal_pointer (&name);
    }
}

static void
report (DienCriteriaPage *self,
        GError           *error)
{
  dien_list_page_report_failure (DIEN_LIST_PAGE (self), error);
}

/* Its name is what is to be typed first. */
static void
go_to_set (DienCriteriaPage *self,
           gint64            version)
{
  DienListPage *page = DIEN_LIST_PAGE (self);

  show_version (self, version);
  dien_list_page_show_form (page, TRUE);
  dien_list_page_select (page, dien_criteria_row_of_set ());
  gtk_widget_grab_focus (GTK_WIDGET (dien_list_page_get_form (page)));
}

static void
new_set_activated (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  DienCriteriaPage *self = DIEN_CRITERIA_PAGE (widget);
  g_autofree char *name = dup_free_name (self);
  g_autoptr (GError) error = NULL;
  gint64 version = dien_criteria_set_add (get_store (self), name, g_variant_get_int32 (parameter), &error);

  if (version != 0)
    go_to_set (self, version);
  else
    report (self, error);
}

static void
amend_activated (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  DienCriteriaPage *self = DIEN_CRITERIA_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gint64 version = dien_criteria_version_copy (get_store (self), self->version, &error);

  if (version != 0)
    go_to_set (self, version);
  else
    report (self, error);
}

static void
add_up_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  DienCriteriaPage *self = DIEN_CRITERIA_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!dien_criteria_add_up (get_store (self), self->version, &error))
    report (self, error);
}

static void
remove_set_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  DienCriteriaPage *self = DIEN_CRITERIA_PAGE (widget);
  g_autofree char *name = dien_criteria_version_dup_name (get_store (self), self->version);
  g_autofree char *sentence = g_strdup_printf (_("Removed ‘%s’."), name);
  g_autoptr (GError) error = NULL;

  if (dien_criteria_version_remove (get_store (self), self->version, &error))
    dien_list_page_offer_to_take_back (DIEN_LIST_PAGE (self), sentence);
  else
    report (self, error);
}

static void
attach_all_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  DienCriteriaPage *self = DIEN_CRITERIA_PAGE (widget);
  DienListPage *page = DIEN_LIST_PAGE (self);
  g_autoptr (GError) error = NULL;
  guint n;

  if (!dien_scorecards_attach_all (get_store (self), dien_list_page_get_year (page), self->version, &n, &error))
    report (self, error);
  else if (n == 0)
    dien_window_say (dien_window_find (widget), _("There is no registration that could get it: each one was scored already."));
  else
    {
      g_autofree char *sentence = g_strdup_printf (_("%u registrations of %d are scored with it."), n,
                                                   dien_list_page_get_number (page));

      dien_list_page_offer_to_take_back (page, sentence);
    }
}

static DienList *
new_list (DienListPage *page,
          gint64        year)
{
  DienCriteriaPage *self = DIEN_CRITERIA_PAGE (page);

  if (self->choices == NULL)
    {
      fill_versions (self);
      dien_criteria_form_set_version (DIEN_CRITERIA_FORM (dien_list_page_get_form (page)), self->version);
      /* Without any set there is nothing that a form could show. */
      if (self->version == 0)
        dien_list_page_show_form (page, FALSE);
    }

  return dien_criteria_new (get_store (self), self->version);
}

static gboolean
remove_rows (DienListPage  *page,
             GArray        *ids,
             GError       **error)
{
  return dien_criteria_remove (dien_list_page_get_store (page), ids, error);
}

static gboolean
move_row (DienListPage  *page,
          gint64         id,
          gint64         before,
          GError       **error)
{
  return dien_criteria_move (dien_list_page_get_store (page), id, before, error);
}

static void
update_actions (DienListPage *page)
{
  DienCriteriaPage *self = DIEN_CRITERIA_PAGE (page);
  GtkWidget *widget = GTK_WIDGET (page);
  gboolean can_edit = dien_list_page_can_edit (page);
  gboolean has_set = can_edit && self->version != 0;
  gint64 group, criterion;

  DIEN_LIST_PAGE_CLASS (dien_criteria_page_parent_class)->update_actions (page);

  dien_criteria_read_row (dien_list_page_get_current (page), &group, &criterion);
  if (!has_set)
    gtk_widget_action_set_enabled (widget, "page.add", FALSE);
  if (group == 0 && criterion == 0)
    for (const char *const *name = (const char *const[]) { "page.remove", "page.move-up", "page.move-down", NULL };
         *name != NULL; name++)
      gtk_widget_action_set_enabled (widget, *name, FALSE);
  for (const char *const *name = (const char *const[]) { "page.amend", "page.add-up", "page.remove-set", "page.attach-all", NULL };
       *name != NULL; name++)
    gtk_widget_action_set_enabled (widget, *name, has_set);
  gtk_widget_action_set_enabled (widget, "page.new-set", can_edit);
}

static void
year_shown (DienListPage *page)
{
  show_state (DIEN_CRITERIA_PAGE (page));
}

static GMenuModel *
make_shapes_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < DIEN_CRITERIA_N_SHAPES; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (dien_criteria_shape_get_name (i), NULL);

      g_menu_item_set_action_and_target (item, "page.new-set", "i", i);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
make_strip (DienCriteriaPage *self)
{
  GtkWidget *strip = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE / 3);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  g_autoptr (GMenuModel) shapes = make_shapes_menu ();

  self->versions = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->versions), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->versions), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Criteria set, version"), -1);
  self->new_set = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->new_set, _("New set"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_set), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New set"), -1);
  gtk_menu_button_set_menu_model (self->new_set, shapes);
  gtk_widget_set_halign (GTK_WIDGET (self->new_set), GTK_ALIGN_START);
  self->state = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->state, 0);
  gtk_label_set_wrap (self->state, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "caption");

  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->versions));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->new_set));
  gtk_box_append (GTK_BOX (strip), row);
  gtk_box_append (GTK_BOX (strip), GTK_WIDGET (self->state));
  gtk_widget_set_hexpand (strip, TRUE);
  gtk_widget_set_margin_start (strip, SPACE + SPACE / 3);
  gtk_widget_set_margin_end (strip, SPACE + SPACE / 3);
  gtk_widget_set_margin_top (strip, SPACE);
  gtk_widget_set_margin_bottom (strip, SPACE / 3);
  dien_list_page_set_strip (DIEN_LIST_PAGE (self), strip);
  g_signal_connect_object (self->versions, "notify::selected", G_CALLBACK (version_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
append_actions (DienCriteriaPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Make amended version"), "page.amend");
  g_menu_append (menu, _("Add maxima up"), "page.add-up");
  g_menu_append (menu, _("Use for all registrations of the year"), "page.attach-all");
  g_menu_append (menu, _("Remove this version"), "page.remove-set");
  dien_list_page_append_section (DIEN_LIST_PAGE (self), G_MENU_MODEL (menu), FALSE);
}

/* Rows of a tree are no number that says something beside the name of the page. */
static void
dien_criteria_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_int (value, -1);
}

static void
dien_criteria_page_constructed (GObject *object)
{
  DienCriteriaPage *self = DIEN_CRITERIA_PAGE (object);

  make_strip (self);

  G_OBJECT_CLASS (dien_criteria_page_parent_class)->constructed (object);

  append_actions (self);
  g_signal_connect_object (get_store (self), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
dien_criteria_page_finalize (GObject *object)
{
  g_clear_pointer (&DIEN_CRITERIA_PAGE (object)->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (dien_criteria_page_parent_class)->finalize (object);
}

static void
dien_criteria_page_class_init (DienCriteriaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DienListPageClass *list_page_class = DIEN_LIST_PAGE_CLASS (klass);
  static const char *const no_filters[] = { NULL };

  object_class->constructed = dien_criteria_page_constructed;
  object_class->finalize = dien_criteria_page_finalize;
  object_class->get_property = dien_criteria_page_get_property;
  g_object_class_override_property (object_class, PROP_COUNT, "count");

  list_page_class->list_name = "criteria";
  list_page_class->words = &words;
  list_page_class->columns = columns;
  list_page_class->filters = no_filters;
  list_page_class->form_type = DIEN_TYPE_CRITERIA_FORM;
  list_page_class->tree_depth = DIEN_CRITERIA_DEPTH;
  list_page_class->tree_children = DIEN_CRITERIA_HAS_CHILDREN;
  list_page_class->new_list = new_list;
  list_page_class->remove = remove_rows;
  list_page_class->move = move_row;
  list_page_class->update_actions = update_actions;
  list_page_class->year_shown = year_shown;

  gtk_widget_class_install_action (widget_class, "page.new-set", "i", new_set_activated);
  gtk_widget_class_install_action (widget_class, "page.amend", NULL, amend_activated);
  gtk_widget_class_install_action (widget_class, "page.add-up", NULL, add_up_activated);
  gtk_widget_class_install_action (widget_class, "page.remove-set", NULL, remove_set_activated);
  gtk_widget_class_install_action (widget_class, "page.attach-all", NULL, attach_all_activated);
}

static void
dien_criteria_page_init (DienCriteriaPage *self)
{
}
