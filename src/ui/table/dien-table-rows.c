/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-rows"

#include "config.h"

#include "dien-table-header.h"
#include "dien-table-private.h"
#include "dien-table-row.h"

static GObject *
dup_row_key (gpointer owner,
             guint    position)
{
  return dien_table_dup_row (owner, position);
}

static GtkWidget *
create_row (gpointer owner)
{
  return dien_table_row_new (owner);
}

static void
bind_row (gpointer       owner,
          DienTableSlot *slot)
{
  dien_table_row_bind (DIEN_TABLE_ROW (slot->widget), slot->position, slot->key);
}

static const DienTableRingFuncs row_funcs = { dup_row_key, create_row, bind_row };

static guint
get_first_in_sight (DienTable *self)
{
  return (guint) (gtk_adjustment_get_value (self->vadjustment) / self->metrics.row_height);
}

/* As many rows as can ever be in sight at once, so that scrolling makes and drops no widgets. */
static void
get_range (DienTable *self,
           guint     *first,
           guint     *n)
{
  guint n_rows = dien_table_get_n_rows (self);
  int height = dien_table_get_body_height (self);

  *n = height > 0 && self->spans->len > 0 ? MIN (n_rows, (guint) (height / self->metrics.row_height) + 2) : 0;
  *first = MIN (get_first_in_sight (self), n_rows - *n);
}

static guint
get_held (DienTable *self)
{
  if (self->spans->len == 0 || self->cursor.position >= dien_table_get_n_rows (self))
    return GTK_INVALID_LIST_POSITION;
  return self->cursor.position;
}

static void
update_cells (DienTable *self)
{
  gboolean columns_changed = self->cells_stale;
  guint first = 0;
  guint n = 0;

  self->cells_stale = FALSE;
  dien_table_get_span_range (self, &first, &n);
  dien_table_header_update (DIEN_TABLE_HEADER (self->header), first, n, columns_changed);
  for (guint i = 0; i < self->rows.slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->rows.slots, DienTableSlot, i);
      gboolean active = slot->position == self->cursor.position;

      dien_table_row_update_cells (DIEN_TABLE_ROW (slot->widget), first, n,
                                   active ? dien_table_find_span (self, self->cursor_column) : GTK_INVALID_LIST_POSITION,
                                   columns_changed);
    }
}

static void
update_selected (DienTable *self)
{
  guint n_rows = dien_table_get_n_rows (self);

  for (guint i = 0; i < self->rows.slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->rows.slots, DienTableSlot, i);

      if (slot->position < n_rows)
        dien_table_row_set_selected (DIEN_TABLE_ROW (slot->widget),
                                     gtk_selection_model_is_selected (self->model, slot->position));
    }
}

static GtkWidget *
find_cursor_cell (DienTable *self)
{
  DienTableSlot *slot = dien_table_ring_get (&self->rows, self->cursor.position);

  if (slot == NULL)
    return NULL;
  return GTK_WIDGET (dien_table_row_get_cell (DIEN_TABLE_ROW (slot->widget),
                                              dien_table_find_span (self, self->cursor_column)));
}

/* The focus was in the table: it stays there, with nothing left to point at in the table itself. */
static void
focus_cursor_cell (DienTable *self)
{
  GtkWidget *cell = find_cursor_cell (self);
  GtkWidget *target = cell != NULL ? cell : GTK_WIDGET (self);

  if (gtk_root_get_focus (gtk_widget_get_root (target)) != target)
    gtk_root_set_focus (gtk_widget_get_root (target), target);
}

void
dien_table_init_rows (DienTable *self)
{
  dien_table_ring_init (&self->rows, &row_funcs, self);
}

gboolean
dien_table_has_cell_focus (DienTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == GTK_WIDGET (self) || DIEN_IS_TABLE_CELL (focus))
         && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/* Brings the row and cell widgets in line with model, columns, scroll position and cursor. */
void
dien_table_update_rows (DienTable *self)
{
  g_autoptr (GPtrArray) leftovers = NULL;
  gboolean focused = dien_table_has_cell_focus (self);
  gboolean stale = self->rows_stale;
  guint held = GTK_INVALID_LIST_POSITION;
  guint first = 0;
  guint n = 0;

  dien_table_update_spans (self);
  if (focused)
    dien_table_ensure_cursor (self);
  held = get_held (self);
  get_range (self, &first, &n);
  self->rows_stale = FALSE;
  if (stale || dien_table_ring_differs (&self->rows, first, n, held))
    leftovers = dien_table_ring_move (&self->rows, GTK_WIDGET (self), self->header, first, n, held, stale);
  update_cells (self);
  update_selected (self);
  dien_table_mark_set (self, &self->top, n > 0 ? get_first_in_sight (self) : GTK_INVALID_LIST_POSITION);
  if (focused)
    focus_cursor_cell (self);
}

void
dien_table_allocate_rows (DienTable *self)
{
  int x = -(int) round (gtk_adjustment_get_value (self->hadjustment));
  double value = round (gtk_adjustment_get_value (self->vadjustment));

  for (guint i = 0; i < self->rows.slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->rows.slots, DienTableSlot, i);
      double y = self->metrics.header_height + (double) slot->position * self->metrics.row_height - value;

      gtk_widget_measure (slot->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (slot->widget, self->content_width, self->metrics.row_height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, (float) y)));
    }
}

/* Returns: (nullable): the active cell, made if it is out of sight */
GtkWidget *
dien_table_get_cursor_cell (DienTable *self)
{
  if (get_held (self) == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (find_cursor_cell (self) == NULL || self->rows_stale || self->cells_stale || self->spans_stale)
    dien_table_update_rows (self);
  return find_cursor_cell (self);
}

void
dien_table_selection_changed_cb (DienTable *self)
{
  if (!self->rows_stale)
    update_selected (self);
}

/* What is in sight stays in sight: the active row if it is, else the first one. */
void
dien_table_model_changed_cb (DienTable  *self,
                             guint       position,
                             guint       removed,
                             guint       added,
                             GListModel *model)
{
  double value = gtk_adjustment_get_value (self->vadjustment);
  double height = self->metrics.row_height;
  double cursor_y = (double) self->cursor.position * height - value;
  gboolean follow_cursor = self->cursor.position != GTK_INVALID_LIST_POSITION && cursor_y >= 0
                           && cursor_y + height <= dien_table_get_body_height (self);
  DienTableMark *mark = follow_cursor ? &self->cursor : &self->top;
  guint before = mark->position;
  guint cursor_before = self->cursor.position;

  self->rows_stale = TRUE;
  dien_table_mark_follow (self, &self->cursor, position, removed, added);
  dien_table_mark_follow (self, &self->top, position, removed, added);
  if (self->anchor >= position + removed && self->anchor != GTK_INVALID_LIST_POSITION)
    self->anchor += added - removed;
  else if (self->anchor >= position)
    self->anchor = self->cursor.position;

  dien_table_configure (self);
  if (value > 0 && before != GTK_INVALID_LIST_POSITION && mark->position != GTK_INVALID_LIST_POSITION)
    dien_table_set_scroll (self, value + ((double) mark->position - (double) before) * height);
  if (self->cursor.position != cursor_before)
    g_object_notify (G_OBJECT (self), "cursor");
  /* Rows come and go in the allocation: what stands around must be allocated as well. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (self->grid);
}
