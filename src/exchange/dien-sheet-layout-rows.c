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

/* A row that others add up to stands in bold type. */
static DienSheetLook
get_look (DienSheetLayout *self,
          guint            i,
          gboolean         strong)
{
  DienSheetLook look = self->columns[i].look;

  if (strong)
    look.style = DIEN_LINE_BOLD;
  return look;
}

static void
write_blank (DienSheetLayout *self,
             guint            i)
{
  dien_sheet_layout_write_across (self, i, i, NULL, &self->columns[i].look);
}

/* A day is a date; a month or a year, which are no dates in Excel, and what is before its time are texts. */
static void
write_date (DienSheetLayout     *self,
            guint                i,
            const DienCell      *cell,
            const DienSheetLook *look)
{
  int year, month, day;

  if (dien_date_split (cell->text, &year, &month, &day) && day != 0 && year >= FIRST_YEAR)
    self->medium->set_value (self->target, self->row, i, cell, look);
  else
    {
      g_autofree char *text = dien_date_format (cell->text);

      dien_sheet_layout_write_across (self, i, i, text, look);
    }
}

static void
write_number (DienSheetLayout     *self,
              guint                i,
              const DienCell      *cell,
              const DienSheetLook *look)
{
  g_autofree char *adds = dien_sheet_layout_dup_adds (self, i);

  if (adds != NULL)
    self->medium->set_formula (self->target, self->row, i, adds, cell, look);
  else
    self->medium->set_value (self->target, self->row, i, cell, look);
}

/* Any cell but a text that says something. */
static void
write_value (DienSheetLayout *self,
             guint            i,
             const DienCell  *cell,
             gboolean         strong)
{
  DienSheetLook look = get_look (self, i, strong);

  if (cell->formula != NULL)
    {
      g_autofree char *formula = dien_sheet_layout_dup_formula (self, cell->formula);

      self->medium->set_formula (self->target, self->row, i, formula, cell, &look);
    }
  else if (look.kind == DIEN_CELL_DATE && cell->text != NULL && *cell->text != '\0')
    write_date (self, i, cell, &look);
  else if (look.kind != DIEN_CELL_DATE && look.kind != DIEN_CELL_TEXT && cell->has_number)
    write_number (self, i, cell, &look);
  else
    write_blank (self, i);
}

/* Returns: how many lines of the highest row the text takes; in @rest what does not fit into it, %NULL where all does */
static guint
measure_text (DienSheetLayout  *self,
              DienLayoutColumn *column,
              gboolean          strong,
              const char       *text,
              const char      **rest)
{
  guint size = self->sheet->size;
  guint most = dien_row_height_get_most_lines (size);
  guint lines;

  *rest = NULL;
  if (strong)
    return dien_row_height_wrap (text, DIEN_FACE_BOLD, size, column->width, most, rest);
  if (strcmp (text, column->measured->str) == 0)
    return column->lines;

  lines = dien_row_height_wrap (text, DIEN_FACE_REGULAR, size, column->width, most, rest);
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
            gboolean         strong,
            const char      *text,
            guint           *lines)
{
  DienSheetLook look = get_look (self, i, strong);
  const char *rest;
  guint n = measure_text (self, &self->columns[i], strong, text, &rest);
  g_autofree char *part = rest != NULL ? g_strchomp (g_strndup (text, rest - text)) : NULL;

  *lines = MAX (*lines, n);
  dien_sheet_layout_write_across (self, i, i, part != NULL ? part : text, &look);

  return rest;
}

/* The texts of a row that are to be measured. */
static void
collect_texts (DienSheetLayout  *self,
               const DienCell   *cells,
               const char      **texts)
{
  for (guint i = 0; i < self->n_columns; i++)
    texts[i] = self->columns[i].look.kind != DIEN_CELL_DATE && cells[i].formula == NULL && cells[i].text != NULL &&
               *cells[i].text != '\0' ? cells[i].text : NULL;
}

/* What is too long for the highest row goes on in a row below. */
static void
write_cells (DienSheetLayout     *self,
             const DienSheetRow  *row,
             const char         **texts)
{
  gboolean first = TRUE, more = TRUE;

  collect_texts (self, row->cells, texts);
  while (more)
    {
      guint lines = 1;

      more = FALSE;
      for (guint i = 0; i < self->n_columns; i++)
        if (texts[i] != NULL)
          {
            texts[i] = write_text (self, i, row->strong, texts[i], &lines);
            more |= texts[i] != NULL;
          }
        else if (first)
          write_value (self, i, &row->cells[i], row->strong);
        else
          write_blank (self, i);
      dien_sheet_layout_end_row (self, dien_row_height_get_points (self->sheet->size, lines));
      first = FALSE;
    }
}

