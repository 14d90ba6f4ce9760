/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-layout"

#include "config.h"

#include "dien-row-height.h"
#include "dien-sheet-layout-private.h"

static const DienSheetColumn *
get_column (DienSheetLayout *self,
            guint            i)
{
  return &g_array_index (self->sheet->columns, DienSheetColumn, i);
}

/* Returns: the last column of the group that begins at @first; @first where there is none */
static guint
find_group_end (DienSheetLayout *self,
                guint            first)
{
  const char *group = get_column (self, first)->group;
  guint last = first;

  while (group != NULL && last + 1 < self->n_columns && g_strcmp0 (get_column (self, last + 1)->group, group) == 0)
    last++;

  return last;
}

static void
write_group_headings (DienSheetLayout     *self,
                      const DienSheetLook *look)
{
  guint size = self->sheet->size;
  guint lines = 1;

  for (guint i = 0, end; i < self->n_columns; i = end + 1)
    {
      const DienSheetColumn *column = get_column (self, i);
      const char *text = column->group != NULL ? column->group : column->heading;

      end = find_group_end (self, i);
      if (column->group != NULL)
        lines = MAX (lines, dien_sheet_layout_count_lines (self, text, DIEN_LINE_BOLD, size, i, end));
      dien_sheet_layout_write_across (self, i, end, text, look);
    }
  dien_sheet_layout_end_row (self, dien_row_height_get_points (size, lines));
}

/* A heading without a group stands beside both rows. */
static void
merge_with_groups (DienSheetLayout     *self,
                   const DienSheetLook *look)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (get_column (self, i)->group == NULL)
      self->medium->merge_with_above (self->target, self->row, i, look);
}

static void
write_headings (DienSheetLayout     *self,
                const DienSheetLook *look)
{
  gboolean grouped = dien_sheet_has_groups (self->sheet);
  guint lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const DienSheetColumn *column = get_column (self, i);

      lines = MAX (lines, dien_sheet_layout_count_lines (self, column->heading, DIEN_LINE_BOLD, self->sheet->size, i, i));
      dien_sheet_layout_write_across (self, i, i, grouped && column->group == NULL ? "" : column->heading, look);
    }
  if (grouped)
    merge_with_groups (self, look);
  dien_sheet_layout_end_row (self, dien_row_height_get_points (self->sheet->size, lines));
}

static void
write_numbers (DienSheetLayout *self)
{
  DienSheetLook look = { self->sheet->size, DIEN_LINE_ITALIC, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, TRUE };

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *number = g_strdup_printf ("(%u)", i + 1);

      dien_sheet_layout_write_across (self, i, i, number, &look);
    }
  dien_sheet_layout_end_row (self, dien_row_height_get_points (self->sheet->size, 1));
}

void
dien_sheet_layout_write_head (DienSheetLayout *self)
{
  DienSheetLook look = { self->sheet->size, DIEN_LINE_BOLD, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, TRUE };
  guint first = self->row;
  double above = self->used;

  if (dien_sheet_has_groups (self->sheet))
    write_group_headings (self, &look);
  write_headings (self, &look);
  write_numbers (self);

  self->head_height = self->used - above;
  self->medium->repeat (self->target, first, self->row - 1);
}
