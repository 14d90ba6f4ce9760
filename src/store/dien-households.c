/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-households"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-list-private.h"
#include "dien-people-private.h"
#include "dien-subject-private.h"
#include "dien-units-private.h"

#define UNIT_SQL "(SELECT name FROM unit_name WHERE id = " DIEN_UNIT_NAME_ID_SQL ("household.unit") ")"

static const DienListColumn columns[] = {
  { "name", "household.name", "household.name COLLATE vi %s" },
  { "unit", UNIT_SQL, UNIT_SQL " COLLATE vi %s" },
  { "unit_id", "household.unit", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { NULL }
};

static const char *const household_ordering[] = { "name", "unit", NULL };
static const char *const name_ordering[] = { "unit", "name", "from_date", "to_date", NULL };

static const DienListDependence dependences[] = {
  { "household", household_ordering },
  { "unit_name", name_ordering },
  { NULL }
};

static const DienListSource source = {
  .from = "household",
  .id = "household.id",
  .condition = "1",
  .order = "household.id",
  .found_in = "household.name",
  .found_in_folded = "household.name_folded",
  .called = "household.name_folded",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

DienList *
dien_households_new (DienStore  *store,
                     const char *on)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (on != NULL, NULL);

  return dien_list_new (store, &source, 0, on);
}

gboolean
dien_household_add (DienStore   *store,
                    DienRecord  *record,
                    GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return dien_record_check (record, TRUE, error) &&
         dien_person_begin (store, _("Add household"), dien_record_get_text (record, "name"), error) &&
         dien_person_end (store, dien_store_insert (store, record, error) != 0, error);
}

gboolean
dien_household_edit (DienStore   *store,
                     DienRecord  *record,
                     GError     **error)
{
  g_autoptr (DienRecord) before = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  before = dien_store_get (store, "household", dien_record_get_id (record), error);
  return before != NULL && dien_record_check (record, FALSE, error) &&
         dien_person_begin (store, _("Edit household"), dien_record_get_text (before, "name"), error) &&
         dien_person_end (store, dien_store_update (store, record, error), error);
}

gboolean
dien_household_remove (DienStore   *store,
                       GArray      *ids,
                       const char  *on,
                       GError     **error)
{
  g_autofree char *many = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL && ids->len > 0 && on != NULL, FALSE);

  many = g_strdup_printf (_("Remove %u households"), ids->len);
  return dien_person_remove_all (store, "household", ids, on, _("Remove household"), many, error);
}
