/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-plan-page"

#include "config.h"

#include "dien-plan-page.h"

#include <glib/gi18n-lib.h>

#include "dien-cells.h"
#include "dien-frame-form.h"
#include "dien-frame.h"
#include "dien-terms.h"
#include "dien-year-form.h"
#include "dien-years.h"

#define SPACE 6

struct _DienPlanPage
{
  DienListPage parent_instance;

  DienForm *year_form;
  GtkLabel *theme;   /* and movement */
  GtkLabel *papers;
  GtkBox *starters;  /* while the year has no frame */
  GtkBox *ways;      /* to begin one */
  GMenu *copies;     /* years whose frame can be copied */
};

static void dien_plan_page_page_iface_init (DienPageInterface *iface);

static DienPageInterface *parent_iface;

G_DEFINE_FINAL_TYPE_WITH_CODE (DienPlanPage, dien_plan_page, DIEN_TYPE_LIST_PAGE,
                               G_IMPLEMENT_INTERFACE (DIEN_TYPE_PAGE, dien_plan_page_page_iface_init))

/* The year's own word for the level. */
static char *
give_level (gpointer row,
            gpointer value)
{
  const char *term = dien_row_get_text (DIEN_ROW (row), DIEN_FRAME_TERM);

  if (term != NULL && *term != '\0')
    return g_strdup (term);

  return g_strdup (dien_terms_frame_level (dien_row_get_text (DIEN_ROW (row), DIEN_FRAME_LEVEL)));
}

static char *
give_models (gpointer row,
             gpointer value)
{
  if (dien_row_get_int (DIEN_ROW (row), DIEN_FRAME_WITHOUT) != 0)
    return g_strdup (_("no exemplar yet"));

  return dien_cell_count (row, value);
}

static const char *
give_models_class (gpointer row,
                   gpointer value)
{
  return dien_row_get_int (DIEN_ROW (row), DIEN_FRAME_WITHOUT) != 0 ? "warning" : NULL;
}

static const DienListPageWords words = {
  .title = N_("Plan of the year"),
  .find = N_("Find content, who leads…"),
  .rows = N_("Frame of contents"),
  .add = N_("Add content"),
  .add_tip = N_("Add a content (Ctrl+N)"),
  .empty_title = N_("The year %d has no frame yet"),
  .empty = N_("Here stand the contents of emulation in their order. Begin with one of the frames above, copy that of another year, or add contents one by one."),
  .no_hit = N_("No content answers to what is searched for."),
  .removed = N_("‘%s’ removed from the frame."),
  .removed_several = N_("%u parts removed from the frame."),
};

/* At 1024 with the form open the list is 484 wide: up to the targets all is in sight. */
static const DienListPageColumn columns[] = {
  { "name", N_("Content"), dien_cell_text, DIEN_FRAME_NAME, 200, .expand = TRUE, .names_row = TRUE, .tree = TRUE },
  { "code", N_("Number in the plan"), dien_cell_text, DIEN_FRAME_CODE, 62 },
  { "models", N_("Models"), give_models, DIEN_FRAME_MODELS, 142, .style = give_models_class },
  { "targets", N_("Targets"), dien_cell_count, DIEN_FRAME_TARGETS, 76, .xalign = 1 },
  { "leader", N_("Who leads"), dien_cell_text, DIEN_FRAME_LEADER, 116 },
  { "level", N_("Level"), give_level, DIEN_FRAME_TERM, 136, .unsorted = TRUE },
  { NULL }
};

static const char *const filters[] = { "without_models", NULL };

static DienList *
dien_plan_page_new_list (DienListPage *page,
                         gint64        year)
{
  return dien_frame_new (dien_list_page_get_store (page), year);
}

static gboolean
dien_plan_page_remove (DienListPage  *page,
                       GArray        *ids,
                       GError       **error)
{
  return dien_frame_remove (dien_list_page_get_store (page), ids, error);
}

static gboolean
dien_plan_page_move (DienListPage  *page,
                     gint64         id,
                     gint64         before,
                     GError       **error)
{
  return dien_frame_move (dien_list_page_get_store (page), id, before, error);
}

