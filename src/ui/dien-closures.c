/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-closures"

#include "config.h"

#include "dien-closures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-number.h"
#include "dien-terms.h"
#include "dien-text.h"

/* Words that begin a name or a title with a capital and are not names. 'Ban', 'Hội' and 'Đoàn' stay: they belong to the name. */
static const char *const common_nouns[] = {
  "Xã", "Phường", "Thị trấn", "Đặc khu", "Huyện", "Thị xã", "Ấp", "Khu phố", "Thôn", "Trường", "Phòng", "Chi bộ", "Hợp tác xã",
};

static gboolean
begins_with_word (const char *text,
                  const char *word)
{
  size_t length = strlen (word);

  return strncmp (text, word, length) == 0 && (text[length] == ' ' || text[length] == '\0');
}

static char *
lower_first (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *lower = g_utf8_strdown (first, -1);

  return g_strconcat (lower, g_utf8_next_char (text), NULL);
}

const char *
dien_closure_state_class (const char *state)
{
  static const struct
  {
    const char *state;
    const char *style;
  } styles[] = {
    { "recognised", "success" },
    { "refused", "error" },
    { "to_complete", "warning" },
    { "awaiting", "accent" },
    { "returned", "warning" },
    { "withdrawn", "dim-label" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_strcmp0 (styles[i].state, state) == 0)
        return styles[i].style;
    }

  return NULL;
}

char *
dien_closure_points (gint64 points)
{
  return dien_number_format (points, DIEN_NUMBER_POINTS);
}

char *
dien_closure_time (GDateTime *time)
{
  return g_strdup_printf ("%02d:%02d", g_date_time_get_hour (time), g_date_time_get_minute (time));
}

char *
dien_closure_filter (const char *label,
                     guint       count)
{
  g_autofree char *number = NULL;

  if (count == 0)
    return g_strdup (label);

  number = dien_number_format (count, DIEN_NUMBER_COUNT);
  return g_strconcat (label, " ", number, NULL);
}

char *
dien_closure_shown (guint shown,
                    guint total)
{
  g_autofree char *some = dien_number_format (shown, DIEN_NUMBER_COUNT);
  g_autofree char *all = dien_number_format (total, DIEN_NUMBER_COUNT);

  /* Translators: how many rows of a list are shown: '14 of 17' */
  return shown == total ? g_steal_pointer (&all) : g_strdup_printf (_("%s of %s"), some, all);
}

char *
dien_closure_in_sentence (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (common_nouns); i++)
    {
      if (begins_with_word (name, common_nouns[i]))
        return lower_first (name);
    }

  return g_strdup (name);
}

char *
dien_closure_title_in_sentence (const char *title)
{
  return *title != '\0' ? lower_first (title) : g_strdup ("");
}

const char *
dien_closure_reached_class (const char *outcome)
{
  if (g_strcmp0 (outcome, "exceeded") == 0 || g_strcmp0 (outcome, "reached") == 0)
    return "success";
  if (g_strcmp0 (outcome, "missed") == 0)
    return "error";

  return "dim-label";
}

char *
dien_closure_change (const DienIndicator *indicator,
                     const char          *amount)
{
  gboolean changes = g_strcmp0 (indicator->kind, "change") == 0 || g_strcmp0 (indicator->kind, "change_percent") == 0;
  gboolean falls = indicator->falls;

  if (!changes)
    return g_strdup (amount);
  /* Where a fall was wanted and it rose. */
  if (*amount == '-')
    {
      falls = !falls;
      amount++;
    }

  return g_strconcat (falls ? "−" : "+", amount, NULL);
}

char *
dien_closure_indicator (const DienIndicator *indicator)
{
  const char *word = dien_terms_reached (dien_indicator_name_outcome (indicator));
  g_autofree char *formatted = NULL;
  gint64 percent;

  if (!indicator->has_low && !indicator->has_high)
    return g_strdup (_("No target was given"));
  if (!indicator->has_actual)
    return g_strdup (_("No actual figure yet"));
  if (!dien_indicator_measure (indicator, &percent))
    return g_strdup (word);

  formatted = dien_closure_points (percent);
  /* Translators: 'Exceeded', then the per cent */
  return g_strdup_printf (_("%s: %s %% of the target"), word, formatted);
}
