/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/**
 * DienAwardsPage:
 *
 * The page 'Quy định khen thưởng': the catalogue of awards, the same in every year.
 */
#define DIEN_TYPE_AWARDS_PAGE (dien_awards_page_get_type ())
G_DECLARE_FINAL_TYPE (DienAwardsPage, dien_awards_page, DIEN, AWARDS_PAGE, DienListPage)

G_END_DECLS
