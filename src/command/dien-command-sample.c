/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command-private.h"

#include <glib/gi18n-lib.h>

#include "dien-sample.h"

static const DienOption options[] = {
  { "practice", NULL, N_("The file for practice instead: units, people and scores are invented.") },
  { NULL }
};

static DienStatus
create_sample (DienArguments  *arguments,
               GError        **error)
{
  DienSampleKind kind = dien_arguments_has (arguments, "practice") ? DIEN_SAMPLE_PRACTICE : DIEN_SAMPLE_REAL;
  g_autoptr (DienStore) store = dien_sample_create (kind, dien_arguments_get_file (arguments), error);

  return store != NULL ? DIEN_STATUS_DONE : DIEN_STATUS_FAILED;
}

const DienVerb dien_command_sample = {
  .name = "sample",
  .usage = N_("[--practice] FILE"),
  .help = N_("Creates a data file with the years 2021, 2022 and 2023 of Thạnh Phú. A file that is there is not overwritten."),
  .options = options,
  .run = create_sample,
};
