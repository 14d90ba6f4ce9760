/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-job-bar"

#include "config.h"

#include "dien-job-bar.h"

/* What is over sooner would only flicker. */
#define PATIENCE_MS 300

struct _DienJobBar
{
  GtkBox parent_instance;

  GtkSpinner *spinner;
  GtkLabel *title;

  DienJob *job;
  guint showing;
};

G_DEFINE_FINAL_TYPE (DienJobBar, dien_job_bar, GTK_TYPE_BOX)

static gboolean
show_cb (gpointer user_data)
{
  DienJobBar *self = DIEN_JOB_BAR (user_data);

  self->showing = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_spinner_start (self->spinner);

  return G_SOURCE_REMOVE;
}

static void
forget_job (DienJobBar *self)
{
  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_object (&self->job);
}

static void
job_finished_cb (DienJobBar *self)
{
  forget_job (self);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
stop_clicked_cb (DienJobBar *self)
{
  if (self->job != NULL)
    dien_job_cancel (self->job);
}

static void
dien_job_bar_dispose (GObject *object)
{
  DienJobBar *self = DIEN_JOB_BAR (object);

  if (self->job != NULL)
    dien_job_cancel (self->job);
  forget_job (self);

  G_OBJECT_CLASS (dien_job_bar_parent_class)->dispose (object);
}

static void
dien_job_bar_class_init (DienJobBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dien_job_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-job-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DienJobBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, DienJobBar, title);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
dien_job_bar_init (DienJobBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dien_job_bar_set_job (DienJobBar *self,
                      DienJob    *job)
{
  g_return_if_fail (DIEN_IS_JOB_BAR (self));
  g_return_if_fail (DIEN_IS_JOB (job));
  g_return_if_fail (self->job == NULL);

  self->job = g_object_ref (job);
  gtk_label_set_label (self->title, dien_job_get_title (job));
  self->showing = g_timeout_add (PATIENCE_MS, show_cb, self);
  g_signal_connect_object (job, "finished", G_CALLBACK (job_finished_cb), self, G_CONNECT_SWAPPED);
}

gboolean
dien_job_bar_is_busy (DienJobBar *self)
{
  g_return_val_if_fail (DIEN_IS_JOB_BAR (self), FALSE);

  return self->job != NULL;
}
