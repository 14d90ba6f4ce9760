/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/** Returns: the id of the year with that number, 0 where there is none or, with @error, where the file could not be read */
gint64 dien_year_find (DienStore  *store,
                       int         number,
                       GError    **error);

/** Returns: (transfer full) (nullable): the numbers of the years in the file, newest first (int); %NULL with @error */
GArray *dien_years_get_numbers (DienStore  *store,
                                GError    **error);

/** Returns: (transfer full): the last day of a year, ISO: names of lists about that year are the ones of this day */
char *dien_year_dup_last_day (int number);

/**
 * dien_organisation_get:
 * @on: ISO day
 *
 * Returns: (transfer full) (nullable): the 'organisation' valid on that day, else the nearest; %NULL where there is none
 */
DienRecord *dien_organisation_get (DienStore  *store,
                                   const char *on,
                                   GError    **error);

/**
 * dien_paper_dup_citation:
 * @form: 'party' or 'state': comma or not before the date ('Kế hoạch số 158-KH/HU, ngày 05/02/2022')
 *
 * Returns: (transfer full): how other papers name it; a number or date that is not known is left out
 */
char *dien_paper_dup_citation (DienRecord *paper,
                               const char *form);

G_END_DECLS
