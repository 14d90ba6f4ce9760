/* SPDX-License-Identifier: MIT */

/* What the table shows, and how it is driven by code. */

#include "config.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "table-window.h"

static void
test_new (void)
{
  GtkWidget *table = g_object_ref_sink (dien_table_new ());

  g_assert_null (dien_table_get_model (DIEN_TABLE (table)));
  g_assert_cmpuint (dien_table_get_cursor (DIEN_TABLE (table)), ==, GTK_INVALID_LIST_POSITION);
  g_assert_finalize_object (table);
}

static void
test_rows_in_sight (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_NO_SELECTION);
  g_autofree char *rows = table_window_dup_rows_in_sight (self);

  g_assert_true (g_str_has_prefix (rows, "Xã Thạnh Phong 0 | Ấp An Thạnh 1 | Ấp Đại Điền 2 | Xã Giao Thạnh 3"));
  g_assert_nonnull (table_window_find (self, "Kết quả: Công nhận"));
  g_assert_nonnull (table_window_find (self, "Điểm: 60,37"));
  g_assert_nonnull (table_window_find (self, "Kết quả: empty"));
}

static void
test_empty (void)
{
  g_autoptr (TableWindow) self = table_window_new (0, 5, GTK_TYPE_MULTI_SELECTION);
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->table)));
  dien_table_select (self->table, 0);
  dien_table_scroll_to (self->table, 0);
  dien_table_set_cursor (self->table, 0, NULL);
  table_window_settle (self);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, GTK_INVALID_LIST_POSITION);
  text = dien_table_dup_text (self->table);
  g_assert_cmpstr (text, ==, "#\tĐơn vị, cá nhân\tNội dung\tKết quả\tĐiểm\n");

  /* The focus goes to the first row that comes. */
  {
    g_autoptr (TestRow) row = test_row_new (7);
    g_autofree char *focus = NULL;

    g_list_store_append (self->rows, row);
    table_window_settle (self);
    focus = table_window_dup_focus_name (self);
    g_assert_cmpstr (focus, ==, "#: 8");
  }
}

static void
test_without_columns (void)
{
  g_autoptr (TableWindow) self = table_window_new (10, 0, GTK_TYPE_MULTI_SELECTION);

  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  dien_table_select (self->table, 3);
  table_window_settle (self);
  test_table_add_columns (self->table, 2);
  table_window_settle (self);
  g_assert_nonnull (table_window_find (self, "#: 4"));
  dien_table_remove_column (self->table, dien_table_get_column (self->table, "number"));
  table_window_settle (self);
  g_assert_null (table_window_find (self, "#: 4"));
  g_assert_nonnull (table_window_find (self, "Đơn vị, cá nhân: Xã Giao Thạnh 3"));
  dien_table_remove_column (self->table, dien_table_get_column (self->table, "subject"));
  table_window_settle (self);
}

static void
test_widgets_depend_on_the_window_only (void)
{
  guint n_small = 0;
  guint n_large = 0;

  for (int large = 0; large < 2; large++)
    {
      g_autoptr (TableWindow) self = table_window_new (large ? 100000 : 1000, 12, GTK_TYPE_MULTI_SELECTION);
      GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));
      double rest = gtk_adjustment_get_upper (vertical) - gtk_adjustment_get_page_size (vertical);
      guint n = count_widgets (GTK_WIDGET (self->table));

      for (int i = 0; i <= 10; i++)
        {
          gtk_adjustment_set_value (vertical, rest * i / 10);
          table_window_settle (self);
          g_assert_cmpuint (count_widgets (GTK_WIDGET (self->table)), ==, n);
        }
      *(large ? &n_large : &n_small) = n;
    }
  g_assert_cmpuint (n_small, ==, n_large);
  g_assert_cmpuint (n_small, <, 400);
}

