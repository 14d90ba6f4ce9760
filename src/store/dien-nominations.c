/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-nominations"

#include "config.h"

#include "dien-nominations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-nomination-private.h"
#include "dien-subject-private.h"
#include "dien-subjects.h"
#include "dien-years.h"

#define DECISION "Quyết định" /* the kind of paper, in the words of the file */

#define SUBJECT "coalesce (nullif (nomination.subject_name, ''), " DIEN_SUBJECT_NAME_SQL ")"
#define LEVEL_RANK "CASE award.level WHEN 'commune' THEN 0 WHEN 'district' THEN 1 WHEN 'province' THEN 2 ELSE 3 END"
#define KIND_RANK "CASE WHEN person.id IS NOT NULL THEN 1 WHEN household.id IS NOT NULL THEN 2 ELSE 0 END"
#define STATE_RANK \
  "CASE nomination.state WHEN 'draft' THEN 0 WHEN 'submitted' THEN 1 WHEN 'received' THEN 2 WHEN 'considered' THEN 3" \
  " WHEN 'returned' THEN 4 WHEN 'granted' THEN 5 WHEN 'refused' THEN 6 WHEN 'withdrawn' THEN 7 ELSE 8 END"
#define BATCH_ORDER "batch.position %s, batch.id %s, nomination.position %s"

static const DienListColumn columns[] = {
  { "number", "nomination.position", BATCH_ORDER },
  { "subject", SUBJECT, DIEN_SUBJECT_ORDER_SQL },
  { "subject_kind", DIEN_AWARD_SUBJECT_SQL, KIND_RANK " %s" },
  { "award", "award.name", "award.position %s, award.id %s" },
  { "level", "award.level", LEVEL_RANK " %s" },
  { "batch", "batch.name", BATCH_ORDER },
  { "state", "nomination.state", STATE_RANK " %s" },
  { "decision", DIEN_PAPER_CITED_SQL ("decision"), "decision.issued_on %s, decision.number %s" },
  { "summary", "nomination.summary", "nomination.summary COLLATE vi %s" },
  { "note", "nomination.note", "nomination.note COLLATE vi %s" },
  { "submission", DIEN_PAPER_CITED_SQL ("submission"), NULL },
  { "post", "CASE WHEN nomination.subject_post <> '' THEN nomination.subject_post ELSE " DIEN_SUBJECT_TITLE_SQL ("person.id")
            " END", NULL },
  { "address", "person.address", NULL },
  { "occasion", "award.occasion", NULL },
  { "subject_id", "nomination.subject", NULL },
  { "award_id", "nomination.award", NULL },
  { "batch_id", "nomination.batch", NULL },
  { "decision_id", "nomination.decision", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "proposed", "nomination.state IN ('submitted', 'received', 'considered', 'granted', 'refused', 'returned')" },
  { "draft", "nomination.state = 'draft'" },
  { "submitted", "nomination.state = 'submitted'" },
  { "received", "nomination.state = 'received'" },
  { "considered", "nomination.state = 'considered'" },
  { "granted", "nomination.state = 'granted'" },
  { "refused", "nomination.state = 'refused'" },
  { "returned", "nomination.state = 'returned'" },
  { "withdrawn", "nomination.state = 'withdrawn'" },
  { "cancelled", "nomination.state = 'cancelled'" },
  { NULL }
};

static const char *const nomination_ordering[] = {
  "batch", "subject", "award", "state", "decision", "subject_name", "summary", "note", "position", NULL
};
static const char *const batch_ordering[] = { "year", "position", NULL };
static const char *const award_ordering[] = { "name", "level", "position", NULL };
static const char *const paper_ordering[] = { "number", "issued_on", NULL };
static const char *const name_ordering[] = { "unit", "name", "from_date", "to_date", NULL };
static const char *const person_ordering[] = { "name", "given", "middle", "family", NULL };
static const char *const household_ordering[] = { "name", NULL };
static const char *const no_ordering[] = { NULL };

