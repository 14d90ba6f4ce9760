/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-check"

#include "config.h"

#include "dien-check.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-query-private.h"
#include "dien-text.h"

/* What must hold. Each question asks for what does not, as two or three texts that its sentence names. */
typedef struct
{
  const char *question;
  const char *sentence;
  int n_texts;
} Invariant;

/* Who is nominated, by the name at the decision or, before it, by one that they have. */
#define NOMINEE \
  "coalesce (nullif (nomination.subject_name, '')," \
  " (SELECT name FROM unit_name WHERE unit = nomination.subject ORDER BY id DESC LIMIT 1)," \
  " (SELECT name FROM person WHERE id = nomination.subject), (SELECT name FROM household WHERE id = nomination.subject))"

static const Invariant invariants[] = {
  /* 1: registered = recognised + refused + pending */
  { "SELECT year.number, registration.position FROM registration JOIN year ON year.id = registration.year"
    " JOIN outcome ON outcome.registration = registration.id WHERE registration.stage = 'withdrawn'",
    N_("Year %s, registration %s: it was withdrawn, yet has an outcome."), 2 },
  { "SELECT year.number, registration.position FROM registration JOIN year ON year.id = registration.year"
    " JOIN frame_part ON frame_part.id = registration.frame_part WHERE frame_part.year <> registration.year",
    N_("Year %s, registration %s: it stands under a content of another year."), 2 },
  { "SELECT year.number, registration.position FROM registration JOIN year ON year.id = registration.year"
    " JOIN scorecard ON scorecard.registration = registration.id JOIN round ON round.id = scorecard.round"
    " WHERE round.year <> registration.year",
    N_("Year %s, registration %s: it was scored in a round of another year."), 2 },
  { "SELECT year.number, registration.position FROM registration JOIN year ON year.id = registration.year"
    " JOIN outcome ON outcome.registration = registration.id WHERE outcome.result = 'refused'"
    " AND NOT EXISTS (SELECT 1 FROM outcome_reason WHERE outcome_reason.outcome = outcome.id)",
    N_("Year %s, registration %s: it was not recognised, and no reason is given."), 2 },

  { "SELECT year.number, registration.position FROM registration JOIN year ON year.id = registration.year"
    " JOIN outcome ON outcome.registration = registration.id WHERE outcome.replicated AND outcome.result <> 'recognised'",
    N_("Year %s, registration %s: it is to be replicated, yet was not recognised."), 2 },
  { "WITH RECURSIVE above (id, upper) AS (SELECT id, parent FROM frame_part WHERE parent IS NOT NULL"
    "  UNION SELECT above.id, frame_part.parent FROM above JOIN frame_part ON frame_part.id = above.upper)"
    " SELECT year.number, frame_part.name FROM above JOIN frame_part ON frame_part.id = above.id"
    " JOIN year ON year.id = frame_part.year WHERE above.upper = above.id",
    N_("Year %s: in the frame, ‘%s’ belongs to itself."), 2 },

  /* 2: sums by unit and by award; collectives, persons and households apart */
  { "SELECT year.number, " NOMINEE ", award.name FROM nomination JOIN batch ON batch.id = nomination.batch"
    " JOIN year ON year.id = batch.year JOIN award ON award.id = nomination.award"
    " JOIN subject ON subject.id = nomination.subject"
    " WHERE award.subject_kind <> CASE subject.kind WHEN 'unit' THEN 'collective' ELSE subject.kind END",
    N_("Year %s, nomination of %s: the award ‘%s’ is not for this kind."), 3 },
  { "SELECT year.number, " NOMINEE " FROM nomination JOIN batch ON batch.id = nomination.batch"
    " JOIN year ON year.id = batch.year JOIN registration ON registration.id = nomination.registration"
    " WHERE registration.subject <> nomination.subject",
    N_("Year %s, nomination of %s: it goes back to a registration of somebody else."), 2 },

  /* 3: points within their bounds, parts equal to the whole */
  { "SELECT year.number, registration.position, criterion.name FROM score JOIN criterion ON criterion.id = score.criterion"
    " JOIN scorecard ON scorecard.id = score.scorecard JOIN registration ON registration.id = scorecard.registration"
    " JOIN year ON year.id = registration.year WHERE score.points > criterion.maximum",
    N_("Year %s, registration %s: the points of ‘%s’ are above its maximum."), 3 },
  { "SELECT year.number, registration.position, criterion.name FROM score JOIN criterion ON criterion.id = score.criterion"
    " JOIN scorecard ON scorecard.id = score.scorecard JOIN registration ON registration.id = scorecard.registration"
    " JOIN year ON year.id = registration.year"
    " WHERE registration.criteria_version IS NULL OR registration.criteria_version <> criterion.criteria_version",
    N_("Year %s, registration %s: ‘%s’ belongs to another criteria set than the registration."), 3 },
  { "SELECT criteria_set.name, criterion_group.name FROM criterion_group"
    " JOIN criteria_version ON criteria_version.id = criterion_group.criteria_version"
    " JOIN criteria_set ON criteria_set.id = criteria_version.criteria_set"
    " WHERE criterion_group.maximum <> (SELECT ifnull (sum (maximum), 0) FROM criterion"
    "   WHERE criterion.criterion_group = criterion_group.id AND criterion.kind = 'points')",
    N_("Criteria set ‘%s’: the criteria of the group ‘%s’ do not add up to its maximum."), 2 },
  { "SELECT criteria_set.name, criterion.name FROM criterion"
    " JOIN criterion_group ON criterion_group.id = criterion.criterion_group"
    " JOIN criteria_version ON criteria_version.id = criterion.criteria_version"
    " JOIN criteria_set ON criteria_set.id = criteria_version.criteria_set"
    " WHERE criterion_group.criteria_version <> criterion.criteria_version",
    N_("Criteria set ‘%s’: ‘%s’ stands in a group of another version."), 2 },
  { "SELECT criteria_set.name, criterion.name FROM criterion"
    " JOIN criteria_version ON criteria_version.id = criterion.criteria_version"
    " JOIN criteria_set ON criteria_set.id = criteria_version.criteria_set"
    " WHERE criterion.maximum > CASE criterion.kind WHEN 'bonus' THEN bonus_cap WHEN 'deduction' THEN deduction_cap END",
    N_("Criteria set ‘%s’: the maximum of ‘%s’ is above the cap."), 2 },

  /* 6: one award once */
  { "SELECT year.number, max (" NOMINEE "), award.name FROM nomination JOIN batch ON batch.id = nomination.batch"
    " JOIN year ON year.id = batch.year JOIN award ON award.id = nomination.award"
    " WHERE nomination.state NOT IN ('withdrawn', 'returned', 'cancelled', 'refused')"
    " GROUP BY year.id, nomination.subject, award.id HAVING count (*) > 1",
    N_("Year %s: %s is nominated more than once for ‘%s’."), 3 },
};

