/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienPaperForm:
 *
 * A paper of the register, and where the file points to it.
 */
#define DIEN_TYPE_PAPER_FORM (dien_paper_form_get_type ())
G_DECLARE_FINAL_TYPE (DienPaperForm, dien_paper_form, DIEN, PAPER_FORM, DienForm)

G_END_DECLS
