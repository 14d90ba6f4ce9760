/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-selection"

#include "config.h"

#include "dien-table-private.h"

/* By the object alone: fine for lists that are in memory. */
static guint
locate_object (DienTable *self,
               GObject   *row,
               guint      position,
               guint      added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) other = dien_table_dup_row (self, i);

      if (other == row)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static guint
locate_row (DienTable *self,
            GObject   *row,
            guint      position,
            guint      added)
{
  if (row == NULL)
    return GTK_INVALID_LIST_POSITION;
  if (self->locate != NULL)
    return self->locate (G_LIST_MODEL (self->model), row, self->locate_data);
  return locate_object (self, row, position, added);
}

static gboolean
take_cursor (DienTable       *self,
             guint            position,
             DienTableColumn *column)
{
  gboolean moved = position != self->cursor.position;

  dien_table_mark_set (self, &self->cursor, position);
  if (column != NULL)
    g_set_object (&self->cursor_column, column);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return moved;
}

static void
scroll_to_span (DienTable *self,
                guint      index)
{
  DienTableSpan *span = dien_table_get_span (self, index);
  double value = gtk_adjustment_get_value (self->hadjustment);
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (span == NULL || width == 0)
    return;
  if (span->x + span->width > value + width)
    value = span->x + span->width - width;
  gtk_adjustment_set_value (self->hadjustment, MIN (value, span->x));
}

static guint
find_selected (DienTable *self)
{
  g_autoptr (GtkBitset) selection = gtk_selection_model_get_selection (self->model);

  return gtk_bitset_is_empty (selection) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (selection);
}

void
dien_table_mark_set (DienTable     *self,
                     DienTableMark *mark,
                     guint          position)
{
  if (position >= dien_table_get_n_rows (self))
    position = GTK_INVALID_LIST_POSITION;
  mark->position = position;
  g_clear_object (&mark->row);
  if (position != GTK_INVALID_LIST_POSITION)
    mark->row = dien_table_dup_row (self, position);
}

void
dien_table_mark_follow (DienTable     *self,
                        DienTableMark *mark,
                        guint          position,
                        guint          removed,
                        guint          added)
{
  guint found = GTK_INVALID_LIST_POSITION;
  guint n_rows = dien_table_get_n_rows (self);

  if (mark->position == GTK_INVALID_LIST_POSITION || mark->position < position)
    return;
  if (mark->position >= position + removed)
    {
      mark->position += added - removed;
      return;
    }

  found = locate_row (self, mark->row, position, added);
  if (found == GTK_INVALID_LIST_POSITION && n_rows > 0)
    found = MIN (MIN (mark->position, position + MAX (added, 1) - 1), n_rows - 1);
  dien_table_mark_set (self, mark, found);
}

/* Returns: whether there is an active cell; the selected row becomes it, else the first one in sight */
gboolean
dien_table_ensure_cursor (DienTable *self)
{
  guint position = self->cursor.position;

  if (dien_table_get_n_rows (self) == 0 || self->spans->len == 0)
    return FALSE;

  if (position == GTK_INVALID_LIST_POSITION)
    {
      position = find_selected (self);
      if (position == GTK_INVALID_LIST_POSITION)
        position = self->top.position != GTK_INVALID_LIST_POSITION ? self->top.position : 0;
      take_cursor (self, position, NULL);
      g_object_notify (G_OBJECT (self), "cursor");
    }
  if (self->cursor_column == NULL)
    g_set_object (&self->cursor_column, dien_table_get_span (self, 0)->column);
  return TRUE;
}

void
dien_table_apply_select (DienTable       *self,
                         DienTableSelect  select)
{
  guint position = self->cursor.position;
  guint from = self->anchor < dien_table_get_n_rows (self) ? self->anchor : position;

  switch (select)
    {
    case DIEN_TABLE_EXTEND:
    case DIEN_TABLE_ADD:
      if (GTK_IS_MULTI_SELECTION (self->model))
        {
          self->anchor = from;
          gtk_selection_model_select_range (self->model, MIN (from, position),
                                            MAX (from, position) - MIN (from, position) + 1,
                                            select == DIEN_TABLE_EXTEND);
          return;
        }
      gtk_selection_model_select_item (self->model, position, TRUE);
      break;
    case DIEN_TABLE_SELECT:
      gtk_selection_model_select_item (self->model, position, TRUE);
      break;
    case DIEN_TABLE_TOGGLE:
      if (gtk_selection_model_is_selected (self->model, position))
        gtk_selection_model_unselect_item (self->model, position);
      else
        gtk_selection_model_select_item (self->model, position, FALSE);
      break;
    case DIEN_TABLE_KEEP:
    default:
      return;
    }
  self->anchor = position;
}

