/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "dien-new-file.h"
#include "dien-os.h"
#include "dien-terms.h"

#define MOST_BYTES (4 * 1024 * 1024) /* of a list of units */

static const DienOption options[] = {
  { "kind", N_("KIND"), N_("What kind of office it is.") },
  { "name", N_("NAME"), N_("Name of the office.") },
  { "year", N_("YEAR"), N_("The year, such as 2022.") },
  { "superior", N_("NAME"), N_("Name of the superior body.") },
  { "place", N_("NAME"), N_("Place that papers are dated from.") },
  { "symbol", N_("SYMBOL"), N_("Symbol in the numbers of papers.") },
  { "signer", N_("NAME"), N_("Who signs for the office.") },
  { "user", N_("NAME"), N_("Who sits at the desk.") },
  { "theme", N_("TEXT"), N_("Theme of the year.") },
  { "local-name", N_("TEXT"), N_("What the office calls the movement.") },
  { "frame", N_("FRAME"), N_("Frame of the year to begin with.") },
  { "units", N_("FILE"), N_("Text file with the name of a unit on each line.") },
  { NULL }
};

static gboolean
refuse_code (DienArguments  *arguments,
             const char     *option,
             const char     *code,
             GError        **error)
{
  g_autofree char *shown = g_filename_display_name (code);
  g_autofree char *reason = g_strdup_printf (_("‘%s’ is not known to the option ‘--%s’."), shown, option);

  dien_arguments_refuse (arguments, reason, error);
  return FALSE;
}

static gboolean
read_kind (DienArguments  *arguments,
           const char    **kind,
           GError        **error)
{
  *kind = dien_arguments_require (arguments, "kind", error);
  return *kind != NULL &&
         (g_strv_contains (dien_office_kinds (), *kind) || refuse_code (arguments, "kind", *kind, error));
}

static gboolean
read_frame (DienArguments  *arguments,
            DienNewFile    *plan,
            GError        **error)
{
  const char *code = dien_arguments_get (arguments, "frame");

  plan->starter = dien_frame_starter_find (code != NULL ? code : "contents");
  return plan->starter != NULL || refuse_code (arguments, "frame", code, error);
}

static gboolean
refuse_text (DienArguments  *arguments,
             const char     *path,
             GError        **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *reason = g_strdup_printf (_("‘%s’ is not a text file."), name);

  dien_arguments_refuse (arguments, reason, error);
  return FALSE;
}

/* @text: (out) (transfer full) (nullable) */
static gboolean
read_units (DienArguments  *arguments,
            char          **text,
            GError        **error)
{
  const char *path = dien_arguments_get (arguments, "units");
  GStatBuf status;
  gsize length;

  if (path == NULL)
    return TRUE;
  if (g_stat (path, &status) != 0)
    {
      dien_os_set_error (error, errno, path);
      return FALSE;
    }
  if (status.st_size > MOST_BYTES || !g_file_get_contents (path, text, &length, NULL) ||
      !g_utf8_validate (*text, (gssize) length, NULL))
    return refuse_text (arguments, path, error);

  return TRUE;
}

static void
set_given (DienArguments *arguments,
           const char    *option,
           DienRecord    *organisation)
{
  const char *value = dien_arguments_get (arguments, option);

  if (value != NULL)
    dien_record_set_text (organisation, option, value);
}

static DienStatus
make_file (DienArguments  *arguments,
           GError        **error)
{
  g_autoptr (DienOffice) office = NULL;
  g_autoptr (DienRecord) organisation = NULL;
  g_autoptr (GPtrArray) signers = NULL;
  g_autoptr (DienStore) store = NULL;
  g_autofree char *units = NULL;
  DienNewFile plan = { NULL };
  const char *kind, *name, *superior;

  if (!read_kind (arguments, &kind, error) || (name = dien_arguments_require (arguments, "name", error)) == NULL ||
      !dien_command_read_year (arguments, &plan.year, error) || !read_frame (arguments, &plan, error) ||
      !read_units (arguments, &units, error))
    return DIEN_STATUS_FAILED;

  superior = dien_arguments_get (arguments, "superior");
  organisation = dien_new_file_organisation (kind, name, superior);
  set_given (arguments, "place", organisation);
  set_given (arguments, "symbol", organisation);
  office = dien_office_propose (kind, name, superior);
  signers = dien_new_file_signers (office, dien_arguments_get (arguments, "signer"));
  plan.organisation = organisation;
  plan.signers = signers;
  plan.units = units;
  plan.user = dien_arguments_get (arguments, "user");
  plan.theme = dien_arguments_get (arguments, "theme");
  plan.local_name = dien_arguments_get (arguments, "local-name");
  store = dien_new_file_make (dien_arguments_get_file (arguments), &plan, error);

  return store != NULL ? DIEN_STATUS_DONE : DIEN_STATUS_FAILED;
}

static void
list_codes (GString *help)
{
  g_string_append_printf (help, "\n%s\n", _("Kinds of office:"));
  for (const char *const *kind = dien_office_kinds (); *kind != NULL; kind++)
    g_string_append_printf (help, "  %s\t%s\n", *kind, dien_terms_office (*kind));
  g_string_append_printf (help, "\n%s\n", _("Frames:"));
  for (const DienFrameStarter *starter = dien_frame_starters (); starter->code != NULL; starter++)
    g_string_append_printf (help, "  %s\t%s\n", starter->code, dien_terms_frame (starter->code));
}

const DienVerb dien_command_new = {
  .name = "new",
  .usage = N_("FILE --kind KIND --name NAME --year YEAR [--superior NAME] [--place NAME] [--symbol SYMBOL] [--signer NAME] [--user NAME] [--theme TEXT] [--local-name TEXT] [--frame FRAME] [--units FILE]"),
  .help = N_("Creates the data file of an office. A file that is there is not overwritten."),
  .options = options,
  .add_help = list_codes,
  .run = make_file,
};
