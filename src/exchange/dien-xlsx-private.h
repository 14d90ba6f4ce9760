/* SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

#include "dien-heading.h"
#include "dien-sheet.h"

G_BEGIN_DECLS

/** How a cell looks. */
typedef struct
{
  guint size; /* points */
  DienLineStyle style;
  DienAlign align;
  DienCellKind kind;
  gboolean bordered;
} DienXlsxLook;

/** A column of the table, as the worksheet has it. */
typedef struct
{
  guint width; /* 1/100 mm */
  DienCellKind kind;
  DienAlign align;
  lxw_format *format;

  /* The text that was measured last: what a list is ordered by stands there many times. */
  GString *measured;
  guint lines;
} DienXlsxColumn;

/** What a sheet is written into, from top to bottom. The library keeps no row that is behind, so none can be gone back to. */
typedef struct
{
  lxw_workbook *workbook;
  lxw_worksheet *worksheet;
  DienSheet *sheet;
  GHashTable *formats; /* by look; shared by all worksheets */

  DienXlsxColumn *columns;
  guint n_columns;

  guint row;       /* the one that is being written */
  lxw_error fault; /* the first thing that the library refused */

  GArray *places;    /* (element-type guint): where each of its rows begins; %NULL where no formula asks for it */

  /* How it comes on paper, in points of the worksheet. */
  double page_height;
  double head_height; /* of the rows that are repeated on each page */
  double used;        /* of the page */
  guint mark;         /* the row that begins what is to stay together */
  double used_before_mark;
  double used_since_mark;
  GArray *breaks;  /* lxw_row_t: rows that begin a page whatever would fit on the one before */
} DienXlsxPage;

/**
 * dien_xlsx_page_init:
 * @formats: an empty table that outlives all pages of the workbook
 *
 * Sets up paper, margins and columns.
 */
void dien_xlsx_page_init (DienXlsxPage  *self,
                          lxw_workbook  *workbook,
                          GHashTable    *formats,
                          lxw_worksheet *worksheet,
                          DienSheet     *sheet);
void dien_xlsx_page_clear (DienXlsxPage *self);

/**
 * dien_xlsx_page_write:
 * @error: %DIEN_ERROR_CANCELLED or what the rows report; what the library refused stands in `fault`
 */
gboolean dien_xlsx_page_write (DienXlsxPage  *self,
                               GCancellable  *cancellable,
                               GError       **error);

/** The headings of the table and the numbers of its columns, which stand on every page. */
void dien_xlsx_page_write_head (DienXlsxPage *self);

/** The rows of the table, the totals below them. */
gboolean dien_xlsx_page_write_rows (DienXlsxPage  *self,
                                    GCancellable  *cancellable,
                                    GError       **error);

/** @template: of a cell of the table (DienCell). Returns: (transfer full): '=SUM(D12:D15)' */
char *dien_xlsx_page_dup_formula (DienXlsxPage *self,
                                  const char   *template);

/** Before any width or format. */
void dien_xlsx_page_set_base_type (DienXlsxPage *self);

lxw_format *dien_xlsx_page_get_format (DienXlsxPage       *self,
                                       const DienXlsxLook *look);

void dien_xlsx_page_note (DienXlsxPage *self,
                          lxw_error     fault);

/** The row is written and so high; the next one comes. */
void dien_xlsx_page_end_row (DienXlsxPage *self,
                             double        points);

/** What is written from this row on is to stay together on one page, unless a later row is marked. */
void dien_xlsx_page_mark (DienXlsxPage *self);

/** Begins a new page at the mark where what was written since then would come apart. */
void dien_xlsx_page_keep_together (DienXlsxPage *self);

/** How many lines a text takes in the columns @first to @last. */
guint dien_xlsx_page_count_lines (DienXlsxPage  *self,
                                  const char    *text,
                                  DienLineStyle  style,
                                  guint          size,
                                  guint          first,
                                  guint          last);

/** Into the columns @first to @last of the row, as one cell. */
void dien_xlsx_page_write_across (DienXlsxPage *self,
                                  guint         first,
                                  guint         last,
                                  const char   *text,
                                  lxw_format   *format);

/** A row with one line over the whole width. */
void dien_xlsx_page_write_line (DienXlsxPage       *self,
                                const char         *text,
                                const DienXlsxLook *look);

G_END_DECLS
