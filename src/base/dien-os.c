/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* renameat2 () */
#define G_LOG_DOMAIN "dien-os"

#include "config.h"

#include "dien-error.h"
#include "dien-os.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#endif

#ifndef O_CLOEXEC
#define O_CLOEXEC 0
#endif

/* On failure errno says why. */
static gboolean
sync_file (const char *path)
{
  int descriptor = g_open (path, O_RDWR | O_CLOEXEC, 0);
  int code;

  if (descriptor < 0)
    return FALSE;
  if (g_fsync (descriptor) == 0)
    return g_close (descriptor, NULL);

  code = errno;
  g_close (descriptor, NULL);
  errno = code;
  return FALSE;
}

/* The file has its new name already, and some file systems cannot sync a folder: there is nothing to report. */
static void
sync_folder (const char *path)
{
#ifdef G_OS_UNIX
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  if (g_fsync (descriptor) != 0)
    g_debug ("The folder was not synced: %s", g_strerror (errno));
  g_close (descriptor, NULL);
#endif
}

/* On failure errno says why. Network folders know only the second way, sticks only the first. */
static gboolean
take_free_name (const char *temporary,
                const char *path)
{
#ifdef RENAME_NOREPLACE
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
#endif

  return link (temporary, path) == 0 && g_unlink (temporary) == 0;
}

char *
dien_os_dup_machine (void)
{
  return g_utf8_make_valid (g_get_host_name (), -1);
}

char *
dien_os_dup_account (void)
{
  return g_utf8_make_valid (g_get_user_name (), -1);
}

gboolean
dien_os_replace_file (const char  *temporary,
                      const char  *path,
                      GError     **error)
{
  g_return_val_if_fail (temporary != NULL && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!sync_file (temporary) || g_rename (temporary, path) != 0)
    {
      dien_os_set_error (error, errno, path);
      g_unlink (temporary);
      return FALSE;
    }
  sync_folder (path);
  return TRUE;
}

gboolean
dien_os_name_file (const char  *temporary,
                   const char  *path,
                   GError     **error)
{
  g_return_val_if_fail (temporary != NULL && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!sync_file (temporary) || !take_free_name (temporary, path))
    {
      dien_os_set_error (error, errno, path);
      g_unlink (temporary);
      return FALSE;
    }
  sync_folder (path);
  return TRUE;
}

void
dien_os_set_error (GError     **error,
                   int          code,
                   const char  *path)
{
  g_autofree char *name = NULL;

  g_return_if_fail (path != NULL);
  g_return_if_fail (error == NULL || *error == NULL);

  g_debug ("System error %d: %s", code, g_strerror (code));
  name = g_filename_display_basename (path);
  switch (code)
    {
    case ENOSPC:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_NO_SPACE,
                   _("The disk is full: the file ‘%s’ was not written. Free some space, or choose another disk."), name);
      break;
#ifdef EDQUOT
    case EDQUOT:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_NO_SPACE,
                   _("The space allotted on this disk is used up: the file ‘%s’ was not written. "
                     "Free some space, or choose another disk."), name);
      break;
#endif
    case EFBIG:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_NO_SPACE,
                   _("The file ‘%s’ is too big for this disk. Choose another disk."), name);
      break;
    case EROFS:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_READ_ONLY,
                   _("The place of the file ‘%s’ can only be read. Choose another folder."), name);
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_ACCESS,
                   _("There is no permission to read or write the file ‘%s’. Choose another folder; where another "
                     "program has the file open, close it and try again."), name);
      break;
    case ENOENT:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_ACCESS,
                   _("The file ‘%s’ or its folder was not found. Check the folder and the disk, or choose another "
                     "place."), name);
      break;
    case ENOTDIR:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_ACCESS,
                   _("The place of the file ‘%s’ is not a folder. Choose another folder."), name);
      break;
    case EISDIR:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_ACCESS,
                   _("‘%s’ is the name of a folder. Choose another name for the file."), name);
      break;
    case ENAMETOOLONG:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("The file name ‘%s’ is too long. Choose a shorter name."), name);
      break;
    case EEXIST:
    case ENOTEMPTY:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                   _("There is a file ‘%s’ already. Choose another name."), name);
      break;
    case EBUSY:
#ifdef ETXTBSY
    case ETXTBSY:
#endif
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_LOCKED,
                   _("The file ‘%s’ is open in another program. Close it and try again, or choose another name."), name);
      break;
    case EIO:
    case ENXIO:
    case ENODEV:
    case ENOTCONN:
    case ETIMEDOUT:
#ifdef ESTALE
    case ESTALE:
#endif
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_ACCESS,
                   _("The disk or network folder of the file ‘%s’ does not answer. Check the cable and the "
                     "connection, then try again."), name);
      break;
    case ENOMEM:
    case EMFILE:
    case ENFILE:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_FAILED,
                   _("The machine has too little memory left for the file ‘%s’. Close other programs and try again."),
                   name);
      break;
    default:
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_FAILED,
                   _("The file ‘%s’ could not be read or written. Try again, or choose another folder."), name);
      break;
    }
}
