/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-page.h"

G_BEGIN_DECLS

/**
 * DienOverviewPage:
 *
 * The year at a glance: the one thing to do next, what is left to do, and the figures; each opens the list behind it.
 */
#define DIEN_TYPE_OVERVIEW_PAGE (dien_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (DienOverviewPage, dien_overview_page, DIEN, OVERVIEW_PAGE, GtkBox)

G_END_DECLS
