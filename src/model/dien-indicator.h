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

/** Returns: the code of what became of it: 'exceeded', 'reached', 'missed', 'open' (no target or no figure) */
const char *dien_indicator_name_outcome (const DienIndicator *indicator);

/**
 * dien_indicator_measure:
 * @percent: (out): the actual figure in 1/100 % of a single target, rounded half up
 *
 * Returns: FALSE where there is no actual figure, or no single target above zero
 */
gboolean dien_indicator_measure (const DienIndicator *indicator,
                                 gint64              *percent);

/**
 * dien_indicator_parse_target:
 * @typed: '110', '0,7–1', '0,7 - 1', 'từ 0,7 đến 1'; empty is no target
 * @low, @high: (out): 1/1000; both are the same for a single one
 * @given: (out): whether there is a target
 * @error: %DIEN_ERROR_INVALID where one of them is no number
 */
gboolean dien_indicator_parse_target (const char  *typed,
                                      gboolean    *given,
                                      DienAmount  *low,
                                      DienAmount  *high,
                                      GError     **error);

/** What dien_indicator_parse_target() reads: '0,7–1'; '' without a target. Returns: (transfer full) */
char *dien_indicator_format_target (const DienIndicator *indicator);

/**
 * dien_indicator_parse_actual:
 * @typed: '121', or with the target behind it, as reports write: '121/110'; empty is no figure
 * @given: (out): whether there is a figure
 * @target_given: (out): whether there is a target behind it
 */
gboolean dien_indicator_parse_actual (const char  *typed,
                                      gboolean    *given,
                                      DienAmount  *actual,
                                      gboolean    *target_given,
                                      DienAmount  *target,
                                      GError     **error);

G_END_DECLS
