/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table-cell.h"

G_BEGIN_DECLS

#define DIEN_TYPE_TABLE_ROW (dien_table_row_get_type ())
G_DECLARE_FINAL_TYPE (DienTableRow, dien_table_row, DIEN, TABLE_ROW, GtkWidget)

GtkWidget *dien_table_row_new (DienTable *table);

/* Shows another object, or asks again for the texts of the same. */
void dien_table_row_bind (DienTableRow *self,
                          guint         position,
                          gpointer      row);

/* Has cells for the columns in sight, and for @held (or GTK_INVALID_LIST_POSITION). */
void dien_table_row_update_cells (DienTableRow *self,
                                  guint         first,
                                  guint         n,
                                  guint         held,
                                  gboolean      columns_changed);

void dien_table_row_set_selected (DienTableRow *self,
                                  gboolean      selected);

/* Returns: (nullable): the cell of a column, if it has a widget */
DienTableCell *dien_table_row_get_cell (DienTableRow *self,
                                        guint         span);

G_END_DECLS
