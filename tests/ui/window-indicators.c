/* SPDX-License-Identifier: MIT */

/* Going from page to page, and the page of the indicators, by keyboard alone, at the two sizes that count. */

#include "config.h"

#include "dien-indicators.h"
#include "window-steps.h"

static App *
open_indicators (gconstpointer size)
{
  App *app = open_real (size);

  keys_press ("alt+7");
  app_look (app);
  g_assert_cmpstr (dien_page_get_name (DIEN_PAGE (app->page)), ==, "indicators");
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->view->table)));
  return app;
}

static void
test_pages_by_key (gconstpointer size)
{
  g_autoptr (App) app = open_indicators (size);

  g_assert_cmpuint (app_count_rows (app), ==, 11);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "theo danh sách 3/11"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "theo báo cáo 20/27"));
  keys_press ("alt+5");
  app_look (app);
  g_assert_cmpstr (dien_page_get_name (DIEN_PAGE (app->page)), ==, "registrations");
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->view->table)));
  /* Each key goes to the page that is shown. */
  find (app, "Giao Thạnh");
}

static void
test_add_and_fill_in (gconstpointer size)
{
  g_autoptr (App) app = open_indicators (size);

  keys_press ("ctrl+n");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "name"))));
  keys_type ("Nhà ở kiên cố");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "actual")));
  keys_type ("18/20");
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 12);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->table)));
  assert_input (app_get_input (app, "target"), "20", NULL);
  assert_input (app_get_input (app, "actual"), "18", NULL);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->form), "Không đạt: bằng 90 % chỉ tiêu giao"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Không đạt 1"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "theo danh sách 3/12"));

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "target")));
  keys_press ("ctrl+a");
  keys_type ("15–18");
  keys_press ("Return");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->form), "Đạt"));
  g_assert_true (has_entry (app, "Sửa chỉ tiêu giao – Nhà ở kiên cố"));
}

static void
test_refused_figures_stay (gconstpointer size)
{
  g_autoptr (App) app = open_indicators (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "target")));
  keys_type ("mười");
  keys_press ("Return");
  g_assert_nonnull (dien_input_get_refusal (app_get_input (app, "target")));
  assert_input (app_get_input (app, "target"), "mười", dien_input_get_refusal (app_get_input (app, "target")));
  keys_press ("ctrl+a");
  keys_type ("5–3");
  keys_press ("Return");
  assert_input (app_get_input (app, "target"), "5–3", "Chỉ tiêu giao không thể từ 5 đến 3. Ghi số nhỏ trước, số lớn sau.");
  keys_press ("Escape");
  assert_input (app_get_input (app, "target"), "", NULL);
}

/* What is taken back is shown on its page. */
static void
test_undo_goes_to_its_page (gconstpointer size)
{
  g_autoptr (App) app = open_indicators (size);

  keys_press ("Delete");
  assert_toast (app, "Đã xóa chỉ tiêu ‘Đảng viên buông bỏ sinh hoạt bị xóa tên cho ra khỏi Đảng’.");
  keys_press ("alt+5");
  keys_press ("ctrl+z");
  app_look (app);
  g_assert_cmpstr (dien_page_get_name (DIEN_PAGE (app->page)), ==, "indicators");
  g_assert_cmpuint (app_count_rows (app), ==, 11);
  g_assert_cmpuint (dien_table_get_cursor (app->view->table), ==, 0);
}

/* Neither page forgets what was typed when the other one is shown. */
static void
test_drafts_are_of_their_page (gconstpointer size)
{
  g_autoptr (App) app = open_indicators (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "target")));
  keys_type ("mười");
  keys_press ("alt+5");
  app_look (app);
  g_assert_false (dien_page_has_drafts (DIEN_PAGE (app->page)));
  keys_press ("alt+7");
  app_look (app);
  g_assert_true (dien_page_has_drafts (DIEN_PAGE (app->page)));
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "target")), ==, "mười");
  dien_input_restore (app_get_input (app, "target"));
}

static void
test_stated_figure_is_typed_above (gconstpointer size)
{
  g_autoptr (App) app = open_indicators (size);
  GtkWidget *label = app_find_label (GTK_WIDGET (app->window), "theo báo cáo 20/27");
  g_autoptr (DienRecord) stated = NULL;

  app_tab_to (app, gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON));
  keys_press ("space");
  keys_wait_frame (GTK_WIDGET (app->window));
  keys_press ("ctrl+a");
  keys_type ("22/27");
  keys_press ("Return");
  stated = dien_indicators_get_stated (app->store, app->view->year);
  g_assert_cmpint (dien_record_get_int (stated, "value"), ==, 22000);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "theo báo cáo 22/27"));
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("pages-by-key", test_pages_by_key);
  add_at_both_sizes ("add-and-fill-in", test_add_and_fill_in);
  add_at_both_sizes ("refused-figures-stay", test_refused_figures_stay);
  add_at_both_sizes ("undo-goes-to-its-page", test_undo_goes_to_its_page);
  add_at_both_sizes ("drafts-are-of-their-page", test_drafts_are_of_their_page);
  add_at_both_sizes ("stated-figure-is-typed-above", test_stated_figure_is_typed_above);

  return g_test_run ();
}
