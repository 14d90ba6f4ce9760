/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command-private.h"

#include <glib/gi18n-lib.h>

#include "dien-export.h"

static const DienOption options[] = {
  { "year", N_("YEAR"), N_("The year, such as 2022.") },
  { "sheet", N_("SHEET"), N_("One sheet, into the file that --output names.") },
  { "all", NULL, N_("All sheets, one file each, into the folder that --output names; it is made where it is not there.") },
  { "output", N_("PLACE"), N_("The file or folder to write; an older file of that name is replaced.") },
  { NULL }
};

static DienStatus
export_one (DienStore      *store,
            DienArguments  *arguments,
            int             year,
            const char     *output,
            GCancellable   *cancellable,
            GError        **error)
{
  const char *code = dien_arguments_require (arguments, "sheet", error);

  if (code == NULL || !dien_export_sheet (store, year, code, output, cancellable, error))
    return DIEN_STATUS_FAILED;

  dien_command_print (output);
  dien_command_print ("\n");
  return DIEN_STATUS_DONE;
}

static DienStatus
export_all (DienStore     *store,
            int            year,
            const char    *output,
            GCancellable  *cancellable,
            GError       **error)
{
  g_auto (GStrv) paths = NULL;

  if (!dien_export_all (store, year, output, &paths, cancellable, error))
    return DIEN_STATUS_FAILED;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      dien_command_print (paths[i]);
      dien_command_print ("\n");
    }

  return DIEN_STATUS_DONE;
}

static DienStatus
export_sheets (DienArguments  *arguments,
               GError        **error)
{
  gboolean all = dien_arguments_has (arguments, "all");
  const char *output = dien_arguments_require (arguments, "output", error);
  g_autoptr (DienSignals) signals = NULL;
  g_autoptr (DienStore) store = NULL;
  GCancellable *cancellable;
  int year;

  if (output == NULL)
    return DIEN_STATUS_FAILED;
  if (all == dien_arguments_has (arguments, "sheet"))
    {
      dien_arguments_refuse (arguments, _("Either ‘--sheet’ or ‘--all’ is wanted."), error);
      return DIEN_STATUS_FAILED;
    }

  store = dien_command_open (arguments, DIEN_STORE_SNAPSHOT, error);
  if (store == NULL || dien_command_find_year (store, arguments, &year, error) == 0)
    return DIEN_STATUS_FAILED;

  signals = dien_signals_catch ();
  cancellable = dien_signals_get_cancellable (signals);
  return all ? export_all (store, year, output, cancellable, error)
             : export_one (store, arguments, year, output, cancellable, error);
}

static void
list_sheets (GString *help)
{
  g_string_append_printf (help, "\n%s\n", _("Sheets:"));
  for (const DienSheetInfo *sheet = dien_export_sheets (); sheet->code != NULL; sheet++)
    g_string_append_printf (help, "  %s\t%s\n", sheet->code, dien_export_sheet_get_title (sheet->code));
}

const DienVerb dien_command_export = {
  .name = "export",
  .usage = N_("FILE --year YEAR (--sheet SHEET --output FILE | --all --output FOLDER)"),
  .help = N_("Writes sheets of a year as Excel files, and prints the names of the files."),
  .options = options,
  .add_help = list_sheets,
  .run = export_sheets,
};
