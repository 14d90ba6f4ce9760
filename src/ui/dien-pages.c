/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-pages"

#include "config.h"

#include "dien-pages.h"

#include <glib/gi18n-lib.h>

#include "dien-awards-page.h"
#include "dien-criteria-page.h"
#include "dien-indicators-page.h"
#include "dien-nominations-page.h"
#include "dien-overview-page.h"
#include "dien-papers-page.h"
#include "dien-plan-page.h"
#include "dien-registrations-page.h"
#include "dien-reports-page.h"
#include "dien-scorecards-page.h"
#include "dien-subjects-page.h"

/* The digits are those of the nine pages of the whole program. */
static const DienPageInfo pages[] = {
  { "overview", N_("Overview"), '1', dien_overview_page_get_type },
  { "plan", N_("Plan of the year"), '2', dien_plan_page_get_type },
  { "subjects", N_("Units, persons"), '3', dien_subjects_page_get_type },
  { "criteria", N_("Criteria"), '4', dien_criteria_page_get_type },
  { "registrations", N_("Models and exemplars"), '5', dien_registrations_page_get_type },
  { "scorecards", N_("Scoring"), '6', dien_scorecards_page_get_type },
  { "indicators", N_("Indicators of the resolution"), '7', dien_indicators_page_get_type },
  { "nominations", N_("Commendation"), '8', dien_nominations_page_get_type },
  { "reports", N_("Sheets and reports"), '9', dien_reports_page_get_type },
  { "awards", N_("Rules of commendation"), 0, dien_awards_page_get_type },
  { "papers", N_("Papers"), 0, dien_papers_page_get_type },
  { NULL }
};

const DienPageInfo *
dien_pages (void)
{
  return pages;
}

const DienPageInfo *
dien_pages_find (const char *name)
{
  for (const DienPageInfo *page = pages; page->name != NULL; page++)
    if (g_strcmp0 (page->name, name) == 0)
      return page;

  return NULL;
}
