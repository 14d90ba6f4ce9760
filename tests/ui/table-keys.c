/* SPDX-License-Identifier: MIT */

/* The table under real keys and a real mouse. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "table-telex.h"
#include "table-window.h"

static void
assert_focus (TableWindow *self,
              const char  *name)
{
  g_autofree char *focus = table_window_dup_focus_name (self);

  g_assert_cmpstr (focus, ==, name);
}

static void
assert_selected (TableWindow *self,
                 const char  *positions)
{
  g_autofree char *selected = dup_selected (self);

  g_assert_cmpstr (selected, ==, positions);
}

static void
assert_find_shown (TableWindow *self,
                   gboolean     shown)
{
  GtkWidget *entry = table_window_find (self, "Find in the list");

  g_assert_nonnull (entry);
  keys_wait_until (gtk_widget_get_mapped (entry) == shown);
}

static gboolean
has_focus_within (TableWindow *self,
                  GtkWidget   *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
note_position_cb (DienTable *table,
                  guint      position,
                  GString   *log)
{
  g_string_append_printf (log, "%u ", position);
}

static void
note_sort_cb (DienTable   *table,
              const char  *column,
              GtkSortType  order,
              GString     *log)
{
  g_string_append_printf (log, "%s %s, ", column, order == GTK_SORT_ASCENDING ? "up" : "down");
}

static void
note_resized_cb (DienTable       *table,
                 DienTableColumn *column,
                 GString         *log)
{
  g_string_append_printf (log, "%s ", dien_table_column_get_id (column));
}

static void
note_toggled_cb (DienTable *table,
                 guint      position,
                 gboolean   expand,
                 GString   *log)
{
  g_string_append_printf (log, "%c%u ", expand ? '+' : '-', position);
}

static void
test_motions (void)
{
  static const struct
  {
    const char *key;
    const char *focus;
    const char *selected;
  } steps[] = {
    { "Down", "#: 2", "1" },
    { "Down", "#: 3", "2" },
    { "Right", "Đơn vị, cá nhân: Ấp Đại Điền 2", "2" },
    { "Up", "Đơn vị, cá nhân: Ấp An Thạnh 1", "1" },
    { "End", "Điểm: 60,37", "1" },
    { "Right", "Điểm: 60,37", "1" },
    { "Home", "#: 2", "1" },
    { "Left", "#: 2", "1" },
    { "shift+Down", "#: 3", "1 2" },
    { "shift+Down", "#: 4", "1 2 3" },
    { "shift+Up", "#: 3", "1 2" },
    { "shift+Up", "#: 2", "1" },
    { "shift+Up", "#: 1", "0 1" },
    { "Down", "#: 2", "1" },
    { "ctrl+Down", "#: 3", "1" },
    { "ctrl+Down", "#: 4", "1" },
    { "space", "#: 4", "1 3" },
    { "space", "#: 4", "1" },
    { "ctrl+space", "#: 4", "1 3" },
    { "shift+Down", "#: 5", "3 4" },
    { "ctrl+End", "Điểm: 63,33", "9" },
    { "Down", "Điểm: 63,33", "9" },
    { "ctrl+Home", "#: 1", "0" },
    { "Up", "#: 1", "0" },
    { "ctrl+shift+End", "Điểm: 63,33", "0 1 2 3 4 5 6 7 8 9" },
    { "Home", "#: 10", "0 1 2 3 4 5 6 7 8 9" },
    { "ctrl+shift+Home", "#: 1", "0" },
    { "ctrl+a", "#: 1", "0 1 2 3 4 5 6 7 8 9" },
  };
  g_autoptr (TableWindow) self = table_window_new (10, 5, GTK_TYPE_MULTI_SELECTION);

  gtk_widget_grab_focus (self->before);
  keys_press ("Tab");
  assert_focus (self, "#: 1");
  assert_selected (self, "");
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("%s", steps[i].key);
      keys_press (steps[i].key);
      assert_focus (self, steps[i].focus);
      assert_selected (self, steps[i].selected);
    }
}

static void
test_single_selection (void)
{
  g_autoptr (TableWindow) self = table_window_new (10, 5, GTK_TYPE_SINGLE_SELECTION);

  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  keys_press ("Down");
  keys_press ("shift+Down");
  assert_selected (self, "2");
  keys_press ("ctrl+a");
  assert_selected (self, "2");
  keys_press ("ctrl+Down");
  assert_selected (self, "2");
  keys_press ("space");
  assert_selected (self, "3");
}

static void
test_pages (void)
{
  g_autoptr (TableWindow) self = table_window_new (100000, 5, GTK_TYPE_MULTI_SELECTION);
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));
  guint page = (guint) (gtk_adjustment_get_page_size (vertical) / get_row_height (self)) - 1;

  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  keys_press ("Next");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, page);
  keys_press ("Next");
  keys_press ("Next");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 3 * page);
  keys_press ("Prior");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 2 * page);
  keys_press ("ctrl+End");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 99999);
  table_window_settle (self);
  assert_focus (self, "Điểm: 99,63");
  g_assert_cmpfloat (get_vertical (self), ==,
                     gtk_adjustment_get_upper (vertical) - gtk_adjustment_get_page_size (vertical));
  keys_press ("shift+Prior");
  g_assert_cmpuint (gtk_bitset_get_size (gtk_selection_model_get_selection (self->selection)), ==, page + 1);

  /* The active row is far out of sight when a key comes: it is the one that moves. */
  gtk_adjustment_set_value (vertical, 0);
  table_window_settle (self);
  keys_press ("Up");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 99999 - page - 1);
  table_window_settle (self);
  g_assert_nonnull (table_window_get_row (self, 99999 - page - 1));

  /* And it comes into sight when the focus comes back to it. */
  gtk_widget_grab_focus (self->before);
  gtk_adjustment_set_value (vertical, 0);
  table_window_settle (self);
  keys_press ("Tab");
  g_assert_cmpfloat (get_vertical (self), >, 0);
  table_window_settle (self);
  g_assert_nonnull (table_window_get_row (self, 99999 - page - 1));
}

