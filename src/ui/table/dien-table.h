/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table-column.h"

G_BEGIN_DECLS

#define DIEN_TYPE_TABLE (dien_table_get_type ())
G_DECLARE_FINAL_TYPE (DienTable, dien_table, DIEN, TABLE, GtkWidget)

/**
 * DienTable:
 *
 * The one table of the program: every list, every tree. It shows a list model of immutable objects under a row of
 * headings, has widgets for what is in sight only, and knows nothing of what the rows mean. It stands in a
 * GtkScrolledWindow. A template that names it needs g_type_ensure (DIEN_TYPE_TABLE).
 *
 * Properties:
 *
 * - "model" (GtkSelectionModel): the rows and which of them are selected
 * - "sort-column" (string), "sort-order" (GtkSortType): what the heading shows; the owner's model does the sorting
 * - "cursor" (uint): the position of the active row, GTK_INVALID_LIST_POSITION where there is none; the notification
 *   comes after rows were added or removed too, where that moved the active row
 * - "menu-model" (GMenuModel): the owner's entries of the context menu, above the table's own
 *
 * Signals:
 *
 * - "activate" (guint position): Enter or a double click on a row
 * - "sort" (const char *column_id, GtkSortType order): the user asks for an order; the properties have it already
 * - "column-resized" (DienTableColumn *column): the user gave a column a width; dien_table_dup_widths() has it
 * - "toggle-expanded" (guint position, gboolean expand): the user opens or closes a row of a tree
 *
 * Actions: "table.copy" (Ctrl+C, with headings), "table.select-all" (Ctrl+A; GtkMultiSelection only),
 * "table.sort-ascending", "table.sort-descending" and "table.fit-column" (of the active column).
 *
 * Keys: arrows, Home, End, Ctrl+Home, Ctrl+End, PageUp, PageDown move the active cell and select its row; with Shift
 * they select up to there, with Ctrl (up and down) they move without selecting; Space selects or releases the row;
 * + and - open and close a row of a tree; Enter activates; Menu and Shift+F10 open the context menu; Tab, Ctrl+Tab and
 * F6 leave. Everything is bound in the bubble phase.
 */

/**
 * DienTableFindFunc:
 * @model: the model of the table
 * @typed: what was typed, an input method's unfinished text included; never empty
 * @from: where to begin
 *
 * Returns: the first row from @from on, round through the start, that answers to @typed; GTK_INVALID_LIST_POSITION if
 *   there is none
 */
typedef guint (*DienTableFindFunc) (GListModel *model,
                                    const char *typed,
                                    guint       from,
                                    gpointer    user_data);

/**
 * DienTableLocateFunc:
 * @model: the model of the table, after its change
 * @row: an object that was shown before the change
 *
 * Returns: where the same row (or its successor of the same record) stands now; GTK_INVALID_LIST_POSITION if it is gone
 */
typedef guint (*DienTableLocateFunc) (GListModel *model,
                                      gpointer    row,
                                      gpointer    user_data);

/** dien_table_new: Returns: a new table without columns and rows */
GtkWidget *dien_table_new (void);

/**
 * dien_table_get_model:
 *
 * Returns: (transfer none) (nullable): the rows
 */
GtkSelectionModel *dien_table_get_model (DienTable *self);

/**
 * dien_table_set_model:
 * @model: (nullable): the rows
 *
 * Shows other rows, from the first on. None is the active one, unless the focus is in the table: then a selected row
 * becomes it, or the first.
 */
void dien_table_set_model (DienTable         *self,
                           GtkSelectionModel *model);

/**
 * dien_table_append_column:
 * @column: (transfer full): a column whose id no other column of the table has
 */
void dien_table_append_column (DienTable       *self,
                               DienTableColumn *column);

/** dien_table_remove_column: takes a column away */
void dien_table_remove_column (DienTable       *self,
                               DienTableColumn *column);

/**
 * dien_table_get_columns:
 *
 * Returns: (transfer none): the list of the DienTableColumns, hidden ones included, in their order on the screen
 */