static const DienListDependence dependences[] = {
  { "nomination", nomination_ordering },
  { "batch", batch_ordering },
  { "award", award_ordering },
  { "paper", paper_ordering },
  { "unit_name", name_ordering },
  { "person", person_ordering },
  { "household", household_ordering },
  { "post", no_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "nomination JOIN batch ON batch.id = nomination.batch JOIN award ON award.id = nomination.award"
          " LEFT JOIN paper AS decision ON decision.id = nomination.decision"
          " LEFT JOIN paper AS submission ON submission.id = batch.submission"
          DIEN_SUBJECT_JOINS ("nomination.subject"),
  .id = "nomination.id",
  .condition = "batch.year = :scope",
  .order = "batch.position, batch.id, nomination.position, nomination.id",
  .found_in = "ifnull (" SUBJECT ", '') || ' ' || award.name",
  .found_in_folded = "ifnull (" DIEN_SUBJECT_FOLDED_SQL ", '') || ' ' || award.name_folded",
  .called = DIEN_SUBJECT_FOLDED_SQL,
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

static int
get_year_number (DienStore *store,
                 gint64     year)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "year", year, NULL);

  return record != NULL ? (int) dien_record_get_int (record, "number") : 0;
}

static char *
dup_subject_name (DienStore *store,
                  gint64     year,
                  gint64     subject)
{
  g_autofree char *day = dien_year_dup_last_day (get_year_number (store, year));
  char *name = dien_subject_dup_name (store, subject, day, NULL);

  return name != NULL ? name : g_strdup ("");
}

/* 'Thêm đề nghị – Xã Thạnh Phong' */
static gboolean
begin_named (DienStore   *store,
             const char  *what,
             gint64       year,
             gint64       subject,
             GError     **error)
{
  g_autofree char *name = dup_subject_name (store, year, subject);
  g_autofree char *title = *name != '\0' ? g_strdup_printf ("%s – %s", what, name) : g_strdup (what);

  return dien_store_begin (store, title, error);
}

static gboolean
end_change (DienStore  *store,
            gboolean    fine,
            GError    **error)
{
  if (fine)
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

/* Returns: the year of a batch, 0 on failure */
static gint64
get_year_of (DienStore  *store,
             gint64      batch,
             GError    **error)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "batch", batch, error);

  return record != NULL ? dien_record_get_int (record, "year") : 0;
}

static const char *
name_subjects (const char *kind)
{
  if (strcmp (kind, "person") == 0)
    return _("persons");
  if (strcmp (kind, "household") == 0)
    return _("households");

  return _("collectives");
}

/* Whether the award is for this kind of subject. */
static gboolean
check_fit (DienStore   *store,
           gint64       year,
           DienRecord  *nomination,
           GError     **error)
{
  g_autoptr (DienRecord) subject = dien_store_get (store, "subject", dien_record_get_int (nomination, "subject"), error);
  g_autoptr (DienRecord) award = NULL;
  g_autofree char *name = NULL;
  const char *kind;

  if (subject == NULL)
    return FALSE;
  award = dien_store_get (store, "award", dien_record_get_int (nomination, "award"), error);
  if (award == NULL)
    return FALSE;

  kind = dien_record_get_text (subject, "kind");
  if (strcmp (kind, "unit") == 0)
    kind = "collective";
  if (strcmp (dien_record_get_text (award, "subject_kind"), kind) == 0)
    return TRUE;

  name = dup_subject_name (store, year, dien_record_get_id (subject));
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               /* Translators: award, whom it is for, subject, what it is, the same */
               _("‘%s’ is for %s, but %s belongs to the %s. Choose an award for %s."),
               dien_record_get_text (award, "name"), name_subjects (dien_record_get_text (award, "subject_kind")),
               name, name_subjects (kind), name_subjects (kind));
  return FALSE;
}

