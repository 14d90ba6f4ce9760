/* SPDX-License-Identifier: MIT */

/* From the key that shows the page of units and persons to its first painted frame: with 3,000 units and 20,000 persons against
 * the practice file, the middle one of interleaved runs. */

#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "app.h"
#include "dien-people.h"
#include "dien-sample.h"
#include "dien-subjects.h"
#include "dien-units.h"

#define RUNS 12
#define UNITS 3000
#define PERSONS 20000
#define LIMIT 1.5
#define DAY "2022-12-31"

/* Each unit belongs to one of the first four hundred, each person to a unit. */
static void
add_unit (DienStore *store,
          GArray    *units,
          guint      i)
{
  g_autofree char *name = g_strdup_printf ("Chi bộ ấp %u", i);
  gint64 id = dien_unit_add (store, name, "cell", NULL);

  if (i > 0)
    {
      g_autoptr (DienRecord) link = dien_record_new ("unit_parent");

      dien_record_set_int (link, "unit", id);
      dien_record_set_int (link, "parent", g_array_index (units, gint64, i * 7 % MIN (i, 400)));
      dien_record_set_text (link, "line", "party");
      dien_store_insert (store, link, NULL);
    }
  g_array_append_val (units, id);
}

static void
add_person (DienStore *store,
            GArray    *units,
            guint      i)
{
  g_autofree char *name = g_strdup_printf ("Nguyễn Văn %u", i);
  g_autoptr (DienRecord) post = dien_record_new ("post");

  dien_record_set_int (post, "person", dien_person_add (store, name, "comrade", NULL));
  dien_record_set_int (post, "unit", g_array_index (units, gint64, i % UNITS));
  dien_record_set_text (post, "title", "Đảng viên");
  dien_store_insert (store, post, NULL);
}

static void
fill (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_store_open (path, DIEN_STORE_DEFAULT, &error);
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_no_error (error);
  g_assert_true (dien_store_begin (store, "Chuẩn bị", &error));
  for (guint i = 0; i < UNITS; i++)
    add_unit (store, units, i);
  for (guint i = 0; i < PERSONS; i++)
    add_person (store, units, i);
  g_assert_true (dien_store_commit (store, &error));
}

static gboolean
has_rows (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "DienTableRow"))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_rows (child))
      return TRUE;

  return FALSE;
}

/* A frame that shows nothing yet is none. */
static void
painted_cb (gpointer *shown)
{
  GtkWidget *page = GTK_WIDGET (dien_window_get_page (shown[0]));

  if (has_rows (page))
    shown[1] = page;
}

static void
show_units (App *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "subjects");
}

static void
show_people (App *app)
{
  g_object_set (dien_window_get_page (app->window), "view", "people", NULL);
}

/* Returns: ms until what was asked for is painted */
static double
time_frame (App   *app,
            void (*show) (App *app))
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (app->window));
  gpointer shown[2] = { app->window, NULL };
  gint64 began;
  gulong handler;

  keys_wait_frame (GTK_WIDGET (app->window));
  began = g_get_monotonic_time ();
  show (app);
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), shown);
  while (shown[1] == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  return (double) (g_get_monotonic_time () - began) / 1000.0;
}

static void
measure (const char *path,
         double      units[],
         double      people[],
         guint       run)
{
  g_autoptr (App) app = app_new ();

  dien_application_open_path (app->application, path);
  app_look (app);
  gtk_window_set_default_size (GTK_WINDOW (app->window), 1366, 768);
  keys_present (GTK_WINDOW (app->window));
  units[run] = time_frame (app, show_units);
  people[run] = time_frame (app, show_people);
}

static int
compare (const void *a,
         const void *b)
{
  return *(const double *) a < *(const double *) b ? -1 : 1;
}

static gboolean
report (const char *what,
        double      of_big[],
        double      of_practice[])
{
  double ours, least;

  qsort (of_big, RUNS, sizeof (double), compare);
  qsort (of_practice, RUNS, sizeof (double), compare);
  ours = of_big[RUNS / 2];
  least = of_practice[RUNS / 2];
  g_print ("%s: %.1f ms, with the practice file %.1f ms: %.2f times, at most %.2f\n", what, ours, least, ours / least, LIMIT);
  return ours <= LIMIT * least;
}

int
main (int    argc,
      char **argv)
{
  double units[2][RUNS], people[2][RUNS];
  g_autofree char *practice = NULL;
  g_autofree char *big = NULL;
  App *files;
  gboolean fine;

  app_init (&argc, &argv);
  files = app_new ();
  practice = app_make_sample (files, DIEN_SAMPLE_PRACTICE, "practice.dienhinh");
  big = app_make_sample (files, DIEN_SAMPLE_PRACTICE, "big.dienhinh");
  fill (big);
  for (guint i = 0; i < RUNS; i++)
    {
      measure (practice, units[0], people[0], i);
      measure (big, units[1], people[1], i);
    }
  app_free (files);

  fine = report ("units, first frame", units[1], units[0]);
  fine &= report ("persons, first frame", people[1], people[0]);
  return fine ? 0 : 1;
}
