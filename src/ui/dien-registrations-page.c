/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registrations-page"

#include "config.h"

#include "dien-registrations-page.h"

#include <glib/gi18n-lib.h>

#include "dien-cells.h"
#include "dien-closures.h"
#include "dien-registration-form.h"
#include "dien-registrations.h"
#include "dien-terms.h"

struct _DienRegistrationsPage
{
  DienListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (DienRegistrationsPage, dien_registrations_page, DIEN_TYPE_LIST_PAGE)

static char *
give_state (gpointer row,
            gpointer value)
{
  return g_strdup (dien_terms_state (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value))));
}

static char *
give_replicated (gpointer row,
                 gpointer value)
{
  return dien_row_get_int (DIEN_ROW (row), GPOINTER_TO_UINT (value)) != 0 ? g_strdup (_("Replicate")) : NULL;
}

static const char *
give_state_class (gpointer row,
                  gpointer value)
{
  return dien_closure_state_class (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value)));
}

static const DienListPageWords words = {
  .title = N_("Models and exemplars"),
  .find = N_("Find unit, person, model…"),
  .rows = N_("Registrations"),
  .add = N_("Register model"),
  .add_tip = N_("Register a model (Ctrl+N)"),
  .empty_title = N_("The year %d has no model yet"),
  .empty = N_("Here stand the models that units and people register for the year, and what became of them. Register them one by one."),
  .no_hit = N_("No registration answers to what is searched for in this state."),
  .removed = N_("Registration of %s removed."),
  .removed_several = N_("%u registrations removed."),
};

/* At 1024 with the form open the list is 484 wide: up to the result all is in sight. */
static const DienListPageColumn columns[] = {
  { "number", N_("#"), dien_cell_number, DIEN_REGISTRATION_NUMBER, 40, .xalign = 1 },
  { "subject", N_("Unit, person"), dien_cell_text, DIEN_REGISTRATION_SUBJECT, 150, .expand = TRUE, .names_row = TRUE },
  { "model", N_("Model"), dien_cell_text, DIEN_REGISTRATION_MODEL, 150, .expand = TRUE },
  { "state", N_("Result"), give_state, DIEN_REGISTRATION_STATE, 128, .style = give_state_class },
  { "axis", N_("Axis"), dien_cell_text, DIEN_REGISTRATION_AXIS, 114 },
  { "content", N_("Content"), dien_cell_text, DIEN_REGISTRATION_CONTENT, 86, .expand = TRUE },
  { "points", N_("Points"), dien_cell_points, DIEN_REGISTRATION_POINTS, 58, .xalign = 1 },
  { "replicated", N_("Replication"), give_replicated, DIEN_REGISTRATION_REPLICATED, 92 },
  { "registered_on", N_("Registered on"), dien_cell_date, DIEN_REGISTRATION_REGISTERED_ON, 100 },
  { "note", N_("Note"), dien_cell_text, DIEN_REGISTRATION_NOTE, 120 },
  { NULL }
};

static const char *const filters[] = { "unchecked", "awaiting", "to_complete", "recognised", "refused", NULL };
static const char *const sheets[] = { "X7a", "X7b", NULL };

static DienList *
dien_registrations_page_new_list (DienListPage *page,
                                  gint64        year)
{
  return dien_registrations_new (dien_list_page_get_store (page), year);
}

static gboolean
dien_registrations_page_remove (DienListPage  *page,
                                GArray        *ids,
                                GError       **error)
{
  return dien_registration_remove (dien_list_page_get_store (page), ids, error);
}

static gboolean
dien_registrations_page_move (DienListPage  *page,
                              gint64         id,
                              gint64         before,
                              GError       **error)
{
  return dien_registration_move (dien_list_page_get_store (page), id, before, error);
}

static void
dien_registrations_page_class_init (DienRegistrationsPageClass *klass)
{
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  page_class->list_name = "registrations";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->filters = filters;
  page_class->filter_word = dien_terms_filter;
  page_class->sheets = sheets;
  page_class->form_type = DIEN_TYPE_REGISTRATION_FORM;
  page_class->new_list = dien_registrations_page_new_list;
  page_class->remove = dien_registrations_page_remove;
  page_class->move = dien_registrations_page_move;
}

static void
dien_registrations_page_init (DienRegistrationsPage *self)
{
}
