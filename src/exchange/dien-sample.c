/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sample"

#include "config.h"

#include "dien-sample.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "dien-os.h"
#include "dien-registrations.h"
#include "dien-sample-private.h"
#include "dien-sample-resources.h"
#include "dien-scores.h"

static GBytes *
read_json (DienSampleKind kind)
{
  const char *path = kind == DIEN_SAMPLE_PRACTICE
                       ? "/vn/dienhinh/samples/thuc-hanh.json" : "/vn/dienhinh/samples/thanh-phu.json";
  GBytes *json = g_resource_lookup_data (dien_sample_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (json != NULL);
  return json;
}

static gboolean
judge (DienStore   *store,
       gint64       registration,
       GError     **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (DienRecord) outcome = dien_registration_get_outcome (store, registration, &cause);
  g_autoptr (DienVerdict) verdict = NULL;

  if (outcome == NULL && cause == NULL)
    verdict = dien_scores_judge (store, registration, 0, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (verdict == NULL)
    return TRUE;

  g_ptr_array_add (verdict->reasons, NULL);
  return dien_registration_decide (store, registration, dien_result_get_code (verdict->result), NULL,
                                   (const char *const *) verdict->reasons->pdata, error);
}

static gboolean
write_sample (DienStore   *store,
              JsonObject  *root,
              GError     **error)
{
  g_autoptr (GArray) registrations = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!dien_sample_write_rows (store, root, registrations, error))
    return FALSE;

  for (guint i = 0; i < registrations->len; i++)
    if (!judge (store, g_array_index (registrations, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
fill (DienStore       *store,
      DienSampleKind   kind,
      GError         **error)
{
  g_autoptr (GBytes) json = read_json (kind);

  if (!dien_store_begin (store,
                         kind == DIEN_SAMPLE_PRACTICE
                           ? _("Create the file for practice") : _("Create the sample of Thạnh Phú, 2021 to 2023"),
                         error))
    return FALSE;

  /* The making of the file is no step of undo. */
  dien_store_set_barrier (store);
  return dien_store_end (store, dien_sample_read (store, json, error), error);
}

static void
remove_file (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

/* Whoever is told of it knows the file by the name that it was to have. */
static void
rename_in_error (GError     *error,
                 const char *temporary,
                 const char *path)
{
  g_autofree char *before = g_filename_display_basename (temporary);
  g_autofree char *after = g_filename_display_basename (path);
  g_autoptr (GString) message = g_string_new (error->message);

  g_string_replace (message, before, after, 0);
  g_free (error->message);
  error->message = g_string_free (g_steal_pointer (&message), FALSE);
}

/* A file is there under its name only when it is filled: one without its years would pass for the sample for ever. */
static gboolean
create_filled (DienSampleKind   kind,
               const char      *temporary,
               const char      *path,
               GError         **error)
{
  g_autoptr (DienStore) store = dien_store_create (temporary, error);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  if (store == NULL)
    return FALSE;
  if (!fill (store, kind, error))
    {
      g_clear_object (&store);
      remove_file (temporary);
      return FALSE;
    }
  g_clear_object (&store);

  /* One that stayed of a file that has gone would be rolled back into the new one. */
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_unlink (journal);
  return dien_os_name_file (temporary, path, error);
}

DienStore *
dien_sample_create (DienSampleKind   kind,
                    const char      *path,
                    GError         **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *temporary = NULL;
  g_autoptr (GError) cause = NULL;
  GStatBuf status;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_lstat (path, &status) == 0)
    {
      dien_os_set_error (error, EEXIST, path);
      return NULL;
    }

  folder = g_path_get_dirname (path);
  name = g_strdup_printf (".dienhinh-%08x", g_random_int ());
  temporary = g_build_filename (folder, name, NULL);
  if (create_filled (kind, temporary, path, &cause))
    return dien_store_open (path, DIEN_STORE_DEFAULT, error);

  rename_in_error (cause, temporary, path);
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

gboolean
dien_sample_read (DienStore  *store,
                  GBytes     *json,
                  GError    **error)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  root = dien_sample_parse (json, error);
  if (root == NULL || !dien_store_begin (store, _("Read a sample"), error))
    return FALSE;

  return dien_store_end (store, write_sample (store, json_node_get_object (root), error), error);
}
