/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-xlsx"

#include "config.h"

#include "dien-row-height.h"
#include "dien-xlsx-private.h"

#define PAPER_A4 9
#define MM_PER_INCH 25.4
#define PIXELS_PER_INCH 96
#define POINTS_PER_INCH 72
#define CERTAIN 0.98 /* of a page */
#define HEADER_MARGIN 10 /* mm */
#define PAGE_NUMBER "&C&\"Times New Roman,Regular\"&13&P"

/* A width is told in digits of the base type, which are 8 pixels wide; the library takes them for 7. */
#define BASE_DIGIT 8.0
#define LIBRARY_DIGIT 7.0

#define HEADING_SIZE 13
#define HEADLINE_SIZE 15
#define GAP 7.5       /* points, between the parts of a page */
#define LEFT_BLOCK 40 /* per cent of the width that the left column of a heading has at least */
#define THIRD 33      /* and each of three who sign */

static const DienXlsxLook headline_look = { HEADLINE_SIZE, DIEN_LINE_BOLD, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, FALSE };
static const DienXlsxLook annex_look = { HEADING_SIZE, DIEN_LINE_ITALIC, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, FALSE };
static const DienXlsxLook closing_look = { HEADING_SIZE, DIEN_LINE_PLAIN, DIEN_ALIGN_LEFT, DIEN_CELL_TEXT, FALSE };

static guint
add_widths (DienXlsxPage *self,
            guint         first,
            guint         last)
{
  guint width = 0;

  for (guint i = first; i <= last; i++)
    width += self->columns[i].width;

  return width;
}

static void
write_gap (DienXlsxPage *self)
{
  dien_xlsx_page_end_row (self, GAP);
}

/* Returns: the first column of a block that begins behind @share per cent of the width, the first one of all left before it */
static guint
find_split (DienXlsxPage *self,
            guint         first,
            guint         share)
{
  guint total = add_widths (self, 0, self->n_columns - 1);
  guint split = first;

  while (split + 1 < self->n_columns && add_widths (self, 0, split - 1) * 100 < total * share)
    split++;

  return split;
}

/* Returns: how many lines it takes */
static guint
write_block (DienXlsxPage   *self,
             const DienLine *line,
             guint           first,
             guint           last)
{
  DienXlsxLook look = { HEADING_SIZE, line->style, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, FALSE };

  if (line->text == NULL || *line->text == '\0')
    return 1;

  dien_xlsx_page_write_across (self, first, last, line->text, dien_xlsx_page_get_format (self, &look));
  return dien_xlsx_page_count_lines (self, line->text, line->style, HEADING_SIZE, first, last);
}

static void
write_pairs (DienXlsxPage *self,
             GArray       *pairs)
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
      dien_xlsx_page_end_row (self, dien_row_height_get_points (HEADING_SIZE, lines));
    }
}

static void
set_up_columns (DienXlsxPage *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const DienSheetColumn *column = &g_array_index (self->sheet->columns, DienSheetColumn, i);
      DienXlsxLook look = { self->sheet->size, DIEN_LINE_PLAIN, column->align, column->kind, TRUE };
      guint pixels = (guint) (column->width * PIXELS_PER_INCH / MM_PER_INCH * LIBRARY_DIGIT / BASE_DIGIT);

      self->columns[i].width = (guint) (pixels * BASE_DIGIT / LIBRARY_DIGIT * MM_PER_INCH * 100 / PIXELS_PER_INCH);
      self->columns[i].kind = column->kind;
      self->columns[i].align = column->align;
      self->columns[i].format = dien_xlsx_page_get_format (self, &look);
      self->columns[i].measured = g_string_new (NULL);
      self->columns[i].lines = 1;
      dien_xlsx_page_note (self, worksheet_set_column_pixels (self->worksheet, i, i, pixels, NULL));
    }
}

/* Of the paper between its margins, scaled as the programs will; a little less, since they round the heights of rows. */
static double
measure_page (DienXlsxPage *self)
{
  guint width = add_widths (self, 0, self->n_columns - 1);
  double scale = MIN (1.0, DIEN_SHEET_WIDTH * 100.0 / width);

  return DIEN_SHEET_HEIGHT / MM_PER_INCH * POINTS_PER_INCH / scale * CERTAIN;
}

static void
set_up_page (DienXlsxPage *self)
{
  lxw_header_footer_options options = { .margin = HEADER_MARGIN / MM_PER_INCH };

  worksheet_set_landscape (self->worksheet);
  worksheet_set_paper (self->worksheet, PAPER_A4);
  worksheet_set_margins (self->worksheet, DIEN_SHEET_MARGIN_LEFT / MM_PER_INCH, DIEN_SHEET_MARGIN_RIGHT / MM_PER_INCH,
                         DIEN_SHEET_MARGIN_TOP / MM_PER_INCH, DIEN_SHEET_MARGIN_BOTTOM / MM_PER_INCH);
  worksheet_center_horizontally (self->worksheet);
  worksheet_fit_to_pages (self->worksheet, 1, 0);
  dien_xlsx_page_note (self, worksheet_set_header_opt (self->worksheet, PAGE_NUMBER, &options));
}

