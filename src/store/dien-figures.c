/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-figures"

#include "config.h"

#include "dien-figures.h"

#include <string.h>

#include "dien-indicator.h"
#include "dien-query-private.h"

#define STATED_REACHED "indicator.reached"

static void
free_figure (gpointer data)
{
  DienFigure *figure = data;

  g_free (figure->key);
  g_free (figure->name);
  g_free (figure);
}

static DienFigure *
add_figure (GPtrArray  *figures,
            const char *key,
            gint64      value,
            gboolean    stated)
{
  DienFigure *figure = g_new0 (DienFigure, 1);

  figure->key = g_strdup (key);
  figure->value = value;
  figure->stated = stated;
  figure->stated_value = stated ? value : -1;
  g_ptr_array_add (figures, figure);
  return figure;
}

/* One row: all counts of registrations, in the order of the keys. */
static gboolean
count_registrations (DienStore  *store,
                     gint64      year,
                     gint64     *counts,
                     int         n_counts,
                     GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "SELECT count (*), count (*) FILTER (WHERE result = 'recognised'),"
                   " count (*) FILTER (WHERE result = 'recognised' AND frame_part IS NULL),"
                   " count (*) FILTER (WHERE result = 'refused'),"
                   " count (*) FILTER (WHERE result = 'refused' AND frame_part IS NULL),"
                   " count (*) FILTER (WHERE ifnull (result, 'to_complete') = 'to_complete'),"
                   " count (*) FILTER (WHERE replicated AND result = 'recognised'),"
                   " count (*) FILTER (WHERE ifnull (result, stage) IN ('to_complete', 'returned'))"
                   " FROM registration LEFT JOIN outcome ON outcome.registration = registration.id"
                   " WHERE year = ?1 AND (stage <> 'withdrawn' OR result IS NOT NULL)");
  dien_query_bind_int (&query, 1, year);
  if (dien_query_next (&query))
    for (int i = 0; i < n_counts; i++)
      counts[i] = dien_query_get_int (&query, i);

  return dien_query_finish (&query, error);
}

static gboolean
add_axes (GPtrArray  *figures,
          DienStore  *store,
          gint64      year,
          GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "WITH RECURSIVE under (axis, id) AS ("
                   "  SELECT id, id FROM frame_part WHERE year = ?1 AND level = 'axis'"
                   "  UNION SELECT axis, frame_part.id FROM under JOIN frame_part ON frame_part.parent = under.id)"
                   " SELECT 'recognised.' || ifnull (nullif (axis.code, ''), row_number () OVER (ORDER BY axis.position, axis.id)),"
                   "  count (outcome.id), axis.id, axis.name FROM frame_part AS axis"
                   " JOIN under ON under.axis = axis.id"
                   " LEFT JOIN registration ON registration.frame_part = under.id AND registration.year = ?1"
                   " LEFT JOIN outcome ON outcome.registration = registration.id AND outcome.result = 'recognised'"
                   " GROUP BY axis.id ORDER BY axis.position, axis.id");
  dien_query_bind_int (&query, 1, year);
  while (dien_query_next (&query))
    {
      DienFigure *figure = add_figure (figures, dien_query_get_text (&query, 0), dien_query_get_int (&query, 1), FALSE);

      figure->axis = dien_query_get_int (&query, 2);
      figure->name = g_strdup (dien_query_get_text (&query, 3));
    }

  return dien_query_finish (&query, error);
}

static gboolean
add_registrations (GPtrArray  *figures,
                   DienStore  *store,
                   gint64      year,
                   GError    **error)
{
  gint64 counts[8] = { 0 };
  gint64 other;

  if (!count_registrations (store, year, counts, G_N_ELEMENTS (counts), error))
    return FALSE;

  add_figure (figures, "registered", counts[0], FALSE);
  add_figure (figures, "recognised", counts[1], FALSE);
  if (!add_axes (figures, store, year, error))
    return FALSE;
  other = counts[1] - counts[2];
  for (guint i = 2; i < figures->len; i++)
    other -= ((DienFigure *) g_ptr_array_index (figures, i))->value;
  if (other > 0)
    add_figure (figures, "recognised.other", other, FALSE)->axis = -1;
  add_figure (figures, "recognised.unplaced", counts[2], FALSE);
  add_figure (figures, "refused", counts[3], FALSE);
  add_figure (figures, "refused.unplaced", counts[4], FALSE);
  add_figure (figures, "pending", counts[5], FALSE);
  add_figure (figures, "replicated", counts[6], FALSE);
  add_figure (figures, "to_complete", counts[7], FALSE);
  add_figure (figures, "open", counts[5] - counts[7], FALSE);

  return TRUE;
}

/* What the year's lists hold counts; what they do not hold is taken from the paper that states it. Proposed is all that was
 * handed in, whatever became of it; granted is only what was granted. */
