/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-nominations-page"

#include "config.h"

#include "dien-nominations-page.h"

#include <glib/gi18n-lib.h>

#include "dien-award-terms.h"
#include "dien-award-words.h"
#include "dien-cells.h"
#include "dien-figures.h"
#include "dien-nomination-dialogs.h"
#include "dien-nomination-form.h"
#include "dien-nominations.h"

struct _DienNominationsPage
{
  DienListPage parent_instance;

  GtkLabel *figures;
};

G_DEFINE_FINAL_TYPE (DienNominationsPage, dien_nominations_page, DIEN_TYPE_LIST_PAGE)

static char *
give_state (gpointer row,
            gpointer value)
{
  return g_strdup (dien_terms_nomination_state (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value))));
}

static const char *
give_state_class (gpointer row,
                  gpointer value)
{
  return dien_award_words_state_class (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value)));
}

static char *
give_subject_kind (gpointer row,
                   gpointer value)
{
  return g_strdup (dien_terms_award_subject (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value))));
}

static char *
give_level (gpointer row,
            gpointer value)
{
  return g_strdup (dien_terms_level (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value))));
}

static const DienListPageWords words = {
  .title = N_("Commendation"),
  .find = N_("Find unit, person, award…"),
  .rows = N_("Nominations"),
  .add = N_("Add nomination"),
  .add_tip = N_("Add a nomination (Ctrl+N)"),
  .empty_title = N_("The year %d has no nomination yet"),
  .empty = N_("Here stand the units and people that are nominated for the year, by batch, and what became of it. Add them one by one, or choose from the recognised exemplars."),
  .no_hit = N_("No nomination answers to what is searched for in this state."),
  .removed = N_("Nomination of %s removed."),
  .removed_several = N_("%u nominations removed."),
};

static const DienListPageColumn columns[] = {
  { "number", N_("#"), dien_cell_number, DIEN_NOMINATION_NUMBER, 36, .xalign = 1 },
  { "subject", N_("Unit, person"), dien_cell_text, DIEN_NOMINATION_SUBJECT, 140, .expand = TRUE, .names_row = TRUE },
  { "award", N_("Award"), dien_cell_text, DIEN_NOMINATION_AWARD, 150, .expand = TRUE },
  { "state", N_("State"), give_state, DIEN_NOMINATION_STATE, 116, .style = give_state_class },
  { "level", N_("Level"), give_level, DIEN_NOMINATION_LEVEL, 80 },
  { "subject_kind", N_("Kind"), give_subject_kind, DIEN_NOMINATION_SUBJECT_KIND, 98 },
  { "batch", N_("Batch"), dien_cell_text, DIEN_NOMINATION_BATCH, 120, .expand = TRUE },
  { "decision", N_("Decision"), dien_cell_text, DIEN_NOMINATION_DECISION, 130 },
  { "summary", N_("Summary of achievements"), dien_cell_text, DIEN_NOMINATION_SUMMARY, 140, .expand = TRUE },
  { "note", N_("Note"), dien_cell_text, DIEN_NOMINATION_NOTE, 100 },
  { NULL }
};

static const char *const filters[] = { "draft", "proposed", "granted", "refused", "returned", "withdrawn", NULL };
static const char *const sheets[] = { "X1", "X2", "X3", NULL };

static DienList *
dien_nominations_page_new_list (DienListPage *page,
                                gint64        year)
{
  return dien_nominations_new (dien_list_page_get_store (page), year);
}

static gboolean
dien_nominations_page_remove (DienListPage  *page,
                              GArray        *ids,
                              GError       **error)
{
  return dien_nomination_remove (dien_list_page_get_store (page), ids, error);
}

static gboolean
dien_nominations_page_move (DienListPage  *page,
                            gint64         id,
                            gint64         before,
                            GError       **error)
{
  return dien_nomination_move (dien_list_page_get_store (page), id, before, error);
}

static void
show_figures (DienListPage *page)
{
  DienNominationsPage *self = DIEN_NOMINATIONS_PAGE (page);
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *line = NULL;

  if (self->figures == NULL || dien_list_page_get_year (page) == 0)
    return;

  figures = dien_figures_new (dien_list_page_get_store (page), dien_list_page_get_year (page), NULL);
  line = figures != NULL ? dien_award_words_figures (figures) : g_strdup ("");
  gtk_label_set_label (self->figures, line);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->figures), line);
  gtk_widget_set_visible (GTK_WIDGET (self->figures), *line != '\0');
}

