/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-input.h"
#include "dien-list.h"

G_BEGIN_DECLS

/**
 * DienSuggestions:
 *
 * The names that answer to what is being typed into a field, below it. The focus stays in the field: arrows go through
 * them, Enter or the mouse takes one, Esc puts them away.
 *
 * Signals: "picked" (gint64 id, string name)
 */
#define DIEN_TYPE_SUGGESTIONS (dien_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (DienSuggestions, dien_suggestions, DIEN, SUGGESTIONS, GtkPopover)

/** @field: outlives it. Returns: (transfer none): unparent it before the field goes */
DienSuggestions *dien_suggestions_new (DienInput *field);

/** @list: (nullable): its column 0 is the name */
void dien_suggestions_set_list (DienSuggestions *self,
                                DienList        *list);

G_END_DECLS
