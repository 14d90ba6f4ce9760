/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-unit-lines"

#include "config.h"

#include "dien-unit-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-text.h"

#define LONGEST_NAME 200 /* characters */

/* What a name says of itself by its first words, folded; the longer before the shorter that it begins with. */
static const struct
{
  const char *words;
  const char *kind;
} kinds[] = {
  { "chi bo", "cell" },
  { "dang uy", "committee" },
  { "dang bo", "committee" },
  { "huyen uy", "committee" },
  { "thanh uy", "committee" },
  { "thi uy", "committee" },
  { "tinh uy", "committee" },
  { "van phong", "office" },
  { "ubnd", "authority" },
  { "uy ban nhan dan", "authority" },
  { "uy ban mat tran", "association" },
  { "uy ban mttq", "association" },
  { "ban", "board" },
  { "xa", "commune" },
  { "phuong", "commune" },
  { "thi tran", "commune" },
  { "dac khu", "commune" },
  { "ap", "hamlet" },
  { "khu pho", "hamlet" },
  { "thon", "hamlet" },
  { "phong", "division" },
  { "truong", "school" },
  { "hoi", "association" },
  { "doan", "association" },
  { "lien doan", "association" },
  { "mttq", "association" },
  { "hop tac xa", "cooperative" },
  { "htx", "cooperative" },
};

/* Headings of columns, folded. */
static const char *const headings[] = {
  "stt", "tt", "so tt", "so thu tu", "ten don vi", "don vi", "don vi, ca nhan", "ten", "ten to chuc", "ghi chu", "loai",
  "loai don vi", "co quan, don vi", "danh sach don vi", NULL
};

static void
free_line (gpointer data)
{
  DienUnitLine *line = data;

  g_free (line->name);
  g_free (line);
}

static gboolean
begins_with_word (const char *text,
                  const char *word)
{
  size_t length = strlen (word);

  return strncmp (text, word, length) == 0 && (text[length] == '\0' || text[length] == ' ');
}

/* Takes the cell at @text: to the next tab or end of line; one in quotation marks may hold either. @rest: (out): behind
 * it and its tab. @ends: (out): whether it was the last of its row. @n_lines: (inout) */
static char *
take_cell (const char  *text,
           const char **rest,
           gboolean    *ends,
           guint       *n_lines)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = *text == '"' && strchr (text + 1, '"') != NULL;

  for (text += quoted; *text != '\0'; text++)
    {
      if (quoted && *text == '"' && text[1] == '"')
        text++;
      else if (quoted && *text == '"')
        {
          quoted = FALSE;
          continue;
        }
      else if (!quoted && (*text == '\t' || *text == '\n'))
        break;
      *n_lines += *text == '\n';
      g_string_append_c (cell, *text == '\n' ? ' ' : *text);
    }

  *ends = *text != '\t';
  *rest = *text != '\0' ? text + 1 : text;
  *n_lines += *text == '\n';
  return dien_text_normalise (cell->str);
}

/* '1.', '2)', '-', '•' and the like before the name. */
static const char *
skip_numbering (const char *cell)
{
  const char *end = cell;

  while (g_ascii_isdigit (*end))
    end++;
  if (end > cell && (*end == '.' || *end == ')' || *end == '/' || *end == '-'))
    end++;
  else if (end == cell && (*end == '-' || *end == '+' || *end == '*'))
    end++;
  else if (g_str_has_prefix (cell, "•") || g_str_has_prefix (cell, "–"))
    end = g_utf8_next_char (cell);
  else
    return cell;

  while (*end == ' ')
    end++;
  return end;
}

static gboolean
is_heading (const char *cell)
{
  g_autofree char *folded = dien_text_fold (cell);

  return g_strv_contains (headings, folded);
}

/* Neither a number, in any numerals, nor a heading. */
static gboolean
is_name (const char *cell)
{
  guint n_letters = 0;

  for (const char *letter = cell; *letter != '\0'; letter = g_utf8_next_char (letter))
    n_letters += g_unichar_isalpha (g_utf8_get_char (letter));

  return n_letters >= 2 && strspn (cell, "IVXLC. ") < strlen (cell) && !is_heading (cell);
}

/* @known and @name fold alike: they are one, in capitals, with the old place of the tone and where no mark was typed at all,
 * but not with other marks. */
static gboolean
is_same_name (const char *known,
              const char *name)
{
  return dien_text_matches (known, name) && (dien_text_matches (name, known) || !dien_text_has_marks (name));
}

static void
take_name (GPtrArray  *lines,
           GPtrArray  *problems,
           GHashTable *seen,
           const char *name,
           guint       number)
{
  g_autofree char *folded = dien_text_fold (name);
  DienUnitLine *line = g_hash_table_lookup (seen, folded);

  if (g_utf8_strlen (name, -1) > LONGEST_NAME)
    g_ptr_array_add (problems, g_strdup_printf (_("Line %u: a name of more than %d characters was left out. Shorten it."),
                                                number, LONGEST_NAME));
  else if (line != NULL && is_same_name (line->name, name))
    g_ptr_array_add (problems, g_strdup_printf (_("Line %u: ‘%s’ stands in line %u already and is taken once."),
                                                number, name, line->line));
  else
    {
      line = g_new0 (DienUnitLine, 1);
      line->name = g_strdup (name);
      line->kind = dien_unit_guess_kind (name);
      line->line = number;
      g_ptr_array_add (lines, line);
      g_hash_table_replace (seen, g_steal_pointer (&folded), line);
    }
}

const char *
dien_unit_guess_kind (const char *name)
{
  g_autofree char *folded = dien_text_fold (name);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (begins_with_word (folded, kinds[i].words))
      return kinds[i].kind;

  return "other";
}

GPtrArray *
dien_unit_lines_read (const char  *text,
                      GPtrArray  **problems)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) plain = g_string_new (text);
  const char *rest;
  guint number = 1;

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  for (rest = plain->str; *rest != '\0';)
    {
      guint first = number;
      gboolean ends = FALSE, has_name = FALSE, has_text = FALSE;

      while (!ends)
        {
          g_autofree char *cell = take_cell (rest, &rest, &ends, &number);
          const char *name = skip_numbering (cell);

          if (!has_name && is_name (name))
            {
              has_name = TRUE;
              take_name (lines, refused, seen, name, first);
            }
          has_text = has_text || (*cell != '\0' && !is_heading (cell));
        }
      if (!has_name && has_text)
        g_ptr_array_add (refused, g_strdup_printf (_("Line %u: no name of a unit was found."), first));
    }

  if (problems != NULL)
    *problems = g_steal_pointer (&refused);
  return lines;
}
