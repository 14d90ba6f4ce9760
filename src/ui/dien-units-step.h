/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienUnitsStep:
 *
 * The third step of a new file: units, pasted one a line; beside them what was recognised.
 */
#define DIEN_TYPE_UNITS_STEP (dien_units_step_get_type ())
G_DECLARE_FINAL_TYPE (DienUnitsStep, dien_units_step, DIEN, UNITS_STEP, GtkBox)

GtkWidget *dien_units_step_new (void);

/** Returns: (transfer full): the lines as they stand there */
char *dien_units_step_dup_text (DienUnitsStep *self);

/** Takes a text file into the field, behind what stands there. */
void dien_units_step_take_file (DienUnitsStep *self,
                                const char    *path);

G_END_DECLS