static gboolean
add_awards (GPtrArray  *figures,
            DienStore  *store,
            gint64      year,
            GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "WITH listed (prefix, granted, proposed) AS ("
                   "  SELECT 'award.' || award.level || '.' || award.subject_kind || '.',"
                   "    count (*) FILTER (WHERE nomination.state = 'granted'),"
                   "    count (*) FILTER (WHERE nomination.state IN ('submitted', 'received', 'considered', 'granted', 'refused', 'returned'))"
                   "  FROM nomination JOIN batch ON batch.id = nomination.batch JOIN award ON award.id = nomination.award"
                   "  WHERE batch.year = ?1 AND nomination.state NOT IN ('draft', 'withdrawn', 'cancelled') GROUP BY 1),"
                   " counted (key, value) AS ("
                   "  SELECT prefix || 'granted', granted FROM listed UNION ALL SELECT prefix || 'proposed', proposed FROM listed),"
                   " stated (key, value, paper) AS ("
                   "  SELECT key, value / 1000, paper FROM stated_figure WHERE year = ?1 AND key GLOB 'award.*')"
                   " SELECT key, iif (counted.value > 0 OR stated.value IS NULL, counted.value, stated.value),"
                   "  NOT ifnull (counted.value > 0 OR stated.value IS NULL, 0), ifnull (stated.value, -1), stated.paper"
                   " FROM counted FULL JOIN stated USING (key) ORDER BY key");
  dien_query_bind_int (&query, 1, year);
  while (dien_query_next (&query))
    {
      DienFigure *figure = add_figure (figures, dien_query_get_text (&query, 0), dien_query_get_int (&query, 1),
                                       dien_query_get_int (&query, 2) != 0);

      figure->stated_value = dien_query_get_int (&query, 3);
      figure->paper = dien_query_get_int (&query, 4);
    }

  return dien_query_finish (&query, error);
}

static DienReached
judge_row (DienQuery *query)
{
  DienIndicator indicator = {
    .kind = dien_query_get_text (query, 0),
    .falls = strcmp (dien_query_get_text (query, 1), "fall") == 0,
    .has_low = !dien_query_is_null (query, 2),
    .has_high = !dien_query_is_null (query, 3),
    .has_actual = !dien_query_is_null (query, 4),
    .low = dien_query_get_int (query, 2),
    .high = dien_query_get_int (query, 3),
    .actual = dien_query_get_int (query, 4),
  };

  return dien_indicator_judge (&indicator);
}

static gboolean
add_indicators (GPtrArray  *figures,
                DienStore  *store,
                gint64      year,
                GError    **error)
{
  g_auto (DienQuery) listed = DIEN_QUERY_INIT;
  g_auto (DienQuery) stated = DIEN_QUERY_INIT;
  gint64 reached = 0, total = 0;

  dien_query_init (&listed, store,
                   "SELECT kind, direction, target_low, target_high, actual FROM indicator WHERE year = ?1");
  dien_query_bind_int (&listed, 1, year);
  while (dien_query_next (&listed))
    {
      total++;
      reached += judge_row (&listed) == DIEN_REACHED_YES;
    }
  if (!dien_query_finish (&listed, error))
    return FALSE;

  add_figure (figures, "indicator.listed.reached", reached, FALSE);
  add_figure (figures, "indicator.listed.total", total, FALSE);

  dien_query_init (&stated, store,
                   "SELECT value / 1000, base / 1000, paper FROM stated_figure WHERE year = ?1 AND key = '" STATED_REACHED "'");
  dien_query_bind_int (&stated, 1, year);
  if (dien_query_next (&stated))
    {
      add_figure (figures, "indicator.stated.reached", dien_query_get_int (&stated, 0), TRUE)->paper =
        dien_query_get_int (&stated, 2);
      if (!dien_query_is_null (&stated, 1))
        add_figure (figures, "indicator.stated.total", dien_query_get_int (&stated, 1), TRUE);
    }

  return dien_query_finish (&stated, error);
}

GPtrArray *
dien_figures_new (DienStore  *store,
                  gint64      year,
                  GError    **error)
{
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  figures = g_ptr_array_new_with_free_func (free_figure);
  if (!add_registrations (figures, store, year, error) ||
      !add_awards (figures, store, year, error) ||
      !add_indicators (figures, store, year, error))
    return NULL;

  return g_steal_pointer (&figures);
}

const DienFigure *
dien_figures_find (GPtrArray  *figures,
                   const char *key)
{
  g_return_val_if_fail (figures != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      DienFigure *figure = g_ptr_array_index (figures, i);

      if (strcmp (figure->key, key) == 0)
        return figure;
    }

  return NULL;
}

gint64
dien_figures_get (GPtrArray  *figures,
                  const char *key)
{
  const DienFigure *figure = dien_figures_find (figures, key);

  return figure != NULL ? figure->value : -1;
}