static void
add_finding (GStrvBuilder    *findings,
             const Invariant *invariant,
             DienQuery       *query)
{
  g_autofree char *sentence = NULL;

  if (invariant->n_texts == 2)
    sentence = g_strdup_printf (_(invariant->sentence), dien_query_get_text (query, 0), dien_query_get_text (query, 1));
  else
    sentence = g_strdup_printf (_(invariant->sentence), dien_query_get_text (query, 0), dien_query_get_text (query, 1),
                                dien_query_get_text (query, 2));

  g_strv_builder_add (findings, sentence);
}

static gboolean
ask (DienStore        *store,
     const Invariant  *invariant,
     GStrvBuilder     *findings,
     GError          **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, invariant->question);
  while (dien_query_next (&query))
    add_finding (findings, invariant, &query);

  return dien_query_finish (&query, error);
}

static gboolean
check_integrity (DienStore     *store,
                 GStrvBuilder  *findings,
                 GError       **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *name = g_path_get_basename (dien_store_get_path (store));

  dien_query_init (&query, store, "PRAGMA integrity_check (1)");
  if (dien_query_next (&query) && g_strcmp0 (dien_query_get_text (&query, 0), "ok") != 0)
    {
      g_autofree char *sentence = g_strdup_printf (_("The data file ‘%s’ is damaged: its pages do not fit together."), name);

      g_strv_builder_add (findings, sentence);
    }

  return dien_query_finish (&query, error);
}

