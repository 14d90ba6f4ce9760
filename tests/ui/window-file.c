/* SPDX-License-Identifier: MIT */

/* The window and its file by keyboard alone: what leaves it, what is kept, what is refused, at the two sizes that count. */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "dien-journal.h"
#include "dien-sample.h"
#include "dien-recent.h"
#include "dien-settings.h"
#include "dien-subjects.h"
#include "dien-desk.h"
#include "window-steps.h"

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

/* Exports where a file is already; @answer: NULL where nothing is asked. */
static void
export_over (App        *app,
             const char *typed,
             const char *answer)
{
  g_autofree char *path = g_build_filename (app->folder, typed, NULL);

  dien_list_page_export_as (app->page, "X7a", path);
  g_assert_true ((find_dialog () != NULL) == (answer != NULL));
  if (answer != NULL)
    {
      adw_message_dialog_response (find_dialog (), answer);
      gtk_window_destroy (GTK_WINDOW (find_dialog ()));
    }
  keys_wait_until (!dien_job_bar_is_busy (app->view->job_bar));
}

static void
rename_model (DienStore  *store,
              const char *model)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, 1);
  dien_record_set_text (record, "model", model);
  dien_registration_edit (store, record, &error);
  g_assert_no_error (error);
}

/* The first place that is not '(Chưa xếp)'. */
static void
choose_a_place (App *app)
{
  app_tab_to (app, GTK_WIDGET (app_get_choice (app, "frame_part")));
  keys_press ("space");
  keys_press ("Down");
  keys_press ("Return");
}

static void
show_year (App *app,
           int  number)
{
  g_action_group_activate_action (G_ACTION_GROUP (app->window), "year", g_variant_new_int32 (number));
}

static void
begin_with (App        *app,
            const char *subject,
            const char *model)
{
  keys_press ("ctrl+n");
  keys_type (subject);
  keys_press ("Return");
  keys_type (model);
}

static void
remove_frame (App *app)
{
  g_autoptr (GPtrArray) parts = dien_store_list (app->store, "frame_part", "year", app->view->year, NULL);
  g_autoptr (GPtrArray) registrations = dien_store_list (app->store, "registration", "year", app->view->year, NULL);

  g_assert_true (dien_store_begin (app->store, "Bỏ khung", NULL));
  for (guint i = 0; i < registrations->len; i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("registration");

      dien_record_set_id (record, dien_record_get_id (g_ptr_array_index (registrations, i)));
      dien_record_set_null (record, "frame_part");
      g_assert_true (dien_store_update (app->store, record, NULL));
    }
  for (guint i = 0; i < parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (parts, i);

      /* Those below go with those above. */
      if (dien_record_is_null (part, "parent"))
        g_assert_true (dien_store_remove (app->store, "frame_part", dien_record_get_id (part), NULL));
    }
  g_assert_true (dien_store_commit (app->store, NULL));
}

/* A frame drawn of what has no place on the screen is a warning, which ends the test. */
static void
assert_list_is_drawn (App *app)
{
  keys_wait_frame (GTK_WIDGET (app->window));
  keys_wait_frame (GTK_WIDGET (app->window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (app->view->list_place), ==, "rows");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (app->view->table)));
}

static void
test_export (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *path = g_build_filename (app->folder, "Danh sách.xlsx", NULL);
  g_autofree char *content = NULL;
  gsize length;

  dien_list_page_export_to (app->page, "X7a", path);
  assert_toast (app, "Đã xuất ‘Danh sách.xlsx’.");
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, 2, "PK", 2);
}

static void
test_export_asks_before_replacing (gconstpointer size)
{
  static const struct
  {
    const char *there;
    const char *typed;
    const char *answer;
    gboolean replaced;
  } cases[] = {
    { "Danh sach.xlsx", "Danh sach", "cancel", FALSE },
    { "Danh sach.xlsx", "Danh sach", "replace", TRUE },
    /* Of a whole name the chooser has asked. */
    { "Danh sach.xlsx", "Danh sach.xlsx", NULL, TRUE },
    { "X.XLSX", "X.XLSX", NULL, TRUE },
    { "X.XLSX.xlsx", "X.XLSX", NULL, FALSE },
  };
  g_autoptr (App) app = open_real (size);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (app->folder, cases[i].there, NULL);
      g_autofree char *content = NULL;

      g_assert_true (g_file_set_contents (path, "khác", -1, NULL));
      export_over (app, cases[i].typed, cases[i].answer);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpint (g_str_has_prefix (content, "PK"), ==, cases[i].replaced);
    }
}

