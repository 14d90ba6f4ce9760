/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-scorecards.h"

G_BEGIN_DECLS

/** Name of who registered. Returns: (transfer full): '' where it is not known */
char *dien_scorecard_dup_subject (DienStore  *store,
                                  DienRecord *registration);

/** %DIEN_ERROR_READ_ONLY where the year is closed. */
gboolean dien_scorecard_check_year_open (DienStore  *store,
                                         gint64      year,
                                         GError    **error);
gboolean dien_scorecard_check_open (DienStore   *store,
                                    DienRecord  *registration,
                                    GError     **error);

/** Within a change: makes the usual rounds where @round is not in the file yet. Returns: its id, 0 on failure */
gint64 dien_round_make (DienStore  *store,
                        gint64      year,
                        gint64      round,
                        GError    **error);

G_END_DECLS
