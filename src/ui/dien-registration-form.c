/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registration-form"

#include "config.h"

#include "dien-registration-form-private.h"

#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-date.h"
#include "dien-papers.h"
#include "dien-registrations.h"
#include "dien-scores.h"
#include "dien-subjects.h"
#include "dien-terms.h"
#include "dien-years.h"

G_DEFINE_FINAL_TYPE (DienRegistrationForm, dien_registration_form, DIEN_TYPE_FORM)

static const char *const stages[] = {
  "planned", "registered", "pilot", "self_scored", "inspected", "awaiting", "returned", "withdrawn", NULL
};
static const char *const results[] = { "recognised", "refused", "to_complete", NULL };

static const DienFormField fields[] = {
  { "subject", N_("Unit, person"), .placeholder = N_("Type a part of the name"), .kind = DIEN_FORM_TYPED,
    .lacking = N_("Enter the unit or person that registers the model.") },
  { "model", N_("Name of the model"), .lines = 2, .lacking = N_("Enter the name of the model."),
    .emptied = N_("A registration needs the name of its model. Enter it, or press Esc to keep the former name.") },
  { "frame_part", N_("Axis, content"), .none = N_("(Not placed)") },
  { "source", N_("Source"), .word = dien_terms_source },
  { "registered_on", N_("Registered on"), .beside = TRUE },
  { "stage", N_("State"), .later = TRUE },
  { "result", N_("Result"), .none = N_("None yet"), .later = TRUE, .kind = DIEN_FORM_CHOSEN },
  { "reasons", N_("Reasons, one a line"), .lines = 2, .later = TRUE, .kind = DIEN_FORM_TYPED },
  { "decided_on", N_("Date of the decision"), .placeholder = N_("day/month/year"), .later = TRUE, .kind = DIEN_FORM_TYPED },
  { "decision", N_("Decision paper"), .lines = 2, .later = TRUE, .kind = DIEN_FORM_TYPED },
  { "according", N_("According to the paper"), .lines = 2, .later = TRUE, .kind = DIEN_FORM_TYPED },
  { "replicated", N_("On the list for replication"), .later = TRUE, .kind = DIEN_FORM_CHECKED },
  { "note", N_("Note"), .lines = 2 },
  { "points", N_("Points by round"), .later = TRUE, .kind = DIEN_FORM_PLACE },
  { NULL }
};

static const char *const fills_from[] = { "frame_part", NULL };

static void
append_parts (DienChoice *choice,
              GPtrArray  *parts,
              gint64      parent,
              guint       depth)
{
  for (guint i = 0; i < parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (parts, i);
      g_autofree char *code = NULL;

      if (dien_record_get_int (part, "parent") != parent)
        continue;

      code = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_id (part));
      dien_choice_append (choice, code, dien_record_get_text (part, "name"), depth);
      append_parts (choice, parts, dien_record_get_id (part), depth + 1);
    }
}

static void
append_states (DienChoice        *choice,
               const char *const *codes)
{
  for (; *codes != NULL; codes++)
    dien_choice_append (choice, *codes, dien_terms_state (*codes), 0);
}

static void
dien_registration_form_fill (DienForm   *form,
                             const char *field,
                             DienChoice *choice)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (g_str_equal (field, "stage"))
    append_states (choice, stages);
  else if (g_str_equal (field, "result"))
    append_states (choice, results);
  else if (g_str_equal (field, "frame_part"))
    {
      parts = dien_store_list (dien_form_get_store (form), "frame_part", "year", dien_form_get_year (form), NULL);
      if (parts != NULL)
        append_parts (choice, parts, 0, 0);
    }
}

static char *
dup_reasons (DienForm   *form,
             DienRecord *outcome)
{
  g_autoptr (GPtrArray) reasons = dien_store_list (dien_form_get_store (form), "outcome_reason", "outcome",
                                                   dien_record_get_id (outcome), NULL);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) joined = NULL;

  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    g_strv_builder_add (lines, dien_record_get_text (g_ptr_array_index (reasons, i), "text"));

  joined = g_strv_builder_end (lines);
  return g_strjoinv ("\n", joined);
}

