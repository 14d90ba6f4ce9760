/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-columns"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-table-header.h"
#include "dien-table-private.h"
#include "dien-table-row.h"

static void
clear_span (gpointer data)
{
  DienTableSpan *span = data;

  g_clear_object (&span->column);
}

static int
to_pixels (DienTable *self,
           int        width)
{
  return (int) round (width * self->metrics.scale);
}

static void
append_span (DienTable       *self,
             GArray          *spans,
             DienTableColumn *column,
             int             *x,
             guint           *n_expand)
{
  DienTableSpan span = { .column = g_object_ref (column) };
  int width = MAX (dien_table_column_get_width (column), dien_table_column_get_minimum_width (column));

  span.x = *x;
  span.width = to_pixels (self, width);
  *x += span.width;
  *n_expand += dien_table_column_get_expand (column) ? 1 : 0;
  g_array_append_val (spans, span);
}

static void
expand_spans (GArray *spans,
              int     rest,
              guint   n_expand)
{
  int shift = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      DienTableSpan *span = &g_array_index (spans, DienTableSpan, i);

      span->x += shift;
      if (dien_table_column_get_expand (span->column))
        {
          int share = rest / (int) n_expand;

          span->width += share;
          shift += share;
          rest -= share;
          n_expand--;
        }
    }
}

static GArray *
build_spans (DienTable *self)
{
  GArray *spans = dien_table_new_spans ();
  GListModel *columns = G_LIST_MODEL (self->columns);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int x = 0;
  guint n_expand = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (columns, i);

      if (dien_table_column_get_visible (column))
        append_span (self, spans, column, &x, &n_expand);
    }
  if (n_expand > 0 && x < width)
    expand_spans (spans, width - x, n_expand);
  return spans;
}

static guint
count_in_sight (GArray *spans,
                int     width)
{
  guint most = 0;

  for (guint first = 0, last = 0; first < spans->len; first++)
    {
      int from = g_array_index (spans, DienTableSpan, first).x + g_array_index (spans, DienTableSpan, first).width - 1;

      while (last < spans->len && g_array_index (spans, DienTableSpan, last).x < from + width)
        last++;
      most = MAX (most, last - first);
    }
  return most;
}

static gboolean
have_same_columns (GArray *a,
                   GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_array_index (a, DienTableSpan, i).column != g_array_index (b, DienTableSpan, i).column)
      return FALSE;
  return TRUE;
}

static gboolean
lie_alike (GArray *a,
           GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    {
      DienTableSpan *one = &g_array_index (a, DienTableSpan, i);
      DienTableSpan *other = &g_array_index (b, DienTableSpan, i);

      if (one->x != other->x || one->width != other->width)
        return FALSE;
    }
  return TRUE;
}

static void
queue_allocate_rows (DienTable *self)
{
  for (guint i = 0; i < self->rows.slots->len; i++)
    gtk_widget_queue_allocate (g_array_index (self->rows.slots, DienTableSlot, i).widget);
  gtk_widget_queue_allocate (self->header);
}

static void
columns_changed_cb (DienTable *self)
{
  dien_table_invalidate_columns (self);
}

GArray *
dien_table_new_spans (void)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (DienTableSpan));

  g_array_set_clear_func (spans, clear_span);
  return spans;
}

void
dien_table_update_spans (DienTable *self)
{
  g_autoptr (GArray) old = NULL;

  old = g_steal_pointer (&self->spans);
  self->spans = build_spans (self);
  self->cells_stale = self->cells_stale || self->spans_stale || !have_same_columns (old, self->spans);
  self->spans_stale = FALSE;
  self->column_count = count_in_sight (self->spans, gtk_widget_get_width (GTK_WIDGET (self)));
  if (self->cells_stale || !lie_alike (old, self->spans))
    {
      DienTableSpan *last = dien_table_get_span (self, self->spans->len - 1);

      self->content_width = last != NULL ? last->x + last->width : 0;
      queue_allocate_rows (self);
    }
}

