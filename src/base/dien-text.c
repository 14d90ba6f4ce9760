/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-text"

#include "config.h"

#include "dien-text.h"
#include "dien-text-private.h"

#include <string.h>
#include <unicode/utf8.h>

/* Vietnamese is written with letters of these blocks alone, all of them composed. */
#define LATIN_END 0x250
#define ADDITIONAL_START 0x1e00
#define ADDITIONAL_END 0x1f00
#define N_LATIN (LATIN_END + ADDITIONAL_END - ADDITIONAL_START)

#define QUOTED_LETTERS 40

/* Reads text letter by letter without what normalising drops, white space already reduced. */
typedef struct
{
  const char *text;
  gsize       length;
  gsize       at;
  gunichar    held;    /* follows the white space that was given out last */
  guint       breaks;  /* line breaks still to give out before it */
  gboolean    begun;
} Reader;

static int
find_latin (gunichar letter)
{
  if (letter < LATIN_END)
    return (int) letter;
  if (letter >= ADDITIONAL_START && letter < ADDITIONAL_END)
    return (int) (LATIN_END + letter - ADDITIONAL_START);
  return -1;
}

/* The letter itself, ' ', '\n', or 0 for what has no business in a text. */
static gunichar
clean_char (gunichar letter)
{
  if ((letter > 0x20 && letter < 0x7f) || (letter >= 0xc0 && find_latin (letter) >= 0))
    return letter;
  if ((letter >= '\n' && letter <= '\r') || letter == 0x85)
    return '\n';
  if (letter == '\t')
    return ' ';

  switch (g_unichar_type (letter))
    {
    case G_UNICODE_SPACE_SEPARATOR:
      return ' ';
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return '\n';
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
      return 0;
    default:
      return U_IS_UNICODE_NONCHAR (letter) ? 0 : letter;
    }
}

static void
start_reading (Reader     *reader,
               const char *text)
{
  *reader = (Reader) { .text = text, .length = strlen (text) };
}

/* The next letter in the raw text that is not to be dropped, cleaned; 0 at the end. */
static gunichar
read_cleaned (Reader *reader)
{
  while (reader->at < reader->length)
    {
      UChar32 letter;

      U8_NEXT (reader->text, reader->at, reader->length, letter);
      if (letter == '\r' && reader->text[reader->at] == '\n')
        continue;
      if (letter > 0)
        letter = (UChar32) clean_char ((gunichar) letter);
      if (letter > 0)
        return (gunichar) letter;
    }
  return 0;
}

/* White space is given out when a letter turns up behind it, so that none ends the text. 0 at the end. */
static gunichar
read_next (Reader *reader)
{
  gboolean spaced = FALSE;
  gunichar letter;

  if (reader->breaks == 0 && reader->held != 0)
    {
      letter = reader->held;
      reader->held = 0;
      return letter;
    }

  if (reader->held == 0)
    {
      while ((letter = read_cleaned (reader)) == ' ' || letter == '\n')
        {
          spaced = TRUE;
          if (letter == '\n')
            reader->breaks++;
        }
      if (letter == 0 || !reader->begun || !spaced)
        {
          reader->breaks = 0;
          reader->begun = TRUE;
          return letter;
        }
      reader->held = letter;
    }

  if (reader->breaks == 0)
    return ' ';
  reader->breaks--;
  return '\n';
}

static void
append_char (GString  *string,
             gunichar  letter)
{
  if (letter < 0x80)
    g_string_append_c (string, (char) letter);
  else
    g_string_append_unichar (string, letter);
}

static gboolean
is_mark (gunichar letter)
{
  return g_unichar_type (letter) == G_UNICODE_NON_SPACING_MARK;
}

/* The parts of @letter that remain when its marks are gone, small. */
static gsize
strip_marks (gunichar  letter,
             gunichar  parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH])
{
  gsize n_parts, n_left = 0;

  letter = dien_text_lower_char (letter);
  n_parts = g_unichar_fully_decompose (letter == U'đ' ? U'd' : letter, FALSE, parts, G_UNICHAR_MAX_DECOMPOSITION_LENGTH);
  for (gsize i = 0; i < n_parts; i++)
    if (!is_mark (parts[i]))
      parts[n_left++] = dien_text_lower_char (parts[i]);
  return n_left;
}

