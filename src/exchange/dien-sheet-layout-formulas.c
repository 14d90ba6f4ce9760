/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-layout"

#include "config.h"

#include <string.h>

#include "dien-sheet-layout-private.h"

#define LETTERS 26

/* 'D12'; both count from 0. */
static void
append_cell (GString *formula,
             guint    row,
             guint    column)
{
  char letters[8];
  guint n = sizeof letters;

  letters[--n] = '\0';
  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS)
    letters[--n] = (char) ('A' + (rest - 1) % LETTERS);
  g_string_append_printf (formula, "%s%u", letters + n, row + 1);
}

static void
append_span (GString *formula,
             guint    column,
             guint    first_row,
             guint    last_row)
{
  append_cell (formula, first_row, column);
  g_string_append_c (formula, ':');
  append_cell (formula, last_row, column);
}

char *
dien_sheet_layout_dup_total (const DienSheetTotal *total,
                             guint                 first_row,
                             guint                 last_row)
{
  g_autoptr (GString) formula = g_string_new (total->counted != NULL ? "=COUNTIF(" : "=COUNT(");
  g_autoptr (GString) counted = NULL;

  append_span (formula, total->counted != NULL ? total->column : 0, first_row, last_row);
  if (total->counted != NULL)
    {
      counted = g_string_new (total->counted);
      g_string_replace (counted, "\"", "\"\"", 0);
      g_string_append_printf (formula, ",\"%s\"", counted->str);
    }
  g_string_append_c (formula, ')');

  return g_strdup (formula->str);
}

char *
dien_sheet_layout_dup_sum (guint column,
                           guint first_row,
                           guint last_row)
{
  g_autoptr (GString) formula = g_string_new ("=SUM(");

  append_span (formula, column, first_row, last_row);
  g_string_append_c (formula, ')');

  return g_strdup (formula->str);
}

char *
dien_sheet_layout_dup_adds (DienSheetLayout *self,
                            guint            column)
{
  const char *heading = g_array_index (self->sheet->columns, DienSheetColumn, column).adds;
  g_autoptr (GString) formula = g_string_new ("=");

  for (guint i = 0; heading != NULL && i < column; i++)
    if (strcmp (g_array_index (self->sheet->columns, DienSheetColumn, i).heading, heading) == 0)
      {
        if (formula->len > 1)
          g_string_append_c (formula, '+');
        append_cell (formula, self->row, i);
      }

  return formula->len > 1 ? g_strdup (formula->str) : NULL;
}

char *
dien_sheet_layout_dup_formula (DienSheetLayout *self,
                               const char      *template)
{
  g_autoptr (GString) formula = g_string_new ("=");

  for (const char *at = template; *at != '\0'; at++)
    {
      char *end;
      guint row;

      if (*at != '{')
        {
          g_string_append_c (formula, *at);
          continue;
        }
      row = (guint) g_ascii_strtoull (at + 1, &end, 10);
      g_assert (*end == ',' && self->places != NULL && row < self->places->len);
      append_cell (formula, g_array_index (self->places, guint, row), (guint) g_ascii_strtoull (end + 1, &end, 10));
      g_assert (*end == '}');
      at = end;
    }

  return g_strdup (formula->str);
}