static void
test_last_of_many (void)
{
  g_autoptr (TableWindow) self = table_window_new (100000, 5, GTK_TYPE_NO_SELECTION);
  g_autofree char *rows = NULL;

  dien_table_scroll_to (self->table, 99999);
  table_window_settle (self);
  rows = table_window_dup_rows_in_sight (self);
  g_assert_true (g_str_has_suffix (rows, " | Ấp Hòa Lợi 99998 | Xã Tân Phong 99999"));

  /* Already in sight: nothing moves. */
  {
    double value = get_vertical (self);

    dien_table_scroll_to (self->table, 99995);
    g_assert_cmpfloat (get_vertical (self), ==, value);
  }
}

static void
test_scroll_before_size (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  DienTable *table = DIEN_TABLE (dien_table_new ());
  g_autoptr (GListStore) rows = test_rows_new (1000);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (rows)));

  test_table_add_columns (table, 5);
  dien_table_set_model (table, GTK_SELECTION_MODEL (selection));
  dien_table_set_cursor (table, 500, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (table));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  keys_present (GTK_WINDOW (window));
  keys_wait_until (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table))) > 0);
  g_assert_cmpuint (dien_table_get_cursor (table), ==, 500);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_columns_in_sight (TableWindow *self,
                         guint        first,
                         guint        last)
{
  for (guint i = 5; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Cột %u: Ô 1 · %u", i + 1, i + 1);

      if (i >= first && i <= last)
        g_assert_nonnull (table_window_find (self, name));
      else if (i + 2 < first || i > last + 2)
        g_assert_null (table_window_find (self, name));
    }
}

static void
test_columns_are_virtual (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 60, GTK_TYPE_NO_SELECTION);
  GtkAdjustment *horizontal = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->table));
  guint n = count_widgets (GTK_WIDGET (self->table));
  double width = 60 + 180 + 200 + 140 + 80;

  g_assert_cmpfloat (gtk_adjustment_get_upper (horizontal), ==, width + 55 * 120);
  g_assert_cmpuint (n, <, 400);
  gtk_adjustment_set_value (horizontal, width + 20 * 120);
  table_window_settle (self);
  g_assert_cmpuint (count_widgets (GTK_WIDGET (self->table)), ==, n);
  assert_columns_in_sight (self, 25, 30);
  g_assert_nonnull (table_window_find (self, "Cột 27"));
  g_assert_null (table_window_find (self, "Cột 7"));

  /* Headings and cells stand under one another. */
  {
    graphene_rect_t heading;
    graphene_rect_t cell;

    g_assert_true (gtk_widget_compute_bounds (table_window_find (self, "Cột 27"), self->window, &heading));
    g_assert_true (gtk_widget_compute_bounds (table_window_find (self, "Cột 27: Ô 1 · 27"), self->window, &cell));
    g_assert_cmpfloat (heading.origin.x, ==, cell.origin.x);
    g_assert_cmpfloat (heading.size.width, ==, cell.size.width);
  }

  dien_table_set_cursor (self->table, 0, dien_table_get_column (self->table, "extra-59"));
  table_window_settle (self);
  g_assert_cmpfloat (gtk_adjustment_get_value (horizontal), ==,
                     gtk_adjustment_get_upper (horizontal) - gtk_adjustment_get_page_size (horizontal));
  dien_table_set_cursor (self->table, 0, dien_table_get_column (self->table, "number"));
  table_window_settle (self);
  g_assert_cmpfloat (gtk_adjustment_get_value (horizontal), ==, 0);
}

static void
test_larger_window (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 60, GTK_TYPE_NO_SELECTION);

  assert_columns_in_sight (self, 0, 5);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 600);
  keys_wait_until (gtk_widget_get_width (GTK_WIDGET (self->table)) > 900);
  table_window_settle (self);
  assert_columns_in_sight (self, 0, 7);
  g_assert_nonnull (table_window_get_row (self, 14));
}

static int
get_heading_width (TableWindow *self,
                   const char  *title)
{
  return gtk_widget_get_width (table_window_find (self, title));
}

