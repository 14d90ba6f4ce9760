/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-xlsx"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-paper-words.h"
#include "dien-row-height.h"
#include "dien-xlsx-private.h"

#define ROWS_BETWEEN_LOOKS 64 /* at the cancellable */
#define FIRST_YEAR 1900       /* Excel knows no day before */

/* @strong: in bold type */
static lxw_format *
get_format (DienXlsxPage *self,
            guint         i,
            gboolean      strong)
{
  const DienXlsxColumn *column = &self->columns[i];
  DienXlsxLook look = { self->sheet->size, DIEN_LINE_BOLD, column->align, column->kind, TRUE };

  return strong ? dien_xlsx_page_get_format (self, &look) : column->format;
}

static void
write_blank (DienXlsxPage *self,
             guint         i)
{
  dien_xlsx_page_note (self, worksheet_write_blank (self->worksheet, self->row, i, self->columns[i].format));
}

static double
get_number (const DienXlsxColumn *column,
            const DienCell       *cell)
{
  return column->kind == DIEN_CELL_POINTS ? (double) cell->number / 100 : (double) cell->number;
}

/* What it gives is stored beside it, or programs that do not calculate would show 0. */
static void
write_formula (DienXlsxPage   *self,
               guint           i,
               const DienCell *cell,
               lxw_format     *format)
{
  g_autofree char *formula = dien_xlsx_page_dup_formula (self, cell->formula);

  if (cell->has_number)
    dien_xlsx_page_note (self, worksheet_write_formula_num (self->worksheet, self->row, i, formula, format,
                                                            get_number (&self->columns[i], cell)));
  else
    dien_xlsx_page_note (self, worksheet_write_formula_str (self->worksheet, self->row, i, formula, format, ""));
}

/* A day is a date; a month or a year, which are no dates in Excel, and what is before its time are texts. */
static void
write_date (DienXlsxPage *self,
            guint         i,
            const char   *iso)
{
  lxw_datetime day = { 0 };

  if (dien_date_split (iso, &day.year, &day.month, &day.day) && day.day != 0 && day.year >= FIRST_YEAR)
    dien_xlsx_page_note (self, worksheet_write_datetime (self->worksheet, self->row, i, &day, self->columns[i].format));
  else
    {
      g_autofree char *text = dien_date_format (iso);

      dien_xlsx_page_note (self, worksheet_write_string (self->worksheet, self->row, i, text, self->columns[i].format));
    }
}

/* 'C5+E5': the cells of this row that the column adds up. Returns: (transfer full) */
static char *
dup_row_formula (DienXlsxPage *self,
                 guint         column,
                 const char   *heading)
{
  g_autoptr (GString) formula = g_string_new ("=");

  for (guint i = 0; i < column; i++)
    if (strcmp (g_array_index (self->sheet->columns, DienSheetColumn, i).heading, heading) == 0)
      {
        char cell[LXW_MAX_CELL_NAME_LENGTH];

        lxw_rowcol_to_cell (cell, self->row, i);
        g_string_append_printf (formula, "%s%s", formula->len > 1 ? "+" : "", cell);
      }

  return formula->len > 1 ? g_string_free (g_steal_pointer (&formula), FALSE) : NULL;
}

static void
write_amount (DienXlsxPage   *self,
              guint           i,
              const DienCell *cell,
              lxw_format     *format)
{
  const char *adds = g_array_index (self->sheet->columns, DienSheetColumn, i).adds;
  g_autofree char *formula = adds != NULL ? dup_row_formula (self, i, adds) : NULL;
  double number = get_number (&self->columns[i], cell);

  if (formula == NULL)
    dien_xlsx_page_note (self, worksheet_write_number (self->worksheet, self->row, i, number, format));
  else
    dien_xlsx_page_note (self, worksheet_write_formula_num (self->worksheet, self->row, i, formula, format, number));
}