static const guint16 *
get_folded_latin (void)
{
  static guint16 folded[N_LATIN];
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      for (gunichar letter = 0; letter < ADDITIONAL_END; letter++)
        {
          gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

          if (find_latin (letter) >= 0 && strip_marks (letter, parts) > 0)
            folded[find_latin (letter)] = (guint16) parts[0];
        }
      g_once_init_leave (&filled, 1);
    }
  return folded;
}

static gboolean
has_mark (gunichar       letter,
          const guint16 *folded)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (letter < 0x80 || !(g_unichar_isalpha (letter) || is_mark (letter)))
    return FALSE;
  if (find_latin (letter) >= 0)
    return folded[find_latin (letter)] != g_unichar_tolower (letter);

  n_parts = g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    if (is_mark (parts[i]))
      return TRUE;
  return FALSE;
}

gunichar
dien_text_lower_char (gunichar letter)
{
  if (letter < 0x80)
    return (gunichar) g_ascii_tolower ((char) letter);
  if ((letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212)
    return '-';
  if (letter >= 0x2018 && letter <= 0x201b)
    return '\'';
  if (letter >= 0x201c && letter <= 0x201f)
    return '"';
  return g_unichar_tolower (letter);
}

char *
dien_text_normalise (const char *text)
{
  g_autoptr (GString) cleaned = NULL;
  gboolean composed = TRUE;
  Reader reader;
  gunichar letter;

  if (text == NULL)
    return g_strdup ("");

  start_reading (&reader, text);
  cleaned = g_string_sized_new (reader.length + 1);
  while ((letter = read_next (&reader)) != 0)
    {
      append_char (cleaned, letter);
      if (letter >= 0x300 && find_latin (letter) < 0)
        composed = FALSE;
    }

  if (composed)
    return g_string_free (g_steal_pointer (&cleaned), FALSE);
  return g_utf8_normalize (cleaned->str, (gssize) cleaned->len, G_NORMALIZE_NFC);
}

char *
dien_text_fold (const char *text)
{
  const guint16 *folded = get_folded_latin ();
  GString *result;
  Reader reader;
  gunichar letter;

  if (text == NULL)
    return g_strdup ("");

  start_reading (&reader, text);
  result = g_string_sized_new (reader.length + 1);
  while ((letter = read_next (&reader)) != 0)
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gsize n_parts;

      if (find_latin (letter) >= 0)
        {
          append_char (result, folded[find_latin (letter)]);
          continue;
        }
      n_parts = strip_marks (letter, parts);
      for (gsize i = 0; i < n_parts; i++)
        append_char (result, parts[i]);
    }
  return g_string_free (result, FALSE);
}

gboolean
dien_text_has_marks (const char *text)
{
  const guint16 *folded = get_folded_latin ();
  Reader reader;
  gunichar letter;

  if (text == NULL)
    return FALSE;

  start_reading (&reader, text);
  while ((letter = read_next (&reader)) != 0)
    if (has_mark (letter, folded))
      return TRUE;
  return FALSE;
}

char *
dien_text_quote (const char *typed)
{
  g_autofree char *whole = dien_text_normalise (typed);
  g_autofree char *beginning = NULL;

  g_strdelimit (whole, "\n", ' ');
  if (g_utf8_strlen (whole, -1) <= QUOTED_LETTERS)
    return g_steal_pointer (&whole);
  beginning = g_utf8_substring (whole, 0, QUOTED_LETTERS);
  return g_strconcat (beginning, "…", NULL);
}

void
dien_name_split (const char  *name,
                 char       **family,
                 char       **middle,
                 char       **given)
{
  g_autofree char *whole = dien_text_normalise (name);
  char *first_end, *last;

  g_return_if_fail (family != NULL && middle != NULL && given != NULL);

  g_strdelimit (whole, "\n", ' ');
  first_end = strchr (whole, ' ');
  last = strrchr (whole, ' ');
  if (first_end == NULL)
    {
      *family = g_strdup ("");
      *middle = g_strdup ("");
      *given = g_steal_pointer (&whole);
      return;
    }

  *family = g_strndup (whole, (gsize) (first_end - whole));
  *middle = g_strstrip (first_end < last ? g_strndup (first_end, (gsize) (last - first_end)) : g_strdup (""));
  *given = g_strdup (last + 1);
}
