/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dien_text_normalise:
 * @text: (nullable): anything typed, pasted or read
 *
 * The form in which text is kept: NFC, white space at the ends removed, every run of white space inside (no-break and
 * other Unicode spaces, tabs) one space, line breaks of any kind kept as '\n' without spaces beside them. Dropped are
 * control characters, what is invisible (zero-width characters, soft hyphen, byte order mark) and invalid UTF-8.
 * The spelling of the tones is kept as typed (uỷ stays uỷ). What is normal stays as it is.
 *
 * Returns: (transfer full): never %NULL
 */
char *dien_text_normalise (const char *text);

/**
 * dien_text_fold:
 * @text: (nullable): any text
 *
 * The form that search and the test for sameness look at: no marks, đ as d, lower case, white space as in
 * dien_text_normalise(), the long dashes and curly quotes that Word puts in as plain ones. Old and new tone placement
 * (hoà, hòa), NFC and NFD, capital and small are thus alike.
 *
 * Returns: (transfer full): never %NULL
 */
char *dien_text_fold (const char *text);

/**
 * dien_text_has_marks:
 * Whether @text holds a letter that folding changes otherwise than by case: a search for such a text wants those marks.
 */
gboolean dien_text_has_marks (const char *text);

/**
 * dien_text_matches:
 * @text: (nullable): normalised text of a row
 * @wanted: (nullable): what was typed into a search field, any form
 *
 * Search without marks finds all spellings; a word of @wanted with marks is found only with those marks, in either tone
 * placement and in capitals or small letters. All words of @wanted must occur, in any order, each as part of a word or a
 * whole one. No words find everything.
 */
gboolean dien_text_matches (const char *text,
                            const char *wanted);

/**
 * dien_text_compare:
 * Vietnamese order: the letters a ă â b c d đ e ê … of the whole text, then its tones không huyền hỏi ngã sắc nặng, then
 * case; a space before digits before letters; digits are NOT grouped by value. Old and new tone placement stand beside
 * each other. %NULL comes first. Total: two different strings never compare equal.
 */
int dien_text_compare (const char *a,
                       const char *b);

/**
 * dien_text_compare_n:
 * The same over @a_len and @b_len bytes that need not end in NUL; what the collation `vi` of the file is made of.
 */
int dien_text_compare_n (const char *a,
                         int         a_len,
                         const char *b,
                         int         b_len);

/**
 * dien_name_split:
 * @name: (nullable): a person's full name
 * @family: (out) (transfer full): first word, '' where the name is a single word
 * @middle: (out) (transfer full): the words between, '' where there are none
 * @given: (out) (transfer full): last word
 *
 * Lists of people are ordered by given, middle, family, each by dien_text_compare().
 */
void dien_name_split (const char  *name,
                      char       **family,
                      char       **middle,
                      char       **given);

G_END_DECLS
