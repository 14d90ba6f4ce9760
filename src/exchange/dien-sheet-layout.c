/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-layout"

#include "config.h"

#include "dien-row-height.h"
#include "dien-sheet-layout-private.h"

#define MM_PER_INCH 25.4
#define PIXELS_PER_INCH 96
#define POINTS_PER_INCH 72
#define CERTAIN 0.98 /* of a page */

/* A width is told in digits of the base type, which are 8 pixels wide; the library takes them for 7. */
#define BASE_DIGIT 8.0
#define LIBRARY_DIGIT 7.0

#define HEADING_SIZE 13
#define HEADLINE_SIZE 15
#define GAP 7.5       /* points, between the parts of a page */
#define LEFT_BLOCK 40 /* per cent of the width that the left column of a heading has at least */
#define THIRD 33      /* and each of three who sign */

static const DienSheetLook headline_look = { HEADLINE_SIZE, DIEN_LINE_BOLD, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, FALSE };
static const DienSheetLook annex_look = { HEADING_SIZE, DIEN_LINE_ITALIC, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, FALSE };
static const DienSheetLook closing_look = { HEADING_SIZE, DIEN_LINE_PLAIN, DIEN_ALIGN_LEFT, DIEN_CELL_TEXT, FALSE };

static guint
add_widths (DienSheetLayout *self,
            guint            first,
            guint            last)
{
  guint width = 0;

  for (guint i = first; i <= last; i++)
    width += self->columns[i].width;

  return width;
}

static void
write_gap (DienSheetLayout *self)
{
  dien_sheet_layout_end_row (self, GAP);
}

/* Returns: the first column of a block that begins behind @share per cent of the width, the first one of all left before it */
static guint
find_split (DienSheetLayout *self,
            guint            first,
            guint            share)
{
  guint total = add_widths (self, 0, self->n_columns - 1);
  guint split = first;

  while (split + 1 < self->n_columns && add_widths (self, 0, split - 1) * 100 < total * share)
    split++;

  return split;
}

/* Returns: how many lines it takes */
static guint
write_block (DienSheetLayout *self,
             const DienLine  *line,
             guint            first,
             guint            last)
{
  DienSheetLook look = { HEADING_SIZE, line->style, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, FALSE };

  if (line->text == NULL || *line->text == '\0')
    return 1;

  dien_sheet_layout_write_across (self, first, last, line->text, &look);
  return dien_sheet_layout_count_lines (self, line->text, line->style, HEADING_SIZE, first, last);
}

static void
write_pairs (DienSheetLayout *self,
             GArray          *pairs)
{
  guint last = self->n_columns - 1;
  gboolean three = pairs->len > 0 && g_array_index (pairs, DienLinePair, 0).middle.text != NULL;
  guint second = find_split (self, 1, three ? THIRD : LEFT_BLOCK);
  guint third = three ? find_split (self, second + 1, 2 * THIRD) : second;

  for (guint i = 0; i < pairs->len; i++)
    {
      const DienLinePair *pair = &g_array_index (pairs, DienLinePair, i);
      guint lines = write_block (self, &pair->left, 0, second - 1);

      if (three)
        lines = MAX (lines, write_block (self, &pair->middle, second, third - 1));
      lines = MAX (lines, write_block (self, &pair->right, third, last));
      dien_sheet_layout_end_row (self, dien_row_height_get_points (HEADING_SIZE, lines));
    }
}

static void
set_up_columns (DienSheetLayout *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const DienSheetColumn *column = &g_array_index (self->sheet->columns, DienSheetColumn, i);
      guint pixels = (guint) (column->width * PIXELS_PER_INCH / MM_PER_INCH * LIBRARY_DIGIT / BASE_DIGIT);

      self->columns[i].pixels = pixels;
      self->columns[i].width = (guint) (pixels * BASE_DIGIT / LIBRARY_DIGIT * MM_PER_INCH * 100 / PIXELS_PER_INCH);
      self->columns[i].look = (DienSheetLook) { self->sheet->size, DIEN_LINE_PLAIN, column->align, column->kind, TRUE };
      self->columns[i].measured = g_string_new (NULL);
      self->columns[i].lines = 1;
    }
}

/* Of the paper between its margins, scaled as the programs will; a little less, since they round the heights of rows. */
static double
measure_page (DienSheetLayout *self)
{
  guint width = add_widths (self, 0, self->n_columns - 1);
  double scale = MIN (1.0, DIEN_SHEET_WIDTH * 100.0 / width);

  return DIEN_SHEET_HEIGHT / MM_PER_INCH * POINTS_PER_INCH / scale * CERTAIN;
}

