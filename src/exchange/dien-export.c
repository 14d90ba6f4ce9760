/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-export"

#include "config.h"

#include "dien-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-os.h"
#include "dien-paper-words.h"
#include "dien-sheets-private.h"
#include "dien-xlsx.h"
#include "dien-years.h"

#define OF_ONE "/" /* between the code and the id of the registration that alone is meant */

/* What stands on paper and in the name of the file; in the order of the sheets. */
typedef struct
{
  DienSheetMaker make;
  const char *title;
  const char *tab;
  const char *headline;
} Sheet;

static const DienSheetInfo infos[] = {
  { "X1", N_("Collectives that are nominated") },
  { "X2", N_("People that are nominated") },
  { "X3", N_("Numbers of nominations") },
  { "X5", N_("Scorecards") },
  { "X6", N_("Scores and ranking") },
  { "X7a", N_("List of recognised exemplars") },
  { "X7b", N_("Results of the recognition of exemplars") },
  { NULL }
};

static const Sheet sheets[] = {
  { dien_sheet_make_collectives, DIEN_PAPER_COLLECTIVES_TITLE, DIEN_PAPER_COLLECTIVES_TAB,
    DIEN_PAPER_COLLECTIVES_HEADLINE },
  { dien_sheet_make_individuals, DIEN_PAPER_PERSONS_TITLE, DIEN_PAPER_PERSONS_TAB, DIEN_PAPER_PERSONS_HEADLINE },
  { dien_sheet_make_summary, DIEN_PAPER_SUMMARY_TITLE, DIEN_PAPER_SUMMARY_TAB, DIEN_PAPER_SUMMARY_HEADLINE },
  { dien_sheet_make_scorecards, DIEN_PAPER_SCORECARDS_TITLE, DIEN_PAPER_SCORECARDS_TAB, DIEN_PAPER_SCORECARDS_HEADLINE },
  { dien_sheet_make_ranking, DIEN_PAPER_RANKING_TITLE, DIEN_PAPER_RANKING_TAB, DIEN_PAPER_RANKING_HEADLINE },
  { dien_sheet_make_recognised, DIEN_PAPER_RECOGNISED_TITLE, DIEN_PAPER_RECOGNISED_TAB, DIEN_PAPER_RECOGNISED_HEADLINE },
  { dien_sheet_make_outcomes, DIEN_PAPER_OUTCOMES_TITLE, DIEN_PAPER_OUTCOMES_TAB, DIEN_PAPER_OUTCOMES_HEADLINE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (infos) == G_N_ELEMENTS (sheets) + 1);

/* Returns: its place, -1 where there is none */
static int
find_sheet (const char *code)
{
  g_auto (GStrv) parts = g_strsplit (code, OF_ONE, 2);

  for (int i = 0; infos[i].code != NULL; i++)
    if (g_strcmp0 (infos[i].code, parts[0]) == 0)
      return i;

  return -1;
}

/* Returns: the registration that alone is meant, 0: all */
static gint64
find_registration (const char *code)
{
  const char *of = strstr (code, OF_ONE);

  return of != NULL ? g_ascii_strtoll (of + strlen (OF_ONE), NULL, 10) : 0;
}

static char *
dup_title (const Sheet *description,
           int          year)
{
  return g_strdup_printf (DIEN_PAPER_OF_YEAR, description->title, year);
}

/* The last change that stands: a change that was taken back leaves the same bytes as before it. */
static GDateTime *
get_time_of_data (DienStore  *store,
                  int         year,
                  GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (store, &local);
  g_autoptr (GDateTime) at = NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  if (entry != NULL)
    {
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

      at = g_date_time_new_from_iso8601 (entry->at, utc);
    }

  return at != NULL ? g_steal_pointer (&at) : g_date_time_new_utc (year, 1, 1, 0, 0, 0);
}

static DienRecord *
get_year (DienStore  *store,
          int         number,
          GError    **error)
{
  g_autoptr (GError) local = NULL;
  gint64 id = dien_year_find (store, number, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (id == 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND,
                   _("The year %d is not in this data file. Open that year first, or choose another one."), number);
      return NULL;
    }

  return dien_store_get (store, "year", id, error);
}

static DienSheet *
make_sheet (DienStore    *store,
            const Sheet  *description,
            int           number,
            gint64        registration,
            GError      **error)
{
  g_autoptr (DienSheet) sheet = dien_sheet_new ();
  g_autoptr (DienRecord) year = get_year (store, number, error);
  g_autoptr (DienRecord) organisation = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *last_day = dien_year_dup_last_day (number);

  if (year == NULL)
    return NULL;
  organisation = dien_organisation_get (store, last_day, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  sheet->title = dup_title (description, number);
  sheet->tab = g_strdup (description->tab);
  sheet->headline = g_strdup_printf ("%s %d", description->headline, number);
  sheet->author = organisation != NULL ? g_strdup (dien_record_get_text (organisation, "name")) : NULL;
  sheet->created = get_time_of_data (store, number, error);
  if (sheet->created == NULL ||
      !description->make (sheet, &(DienSheetOffice) { store, year, organisation, last_day, number, registration }, error))
    return NULL;

  return g_steal_pointer (&sheet);
}

/* Returns: (nullable): the temporary name of a whole workbook beside @path */
static char *
write_sheet (DienStore     *store,
             int            year,
             const Sheet   *description,
             gint64         registration,
             const char    *path,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (DienSheet) sheet = make_sheet (store, description, year, registration, error);

  return sheet != NULL ? dien_xlsx_write (sheet, path, cancellable, error) : NULL;
}

/* Makes @folder and what is missing above it. Returns: (transfer full) (nullable): the folders that it made, topmost first */
static GPtrArray *
make_folders (const char  *folder,
              GError     **error)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *at = g_strdup (folder);

  while (!g_file_test (at, G_FILE_TEST_EXISTS))
    {
      char *above = g_path_get_dirname (at);

      g_ptr_array_insert (missing, 0, at);
      at = above;
    }

  for (guint i = 0; i < missing->len; i++)
    if (g_mkdir (g_ptr_array_index (missing, i), 0777) != 0)
      {
        dien_os_set_error (error, errno, g_ptr_array_index (missing, i));
        while (i-- > 0)
          g_rmdir (g_ptr_array_index (missing, i));
        return NULL;
      }

  return g_steal_pointer (&missing);
}

static void
remove_folders (GPtrArray *folders)
{
  for (guint i = folders->len; i > 0; i--)
    g_rmdir (g_ptr_array_index (folders, i - 1));
}

static void
remove_file (gpointer path)
{
  g_unlink (path);
  g_free (path);
}

/* Returns: whether all sheets stand in @temporaries, each beside its path */
static gboolean
write_all (DienStore     *store,
           int            year,
           GStrv          paths,
           GPtrArray     *temporaries,
           GCancellable  *cancellable,
           GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      char *temporary = write_sheet (store, year, &sheets[i], 0, paths[i], cancellable, error);

      if (temporary == NULL)
        return FALSE;
      g_ptr_array_add (temporaries, temporary);
    }

  return TRUE;
}

