/* SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

#include "dien-heading.h"
#include "dien-sheet.h"

G_BEGIN_DECLS

/* A sheet as it stands on paper, row by row from top to bottom: which text is in which cell, how it looks, how high its row
 * is, what is repeated and kept together. A medium takes it down: a workbook (dien-xlsx.h) or pages to be shown
 * (dien-sheet-pages.h). None goes back to a row that is behind. */

/** How a cell looks. */
typedef struct
{
  guint size; /* points */
  DienLineStyle style;
  DienAlign align;
  DienCellKind kind;
  gboolean bordered;
} DienSheetLook;

/** A column of the table, as the worksheet has it. */
typedef struct
{
  guint width;  /* 1/100 mm: what the programs make of the pixels */
  guint pixels; /* what the library is told */
  DienSheetLook look;

  /* The text that was measured last: what a list is ordered by stands there many times. */
  GString *measured;
  guint lines;
} DienLayoutColumn;

/** What takes a sheet down; its columns are there before the first call. Rows count from 0. */
typedef struct
{
  /* A text into the columns @first to @last of the row, as one cell; %NULL: nothing, but the borders stand */
  void (*set_text) (gpointer             medium,
                    guint                row,
                    guint                first,
                    guint                last,
                    const char          *text,
                    const DienSheetLook *look);

  /* A number or a day, as look->kind says */
  void (*set_value) (gpointer             medium,
                     guint                row,
                     guint                column,
                     const DienCell      *cell,
                     const DienSheetLook *look);

  /* How the number of the cell comes about: '=SUM(D12:D15)', beside what it gives now; no number: an empty text */
  void (*set_formula) (gpointer             medium,
                       guint                row,
                       guint                column,
                       const char          *formula,
                       const DienCell      *cell,
                       const DienSheetLook *look);

  /* The heading @text stands in the row above and this one, which both have that cell */
  void (*merge_with_above) (gpointer             medium,
                            guint                row,
                            guint                column,
                            const DienSheetLook *look);

  void (*end_row) (gpointer medium,
                   guint    row,
                   double   points);

  /* These rows stand on every page that follows */
  void (*repeat) (gpointer medium,
                  guint    first_row,
                  guint    last_row);

  /* A page begins with this row, which is behind, as those are that follow it so far: so high are they together */
  void (*break_before) (gpointer medium,
                        guint    row,
                        double   points);
} DienSheetMedium;

typedef struct
{
  DienSheet *sheet;
  const DienSheetMedium *medium;
  gpointer target; /* of the medium */

  DienLayoutColumn *columns;
  guint n_columns;

  guint row;      /* the one that is being set */
  GArray *places; /* (element-type guint): where each row of the table begins; %NULL where no formula asks for it */

  /* How it comes on paper, in points of the worksheet. */
  double page_height;
  double head_height; /* of the rows that are repeated on each page */
  double used;        /* of the page */
  guint mark;         /* the row that begins what is to stay together */
  double used_before_mark;
  double used_since_mark;
} DienSheetLayout;

/** Sets up the columns; the medium comes with dien_sheet_layout_run(). */
void dien_sheet_layout_init (DienSheetLayout *self,
                             DienSheet       *sheet);
void dien_sheet_layout_clear (DienSheetLayout *self);

/** Returns: per cent of the full size at which the table is as wide as the page */
guint dien_sheet_layout_get_scale (DienSheetLayout *self);

/**
 * dien_sheet_layout_run:
 * @error: %DIEN_ERROR_CANCELLED or what the rows report
 *
 * Reads the sheet to its end.
 */
gboolean dien_sheet_layout_run (DienSheetLayout        *self,
                                const DienSheetMedium  *medium,
                                gpointer                target,
                                GCancellable           *cancellable,
                                GError                **error);

/** The headings of the table and the numbers of its columns, which stand on every page. */
void dien_sheet_layout_write_head (DienSheetLayout *self);

/** The rows of the table, the totals below them. */
gboolean dien_sheet_layout_write_rows (DienSheetLayout  *self,
                                       GCancellable     *cancellable,
                                       GError          **error);

/** The row is set and so high; the next one comes. */
void dien_sheet_layout_end_row (DienSheetLayout *self,
                                double           points);

/** What is set from this row on is to stay together on one page, unless a later row is marked. */
void dien_sheet_layout_mark (DienSheetLayout *self);

/** Begins a new page at the mark where what was set since then would come apart. */
void dien_sheet_layout_keep_together (DienSheetLayout *self);

/** How many lines a text takes in the columns @first to @last. */
guint dien_sheet_layout_count_lines (DienSheetLayout *self,
                                     const char      *text,
                                     DienLineStyle    style,
                                     guint            size,
                                     guint            first,
                                     guint            last);

/** Into the columns @first to @last of the row, as one cell. */
void dien_sheet_layout_write_across (DienSheetLayout     *self,
                                     guint                first,
                                     guint                last,
                                     const char          *text,
                                     const DienSheetLook *look);

/** A row with one line over the whole width. */
void dien_sheet_layout_write_line (DienSheetLayout     *self,
                                   const char          *text,
                                   const DienSheetLook *look);

/* Of dien-sheet-layout-formulas.c: formulas in the language of workbooks. All (transfer full). */

/** Of a line below the rows: how many there are. */
char *dien_sheet_layout_dup_total (const DienSheetTotal *total,
                                   guint                 first_row,
                                   guint                 last_row);

/** Of a column that is added up. */
char *dien_sheet_layout_dup_sum (guint column,
                                 guint first_row,
                                 guint last_row);

/** Of a cell in a column that adds up others of its row. Returns: (nullable): %NULL where there are none */
char *dien_sheet_layout_dup_adds (DienSheetLayout *self,
                                  guint            column);

/** @template: of a cell of the table (DienCell) */
char *dien_sheet_layout_dup_formula (DienSheetLayout *self,
                                     const char      *template);

G_END_DECLS
