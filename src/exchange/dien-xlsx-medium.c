/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-xlsx"

#include "config.h"

#include "dien-date.h"
#include "dien-xlsx-private.h"

#define PAPER_A4 9
#define MM_PER_INCH 25.4
#define HEADER_MARGIN 10 /* mm */
#define PAGE_NUMBER "&C&\"Times New Roman,Regular\"&13&P"

static void
set_up_page (DienXlsx *self)
{
  lxw_header_footer_options options = { .margin = HEADER_MARGIN / MM_PER_INCH };

  worksheet_set_landscape (self->worksheet);
  worksheet_set_paper (self->worksheet, PAPER_A4);
  worksheet_set_margins (self->worksheet, DIEN_SHEET_MARGIN_LEFT / MM_PER_INCH, DIEN_SHEET_MARGIN_RIGHT / MM_PER_INCH,
                         DIEN_SHEET_MARGIN_TOP / MM_PER_INCH, DIEN_SHEET_MARGIN_BOTTOM / MM_PER_INCH);
  worksheet_center_horizontally (self->worksheet);
  worksheet_fit_to_pages (self->worksheet, 1, 0);
  dien_xlsx_note (self, worksheet_set_header_opt (self->worksheet, PAGE_NUMBER, &options));
}

static void
set_text (gpointer             medium,
          guint                row,
          guint                first,
          guint                last,
          const char          *text,
          const DienSheetLook *look)
{
  DienXlsx *self = medium;
  lxw_format *format = dien_xlsx_get_format (self, look);

  if (text == NULL)
    dien_xlsx_note (self, worksheet_write_blank (self->worksheet, row, first, format));
  else if (first == last)
    dien_xlsx_note (self, worksheet_write_string (self->worksheet, row, first, text, format));
  else
    dien_xlsx_note (self, worksheet_merge_range (self->worksheet, row, first, row, last, text, format));
}

static double
get_number (const DienCell      *cell,
            const DienSheetLook *look)
{
  return look->kind == DIEN_CELL_POINTS ? (double) cell->number / 100 : (double) cell->number;
}

static void
set_value (gpointer             medium,
           guint                row,
           guint                column,
           const DienCell      *cell,
           const DienSheetLook *look)
{
  DienXlsx *self = medium;
  lxw_format *format = dien_xlsx_get_format (self, look);
  lxw_datetime day = { 0 };

  if (look->kind == DIEN_CELL_DATE && dien_date_split (cell->text, &day.year, &day.month, &day.day))
    dien_xlsx_note (self, worksheet_write_datetime (self->worksheet, row, column, &day, format));
  else
    dien_xlsx_note (self, worksheet_write_number (self->worksheet, row, column, get_number (cell, look), format));
}

/* What it gives is stored beside it, or programs that do not calculate would show 0. */
static void
set_formula (gpointer             medium,
             guint                row,
             guint                column,
             const char          *formula,
             const DienCell      *cell,
             const DienSheetLook *look)
{
  DienXlsx *self = medium;
  lxw_format *format = dien_xlsx_get_format (self, look);

  if (cell->has_number)
    dien_xlsx_note (self, worksheet_write_formula_num (self->worksheet, row, column, formula, format,
                                                       get_number (cell, look)));
  else
    dien_xlsx_note (self, worksheet_write_formula_str (self->worksheet, row, column, formula, format, ""));
}

/* The row above is on its way to the disk by then: of what the library writes for a merged range, the range itself and the
 * blank below are taken. */
static void
merge_with_above (gpointer             medium,
                  guint                row,
                  guint                column,
                  const DienSheetLook *look)
{
  DienXlsx *self = medium;

  dien_xlsx_note (self, worksheet_merge_range (self->worksheet, row - 1, column, row, column, "",
                                               dien_xlsx_get_format (self, look)));
}

static void
end_row (gpointer medium,
         guint    row,
         double   points)
{
  DienXlsx *self = medium;

  dien_xlsx_note (self, worksheet_set_row (self->worksheet, row, points, NULL));
}

static void
repeat (gpointer medium,
        guint    first_row,
        guint    last_row)
{
  DienXlsx *self = medium;

  dien_xlsx_note (self, worksheet_repeat_rows (self->worksheet, first_row, last_row));
  worksheet_freeze_panes (self->worksheet, last_row + 1, 0);
}

static void
break_before (gpointer medium,
              guint    row,
              double   points)
{
  DienXlsx *self = medium;
  lxw_row_t first = row;

  g_array_append_val (self->breaks, first);
}

const DienSheetMedium dien_xlsx_medium = { set_text, set_value, set_formula, merge_with_above, end_row, repeat, break_before };

void
dien_xlsx_init (DienXlsx        *self,
                lxw_workbook    *workbook,
                GHashTable      *formats,
                lxw_worksheet   *worksheet,
                DienSheetLayout *layout)
{
  *self = (DienXlsx) { .workbook = workbook, .worksheet = worksheet, .formats = formats };
  self->breaks = g_array_new (FALSE, FALSE, sizeof (lxw_row_t));

  dien_xlsx_set_base_type (self);
  set_up_page (self);
  for (guint i = 0; i < layout->n_columns; i++)
    dien_xlsx_note (self, worksheet_set_column_pixels (worksheet, i, i, layout->columns[i].pixels, NULL));
}

void
dien_xlsx_finish (DienXlsx *self)
{
  lxw_row_t end = 0;

  /* The library takes the breaks of a page at once. */
  if (self->breaks->len > 0)
    {
      g_array_append_val (self->breaks, end);
      dien_xlsx_note (self, worksheet_set_h_pagebreaks (self->worksheet, (lxw_row_t *) self->breaks->data));
    }
  g_array_unref (self->breaks);
}

void
dien_xlsx_note (DienXlsx  *self,
                lxw_error  fault)
{
  if (self->fault == LXW_NO_ERROR)
    self->fault = fault;
}
