/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registration-form-edit"

#include "config.h"

#include "dien-registration-form-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "dien-error.h"
#include "dien-subjects.h"
#include "dien-text.h"

static DienRecord *
new_record (DienRegistrationForm *self)
{
  DienRecord *record = dien_record_new ("registration");

  dien_record_set_id (record, self->id);
  return record;
}

/* The registration of @subject with @model that there is already; 0 for none. */
static gint64
find_same (DienRegistrationForm *self,
           gint64                subject,
           const char           *model)
{
  g_autoptr (GPtrArray) registrations = dien_store_list (self->store, "registration", "subject", subject, NULL);
  g_autofree char *wanted = dien_text_fold (model);

  for (guint i = 0; registrations != NULL && i < registrations->len; i++)
    {
      DienRecord *record = g_ptr_array_index (registrations, i);
      g_autofree char *folded = dien_text_fold (dien_record_get_text (record, "model"));

      if (dien_record_get_int (record, "year") == self->year && dien_record_get_id (record) != self->id &&
          g_str_equal (folded, wanted))
        return dien_record_get_id (record);
    }

  return 0;
}

static void
open_clicked_cb (DienRegistrationForm *self,
                 GtkWidget            *button)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  g_signal_emit_by_name (self, "open", *id);
}

static void
offer_to_open (DienRegistrationForm *self,
               DienInput            *field,
               gint64                id)
{
  GtkWidget *button;

  if (id == 0)
    return;

  button = gtk_button_new_with_label (_("Open that registration"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);
  dien_input_set_extra (field, button);
}

static void
refuse_same (DienRegistrationForm *self,
             DienInput            *field,
             gint64                subject,
             const char           *model,
             GError               *error)
{
  dien_registration_form_refuse (self, field, error);
  if (g_error_matches (error, DIEN_ERROR, DIEN_ERROR_EXISTS))
    offer_to_open (self, field, find_same (self, subject, model));
}

static gint64
get_subject (DienRegistrationForm *self)
{
  g_autoptr (DienRecord) record = dien_store_get (self->store, "registration", self->id, NULL);

  return record != NULL ? dien_record_get_int (record, "subject") : 0;
}

static char *
dup_model (DienRegistrationForm *self)
{
  g_autoptr (DienRecord) record = dien_store_get (self->store, "registration", self->id, NULL);

  return g_strdup (record != NULL ? dien_record_get_text (record, "model") : "");
}

/* What the file says of one text or date now, as the field shows it. */
static void
show_kept (DienRegistrationForm *self,
           DienInput            *field)
{
  g_autofree char *typed = g_strdup (dien_input_get_text (field));

  /* Kept as typed, however the file spells it: what is kept comes next. */
  dien_input_set_text (field, typed);
  dien_registration_form_reload (self);
}

/* Keeps one field of the registration; of a new one only looks at it. */
static gboolean
keep (DienRegistrationForm *self,
      DienInput            *field,
      const char           *name,
      const char           *text)
{
  g_autoptr (DienRecord) record = new_record (self);
  g_autoptr (GError) error = NULL;

  if (!dien_record_set_typed (record, name, text, &error))
    {
      dien_registration_form_refuse (self, field, error);
      return FALSE;
    }
  if (self->new)
    {
      dien_input_set_text (field, text);
      return TRUE;
    }
  if (!dien_registration_edit (self->store, record, &error))
    {
      refuse_same (self, field, get_subject (self), text, error);
      return FALSE;
    }

  show_kept (self, field);
  return TRUE;
}

static gboolean
model_confirmed_cb (DienRegistrationForm *self,
                    const char           *text,
                    DienInput            *field)
{
  g_autofree char *model = dien_text_normalise (text);

  if (*model == '\0')
    {
      dien_input_refuse (field, _("A registration needs the name of its model. Enter it, or press Esc to keep the former name."));
      return FALSE;
    }

  return keep (self, field, "model", text);
}

static gboolean
registered_on_confirmed_cb (DienRegistrationForm *self,
                            const char           *text,
                            DienInput            *field)
{
  return keep (self, field, "registered_on", text);
}

static gboolean
note_confirmed_cb (DienRegistrationForm *self,
                   const char           *text,
                   DienInput            *field)
{
  return keep (self, field, "note", text);
}

/* Gives the registration another subject, which may have to be added in the same change. */
static gboolean
change_subject (DienRegistrationForm  *self,
                gint64                 subject,
                const char            *name,
                GError               **error)
{
  g_autoptr (DienRecord) record = new_record (self);
  g_autofree char *wanted = dien_text_normalise (name);
  g_autofree char *title = g_strdup_printf ("%s – %s", _("Edit unit or person"), wanted);

  if (subject != 0)
    {
      dien_record_set_int (record, "subject", subject);
      return dien_registration_edit (self->store, record, error);
    }

  if (!dien_store_begin (self->store, title, error))
    return FALSE;
  subject = dien_registration_form_add_subject (self, name, error);
  dien_record_set_int (record, "subject", subject);
  if (subject != 0 && dien_registration_edit (self->store, record, error))
    return dien_store_commit (self->store, error);

  dien_store_rollback (self->store);
  return FALSE;
}

static gboolean
subject_confirmed_cb (DienRegistrationForm *self,
                      const char           *text,
                      DienInput            *field)
{
  g_autoptr (GError) error = NULL;
  gint64 subject;

  if (dien_registration_form_look_up (self, text, &subject) == DIEN_SUBJECT_REFUSED)
    return FALSE;
  if (self->new)
    {
      dien_input_set_text (field, text);
      return TRUE;
    }
  if (!change_subject (self, subject, text, &error))
    {
      g_autofree char *model = dup_model (self);

      refuse_same (self, field, subject, model, error);
      return FALSE;
    }

  dien_registration_form_forget_subject (self);
  show_kept (self, field);
  return TRUE;
}

static void
keep_choice (DienRegistrationForm *self,
             DienChoice           *choice,
             DienRecord           *record)
{
  g_autoptr (GError) error = NULL;

  if (!dien_registration_edit (self->store, record, &error))
    dien_registration_form_refuse_choice (self, choice, error);
}

static void
place_record (DienRecord *record,
              const char *code)
{
  if (code == NULL || *code == '\0')
    dien_record_set_null (record, "frame_part");
  else
    dien_record_set_int (record, "frame_part", g_ascii_strtoll (code, NULL, 10));
}

static void
place_chosen_cb (DienRegistrationForm *self,
                 const char           *code,
                 DienChoice           *choice)
{
  g_autoptr (DienRecord) record = new_record (self);

  if (self->loading || self->new)
    return;

  place_record (record, code);
  keep_choice (self, choice, record);
}

static void
source_chosen_cb (DienRegistrationForm *self,
                  const char           *code,
                  DienChoice           *choice)
{
  g_autoptr (DienRecord) record = new_record (self);

  if (self->loading || self->new)
    return;

  dien_record_set_text (record, "source", code);
  keep_choice (self, choice, record);
}

static void
stage_chosen_cb (DienRegistrationForm *self,
                 const char           *code,
                 DienChoice           *choice)
{
  g_autoptr (DienRecord) record = new_record (self);

  if (self->loading)
    return;

  dien_record_set_text (record, "stage", code);
  keep_choice (self, choice, record);
}

/* One a line; empty lines are none. */
static GStrv
split_reasons (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *reason = dien_text_normalise (lines[i]);

      if (*reason != '\0')
        g_strv_builder_add (builder, reason);
    }

  return g_strv_builder_end (builder);
}