static void
test_leaving (void)
{
  static const struct
  {
    const char *key;
    gboolean    forward;
  } keys[] = { { "Tab", TRUE },         { "shift+Tab", FALSE }, { "F6", TRUE },
               { "shift+F6", FALSE },   { "ctrl+Tab", TRUE },   { "ctrl+shift+Tab", FALSE } };
  g_autoptr (TableWindow) self = table_window_new (10, 5, GTK_TYPE_MULTI_SELECTION);

  dien_table_select (self->table, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%s", keys[i].key);
      gtk_widget_grab_focus (GTK_WIDGET (self->table));
      assert_focus (self, "#: 5");
      keys_press (keys[i].key);
      g_assert_true (has_focus_within (self, keys[i].forward ? self->after : self->before));
    }
  keys_press ("Tab");
  assert_focus (self, "#: 5");
}

static void
test_activate (void)
{
  g_autoptr (TableWindow) self = table_window_new (10, 5, GTK_TYPE_MULTI_SELECTION);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (self->table, "activate", G_CALLBACK (note_position_cb), log);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  keys_press ("Down");
  keys_press ("Return");
  keys_press ("KP_Enter");
  click_cell (self, 3, "subject", GDK_BUTTON_PRIMARY, 1, NULL);
  g_assert_cmpstr (log->str, ==, "1 1 ");
  click_cell (self, 5, "subject", GDK_BUTTON_PRIMARY, 2, NULL);
  g_assert_cmpstr (log->str, ==, "1 1 5 ");
}

