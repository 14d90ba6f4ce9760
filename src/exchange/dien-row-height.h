/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How high a row must be for its wrapped texts in Times New Roman: a workbook does not say, and the programs that open it
 * do not ask. Widths of letters come from a table, which is a hundred times faster than a layout by Pango and the same on
 * a machine without the font; a little is left over for programs that round the widths otherwise. */

typedef enum
{
  DIEN_FACE_REGULAR,
  DIEN_FACE_BOLD,
  DIEN_FACE_ITALIC,
} DienFace;

/**
 * dien_row_height_wrap:
 * @size: of the type, in points
 * @width: of the cell, in 1/100 mm
 * @most: how many lines there may be
 * @rest: (out) (optional) (nullable): the beginning of what does not fit into them, %NULL where all does
 *
 * Breaks at spaces and line feeds, and within a word that is wider than the cell; never where the programs would not.
 *
 * Returns: how many lines @text takes, 1 for an empty one, at most @most
 */
guint dien_row_height_wrap (const char  *text,
                            DienFace     face,
                            guint        size,
                            guint        width,
                            guint        most,
                            const char **rest);

/** Returns: the height in points of @lines lines of type of that size, with a little room above and below */
double dien_row_height_get_points (guint size,
                                   guint lines);

/** Returns: how many lines of type of that size the highest row has that a workbook can hold */
guint dien_row_height_get_most_lines (guint size);

G_END_DECLS
