/* SPDX-License-Identifier: MIT */

/* The table while its model changes. */

#include "config.h"

#include <adwaita.h>

#include "table-window.h"

static void
assert_sight (TableWindow *self,
              const char  *first)
{
  g_autofree char *rows = NULL;

  table_window_settle (self);
  rows = table_window_dup_rows_in_sight (self);
  if (!g_str_has_prefix (rows, first))
    g_error ("in sight: %s; wanted: %s", rows, first);
}

static void
assert_focus (TableWindow *self,
              const char  *name)
{
  g_autofree char *focus = NULL;

  table_window_settle (self);
  focus = table_window_dup_focus_name (self);
  g_assert_cmpstr (focus, ==, name);
}

static void
insert_row (TableWindow *self,
            guint        position,
            guint        number)
{
  g_autoptr (TestRow) row = test_row_new (number);

  g_list_store_insert (self->rows, position, row);
}

static int
compare_down (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  return test_row_get_number ((TestRow *) a) < test_row_get_number ((TestRow *) b) ? 1 : -1;
}

/* A table of 100 rows, scrolled so that row 50 is the first in sight; row 52 is active and has the focus. */
static TableWindow *
new_scrolled (void)
{
  TableWindow *self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);

  dien_table_scroll_to (self->table, 99);
  dien_table_scroll_to (self->table, 50);
  dien_table_select (self->table, 52);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  assert_sight (self, "Ấp Thạnh Phong 50 | ");
  return self;
}

static void
test_insert_above (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  for (guint i = 0; i < 5; i++)
    insert_row (self, 10, 900 + i);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 57);
  assert_focus (self, "#: 53");
  assert_sight (self, "Ấp Thạnh Phong 50 | ");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == focus);
}

static void
test_insert_in_sight (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();

  /* Between the first row in sight and the active one: what is worked on stays where it is. */
  insert_row (self, 51, 900);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 53);
  assert_focus (self, "#: 53");
  assert_sight (self, "Xã Thạnh Phong 900 | Xã An Thạnh 51 | Ấp Đại Điền 52 | ");
}

static void
test_insert_at_the_top (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);

  insert_row (self, 0, 900);
  assert_sight (self, "Xã Thạnh Phong 900 | Xã Thạnh Phong 0 | ");
}

static void
test_insert_below (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();

  insert_row (self, 90, 900);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 52);
  assert_sight (self, "Ấp Thạnh Phong 50 | ");
}

static void
test_remove_above (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();

  g_list_store_splice (self->rows, 0, 30, NULL, 0);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 22);
  assert_focus (self, "#: 53");
  assert_sight (self, "Ấp Thạnh Phong 50 | ");
}

static void
test_remove_active (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();

  /* The next one takes its place, and the last one the place of those behind it. */
  g_list_store_remove (self->rows, 52);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 52);
  assert_focus (self, "#: 54");
  g_list_store_splice (self->rows, 40, 59, NULL, 0);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 39);
  assert_focus (self, "#: 40");
  g_list_store_remove_all (self->rows);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, GTK_INVALID_LIST_POSITION);
  table_window_settle (self);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->table)));
  insert_row (self, 0, 7);
  assert_focus (self, "#: 8");
}

static void
test_replace_active (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();
  g_autoptr (TestRow) row = test_row_new (777);

  /* An edit: rows are immutable, so another object stands there. */
  g_list_store_splice (self->rows, 52, 1, (gpointer *) &row, 1);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 52);
  assert_focus (self, "#: 778");
}

static void
test_keys_between_change_and_frame (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();

  insert_row (self, 0, 900);
  dien_table_set_cursor (self->table, 60, NULL);
  {
    g_autofree char *focus = table_window_dup_focus_name (self);

    g_assert_cmpstr (focus, ==, "#: 60");
  }
  g_list_store_remove_all (self->rows);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  insert_row (self, 0, 901);
  dien_table_select (self->table, 0);
  assert_focus (self, "#: 902");
}

static void
test_sort (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();

  /* The active row keeps its place on the screen, two rows from the top; it stands at 47 now. */
  g_list_store_sort (self->rows, compare_down, NULL);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 47);
  assert_focus (self, "#: 53");
  assert_sight (self, "Xã Mỹ Hưng 54 | ");
}

static guint
locate_number (GListModel *model,
               gpointer    row,
               gpointer    calls)
{
  *(guint *) calls += 1;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TestRow) other = g_list_model_get_item (model, i);

      if (test_row_get_number (other) == test_row_get_number (row))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
test_locate (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();
  g_autoptr (GListStore) others = test_rows_new (80);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint calls = 0;

  dien_table_set_locate_func (self->table, locate_number, &calls, NULL);
  for (guint i = 10; i < 80; i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (others), i));
  g_list_store_splice (self->rows, 0, 100, rows->pdata, rows->len);
  g_assert_cmpuint (calls, >, 0);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 42);
  assert_focus (self, "#: 53");
  assert_sight (self, "Ấp Thạnh Phong 50 | ");
}

