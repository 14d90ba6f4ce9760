/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-papers"

#include "config.h"

#include "dien-papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-text.h"

/* More than that are only counted: the sentence is to be read. */
#define NAMED 5

/* The Party writes '158-KH/HU', the State '158/KH-UBND'. */
#define REFERENCE_SQL \
  "(number || CASE WHEN number = '' OR symbol = '' THEN '' WHEN instr (symbol, '-') > 0 AND instr (symbol, '/') = 0 THEN '/'" \
  " ELSE '-' END || symbol)"
#define CITATION_SQL "trim (kind || iif (" REFERENCE_SQL " = '', '',  ' số ' || " REFERENCE_SQL "))"
#define DATE_SQL \
  "iif (issued_on IS NULL, '', iif (" CITATION_SQL " = '', '', ', ') || 'ngày ' || substr (issued_on, 9, 2) || '/'" \
  " || substr (issued_on, 6, 2) || '/' || substr (issued_on, 1, 4))"
#define NAME_SQL \
  "(" CITATION_SQL " || " DATE_SQL " || iif (" CITATION_SQL " = '' AND issued_on IS NULL, '', ' – ') || title)"

/* Where the file points to a paper: sort, two texts that its words name. */
#define USES_SQL(paper) \
  "SELECT 0 AS sort, '' AS a, name AS b FROM movement WHERE directive = " paper \
  " UNION ALL SELECT 1, number, '' FROM year WHERE plan = " paper \
  " UNION ALL SELECT 2, year.number, registration.position FROM outcome JOIN registration ON registration.id = outcome.registration" \
  "  JOIN year ON year.id = registration.year WHERE outcome.decision = " paper \
  " UNION ALL SELECT 2, year.number, registration.position FROM outcome JOIN registration ON registration.id = outcome.registration" \
  "  JOIN year ON year.id = registration.year WHERE outcome.source = " paper \
  " UNION ALL SELECT 3, year.number, batch.name FROM batch JOIN year ON year.id = batch.year WHERE batch.submission = " paper \
  " UNION ALL SELECT 4, year.number, batch.name FROM nomination JOIN batch ON batch.id = nomination.batch" \
  "  JOIN year ON year.id = batch.year WHERE nomination.decision = " paper \
  " UNION ALL SELECT 5, year.number, indicator.name FROM indicator JOIN year ON year.id = indicator.year" \
  "  WHERE indicator.source = " paper \
  " UNION ALL SELECT 6, year.number, '' FROM stated_figure JOIN year ON year.id = stated_figure.year" \
  "  WHERE stated_figure.paper = " paper \
  " UNION ALL SELECT 7, year_number, '' FROM rating WHERE decision = " paper
#define COUNT_SQL "(SELECT count (*) FROM (" USES_SQL ("paper.id") "))"

static const DienListColumn columns[] = {
  { "name", NAME_SQL, NULL },
  { "kind", "kind", "kind COLLATE vi %s" },
  { "number", REFERENCE_SQL, "cast (number AS INTEGER) %s, number %s, symbol %s" },
  { "date", "issued_on", "issued_on %s" },
  { "issuer", "issuer", "issuer COLLATE vi %s" },
  { "title", "title", "title COLLATE vi %s" },
  { "uses", COUNT_SQL, COUNT_SQL " %s" },
  { "note", "note", "note COLLATE vi %s" },
  { NULL }
};

static const DienListFilter filters[] = {
  { "directive", "folded (kind) IN ('chi thi', 'nghi quyet', 'ket luan')" },
  { "plan", "folded (kind) IN ('ke hoach', 'chuong trinh', 'huong dan', 'cong van')" },
  { "decision", "folded (kind) = 'quyet dinh'" },
  { "submission", "folded (kind) = 'to trinh'" },
  { "report", "folded (kind) IN ('bao cao', 'thong bao', 'bai viet', 'bien ban')" },
  { "other", "folded (kind) NOT IN ('chi thi', 'nghi quyet', 'ket luan', 'ke hoach', 'chuong trinh', 'huong dan', 'cong van',"
             " 'quyet dinh', 'to trinh', 'bao cao', 'thong bao', 'bai viet', 'bien ban')" },
  { "unused", COUNT_SQL " = 0" },
  { NULL }
};

static const char *const paper_ordering[] = {
  "kind", "number", "symbol", "issued_on", "issuer", "title", "note", NULL
};
static const char *const movement_ordering[] = { "directive", NULL };
static const char *const year_ordering[] = { "plan", NULL };
static const char *const outcome_ordering[] = { "decision", "source", NULL };
static const char *const batch_ordering[] = { "submission", NULL };
static const char *const nomination_ordering[] = { "decision", NULL };
static const char *const indicator_ordering[] = { "source", NULL };
static const char *const figure_ordering[] = { "paper", NULL };
static const char *const rating_ordering[] = { "decision", NULL };

