/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-row-height"

#include "config.h"

#include "dien-row-height.h"

#include <math.h>

#include "dien-advances.h"

#define PADDING 140       /* left and right of a text within its cell, 1/100 mm */
#define USED 96           /* per cent of the width that is counted on */
#define LINE_HEIGHT 1.27  /* of the size of the type; what Excel gives a line of Times New Roman */
#define ROOM 3.0          /* above and below, points */
#define STEP 0.75         /* a pixel; heights are whole ones */
#define HIGHEST 409.5     /* points; a row cannot be higher */

/* A letter that the table does not know is taken for a wide one. */
#define WIDEST (DIEN_ADVANCE_UNITS * 3 / 2)

typedef struct
{
  guint limit;       /* of a line */
  guint lines;
  guint before;      /* width of what stands before the word on its line, spaces included */
  const char *begin; /* of the word, or of its part on this line */
  guint width;       /* of that */
  guint room;        /* for that, where the word is wider than a line */
  gboolean signs;    /* such a word holds signs after which it may be broken */
} Wrap;

static guint
get_advance (gunichar letter,
             DienFace face)
{
  const DienAdvanceRange *range = dien_advance_ranges;

  if (letter <= range->last && letter >= range->first)
    return dien_advances[face][letter - range->first];

  for (guint i = 1; i < dien_n_advance_ranges && letter >= dien_advance_ranges[i].first; i++)
    if (letter <= dien_advance_ranges[i].last)
      return dien_advances[face][dien_advance_ranges[i].begin + letter - dien_advance_ranges[i].first];

  return WIDEST;
}

static gunichar
get_letter (const char *at)
{
  return (guchar) *at < 0x80 ? (guchar) *at : g_utf8_get_char (at);
}

static gboolean
is_bracket (gunichar letter)
{
  return letter == '(' || letter == '[' || letter == '{';
}

static gboolean
is_opening (gunichar letter)
{
  return is_bracket (letter) || letter == 0x2018 || letter == 0x201C || letter == 0xAB;
}

static gboolean
is_closing (gunichar letter)
{
  switch (letter)
    {
    case ')': case ']': case '}': case ',': case '.': case ':': case ';': case '!': case '?': case '/': case '%':
    case 0x2019: case 0x201D: case 0xBB: case 0x2026:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_quote (gunichar letter)
{
  return letter == '"' || letter == '\'' || letter == 0x2018 || letter == 0x2019 || letter == 0x201C || letter == 0x201D ||
         letter == 0xAB || letter == 0xBB;
}

/* Some programs do not break at the space before a closing sign, after an opening one, or between a quotation mark and a
 * bracket. */
static gboolean
may_break_between (gunichar before,
                   gunichar after)
{
  return !is_opening (before) && !is_closing (after) && !(is_bracket (after) && is_quote (before));
}

static void
begin_line (Wrap       *self,
            const char *begin,
            guint       width)
{
  self->lines++;
  self->before = 0;
  self->begin = begin;
  self->width = width;
}

static void
begin_word (Wrap       *self,
            const char *begin)
{
  self->begin = begin;
  self->width = 0;
  self->room = self->limit;
  self->signs = FALSE;
}

static gboolean
has_signs (const char *text,
           const char *end)
{
  while (text < end && (g_unichar_isalnum (g_utf8_get_char (text)) || g_unichar_ismark (g_utf8_get_char (text))))
    text = g_utf8_next_char (text);

  return text < end;
}

/* A word that is wider than a line is filled in letter by letter. Where there are signs in it, programs break it after one
 * or another of them; whichever they take, two lines together hold more than the width of one, so each counts for half.
 *
 * Returns: whether there is a line for @letter */
static gboolean
break_word (Wrap       *self,
            const char *letter,
            guint       advance,
            guint       most)
{
  guint n = 1;

  self->signs = self->signs || has_signs (self->begin, letter);
  if (self->signs && self->room == self->limit)
    n = 2;
  if (self->lines + n > most)
    return FALSE;

  begin_line (self, letter, advance);
  self->lines += n - 1;
  if (self->signs)
    self->room = self->limit / 2;

  return TRUE;
}

/* The letter does not fit. Returns: where the line begins that is one too many, %NULL where there is none yet */
static const char *
break_line (Wrap       *self,
            const char *letter,
            guint       advance,
            guint       most)
{
  if (self->before > 0)
    {
      if (self->lines == most)
        return self->begin;
      begin_line (self, self->begin, self->width);
    }
  if (self->width > self->room && letter > self->begin && !break_word (self, letter, advance, most))
    return letter;

  return NULL;
}

static void
end_word (Wrap       *self,
          const char *next,
          guint       space)
{
  if (self->signs)
    self->before = self->limit;
  else
    self->before += self->width + space;
  begin_word (self, next);
}

guint
dien_row_height_wrap (const char  *text,
                      DienFace     face,
                      guint        size,
                      guint        width,
                      guint        most,
                      const char **rest)
{
  Wrap wrap = { .lines = 1 };
  const char *excess = NULL;
  gunichar letter, before = 0;

  g_return_val_if_fail (text != NULL, 1);
  g_return_val_if_fail (size > 0 && most > 0, 1);

  wrap.limit = (guint) ((guint64) (width - MIN (width, PADDING)) * 72 * DIEN_ADVANCE_UNITS * USED / (2540 * 100 * size));
  begin_word (&wrap, text);
  for (const char *at = text; *at != '\0' && excess == NULL; at = g_utf8_next_char (at), before = letter)
    {
      letter = get_letter (at);
      if (letter == '\n')
        {
          if (wrap.lines == most && at[1] != '\0')
            excess = at + 1;
          begin_line (&wrap, at + 1, 0);
          begin_word (&wrap, at + 1);
        }
      else if (letter == ' ' && may_break_between (before, get_letter (at + 1)))
        end_word (&wrap, at + 1, get_advance (letter, face));
      else
        {
          guint advance = get_advance (letter, face);

          wrap.width += advance;
          if (wrap.width > wrap.room || wrap.before + wrap.width > wrap.limit)
            excess = break_line (&wrap, at, advance, most);
        }
    }
  if (rest != NULL)
    *rest = excess;

  return MIN (wrap.lines, most);
}

double
dien_row_height_get_points (guint size,
                            guint lines)
{
  double wanted = ceil (lines * size * LINE_HEIGHT / STEP) * STEP + ROOM;

  return MIN (wanted, HIGHEST);
}

guint
dien_row_height_get_most_lines (guint size)
{
  return (guint) ((HIGHEST - ROOM - STEP) / (size * LINE_HEIGHT));
}
