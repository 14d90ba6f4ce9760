/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-store.h"

G_BEGIN_DECLS

/* The figures of a year as pictures. */

/** Registered, recognised by axis, not recognised, pending, replicated. @figures: of dien_figures_new() */
GtkWidget *dien_overview_models_new (GPtrArray *figures);

/** Indicators reached, by the list and by the report. */
GtkWidget *dien_overview_indicators_new (DienStore *store,
                                         GPtrArray *figures);

/**
 * dien_overview_awards_new:
 * @former: (nullable): the figures of the year before
 * @year: number of the year
 *
 * Proposed and granted by level and kind of subject, this year's over those of the year before.
 *
 * Returns: (nullable): %NULL where nothing is known of either year
 */
GtkWidget *dien_overview_awards_new (DienStore *store,
                                     GPtrArray *figures,
                                     GPtrArray *former,
                                     int        year);

/** A heading and, below it, a frame for what is said. @box: (out): where that goes */
GtkWidget *dien_overview_section_new (const char  *title,
                                      GtkWidget  **box);

G_END_DECLS