static void
test_column_properties (void)
{
  g_autoptr (TableWindow) self = table_window_new (10, 3, GTK_TYPE_NO_SELECTION);
  DienTableColumn *content = dien_table_get_column (self->table, "content");
  int width = gtk_widget_get_width (GTK_WIDGET (self->table));

  dien_table_column_set_expand (content, TRUE);
  table_window_settle (self);
  g_assert_cmpint (get_heading_width (self, "Nội dung"), ==, width - 60 - 180);

  dien_table_column_set_width (dien_table_get_column (self->table, "subject"), 250);
  table_window_settle (self);
  g_assert_cmpint (get_heading_width (self, "Nội dung"), ==, width - 60 - 250);

  dien_table_column_set_title (content, "Mô hình");
  dien_table_column_set_visible (dien_table_get_column (self->table, "subject"), FALSE);
  table_window_settle (self);
  g_assert_null (table_window_find (self, "Nội dung"));
  g_assert_null (table_window_find (self, "Đơn vị, cá nhân"));
  g_assert_cmpint (get_heading_width (self, "Mô hình"), ==, width - 60);
  g_assert_nonnull (table_window_find (self, "Mô hình: Xây dựng nông thôn mới nâng cao, giữ vững 3 tiêu chí"));
}

static void
count_cb (GObject    *object,
          GParamSpec *property,
          guint      *n)
{
  *n += 1;
}

static void
assert_notifies (DienTableColumn *column,
                 const char      *property,
                 const GValue    *value,
                 guint            times)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  guint n = 0;
  gulong handler = g_signal_connect (column, signal, G_CALLBACK (count_cb), &n);

  g_object_set_property (G_OBJECT (column), property, value);
  g_assert_cmpuint (n, ==, times);
  g_signal_handler_disconnect (column, handler);
}

static char *
dup_nothing (gpointer row,
             gpointer user_data)
{
  return NULL;
}

static void
test_column_notifies (void)
{
  static const char *const numbers[] = { "width", "minimum-width" };
  static const char *const switches[] = { "visible", "sortable", "expand", "names-row" };
  g_autoptr (DienTableColumn) column = dien_table_column_new ("one", "Một", dup_nothing, NULL, NULL);
  g_auto (GValue) number = G_VALUE_INIT;
  g_auto (GValue) title = G_VALUE_INIT;

  g_value_init (&number, G_TYPE_INT);
  g_value_set_int (&number, 77);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      assert_notifies (column, numbers[i], &number, 1);
      assert_notifies (column, numbers[i], &number, 0);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, G_TYPE_BOOLEAN);
      g_object_get_property (G_OBJECT (column), switches[i], &value);
      assert_notifies (column, switches[i], &value, 0);
      g_value_set_boolean (&value, !g_value_get_boolean (&value));
      assert_notifies (column, switches[i], &value, 1);
    }
  g_value_init (&title, G_TYPE_STRING);
  g_value_set_static_string (&title, "Một");
  assert_notifies (column, "title", &title, 0);
  g_value_set_static_string (&title, "Hai");
  assert_notifies (column, "title", &title, 1);
}

static void
test_widths_are_remembered (void)
{
  g_autoptr (TableWindow) self = table_window_new (10, 5, GTK_TYPE_NO_SELECTION);
  g_autoptr (GVariant) none = dien_table_dup_widths (self->table);
  g_autoptr (GVariant) some = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (g_variant_n_children (none), ==, 0);
  dien_table_column_set_expand (dien_table_get_column (self->table, "content"), TRUE);
  dien_table_restore_widths (self->table,
                             g_variant_new_parsed ("{'content': 90, 'vanished': 80, 'score': 1}"));
  dien_table_restore_widths (self->table, g_variant_new_string ("nonsense"));
  dien_table_restore_widths (self->table, NULL);
  table_window_settle (self);
  g_assert_cmpint (get_heading_width (self, "Nội dung"), ==, 90);
  g_assert_cmpint (get_heading_width (self, "Điểm"), ==, 32);
  some = dien_table_dup_widths (self->table);
  text = g_variant_print (some, FALSE);
  g_assert_cmpstr (text, ==, "{'content': 90, 'score': 32}");
}