static void
count_cb (DienTable  *table,
          GParamSpec *property,
          guint      *n)
{
  *n += 1;
}

static void
test_cursor_notifies (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();
  guint n = 0;

  g_signal_connect (self->table, "notify::cursor", G_CALLBACK (count_cb), &n);
  dien_table_select (self->table, 53);
  g_assert_cmpuint (n, ==, 1);
  dien_table_select (self->table, 53);
  g_assert_cmpuint (n, ==, 1);
  insert_row (self, 60, 900);
  g_assert_cmpuint (n, ==, 1);
  insert_row (self, 0, 901);
  g_assert_cmpuint (n, ==, 2);
  dien_table_set_cursor (self->table, GTK_INVALID_LIST_POSITION, NULL);
  g_assert_cmpuint (n, ==, 3);
  table_window_settle (self);
}

static void
test_other_model (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();
  g_autoptr (GListStore) rows = test_rows_new (3);
  g_autoptr (GtkSelectionModel) selection =
    GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (rows))));

  gtk_widget_grab_focus (self->before);
  dien_table_set_model (self->table, selection);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, GTK_INVALID_LIST_POSITION);
  assert_sight (self, "Xã Thạnh Phong 0 | Ấp An Thạnh 1 | Ấp Đại Điền 2");
  g_assert_cmpfloat (get_vertical (self), ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  assert_focus (self, "#: 1");
  dien_table_select (self->table, 2);

  /* With the focus in the table there is always an active row. */
  dien_table_set_model (self->table, self->selection);
  table_window_settle (self);
  assert_focus (self, "#: 53");
  dien_table_set_model (self->table, NULL);
  table_window_settle (self);
  assert_sight (self, "");
}

static void
test_hide_active_column (void)
{
  g_autoptr (TableWindow) self = new_scrolled ();

  dien_table_set_cursor (self->table, 52, dien_table_get_column (self->table, "score"));
  assert_focus (self, "Điểm: 79,24");
  dien_table_column_set_visible (dien_table_get_column (self->table, "score"), FALSE);
  assert_focus (self, "#: 53");
}

static gboolean
is_shown_as (TableWindow *self,
             guint        position)
{
  g_autoptr (TestRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autofree char *name = g_strdup_printf ("#: %u", test_row_get_number (row) + 1);
  GtkWidget *widget = table_window_get_row (self, position);
  gboolean selected = gtk_selection_model_is_selected (self->selection, position);
  g_autofree char *other = NULL;

  if (widget == NULL || !!(gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED) != selected)
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return other == NULL;
}

static void
change_at_random (TableWindow *self,
                  guint       *number)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint position = (guint) g_test_rand_int_range (0, (gint32) n + 1);
  guint removed = (guint) g_test_rand_int_range (0, (gint32) MIN (n - position, 40) + 1);
  guint added = (guint) g_test_rand_int_range (0, 40);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      g_list_store_sort (self->rows, compare_down, NULL);
      break;
    case 1:
      dien_table_select (self->table, position);
      break;
    case 2:
      gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table)), position * 7.5);
      break;
    default:
      for (guint i = 0; i < added; i++)
        g_ptr_array_add (rows, test_row_new ((*number)++));
      g_list_store_splice (self->rows, position, removed, rows->pdata, rows->len);
      break;
    }
}

static void
test_random_changes (void)
{
  g_autoptr (TableWindow) self = table_window_new (200, 5, GTK_TYPE_MULTI_SELECTION);
  guint number = 1000;

  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  for (int i = 0; i < 150; i++)
    {
      guint n_changes = (guint) g_test_rand_int_range (1, 4);
      guint first = 0;
      guint last = 0;

      for (guint j = 0; j < n_changes; j++)
        change_at_random (self, &number);
      table_window_settle (self);
      first = (guint) (get_vertical (self) / get_row_height (self));
      last = MIN (first + 8, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
      for (guint position = first; position < last; position++)
        g_assert_true (is_shown_as (self, position));
      g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->table))
                     == (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0));
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/table/model/insert-above", test_insert_above);
  g_test_add_func ("/table/model/insert-in-sight", test_insert_in_sight);
  g_test_add_func ("/table/model/insert-at-the-top", test_insert_at_the_top);
  g_test_add_func ("/table/model/insert-below", test_insert_below);
  g_test_add_func ("/table/model/remove-above", test_remove_above);
  g_test_add_func ("/table/model/remove-active", test_remove_active);
  g_test_add_func ("/table/model/replace-active", test_replace_active);
  g_test_add_func ("/table/model/keys-between-change-and-frame", test_keys_between_change_and_frame);
  g_test_add_func ("/table/model/sort", test_sort);
  g_test_add_func ("/table/model/locate", test_locate);
  g_test_add_func ("/table/model/cursor-notifies", test_cursor_notifies);
  g_test_add_func ("/table/model/other-model", test_other_model);
  g_test_add_func ("/table/model/hide-active-column", test_hide_active_column);
  g_test_add_func ("/table/model/random-changes", test_random_changes);
  return g_test_run ();
}
