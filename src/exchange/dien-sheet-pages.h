/* SPDX-License-Identifier: MIT */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "dien-sheet.h"

G_BEGIN_DECLS

/* A sheet on its pages, as its workbook comes out of the printer: to be shown before it is written. Of a long sheet only the
 * pages around the wanted one are kept, and of the others their number. */

#define DIEN_PAGE_WIDTH 842 /* points: A4 across */
#define DIEN_PAGE_HEIGHT 595

typedef struct _DienSheetPages DienSheetPages;

/**
 * dien_sheet_pages_new:
 * @sheet: is read to its end; on any thread
 * @wanted: the page that is to be there, from 0; where there are fewer pages the last ones are there
 * @cancellable: (nullable): looked at every few rows
 * @error: %DIEN_ERROR_CANCELLED, or what the rows report
 *
 * Returns: (transfer full) (nullable)
 */
DienSheetPages *dien_sheet_pages_new (DienSheet     *sheet,
                                      guint          wanted,
                                      GCancellable  *cancellable,
                                      GError       **error);
void dien_sheet_pages_free (DienSheetPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienSheetPages, dien_sheet_pages_free)

/** Returns: how many pages the sheet takes, at least 1 */
guint dien_sheet_pages_get_n_pages (DienSheetPages *self);

/** Whether the page, from 0, was kept and can be drawn. */
gboolean dien_sheet_pages_has (DienSheetPages *self,
                               guint           page);

/** Returns: (transfer full): what stands on a page that is there: a line a row, tabs between its cells */
char *dien_sheet_pages_dup_text (DienSheetPages *self,
                                 guint           page);

/**
 * dien_sheet_pages_draw:
 * @cr: its unit is a point, its origin the upper left corner of the paper
 *
 * Draws a page that is there, in black on whatever is below. On the thread of the screen.
 */
void dien_sheet_pages_draw (DienSheetPages *self,
                            guint           page,
                            cairo_t        *cr);

G_END_DECLS
