/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-frame-starter.h"

G_BEGIN_DECLS

/**
 * DienYearStep:
 *
 * The second step of a new file: the year, its theme and the frame that it begins with.
 *
 * Signals: "enter": Enter in the last field
 */
#define DIEN_TYPE_YEAR_STEP (dien_year_step_get_type ())
G_DECLARE_FINAL_TYPE (DienYearStep, dien_year_step, DIEN, YEAR_STEP, GtkBox)

GtkWidget *dien_year_step_new (void);

/** Whether all can be kept; else the first field that cannot has the focus and says why. */
gboolean dien_year_step_check (DienYearStep *self,
                               gboolean      skipped);

/** Returns: the number of the year; that of today where none that can be kept was entered */
int dien_year_step_get_year (DienYearStep *self);

/** Returns: (transfer full) */
char *dien_year_step_dup_theme (DienYearStep *self);
char *dien_year_step_dup_local_name (DienYearStep *self);

const DienFrameStarter *dien_year_step_get_starter (DienYearStep *self);

G_END_DECLS