GListModel *dien_table_get_columns (DienTable *self);

/**
 * dien_table_get_column:
 *
 * Returns: (transfer none) (nullable): the column with this id
 */
DienTableColumn *dien_table_get_column (DienTable  *self,
                                        const char *id);

/**
 * dien_table_dup_widths:
 *
 * The widths that the user gave, for the owner to remember.
 *
 * Returns: (transfer full): a{si}, column id to px at normal text size; columns that nobody touched are not in it
 */
GVariant *dien_table_dup_widths (DienTable *self);

/**
 * dien_table_restore_widths:
 * @widths: (nullable): what dien_table_dup_widths() gave; ids that no column has are passed over, and so is anything
 *   that is not an a{si}. A floating reference is sunk
 */
void dien_table_restore_widths (DienTable *self,
                                GVariant  *widths);

/**
 * dien_table_set_sort:
 * @column_id: (nullable): the column that the rows are sorted by; NULL for an order of their own
 *
 * Shows in the headings how the rows are sorted. Emits no "sort".
 */
void dien_table_set_sort (DienTable   *self,
                          const char  *column_id,
                          GtkSortType  order);

/** dien_table_get_sort_column: Returns: (nullable): the id of the column that the rows are sorted by */
const char *dien_table_get_sort_column (DienTable *self);

/** dien_table_get_sort_order: Returns: the direction of the sort; ascending where there is none */
GtkSortType dien_table_get_sort_order (DienTable *self);

/** dien_table_get_cursor: Returns: the position of the active row; GTK_INVALID_LIST_POSITION where there is none */
guint dien_table_get_cursor (DienTable *self);

/**
 * dien_table_set_cursor:
 * @position: the row; GTK_INVALID_LIST_POSITION for none
 * @column: (nullable): the column; NULL leaves it as it is
 *
 * Moves the active cell and scrolls to it. The selection stays as it is. If the focus is in the table it follows; else
 * gtk_widget_grab_focus() on the table brings it to the active cell.
 */
void dien_table_set_cursor (DienTable       *self,
                            guint            position,
                            DienTableColumn *column);

/**
 * dien_table_select:
 * @position: a row
 *
 * As when the user moves to a row: selects it and no other, makes it the active one and scrolls to it.
 */
void dien_table_select (DienTable *self,
                        guint      position);

/**
 * dien_table_scroll_to:
 * @position: a row
 *
 * Scrolls as little as needed to bring a row wholly into sight; may be called before the table has its size.
 */
void dien_table_scroll_to (DienTable *self,
                           guint      position);

/**
 * dien_table_set_find_func:
 * @find: (nullable): finds a row by what is typed; NULL: typing does nothing and the keys go on to the window
 * @destroy: (nullable): frees @user_data with the table or the next function
 */
void dien_table_set_find_func (DienTable         *self,
                               DienTableFindFunc  find,
                               gpointer           user_data,
                               GDestroyNotify     destroy);

/**
 * dien_table_set_locate_func:
 * @locate: (nullable): finds a row again after a change of the model
 * @destroy: (nullable): frees @user_data with the table or the next function
 *
 * After a change the active cell and the scroll position stay with their rows. Without this function the table asks the
 * model for each row that was added until it meets the same object: fine for short lists, not for a window on SQL.
 */
void dien_table_set_locate_func (DienTable           *self,
                                 DienTableLocateFunc  locate,
                                 gpointer             user_data,
                                 GDestroyNotify       destroy);

/** dien_table_set_menu_model: gives the owner's entries of the context menu */
void dien_table_set_menu_model (DienTable  *self,
                                GMenuModel *menu_model);

/**
 * dien_table_dup_text:
 *
 * What "table.copy" puts on the clipboard as text, and as an HTML table: a line of headings and one for each selected row (each row of the
 * model where none is selected), visible columns only, separated by tabs; a line break or tab in a cell is a space.
 *
 * Returns: (transfer full): lines that end in a line feed
 */
char *dien_table_dup_text (DienTable *self);

G_END_DECLS