static void
test_export_to_a_folder_that_is_gone (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *path = g_build_filename (app->folder, "khong-co", "Danh sách.xlsx", NULL);
  g_autofree char *toast = NULL;

  dien_list_page_export_to (app->page, "X7a", path);
  toast = app_dup_toast (app);
  g_assert_nonnull (strstr (toast, "Danh sách.xlsx"));
  g_assert_null (strstr (toast, "Đã xuất"));
}

static void
test_sheets_open_by_key (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+e");
  keys_wait_until (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (app->view->sheets))));
  keys_press ("Escape");
}

static void
test_form_closes_and_opens (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form)));
  keys_press ("F6");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->table)));
  keys_press ("F9");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (app->form)));
  keys_press ("Return");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app->form)));
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form)));
  keys_press ("Escape");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->table)));
}

static void
test_saved_is_said (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *before = app_dup_foot (app);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, "Mọi thay đổi được lưu ngay");
  keys_press ("Delete");
  after = app_dup_foot (app);
  g_assert_true (g_str_has_prefix (after, "Đã lưu lúc "));
}

static void
test_what_is_not_saved_is_tried_again (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autoptr (DienStore) other = dien_store_open (app->path, DIEN_STORE_DEFAULT, NULL);
  g_autofree char *failed = NULL;
  g_autofree char *saved = NULL;

  g_assert_true (dien_store_begin (other, "Việc khác", NULL));
  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "note")));
  keys_type ("ghi trong khi bận");
  keys_press ("Return");
  g_assert_nonnull (dien_input_get_refusal (app_get_input (app, "note")));
  failed = app_dup_foot (app);
  g_assert_cmpstr (failed, ==, dien_input_get_refusal (app_get_input (app, "note")));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Thử lại"));

  dien_store_rollback (other);
  g_action_group_activate_action (G_ACTION_GROUP (app->window), "retry", NULL);
  assert_input (app_get_input (app, "note"), "ghi trong khi bận", NULL);
  saved = app_dup_foot (app);
  g_assert_true (g_str_has_prefix (saved, "Đã lưu lúc "));
  g_assert_null (app_find_label (GTK_WIDGET (app->window), "Thử lại"));
}

static void
test_file_that_is_gone_is_said (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *aside = g_strconcat (app->folder, "-khác", NULL);
  g_autofree char *failed = NULL;

  g_assert_cmpint (g_rename (app->folder, aside), ==, 0);
  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "note")));
  keys_type ("ghi vào chỗ không còn");
  keys_press ("Return");
  failed = app_dup_foot (app);
  g_assert_cmpint (g_rename (aside, app->folder), ==, 0);
  g_assert_cmpstr (failed, ==, "‘mau.dienhinh’ đã bị chuyển chỗ, đổi tên hoặc thay thế trong lúc mở nên chưa ghi gì. "
                   "Mở lại tệp ở chỗ hiện nay.");
  dien_input_restore (app_get_input (app, "note"));
}

/* Another row may be the active one by the time one tries again. */
static void
test_rows_that_stay_are_not_tried_again (gconstpointer size)
{
  static const char *const keys[] = { "Delete", "alt+Down" };
  g_autoptr (App) app = open_real (size);
  g_autoptr (DienStore) other = dien_store_open (app->path, DIEN_STORE_DEFAULT, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *failed = NULL;

      g_assert_true (dien_store_begin (other, "Việc khác", NULL));
      keys_press (keys[i]);
      dien_store_rollback (other);
      failed = app_dup_foot (app);
      g_assert_cmpstr (failed, !=, "Mọi thay đổi được lưu ngay");
      g_assert_null (app_find_label (GTK_WIDGET (app->window), "Thử lại"));
      g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (app->window), "retry"));
      g_assert_cmpuint (app_count_rows (app), ==, 17);
      assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
    }
}