/* Returns: how many rows of the worksheet the row takes */
static guint
count_rows (DienSheetLayout     *self,
            const DienSheetRow  *row,
            const char         **texts)
{
  gboolean more = row->section == NULL;
  guint n = row->section != NULL;

  if (more)
    collect_texts (self, row->cells, texts);
  while (more)
    {
      n++;
      more = FALSE;
      for (guint i = 0; i < self->n_columns; i++)
        if (texts[i] != NULL)
          {
            const char *rest;

            measure_text (self, &self->columns[i], row->strong, texts[i], &rest);
            texts[i] = rest;
            more |= rest != NULL;
          }
    }

  return n;
}

/* A formula may speak of rows below it, and no medium goes back to a row: where each will stand is found out first. */
static gboolean
find_places (DienSheetLayout  *self,
             const char      **texts,
             GError          **error)
{
  g_autoptr (GError) local = NULL;
  guint place = self->row;
  DienSheetRow *row;

  if (!dien_sheet_rewind (self->sheet))
    return TRUE;

  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  while (dien_sheet_next (self->sheet, &row, &local))
    {
      g_array_append_val (self->places, place);
      place += count_rows (self, row, texts);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return dien_sheet_rewind (self->sheet);
}

/* The label of a line below the rows. Returns: how high the line must be */
static double
write_label (DienSheetLayout *self,
             const char      *label,
             guint            last,
             DienLineStyle    style)
{
  DienSheetLook look = { self->sheet->size, style, DIEN_ALIGN_RIGHT, DIEN_CELL_TEXT, TRUE };

  dien_sheet_layout_write_across (self, 0, last, label, &look);
  return dien_row_height_get_points (look.size, dien_sheet_layout_count_lines (self, label, style, look.size, 0, last));
}

static void
write_total (DienSheetLayout      *self,
             const DienSheetTotal *total,
             guint                 first_row,
             guint                 last_row)
{
  DienLineStyle style = total->counted != NULL ? DIEN_LINE_PLAIN : DIEN_LINE_BOLD;
  DienSheetLook look = { self->sheet->size, style, DIEN_ALIGN_CENTRE, DIEN_CELL_COUNT, TRUE };
  DienCell cell = { .number = total->value, .has_number = TRUE };
  g_autofree char *formula = dien_sheet_layout_dup_total (total, first_row, last_row);
  double height = write_label (self, total->label, total->column - 1, style);

  for (guint i = total->column + 1; i < self->n_columns; i++)
    write_blank (self, i);
  self->medium->set_formula (self->target, self->row, total->column, formula, &cell, &look);
  dien_sheet_layout_end_row (self, height);
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

static void
write_sum (DienSheetLayout *self,
           guint            i,
           guint            first_row,
           guint            last_row)
{
  DienSheetLook look = { self->sheet->size, DIEN_LINE_BOLD, DIEN_ALIGN_CENTRE, DIEN_CELL_COUNT, TRUE };
  DienCell cell = { .number = g_array_index (self->sheet->columns, DienSheetColumn, i).sum, .has_number = TRUE };
  g_autofree char *formula = dien_sheet_layout_dup_sum (i, first_row, last_row);

  self->medium->set_formula (self->target, self->row, i, formula, &cell, &look);
}

/* The columns that are added up, in one row. */
static void
write_sums (DienSheetLayout *self,
            guint            first_row,
            guint            last_row)
{
  guint first = dien_sheet_get_first_sum (self->sheet);
  double height;

  if (first == 0)
    return;

  height = write_label (self, DIEN_PAPER_TOTAL, first - 1, DIEN_LINE_BOLD);
  for (guint i = first; i < self->n_columns; i++)
    if (g_array_index (self->sheet->columns, DienSheetColumn, i).summed)
      write_sum (self, i, first_row, last_row);
    else
      write_blank (self, i);
  dien_sheet_layout_end_row (self, height);
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
  gboolean in_section = FALSE; /* the name of one stands above */
  guint last_row;
  DienSheetRow *row;

  if (!find_places (self, texts, error))
    return FALSE;
  for (guint n = 0; dien_sheet_next (self->sheet, &row, &local); n++)
    {
      /* The name of a section stays with its first row. */
      if (!in_section)
        dien_sheet_layout_mark (self);
      if (row->section != NULL)
        dien_sheet_layout_write_line (self, row->section, &section_look);
      else
        write_cells (self, row, texts);
      if (in_section)
        dien_sheet_layout_keep_together (self);
      in_section = row->section != NULL;

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
  last_row = self->row - 1;
  write_totals (self, first_row, last_row);
  write_sums (self, first_row, last_row);

  return TRUE;
}
