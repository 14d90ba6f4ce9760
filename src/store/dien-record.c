/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-number.h"
#include "dien-text.h"

typedef enum
{
  VALUE_UNSET = 0,
  VALUE_NULL,
  VALUE_INT,
  VALUE_TEXT,
} ValueKind;

typedef struct
{
  ValueKind kind;
  gint64 number;
  char *text;
} Value;

struct _DienRecord
{
  const DienEntity *entity;
  gint64 id;
  Value *values; /* one a field of the entity */
};

static guint
count_fields (const DienEntity *entity)
{
  guint n = 0;

  while (entity->fields[n].name != NULL)
    n++;

  return n;
}

static Value *
find_value (DienRecord *self,
            const char *name)
{
  const DienField *field = dien_entity_find_field (self->entity, name);

  if (field == NULL)
    g_error ("%s has no field %s", self->entity->name, name);

  return &self->values[field - self->entity->fields];
}

static Value *
reset_value (DienRecord *self,
             const char *name,
             ValueKind   kind)
{
  Value *value = find_value (self, name);

  g_clear_pointer (&value->text, g_free);
  value->number = 0;
  value->kind = kind;

  return value;
}

static gboolean
refuse (GError          **error,
        const DienField  *field,
        const char       *format)
{
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, format, dien_field_get_label (field));
  return FALSE;
}

static gboolean
check_value (const DienField  *field,
             const Value      *value,
             GError          **error)
{
  gboolean empty = value->kind == VALUE_NULL || (value->kind == VALUE_TEXT && *value->text == '\0');

  /* A count of nothing is 0. */
  if (empty && (field->required || field->kind == DIEN_FIELD_COUNT))
    return refuse (error, field, _("‘%s’ is empty. Fill it in, or press Esc to keep what was there."));
  if (value->kind == VALUE_NULL)
    {
      if (field->kind == DIEN_FIELD_TEXT || field->kind == DIEN_FIELD_SEARCHED)
        return refuse (error, field, _("‘%s’ has no value."));
      return TRUE;
    }
  if (dien_field_is_text (field) != (value->kind == VALUE_TEXT))
    return refuse (error, field, _("‘%s’ holds a value of another kind."));

  switch (field->kind)
    {
    case DIEN_FIELD_DATE:
    case DIEN_FIELD_DATE_ANY:
      if (!dien_date_is_valid (value->text, field->kind == DIEN_FIELD_DATE ? DIEN_DATE_DAY : DIEN_DATE_ANY))
        return refuse (error, field, _("‘%s’ is not a date. Write day/month/year, such as 28/02/2022."));
      break;
    case DIEN_FIELD_CHOICE:
      if (!g_strv_contains (field->choices, value->text))
        return refuse (error, field, _("‘%s’ is none of the values to choose from."));
      break;
    case DIEN_FIELD_POINTS:
      if (value->number < 0)
        return refuse (error, field, _("‘%s’ is below zero. Enter 0 or more."));
      break;
    case DIEN_FIELD_FLAG:
      if (value->number != 0 && value->number != 1)
        return refuse (error, field, _("‘%s’ is neither yes nor no."));
      break;
    case DIEN_FIELD_REFERENCE:
    case DIEN_FIELD_OWNER:
      if (value->number <= 0)
        return refuse (error, field, _("‘%s’ holds a value of another kind."));
      break;
    case DIEN_FIELD_TEXT:
    case DIEN_FIELD_SEARCHED:
    case DIEN_FIELD_COUNT:
    case DIEN_FIELD_AMOUNT:
    default:
      break;
    }

  return TRUE;
}

static gboolean
set_number (DienRecord      *self,
            const DienField *field,
            const char      *text,
            DienNumberKind   kind,
            GError         **error)
{
  gint64 number;

  if (!dien_number_parse (text, kind, &number, error))
    return FALSE;

  dien_record_set_int (self, field->name, number);
  return TRUE;
}

DienRecord *
dien_record_new (const char *entity)
{
  DienRecord *self = g_new0 (DienRecord, 1);

  self->entity = dien_entity_find (entity);
  g_assert (self->entity != NULL);
  self->values = g_new0 (Value, count_fields (self->entity));

  return self;
}

void
dien_record_free (DienRecord *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < count_fields (self->entity); i++)
    g_free (self->values[i].text);
  g_free (self->values);
  g_free (self);
}