void
dien_sheet_layout_init (DienSheetLayout *self,
                        DienSheet       *sheet)
{
  g_assert (self != NULL && sheet != NULL);

  *self = (DienSheetLayout) { .sheet = sheet, .n_columns = sheet->columns->len };
  self->columns = g_new0 (DienLayoutColumn, self->n_columns);
  set_up_columns (self);
  self->page_height = measure_page (self);
}

void
dien_sheet_layout_clear (DienSheetLayout *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_string_free (self->columns[i].measured, TRUE);
  g_free (self->columns);
  g_clear_pointer (&self->places, g_array_unref);
}

guint
dien_sheet_layout_get_scale (DienSheetLayout *self)
{
  return MIN (100, DIEN_SHEET_WIDTH * 100 * 100 / add_widths (self, 0, self->n_columns - 1));
}

void
dien_sheet_layout_end_row (DienSheetLayout *self,
                           double           points)
{
  self->medium->end_row (self->target, self->row, points);
  self->row++;
  self->used_since_mark += points;
  if (self->used + points > self->page_height)
    self->used = self->head_height;
  self->used += points;
}

void
dien_sheet_layout_mark (DienSheetLayout *self)
{
  self->mark = self->row;
  self->used_before_mark = self->used;
  self->used_since_mark = 0;
}

void
dien_sheet_layout_keep_together (DienSheetLayout *self)
{
  if (self->used_before_mark + self->used_since_mark <= self->page_height ||
      self->head_height + self->used_since_mark > self->page_height)
    return;

  self->medium->break_before (self->target, self->mark, self->used_since_mark);
  self->used = self->head_height + self->used_since_mark;
}

guint
dien_sheet_layout_count_lines (DienSheetLayout *self,
                               const char      *text,
                               DienLineStyle    style,
                               guint            size,
                               guint            first,
                               guint            last)
{
  static const DienFace faces[] = {
    [DIEN_LINE_PLAIN] = DIEN_FACE_REGULAR,
    [DIEN_LINE_BOLD] = DIEN_FACE_BOLD,
    [DIEN_LINE_ITALIC] = DIEN_FACE_ITALIC,
    [DIEN_LINE_RULED] = DIEN_FACE_BOLD,
  };

  return dien_row_height_wrap (text, faces[style], size, add_widths (self, first, last), G_MAXUINT, NULL);
}

void
dien_sheet_layout_write_across (DienSheetLayout     *self,
                                guint                first,
                                guint                last,
                                const char          *text,
                                const DienSheetLook *look)
{
  self->medium->set_text (self->target, self->row, first, last, text, look);
}

void
dien_sheet_layout_write_line (DienSheetLayout     *self,
                              const char          *text,
                              const DienSheetLook *look)
{
  guint last = self->n_columns - 1;
  guint lines = dien_sheet_layout_count_lines (self, text, look->style, look->size, 0, last);

  dien_sheet_layout_write_across (self, 0, last, text, look);
  dien_sheet_layout_end_row (self, dien_row_height_get_points (look->size, lines));
}

gboolean
dien_sheet_layout_run (DienSheetLayout        *self,
                       const DienSheetMedium  *medium,
                       gpointer                target,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_autofree char *closing = NULL;

  g_assert (self != NULL && self->medium == NULL && medium != NULL);

  self->medium = medium;
  self->target = target;
  write_pairs (self, self->sheet->heading);
  write_gap (self);
  dien_sheet_layout_write_line (self, self->sheet->headline, &headline_look);
  if (self->sheet->annex != NULL)
    dien_sheet_layout_write_line (self, self->sheet->annex, &annex_look);
  write_gap (self);

  dien_sheet_layout_write_head (self);
  if (!dien_sheet_layout_write_rows (self, cancellable, error))
    return FALSE;

  closing = dien_sheet_dup_closing (self->sheet);
  if (closing != NULL)
    {
      write_gap (self);
      dien_sheet_layout_write_line (self, closing, &closing_look);
    }
  if (self->sheet->signatures != NULL)
    {
      write_gap (self);
      write_pairs (self, self->sheet->signatures);
    }
  /* What is signed must not stand on a page without a row of the list. */
  dien_sheet_layout_keep_together (self);

  return TRUE;
}