static const DienListDependence dependences[] = {
  { "paper", paper_ordering },
  { "movement", movement_ordering },
  { "year", year_ordering },
  { "outcome", outcome_ordering },
  { "batch", batch_ordering },
  { "nomination", nomination_ordering },
  { "indicator", indicator_ordering },
  { "stated_figure", figure_ordering },
  { "rating", rating_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "paper",
  .id = "paper.id",
  .condition = "1",
  .order = "issued_on IS NULL, issued_on DESC",
  .found_in = NAME_SQL " || ' ' || issuer || ' ' || note",
  .found_in_folded = "folded (" NAME_SQL " || ' ' || issuer || ' ' || note)",
  .called = "title_folded",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

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

static gboolean
begin_about (DienStore   *store,
             const char  *what,
             const char  *name,
             GError     **error)
{
  g_autofree char *title = g_strdup_printf ("%s – %s", what, name);

  return dien_store_begin (store, title, error);
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *folded = dien_text_fold (a != NULL ? a : "");
  g_autofree char *other = dien_text_fold (b != NULL ? b : "");

  return strcmp (folded, other) == 0;
}

/* @record: what the paper would be. One without a number is never taken for another one. */
static gboolean
check_unique (DienStore   *store,
              DienRecord  *record,
              GError     **error)
{
  const char *number = dien_record_get_text (record, "number");
  const char *date = dien_record_get_text (record, "issued_on");
  g_autofree char *year = date != NULL ? g_strndup (date, 4) : NULL;
  g_autofree char *name = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  if (number == NULL || *number == '\0')
    return TRUE;

  dien_query_init (&query, store,
                   "SELECT " NAME_SQL ", symbol, issuer FROM paper"
                   " WHERE number = ?1 AND substr (issued_on, 1, 4) IS ?2 AND id <> ?3");
  dien_query_bind_text (&query, 1, number);
  dien_query_bind_text (&query, 2, year);
  dien_query_bind_int (&query, 3, dien_record_get_id (record));
  while (dien_query_next (&query))
    if (is_same (dien_query_get_text (&query, 1), dien_record_get_text (record, "symbol")) &&
        is_same (dien_query_get_text (&query, 2), dien_record_get_text (record, "issuer")))
      {
        name = g_strdup (dien_query_get_text (&query, 0));
        break;
      }
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (name == NULL)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
               _("There is a paper of this number, symbol, issuing body and year already: ‘%s’. Open that one, or enter another number."),
               name);
  return FALSE;
}

static char *
name_use (DienQuery *query)
{
  const char *year = dien_query_get_text (query, 1);
  const char *name = dien_query_get_text (query, 2);

  switch (dien_query_get_int (query, 0))
    {
    case 0:
      return g_strdup_printf (_("the movement ‘%s’"), name);
    case 1:
      return g_strdup_printf (_("the plan of %s"), year);
    case 2:
      /* Translators: number of the registration, year */
      return g_strdup_printf (_("the outcome of registration number %s of %s"), name, year);
    case 3:
      /* Translators: name of the batch, year */
      return g_strdup_printf (_("‘%s’ of %s"), name, year);
    case 4:
      /* Translators: name of the batch, year */
      return g_strdup_printf (_("a nomination in ‘%s’ of %s"), name, year);
    case 5:
      /* Translators: indicator, year */
      return g_strdup_printf (_("the indicator ‘%s’ of %s"), name, year);
    case 6:
      return g_strdup_printf (_("a stated figure of %s"), year);
    default:
      return g_strdup_printf (_("a rating of %s"), year);
    }
}

static gboolean
check_unused (DienStore   *store,
              gint64       id,
              GError     **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GString) places = g_string_new (NULL);
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  guint n = 0;

  dien_query_init (&query, store, USES_SQL ("?1") " ORDER BY 1, 2, 3");
  dien_query_bind_int (&query, 1, id);
  for (; dien_query_next (&query); n++)
    if (n < NAMED)
      {
        g_autofree char *place = name_use (&query);

        g_string_append_printf (places, "%s%s", n > 0 ? "; " : "", place);
      }
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  if (n > NAMED)
    {
      g_autofree char *more = g_strdup_printf (_("and %u more"), n - NAMED);

      g_string_append_printf (places, "; %s", more);
    }
  name = dien_paper_dup_name (store, id);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
               /* Translators: who, then the places, separated by semicolons */
               _("%s cannot be removed, it is still used: %s. Change or remove that first."), name, places->str);
  return FALSE;
}

