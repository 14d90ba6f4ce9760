/* SPDX-License-Identifier: MIT */

/* The table beside a GtkListView of the same rows: each of its rows is a GtkBox of as many GtkLabels of the same widths,
 * in the same height, filled by the same text functions. What is timed is all that the main thread does from setting
 * the scroll position until the frames that follow are painted. */

#include "config.h"

#include <adwaita.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "table-rows.h"

#define N_ROWS    100000
#define N_COLUMNS 12
#define N_RUNS    9
#define N_ACTIONS 10 /* of a kind in a run */
#define N_FRAMES  2  /* after each action */
#define WIDTH     1366
#define HEIGHT    768
#define MAXIMUM_MEMORY_MB 16

typedef enum
{
  ACTION_STEP,
  ACTION_PAGE,
  ACTION_JUMP,
  N_KINDS
} Action;

static const struct
{
  const char *name;
  double      limit;
} kinds[N_KINDS] = { { "row step", 1.0 }, { "page", 0.6 }, { "jump", 0.3 } };

typedef struct
{
  GtkWidget     *window;
  GtkAdjustment *vertical;
  GdkFrameClock *clock;
  guint          n_frames;
  double         runs[N_KINDS][N_RUNS]; /* µs an action */
} Bench;

static DienTable *columns_owner;
static int row_height;

/* What the main thread worked, in µs: other programs on the machine do not count. */
static gint64
get_work (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  bench->n_frames++;
}

static void
wait_frames (Bench *bench,
             guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      guint before = bench->n_frames;

      gdk_frame_clock_request_phase (bench->clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      while (bench->n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
}

static double
scroll (Bench  *bench,
        double  value)
{
  gint64 start = get_work ();

  gtk_adjustment_set_value (bench->vertical, value);
  wait_frames (bench, N_FRAMES);
  return (double) (get_work () - start);
}

static double
choose_value (Bench  *bench,
              Action  action,
              int     i)
{
  double page = gtk_adjustment_get_page_size (bench->vertical);
  double rest = gtk_adjustment_get_upper (bench->vertical) - page;

  switch (action)
    {
    case ACTION_STEP:
      return rest / 3 + i * row_height;
    case ACTION_PAGE:
      return rest / 3 + i * (page - row_height);
    case ACTION_JUMP:
    case N_KINDS:
    default:
      return rest * ((i * 7) % 10) / 10.0;
    }
}

static double
run_actions (Bench  *bench,
             Action  action)
{
  double spent = 0;

  scroll (bench, choose_value (bench, action, 0));
  for (int i = 1; i <= N_ACTIONS; i++)
    spent += scroll (bench, choose_value (bench, action, i));
  return spent / N_ACTIONS;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GListModel *columns = dien_table_get_columns (columns_owner);

  gtk_widget_set_size_request (box, -1, row_height);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (columns, i);
      GtkWidget *text = gtk_label_new (NULL);

      gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (text), dien_table_column_get_xalign (column));
      gtk_widget_set_size_request (text, dien_table_column_get_width (column), -1);
      gtk_box_append (GTK_BOX (box), text);
    }
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GListModel *columns = dien_table_get_columns (columns_owner);
  GtkWidget *text = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *shown = dien_table_column_dup_text (column, gtk_list_item_get_item (item));

      gtk_label_set_label (GTK_LABEL (text), shown);
      text = gtk_widget_get_next_sibling (text);
    }
}

/* As many rows in the window as the table has. */
static void
drop_padding (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "listview > row { padding: 0; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
}

static GtkWidget *
new_list (GListStore *rows)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  drop_padding ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  return gtk_list_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (rows)))), factory);
}

static GtkWidget *
new_table (GListStore *rows)
{
  DienTable *table = DIEN_TABLE (dien_table_new ());
  g_autoptr (GtkMultiSelection) selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (rows)));

  test_table_add_columns (table, N_COLUMNS);
  dien_table_set_model (table, GTK_SELECTION_MODEL (selection));
  columns_owner = table;
  return GTK_WIDGET (table);
}

