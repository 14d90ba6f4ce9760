/* SPDX-License-Identifier: MIT */
#pragma once

#include "keys.h"
#include "table-rows.h"

G_BEGIN_DECLS

/* A window with an entry, a table in a scrolled window and another entry. */
typedef struct
{
  GtkWidget         *window;
  GtkWidget         *before;
  GtkWidget         *after;
  DienTable         *table;
  GListStore        *rows;
  GtkSelectionModel *selection;
} TableWindow;

/* GTK_TYPE_SINGLE_SELECTION … as @selection */
TableWindow *table_window_new (guint n_rows,
                               guint n_columns,
                               GType selection);

/* Closes it and proves that nothing is left of it. */
void table_window_free (TableWindow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TableWindow, table_window_free)

/* Waits until everything asked for is on the screen. */
void table_window_settle (TableWindow *self);

/* Returns: (nullable): the widget of the row at @position */
GtkWidget *table_window_get_row (TableWindow *self,
                                 guint        position);

/* Returns: (nullable): the widget with this accessible name below the table, in sight or not */
GtkWidget *table_window_find (TableWindow *self,
                              const char  *name);

/* The accessible name of what has the focus; it must be a cell. */
char *table_window_dup_focus_name (TableWindow *self);

/* Text of the visible range of rows, by the accessible names of the row widgets, joined with " | ". */
char *table_window_dup_rows_in_sight (TableWindow *self);

guint count_widgets (GtkWidget *widget);

double get_vertical (TableWindow *self);

int get_row_height (TableWindow *self);

/* Positions that are selected, as "2 3 7". */
char *dup_selected (TableWindow *self);

/* Clicks on a cell; a column by its id. */
void click_cell (TableWindow *self,
                 guint        position,
                 const char  *column,
                 guint        button,
                 guint        n_press,
                 const char  *modifiers);

G_END_DECLS
