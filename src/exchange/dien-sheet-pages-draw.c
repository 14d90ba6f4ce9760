/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-pages"

#include "config.h"

#include "dien-sheet-pages-private.h"

#define TYPE_FACE "Times New Roman, Liberation Serif"
#define POINTS_PER_MM (72 / 25.4)
#define PADDING (0.7 * POINTS_PER_MM) /* left and right of a text within its cell */
#define RULE 0.5                      /* width of a border */
#define NUMBER_SIZE 13                /* of the number of the page */
#define NUMBER_TOP (10 * POINTS_PER_MM)

static void
set_type (PangoLayout   *layout,
          guint          size,
          DienLineStyle  style)
{
  PangoFontDescription *description = pango_font_description_from_string (TYPE_FACE);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (description, (double) size * PANGO_SCALE);
  if (style == DIEN_LINE_BOLD || style == DIEN_LINE_RULED)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  if (style == DIEN_LINE_ITALIC)
    pango_font_description_set_style (description, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);

  if (style == DIEN_LINE_RULED)
    pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE)); /* no program for sheets does */
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* On a screen cairo puts letters on whole pixels, which in small type tears words apart and runs others together: there they are
 * drawn as outlines. */
static void
show_layout (cairo_t     *cr,
             PangoLayout *layout)
{
  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    {
      pango_cairo_show_layout (cr, layout);
      return;
    }

  pango_cairo_layout_path (cr, layout);
  cairo_fill (cr);
}

static void
draw_cell (DienSheetPages     *self,
           cairo_t            *cr,
           PangoLayout        *layout,
           const DienPageCell *cell,
           double              top,
           double              height)
{
  double left = self->edges[cell->first];
  double width = self->edges[cell->last + 1] - left;
  double offset;

  if (cell->look.bordered)
    {
      cairo_rectangle (cr, left, top, width, height);
      cairo_stroke (cr);
    }
  if (*cell->text == '\0')
    return;

  offset = dien_page_cell_lay_out (cell, width, height, layout);
  cairo_move_to (cr, left + PADDING, top + offset);
  show_layout (cr, layout);
}

/* @below: (nullable): the next row. Returns: the lower edge */
static double
draw_row (DienSheetPages *self,
          cairo_t        *cr,
          PangoLayout    *layout,
          DienPageRow    *row,
          DienPageRow    *below,
          double          top)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const DienPageCell *cell = &g_array_index (row->cells, DienPageCell, i);

      draw_cell (self, cr, layout, cell, top, row->height + (cell->tall && below != NULL ? below->height : 0));
    }

  return top + row->height;
}

/* The rows that the table has on every page. Returns: their lower edge */
static double
draw_head (DienSheetPages *self,
           cairo_t        *cr,
           PangoLayout    *layout)
{
  double top = 0;

  for (guint i = 0; i < self->head->len; i++)
    top = draw_row (self, cr, layout, g_ptr_array_index (self->head, i),
                    i + 1 < self->head->len ? g_ptr_array_index (self->head, i + 1) : NULL, top);

  return top;
}

static void
draw_rows (DienSheetPages *self,
           cairo_t        *cr,
           PangoLayout    *layout,
           guint           page)
{
  guint first = g_array_index (self->starts, guint, page);
  guint end = page + 1 < self->starts->len ? g_array_index (self->starts, guint, page + 1) : G_MAXUINT;
  double top = self->head_end > 0 && first >= self->head_end ? draw_head (self, cr, layout) : 0;

  for (GList *l = self->rows.head; l != NULL; l = l->next)
    {
      DienPageRow *row = l->data;

      if (row->number >= first && row->number < end)
        top = draw_row (self, cr, layout, row, l->next != NULL ? l->next->data : NULL, top);
    }
}

/* Of the paper's size, however small the table is. */
static void
draw_number (cairo_t     *cr,
             PangoLayout *layout,
             guint        page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);

  set_type (layout, NUMBER_SIZE, DIEN_LINE_PLAIN);
  pango_layout_set_text (layout, number, -1);
  pango_layout_set_width (layout, (int) (DIEN_SHEET_WIDTH * POINTS_PER_MM * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_move_to (cr, DIEN_SHEET_MARGIN_LEFT * POINTS_PER_MM, NUMBER_TOP);
  show_layout (cr, layout);
}

PangoLayout *
dien_page_new_layout (cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Letters stand where they will on paper, whatever the size on the screen. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  pango_context_set_round_glyph_positions (pango_layout_get_context (layout), FALSE);
  cairo_font_options_destroy (options);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

double
dien_page_cell_lay_out (const DienPageCell *cell,
                        double              width,
                        double              height,
                        PangoLayout        *layout)
{
  static const PangoAlignment alignments[] = {
    [DIEN_ALIGN_LEFT] = PANGO_ALIGN_LEFT,
    [DIEN_ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
    [DIEN_ALIGN_RIGHT] = PANGO_ALIGN_RIGHT,
  };
  int used;

  set_type (layout, cell->look.size, cell->look.style);
  pango_layout_set_alignment (layout, alignments[cell->look.align]);
  pango_layout_set_width (layout, (int) ((width - 2 * PADDING) * PANGO_SCALE));
  pango_layout_set_text (layout, cell->text, -1);
  pango_layout_get_size (layout, NULL, &used);

  return (height - (double) used / PANGO_SCALE) / 2;
}

void
dien_sheet_pages_draw (DienSheetPages *self,
                       guint           page,
                       cairo_t        *cr)
{
  PangoLayout *layout;
  double scale, width;

  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (dien_sheet_pages_has (self, page));

  self = dien_sheet_pages_find (self, &page);
  scale = self->scale / 100.0;
  width = self->edges[self->n_columns] * scale;
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, RULE);
  layout = dien_page_new_layout (cr);
  if (page > 0)
    draw_number (cr, layout, self->before + page);

  cairo_translate (cr, DIEN_SHEET_MARGIN_LEFT * POINTS_PER_MM + (DIEN_SHEET_WIDTH * POINTS_PER_MM - width) / 2,
                   DIEN_SHEET_MARGIN_TOP * POINTS_PER_MM);
  cairo_scale (cr, scale, scale);
  draw_rows (self, cr, layout, page);
  g_object_unref (layout);
  cairo_restore (cr);
}