DienTableSpan *
dien_table_get_span (DienTable *self,
                     guint      index)
{
  return index < self->spans->len ? &g_array_index (self->spans, DienTableSpan, index) : NULL;
}

/* Returns: where a column stands among the visible ones, the first if it is not among them */
guint
dien_table_find_span (DienTable       *self,
                      DienTableColumn *column)
{
  for (guint i = 0; i < self->spans->len; i++)
    if (g_array_index (self->spans, DienTableSpan, i).column == column)
      return i;
  return 0;
}

/* Returns: the visible column at @x of the content, GTK_INVALID_LIST_POSITION right of the last */
guint
dien_table_get_span_at (DienTable *self,
                        double     x)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      DienTableSpan *span = &g_array_index (self->spans, DienTableSpan, i);

      if (x >= span->x && x < span->x + span->width)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

void
dien_table_get_span_range (DienTable *self,
                           guint     *first,
                           guint     *n)
{
  guint at = dien_table_get_span_at (self, round (gtk_adjustment_get_value (self->hadjustment)));

  *n = self->column_count;
  *first = at == GTK_INVALID_LIST_POSITION ? 0 : MIN (at, self->spans->len - *n);
}

void
dien_table_invalidate_columns (DienTable *self)
{
  self->spans_stale = TRUE;
  self->rows_stale = TRUE;
  /* Cells come and go in the allocation: what stands around must be allocated as well. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

DienTableColumn *
dien_table_get_tree_column (DienTable *self)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      DienTableSpan *span = &g_array_index (self->spans, DienTableSpan, i);

      if (dien_table_column_is_tree (span->column))
        return span->column;
    }
  return NULL;
}

char *
dien_table_dup_row_name (DienTable *self,
                         gpointer   row,
                         guint      position)
{
  DienTableSpan *first = dien_table_get_span (self, 0);
  DienTableColumn *column = first != NULL ? first->column : NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->spans->len; i++)
    if (dien_table_column_get_names_row (g_array_index (self->spans, DienTableSpan, i).column))
      {
        column = g_array_index (self->spans, DienTableSpan, i).column;
        break;
      }
  name = column != NULL ? dien_table_column_dup_text (column, row) : NULL;
  if (name == NULL || name[0] == '\0')
    return g_strdup_printf (_("Row %u"), position + 1);
  return g_steal_pointer (&name);
}

void
dien_table_sort_by (DienTable       *self,
                    DienTableColumn *column,
                    GtkSortType      order)
{
  g_assert (DIEN_IS_TABLE_COLUMN (column));

  if (!dien_table_column_get_sortable (column))
    return;
  dien_table_set_sort (self, dien_table_column_get_id (column), order);
  g_signal_emit_by_name (self, "sort", self->sort_column, self->sort_order);
}

void
dien_table_press_heading (DienTable       *self,
                          DienTableColumn *column)
{
  gboolean again = g_strcmp0 (self->sort_column, dien_table_column_get_id (column)) == 0;

  dien_table_sort_by (self, column,
                      again && self->sort_order == GTK_SORT_ASCENDING ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

void
dien_table_size_column (DienTable       *self,
                        DienTableColumn *column,
                        int              pixels)
{
  dien_table_column_size (column, (int) round (pixels / self->metrics.scale));
}

void
dien_table_fit_column (DienTable       *self,
                       DienTableColumn *column)
{
  guint index = dien_table_find_span (self, column);
  int width = dien_table_header_get_full_width (DIEN_TABLE_HEADER (self->header), index);

  for (guint i = 0; i < self->rows.slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->rows.slots, DienTableSlot, i);
      DienTableCell *cell = dien_table_row_get_cell (DIEN_TABLE_ROW (slot->widget), index);

      if (cell != NULL)
        width = MAX (width, dien_table_cell_get_full_width (cell));
    }
  /* Wider than the window nobody can read it at once, nor find its edge again. */
  dien_table_size_column (self, column, MIN (width, gtk_widget_get_width (GTK_WIDGET (self))));
  g_signal_emit_by_name (self, "column-resized", column);
}

