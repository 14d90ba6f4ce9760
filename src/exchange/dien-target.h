/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where something is exported to. */

/**
 * dien_target_find:
 * @path: what a workbook or a document is to be called
 * @error: %DIEN_ERROR_INVALID for a device, a pipe, a data file and a name that ends as theirs; %DIEN_ERROR_ACCESS for a
 *   folder
 *
 * Returns: (transfer full) (nullable): the file that may be replaced or made: @path, or what it is a link to
 */
char *dien_target_find (const char  *path,
                        GError     **error);

/**
 * dien_target_make_temporary:
 * @target: as dien_target_find() gives it
 * @error: %DIEN_ERROR_LOCKED where it is open in another program, and those of dien_os_set_error()
 *
 * Makes an empty file beside it, which is for the caller to be given its name with dien_os_replace_file(), or to be removed.
 * It may be read by whoever may read a new file of the user, since what is exported is made to be handed on, or by whoever
 * could read the older one.
 *
 * Returns: (transfer full) (nullable) (type filename): its name
 */
char *dien_target_make_temporary (const char  *target,
                                  GError     **error);

G_END_DECLS