static gboolean
check_references (DienStore     *store,
                  GStrvBuilder  *findings,
                  GError       **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT \"table\", count (*) FROM pragma_foreign_key_check () GROUP BY 1 ORDER BY 1");
  while (dien_query_next (&query))
    {
      const DienEntity *entity = dien_entity_find (dien_query_get_text (&query, 0));
      g_autofree char *sentence =
        g_strdup_printf (_("%d entries (%s) point to something that is not in the file."),
                         (int) dien_query_get_int (&query, 1),
                         entity != NULL ? dien_entity_get_label (entity) : _("journal"));

      g_strv_builder_add (findings, sentence);
    }

  return dien_query_finish (&query, error);
}

/* Where another program wrote letters in another encoding, the office sees signs of its own for them. */
static gboolean
check_text (DienStore         *store,
            const DienEntity  *entity,
            const DienField   *field,
            GStrvBuilder      *findings,
            GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", field->name, entity->name);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, g_intern_string (sql));
  while (dien_query_next (&query))
    if (!dien_query_is_sound (&query, 0))
      {
        g_autofree char *sentence =
          g_strdup_printf (_("‘%s’ (%s, ‘%s’): another program wrote letters that cannot be read. Type it again."),
                           dien_query_get_text (&query, 0), dien_entity_get_label (entity), dien_field_get_label (field));

        g_strv_builder_add (findings, sentence);
      }

  return dien_query_finish (&query, error);
}

/* Search goes by the folded forms, so one that is not its text's would hide a row. */
static gboolean
check_folded (DienStore         *store,
              const DienEntity  *entity,
              const DienField   *field,
              GStrvBuilder      *findings,
              GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s, %s_folded FROM %s", field->name, field->name, entity->name);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, g_intern_string (sql));
  while (dien_query_next (&query))
    {
      g_autofree char *folded = dien_text_fold (dien_query_get_text (&query, 0));

      if (g_strcmp0 (folded, dien_query_get_text (&query, 1)) != 0)
        {
          g_autofree char *sentence = g_strdup_printf (_("‘%s’ (%s) cannot be found by search: its form without marks is wrong."),
                                                       dien_query_get_text (&query, 0), dien_entity_get_label (entity));

          g_strv_builder_add (findings, sentence);
        }
    }

  return dien_query_finish (&query, error);
}

static gboolean
check_texts (DienStore     *store,
             GStrvBuilder  *findings,
             GError       **error)
{
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    for (const DienField *field = entity->fields; field->name != NULL; field++)
      if ((dien_field_is_text (field) && !check_text (store, entity, field, findings, error)) ||
          (field->kind == DIEN_FIELD_SEARCHED && !check_folded (store, entity, field, findings, error)))
        return FALSE;

  return TRUE;
}

static gboolean
was_stopped (GCancellable  *cancellable,
             GError       **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return FALSE;

  g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_CANCELLED, _("The check was stopped."));
  return TRUE;
}

GStrv
dien_check_run (DienStore     *store,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GStrvBuilder) findings = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  findings = g_strv_builder_new ();
  if (!check_integrity (store, findings, error) || !check_references (store, findings, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (invariants); i++)
    if (was_stopped (cancellable, error) || !ask (store, &invariants[i], findings, error))
      return NULL;
  if (was_stopped (cancellable, error) || !check_texts (store, findings, error))
    return NULL;

  return g_strv_builder_end (findings);
}
