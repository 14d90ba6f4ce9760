/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-page.h"

G_BEGIN_DECLS

/**
 * DienReportsPage:
 *
 * The sheets and documents that can be made of the year, with what each still lacks, and beside them how the chosen one comes
 * out of the printer. dien_page_show() takes the code of a sheet or document in the place of a filter.
 *
 * Actions: "page.export" (exports the chosen one), "page.export-all", "page.previous-sheet", "page.next-sheet",
 * "page.previous-leaf", "page.next-leaf" (its pages), "page.switch-side", "page.refresh"
 */
#define DIEN_TYPE_REPORTS_PAGE (dien_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (DienReportsPage, dien_reports_page, DIEN, REPORTS_PAGE, GtkBox)

G_END_DECLS