static void
test_sort_is_shown (void)
{
  g_autoptr (TableWindow) self = table_window_new (10, 5, GTK_TYPE_NO_SELECTION);

  gtk_test_accessible_assert_property (table_window_find (self, "Điểm"), GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_NONE);
  dien_table_set_sort (self->table, "score", GTK_SORT_DESCENDING);
  gtk_test_accessible_assert_property (table_window_find (self, "Điểm"), GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_DESCENDING);
  gtk_test_accessible_assert_property (table_window_find (self, "Nội dung"), GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_NONE);
  g_assert_cmpstr (dien_table_get_sort_column (self->table), ==, "score");
  g_assert_cmpint (dien_table_get_sort_order (self->table), ==, GTK_SORT_DESCENDING);
  dien_table_set_sort (self->table, NULL, GTK_SORT_DESCENDING);
  gtk_test_accessible_assert_property (table_window_find (self, "Điểm"), GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_NONE);
  g_assert_cmpint (dien_table_get_sort_order (self->table), ==, GTK_SORT_ASCENDING);
}

static void
test_roles (void)
{
  g_autoptr (TableWindow) self = table_window_new (1000, 5, GTK_TYPE_MULTI_SELECTION);
  GtkWidget *row = NULL;
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->table));

  dien_table_scroll_to (self->table, 600);
  dien_table_set_cursor (self->table, 300, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  dien_table_scroll_to (self->table, 310);
  table_window_settle (self);

  gtk_test_accessible_assert_role (self->table, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_property (self->table, GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE);
  gtk_test_accessible_assert_role (header, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (table_window_find (self, "Kết quả"), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  row = table_window_get_row (self, 305);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Ấp Quới Điền 305");
  gtk_test_accessible_assert_role (gtk_widget_get_first_child (row), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "#: 306");
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_selection_model_select_item (self->selection, 305, TRUE);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
assert_visual_order (TableWindow *self)
{
  float y = -G_MAXFLOAT;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->table)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!g_str_equal (gtk_widget_get_css_name (child), "tablerow"))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (self->table), &bounds));
      g_assert_cmpfloat (bounds.origin.y, >, y);
      y = bounds.origin.y;
    }
}

static void
test_visual_order (void)
{
  static const guint stops[] = { 0, 1, 5, 30, 29, 12, 700, 702, 698, 0, 999 };
  g_autoptr (TableWindow) self = table_window_new (1000, 5, GTK_TYPE_MULTI_SELECTION);
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));

  for (int held = 0; held < 2; held++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
        {
          gtk_adjustment_set_value (vertical, stops[i] * get_row_height (self));
          table_window_settle (self);
          assert_visual_order (self);
        }
      dien_table_set_cursor (self->table, 31, NULL);
    }
}

static void
test_focused_row_is_kept (void)
{
  g_autoptr (TableWindow) self = table_window_new (1000, 60, GTK_TYPE_MULTI_SELECTION);
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));
  GtkAdjustment *horizontal = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->table));
  GtkWidget *focus = NULL;

  dien_table_select (self->table, 2);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *name = NULL;

      gtk_adjustment_set_value (vertical, i % 20 * 700);
      gtk_adjustment_set_value (horizontal, i % 7 * 500);
      table_window_settle (self);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == focus);
      name = table_window_dup_focus_name (self);
      g_assert_cmpstr (name, ==, "#: 3");
    }
}

