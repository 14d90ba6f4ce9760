/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-nomination-form"

#include "config.h"

#include "dien-nomination-form.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "dien-award-terms.h"
#include "dien-award-words.h"
#include "dien-closures.h"
#include "dien-nominations.h"
#include "dien-subject-field.h"
#include "dien-subjects.h"
#include "dien-text.h"
#include "dien-years.h"

struct _DienNominationForm
{
  DienForm parent_instance;

  DienSubjectField *subject;
  const char *kind; /* whom the award is to be for: a code, NULL while that is not known */
};

G_DEFINE_FINAL_TYPE (DienNominationForm, dien_nomination_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { "subject", N_("Unit, person"), .placeholder = N_("Type a part of the name"), .kind = DIEN_FORM_TYPED,
    .lacking = N_("Enter the unit or person that is nominated.") },
  { "award", N_("Award"), .lacking = N_("Choose the award that is proposed.") },
  { "batch", N_("Batch") },
  { "state", N_("State"), .word = dien_terms_nomination_state },
  { "decision", N_("Decision"), .none = N_("(None yet)"), .later = TRUE },
  { "summary", N_("Summary of achievements"), .lines = 4 },
  { "note", N_("Note"), .lines = 2 },
  { NULL }
};

static const char *const fills_from[] = { "award", "batch", "paper", NULL };

static void
append_id (DienChoice *choice,
           gint64      id,
           const char *word)
{
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  dien_choice_append (choice, code, word, 0);
}

/* Those for this kind of subject, first those that are in force in the year. */
static void
append_awards (DienNominationForm *self,
               DienChoice         *choice)
{
  DienForm *form = DIEN_FORM (self);
  g_autoptr (GPtrArray) awards = dien_store_list (dien_form_get_store (form), "award", NULL, 0, NULL);
  const char *last = dien_form_get_day (form);
  g_autofree char *first = g_strdup_printf ("%.4s-01-01", last);

  for (int valid = 1; valid >= 0; valid--)
    for (guint i = 0; awards != NULL && i < awards->len; i++)
      {
        DienRecord *award = g_ptr_array_index (awards, i);
        g_autofree char *word = NULL;

        if (dien_award_words_is_valid (award, first, last) != valid ||
            (self->kind != NULL && !g_str_equal (dien_record_get_text (award, "subject_kind"), self->kind)))
          continue;
        word = dien_award_words_name (award, first, last);
        append_id (choice, dien_record_get_id (award), word);
      }
}

static void
append_batches (DienForm   *form,
                DienChoice *choice)
{
  g_autoptr (GPtrArray) batches = dien_store_list (dien_form_get_store (form), "batch", "year", dien_form_get_year (form), NULL);

  for (guint i = 0; batches != NULL && i < batches->len; i++)
    append_id (choice, dien_record_get_id (g_ptr_array_index (batches, i)),
               dien_record_get_text (g_ptr_array_index (batches, i), "name"));
}

static void
dien_nomination_form_fill (DienForm   *form,
                           const char *field,
                           DienChoice *choice)
{
  if (dien_form_get_day (form) == NULL)
    return;

  if (g_str_equal (field, "award"))
    append_awards (DIEN_NOMINATION_FORM (form), choice);
  else if (g_str_equal (field, "batch"))
    append_batches (form, choice);
  else if (g_str_equal (field, "decision"))
    {
      g_autoptr (GPtrArray) decisions = dien_nomination_list_decisions (dien_form_get_store (form), NULL);

      for (guint i = 0; decisions != NULL && i < decisions->len; i++)
        {
          DienRecord *paper = g_ptr_array_index (decisions, i);
          g_autofree char *word = dien_paper_dup_citation (paper, "party");

          append_id (choice, dien_record_get_id (paper), word);
        }
    }
}

/* The last batch of the year is the one that is being made. */
static void
choose_last_batch (DienForm *form)
{
  g_autoptr (GPtrArray) batches = dien_store_list (dien_form_get_store (form), "batch", "year", dien_form_get_year (form), NULL);
  g_autofree char *code = NULL;

  if (batches == NULL || batches->len == 0)
    return;

  code = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_id (g_ptr_array_index (batches, batches->len - 1)));
  dien_form_set_value (form, "batch", code);
}

/* The awards that can be chosen are those for this subject; 0 where it is not known. */
static void
take_subject (DienNominationForm *self,
              gint64              subject)
{
  DienForm *form = DIEN_FORM (self);
  g_autoptr (DienRecord) record = subject != 0 ? dien_store_get (dien_form_get_store (form), "subject", subject, NULL) : NULL;
  const char *kind = record != NULL ? dien_record_get_text (record, "kind") : NULL;
  const char *before = self->kind;

  if (kind == NULL)
    self->kind = NULL;
  else if (g_str_equal (kind, "unit"))
    self->kind = "collective";
  else
    self->kind = g_str_equal (kind, "person") ? "person" : "household";

  if (self->kind != before)
    dien_form_fill (form);
}

static void
dien_nomination_form_load (DienForm   *form,
                           DienRecord *record)
{
  DienNominationForm *self = DIEN_NOMINATION_FORM (form);
  const char *kept = dien_record_get_text (record, "subject_name");
  g_autofree char *name = NULL;

  take_subject (self, dien_record_get_int (record, "subject"));
  if (kept != NULL && *kept != '\0')
    name = g_strdup (kept);
  else
    name = dien_subject_dup_name (dien_form_get_store (form), dien_record_get_int (record, "subject"), dien_form_get_day (form),
                                  NULL);

  DIEN_FORM_CLASS (dien_nomination_form_parent_class)->load (form, record);
  dien_form_set_value (form, "subject", name);
}

