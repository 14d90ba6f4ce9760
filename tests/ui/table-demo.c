/* SPDX-License-Identifier: MIT */

/* A window with the table, to look at by hand: table-demo [ROWS [COLUMNS]]. TABLE_DEMO_TREE=1 shows a tree,
 * TABLE_DEMO_DPI=192 text at 200 %. */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>

#include "table-rows.h"

static int n_rows = 1000;
static int n_columns = 12;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      order)
{
  int up = test_row_get_number ((TestRow *) a) < test_row_get_number ((TestRow *) b) ? -1 : 1;

  return GPOINTER_TO_INT (order) == GTK_SORT_ASCENDING ? up : -up;
}

static void
sort_cb (DienTable   *table,
         const char  *column,
         GtkSortType  order,
         GListStore  *rows)
{
  g_list_store_sort (rows, compare_rows, GINT_TO_POINTER (order));
}

static void
activate_cb (DienTable *table,
             guint      position)
{
  g_print ("activate %u\n", position);
}

static guint
get_depth (gpointer row,
           gpointer user_data)
{
  return test_row_get_number (row) % 4;
}

static gboolean
get_expandable (gpointer row,
                gpointer user_data)
{
  return get_depth (row, NULL) < 3;
}

static gboolean
get_expanded (gpointer row,
              gpointer user_data)
{
  return get_depth (row, NULL) < 2;
}

static void
application_activated_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *table = dien_table_new ();
  const char *dpi = g_getenv ("TABLE_DEMO_DPI");
  g_autoptr (GListStore) rows = test_rows_new ((guint) n_rows);
  g_autoptr (GtkMultiSelection) selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (rows)));
  g_autoptr (GMenu) menu = g_menu_new ();

  if (dpi != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", atoi (dpi) * 1024, NULL);
  g_menu_append (menu, "Bỏ vào thùng rác", "app.remove");
  test_table_add_columns (DIEN_TABLE (table), (guint) n_columns);
  if (g_getenv ("TABLE_DEMO_TREE") != NULL)
    dien_table_column_set_tree_funcs (dien_table_get_column (DIEN_TABLE (table), "subject"), get_depth, get_expandable,
                                      get_expanded, NULL, NULL);
  if (n_columns < 6)
    dien_table_column_set_expand (dien_table_get_column (DIEN_TABLE (table), "content"), TRUE);
  dien_table_set_model (DIEN_TABLE (table), GTK_SELECTION_MODEL (selection));
  dien_table_set_find_func (DIEN_TABLE (table), test_table_find, NULL, NULL);
  dien_table_set_menu_model (DIEN_TABLE (table), G_MENU_MODEL (menu));
  dien_table_set_sort (DIEN_TABLE (table), "subject", GTK_SORT_ASCENDING);
  g_signal_connect_object (table, "sort", G_CALLBACK (sort_cb), rows, 0);
  g_signal_connect (table, "activate", G_CALLBACK (activate_cb), NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), table);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 560);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_DEFAULT_FLAGS);

  if (argc > 1)
    n_rows = atoi (argv[1]);
  if (argc > 2)
    n_columns = atoi (argv[2]);
  g_signal_connect (application, "activate", G_CALLBACK (application_activated_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
