/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A list as an office prints and signs it, described apart from any file format: heading block, headline, annex line, a table
 * whose rows are asked for one after the other and not kept, totals, closing line, signatures. Who makes a sheet fills the
 * description in; who writes it (dien-xlsx.h) reads it from top to bottom, once.
 *
 * The page is A4 across, scaled down to the width of the table where that is wider. */

#define DIEN_SHEET_MARGIN_TOP 20 /* mm; Party and State papers alike */
#define DIEN_SHEET_MARGIN_BOTTOM 20
#define DIEN_SHEET_MARGIN_LEFT 30
#define DIEN_SHEET_MARGIN_RIGHT 15
#define DIEN_SHEET_WIDTH (297 - DIEN_SHEET_MARGIN_LEFT - DIEN_SHEET_MARGIN_RIGHT)
#define DIEN_SHEET_HEIGHT (210 - DIEN_SHEET_MARGIN_TOP - DIEN_SHEET_MARGIN_BOTTOM)

typedef enum
{
  DIEN_CELL_TEXT,
  DIEN_CELL_ORDINAL, /* whole number that counts rows, without thousands dots */
  DIEN_CELL_COUNT,   /* whole number */
  DIEN_CELL_POINTS,  /* 1/100 */
  DIEN_CELL_DATE,    /* ISO; a day stands as a date, a month or a year as text */
} DienCellKind;

typedef enum
{
  DIEN_ALIGN_LEFT,
  DIEN_ALIGN_CENTRE,
  DIEN_ALIGN_RIGHT,
} DienAlign;

/** One column of the table. The texts live as long as the program, or belong to the sheet (dien_sheet_keep()). */
typedef struct
{
  const char *heading;
  const char *group; /* (nullable): a heading above this one and its neighbours of the same group */
  guint width;       /* mm */
  DienCellKind kind;
  DienAlign align;
  const char *adds; /* (nullable): its cells add up those of the columns before it with this heading */
  gboolean summed;  /* adds up its cells below the rows */
  gint64 sum;       /* right once all rows were read */
} DienSheetColumn;

/** One cell: a text or date, empty where it is %NULL or '', or a number, empty unless it is there. A text may stand in a
 * column of numbers ('Không chấm'). */
typedef struct
{
  const char *text; /* lives until the next row is asked for, as the formula does */
  gint64 number;
  gboolean has_number;

  /* (nullable): how the number comes about, as a program calculates it: 'SUM({3,4}:{6,4})', where {row,column} is a cell of
   * the table, both counted from 0. What it gives now stands in `number`. Only of rows that can be read twice. */
  const char *formula;
} DienCell;

/** One row: as many cells as columns, or the name of a section across all of them. */
typedef struct
{
  const char *section; /* (nullable) */
  gboolean strong;     /* what others add up to: in bold type */
  DienCell *cells;     /* all empty when a row is asked for */
} DienSheetRow;

/** A line below the rows: how many there are. */
typedef struct
{
  const char *label;   /* stands left of the number */
  guint column;        /* where the number stands; not the first one */
  const char *counted; /* (nullable): only the rows that say this there; left out where none does */
  gint64 value;        /* right once all rows were read */
} DienSheetTotal;

/** Where the rows come from. */
typedef struct
{
  /* Fills @row in. Returns: whether there was one; %FALSE with @error where it went wrong */
  gboolean (*next) (gpointer       rows,
                    DienSheetRow  *row,
                    GError       **error);

  /* The closing line; asked for after the last row. Returns: (transfer full) (nullable) */
  char *(*dup_closing) (gpointer rows);

  void (*free) (gpointer rows);

  /* (nullable): begins anew with the first row. Wanted where a cell has a formula: it may speak of rows below. */
  void (*rewind) (gpointer rows);
} DienSheetRows;

typedef struct _DienSheet DienSheet;

struct _DienSheet
{
  char *title;        /* of the document: 'Danh sách công nhận điển hình năm 2022' */
  char *author;       /* of the document; (nullable) */
  GDateTime *created; /* of the document */
  char *tab;          /* at most 31 letters, none of []:*?/\ */
  guint size;         /* of the type in the table, points */

  GArray *heading;    /* (element-type DienLinePair) */
  char *headline;
  char *annex;        /* (nullable): a line, or several */
  GArray *signatures; /* (element-type DienLinePair) (nullable) */

  GArray *columns;    /* (element-type DienSheetColumn); the first one numbers the rows */
  GArray *totals;     /* (element-type DienSheetTotal) */

  DienSheet *next;    /* (nullable): the one behind it in the same document */

  /*< private >*/
  const DienSheetRows *source;
  gpointer rows;
  DienSheetRow row;
  GPtrArray *kept;
};

/** Returns: (transfer full): without columns or anything else yet */
DienSheet *dien_sheet_new (void);
void dien_sheet_free (DienSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienSheet, dien_sheet_free)

/** Returns: (transfer none): a new sheet behind the last one of the document, which is called and dated as @self is */
DienSheet *dien_sheet_add_next (DienSheet *self);

/** Returns: @text, which lives as long as the sheet; freed with it */
const char *dien_sheet_keep (DienSheet *self,
                             char      *text);

void dien_sheet_add_column (DienSheet       *self,
                            const char      *heading,
                            const char      *group,
                            guint            width,
                            DienCellKind     kind,
                            DienAlign        align);

/**
 * dien_sheet_set_adds:
 * @column: of counts
 * @heading: what the columns are called that it adds up, row by row
 *
 * The cells hold the sum, as every other cell holds its number; a workbook gets the formula beside it.
 */
void dien_sheet_set_adds (DienSheet  *self,
                          guint       column,
                          const char *heading);

/** Adds up @column, of counts, in the row of sums below all others ('Tổng cộng'); not the first one. */
void dien_sheet_add_sum (DienSheet *self,
                         guint      column);

/** Returns: the first column that is added up, 0 where none is */
guint dien_sheet_get_first_sum (DienSheet *self);

void dien_sheet_add_total (DienSheet  *self,
                           const char *label,
                           guint       column,
                           const char *counted);

/** After the columns. @rows is freed with the sheet. */
void dien_sheet_set_rows (DienSheet           *self,
                          const DienSheetRows *source,
                          gpointer             rows);

/** After the columns, of a list that is empty. */
void dien_sheet_set_no_rows (DienSheet *self);

/** Whether any column has a group. */
gboolean dien_sheet_has_groups (DienSheet *self);

/**
 * dien_sheet_next:
 * @row: (out) (transfer none): lives until the next call
 * @error: what went wrong where there is no row
 *
 * Reads the next row, once each, and counts it for the totals.
 *
 * Returns: whether there was one
 */
gboolean dien_sheet_next (DienSheet     *self,
                          DienSheetRow **row,
                          GError       **error);

/** Begins anew with the first row. Returns: whether the rows can be read twice */
gboolean dien_sheet_rewind (DienSheet *self);

/** After the last row. Returns: (transfer full) (nullable) */
char *dien_sheet_dup_closing (DienSheet *self);

G_END_DECLS
