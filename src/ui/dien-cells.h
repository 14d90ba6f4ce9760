/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in the cells of a table: functions for DienListPageColumn. @row: a #DienRow; @value: the column of the row,
 * GUINT_TO_POINTER(). Each returns: (transfer full) (nullable): %NULL where there is no value */

char *dien_cell_text (gpointer row,
                      gpointer value);

/** As digits alone: '1000'. */
char *dien_cell_number (gpointer row,
                        gpointer value);

/** A count with dots between its thousands; nothing for 0. */
char *dien_cell_count (gpointer row,
                       gpointer value);

char *dien_cell_points (gpointer row,
                        gpointer value);

char *dien_cell_amount (gpointer row,
                        gpointer value);

char *dien_cell_date (gpointer row,
                      gpointer value);

G_END_DECLS