static gboolean
counts (const char *state)
{
  return g_strcmp0 (state, "withdrawn") != 0 && g_strcmp0 (state, "cancelled") != 0;
}

/* One subject, one award, one year: what was withdrawn or cancelled apart. */
static gboolean
check_unique (DienStore   *store,
              gint64       year,
              DienRecord  *nomination,
              GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *award = NULL;
  g_autofree char *batch = NULL;
  g_autofree char *name = NULL;
  int position;

  if (!counts (dien_record_get_text (nomination, "state")))
    return TRUE;

  dien_query_init (&query, store,
                   "SELECT award.name, batch.name, nomination.position FROM nomination"
                   " JOIN batch ON batch.id = nomination.batch JOIN award ON award.id = nomination.award"
                   " WHERE batch.year = ?1 AND nomination.subject = ?2 AND nomination.award = ?3 AND nomination.id <> ?4"
                   " AND nomination.state NOT IN ('withdrawn', 'cancelled') LIMIT 1");
  dien_query_bind_int (&query, 1, year);
  dien_query_bind_int (&query, 2, dien_record_get_int (nomination, "subject"));
  dien_query_bind_int (&query, 3, dien_record_get_int (nomination, "award"));
  dien_query_bind_int (&query, 4, dien_record_get_id (nomination));
  if (!dien_query_next (&query))
    return dien_query_finish (&query, error);

  award = g_strdup (dien_query_get_text (&query, 0));
  batch = g_strdup (dien_query_get_text (&query, 1));
  position = (int) dien_query_get_int (&query, 2);
  dien_query_clear (&query);
  name = dup_subject_name (store, year, dien_record_get_int (nomination, "subject"));
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
               /* Translators: subject, award, year, batch, number in it */
               _("%s is nominated for ‘%s’ in %d already (batch ‘%s’, number %d). Open that nomination, or choose another "
                 "award."),
               name, award, get_year_number (store, year), batch, position);
  return FALSE;
}

static gint64
get_next_position (DienStore *store,
                   gint64     batch)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (position), 0) + 1 FROM nomination WHERE batch = ?1");
  dien_query_bind_int (&query, 1, batch);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 1;
}

/* The day on which names and posts are the ones of the decision. */
static char *
dup_day_of (DienStore  *store,
            gint64      year,
            gint64      decision)
{
  g_autoptr (DienRecord) paper = decision != 0 ? dien_store_get (store, "paper", decision, NULL) : NULL;
  const char *day = paper != NULL ? dien_record_get_text (paper, "issued_on") : NULL;

  return day != NULL ? g_strdup (day) : dien_year_dup_last_day (get_year_number (store, year));
}

static char *
dup_posts (DienStore  *store,
           gint64      subject,
           const char *on)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT " DIEN_SUBJECT_TITLE_SQL (":id"));
  dien_query_bind_named_int (&query, ":id", subject);
  dien_query_bind_named_text (&query, ":on", on);
  return g_strdup (dien_query_next (&query) && !dien_query_is_null (&query, 0) ? dien_query_get_text (&query, 0) : "");
}

/* What is decided keeps the names as they were. @after: what the nomination will be; @changed gets what that entails. */
static void
keep_names (DienStore  *store,
            gint64      year,
            DienRecord *after,
            DienRecord *changed)
{
  g_autofree char *day = dup_day_of (store, year, dien_record_get_int (after, "decision"));
  g_autofree char *name = dien_subject_dup_name (store, dien_record_get_int (after, "subject"), day, NULL);
  g_autofree char *posts = dup_posts (store, dien_record_get_int (after, "subject"), day);

  if (!dien_record_has (changed, "subject_name"))
    dien_record_set_text (changed, "subject_name", name);
  if (!dien_record_has (changed, "subject_post"))
    dien_record_set_text (changed, "subject_post", posts);
}

static gboolean
is_decided (const char *state)
{
  return g_strcmp0 (state, "granted") == 0 || g_strcmp0 (state, "cancelled") == 0;
}

