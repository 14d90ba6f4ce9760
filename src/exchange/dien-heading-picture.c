/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-heading-picture"

#include "config.h"

#include "dien-heading-picture.h"

#include <pango/pangocairo.h>

#include "dien-heading.h"

#define FONT "Times New Roman, Liberation Serif"
#define PAGE_WIDTH 467.7 /* pt: the 165 mm between the margins */
#define LEFT_SHARE 0.45
#define TEXT_SIZE 13.0   /* pt */
#define DATE_SIZE 13.0
#define ROOM_TO_SIGN 54.0
#define ROOM_BELOW_HEADING 30.0

typedef struct
{
  cairo_t *cairo; /* NULL: only measured */
  PangoContext *context;
  double scale;   /* units a pt */
} Drawing;

static PangoLayout *
new_layout (Drawing       *drawing,
            const char    *text,
            DienLineStyle  style,
            double         size,
            double         width)
{
  PangoLayout *layout = pango_layout_new (drawing->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, size * drawing->scale * PANGO_SCALE);
  if (style == DIEN_LINE_BOLD || style == DIEN_LINE_RULED)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (style == DIEN_LINE_ITALIC)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);

  return layout;
}

/* Returns: its height */
static double
draw_line (Drawing       *drawing,
           const char    *text,
           DienLineStyle  style,
           double         size,
           double         x,
           double         y,
           double         width)
{
  g_autoptr (PangoLayout) layout = new_layout (drawing, text, style, size, width);
  PangoRectangle extents;
  double height;

  pango_layout_get_extents (layout, NULL, &extents);
  height = (double) extents.height / PANGO_SCALE;
  if (drawing->cairo != NULL)
    {
      cairo_move_to (drawing->cairo, x, y);
      pango_cairo_show_layout (drawing->cairo, layout);
      if (style == DIEN_LINE_RULED && *text != '\0')
        {
          double text_width = (double) extents.width / PANGO_SCALE;

          cairo_set_line_width (drawing->cairo, MAX (drawing->scale * 0.75, 1));
          cairo_move_to (drawing->cairo, x + (double) extents.x / PANGO_SCALE, y + height);
          cairo_rel_line_to (drawing->cairo, text_width, 0);
          cairo_stroke (drawing->cairo);
        }
    }

  return height + (style == DIEN_LINE_RULED ? drawing->scale : 0);
}

static double
draw_heading (Drawing *drawing,
              GArray  *heading,
              double   width)
{
  double gap = 6 * drawing->scale;
  double left = width * LEFT_SHARE - gap;
  double y = 0;

  for (guint i = 0; i < heading->len; i++)
    {
      DienLinePair *pair = &g_array_index (heading, DienLinePair, i);
      double size = i + 1 < heading->len ? TEXT_SIZE : DATE_SIZE;
      double above = i + 1 < heading->len ? 0 : 3 * drawing->scale;
      double left_height = draw_line (drawing, pair->left.text, pair->left.style, size, 0, y + above, left);
      double right_height = draw_line (drawing, pair->right.text, pair->right.style, size, left + 2 * gap, y + above,
                                       width - left - 2 * gap);

      y += MAX (left_height, right_height) + above;
    }

  return y;
}

static double
draw_signature (const DienHeadingPicture *self,
                Drawing                  *drawing,
                double                    y,
                double                    width)
{
  const struct
  {
    const char *text;
    double above;
  } lines[] = {
    { self->mandate, ROOM_BELOW_HEADING },
    { self->post, 0 },
    { self->name, ROOM_TO_SIGN },
  };
  double half = width / 2;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      y += lines[i].above * drawing->scale;
      y += draw_line (drawing, lines[i].text != NULL ? lines[i].text : "", DIEN_LINE_BOLD, TEXT_SIZE, half, y, half);
    }

  return y;
}

double
dien_heading_picture_draw (const DienHeadingPicture *self,
                           cairo_t                  *cairo,
                           double                    width)
{
  Drawing drawing = { .cairo = cairo, .scale = width / PAGE_WIDTH };
  double y;

  g_return_val_if_fail (self != NULL && self->heading != NULL, 0);

  drawing.context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  if (cairo != NULL)
    pango_cairo_update_context (cairo, drawing.context);
  y = draw_heading (&drawing, self->heading, width);
  y = draw_signature (self, &drawing, y, width);
  g_object_unref (drawing.context);

  return y;
}
