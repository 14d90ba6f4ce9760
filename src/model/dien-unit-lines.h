/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of units as they are pasted from a sheet or a text: one a line, with or without a number, further columns and a
 * line of headings. */

typedef struct
{
  char *name;
  const char *kind; /* a code: what its first words say */
  guint line;       /* of the text, from 1 */
} DienUnitLine;

/** The kind of unit (a code) that a name speaks of by its first words: 'Chi bộ …' is a cell; 'other' where it does not say. */
const char *dien_unit_guess_kind (const char *name);

/**
 * dien_unit_lines_read:
 * @text: (nullable): as pasted
 * @problems: (out) (optional) (transfer full) (element-type utf8): a sentence on each line that was not taken
 *
 * Returns: (transfer full) (element-type DienUnitLine): in the order of the text; each name once
 */
GPtrArray *dien_unit_lines_read (const char  *text,
                                 GPtrArray  **problems);

G_END_DECLS
