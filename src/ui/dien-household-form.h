/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/** DienHouseholdForm: a household: its name, where it lives, its ratings and its history. */
#define DIEN_TYPE_HOUSEHOLD_FORM (dien_household_form_get_type ())
G_DECLARE_FINAL_TYPE (DienHouseholdForm, dien_household_form, DIEN, HOUSEHOLD_FORM, DienForm)

G_END_DECLS
