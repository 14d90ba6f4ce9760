/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-text"

#include "config.h"

#include "dien-text.h"
#include "dien-text-private.h"

#include <string.h>

/* One text as it is searched; the forms are made when they are first wanted. */
typedef struct
{
  const char *text;
  char       *folded;
  char       *spelled[2];  /* by DienTonePlace */
} Searched;

static void
searched_clear (Searched *searched)
{
  g_free (searched->folded);
  g_free (searched->spelled[DIEN_TONE_ON_FIRST]);
  g_free (searched->spelled[DIEN_TONE_ON_SECOND]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Searched, searched_clear)

/* Small letters with their marks, each tone at @place. */
static char *
spell (const char    *text,
       DienTonePlace  place)
{
  gsize length = strlen (text);
  g_autofree char *placed = g_malloc (DIEN_TONES_SIZE (length));
  GString *small;

  small = g_string_sized_new (dien_text_place_tones (text, length, place, placed));
  for (const char *at = placed; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (small, dien_text_lower_char (g_utf8_get_char (at)));
  return g_string_free (small, FALSE);
}

/* Both places are looked at since the end of a word may still be missing: 'thủ' begins 'thủy', 'hoà' begins 'hoàn'. */
static gboolean
find_marked (Searched   *searched,
             const char *word)
{
  for (DienTonePlace place = DIEN_TONE_ON_FIRST; place <= DIEN_TONE_ON_SECOND; place++)
    {
      g_autofree char *spelled = spell (word, place);

      if (searched->spelled[place] == NULL)
        searched->spelled[place] = spell (searched->text, place);
      if (strstr (searched->spelled[place], spelled) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_unmarked (Searched   *searched,
               const char *word)
{
  g_autofree char *folded = dien_text_fold (word);

  if (searched->folded == NULL)
    searched->folded = dien_text_fold (searched->text);
  return strstr (searched->folded, folded) != NULL;
}

gboolean
dien_text_matches (const char *text,
                   const char *wanted)
{
  g_auto (Searched) searched = { .text = text != NULL ? text : "" };
  g_autofree char *normal = dien_text_normalise (wanted);
  g_auto (GStrv) words = g_strsplit_set (normal, " \n", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (!(dien_text_has_marks (words[i]) ? find_marked (&searched, words[i]) : find_unmarked (&searched, words[i])))
      return FALSE;
  return TRUE;
}
