/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "table-window.h"

#include <adwaita.h>
#include <math.h>

static GtkAdjustment *
get_adjustment (TableWindow *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));
}

static gboolean
is_row (GtkWidget *widget)
{
  return g_str_equal (gtk_widget_get_css_name (widget), "tablerow");
}

static gboolean
has_name (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *other = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return other == NULL;
}

/* Only a comparison that fails tells what is there. */
static char *
dup_name (GtkWidget *widget)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\a");
}

static GtkWidget *
find_below (GtkWidget  *widget,
            const char *name)
{
  if (has_name (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkSelectionModel *
new_selection (GListStore *rows,
               GType       type)
{
  if (type == GTK_TYPE_MULTI_SELECTION)
    return GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (rows))));
  if (type == GTK_TYPE_SINGLE_SELECTION)
    return GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (rows))));
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (rows))));
}

TableWindow *
table_window_new (guint n_rows,
                  guint n_columns,
                  GType selection)
{
  TableWindow *self = g_new0 (TableWindow, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->window = gtk_window_new ();
  self->before = gtk_entry_new ();
  self->after = gtk_entry_new ();
  self->table = DIEN_TABLE (dien_table_new ());
  self->rows = test_rows_new (n_rows);
  self->selection = new_selection (self->rows, selection);
  test_table_add_columns (self->table, n_columns);
  dien_table_set_model (self->table, self->selection);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->table));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), self->before);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->after);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 500);
  keys_present (GTK_WINDOW (self->window));
  table_window_settle (self);
  return self;
}

void
table_window_free (TableWindow *self)
{
  DienTable *table = g_object_ref (self->table);

  /* GTK 4.8 holds what the focus moves to until the next frame, for good where the window goes before. */
  table_window_settle (self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (table);
  g_assert_finalize_object (self->selection);
  g_assert_finalize_object (self->rows);
  g_free (self);
}

void
table_window_settle (TableWindow *self)
{
  keys_wait_frame (self->window);
  keys_wait_frame (self->window);
}

GtkWidget *
table_window_get_row (TableWindow *self,
                      guint        position)
{
  int top = (int) position * get_row_height (self) - (int) round (get_vertical (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->table)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;
      GtkBorder border = { 0 };

      gtk_scrollable_get_border (GTK_SCROLLABLE (self->table), &border);
      if (is_row (child) && gtk_widget_compute_bounds (child, GTK_WIDGET (self->table), &bounds)
          && fabs (bounds.origin.y - border.top - top) < 1)
        return child;
    }
  return NULL;
}

GtkWidget *
table_window_find (TableWindow *self,
                   const char  *name)
{
  return find_below (GTK_WIDGET (self->table), name);
}

char *
table_window_dup_focus_name (TableWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  g_assert_nonnull (focus);
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table)));
  return dup_name (focus);
}

char *
table_window_dup_rows_in_sight (TableWindow *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GtkBorder border = { 0 };

  gtk_scrollable_get_border (GTK_SCROLLABLE (self->table), &border);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->table)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *name = NULL;
      graphene_rect_t bounds;

      if (!is_row (child) || !gtk_widget_compute_bounds (child, GTK_WIDGET (self->table), &bounds)
          || bounds.origin.y < border.top
          || bounds.origin.y + bounds.size.height > gtk_widget_get_height (GTK_WIDGET (self->table)))
        continue;
      name = dup_name (child);
      g_string_append_printf (names, "%s%s", names->len > 0 ? " | " : "", name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);
  return n;
}

double
get_vertical (TableWindow *self)
{
  return gtk_adjustment_get_value (get_adjustment (self));
}

int
get_row_height (TableWindow *self)
{
  return (int) gtk_adjustment_get_step_increment (get_adjustment (self));
}

char *
dup_selected (TableWindow *self)
{
  g_autoptr (GtkBitset) selection = gtk_selection_model_get_selection (self->selection);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint64 i = 0; i < gtk_bitset_get_size (selection); i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", gtk_bitset_get_nth (selection, (guint) i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
click_cell (TableWindow *self,
            guint        position,
            const char  *column,
            guint        button,
            guint        n_press,
            const char  *modifiers)
{
  GListModel *columns = dien_table_get_columns (self->table);
  GtkBorder border = { 0 };
  double x = 5 - gtk_adjustment_get_value (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->table)));
  double y = 0;

  gtk_scrollable_get_border (GTK_SCROLLABLE (self->table), &border);
  y = border.top + (position + 0.5) * get_row_height (self) - get_vertical (self);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) other = g_list_model_get_item (columns, i);

      if (g_str_equal (dien_table_column_get_id (other), column))
        break;
      if (dien_table_column_get_visible (other))
        x += dien_table_column_get_width (other);
    }
  keys_click (GTK_WIDGET (self->table), x, y, button, n_press, modifiers);
}
