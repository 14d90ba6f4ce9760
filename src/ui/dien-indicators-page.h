/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/**
 * DienIndicatorsPage:
 *
 * The page 'Chỉ tiêu nghị quyết': the indicators of the year's resolution, and above them how many were reached by the list
 * and by a paper.
 */
#define DIEN_TYPE_INDICATORS_PAGE (dien_indicators_page_get_type ())
G_DECLARE_FINAL_TYPE (DienIndicatorsPage, dien_indicators_page, DIEN, INDICATORS_PAGE, DienListPage)

G_END_DECLS
