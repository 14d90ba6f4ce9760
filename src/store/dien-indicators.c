/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-indicators"

#include "config.h"

#include "dien-indicators.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-number.h"
#include "dien-order-private.h"
#include "dien-query-private.h"
#include "dien-text.h"

#define STATED "indicator.reached"
#define AMOUNT 1000

/* As dien_indicator_judge() has it. */
#define LOW "ifnull (indicator.target_low, indicator.target_high)"
#define HIGH "ifnull (indicator.target_high, indicator.target_low)"
#define LESS_IS_BETTER "(indicator.direction = 'fall' AND indicator.kind IN ('plan', 'ratio'))"
#define IS_OPEN "(indicator.actual IS NULL OR " LOW " IS NULL)"
#define IS_REACHED "iif (" LESS_IS_BETTER ", indicator.actual <= " HIGH ", indicator.actual >= " LOW ")"
#define IS_EXCEEDED "iif (" LESS_IS_BETTER ", indicator.actual < " LOW ", indicator.actual > " HIGH ")"
#define REACHED \
  "CASE WHEN " IS_OPEN " THEN 'open' WHEN " IS_EXCEEDED " THEN 'exceeded' WHEN " IS_REACHED " THEN 'reached' ELSE 'missed' END"
#define REACHED_RANK \
  "CASE WHEN " IS_OPEN " THEN 3 WHEN " IS_EXCEEDED " THEN 0 WHEN " IS_REACHED " THEN 1 ELSE 2 END"
#define PREVIOUS \
  "(SELECT earlier.actual FROM year AS this JOIN year AS last ON last.number = this.number - 1" \
  " JOIN indicator AS earlier ON earlier.year = last.id AND earlier.name_folded = indicator.name_folded" \
  " WHERE this.id = indicator.year)"

static const DienListColumn columns[] = {
  { "number", "indicator.position", "indicator.position %s" },
  { "name", "indicator.name", "indicator.name COLLATE vi %s" },
  { "unit_of_measure", "indicator.unit_of_measure", "indicator.unit_of_measure COLLATE vi %s" },
  { "kind", "indicator.kind", "indicator.kind %s" },
  { "direction", "indicator.direction", NULL },
  { "target", "indicator.target_low", LOW " %s" },
  { "high", "indicator.target_high", NULL },
  { "actual", "indicator.actual", "indicator.actual %s" },
  { "previous", PREVIOUS, PREVIOUS " %s" },
  { "reached", REACHED, REACHED_RANK " %s" },
  { "source", "paper.title", NULL },
  { "note", "indicator.note", "indicator.note COLLATE vi %s" },
  { NULL }
};

static const DienListFilter filters[] = {
  { "reached", "NOT " IS_OPEN " AND " IS_REACHED },
  { "exceeded", "NOT " IS_OPEN " AND " IS_EXCEEDED },
  { "missed", "NOT " IS_OPEN " AND NOT " IS_REACHED },
  { "open", IS_OPEN },
  { NULL }
};

static const char *const indicator_ordering[] = {
  "year", "kind", "direction", "name", "unit_of_measure", "target_low", "target_high", "actual", "note", "position", NULL
};
static const char *const year_ordering[] = { "number", NULL };
static const char *const no_ordering[] = { NULL };

