/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-subject-field"

#include "config.h"

#include "dien-subject-field.h"

#include <glib/gi18n-lib.h>

#include "dien-address.h"
#include "dien-subjects.h"
#include "dien-suggestions.h"
#include "dien-text.h"
#include "dien-unit-kind.h"

struct _DienSubjectField
{
  DienForm *form;
  DienInput *input;
  const char *lacking;
  const char *next;
  DienSuggestions *suggestions;

  gint64 picked;      /* the subject whose name was picked among several, while that name stands there */
  char *picked_name;
  const char *adding; /* (nullable): 'unit' or 'person': a name that is not known is to become one */
  gboolean listed;    /* whether the names of the form's day are suggested */
};

static void
confirm (DienSubjectField *self)
{
  if (dien_input_confirm (self->input) && dien_form_is_new (self->form))
    gtk_widget_grab_focus (dien_form_get_widget (self->form, self->next));
}

static void
add_wanted (DienSubjectField *self,
            const char       *what)
{
  self->adding = what;
  gtk_widget_grab_focus (GTK_WIDGET (self->input));
  confirm (self);
}

static void
unit_wanted_cb (DienSubjectField *self)
{
  add_wanted (self, "unit");
}

static void
person_wanted_cb (DienSubjectField *self)
{
  add_wanted (self, "person");
}

static void
name_picked_cb (DienSubjectField *self,
                gint64            id,
                const char       *name)
{
  self->picked = id;
  g_free (self->picked_name);
  self->picked_name = g_strdup (name);
  dien_input_type (self->input, name);
  gtk_editable_set_position (GTK_EDITABLE (dien_input_get_editor (self->input)), -1);
  confirm (self);
}

/* All names in order are dear where there are many: they come with the first letter. */
static void
list_names (DienSubjectField *self)
{
  g_autoptr (DienList) subjects = NULL;

  if (self->listed)
    return;

  self->listed = TRUE;
  subjects = dien_subjects_new (dien_form_get_store (self->form), dien_form_get_day (self->form));
  dien_suggestions_set_list (self->suggestions, subjects);
}

/* Another name than the one that was to be added. */
static void
typed_cb (DienSubjectField *self)
{
  self->adding = NULL;
  list_names (self);
}

static GtkWidget *
new_button (DienSubjectField *self,
            const char       *label,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

/* A name that is not known is a slip, or somebody new: the user says which. */
static void
offer_to_add (DienSubjectField *self,
              const char       *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *sentence = g_strdup_printf (_("‘%s’ is not in this file. Correct the name, or add it:"), name);

  gtk_box_append (GTK_BOX (box), new_button (self, _("Add unit"), G_CALLBACK (unit_wanted_cb)));
  gtk_box_append (GTK_BOX (box), new_button (self, _("Add person"), G_CALLBACK (person_wanted_cb)));
  dien_input_refuse (self->input, sentence);
  dien_input_set_extra (self->input, box);
}

static const char *
find_lacking (DienForm   *form,
              const char *name)
{
  const DienFormField *field = DIEN_FORM_GET_CLASS (form)->fields;

  while (!g_str_equal (field->name, name))
    field++;

  return field->lacking;
}

DienSubjectField *
dien_subject_field_new (DienForm   *form,
                        const char *field,
                        const char *next)
{
  DienSubjectField *self = g_new0 (DienSubjectField, 1);

  self->form = form;
  self->input = dien_form_get_input (form, field);
  self->lacking = find_lacking (form, field);
  self->next = next;
  /* Before the suggestions look for what was typed. */
  g_signal_connect_swapped (self->input, "typed", G_CALLBACK (typed_cb), self);
  self->suggestions = dien_suggestions_new (self->input);
  g_signal_connect_swapped (self->suggestions, "picked", G_CALLBACK (name_picked_cb), self);

  return self;
}

void
dien_subject_field_free (DienSubjectField *self)
{
  g_signal_handlers_disconnect_by_data (self->suggestions, self);
  g_signal_handlers_disconnect_by_data (self->input, self);
  dien_input_set_extra (self->input, NULL);
  gtk_widget_unparent (GTK_WIDGET (self->suggestions));
  g_free (self->picked_name);
  g_free (self);
}



void
dien_subject_field_update (DienSubjectField *self)
{
  dien_suggestions_set_list (self->suggestions, NULL);
  self->listed = FALSE;
}

void
dien_subject_field_forget (DienSubjectField *self)
{
  self->picked = 0;
  g_clear_pointer (&self->picked_name, g_free);
  self->adding = NULL;
}

DienSubjectAnswer
dien_subject_field_look_up (DienSubjectField *self,
                            const char       *name,
                            gint64           *id)
{
  g_autofree char *wanted = dien_text_normalise (name);
  g_autoptr (GError) error = NULL;

  *id = 0;
  if (*wanted == '\0')
    {
      dien_input_refuse (self->input, _(self->lacking));
      return DIEN_SUBJECT_REFUSED;
    }
  if (self->picked != 0 && g_strcmp0 (self->picked_name, wanted) == 0)
    *id = self->picked;
  else
    *id = dien_subject_find (dien_form_get_store (self->form), wanted, dien_form_get_day (self->form), &error);

  if (*id > 0)
    return DIEN_SUBJECT_KNOWN;
  if (error != NULL)
    {
      dien_input_refuse (self->input, error->message);
      return DIEN_SUBJECT_REFUSED;
    }
  if (*id < 0)
    {
      g_autofree char *sentence = g_strdup_printf (_("Several units or persons are called ‘%s’. Choose the right one in the list below the field."), wanted);

      dien_input_refuse (self->input, sentence);
      return DIEN_SUBJECT_REFUSED;
    }
  if (self->adding != NULL)
    return DIEN_SUBJECT_TO_ADD;

  offer_to_add (self, wanted);
  return DIEN_SUBJECT_REFUSED;
}

gint64
dien_subject_field_add (DienSubjectField  *self,
                        const char        *name,
                        GError           **error)
{
  g_autofree char *wanted = dien_text_normalise (name);
  const char *address;
  DienStore *store = dien_form_get_store (self->form);

  if (g_strcmp0 (self->adding, "unit") == 0)
    return dien_unit_add (store, wanted, dien_unit_kind_guess (wanted), error);

  name = dien_address_split (wanted, &address);
  return dien_person_add (store, name, address, error);
}
