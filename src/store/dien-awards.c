/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-awards"

#include "config.h"

#include "dien-awards.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-query-private.h"
#include "dien-text.h"

#define LEVEL_RANK \
  "CASE award.level WHEN 'commune' THEN 0 WHEN 'district' THEN 1 WHEN 'province' THEN 2 ELSE 3 END"
#define SUBJECT_RANK \
  "CASE award.subject_kind WHEN 'collective' THEN 0 WHEN 'person' THEN 1 ELSE 2 END"
#define VERIFIED_RANK \
  "CASE award.verified WHEN 'original' THEN 0 WHEN 'secondary' THEN 1 ELSE 2 END"
#define USED "(SELECT count (*) FROM nomination WHERE nomination.award = award.id)"

static const DienListColumn columns[] = {
  { "name", "award.name", "award.name COLLATE vi %s" },
  { "kind", "award.kind", "award.kind = 'commendation' %s" },
  { "level", "award.level", LEVEL_RANK " %s" },
  { "subject_kind", "award.subject_kind", SUBJECT_RANK " %s" },
  { "occasion", "award.occasion", "award.occasion %s" },
  { "decider", "award.decider", "award.decider COLLATE vi %s" },
  { "from_date", "award.from_date", "award.from_date %s" },
  { "to_date", "award.to_date", "award.to_date %s" },
  { "verified", "award.verified", VERIFIED_RANK " %s" },
  { "source", "award.source", "award.source COLLATE vi %s" },
  { "used", USED, USED " %s" },
  { "condition", "award.condition", NULL },
  { "code", "award.code", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "commune", "award.level = 'commune'" },
  { "district", "award.level = 'district'" },
  { "province", "award.level = 'province'" },
  { "state", "award.level = 'state'" },
  { "collective", "award.subject_kind = 'collective'" },
  { "person", "award.subject_kind = 'person'" },
  { "household", "award.subject_kind = 'household'" },
  { "title", "award.kind = 'title'" },
  { "commendation", "award.kind = 'commendation'" },
  { "own", "award.code = ''" },
  { "used", "EXISTS (SELECT 1 FROM nomination WHERE nomination.award = award.id)" },
  { NULL }
};

static const char *const award_ordering[] = {
  "kind", "name", "level", "subject_kind", "occasion", "decider", "from_date", "to_date", "source", "verified", "position",
  "code", NULL
};
static const char *const nomination_ordering[] = { "award", NULL };

static const DienListDependence dependences[] = {
  { "award", award_ordering },
  { "nomination", nomination_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "award",
  .id = "award.id",
  .condition = "1",
  .order = "award.position, award.id",
  .found_in = "award.name",
  .found_in_folded = "award.name_folded",
  .called = "award.name_folded",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

/* One that reads the same, as either kind. The same name at another level, for others, on another occasion or in another time
 * is another award. */
static gboolean
check_unique (DienStore   *store,
              DienRecord  *award,
              GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *folded = dien_text_fold (dien_record_get_text (award, "name"));
  const char *occasion = dien_record_get_text (award, "occasion");
  gboolean other_kind;

  dien_query_init (&query, store,
                   "SELECT kind <> ?1 FROM award WHERE name_folded = ?2 AND matches (name, ?3) AND level = ?4"
                   " AND subject_kind = ?5 AND id <> ?6"
                   " AND (kind <> ?1 OR occasion = ifnull (?7, '') AND ifnull (from_date, '') <= ifnull (?9, '9999')"
                   "  AND ifnull (to_date, '9999') >= ifnull (?8, ''))"
                   " ORDER BY kind <> ?1 LIMIT 1");
  dien_query_bind_text (&query, 1, dien_record_get_text (award, "kind"));
  dien_query_bind_text (&query, 2, folded);
  dien_query_bind_text (&query, 3, dien_record_get_text (award, "name"));
  dien_query_bind_text (&query, 4, dien_record_get_text (award, "level"));
  dien_query_bind_text (&query, 5, dien_record_get_text (award, "subject_kind"));
  dien_query_bind_int (&query, 6, dien_record_get_id (award));
  dien_query_bind_text (&query, 7, occasion);
  dien_query_bind_text (&query, 8, dien_record_get_text (award, "from_date"));
  dien_query_bind_text (&query, 9, dien_record_get_text (award, "to_date"));
  if (!dien_query_next (&query))
    return dien_query_finish (&query, error);

  other_kind = dien_query_get_int (&query, 0) != 0;
  if (!other_kind)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                 _("‘%s’ of this level and for the same subjects is in the catalogue already. Use that entry, or enter "
                   "another name."),
                 dien_record_get_text (award, "name"));
  else if (strcmp (dien_record_get_text (award, "kind"), "title") == 0)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                 _("‘%s’ is in the catalogue as a commendation already; one award is not both a title and a commendation. "
                   "Use that entry, or enter another name."),
                 dien_record_get_text (award, "name"));
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS,
                 _("‘%s’ is in the catalogue as a title already; one award is not both a title and a commendation. "
                   "Use that entry, or enter another name."),
                 dien_record_get_text (award, "name"));
  return FALSE;
}

