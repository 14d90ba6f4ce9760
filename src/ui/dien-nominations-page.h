/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/**
 * DienNominationsPage:
 *
 * The page 'Khen thưởng': the nominations of a year by batch and award, and beside them the form of the selected one.
 *
 * Actions: "page.add-recognised", "page.decide", "page.add-batch", "page.edit-batch"
 */
#define DIEN_TYPE_NOMINATIONS_PAGE (dien_nominations_page_get_type ())
G_DECLARE_FINAL_TYPE (DienNominationsPage, dien_nominations_page, DIEN, NOMINATIONS_PAGE, DienListPage)

G_END_DECLS
