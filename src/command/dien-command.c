/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-command.h"

#include <string.h>

gboolean
dien_command_handles (int    argc,
                      char **argv)
{
  return argc > 1 && strcmp (argv[1], "--version") == 0;
}

int
dien_command_run (int    argc,
                  char **argv)
{
  g_print ("dienhinh %s\n", PACKAGE_VERSION);
  return 0;
}
