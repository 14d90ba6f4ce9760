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

struct _DienSheetPages
{
  guint scale;        /* per cent */
  double page_height; /* in points of the worksheet, as everything here */
  double *edges;      /* of the columns, from the left one: one more than there are columns */
  guint n_columns;

  GArray *starts;     /* (element-type guint): the first row of each page */
  GPtrArray *head;    /* (element-type DienPageRow): repeated on pages that begin behind `head_end` */
  guint head_end;     /* the first row behind it */
  double head_height;
  GQueue rows;        /* (element-type DienPageRow): those that are kept */
  guint wanted;

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

/** Returns: (transfer full): for texts in points of the worksheet, whatever it is drawn on */
PangoLayout *dien_page_new_layout (cairo_t *cr);

G_END_DECLS
