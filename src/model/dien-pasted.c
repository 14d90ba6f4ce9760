/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-pasted.h"

#include <string.h>

#include "dien-text.h"

/* First cells of a line of headings, folded. */
static const char *const headings[] = {
  "stt", "tt", "so tt", "so thu tu", "don vi", "ten don vi", "ten", "ho va ten", "ho ten", "ho, ten", "ca nhan", "don vi, ca nhan",
};

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r' || c == '\0';
}

/* The end of a cell that is in quotes, as Excel writes one with a tab, a line break or a quote within. Returns: the place
 * behind the closing quote; NULL where the quote only belongs to the text */
static const char *
find_quote_end (const char *cell)
{
  for (const char *at = cell + 1; *at != '\0'; at++)
    {
      if (*at != '"')
        continue;
      if (at[1] == '"')
        at++;
      else
        return at[1] == '\t' || is_line_end (at[1]) ? at + 1 : NULL;
    }

  return NULL;
}

static char *
dup_cell (const char *from,
          const char *end,
          gboolean    quoted)
{
  g_autofree char *raw = quoted ? g_strndup (from + 1, end - from - 2) : g_strndup (from, end - from);

  if (quoted)
    {
      g_auto (GStrv) parts = g_strsplit (raw, "\"\"", -1);

      g_free (raw);
      raw = g_strjoinv ("\"", parts);
    }
  g_strdelimit (raw, "\n\r\t", ' ');

  return dien_text_normalise (raw);
}

/* Reads one line and goes to the next. */
static GPtrArray *
read_line (const char **at)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  while (TRUE)
    {
      const char *end = **at == '"' ? find_quote_end (*at) : NULL;
      gboolean quoted = end != NULL;

      if (!quoted)
        for (end = *at; *end != '\t' && !is_line_end (*end); end++)
          ;
      g_ptr_array_add (cells, dup_cell (*at, end, quoted));
      *at = end;
      if (**at != '\t')
        break;
      (*at)++;
    }
  if (**at == '\r')
    (*at)++;
  if (**at == '\n')
    (*at)++;

  return cells;
}

static const char *
get_cell (GPtrArray *line,
          guint      i)
{
  return i < line->len ? g_ptr_array_index (line, i) : "";
}

static guint
count_filled (GPtrArray *line)
{
  guint n = 0;

  for (guint i = 0; i < line->len; i++)
    n += *get_cell (line, i) != '\0';

  return n;
}

static gboolean
is_heading (GPtrArray *line)
{
  for (guint i = 0; i < line->len; i++)
    {
      g_autofree char *folded = dien_text_fold (get_cell (line, i));

      if (*folded == '\0')
        continue;
      for (guint h = 0; h < G_N_ELEMENTS (headings); h++)
        if (strcmp (folded, headings[h]) == 0)
          return TRUE;
      return FALSE;
    }

  return FALSE;
}

/* '12', '1.', 'IV', 'a)': what stands in a column of running numbers. */
static gboolean
is_number (const char *cell)
{
  size_t length = strlen (cell);
  gboolean closed = length > 1 && strchr (".)", cell[length - 1]) != NULL;

  length -= closed;
  if (length == 0 || length > 6)
    return FALSE;
  if (strspn (cell, "0123456789.") >= length || strspn (cell, "IVXLC") == length)
    return TRUE;

  return closed && length == 1 && g_ascii_isalpha (*cell);
}

/* The length of '1. ', '2) ', '- ' before the text; 0 where there is none. */
static size_t
measure_number (const char *cell)
{
  size_t digits = strspn (cell, "0123456789");

  if (digits > 0 && digits < 5 && strchr (".)", cell[digits]) != NULL && cell[digits] != '\0' && cell[digits + 1] == ' ')
    return digits + 2;
  if (digits == 0 && strchr ("-+*", *cell) != NULL && *cell != '\0' && cell[1] == ' ')
    return 2;

  return g_str_has_prefix (cell, "• ") ? strlen ("• ") : 0;
}

static void
drop_number_column (GPtrArray *lines)
{
  gboolean any = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *line = g_ptr_array_index (lines, i);

      if (*get_cell (line, 0) == '\0')
        continue;
      if (!is_number (get_cell (line, 0)) || count_filled (line) < 2)
        return;
      any = TRUE;
    }
  for (guint i = 0; i < lines->len && any; i++)
    g_ptr_array_remove_index (g_ptr_array_index (lines, i), 0);
}

static void
drop_numbers (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (measure_number (get_cell (g_ptr_array_index (lines, i), 0)) == 0)
      return;

  for (guint i = 0; i < lines->len; i++)
    {
      char **cell = (char **) &g_ptr_array_index ((GPtrArray *) g_ptr_array_index (lines, i), 0);
      g_autofree char *numbered = *cell;

      *cell = g_strdup (numbered + measure_number (numbered));
    }
}

/* The first column that anything stands in is the first one. */
static void
drop_empty_columns (GPtrArray *lines)
{
  while (TRUE)
    {
      for (guint i = 0; i < lines->len; i++)
        if (*get_cell (g_ptr_array_index (lines, i), 0) != '\0')
          return;
      if (lines->len == 0)
        return;
      for (guint i = 0; i < lines->len; i++)
        g_ptr_array_remove_index (g_ptr_array_index (lines, i), 0);
    }
}

static GPtrArray *
read_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  while (*text != '\0')
    {
      g_autoptr (GPtrArray) line = read_line (&text);

      if (count_filled (line) > 0)
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }

  return lines;
}

GPtrArray *
dien_pasted_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) lines = read_lines (text != NULL ? text : "");

  if (lines->len > 0 && is_heading (g_ptr_array_index (lines, 0)))
    g_ptr_array_remove_index (lines, 0);
  drop_empty_columns (lines);
  drop_number_column (lines);
  drop_empty_columns (lines);
  drop_numbers (lines);

  for (guint i = 0; i < lines->len; i++)
    {
      GPtrArray *line = g_ptr_array_index (lines, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      for (guint c = 0; c < line->len; c++)
        g_strv_builder_add (cells, get_cell (line, c));
      g_ptr_array_add (rows, g_strv_builder_end (cells));
    }

  return rows;
}
