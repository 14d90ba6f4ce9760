/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-header"

#include "config.h"

#include "dien-table-header.h"

#include <glib/gi18n-lib.h>

#include "dien-table-heading.h"
#include "dien-table-private.h"

/* How far from an edge the mouse takes hold of it, in px at normal text size. */
#define EDGE 5

struct _DienTableHeader
{
  GtkWidget        parent_instance;

  DienTable       *table;
  DienTableRing    headings;
  DienTableColumn *pressed;
  DienTableColumn *dragged;
  int              dragged_width; /* before the drag, in px */
  int              scrolled;      /* to the right, in px */
};

G_DEFINE_FINAL_TYPE (DienTableHeader, dien_table_header, GTK_TYPE_WIDGET)

static GObject *
dup_heading_key (gpointer owner,
                 guint    position)
{
  DienTableHeader *self = owner;

  return g_object_ref (G_OBJECT (dien_table_get_span (self->table, position)->column));
}

static GtkWidget *
create_heading (gpointer owner)
{
  DienTableHeader *self = owner;

  return dien_table_heading_new (self->table);
}

static void
bind_heading (gpointer       owner,
              DienTableSlot *slot)
{
  dien_table_heading_bind (DIEN_TABLE_HEADING (slot->widget), DIEN_TABLE_COLUMN (slot->key));
}

static const DienTableRingFuncs heading_funcs = { dup_heading_key, create_heading, bind_heading };

static double
to_content (DienTableHeader *self,
            double           x)
{
  return x + round (gtk_adjustment_get_value (self->table->hadjustment));
}

static DienTableColumn *
get_column_at (DienTableHeader *self,
               double           x)
{
  DienTableSpan *span = dien_table_get_span (self->table, dien_table_get_span_at (self->table, to_content (self, x)));

  return span != NULL ? span->column : NULL;
}

/* The column whose right edge is at @x. Of a column drawn to nothing that lies under its neighbour's edge the later one
 * is taken, so that it can be drawn out again. */
static DienTableSpan *
get_edge_at (DienTableHeader *self,
             double           x)
{
  double edge = EDGE * self->table->metrics.scale;

  x = to_content (self, x);
  for (guint i = self->table->spans->len; i > 0; i--)
    {
      DienTableSpan *span = dien_table_get_span (self->table, i - 1);

      if (fabs (x - (span->x + span->width)) <= edge)
        return span;
    }
  return NULL;
}

static GtkWidget *
get_heading (DienTableHeader *self,
             DienTableColumn *column)
{
  for (guint i = 0; column != NULL && i < self->headings.slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->headings.slots, DienTableSlot, i);

      if (slot->key == G_OBJECT (column))
        return slot->widget;
    }
  return NULL;
}

static void
show_pressed (DienTableHeader *self,
              DienTableColumn *column)
{
  GtkWidget *old = get_heading (self, self->pressed);
  GtkWidget *heading = get_heading (self, column);

  if (old != NULL)
    gtk_widget_unset_state_flags (old, GTK_STATE_FLAG_ACTIVE);
  if (heading != NULL)
    gtk_widget_set_state_flags (heading, GTK_STATE_FLAG_ACTIVE, FALSE);
  g_set_object (&self->pressed, column);
}

