/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store-private.h"

G_BEGIN_DECLS

/**
 * dien_fault_set_error:
 * @store: (nullable): whose file it happened on
 * @code: an extended result code of SQLite
 *
 * The one place where SQLite's codes become what the caller can do about them, in a sentence.
 */
void dien_fault_set_error (GError    **error,
                           DienStore  *store,
                           int         code);

G_END_DECLS