static void
open_window (Bench     *bench,
             GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scrolled), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  bench->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (bench->window), scrolled);
  gtk_window_present (GTK_WINDOW (bench->window));
  bench->vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (child));
  bench->clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect (bench->clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  wait_frames (bench, 5);
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);
  return n;
}

static double
get_memory_mb (void)
{
  g_autofree char *text = NULL;
  char *resident = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) || (resident = strchr (text, ' ')) == NULL)
    return 0;
  return (double) g_ascii_strtoull (resident, NULL, 10) * (double) sysconf (_SC_PAGESIZE) / (1024 * 1024);
}

/* Returns: MB more after every row was on the screen once */
static double
see_all (Bench *bench)
{
  double page = gtk_adjustment_get_page_size (bench->vertical);
  double rest = gtk_adjustment_get_upper (bench->vertical) - page;
  double before = get_memory_mb ();

  for (double value = 0; value <= rest; value += page)
    {
      gtk_adjustment_set_value (bench->vertical, value);
      wait_frames (bench, 1);
    }
  return get_memory_mb () - before;
}

static double
get_minimum (const double *runs)
{
  double least = runs[0];

  for (int i = 1; i < N_RUNS; i++)
    least = MIN (least, runs[i]);
  return least;
}

static double
get_maximum (const double *runs)
{
  double most = runs[0];

  for (int i = 1; i < N_RUNS; i++)
    most = MAX (most, runs[i]);
  return most;
}

static gboolean
report (Bench  *table,
        Bench  *list,
        Action  action)
{
  double ours = get_minimum (table->runs[action]);
  double theirs = get_minimum (list->runs[action]);
  double ratio = ours / theirs;

  printf ("table.%s\tratio %.2f (limit %.1f)\ttable %.2f ms (to %.2f)\tGtkListView %.2f ms (to %.2f)\n", kinds[action].name,
          ratio, kinds[action].limit, ours / 1000, get_maximum (table->runs[action]) / 1000, theirs / 1000,
          get_maximum (list->runs[action]) / 1000);
  return ratio <= kinds[action].limit;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GListStore) rows = NULL;
  Bench table = { 0 };
  Bench list = { 0 };
  GtkWidget *widget = NULL;
  double memory = 0;
  guint n_widgets = 0; /* with the first rows in sight: the active one is among them */
  gboolean ok = TRUE;

  gtk_init ();
  adw_init ();
  rows = test_rows_new (N_ROWS);

  widget = new_table (rows);
  open_window (&table, widget);
  row_height = (int) gtk_adjustment_get_step_increment (table.vertical);
  open_window (&list, new_list (rows));

  g_assert_cmpfloat (gtk_adjustment_get_page_size (table.vertical), >, 500);
  g_assert_cmpfloat (fabs (gtk_adjustment_get_upper (list.vertical) / N_ROWS - row_height), <, 0.1);
  for (int run = 0; run < N_RUNS; run++)
    for (int action = 0; action < N_KINDS; action++)
      {
        table.runs[action][run] = run_actions (&table, action);
        list.runs[action][run] = run_actions (&list, action);
      }
  for (int action = 0; action < N_KINDS; action++)
    ok = report (&table, &list, action) && ok;

  scroll (&table, 0);
  n_widgets = count_widgets (widget);
  memory = see_all (&table);
  scroll (&table, 0);
  printf ("table.widgets\t%u, %u after all rows were seen\n", n_widgets, count_widgets (widget));
  printf ("table.memory\t%.1f MB more after all rows were seen (limit %d)\n", memory, MAXIMUM_MEMORY_MB);
  ok = ok && n_widgets == count_widgets (widget) && memory <= MAXIMUM_MEMORY_MB;
  return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
