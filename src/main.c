/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-application.h"
#include "dien-command.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (DienApplication) application = NULL;

  if (dien_command_handles (argc, argv))
    return dien_command_run (argc, argv);

  application = dien_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
