/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-number.h"

G_BEGIN_DECLS

/* When an indicator of a resolution is reached. */

typedef enum
{
  DIEN_REACHED_UNKNOWN, /* no target, or no actual figure yet */
  DIEN_REACHED_NO,
  DIEN_REACHED_YES,
} DienReached;

/**
 * DienIndicator:
 * @kind: 'plan' (actual against plan), 'change_percent', 'change' (by how much it rose or fell), 'new' (how many new
 *   ones), 'ratio' (a share)
 * @falls: of a change: the figure says by how much it fell; of a plan or ratio: less is better
 * @low, @high: the target, a single one in both or in @low alone; 1/1000
 */
typedef struct
{
  const char *kind;
  gboolean falls;
  gboolean has_low;
  gboolean has_high;
  gboolean has_actual;
  DienAmount low;
  DienAmount high;
  DienAmount actual;
} DienIndicator;

/**
 * dien_indicator_judge:
 * More is better: reached from the lower end of the target on. Less is better: up to its upper end. A change that is to
 * fall counts by how much it fell, so that more is better there too.
 */
DienReached dien_indicator_judge (const DienIndicator *indicator);

G_END_DECLS
