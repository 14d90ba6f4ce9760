/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers are integers of a power of ten: points are 1/100 (%DIEN_POINTS_DECIMALS), amounts (of indicators, targets,
 * stated figures) 1/1000 (%DIEN_AMOUNT_DECIMALS), counts have no decimals. Nothing is a floating-point number. */

#define DIEN_POINTS_DECIMALS 2
#define DIEN_AMOUNT_DECIMALS 3

typedef gint64 DienPoints;  /* 1/100 point */
typedef gint64 DienAmount;  /* 1/1000 of its unit */

/* What a field holds, which decides how '1.234' is read. */
typedef enum
{
  DIEN_NUMBER_COUNT,   /* whole; 1.234 and 1,234 are one thousand two hundred and thirty-four, 8,5 is refused */
  DIEN_NUMBER_POINTS,  /* small with two decimals: 8.5 and 8,5 are eight and a half; 1.234 is refused (three decimals) */
  DIEN_NUMBER_AMOUNT,  /* Vietnamese: 1.234 is a thousand and more, 1,234 one and a bit; 23.47 is 23,47; 1.234,5 both */
} DienNumberKind;

/**
 * dien_number_parse:
 * @typed: (nullable): digits with decimal comma or point, dots, commas or spaces between thousands, a leading + or -; a
 *   trailing % is taken for amounts
 * @value: (out): scaled by the kind's decimals; untouched on failure
 * @error: %DIEN_ERROR_INVALID with a sentence that quotes @typed ('tám rưỡi' không phải là số. …); too many decimals,
 *   wrong grouping (1.23.456), numbers beyond 15 digits and nothing at all are refused
 *
 * Where comma and point both occur the last is the decimal mark (1.234,5 and 1,234.5); what occurs twice separates
 * thousands. What dien_number_format() writes is read back as the same value, up to 15 digits.
 */
gboolean dien_number_parse (const char      *typed,
                            DienNumberKind   kind,
                            gint64          *value,
                            GError         **error);

/**
 * dien_number_format:
 * @value: scaled by the kind's decimals
 *
 * Decimal comma, thousands dot, no trailing zeros: 850 points → '8,5'; 204700000 amounts → '204.700'. Points have no
 * thousands dot (100000 → '1000'), or they could not be typed as they are shown.
 *
 * Returns: (transfer full)
 */
char *dien_number_format (gint64         value,
                          DienNumberKind kind);

/**
 * dien_number_spell:
 * @count: 0 to 999.999.999.999
 *
 * In words, as the closing line of a list says it, in Vietnamese: 14 → 'mười bốn', 21 → 'hai mươi mốt', 105 → 'một trăm
 * linh năm', 2015 → 'hai nghìn không trăm mười lăm'. Of the ways in use: mốt, tư, lăm behind mươi (24 'hai mươi tư', but
 * 14 'mười bốn', 104 'một trăm linh bốn'), linh and not lẻ, nghìn and not ngàn, tỷ; an empty class between others is
 * named (1.000.008 'một triệu không nghìn không trăm linh tám').
 *
 * Returns: (transfer full): lower case
 */
char *dien_number_spell (gint64 count);

G_END_DECLS
