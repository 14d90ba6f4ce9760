/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/**
 * DienScorecardsPage:
 *
 * The page Chấm điểm: the registrations to score, and beside them the scorecard of one.
 *
 * Actions beside those of the list page: "page.export-card"
 */
#define DIEN_TYPE_SCORECARDS_PAGE (dien_scorecards_page_get_type ())
G_DECLARE_FINAL_TYPE (DienScorecardsPage, dien_scorecards_page, DIEN, SCORECARDS_PAGE, DienListPage)

G_END_DECLS
