/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/** A row of the tree of criteria (dien-criteria.h): the set itself, a group, a criterion. */
#define DIEN_TYPE_CRITERIA_FORM (dien_criteria_form_get_type ())
G_DECLARE_FINAL_TYPE (DienCriteriaForm, dien_criteria_form, DIEN, CRITERIA_FORM, DienForm)

/** @version: whose rows are shown from now on; 0: none */
void dien_criteria_form_set_version (DienCriteriaForm *self,
                                     gint64            version);

G_END_DECLS