static void
test_reading_again_may_fail (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (app->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  keys_press ("F5");
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  g_free (app_dup_toast (app));
  g_assert_cmpuint (app_count_rows (app), ==, 17);

  keys_press ("F5");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  keys_press ("Delete");
  g_assert_cmpuint (app_count_rows (app), ==, 16);
}

/* Another program writes into the file: seen when one comes back to the window, or asks. */
static void
test_others_write (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) other = dien_store_open (app->path, DIEN_STORE_DEFAULT, &error);
  g_autofree char *saved = app_dup_foot (app);
  g_autofree char *foot = NULL;
  g_autoptr (DienRow) row = NULL;
  GtkWidget *away = gtk_window_new ();

  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (away));
  keys_wait_until (gtk_window_is_active (GTK_WINDOW (away)));
  rename_model (other, "Tổ tự quản");
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "model")), !=, "Tổ tự quản");
  gtk_window_destroy (GTK_WINDOW (away));
  gtk_window_present (GTK_WINDOW (app->window));
  keys_wait_until (gtk_window_is_active (GTK_WINDOW (app->window)));
  assert_input (app_get_input (app, "model"), "Tổ tự quản", NULL);
  row = g_list_model_get_item (G_LIST_MODEL (app->view->list), 0);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_MODEL), ==, "Tổ tự quản");

  rename_model (other, "Tổ liên kết");
  keys_press ("F5");
  assert_input (app_get_input (app, "model"), "Tổ liên kết", NULL);

  /* That is not what was saved here, but it can be taken back. */
  foot = app_dup_foot (app);
  g_assert_cmpstr (foot, ==, saved);
  keys_press ("ctrl+z");
  assert_input (app_get_input (app, "model"), "Tổ tự quản", NULL);
}

static void
test_other_window_confirms_nothing (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  GtkWidget *other = gtk_window_new ();

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "note")));
  keys_type ("đang ghi");
  gtk_window_present (GTK_WINDOW (other));
  keys_wait_until (gtk_window_is_active (GTK_WINDOW (other)));
  g_assert_true (dien_input_is_unconfirmed (app_get_input (app, "note")));
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_present (GTK_WINDOW (app->window));
  keys_wait_until (gtk_window_is_active (GTK_WINDOW (app->window)));

  keys_press ("Tab");
  g_assert_false (dien_input_is_unconfirmed (app_get_input (app, "note")));
  g_assert_true (has_entry (app, "Sửa ghi chú – Chi bộ ấp Phong, xã Tân Phong"));
}

static void
test_year_without_registrations (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  g_action_group_activate_action (G_ACTION_GROUP (app->window), "year", g_variant_new_int32 (2023));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->list_place), "Năm 2023 chưa có mô hình nào"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Năm 2023"));
  keys_press ("ctrl+n");
  keys_type ("Xã Giao Thạnh");
  keys_press ("Return");
  keys_type ("Mô hình mới");
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (app->view->list_place), ==, "rows");
}

/* Whatever year is shown, one sees what is taken back. */
static void
test_undo_goes_to_its_year (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("Delete");
  show_year (app, 2023);
  keys_press ("alt+5");
  keys_press ("ctrl+z");
  assert_toast (app, "Đã hoàn tác: xóa đăng ký – Chi bộ ấp Phong, xã Tân Phong. Đã chuyển sang năm 2022.");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Năm 2022"));
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");

  show_year (app, 2023);
  keys_press ("ctrl+y");
  assert_toast (app, "Đã làm lại: xóa đăng ký – Chi bộ ấp Phong, xã Tân Phong. Đã chuyển sang năm 2022.");
  g_assert_cmpuint (app_count_rows (app), ==, 16);
  keys_press ("ctrl+z");
  assert_toast (app, "Đã hoàn tác: xóa đăng ký – Chi bộ ấp Phong, xã Tân Phong.");

  /* Who uses the file has no year. */
  g_assert_true (dien_desk_choose (app->store, "Trần Thị Bé", NULL));
  show_year (app, 2023);
  keys_press ("ctrl+z");
  assert_toast (app, "Đã hoàn tác: thêm người sử dụng – Trần Thị Bé.");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Năm 2023"));
}

