/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-making"

#include "config.h"

#include "dien-making-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "dien-os.h"

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

/* A file is there under its name only when it is filled: half of one would pass for the whole for ever. */
static gboolean
create_filled (const char      *temporary,
               const char      *path,
               DienMakingFunc   fill,
               gpointer         data,
               GError         **error)
{
  g_autoptr (DienStore) store = dien_store_create (temporary, error);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  if (store == NULL)
    return FALSE;
  if (!fill (store, data, error))
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
dien_making_create (const char      *path,
                    DienMakingFunc   fill,
                    gpointer         data,
                    GError         **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *temporary = NULL;
  g_autoptr (GError) cause = NULL;
  GStatBuf status;

  g_assert (path != NULL && fill != NULL);

  if (g_lstat (path, &status) == 0)
    {
      dien_os_set_error (error, EEXIST, path);
      return NULL;
    }

  folder = g_path_get_dirname (path);
  name = g_strdup_printf (".dienhinh-%08x", g_random_int ());
  temporary = g_build_filename (folder, name, NULL);
  if (create_filled (temporary, path, fill, data, &cause))
    return dien_store_open (path, DIEN_STORE_DEFAULT, error);

  rename_in_error (cause, temporary, path);
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}
