/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-next-step.h"
#include "dien-store.h"

G_BEGIN_DECLS

/**
 * dien_year_work_read:
 * @year: its id; 0 where the file has none
 *
 * Counts what there is of a year and what is left to do: what stands behind the pages in the sidebar, what is next. Cheap
 * enough to be asked after each change.
 */
gboolean dien_year_work_read (DienStore     *store,
                              gint64         year,
                              DienYearWork  *work,
                              GError       **error);

G_END_DECLS
