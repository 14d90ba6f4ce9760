/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-unit-form"

#include "config.h"

#include "dien-unit-form.h"

#include <glib/gi18n-lib.h>

#include "dien-subject-parts.h"
#include "dien-subjects.h"
#include "dien-terms.h"
#include "dien-unit-field.h"

struct _DienUnitForm
{
  DienForm parent_instance;

  DienUnitField *parent;
  DienSubjectParts parts;
  DienLine line;
  gint64 near;
};

G_DEFINE_FINAL_TYPE (DienUnitForm, dien_unit_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { .name = "name", .label = N_("Name of the unit"), .kind = DIEN_FORM_TYPED, .lines = 2, .group = N_("Information"),
    .lacking = N_("Enter the name of the unit.") },
  { .name = "parent", .label = N_("Belongs to"), .kind = DIEN_FORM_TYPED },
  { .name = "kind", .label = N_("Kind of unit"), .word = dien_terms_unit_kind, .later = TRUE },
  { .name = "ratings", .label = N_("Ratings"), .kind = DIEN_FORM_PLACE, .group = N_("Ratings of years"), .later = TRUE },
  { .name = "history", .label = N_("History"), .kind = DIEN_FORM_PLACE, .group = N_("Dossier"), .later = TRUE },
  { NULL }
};

static char *
dup_name (DienForm *form,
          gint64    id)
{
  char *name = id != 0 ? dien_subject_dup_name (dien_form_get_store (form), id, dien_form_get_day (form), NULL) : NULL;

  return name != NULL ? name : g_strdup ("");
}

/* Says what an empty field means. */
static void
show_placeholder (DienUnitForm *self)
{
  DienForm *form = DIEN_FORM (self);
  g_autofree char *near = dien_form_is_new (form) ? dup_name (form, self->near) : g_strdup ("");
  g_autofree char *words = *near != '\0' ? g_strdup_printf (_("left empty: %s"), near) : g_strdup (_("no unit"));

  gtk_entry_set_placeholder_text (GTK_ENTRY (dien_input_get_editor (dien_form_get_input (form, "parent"))), words);
}

static char *
dup_heading (DienForm   *form,
             DienRecord *record)
{
  return dup_name (form, dien_record_get_id (record));
}

static void
load (DienForm   *form,
      DienRecord *record)
{
  DienUnitForm *self = DIEN_UNIT_FORM (form);
  gint64 id = dien_record_get_id (record);
  gint64 parent = dien_unit_get_parent (dien_form_get_store (form), id, self->line, dien_form_get_day (form));
  g_autofree char *name = dup_name (form, id);
  g_autofree char *parent_name = dup_name (form, parent);

  DIEN_FORM_CLASS (dien_unit_form_parent_class)->load (form, record);
  dien_form_set_value (form, "name", name);
  dien_form_set_value (form, "parent", parent_name);
  dien_subject_parts_show (&self->parts, form);
}

static void
clear (DienForm *form)
{
  DIEN_FORM_CLASS (dien_unit_form_parent_class)->clear (form);
  dien_subject_parts_clear (&DIEN_UNIT_FORM (form)->parts, form);
}

static void
update (DienForm *form)
{
  DienUnitForm *self = DIEN_UNIT_FORM (form);

  if (dien_form_get_store (form) == NULL || dien_form_get_day (form) == NULL)
    return;

  dien_unit_field_set_day (self->parent, dien_form_get_store (form), dien_form_get_day (form));
  show_placeholder (self);
}

static gboolean
add (DienForm    *form,
     DienRecord  *record,
     GError     **error)
{
  DienUnitForm *self = DIEN_UNIT_FORM (form);
  const char *superior = dien_form_get_value (form, "parent");
  g_autoptr (GError) fault = NULL;
  gint64 parent, id;

  if (!dien_unit_field_look_up (self->parent, superior, &parent, &fault))
    {
      dien_form_refuse (form, "parent", fault);
      return FALSE;
    }

  id = dien_unit_add_below (dien_form_get_store (form), dien_form_get_value (form, "name"), NULL,
                            *superior != '\0' ? parent : self->near, self->line, dien_form_get_day (form), error);
  dien_record_set_id (record, id);
  return id != 0;
}

static gboolean
edit (DienForm    *form,
      DienRecord  *record,
      GError     **error)
{
  return dien_unit_set_kind (dien_form_get_store (form), dien_record_get_id (record), dien_record_get_text (record, "kind"),
                             dien_form_get_day (form), error);
}

static gboolean
keep_typed (DienForm    *form,
            const char  *field,
            const char  *text,
            GError     **error)
{
  DienUnitForm *self = DIEN_UNIT_FORM (form);
  gint64 parent;

  if (g_str_equal (field, "name"))
    return dien_form_is_new (form) ||
           dien_unit_set_name (dien_form_get_store (form), dien_form_get_id (form), text, self->line, dien_form_get_day (form), error);

  return dien_unit_field_look_up (self->parent, text, &parent, error) &&
         (dien_form_is_new (form) ||
          dien_unit_set_parent (dien_form_get_store (form), dien_form_get_id (form), parent, self->line, dien_form_get_day (form), error));
}

static void
dien_unit_form_constructed (GObject *object)
{
  DienUnitForm *self = DIEN_UNIT_FORM (object);

  G_OBJECT_CLASS (dien_unit_form_parent_class)->constructed (object);

  self->parent = dien_unit_field_new (dien_form_get_input (DIEN_FORM (self), "parent"));
  dien_subject_parts_init (&self->parts, DIEN_FORM (self));
}

static void
dien_unit_form_dispose (GObject *object)
{
  g_clear_pointer (&DIEN_UNIT_FORM (object)->parent, dien_unit_field_free);

  G_OBJECT_CLASS (dien_unit_form_parent_class)->dispose (object);
}

static void
dien_unit_form_class_init (DienUnitFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  object_class->constructed = dien_unit_form_constructed;
  object_class->dispose = dien_unit_form_dispose;
  form_class->entity = "unit";
  form_class->fields = fields;
  form_class->name = N_("Unit");
  form_class->new_heading = N_("New unit");
  form_class->add_label = N_("Add unit");
  form_class->kept = N_("The new unit of %d is not added yet; it is kept as a draft.");
  form_class->given_up = N_("The new unit was given up.");
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
dien_unit_form_init (DienUnitForm *self)
{
}

void
dien_unit_form_set_line (DienUnitForm *self,
                         DienLine      line)
{
  g_return_if_fail (DIEN_IS_UNIT_FORM (self));

  self->line = line;
}

void
dien_unit_form_set_near (DienUnitForm *self,
                         gint64        parent)
{
  g_return_if_fail (DIEN_IS_UNIT_FORM (self));

  if (!dien_form_is_new (DIEN_FORM (self)))
    self->near = parent;
}
