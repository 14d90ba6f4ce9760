/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-new-file.h"

G_BEGIN_DECLS

/**
 * DienOfficeStep:
 *
 * The first step of a new file: which office it is of, who signs and who sits at the desk. What follows from kind, name and
 * superior fills itself in while one types, and can be changed.
 *
 * Signals: "enter": Enter in the last field
 */
#define DIEN_TYPE_OFFICE_STEP (dien_office_step_get_type ())
G_DECLARE_FINAL_TYPE (DienOfficeStep, dien_office_step, DIEN, OFFICE_STEP, GtkBox)

GtkWidget *dien_office_step_new (void);

/** Whether all can be kept; else the first field that cannot has the focus and says why. */
gboolean dien_office_step_check (DienOfficeStep *self,
                                 gboolean        skipped);

/** @year: of the date in the picture */
void dien_office_step_set_year (DienOfficeStep *self,
                                int             year);

/** Returns: (transfer full): the record of 'organisation', whose name may be empty */
DienRecord *dien_office_step_dup_organisation (DienOfficeStep *self);

/** Returns: (transfer full) (element-type DienRecord): who signs */
GPtrArray *dien_office_step_dup_signers (DienOfficeStep *self);

/** Returns: (transfer full): who sits at the desk, '' where nobody was entered */
char *dien_office_step_dup_user (DienOfficeStep *self);

/** Returns: (transfer full): the name of the office, '' where none was entered */
char *dien_office_step_dup_name (DienOfficeStep *self);

G_END_DECLS
