/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registration-form-edit"

#include "config.h"

#include "dien-registration-form-private.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-registrations.h"
#include "dien-subjects.h"
#include "dien-text.h"

/* The registration of @subject with @model that there is already; 0 for none. */
static gint64
find_same (DienForm   *form,
           gint64      subject,
           const char *model)
{
  g_autoptr (GPtrArray) registrations = dien_store_list (dien_form_get_store (form), "registration", "subject", subject, NULL);
  g_autofree char *wanted = dien_text_fold (model);

  for (guint i = 0; registrations != NULL && i < registrations->len; i++)
    {
      DienRecord *record = g_ptr_array_index (registrations, i);
      g_autofree char *folded = dien_text_fold (dien_record_get_text (record, "model"));

      if (dien_record_get_int (record, "year") == dien_form_get_year (form) &&
          dien_record_get_id (record) != dien_form_get_id (form) && g_str_equal (folded, wanted))
        return dien_record_get_id (record);
    }

  return 0;
}

static void
open_clicked_cb (DienForm  *form,
                 GtkWidget *button)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  dien_form_open (form, *id);
}

static void
offer_to_open (DienForm   *form,
               const char *field,
               gint64      id)
{
  GtkWidget *button;

  if (id == 0)
    return;

  button = gtk_button_new_with_label (_("Open that registration"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_clicked_cb), form, G_CONNECT_SWAPPED);
  dien_input_set_extra (dien_form_get_input (form, field), button);
}

/* The subject that the form speaks of, 0 where it is not known. */
static gint64
get_subject (DienForm *form)
{
  const char *name = dien_form_get_value (form, "subject");
  g_autoptr (DienRecord) record = NULL;

  if (dien_form_is_new (form))
    return MAX (dien_subject_find (dien_form_get_store (form), name, dien_form_get_day (form), NULL), 0);

  record = dien_store_get (dien_form_get_store (form), "registration", dien_form_get_id (form), NULL);
  return record != NULL ? dien_record_get_int (record, "subject") : 0;
}

/* What was just typed into a field says which other registration is meant. */
static void
dien_registration_form_explain (DienForm   *form,
                                const char *field,
                                const char *text,
                                GError     *error)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (form);
  gint64 subject;

  if (g_str_equal (field, "decision") || g_str_equal (field, "according"))
    {
      dien_paper_field_offer (g_str_equal (field, "decision") ? self->decision : self->source, text);
      return;
    }
  if (!g_error_matches (error, DIEN_ERROR, DIEN_ERROR_EXISTS))
    return;

  if (g_str_equal (field, "model"))
    offer_to_open (form, field, find_same (form, get_subject (form), text));
  else if (g_str_equal (field, "subject") && dien_subject_field_look_up (self->subject, text, &subject) == DIEN_SUBJECT_KNOWN)
    offer_to_open (form, field, find_same (form, subject, dien_form_get_value (form, "model")));
}

