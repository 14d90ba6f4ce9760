/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-people"

#include "config.h"

#include "dien-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-list-private.h"
#include "dien-order-private.h"
#include "dien-people-private.h"
#include "dien-query-private.h"
#include "dien-subject-private.h"
#include "dien-subject-uses-private.h"
#include "dien-subjects.h"
#include "dien-text.h"
#include "dien-units-private.h"

#define UNIT_ID_SQL \
  "(SELECT unit FROM post WHERE person = person.id AND unit IS NOT NULL AND " DIEN_UNIT_VALID_SQL " ORDER BY position, id LIMIT 1)"
#define UNIT_SQL "(SELECT name FROM unit_name WHERE id = " DIEN_UNIT_NAME_ID_SQL (UNIT_ID_SQL) ")"
#define NAME_ORDER_SQL "person.given COLLATE vi %s, person.middle COLLATE vi %s, person.family COLLATE vi %s"

static const DienListColumn columns[] = {
  { "name", "person.name", NAME_ORDER_SQL },
  { "address", "person.address", "person.address %s" },
  { "title", DIEN_SUBJECT_TITLE_SQL ("person.id"), DIEN_SUBJECT_TITLE_SQL ("person.id") " COLLATE vi %s" },
  { "unit", UNIT_SQL, UNIT_SQL " COLLATE vi %s" },
  { "unit_id", UNIT_ID_SQL, NULL },
  { "gender", "person.gender", NULL },
  { "birth_date", "person.birth_date", "person.birth_date %s" },
  { "party_date", "person.party_date", "person.party_date %s" },
  { NULL }
};

static const DienListFilter filters[] = {
  { NULL }
};

static const char *const person_ordering[] = {
  "name", "given", "middle", "family", "address", "gender", "birth_date", "party_date", "position", NULL
};
static const char *const post_ordering[] = { "person", "unit", "title", "from_date", "to_date", "position", NULL };
static const char *const name_ordering[] = { "unit", "name", "from_date", "to_date", NULL };

static const DienListDependence dependences[] = {
  { "person", person_ordering },
  { "post", post_ordering },
  { "unit_name", name_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "person",
  .id = "person.id",
  .condition = ":scope = 0 OR EXISTS (SELECT 1 FROM post WHERE post.unit = :scope AND post.person = person.id AND "
               DIEN_UNIT_VALID_SQL ")",
  .order = "person.position",
  .found_in = "person.name",
  .found_in_folded = "person.name_folded",
  .called = "person.name_folded",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

static char *
dup_name (DienStore *store,
          gint64     id)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "person", id, NULL);

  return record != NULL ? g_strdup (dien_record_get_text (record, "name")) : NULL;
}

static gboolean
begin_about (DienStore   *store,
             const char  *what,
             gint64       id,
             GError     **error)
{
  g_autofree char *name = dup_name (store, id);

  return dien_person_begin (store, what, name, error);
}

static const char *
name_edit (DienRecord *record)
{
  static const struct { const char *field, *title; } titles[] = {
    { "name", N_("Edit name of person") },
    { "address", N_("Edit form of address") },
    { "gender", N_("Edit gender") },
    { "birth_date", N_("Edit date of birth") },
    { "party_date", N_("Edit date of joining the Party") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (dien_record_has (record, titles[i].field))
      return _(titles[i].title);

  return _("Edit person");
}

/* Returns: (transfer full) (nullable) */
static GArray *
list_ids (DienStore  *store,
          GError    **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT id FROM person ORDER BY position, id");
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_array_append_val (ids, id);
    }

  return dien_query_finish (&query, error) ? g_steal_pointer (&ids) : NULL;
}

void
dien_person_split_name (DienRecord *record)
{
  g_autofree char *family = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *given = NULL;

  if (!dien_record_has (record, "name"))
    return;

  dien_name_split (dien_record_get_text (record, "name"), &family, &middle, &given);
  dien_record_set_text (record, "family", family);
  dien_record_set_text (record, "middle", middle);
  /* Where there is no name that is said of the name, which is what was typed. */
  if (*given != '\0')
    dien_record_set_text (record, "given", given);
}

gboolean
dien_person_complete (DienStore   *store,
                      DienRecord  *record,
                      GError     **error)
{
  gint64 position;

  dien_person_split_name (record);
  if (!dien_record_has (record, "address"))
    dien_record_set_text (record, "address", "none");
  if (dien_record_has (record, "position"))
    return TRUE;

  position = dien_order_get_next (store, "person", error);
  dien_record_set_int (record, "position", position);
  return position >= 0;
}

gboolean
dien_person_begin (DienStore   *store,
                   const char  *what,
                   const char  *name,
                   GError     **error)
{
  g_autofree char *title = name != NULL ? g_strdup_printf ("%s – %s", what, name) : g_strdup (what);

  return dien_store_begin (store, title, error);
}

gboolean
dien_person_end (DienStore  *store,
                 gboolean    fine,
                 GError    **error)
{
  if (fine)
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

gboolean
dien_person_remove_all (DienStore   *store,
                        const char  *entity,
                        GArray      *ids,
                        const char  *on,
                        const char  *what,
                        const char  *what_of_many,
                        GError     **error)
{
  g_autofree char *name = NULL;
  gboolean fine = TRUE;

  for (guint i = 0; i < ids->len; i++)
    if (!dien_subject_check_unused (store, g_array_index (ids, gint64, i), ids, on, error))
      return FALSE;

  if (ids->len == 1)
    name = dien_subject_dup_name (store, g_array_index (ids, gint64, 0), on, NULL);
  if (!dien_person_begin (store, ids->len == 1 ? what : what_of_many, name, error))
    return FALSE;

  for (guint i = 0; i < ids->len && fine; i++)
    fine = dien_subject_remove_whole (store, entity, g_array_index (ids, gint64, i), error);

  return dien_person_end (store, fine, error);
}

DienList *
dien_people_new (DienStore  *store,
                 gint64      unit,
                 const char *on)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (on != NULL, NULL);

  return dien_list_new (store, &source, unit, on);
}

gboolean
dien_person_add_record (DienStore   *store,
                        DienRecord  *record,
                        GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!dien_person_complete (store, record, error) ||
      !dien_record_check (record, TRUE, error) ||
      !dien_person_begin (store, _("Add person"), dien_record_get_text (record, "name"), error))
    return FALSE;

  return dien_person_end (store, dien_store_insert (store, record, error) != 0, error);
}