static void
header_pressed_cb (DienTableHeader *self,
                   int              n_press,
                   double           x,
                   double           y,
                   GtkGesture      *gesture)
{
  DienTableSpan *edge = get_edge_at (self, x);

  if (edge != NULL && n_press == 2)
    dien_table_fit_column (self->table, edge->column);
  else if (edge == NULL)
    show_pressed (self, get_column_at (self, x));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
header_released_cb (DienTableHeader *self,
                    int              n_press,
                    double           x,
                    double           y,
                    GtkGesture      *gesture)
{
  g_autoptr (DienTableColumn) pressed = self->pressed != NULL ? g_object_ref (self->pressed) : NULL;
  gboolean inside = gtk_widget_contains (GTK_WIDGET (self), x, y);

  show_pressed (self, NULL);
  if (pressed != NULL && inside && get_column_at (self, x) == pressed)
    dien_table_press_heading (self->table, pressed);
}

static void
header_cancelled_cb (DienTableHeader *self)
{
  show_pressed (self, NULL);
}

static void
header_menu_pressed_cb (DienTableHeader *self,
                        int              n_press,
                        double           x,
                        double           y,
                        GtkGesture      *gesture)
{
  DienTableColumn *column = get_column_at (self, x);

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (column == NULL || !dien_table_ensure_cursor (self->table))
    return;
  dien_table_set_cursor (self->table, self->table->cursor.position, column);
  dien_table_open_menu (self->table, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
drag_began_cb (DienTableHeader *self,
               double           x,
               double           y,
               GtkGesture      *gesture)
{
  DienTableSpan *span = get_edge_at (self, x);

  if (span == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  g_set_object (&self->dragged, span->column);
  self->dragged_width = span->width;
}

static void
drag_moved_cb (DienTableHeader *self,
               double           dx,
               double           dy)
{
  if (self->dragged != NULL && dx != 0)
    dien_table_size_column (self->table, self->dragged, MAX (0, self->dragged_width + (int) dx));
}

static void
drag_ended_cb (DienTableHeader *self,
               double           dx,
               double           dy)
{
  g_autoptr (DienTableColumn) dragged = g_steal_pointer (&self->dragged);

  if (dragged != NULL && dx != 0)
    g_signal_emit_by_name (self->table, "column-resized", dragged);
}

static void
mouse_moved_cb (DienTableHeader *self,
                double           x,
                double           y)
{
  gboolean edge = self->dragged != NULL || (get_edge_at (self, x) != NULL && self->pressed == NULL);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), edge ? "col-resize" : NULL);
}

static void
dien_table_header_dispose (GObject *object)
{
  DienTableHeader *self = DIEN_TABLE_HEADER (object);

  dien_table_ring_clear (&self->headings);
  g_clear_object (&self->pressed);
  g_clear_object (&self->dragged);

  G_OBJECT_CLASS (dien_table_header_parent_class)->dispose (object);
}

static void
dien_table_header_measure (GtkWidget      *widget,
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
dien_table_header_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  DienTableHeader *self = DIEN_TABLE_HEADER (widget);

  for (guint i = 0; i < self->headings.slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->headings.slots, DienTableSlot, i);
      DienTableSpan *span = dien_table_get_span (self->table, slot->position);

      gtk_widget_measure (slot->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (slot->widget, span->width, height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (span->x - self->scrolled, 0)));
    }
}

static void
dien_table_header_class_init (DienTableHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dien_table_header_dispose;

  widget_class->measure = dien_table_header_measure;
  widget_class->size_allocate = dien_table_header_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "tableheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
dien_table_header_init (DienTableHeader *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  dien_table_ring_init (&self->headings, &heading_funcs, self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Headings"), -1);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (header_pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (header_released_cb), self);
  g_signal_connect_swapped (click, "cancel", G_CALLBACK (header_cancelled_cb), self);
  g_signal_connect_swapped (menu_click, "pressed", G_CALLBACK (header_menu_pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_began_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (mouse_moved_cb), self);
  gtk_gesture_group (click, drag);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu_click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
dien_table_header_new (DienTable *table)
{
  DienTableHeader *self = g_object_new (DIEN_TYPE_TABLE_HEADER, NULL);

  self->table = table;
  return GTK_WIDGET (self);
}

void
dien_table_header_update (DienTableHeader *self,
                          guint            first,
                          guint            n,
                          gboolean         columns_changed)
{
  g_autoptr (GPtrArray) leftovers = NULL;
  int scrolled = 0;

  g_assert (DIEN_IS_TABLE_HEADER (self));

  scrolled = (int) round (gtk_adjustment_get_value (self->table->hadjustment));
  if (columns_changed || dien_table_ring_differs (&self->headings, first, n, GTK_INVALID_LIST_POSITION))
    leftovers = dien_table_ring_move (&self->headings, GTK_WIDGET (self), NULL, first, n, GTK_INVALID_LIST_POSITION,
                                      columns_changed);
  if (leftovers != NULL || scrolled != self->scrolled)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  self->scrolled = scrolled;
}

void
dien_table_header_update_sort (DienTableHeader *self)
{
  g_assert (DIEN_IS_TABLE_HEADER (self));

  for (guint i = 0; i < self->headings.slots->len; i++)
    dien_table_heading_update_sort (DIEN_TABLE_HEADING (g_array_index (self->headings.slots, DienTableSlot, i).widget));
}

int
dien_table_header_get_full_width (DienTableHeader *self,
                                  guint            span)
{
  DienTableSlot *slot = NULL;

  g_assert (DIEN_IS_TABLE_HEADER (self));

  slot = dien_table_ring_get (&self->headings, span);
  return slot != NULL ? dien_table_heading_get_full_width (DIEN_TABLE_HEADING (slot->widget)) : 0;
}
