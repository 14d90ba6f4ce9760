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

G_END_DECLS
