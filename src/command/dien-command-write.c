/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command-private.h"

#include <glib/gi18n-lib.h>

#include "dien-document.h"

static const DienOption options[] = {
  { "year", N_("YEAR"), N_("The year, such as 2022.") },
  { "template", N_("TEMPLATE"), N_("The document that is wanted.") },
  { "output", N_("PLACE"), N_("The file to write; an older file of that name is replaced.") },
  { NULL }
};

static DienStatus
write_document (DienArguments  *arguments,
                GError        **error)
{
  const char *code = dien_arguments_require (arguments, "template", error);
  const char *output = code != NULL ? dien_arguments_require (arguments, "output", error) : NULL;
  g_autoptr (DienSignals) signals = NULL;
  g_autoptr (DienStore) store = NULL;
  int year;

  if (output == NULL)
    return DIEN_STATUS_FAILED;

  store = dien_command_open (arguments, DIEN_STORE_SNAPSHOT, error);
  if (store == NULL || dien_command_find_year (store, arguments, &year, error) == 0)
    return DIEN_STATUS_FAILED;

  signals = dien_signals_catch ();
  if (!dien_document_write (store, year, code, output, dien_signals_get_cancellable (signals), error))
    return DIEN_STATUS_FAILED;

  dien_command_print (output);
  dien_command_print ("\n");
  return DIEN_STATUS_DONE;
}

static void
list_documents (GString *help)
{
  g_string_append_printf (help, "\n%s\n", _("Documents:"));
  for (const DienDocumentInfo *document = dien_documents (); document->code != NULL; document++)
    g_string_append_printf (help, "  %s\t%s\n", document->code, dien_document_get_title (document->code));
}

const DienVerb dien_command_write = {
  .name = "document",
  .usage = N_("FILE --year YEAR --template TEMPLATE --output FILE"),
  .help = N_("Writes a document about a year for Word, and prints the name of the file."),
  .options = options,
  .add_help = list_documents,
  .run = write_document,
};