static const DienListDependence dependences[] = {
  { "indicator", indicator_ordering },
  { "year", year_ordering },
  { "paper", no_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "indicator LEFT JOIN paper ON paper.id = indicator.source",
  .id = "indicator.id",
  .condition = "indicator.year = :scope",
  .order = "indicator.position",
  .found_in = "indicator.name",
  .found_in_folded = "indicator.name_folded",
  .called = "indicator.name_folded",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

/* 'Sửa số thực hiện – Giảm hộ nghèo' */
static gboolean
begin_named (DienStore   *store,
             const char  *what,
             const char  *name,
             GError     **error)
{
  g_autofree char *title = g_strdup_printf ("%s – %s", what, name);

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

/* @record: what the indicator would be */
static gboolean
check_unique (DienStore   *store,
              DienRecord  *record,
              GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *folded = dien_text_fold (dien_record_get_text (record, "name"));

  dien_query_init (&query, store,
                   "SELECT indicator.name, indicator.position, year.number FROM indicator JOIN year ON year.id = indicator.year"
                   " WHERE indicator.year = ?1 AND indicator.name_folded = ?2 AND matches (indicator.name, ?4)"
                   " AND indicator.id <> ?3");
  dien_query_bind_int (&query, 1, dien_record_get_int (record, "year"));
  dien_query_bind_text (&query, 2, folded);
  dien_query_bind_int (&query, 3, dien_record_get_id (record));
  dien_query_bind_text (&query, 4, dien_record_get_text (record, "name"));
  if (!dien_query_next (&query))
    return dien_query_finish (&query, error);

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
               /* Translators: year, name, number of the indicator */
               _("The year %d has the indicator ‘%s’ already (number %d). Open that one, or enter another name."),
               (int) dien_query_get_int (&query, 2), dien_query_get_text (&query, 0), (int) dien_query_get_int (&query, 1));
  return FALSE;
}

static gboolean
is_negative (DienRecord *record,
             const char *field)
{
  return !dien_record_is_null (record, field) && dien_record_get_int (record, field) < 0;
}

/* @record: what the indicator would be */
static gboolean
check_figures (DienRecord  *record,
               GError     **error)
{
  const char *kind = dien_record_get_text (record, "kind");
  gboolean changes = g_strcmp0 (kind, "change") == 0 || g_strcmp0 (kind, "change_percent") == 0;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!dien_record_is_null (record, "target_low") && !dien_record_is_null (record, "target_high") &&
      dien_record_get_int (record, "target_low") > dien_record_get_int (record, "target_high"))
    {
      low = dien_number_format (dien_record_get_int (record, "target_low"), DIEN_NUMBER_AMOUNT);
      high = dien_number_format (dien_record_get_int (record, "target_high"), DIEN_NUMBER_AMOUNT);
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("The target cannot go from %s to %s. Enter the smaller number first."), low, high);
      return FALSE;
    }
  if (!changes && (is_negative (record, "target_low") || is_negative (record, "target_high") || is_negative (record, "actual")))
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("A number below 0 is for what rises or falls only. Enter 0 or more, or choose another kind of indicator."));
      return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full): what the indicator would be once @record is written over it */
static DienRecord *
merge (DienRecord *before,
       DienRecord *record)
{
  static const char *const fields[] = { "year", "kind", "name", "target_low", "target_high", "actual", NULL };
  DienRecord *after = dien_record_new ("indicator");

  dien_record_set_id (after, dien_record_get_id (record));
  for (const char *const *field = fields; *field != NULL; field++)
    if (dien_record_has (record, *field))
      dien_record_copy_field (after, record, *field);
    else if (before != NULL)
      dien_record_copy_field (after, before, *field);

  return after;
}

static gboolean
check (DienStore   *store,
       DienRecord  *before,
       DienRecord  *record,
       GError     **error)
{
  g_autoptr (DienRecord) after = merge (before, record);

  return dien_record_check (record, before == NULL, error) && check_figures (after, error) &&
         check_unique (store, after, error);
}

static gint64
get_next_position (DienStore *store,
                   gint64     year)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (position), 0) + 1 FROM indicator WHERE year = ?1");
  dien_query_bind_int (&query, 1, year);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 1;
}

/* Numbers the indicators of a year 1, 2, 3 … as they stand; only those that change are written. */
static gboolean
renumber (DienStore  *store,
          gint64      year,
          GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store,
                   "UPDATE indicator SET position = wanted.position FROM"
                   " (SELECT id, row_number () OVER (ORDER BY position, id) AS position FROM indicator WHERE year = ?1)"
                   " AS wanted WHERE wanted.id = indicator.id AND wanted.position <> indicator.position");
  dien_query_bind_int (&query, 1, year);
  return dien_query_finish (&query, error);
}

static const char *
name_edit (DienRecord *record)
{
  static const struct
  {
    const char *field;
    const char *title;
  } titles[] = {
    { "name", N_("Edit name of indicator") },
    { "unit_of_measure", N_("Edit unit of measure") },
    { "target_low", N_("Edit target") },
    { "actual", N_("Edit actual figure") },
    { "note", N_("Edit note") },
  };
  guint set = 0;
  const char *title = NULL;

  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    set += dien_record_has (record, field->name) && !g_str_equal (field->name, "target_high");
  for (guint i = 0; set == 1 && i < G_N_ELEMENTS (titles); i++)
    if (dien_record_has (record, titles[i].field))
      title = _(titles[i].title);

  return title != NULL ? title : _("Edit indicator");
}

static GArray *
list_ids (DienStore *store,
          gint64     year)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT id FROM indicator WHERE year = ?1 ORDER BY position, id");
  dien_query_bind_int (&query, 1, year);
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_array_append_val (ids, id);
    }

  return ids;
}

DienList *
dien_indicators_new (DienStore *store,
                     gint64     year)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  return dien_list_new (store, &source, year, NULL);
}