static void
test_mouse (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);

  click_cell (self, 2, "content", GDK_BUTTON_PRIMARY, 1, NULL);
  assert_focus (self, "Nội dung: Xây dựng nông thôn mới nâng cao, giữ vững 3 tiêu chí");
  assert_selected (self, "2");
  click_cell (self, 5, "number", GDK_BUTTON_PRIMARY, 1, "shift");
  assert_selected (self, "2 3 4 5");
  click_cell (self, 3, "number", GDK_BUTTON_PRIMARY, 1, "ctrl");
  assert_selected (self, "2 4 5");
  click_cell (self, 8, "number", GDK_BUTTON_PRIMARY, 1, "ctrl");
  assert_selected (self, "2 4 5 8");
  click_cell (self, 9, "number", GDK_BUTTON_PRIMARY, 1, "ctrl+shift");
  assert_selected (self, "2 4 5 8 9");
  click_cell (self, 1, "number", GDK_BUTTON_PRIMARY, 1, NULL);
  assert_selected (self, "1");
  assert_focus (self, "#: 2");

  /* Scrolled by half a row: what is clicked is what is seen. */
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table)), get_row_height (self) * 20.5);
  table_window_settle (self);
  click_cell (self, 24, "number", GDK_BUTTON_PRIMARY, 1, NULL);
  assert_selected (self, "24");
}

static void
click_heading (TableWindow *self,
               const char  *title,
               double       from_right,
               guint        n_press)
{
  GtkWidget *heading = table_window_find (self, title);

  keys_click (heading, gtk_widget_get_width (heading) - from_right, gtk_widget_get_height (heading) - 4,
              GDK_BUTTON_PRIMARY, n_press, NULL);
}

static void
test_sort (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (self->table, "sort", G_CALLBACK (note_sort_cb), log);
  /* A row half under the headings does not take their clicks. */
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table)), get_row_height (self) / 2);
  table_window_settle (self);
  click_heading (self, "Kết quả", 30, 1);
  click_heading (self, "Kết quả", 30, 1);
  click_heading (self, "Kết quả", 30, 1);
  click_heading (self, "Điểm", 30, 1);
  click_heading (self, "#", 20, 1);
  g_assert_cmpstr (log->str, ==, "outcome up, outcome down, outcome up, score up, ");
  assert_selected (self, "");
  gtk_test_accessible_assert_property (table_window_find (self, "Điểm"), GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_ASCENDING);

  /* By keyboard, through the action that the menu names. */
  g_string_truncate (log, 0);
  dien_table_set_cursor (self->table, 0, dien_table_get_column (self->table, "subject"));
  gtk_widget_activate_action (GTK_WIDGET (self->table), "table.sort-descending", NULL);
  g_assert_cmpstr (log->str, ==, "subject down, ");
}

static void
test_resize (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);
  g_autoptr (GString) sorted = g_string_new (NULL);
  g_autoptr (GString) resized = g_string_new (NULL);
  DienTableColumn *subject = dien_table_get_column (self->table, "subject");
  GtkWidget *heading = table_window_find (self, "Đơn vị, cá nhân");
  int before = dien_table_column_get_width (subject);

  g_signal_connect (self->table, "sort", G_CALLBACK (note_sort_cb), sorted);
  g_signal_connect (self->table, "column-resized", G_CALLBACK (note_resized_cb), resized);
  keys_drag (heading, gtk_widget_get_width (heading) - 2, 10, 40, 0);
  g_assert_cmpint (dien_table_column_get_width (subject), ==, before + 40);
  g_assert_cmpstr (resized->str, ==, "subject ");
  table_window_settle (self);
  g_assert_cmpint (gtk_widget_get_width (table_window_find (self, "Đơn vị, cá nhân: Xã Thạnh Phong 0")), ==, before + 40);

  keys_drag (heading, gtk_widget_get_width (heading) - 2, 10, -300, 0);
  g_assert_cmpint (dien_table_column_get_width (subject), ==, dien_table_column_get_minimum_width (subject));
  table_window_settle (self);

  /* A double click makes it wide enough for what is shown, and no wider. */
  click_heading (self, "Đơn vị, cá nhân", 2, 2);
  table_window_settle (self);
  g_assert_cmpint (dien_table_column_get_width (subject), >, 80);
  g_assert_cmpint (dien_table_column_get_width (subject), <, 200);
  g_assert_cmpstr (resized->str, ==, "subject subject subject ");
  g_assert_cmpstr (sorted->str, ==, "");
}

