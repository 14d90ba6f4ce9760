/* SPDX-License-Identifier: MIT */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "window-steps.h"
#include "dien-journal.h"
#include "dien-sample.h"
#include "dien-settings.h"
#include "dien-subjects.h"
#include "dien-users.h"

const Size usual = { 1366, 768 };
const Size least = { 1024, 600 };

App *
open_real (gconstpointer size)
{
  return app_new_with_sample (DIEN_SAMPLE_REAL, ((const Size *) size)->width, ((const Size *) size)->height);
}

void
assert_input (DienInput  *input,
              const char *text,
              const char *refusal)
{
  g_assert_cmpstr (dien_input_get_text (input), ==, text);
  g_assert_cmpstr (dien_input_get_refusal (input), ==, refusal);
}

void
assert_toast (App        *app,
              const char *sentence)
{
  /* The one that was shown before may still be on its way out. */
  keys_wait_until (app_find_label (GTK_WIDGET (app->window), sentence) != NULL);
}

void
assert_subject (App        *app,
                const char *name)
{
  g_autofree char *subject = app_dup_subject (app);

  g_assert_cmpstr (subject, ==, name);
}

gboolean
has_entry (App        *app,
           const char *title)
{
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (app->store, NULL);

  return entry != NULL && g_str_equal (entry->title, title);
}

/* What was shown a moment ago may be given its place with one frame and move with the next. */
static void
wait_until_still (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t before, after;

  do
    {
      keys_wait_frame (widget);
      g_assert_true (gtk_widget_compute_bounds (widget, root, &before));
      keys_wait_frame (widget);
      g_assert_true (gtk_widget_compute_bounds (widget, root, &after));
    }
  while (!graphene_rect_equal (&before, &after));
}

void
click_label (App        *app,
             const char *text)
{
  GtkWidget *label = app_find_label (GTK_WIDGET (app->window), text);

  g_assert_nonnull (label);
  wait_until_still (label);
  keys_click (label, gtk_widget_get_width (label) / 2.0, gtk_widget_get_height (label) / 2.0, GDK_BUTTON_PRIMARY, 1, NULL);
}

void
give_up_new (App *app)
{
  GtkWidget *label = app_find_label (GTK_WIDGET (app->form), "Thôi");

  g_assert_nonnull (label);
  app_tab_to (app, gtk_widget_get_parent (label));
  keys_press ("space");
}

void
find (App        *app,
      const char *text)
{
  keys_press ("ctrl+f");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->search)));
  keys_type (text);
}

void
add_at_both_sizes (const char *name,
                   void (*test) (gconstpointer size))
{
  g_autofree char *at_usual = g_strconcat ("/window/", name, "/1366x768", NULL);
  g_autofree char *at_least = g_strconcat ("/window/", name, "/1024x600", NULL);

  g_test_add_data_func (at_usual, &usual, test);
  g_test_add_data_func (at_least, &least, test);
}
