/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * dien_check_run:
 * @cancellable: (nullable)
 *
 * Looks at the whole file: its pages, its references, and what must always hold: registered = recognised + refused + pending
 * for every year and content; sums by unit and by award agree; 0 ≤ points ≤ maximum, parts add up to their group,
 * bonuses and deductions within their caps; no subject nominated twice for one award in a year; folded forms are those
 * of their texts; texts can be read.
 *
 * Returns: (transfer full) (array zero-terminated=1) (nullable): a sentence for each thing that does not hold; empty where all
 *   does; %NULL with @error where the file could not be read
 */
GStrv dien_check_run (DienStore     *store,
                      GCancellable  *cancellable,
                      GError       **error);

G_END_DECLS