static void
test_selection_by_code (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);
  g_autofree char *selected = NULL;

  dien_table_select (self->table, 40);
  table_window_settle (self);
  selected = dup_selected (self);
  g_assert_cmpstr (selected, ==, "40");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 40);
  g_assert_nonnull (table_window_get_row (self, 40));
  g_assert_true (gtk_widget_get_state_flags (table_window_get_row (self, 40)) & GTK_STATE_FLAG_SELECTED);
  g_assert_false (gtk_widget_get_state_flags (table_window_get_row (self, 39)) & GTK_STATE_FLAG_SELECTED);

  /* Not where the focus is: that belongs to whoever has it. */
  gtk_widget_grab_focus (self->before);
  dien_table_select (self->table, 41);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), self->before));
}

static void
spliced_cb (GObject      *output,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_output_stream_splice_finish (G_OUTPUT_STREAM (output), result, NULL);
  *(gboolean *) user_data = TRUE;
}

static void
clipboard_read_cb (GObject      *clipboard,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  *(GInputStream **) user_data = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
}

/* What another program would get. */
static char *
dup_copied_html (TableWindow *self)
{
  const char *types[] = { "text/html", NULL };
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) input = NULL;
  gboolean whole = FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self->table), "table.copy", NULL);
  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self->table)), types, G_PRIORITY_DEFAULT, NULL,
                            clipboard_read_cb, &input);
  keys_wait_until (input != NULL);
  g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL, spliced_cb,
                                &whole);
  keys_wait_until (whole);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (output)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output)));
}

static void
test_copy (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  dien_table_column_set_visible (dien_table_get_column (self->table, "content"), FALSE);
  gtk_selection_model_select_range (self->selection, 2, 2, TRUE);
  gtk_selection_model_select_item (self->selection, 8, FALSE);
  text = dien_table_dup_text (self->table);
  g_assert_cmpstr (text, ==,
                   "#\tĐơn vị, cá nhân\tKết quả\tĐiểm\n"
                   "3\tẤp Đại Điền 2\tChưa kiểm tra\t60,74\n"
                   "4\tXã Giao Thạnh 3\t\t61,11\n"
                   "9\tẤp Hòa Lợi 8\tCông nhận\t62,96\n");
  html = dup_copied_html (self);
  g_assert_nonnull (strstr (html, "<tr><th>#</th><th>Đơn vị, cá nhân</th><th>Kết quả</th><th>Điểm</th></tr>"));
  g_assert_nonnull (strstr (html, "<tr><td>9</td><td>Ấp Hòa Lợi 8</td><td>Công nhận</td><td>62,96</td></tr>"));
}

static char *
dup_awkward (gpointer row,
             gpointer user_data)
{
  return g_strdup ("a\tb\nc\r\nd <e> & \"f\"");
}

static void
test_copy_awkward_text (void)
{
  g_autoptr (TableWindow) self = table_window_new (1, 0, GTK_TYPE_MULTI_SELECTION);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  dien_table_append_column (self->table, dien_table_column_new ("one", "Một\nhai", dup_awkward, NULL, NULL));
  dien_table_append_column (self->table, dien_table_column_new ("two", "Ba", dup_awkward, NULL, NULL));
  text = dien_table_dup_text (self->table);
  g_assert_cmpstr (text, ==, "Một hai\tBa\na b c d <e> & \"f\"\ta b c d <e> & \"f\"\n");
  html = dup_copied_html (self);
  g_assert_nonnull (strstr (html, "<td>a b c d &lt;e&gt; &amp; &quot;f&quot;</td>"));
  table_window_settle (self);
}

static void
test_copy_many (void)
{
  g_autoptr (TableWindow) self = table_window_new (5000, 12, GTK_TYPE_MULTI_SELECTION);
  g_autofree char *text = NULL;
  guint lines = 0;
  guint fields = 0;

  gtk_selection_model_select_all (self->selection);
  text = dien_table_dup_text (self->table);
  for (const char *p = text; *p != '\0'; p++)
    {
      lines += *p == '\n';
      fields += *p == '\t' || *p == '\n';
    }
  g_assert_cmpuint (lines, ==, 5001);
  g_assert_cmpuint (fields, ==, 5001 * 12);
}

