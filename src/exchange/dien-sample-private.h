/* SPDX-License-Identifier: MIT */
#pragma once

#include <json-glib/json-glib.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * dien_sample_parse:
 * @error: %DIEN_ERROR_INVALID: what is wrong with it, in which line
 *
 * Returns: (transfer full) (nullable): a node that holds an object
 */
JsonNode *dien_sample_parse (GBytes  *json,
                             GError **error);

/**
 * dien_sample_write_rows:
 * @registrations: (element-type gint64): gets the ids of the registrations among the rows
 * @error: %DIEN_ERROR_INVALID: at which place, what
 *
 * Writes all rows of @root, within a change.
 */
gboolean dien_sample_write_rows (DienStore   *store,
                                 JsonObject  *root,
                                 GArray      *registrations,
                                 GError     **error);

/**
 * dien_sample_complete:
 * @number: which row it is among those beside it, from 1
 *
 * Fills in what the JSON leaves out since it follows from the rest: order, parts of a person's name, the name at a decision.
 */
gboolean dien_sample_complete (DienStore   *store,
                               DienRecord  *record,
                               guint        number,
                               GError     **error);

G_END_DECLS