/* @before: (nullable): as it is */
static void
follow_state (DienStore  *store,
              gint64      year,
              DienRecord *before,
              DienRecord *after,
              DienRecord *changed)
{
  const char *was = before != NULL ? dien_record_get_text (before, "state") : NULL;
  const char *state = dien_record_get_text (after, "state");
  gboolean other = before != NULL && (dien_record_get_int (before, "decision") != dien_record_get_int (after, "decision") ||
                                      dien_record_get_int (before, "subject") != dien_record_get_int (after, "subject"));

  if (g_strcmp0 (state, "granted") == 0 && (!is_decided (was) || other))
    keep_names (store, year, after, changed);
  else if (!is_decided (state) && is_decided (was))
    {
      dien_record_set_text (changed, "subject_name", "");
      dien_record_set_text (changed, "subject_post", "");
    }
}

static const char *
name_edit (DienRecord *record)
{
  static const struct { const char *field; const char *title; } titles[] = {
    { "subject", N_("Edit unit or person") },
    { "award", N_("Edit award") },
    { "batch", N_("Put into another batch") },
    { "state", N_("Change state") },
    { "decision", N_("Edit decision") },
    { "summary", N_("Edit achievements") },
    { "note", N_("Edit note") },
  };
  const char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (dien_record_has (record, titles[i].field))
      {
        if (title != NULL)
          return _("Edit nomination");
        title = _(titles[i].title);
      }

  return title != NULL ? title : _("Edit nomination");
}

/* Within a change. @year: of @after's batch */
static gboolean
write_edit (DienStore   *store,
            DienRecord  *before,
            DienRecord  *after,
            DienRecord  *changed,
            GError     **error)
{
  gint64 left = dien_record_get_int (before, "batch");
  gint64 joined = dien_record_get_int (after, "batch");

  if (joined != left)
    dien_record_set_int (changed, "position", get_next_position (store, joined));

  return dien_store_update (store, changed, error) && (joined == left || dien_nomination_renumber (store, left, error));
}

static DienRecord *
merge (DienRecord *before,
       DienRecord *record)
{
  DienRecord *after = dien_record_new ("nomination");

  dien_record_set_id (after, dien_record_get_id (before));
  for (const DienField *field = dien_record_get_entity (before)->fields; field->name != NULL; field++)
    dien_record_copy_field (after, dien_record_has (record, field->name) ? record : before, field->name);

  return after;
}

/* Returns: whether @record may become what it would be; @before and @after (out) on success */
static gboolean
prepare_edit (DienStore   *store,
              DienRecord  *record,
              DienRecord **before,
              DienRecord **after,
              GError     **error)
{
  gint64 year, old_year;

  *before = dien_store_get (store, "nomination", dien_record_get_id (record), error);
  if (*before == NULL || !dien_record_check (record, FALSE, error))
    return FALSE;

  *after = merge (*before, record);
  old_year = get_year_of (store, dien_record_get_int (*before, "batch"), error);
  year = old_year != 0 ? get_year_of (store, dien_record_get_int (*after, "batch"), error) : 0;
  if (year == 0 || !dien_nomination_check_open (store, old_year, error) ||
      (year != old_year && !dien_nomination_check_open (store, year, error)) ||
      !check_fit (store, year, *after, error) || !check_unique (store, year, *after, error))
    return FALSE;

  follow_state (store, year, *before, *after, record);
  return TRUE;
}

static gboolean
insert_nomination (DienStore   *store,
                   gint64       year,
                   DienRecord  *record,
                   GError     **error)
{
  if (!dien_record_has (record, "batch") || dien_record_get_int (record, "batch") == 0)
    {
      gint64 batch = dien_batch_take_last (store, year, error);

      if (batch == 0)
        return FALSE;
      dien_record_set_int (record, "batch", batch);
    }
  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position", get_next_position (store, dien_record_get_int (record, "batch")));
  follow_state (store, year, NULL, record, record);

  return dien_store_insert (store, record, error) != 0;
}

