/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-unit-kind.h"

#include <string.h>

#include "dien-terms.h"
#include "dien-text.h"

/* First words of units, folded; a longer one before one that it begins with. */
static const struct
{
  const char *words;
  const char *kind;
} first_words[] = {
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

static const char *const kinds[] = {
  "committee", "cell", "board", "office", "authority", "commune", "hamlet", "division", "school", "association", "cooperative",
  "other",
};

static gboolean
begins_with_word (const char *text,
                  const char *word)
{
  size_t length = strlen (word);

  return strncmp (text, word, length) == 0 && (text[length] == ' ' || text[length] == '\0');
}

const char *
dien_unit_kind_guess (const char *name)
{
  g_autofree char *folded = dien_text_fold (name);

  for (guint i = 0; i < G_N_ELEMENTS (first_words); i++)
    if (begins_with_word (folded, first_words[i].words))
      return first_words[i].kind;

  return "other";
}

const char *
dien_unit_kind_find (const char *word)
{
  g_autofree char *folded = dien_text_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *term = dien_text_fold (dien_terms_unit_kind (kinds[i]));

      if (strcmp (folded, term) == 0)
        return kinds[i];
    }
  for (guint i = 0; i < G_N_ELEMENTS (first_words); i++)
    if (strcmp (folded, first_words[i].words) == 0)
      return first_words[i].kind;

  return NULL;
}