static char *
dup_paper (DienForm   *form,
           DienRecord *outcome,
           const char *field)
{
  return dien_paper_dup_name (dien_form_get_store (form), outcome != NULL ? dien_record_get_int (outcome, field) : 0);
}

static void
load_outcome (DienRegistrationForm *self,
              DienRecord           *outcome)
{
  DienForm *form = DIEN_FORM (self);
  const char *result = outcome != NULL ? dien_record_get_text (outcome, "result") : "";
  g_autofree char *date = dien_date_format (outcome != NULL ? dien_record_get_text (outcome, "decided_on") : NULL);
  g_autofree char *reasons = outcome != NULL ? dup_reasons (form, outcome) : g_strdup ("");
  g_autofree char *decision = dup_paper (form, outcome, "decision");
  g_autofree char *source = dup_paper (form, outcome, "source");
  gboolean replicated = outcome != NULL && dien_record_get_int (outcome, "replicated") != 0;

  dien_form_set_value (form, "result", self->wanted != NULL ? self->wanted : result);
  dien_form_set_value (form, "reasons", reasons);
  dien_form_set_value (form, "decided_on", date);
  dien_form_set_value (form, "decision", decision);
  dien_form_set_value (form, "according", source);
  dien_form_set_value (form, "replicated", replicated ? "1" : "0");

  dien_form_set_shown (form, "reasons", self->wanted != NULL ||
                       (outcome != NULL && (*reasons != '\0' || g_strcmp0 (result, "recognised") != 0)));
  dien_form_set_shown (form, "decided_on", outcome != NULL);
  dien_form_set_shown (form, "decision", outcome != NULL);
  dien_form_set_shown (form, "according", outcome != NULL);
  dien_form_set_shown (form, "replicated", outcome != NULL);
}

static void
load_points (DienRegistrationForm *self)
{
  DienForm *form = DIEN_FORM (self);
  g_autoptr (GPtrArray) totals = dien_scores_list_totals (dien_form_get_store (form), dien_form_get_id (form), NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; totals != NULL && i < totals->len; i++)
    {
      DienRoundTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *points = dien_closure_points (total->total);

      g_string_append_printf (lines, "%s%s: %s", i > 0 ? "\n" : "", total->name, points);
    }

  gtk_label_set_label (self->totals, lines->str);
  dien_form_set_shown (form, "points", lines->len > 0);
}

static void
dien_registration_form_load (DienForm   *form,
                             DienRecord *record)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (form);
  DienStore *store = dien_form_get_store (form);
  g_autofree char *name = dien_subject_dup_name (store, dien_record_get_int (record, "subject"), dien_form_get_day (form), NULL);
  g_autoptr (DienRecord) outcome = dien_registration_get_outcome (store, dien_form_get_id (form), NULL);

  DIEN_FORM_CLASS (dien_registration_form_parent_class)->load (form, record);
  dien_form_set_value (form, "subject", name);
  load_outcome (self, outcome);
  load_points (self);
}

static char *
dien_registration_form_dup_heading (DienForm   *form,
                                    DienRecord *record)
{
  return g_strdup_printf (_("Registration %d"), (int) dien_record_get_int (record, "position"));
}

/* 'Đăng ký số 5 của xã Thạnh Phong (năm 2022) …' */
static char *
dien_registration_form_dup_draft_sentence (DienForm   *form,
                                           DienRecord *record,
                                           int         year)
{
  g_autofree char *day = dien_year_dup_last_day (year);
  g_autofree char *name = NULL;
  g_autofree char *subject = NULL;

  if (record == NULL)
    return g_strdup_printf (_("The new registration begun in the year %d is not saved yet."), year);

  name = dien_subject_dup_name (dien_form_get_store (form), dien_record_get_int (record, "subject"), day, NULL);
  subject = dien_closure_in_sentence (name != NULL ? name : "");
  return g_strdup_printf (_("Registration %d of %s (year %d) holds a value that could not be kept."),
                          (int) dien_record_get_int (record, "position"), subject, year);
}

