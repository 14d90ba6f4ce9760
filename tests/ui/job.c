/* SPDX-License-Identifier: MIT */

/* Long work on a thread of its own. */

#include "config.h"

#include "dien-error.h"
#include "dien-job.h"

typedef struct
{
  GMainLoop *loop;
  DienJobOutcome outcome;
  char *sentence;
  GThread *thread; /* on which it worked */
} Watch;

static void
finished_cb (Watch          *watch,
             DienJobOutcome  outcome,
             const char     *sentence)
{
  watch->outcome = outcome;
  watch->sentence = g_strdup (sentence);
  g_main_loop_quit (watch->loop);
}

static gboolean
do_at_once (gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  ((Watch *) data)->thread = g_thread_self ();
  return TRUE;
}

static gboolean
fail (gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_NO_SPACE, "Ổ đĩa đầy.");
  return FALSE;
}

static gboolean
wait_until_cancelled (gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  while (!g_cancellable_is_cancelled (cancellable))
    g_thread_yield ();
  g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_CANCELLED, "");
  return FALSE;
}

static void
note_freed (gpointer data)
{
  g_atomic_int_set ((gint *) data, 1);
  g_main_context_wakeup (NULL); /* it may be the other thread that lets it go */
}

static DienJob *
start (Watch       *watch,
       DienJobFunc  func)
{
  DienJob *job = dien_job_new ("Đang làm…");

  watch->loop = g_main_loop_new (NULL, FALSE);
  g_signal_connect_swapped (job, "finished", G_CALLBACK (finished_cb), watch);
  dien_job_start (job, func, watch, NULL);
  return job;
}

static void
finish (Watch   *watch,
        DienJob *job)
{
  g_main_loop_run (watch->loop);
  g_main_loop_unref (watch->loop);
  g_assert_finalize_object (job);
}

static void
test_done (void)
{
  Watch watch = { 0 };
  DienJob *job = start (&watch, do_at_once);

  g_assert_cmpstr (dien_job_get_title (job), ==, "Đang làm…");
  finish (&watch, job);
  g_assert_cmpint (watch.outcome, ==, DIEN_JOB_DONE);
  g_assert_null (watch.sentence);
  g_assert_true (watch.thread != g_thread_self ());
}

static void
test_failed (void)
{
  Watch watch = { 0 };

  finish (&watch, start (&watch, fail));
  g_assert_cmpint (watch.outcome, ==, DIEN_JOB_FAILED);
  g_assert_cmpstr (watch.sentence, ==, "Ổ đĩa đầy.");
  g_free (watch.sentence);
}

static void
test_cancelled (void)
{
  Watch watch = { 0 };
  DienJob *job = start (&watch, wait_until_cancelled);

  dien_job_cancel (job);
  finish (&watch, job);
  g_assert_cmpint (watch.outcome, ==, DIEN_JOB_CANCELLED);
  g_free (watch.sentence);
}

static void
test_lives_by_itself (void)
{
  static gint freed;
  DienJob *job = dien_job_new ("Đang làm…");

  dien_job_start (job, fail, &freed, note_freed);
  g_object_unref (job);
  while (!g_atomic_int_get (&freed))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/job/done", test_done);
  g_test_add_func ("/job/failed", test_failed);
  g_test_add_func ("/job/cancelled", test_cancelled);
  g_test_add_func ("/job/lives-by-itself", test_lives_by_itself);

  return g_test_run ();
}