/* Any cell but a text that says something. */
static void
write_value (DienXlsxPage   *self,
             guint           i,
             const DienCell *cell,
             gboolean        strong)
{
  DienCellKind kind = self->columns[i].kind;

  if (cell->formula != NULL)
    write_formula (self, i, cell, get_format (self, i, strong));
  else if (kind == DIEN_CELL_DATE && cell->text != NULL && *cell->text != '\0')
    write_date (self, i, cell->text);
  else if (kind != DIEN_CELL_TEXT && kind != DIEN_CELL_DATE && cell->has_number)
    write_amount (self, i, cell, get_format (self, i, strong));
  else
    write_blank (self, i);
}

/* Returns: how many lines of the highest row the text takes; in @rest what does not fit into it, %NULL where all does */
static guint
measure_text (DienXlsxPage   *self,
              DienXlsxColumn *column,
              gboolean        strong,
              const char     *text,
              const char    **rest)
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
write_text (DienXlsxPage *self,
            guint         i,
            gboolean      strong,
            const char   *text,
            guint        *lines)
{
  lxw_format *format = get_format (self, i, strong);
  const char *rest;
  guint n = measure_text (self, &self->columns[i], strong, text, &rest);

  *lines = MAX (*lines, n);
  if (rest == NULL)
    dien_xlsx_page_note (self, worksheet_write_string (self->worksheet, self->row, i, text, format));
  else
    {
      g_autofree char *part = g_strchomp (g_strndup (text, rest - text));

      dien_xlsx_page_note (self, worksheet_write_string (self->worksheet, self->row, i, part, format));
    }

  return rest;
}

/* The texts of a row that are to be measured. */
static void
collect_texts (DienXlsxPage   *self,
               const DienCell *cells,
               const char    **texts)
{
  for (guint i = 0; i < self->n_columns; i++)
    texts[i] = self->columns[i].kind != DIEN_CELL_DATE && cells[i].formula == NULL && cells[i].text != NULL &&
               *cells[i].text != '\0' ? cells[i].text : NULL;
}

/* What is too long for the highest row goes on in a row below. */
static void
write_cells (DienXlsxPage        *self,
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
      dien_xlsx_page_end_row (self, dien_row_height_get_points (self->sheet->size, lines));
      first = FALSE;
    }
}