static void
test_new_one_stays_in_its_year (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *place = NULL;

  begin_with (app, "Xã Giao Thạnh", "Vườn dừa hữu cơ");
  choose_a_place (app);
  place = g_strdup (dien_choice_get_code (app_get_choice (app, "frame_part")));
  g_assert_cmpstr (place, !=, "");

  show_year (app, 2023);
  assert_toast (app, "Đăng ký đang ghi dở được giữ làm bản nháp. Ở năm 2022, nhấn Ctrl+N để ghi tiếp.");
  g_assert_true (dien_page_has_drafts (DIEN_PAGE (app->page)));
  begin_with (app, "Xã Giao Thạnh", "Mô hình khác");
  g_assert_cmpstr (dien_choice_get_code (app_get_choice (app, "frame_part")), ==, "");
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 1);

  show_year (app, 2022);
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  keys_press ("ctrl+n");
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "model")), ==, "Vườn dừa hữu cơ");
  g_assert_cmpstr (dien_choice_get_code (app_get_choice (app, "frame_part")), ==, place);
  gtk_widget_grab_focus (GTK_WIDGET (app_get_input (app, "model")));
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 18);
  g_assert_false (dien_page_has_drafts (DIEN_PAGE (app->page)));
}

static void
test_going_back_finds_the_year_of_a_draft (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  begin_with (app, "Xã Giao Thạnh", "Vườn dừa hữu cơ");
  show_year (app, 2023);
  dien_page_show_draft (DIEN_PAGE (app->page));
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "model")), ==, "Vườn dừa hữu cơ");
}

static void
test_chosen_place_may_go (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  begin_with (app, "Xã Giao Thạnh", "Vườn dừa hữu cơ");
  choose_a_place (app);
  g_assert_cmpstr (dien_choice_get_code (app_get_choice (app, "frame_part")), !=, "");
  remove_frame (app);
  g_assert_cmpstr (dien_choice_get_code (app_get_choice (app, "frame_part")), ==, "");
  gtk_widget_grab_focus (GTK_WIDGET (app_get_input (app, "model")));
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 18);
}

static void
test_list_comes_back_after_empty_year (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  for (guint i = 0; i < 2; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (app->window), "year", g_variant_new_int32 (2023));
      find (app, i == 0 ? "thanh" : "");
      keys_press ("ctrl+z");
      g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->list_place), "Năm 2023 chưa có mô hình nào"));
      g_action_group_activate_action (G_ACTION_GROUP (app->window), "year", g_variant_new_int32 (2022));
      gtk_editable_set_text (GTK_EDITABLE (app->view->search), "");
      assert_list_is_drawn (app);
      g_assert_cmpuint (app_count_rows (app), ==, 17);
    }
}

static void
test_columns_are_hidden (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  for (guint i = 0; i < 4; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (app->page), "column.content", NULL);
      assert_list_is_drawn (app);
    }
}

static void
test_read_only_file_is_only_looked_at (gconstpointer size)
{
  g_autoptr (App) app = app_new ();
  g_autofree char *path = app_make_sample (app, DIEN_SAMPLE_REAL, "mau.dienhinh");
  g_autoptr (DienStore) store = dien_store_open (path, DIEN_STORE_READ_ONLY, NULL);
  DienWindow *window = dien_window_new (app->application);

  dien_window_set_store (window, store);
  app_look (app);
  keys_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app->view->band)));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (app->view->band), "Chỉ xem: "));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (dien_input_get_editor (app_get_input (app, "subject")))));
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (dien_input_get_editor (app_get_input (app, "model")))));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (app_get_choice (app, "result"))));
  keys_press ("F6");
  keys_type ("x");
  assert_input (app_get_input (app, "subject"), "Chi bộ ấp Phong, xã Tân Phong", NULL);
  keys_press ("alt+5");
  keys_press ("ctrl+n");
  g_assert_false (dien_form_is_new (app->form));
  keys_press ("Delete");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

