/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-xlsx"

#include "config.h"

#include "dien-xlsx.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "dien-os.h"
#include "dien-xlsx-package-private.h"
#include "dien-xlsx-private.h"

#ifdef G_OS_WIN32
#define NOWHERE "NUL"
#else
#define NOWHERE "/dev/null"
#endif

/* Set while standard error leads nowhere. */
static GMutex silence;

/* What the library has to say it also prints. Another message that falls into these moments is lost as well.
 *
 * Returns: what end_silence() wants back */
static int
begin_silence (void)
{
  int nowhere, kept;

  g_mutex_lock (&silence);
  fflush (stderr);
  kept = dup (STDERR_FILENO);
  nowhere = g_open (NOWHERE, O_WRONLY, 0);
  if (kept >= 0 && nowhere >= 0)
    dup2 (nowhere, STDERR_FILENO);
  if (nowhere >= 0)
    close (nowhere);

  return kept;
}

static void
end_silence (int kept)
{
  int code = errno;

  fflush (stderr);
  if (kept >= 0)
    {
      dup2 (kept, STDERR_FILENO);
      close (kept);
    }
  g_mutex_unlock (&silence);
  errno = code;
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

/* An empty file beside @path that may be read by whoever may read a new file of the user, since a sheet is made to be handed
 * on, or by whoever could read the older one. */
static char *
make_temporary (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".dienhinh-XXXXXX", NULL);
  GStatBuf older;
  int descriptor;

  if (is_open_elsewhere (path))
    {
      dien_os_set_error (error, EBUSY, path);
      return NULL;
    }

  descriptor = g_mkstemp_full (temporary, O_RDWR, 0666);
  if (descriptor < 0)
    {
      dien_os_set_error (error, errno, path);
      return NULL;
    }
  close (descriptor);
  if (g_stat (path, &older) == 0)
    g_chmod (temporary, older.st_mode & 0777);

  return g_steal_pointer (&temporary);
}

static lxw_workbook *
open_workbook (const char     *temporary,
               DienSheet      *sheet,
               lxw_worksheet **worksheet)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  int kept = begin_silence ();
  lxw_workbook *workbook;

  errno = 0;
  workbook = workbook_new_opt (temporary, &options);
  *worksheet = workbook != NULL ? workbook_add_worksheet (workbook, sheet->tab) : NULL;
  end_silence (kept);

  return workbook;
}

static void
set_properties (lxw_workbook *workbook,
                DienSheet    *sheet)
{
  lxw_doc_properties properties = {
    .title = sheet->title,
    .author = sheet->author,
    .company = sheet->author,
    .created = sheet->created != NULL ? (time_t) g_date_time_to_unix (sheet->created) : 0,
  };

  workbook_set_properties (workbook, &properties);
}

/* Returns: 0, or an errno */
static int
close_workbook (lxw_workbook *workbook)
{
  int kept = begin_silence ();
  lxw_error fault;

  errno = 0;
  fault = workbook_close (workbook);
  end_silence (kept);

  if (fault == LXW_NO_ERROR)
    return 0;
  if (fault == LXW_ERROR_MEMORY_MALLOC_FAILED)
    return ENOMEM;
  return errno != 0 ? errno : EIO;
}

static gboolean
write_workbook (DienSheet     *sheet,
                const char    *temporary,
                const char    *path,
                GCancellable  *cancellable,
                GError       **error)
{
  lxw_worksheet *worksheet;
  lxw_workbook *workbook = open_workbook (temporary, sheet, &worksheet);
  DienXlsxPage page;
  gboolean written;
  int code;

  if (worksheet == NULL)
    {
      code = errno != 0 ? errno : ENOMEM;
      if (workbook != NULL)
        close_workbook (workbook);
      dien_os_set_error (error, code, path);
      return FALSE;
    }

  set_properties (workbook, sheet);
  dien_xlsx_page_init (&page, workbook, worksheet, sheet);
  written = dien_xlsx_page_write (&page, cancellable, error);
  dien_xlsx_page_clear (&page);

  /* Nothing else frees a workbook. */
  code = close_workbook (workbook);
  if (!written)
    return FALSE;

  if (code == 0 && page.fault != LXW_NO_ERROR)
    code = page.fault == LXW_ERROR_MEMORY_MALLOC_FAILED ? ENOMEM : EINVAL;
  if (code == 0)
    code = dien_xlsx_package_finish (temporary, page.row);
  if (code != 0)
    dien_os_set_error (error, code, path);

  return code == 0;
}

char *
dien_xlsx_write (DienSheet     *sheet,
                 const char    *path,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (sheet != NULL && path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  temporary = make_temporary (path, error);
  if (temporary == NULL)
    return NULL;
  if (!write_workbook (sheet, temporary, path, cancellable, error))
    {
      g_unlink (temporary);
      return NULL;
    }

  return g_steal_pointer (&temporary);
}
