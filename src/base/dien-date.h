/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A date is ISO text: '2022-02-05', and where only that much is known '2022-02' or '2022'. Such texts order as they
 * stand. The years 1800 to 2200 are taken. */

typedef enum
{
  DIEN_DATE_DAY,  /* the whole date is wanted */
  DIEN_DATE_ANY,  /* a year or a month is enough (births, joining the Party) */
} DienDatePrecision;

/**
 * dien_date_parse:
 * @typed: (nullable): 5/2/2022, 05/02/2022, 5-2-2022, 5.2.2022, ISO 2022-02-05, 05022022, ngày 5 tháng 2 năm 2022, with
 *   %DIEN_DATE_ANY also 02/2022, 2022-02 and 2022; spaces do not matter; a year of two digits is refused, not guessed
 * @error: %DIEN_ERROR_INVALID with a sentence ('Ngày 31/02/2022 không có trong lịch. …'), for nothing typed as well
 *
 * Returns: (transfer full) (nullable): ISO text
 */
char *dien_date_parse (const char        *typed,
                       DienDatePrecision  precision,
                       GError           **error);

/** Whether @iso is a date as this program keeps it, of at least @precision. */
gboolean dien_date_is_valid (const char        *iso,
                             DienDatePrecision  precision);

/**
 * dien_date_format:
 * @iso: (nullable)
 *
 * Returns: (transfer full): '05/02/2022', '02/2022', '2022'; '' for %NULL or '', and what is no date as it stands
 */
char *dien_date_format (const char *iso);

/**
 * dien_date_format_long:
 * @iso: (nullable)
 * @year_of_blank: the year to print where there is no date yet, or 0
 *
 * As papers write it, in Vietnamese: 'ngày 05 tháng 02 năm 2022' (a day below 10 and the months 1 and 2 with a 0),
 * 'tháng 02 năm 2022', 'năm 2022'. %NULL or '' gives the blank form 'ngày     tháng     năm 2022' with @year_of_blank;
 * where that is 0 the year is blank as well. What is no date comes as it stands.
 *
 * Returns: (transfer full)
 */
char *dien_date_format_long (const char *iso,
                             int         year_of_blank);

/** Year, month (1–12, 0 unknown) and day (0 unknown) of @iso. Returns: whether @iso is valid. */
gboolean dien_date_split (const char *iso,
                          int        *year,
                          int        *month,
                          int        *day);

G_END_DECLS
