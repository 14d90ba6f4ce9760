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

/** What a new year takes over from another one. */
typedef enum
{
  DIEN_YEAR_OPEN_EMPTY = 0,
  DIEN_YEAR_OPEN_FRAME = 1 << 0,      /* the frame of contents */
  DIEN_YEAR_OPEN_TARGETS = 1 << 1,    /* with its targets */
  DIEN_YEAR_OPEN_INDICATORS = 1 << 2, /* the names of the indicators, without figures */
} DienYearOpen;

/** Returns: the number of the year that is to be opened next: the one after the newest */
int dien_year_get_next_number (DienStore *store);

/**
 * dien_year_open_next:
 * @from: the id of the year to take over from: movement, local name, names of the levels, rounds, and what @what names; 0 for none
 * @error: %DIEN_ERROR_EXISTS where the file has that year, %DIEN_ERROR_INVALID where @number is none
 *
 * One change.
 *
 * Returns: the id of the new year, 0 on failure
 */
gint64 dien_year_open_next (DienStore     *store,
                            int            number,
                            gint64         from,
                            DienYearOpen   what,
                            GError       **error);

/** @record: of entity 'year': an id and the fields to change. One change */
gboolean dien_year_edit (DienStore   *store,
                         DienRecord  *record,
                         GError     **error);

/**
 * dien_year_edit_movement:
 * @record: of entity 'movement': the fields to change
 * @error: %DIEN_ERROR_INVALID where it would have no name, where it ends before it begins
 *
 * Changes the movement of a year, or, where it has none, begins one. One change.
 */
gboolean dien_year_edit_movement (DienStore   *store,
                                  gint64       year,
                                  DienRecord  *record,
                                  GError     **error);

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
