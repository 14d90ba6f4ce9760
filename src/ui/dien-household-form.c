/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-household-form"

#include "config.h"

#include "dien-household-form.h"

#include <glib/gi18n-lib.h>

#include "dien-people.h"
#include "dien-subject-parts.h"
#include "dien-subjects.h"
#include "dien-unit-field.h"

struct _DienHouseholdForm
{
  DienForm parent_instance;

  DienUnitField *unit;
  DienSubjectParts parts;
};

G_DEFINE_FINAL_TYPE (DienHouseholdForm, dien_household_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { .name = "name", .label = N_("Name of the household"), .group = N_("Information"), .placeholder = N_("Household of Mr …"),
    .lacking = N_("Enter the name of the household.") },
  { .name = "place", .label = N_("Belongs to"), .kind = DIEN_FORM_TYPED, .placeholder = N_("no unit") },
  { .name = "ratings", .label = N_("Ratings"), .kind = DIEN_FORM_PLACE, .group = N_("Ratings of years"), .later = TRUE },
  { .name = "history", .label = N_("History"), .kind = DIEN_FORM_PLACE, .group = N_("Dossier"), .later = TRUE },
  { NULL }
};

/* Sets the unit of @record to the one that is named. */
static gboolean
set_unit (DienHouseholdForm  *self,
          DienRecord         *record,
          const char         *name,
          GError            **error)
{
  gint64 unit;

  if (!dien_unit_field_look_up (self->unit, name, &unit, error))
    return FALSE;

  if (unit != 0)
    dien_record_set_int (record, "unit", unit);
  else
    dien_record_set_null (record, "unit");
  return TRUE;
}

static char *
dup_heading (DienForm   *form,
             DienRecord *record)
{
  return g_strdup (dien_record_get_text (record, "name"));
}

static void
load (DienForm   *form,
      DienRecord *record)
{
  g_autofree char *unit = NULL;

  DIEN_FORM_CLASS (dien_household_form_parent_class)->load (form, record);
  if (!dien_record_is_null (record, "unit"))
    unit = dien_subject_dup_name (dien_form_get_store (form), dien_record_get_int (record, "unit"), dien_form_get_day (form), NULL);
  dien_form_set_value (form, "place", unit);
  dien_subject_parts_show (&DIEN_HOUSEHOLD_FORM (form)->parts, form);
}

static void
clear (DienForm *form)
{
  DIEN_FORM_CLASS (dien_household_form_parent_class)->clear (form);
  dien_subject_parts_clear (&DIEN_HOUSEHOLD_FORM (form)->parts, form);
}

static void
update (DienForm *form)
{
  if (dien_form_get_store (form) != NULL && dien_form_get_day (form) != NULL)
    dien_unit_field_set_day (DIEN_HOUSEHOLD_FORM (form)->unit, dien_form_get_store (form), dien_form_get_day (form));
}

static gboolean
add (DienForm    *form,
     DienRecord  *record,
     GError     **error)
{
  g_autoptr (GError) fault = NULL;

  if (!set_unit (DIEN_HOUSEHOLD_FORM (form), record, dien_form_get_value (form, "place"), &fault))
    {
      dien_form_refuse (form, "place", fault);
      return FALSE;
    }

  return dien_household_add (dien_form_get_store (form), record, error);
}

static gboolean
edit (DienForm    *form,
      DienRecord  *record,
      GError     **error)
{
  return dien_household_edit (dien_form_get_store (form), record, error);
}

static gboolean
keep_typed (DienForm    *form,
            const char  *field,
            const char  *text,
            GError     **error)
{
  g_autoptr (DienRecord) record = dien_form_new_record (form);

  return set_unit (DIEN_HOUSEHOLD_FORM (form), record, text, error) &&
         (dien_form_is_new (form) || edit (form, record, error));
}

static void
dien_household_form_constructed (GObject *object)
{
  DienHouseholdForm *self = DIEN_HOUSEHOLD_FORM (object);

  G_OBJECT_CLASS (dien_household_form_parent_class)->constructed (object);

  self->unit = dien_unit_field_new (dien_form_get_input (DIEN_FORM (self), "place"));
  dien_subject_parts_init (&self->parts, DIEN_FORM (self));
}

static void
dien_household_form_dispose (GObject *object)
{
  g_clear_pointer (&DIEN_HOUSEHOLD_FORM (object)->unit, dien_unit_field_free);

  G_OBJECT_CLASS (dien_household_form_parent_class)->dispose (object);
}

static void
dien_household_form_class_init (DienHouseholdFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  object_class->constructed = dien_household_form_constructed;
  object_class->dispose = dien_household_form_dispose;
  form_class->entity = "household";
  form_class->fields = fields;
  form_class->name = N_("Household");
  form_class->new_heading = N_("New household");
  form_class->add_label = N_("Add household");
  form_class->kept = N_("The new household of %d is not added yet; it is kept as a draft.");
  form_class->given_up = N_("The new household was given up.");
  form_class->blamed = "name";
  form_class->dup_heading = dup_heading;
  form_class->load = load;
  form_class->clear = clear;
  form_class->update = update;
  form_class->add = add;
  form_class->edit = edit;
  form_class->keep_typed = keep_typed;
}

static void
dien_household_form_init (DienHouseholdForm *self)
{
}
