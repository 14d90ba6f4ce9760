/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table.h"

G_BEGIN_DECLS

#define DIEN_TYPE_TABLE_HEADER (dien_table_header_get_type ())
G_DECLARE_FINAL_TYPE (DienTableHeader, dien_table_header, DIEN, TABLE_HEADER, GtkWidget)

GtkWidget *dien_table_header_new (DienTable *table);

/* Has headings for the columns in sight. */
void dien_table_header_update (DienTableHeader *self,
                               guint            first,
                               guint            n,
                               gboolean         columns_changed);

void dien_table_header_update_sort (DienTableHeader *self);

/* What the heading of a column would need to show all, in px; 0 where it is out of sight. */
int dien_table_header_get_full_width (DienTableHeader *self,
                                      guint            span);

G_END_DECLS
