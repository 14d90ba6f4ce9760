/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/* A field of a form in which a unit or person is named: what is typed finds them, and a name that is not known can be
 * added on the spot. For a field of kind %DIEN_FORM_TYPED. */

typedef struct _DienSubjectField DienSubjectField;

/** Where a name becomes a subject. */
typedef enum
{
  DIEN_SUBJECT_REFUSED, /* and said so at the field */
  DIEN_SUBJECT_KNOWN,
  DIEN_SUBJECT_TO_ADD,
} DienSubjectAnswer;

/**
 * dien_subject_field_new:
 * @field: of @form; its sentence for what is required says that a name lacks
 * @next: the field that is typed into next
 *
 * Returns: (transfer full): free it when the form is disposed
 */
DienSubjectField *dien_subject_field_new (DienForm   *form,
                                          const char *field,
                                          const char *next);
void dien_subject_field_free (DienSubjectField *self);

/** Suggests the names of the form's day. */
void dien_subject_field_update (DienSubjectField *self);

/** Forgets what was picked or asked for. */
void dien_subject_field_forget (DienSubjectField *self);

/** @id: (out): of a known one */
DienSubjectAnswer dien_subject_field_look_up (DienSubjectField *self,
                                              const char       *name,
                                              gint64           *id);

/** Adds the unit or person that was asked for; within a change. Returns: its id, 0 on failure */
gint64 dien_subject_field_add (DienSubjectField  *self,
                               const char        *name,
                               GError           **error);

G_END_DECLS
