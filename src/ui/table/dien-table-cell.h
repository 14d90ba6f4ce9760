/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table.h"

G_BEGIN_DECLS

#define DIEN_TYPE_TABLE_CELL (dien_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (DienTableCell, dien_table_cell, DIEN, TABLE_CELL, GtkWidget)

GtkWidget *dien_table_cell_new (DienTable *table);

void dien_table_cell_bind (DienTableCell   *self,
                           DienTableColumn *column,
                           gpointer         row);

/* What is cut off and wants a tooltip; NULL where all can be read. */
const char *dien_table_cell_get_cut_text (DienTableCell *self);

/* What the cell would need to show all, in px. */
int dien_table_cell_get_full_width (DienTableCell *self);

/* Whether @x, in the cell, is on what opens and closes the row. */
gboolean dien_table_cell_has_expander_at (DienTableCell *self,
                                          double         x);

G_END_DECLS
