/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-paper-form"

#include "config.h"

#include "dien-paper-form.h"

#include <glib/gi18n-lib.h>

#include "dien-papers.h"

struct _DienPaperForm
{
  DienForm parent_instance;
};

G_DEFINE_FINAL_TYPE (DienPaperForm, dien_paper_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { "title", N_("About what"), .lines = 3, .lacking = N_("Enter what the paper is about.") },
  { "kind", N_("Kind of paper"), .placeholder = N_("Such as Decision") },
  { "number", N_("Number") },
  { "symbol", N_("Symbol"), .placeholder = "KH/HU", .beside = TRUE },
  { "issued_on", N_("Date of issue") },
  { "issuer", N_("Issuing body") },
  { "note", N_("Note"), .lines = 2 },
  { NULL }
};

static char *
dien_paper_form_dup_heading (DienForm   *form,
                             DienRecord *record)
{
  const char *kind = dien_record_get_text (record, "kind");

  return g_strdup (kind != NULL && *kind != '\0' ? kind : _("Paper"));
}

static gboolean
dien_paper_form_add (DienForm    *form,
                     DienRecord  *record,
                     GError     **error)
{
  return dien_paper_add (dien_form_get_store (form), record, error);
}

static gboolean
dien_paper_form_edit (DienForm    *form,
                      DienRecord  *record,
                      GError     **error)
{
  return dien_paper_edit (dien_form_get_store (form), record, error);
}

static char *
dien_paper_form_dup_draft_sentence (DienForm   *form,
                                    DienRecord *record,
                                    int         year)
{
  if (record == NULL)
    return g_strdup (_("The new paper is not saved yet."));

  return g_strdup_printf (_("The paper ‘%s’ holds a value that could not be kept."), dien_record_get_text (record, "title"));
}

static void
dien_paper_form_class_init (DienPaperFormClass *klass)
{
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  form_class->entity = "paper";
  form_class->fields = fields;
  form_class->name = N_("Form of the paper");
  form_class->new_heading = N_("New paper");
  form_class->add_label = N_("Add paper");
  form_class->kept = N_("The new paper is kept as a draft (year %d). Ctrl+N goes on with it.");
  form_class->given_up = N_("The new paper was given up.");
  form_class->blamed = "number";
  form_class->dup_heading = dien_paper_form_dup_heading;
  form_class->dup_draft_sentence = dien_paper_form_dup_draft_sentence;
  form_class->add = dien_paper_form_add;
  form_class->edit = dien_paper_form_edit;
}

static void
dien_paper_form_init (DienPaperForm *self)
{
}