static void
test_bad_files_are_refused_in_words (void)
{
  static const struct
  {
    const char *content; /* NULL: no such file */
    const char *sentence;
  } cases[] = {
    { NULL, "Không" },
    { "", "" },
    { "không phải tệp dữ liệu", "không phải tệp dữ liệu của Điển Hình" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (App) app = app_new ();
      g_autofree char *path = g_build_filename (app->folder, "xấu.dienhinh", NULL);
      g_autofree char *after = NULL;

      if (cases[i].content != NULL)
        g_assert_true (g_file_set_contents (path, cases[i].content, -1, NULL));
      dien_application_open_path (app->application, path);
      app_look (app);
      g_assert_null (app->store);
      g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Thực hành 15 phút"));
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app->window)));
      if (cases[i].content != NULL)
        {
          g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
          g_assert_cmpstr (after, ==, cases[i].content);
        }
      else
        g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_open_file_is_presented (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1366, 768);
  g_autofree char *same = g_build_filename (app->folder, ".", "mau.dienhinh", NULL);
  g_autofree char *other = app_make_sample (app, DIEN_SAMPLE_PRACTICE, "khác.dienhinh");
  g_autofree char *link = g_build_filename (app->folder, "lối tắt.dienhinh", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);

  dien_application_open_path (app->application, same);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app->application))), ==, 1);
  g_assert_true (g_file_make_symbolic_link (file, "mau.dienhinh", NULL, NULL));
  dien_application_open_path (app->application, link);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app->application))), ==, 1);
  dien_application_open_path (app->application, other);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app->application))), ==, 2);
}

/* As old machines and sticks have them: any warning ends the test. */
static void
test_names_need_not_be_utf8 (void)
{
  g_autoptr (App) app = app_new ();
  g_autofree char *plain = app_make_sample (app, DIEN_SAMPLE_REAL, "mau.dienhinh");
  g_autofree char *path = g_build_filename (app->folder, "m\xe3u.dienhinh", NULL);
  g_autofree char *sheet = g_build_filename (app->folder, "b\xe3n.xlsx", NULL);
  g_autoptr (GPtrArray) recent = NULL;
  g_autofree char *user = NULL;
  g_autofree char *toast = NULL;
  g_autoptr (DienStore) again = NULL;

  g_assert_cmpint (g_rename (plain, path), ==, 0);
  dien_application_open_path (app->application, path);
  app_look (app);
  g_assert_nonnull (app->store);
  keys_present (GTK_WINDOW (app->window));
  recent = dien_recent_get ();
  g_assert_cmpstr (((DienRecent *) g_ptr_array_index (recent, 0))->path, ==, path);

  g_assert_true (dien_desk_choose (app->store, "Trần Thị Bé", NULL));
  again = dien_store_open (path, DIEN_STORE_READ_ONLY, NULL);
  dien_desk_restore (again);
  user = dien_desk_dup_current (again);
  g_assert_cmpstr (user, ==, "Trần Thị Bé");

  dien_list_page_export_to (app->page, "X7a", sheet);
  toast = app_dup_toast (app);
  g_assert_true (g_str_has_prefix (toast, "Đã xuất ‘b"));
  g_assert_true (g_file_test (sheet, G_FILE_TEST_EXISTS));
}

static void
test_start_page_makes_the_samples (void)
{
  g_autoptr (App) app = app_new ();
  g_autofree char *made = g_build_filename (g_get_home_dir (), "Thạnh Phú 2022.dienhinh", NULL);

  g_application_activate (G_APPLICATION (app->application));
  app_look (app);
  keys_present (GTK_WINDOW (app->window));
  g_action_group_activate_action (G_ACTION_GROUP (app->application), "sample", NULL);
  /* What is being made cannot be opened yet. */
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (app->application), "sample"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (app->application), "practice"));
  g_action_group_activate_action (G_ACTION_GROUP (app->application), "sample", NULL);
  keys_wait_until (dien_window_get_store (app->window) != NULL);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (app->application), "sample"));
  app_look (app);
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));

  /* The second time it is there. */
  g_action_group_activate_action (G_ACTION_GROUP (app->application), "sample", NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app->application))), ==, 1);
}