static void
test_text_size (void)
{
  g_autoptr (TableWindow) self = table_window_new (1000, 5, GTK_TYPE_NO_SELECTION);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->table));
  int height = get_row_height (self);
  int dpi = 0;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  dien_table_scroll_to (self->table, 999);
  dien_table_scroll_to (self->table, 500);
  table_window_settle (self);
  before = table_window_dup_rows_in_sight (self);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 2, NULL);
  table_window_settle (self);
  g_assert_cmpint (get_row_height (self), >=, height * 2 - 4);
  g_assert_cmpint (get_row_height (self), <=, height * 2 + 4);
  g_assert_cmpint (get_heading_width (self, "Đơn vị, cá nhân"), ==, 360);
  after = table_window_dup_rows_in_sight (self);
  g_assert_true (g_str_has_prefix (after, "Ấp Thạnh Phong 500 | "));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  table_window_settle (self);
  g_assert_cmpint (get_row_height (self), ==, height);
}

static guint
get_depth (gpointer row,
           gpointer user_data)
{
  return test_row_get_number (row) % 3;
}

static gboolean
get_expandable (gpointer row,
                gpointer user_data)
{
  return get_depth (row, NULL) < 2;
}

static gboolean
get_expanded (gpointer row,
              gpointer user_data)
{
  return get_depth (row, NULL) == 0;
}

static void
test_tree (void)
{
  g_autoptr (TableWindow) self = table_window_new (30, 5, GTK_TYPE_SINGLE_SELECTION);
  DienTableColumn *subject = dien_table_get_column (self->table, "subject");

  dien_table_column_set_tree_funcs (subject, get_depth, get_expandable, get_expanded, NULL, NULL);
  table_window_settle (self);
  g_assert_true (dien_table_column_is_tree (subject));
  gtk_test_accessible_assert_property (table_window_get_row (self, 0), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
  gtk_test_accessible_assert_state (table_window_get_row (self, 0), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  gtk_test_accessible_assert_property (table_window_get_row (self, 1), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
  gtk_test_accessible_assert_state (table_window_get_row (self, 1), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (table_window_get_row (self, 2)),
                                                 GTK_ACCESSIBLE_STATE_EXPANDED));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/table/new", test_new);
  g_test_add_func ("/table/rows-in-sight", test_rows_in_sight);
  g_test_add_func ("/table/empty", test_empty);
  g_test_add_func ("/table/without-columns", test_without_columns);
  g_test_add_func ("/table/widgets-depend-on-the-window-only", test_widgets_depend_on_the_window_only);
  g_test_add_func ("/table/last-of-many", test_last_of_many);
  g_test_add_func ("/table/scroll-before-size", test_scroll_before_size);
  g_test_add_func ("/table/columns-are-virtual", test_columns_are_virtual);
  g_test_add_func ("/table/larger-window", test_larger_window);
  g_test_add_func ("/table/column-properties", test_column_properties);
  g_test_add_func ("/table/column-notifies", test_column_notifies);
  g_test_add_func ("/table/widths-are-remembered", test_widths_are_remembered);
  g_test_add_func ("/table/sort-is-shown", test_sort_is_shown);
  g_test_add_func ("/table/roles", test_roles);
  g_test_add_func ("/table/visual-order", test_visual_order);
  g_test_add_func ("/table/focused-row-is-kept", test_focused_row_is_kept);
  g_test_add_func ("/table/selection-by-code", test_selection_by_code);
  g_test_add_func ("/table/copy", test_copy);
  g_test_add_func ("/table/copy-awkward-text", test_copy_awkward_text);
  g_test_add_func ("/table/copy-many", test_copy_many);
  g_test_add_func ("/table/text-size", test_text_size);
  g_test_add_func ("/table/tree", test_tree);
  return g_test_run ();
}
