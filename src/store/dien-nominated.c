/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-nominated"

#include "config.h"

#include "dien-nominated.h"

#include "dien-list-private.h"
#include "dien-nomination-private.h"
#include "dien-subject-private.h"
#include "dien-years.h"

#define STANDING "nomination.state NOT IN ('withdrawn', 'cancelled')"
#define YEAR_NUMBER "CAST (substr (:on, 1, 4) AS INTEGER)"

#define UNIT_NAME(unit) \
  "(SELECT name FROM unit_name AS shown_name WHERE shown_name.unit = " unit " ORDER BY " DIEN_VALID_ORDER_SQL (":on") " LIMIT 1)"
#define PARENT \
  "(SELECT " UNIT_NAME ("unit_parent.parent") " FROM unit_parent WHERE unit_parent.unit = nomination.subject" \
  " AND line <> 'cluster' AND (from_date IS NULL OR from_date <= :on) AND (to_date IS NULL OR to_date >= :on)" \
  " ORDER BY line = 'government', id LIMIT 1)"
#define POST \
  "CASE WHEN nomination.subject_post <> '' THEN nomination.subject_post" \
  " WHEN household.id IS NOT NULL THEN " UNIT_NAME ("household.unit") \
  " ELSE " DIEN_SUBJECT_TITLE_SQL ("person.id") " END"

/* The exemplar behind the nomination, else the first one of its subject that was recognised in the year. */
#define EXEMPLAR_JOINS \
  " LEFT JOIN registration AS exemplar ON exemplar.id = ifnull (nomination.registration," \
  "  (SELECT own.id FROM registration AS own JOIN outcome ON outcome.registration = own.id AND outcome.result = 'recognised'" \
  "   WHERE own.year = batch.year AND own.subject = nomination.subject ORDER BY own.position, own.id LIMIT 1))" \
  " LEFT JOIN frame_part AS place ON place.id = exemplar.frame_part" \
  " LEFT JOIN outcome AS recognition ON recognition.registration = exemplar.id AND recognition.result = 'recognised'" \
  " LEFT JOIN paper AS recognised_by ON recognised_by.id = recognition.decision"
#define RATING_JOINS \
  " LEFT JOIN rating AS rating ON rating.subject = nomination.subject AND rating.year_number = " YEAR_NUMBER \
  " LEFT JOIN rating AS rating_before ON rating_before.subject = nomination.subject" \
  "  AND rating_before.year_number = " YEAR_NUMBER " - 1"

#define EARLIER \
  "(SELECT group_concat (line, char (10)) FROM (SELECT given_award.name || CASE WHEN cited <> '' THEN ', ' || cited ELSE '' END" \
  "  AS line FROM (SELECT given.id, given.award, given_year.number, decision.issued_on," \
  "    " DIEN_PAPER_CITED_SQL ("decision") " AS cited FROM nomination AS given" \
  "   JOIN batch AS given_batch ON given_batch.id = given.batch JOIN year AS given_year ON given_year.id = given_batch.year" \
  "   JOIN paper AS decision ON decision.id = given.decision" \
  "   WHERE given.subject = nomination.subject AND given.state = 'granted' AND given_year.number < " YEAR_NUMBER ") AS old" \
  "  JOIN award AS given_award ON given_award.id = old.award ORDER BY old.number DESC, old.issued_on DESC, old.id DESC))"

static const DienListColumn columns[] = {
  { "subject", "coalesce (nullif (nomination.subject_name, ''), " DIEN_SUBJECT_NAME_SQL ")", NULL },
  { "address", "person.address", NULL },
  { "parent", PARENT, NULL },
  { "gender", "person.gender", NULL },
  { "birth_date", "person.birth_date", NULL },
  { "party_date", "person.party_date", NULL },
  { "post", POST, NULL },
  { "content", "CASE WHEN place.level <> 'axis' THEN place.name END", NULL },
  { "recognised_by", DIEN_PAPER_CITED_SQL ("recognised_by"), NULL },
  { "rating", "rating.class", NULL },
  { "outstanding", "ifnull (rating.outstanding, 0)", NULL },
  { "rating_before", "rating_before.class", NULL },
  { "outstanding_before", "ifnull (rating_before.outstanding, 0)", NULL },
  { "summary", "nomination.summary", NULL },
  { "earlier", EARLIER, NULL },
  { "award", "award.name", NULL },
  { "award_id", "award.id", NULL },
  { "subject_kind", DIEN_AWARD_SUBJECT_SQL, NULL },
  { "batch_id", "batch.id", NULL },
  { "note", "nomination.note", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "collective", "person.id IS NULL AND household.id IS NULL" },
  { "individual", "person.id IS NOT NULL OR household.id IS NOT NULL" },
  { NULL }
};

