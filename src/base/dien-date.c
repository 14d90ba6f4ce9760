/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-date"

#include "config.h"

#include "dien-date.h"
#include "dien-error.h"
#include "dien-text-private.h"
#include "dien-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_YEAR 1800
#define LAST_YEAR 2200

/* Over folded text: what is typed, and what papers write. */
static const char *const spellings[] = {
  "^(?:ngay )?(?<d>[0-9]{1,2})(?: ?[-/.] ?| thang )(?<m>[0-9]{1,2})(?: ?[-/.] ?|,? nam )(?<y>[0-9]{1,4})$",
  "^(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4})$",
  "^(?<y>[0-9]{4}) ?[-/.] ?(?<m>[0-9]{1,2})(?: ?[-/.] ?(?<d>[0-9]{1,2}))?$",
  "^(?:thang )?(?<m>[0-9]{1,2})(?: ?[-/.] ?|,? nam )(?<y>[0-9]{1,4})$",
  "^(?:nam )?(?<y>[0-9]{1,4})$",
};

static GRegex *
get_spelling (gsize i)
{
  static GRegex *compiled[G_N_ELEMENTS (spellings)];

  if (g_once_init_enter (&compiled[i]))
    g_once_init_leave (&compiled[i], g_regex_new (spellings[i], G_REGEX_OPTIMIZE, 0, NULL));
  return compiled[i];
}

static char *
fetch_part (GMatchInfo *match,
            const char *name)
{
  char *part = g_match_info_fetch_named (match, name);

  return part != NULL ? part : g_strdup ("");
}

static int
read_digits (const char *digits,
             gsize       n_digits)
{
  int number = 0;

  for (gsize i = 0; i < n_digits; i++)
    number = number * 10 + g_ascii_digit_value (digits[i]);
  return number;
}

static char *
write_iso (int year,
           int month,
           int day)
{
  if (day != 0)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  if (month != 0)
    return g_strdup_printf ("%04d-%02d", year, month);
  return g_strdup_printf ("%04d", year);
}

static gboolean
is_in_calendar (int year,
                int month,
                int day)
{
  return month >= 1 && month <= 12
         && day >= 1 && day <= g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/* Parts are digits, '' where that part was not typed. */
static gboolean
check_parts (const char        *typed,
             const char        *year,
             const char        *month,
             const char        *day,
             DienDatePrecision  precision,
             GError           **error)
{
  int y = read_digits (year, strlen (year));
  int m = read_digits (month, strlen (month));
  int d = read_digits (day, strlen (day));
  g_autofree char *quoted = dien_text_quote (typed);

  if (precision == DIEN_DATE_DAY && *day == '\0')
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("‘%s’ is not a whole date. Type day/month/year, for example 28/02/2022."), quoted);
  else if (strlen (year) != 4)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("The year in ‘%s’ needs four digits. Type day/month/year, for example 28/02/2022."), quoted);
  else if (y < FIRST_YEAR || y > LAST_YEAR)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("The year %04d is not between %d and %d. Check the year and type it again."),
                 y, FIRST_YEAR, LAST_YEAR);
  else if (*day != '\0' && !is_in_calendar (y, m, d))
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("The date %02d/%02d/%04d is not in the calendar. Type day/month/year, for example 28/02/2022."),
                 d, m, y);
  else if (*month != '\0' && !is_in_calendar (y, m, 1))
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("The month %02d/%04d is not in the calendar. Type month/year, for example 02/2022."), m, y);
  else
    return TRUE;
  return FALSE;
}

char *
dien_date_parse (const char         *typed,
                 DienDatePrecision   precision,
                 GError            **error)
{
  g_autofree char *folded = dien_text_fold (typed);
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (*folded == '\0')
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                           _("There is no date yet. Type day/month/year, for example 28/02/2022."));
      return NULL;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (get_spelling (i), folded, 0, &match))
        {
          g_autofree char *year = fetch_part (match, "y");
          g_autofree char *month = fetch_part (match, "m");
          g_autofree char *day = fetch_part (match, "d");

          if (!check_parts (typed, year, month, day, precision, error))
            return NULL;
          return write_iso (read_digits (year, 4), read_digits (month, strlen (month)), read_digits (day, strlen (day)));
        }
    }

  quoted = dien_text_quote (typed);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("‘%s’ is not a date. Type day/month/year, for example 28/02/2022."), quoted);
  return NULL;
}

gboolean
dien_date_split (const char *iso,
                 int        *year,
                 int        *month,
                 int        *day)
{
  gsize length = iso != NULL ? strlen (iso) : 0;
  int y, m, d;

  g_return_val_if_fail (year != NULL && month != NULL && day != NULL, FALSE);

  *year = *month = *day = 0;
  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (i == 4 || i == 7 ? iso[i] != '-' : !g_ascii_isdigit (iso[i]))
      return FALSE;

  y = read_digits (iso, 4);
  m = length >= 7 ? read_digits (iso + 5, 2) : 0;
  d = length == 10 ? read_digits (iso + 8, 2) : 0;
  if (y < FIRST_YEAR || y > LAST_YEAR || (length >= 7 && !is_in_calendar (y, m, length == 10 ? d : 1)))
    return FALSE;

  *year = y;
  *month = m;
  *day = d;
  return TRUE;
}

gboolean
dien_date_is_valid (const char        *iso,
                    DienDatePrecision  precision)
{
  int year, month, day;

  return dien_date_split (iso, &year, &month, &day) && (day != 0 || precision == DIEN_DATE_ANY);
}

char *
dien_date_format (const char *iso)
{
  int year, month, day;

  if (!dien_date_split (iso, &year, &month, &day))
    return g_strdup (iso != NULL ? iso : "");
  if (day != 0)
    return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
  if (month != 0)
    return g_strdup_printf ("%02d/%04d", month, year);
  return g_strdup_printf ("%04d", year);
}

/* Papers are Vietnamese in whatever language the window is. */
char *
dien_date_format_long (const char *iso,
                       int         year_of_blank)
{
  int year, month, day;
  const char *month_form;

  if (iso == NULL || *iso == '\0')
    return year_of_blank != 0 ? g_strdup_printf ("ngày     tháng     năm %d", year_of_blank)
                              : g_strdup ("ngày     tháng     năm     ");
  if (!dien_date_split (iso, &year, &month, &day))
    return g_strdup (iso);
  if (month == 0)
    return g_strdup_printf ("năm %d", year);

  month_form = month <= 2 ? "0" : "";
  if (day == 0)
    return g_strdup_printf ("tháng %s%d năm %d", month_form, month, year);
  return g_strdup_printf ("ngày %02d tháng %s%d năm %d", day, month_form, month, year);
}
