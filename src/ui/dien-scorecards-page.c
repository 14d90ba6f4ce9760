/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-scorecards-page"

#include "config.h"

#include "dien-scorecards-page.h"

#include <glib/gi18n-lib.h>

#include "dien-cells.h"
#include "dien-closures.h"
#include "dien-list-page-private.h"
#include "dien-scorecard-form.h"
#include "dien-scorecards.h"
#include "dien-terms.h"

struct _DienScorecardsPage
{
  DienListPage parent_instance;
};

enum
{
  PROP_0,
  PROP_COUNT
};

G_DEFINE_FINAL_TYPE (DienScorecardsPage, dien_scorecards_page, DIEN_TYPE_LIST_PAGE)

/* '12/15' of the last round. */
static char *
give_progress (gpointer row,
               gpointer value)
{
  if (dien_row_is_null (row, DIEN_SCORECARD_VERSION))
    return NULL;

  return g_strdup_printf ("%d/%d", (int) dien_row_get_int (row, DIEN_SCORECARD_N_SCORED),
                          (int) dien_row_get_int (row, DIEN_SCORECARD_N_WANTED));
}

static const char *
give_progress_class (gpointer row,
                     gpointer value)
{
  if (dien_row_is_null (row, DIEN_SCORECARD_ROUND))
    return "dim-label";

  return dien_row_get_int (row, DIEN_SCORECARD_N_SCORED) < dien_row_get_int (row, DIEN_SCORECARD_N_WANTED) ? "warning" : NULL;
}

static char *
give_result (gpointer row,
             gpointer value)
{
  const char *result = dien_row_get_text (row, GPOINTER_TO_UINT (value));

  return result != NULL ? g_strdup (dien_terms_state (result)) : NULL;
}

static const char *
give_result_class (gpointer row,
                   gpointer value)
{
  const char *result = dien_row_get_text (row, GPOINTER_TO_UINT (value));

  return result != NULL ? dien_closure_state_class (result) : NULL;
}

static const DienListPageWords words = {
  .title = N_("Scoring"),
  .find = N_("Find a unit, person or model"),
  .rows = N_("Registrations to score"),
  .empty_title = N_("There is nothing to score in %d yet"),
  .empty = N_("Models that were registered for this year are scored here."),
  .no_hit = N_("No registration answers to what is searched for."),
};

static const DienListPageColumn columns[] = {
  { "number", N_("#"), dien_cell_number, DIEN_SCORECARD_NUMBER, 36, 1 },
  { "subject", N_("Unit, person"), dien_cell_text, DIEN_SCORECARD_SUBJECT, 140, 0, .expand = TRUE, .names_row = TRUE },
  { "progress", N_("Scored"), give_progress, DIEN_SCORECARD_N_SCORED, 84, 1, .style = give_progress_class },
  { "points", N_("Points"), dien_cell_points, DIEN_SCORECARD_POINTS, 64, 1 },
  { "round", N_("Round"), dien_cell_text, DIEN_SCORECARD_ROUND, 110, 0, .unsorted = TRUE },
  { "class", N_("Class"), dien_cell_text, DIEN_SCORECARD_CLASS, 90, 0, .unsorted = TRUE },
  { "result", N_("Result"), give_result, DIEN_SCORECARD_RESULT, 128, 0, .style = give_result_class },
  { "model", N_("Model"), dien_cell_text, DIEN_SCORECARD_MODEL, 150, 0 },
  { "set", N_("Criteria set"), dien_cell_text, DIEN_SCORECARD_SET, 150, 0, .unsorted = TRUE },
  { NULL }
};

static DienList *
new_list (DienListPage *page,
          gint64        year)
{
  return dien_scorecards_new (dien_list_page_get_store (page), year);
}

static void
export_card_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  DienListPage *page = DIEN_LIST_PAGE (widget);
  g_autofree char *sheet = g_strdup_printf ("X5/%" G_GINT64_FORMAT, dien_list_page_get_current (page));

  dien_page_confirm (DIEN_PAGE (page));
  dien_list_page_ask_where_to_export (page, sheet);
}

static void
update_actions (DienListPage *page)
{
  DienList *list = dien_list_page_get_list (page);
  gint64 current = dien_list_page_get_current (page);
  guint position = list != NULL && current != 0 ? dien_list_find (list, current) : G_MAXUINT;
  g_autoptr (DienRow) row = position != G_MAXUINT ? g_list_model_get_item (G_LIST_MODEL (list), position) : NULL;

  DIEN_LIST_PAGE_CLASS (dien_scorecards_page_parent_class)->update_actions (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.export-card",
                                 row != NULL && !dien_row_is_null (row, DIEN_SCORECARD_VERSION));
}

/* What is left to do. */
static void
dien_scorecards_page_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  DienList *list = dien_list_page_get_list (DIEN_LIST_PAGE (object));

  guint left = list != NULL ? dien_list_count (list, "unscored") + dien_list_count (list, "scoring") : 0;

  g_value_set_int (value, left > 0 ? (int) left : -1);
}

static void
dien_scorecards_page_constructed (GObject *object)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  G_OBJECT_CLASS (dien_scorecards_page_parent_class)->constructed (object);

  g_menu_append (menu, _("Export this scorecard…"), "page.export-card");
  dien_list_page_append_section (DIEN_LIST_PAGE (object), G_MENU_MODEL (menu), TRUE);
}

static void
dien_scorecards_page_class_init (DienScorecardsPageClass *klass)
{
  static const char *const filters[] = { "unscored", "scoring", "scored", NULL };
  static const char *const sheets[] = { "X5", "X6", NULL };
  DienListPageClass *list_page_class = DIEN_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_scorecards_page_constructed;
  G_OBJECT_CLASS (klass)->get_property = dien_scorecards_page_get_property;
  g_object_class_override_property (G_OBJECT_CLASS (klass), PROP_COUNT, "count");

  list_page_class->list_name = "scorecards";
  list_page_class->words = &words;
  list_page_class->columns = columns;
  list_page_class->filters = filters;
  list_page_class->filter_word = dien_terms_scoring;
  list_page_class->sheets = sheets;
  list_page_class->form_type = DIEN_TYPE_SCORECARD_FORM;
  list_page_class->new_list = new_list;
  list_page_class->update_actions = update_actions;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.export-card", NULL, export_card_activated);
}

static void
dien_scorecards_page_init (DienScorecardsPage *self)
{
}
