/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-xlsx"

#include "config.h"

#include "dien-row-height.h"
#include "dien-xlsx-private.h"

static const DienSheetColumn *
get_column (DienXlsxPage *self,
            guint         i)
{
  return &g_array_index (self->sheet->columns, DienSheetColumn, i);
}

static void
write_headings (DienXlsxPage *self,
                lxw_format   *format)
{
  guint lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const DienSheetColumn *column = get_column (self, i);

      lines = MAX (lines, dien_xlsx_page_count_lines (self, column->heading, DIEN_LINE_BOLD, self->sheet->size, i, i));
      dien_xlsx_page_write_across (self, i, i, column->heading, format);
    }
  dien_xlsx_page_end_row (self, dien_row_height_get_points (self->sheet->size, lines));
}

static void
write_numbers (DienXlsxPage *self)
{
  DienXlsxLook look = { self->sheet->size, DIEN_LINE_ITALIC, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, TRUE };

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *number = g_strdup_printf ("(%u)", i + 1);

      dien_xlsx_page_write_across (self, i, i, number, dien_xlsx_page_get_format (self, &look));
    }
  dien_xlsx_page_end_row (self, dien_row_height_get_points (self->sheet->size, 1));
}

void
dien_xlsx_page_write_head (DienXlsxPage *self)
{
  DienXlsxLook look = { self->sheet->size, DIEN_LINE_BOLD, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, TRUE };
  lxw_format *format = dien_xlsx_page_get_format (self, &look);
  guint first = self->row;
  double above = self->used;

  write_headings (self, format);
  write_numbers (self);

  self->head_height = self->used - above;
  dien_xlsx_page_note (self, worksheet_repeat_rows (self->worksheet, first, self->row - 1));
  worksheet_freeze_panes (self->worksheet, self->row, 0);
}
