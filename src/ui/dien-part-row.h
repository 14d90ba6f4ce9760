/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-part-rows.h"

G_BEGIN_DECLS

/**
 * DienPartRow:
 *
 * One of a #DienPartRows. A new one is written as soon as all that is required is there.
 *
 * Signals: "gone": it was given up before it was written
 */
#define DIEN_TYPE_PART_ROW (dien_part_row_get_type ())
G_DECLARE_FINAL_TYPE (DienPartRow, dien_part_row, DIEN, PART_ROW, GtkBox)

/** @owner: whose part it is */
GtkWidget *dien_part_row_new (const DienPartRowsKind *kind,
                              DienStore              *store,
                              gint64                  owner,
                              const char             *day,
                              gboolean                can_edit);

/** Shows a record; typing that is not confirmed stays. */
void dien_part_row_show (DienPartRow *self,
                         DienRecord  *record);

/** Returns: 0 before it is written */
gint64 dien_part_row_get_id (DienPartRow *self);

gboolean dien_part_row_confirm (DienPartRow *self);

G_END_DECLS
