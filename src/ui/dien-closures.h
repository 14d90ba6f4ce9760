/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-indicator.h"

G_BEGIN_DECLS

/* How values become what stands on screen: one place, tested with tables. */

/** The style class that a state shows in beside its word ('success', 'error', 'warning', 'dim-label'). Returns: (nullable) */
const char *dien_closure_state_class (const char *state);

/** Points in 1/100: '8,5'. Returns: (transfer full) */
char *dien_closure_points (gint64 points);

/** The time of day: '10:32'. Returns: (transfer full) */
char *dien_closure_time (GDateTime *time);

/** A filter with how many it shows: 'Công nhận 14'; without a number where it shows none. Returns: (transfer full) */
char *dien_closure_filter (const char *label,
                           guint       count);

/** How many of all are shown: '14 trên 17', '17' where it is all. Returns: (transfer full) */
char *dien_closure_shown (guint shown,
                          guint total);

/** A name as it stands inside a sentence: a common noun at its beginning without its capital ('xã Giao Thạnh'). Returns: (transfer full) */
char *dien_closure_in_sentence (const char *name);

/** A title as it stands behind a colon: 'Sửa điểm' → 'sửa điểm'. Returns: (transfer full) */
char *dien_closure_title_in_sentence (const char *title);

/** The same of what became of an indicator (a code). Returns: (nullable) */
const char *dien_closure_reached_class (const char *outcome);

/** A figure of an indicator, with its sign where the indicator is about a rise or fall: '+23,47'. Returns: (transfer full) */
char *dien_closure_change (const DienIndicator *indicator,
                           const char          *amount);

/** What became of an indicator: 'Vượt, bằng 110 % chỉ tiêu'. Returns: (transfer full) */
char *dien_closure_indicator (const DienIndicator *indicator);

G_END_DECLS
