/* SPDX-License-Identifier: MIT */
#pragma once

#include <pango/pangocairo.h>

#include "dien-sheet-layout-private.h"
#include "dien-sheet-pages.h"

G_BEGIN_DECLS

typedef struct
{
  guint first; /* column */
  guint last;
  char *text;  /* "" where only the borders stand */
  DienSheetLook look;
  gboolean tall; /* reaches over the row below */
} DienPageCell;

typedef struct
{
  guint number; /* in the sheet */
  double height;
  GArray *cells; /* (element-type DienPageCell) */
} DienPageRow;

/* Those of one sheet. */
struct _DienSheetPages
{
  DienSheetPages *next; /* (nullable): of the sheet behind it in the same document */
  guint before;         /* pages of the sheets before it */

  guint scale;        /* per cent */
  double page_height; /* in points of the worksheet, as everything here */
  double *edges;      /* of the columns, from the left one: one more than there are columns */
  guint n_columns;

  GArray *starts;     /* (element-type guint): the first row of each page */
  GPtrArray *head;    /* (element-type DienPageRow): repeated on pages that begin behind `head_end` */
  guint head_end;     /* the first row behind it */
  double head_height;
  GQueue rows;        /* (element-type DienPageRow): those that are kept */
  guint wanted;       /* of its pages */

  /* While it is set */
  DienPageRow *row;
  double used; /* of the page */
};

/**
 * dien_page_cell_lay_out:
 * @height: of the cell
 *
 * Sets @layout to what stands in the cell.
 *
 * Returns: how far below the upper edge of the cell its text begins
 */
double dien_page_cell_lay_out (const DienPageCell *cell,
                               double              width,
                               double              height,
                               PangoLayout        *layout);

/** The sheet that @page is of. @page: (inout): in the document; in the sheet. Returns: (nullable) */
DienSheetPages *dien_sheet_pages_find (DienSheetPages *self,
                                       guint          *page);

/** Returns: (transfer full): for texts in points of the worksheet, whatever it is drawn on */
PangoLayout *dien_page_new_layout (cairo_t *cr);

G_END_DECLS