static void
test_find (void)
{
  g_autoptr (TableWindow) self = table_window_new (1000, 5, GTK_TYPE_MULTI_SELECTION);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (self->table, "activate", G_CALLBACK (note_position_cb), log);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));

  /* Without a function: nothing. */
  keys_type ("q");
  assert_focus (self, "#: 1");
  assert_find_shown (self, FALSE);

  dien_table_set_find_func (self->table, test_table_find, NULL, NULL);
  keys_type ("Mỹ Hưng 3");
  assert_find_shown (self, TRUE);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 34);
  assert_selected (self, "34");
  table_window_settle (self);
  g_assert_nonnull (table_window_get_row (self, 34));

  /* A letter too many: it says so and stays; taken back it finds again. */
  keys_type ("x");
  g_assert_true (gtk_widget_has_css_class (table_window_find (self, "Find in the list"), "error"));
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 34);
  keys_press ("BackSpace");
  g_assert_false (gtk_widget_has_css_class (table_window_find (self, "Find in the list"), "error"));

  keys_press ("Escape");
  assert_find_shown (self, FALSE);
  assert_focus (self, "#: 35");

  /* The next one, not the same again; a move ends the typing. */
  keys_type ("m");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 44);
  keys_press ("Down");
  assert_find_shown (self, FALSE);
  assert_focus (self, "#: 46");

  keys_type ("m");
  keys_press ("Return");
  assert_find_shown (self, FALSE);
  g_assert_cmpstr (log->str, ==, "54 ");

  keys_type ("m");
  keys_press ("Tab");
  assert_find_shown (self, FALSE);
  g_assert_true (has_focus_within (self, self->after));

  /* Round through the start. */
  dien_table_select (self->table, 999);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  keys_type ("Thạ");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 0);
}

static void
test_find_ends_with_a_click (void)
{
  g_autoptr (TableWindow) self = table_window_new (1000, 5, GTK_TYPE_MULTI_SELECTION);

  dien_table_set_find_func (self->table, test_table_find, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  keys_type ("Thạ");
  assert_find_shown (self, TRUE);
  click_cell (self, 1, "number", GDK_BUTTON_PRIMARY, 1, NULL);
  assert_find_shown (self, FALSE);
  assert_focus (self, "#: 2");
}

static void
test_find_with_telex (void)
{
  g_autoptr (TableWindow) self = table_window_new (1000, 5, GTK_TYPE_MULTI_SELECTION);

  dien_table_set_find_func (self->table, test_table_find, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  /* The very first key is half of the first letter. */
  keys_type ("ddaji");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 2);
  keys_type (" ddi");
  g_assert_false (gtk_widget_has_css_class (table_window_find (self, "Find in the list"), "error"));
  keys_type ("eefn");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (table_window_find (self, "Find in the list"))), ==, "đại ");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 2);
  keys_type (" 12");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (table_window_find (self, "Find in the list"))), ==,
                   "đại điền 12");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 12);
  keys_press ("Down");
  assert_focus (self, "#: 14");

  /* The next search begins empty. */
  keys_type ("hofa");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 18);
  keys_press ("Escape");
  assert_find_shown (self, FALSE);
  keys_type ("quo");
  keys_press ("Down");
  assert_find_shown (self, FALSE);
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 26);
}

static void
note_text_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->window);
  g_autofree char *text = NULL;

  dien_table_column_set_visible (dien_table_get_column (self->table, "content"), FALSE);
  dien_table_select (self->table, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  keys_press ("ctrl+c");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  gdk_clipboard_read_text_async (clipboard, NULL, note_text_cb, &text);
  keys_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, "#\tĐơn vị, cá nhân\tKết quả\tĐiểm\n1\tXã Thạnh Phong 0\tCông nhận\t60,00\n");

  /* What is being typed elsewhere is copied there. */
  gtk_widget_grab_focus (self->before);
  keys_type ("ABC");
  keys_press ("ctrl+a");
  keys_press ("ctrl+c");
  g_clear_pointer (&text, g_free);
  gdk_clipboard_read_text_async (clipboard, NULL, note_text_cb, &text);
  keys_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, "ABC");
}

static GtkWidget *
get_menu (TableWindow *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->table)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return child;
  return NULL;
}

static void
remove_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     guint         *n)
{
  *n += 1;
}

