/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <adwaita.h>

#include "app.h"
#include "dien-input.h"
#include "dien-office-window.h"
#include "dien-organisations.h"
#include "dien-preferences.h"
#include "dien-sample.h"
#include "dien-settings.h"
#include "dien-support.h"
#include "dien-years.h"

#include <string.h>

static DienInput *
find_input (GtkWidget  *widget,
            const char *label)
{
  if (DIEN_IS_INPUT (widget) && g_strcmp0 (dien_input_get_label (DIEN_INPUT (widget)), label) == 0)
    return DIEN_INPUT (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      DienInput *found = find_input (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static GtkWindow *
open_office (App *app)
{
  GtkWindow *window;

  g_action_group_activate_action (G_ACTION_GROUP (app->window), "office", NULL);
  window = find_window (DIEN_TYPE_OFFICE_WINDOW);
  g_assert_nonnull (window);
  keys_present (window);
  return window;
}

static void
close_window (GtkWindow *window)
{
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  keys_press ("Escape");
  keys_wait_until (gone == NULL);
}

static void
type_into (GtkWindow  *window,
           const char *label,
           const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (find_input (GTK_WIDGET (window), label)));
  keys_press ("ctrl+a");
  keys_type (text);
  keys_press ("Return");
}

static void
test_details_are_corrected (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1024, 600);
  GtkWindow *window = open_office (app);
  g_autofree char *long_line = g_strnfill (300, 'X');
  DienInput *place = find_input (GTK_WIDGET (window), "Địa danh trên văn bản");
  g_autoptr (DienRecord) office = NULL;

  type_into (window, "Địa danh trên văn bản", "Thạnh Phú Tây");
  office = dien_organisation_get (app->store, "2022-12-31", NULL);
  g_assert_cmpstr (dien_record_get_text (office, "place"), ==, "Thạnh Phú Tây");

  gtk_widget_grab_focus (GTK_WIDGET (place));
  keys_press ("ctrl+a");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), long_line);
  keys_press ("ctrl+v");
  keys_wait_until (strlen (dien_input_get_text (place)) == 300);
  keys_press ("Return");
  g_assert_nonnull (dien_input_get_refusal (place));
  g_assert_cmpuint (strlen (dien_input_get_text (place)), ==, 300);
  keys_press ("Escape");
  g_assert_cmpstr (dien_input_get_text (place), ==, "Thạnh Phú Tây");
  close_window (window);
}

static void
test_details_change_from_a_day_on (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1366, 768);
  GtkWindow *window = open_office (app);
  g_autoptr (GPtrArray) periods = NULL;
  g_autoptr (DienRecord) before = NULL;

  type_into (window, "Thông tin mới có hiệu lực từ ngày nào? Thông tin cũ vẫn giữ cho văn bản trước đó", "01/07/2025");
  keys_press ("ctrl+a");
  keys_type ("Đảng ủy xã Thạnh Phú");
  keys_press ("Return");
  periods = dien_organisations_get_periods (app->store, NULL);
  g_assert_cmpuint (periods->len, ==, 2);
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (periods, 0), "name"), ==, "Đảng ủy xã Thạnh Phú");
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (periods, 0), "from_date"), ==, "2025-07-01");
  before = dien_organisation_get (app->store, "2022-12-31", NULL);
  g_assert_cmpstr (dien_record_get_text (before, "name"), ==, "Huyện ủy Thạnh Phú");
  close_window (window);
}

static void
test_signer_is_added (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1366, 768);
  GtkWindow *window = open_office (app);
  GtkWidget *button = gtk_widget_get_ancestor (app_find_label (GTK_WIDGET (window), "Thêm người ký"), GTK_TYPE_BUTTON);
  g_autoptr (DienRecord) office = dien_organisation_get (app->store, "2022-12-31", NULL);
  g_autoptr (GPtrArray) signers = NULL;

  gtk_widget_grab_focus (button);
  keys_press ("Return");
  keys_type ("Nguyễn Văn A");
  keys_press ("Return");
  signers = dien_signers_get (app->store, dien_record_get_id (office), NULL);
  g_assert_cmpuint (signers->len, ==, 3);
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (signers, 2), "name"), ==, "Nguyễn Văn A");
  close_window (window);
}

static void
test_read_only_is_only_looked_at (void)
{
  g_autoptr (App) app = app_new ();
  g_autofree char *path = app_make_sample (app, DIEN_SAMPLE_REAL, "mau.dienhinh");
  g_autoptr (DienStore) store = dien_store_open (path, DIEN_STORE_READ_ONLY, NULL);
  DienWindow *main_window = dien_window_new (app->application);
  GtkWindow *window;

  dien_window_set_store (main_window, store);
  app_look (app);
  keys_present (GTK_WINDOW (main_window));
  window = open_office (app);
  keys_type ("x");
  g_assert_cmpstr (dien_input_get_text (find_input (GTK_WIDGET (window), "Tên cơ quan")), ==, "Huyện ủy Thạnh Phú");
  close_window (window);
}

static void
test_preferences_are_kept (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1366, 768);
  GSettings *settings = dien_settings_get ();
  int dpi, larger;
  GtkWindow *window;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (app->application), "preferences", NULL);
  window = find_window (ADW_TYPE_WINDOW);
  keys_present (window);
  keys_press ("Tab");
  keys_press ("space");
  keys_press ("End");
  keys_press ("Return");
  g_assert_cmpint (dien_settings_get_text_size (), ==, 200);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &larger, NULL);
  g_assert_cmpint (larger, ==, 2 * dpi);
  keys_press ("Tab");
  keys_press ("space");
  keys_press ("End");
  keys_press ("Return");
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  g_settings_reset (settings, "text-size");
  g_settings_reset (settings, "appearance");
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &larger, NULL);
  g_assert_cmpint (larger, ==, dpi);
  close_window (window);
}

static void
test_support_holds_no_names (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1366, 768);
  g_autofree char *text = dien_support_dup_text (gdk_display_get_default ());
  g_autofree char *toast = NULL;

  g_assert_nonnull (strstr (text, "Điển Hình " PACKAGE_VERSION));
  g_assert_nonnull (strstr (text, "SQLite: 3."));
  g_assert_nonnull (strstr (text, "GTK: 4."));
  g_assert_null (strstr (text, "mau"));
  g_assert_null (strstr (text, app->folder));
  g_action_group_activate_action (G_ACTION_GROUP (app->application), "copy-support", NULL);
  toast = app_dup_toast (app);
  g_assert_true (g_str_has_prefix (toast, "Đã sao chép thông tin hỗ trợ"));
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  g_test_add_func ("/office/details-are-corrected", test_details_are_corrected);
  g_test_add_func ("/office/details-change-from-a-day-on", test_details_change_from_a_day_on);
  g_test_add_func ("/office/signer-is-added", test_signer_is_added);
  g_test_add_func ("/office/read-only-is-only-looked-at", test_read_only_is_only_looked_at);
  g_test_add_func ("/preferences/are-kept", test_preferences_are_kept);
  g_test_add_func ("/support/holds-no-names", test_support_holds_no_names);

  return g_test_run ();
}
