/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-text"

#include "config.h"

#include "dien-text-private.h"

#include <string.h>
#include <unicode/utf8.h>

#define N_TONES 5

typedef struct
{
  gunichar plain;
  gunichar toned[N_TONES];
} Vowel;

typedef struct
{
  const Vowel *vowel;
  int          tone;  /* -1 for none */
} Sound;

static const Vowel first_vowels[] = {
  { U'o', { U'ò', U'ỏ', U'õ', U'ó', U'ọ' } },
  { U'O', { U'Ò', U'Ỏ', U'Õ', U'Ó', U'Ọ' } },
  { U'u', { U'ù', U'ủ', U'ũ', U'ú', U'ụ' } },
  { U'U', { U'Ù', U'Ủ', U'Ũ', U'Ú', U'Ụ' } },
};

static const Vowel second_vowels[] = {
  { U'a', { U'à', U'ả', U'ã', U'á', U'ạ' } },
  { U'A', { U'À', U'Ả', U'Ã', U'Á', U'Ạ' } },
  { U'e', { U'è', U'ẻ', U'ẽ', U'é', U'ẹ' } },
  { U'E', { U'È', U'Ẻ', U'Ẽ', U'É', U'Ẹ' } },
  { U'y', { U'ỳ', U'ỷ', U'ỹ', U'ý', U'ỵ' } },
  { U'Y', { U'Ỳ', U'Ỷ', U'Ỹ', U'Ý', U'Ỵ' } },
};

static gboolean
hear_vowel (const Vowel *vowels,
            gsize        n_vowels,
            gunichar     letter,
            Sound       *sound)
{
  for (gsize i = 0; i < n_vowels; i++)
    {
      sound->vowel = &vowels[i];
      sound->tone = -1;
      if (letter == vowels[i].plain)
        return TRUE;
      for (sound->tone = 0; sound->tone < N_TONES; sound->tone++)
        if (letter == vowels[i].toned[sound->tone])
          return TRUE;
    }
  return FALSE;
}

/* One of the pairs oa, oe, uy. */
static gboolean
hear_pair (gunichar  first_letter,
           gunichar  second_letter,
           Sound    *first,
           Sound    *second)
{
  if (!hear_vowel (first_vowels, G_N_ELEMENTS (first_vowels), first_letter, first)
      || !hear_vowel (second_vowels, G_N_ELEMENTS (second_vowels), second_letter, second))
    return FALSE;
  return (first->vowel->plain == U'o' || first->vowel->plain == U'O')
         != (second->vowel->plain == U'y' || second->vowel->plain == U'Y');
}

static gboolean
ends_syllable (const char *text,
               gsize       length,
               gsize       at)
{
  UChar32 next;

  if (at >= length)
    return TRUE;
  U8_NEXT (text, at, length, next);
  return next < 0 || !g_unichar_isalpha ((gunichar) next);
}

static char *
append_sound (char    *end,
              Sound   *sound,
              int      tone)
{
  gunichar letter = tone < 0 ? sound->vowel->plain : sound->vowel->toned[tone];

  return end + g_unichar_to_utf8 (letter, end);
}

static gboolean
is_first_plain (char byte)
{
  return byte == 'o' || byte == 'u' || byte == 'O' || byte == 'U';
}

static gboolean
is_second_plain (char byte)
{
  return byte == 'a' || byte == 'e' || byte == 'y' || byte == 'A' || byte == 'E' || byte == 'Y';
}

/* Writes the pair that begins at @at, if one does. Returns: where it ends in @text, or @at */
static gsize
place_pair (const char     *text,
            gsize           length,
            gsize           at,
            DienTonePlace   place,
            char          **end)
{
  gsize after = at;
  UChar32 first_letter, second_letter;
  Sound first, second;
  int tone;

  U8_NEXT (text, after, length, first_letter);
  if (first_letter < 0 || after >= length)
    return at;
  U8_NEXT (text, after, length, second_letter);
  if (second_letter < 0
      || !hear_pair ((gunichar) first_letter, (gunichar) second_letter, &first, &second)
      || !ends_syllable (text, length, after))
    return at;

  tone = MAX (first.tone, second.tone);
  *end = append_sound (*end, &first, place == DIEN_TONE_ON_FIRST ? tone : -1);
  *end = append_sound (*end, &second, place == DIEN_TONE_ON_SECOND ? tone : -1);
  return after;
}

gsize
dien_text_place_tones (const char    *text,
                       gsize          length,
                       DienTonePlace  place,
                       char          *result)
{
  char *end = result;

  g_assert (text != NULL && result != NULL);

  for (gsize at = 0; at < length;)
    {
      gboolean plain = (guchar) text[at] < 0x80;
      gsize after = at + 1;

      while (after < length && ((guchar) text[after] & 0xc0) == 0x80)
        after++;
      if (after < length
          && (plain ? is_first_plain (text[at]) && (guchar) text[after] >= 0x80 : is_second_plain (text[after])))
        {
          gsize placed = place_pair (text, length, at, place, &end);

          if (placed != at)
            {
              at = placed;
              continue;
            }
        }
      while (at < after)
        *end++ = text[at++];
    }
  *end = '\0';
  return (gsize) (end - result);
}

/* A toned o or u before a plain a, e or y. */
static gboolean
is_pair_on_first (const char *text,
                  gsize       second)
{
  const char *start = g_utf8_find_prev_char (text, text + second);
  Sound first;

  return start != NULL
         && hear_vowel (first_vowels, G_N_ELEMENTS (first_vowels),
                        g_utf8_get_char_validated (start, text + second - start), &first);
}

DienTextState
dien_text_look_at (const char *text,
                   gsize       length)
{
  DienTextState state = DIEN_TEXT_SETTLED;
  guchar before = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) text[i];

      if (byte == 0xcc || byte == 0xcd)
        return DIEN_TEXT_DECOMPOSED;
      if (before >= 0x80 && byte < 0x80 && is_second_plain (text[i]) && is_pair_on_first (text, i))
        state = DIEN_TEXT_ON_FIRST;
      before = byte;
    }
  return state;
}
