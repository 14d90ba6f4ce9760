/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-next-step.h"

G_BEGIN_DECLS

/** The one thing to do next: what, why, and a button that goes there. @year: number of the year, 0 for none */
GtkWidget *dien_overview_step_new (const DienYearWork *work,
                                   int                 year);

/** What is left to do, each with its count and its list. Returns: (nullable): %NULL where nothing is left */
GtkWidget *dien_overview_left_new (const DienYearWork *work);

G_END_DECLS
