/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registration-form-subject"

#include "config.h"

#include "dien-registration-form-private.h"

#include <glib/gi18n-lib.h>

#include "dien-address.h"
#include "dien-subjects.h"
#include "dien-text.h"
#include "dien-unit-kind.h"

static void
add (DienRegistrationForm *self,
     const char           *what)
{
  self->adding = what;
  gtk_widget_grab_focus (GTK_WIDGET (self->subject));
  if (dien_input_confirm (self->subject) && self->new)
    gtk_widget_grab_focus (GTK_WIDGET (self->model));
}

static void
unit_wanted_cb (DienRegistrationForm *self)
{
  add (self, "unit");
}

static void
person_wanted_cb (DienRegistrationForm *self)
{
  add (self, "person");
}

static void
name_picked_cb (DienRegistrationForm *self,
                gint64                id,
                const char           *name)
{
  self->picked = id;
  g_free (self->picked_name);
  self->picked_name = g_strdup (name);
  dien_input_type (self->subject, name);
  gtk_editable_set_position (GTK_EDITABLE (dien_input_get_editor (self->subject)), -1);
  if (dien_input_confirm (self->subject) && self->new)
    gtk_widget_grab_focus (GTK_WIDGET (self->model));
}

/* Another name than the one that was to be added. */
static void
typed_cb (DienRegistrationForm *self)
{
  self->adding = NULL;
}

static GtkWidget *
new_button (DienRegistrationForm *self,
            const char           *label,
            GCallback             clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

/* A name that is not known is a slip, or somebody new: the user says which. */
static void
offer_to_add (DienRegistrationForm *self,
              const char           *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *sentence = g_strdup_printf (_("‘%s’ is not in this file. Correct the name, or add it:"), name);

  gtk_box_append (GTK_BOX (box), new_button (self, _("Add unit"), G_CALLBACK (unit_wanted_cb)));
  gtk_box_append (GTK_BOX (box), new_button (self, _("Add person"), G_CALLBACK (person_wanted_cb)));
  dien_input_refuse (self->subject, sentence);
  dien_input_set_extra (self->subject, box);
}

DienSubjectAnswer
dien_registration_form_look_up (DienRegistrationForm *self,
                                const char           *name,
                                gint64               *id)
{
  g_autofree char *wanted = dien_text_normalise (name);
  g_autoptr (GError) error = NULL;

  *id = 0;
  if (*wanted == '\0')
    {
      dien_input_refuse (self->subject, _("Enter the unit or person that registers the model."));
      return DIEN_SUBJECT_REFUSED;
    }
  if (self->picked != 0 && g_strcmp0 (self->picked_name, wanted) == 0)
    *id = self->picked;
  else
    *id = dien_subject_find (self->store, wanted, self->day, &error);

  if (*id > 0)
    return DIEN_SUBJECT_KNOWN;
  if (error != NULL)
    {
      dien_input_refuse (self->subject, error->message);
      return DIEN_SUBJECT_REFUSED;
    }
  if (*id < 0)
    {
      g_autofree char *sentence = g_strdup_printf (_("Several units or persons are called ‘%s’. Choose the right one in the list below the field."), wanted);

      dien_input_refuse (self->subject, sentence);
      return DIEN_SUBJECT_REFUSED;
    }
  if (self->adding != NULL)
    return DIEN_SUBJECT_TO_ADD;

  offer_to_add (self, wanted);
  return DIEN_SUBJECT_REFUSED;
}

gint64
dien_registration_form_add_subject (DienRegistrationForm  *self,
                                    const char            *name,
                                    GError               **error)
{
  g_autofree char *wanted = dien_text_normalise (name);
  const char *address;

  if (g_strcmp0 (self->adding, "unit") == 0)
    return dien_unit_add (self->store, wanted, dien_unit_kind_guess (wanted), error);

  name = dien_address_split (wanted, &address);
  return dien_person_add (self->store, name, address, error);
}

void
dien_registration_form_forget_subject (DienRegistrationForm *self)
{
  self->picked = 0;
  g_clear_pointer (&self->picked_name, g_free);
  self->adding = NULL;
}

void
dien_registration_form_init_subject (DienRegistrationForm *self)
{
  self->suggestions = dien_suggestions_new (self->subject);
  g_signal_connect_object (self->suggestions, "picked", G_CALLBACK (name_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->subject, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}
