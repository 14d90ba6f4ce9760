/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-indicator"

#include "config.h"

#include "dien-indicator.h"

#include <string.h>

DienReached
dien_indicator_judge (const DienIndicator *indicator)
{
  gboolean less_is_better;
  DienAmount low, high;

  g_return_val_if_fail (indicator != NULL, DIEN_REACHED_UNKNOWN);

  if (!indicator->has_actual || !(indicator->has_low || indicator->has_high))
    return DIEN_REACHED_UNKNOWN;

  low = indicator->has_low ? indicator->low : indicator->high;
  high = indicator->has_high ? indicator->high : indicator->low;
  less_is_better = indicator->falls &&
                   (strcmp (indicator->kind, "plan") == 0 || strcmp (indicator->kind, "ratio") == 0);

  if (less_is_better)
    return indicator->actual <= high ? DIEN_REACHED_YES : DIEN_REACHED_NO;

  return indicator->actual >= low ? DIEN_REACHED_YES : DIEN_REACHED_NO;
}
