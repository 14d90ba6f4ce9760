/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-job.h"

G_BEGIN_DECLS

/**
 * DienJobBar:
 *
 * Says that a job runs, and stops it. Not to be seen while none does, nor for one that is over at once.
 */
#define DIEN_TYPE_JOB_BAR (dien_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (DienJobBar, dien_job_bar, DIEN, JOB_BAR, GtkBox)

/** Shows @job until it is finished; it is stopped if the bar goes before. */
void dien_job_bar_set_job (DienJobBar *self,
                           DienJob    *job);

/** Whether a job runs. */
gboolean dien_job_bar_is_busy (DienJobBar *self);

G_END_DECLS
