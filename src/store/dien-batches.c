/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-batches"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-nomination-private.h"
#include "dien-nominations.h"

static const DienListColumn columns[] = {
  { "name", "batch.name", "batch.name COLLATE vi %s" },
  { "submission", DIEN_PAPER_CITED_SQL ("submission"), NULL },
  { "count", "(SELECT count (*) FROM nomination WHERE nomination.batch = batch.id)", NULL },
  { NULL }
};

static const DienListFilter filters[] = { { NULL } };

static const char *const batch_ordering[] = { "year", "position", "name", "submission", NULL };
static const char *const no_ordering[] = { NULL };

static const DienListDependence dependences[] = {
  { "batch", batch_ordering },
  { "paper", no_ordering },
  { "nomination", no_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "batch LEFT JOIN paper AS submission ON submission.id = batch.submission",
  .id = "batch.id",
  .condition = "batch.year = :scope",
  .order = "batch.position, batch.id",
  .found_in = "batch.name",
  .found_in_folded = "lower (batch.name)",
  .called = "lower (batch.name)",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

static int
get_next_position (DienStore *store,
                   gint64     year)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (position), 0) + 1 FROM batch WHERE year = ?1");
  dien_query_bind_int (&query, 1, year);
  return dien_query_next (&query) ? (int) dien_query_get_int (&query, 0) : 1;
}

static gint64
find_last (DienStore  *store,
           gint64      year,
           GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gint64 id = 0;

  dien_query_init (&query, store, "SELECT id FROM batch WHERE year = ?1 ORDER BY position DESC, id DESC LIMIT 1");
  dien_query_bind_int (&query, 1, year);
  if (dien_query_next (&query))
    id = dien_query_get_int (&query, 0);

  return dien_query_finish (&query, error) ? id : 0;
}

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

static gboolean
point_to_paper (DienStore  *store,
                gint64      batch,
                gint64      paper,
                GError    **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("batch");

  if (paper == 0)
    return FALSE;

  dien_record_set_id (record, batch);
  dien_record_set_int (record, "submission", paper);
  return dien_store_update (store, record, error);
}

/* The paper that is there, with what @paper says of it. */
static gboolean
change_paper (DienStore   *store,
              gint64       id,
              DienRecord  *paper,
              GError     **error)
{
  g_autoptr (DienRecord) changed = dien_record_new ("paper");

  dien_record_set_id (changed, id);
  for (const DienField *field = dien_record_get_entity (paper)->fields; field->name != NULL; field++)
    if (dien_record_has (paper, field->name))
      dien_record_copy_field (changed, paper, field->name);

  return dien_store_update (store, changed, error);
}

gboolean
dien_nomination_check_open (DienStore  *store,
                            gint64      year,
                            GError    **error)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "year", year, error);

  if (record == NULL)
    return FALSE;
  if (strcmp (dien_record_get_text (record, "state"), "closed") != 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_READ_ONLY,
               _("The year %d is closed, its nominations stay as they are. Open the year again first."),
               (int) dien_record_get_int (record, "number"));
  return FALSE;
}

gint64
dien_batch_take_last (DienStore  *store,
                      gint64      year,
                      GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (DienRecord) record = NULL;
  g_autoptr (DienRecord) batch = dien_record_new ("batch");
  g_autofree char *name = NULL;
  gint64 id = find_last (store, year, &local);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (id == 0 && (record = dien_store_get (store, "year", year, error)) != NULL)
    {
      name = g_strdup_printf (_("Commendation at the review of %d"), (int) dien_record_get_int (record, "number"));
      dien_record_set_int (batch, "year", year);
      dien_record_set_text (batch, "name", name);
      dien_record_set_int (batch, "position", 1);
      id = dien_store_insert (store, batch, error);
    }

  return id;
}

gint64
dien_nomination_write_paper (DienStore   *store,
                             DienRecord  *paper,
                             const char  *kind,
                             const char  *title,
                             GError     **error)
{
  const char *own;

  if (dien_record_get_id (paper) != 0)
    return dien_record_get_id (paper);

  if (!dien_record_has (paper, "kind"))
    dien_record_set_text (paper, "kind", kind);
  own = dien_record_get_text (paper, "title");
  if (own == NULL || *own == '\0')
    dien_record_set_text (paper, "title", title);

  return dien_store_insert (store, paper, error);
}

DienList *
dien_batches_new (DienStore *store,
                  gint64     year)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  return dien_list_new (store, &source, year, NULL);
}

gboolean
dien_batch_add (DienStore   *store,
                DienRecord  *record,
                GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position", get_next_position (store, dien_record_get_int (record, "year")));
  if (!dien_record_check (record, TRUE, error) ||
      !dien_nomination_check_open (store, dien_record_get_int (record, "year"), error) ||
      !begin_named (store, _("Add batch"), dien_record_get_text (record, "name"), error))
    return FALSE;

  return end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_batch_edit (DienStore   *store,
                 DienRecord  *record,
                 GError     **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "batch", dien_record_get_id (record), error);
  if (before == NULL || !dien_record_check (record, FALSE, error) ||
      !dien_nomination_check_open (store, dien_record_get_int (before, "year"), error) ||
      !begin_named (store, _("Edit batch"), dien_record_get_text (before, "name"), error))
    return FALSE;

  return end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_batch_remove (DienStore  *store,
                   gint64      id,
                   GError    **error)
{
  g_autoptr (DienRecord) batch = NULL;
  g_autoptr (GPtrArray) nominations = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  batch = dien_store_get (store, "batch", id, error);
  if (batch == NULL || !dien_nomination_check_open (store, dien_record_get_int (batch, "year"), error))
    return FALSE;
  nominations = dien_store_list (store, "nomination", "batch", id, error);
  if (nominations == NULL)
    return FALSE;
  if (nominations->len > 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
                   _("The batch ‘%s’ holds %u nominations, so it cannot be removed. Remove those, or put them into another "
                     "batch first."),
                   dien_record_get_text (batch, "name"), nominations->len);
      return FALSE;
    }
  if (!begin_named (store, _("Remove batch"), dien_record_get_text (batch, "name"), error))
    return FALSE;

  return end_change (store, dien_store_remove (store, "batch", id, error), error);
}

gboolean
dien_batch_set_submission (DienStore   *store,
                           gint64       batch,
                           DienRecord  *paper,
                           GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  gint64 submission;
  gboolean fine;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (paper != NULL, FALSE);

  before = dien_store_get (store, "batch", batch, error);
  if (before == NULL || !dien_record_check (paper, FALSE, error) ||
      !dien_nomination_check_open (store, dien_record_get_int (before, "year"), error) ||
      !begin_named (store, _("Enter submission"), dien_record_get_text (before, "name"), error))
    return FALSE;

  submission = dien_record_get_int (before, "submission");
  if (submission != 0 && dien_record_get_id (paper) == 0)
    fine = change_paper (store, submission, paper, error);
  else
    fine = point_to_paper (store, batch,
                           dien_nomination_write_paper (store, paper, "Tờ trình", dien_record_get_text (before, "name"), error),
                           error);

  return end_change (store, fine, error);
}
