/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-figure-button.h"
#include "dien-sample.h"
#include "window-steps.h"

static GtkWidget *
find_figure (GtkWidget  *root,
             const char *words)
{
  if (DIEN_IS_FIGURE_BUTTON (root) && g_str_equal (dien_figure_button_get_words (DIEN_FIGURE_BUTTON (root)), words))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_mapped (child) ? find_figure (child, words) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
show_overview (App *app)
{
  keys_press ("alt+1");
  keys_wait_until (g_str_equal (dien_page_get_name (dien_window_get_page (app->window)), "overview"));
}

/* Presses the figure by keys. The number that stands there is that of the article, and how many rows its list shows. */
static void
assert_opens (App        *app,
              const char *words,
              const char *number,
              const char *page,
              guint       rows)
{
  GtkWidget *figure;

  show_overview (app);
  figure = find_figure (GTK_WIDGET (app->window), words);
  g_assert_nonnull (figure);
  g_assert_nonnull (app_find_label (figure, number));
  app_tab_to (app, figure);
  keys_press ("Return");
  g_assert_cmpstr (dien_page_get_name (dien_window_get_page (app->window)), ==, page);
  app_look (app);
  g_assert_cmpuint (app_count_rows (app), ==, rows);
}

static void
test_figures_of_the_article (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  assert_opens (app, "Đăng ký", "17", "registrations", 17);
  assert_opens (app, "Công nhận", "14", "registrations", 14);
  assert_opens (app, "Hai chân", "11", "registrations", 11);
  assert_opens (app, "Ba mũi", "3", "registrations", 3);
  assert_opens (app, "Không công nhận", "3", "registrations", 3);
  assert_opens (app, "Đưa vào danh mục nhân rộng", "6", "registrations", 6);
  assert_opens (app, "Theo danh sách", "3/11", "indicators", 3);
  assert_opens (app, "chỉ tiêu chưa đủ số liệu", "8", "indicators", 8);

  show_overview (app);
  g_assert_nonnull (app_find_label (find_figure (GTK_WIDGET (app->window), "Theo báo cáo"), "20/27"));
  g_assert_nonnull (app_find_label (find_figure (GTK_WIDGET (app->window), "Tập thể được khen, năm 2022"), "21"));
  g_assert_nonnull (app_find_label (find_figure (GTK_WIDGET (app->window), "Tập thể được khen, năm 2021"), "15"));
  g_assert_nonnull (app_find_label (find_figure (GTK_WIDGET (app->window), "Cá nhân được khen, năm 2022"), "theo báo cáo"));
}

static void
test_awards_open_their_nominations (gconstpointer size)
{
  const Size *wanted = size;
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_PRACTICE, wanted->width, wanted->height);

  assert_opens (app, "Tập thể được khen, năm 2022", "4", "nominations", 4);
  assert_opens (app, "Tập thể được đề nghị, năm 2022", "5", "nominations", 5);
  assert_opens (app, "Hộ gia đình được khen, năm 2022", "1", "nominations", 1);
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("/overview/figures-of-the-article", test_figures_of_the_article);
  add_at_both_sizes ("/overview/awards-open-their-nominations", test_awards_open_their_nominations);

  return g_test_run ();
}
