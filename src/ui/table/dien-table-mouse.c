/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-mouse"

#include "config.h"

#include "dien-table-private.h"
#include "dien-table-row.h"

typedef struct
{
  guint          position; /* of the row, or GTK_INVALID_LIST_POSITION */
  guint          span;     /* of the column, or GTK_INVALID_LIST_POSITION right of the last */
  DienTableCell *cell;
  double         x;        /* in the cell */
} Place;

static Place
find_place (DienTable *self,
            double     x,
            double     y)
{
  Place place = { GTK_INVALID_LIST_POSITION, GTK_INVALID_LIST_POSITION, NULL, 0 };
  double row = (y - self->metrics.header_height + round (gtk_adjustment_get_value (self->vadjustment)))
               / self->metrics.row_height;
  DienTableSlot *slot = NULL;

  if (y < self->metrics.header_height || row < 0 || row >= dien_table_get_n_rows (self))
    return place;
  x += round (gtk_adjustment_get_value (self->hadjustment));
  place.position = (guint) row;
  place.span = dien_table_get_span_at (self, x);
  slot = dien_table_ring_get (&self->rows, place.position);
  if (slot != NULL && place.span != GTK_INVALID_LIST_POSITION)
    {
      place.cell = dien_table_row_get_cell (DIEN_TABLE_ROW (slot->widget), place.span);
      place.x = x - dien_table_get_span (self, place.span)->x;
    }
  return place;
}

static DienTableSelect
choose_select (GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (state & GDK_SHIFT_MASK)
    return control ? DIEN_TABLE_ADD : DIEN_TABLE_EXTEND;
  return control ? DIEN_TABLE_TOGGLE : DIEN_TABLE_SELECT;
}

static void
body_pressed_cb (DienTable  *self,
                 int         n_press,
                 double      x,
                 double      y,
                 GtkGesture *gesture)
{
  Place place = find_place (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (place.position == GTK_INVALID_LIST_POSITION || !dien_table_ensure_cursor (self))
    return;
  if (place.cell != NULL && dien_table_cell_has_expander_at (place.cell, place.x))
    {
      dien_table_move (self, place.position, place.span, DIEN_TABLE_KEEP);
      dien_table_toggle_expanded (self, place.position);
    }
  else
    {
      dien_table_move (self, place.position, place.span, choose_select (gesture));
      if (n_press == 2)
        g_signal_emit_by_name (self, "activate", place.position);
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
body_menu_pressed_cb (DienTable  *self,
                      int         n_press,
                      double      x,
                      double      y,
                      GtkGesture *gesture)
{
  Place place = find_place (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (place.position == GTK_INVALID_LIST_POSITION || !dien_table_ensure_cursor (self))
    return;
  dien_table_move (self, place.position, place.span,
                   gtk_selection_model_is_selected (self->model, place.position) ? DIEN_TABLE_KEEP : DIEN_TABLE_SELECT);
  dien_table_open_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
tooltip_queried_cb (DienTable  *self,
                    int         x,
                    int         y,
                    gboolean    by_keyboard,
                    GtkTooltip *tooltip)
{
  Place place = { 0 };
  graphene_rect_t bounds;

  if (self->menu != NULL && gtk_widget_get_visible (self->menu))
    return FALSE;
  if (by_keyboard)
    place.cell = DIEN_TABLE_CELL (dien_table_get_cursor_cell (self));
  else
    place = find_place (self, x, y);
  if (place.cell == NULL || dien_table_cell_get_cut_text (place.cell) == NULL
      || !gtk_widget_compute_bounds (GTK_WIDGET (place.cell), GTK_WIDGET (self), &bounds))
    return FALSE;

  gtk_tooltip_set_text (tooltip, dien_table_cell_get_cut_text (place.cell));
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                       (int) bounds.size.width, (int) bounds.size.height });
  return TRUE;
}

void
dien_table_add_mouse (DienTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (body_pressed_cb), self);
  g_signal_connect_swapped (menu_click, "pressed", G_CALLBACK (body_menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu_click));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_queried_cb), NULL);
}
