/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sample"

#include "config.h"

#include "dien-sample-private.h"

#include <string.h>

#include "dien-subjects.h"
#include "dien-text.h"

/* As the file itself would fill them in. */
static const struct
{
  const char *entity;
  const char *field;
  const char *value;
} defaults[] = {
  { "organisation", "kind", "other" },
  { "year", "state", "open" },
  { "person", "address", "none" },
  { "criteria_version", "no_zero", "0" },
  { "score", "applicable", "1" },
  { "outcome", "replicated", "0" },
  { "rating", "outstanding", "0" },
  { "award", "verified", "unchecked" },
  { "indicator", "direction", "rise" },
};

static gboolean
set_defaults (DienRecord  *record,
              guint        number,
              GError     **error)
{
  const DienEntity *entity = dien_record_get_entity (record);

  if (dien_entity_find_field (entity, "position") != NULL && !dien_record_has (record, "position"))
    dien_record_set_int (record, "position", number);

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (strcmp (defaults[i].entity, entity->name) == 0 && !dien_record_has (record, defaults[i].field) &&
        !dien_record_set_typed (record, defaults[i].field, defaults[i].value, error))
      return FALSE;

  return TRUE;
}

static void
split_name (DienRecord *person)
{
  g_autofree char *family = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *given = NULL;

  dien_name_split (dien_record_get_text (person, "name"), &family, &middle, &given);
  dien_record_set_text (person, "family", family);
  dien_record_set_text (person, "middle", middle);
  dien_record_set_text (person, "given", given);
}

static gboolean
name_outcome (DienStore   *store,
              DienRecord  *outcome,
              GError     **error)
{
  g_autoptr (DienRecord) registration = NULL;
  g_autofree char *name = NULL;

  registration = dien_store_get (store, "registration", dien_record_get_int (outcome, "registration"), error);
  if (registration == NULL)
    return FALSE;

  name = dien_subject_dup_name_in (store, dien_record_get_int (registration, "subject"),
                                   dien_record_get_int (registration, "year"),
                                   dien_record_get_text (outcome, "decided_on"), error);
  dien_record_set_text (outcome, "subject_name", name);
  return name != NULL;
}

static gboolean
name_nomination (DienStore   *store,
                 DienRecord  *nomination,
                 GError     **error)
{
  g_autoptr (DienRecord) batch = NULL;
  g_autofree char *name = NULL;

  batch = dien_store_get (store, "batch", dien_record_get_int (nomination, "batch"), error);
  if (batch == NULL)
    return FALSE;

  name = dien_subject_dup_name_in (store, dien_record_get_int (nomination, "subject"),
                                   dien_record_get_int (batch, "year"), NULL, error);
  dien_record_set_text (nomination, "subject_name", name);
  return name != NULL;
}

gboolean
dien_sample_complete (DienStore   *store,
                      DienRecord  *record,
                      guint        number,
                      GError     **error)
{
  const char *entity = dien_record_get_entity (record)->name;

  if (!set_defaults (record, number, error))
    return FALSE;

  if (strcmp (entity, "person") == 0 && !dien_record_has (record, "given"))
    split_name (record);
  if (strcmp (entity, "outcome") == 0 && !dien_record_has (record, "subject_name") &&
      dien_record_has (record, "registration"))
    return name_outcome (store, record, error);
  if (strcmp (entity, "nomination") == 0 && !dien_record_has (record, "subject_name") &&
      dien_record_has (record, "batch") && dien_record_has (record, "subject") &&
      g_strcmp0 (dien_record_get_text (record, "state"), "granted") == 0)
    return name_nomination (store, record, error);

  return TRUE;
}
