/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienIndicatorForm:
 *
 * One indicator with its target, its figure and what becomes of both.
 */
#define DIEN_TYPE_INDICATOR_FORM (dien_indicator_form_get_type ())
G_DECLARE_FINAL_TYPE (DienIndicatorForm, dien_indicator_form, DIEN, INDICATOR_FORM, DienForm)

G_END_DECLS
