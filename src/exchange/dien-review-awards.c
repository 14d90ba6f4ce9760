/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-review"

#include "config.h"

#include <string.h>

#include "dien-figures.h"
#include "dien-number.h"
#include "dien-paper-words.h"
#include "dien-review-private.h"
#include "dien-years.h"

static const struct
{
  const char *code;
  const char *name;
} levels[] = {
  { "commune", DIEN_PAPER_LEVEL_COMMUNE },
  { "district", DIEN_PAPER_LEVEL_DISTRICT },
  { "province", DIEN_PAPER_LEVEL_PROVINCE },
  { "state", DIEN_PAPER_LEVEL_STATE },
};

static const struct
{
  const char *code;
  const char *name;
  const char *field; /* of the template; NULL: none */
} kinds[] = {
  { "collective", DIEN_PAPER_COLLECTIVE, "tt" },
  { "person", DIEN_PAPER_PERSON, "cn" },
  { "household", DIEN_PAPER_HOUSEHOLD, NULL },
};

/* Returns: -1 where it is not known */
static gint64
get_figure (GPtrArray  *figures,
            guint       level,
            guint       kind,
            const char *what)
{
  g_autofree char *key = NULL;

  if (figures == NULL || level >= G_N_ELEMENTS (levels))
    return -1;

  key = g_strdup_printf ("award.%s.%s.%s", levels[level].code, kinds[kind].code, what);
  return dien_figures_get (figures, key);
}

/* '21 tập thể, 18 cá nhân'; empty where there is nothing */
static char *
dup_counts (GPtrArray  *figures,
            guint       level,
            const char *what)
{
  GString *counts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gint64 n = get_figure (figures, level, i, what);
      g_autofree char *number = NULL;

      if (n <= 0)
        continue;
      number = dien_number_format (n, DIEN_NUMBER_COUNT);
      g_string_append_printf (counts, "%s%s %s", counts->len > 0 ? ", " : "", number, kinds[i].name);
    }

  return g_string_free (counts, FALSE);
}

static guint
find_level (DienRecord *organisation)
{
  for (guint i = 0; organisation != NULL && i < G_N_ELEMENTS (levels); i++)
    if (g_strcmp0 (dien_record_get_text (organisation, "level"), levels[i].code) == 0)
      return i;

  return 0;
}

/* The level that is asked for what the own one does not award: the first above it of which something is known. */
static guint
find_superior_level (GPtrArray *figures,
                     guint      own)
{
  for (guint i = own + 1; i < G_N_ELEMENTS (levels); i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
      if (get_figure (figures, i, j, "proposed") > 0 || get_figure (figures, i, j, "granted") > 0)
        return i;

  return own + 1;
}

static void
append_part (GString *text,
             char    *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", part);
  g_free (part);
}

/* 'Ban Thường vụ Huyện ủy khen thưởng 21 tập thể, 18 cá nhân; đề nghị Ban Thường vụ Tỉnh ủy khen thưởng …' */
static char *
dup_awards (DienReview *self,
            GPtrArray  *figures,
            guint       own)
{
  const char *decider = dien_fields_get (self->fields, "cap_quyet_dinh");
  g_autofree char *rewarded = dup_counts (figures, own, "granted");
  guint superior = find_superior_level (figures, own);
  GString *text = g_string_new (NULL);

  if (*rewarded != '\0')
    append_part (text, g_strdup_printf (DIEN_PAPER_REVIEW_REWARDED,
                                        *decider != '\0' ? decider : dien_fields_get (self->fields, "co_quan"), rewarded));
  for (guint i = own + 1; i < G_N_ELEMENTS (levels); i++)
    {
      const char *whom = i == superior ? dien_fields_get (self->fields, "cap_tren") : levels[i].name;
      g_autofree char *proposed = dup_counts (figures, i, "proposed");
      g_autofree char *granted = dup_counts (figures, i, "granted");

      if (*proposed != '\0')
        append_part (text, g_strdup_printf (DIEN_PAPER_REVIEW_PROPOSED, whom, proposed));
      if (*proposed != '\0' && *granted != '\0')
        g_string_append_printf (text, DIEN_PAPER_REVIEW_GRANTED, granted);
      else if (*granted != '\0')
        append_part (text, g_strdup_printf (DIEN_PAPER_REVIEW_REWARDED, whom, granted));
    }

  return g_string_free (text, FALSE);
}

/* tt_cap_minh, cn_cap_tren_truoc …: dots where a number is not known. */
static void
set_numbers (DienFields *fields,
             GPtrArray  *figures,
             guint       own,
             const char *ending)
{
  guint superior = find_superior_level (figures, own);

  for (guint above = 0; above < 2; above++)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      {
        gint64 n = get_figure (figures, above == 0 ? own : superior, i, above == 0 ? "granted" : "proposed");
        g_autofree char *name = NULL;

        if (kinds[i].field == NULL)
          continue;
        name = g_strconcat (kinds[i].field, above == 0 ? "_cap_minh" : "_cap_tren", ending, NULL);
        if (n >= 0)
          dien_review_set_count (fields, name, n);
        else
          dien_fields_set (fields, name, DIEN_PAPER_DOTS);
      }
}

static gboolean
add_year (DienReview  *self,
          int          number,
          const char  *ending,
          GError     **error)
{
  g_autoptr (GError) local = NULL;
  gint64 id = dien_year_find (self->store, number, &local);
  g_autoptr (GPtrArray) figures = id != 0 ? dien_figures_new (self->store, id, &local) : NULL;
  guint own = find_level (self->organisation);
  g_autofree char *awards = NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  set_numbers (self->fields, figures, own, ending);
  awards = dup_awards (self, figures, own);
  if (*awards != '\0')
    {
      DienFields *item = dien_fields_add (self->fields, "ds_khen");

      dien_fields_take (item, "nam", g_strdup_printf ("%d", number));
      dien_fields_set (item, "noi_dung", awards);
    }

  return TRUE;
}

gboolean
dien_review_add_awards (DienReview  *self,
                        GError     **error)
{
  dien_fields_set_list (self->fields, "ds_khen");

  return add_year (self, self->number - 1, "_truoc", error) && add_year (self, self->number, "", error);
}