/* Returns: the batch of the active row, 0 for none */
static gint64
get_batch (DienListPage *page)
{
  gint64 id = dien_list_page_get_current (page);
  g_autoptr (DienRecord) record = id != 0 ? dien_store_get (dien_list_page_get_store (page), "nomination", id, NULL) : NULL;

  return record != NULL ? dien_record_get_int (record, "batch") : 0;
}

static void
decide (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  g_autoptr (GArray) ids = dien_list_page_get_selected (DIEN_LIST_PAGE (widget));

  if (ids->len > 0)
    dien_nomination_dialogs_decide (DIEN_LIST_PAGE (widget), ids);
}

static void
add_recognised (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  dien_nomination_dialogs_add_recognised (DIEN_LIST_PAGE (widget));
}

static void
add_batch (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  dien_nomination_dialogs_edit_batch (DIEN_LIST_PAGE (widget), 0);
}

static void
edit_batch (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gint64 batch = get_batch (DIEN_LIST_PAGE (widget));

  if (batch != 0)
    dien_nomination_dialogs_edit_batch (DIEN_LIST_PAGE (widget), batch);
}

static void
dien_nominations_page_update_actions (DienListPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);
  gboolean can_edit = dien_list_page_can_edit (page);
  gboolean has_row = dien_list_page_get_current (page) != 0;

  DIEN_LIST_PAGE_CLASS (dien_nominations_page_parent_class)->update_actions (page);

  gtk_widget_action_set_enabled (widget, "page.decide", can_edit && has_row);
  gtk_widget_action_set_enabled (widget, "page.edit-batch", can_edit && has_row);
  gtk_widget_action_set_enabled (widget, "page.add-batch", can_edit);
  gtk_widget_action_set_enabled (widget, "page.add-recognised", can_edit);
}

static GtkWidget *
new_strip (DienNominationsPage *self)
{
  GtkWidget *strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_("Choose from recognised exemplars…"));

  gtk_widget_add_css_class (strip, "filters");
  self->figures = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->figures, 0);
  gtk_label_set_ellipsize (self->figures, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->figures), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.add-recognised");
  gtk_box_append (GTK_BOX (strip), GTK_WIDGET (self->figures));
  gtk_box_append (GTK_BOX (strip), button);

  return strip;
}

static void
append_menu (DienListPage *page)
{
  g_autoptr (GMenu) of_rows = g_menu_new ();
  g_autoptr (GMenu) of_page = g_menu_new ();

  g_menu_append (of_rows, _("Enter decision…"), "page.decide");
  g_menu_append (of_rows, _("Batch and submission…"), "page.edit-batch");
  g_menu_append (of_page, _("Choose from recognised exemplars…"), "page.add-recognised");
  g_menu_append (of_page, _("Add batch…"), "page.add-batch");
  dien_list_page_append_section (page, G_MENU_MODEL (of_rows), TRUE);
  dien_list_page_append_section (page, G_MENU_MODEL (of_page), FALSE);
}

static void
dien_nominations_page_constructed (GObject *object)
{
  DienNominationsPage *self = DIEN_NOMINATIONS_PAGE (object);

  G_OBJECT_CLASS (dien_nominations_page_parent_class)->constructed (object);

  append_menu (DIEN_LIST_PAGE (self));
  dien_list_page_set_strip (DIEN_LIST_PAGE (self), new_strip (self));
}

static void
dien_nominations_page_class_init (DienNominationsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_nominations_page_constructed;

  page_class->list_name = "nominations";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->filters = filters;
  page_class->filter_word = dien_terms_nomination_state;
  page_class->sheets = sheets;
  page_class->form_type = DIEN_TYPE_NOMINATION_FORM;
  page_class->new_list = dien_nominations_page_new_list;
  page_class->remove = dien_nominations_page_remove;
  page_class->move = dien_nominations_page_move;
  page_class->update_actions = dien_nominations_page_update_actions;
  page_class->year_shown = show_figures;
  page_class->counted = show_figures;

  gtk_widget_class_install_action (widget_class, "page.decide", NULL, decide);
  gtk_widget_class_install_action (widget_class, "page.add-recognised", NULL, add_recognised);
  gtk_widget_class_install_action (widget_class, "page.add-batch", NULL, add_batch);
  gtk_widget_class_install_action (widget_class, "page.edit-batch", NULL, edit_batch);
}

static void
dien_nominations_page_init (DienNominationsPage *self)
{
}
