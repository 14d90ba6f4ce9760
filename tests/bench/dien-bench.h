/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A ratio of two ways to do the same, each run many times in turn, so that what else the machine does meets both. The
 * quickest run of each counts; how far the middle one is above it is printed as well. */

typedef void (*DienBenchRun) (gpointer data);

/**
 * dien_bench_compare:
 * @n: how many things one run does; the times printed are of one
 * @n_runs: of each, in turn; short and many where the disk is asked, which others use too
 * @limit: the most that @ours may take, times @bare
 *
 * Returns: whether it does
 */
gboolean dien_bench_compare (const char   *what,
                             guint         n,
                             guint         n_runs,
                             DienBenchRun  bare,
                             DienBenchRun  ours,
                             gpointer      data,
                             double        limit);

G_END_DECLS
