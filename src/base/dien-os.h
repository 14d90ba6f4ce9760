/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What only the system has. */

/** The name of this machine, as a lock or a journal entry names it. Returns: (transfer full) */
char *dien_os_dup_machine (void);

/** The desktop account of whoever runs the program. Returns: (transfer full) */
char *dien_os_dup_account (void);

/**
 * dien_os_replace_file:
 * @temporary: a complete file in the folder of @path
 * @path: the name that it is to have
 * @error: as dien_os_set_error() gives it: %DIEN_ERROR_NO_SPACE, %DIEN_ERROR_ACCESS, %DIEN_ERROR_READ_ONLY …
 *
 * Puts @temporary on the disk, gives it the name @path in one step and puts the folder on the disk: after a crash there
 * is either the old file or the new one. On failure @temporary is removed and @path is as it was.
 */
gboolean dien_os_replace_file (const char  *temporary,
                               const char  *path,
                               GError     **error);

/**
 * dien_os_name_file:
 * @temporary: a complete file in the folder of @path
 * @path: the name that it is to have, which nothing has yet
 * @error: %DIEN_ERROR_EXISTS where something has it, and those of dien_os_replace_file()
 *
 * As dien_os_replace_file(), but what is there is never replaced. On failure @temporary is removed.
 */
gboolean dien_os_name_file (const char  *temporary,
                            const char  *path,
                            GError     **error);

/**
 * dien_os_set_error:
 * @code: an errno
 * @path: what was being read or written
 *
 * The error of this program for an errno of the system, its sentence naming the file by its base name: a full disk is
 * %DIEN_ERROR_NO_SPACE, a medium for reading only %DIEN_ERROR_READ_ONLY, no permission, no such folder and a device that
 * is gone %DIEN_ERROR_ACCESS, a file in use %DIEN_ERROR_LOCKED, anything unknown %DIEN_ERROR_FAILED.
 */
void dien_os_set_error (GError     **error,
                        int          code,
                        const char  *path);

G_END_DECLS