DienList *
dien_papers_new (DienStore *store)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  return dien_list_new (store, &source, 0, NULL);
}

char *
dien_paper_dup_name (DienStore *store,
                     gint64     id)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  dien_query_init (&query, store, "SELECT " NAME_SQL " FROM paper WHERE id = ?1");
  dien_query_bind_int (&query, 1, id);

  return g_strdup (dien_query_next (&query) ? dien_query_get_text (&query, 0) : "");
}

gboolean
dien_paper_find (DienStore   *store,
                 const char  *typed,
                 gint64      *id,
                 GError     **error)
{
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  guint n = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (typed != NULL && id != NULL, FALSE);

  *id = 0;
  normal = dien_text_normalise (typed);
  if (*normal == '\0')
    return TRUE;

  folded = dien_text_fold (typed);
  dien_query_init (&query, store,
                   "SELECT id FROM (SELECT id, " NAME_SQL " AS text FROM paper UNION SELECT id, " CITATION_SQL " FROM paper"
                   "  UNION SELECT id, " CITATION_SQL " || " DATE_SQL " FROM paper"
                   "  UNION SELECT id, " REFERENCE_SQL " FROM paper UNION SELECT id, number FROM paper"
                   "  UNION SELECT id, title FROM paper)"
                   " WHERE folded (text) = ?1 AND matches (text, ?2) GROUP BY id LIMIT 2");
  dien_query_bind_text (&query, 1, folded);
  dien_query_bind_text (&query, 2, normal);
  for (; dien_query_next (&query); n++)
    *id = dien_query_get_int (&query, 0);
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (n == 1)
    return TRUE;

  *id = 0;
  if (n == 0)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("There is no paper ‘%s’ in the register. Choose one that is there, or add it."), normal);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("Several papers answer to ‘%s’. Choose one of those that are offered while typing."), normal);
  return FALSE;
}

void
dien_paper_split_reference (const char  *typed,
                            char       **kind,
                            char       **number,
                            char       **symbol)
{
  static const char pattern[] = "^(?<kind>.*?)\\s*(?:\\bsố\\s*:?\\s*)?(?<number>\\d+)\\s*(?:[-/]\\s*(?<symbol>\\p{L}\\S*))?$";
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *normal = NULL;

  g_return_if_fail (typed != NULL);

  normal = dien_text_normalise (typed);
  if (!g_regex_match (regex, normal, 0, &match))
    {
      *kind = g_strdup ("");
      *number = g_strdup ("");
      *symbol = g_strdup ("");
      return;
    }

  *kind = g_match_info_fetch_named (match, "kind");
  *number = g_match_info_fetch_named (match, "number");
  *symbol = g_match_info_fetch_named (match, "symbol");
}

gboolean
dien_paper_add (DienStore   *store,
                DienRecord  *record,
                GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return dien_record_check (record, TRUE, error) && check_unique (store, record, error) &&
         begin_about (store, _("Add paper"), dien_record_get_text (record, "title"), error) &&
         end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_paper_edit (DienStore   *store,
                 DienRecord  *record,
                 GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) after = dien_record_new ("paper");

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "paper", dien_record_get_id (record), error);
  if (before == NULL || !dien_record_check (record, FALSE, error))
    return FALSE;

  dien_record_set_id (after, dien_record_get_id (record));
  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    dien_record_copy_field (after, dien_record_has (record, field->name) ? record : before, field->name);

  return check_unique (store, after, error) &&
         begin_about (store, _("Edit paper"), dien_record_get_text (after, "title"), error) &&
         end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_paper_remove (DienStore  *store,
                   GArray     *ids,
                   GError    **error)
{
  g_autofree char *title = NULL;
  gboolean fine = TRUE;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0, FALSE);

  for (guint i = 0; i < ids->len; i++)
    if (!check_unused (store, g_array_index (ids, gint64, i), error))
      return FALSE;

  if (ids->len == 1)
    {
      g_autofree char *name = dien_paper_dup_name (store, g_array_index (ids, gint64, 0));

      title = g_strdup_printf ("%s – %s", _("Remove paper"), name);
    }
  else
    title = g_strdup_printf (_("Remove %u papers"), ids->len);
  if (!dien_store_begin (store, title, error))
    return FALSE;

  for (guint i = 0; i < ids->len && fine; i++)
    fine = dien_store_remove (store, "paper", g_array_index (ids, gint64, i), error);

  return end_change (store, fine, error);
}
