/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-year-work"

#include "config.h"

#include "dien-year-work.h"

#include "dien-nomination-private.h"
#include "dien-query-private.h"
#include "dien-scores-private.h"

/* What belongs to the file. The office itself is no unit that takes part. */
#define FILE_SQL \
  "SELECT EXISTS (SELECT 1 FROM organisation), EXISTS (SELECT 1 FROM year)," \
  " ifnull ((SELECT state = 'closed' FROM year WHERE id = ?1), 0)," \
  " (SELECT count (*) FROM frame_part WHERE year = ?1), (SELECT count (*) FROM unit), (SELECT count (*) FROM person)," \
  " (SELECT count (*) FROM criteria_set), (SELECT count (*) FROM indicator WHERE year = ?1)," \
  " (SELECT count (*) FROM indicator WHERE year = ?1 AND (actual IS NULL OR ifnull (target_low, target_high) IS NULL))"

#define REGISTRATIONS_SQL \
  "SELECT count (*), count (*) FILTER (WHERE result IS NULL AND stage <> 'returned' AND NOT scored)," \
  " count (*) FILTER (WHERE result IS NULL AND stage <> 'returned' AND scored)," \
  " count (*) FILTER (WHERE ifnull (result, stage) IN ('to_complete', 'returned'))," \
  " count (*) FILTER (WHERE result = 'recognised')" \
  " FROM (SELECT stage, result, result IS NULL AND " DIEN_SCORES_LAST_SQL " IS NOT NULL AS scored" \
  "  FROM registration LEFT JOIN outcome ON outcome.registration = registration.id" \
  "  WHERE year = ?1 AND (stage <> 'withdrawn' OR result IS NOT NULL))"

#define NOMINATIONS_SQL \
  "SELECT count (*) FILTER (WHERE nomination.state NOT IN ('withdrawn', 'cancelled'))," \
  " count (*) FILTER (WHERE " DIEN_NOMINATION_UNSUBMITTED_SQL ")," \
  " count (*) FILTER (WHERE " DIEN_NOMINATION_UNDECIDED_SQL ")" \
  " FROM batch JOIN nomination ON nomination.batch = batch.id" \
  " LEFT JOIN paper AS submission ON submission.id = batch.submission WHERE batch.year = ?1"

/* One row of numbers. */
static gboolean
read_numbers (DienStore   *store,
              const char  *sql,
              gint64       year,
              guint      **numbers,
              GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, sql);
  dien_query_bind_int (&query, 1, year);
  if (dien_query_next (&query))
    for (int i = 0; numbers[i] != NULL; i++)
      *numbers[i] = (guint) dien_query_get_int (&query, i);

  return dien_query_finish (&query, error);
}

gboolean
dien_year_work_read (DienStore     *store,
                     gint64         year,
                     DienYearWork  *work,
                     GError       **error)
{
  guint has_office = 0, has_year = 0, closed = 0;
  guint *of_file[] = { &has_office, &has_year, &closed, &work->frame_parts, &work->units, &work->people, &work->criteria,
                       &work->indicators, &work->open_indicators, NULL };
  guint *of_registrations[] = { &work->registrations, &work->to_score, &work->to_decide, &work->to_complete,
                                &work->recognised, NULL };
  guint *of_nominations[] = { &work->nominations, &work->unsubmitted, &work->undecided, NULL };

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (work != NULL, FALSE);

  *work = (DienYearWork) { 0 };
  if (!read_numbers (store, FILE_SQL, year, of_file, error) ||
      !read_numbers (store, REGISTRATIONS_SQL, year, of_registrations, error) ||
      !read_numbers (store, NOMINATIONS_SQL, year, of_nominations, error))
    return FALSE;

  work->has_office = has_office != 0;
  work->has_year = has_year != 0;
  work->closed = closed != 0;
  return TRUE;
}
