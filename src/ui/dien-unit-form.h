/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"
#include "dien-units.h"

G_BEGIN_DECLS

/**
 * DienUnitForm:
 *
 * A unit: its name on the day of the year that is shown, what it is and belongs to, its ratings and its history.
 */
#define DIEN_TYPE_UNIT_FORM (dien_unit_form_get_type ())
G_DECLARE_FINAL_TYPE (DienUnitForm, dien_unit_form, DIEN, UNIT_FORM, DienForm)

/** Along which line it belongs to others. */
void dien_unit_form_set_line (DienUnitForm *self,
                              DienLine      line);

/** @parent: what a new unit belongs to where nothing else is entered; 0 for none */
void dien_unit_form_set_near (DienUnitForm *self,
                              gint64        parent);

G_END_DECLS
