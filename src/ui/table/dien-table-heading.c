/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-heading"

#include "config.h"

#include "dien-table-heading.h"

#include "dien-table-private.h"

struct _DienTableHeading
{
  GtkWidget        parent_instance;

  DienTable       *table;
  DienTableColumn *column;
  GtkWidget       *label;
  GtkWidget       *arrow;
};

G_DEFINE_FINAL_TYPE (DienTableHeading, dien_table_heading, GTK_TYPE_WIDGET)

static int
get_arrow_width (DienTableHeading *self)
{
  return gtk_widget_get_visible (self->arrow) ? self->table->metrics.indent : 0;
}

static gboolean
tooltip_queried_cb (DienTableHeading *self,
                    int               x,
                    int               y,
                    gboolean          by_keyboard,
                    GtkTooltip       *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (self->label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (GTK_LABEL (self->label)));
  return TRUE;
}

static void
dien_table_heading_dispose (GObject *object)
{
  DienTableHeading *self = DIEN_TABLE_HEADING (object);

  g_clear_object (&self->column);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->arrow, gtk_widget_unparent);

  G_OBJECT_CLASS (dien_table_heading_parent_class)->dispose (object);
}

static void
dien_table_heading_measure (GtkWidget      *widget,
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
dien_table_heading_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  DienTableHeading *self = DIEN_TABLE_HEADING (widget);
  const DienTableMetrics *metrics = &self->table->metrics;
  int arrow = get_arrow_width (self);
  int room = MAX (0, width - 2 * metrics->pad - arrow);
  int natural = 0;
  int text = 0;
  int x = metrics->pad;

  /* A label given less than its minimum complains; cut by the heading it does not show. */
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &text, &natural, NULL, NULL);
  text = MAX (text, MIN (natural, room));
  x += MAX (0, (int) (gtk_label_get_xalign (GTK_LABEL (self->label)) * (float) (room - text)));
  gtk_widget_allocate (self->label, text, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, 0)));
  if (arrow > 0)
    {
      gtk_widget_measure (self->arrow, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (self->arrow, arrow, height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (MIN (x + text, width - arrow), 0)));
    }
}

static void
dien_table_heading_class_init (DienTableHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dien_table_heading_dispose;

  widget_class->measure = dien_table_heading_measure;
  widget_class->size_allocate = dien_table_heading_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "tableheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
}

static void
dien_table_heading_init (DienTableHeading *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "single-line-mode", TRUE, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  self->arrow = g_object_new (GTK_TYPE_IMAGE, "visible", FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_queried_cb), NULL);
}

GtkWidget *
dien_table_heading_new (DienTable *table)
{
  DienTableHeading *self = g_object_new (DIEN_TYPE_TABLE_HEADING, NULL);

  self->table = table;
  return GTK_WIDGET (self);
}

void
dien_table_heading_bind (DienTableHeading *self,
                         DienTableColumn  *column)
{
  const char *title = NULL;

  g_assert (DIEN_IS_TABLE_HEADING (self));
  g_assert (DIEN_IS_TABLE_COLUMN (column));

  title = dien_table_column_get_title (column);
  g_set_object (&self->column, column);
  gtk_label_set_label (GTK_LABEL (self->label), title);
  gtk_label_set_xalign (GTK_LABEL (self->label), dien_table_column_get_xalign (column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (dien_table_column_get_sortable (column))
    gtk_widget_add_css_class (GTK_WIDGET (self), "sortable");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "sortable");
  dien_table_heading_update_sort (self);
}

void
dien_table_heading_update_sort (DienTableHeading *self)
{
  gboolean sorted = FALSE;
  gboolean ascending = FALSE;

  g_assert (DIEN_IS_TABLE_HEADING (self));

  sorted = g_strcmp0 (dien_table_get_sort_column (self->table), dien_table_column_get_id (self->column)) == 0;
  ascending = dien_table_get_sort_order (self->table) == GTK_SORT_ASCENDING;
  gtk_image_set_pixel_size (GTK_IMAGE (self->arrow), self->table->metrics.indent - 3);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), ascending ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_widget_set_visible (self->arrow, sorted);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_SORT,
                                  !sorted     ? GTK_ACCESSIBLE_SORT_NONE
                                  : ascending ? GTK_ACCESSIBLE_SORT_ASCENDING
                                              : GTK_ACCESSIBLE_SORT_DESCENDING,
                                  -1);
}

int
dien_table_heading_get_full_width (DienTableHeading *self)
{
  int natural = 0;

  g_assert (DIEN_IS_TABLE_HEADING (self));

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural + get_arrow_width (self) + 2 * self->table->metrics.pad;
}
