/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-year-form"

#include "config.h"

#include "dien-year-form.h"

#include <glib/gi18n-lib.h>

#include "dien-date.h"
#include "dien-paper-field.h"
#include "dien-papers.h"
#include "dien-years.h"

struct _DienYearForm
{
  DienForm parent_instance;

  DienPaperField *directive; /* (nullable): until a year is shown */
};

G_DEFINE_FINAL_TYPE (DienYearForm, dien_year_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { "theme", N_("Theme of the year"), .lines = 2 },
  { "local_name", N_("What the movement is called here"), .lines = 2 },
  { "plan", N_("Plan of the year"), .lines = 2 },
  { "axis_term", N_("First level"), .placeholder = N_("Axis or field"), .group = N_("What the levels of the frame are called") },
  { "branch_term", N_("Second level") },
  { "content_term", N_("Third level") },
  { "movement.name", N_("Name of the movement"), .lines = 2, .group = N_("Movement"), .kind = DIEN_FORM_TYPED },
  { "movement.directive", N_("Directive"), .lines = 2, .kind = DIEN_FORM_TYPED },
  { "movement.from_date", N_("Begins in"), .kind = DIEN_FORM_TYPED },
  { "movement.to_date", N_("Ends in"), .beside = TRUE, .kind = DIEN_FORM_TYPED },
  { "movement.vision", N_("Vision"), .kind = DIEN_FORM_TYPED },
  { "movement.motto", N_("Motto"), .lines = 2, .kind = DIEN_FORM_TYPED },
  { "note", N_("Note"), .lines = 2 },
  { NULL }
};

#define PREFIX "movement."

static void
load_movement (DienForm   *form,
               DienRecord *movement)
{
  for (const DienFormField *field = fields; field->name != NULL; field++)
    {
      const char *name = field->name + strlen (PREFIX);
      g_autofree char *text = NULL;

      if (!g_str_has_prefix (field->name, PREFIX))
        continue;

      if (movement == NULL)
        text = g_strdup ("");
      else if (g_str_equal (name, "directive"))
        text = dien_paper_dup_name (dien_form_get_store (form), dien_record_get_int (movement, name));
      else if (g_str_has_suffix (name, "_date"))
        text = dien_date_format (dien_record_get_text (movement, name));
      else
        text = g_strdup (dien_record_get_text (movement, name));
      dien_form_set_value (form, field->name, text);
    }
}

static void
dien_year_form_load (DienForm   *form,
                     DienRecord *record)
{
  gint64 id = dien_record_get_int (record, "movement");
  g_autoptr (DienRecord) movement = id != 0 ? dien_store_get (dien_form_get_store (form), "movement", id, NULL) : NULL;

  DIEN_FORM_CLASS (dien_year_form_parent_class)->load (form, record);
  load_movement (form, movement);
}

static gboolean
dien_year_form_keep_typed (DienForm    *form,
                           const char  *field,
                           const char  *text,
                           GError     **error)
{
  const char *name = field + strlen (PREFIX);
  g_autoptr (DienRecord) record = dien_record_new ("movement");
  gint64 paper;

  if (!g_str_equal (name, "directive"))
    return dien_record_set_typed (record, name, text, error) &&
           dien_year_edit_movement (dien_form_get_store (form), dien_form_get_id (form), record, error);
  if (!dien_paper_field_read (DIEN_YEAR_FORM (form)->directive, text, &paper, error))
    return FALSE;

  if (paper != 0)
    dien_record_set_int (record, name, paper);
  else
    dien_record_set_null (record, name);
  return dien_year_edit_movement (dien_form_get_store (form), dien_form_get_id (form), record, error);
}

static void
dien_year_form_explain (DienForm   *form,
                        const char *field,
                        const char *text,
                        GError     *error)
{
  if (g_str_equal (field, "movement.directive"))
    dien_paper_field_offer (DIEN_YEAR_FORM (form)->directive, text);
}

static gboolean
dien_year_form_edit (DienForm    *form,
                     DienRecord  *record,
                     GError     **error)
{
  return dien_year_edit (dien_form_get_store (form), record, error);
}

static char *
dien_year_form_dup_heading (DienForm   *form,
                            DienRecord *record)
{
  return g_strdup_printf (_("Plan of the year %d"), (int) dien_record_get_int (record, "number"));
}

static char *
dien_year_form_dup_draft_sentence (DienForm   *form,
                                   DienRecord *record,
                                   int         year)
{
  return g_strdup_printf (_("The plan of the year %d holds a value that could not be kept."), year);
}

static void
dien_year_form_year_shown (DienForm *form)
{
  DienYearForm *self = DIEN_YEAR_FORM (form);

  if (self->directive == NULL)
    self->directive = dien_paper_field_new (dien_form_get_input (form, "movement.directive"), dien_form_get_store (form));
}

static void
dien_year_form_class_init (DienYearFormClass *klass)
{
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  form_class->entity = "year";
  form_class->fields = fields;
  form_class->name = N_("Form of the year");
  form_class->new_heading = N_("Plan of the year");
  form_class->add_label = N_("Add");
  form_class->blamed = "theme";
  form_class->dup_heading = dien_year_form_dup_heading;
  form_class->dup_draft_sentence = dien_year_form_dup_draft_sentence;
  form_class->load = dien_year_form_load;
  form_class->year_shown = dien_year_form_year_shown;
  form_class->edit = dien_year_form_edit;
  form_class->keep_typed = dien_year_form_keep_typed;
  form_class->explain = dien_year_form_explain;
}

static void
dien_year_form_init (DienYearForm *self)
{
}
