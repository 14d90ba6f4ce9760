/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-subject-history"

#include "config.h"

#include "dien-subject-history.h"

#include "dien-query-private.h"
#include "dien-scores-private.h"
#include "dien-years.h"

/* Columns: kind, id, year, date, last day, text, state, points, flag, unit, decision. */
#define HISTORY_SQL \
  "SELECT 0 AS kind, registration.id AS id, year.number AS year, registration.registered_on AS date, NULL, registration.model," \
  "  ifnull (outcome.result, registration.stage), " DIEN_SCORES_LAST_TOTAL_SQL ", ifnull (outcome.replicated, 0), NULL," \
  "  outcome.decision" \
  "  FROM registration JOIN year ON year.id = registration.year LEFT JOIN outcome ON outcome.registration = registration.id" \
  "  WHERE registration.subject = :subject" \
  " UNION ALL SELECT 1, nomination.id, year.number, paper.issued_on, NULL, award.name, nomination.state, NULL, 0, NULL," \
  "  nomination.decision" \
  "  FROM nomination JOIN batch ON batch.id = nomination.batch JOIN year ON year.id = batch.year" \
  "  JOIN award ON award.id = nomination.award LEFT JOIN paper ON paper.id = nomination.decision" \
  "  WHERE nomination.subject = :subject" \
  " UNION ALL SELECT 2, rating.id, year_number, NULL, NULL, note, class, NULL, outstanding, NULL, decision FROM rating" \
  "  WHERE subject = :subject" \
  " UNION ALL SELECT 3, post.id, CAST (substr (post.from_date, 1, 4) AS INTEGER), post.from_date, post.to_date, title, '', NULL, 0," \
  "  coalesce ((SELECT name FROM unit_name WHERE unit_name.unit = post.unit AND" \
  "    ifnull (unit_name.from_date, '') <= coalesce (post.to_date, '9999') ORDER BY from_date DESC, id LIMIT 1)," \
  "   (SELECT name FROM unit_name WHERE unit_name.unit = post.unit ORDER BY from_date, id LIMIT 1)), NULL FROM post" \
  "  WHERE person = :subject" \
  " ORDER BY year DESC, kind, date DESC, id DESC"

static void
free_entry (gpointer data)
{
  DienHistoryEntry *self = data;

  g_free (self->date);
  g_free (self->to_date);
  g_free (self->text);
  g_free (self->state);
  g_free (self->unit);
  g_free (self->decision);
  g_free (self);
}

/* @paper: (out): the id of the one that decided, 0 for none */
static DienHistoryEntry *
read_entry (DienQuery *query,
            gint64    *paper)
{
  DienHistoryEntry *entry = g_new0 (DienHistoryEntry, 1);

  entry->kind = dien_query_get_int (query, 0);
  entry->id = dien_query_get_int (query, 1);
  entry->year = (int) dien_query_get_int (query, 2);
  entry->date = g_strdup (dien_query_get_text (query, 3));
  entry->to_date = g_strdup (dien_query_get_text (query, 4));
  entry->text = g_strdup (dien_query_get_text (query, 5));
  entry->state = g_strdup (dien_query_get_text (query, 6));
  entry->has_points = !dien_query_is_null (query, 7);
  entry->points = dien_query_get_int (query, 7);
  entry->flag = dien_query_get_int (query, 8) != 0;
  entry->unit = g_strdup (dien_query_get_text (query, 9));
  *paper = dien_query_get_int (query, 10);

  return entry;
}

static gboolean
cite_decisions (DienStore   *store,
                GPtrArray   *entries,
                GArray      *papers,
                const char  *form,
                GError     **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      DienHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (DienRecord) paper = NULL;

      if (g_array_index (papers, gint64, i) == 0)
        continue;
      paper = dien_store_get (store, "paper", g_array_index (papers, gint64, i), error);
      if (paper == NULL)
        return FALSE;
      entry->decision = dien_paper_dup_citation (paper, form);
    }

  return TRUE;
}

GPtrArray *
dien_subject_history (DienStore   *store,
                      gint64       subject,
                      const char  *form,
                      GError     **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) papers = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (form != NULL, NULL);

  entries = g_ptr_array_new_with_free_func (free_entry);
  papers = g_array_new (FALSE, FALSE, sizeof (gint64));
  dien_query_init (&query, store, HISTORY_SQL);
  dien_query_bind_named_int (&query, ":subject", subject);
  while (dien_query_next (&query))
    {
      gint64 paper;

      g_ptr_array_add (entries, read_entry (&query, &paper));
      g_array_append_val (papers, paper);
    }
  if (!dien_query_finish (&query, error) || !cite_decisions (store, entries, papers, form, error))
    return NULL;

  return g_steal_pointer (&entries);
}

gboolean
dien_subject_history_is_touched (DienNotice *notice)
{
  static const char *const entities[] = {
    "registration", "outcome", "scorecard", "score", "round", "criterion", "criteria_version", "nomination", "batch", "award",
    "rating", "post", "unit_name", "paper", "year",
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (dien_notice_touches (notice, entities[i]))
      return TRUE;

  return FALSE;
}
