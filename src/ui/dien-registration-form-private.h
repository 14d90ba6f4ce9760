/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-registration-form.h"

#include "dien-paper-field.h"
#include "dien-subject-field.h"

G_BEGIN_DECLS

struct _DienRegistrationForm
{
  DienForm parent_instance;

  DienSubjectField *subject;
  DienPaperField *decision; /* (nullable): until a year is shown */
  DienPaperField *source;
  GtkLabel *totals;
  char *wanted; /* (nullable): a result that waits for its reason */
};

/* Of dien-registration-form-edit.c ------------------------------------------------------------------------------------- */

void dien_registration_form_class_init_edit (DienFormClass *form_class);

/** Shows @result as what is wanted and asks for its reason; nothing is written yet. */
void dien_registration_form_want (DienRegistrationForm *self,
                                  const char           *result);

G_END_DECLS
