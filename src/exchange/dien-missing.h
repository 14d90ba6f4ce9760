/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-fields.h"
#include "dien-sheet.h"

G_BEGIN_DECLS

/* What would have to be written by hand on a paper, in the language of the screen and as it stands in a sentence: 'số, ngày quyết
 * định; họ tên người ký'. */

/** Returns: (transfer full): of a sheet that was described; empty where nothing is missing */
char *dien_missing_of_sheet (DienSheet *sheet);

/** Returns: (transfer full): of a review that was gathered; empty where nothing is missing */
char *dien_missing_of_review (DienFields *fields);

G_END_DECLS
