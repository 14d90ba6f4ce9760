/* SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

#include "dien-sheet.h"

G_BEGIN_DECLS

/* Sheets as Excel workbooks. Only the files dien-xlsx*.c know the library that writes them. */

/**
 * dien_xlsx_dup_target:
 * @path: what a workbook is to be called
 * @error: %DIEN_ERROR_INVALID for a device, a pipe, a data file and a name that ends as theirs; %DIEN_ERROR_ACCESS for a
 *   folder
 *
 * Returns: (transfer full) (nullable): the file that may be replaced or made: @path, or what it is a link to
 */
char *dien_xlsx_dup_target (const char  *path,
                            GError     **error);

/**
 * dien_xlsx_write:
 * @sheet: it and those behind it are read to their end, and get a worksheet each
 * @path: what the workbook is to be called
 * @cancellable: (nullable): looked at every few rows
 * @error: %DIEN_ERROR_NO_SPACE, %DIEN_ERROR_ACCESS, %DIEN_ERROR_READ_ONLY, %DIEN_ERROR_LOCKED (open in another program),
 *   %DIEN_ERROR_CANCELLED, or what the rows report
 *
 * Writes a whole and closed workbook beside @path, which is for the caller to be given its name with
 * dien_os_replace_file(), or to be removed. On failure nothing is left of it.
 *
 * Returns: (transfer full) (nullable) (type filename): its temporary name
 */
char *dien_xlsx_write (DienSheet     *sheet,
                       const char    *path,
                       GCancellable  *cancellable,
                       GError       **error);

G_END_DECLS