gboolean
dien_indicator_add (DienStore   *store,
                    DienRecord  *record,
                    GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_has (record, "direction"))
    dien_record_set_text (record, "direction", "rise");
  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position", get_next_position (store, dien_record_get_int (record, "year")));

  if (!check (store, NULL, record, error) ||
      !begin_named (store, _("Add indicator"), dien_record_get_text (record, "name"), error))
    return FALSE;

  return end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_indicator_edit (DienStore   *store,
                     DienRecord  *record,
                     GError     **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "indicator", dien_record_get_id (record), error);
  if (before == NULL || !check (store, before, record, error) ||
      !begin_named (store, name_edit (record),
                    dien_record_get_text (dien_record_has (record, "name") ? record : before, "name"), error))
    return FALSE;

  return end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_indicator_remove (DienStore  *store,
                       GArray     *ids,
                       GError    **error)
{
  g_autoptr (DienRecord) first = NULL;
  g_autofree char *title = NULL;
  gboolean fine = TRUE;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0, FALSE);

  first = dien_store_get (store, "indicator", g_array_index (ids, gint64, 0), error);
  if (first == NULL)
    return FALSE;

  title = ids->len == 1 ? g_strdup_printf ("%s – %s", _("Remove indicator"), dien_record_get_text (first, "name"))
                        : g_strdup_printf (_("Remove %u indicators"), ids->len);
  if (!dien_store_begin (store, title, error))
    return FALSE;

  for (guint i = 0; i < ids->len && fine; i++)
    fine = dien_store_remove (store, "indicator", g_array_index (ids, gint64, i), error);

  return end_change (store, fine && renumber (store, dien_record_get_int (first, "year"), error), error);
}

gboolean
dien_indicator_move (DienStore  *store,
                     gint64      id,
                     gint64      before,
                     GError    **error)
{
  g_autoptr (DienRecord) moved = NULL;
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  moved = dien_store_get (store, "indicator", id, error);
  if (moved == NULL || !begin_named (store, _("Change order"), dien_record_get_text (moved, "name"), error))
    return FALSE;

  ids = list_ids (store, dien_record_get_int (moved, "year"));
  return end_change (store, dien_order_move (store, "indicator", ids, id, before, error), error);
}

DienRecord *
dien_indicators_get_stated (DienStore *store,
                            gint64     year)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  dien_query_init (&query, store, "SELECT id FROM stated_figure WHERE year = ?1 AND key = '" STATED "'");
  dien_query_bind_int (&query, 1, year);

  return dien_query_next (&query) ? dien_store_get (store, "stated_figure", dien_query_get_int (&query, 0), NULL) : NULL;
}

static DienRecord *
new_stated (gint64 year,
            gint64 reached,
            gint64 total,
            gint64 paper)
{
  DienRecord *record = dien_record_new ("stated_figure");

  dien_record_set_int (record, "year", year);
  dien_record_set_text (record, "key", STATED);
  dien_record_set_int (record, "value", reached * AMOUNT);
  dien_record_set_int (record, "base", total * AMOUNT);
  if (paper != 0)
    dien_record_set_int (record, "paper", paper);
  else
    dien_record_set_null (record, "paper");

  return record;
}

static gboolean
write_stated (DienStore   *store,
              DienRecord  *former,
              DienRecord  *record,
              GError     **error)
{
  if (former == NULL)
    {
      dien_record_set_text (record, "unit_of_measure", _("indicators"));
      return dien_store_insert (store, record, error) != 0;
    }

  dien_record_set_id (record, dien_record_get_id (former));
  return dien_store_update (store, record, error);
}

gboolean
dien_indicators_set_stated (DienStore  *store,
                            gint64      year,
                            gint64      reached,
                            gint64      total,
                            gint64      paper,
                            GError    **error)
{
  g_autoptr (DienRecord) former = NULL;
  g_autoptr (DienRecord) record = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  former = dien_indicators_get_stated (store, year);
  if (reached < 0 && former == NULL)
    return TRUE;
  if (reached > total)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("No more indicators can be reached (%d) than there are (%d). Enter both numbers as the paper has them."),
                   (int) reached, (int) total);
      return FALSE;
    }
  if (!dien_store_begin (store, _("Edit stated figure – indicators reached"), error))
    return FALSE;
  if (reached < 0)
    return end_change (store, dien_store_remove (store, "stated_figure", dien_record_get_id (former), error), error);

  record = new_stated (year, reached, total, paper);
  return end_change (store, write_stated (store, former, record, error), error);
}

gboolean
dien_indicators_count (DienStore  *store,
                       gint64      year,
                       gint64     *reached,
                       gint64     *total,
                       GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  dien_query_init (&query, store,
                   "SELECT count (*) FILTER (WHERE NOT " IS_OPEN " AND " IS_REACHED "), count (*) FROM indicator WHERE year = ?1");
  dien_query_bind_int (&query, 1, year);
  if (dien_query_next (&query))
    {
      *reached = dien_query_get_int (&query, 0);
      *total = dien_query_get_int (&query, 1);
    }

  return dien_query_finish (&query, error);
}
