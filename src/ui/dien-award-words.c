/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-award-words"

#include "config.h"

#include "dien-award-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-award-terms.h"
#include "dien-date.h"
#include "dien-figures.h"

gboolean
dien_award_words_is_valid (DienRecord *award,
                           const char *from,
                           const char *to)
{
  const char *first = dien_record_get_text (award, "from_date");
  const char *last = dien_record_get_text (award, "to_date");

  return (first == NULL || strcmp (first, to) <= 0) && (last == NULL || strcmp (last, from) >= 0);
}

char *
dien_award_words_name (DienRecord *award,
                       const char *from,
                       const char *to)
{
  GString *words = g_string_new (dien_record_get_text (award, "name"));
  const char *occasion = dien_terms_occasion (dien_record_get_text (award, "occasion"));
  const char *first = dien_record_get_text (award, "from_date");
  gboolean early = first != NULL && strcmp (first, to) > 0;
  g_autofree char *day = dien_date_format (early ? first : dien_record_get_text (award, "to_date"));

  g_string_append_printf (words, " · %s", dien_terms_level (dien_record_get_text (award, "level")));
  if (*occasion != '\0')
    g_string_append_printf (words, " · %s", occasion);
  if (!dien_award_words_is_valid (award, from, to))
    {
      g_autofree char *period = g_strdup_printf (early ? _("in force from %s") : _("in force until %s"), day);

      g_string_append_printf (words, " · %s", period);
    }

  return g_string_free (words, FALSE);
}

/* 'được khen 21 tập thể, 18 cá nhân (theo báo cáo)'; nothing where none is known or there are none. */
static void
append_numbers (GString    *line,
                GPtrArray  *figures,
                const char *level,
                const char *what,
                const char *word)
{
  static const char *const kinds[] = { "collective", "person", "household" };
  const char *const names[] = { _("collectives"), _("persons"), C_("short", "households") };
  gboolean stated = FALSE, any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < figures->len; j++)
      {
        g_autofree char *key = g_strdup_printf ("award.%s.%s.%s", level, kinds[i], what);
        DienFigure *figure = g_ptr_array_index (figures, j);

        if (strcmp (figure->key, key) != 0 || figure->value == 0)
          continue;
        if (!any)
          g_string_append_printf (line, "%s%s ", line->len > 0 ? "; " : "", word);
        g_string_append_printf (line, "%s%d %s", any ? ", " : "", (int) figure->value, names[i]);
        any = TRUE;
        stated |= figure->stated;
      }

  if (stated)
    g_string_append_printf (line, " %s", _("(by report)"));
}

char *
dien_award_words_figures (GPtrArray *figures)
{
  static const char *const levels[] = { "commune", "district", "province", "state" };
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (figures != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      append_numbers (line, figures, levels[i], "proposed", _("proposed"));
      append_numbers (line, figures, levels[i], "granted", _("granted"));
      if (line->len > 0)
        g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "\n" : "", dien_terms_level (levels[i]), line->str);
    }

  return g_string_free (words, FALSE);
}

const char *
dien_award_words_state_class (const char *state)
{
  static const struct { const char *state; const char *style; } styles[] = {
    { "granted", "success" },
    { "refused", "error" },
    { "cancelled", "error" },
    { "returned", "warning" },
    { "considered", "accent" },
    { "received", "accent" },
    { "submitted", "accent" },
    { "withdrawn", "dim-label" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_strcmp0 (styles[i].state, state) == 0)
      return styles[i].style;

  return NULL;
}
