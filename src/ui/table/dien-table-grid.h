/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table.h"

G_BEGIN_DECLS

/* The lines between rows and columns: one widget for all of them, since a border on each cell is dear. */

#define DIEN_TYPE_TABLE_GRID (dien_table_grid_get_type ())
G_DECLARE_FINAL_TYPE (DienTableGrid, dien_table_grid, DIEN, TABLE_GRID, GtkWidget)

GtkWidget *dien_table_grid_new (DienTable *table);

G_END_DECLS
