/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienAwardForm:
 *
 * One entry of the catalogue of awards.
 */
#define DIEN_TYPE_AWARD_FORM (dien_award_form_get_type ())
G_DECLARE_FINAL_TYPE (DienAwardForm, dien_award_form, DIEN, AWARD_FORM, DienForm)

G_END_DECLS