gboolean
dien_nomination_renumber (DienStore  *store,
                          gint64      batch,
                          GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "UPDATE nomination SET position = wanted.position FROM"
                   " (SELECT id, row_number () OVER (ORDER BY position, id) AS position FROM nomination WHERE batch = ?1)"
                   " AS wanted WHERE wanted.id = nomination.id AND wanted.position <> nomination.position");
  dien_query_bind_int (&query, 1, batch);
  return dien_query_finish (&query, error);
}

DienList *
dien_nominations_new (DienStore *store,
                      gint64     year)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  day = dien_year_dup_last_day (get_year_number (store, year));
  return dien_list_new (store, &source, year, day);
}

gboolean
dien_nomination_add (DienStore   *store,
                     gint64       year,
                     DienRecord  *record,
                     GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_has (record, "state"))
    dien_record_set_text (record, "state", "draft");
  if (!dien_record_check (record, FALSE, error) || !dien_nomination_check_open (store, year, error))
    return FALSE;
  for (const char *const *field = (const char *const[]) { "subject", "award", NULL }; *field != NULL; field++)
    if (dien_record_get_int (record, *field) == 0)
      {
        g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                             **field == 's' ? _("Choose the unit or person that is nominated first.")
                                            : _("Choose the award that is proposed first."));
        return FALSE;
      }
  if (!check_fit (store, year, record, error) || !check_unique (store, year, record, error) ||
      !begin_named (store, _("Add nomination"), year, dien_record_get_int (record, "subject"), error))
    return FALSE;

  return end_change (store, insert_nomination (store, year, record, error), error);
}

gboolean
dien_nomination_edit (DienStore   *store,
                      DienRecord  *record,
                      GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) after = NULL;
  g_autofree char *what = NULL;
  gint64 year;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  what = g_strdup (name_edit (record));
  if (!prepare_edit (store, record, &before, &after, error))
    return FALSE;

  year = get_year_of (store, dien_record_get_int (after, "batch"), error);
  if (year == 0 || !begin_named (store, what, year, dien_record_get_int (after, "subject"), error))
    return FALSE;

  return end_change (store, write_edit (store, before, after, record, error), error);
}

gboolean
dien_nomination_remove (DienStore  *store,
                        GArray     *ids,
                        GError    **error)
{
  g_autoptr (GHashTable) batches = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *title = NULL;
  gboolean fine = TRUE;
  GHashTableIter iter;
  gpointer batch;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0, FALSE);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (DienRecord) record = dien_store_get (store, "nomination", g_array_index (ids, gint64, i), error);
      gint64 id = record != NULL ? dien_record_get_int (record, "batch") : 0;
      gint64 year = id != 0 ? get_year_of (store, id, error) : 0;

      if (year == 0 || !dien_nomination_check_open (store, year, error))
        return FALSE;
      g_hash_table_add (batches, g_memdup2 (&id, sizeof id));
      if (ids->len == 1)
        {
          g_autofree char *name = dup_subject_name (store, year, dien_record_get_int (record, "subject"));

          title = g_strdup_printf ("%s – %s", _("Remove nomination"), name);
        }
    }

  if (title == NULL)
    title = g_strdup_printf (_("Remove %u nominations"), ids->len);
  if (!dien_store_begin (store, title, error))
    return FALSE;
  for (guint i = 0; i < ids->len && fine; i++)
    fine = dien_store_remove (store, "nomination", g_array_index (ids, gint64, i), error);
  g_hash_table_iter_init (&iter, batches);
  while (fine && g_hash_table_iter_next (&iter, &batch, NULL))
    fine = dien_nomination_renumber (store, *(gint64 *) batch, error);

  return end_change (store, fine, error);
}

