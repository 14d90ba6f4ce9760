/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-subjects"

#include "config.h"

#include "dien-subjects.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-list-private.h"
#include "dien-order-private.h"
#include "dien-query-private.h"
#include "dien-subject-private.h"
#include "dien-text.h"
#include "dien-years.h"

static const DienListColumn columns[] = {
  { "name", DIEN_SUBJECT_NAME_SQL, DIEN_SUBJECT_ORDER_SQL },
  { "kind", "subject.kind", "subject.kind %s" },
  { "title", "CASE subject.kind WHEN 'unit' THEN unit.kind WHEN 'person' THEN "
             DIEN_SUBJECT_TITLE_SQL ("subject.id") " END", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "unit", "subject.kind = 'unit'" },
  { "person", "subject.kind = 'person'" },
  { "household", "subject.kind = 'household'" },
  { NULL }
};

static const char *const subject_ordering[] = { "kind", NULL };
static const char *const unit_ordering[] = { "position", NULL };
static const char *const name_ordering[] = { "unit", "name", "from_date", "to_date", NULL };
static const char *const person_ordering[] = { "name", "given", "middle", "family", NULL };
static const char *const household_ordering[] = { "name", NULL };
static const char *const no_ordering[] = { NULL };

static const DienListDependence dependences[] = {
  { "subject", subject_ordering },
  { "unit", unit_ordering },
  { "unit_name", name_ordering },
  { "person", person_ordering },
  { "household", household_ordering },
  { "post", no_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "subject" DIEN_SUBJECT_JOINS ("subject.id"),
  .id = "subject.id",
  .condition = "1",
  .order = "subject.kind = 'household', subject.kind = 'person', unit.position, person.given COLLATE vi,"
           " person.middle COLLATE vi, person.family COLLATE vi",
  .found_in = DIEN_SUBJECT_NAME_SQL,
  .found_in_folded = DIEN_SUBJECT_FOLDED_SQL,
  .called = DIEN_SUBJECT_FOLDED_SQL,
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

static gboolean
read_name (DienStore   *store,
           gint64       subject,
           const char  *on,
           char       **name,
           GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *read = NULL;

  dien_query_init (&query, store,
                   "SELECT " DIEN_SUBJECT_NAME_SQL " FROM subject" DIEN_SUBJECT_JOINS ("subject.id") " WHERE subject.id = :id");
  dien_query_bind_named_int (&query, ":id", subject);
  dien_query_bind_named_text (&query, ":on", on);
  if (dien_query_next (&query))
    read = g_strdup (dien_query_get_text (&query, 0));
  if (!dien_query_finish (&query, error))
    return FALSE;

  *name = g_steal_pointer (&read);
  return TRUE;
}

static gint64
insert_unit (DienStore   *store,
             const char  *name,
             const char  *kind,
             GError     **error)
{
  g_autoptr (DienRecord) unit = dien_record_new ("unit");
  g_autoptr (DienRecord) unit_name = dien_record_new ("unit_name");
  gint64 position = dien_order_get_next (store, "unit", error);
  gint64 id;

  if (position < 0)
    return 0;

  dien_record_set_text (unit, "kind", kind);
  dien_record_set_int (unit, "position", position);
  id = dien_store_insert (store, unit, error);
  if (id == 0)
    return 0;

  dien_record_set_int (unit_name, "unit", id);
  dien_record_set_text (unit_name, "name", name);
  return dien_store_insert (store, unit_name, error) != 0 ? id : 0;
}

static gint64
insert_person (DienStore   *store,
               const char  *name,
               const char  *address,
               GError     **error)
{
  g_autoptr (DienRecord) person = dien_record_new ("person");
  g_autofree char *family = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *given = NULL;
  gint64 position = dien_order_get_next (store, "person", error);

  if (position < 0)
    return 0;

  dien_name_split (name, &family, &middle, &given);
  dien_record_set_text (person, "name", name);
  dien_record_set_text (person, "family", family);
  dien_record_set_text (person, "middle", middle);
  dien_record_set_text (person, "given", given);
  dien_record_set_text (person, "address", address);
  dien_record_set_int (person, "position", position);
  return dien_store_insert (store, person, error);
}

DienList *
dien_subjects_new (DienStore  *store,
                   const char *on)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (on != NULL, NULL);

  return dien_list_new (store, &source, 0, on);
}

char *
dien_subject_dup_name (DienStore   *store,
                       gint64       subject,
                       const char  *on,
                       GError     **error)
{
  char *name = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (on != NULL, NULL);

  return read_name (store, subject, on, &name, error) ? name : NULL;
}

char *
dien_subject_dup_name_in (DienStore   *store,
                          gint64       subject,
                          gint64       year,
                          const char  *decided_on,
                          GError     **error)
{
  g_autoptr (DienRecord) record = NULL;
  g_autofree char *day = NULL;
  char *name = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  record = dien_store_get (store, "year", year, error);
  if (record == NULL)
    return NULL;

  day = decided_on != NULL && *decided_on != '\0'
          ? g_strdup (decided_on) : dien_year_dup_last_day ((int) dien_record_get_int (record, "number"));
  if (!read_name (store, subject, day, &name, error))
    return NULL;

  return name != NULL ? name : g_strdup ("");
}

gboolean
dien_subject_name_change (DienStore   *store,
                          const char  *what,
                          gint64       subject,
                          gint64       year,
                          GError     **error)
{
  g_autofree char *name = dien_subject_dup_name_in (store, subject, year, NULL, error);
  g_autofree char *title = NULL;

  if (name == NULL)
    return FALSE;

  title = *name != '\0' ? g_strdup_printf ("%s – %s", what, name) : g_strdup (what);
  dien_store_set_title (store, title);

  return TRUE;
}

gint64
dien_subject_find (DienStore   *store,
                   const char  *name,
                   const char  *on,
                   GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  gint64 id = 0;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);
  g_return_val_if_fail (name != NULL && on != NULL, 0);

  normal = dien_text_normalise (name);
  folded = dien_text_fold (name);
  dien_query_init (&query, store,
                   "SELECT subject.id FROM subject" DIEN_SUBJECT_JOINS ("subject.id")
                   " WHERE " DIEN_SUBJECT_FOLDED_SQL " = :folded AND matches (" DIEN_SUBJECT_NAME_SQL ", :name) LIMIT 2");
  dien_query_bind_named_text (&query, ":on", on);
  dien_query_bind_named_text (&query, ":folded", folded);
  dien_query_bind_named_text (&query, ":name", normal);
  if (dien_query_next (&query))
    id = dien_query_get_int (&query, 0);
  if (dien_query_next (&query))
    id = -1;

  return dien_query_finish (&query, error) ? id : -2;
}

gint64
dien_unit_add (DienStore   *store,
               const char  *name,
               const char  *kind,
               GError     **error)
{
  g_autofree char *title = NULL;
  gint64 id;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  title = g_strdup_printf (_("Add unit – %s"), name);
  if (!dien_store_begin (store, title, error))
    return 0;

  id = insert_unit (store, name, kind, error);
  return dien_store_end (store, id != 0, error) ? id : 0;
}

gint64
dien_person_add (DienStore   *store,
                 const char  *name,
                 const char  *address,
                 GError     **error)
{
  g_autofree char *title = NULL;
  gint64 id;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  title = g_strdup_printf (_("Add person – %s"), name);
  if (!dien_store_begin (store, title, error))
    return 0;

  id = insert_person (store, name, address, error);
  return dien_store_end (store, id != 0, error) ? id : 0;
}
