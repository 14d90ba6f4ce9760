/* SPDX-License-Identifier: MIT */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The heading of a paper and who signs it, drawn as they will print: in a font of the metrics of Times New Roman, at the sizes and
 * over the width of the text of an A4 page. */

/**
 * DienHeadingPicture:
 * @heading: (element-type DienLinePair): as dien_heading_new() gives it
 * @mandate, @post, @name: of who signs; may be empty
 */
typedef struct
{
  GArray *heading;
  const char *mandate;
  const char *post;
  const char *name;
} DienHeadingPicture;

/**
 * dien_heading_picture_draw:
 * @cairo: (nullable): where to draw, from its origin on, in the colour that is set; %NULL only measures
 * @width: of the text of the page, in the units of @cairo
 *
 * Returns: the height that it takes
 */
double dien_heading_picture_draw (const DienHeadingPicture *self,
                                  cairo_t                  *cairo,
                                  double                    width);

G_END_DECLS
