/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command-private.h"

#include <glib/gi18n-lib.h>

#include "dien-figures.h"

static const DienOption options[] = {
  { "year", N_("YEAR"), N_("The year, such as 2022.") },
  { NULL }
};

static DienStatus
print_figures (DienArguments  *arguments,
               GError        **error)
{
  g_autoptr (DienStore) store = dien_command_open (arguments, DIEN_STORE_READ_ONLY, error);
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  gint64 year;
  int number;

  if (store == NULL ||
      (year = dien_command_find_year (store, arguments, &number, error)) == 0 ||
      (figures = dien_figures_new (store, year, error)) == NULL)
    return DIEN_STATUS_FAILED;

  for (guint i = 0; i < figures->len; i++)
    {
      DienFigure *figure = g_ptr_array_index (figures, i);

      g_string_append_printf (lines, "%s\t%" G_GINT64_FORMAT "\n", figure->key, figure->value);
    }
  dien_command_print (lines->str);

  return DIEN_STATUS_DONE;
}

const DienVerb dien_command_figures = {
  .name = "figures",
  .usage = N_("FILE --year YEAR"),
  .help = N_("Prints the figures of a year, a key and a number on each line."),
  .options = options,
  .run = print_figures,
};
