/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-notice.h"
#include "dien-store-private.h"

G_BEGIN_DECLS

/**
 * dien_notice_new_from_changeset:
 * Reads the record of a change of @store.
 *
 * Returns: (transfer full) (nullable): %NULL with @error where the record cannot be read
 */
DienNotice *dien_notice_new_from_changeset (DienStore   *store,
                                            const void  *changeset,
                                            int          size,
                                            GError     **error);

/** That another program wrote: everything may be another. Returns: (transfer full) */
DienNotice *dien_notice_new_everything (void);

/** That another program wrote as well. */
void dien_notice_add_everything (DienNotice *self);

G_END_DECLS
