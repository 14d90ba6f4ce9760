/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/**
 * DienPlanPage:
 *
 * The plan of a year: its movement, theme and papers above, the frame of its contents below.
 *
 * Actions: "page.edit-year": the form of the year itself; "page.begin-frame" (s: code of a DienFrameStarter); "page.copy-frame" (i: the
 * number of a year)
 */
#define DIEN_TYPE_PLAN_PAGE (dien_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (DienPlanPage, dien_plan_page, DIEN, PLAN_PAGE, DienListPage)

/** Returns: (nullable): the form of the year itself while it is shown */
DienForm *dien_plan_page_get_year_form (DienPlanPage *self);

G_END_DECLS