static void
result_chosen_cb (DienRegistrationForm *self,
                  const char           *code,
                  DienChoice           *choice)
{
  g_auto (GStrv) reasons = NULL;
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  g_clear_pointer (&self->wanted, g_free);
  reasons = split_reasons (dien_input_get_text (self->reasons));
  if (g_str_equal (code, "refused") && reasons[0] == NULL)
    {
      dien_registration_form_want (self, code);
      gtk_widget_grab_focus (GTK_WIDGET (self->reasons));
      return;
    }

  if (!dien_registration_decide (self->store, self->id, *code != '\0' ? code : NULL, NULL, NULL, &error))
    dien_registration_form_refuse_choice (self, choice, error);
  else
    dien_registration_form_reload (self);
}

static gboolean
reasons_confirmed_cb (DienRegistrationForm *self,
                      const char           *text,
                      DienInput            *field)
{
  g_auto (GStrv) reasons = split_reasons (text);
  g_autofree char *result = g_strdup (dien_choice_get_code (self->result));
  g_autoptr (GError) error = NULL;

  if (!dien_registration_decide (self->store, self->id, result, NULL, (const char *const *) reasons, &error))
    {
      dien_registration_form_refuse (self, field, error);
      return FALSE;
    }

  g_clear_pointer (&self->wanted, g_free);
  show_kept (self, field);
  return TRUE;
}

static gboolean
decided_on_confirmed_cb (DienRegistrationForm *self,
                         const char           *text,
                         DienInput            *field)
{
  g_autoptr (DienRecord) record = dien_record_new ("outcome");
  g_autofree char *result = g_strdup (dien_choice_get_code (self->result));
  g_autoptr (GError) error = NULL;

  if (!dien_record_set_typed (record, "decided_on", text, &error) ||
      !dien_registration_decide (self->store, self->id, result, record, NULL, &error))
    {
      dien_registration_form_refuse (self, field, error);
      return FALSE;
    }

  show_kept (self, field);
  return TRUE;
}

