/* SPDX-License-Identifier: MIT */

/* From the start of the process to the first painted frame with the sample, against a window of libadwaita with nothing in
 * it: time and most memory, the least of interleaved runs. Children, so that each begins from nothing. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "dien-application.h"
#include "dien-language.h"
#include "dien-sample.h"
#include "dien-settings.h"

#define RUNS 25

typedef struct
{
  double ms[RUNS];
  double mb[RUNS];
} Figures;

static gint64 began;
static gboolean with_rows;

static gboolean
has_rows (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "DienTableRow"))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_rows (child))
        return TRUE;
    }

  return FALSE;
}

static void
painted_cb (GtkWidget *window)
{
  struct rusage usage;

  /* A frame that shows nothing yet is none. */
  if (with_rows && !has_rows (window))
    return;

  getrusage (RUSAGE_SELF, &usage);
  g_print ("%.3f %.3f\n", (double) (g_get_monotonic_time () - began) / 1000.0, (double) usage.ru_maxrss / 1024.0);
  exit (0);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), window);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}

static void
least_activated_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
}

/* As the program's own main() does it. */
static int
run_child (const char *path)
{
  g_autofree char *language = dien_settings_dup_language ();
  char *arguments[] = { "bench-start", (char *) path, NULL };
  g_autoptr (GtkApplication) application = NULL;

  dien_language_init (language);
  gtk_disable_setlocale ();
  if (path != NULL)
    application = GTK_APPLICATION (dien_application_new ());
  else
    {
      application = GTK_APPLICATION (adw_application_new ("vn.dienhinh.Least", G_APPLICATION_HANDLES_OPEN));
      g_signal_connect (application, "activate", G_CALLBACK (least_activated_cb), NULL);
    }
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  return g_application_run (G_APPLICATION (application), path != NULL ? 2 : 1, arguments);
}

static void
run (const char *program,
     const char *path,
     Figures    *figures,
     guint       i)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *arguments[] = { program, "--child", now, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (output, "%lf %lf", &figures->ms[i], &figures->mb[i]), ==, 2);
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
report (const char *what,
        const char *unit,
        double     *ours,
        double     *least,
        double      most)
{
  qsort (ours, RUNS, sizeof *ours, compare);
  qsort (least, RUNS, sizeof *least, compare);
  g_print ("%s: %.2f times (at most %.2f): %.1f to %.1f %s, least window %.1f to %.1f %s\n", what, ours[0] / least[0], most,
           ours[0], ours[RUNS - 1], unit, least[0], least[RUNS - 1], unit);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (DienStore) store = NULL;
  Figures ours, least;

  if (argc >= 3 && strcmp (argv[1], "--child") == 0)
    {
      began = g_ascii_strtoll (argv[2], NULL, 10);
      with_rows = argc > 3;
      return run_child (argc > 3 ? argv[3] : NULL);
    }

  folder = g_dir_make_tmp ("dien-hinh-XXXXXX", NULL);
  path = g_build_filename (folder, "mau.dienhinh", NULL);
  store = dien_sample_create (DIEN_SAMPLE_REAL, path, NULL);
  g_assert_nonnull (store);

  /* Warm. */
  run (argv[0], path, &ours, 0);
  run (argv[0], NULL, &least, 0);
  for (guint i = 0; i < RUNS; i++)
    {
      run (argv[0], path, &ours, i);
      run (argv[0], NULL, &least, i);
    }
  report ("first frame", "ms", ours.ms, least.ms, 1.5);
  report ("most memory", "MB", ours.mb, least.mb, 1.25);

  g_clear_object (&store);
  g_remove (path);
  g_rmdir (folder);
  return 0;
}
