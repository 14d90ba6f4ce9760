/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The kind of unit (a code) that a name speaks of by its first words: 'Chi bộ …' is a cell; 'other' where it does not say. */
const char *dien_unit_kind_guess (const char *name);

/** The kind of unit (a code) whose word @word is, however it is typed ('Chi bộ', 'CHI BO', 'xã'). Returns: (nullable) */
const char *dien_unit_kind_find (const char *word);

G_END_DECLS
