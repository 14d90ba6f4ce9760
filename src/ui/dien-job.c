/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-job"

#include "config.h"

#include "dien-job.h"

#include "dien-error.h"

struct _DienJob
{
  GObject parent_instance;

  char *title;
  GCancellable *cancellable;
};

typedef struct
{
  DienJobFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Work;

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienJob, dien_job, G_TYPE_OBJECT)

static void
free_work (Work *work)
{
  if (work->destroy != NULL)
    work->destroy (work->data);
  g_free (work);
}

static void
work_on_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  if (work->func (work->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
work_finished_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (DienJob) self = user_data;
  g_autoptr (GError) error = NULL;
  DienJobOutcome outcome = DIEN_JOB_FAILED;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    outcome = DIEN_JOB_DONE;
  else if (g_error_matches (error, DIEN_ERROR, DIEN_ERROR_CANCELLED) ||
           g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    outcome = DIEN_JOB_CANCELLED;

  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, outcome, error != NULL ? error->message : NULL);
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

static void
dien_job_finalize (GObject *object)
{
  DienJob *self = DIEN_JOB (object);

  g_free (self->title);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (dien_job_parent_class)->finalize (object);
}

static void
dien_job_class_init (DienJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dien_job_finalize;

  signals[SIGNAL_FINISHED] = g_signal_new ("finished", DIEN_TYPE_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static void
dien_job_init (DienJob *self)
{
  self->cancellable = g_cancellable_new ();
}

DienJob *
dien_job_new (const char *title)
{
  DienJob *self = g_object_new (DIEN_TYPE_JOB, NULL);

  self->title = g_strdup (title);
  return self;
}

void
dien_job_start (DienJob        *self,
                DienJobFunc     func,
                gpointer        data,
                GDestroyNotify  destroy)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (DIEN_IS_JOB (self));

  work = g_new0 (Work, 1);
  work->func = func;
  work->data = data;
  work->destroy = destroy;

  /* Not the task's source: the task may let its source go on the other thread. */
  task = g_task_new (NULL, self->cancellable, work_finished_cb, g_object_ref (self));
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, (GDestroyNotify) free_work);
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  g_task_run_in_thread (task, work_on_thread);
}

void
dien_job_cancel (DienJob *self)
{
  g_return_if_fail (DIEN_IS_JOB (self));

  g_cancellable_cancel (self->cancellable);
}

const char *
dien_job_get_title (DienJob *self)
{
  g_return_val_if_fail (DIEN_IS_JOB (self), NULL);

  return self->title;
}
