/* SPDX-License-Identifier: MIT */

/* From a click to the first frame of a page that is made for it: each page against that of the models, with the practice file;
 * and with 3,000 units and 20,000 people against the practice file. The least of interleaved runs, each a child in which another
 * page was shown before, so that what all pages have is made and what is a page's own is not. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "dien-application.h"
#include "dien-language.h"
#include "dien-list-page.h"
#include "dien-pages.h"
#include "dien-sample.h"
#include "dien-settings.h"
#include "dien-subjects.h"
#include "dien-years.h"

#define RUNS 5
#define UNITS 3000
#define PEOPLE 20000
#define MOST_PAGES 16
#define MOST 1.5

typedef struct
{
  DienStore *store;
  gint64 year;
  GtkStack *stack;
  const DienPageInfo *page;
  gint64 began;
  gboolean painted;
} Click;

static void
painted_cb (Click *click)
{
  click->painted = TRUE;
}

static void
wait_until (gboolean *fact)
{
  while (!*fact)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
rested_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* What comes after the first frame is not the next page's. */
static void
rest (void)
{
  gboolean rested = FALSE;

  g_timeout_add (250, rested_cb, &rested);
  wait_until (&rested);
}

/* What the window does at the first visit of a page. Returns: ms */
static double
click_on (Click              *click,
          const DienPageInfo *info)
{
  GtkWidget *page;
  double ms;

  click->painted = FALSE;
  click->began = g_get_monotonic_time ();
  page = g_object_new (info->get_type (), "store", click->store, NULL);
  gtk_stack_add_child (click->stack, page);
  gtk_stack_set_visible_child (click->stack, page);
  dien_page_set_year (DIEN_PAGE (page), click->year);
  gtk_widget_grab_focus (page);
  wait_until (&click->painted);
  ms = (double) (g_get_monotonic_time () - click->began) / 1000.0;

  rest ();
  gtk_stack_remove (click->stack, page);
  return ms;
}

static int
run_child (const char *path,
           const char *page)
{
  const DienPageInfo *other = dien_pages ();
  g_autoptr (DienApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) years = NULL;
  GtkWidget *window;
  Click click = { NULL };

  dien_language_init ("vi");
  gtk_disable_setlocale ();
  application = dien_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  click.store = dien_store_open (path, DIEN_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  years = dien_years_get_numbers (click.store, NULL);
  click.year = dien_year_find (click.store, g_array_index (years, int, 0), NULL);

  window = adw_application_window_new (GTK_APPLICATION (application));
  click.stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (click.stack, gtk_label_new (NULL));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), GTK_WIDGET (click.stack));
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  rest ();
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), &click);

  while (g_str_equal (other->name, page) || !g_type_is_a (other->get_type (), DIEN_TYPE_LIST_PAGE))
    other++;
  click_on (&click, other);
  g_print ("%.3f\n", click_on (&click, dien_pages_find (page)));
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}

/* Keeps the least. */
static void
run (const char *program,
     const char *path,
     const char *page,
     double     *least)
{
  const char *arguments[] = { program, "--child", path, page, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  double ms;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  ms = g_ascii_strtod (output, NULL);
  g_assert_cmpfloat (ms, >, 0);
  *least = *least == 0 ? ms : MIN (*least, ms);
}

static char *
make_file (const char *folder,
           const char *name,
           gboolean    large)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_sample_create (DIEN_SAMPLE_PRACTICE, path, &error);

  g_assert_no_error (error);
  if (!large)
    return path;

  dien_store_begin (store, "Thêm", &error);
  for (guint i = 0; i < UNITS + PEOPLE; i++)
    {
      g_autofree char *subject = g_strdup_printf (i < UNITS ? "Chi bộ ấp số %u" : "Nguyễn Thị %u", i);

      if (i < UNITS)
        dien_unit_add (store, subject, "cell", &error);
      else
        dien_person_add (store, subject, "none", &error);
      g_assert_no_error (error);
    }
  dien_store_commit (store, &error);
  g_assert_no_error (error);
  return path;
}

static guint
find_models (void)
{
  guint i = 0;

  while (!g_str_equal (dien_pages ()[i].name, "registrations"))
    i++;

  return i;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *practice = NULL;
  g_autofree char *large = NULL;
  double of_practice[MOST_PAGES] = { 0 };
  double of_large[MOST_PAGES] = { 0 };
  gboolean fine = TRUE;

  if (argc >= 4 && strcmp (argv[1], "--child") == 0)
    return run_child (argv[2], argv[3]);

  folder = g_dir_make_tmp ("dien-hinh-XXXXXX", NULL);
  practice = make_file (folder, "thuc-hanh.dienhinh", FALSE);
  large = make_file (folder, "lon.dienhinh", TRUE);
  for (guint i = 0; i < RUNS; i++)
    for (guint page = 0; dien_pages ()[page].name != NULL; page++)
      {
        run (argv[0], practice, dien_pages ()[page].name, &of_practice[page]);
        run (argv[0], large, dien_pages ()[page].name, &of_large[page]);
      }

  for (guint i = 0; dien_pages ()[i].name != NULL; i++)
    {
      double to_models = of_practice[i] / of_practice[find_models ()];
      double to_practice = of_large[i] / of_practice[i];

      g_print ("%s: %.2f times the models page, %.1f ms; with the large file %.2f times, %.1f ms (each at most %.2f)%s\n",
               dien_pages ()[i].name, to_models, of_practice[i], to_practice, of_large[i], MOST,
               to_models <= MOST && to_practice <= MOST ? "" : ", too slow");
      fine &= to_models <= MOST && to_practice <= MOST;
    }

  g_remove (practice);
  g_remove (large);
  g_rmdir (folder);
  return fine ? 0 : 1;
}
