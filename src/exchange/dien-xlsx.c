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
open_workbook (const char *temporary)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  int kept = begin_silence ();
  lxw_workbook *workbook;

  errno = 0;
  workbook = workbook_new_opt (temporary, &options);
  end_silence (kept);

  return workbook;
}

static lxw_worksheet *
add_worksheet (lxw_workbook *workbook,
               const char   *tab)
{
  int kept = begin_silence ();
  lxw_worksheet *worksheet;

  errno = 0;
  worksheet = workbook_add_worksheet (workbook, tab);
  end_silence (kept);

  return worksheet;
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

/* One worksheet. Returns: 0, or an errno; -1 with @error where the rows could not be read */
static int
write_worksheet (DienSheet     *sheet,
                 lxw_workbook  *workbook,
                 GHashTable    *formats,
                 guint         *n_rows,
                 GCancellable  *cancellable,
                 GError       **error)
{
  lxw_worksheet *worksheet = add_worksheet (workbook, sheet->tab);
  DienXlsxPage page;
  gboolean written;

  if (worksheet == NULL)
    return errno != 0 ? errno : ENOMEM;

  dien_xlsx_page_init (&page, workbook, formats, worksheet, sheet);
  written = dien_xlsx_page_write (&page, cancellable, error);
  dien_xlsx_page_clear (&page);
  if (!written)
    return -1;

  *n_rows = page.row;
  if (page.fault != LXW_NO_ERROR)
    return page.fault == LXW_ERROR_MEMORY_MALLOC_FAILED ? ENOMEM : EINVAL;
  return 0;
}

/* @n_rows: (element-type guint): of each worksheet. Returns: as write_worksheet() */
static int
write_worksheets (DienSheet     *sheet,
                  lxw_workbook  *workbook,
                  GArray        *n_rows,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  int code = 0;

  for (; sheet != NULL && code == 0; sheet = sheet->next)
    {
      guint n = 0;

      code = write_worksheet (sheet, workbook, formats, &n, cancellable, error);
      g_array_append_val (n_rows, n);
    }

  return code;
}

static gboolean
write_workbook (DienSheet     *sheet,
                const char    *temporary,
                const char    *path,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GArray) n_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  lxw_workbook *workbook = open_workbook (temporary);
  int code, closed;

  if (workbook == NULL)
    {
      dien_os_set_error (error, errno != 0 ? errno : ENOMEM, path);
      return FALSE;
    }

  set_properties (workbook, sheet);
  code = write_worksheets (sheet, workbook, n_rows, cancellable, error);

  /* Nothing else frees a workbook. */
  closed = close_workbook (workbook);
  if (code < 0)
    return FALSE;

  if (code == 0)
    code = closed;
  if (code == 0)
    code = dien_xlsx_package_finish (temporary, (const guint *) n_rows->data, n_rows->len);
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