/* Returns: whether the batch @a comes before @b in the order of the year */
static gboolean
comes_before (DienStore *store,
              gint64     a,
              gint64     b)
{
  g_autoptr (DienRecord) first = dien_store_get (store, "batch", a, NULL);
  g_autoptr (DienRecord) second = dien_store_get (store, "batch", b, NULL);
  gint64 difference = dien_record_get_int (first, "position") - dien_record_get_int (second, "position");

  return difference != 0 ? difference < 0 : a < b;
}

gboolean
dien_nomination_move (DienStore  *store,
                      gint64      id,
                      gint64      before,
                      GError    **error)
{
  g_autoptr (DienRecord) moved = NULL;
  g_autoptr (DienRecord) next = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 batch, year, position;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  moved = dien_store_get (store, "nomination", id, error);
  if (moved == NULL || (before != 0 && (next = dien_store_get (store, "nomination", before, error)) == NULL))
    return FALSE;
  batch = dien_record_get_int (moved, "batch");
  year = get_year_of (store, batch, error);
  if (year == 0 || !dien_nomination_check_open (store, year, error))
    return FALSE;

  if (next != NULL && dien_record_get_int (next, "batch") == batch)
    position = dien_record_get_int (next, "position");
  else if (next == NULL || comes_before (store, batch, dien_record_get_int (next, "batch")))
    position = get_next_position (store, batch);
  else
    position = 0;
  if (!begin_named (store, _("Change order"), year, dien_record_get_int (moved, "subject"), error))
    return FALSE;

  dien_query_init (&query, store,
                   "UPDATE nomination SET position = CASE id WHEN ?1 THEN ?2 ELSE position + 1 END"
                   " WHERE batch = ?3 AND (id = ?1 OR position >= ?2)");
  dien_query_bind_int (&query, 1, id);
  dien_query_bind_int (&query, 2, position);
  dien_query_bind_int (&query, 3, batch);

  return end_change (store, dien_query_finish (&query, error) && dien_nomination_renumber (store, batch, error), error);
}

/* Within a change. */
static gboolean
decide_one (DienStore   *store,
            gint64       id,
            const char  *state,
            gint64       decision,
            GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("nomination");
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) after = NULL;

  dien_record_set_id (record, id);
  dien_record_set_text (record, "state", state);
  if (decision != 0)
    dien_record_set_int (record, "decision", decision);

  return prepare_edit (store, record, &before, &after, error) && dien_store_update (store, record, error);
}

gboolean
dien_nomination_decide (DienStore   *store,
                        GArray      *ids,
                        const char  *state,
                        DienRecord  *paper,
                        GError     **error)
{
  g_autofree char *title = NULL;
  gint64 decision = 0;
  gboolean fine;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0 && state != NULL, FALSE);

  if (paper != NULL && !dien_record_check (paper, FALSE, error))
    return FALSE;
  title = g_strdup_printf (_("Enter decision – %u nominations"), ids->len);
  if (!dien_store_begin (store, title, error))
    return FALSE;

  if (paper != NULL)
    decision = dien_nomination_write_paper (store, paper, DECISION, _("Commendation"), error);
  fine = paper == NULL || decision != 0;
  for (guint i = 0; i < ids->len && fine; i++)
    fine = decide_one (store, g_array_index (ids, gint64, i), state, decision, error);

  return end_change (store, fine, error);
}

static int
compare_papers (gconstpointer a,
                gconstpointer b)
{
  DienRecord *first = *(DienRecord **) a;
  DienRecord *second = *(DienRecord **) b;
  int difference = g_strcmp0 (dien_record_get_text (second, "issued_on"), dien_record_get_text (first, "issued_on"));

  return difference != 0 ? difference : dien_record_get_id (second) > dien_record_get_id (first) ? 1 : -1;
}

GPtrArray *
dien_nomination_list_decisions (DienStore  *store,
                                GError    **error)
{
  GPtrArray *papers;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  papers = dien_store_list (store, "paper", NULL, 0, error);
  for (guint i = papers != NULL ? papers->len : 0; i > 0; i--)
    if (g_strcmp0 (dien_record_get_text (g_ptr_array_index (papers, i - 1), "kind"), DECISION) != 0)
      g_ptr_array_remove_index (papers, i - 1);
  if (papers != NULL)
    g_ptr_array_sort (papers, compare_papers);

  return papers;
}