static void
append_part (GString    *line,
             const char *what,
             const char *text)
{
  g_autofree char *part = NULL;

  if (text == NULL || *text == '\0')
    return;

  part = g_markup_printf_escaped ("%s<b>%s</b>", what, text);
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
append_paper (GString   *line,
              DienStore *store,
              gint64     id)
{
  g_autoptr (DienRecord) paper = id != 0 ? dien_store_get (store, "paper", id, NULL) : NULL;
  g_autofree char *citation = paper != NULL ? dien_paper_dup_citation (paper, "party") : NULL;

  append_part (line, "", citation);
}

static void
show_line (GtkLabel *label,
            GString  *line)
{
  gtk_label_set_markup (label, line->str);
  gtk_widget_set_tooltip_markup (GTK_WIDGET (label), line->str);
  gtk_widget_set_visible (GTK_WIDGET (label), line->len > 0);
}

static void
show_summary (DienPlanPage *self)
{
  DienListPage *page = DIEN_LIST_PAGE (self);
  DienStore *store = dien_list_page_get_store (page);
  g_autoptr (DienRecord) year = dien_store_get (store, "year", dien_list_page_get_year (page), NULL);
  g_autoptr (DienRecord) movement = NULL;
  g_autoptr (GString) theme = g_string_new (NULL);
  g_autoptr (GString) papers = g_string_new (NULL);

  if (year == NULL)
    return;

  if (!dien_record_is_null (year, "movement"))
    movement = dien_store_get (store, "movement", dien_record_get_int (year, "movement"), NULL);
  append_part (theme, _("Theme: "), dien_record_get_text (year, "theme"));
  if (movement != NULL)
    append_part (theme, "", dien_record_get_text (movement, "name"));
  append_paper (papers, store, dien_record_get_int (year, "plan"));
  if (movement != NULL)
    append_paper (papers, store, dien_record_get_int (movement, "directive"));
  if (theme->len + papers->len == 0)
    g_string_append (theme, _("Theme, movement and plan of the year are not entered yet."));

  show_line (self->theme, theme);
  show_line (self->papers, papers);
}

/* The years that have a frame, newest first. */
static GArray *
list_copied (DienPlanPage *self)
{
  DienListPage *page = DIEN_LIST_PAGE (self);
  DienStore *store = dien_list_page_get_store (page);
  g_autoptr (GArray) numbers = dien_years_get_numbers (store, NULL);
  GArray *copied = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    {
      int number = g_array_index (numbers, int, i);
      g_autoptr (GPtrArray) parts = dien_store_list (store, "frame_part", "year", dien_year_find (store, number, NULL), NULL);

      if (number != dien_list_page_get_number (page) && parts != NULL && parts->len > 0)
        g_array_append_val (copied, number);
    }

  return copied;
}

static void
append_way (DienPlanPage *self,
            const char   *label,
            const char   *action,
            GVariant     *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_box_append (self->ways, button);
}

static void
show_ways (DienPlanPage *self)
{
  g_autoptr (GArray) copied = list_copied (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->ways))) != NULL)
    gtk_box_remove (self->ways, child);
  g_menu_remove_all (self->copies);
  for (const DienFrameStarter *starter = dien_frame_starters (); starter->code != NULL; starter++)
    append_way (self, dien_terms_frame (starter->code), "page.begin-frame", g_variant_new_string (starter->code));
  for (guint i = 0; i < copied->len; i++)
    {
      int number = g_array_index (copied, int, i);
      g_autofree char *label = g_strdup_printf (_("Copy from %d"), number);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (i == 0)
        append_way (self, label, "page.copy-frame", g_variant_new_int32 (number));
      g_menu_item_set_action_and_target (item, "page.copy-frame", "i", number);
      g_menu_append_item (self->copies, item);
    }
}

static void
dien_plan_page_counted (DienListPage *page)
{
  DienPlanPage *self = DIEN_PLAN_PAGE (page);
  DienList *list = dien_list_page_get_list (page);

  gtk_widget_set_visible (GTK_WIDGET (self->starters),
                          dien_list_page_can_edit (page) && list != NULL && dien_list_get_total (list) == 0);
}

static void
dien_plan_page_year_shown (DienListPage *page)
{
  DienPlanPage *self = DIEN_PLAN_PAGE (page);

  dien_form_set_year (self->year_form, dien_list_page_get_year (page), dien_list_page_can_edit (page));
  dien_form_show (self->year_form, dien_list_page_get_year (page));
  show_summary (self);
  show_ways (self);
}

