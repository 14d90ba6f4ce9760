/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-indicators-page"

#include "config.h"

#include "dien-indicators-page.h"

#include <glib/gi18n-lib.h>

#include "dien-cells.h"
#include "dien-closures.h"
#include "dien-indicator-form.h"
#include "dien-indicator.h"
#include "dien-indicators-strip.h"
#include "dien-indicators.h"
#include "dien-terms.h"

struct _DienIndicatorsPage
{
  DienListPage parent_instance;

  DienIndicatorsStrip *strip;
};

G_DEFINE_FINAL_TYPE (DienIndicatorsPage, dien_indicators_page, DIEN_TYPE_LIST_PAGE)

static DienIndicator
read_row (DienRow *row)
{
  return (DienIndicator) {
    .kind = dien_row_get_text (row, DIEN_INDICATOR_KIND),
    .falls = g_strcmp0 (dien_row_get_text (row, DIEN_INDICATOR_DIRECTION), "fall") == 0,
    .has_low = !dien_row_is_null (row, DIEN_INDICATOR_LOW),
    .has_high = !dien_row_is_null (row, DIEN_INDICATOR_HIGH),
    .has_actual = !dien_row_is_null (row, DIEN_INDICATOR_ACTUAL),
    .low = dien_row_get_int (row, DIEN_INDICATOR_LOW),
    .high = dien_row_get_int (row, DIEN_INDICATOR_HIGH),
    .actual = dien_row_get_int (row, DIEN_INDICATOR_ACTUAL),
  };
}

static char *
give_kind (gpointer row,
           gpointer value)
{
  return g_strdup (dien_terms_indicator_kind (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value))));
}

/* By how much it rose or fell; other figures as they are. */
static char *
give_actual (gpointer row,
             gpointer value)
{
  DienIndicator indicator = read_row (DIEN_ROW (row));
  g_autofree char *amount = dien_cell_amount (row, value);

  return amount != NULL ? dien_closure_change (&indicator, amount) : NULL;
}

static char *
give_target (gpointer row,
             gpointer value)
{
  DienIndicator indicator = read_row (DIEN_ROW (row));
  g_autofree char *target = dien_indicator_format_target (&indicator);

  return *target != '\0' ? dien_closure_change (&indicator, target) : NULL;
}

static char *
give_percent (gpointer row,
              gpointer value)
{
  DienIndicator indicator = read_row (DIEN_ROW (row));
  gint64 percent;

  return dien_indicator_measure (&indicator, &percent) ? dien_closure_points (percent) : NULL;
}

static char *
give_reached (gpointer row,
              gpointer value)
{
  return g_strdup (dien_terms_reached (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value))));
}

static const char *
give_reached_class (gpointer row,
                    gpointer value)
{
  return dien_closure_reached_class (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value)));
}

static const char *
get_filter_word (const char *filter)
{
  return g_str_equal (filter, "reached") ? _("Reached and exceeded") : dien_terms_reached (filter);
}

static const DienListPageWords words = {
  .title = N_("Indicators of the resolution"),
  .find = N_("Find indicator…"),
  .rows = N_("Indicators"),
  .add = N_("Add indicator"),
  .add_tip = N_("Add an indicator (Ctrl+N)"),
  .empty_title = N_("The year %d has no indicator yet"),
  .empty = N_("Here stand the indicators of the year’s resolution, their targets and what was reached. Add them one by one."),
  .no_hit = N_("No indicator answers to what is searched for in this state."),
  .removed = N_("Indicator ‘%s’ removed."),
  .removed_several = N_("%u indicators removed."),
};

/* At 1024 with the form open the list is 484 wide: up to what became of it all is in sight. */
static const DienListPageColumn columns[] = {
  { "number", N_("#"), dien_cell_number, DIEN_INDICATOR_NUMBER, 40, .xalign = 1 },
  { "name", N_("Indicator"), dien_cell_text, DIEN_INDICATOR_NAME, 130, .expand = TRUE, .names_row = TRUE },
  { "target", N_("Planned"), give_target, DIEN_INDICATOR_LOW, 80, .xalign = 1 },
  { "actual", N_("Actual"), give_actual, DIEN_INDICATOR_ACTUAL, 84, .xalign = 1 },
  { "percent", N_("%"), give_percent, DIEN_INDICATOR_ACTUAL, 62, .xalign = 1, .unsorted = TRUE },
  { "reached", N_("Result"), give_reached, DIEN_INDICATOR_REACHED, 88, .style = give_reached_class },
  { "unit_of_measure", N_("Unit of measure"), dien_cell_text, DIEN_INDICATOR_UNIT_OF_MEASURE, 98 },
  { "previous", N_("Year before"), dien_cell_amount, DIEN_INDICATOR_PREVIOUS, 96, .xalign = 1 },
  { "kind", N_("Kind"), give_kind, DIEN_INDICATOR_KIND, 190 },
  { "source", N_("Source"), dien_cell_text, DIEN_INDICATOR_SOURCE, 150, .unsorted = TRUE },
  { "note", N_("Note"), dien_cell_text, DIEN_INDICATOR_NOTE, 120 },
  { NULL }
};

static const char *const filters[] = { "reached", "exceeded", "missed", "open", NULL };

static DienList *
dien_indicators_page_new_list (DienListPage *page,
                               gint64        year)
{
  return dien_indicators_new (dien_list_page_get_store (page), year);
}

static gboolean
dien_indicators_page_remove (DienListPage  *page,
                             GArray        *ids,
                             GError       **error)
{
  return dien_indicator_remove (dien_list_page_get_store (page), ids, error);
}

static gboolean
dien_indicators_page_move (DienListPage  *page,
                           gint64         id,
                           gint64         before,
                           GError       **error)
{
  return dien_indicator_move (dien_list_page_get_store (page), id, before, error);
}

static void
show_figures (DienListPage *page)
{
  dien_indicators_strip_show (DIEN_INDICATORS_PAGE (page)->strip, dien_list_page_get_year (page),
                              dien_list_page_can_edit (page));
}

static void
store_changed_cb (DienListPage *page,
                  DienNotice   *notice)
{
  if (dien_list_page_get_year (page) != 0 &&
      (dien_notice_touches (notice, "stated_figure") || dien_notice_touches (notice, "paper")))
    show_figures (page);
}

static void
dien_indicators_page_constructed (GObject *object)
{
  DienIndicatorsPage *self = DIEN_INDICATORS_PAGE (object);
  DienListPage *page = DIEN_LIST_PAGE (object);
  DienStore *store = dien_list_page_get_store (page);

  G_OBJECT_CLASS (dien_indicators_page_parent_class)->constructed (object);

  self->strip = DIEN_INDICATORS_STRIP (dien_indicators_strip_new (store));
  dien_list_page_set_strip (page, GTK_WIDGET (self->strip));
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
dien_indicators_page_class_init (DienIndicatorsPageClass *klass)
{
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_indicators_page_constructed;

  page_class->list_name = "indicators";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->filters = filters;
  page_class->filter_word = get_filter_word;
  page_class->form_type = DIEN_TYPE_INDICATOR_FORM;
  page_class->new_list = dien_indicators_page_new_list;
  page_class->remove = dien_indicators_page_remove;
  page_class->move = dien_indicators_page_move;
  page_class->counted = show_figures;
}

static void
dien_indicators_page_init (DienIndicatorsPage *self)
{
}
