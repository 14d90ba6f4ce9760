/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-table-ring.h"
#include "dien-table.h"

G_BEGIN_DECLS

/* Everything in px of the screen; follows the font and the text size. */
typedef struct
{
  int    row_height;
  int    header_height;
  int    baseline; /* from the top of a row */
  int    pad;      /* left and right of a text */
  int    indent;   /* of one level of a tree; also the size of its expander */
  double scale;    /* from px at normal text size */
} DienTableMetrics;

/* Where a visible column lies, in px from the left edge of the content. */
typedef struct
{
  DienTableColumn *column;
  int              x;
  int              width;
} DienTableSpan;

/* A row that is followed through changes of the model. */
typedef struct
{
  guint    position;
  GObject *row;
} DienTableMark;

typedef enum
{
  DIEN_TABLE_SELECT, /* this row and no other */
  DIEN_TABLE_EXTEND, /* up to this row */
  DIEN_TABLE_ADD,    /* up to this row, beside what is selected */
  DIEN_TABLE_TOGGLE,
  DIEN_TABLE_KEEP,
} DienTableSelect;

struct _DienTable
{
  GtkWidget            parent_instance;

  GtkSelectionModel   *model;
  GListStore          *columns;
  char                *sort_column;
  GtkSortType          sort_order;
  GMenuModel          *menu_model;

  GtkAdjustment       *hadjustment;
  GtkAdjustment       *vadjustment;
  GtkScrollablePolicy  hscroll_policy;
  GtkScrollablePolicy  vscroll_policy;

  DienTableMetrics     metrics;
  GArray              *spans;        /* DienTableSpan of the visible columns */
  int                  content_width;
  guint                column_count; /* as many columns as can be in sight at once */
  DienTableRing        rows;
  GtkWidget           *header;
  GtkWidget           *grid;
  GtkWidget           *menu;

  DienTableMark        cursor;
  DienTableMark        top;    /* the first row in sight */
  guint                anchor; /* where a selection with Shift begins */
  DienTableColumn     *cursor_column;
  guint                pending; /* to be scrolled to once there is a size */

  GtkWidget           *find_box;
  GtkWidget           *find_entry;
  GtkWidget           *find_missing;
  guint                find_from;
  gboolean             find_closing;
  DienTableFindFunc    find;
  gpointer             find_data;
  GDestroyNotify       find_destroy;
  DienTableLocateFunc  locate;
  gpointer             locate_data;
  GDestroyNotify       locate_destroy;

  gboolean             spans_stale; /* there may be other columns, or other things in them */
  gboolean             cells_stale; /* the cells do not know yet */
  gboolean             rows_stale;  /* positions and texts of the rows have to be asked for again */
  gboolean             allocating;
};

/* dien-table.c */
void     dien_table_configure (DienTable *self); /* brings the adjustments up to date */
guint    dien_table_get_n_rows (DienTable *self);
gpointer dien_table_dup_row (DienTable *self,
                             guint      position);
int      dien_table_get_body_height (DienTable *self);
void     dien_table_set_scroll (DienTable *self,
                                double     value);

/* dien-table-rows.c */
void       dien_table_init_rows (DienTable *self);
void       dien_table_update_rows (DienTable *self);
void       dien_table_allocate_rows (DienTable *self);
GtkWidget *dien_table_get_cursor_cell (DienTable *self);
gboolean   dien_table_has_cell_focus (DienTable *self);
void       dien_table_model_changed_cb (DienTable  *self,
                                        guint       position,
                                        guint       removed,
                                        guint       added,
                                        GListModel *model);
void       dien_table_selection_changed_cb (DienTable *self);

/* dien-table-columns.c */
GArray        *dien_table_new_spans (void);
void           dien_table_update_spans (DienTable *self);
DienTableSpan *dien_table_get_span (DienTable *self,
                                    guint      index);
guint          dien_table_find_span (DienTable       *self,
                                     DienTableColumn *column);
guint          dien_table_get_span_at (DienTable *self,
                                       double     x);
void           dien_table_get_span_range (DienTable *self,
                                          guint     *first,
                                          guint     *n);
void           dien_table_invalidate_columns (DienTable *self);
char          *dien_table_dup_row_name (DienTable *self,
                                        gpointer   row,
                                        guint      position);
DienTableColumn *dien_table_get_tree_column (DienTable *self);
void           dien_table_sort_by (DienTable       *self,
                                   DienTableColumn *column,
                                   GtkSortType      order);
void           dien_table_press_heading (DienTable       *self,
                                         DienTableColumn *column);
void           dien_table_size_column (DienTable       *self,
                                       DienTableColumn *column,
                                       int              pixels);
void           dien_table_fit_column (DienTable       *self,
                                      DienTableColumn *column);

/* dien-table-selection.c */
void     dien_table_mark_set (DienTable     *self,
                              DienTableMark *mark,
                              guint          position);
void     dien_table_mark_follow (DienTable     *self,
                                 DienTableMark *mark,
                                 guint          position,
                                 guint          removed,
                                 guint          added);
gboolean dien_table_ensure_cursor (DienTable *self);
void     dien_table_move (DienTable       *self,
                          guint            position,
                          guint            span,
                          DienTableSelect  select);
void     dien_table_apply_select (DienTable       *self,
                                  DienTableSelect  select);
void     dien_table_show_cursor (DienTable *self);
void     dien_table_toggle_expanded (DienTable *self,
                                     guint      position);

/* dien-table-keys.c */
void dien_table_bind_keys (GtkWidgetClass *widget_class);

/* dien-table-mouse.c */
void dien_table_add_mouse (DienTable *self);

/* dien-table-menu.c */
void dien_table_install_actions (GtkWidgetClass *widget_class);
void dien_table_open_menu (DienTable                *self,
                           const GdkRectangle       *pointing_to);

/* dien-table-find.c */
void     dien_table_add_find (DienTable *self);
void     dien_table_allocate_find (DienTable *self);
gboolean dien_table_close_find (DienTable *self);

/* dien-table-clipboard.c */
void dien_table_copy (DienTable *self);

/* dien-table-column.c */
gboolean    dien_table_column_get_sized (DienTableColumn *self);
void        dien_table_column_size (DienTableColumn *self,
                                    int              width);
void        dien_table_column_forget_layouts (DienTableColumn *self);
/* The layout of a text, shared with other cells that show the same: it must not be changed. Its font is @widget's. */
PangoLayout *dien_table_column_dup_layout (DienTableColumn *self,
                                           GtkWidget       *widget,
                                           const char      *text,
                                           int              width);
const char *dien_table_column_get_style (DienTableColumn *self,
                                         gpointer         row);
void        dien_table_column_get_branch (DienTableColumn *self,
                                          gpointer         row,
                                          guint           *depth,
                                          gboolean        *expandable,
                                          gboolean        *expanded);

G_END_DECLS
