/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* The order that an office gives its units and people: `position`, then id. Only rows whose place changes are written. */

/** Returns: the position behind all others of @entity, -1 where it cannot be read */
gint64 dien_order_get_next (DienStore   *store,
                            const char  *entity,
                            GError     **error);

/**
 * dien_order_move:
 * @ids: (element-type gint64): the rows among which it moves, as they stand
 * @before: the one of them that @id is to stand before; 0 is the end
 *
 * Within a change.
 */
gboolean dien_order_move (DienStore   *store,
                          const char  *entity,
                          GArray      *ids,
                          gint64       id,
                          gint64       before,
                          GError     **error);

/** Returns: (transfer full): a JSON array of ids */
char *dien_order_write_ids (GArray *ids);

G_END_DECLS
