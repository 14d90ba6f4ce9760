/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-registration-form.h"

#include "dien-choice.h"
#include "dien-drafts.h"
#include "dien-input.h"
#include "dien-registrations.h"
#include "dien-suggestions.h"

G_BEGIN_DECLS

#define DIEN_REGISTRATION_FORM_N_FIELDS 6

struct _DienRegistrationForm
{
  GtkBox parent_instance;

  GtkLabel *heading;
  GtkWidget *scrolled;
  DienInput *subject;
  DienInput *model;
  DienChoice *place;
  DienChoice *source;
  DienInput *registered_on;
  DienChoice *stage;
  GtkWidget *outcome;
  DienChoice *result;
  GtkWidget *decided;
  DienInput *reasons;
  DienInput *decided_on;
  GtkLabel *according;
  GtkCheckButton *replicated;
  DienInput *note;
  GtkWidget *points;
  GtkLabel *totals;
  GtkWidget *new_bar;
  GtkWidget *nothing;
  DienSuggestions *suggestions;

  DienStore *store;
  gint64 year;
  char *day;        /* the last one of the year: names are those of this day */
  gint64 id;        /* 0: a new one, or none */
  gboolean new;
  guint frames;     /* since it is on the screen, as far as they matter */
  gboolean loading;
  DienDrafts *drafts;

  gint64 picked;      /* the subject whose name was picked among several, while that name stands there */
  char *picked_name;
  const char *adding; /* (nullable): 'unit' or 'person': a name that is not known is to become one */
  char *wanted;       /* (nullable): a result that waits for its reason */
};

/** Reads the registration again; typing that is not confirmed stays. */
void dien_registration_form_reload (DienRegistrationForm *self);

/** Leaves the form of the new registration, with nothing in it. */
void dien_registration_form_finish (DienRegistrationForm *self);

/** @fields: (out): all that are typed into, DIEN_REGISTRATION_FORM_N_FIELDS of them */
void dien_registration_form_get_fields (DienRegistrationForm  *self,
                                        DienInput            **fields);

/** Says at @field why it was not kept, and in the foot where that is the disk's fault. */
void dien_registration_form_refuse (DienRegistrationForm *self,
                                    DienInput            *field,
                                    GError               *error);

/** The same at a choice, which falls back to what is kept. */
void dien_registration_form_refuse_choice (DienRegistrationForm *self,
                                           DienChoice           *choice,
                                           GError               *error);

/* Of dien-registration-form-edit.c ------------------------------------------------------------------------------------- */

/** Binds the handlers that the template names. */
void dien_registration_form_class_init_edit (GtkWidgetClass *widget_class);

/** Writes a new registration where subject and model are there and nothing is refused; else goes to that field. */
void dien_registration_form_register (DienRegistrationForm *self,
                                      DienInput            *from);

/** Shows @result as what is wanted and asks for its reason; nothing is written yet. */
void dien_registration_form_want (DienRegistrationForm *self,
                                  const char           *result);

/* Of dien-registration-form-subject.c ---------------------------------------------------------------------------------- */

/** Where a name becomes a subject. */
typedef enum
{
  DIEN_SUBJECT_REFUSED, /* and said so at the field */
  DIEN_SUBJECT_KNOWN,
  DIEN_SUBJECT_TO_ADD,
} DienSubjectAnswer;

/** @id: (out): of a known one */
DienSubjectAnswer dien_registration_form_look_up (DienRegistrationForm *self,
                                                  const char           *name,
                                                  gint64               *id);

/** Adds the unit or person that was asked for; within a change. Returns: its id, 0 on failure */
gint64 dien_registration_form_add_subject (DienRegistrationForm  *self,
                                           const char            *name,
                                           GError               **error);

/** Forgets what was picked or asked for. */
void dien_registration_form_forget_subject (DienRegistrationForm *self);

void dien_registration_form_init_subject (DienRegistrationForm *self);

G_END_DECLS
