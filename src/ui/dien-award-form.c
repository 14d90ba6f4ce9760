/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-award-form"

#include "config.h"

#include "dien-award-form.h"

#include <glib/gi18n-lib.h>

#include "dien-award-terms.h"
#include "dien-awards.h"

struct _DienAwardForm
{
  DienForm parent_instance;
};

G_DEFINE_FINAL_TYPE (DienAwardForm, dien_award_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { "name", N_("Name of the award"), .lines = 2, .lacking = N_("Enter the name of the award."),
    .emptied = N_("An award needs its name. Enter it, or press Esc to keep the former one.") },
  { "kind", N_("Kind"), .word = dien_terms_award_kind },
  { "level", N_("Level"), .word = dien_terms_level },
  { "subject_kind", N_("For"), .word = dien_terms_award_subject, .beside = TRUE },
  { "occasion", N_("Occasion"), .none = N_("(None)"), .kind = DIEN_FORM_CHOSEN },
  { "decider", N_("Who decides"), .lines = 2 },
  { "condition", N_("Condition"), .lines = 3 },
  { "source", N_("Source with article"), .lines = 2 },
  { "verified", N_("How far verified"), .word = dien_terms_verified },
  { "from_date", N_("Valid from") },
  { "to_date", N_("Valid to"), .beside = TRUE },
  { NULL }
};

static void
dien_award_form_fill (DienForm   *form,
                      const char *field,
                      DienChoice *choice)
{
  if (!g_str_equal (field, "occasion"))
    return;

  for (const char *const *code = dien_terms_occasions (); *code != NULL; code++)
    dien_choice_append (choice, *code, dien_terms_occasion (*code), 0);
}

/* An office's own word is not among those of the law, and is kept until another one is chosen. */
static void
dien_award_form_load (DienForm   *form,
                      DienRecord *record)
{
  const char *occasion = dien_record_get_text (record, "occasion");

  DIEN_FORM_CLASS (dien_award_form_parent_class)->load (form, record);
  dien_form_fill (form);
  dien_form_set_value (form, "occasion", occasion);
  if (g_strcmp0 (dien_form_get_value (form, "occasion"), occasion) != 0)
    {
      dien_choice_append (dien_form_get_choice (form, "occasion"), occasion, occasion, 0);
      dien_form_set_value (form, "occasion", occasion);
    }
}

static char *
dien_award_form_dup_heading (DienForm   *form,
                             DienRecord *record)
{
  return g_strdup (dien_terms_award_kind (dien_record_get_text (record, "kind")));
}

static char *
dien_award_form_dup_draft_sentence (DienForm   *form,
                                    DienRecord *record,
                                    int         year)
{
  if (record == NULL)
    return g_strdup (_("The new award that was begun is not saved yet."));

  return g_strdup_printf (_("‘%s’ in the catalogue of awards holds a value that could not be kept."),
                          dien_record_get_text (record, "name"));
}

static void
dien_award_form_clear (DienForm *form)
{
  DIEN_FORM_CLASS (dien_award_form_parent_class)->clear (form);
  dien_form_set_value (form, "kind", "commendation");
  dien_form_set_value (form, "verified", "unchecked");
}

static void
dien_award_form_prepare (DienForm   *form,
                         DienRecord *record)
{
  dien_record_set_text (record, "occasion", dien_form_get_value (form, "occasion"));
}

static gboolean
dien_award_form_add (DienForm    *form,
                     DienRecord  *record,
                     GError     **error)
{
  return dien_award_add (dien_form_get_store (form), record, error);
}

static gboolean
dien_award_form_edit (DienForm    *form,
                      DienRecord  *record,
                      GError     **error)
{
  return dien_award_edit (dien_form_get_store (form), record, error);
}

static gboolean
dien_award_form_keep_chosen (DienForm    *form,
                             const char  *field,
                             const char  *code,
                             GError     **error)
{
  g_autoptr (DienRecord) record = dien_form_new_record (form);

  dien_record_set_text (record, "occasion", code);
  return dien_award_edit (dien_form_get_store (form), record, error);
}

static void
dien_award_form_class_init (DienAwardFormClass *klass)
{
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  form_class->entity = "award";
  form_class->fields = fields;
  form_class->name = N_("Form of the award");
  form_class->new_heading = N_("New award");
  form_class->add_label = N_("Add award");
  form_class->kept = N_("The new award is kept as a draft. Ctrl+N on the page of awards in the year %d goes on with it.");
  form_class->given_up = N_("The new award was given up.");
  form_class->blamed = "name";
  form_class->dup_heading = dien_award_form_dup_heading;
  form_class->dup_draft_sentence = dien_award_form_dup_draft_sentence;
  form_class->fill = dien_award_form_fill;
  form_class->load = dien_award_form_load;
  form_class->clear = dien_award_form_clear;
  form_class->prepare = dien_award_form_prepare;
  form_class->add = dien_award_form_add;
  form_class->edit = dien_award_form_edit;
  form_class->keep_chosen = dien_award_form_keep_chosen;
}

static void
dien_award_form_init (DienAwardForm *self)
{
}