static const char *const no_ordering[] = { NULL };

static const DienListDependence dependences[] = {
  { "nomination", no_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "nomination JOIN batch ON batch.id = nomination.batch JOIN award ON award.id = nomination.award"
          DIEN_SUBJECT_JOINS ("nomination.subject") EXEMPLAR_JOINS RATING_JOINS,
  .id = "nomination.id",
  .condition = "batch.year = :scope AND " STANDING,
  .order = "award.position, award.id, batch.position, batch.id, nomination.position, nomination.id",
  .found_in = DIEN_SUBJECT_NAME_SQL,
  .found_in_folded = DIEN_SUBJECT_FOLDED_SQL,
  .called = DIEN_SUBJECT_FOLDED_SQL,
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

/* Parameters: the year, its last day. */
#define COUNT_SQL \
  "SELECT counted, " UNIT_NAME ("counted") ", given, count (*), count (*) FILTER (WHERE state = 'granted') FROM (" \
  " SELECT nomination.state, nomination.award AS given, CASE subject.kind WHEN 'unit' THEN subject.id WHEN 'household' THEN" \
  "  (SELECT unit FROM household WHERE household.id = subject.id) ELSE" \
  "  (SELECT unit FROM post WHERE post.person = subject.id AND unit IS NOT NULL AND (from_date IS NULL OR from_date <= :on)" \
  "    AND (to_date IS NULL OR to_date >= :on) ORDER BY position, id LIMIT 1) END AS counted" \
  " FROM nomination JOIN batch ON batch.id = nomination.batch JOIN subject ON subject.id = nomination.subject" \
  " WHERE batch.year = :year AND " STANDING ")" \
  " JOIN award ON award.id = given LEFT JOIN unit ON unit.id = counted GROUP BY counted, given" \
  " ORDER BY counted IS NULL, unit.position, counted, award.position, given"

static void
free_count (gpointer data)
{
  DienNominatedCount *count = data;

  g_free (count->unit_name);
  g_free (count);
}

DienList *
dien_nominated_new (DienStore *store,
                    gint64     year)
{
  g_autoptr (DienRecord) record = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  record = dien_store_get (store, "year", year, NULL);
  day = dien_year_dup_last_day (record != NULL ? (int) dien_record_get_int (record, "number") : 0);
  return dien_list_new (store, &source, year, day);
}

GPtrArray *
dien_nominated_count (DienStore  *store,
                      gint64      year,
                      GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (free_count);
  g_autoptr (DienRecord) record = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  record = dien_store_get (store, "year", year, error);
  if (record == NULL)
    return NULL;

  day = dien_year_dup_last_day ((int) dien_record_get_int (record, "number"));
  dien_query_init (&query, store, COUNT_SQL);
  dien_query_bind_named_int (&query, ":year", year);
  dien_query_bind_named_text (&query, ":on", day);
  while (dien_query_next (&query))
    {
      DienNominatedCount *count = g_new0 (DienNominatedCount, 1);

      count->unit = dien_query_get_int (&query, 0);
      count->unit_name = g_strdup (dien_query_get_text (&query, 1));
      count->award = dien_query_get_int (&query, 2);
      count->proposed = (guint) dien_query_get_int (&query, 3);
      count->granted = (guint) dien_query_get_int (&query, 4);
      g_ptr_array_add (counts, count);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&counts) : NULL;
}