static void
dien_nomination_form_clear (DienForm *form)
{
  DienNominationForm *self = DIEN_NOMINATION_FORM (form);

  dien_subject_field_forget (self->subject);
  DIEN_FORM_CLASS (dien_nomination_form_parent_class)->clear (form);
  if (dien_form_get_store (form) == NULL)
    return;

  take_subject (self, 0);
  choose_last_batch (form);
}

static void
dien_nomination_form_year_shown (DienForm *form)
{
  dien_subject_field_update (DIEN_NOMINATION_FORM (form)->subject);
}

static char *
dien_nomination_form_dup_heading (DienForm   *form,
                                  DienRecord *record)
{
  return g_strdup_printf (_("Nomination %d"), (int) dien_record_get_int (record, "position"));
}

static char *
dien_nomination_form_dup_draft_sentence (DienForm   *form,
                                         DienRecord *record,
                                         int         year)
{
  g_autofree char *day = dien_year_dup_last_day (year);
  g_autofree char *name = NULL;
  g_autofree char *subject = NULL;

  if (record == NULL)
    return g_strdup_printf (_("The new nomination begun in the year %d is not saved yet."), year);

  name = dien_subject_dup_name (dien_form_get_store (form), dien_record_get_int (record, "subject"), day, NULL);
  subject = dien_closure_in_sentence (name != NULL ? name : "");
  return g_strdup_printf (_("The nomination of %s (year %d) holds a value that could not be kept."), subject, year);
}

/* Gives the nomination another subject, which may have to be added in the same change; @subject: 0 for that. */
static gboolean
write_with_subject (DienNominationForm  *self,
                    DienRecord          *record,
                    gint64               subject,
                    GError             **error)
{
  DienForm *form = DIEN_FORM (self);
  DienStore *store = dien_form_get_store (form);
  gboolean new = dien_form_is_new (form);
  g_autofree char *name = dien_text_normalise (dien_form_get_value (form, "subject"));
  g_autofree char *title = g_strdup_printf ("%s – %s", new ? _("Add nomination") : _("Edit unit or person"), name);

  if (!dien_store_begin (store, title, error))
    return FALSE;

  if (subject == 0)
    subject = dien_subject_field_add (self->subject, name, error);
  dien_record_set_int (record, "subject", subject);
  if (subject != 0 && (new ? dien_nomination_add (store, dien_form_get_year (form), record, error)
                           : dien_nomination_edit (store, record, error)))
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

static gboolean
dien_nomination_form_keep_typed (DienForm    *form,
                                 const char  *field,
                                 const char  *text,
                                 GError     **error)
{
  DienNominationForm *self = DIEN_NOMINATION_FORM (form);
  g_autoptr (DienRecord) record = NULL;
  gint64 subject;

  if (dien_subject_field_look_up (self->subject, text, &subject) == DIEN_SUBJECT_REFUSED)
    return FALSE;
  if (dien_form_is_new (form))
    {
      take_subject (self, subject);
      return TRUE;
    }

  record = dien_form_new_record (form);
  if (!write_with_subject (self, record, subject, error))
    return FALSE;

  dien_subject_field_forget (self->subject);
  return TRUE;
}

static gboolean
dien_nomination_form_add (DienForm    *form,
                          DienRecord  *record,
                          GError     **error)
{
  DienNominationForm *self = DIEN_NOMINATION_FORM (form);
  gint64 subject;

  return dien_subject_field_look_up (self->subject, dien_form_get_value (form, "subject"), &subject) != DIEN_SUBJECT_REFUSED &&
         write_with_subject (self, record, subject, error);
}

static gboolean
dien_nomination_form_edit (DienForm    *form,
                           DienRecord  *record,
                           GError     **error)
{
  return dien_nomination_edit (dien_form_get_store (form), record, error);
}

static void
dien_nomination_form_constructed (GObject *object)
{
  DienNominationForm *self = DIEN_NOMINATION_FORM (object);

  G_OBJECT_CLASS (dien_nomination_form_parent_class)->constructed (object);

  self->subject = dien_subject_field_new (DIEN_FORM (self), "subject", "award");
}

static void
dien_nomination_form_dispose (GObject *object)
{
  g_clear_pointer (&DIEN_NOMINATION_FORM (object)->subject, dien_subject_field_free);

  G_OBJECT_CLASS (dien_nomination_form_parent_class)->dispose (object);
}

static void
dien_nomination_form_class_init (DienNominationFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  object_class->constructed = dien_nomination_form_constructed;
  object_class->dispose = dien_nomination_form_dispose;

  form_class->entity = "nomination";
  form_class->fields = fields;
  form_class->name = N_("Form of the nomination");
  form_class->new_heading = N_("New nomination");
  form_class->add_label = N_("Nominate");
  form_class->kept = N_("The new nomination is kept as a draft. Ctrl+N in the year %d goes on with it.");
  form_class->given_up = N_("The new nomination was given up.");
  form_class->blamed = "award";
  form_class->fills_from = fills_from;
  form_class->dup_heading = dien_nomination_form_dup_heading;
  form_class->dup_draft_sentence = dien_nomination_form_dup_draft_sentence;
  form_class->fill = dien_nomination_form_fill;
  form_class->load = dien_nomination_form_load;
  form_class->clear = dien_nomination_form_clear;
  form_class->year_shown = dien_nomination_form_year_shown;
  form_class->add = dien_nomination_form_add;
  form_class->edit = dien_nomination_form_edit;
  form_class->keep_typed = dien_nomination_form_keep_typed;
}

static void
dien_nomination_form_init (DienNominationForm *self)
{
}
