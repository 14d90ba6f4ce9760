/* SPDX-License-Identifier: MIT */

/* Menus and choices of the window by keyboard alone, and what they are called, at the two sizes that count. */

#include "config.h"

#include "dien-users.h"
#include "window-steps.h"

static GtkMenuButton *
open_menu (App        *app,
           const char *text)
{
  GtkWidget *label = app_find_label (GTK_WIDGET (app->window), text);
  GtkMenuButton *button;

  g_assert_nonnull (label);
  button = GTK_MENU_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON));
  gtk_menu_button_popup (button);
  keys_wait_until (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  keys_wait_frame (GTK_WIDGET (app->window));
  return button;
}

static void
test_menu_of_years_begins_at_the_one_shown (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  open_menu (app, "Năm 2022");
  keys_press ("Return");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Năm 2022"));
  open_menu (app, "Năm 2022");
  keys_press ("Up");
  keys_press ("Return");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Năm 2023"));
}

static void
test_user_is_named (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *account = dien_users_dup_current (app->store);
  g_autofree char *label = g_strconcat ("Người sử dụng: ", account, NULL);
  g_autofree char *user = NULL;
  GtkMenuButton *button = open_menu (app, label);

  keys_type ("Lê Thị Hồng Gấm");
  keys_press ("Tab");
  keys_press ("space");
  user = dien_users_dup_current (app->store);
  g_assert_cmpstr (user, ==, "Lê Thị Hồng Gấm");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), ==,
                   "Người sử dụng: Lê Thị Hồng Gấm. Nhấn để chọn người khác.");
  /* The one inside, which has the focus, is labelled by it: a name of its own would be said twice. */
  gtk_test_accessible_assert_property (GTK_WIDGET (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Người sử dụng: Lê Thị Hồng Gấm");

  open_menu (app, "Người sử dụng: Lê Thị Hồng Gấm");
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_ancestor (
    app_find_label (GTK_WIDGET (gtk_menu_button_get_popover (button)), "Dùng tên này"), GTK_TYPE_BUTTON)));
  keys_press ("Escape");
}

static void
test_choices_are_named (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  GtkWidget *focus;

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_choice (app, "result")));
  keys_press ("space");
  focus = gtk_window_get_focus (GTK_WINDOW (app->window));
  g_assert_true (GTK_IS_LIST_BOX_ROW (focus));
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "Công nhận");
  keys_press ("Escape");
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("menu-of-years-begins-at-the-one-shown", test_menu_of_years_begins_at_the_one_shown);
  add_at_both_sizes ("user-is-named", test_user_is_named);
  add_at_both_sizes ("choices-are-named", test_choices_are_named);

  return g_test_run ();
}
