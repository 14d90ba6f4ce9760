/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/**
 * DienCriteriaPage:
 *
 * The page Tiêu chí: above the choice of set and version, below its groups and criteria as a tree.
 *
 * Actions beside those of the list page: "page.new-set" (i: a #DienCriteriaShape), "page.amend", "page.add-up",
 * "page.remove-set", "page.attach-all"
 */
#define DIEN_TYPE_CRITERIA_PAGE (dien_criteria_page_get_type ())
G_DECLARE_FINAL_TYPE (DienCriteriaPage, dien_criteria_page, DIEN, CRITERIA_PAGE, DienListPage)

G_END_DECLS
