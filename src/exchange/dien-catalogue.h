/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* The catalogue of awards that comes with the program (data/catalogue): dated, with the article and how far it was verified.
 * A file keeps the one it was made with; what an office added or changed there stays. */

/**
 * dien_catalogue_add:
 * @added: (out) (optional): how many entries were new
 *
 * Writes the awards of the catalogue behind those that are there, within a change or as one. An entry whose code stands
 * in the file for that kind of subject is left as it is there.
 */
gboolean dien_catalogue_add (DienStore  *store,
                             guint      *added,
                             GError    **error);

G_END_DECLS
