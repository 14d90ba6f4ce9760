/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/**
 * DienPersonForm:
 *
 * A person: name, form of address, birth, the Party, the posts, the ratings and the history.
 */
#define DIEN_TYPE_PERSON_FORM (dien_person_form_get_type ())
G_DECLARE_FINAL_TYPE (DienPersonForm, dien_person_form, DIEN, PERSON_FORM, DienForm)

G_END_DECLS
