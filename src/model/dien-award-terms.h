/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words for the codes of awards and nominations; every code has one, and no code is ever shown. */

/** 'title' (danh hiệu thi đua), 'commendation' (hình thức khen thưởng). */
const char *dien_terms_award_kind (const char *code);

/** Levels of an award: 'commune', 'district', 'province', 'state'. */
const char *dien_terms_level (const char *code);

/** Whom an award is for: 'collective', 'person', 'household'. */
const char *dien_terms_award_subject (const char *code);

/** How far a rule was verified: 'original', 'secondary', 'unchecked'. */
const char *dien_terms_verified (const char *code);

/** The occasions of an award (loại hình khen thưởng), the State's first, then the Party's own. Ends in %NULL. */
const char *const *dien_terms_occasions (void);

/** One of them; an office's own word is its own term, none is ''. */
const char *dien_terms_occasion (const char *code);

/** States of a nomination: 'draft' … 'cancelled', and the filter 'proposed'. */
const char *dien_terms_nomination_state (const char *code);

/** Filters of the catalogue: levels, subjects, kinds, 'own', 'used'. */
const char *dien_terms_award_filter (const char *code);

G_END_DECLS
