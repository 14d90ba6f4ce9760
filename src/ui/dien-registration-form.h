/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienRegistrationForm:
 *
 * One registration with its outcome.
 */
#define DIEN_TYPE_REGISTRATION_FORM (dien_registration_form_get_type ())
G_DECLARE_FINAL_TYPE (DienRegistrationForm, dien_registration_form, DIEN, REGISTRATION_FORM, DienForm)

G_END_DECLS
