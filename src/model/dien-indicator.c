/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-indicator"

#include "config.h"

#include "dien-indicator.h"

#include <string.h>

#include "dien-text.h"

/* Dashes that stand between two numbers. */
static const char *const dashes[] = { "–", "—", "-" };

static gboolean
is_less_better (const DienIndicator *indicator)
{
  return indicator->falls && (strcmp (indicator->kind, "plan") == 0 || strcmp (indicator->kind, "ratio") == 0);
}

DienReached
dien_indicator_judge (const DienIndicator *indicator)
{
  DienAmount low, high;

  g_return_val_if_fail (indicator != NULL, DIEN_REACHED_UNKNOWN);

  if (!indicator->has_actual || !(indicator->has_low || indicator->has_high))
    return DIEN_REACHED_UNKNOWN;

  low = indicator->has_low ? indicator->low : indicator->high;
  high = indicator->has_high ? indicator->high : indicator->low;

  if (is_less_better (indicator))
    return indicator->actual <= high ? DIEN_REACHED_YES : DIEN_REACHED_NO;

  return indicator->actual >= low ? DIEN_REACHED_YES : DIEN_REACHED_NO;
}

const char *
dien_indicator_name_outcome (const DienIndicator *indicator)
{
  DienAmount low, high;

  switch (dien_indicator_judge (indicator))
    {
    case DIEN_REACHED_NO:
      return "missed";
    case DIEN_REACHED_YES:
      low = indicator->has_low ? indicator->low : indicator->high;
      high = indicator->has_high ? indicator->high : indicator->low;
      if (is_less_better (indicator))
        return indicator->actual < low ? "exceeded" : "reached";
      return indicator->actual > high ? "exceeded" : "reached";
    case DIEN_REACHED_UNKNOWN:
    default:
      return "open";
    }
}

gboolean
dien_indicator_measure (const DienIndicator *indicator,
                        gint64              *percent)
{
  DienAmount low, high;

  g_return_val_if_fail (indicator != NULL, FALSE);

  low = indicator->has_low ? indicator->low : indicator->high;
  high = indicator->has_high ? indicator->high : indicator->low;
  if (!indicator->has_actual || !(indicator->has_low || indicator->has_high) || low != high || low <= 0 ||
      indicator->actual < 0 || indicator->actual > G_MAXINT64 / 20000 - low)
    return FALSE;

  *percent = (indicator->actual * 20000 + low) / (2 * low);
  return TRUE;
}

/* Where the second number begins; a dash at the beginning is a sign. @length: (out): of the first one. Returns: (nullable) */
static const char *
find_second (const char *text,
             size_t     *length)
{
  const char *word = strstr (text, "đến");

  if (word != NULL)
    {
      *length = (size_t) (word - text);
      return word + strlen ("đến");
    }

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = *text != '\0' ? strstr (text + 1, dashes[i]) : NULL;

      if (dash == NULL)
        continue;
      *length = (size_t) (dash - text);
      return dash + strlen (dashes[i]);
    }

  return NULL;
}

gboolean
dien_indicator_parse_target (const char  *typed,
                             gboolean    *given,
                             DienAmount  *low,
                             DienAmount  *high,
                             GError     **error)
{
  g_autofree char *normal = dien_text_normalise (typed);
  const char *text = g_str_has_prefix (normal, "từ ") ? normal + strlen ("từ ") : normal;
  g_autofree char *first = NULL;
  const char *second;
  size_t length;

  *given = *normal != '\0';
  *low = *high = 0;
  if (!*given)
    return TRUE;

  second = find_second (text, &length);
  if (second == NULL)
    {
      if (!dien_number_parse (text, DIEN_NUMBER_AMOUNT, low, error))
        return FALSE;
      *high = *low;
      return TRUE;
    }

  first = g_strndup (text, length);
  return dien_number_parse (first, DIEN_NUMBER_AMOUNT, low, error) &&
         dien_number_parse (second, DIEN_NUMBER_AMOUNT, high, error);
}

char *
dien_indicator_format_target (const DienIndicator *indicator)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (indicator != NULL, NULL);

  if (!indicator->has_low && !indicator->has_high)
    return g_strdup ("");

  low = dien_number_format (indicator->has_low ? indicator->low : indicator->high, DIEN_NUMBER_AMOUNT);
  if (!indicator->has_low || !indicator->has_high || indicator->low == indicator->high)
    return g_steal_pointer (&low);

  high = dien_number_format (indicator->high, DIEN_NUMBER_AMOUNT);
  return g_strconcat (low, "–", high, NULL);
}

gboolean
dien_indicator_parse_actual (const char  *typed,
                             gboolean    *given,
                             DienAmount  *actual,
                             gboolean    *target_given,
                             DienAmount  *target,
                             GError     **error)
{
  g_autofree char *normal = dien_text_normalise (typed);
  g_auto (GStrv) parts = g_strsplit (normal, "/", 2);

  *given = *normal != '\0';
  *target_given = *given && parts[1] != NULL;
  *actual = *target = 0;
  if (!*given)
    return TRUE;

  return dien_number_parse (parts[0], DIEN_NUMBER_AMOUNT, actual, error) &&
         (!*target_given || dien_number_parse (parts[1], DIEN_NUMBER_AMOUNT, target, error));
}
