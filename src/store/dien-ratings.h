/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* Ratings (xếp loại) of a unit or person for a year, of which there may be no more than one, and which may lie before the first
 * year of the file. The list of a subject's is dien_store_list() by 'subject'. */

/**
 * dien_rating_add, dien_rating_edit:
 * @record: of 'rating': subject, year_number and class at least; or id and the fields to change
 * @error: %DIEN_ERROR_EXISTS where the subject has one for that year; %DIEN_ERROR_INVALID also of a year that cannot be
 *
 * One change ('Xếp loại năm 2021 – Chi bộ ấp 1').
 */
gboolean dien_rating_add (DienStore   *store,
                          DienRecord  *record,
                          GError     **error);
gboolean dien_rating_edit (DienStore   *store,
                           DienRecord  *record,
                           GError     **error);

gboolean dien_rating_remove (DienStore  *store,
                             gint64      id,
                             GError    **error);

G_END_DECLS