/* The recognised exemplars of a year that are to be nominated, one a subject, in their order, each with the award of its kind of
 * subject. Parameters: the year, three awards. */
#define RECOGNISED_SQL \
  "WITH wanted (registration, subject, award, position) AS (" \
  " SELECT registration.id, registration.subject, CASE subject.kind WHEN 'person' THEN ?3 WHEN 'household' THEN ?4 ELSE ?2 END," \
  "  min (registration.position)" \
  " FROM registration JOIN outcome ON outcome.registration = registration.id AND outcome.result = 'recognised'" \
  " JOIN subject ON subject.id = registration.subject WHERE registration.year = ?1 GROUP BY registration.subject)" \
  " SELECT wanted.registration, wanted.subject, wanted.award FROM wanted JOIN award ON award.id = wanted.award" \
  " WHERE NOT EXISTS (SELECT 1 FROM nomination JOIN batch ON batch.id = nomination.batch" \
  "  JOIN award AS given ON given.id = nomination.award WHERE batch.year = ?1 AND nomination.subject = wanted.subject" \
  "  AND given.level = award.level AND nomination.state NOT IN ('withdrawn', 'cancelled'))" \
  " ORDER BY wanted.position, wanted.registration"

/* Returns: (transfer full) (nullable): the nominations to be, of 'nomination' */
static GPtrArray *
list_recognised (DienStore     *store,
                 gint64         year,
                 const gint64  *awards,
                 GError       **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) dien_record_free);

  dien_query_init (&query, store, RECOGNISED_SQL);
  dien_query_bind_int (&query, 1, year);
  for (int i = 0; i < 3; i++)
    dien_query_bind_int (&query, i + 2, awards[i]);
  while (dien_query_next (&query))
    {
      DienRecord *record = dien_record_new ("nomination");

      dien_record_set_int (record, "registration", dien_query_get_int (&query, 0));
      dien_record_set_int (record, "subject", dien_query_get_int (&query, 1));
      dien_record_set_int (record, "award", dien_query_get_int (&query, 2));
      dien_record_set_text (record, "state", "draft");
      g_ptr_array_add (wanted, record);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&wanted) : NULL;
}

int
dien_nomination_count_recognised (DienStore     *store,
                                  gint64         year,
                                  const gint64  *awards,
                                  GError       **error)
{
  g_autoptr (GPtrArray) wanted = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), -1);
  g_return_val_if_fail (awards != NULL, -1);

  wanted = list_recognised (store, year, awards, error);
  return wanted != NULL ? (int) wanted->len : -1;
}

gboolean
dien_nomination_add_recognised (DienStore     *store,
                                gint64         year,
                                gint64         batch,
                                const gint64  *awards,
                                guint         *added,
                                GError       **error)
{
  g_autoptr (GPtrArray) wanted = NULL;
  g_autofree char *title = NULL;
  gboolean fine = TRUE;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (awards != NULL, FALSE);

  if (!dien_nomination_check_open (store, year, error))
    return FALSE;
  wanted = list_recognised (store, year, awards, error);
  if (wanted == NULL)
    return FALSE;
  if (added != NULL)
    *added = wanted->len;
  title = g_strdup_printf (_("Nominate %u recognised exemplars"), wanted->len);
  if (!dien_store_begin (store, title, error))
    return FALSE;

  for (guint i = 0; i < wanted->len && fine; i++)
    {
      DienRecord *record = g_ptr_array_index (wanted, i);

      if (batch != 0)
        dien_record_set_int (record, "batch", batch);
      fine = check_fit (store, year, record, error) && insert_nomination (store, year, record, error);
    }

  return end_change (store, fine, error);
}
