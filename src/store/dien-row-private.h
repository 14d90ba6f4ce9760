/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-query-private.h"
#include "dien-row.h"

G_BEGIN_DECLS

/** The row that @query stands on: its id first, then its values. Returns: (transfer full) */
DienRow *dien_row_new_from_query (DienQuery *query);

/** A row without values, for what could not be read. Returns: (transfer full) */
DienRow *dien_row_new_empty (gint64 id,
                             guint  n_values);

G_END_DECLS