static void
test_menu (void)
{
  g_autoptr (TableWindow) self = table_window_new (100, 5, GTK_TYPE_MULTI_SELECTION);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("remove", NULL);
  guint n = 0;

  g_signal_connect (action, "activate", G_CALLBACK (remove_activated_cb), &n);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (self->window, "test", G_ACTION_GROUP (actions));
  g_menu_append (menu, "Remove", "test.remove");
  dien_table_set_menu_model (self->table, G_MENU_MODEL (menu));
  dien_table_select (self->table, 2);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));

  keys_press ("Menu");
  keys_wait_until (get_menu (self) != NULL);
  assert_selected (self, "2");
  keys_press ("Escape");
  keys_wait_until (get_menu (self) == NULL);
  assert_focus (self, "#: 3");

  keys_press ("shift+F10");
  keys_wait_until (get_menu (self) != NULL);
  /* The owner's entry is the first. */
  keys_wait_frame (self->window);
  keys_press ("Down");
  keys_press ("Up");
  keys_press ("Return");
  keys_wait_until (get_menu (self) == NULL);
  assert_focus (self, "#: 3");

  /* The right button takes the row that it is pressed on, but leaves a selection that it is pressed in. */
  click_cell (self, 5, "subject", GDK_BUTTON_SECONDARY, 1, NULL);
  keys_wait_until (get_menu (self) != NULL);
  assert_selected (self, "5");
  keys_press ("Escape");
  keys_wait_until (get_menu (self) == NULL);
  gtk_selection_model_select_range (self->selection, 4, 3, TRUE);
  click_cell (self, 5, "subject", GDK_BUTTON_SECONDARY, 1, NULL);
  keys_wait_until (get_menu (self) != NULL);
  assert_selected (self, "4 5 6");
  keys_press ("Escape");
  keys_wait_until (get_menu (self) == NULL);
  g_assert_cmpuint (n, ==, 1);
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
  g_autoptr (GString) log = g_string_new (NULL);

  dien_table_column_set_tree_funcs (dien_table_get_column (self->table, "subject"), get_depth, get_expandable,
                                    get_expanded, NULL, NULL);
  dien_table_set_find_func (self->table, test_table_find, NULL, NULL);
  g_signal_connect (self->table, "toggle-expanded", G_CALLBACK (note_toggled_cb), log);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  keys_press ("plus");
  keys_press ("minus");
  keys_press ("KP_Subtract");
  keys_press ("Down");
  keys_press ("minus");
  keys_press ("KP_Add");
  keys_press ("Down");
  keys_press ("plus");
  g_assert_cmpstr (log->str, ==, "-0 -0 +1 ");
  assert_find_shown (self, FALSE);

  click_cell (self, 3, "subject", GDK_BUTTON_PRIMARY, 1, NULL);
  click_cell (self, 5, "subject", GDK_BUTTON_PRIMARY, 1, NULL);
  g_assert_cmpstr (log->str, ==, "-0 -0 +1 -3 ");
  g_assert_cmpuint (dien_table_get_cursor (self->table), ==, 5);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  test_telex_install ();

  g_test_add_func ("/table/keys/motions", test_motions);
  g_test_add_func ("/table/keys/single-selection", test_single_selection);
  g_test_add_func ("/table/keys/pages", test_pages);
  g_test_add_func ("/table/keys/leaving", test_leaving);
  g_test_add_func ("/table/keys/activate", test_activate);
  g_test_add_func ("/table/keys/mouse", test_mouse);
  g_test_add_func ("/table/keys/sort", test_sort);
  g_test_add_func ("/table/keys/resize", test_resize);
  g_test_add_func ("/table/keys/find", test_find);
  g_test_add_func ("/table/keys/find-ends-with-a-click", test_find_ends_with_a_click);
  g_test_add_func ("/table/keys/find-with-telex", test_find_with_telex);
  g_test_add_func ("/table/keys/copy", test_copy);
  g_test_add_func ("/table/keys/menu", test_menu);
  g_test_add_func ("/table/keys/tree", test_tree);
  return g_test_run ();
}