static void
dien_plan_page_update_actions (DienListPage *page)
{
  gboolean can_edit = dien_list_page_can_edit (page);

  DIEN_LIST_PAGE_CLASS (dien_plan_page_parent_class)->update_actions (page);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.edit-year", dien_list_page_get_year (page) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.begin-frame", can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.copy-frame", can_edit);
}

static void
show_year_form (DienPlanPage *self,
                gboolean      shown)
{
  if (!shown)
    dien_form_confirm (self->year_form);
  gtk_widget_set_visible (GTK_WIDGET (self->year_form), shown);
  dien_list_page_show_form (DIEN_LIST_PAGE (self), !shown);
}

static void
store_changed_cb (DienPlanPage *self,
                  DienNotice   *notice)
{
  if (dien_list_page_get_year (DIEN_LIST_PAGE (self)) == 0)
    return;

  if (dien_notice_touches (notice, "year") || dien_notice_touches (notice, "movement") || dien_notice_touches (notice, "paper"))
    show_summary (self);
  if (dien_notice_touches (notice, "year") || dien_notice_moves (notice, "frame_part"))
    show_ways (self);
}

/* One of the two stands beside the list. */
static void
form_shown_cb (DienPlanPage *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (dien_list_page_get_form (DIEN_LIST_PAGE (self)))))
    return;

  dien_form_confirm (self->year_form);
  gtk_widget_set_visible (GTK_WIDGET (self->year_form), FALSE);
}

static void
row_chosen_cb (DienPlanPage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->year_form)) &&
      gtk_widget_get_focus_child (GTK_WIDGET (dien_list_page_get_table (DIEN_LIST_PAGE (self)))) != NULL)
    show_year_form (self, FALSE);
}

static void
year_left_cb (DienPlanPage *self)
{
  show_year_form (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
edit_year_activated (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  DienPlanPage *self = DIEN_PLAN_PAGE (widget);

  show_year_form (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->year_form));
}

static void
begin_frame_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  DienListPage *page = DIEN_LIST_PAGE (widget);
  const DienFrameStarter *starter = dien_frame_starter_find (g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (!dien_frame_begin_with (dien_list_page_get_store (page), dien_list_page_get_year (page), starter, &error))
    dien_list_page_report_failure (page, error);
  else if (starter->parts->level == NULL)
    gtk_widget_activate_action (widget, "page.add", NULL);
  else
    gtk_widget_grab_focus (widget);
}

static void
copy_frame_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  DienListPage *page = DIEN_LIST_PAGE (widget);
  DienStore *store = dien_list_page_get_store (page);
  int number = g_variant_get_int32 (parameter);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!dien_frame_copy (store, dien_year_find (store, number, NULL), dien_list_page_get_year (page), TRUE, &n, &error))
    {
      dien_list_page_report_failure (page, error);
      return;
    }

  sentence = g_strdup_printf (_("%u parts copied from the frame of %d."), n, number);
  dien_list_page_offer_to_take_back (page, sentence);
  gtk_widget_grab_focus (widget);
}

static GtkLabel *
append_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
new_strip (DienPlanPage *self)
{
  GtkWidget *strip = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE * 2);
  GtkWidget *summary = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *edit = gtk_button_new_with_label (_("Edit the plan"));
  GtkWidget *label = gtk_label_new (_("Begin the frame with:"));

  self->theme = append_label (summary);
  self->papers = append_label (summary);
  gtk_widget_set_hexpand (summary, TRUE);
  gtk_widget_set_valign (edit, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "page.edit-year");
  gtk_box_append (GTK_BOX (head), summary);
  gtk_box_append (GTK_BOX (head), edit);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  self->starters = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE));
  self->ways = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE));
  gtk_box_append (self->starters, label);
  gtk_box_append (self->starters, GTK_WIDGET (self->ways));
  gtk_box_append (GTK_BOX (strip), head);
  gtk_box_append (GTK_BOX (strip), GTK_WIDGET (self->starters));
  gtk_widget_add_css_class (strip, "plan-strip");

  return strip;
}

