/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-pages"

#include "config.h"

#include "dien-pages.h"

#include <glib/gi18n-lib.h>

#include "dien-awards-page.h"
#include "dien-indicators-page.h"
#include "dien-nominations-page.h"
#include "dien-papers-page.h"
#include "dien-plan-page.h"
#include "dien-registrations-page.h"
#include "dien-subjects-page.h"

/* The digits are those of the nine pages of the whole program. */
static const DienPageInfo pages[] = {
  { "plan", N_("Plan of the year"), '2', dien_plan_page_get_type },
  { "subjects", N_("Units, persons"), '3', dien_subjects_page_get_type },
  { "registrations", N_("Models and exemplars"), '5', dien_registrations_page_get_type },
  { "indicators", N_("Indicators of the resolution"), '7', dien_indicators_page_get_type },
  { "nominations", N_("Commendation"), '8', dien_nominations_page_get_type },
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