/* The library takes the breaks of a page at once. */
static void
set_breaks (DienXlsxPage *self)
{
  lxw_row_t end = 0;

  if (self->breaks->len == 0)
    return;

  g_array_append_val (self->breaks, end);
  dien_xlsx_page_note (self, worksheet_set_h_pagebreaks (self->worksheet, (lxw_row_t *) self->breaks->data));
}

void
dien_xlsx_page_init (DienXlsxPage  *self,
                     lxw_workbook  *workbook,
                     GHashTable    *formats,
                     lxw_worksheet *worksheet,
                     DienSheet     *sheet)
{
  *self = (DienXlsxPage) { .workbook = workbook, .worksheet = worksheet };
  self->sheet = sheet;
  self->formats = g_hash_table_ref (formats);
  self->n_columns = sheet->columns->len;
  self->columns = g_new0 (DienXlsxColumn, self->n_columns);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (lxw_row_t));

  dien_xlsx_page_set_base_type (self);
  set_up_page (self);
  set_up_columns (self);
  self->page_height = measure_page (self);
}

void
dien_xlsx_page_clear (DienXlsxPage *self)
{
  g_hash_table_unref (self->formats);
  g_clear_pointer (&self->places, g_array_unref);
  for (guint i = 0; i < self->n_columns; i++)
    g_string_free (self->columns[i].measured, TRUE);
  g_free (self->columns);
  g_array_unref (self->breaks);
}

void
dien_xlsx_page_note (DienXlsxPage *self,
                     lxw_error     fault)
{
  if (self->fault == LXW_NO_ERROR)
    self->fault = fault;
}

void
dien_xlsx_page_end_row (DienXlsxPage *self,
                        double        points)
{
  dien_xlsx_page_note (self, worksheet_set_row (self->worksheet, self->row, points, NULL));
  self->row++;
  self->used_since_mark += points;
  if (self->used + points > self->page_height)
    self->used = self->head_height;
  self->used += points;
}

void
dien_xlsx_page_mark (DienXlsxPage *self)
{
  self->mark = self->row;
  self->used_before_mark = self->used;
  self->used_since_mark = 0;
}

void
dien_xlsx_page_keep_together (DienXlsxPage *self)
{
  lxw_row_t row = self->mark;

  if (self->used_before_mark + self->used_since_mark <= self->page_height ||
      self->head_height + self->used_since_mark > self->page_height)
    return;

  g_array_append_val (self->breaks, row);
  self->used = self->head_height + self->used_since_mark;
}

guint
dien_xlsx_page_count_lines (DienXlsxPage  *self,
                            const char    *text,
                            DienLineStyle  style,
                            guint          size,
                            guint          first,
                            guint          last)
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
dien_xlsx_page_write_across (DienXlsxPage *self,
                             guint         first,
                             guint         last,
                             const char   *text,
                             lxw_format   *format)
{
  if (first == last)
    dien_xlsx_page_note (self, worksheet_write_string (self->worksheet, self->row, first, text, format));
  else
    dien_xlsx_page_note (self, worksheet_merge_range (self->worksheet, self->row, first, self->row, last, text, format));
}

void
dien_xlsx_page_write_line (DienXlsxPage       *self,
                           const char         *text,
                           const DienXlsxLook *look)
{
  guint last = self->n_columns - 1;
  guint lines = dien_xlsx_page_count_lines (self, text, look->style, look->size, 0, last);

  dien_xlsx_page_write_across (self, 0, last, text, dien_xlsx_page_get_format (self, look));
  dien_xlsx_page_end_row (self, dien_row_height_get_points (look->size, lines));
}

gboolean
dien_xlsx_page_write (DienXlsxPage  *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autofree char *closing = NULL;

  write_pairs (self, self->sheet->heading);
  write_gap (self);
  dien_xlsx_page_write_line (self, self->sheet->headline, &headline_look);
  if (self->sheet->annex != NULL)
    dien_xlsx_page_write_line (self, self->sheet->annex, &annex_look);
  write_gap (self);

  dien_xlsx_page_write_head (self);
  if (!dien_xlsx_page_write_rows (self, cancellable, error))
    return FALSE;

  closing = dien_sheet_dup_closing (self->sheet);
  if (closing != NULL)
    {
      write_gap (self);
      dien_xlsx_page_write_line (self, closing, &closing_look);
    }
  if (self->sheet->signatures != NULL)
    {
      write_gap (self);
      write_pairs (self, self->sheet->signatures);
    }
  /* What is signed must not stand on a page without a row of the list. */
  dien_xlsx_page_keep_together (self);
  set_breaks (self);

  return TRUE;
}
