/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-score-words"

#include "config.h"

#include "dien-score-words.h"

#include <glib/gi18n-lib.h>

#include "dien-number.h"
#include "dien-terms.h"

#define BETWEEN " · "

static void
append (GString *words,
        char    *part)
{
  if (words->len > 0)
    g_string_append (words, BETWEEN);
  g_string_append (words, part);
  g_free (part);
}

char *
dien_score_words_dup_total (DienScorecard *card,
                            guint          round)
{
  const DienScorecardRound *one;
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (card != NULL && round < card->rounds->len, NULL);

  one = &g_array_index (card->rounds, DienScorecardRound, round);
  if (card->maximum > 0)
    {
      g_autofree char *total = dien_number_format (one->verdict != NULL ? one->verdict->total : 0, DIEN_NUMBER_POINTS);
      g_autofree char *maximum = dien_number_format (card->maximum, DIEN_NUMBER_POINTS);

      append (words, g_strdup_printf (_("Total %s/%s"), one->verdict != NULL ? total : "–", maximum));
    }
  if (card->thresholds.recognise_from >= 0)
    {
      g_autofree char *from = dien_number_format (card->thresholds.recognise_from, DIEN_NUMBER_POINTS);

      append (words, g_strdup_printf (_("Recognised from %s"), from));
    }
  if (card->n_conditions > 0)
    append (words, g_strdup_printf (_("%u/%u mandatory conditions met"), one->n_met, card->n_conditions));
  if (one->class != NULL)
    append (words, g_strdup (one->class));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
dien_score_words_dup_verdict (DienScorecard *card,
                              guint          round)
{
  const DienScorecardRound *one;
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (card != NULL && round < card->rounds->len, NULL);

  one = &g_array_index (card->rounds, DienScorecardRound, round);
  if (one->n_scored < card->n_wanted)
    g_string_append_printf (words, _("%u of %u criteria are scored."), one->n_scored, card->n_wanted);
  if (one->verdict == NULL)
    return g_string_free (g_steal_pointer (&words), FALSE);

  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append_printf (words, _("Proposed: %s."), dien_terms_state (dien_result_get_code (one->verdict->result)));
  for (guint i = 0; i < one->verdict->reasons->len; i++)
    g_string_append_printf (words, " %s", (char *) g_ptr_array_index (one->verdict->reasons, i));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
dien_score_words_dup_focused (DienScorecard *card,
                              gint64         criterion)
{
  for (guint i = 0; card != NULL && i < card->lines->len; i++)
    {
      const DienScorecardLine *line = &g_array_index (card->lines, DienScorecardLine, i);

      if (line->criterion == criterion && criterion != 0)
        return *line->code != '\0' ? g_strdup_printf ("%s. %s", line->code, line->name) : g_strdup (line->name);
    }

  return g_strdup (_("Choose a criterion to write its evidence and reason."));
}
