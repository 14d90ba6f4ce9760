/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-target"

#include "config.h"

#include "dien-target.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "dien-error.h"
#include "dien-os.h"
#include "dien-store.h"

#define SUFFIX ".dienhinh"
#define MOST_LINKS 40 /* as many as the system itself follows */

static void
refuse (const char  *path,
        const char  *format,
        GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, format, name);
}

/* Returns: (transfer full) (nullable): what @path leads to, whether it is there or not */
static char *
follow_links (const char  *path,
              GError     **error)
{
  g_autofree char *at = g_strdup (path);

  for (int i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *folder = g_path_get_dirname (at);
      g_autofree char *link = g_file_read_link (at, NULL);

      if (link == NULL)
        return g_steal_pointer (&at);

      g_free (at);
      at = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }

  dien_os_set_error (error, ELOOP, path);
  return NULL;
}

static gboolean
has_name_of_document (const char *path)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  return g_str_has_suffix (name, SUFFIX);
}

/* Whatever its name is, and also one that is damaged or too new. Only the store may look: another descriptor of a file that
 * is open in this process would end its locks. */
static gboolean
is_document (const char *path)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (DienStore) store = dien_store_open (path, DIEN_STORE_READ_ONLY, &cause);

  return store != NULL ||
         (!g_error_matches (cause, DIEN_ERROR, DIEN_ERROR_FOREIGN) && !g_error_matches (cause, DIEN_ERROR, DIEN_ERROR_ACCESS));
}

static gboolean
check_target (const char  *path,
              GError     **error)
{
  GStatBuf status;

  if (has_name_of_document (path))
    {
      refuse (path, _("‘%s’ is the name of a data file. Choose another name for what is exported."), error);
      return FALSE;
    }
  if (g_stat (path, &status) != 0)
    return TRUE;

  if (S_ISDIR (status.st_mode))
    dien_os_set_error (error, EISDIR, path);
  else if (!S_ISREG (status.st_mode))
    refuse (path, _("‘%s’ is a device or a pipe, and nothing can be exported there. Choose another name."), error);
  else if (is_document (path))
    refuse (path, _("‘%s’ is a data file, and nothing else may take its place. Choose another name."), error);
  else
    return TRUE;

  return FALSE;
}

/* The lock file that LibreOffice, or Excel on a shared folder, has beside an open workbook. */
static gboolean
is_open_elsewhere (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *libreoffice_name = g_strdup_printf (".~lock.%s#", name);
  g_autofree char *libreoffice = g_build_filename (folder, libreoffice_name, NULL);
  g_autofree char *excel_name = g_strconcat ("~$", name, NULL);
  g_autofree char *excel = g_build_filename (folder, excel_name, NULL);

  return g_file_test (libreoffice, G_FILE_TEST_EXISTS) || g_file_test (excel, G_FILE_TEST_EXISTS);
}

char *
dien_target_find (const char  *path,
                      GError     **error)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_target (path, error))
    return NULL;
  target = follow_links (path, error);

  return target != NULL && check_target (target, error) ? g_steal_pointer (&target) : NULL;
}

char *
dien_target_make_temporary (const char  *target,
                            GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  GStatBuf older;
  int descriptor;

  g_return_val_if_fail (target != NULL, NULL);

  if (is_open_elsewhere (target))
    {
      dien_os_set_error (error, EBUSY, target);
      return NULL;
    }

  folder = g_path_get_dirname (target);
  temporary = g_build_filename (folder, ".dienhinh-XXXXXX", NULL);
  descriptor = g_mkstemp_full (temporary, O_RDWR, 0666);
  if (descriptor < 0)
    {
      dien_os_set_error (error, errno, target);
      return NULL;
    }
  close (descriptor);
  if (g_stat (target, &older) == 0)
    g_chmod (temporary, older.st_mode & 0777);

  return g_steal_pointer (&temporary);
}