void
dien_table_append_column (DienTable       *self,
                          DienTableColumn *column)
{
  g_autoptr (DienTableColumn) taken = column;

  g_return_if_fail (DIEN_IS_TABLE (self));
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (column));
  g_return_if_fail (dien_table_get_column (self, dien_table_column_get_id (column)) == NULL);

  g_signal_connect_object (column, "changed", G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
  dien_table_column_forget_layouts (column);
  g_list_store_append (self->columns, column);
  dien_table_invalidate_columns (self);
}

void
dien_table_remove_column (DienTable       *self,
                          DienTableColumn *column)
{
  guint position = 0;

  g_return_if_fail (DIEN_IS_TABLE (self));
  g_return_if_fail (DIEN_IS_TABLE_COLUMN (column));

  if (!g_list_store_find (self->columns, column, &position))
    return;
  g_signal_handlers_disconnect_by_data (column, self);
  g_list_store_remove (self->columns, position);
  dien_table_invalidate_columns (self);
}

GListModel *
dien_table_get_columns (DienTable *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE (self), NULL);

  return G_LIST_MODEL (self->columns);
}

DienTableColumn *
dien_table_get_column (DienTable  *self,
                       const char *id)
{
  g_return_val_if_fail (DIEN_IS_TABLE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->columns)); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (G_LIST_MODEL (self->columns), i);

      if (g_strcmp0 (dien_table_column_get_id (column), id) == 0)
        return column;
    }
  return NULL;
}

GVariant *
dien_table_dup_widths (DienTable *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));

  g_return_val_if_fail (DIEN_IS_TABLE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->columns)); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (G_LIST_MODEL (self->columns), i);

      if (dien_table_column_get_sized (column))
        g_variant_builder_add (&builder, "{si}", dien_table_column_get_id (column),
                               dien_table_column_get_width (column));
    }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

void
dien_table_restore_widths (DienTable *self,
                           GVariant  *widths)
{
  g_autoptr (GVariant) taken = widths != NULL ? g_variant_ref_sink (widths) : NULL;
  GVariantIter iter;
  const char *id = NULL;
  int width = 0;

  g_return_if_fail (DIEN_IS_TABLE (self));

  if (taken == NULL || !g_variant_is_of_type (taken, G_VARIANT_TYPE ("a{si}")))
    return;
  g_variant_iter_init (&iter, taken);
  while (g_variant_iter_next (&iter, "{&si}", &id, &width))
    {
      DienTableColumn *column = dien_table_get_column (self, id);

      if (column != NULL)
        dien_table_column_size (column, width);
    }
}

void
dien_table_set_sort (DienTable   *self,
                     const char  *column_id,
                     GtkSortType  order)
{
  g_autofree char *old = NULL;

  g_return_if_fail (DIEN_IS_TABLE (self));

  order = column_id != NULL ? order : GTK_SORT_ASCENDING;
  if (g_strcmp0 (column_id, self->sort_column) != 0)
    {
      old = g_steal_pointer (&self->sort_column);
      self->sort_column = g_strdup (column_id);
      g_object_notify (G_OBJECT (self), "sort-column");
    }
  if (order != self->sort_order)
    {
      self->sort_order = order;
      g_object_notify (G_OBJECT (self), "sort-order");
    }
  dien_table_header_update_sort (DIEN_TABLE_HEADER (self->header));
}

const char *
dien_table_get_sort_column (DienTable *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE (self), NULL);

  return self->sort_column;
}

GtkSortType
dien_table_get_sort_order (DienTable *self)
{
  g_return_val_if_fail (DIEN_IS_TABLE (self), GTK_SORT_ASCENDING);

  return self->sort_order;
}