static gboolean
check_period (DienRecord  *award,
              GError     **error)
{
  const char *from = dien_record_get_text (award, "from_date");
  const char *to = dien_record_get_text (award, "to_date");

  if (from == NULL || to == NULL || strcmp (from, to) <= 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("The validity of ‘%s’ ends before it begins. Enter a later last day, or an earlier first one."),
               dien_record_get_text (award, "name"));
  return FALSE;
}

/* How many nominations name the award. */
static gint64
count_uses (DienStore *store,
            gint64     award)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT count (*) FROM nomination WHERE award = ?1");
  dien_query_bind_int (&query, 1, award);
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 0;
}

static gint64
get_next_position (DienStore *store)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT ifnull (max (position), 0) + 1 FROM award");
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 1;
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
check_whole (DienStore   *store,
             DienRecord  *award,
             GError     **error)
{
  return dien_record_check (award, TRUE, error) && check_period (award, error) && check_unique (store, award, error);
}

static gboolean
check_use (DienStore   *store,
           DienRecord  *before,
           DienRecord  *after,
           GError     **error)
{
  gint64 uses;

  if (strcmp (dien_record_get_text (before, "subject_kind"), dien_record_get_text (after, "subject_kind")) == 0)
    return TRUE;
  uses = count_uses (store, dien_record_get_id (before));
  if (uses == 0)
    return TRUE;

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
               _("%d nominations name ‘%s’, so whom it is for stays as it is. Add another award for the others."),
               (int) uses, dien_record_get_text (before, "name"));
  return FALSE;
}

DienList *
dien_awards_new (DienStore *store)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  return dien_list_new (store, &source, 0, NULL);
}

gboolean
dien_award_add (DienStore   *store,
                DienRecord  *record,
                GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_record_has (record, "verified"))
    dien_record_set_text (record, "verified", "unchecked");
  if (!dien_record_has (record, "position"))
    dien_record_set_int (record, "position", get_next_position (store));
  if (!check_whole (store, record, error) ||
      !begin_named (store, _("Add award"), dien_record_get_text (record, "name"), error))
    return FALSE;

  return end_change (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_award_edit (DienStore   *store,
                 DienRecord  *record,
                 GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  g_autoptr (DienRecord) after = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "award", dien_record_get_id (record), error);
  if (before == NULL)
    return FALSE;

  after = dien_record_new ("award");
  dien_record_set_id (after, dien_record_get_id (record));
  for (const DienField *field = dien_record_get_entity (record)->fields; field->name != NULL; field++)
    dien_record_copy_field (after, dien_record_has (record, field->name) ? record : before, field->name);
  if (!check_whole (store, after, error) || !check_use (store, before, after, error) ||
      !begin_named (store, _("Edit award"), dien_record_get_text (after, "name"), error))
    return FALSE;

  return end_change (store, dien_store_update (store, record, error), error);
}

gboolean
dien_award_remove (DienStore  *store,
                   GArray     *ids,
                   GError    **error)
{
  g_autofree char *title = NULL;
  gboolean fine = TRUE;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0, FALSE);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (DienRecord) award = dien_store_get (store, "award", g_array_index (ids, gint64, i), error);
      gint64 uses;

      if (award == NULL)
        return FALSE;
      uses = count_uses (store, dien_record_get_id (award));
      if (uses > 0)
        {
          g_set_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
                       _("%d nominations name ‘%s’, so it cannot be removed. Give those another award first."),
                       (int) uses, dien_record_get_text (award, "name"));
          return FALSE;
        }
      if (ids->len == 1)
        title = g_strdup_printf ("%s – %s", _("Remove award"), dien_record_get_text (award, "name"));
    }

  if (title == NULL)
    title = g_strdup_printf (_("Remove %u awards"), ids->len);
  if (!dien_store_begin (store, title, error))
    return FALSE;
  for (guint i = 0; i < ids->len && fine; i++)
    fine = dien_store_remove (store, "award", g_array_index (ids, gint64, i), error);

  return end_change (store, fine, error);
}
