/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/**
 * DienPapersPage:
 *
 * The register of papers (Văn bản), one for all years.
 */
#define DIEN_TYPE_PAPERS_PAGE (dien_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (DienPapersPage, dien_papers_page, DIEN, PAPERS_PAGE, DienListPage)

G_END_DECLS
