/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* Sheets: lists of one year as Excel workbooks, ready to print and sign.
 *
 * What is written depends on the file alone and not on the clock: equal data gives equal bytes. */

/**
 * DienSheetInfo:
 * @code: ours, on the command line and in tests, never on screen or paper: 'X7a'
 * @title: what an officer calls it, a msgid
 */
typedef struct
{
  const char *code;
  const char *title;
} DienSheetInfo;

/** The sheets that can be made, in the order of the list. Ends with a code of %NULL. */
const DienSheetInfo *dien_export_sheets (void);

/** Returns: (nullable): the title in the language of the screen; %NULL for a code that is not known */
const char *dien_export_sheet_get_title (const char *code);

/**
 * dien_export_dup_file_name:
 * Returns: (transfer full) (nullable): 'Danh sách công nhận điển hình năm 2022.xlsx'; %NULL for a code that is not known
 */
char *dien_export_dup_file_name (const char *code,
                                 int         year);

/**
 * dien_export_sheet:
 * @store: read only, on the thread of the caller, until the call returns
 * @year: its number
 * @code: of the sheet; 'X5/12' is the scorecard of one registration alone, by its id
 * @path: what the workbook is to be called; its folder must be there. Where it is a link, what it leads to is written.
 * @cancellable: (nullable): looked at every few rows
 * @error: %DIEN_ERROR_NOT_FOUND for a year or a code that is not there; %DIEN_ERROR_NO_SPACE, %DIEN_ERROR_ACCESS,
 *   %DIEN_ERROR_READ_ONLY, %DIEN_ERROR_LOCKED (open in another program), %DIEN_ERROR_CANCELLED; %DIEN_ERROR_INVALID where
 *   a data file, a device or a pipe is there
 *
 * On failure an older file of that name is as it was, and nothing else is left in the folder.
 */
gboolean dien_export_sheet (DienStore     *store,
                            int            year,
                            const char    *code,
                            const char    *path,
                            GCancellable  *cancellable,
                            GError       **error);

/**
 * dien_export_all:
 * @folder: made where it is not there
 * @paths: (out) (optional) (transfer full): the workbooks that were written
 * @error: as dien_export_sheet()
 *
 * One workbook a sheet, called as dien_export_dup_file_name() says. All of them are complete before the first takes its
 * name, so that a failure before that leaves the folder as it was.
 */
gboolean dien_export_all (DienStore     *store,
                          int            year,
                          const char    *folder,
                          GStrv         *paths,
                          GCancellable  *cancellable,
                          GError       **error);

G_END_DECLS