/* Gives the registration another subject, which may have to be added in the same change. */
static gboolean
change_subject (DienRegistrationForm  *self,
                gint64                 subject,
                const char            *name,
                GError               **error)
{
  DienStore *store = dien_form_get_store (DIEN_FORM (self));
  g_autoptr (DienRecord) record = dien_form_new_record (DIEN_FORM (self));
  g_autofree char *wanted = dien_text_normalise (name);
  g_autofree char *title = g_strdup_printf ("%s – %s", _("Edit unit or person"), wanted);

  if (subject != 0)
    {
      dien_record_set_int (record, "subject", subject);
      return dien_registration_edit (store, record, error);
    }

  if (!dien_store_begin (store, title, error))
    return FALSE;
  subject = dien_subject_field_add (self->subject, name, error);
  dien_record_set_int (record, "subject", subject);
  if (subject != 0 && dien_registration_edit (store, record, error))
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

static gboolean
keep_subject (DienRegistrationForm  *self,
              const char            *text,
              GError               **error)
{
  gint64 subject;

  if (dien_subject_field_look_up (self->subject, text, &subject) == DIEN_SUBJECT_REFUSED)
    return FALSE;
  if (dien_form_is_new (DIEN_FORM (self)))
    return TRUE;
  if (!change_subject (self, subject, text, error))
    return FALSE;

  dien_subject_field_forget (self->subject);
  return TRUE;
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

/* @record: (nullable): of 'outcome': what else is to be kept; @reasons: (nullable): as they were */
static gboolean
decide (DienForm           *form,
        DienRecord         *record,
        const char *const  *reasons,
        GError            **error)
{
  g_autofree char *result = g_strdup (dien_form_get_value (form, "result"));

  return dien_registration_decide (dien_form_get_store (form), dien_form_get_id (form), *result != '\0' ? result : NULL,
                                   record, reasons, error);
}

static gboolean
keep_reasons (DienRegistrationForm  *self,
              const char            *text,
              GError               **error)
{
  g_auto (GStrv) reasons = split_reasons (text);

  if (!decide (DIEN_FORM (self), NULL, (const char *const *) reasons, error))
    return FALSE;

  g_clear_pointer (&self->wanted, g_free);
  return TRUE;
}

static gboolean
keep_decided_on (DienForm    *form,
                 const char  *text,
                 GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("outcome");

  return dien_record_set_typed (record, "decided_on", text, error) && decide (form, record, NULL, error);
}

/* @of: of the outcome */
static gboolean
keep_paper (DienForm        *form,
            DienPaperField  *field,
            const char      *of,
            const char      *text,
            GError         **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("outcome");
  gint64 paper;

  if (!dien_paper_field_read (field, text, &paper, error))
    return FALSE;

  if (paper != 0)
    dien_record_set_int (record, of, paper);
  else
    dien_record_set_null (record, of);
  return decide (form, record, NULL, error);
}

static gboolean
dien_registration_form_keep_typed (DienForm    *form,
                                   const char  *field,
                                   const char  *text,
                                   GError     **error)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (form);

  if (g_str_equal (field, "subject"))
    return keep_subject (self, text, error);
  if (g_str_equal (field, "reasons"))
    return keep_reasons (self, text, error);
  if (g_str_equal (field, "decision"))
    return keep_paper (form, self->decision, "decision", text, error);
  if (g_str_equal (field, "according"))
    return keep_paper (form, self->source, "source", text, error);

  return keep_decided_on (form, text, error);
}

static gboolean
keep_result (DienRegistrationForm  *self,
             const char            *code,
             GError               **error)
{
  DienForm *form = DIEN_FORM (self);
  g_auto (GStrv) reasons = split_reasons (dien_form_get_value (form, "reasons"));

  g_clear_pointer (&self->wanted, g_free);
  if (g_str_equal (code, "refused") && reasons[0] == NULL)
    {
      dien_registration_form_want (self, code);
      gtk_widget_grab_focus (dien_form_get_widget (form, "reasons"));
      return TRUE;
    }

  if (!decide (form, NULL, NULL, error))
    return FALSE;

  dien_form_reload (form);
  return TRUE;
}

static gboolean
dien_registration_form_keep_chosen (DienForm    *form,
                                    const char  *field,
                                    const char  *code,
                                    GError     **error)
{
  g_autoptr (DienRecord) record = NULL;

  if (g_str_equal (field, "result"))
    return keep_result (DIEN_REGISTRATION_FORM (form), code, error);

  record = dien_record_new ("outcome");
  dien_record_set_int (record, "replicated", g_str_equal (code, "1"));
  return decide (form, record, NULL, error);
}

static gboolean
dien_registration_form_edit (DienForm    *form,
                             DienRecord  *record,
                             GError     **error)
{
  return dien_registration_edit (dien_form_get_store (form), record, error);
}

/* @subject: 0 where it is to be added */
static gboolean
write_new (DienRegistrationForm  *self,
           DienRecord            *record,
           gint64                 subject,
           GError               **error)
{
  DienStore *store = dien_form_get_store (DIEN_FORM (self));
  g_autofree char *name = dien_text_normalise (dien_form_get_value (DIEN_FORM (self), "subject"));
  g_autofree char *title = g_strdup_printf ("%s – %s", _("Register model"), name);

  if (!dien_store_begin (store, title, error))
    return FALSE;

  if (subject == 0)
    subject = dien_subject_field_add (self->subject, name, error);
  dien_record_set_int (record, "subject", subject);
  if (subject != 0 && dien_registration_add (store, record, error))
    return dien_store_commit (store, error);

  dien_store_rollback (store);
  return FALSE;
}

static gboolean
dien_registration_form_add (DienForm    *form,
                            DienRecord  *record,
                            GError     **error)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (form);
  gint64 subject;

  return dien_subject_field_look_up (self->subject, dien_form_get_value (form, "subject"), &subject) != DIEN_SUBJECT_REFUSED &&
         write_new (self, record, subject, error);
}

void
dien_registration_form_want (DienRegistrationForm *self,
                             const char           *result)
{
  g_free (self->wanted);
  self->wanted = g_strdup (result);
  dien_form_reload (DIEN_FORM (self));
  dien_input_refuse (dien_form_get_input (DIEN_FORM (self), "reasons"),
                     _("Enter why it is not recognised; then the result is saved."));
}

void
dien_registration_form_class_init_edit (DienFormClass *form_class)
{
  form_class->add = dien_registration_form_add;
  form_class->edit = dien_registration_form_edit;
  form_class->keep_typed = dien_registration_form_keep_typed;
  form_class->keep_chosen = dien_registration_form_keep_chosen;
  form_class->explain = dien_registration_form_explain;
}
