/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-papers-page"

#include "config.h"

#include "dien-papers-page.h"

#include <glib/gi18n-lib.h>

#include "dien-cells.h"
#include "dien-paper-form.h"
#include "dien-papers.h"
#include "dien-terms.h"

struct _DienPapersPage
{
  DienListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (DienPapersPage, dien_papers_page, DIEN_TYPE_LIST_PAGE)

static const DienListPageWords words = {
  .title = N_("Papers"),
  .find = N_("Find number, title, issuing body…"),
  .rows = N_("Papers"),
  .add = N_("Add paper"),
  .add_tip = N_("Add a paper (Ctrl+N)"),
  .empty_title = N_("The register has no paper yet"),
  .empty = N_("Here stand the directives, plans, decisions, submissions and reports that years, outcomes and awards point to. Add them one by one, or at the field that names one."),
  .no_hit = N_("No paper answers to what is searched for in this kind."),
  .removed = N_("Paper ‘%s’ removed."),
  .removed_several = N_("%u papers removed."),
};

static const DienListPageColumn columns[] = {
  { "kind", N_("Kind"), dien_cell_text, DIEN_PAPER_KIND, 84 },
  { "number", N_("Number and symbol"), dien_cell_text, DIEN_PAPER_REFERENCE, 104 },
  { "date", N_("Date of issue"), dien_cell_date, DIEN_PAPER_DATE, 112 },
  { "title", N_("About what"), dien_cell_text, DIEN_PAPER_TITLE, 160, .expand = TRUE, .names_row = TRUE },
  { "issuer", N_("Issuing body"), dien_cell_text, DIEN_PAPER_ISSUER, 150 },
  { "uses", N_("Used at"), dien_cell_count, DIEN_PAPER_USES, 76, .xalign = 1 },
  { "note", N_("Note"), dien_cell_text, DIEN_PAPER_NOTE, 120 },
  { NULL }
};

static const char *const filters[] = { "directive", "plan", "decision", "submission", "report", "other", "unused", NULL };

static DienList *
dien_papers_page_new_list (DienListPage *page,
                           gint64        year)
{
  return dien_papers_new (dien_list_page_get_store (page));
}

static gboolean
dien_papers_page_remove (DienListPage  *page,
                         GArray        *ids,
                         GError       **error)
{
  return dien_paper_remove (dien_list_page_get_store (page), ids, error);
}

static void
dien_papers_page_class_init (DienPapersPageClass *klass)
{
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  page_class->list_name = "papers";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->filters = filters;
  page_class->filter_word = dien_terms_paper_filter;
  page_class->form_type = DIEN_TYPE_PAPER_FORM;
  page_class->new_list = dien_papers_page_new_list;
  page_class->remove = dien_papers_page_remove;
}

static void
dien_papers_page_init (DienPapersPage *self)
{
}
