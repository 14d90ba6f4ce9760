/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-households-view"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-cells.h"
#include "dien-household-form.h"
#include "dien-people.h"
#include "dien-subject-views.h"

struct _DienHouseholdsView
{
  DienListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (DienHouseholdsView, dien_households_view, DIEN_TYPE_LIST_PAGE)

static const DienListPageColumn columns[] = {
  { .id = "name", .title = N_("Household"), .text = dien_cell_text, .value = DIEN_HOUSEHOLD_NAME, .width = 260, .expand = TRUE,
    .names_row = TRUE },
  { .id = "unit", .title = N_("Unit"), .text = dien_cell_text, .value = DIEN_HOUSEHOLD_UNIT, .width = 240 },
  { NULL }
};

static const DienListPageWords words = {
  .title = N_("Units, persons"),
  .find = N_("Find household"),
  .rows = N_("Households"),
  .add = N_("Add household"),
  .add_tip = N_("Add a household (Ctrl+N)"),
  .empty_title = N_("No households yet"),
  .empty = N_("Households that register a model or are nominated stand here. Add them one by one."),
  .no_hit = N_("No household answers to what is searched for."),
  .removed = N_("%s was removed."),
  .removed_several = N_("%u households were removed."),
};

static DienList *
new_list (DienListPage *page,
          gint64        year)
{
  g_autofree char *day = dien_view_dup_day (page);

  return dien_households_new (dien_list_page_get_store (page), day);
}

static gboolean
remove_rows (DienListPage  *page,
             GArray        *ids,
             GError       **error)
{
  g_autofree char *day = dien_view_dup_day (page);

  return dien_household_remove (dien_list_page_get_store (page), ids, day, error);
}

static void
dien_households_view_class_init (DienHouseholdsViewClass *klass)
{
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  page_class->list_name = "households";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->form_type = DIEN_TYPE_HOUSEHOLD_FORM;
  page_class->new_list = new_list;
  page_class->remove = remove_rows;
}

static void
dien_households_view_init (DienHouseholdsView *self)
{
}
