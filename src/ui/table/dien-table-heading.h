/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table.h"

G_BEGIN_DECLS

#define DIEN_TYPE_TABLE_HEADING (dien_table_heading_get_type ())
G_DECLARE_FINAL_TYPE (DienTableHeading, dien_table_heading, DIEN, TABLE_HEADING, GtkWidget)

GtkWidget *dien_table_heading_new (DienTable *table);

void dien_table_heading_bind (DienTableHeading *self,
                              DienTableColumn  *column);

/* Shows the arrow, or none. */
void dien_table_heading_update_sort (DienTableHeading *self);

/* What the heading would need to show all, in px. */
int dien_table_heading_get_full_width (DienTableHeading *self);

G_END_DECLS
