/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-application.h"

struct _DienApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (DienApplication, dien_application, ADW_TYPE_APPLICATION)

static void
dien_application_activate (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
}

static void
dien_application_class_init (DienApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = dien_application_activate;
}

static void
dien_application_init (DienApplication *self)
{
}

DienApplication *
dien_application_new (void)
{
  return g_object_new (DIEN_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