static void
answer_back (void)
{
  adw_message_dialog_response (find_dialog (), "back");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

/* It may be of another row, and another year, than the one that is shown. */
static void
test_going_back_finds_the_field (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1366, 768);

  keys_press ("Down");
  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "registered_on")));
  keys_type ("hôm qua");
  keys_press ("ctrl+Next");
  show_year (app, 2023);
  begin_with (app, "Xã Giao Thạnh", "Vườn dừa hữu cơ");
  gtk_window_close (GTK_WINDOW (app->window));
  g_assert_cmpstr (adw_message_dialog_get_body (find_dialog ()), ==,
                   "Đăng ký đang ghi dở của năm 2023 chưa lưu. Còn 1 mục khác cũng chưa lưu. "
                   "Đóng và bỏ nội dung đó, hoặc quay lại sửa.");
  answer_back ();
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "model"))));
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "model")), ==, "Vườn dừa hữu cơ");
  give_up_new (app);

  gtk_window_close (GTK_WINDOW (app->window));
  g_assert_cmpstr (adw_message_dialog_get_body (find_dialog ()), ==,
                   "Đăng ký số 2 của Ban Dân vận Huyện ủy (năm 2022) có ô ghi chưa đúng nên chưa lưu được. "
                   "Đóng và bỏ nội dung đó, hoặc quay lại sửa.");
  answer_back ();
  assert_subject (app, "Ban Dân vận Huyện ủy");
  assert_input (app_get_input (app, "registered_on"), "hôm qua",
                "‘hôm qua’ không phải là ngày. Ghi ngày/tháng/năm, ví dụ 28/02/2022.");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "registered_on"))));
  dien_input_restore (app_get_input (app, "registered_on"));
}

static void
test_closing_asks_before_losing (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1366, 768);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "registered_on")));
  keys_type ("hôm qua");
  gtk_window_close (GTK_WINDOW (app->window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app->window)));
  g_assert_nonnull (find_dialog ());
  g_assert_cmpstr (adw_message_dialog_get_body (find_dialog ()), ==,
                   "Đăng ký số 1 của chi bộ ấp Phong, xã Tân Phong (năm 2022) có ô ghi chưa đúng nên chưa lưu được. "
                   "Đóng và bỏ nội dung đó, hoặc quay lại sửa.");
  answer_back ();
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "registered_on")), ==, "hôm qua");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "registered_on"))));
  dien_input_restore (app_get_input (app, "registered_on"));
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("export", test_export);
  add_at_both_sizes ("export-asks-before-replacing", test_export_asks_before_replacing);
  add_at_both_sizes ("export-to-a-folder-that-is-gone", test_export_to_a_folder_that_is_gone);
  add_at_both_sizes ("sheets-open-by-key", test_sheets_open_by_key);
  add_at_both_sizes ("form-closes-and-opens", test_form_closes_and_opens);
  add_at_both_sizes ("saved-is-said", test_saved_is_said);
  add_at_both_sizes ("what-is-not-saved-is-tried-again", test_what_is_not_saved_is_tried_again);
  add_at_both_sizes ("file-that-is-gone-is-said", test_file_that_is_gone_is_said);
  add_at_both_sizes ("rows-that-stay-are-not-tried-again", test_rows_that_stay_are_not_tried_again);
  add_at_both_sizes ("reading-again-may-fail", test_reading_again_may_fail);
  add_at_both_sizes ("others-write", test_others_write);
  add_at_both_sizes ("other-window-confirms-nothing", test_other_window_confirms_nothing);
  add_at_both_sizes ("year-without-registrations", test_year_without_registrations);
  add_at_both_sizes ("undo-goes-to-its-year", test_undo_goes_to_its_year);
  add_at_both_sizes ("new-one-stays-in-its-year", test_new_one_stays_in_its_year);
  add_at_both_sizes ("going-back-finds-the-year-of-a-draft", test_going_back_finds_the_year_of_a_draft);
  add_at_both_sizes ("chosen-place-may-go", test_chosen_place_may_go);
  add_at_both_sizes ("list-comes-back-after-empty-year", test_list_comes_back_after_empty_year);
  add_at_both_sizes ("columns-are-hidden", test_columns_are_hidden);
  add_at_both_sizes ("read-only-file-is-only-looked-at", test_read_only_file_is_only_looked_at);
  g_test_add_func ("/window/bad-files-are-refused-in-words", test_bad_files_are_refused_in_words);
  g_test_add_func ("/window/open-file-is-presented", test_open_file_is_presented);
  g_test_add_func ("/window/names-need-not-be-utf8", test_names_need_not_be_utf8);
  g_test_add_func ("/window/start-page-makes-the-samples", test_start_page_makes_the_samples);
  g_test_add_func ("/window/closing-asks-before-losing", test_closing_asks_before_losing);
  g_test_add_func ("/window/going-back-finds-the-field", test_going_back_finds_the_field);

  return g_test_run ();
}