static void
replicated_toggled_cb (DienRegistrationForm *self)
{
  g_autoptr (DienRecord) record = dien_record_new ("outcome");
  g_autofree char *result = g_strdup (dien_choice_get_code (self->result));
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  dien_record_set_int (record, "replicated", gtk_check_button_get_active (self->replicated));
  if (!dien_registration_decide (self->store, self->id, result, record, NULL, &error))
    dien_registration_form_refuse_choice (self, self->result, error);
}

static void
field_entered_cb (DienRegistrationForm *self,
                  DienInput            *field)
{
  if (self->new)
    dien_registration_form_register (self, field);
}

static void
register_clicked_cb (DienRegistrationForm *self)
{
  dien_registration_form_register (self, NULL);
}

/* Returns: (nullable): NULL where a value is none of its field */
static DienRecord *
new_registration (DienRegistrationForm  *self,
                  gint64                 subject,
                  GError               **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");

  dien_record_set_int (record, "year", self->year);
  dien_record_set_int (record, "subject", subject);
  dien_record_set_text (record, "model", dien_input_get_text (self->model));
  place_record (record, dien_choice_get_code (self->place));
  dien_record_set_text (record, "source", dien_choice_get_code (self->source));
  dien_record_set_text (record, "note", dien_input_get_text (self->note));
  if (!dien_record_set_typed (record, "registered_on", dien_input_get_text (self->registered_on), error))
    return NULL;

  return g_steal_pointer (&record);
}

/* @subject: 0 where it is to be added. Returns: the id, 0 on failure */
static gint64
write_new (DienRegistrationForm  *self,
           gint64                 subject,
           GError               **error)
{
  g_autofree char *name = dien_text_normalise (dien_input_get_text (self->subject));
  g_autofree char *title = g_strdup_printf ("%s – %s", _("Register model"), name);
  g_autoptr (DienRecord) record = NULL;

  if (!dien_store_begin (self->store, title, error))
    return 0;

  if (subject == 0)
    subject = dien_registration_form_add_subject (self, name, error);
  if (subject != 0)
    record = new_registration (self, subject, error);
  if (record != NULL && dien_registration_add (self->store, record, error))
    return dien_store_commit (self->store, error) ? dien_record_get_id (record) : 0;

  dien_store_rollback (self->store);
  return 0;
}

static void
go_to_what_lacks (DienRegistrationForm *self,
                  DienInput            *from)
{
  DienInput *lacking = *dien_input_get_text (self->subject) == '\0' ? self->subject : self->model;

  /* From the first field to the second is the usual way and no fault. */
  if (lacking == self->subject)
    dien_input_refuse (lacking, _("Enter the unit or person that registers the model."));
  else if (from != self->subject)
    dien_input_refuse (lacking, _("Enter the name of the model."));
  gtk_widget_grab_focus (GTK_WIDGET (lacking));
}

/* Goes to the first field whose typing is refused. */
static gboolean
confirm_all (DienRegistrationForm *self)
{
  DienInput *fields[DIEN_REGISTRATION_FORM_N_FIELDS];

  if (dien_registration_form_confirm (self))
    return TRUE;

  dien_registration_form_get_fields (self, fields);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (dien_input_get_refusal (fields[i]) != NULL)
        {
          gtk_widget_grab_focus (GTK_WIDGET (fields[i]));
          break;
        }
    }

  return FALSE;
}

void
dien_registration_form_register (DienRegistrationForm *self,
                                 DienInput            *from)
{
  g_autoptr (GError) error = NULL;
  gint64 subject;
  gint64 id;

  if (!confirm_all (self))
    return;
  if (*dien_input_get_text (self->subject) == '\0' || *dien_input_get_text (self->model) == '\0')
    {
      go_to_what_lacks (self, from);
      return;
    }
  if (dien_registration_form_look_up (self, dien_input_get_text (self->subject), &subject) == DIEN_SUBJECT_REFUSED)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->subject));
      return;
    }

  id = write_new (self, subject, &error);
  if (id == 0)
    {
      refuse_same (self, self->model, subject, dien_input_get_text (self->model), error);
      gtk_widget_grab_focus (GTK_WIDGET (self->model));
      return;
    }

  dien_registration_form_finish (self);
  g_signal_emit_by_name (self, "registered", id);
}

void
dien_registration_form_want (DienRegistrationForm *self,
                             const char           *result)
{
  g_free (self->wanted);
  self->wanted = g_strdup (result);
  dien_registration_form_reload (self);
  dien_input_refuse (self->reasons, _("Enter why it is not recognised; then the result is saved."));
}

void
dien_registration_form_class_init_edit (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, subject_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, model_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, registered_on_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, stage_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, result_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reasons_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, decided_on_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, replicated_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, register_clicked_cb);
}
