/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DIEN_TYPE_TABLE_COLUMN (dien_table_column_get_type ())
G_DECLARE_FINAL_TYPE (DienTableColumn, dien_table_column, DIEN, TABLE_COLUMN, GObject)

/**
 * DienTableTextFunc:
 * @row: an object of the table's model
 *
 * The text that a row shows in a column; also what is copied and what assistive technology reads. Called for the cells
 * in sight only, so it may format, but must not search.
 *
 * Returns: (transfer full) (nullable): UTF-8; NULL is an empty cell
 */
typedef char *(*DienTableTextFunc) (gpointer row,
                                    gpointer user_data);

/**
 * DienTableStyleFunc:
 * @row: an object of the table's model
 *
 * The style class of a row's cell, so that a state shows in colour beside its word: "success", "warning", "error",
 * "accent" or "dim-label".
 *
 * Returns: (nullable): a class that lives as long as the program, or NULL for none
 */
typedef const char *(*DienTableStyleFunc) (gpointer row,
                                           gpointer user_data);

/**
 * DienTableDepthFunc:
 * @row: an object of the table's model
 *
 * Returns: how deep a row stands in the tree; 0 for the roots
 */
typedef guint (*DienTableDepthFunc) (gpointer row,
                                     gpointer user_data);

/**
 * DienTableBranchFunc:
 * @row: an object of the table's model
 *
 * Returns: whether the row can be opened, or whether it is open
 */
typedef gboolean (*DienTableBranchFunc) (gpointer row,
                                         gpointer user_data);

/**
 * DienTableColumn:
 *
 * One column of a #DienTable. Each property may be changed at any time and notifies:
 *
 * - "id" (string, at construction only): stable; remembered widths and the sort hang on it, and it is never shown
 * - "title" (string): the heading
 * - "width" (int, default 120): in px at normal text size; grows with the text size of the screen
 * - "minimum-width" (int, default 32): in px at normal text size; the mouse cannot make the column narrower
 * - "xalign" (float, default 0): 0 for text, 1 for numbers, 0.5 for short marks; the heading stands likewise
 * - "sortable" (boolean, default TRUE): a press on the heading asks the owner to sort
 * - "visible" (boolean, default TRUE): shown and copied
 * - "expand" (boolean, default FALSE): takes what the other columns leave over, never less than its width; ends when
 *   the user gives the column a width of his own
 * - "names-row" (boolean, default FALSE): its text is the row's name for assistive technology (where no column has it,
 *   the first visible one is)
 */

/**
 * dien_table_column_new:
 * @id: stable id
 * @title: the heading, translated
 * @text: gives the text of a cell
 * @user_data: for @text
 * @destroy: (nullable): frees @user_data with the column
 *
 * Returns: (transfer full): a new column; dien_table_append_column() takes it
 */
DienTableColumn *dien_table_column_new (const char        *id,
                                        const char        *title,
                                        DienTableTextFunc  text,
                                        gpointer           user_data,
                                        GDestroyNotify     destroy);

const char *dien_table_column_get_id            (DienTableColumn *self);
const char *dien_table_column_get_title         (DienTableColumn *self);
void        dien_table_column_set_title         (DienTableColumn *self,
                                                 const char      *title);
int         dien_table_column_get_width         (DienTableColumn *self);
void        dien_table_column_set_width         (DienTableColumn *self,
                                                 int              width);
int         dien_table_column_get_minimum_width (DienTableColumn *self);
void        dien_table_column_set_minimum_width (DienTableColumn *self,
                                                 int              minimum_width);
float       dien_table_column_get_xalign        (DienTableColumn *self);
void        dien_table_column_set_xalign        (DienTableColumn *self,
                                                 float            xalign);
gboolean    dien_table_column_get_sortable      (DienTableColumn *self);
void        dien_table_column_set_sortable      (DienTableColumn *self,
                                                 gboolean         sortable);
gboolean    dien_table_column_get_visible       (DienTableColumn *self);
void        dien_table_column_set_visible       (DienTableColumn *self,
                                                 gboolean         visible);
gboolean    dien_table_column_get_expand        (DienTableColumn *self);
void        dien_table_column_set_expand        (DienTableColumn *self,
                                                 gboolean         expand);
gboolean    dien_table_column_get_names_row     (DienTableColumn *self);
void        dien_table_column_set_names_row     (DienTableColumn *self,
                                                 gboolean         names_row);

/**
 * dien_table_column_set_style_func:
 * @style: (nullable): gives the style class of a cell
 * @destroy: (nullable): frees @user_data with the column or the next function
 */
void dien_table_column_set_style_func (DienTableColumn    *self,
                                       DienTableStyleFunc  style,
                                       gpointer            user_data,
                                       GDestroyNotify      destroy);

/**
 * dien_table_column_set_tree_funcs:
 * @depth: how deep a row stands
 * @expandable: whether it can be opened
 * @expanded: whether it is open
 * @destroy: (nullable): frees @user_data with the column or the next functions
 *
 * Makes this the column of the tree: its cells are indented and have an expander. The model itself stays a flat list of
 * the rows in sight; when the user opens or closes a row the table says so ("toggle-expanded") and the owner changes
 * the list. A row that opened or closed is announced as changed (items-changed with the same object will do).
 */
void dien_table_column_set_tree_funcs (DienTableColumn     *self,
                                       DienTableDepthFunc   depth,
                                       DienTableBranchFunc  expandable,
                                       DienTableBranchFunc  expanded,
                                       gpointer             user_data,
                                       GDestroyNotify       destroy);

/**
 * dien_table_column_is_tree:
 *
 * Returns: whether the column has the functions of a tree
 */
gboolean dien_table_column_is_tree (DienTableColumn *self);

/**
 * dien_table_column_dup_text:
 * @row: an object of the table's model
 *
 * Returns: (transfer full): what @row shows in this column; never NULL
 */
char *dien_table_column_dup_text (DienTableColumn *self,
                                  gpointer         row);

G_END_DECLS
