/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command-private.h"

#include <glib/gi18n-lib.h>

#include "dien-check.h"

static const DienOption options[] = { { NULL } };

static DienStatus
check_document (DienArguments  *arguments,
                GError        **error)
{
  g_autoptr (DienStore) store = dien_command_open (arguments, DIEN_STORE_READ_ONLY, error);
  g_auto (GStrv) findings = NULL;

  if (store == NULL || (findings = dien_check_run (store, NULL, error)) == NULL)
    return DIEN_STATUS_FAILED;

  for (guint i = 0; findings[i] != NULL; i++)
    {
      dien_command_print (findings[i]);
      dien_command_print ("\n");
    }

  return findings[0] != NULL ? DIEN_STATUS_FOUND : DIEN_STATUS_DONE;
}

const DienVerb dien_command_check = {
  .name = "check",
  .usage = N_("FILE"),
  .help = N_("Checks that the file is whole and its figures agree. Prints a line for each thing that does not hold."),
  .options = options,
  .run = check_document,
};
