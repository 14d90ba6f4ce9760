/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table.h"

G_BEGIN_DECLS

/* Rows to try the table with: invented registrations, numbered from 0. */

#define TEST_TYPE_ROW (test_row_get_type ())
G_DECLARE_FINAL_TYPE (TestRow, test_row, TEST, ROW, GObject)

TestRow *test_row_new (guint number);
guint    test_row_get_number (TestRow *self);

/* A GListStore of rows 0 … n - 1. */
GListStore *test_rows_new (guint n);

/* Columns: number, subject, content, outcome, score, then "extra-5", "extra-6" … up to n. */
void test_table_add_columns (DienTable *table,
                             guint      n);

/* Finds by the start of the subject, letter case aside; with its marks. */
guint test_table_find (GListModel *model,
                       const char *typed,
                       guint       from,
                       gpointer    user_data);

G_END_DECLS
