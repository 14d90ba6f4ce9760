/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienFrameForm:
 *
 * A part of the frame of a year: its name and place, who leads, its targets, and how many models stand on it.
 */
#define DIEN_TYPE_FRAME_FORM (dien_frame_form_get_type ())
G_DECLARE_FINAL_TYPE (DienFrameForm, dien_frame_form, DIEN, FRAME_FORM, DienForm)

G_END_DECLS
