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

/* Returns: the last column of the group that begins at @first; @first where there is none */
static guint
find_group_end (DienXlsxPage *self,
                guint         first)
{
  const char *group = get_column (self, first)->group;
  guint last = first;

  while (group != NULL && last + 1 < self->n_columns && g_strcmp0 (get_column (self, last + 1)->group, group) == 0)
    last++;

  return last;
}

static void
write_group_headings (DienXlsxPage *self,
                      lxw_format   *format)
{
  guint size = self->sheet->size;
  guint lines = 1;

  for (guint i = 0, end; i < self->n_columns; i = end + 1)
    {
      const DienSheetColumn *column = get_column (self, i);
      const char *text = column->group != NULL ? column->group : column->heading;

      end = find_group_end (self, i);
      if (column->group != NULL)
        lines = MAX (lines, dien_xlsx_page_count_lines (self, text, DIEN_LINE_BOLD, size, i, end));
      dien_xlsx_page_write_across (self, i, end, text, format);
    }
  dien_xlsx_page_end_row (self, dien_row_height_get_points (size, lines));
}

/* A heading without a group stands beside both rows. The row above is on its way to the disk by then: of what the library
 * writes for a merged range, the range itself and the blank below are taken. */
static void
merge_with_groups (DienXlsxPage *self,
                   lxw_format   *format)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (get_column (self, i)->group == NULL)
      dien_xlsx_page_note (self, worksheet_merge_range (self->worksheet, self->row - 1, i, self->row, i, "", format));
}

static void
write_headings (DienXlsxPage *self,
                lxw_format   *format)
{
  gboolean grouped = dien_sheet_has_groups (self->sheet);
  guint lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const DienSheetColumn *column = get_column (self, i);

      lines = MAX (lines, dien_xlsx_page_count_lines (self, column->heading, DIEN_LINE_BOLD, self->sheet->size, i, i));
      dien_xlsx_page_write_across (self, i, i, grouped && column->group == NULL ? "" : column->heading, format);
    }
  if (grouped)
    merge_with_groups (self, format);
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

  if (dien_sheet_has_groups (self->sheet))
    write_group_headings (self, format);
  write_headings (self, format);
  write_numbers (self);

  self->head_height = self->used - above;
  dien_xlsx_page_note (self, worksheet_repeat_rows (self->worksheet, first, self->row - 1));
  worksheet_freeze_panes (self->worksheet, self->row, 0);
}
