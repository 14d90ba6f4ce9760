/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-grid"

#include "config.h"

#include "dien-table-grid.h"

#include "dien-table-private.h"

struct _DienTableGrid
{
  GtkWidget  parent_instance;

  DienTable *table;
};

G_DEFINE_FINAL_TYPE (DienTableGrid, dien_table_grid, GTK_TYPE_WIDGET)

static void
append_line (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             double         x,
             double         y,
             double         width,
             double         height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
snapshot_row_lines (DienTableGrid *self,
                    GtkSnapshot   *snapshot,
                    const GdkRGBA *color,
                    double         width,
                    double         bottom)
{
  int height = self->table->metrics.row_height;
  double value = round (gtk_adjustment_get_value (self->table->vadjustment));

  for (double y = height - fmod (value, height) - 1; y < bottom; y += height)
    append_line (snapshot, color, 0, y, width, 1);
}

static void
snapshot_column_lines (DienTableGrid *self,
                       GtkSnapshot   *snapshot,
                       const GdkRGBA *color,
                       double         width,
                       double         bottom)
{
  double value = round (gtk_adjustment_get_value (self->table->hadjustment));

  for (guint i = 0; i < self->table->spans->len; i++)
    {
      DienTableSpan *span = dien_table_get_span (self->table, i);
      double x = span->x + span->width - 1 - value;

      if (x >= 0 && x < width)
        append_line (snapshot, color, x, 0, 1, bottom);
    }
}

static void
dien_table_grid_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  DienTableGrid *self = DIEN_TABLE_GRID (widget);
  double width = gtk_widget_get_width (widget);
  double content = (double) dien_table_get_n_rows (self->table) * self->table->metrics.row_height
                   - round (gtk_adjustment_get_value (self->table->vadjustment));
  double bottom = MIN (content, gtk_widget_get_height (widget));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  snapshot_row_lines (self, snapshot, &color, width, bottom);
  snapshot_column_lines (self, snapshot, &color, width, bottom);
}

static void
dien_table_grid_class_init (DienTableGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dien_table_grid_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tablegrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dien_table_grid_init (DienTableGrid *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
dien_table_grid_new (DienTable *table)
{
  DienTableGrid *self = g_object_new (DIEN_TYPE_TABLE_GRID, NULL);

  self->table = table;
  return GTK_WIDGET (self);
}