/* Scrolls to the active cell, and brings the focus to it if the table has it. */
void
dien_table_show_cursor (DienTable *self)
{
  dien_table_scroll_to (self, self->cursor.position);
  if (self->cursor_column != NULL)
    scroll_to_span (self, dien_table_find_span (self, self->cursor_column));
  if (dien_table_has_cell_focus (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What a key or the mouse does. */
void
dien_table_move (DienTable       *self,
                 guint            position,
                 guint            span,
                 DienTableSelect  select)
{
  gboolean moved = FALSE;

  g_assert (position < dien_table_get_n_rows (self));

  moved = take_cursor (self, position, span < self->spans->len ? dien_table_get_span (self, span)->column : NULL);
  dien_table_close_find (self);
  dien_table_apply_select (self, select);
  dien_table_show_cursor (self);
  if (moved)
    g_object_notify (G_OBJECT (self), "cursor");
}

void
dien_table_toggle_expanded (DienTable *self,
                            guint      position)
{
  DienTableColumn *column = dien_table_get_tree_column (self);
  g_autoptr (GObject) row = dien_table_dup_row (self, position);
  guint depth = 0;
  gboolean expandable = FALSE;
  gboolean expanded = FALSE;

  if (column == NULL || row == NULL)
    return;
  dien_table_column_get_branch (column, row, &depth, &expandable, &expanded);
  if (expandable)
    g_signal_emit_by_name (self, "toggle-expanded", position, !expanded);
}

guint
dien_table_get_cursor (DienTable *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE (self), GTK_INVALID_LIST_POSITION);

  return self->cursor.position;
}

void
dien_table_set_cursor (DienTable       *self,
                       guint            position,
                       DienTableColumn *column)
{
  g_return_if_fail (DIEN_IS_TABLE (self));
  g_return_if_fail (column == NULL || DIEN_IS_TABLE_COLUMN (column));

  if (take_cursor (self, position, column))
    g_object_notify (G_OBJECT (self), "cursor");
  if (self->cursor.position != GTK_INVALID_LIST_POSITION)
    dien_table_show_cursor (self);
}

void
dien_table_select (DienTable *self,
                   guint      position)
{
  g_return_if_fail (DIEN_IS_TABLE (self));

  if (position < dien_table_get_n_rows (self))
    dien_table_move (self, position, GTK_INVALID_LIST_POSITION, DIEN_TABLE_SELECT);
}

void
dien_table_scroll_to (DienTable *self,
                      guint      position)
{
  int height = 0;
  double top = 0;
  double value = 0;

  g_return_if_fail (DIEN_IS_TABLE (self));

  if (position >= dien_table_get_n_rows (self))
    return;
  height = dien_table_get_body_height (self);
  if (height <= 0)
    {
      self->pending = position;
      return;
    }
  dien_table_configure (self);
  top = (double) position * self->metrics.row_height;
  value = gtk_adjustment_get_value (self->vadjustment);
  if (top + self->metrics.row_height > value + height)
    value = top + self->metrics.row_height - height;
  dien_table_set_scroll (self, MIN (value, top));
}

void
dien_table_set_locate_func (DienTable           *self,
                            DienTableLocateFunc  locate,
                            gpointer             user_data,
                            GDestroyNotify       destroy)
{
  GDestroyNotify old_destroy = NULL;
  gpointer old_data = NULL;

  g_return_if_fail (DIEN_IS_TABLE (self));

  old_destroy = self->locate_destroy;
  old_data = self->locate_data;
  self->locate = locate;
  self->locate_data = user_data;
  self->locate_destroy = destroy;
  if (old_destroy != NULL)
    old_destroy (old_data);
}
