/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the screen for the codes of the file; no code is ever shown itself. */

/** States of a registration: a stage ('planned' … 'withdrawn') or a result ('recognised', 'refused', 'to_complete'). */
const char *dien_terms_state (const char *code);

/** Filters of the page Mô hình, điển hình: 'unchecked', 'awaiting', 'to_complete', 'recognised', 'refused', 'replicated'. */
const char *dien_terms_filter (const char *code);

/** Where a registration came from: 'registered', 'chosen', 'found'. */
const char *dien_terms_source (const char *code);

/** Kinds of unit: 'committee' … 'other'. */
const char *dien_terms_unit_kind (const char *code);

/** Forms of address, as they stand before a name: 'Đồng chí', 'Ông', 'Bà', ''. */
const char *dien_terms_address (const char *code);

/** Kinds of criterion: 'points' … 'information'. */
const char *dien_terms_criterion_kind (const char *code);

/** Filters of the page Chấm điểm: 'unscored', 'scoring', 'scored'. */
const char *dien_terms_scoring (const char *code);
/** Kinds of office: 'commune_party' … 'other'. */
const char *dien_terms_office (const char *code);

/** The form of an office's papers: 'party', 'state'. */
const char *dien_terms_form (const char *code);

/** Frames that a year can begin with: 'legs_spears', 'fields', 'contents'. */
const char *dien_terms_frame (const char *code);

/** 'male', 'female'. */
const char *dien_terms_gender (const char *code);

/** Ratings of a year: 'excellent' … 'unfulfilled'; in full, and as the Party's papers shorten them ('HTXSNV'). */
const char *dien_terms_rating (const char *code);
const char *dien_terms_rating_short (const char *code);

/** Lines of units: 'party', 'government', 'cluster'. */
const char *dien_terms_line (const char *code);

/** Kinds of indicator: 'plan' … 'ratio'. */
const char *dien_terms_indicator_kind (const char *code);

/** Where an indicator is to go: 'rise', 'fall'. */
const char *dien_terms_direction (const char *code);

/** What became of an indicator: 'exceeded', 'reached', 'missed', 'open' (no target or no figure). */
const char *dien_terms_reached (const char *code);

/** Levels of the frame, where the year has no word of its own: 'axis', 'branch', 'content'. */
const char *dien_terms_frame_level (const char *code);

/** Filters of the page Kế hoạch năm: 'without_models'. */
const char *dien_terms_frame_filter (const char *code);

/** Filters of the page Văn bản: 'directive', 'plan', 'decision', 'submission', 'report', 'other', 'unused'. */
const char *dien_terms_paper_filter (const char *code);

G_END_DECLS
