/* SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DienJob:
 *
 * Long work on a thread of its own. The program does not end before it has. Lives by itself while it runs.
 *
 * Signals: "finished" (DienJobOutcome outcome, string sentence): on the thread of whoever started it; the sentence says
 * what went wrong
 */
#define DIEN_TYPE_JOB (dien_job_get_type ())
G_DECLARE_FINAL_TYPE (DienJob, dien_job, DIEN, JOB, GObject)

typedef enum
{
  DIEN_JOB_DONE,
  DIEN_JOB_CANCELLED,
  DIEN_JOB_FAILED,
} DienJobOutcome;

/**
 * DienJobFunc:
 * @data: what dien_job_start() was given; on the thread of the job
 *
 * Returns: FALSE with @error where it failed or was cancelled
 */
typedef gboolean (*DienJobFunc) (gpointer       data,
                                 GCancellable  *cancellable,
                                 GError       **error);

/** @title: what is being done ('Đang xuất danh sách …') */
DienJob *dien_job_new (const char *title);

/** @destroy: may be called on the thread of the job */
void dien_job_start (DienJob        *self,
                     DienJobFunc     func,
                     gpointer        data,
                     GDestroyNotify  destroy);

/** Asks it to stop; nothing half done is left. */
void dien_job_cancel (DienJob *self);

const char *dien_job_get_title (DienJob *self);

G_END_DECLS
