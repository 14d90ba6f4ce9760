/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <gtk/gtk.h>

#include "dien-application.h"
#include "dien-command.h"
#include "dien-language.h"
#include "dien-log.h"
#include "dien-settings.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (DienApplication) application = NULL;
  g_autofree char *language = dien_settings_dup_language ();

  /* The locale is set here, where none may be there; GTK would put back what the machine has. */
  dien_language_init (language);
  gtk_disable_setlocale ();

  if (dien_command_handles (argc, argv))
    return dien_command_run (argc, argv);

  dien_log_init (PACKAGE_VERSION);

  g_set_application_name ("Điển Hình");
  application = dien_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
