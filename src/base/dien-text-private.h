/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In a syllable that ends in oa, oe or uy the tone is written on the first vowel (hòa, thủy) or on the second (hoà,
 * thuỷ). Everywhere else both ways of writing agree; in quý too, where the tone cannot stand on the u, which belongs to
 * the q: so the second vowel is the safe place. */
typedef enum
{
  DIEN_TONE_ON_FIRST,
  DIEN_TONE_ON_SECOND,
} DienTonePlace;

/** How many bytes dien_text_place_tones() may need, the final NUL included. */
#define DIEN_TONES_SIZE(length) ((length) + (length) / 3 + 1)

/**
 * dien_text_place_tones:
 * @text: NFC, @length bytes
 * @result: (out): room for %DIEN_TONES_SIZE bytes; ends in NUL
 *
 * Writes @text with every such tone at @place.
 *
 * Returns: bytes written, without the NUL
 */
gsize dien_text_place_tones (const char    *text,
                             gsize          length,
                             DienTonePlace  place,
                             char          *result);

typedef enum
{
  DIEN_TEXT_SETTLED,     /* each tone stands on the second vowel */
  DIEN_TEXT_ON_FIRST,    /* a tone may stand on the first */
  DIEN_TEXT_DECOMPOSED,  /* marks may stand by themselves */
} DienTextState;

/** What @text needs before its tones are in one place. Quick; most texts are settled. */
DienTextState dien_text_look_at (const char *text,
                                 gsize       length);

/** Small letter, plain dash or plain quote for @letter: what is alike with marks and without. */
gunichar dien_text_lower_char (gunichar letter);

/** @typed as a sentence quotes it: on one line, and cut where it is long. Returns: (transfer full) */
char *dien_text_quote (const char *typed);

G_END_DECLS