const DienEntity *
dien_record_get_entity (DienRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entity;
}

gint64
dien_record_get_id (DienRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->id;
}

void
dien_record_set_id (DienRecord *self,
                    gint64      id)
{
  g_return_if_fail (self != NULL);

  self->id = id;
}

void
dien_record_set_text (DienRecord *self,
                      const char *field,
                      const char *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL)
    reset_value (self, field, VALUE_NULL);
  else
    {
      g_autofree char *normal = dien_text_normalise (text);

      reset_value (self, field, VALUE_TEXT)->text = g_steal_pointer (&normal);
    }
}

void
dien_record_set_int (DienRecord *self,
                     const char *field,
                     gint64      value)
{
  g_return_if_fail (self != NULL);

  reset_value (self, field, VALUE_INT)->number = value;
}

void
dien_record_set_null (DienRecord *self,
                      const char *field)
{
  g_return_if_fail (self != NULL);

  reset_value (self, field, VALUE_NULL);
}

gboolean
dien_record_set_typed (DienRecord  *self,
                       const char  *field,
                       const char  *text,
                       GError     **error)
{
  const DienField *description;
  g_autofree char *normal = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  description = dien_entity_find_field (self->entity, field);
  g_return_val_if_fail (description != NULL, FALSE);
  normal = dien_text_normalise (text);

  if (*normal == '\0' && description->kind != DIEN_FIELD_TEXT && description->kind != DIEN_FIELD_SEARCHED)
    {
      dien_record_set_null (self, field);
      return TRUE;
    }

  switch (description->kind)
    {
    case DIEN_FIELD_TEXT:
    case DIEN_FIELD_SEARCHED:
    case DIEN_FIELD_CHOICE:
      dien_record_set_text (self, field, normal);
      return TRUE;
    case DIEN_FIELD_DATE:
    case DIEN_FIELD_DATE_ANY:
      date = dien_date_parse (normal, description->kind == DIEN_FIELD_DATE ? DIEN_DATE_DAY : DIEN_DATE_ANY, error);
      if (date == NULL)
        return FALSE;
      dien_record_set_text (self, field, date);
      return TRUE;
    case DIEN_FIELD_POINTS:
      return set_number (self, description, normal, DIEN_NUMBER_POINTS, error);
    case DIEN_FIELD_AMOUNT:
      return set_number (self, description, normal, DIEN_NUMBER_AMOUNT, error);
    case DIEN_FIELD_COUNT:
    case DIEN_FIELD_FLAG:
      return set_number (self, description, normal, DIEN_NUMBER_COUNT, error);
    case DIEN_FIELD_REFERENCE:
    case DIEN_FIELD_OWNER:
    default:
      g_return_val_if_reached (FALSE);
    }
}

void
dien_record_copy_field (DienRecord *self,
                        DienRecord *from,
                        const char *field)
{
  const Value *value;
  Value *copy;

  g_return_if_fail (self != NULL && from != NULL && self->entity == from->entity);
  g_return_if_fail (dien_record_has (from, field));

  value = find_value (from, field);
  copy = reset_value (self, field, value->kind);
  copy->number = value->number;
  copy->text = g_strdup (value->text);
}

gboolean
dien_record_has (DienRecord *self,
                 const char *field)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return find_value (self, field)->kind != VALUE_UNSET;
}

gboolean
dien_record_is_null (DienRecord *self,
                     const char *field)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return find_value (self, field)->kind <= VALUE_NULL;
}

const char *
dien_record_get_text (DienRecord *self,
                      const char *field)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_value (self, field)->text;
}

gint64
dien_record_get_int (DienRecord *self,
                     const char *field)
{
  g_return_val_if_fail (self != NULL, 0);

  return find_value (self, field)->number;
}

gboolean
dien_record_check (DienRecord  *self,
                   gboolean     whole,
                   GError     **error)
{
  static const Value unset = { VALUE_NULL, 0, NULL };

  g_return_val_if_fail (self != NULL, FALSE);

  for (const DienField *field = self->entity->fields; field->name != NULL; field++)
    {
      const Value *value = &self->values[field - self->entity->fields];

      if (value->kind == VALUE_UNSET && !(whole && field->required))
        continue;
      if (!check_value (field, value->kind == VALUE_UNSET ? &unset : value, error))
        return FALSE;
    }

  return TRUE;
}
