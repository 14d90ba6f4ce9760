/* SPDX-License-Identifier: MIT */

/* The plan of the year and the register of papers, by keyboard alone, at the two sizes that count. */

#include "config.h"

#include "dien-frame.h"
#include "dien-plan-page.h"
#include "window-steps.h"

static App *
open_plan (gconstpointer size)
{
  App *app = open_real (size);

  keys_press ("alt+2");
  app_look (app);
  g_assert_cmpstr (dien_page_get_name (DIEN_PAGE (app->page)), ==, "plan");
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->view->table)));
  return app;
}

static void
assert_name (App        *app,
             const char *name)
{
  DienList *list = dien_list_page_get_list (app->page);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), dien_table_get_cursor (app->view->table));

  g_assert_cmpstr (dien_row_get_text (row, DIEN_FRAME_NAME), ==, name);
}

static void
add_content (App        *app,
             const char *name)
{
  keys_press ("ctrl+n");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "name"))));
  keys_type (name);
  keys_press ("Return");
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->view->table)));
}

/* A content comes below the axis that is chosen, the next one beside it. */
static void
test_add_and_move (gconstpointer size)
{
  g_autoptr (App) app = open_plan (size);

  g_assert_cmpuint (app_count_rows (app), ==, 2);
  assert_name (app, "Hai chân");
  add_content (app, "Nêu gương");
  assert_name (app, "Nêu gương");
  add_content (app, "Chuyển đổi số");
  g_assert_cmpuint (app_count_rows (app), ==, 4);
  keys_press ("alt+Up");
  keys_press ("Down");
  assert_name (app, "Nêu gương");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Chưa có điển hình 2"));
  keys_press ("ctrl+n");
  keys_type ("nêu gương");
  keys_press ("Return");
  g_assert_nonnull (dien_input_get_refusal (app_get_input (app, "name")));
  give_up_new (app);
  g_assert_cmpuint (app_count_rows (app), ==, 4);
}

static void
test_year_is_edited (gconstpointer size)
{
  g_autoptr (App) app = open_plan (size);
  DienForm *form;

  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.edit-year", NULL);
  form = dien_plan_page_get_year_form (DIEN_PLAN_PAGE (app->page));
  g_assert_nonnull (form);
  keys_wait_until (app_has_focus (app, GTK_WIDGET (dien_form_get_input (form, "theme"))));
  keys_press ("ctrl+a");
  keys_type ("Tăng tốc");
  keys_press ("Return");
  g_assert_true (has_entry (app, "Sửa kế hoạch năm 2022"));
  keys_press ("Escape");
  g_assert_null (dien_plan_page_get_year_form (DIEN_PLAN_PAGE (app->page)));
}

static void
test_next_year_is_opened (gconstpointer size)
{
  g_autoptr (App) app = open_plan (size);

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.open-year", NULL);
  keys_wait_frame (GTK_WIDGET (app->window));
  keys_press ("Return");
  keys_wait_until (app_find_label (GTK_WIDGET (app->window), "Năm 2024") != NULL);
  g_assert_cmpuint (app_count_rows (app), ==, 2);
  assert_toast (app, "Đã mở năm 2024.");
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("/plan/add-and-move", test_add_and_move);
  add_at_both_sizes ("/plan/year-is-edited", test_year_is_edited);
  add_at_both_sizes ("/plan/next-year-is-opened", test_next_year_is_opened);

  return g_test_run ();
}
