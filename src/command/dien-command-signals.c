/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command-private.h"

#ifdef G_OS_UNIX
#include <glib-unix.h>
#include <signal.h>
#endif

struct _DienSignals
{
  GCancellable *cancellable;
  GMainContext *context;
  GMainLoop *loop;
  GThread *thread; /* waits for signals while the work is done */
};

static gboolean
end_waiting_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
attach (DienSignals *self,
        GSource     *source,
        GSourceFunc  callback,
        gpointer     data)
{
  g_source_set_callback (source, callback, data, NULL);
  g_source_attach (source, self->context);
  g_source_unref (source);
}

#ifdef G_OS_UNIX
static gboolean
signal_came_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_CONTINUE;
}

/* Who started the program may have it run on: in the background, or after the session. */
static void
watch_signal (DienSignals *self,
              int          number)
{
  struct sigaction action;

  if (sigaction (number, NULL, &action) == 0 && action.sa_handler != SIG_IGN)
    attach (self, g_unix_signal_source_new (number), signal_came_cb, self->cancellable);
}
#endif

static gpointer
wait_for_signals (gpointer data)
{
  DienSignals *self = data;

  g_main_loop_run (self->loop);
  return NULL;
}

DienSignals *
dien_signals_catch (void)
{
  DienSignals *self = g_new0 (DienSignals, 1);

  self->cancellable = g_cancellable_new ();
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
#ifdef G_OS_UNIX
  watch_signal (self, SIGINT);
  watch_signal (self, SIGTERM);
  watch_signal (self, SIGHUP);
#endif
  self->thread = g_thread_new ("signals", wait_for_signals, self);

  return self;
}

GCancellable *
dien_signals_get_cancellable (DienSignals *self)
{
  g_assert (self != NULL);

  return self->cancellable;
}

void
dien_signals_release (DienSignals *self)
{
  if (self == NULL)
    return;

  attach (self, g_idle_source_new (), end_waiting_cb, self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_object_unref (self->cancellable);
  g_free (self);
}
