/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienNominationForm:
 *
 * One nomination.
 */
#define DIEN_TYPE_NOMINATION_FORM (dien_nomination_form_get_type ())
G_DECLARE_FINAL_TYPE (DienNominationForm, dien_nomination_form, DIEN, NOMINATION_FORM, DienForm)

G_END_DECLS
