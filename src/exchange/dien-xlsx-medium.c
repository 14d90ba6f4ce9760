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

static void
set_value (gpointer             medium,
           guint                row,
           guint                column,
           const DienCell      *cell,
           const DienSheetLook *look)
{
  DienXlsx *self = medium;
  lxw_format *format = dien_xlsx_get_format (self, look);
  double number = look->kind == DIEN_CELL_POINTS ? (double) cell->number / 100 : (double) cell->number;
  lxw_datetime day = { 0 };

  if (look->kind == DIEN_CELL_DATE && dien_date_split (cell->text, &day.year, &day.month, &day.day))
    dien_xlsx_note (self, worksheet_write_datetime (self->worksheet, row, column, &day, format));
  else
    dien_xlsx_note (self, worksheet_write_number (self->worksheet, row, column, number, format));
}

static char *
dup_formula (const DienSheetTotal *total,
             guint                 first_row,
             guint                 last_row)
{
  char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
  guint column = total->counted != NULL ? total->column : 0;
  g_autoptr (GString) counted = NULL;

  lxw_rowcol_to_cell (first, first_row, column);
  lxw_rowcol_to_cell (last, last_row, column);
  if (total->counted == NULL)
    return g_strdup_printf ("=COUNT(%s:%s)", first, last);

  counted = g_string_new (total->counted);
  g_string_replace (counted, "\"", "\"\"", 0);
  return g_strdup_printf ("=COUNTIF(%s:%s,\"%s\")", first, last, counted->str);
}

/* The value is stored beside its formula, or programs that do not calculate would show 0. */
static void
set_total (gpointer              medium,
           guint                 row,
           const DienSheetTotal *total,
           guint                 first_row,
           guint                 last_row,
           const DienSheetLook  *look)
{
  DienXlsx *self = medium;
  g_autofree char *formula = dup_formula (total, first_row, last_row);

  dien_xlsx_note (self, worksheet_write_formula_num (self->worksheet, row, total->column, formula,
                                                     dien_xlsx_get_format (self, look), (double) total->value));
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
              guint    row)
{
  DienXlsx *self = medium;
  lxw_row_t breaks[] = { row, 0 };

  dien_xlsx_note (self, worksheet_set_h_pagebreaks (self->worksheet, breaks));
}

const DienSheetMedium dien_xlsx_medium = { set_text, set_value, set_total, merge_with_above, end_row, repeat, break_before };

void
dien_xlsx_init (DienXlsx        *self,
                lxw_workbook    *workbook,
                lxw_worksheet   *worksheet,
                DienSheetLayout *layout)
{
  *self = (DienXlsx) { .workbook = workbook, .worksheet = worksheet, .formats = g_hash_table_new (NULL, NULL) };

  dien_xlsx_set_base_type (self);
  set_up_page (self);
  for (guint i = 0; i < layout->n_columns; i++)
    dien_xlsx_note (self, worksheet_set_column_pixels (worksheet, i, i, layout->columns[i].pixels, NULL));
}

void
dien_xlsx_clear (DienXlsx *self)
{
  g_hash_table_unref (self->formats);
}

void
dien_xlsx_note (DienXlsx  *self,
                lxw_error  fault)
{
  if (self->fault == LXW_NO_ERROR)
    self->fault = fault;
}
