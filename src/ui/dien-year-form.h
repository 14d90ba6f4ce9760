/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienYearForm:
 *
 * The year itself: theme, plan, what its levels are called, and the movement that it belongs to.
 */
#define DIEN_TYPE_YEAR_FORM (dien_year_form_get_type ())
G_DECLARE_FINAL_TYPE (DienYearForm, dien_year_form, DIEN, YEAR_FORM, DienForm)

G_END_DECLS
