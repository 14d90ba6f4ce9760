/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-layout"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-paper-words.h"
#include "dien-row-height.h"
#include "dien-sheet-layout-private.h"

#define ROWS_BETWEEN_LOOKS 64 /* at the cancellable */
#define FIRST_YEAR 1900       /* Excel knows no day before */

static void
write_blank (DienSheetLayout *self,
             guint            i)
{
  dien_sheet_layout_write_across (self, i, i, NULL, &self->columns[i].look);
}

/* A day is a date; a month or a year, which are no dates in Excel, and what is before its time are texts. */
static void
write_date (DienSheetLayout *self,
            guint            i,
            const DienCell  *cell)
{
  const DienSheetLook *look = &self->columns[i].look;
  int year, month, day;

  if (dien_date_split (cell->text, &year, &month, &day) && day != 0 && year >= FIRST_YEAR)
    self->medium->set_value (self->target, self->row, i, cell, look);
  else
    {
      g_autofree char *text = dien_date_format (cell->text);

      dien_sheet_layout_write_across (self, i, i, text, look);
    }
}

/* Any cell but a text that says something. */
static void
write_value (DienSheetLayout *self,
             guint            i,
             const DienCell  *cell)
{
  const DienSheetLook *look = &self->columns[i].look;

  if (look->kind == DIEN_CELL_DATE && cell->text != NULL && *cell->text != '\0')
    write_date (self, i, cell);
  else if (look->kind != DIEN_CELL_DATE && look->kind != DIEN_CELL_TEXT && cell->has_number)
    self->medium->set_value (self->target, self->row, i, cell, look);
  else
    write_blank (self, i);
}

/* Returns: how many lines of the highest row the text takes; in @rest what does not fit into it, %NULL where all does */
static guint
measure_text (DienSheetLayout   *self,
              DienLayoutColumn  *column,
              const char        *text,
              const char       **rest)
{
  guint size = self->sheet->size;
  guint lines;

  *rest = NULL;
  if (strcmp (text, column->measured->str) == 0)
    return column->lines;

  lines = dien_row_height_wrap (text, DIEN_FACE_REGULAR, size, column->width, dien_row_height_get_most_lines (size), rest);
  if (*rest == NULL)
    {
      g_string_assign (column->measured, text);
      column->lines = lines;
    }

  return lines;
}

/* As much of the text as the highest row holds.
 *
 * Returns: the rest of it, %NULL where there is none */
static const char *
write_text (DienSheetLayout *self,
            guint            i,
            const char      *text,
            guint           *lines)
{
  const char *rest;
  guint n = measure_text (self, &self->columns[i], text, &rest);

  *lines = MAX (*lines, n);
  if (rest == NULL)
    dien_sheet_layout_write_across (self, i, i, text, &self->columns[i].look);
  else
    {
      g_autofree char *part = g_strchomp (g_strndup (text, rest - text));

      dien_sheet_layout_write_across (self, i, i, part, &self->columns[i].look);
    }

  return rest;
}

/* What is too long for the highest row goes on in a row below. */
static void
write_cells (DienSheetLayout  *self,
             const DienCell   *cells,
             const char      **texts)
{
  gboolean first = TRUE, more = TRUE;

  for (guint i = 0; i < self->n_columns; i++)
    texts[i] = self->columns[i].look.kind == DIEN_CELL_TEXT && cells[i].text != NULL && *cells[i].text != '\0'
                 ? cells[i].text : NULL;

  while (more)
    {
      guint lines = 1;

      more = FALSE;
      for (guint i = 0; i < self->n_columns; i++)
        if (texts[i] != NULL)
          {
            texts[i] = write_text (self, i, texts[i], &lines);
            more |= texts[i] != NULL;
          }
        else if (first)
          write_value (self, i, &cells[i]);
        else
          write_blank (self, i);
      dien_sheet_layout_end_row (self, dien_row_height_get_points (self->sheet->size, lines));
      first = FALSE;
    }
}

static void
write_total (DienSheetLayout      *self,
             const DienSheetTotal *total,
             guint                 first_row,
             guint                 last_row)
{
  DienLineStyle style = total->counted != NULL ? DIEN_LINE_PLAIN : DIEN_LINE_BOLD;
  DienSheetLook look = { self->sheet->size, style, DIEN_ALIGN_RIGHT, DIEN_CELL_TEXT, TRUE };
  guint lines = dien_sheet_layout_count_lines (self, total->label, style, look.size, 0, total->column - 1);

  dien_sheet_layout_write_across (self, 0, total->column - 1, total->label, &look);
  for (guint i = total->column + 1; i < self->n_columns; i++)
    write_blank (self, i);

  look.align = DIEN_ALIGN_CENTRE;
  look.kind = DIEN_CELL_COUNT;
  self->medium->set_total (self->target, self->row, total, first_row, last_row, &look);
  dien_sheet_layout_end_row (self, dien_row_height_get_points (look.size, lines));
}

static void
write_totals (DienSheetLayout *self,
              guint            first_row,
              guint            last_row)
{
  for (guint i = 0; i < self->sheet->totals->len; i++)
    {
      const DienSheetTotal *total = &g_array_index (self->sheet->totals, DienSheetTotal, i);

      if (total->counted == NULL || total->value > 0)
        write_total (self, total, first_row, last_row);
    }
}

gboolean
dien_sheet_layout_write_rows (DienSheetLayout  *self,
                              GCancellable     *cancellable,
                              GError          **error)
{
  DienSheetLook section_look = { self->sheet->size, DIEN_LINE_BOLD, DIEN_ALIGN_LEFT, DIEN_CELL_TEXT, TRUE };
  DienSheetLook none_look = { self->sheet->size, DIEN_LINE_ITALIC, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, TRUE };
  g_autofree const char **texts = g_new0 (const char *, self->n_columns);
  g_autoptr (GError) local = NULL;
  guint first_row = self->row;
  DienSheetRow *row;

  for (guint n = 0; dien_sheet_next (self->sheet, &row, &local); n++)
    {
      dien_sheet_layout_mark (self);
      if (row->section != NULL)
        dien_sheet_layout_write_line (self, row->section, &section_look);
      else
        write_cells (self, row->cells, texts);

      if (n % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_CANCELLED,
                               _("The export was stopped; nothing was written. Export again when it suits."));
          return FALSE;
        }
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (self->row == first_row)
    {
      dien_sheet_layout_mark (self);
      dien_sheet_layout_write_line (self, DIEN_PAPER_NONE, &none_look);
    }
  write_totals (self, first_row, self->row - 1);

  return TRUE;
}