static gboolean
tell_same (DienStore   *store,
           gint64       same,
           const char  *on,
           GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "SELECT " UNIT_SQL " FROM person WHERE id = :id");
  dien_query_bind_named_int (&query, ":id", same);
  dien_query_bind_named_text (&query, ":on", on);
  if (dien_query_next (&query) && !dien_query_is_null (&query, 0))
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS, _("There is somebody of the same name, born in the same year, at %s."),
                 dien_query_get_text (&query, 0));
  else
    g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_EXISTS, _("There is somebody of the same name, born in the same year."));
  return FALSE;
}

gboolean
dien_person_check_same (DienStore   *store,
                        DienRecord  *record,
                        const char  *on,
                        gint64      *same,
                        GError     **error)
{
  g_autoptr (DienRecord) before = NULL;
  g_autofree char *folded = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  const char *name, *birth;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL && on != NULL && same != NULL, FALSE);

  *same = 0;
  if (dien_record_get_id (record) != 0 &&
      (before = dien_store_get (store, "person", dien_record_get_id (record), error)) == NULL)
    return FALSE;
  name = dien_record_get_text (dien_record_has (record, "name") || before == NULL ? record : before, "name");
  birth = dien_record_get_text (dien_record_has (record, "birth_date") || before == NULL ? record : before, "birth_date");
  if (name == NULL || birth == NULL || *birth == '\0')
    return TRUE;

  folded = dien_text_fold (name);
  dien_query_init (&query, store,
                   "SELECT id FROM person WHERE name_folded = ?1 AND matches (name, ?2) AND id <> ?3"
                   " AND substr (birth_date, 1, 4) = substr (?4, 1, 4) ORDER BY position, id LIMIT 1");
  dien_query_bind_text (&query, 1, folded);
  dien_query_bind_text (&query, 2, name);
  dien_query_bind_int (&query, 3, dien_record_get_id (record));
  dien_query_bind_text (&query, 4, birth);
  if (dien_query_next (&query))
    *same = dien_query_get_int (&query, 0);
  if (!dien_query_finish (&query, error))
    return FALSE;

  return *same == 0 || tell_same (store, *same, on, error);
}

gboolean
dien_person_edit (DienStore   *store,
                  DienRecord  *record,
                  GError     **error)
{
  const char *title;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  title = name_edit (record);
  dien_person_split_name (record);
  return dien_record_check (record, FALSE, error) &&
         begin_about (store, title, dien_record_get_id (record), error) &&
         dien_person_end (store, dien_store_update (store, record, error), error);
}

gboolean
dien_person_remove (DienStore   *store,
                    GArray      *ids,
                    const char  *on,
                    GError     **error)
{
  g_autofree char *many = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0 && on != NULL, FALSE);

  many = g_strdup_printf (_("Remove %u persons"), ids->len);
  return dien_person_remove_all (store, "person", ids, on, _("Remove person"), many, error);
}

gboolean
dien_person_move (DienStore  *store,
                  gint64      id,
                  gint64      before,
                  GError    **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (DienRecord) moved = NULL;
  g_autoptr (DienRecord) next = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  moved = dien_store_get (store, "person", id, error);
  if (moved == NULL || (before != 0 && (next = dien_store_get (store, "person", before, error)) == NULL) ||
      (ids = list_ids (store, error)) == NULL ||
      !dien_person_begin (store, _("Change order"), dien_record_get_text (moved, "name"), error))
    return FALSE;

  return dien_person_end (store, dien_order_move (store, "person", ids, id, before, error), error);
}
