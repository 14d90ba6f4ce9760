/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-row"

#include "config.h"

#include "dien-table-row.h"

#include "dien-table-private.h"

struct _DienTableRow
{
  GtkWidget      parent_instance;

  DienTable     *table;
  guint          position;
  GObject       *row;
  gboolean       selected;
  DienTableRing  cells;
};

G_DEFINE_FINAL_TYPE (DienTableRow, dien_table_row, GTK_TYPE_WIDGET)

static GObject *
dup_cell_key (gpointer owner,
              guint    position)
{
  DienTableRow *self = owner;

  return g_object_ref (G_OBJECT (dien_table_get_span (self->table, position)->column));
}

static GtkWidget *
create_cell (gpointer owner)
{
  DienTableRow *self = owner;

  return dien_table_cell_new (self->table);
}

static void
bind_cell (gpointer       owner,
           DienTableSlot *slot)
{
  DienTableRow *self = owner;

  dien_table_cell_bind (DIEN_TABLE_CELL (slot->widget), DIEN_TABLE_COLUMN (slot->key), self->row);
}

static const DienTableRingFuncs cell_funcs = { dup_cell_key, create_cell, bind_cell };

static void
update_tree (DienTableRow *self)
{
  DienTableColumn *column = dien_table_get_tree_column (self->table);
  guint depth = 0;
  gboolean expandable = FALSE;
  gboolean expanded = FALSE;

  if (column == NULL)
    return;
  dien_table_column_get_branch (column, self->row, &depth, &expandable, &expanded);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) depth + 1, -1);
  if (expandable)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
dien_table_row_dispose (GObject *object)
{
  DienTableRow *self = DIEN_TABLE_ROW (object);

  dien_table_ring_clear (&self->cells);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (dien_table_row_parent_class)->dispose (object);
}

static void
dien_table_row_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
dien_table_row_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  DienTableRow *self = DIEN_TABLE_ROW (widget);

  for (guint i = 0; i < self->cells.slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->cells.slots, DienTableSlot, i);
      DienTableSpan *span = dien_table_get_span (self->table, slot->position);

      gtk_widget_measure (slot->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (slot->widget, span->width, height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (span->x, 0)));
    }
}

static void
dien_table_row_class_init (DienTableRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dien_table_row_dispose;

  widget_class->measure = dien_table_row_measure;
  widget_class->size_allocate = dien_table_row_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "tablerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
dien_table_row_init (DienTableRow *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
  dien_table_ring_init (&self->cells, &cell_funcs, self);
  /* A row half under the headings must not take their clicks; the table knows what lies where. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
}

GtkWidget *
dien_table_row_new (DienTable *table)
{
  DienTableRow *self = g_object_new (DIEN_TYPE_TABLE_ROW, NULL);

  self->table = table;
  return GTK_WIDGET (self);
}

void
dien_table_row_bind (DienTableRow *self,
                     guint         position,
                     gpointer      row)
{
  g_autofree char *name = NULL;

  g_assert (DIEN_IS_TABLE_ROW (self));

  self->position = position;
  g_set_object (&self->row, row);
  name = dien_table_dup_row_name (self->table, row, position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  update_tree (self);
  for (guint i = 0; i < self->cells.slots->len; i++)
    bind_cell (self, &g_array_index (self->cells.slots, DienTableSlot, i));
}

void
dien_table_row_update_cells (DienTableRow *self,
                             guint         first,
                             guint         n,
                             guint         held,
                             gboolean      columns_changed)
{
  g_autoptr (GPtrArray) leftovers = NULL;

  g_assert (DIEN_IS_TABLE_ROW (self));

  if (columns_changed || dien_table_ring_differs (&self->cells, first, n, held))
    {
      leftovers = dien_table_ring_move (&self->cells, GTK_WIDGET (self), NULL, first, n, held, columns_changed);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
}

void
dien_table_row_set_selected (DienTableRow *self,
                             gboolean      selected)
{
  g_assert (DIEN_IS_TABLE_ROW (self));

  if (self->selected == !!selected)
    return;
  self->selected = !!selected;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

DienTableCell *
dien_table_row_get_cell (DienTableRow *self,
                         guint         span)
{
  DienTableSlot *slot = NULL;

  g_assert (DIEN_IS_TABLE_ROW (self));

  slot = dien_table_ring_get (&self->cells, span);
  return slot != NULL ? DIEN_TABLE_CELL (slot->widget) : NULL;
}