/* The form of the year in the place of that of a part. */
static void
make_year_form (DienPlanPage *self)
{
  DienForm *form = dien_list_page_get_form (DIEN_LIST_PAGE (self));
  GtkPaned *paned = GTK_PANED (gtk_widget_get_parent (GTK_WIDGET (form)));
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (GtkWidget) kept = g_object_ref (GTK_WIDGET (form));

  self->year_form = g_object_new (DIEN_TYPE_YEAR_FORM, NULL);
  dien_form_set_store (self->year_form, dien_list_page_get_store (DIEN_LIST_PAGE (self)));
  gtk_paned_set_end_child (paned, NULL);
  gtk_widget_set_hexpand (kept, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->year_form), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->year_form), FALSE);
  gtk_box_append (GTK_BOX (place), kept);
  gtk_box_append (GTK_BOX (place), GTK_WIDGET (self->year_form));
  gtk_paned_set_end_child (paned, place);

  g_signal_connect_object (form, "notify::visible", G_CALLBACK (form_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->year_form, "left", G_CALLBACK (year_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->year_form, "closed", G_CALLBACK (year_left_cb), self, G_CONNECT_SWAPPED);
}

static void
append_menu (DienPlanPage *self)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Edit the plan"), "page.edit-year");
  self->copies = g_menu_new ();
  g_menu_append_section (section, NULL, G_MENU_MODEL (self->copies));
  dien_list_page_append_section (DIEN_LIST_PAGE (self), G_MENU_MODEL (section), FALSE);
}

static void
dien_plan_page_constructed (GObject *object)
{
  DienPlanPage *self = DIEN_PLAN_PAGE (object);
  DienListPage *page = DIEN_LIST_PAGE (object);

  G_OBJECT_CLASS (dien_plan_page_parent_class)->constructed (object);

  make_year_form (self);
  dien_list_page_set_strip (page, new_strip (self));
  append_menu (self);
  g_signal_connect_object (dien_list_page_get_table (page), "notify::cursor", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dien_list_page_get_store (page), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
dien_plan_page_dispose (GObject *object)
{
  g_clear_object (&DIEN_PLAN_PAGE (object)->copies);

  G_OBJECT_CLASS (dien_plan_page_parent_class)->dispose (object);
}

static gboolean
dien_plan_page_confirm (DienPage *page)
{
  gboolean kept = dien_form_confirm (DIEN_PLAN_PAGE (page)->year_form);

  return parent_iface->confirm (page) && kept;
}

static gboolean
dien_plan_page_has_drafts (DienPage *page)
{
  return parent_iface->has_drafts (page) || dien_form_has_drafts (DIEN_PLAN_PAGE (page)->year_form);
}

static void
dien_plan_page_show_draft (DienPage *page)
{
  if (parent_iface->has_drafts (page))
    parent_iface->show_draft (page);
  else
    edit_year_activated (GTK_WIDGET (page), NULL, NULL);
}

static void
dien_plan_page_page_iface_init (DienPageInterface *iface)
{
  parent_iface = g_type_interface_peek_parent (iface);
  iface->confirm = dien_plan_page_confirm;
  iface->has_drafts = dien_plan_page_has_drafts;
  iface->show_draft = dien_plan_page_show_draft;
}

static void
dien_plan_page_class_init (DienPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  object_class->constructed = dien_plan_page_constructed;
  object_class->dispose = dien_plan_page_dispose;

  page_class->list_name = "plan";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->filters = filters;
  page_class->filter_word = dien_terms_frame_filter;
  page_class->form_type = DIEN_TYPE_FRAME_FORM;
  page_class->tree_depth = DIEN_FRAME_DEPTH;
  page_class->tree_children = DIEN_FRAME_BRANCH;
  page_class->new_list = dien_plan_page_new_list;
  page_class->remove = dien_plan_page_remove;
  page_class->move = dien_plan_page_move;
  page_class->update_actions = dien_plan_page_update_actions;
  page_class->year_shown = dien_plan_page_year_shown;
  page_class->counted = dien_plan_page_counted;

  gtk_widget_class_install_action (widget_class, "page.edit-year", NULL, edit_year_activated);
  gtk_widget_class_install_action (widget_class, "page.begin-frame", "s", begin_frame_activated);
  gtk_widget_class_install_action (widget_class, "page.copy-frame", "i", copy_frame_activated);
}

static void
dien_plan_page_init (DienPlanPage *self)
{
}

DienForm *
dien_plan_page_get_year_form (DienPlanPage *self)
{
  g_return_val_if_fail (DIEN_IS_PLAN_PAGE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->year_form)) ? self->year_form : NULL;
}
