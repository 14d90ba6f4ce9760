/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-scoring.h"
#include "dien-store.h"

G_BEGIN_DECLS

/**
 * dien_scores_judge:
 * @round: its id, or 0 for the last round in which the registration was scored
 *
 * Reads a scorecard and what its criteria set asks for, and judges it (dien_scoring_judge()).
 *
 * Returns: (transfer full) (nullable): %NULL without error where nothing was scored
 */
DienVerdict *dien_scores_judge (DienStore  *store,
                                gint64      registration,
                                gint64      round,
                                GError    **error);

/**
 * DienRoundTotal: what one round gave.
 */
typedef struct
{
  gint64 round;
  char *name;
  DienPoints total;
} DienRoundTotal;

/** Returns: (transfer container) (element-type DienRoundTotal): the rounds in which it was scored, in their order */
GPtrArray *dien_scores_list_totals (DienStore  *store,
                                    gint64      registration,
                                    GError    **error);

G_END_DECLS