static void
dien_registration_form_clear (DienForm *form)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (form);

  dien_subject_field_forget (self->subject);
  g_clear_pointer (&self->wanted, g_free);
  DIEN_FORM_CLASS (dien_registration_form_parent_class)->clear (form);
}

static void
dien_registration_form_year_shown (DienForm *form)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (form);

  dien_subject_field_update (self->subject);
  if (self->decision != NULL)
    return;

  self->decision = dien_paper_field_new (dien_form_get_input (form, "decision"), dien_form_get_store (form));
  self->source = dien_paper_field_new (dien_form_get_input (form, "according"), dien_form_get_store (form));
}

static char *
dien_registration_form_dup_extra (DienForm *form)
{
  return g_strdup (DIEN_REGISTRATION_FORM (form)->wanted);
}

static void
dien_registration_form_restore_extra (DienForm   *form,
                                      const char *extra)
{
  dien_registration_form_want (DIEN_REGISTRATION_FORM (form), extra);
}

static gboolean
dien_registration_form_escape (DienForm *form)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (form);

  if (self->wanted == NULL)
    return FALSE;

  g_clear_pointer (&self->wanted, g_free);
  dien_form_reload (form);
  gtk_widget_grab_focus (dien_form_get_widget (form, "result"));
  return TRUE;
}

static GtkLabel *
append_label (DienForm   *form,
              const char *field,
              const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (dien_form_get_widget (form, field)), label);
  return GTK_LABEL (label);
}

static void
dien_registration_form_constructed (GObject *object)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (object);
  DienForm *form = DIEN_FORM (object);
  GtkLabel *points;

  G_OBJECT_CLASS (dien_registration_form_parent_class)->constructed (object);

  self->subject = dien_subject_field_new (form, "subject", "model");
  gtk_box_set_spacing (GTK_BOX (dien_form_get_widget (form, "points")), 3);
  points = append_label (form, "points", _("Points by round"));
  gtk_widget_add_css_class (GTK_WIDGET (points), "caption-heading");
  gtk_widget_add_css_class (GTK_WIDGET (points), "field-label");
  self->totals = append_label (form, "points", NULL);
}

static void
dien_registration_form_dispose (GObject *object)
{
  g_clear_pointer (&DIEN_REGISTRATION_FORM (object)->subject, dien_subject_field_free);

  G_OBJECT_CLASS (dien_registration_form_parent_class)->dispose (object);
}

static void
dien_registration_form_finalize (GObject *object)
{
  g_free (DIEN_REGISTRATION_FORM (object)->wanted);

  G_OBJECT_CLASS (dien_registration_form_parent_class)->finalize (object);
}

static void
dien_registration_form_class_init (DienRegistrationFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  object_class->constructed = dien_registration_form_constructed;
  object_class->dispose = dien_registration_form_dispose;
  object_class->finalize = dien_registration_form_finalize;

  form_class->entity = "registration";
  form_class->fields = fields;
  form_class->name = N_("Form of the registration");
  form_class->new_heading = N_("New registration");
  form_class->add_label = N_("Register");
  form_class->kept = N_("The new registration is kept as a draft. Ctrl+N in the year %d goes on with it.");
  form_class->given_up = N_("The new registration was given up.");
  form_class->blamed = "model";
  form_class->fills_from = fills_from;
  form_class->dup_heading = dien_registration_form_dup_heading;
  form_class->dup_draft_sentence = dien_registration_form_dup_draft_sentence;
  form_class->fill = dien_registration_form_fill;
  form_class->load = dien_registration_form_load;
  form_class->clear = dien_registration_form_clear;
  form_class->year_shown = dien_registration_form_year_shown;
  form_class->dup_extra = dien_registration_form_dup_extra;
  form_class->restore_extra = dien_registration_form_restore_extra;
  form_class->escape = dien_registration_form_escape;
  dien_registration_form_class_init_edit (form_class);
}

static void
dien_registration_form_init (DienRegistrationForm *self)
{
}
