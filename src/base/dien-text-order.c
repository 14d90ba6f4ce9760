/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-text"

#include "config.h"

#include "dien-text.h"
#include "dien-text-private.h"

#include <string.h>
#include <unicode/ucol.h>

/* A text as the collator is to see it: with one place for each tone, or ICU tears Thuỷ and Thủy apart. */
typedef struct
{
  const char *text;
  gsize       length;
  char        room[256];  /* names and titles are compared by the hundred thousand: no allocation for those */
  char       *spill;
} Key;

static UCollator *
get_collator (void)
{
  static UCollator *collator;

  if (g_once_init_enter (&collator))
    {
      UErrorCode status = U_ZERO_ERROR;
      UCollator *opened = ucol_open ("vi", &status);

      if (U_FAILURE (status))
        g_error ("No order of letters: %s", u_errorName (status));
      g_once_init_leave (&collator, opened);
    }
  return collator;
}

static void
make_key (Key        *key,
          const char *text,
          gsize       length)
{
  g_autofree char *composed = NULL;
  DienTextState state = dien_text_look_at (text, length);

  key->text = text;
  key->length = length;
  key->spill = NULL;
  if (state == DIEN_TEXT_SETTLED)
    return;

  if (state == DIEN_TEXT_DECOMPOSED && g_utf8_validate_len (text, length, NULL))
    composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
  if (composed != NULL)
    {
      text = composed;
      length = strlen (composed);
    }
  if (DIEN_TONES_SIZE (length) > sizeof key->room)
    key->spill = g_malloc (DIEN_TONES_SIZE (length));
  key->text = key->spill != NULL ? key->spill : key->room;
  key->length = dien_text_place_tones (text, length, DIEN_TONE_ON_SECOND, (char *) key->text);
}

int
dien_text_compare_n (const char *a,
                     int         a_len,
                     const char *b,
                     int         b_len)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize a_length = (gsize) a_len, b_length = (gsize) b_len, parting = 0, start = 0;
  int order;
  Key a_key, b_key;

  g_return_val_if_fail (a != NULL && a_len >= 0, 0);
  g_return_val_if_fail (b != NULL && b_len >= 0, 0);

  for (; parting < MIN (a_length, b_length) && a[parting] == b[parting]; parting++)
    if (a[parting] == ' ')
      start = parting + 1;
  if (parting < MIN (a_length, b_length))
    order = (guchar) a[parting] - (guchar) b[parting];
  else
    order = (a_length > b_length) - (a_length < b_length);
  if (order == 0)
    return 0;

  /* Words that both begin with settle nothing. */
  make_key (&a_key, a + start, a_length - start);
  make_key (&b_key, b + start, b_length - start);
  switch (ucol_strcollUTF8 (get_collator (), a_key.text, (int) a_key.length, b_key.text, (int) b_key.length, &status))
    {
    case UCOL_LESS:
      order = -1;
      break;
    case UCOL_GREATER:
      order = 1;
      break;
    case UCOL_EQUAL:
      break;
    }
  g_free (a_key.spill);
  g_free (b_key.spill);
  return order;
}

int
dien_text_compare (const char *a,
                   const char *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);
  return dien_text_compare_n (a, (int) strlen (a), b, (int) strlen (b));
}