static GStrv
make_paths (const char *folder,
            int         year)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *name = dien_export_dup_file_name (infos[i].code, year);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_strv_builder_add (paths, path);
    }

  return g_strv_builder_end (paths);
}

/* Returns: (nullable): what is to be replaced or made where @paths lead */
static GStrv
find_targets (GStrv    paths,
              GError **error)
{
  g_autoptr (GStrvBuilder) targets = g_strv_builder_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *target = dien_xlsx_dup_target (paths[i], error);

      if (target == NULL)
        return NULL;
      g_strv_builder_add (targets, target);
    }

  return g_strv_builder_end (targets);
}

const DienSheetInfo *
dien_export_sheets (void)
{
  return infos;
}

const char *
dien_export_sheet_get_title (const char *code)
{
  int i;

  g_return_val_if_fail (code != NULL, NULL);

  i = find_sheet (code);
  return i >= 0 ? _(infos[i].title) : NULL;
}

char *
dien_export_dup_file_name (const char *code,
                           int         year)
{
  g_autofree char *title = NULL;
  int i;

  g_return_val_if_fail (code != NULL, NULL);

  i = find_sheet (code);
  if (i < 0)
    return NULL;

  title = dup_title (&sheets[i], year);
  return g_strconcat (title, ".xlsx", NULL);
}

gboolean
dien_export_sheet (DienStore     *store,
                   int            year,
                   const char    *code,
                   const char    *path,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autofree char *target = NULL;
  g_autofree char *temporary = NULL;
  int i;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (code != NULL && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  i = find_sheet (code);
  if (i < 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND, _("There is no sheet ‘%s’. Choose one of the list of sheets."), code);
      return FALSE;
    }

  target = dien_xlsx_dup_target (path, error);
  if (target == NULL)
    return FALSE;
  temporary = write_sheet (store, year, &sheets[i], find_registration (code), target, cancellable, error);
  return temporary != NULL && dien_os_replace_file (temporary, target, error);
}

gboolean
dien_export_all (DienStore     *store,
                 int            year,
                 const char    *folder,
                 GStrv         *paths,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GPtrArray) temporaries = g_ptr_array_new_with_free_func (remove_file);
  g_autoptr (GPtrArray) folders = NULL;
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) targets = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  folders = make_folders (folder, error);
  if (folders == NULL)
    return FALSE;
  names = make_paths (folder, year);
  targets = find_targets (names, error);
  if (targets == NULL || !write_all (store, year, targets, temporaries, cancellable, error))
    {
      g_ptr_array_set_size (temporaries, 0);
      remove_folders (folders);
      return FALSE;
    }

  for (guint i = 0; i < temporaries->len; i++)
    if (!dien_os_replace_file (g_ptr_array_index (temporaries, i), targets[i], error))
      return FALSE;
  if (paths != NULL)
    *paths = g_steal_pointer (&names);

  return TRUE;
}
