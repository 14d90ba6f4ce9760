/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienMakingFunc:
 * Fills a new file, which has no change open.
 */
typedef gboolean (*DienMakingFunc) (DienStore   *store,
                                    gpointer     data,
                                    GError     **error);

/**
 * dien_making_create:
 * @path: a file that does not exist yet
 * @error: %DIEN_ERROR_EXISTS and the others of dien_store_create(); what @fill says
 *
 * Makes a new file under another name in the same folder and has it filled; it has its own name, and is opened, only once it
 * is complete. Nothing is left of it on failure.
 *
 * Returns: (transfer full) (nullable)
 */
DienStore *dien_making_create (const char      *path,
                               DienMakingFunc   fill,
                               gpointer         data,
                               GError         **error);

G_END_DECLS