/* Returns: how many rows of the worksheet the row takes */
static guint
count_rows (DienXlsxPage        *self,
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

/* A formula may speak of rows below it, and the library keeps none to go back to: where each will stand is found out first. */
static gboolean
find_places (DienXlsxPage  *self,
             const char   **texts,
             GError       **error)
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
write_total (DienXlsxPage         *self,
             const DienSheetTotal *total,
             const char           *formula)
{
  DienLineStyle style = total->counted != NULL ? DIEN_LINE_PLAIN : DIEN_LINE_BOLD;
  DienXlsxLook look = { self->sheet->size, style, DIEN_ALIGN_RIGHT, DIEN_CELL_TEXT, TRUE };
  lxw_format *format = dien_xlsx_page_get_format (self, &look);

  dien_xlsx_page_write_across (self, 0, total->column - 1, total->label, format);
  for (guint i = total->column + 1; i < self->n_columns; i++)
    write_blank (self, i);

  look.align = DIEN_ALIGN_CENTRE;
  look.kind = DIEN_CELL_COUNT;
  format = dien_xlsx_page_get_format (self, &look);
  dien_xlsx_page_note (self, worksheet_write_formula_num (self->worksheet, self->row, total->column, formula, format,
                                                          (double) total->value));
  dien_xlsx_page_end_row (self, dien_row_height_get_points (self->sheet->size, 1));
}

static void
write_totals (DienXlsxPage *self,
              guint         first_row,
              guint         last_row)
{
  for (guint i = 0; i < self->sheet->totals->len; i++)
    {
      const DienSheetTotal *total = &g_array_index (self->sheet->totals, DienSheetTotal, i);
      g_autofree char *formula = dup_formula (total, first_row, last_row);

      if (total->counted == NULL || total->value > 0)
        write_total (self, total, formula);
    }
}

static void
write_sum (DienXlsxPage *self,
           guint         i,
           guint         first_row,
           guint         last_row)
{
  DienXlsxLook look = { self->sheet->size, DIEN_LINE_BOLD, DIEN_ALIGN_CENTRE, DIEN_CELL_COUNT, TRUE };
  char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *formula = NULL;

  lxw_rowcol_to_cell (first, first_row, i);
  lxw_rowcol_to_cell (last, last_row, i);
  formula = g_strdup_printf ("=SUM(%s:%s)", first, last);
  dien_xlsx_page_note (self, worksheet_write_formula_num (self->worksheet, self->row, i, formula,
                                                          dien_xlsx_page_get_format (self, &look),
                                                          (double) g_array_index (self->sheet->columns, DienSheetColumn, i).sum));
}

/* The columns that are added up, in one row. */
static void
write_sums (DienXlsxPage *self,
            guint         first_row,
            guint         last_row)
{
  DienXlsxLook look = { self->sheet->size, DIEN_LINE_BOLD, DIEN_ALIGN_RIGHT, DIEN_CELL_TEXT, TRUE };
  guint first = dien_sheet_get_first_sum (self->sheet);

  if (first == 0)
    return;

  dien_xlsx_page_write_across (self, 0, first - 1, DIEN_PAPER_TOTAL, dien_xlsx_page_get_format (self, &look));
  for (guint i = first; i < self->n_columns; i++)
    if (g_array_index (self->sheet->columns, DienSheetColumn, i).summed)
      write_sum (self, i, first_row, last_row);
    else
      write_blank (self, i);
  dien_xlsx_page_end_row (self, dien_row_height_get_points (self->sheet->size, 1));
}

char *
dien_xlsx_page_dup_formula (DienXlsxPage *self,
                            const char   *template)
{
  g_autoptr (GString) formula = g_string_new ("=");

  for (const char *at = template; *at != '\0'; at++)
    {
      char cell[LXW_MAX_CELL_NAME_LENGTH];
      char *end;
      guint row;

      if (*at != '{')
        {
          g_string_append_c (formula, *at);
          continue;
        }
      row = (guint) g_ascii_strtoull (at + 1, &end, 10);
      g_assert (*end == ',' && self->places != NULL && row < self->places->len);
      lxw_rowcol_to_cell (cell, g_array_index (self->places, guint, row), (lxw_col_t) g_ascii_strtoull (end + 1, &end, 10));
      g_assert (*end == '}');
      g_string_append (formula, cell);
      at = end;
    }

  return g_string_free (g_steal_pointer (&formula), FALSE);
}

gboolean
dien_xlsx_page_write_rows (DienXlsxPage  *self,
                           GCancellable  *cancellable,
                           GError       **error)
{
  DienXlsxLook section_look = { self->sheet->size, DIEN_LINE_BOLD, DIEN_ALIGN_LEFT, DIEN_CELL_TEXT, TRUE };
  DienXlsxLook none_look = { self->sheet->size, DIEN_LINE_ITALIC, DIEN_ALIGN_CENTRE, DIEN_CELL_TEXT, TRUE };
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
        dien_xlsx_page_mark (self);
      if (row->section != NULL)
        dien_xlsx_page_write_line (self, row->section, &section_look);
      else
        write_cells (self, row, texts);
      if (in_section)
        dien_xlsx_page_keep_together (self);
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
      dien_xlsx_page_mark (self);
      dien_xlsx_page_write_line (self, DIEN_PAPER_NONE, &none_look);
    }
  last_row = self->row - 1;
  write_totals (self, first_row, last_row);
  write_sums (self, first_row, last_row);

  return TRUE;
}
