/* SPDX-License-Identifier: MIT */

/* The window by keyboard alone, as an officer works in it, at the two sizes that count. */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "dien-journal.h"
#include "dien-sample.h"
#include "dien-settings.h"
#include "dien-subjects.h"
#include "dien-desk.h"
#include "window-steps.h"

/* Goes to the row of a registration by its number. */
static void
go_to (App   *app,
       guint  number)
{
  keys_press ("alt+5");
  keys_press ("ctrl+Home");
  for (guint i = 1; i < number; i++)
    keys_press ("Down");
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_sample_shows_its_year (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (app->window)), ==, "mau – Điển Hình");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Năm 2022"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Tất cả 17"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Chưa kiểm tra"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Công nhận 14"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Không công nhận 3"));
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
  g_assert_true (g_str_has_prefix (dien_input_get_text (app_get_input (app, "according")), "Bài viết, ngày 18/01/2023 – "));
}

static void
test_practice_shows_its_points (gconstpointer size)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_PRACTICE, ((const Size *) size)->width, ((const Size *) size)->height);

  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Công nhận 14"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->form), "Điểm các vòng chấm"));
}

static void
test_find_without_marks (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  find (app, "thanh phong");
  g_assert_cmpuint (app_count_rows (app), ==, 2);
  g_assert_cmpstr (gtk_label_get_text (app->view->shown), ==, "2 trên 17");
  assert_subject (app, "Xã Thạnh Phong");
  assert_input (app_get_input (app, "subject"), "Xã Thạnh Phong", NULL);

  keys_press ("Return");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->table)));
  keys_press ("Down");
  assert_input (app_get_input (app, "subject"), "Ấp Đại Thôn, xã Thạnh Phong", NULL);

  keys_press ("ctrl+f");
  keys_press ("Escape");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->table)));
}

static void
test_nothing_found_says_so (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  find (app, "khong co gi nhu the");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->list_place), "Không tìm thấy"));
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.show-all", NULL);
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (app->view->list_place), ==, "rows");
}

static void
test_states_filter (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.filter", "s", "refused");
  g_assert_cmpuint (app_count_rows (app), ==, 3);
  g_assert_cmpstr (gtk_label_get_text (app->view->shown), ==, "3 trên 17");
  assert_subject (app, "Xã Hòa Lợi");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app_get_input (app, "reasons"))));
}

static void
test_type_to_find (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_type ("giao th");
  keys_wait_until (dien_table_get_cursor (app->view->table) == 11);
  assert_subject (app, "Xã Giao Thạnh");
}

static void
test_register_a_model (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+n");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "subject"))));
  keys_type ("giao than");
  keys_press ("Down");
  keys_press ("Return");
  assert_input (app_get_input (app, "subject"), "Xã Giao Thạnh", NULL);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "model"))));
  keys_type ("Vườn dừa hữu cơ");
  keys_press ("Return");

  g_assert_cmpuint (app_count_rows (app), ==, 18);
  assert_subject (app, "Xã Giao Thạnh");
  assert_input (app_get_input (app, "model"), "Vườn dừa hữu cơ", NULL);
  g_assert_true (has_entry (app, "Đăng ký mô hình – Xã Giao Thạnh"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Chưa kiểm tra 1"));
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->table)));
}

static void
test_register_for_somebody_new (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+n");
  keys_type ("Chi bộ ấp Thạnh Mỹ");
  keys_press ("Return");
  assert_input (app_get_input (app, "subject"), "Chi bộ ấp Thạnh Mỹ", "Tệp dữ liệu chưa có ‘Chi bộ ấp Thạnh Mỹ’. Sửa lại tên, hoặc thêm mới:");
  keys_press ("Tab");
  keys_press ("space");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "model"))));
  keys_type ("Đường hoa nông thôn");
  keys_press ("Return");

  g_assert_cmpuint (app_count_rows (app), ==, 18);
  assert_subject (app, "Chi bộ ấp Thạnh Mỹ");
  /* Unit and registration are one change. */
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_false (has_entry (app, "Đăng ký mô hình – Chi bộ ấp Thạnh Mỹ"));
  g_assert_cmpint (dien_subject_find (app->store, "Chi bộ ấp Thạnh Mỹ", "2022-12-31", NULL), ==, 0);
}

static void
test_duplicate_is_refused (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+n");
  keys_type ("Xã Thới Thạnh");
  keys_press ("Return");
  keys_type ("kinh tế hợp tác");
  keys_press ("Return");
  assert_input (app_get_input (app, "model"), "kinh tế hợp tác",
                "Xã Thới Thạnh đã đăng ký mô hình ‘Kinh tế hợp tác’ năm 2022 (số 6). Mở đăng ký số 6, hoặc ghi tên mô hình khác.");
  g_assert_cmpuint (app_count_rows (app), ==, 17);

  keys_press ("Tab");
  keys_press ("space");
  g_assert_cmpuint (dien_table_get_cursor (app->view->table), ==, 5);
  assert_input (app_get_input (app, "model"), "Kinh tế hợp tác", NULL);

  /* What was typed is a draft. */
  keys_press ("ctrl+n");
  assert_input (app_get_input (app, "subject"), "Xã Thới Thạnh", NULL);
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "model")), ==, "kinh tế hợp tác");
  g_assert_true (dien_form_is_new (app->form));
}

/* Half a registration: the subject is confirmed, the model is still being typed. */
static void
begin_one (App *app)
{
  keys_press ("ctrl+n");
  keys_type ("Xã Giao Thạnh");
  keys_press ("Return");
  keys_type ("Vườn dừa hữu cơ");
}

static void
assert_begun (App *app)
{
  g_assert_true (dien_form_is_new (app->form));
  assert_input (app_get_input (app, "subject"), "Xã Giao Thạnh", NULL);
  assert_input (app_get_input (app, "model"), "Vườn dừa hữu cơ", NULL);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form)));
}

static void
test_escape_keeps_what_was_begun (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  begin_one (app);
  keys_press ("Escape");
  g_assert_false (dien_form_is_new (app->form));
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
  assert_input (app_get_input (app, "subject"), "Chi bộ ấp Phong, xã Tân Phong", NULL);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->table)));
  assert_toast (app, "Đăng ký đang ghi dở được giữ làm bản nháp. Ở năm 2022, nhấn Ctrl+N để ghi tiếp.");
  g_assert_true (dien_page_has_drafts (DIEN_PAGE (app->page)));

  click_label (app, "Ghi tiếp");
  assert_begun (app);
  keys_press ("Escape");
  keys_press ("ctrl+n");
  assert_begun (app);
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

static void
test_escape_from_an_empty_one_says_nothing (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+n");
  keys_press ("Escape");
  g_assert_false (dien_form_is_new (app->form));
  g_assert_null (app_find_label (GTK_WIDGET (app->window), "Ghi tiếp"));
  g_assert_false (dien_page_has_drafts (DIEN_PAGE (app->page)));
}

static void
test_given_up_is_brought_back (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  begin_one (app);
  give_up_new (app);
  g_assert_false (dien_form_is_new (app->form));
  assert_input (app_get_input (app, "subject"), "Chi bộ ấp Phong, xã Tân Phong", NULL);
  assert_toast (app, "Đã bỏ đăng ký đang ghi dở.");
  g_assert_false (dien_page_has_drafts (DIEN_PAGE (app->page)));
  click_label (app, "Lấy lại");
  assert_begun (app);
  g_assert_true (dien_page_has_drafts (DIEN_PAGE (app->page)));

  /* Who does not want it back begins with nothing, and what is typed then is not lost for it. */
  give_up_new (app);
  keys_press ("ctrl+n");
  assert_input (app_get_input (app, "subject"), "", NULL);
  keys_type ("Xã Hòa Lợi");
  click_label (app, "Lấy lại");
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "subject")), ==, "Xã Hòa Lợi");
}

static void
test_wrong_date_is_refused (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  go_to (app, 5);
  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "registered_on")));
  keys_type ("31/02/2022");
  keys_press ("Tab");
  assert_input (app_get_input (app, "registered_on"), "31/02/2022",
                "Ngày 31/02/2022 không có trong lịch. Ghi ngày/tháng/năm, ví dụ 28/02/2022.");

  keys_press ("shift+Tab");
  keys_press ("Escape");
  assert_input (app_get_input (app, "registered_on"), "", NULL);
  keys_type ("5/2/2022");
  keys_press ("Return");
  assert_input (app_get_input (app, "registered_on"), "05/02/2022", NULL);
  g_assert_true (has_entry (app, "Sửa ngày đăng ký – Xã Thạnh Phong"));
}

static void
test_new_one_waits_for_its_date (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+n");
  keys_type ("Xã Giao Thạnh");
  keys_press ("Return");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "registered_on")));
  keys_type ("31/02/2022");
  keys_press ("Tab");
  gtk_widget_grab_focus (GTK_WIDGET (app_get_input (app, "model")));
  keys_type ("Vườn dừa hữu cơ");
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "registered_on"))));
  assert_input (app_get_input (app, "registered_on"), "31/02/2022",
                "Ngày 31/02/2022 không có trong lịch. Ghi ngày/tháng/năm, ví dụ 28/02/2022.");
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "model")), ==, "Vườn dừa hữu cơ");

  keys_press ("ctrl+a");
  keys_type ("28/2/2022");
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 18);
  assert_input (app_get_input (app, "registered_on"), "28/02/2022", NULL);
}

static void
test_empty_name_is_refused (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  keys_press ("ctrl+a");
  keys_press ("BackSpace");
  keys_press ("Tab");
  assert_input (app_get_input (app, "subject"), "", "Ghi tên đơn vị, cá nhân đăng ký mô hình.");
  keys_press ("shift+Tab");
  keys_press ("Escape");
  assert_input (app_get_input (app, "subject"), "Chi bộ ấp Phong, xã Tân Phong", NULL);

  keys_press ("Tab");
  keys_press ("ctrl+a");
  keys_press ("BackSpace");
  keys_press ("Return");
  assert_input (app_get_input (app, "model"), "", "Chưa ghi tên mô hình. Ghi tên, hoặc nhấn Esc để giữ tên cũ.");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (dien_input_get_editor (app_get_input (app, "model"))), "error"));
  keys_press ("Escape");
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_parent (dien_input_get_editor (app_get_input (app, "model"))), "error"));
  assert_input (app_get_input (app, "model"), "Chi bộ trong sạch vững mạnh toàn diện", NULL);
  g_assert_null (dien_journal_get_redo (app->store, NULL));
}

static void
test_refused_typing_is_a_draft (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "registered_on")));
  keys_type ("40/1/2022");
  keys_press ("ctrl+Next");
  assert_subject (app, "Ban Dân vận Huyện ủy");
  assert_input (app_get_input (app, "registered_on"), "", NULL);
  assert_toast (app, "Điều vừa ghi chưa lưu được, đã giữ làm bản nháp ở dòng đó.");
  g_assert_true (dien_page_has_drafts (DIEN_PAGE (app->page)));

  keys_press ("ctrl+Prior");
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "registered_on")), ==, "40/1/2022");
  g_assert_nonnull (dien_input_get_refusal (app_get_input (app, "registered_on")));
}

static void
test_delete_and_take_back (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  go_to (app, 12);
  assert_subject (app, "Xã Giao Thạnh");
  keys_press ("Delete");
  g_assert_cmpuint (app_count_rows (app), ==, 16);
  assert_toast (app, "Đã xóa đăng ký của xã Giao Thạnh.");
  assert_subject (app, "Ấp Đại Thôn, xã Thạnh Phong");

  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  assert_toast (app, "Đã hoàn tác: xóa đăng ký – Xã Giao Thạnh.");
  assert_subject (app, "Xã Giao Thạnh");

  keys_press ("ctrl+shift+z");
  g_assert_cmpuint (app_count_rows (app), ==, 16);
  keys_press ("ctrl+z");
  keys_press ("ctrl+y");
  g_assert_cmpuint (app_count_rows (app), ==, 16);
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

static void
test_several_are_deleted_as_one (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("shift+Down");
  keys_press ("shift+Down");
  keys_press ("Delete");
  g_assert_cmpuint (app_count_rows (app), ==, 14);
  assert_toast (app, "Đã xóa 3 đăng ký.");
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

static void
test_undo_takes_typing_first (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("Delete");
  g_assert_cmpuint (app_count_rows (app), ==, 16);
  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "note")));
  keys_type ("abc");
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 16);
  g_assert_cmpstr (dien_input_get_text (app_get_input (app, "note")), !=, "abc");
  while (dien_input_is_unconfirmed (app_get_input (app, "note")))
    keys_press ("ctrl+z");
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

/* Where typing was undone, it is redone before the last change is. */
static void
test_redo_takes_typing_first (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  DienInput *fields[] = { app_get_input (app, "registered_on"), app_get_input (app, "note") };

  keys_press ("Delete");
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  keys_press ("F6");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *const keys[] = { "ctrl+y", "ctrl+shift+z" };

      app_tab_to (app, GTK_WIDGET (fields[i]));
      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          keys_type ("abc");
          while (dien_input_is_unconfirmed (fields[i]))
            keys_press ("ctrl+z");
          keys_press (keys[j]);
          g_assert_true (g_str_has_suffix (dien_input_get_text (fields[i]), "abc"));
          keys_press (keys[j]);
          g_assert_cmpuint (app_count_rows (app), ==, 17);
          keys_press ("Escape");
          g_assert_false (dien_input_is_unconfirmed (fields[i]));
        }
    }

  /* What was given up, or undone before the field was left, is not redone. */
  keys_type ("abc");
  while (dien_input_is_unconfirmed (app_get_input (app, "note")))
    keys_press ("ctrl+z");
  keys_press ("shift+Tab");
  keys_press ("Tab");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "note"))));
  keys_press ("ctrl+y");
  g_assert_false (dien_input_is_unconfirmed (app_get_input (app, "note")));
  g_assert_cmpuint (app_count_rows (app), ==, 16);
}

static void
test_redo_of_a_search (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("Delete");
  keys_press ("ctrl+z");
  find (app, "giao");
  while (*gtk_editable_get_text (GTK_EDITABLE (app->view->search)) != '\0')
    keys_press ("ctrl+z");
  keys_press ("ctrl+y");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (app->view->search)), ==, "giao");
  keys_press ("Escape");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

static void
test_not_recognised_needs_a_reason (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_choice (app, "result")));
  keys_press ("space");
  keys_press ("Down");
  keys_press ("Return");
  g_assert_cmpstr (dien_choice_get_code (app_get_choice (app, "result")), ==, "refused");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_input (app, "reasons"))));
  g_assert_nonnull (dien_input_get_refusal (app_get_input (app, "reasons")));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Công nhận 14"));

  keys_type ("Chưa có minh chứng");
  keys_press ("shift+Return");
  keys_type ("Nộp chậm");
  keys_press ("Return");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Công nhận 13"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->view->filters), "Không công nhận 4"));
  assert_input (app_get_input (app, "reasons"), "Chưa có minh chứng\nNộp chậm", NULL);
}

static void
test_escape_gives_a_result_up (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_choice (app, "result")));
  keys_press ("space");
  keys_press ("Down");
  keys_press ("Return");
  keys_press ("Escape");
  g_assert_cmpstr (dien_choice_get_code (app_get_choice (app, "result")), ==, "recognised");
  g_assert_false (dien_page_has_drafts (DIEN_PAGE (app->page)));
}

static void
test_form_stays_on_what_leaves_the_filter (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  gint64 id;

  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.filter", "s", "refused");
  keys_press ("alt+5");
  assert_subject (app, "Xã Hòa Lợi");
  id = dien_form_get_id (app->form);
  keys_press ("Return");
  app_tab_to (app, GTK_WIDGET (app_get_choice (app, "result")));
  keys_press ("space");
  keys_press ("Up");
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 2);
  g_assert_cmpint (dien_form_get_id (app->form), ==, id);
  assert_input (app_get_input (app, "subject"), "Xã Hòa Lợi", NULL);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app_get_choice (app, "result"))));

  /* It is the active row again where it comes back. */
  keys_press ("space");
  keys_press ("Down");
  keys_press ("Return");
  keys_type ("Nộp chậm");
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 3);
  assert_subject (app, "Xã Hòa Lợi");
  g_assert_cmpint (dien_form_get_id (app->form), ==, id);

  gtk_widget_grab_focus (GTK_WIDGET (app_get_choice (app, "result")));
  keys_press ("space");
  keys_press ("Up");
  keys_press ("Return");
  keys_press ("Escape");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->view->table)));
  g_assert_cmpint (dien_form_get_id (app->form), !=, id);
  g_assert_cmpint (dien_form_get_id (app->form), ==, dien_list_get_id (app->view->list, dien_table_get_cursor (app->view->table)));
}

static void
test_form_stays_where_nothing_is_found_any_more (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *subject = NULL;

  find (app, "cai cach");
  g_assert_cmpuint (app_count_rows (app), ==, 1);
  subject = app_dup_subject (app);
  keys_press ("Return");
  keys_press ("Return");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "model")));
  keys_press ("ctrl+a");
  keys_type ("Một cửa");
  keys_press ("Tab");
  g_assert_cmpuint (app_count_rows (app), ==, 0);
  assert_input (app_get_input (app, "subject"), subject, NULL);
  assert_input (app_get_input (app, "model"), "Một cửa", NULL);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form)));

  find (app, "");
  keys_press ("Escape");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

static void
test_sort (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  dien_table_set_cursor (app->view->table, 0, dien_table_get_column (app->view->table, "state"));
  gtk_widget_activate_action (GTK_WIDGET (app->view->table), "table.sort-descending", NULL);
  g_assert_cmpstr (dien_list_get_sort (app->view->list, NULL), ==, "state");
  keys_press ("ctrl+Home");
  assert_subject (app, "Xã Hòa Lợi");

  /* A row cannot be moved in an order that is not made by hand. */
  keys_press ("alt+Down");
  assert_toast (app, "Chỉ chuyển được dòng khi danh sách theo thứ tự tự xếp và hiện đủ, không lọc, không tìm.");
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.order-by-hand", NULL);
  keys_press ("ctrl+Home");
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
}

static void
test_move_a_row (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("alt+Down");
  g_assert_cmpuint (dien_table_get_cursor (app->view->table), ==, 1);
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
  keys_press ("alt+Down");
  g_assert_cmpuint (dien_table_get_cursor (app->view->table), ==, 2);
  keys_press ("alt+Up");
  keys_press ("alt+Up");
  keys_press ("alt+Up");
  g_assert_cmpuint (dien_table_get_cursor (app->view->table), ==, 0);
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
}

static void
test_copy_with_headings (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *text = NULL;

  go_to (app, 5);
  keys_press ("ctrl+c");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (app->window)), NULL, text_read_cb, &text);
  keys_wait_until (text != NULL);
  g_assert_cmpstr (text, ==,
                   "#\tĐơn vị, cá nhân\tMô hình\tKết quả\tPhương châm\tNội dung\tĐiểm\tNhân rộng\n"
                   "5\tXã Thạnh Phong\tXã đạt chuẩn nông thôn mới\tCông nhận\tHai chân\t\t\tNhân rộng\n");
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("sample-shows-its-year", test_sample_shows_its_year);
  add_at_both_sizes ("practice-shows-its-points", test_practice_shows_its_points);
  add_at_both_sizes ("find-without-marks", test_find_without_marks);
  add_at_both_sizes ("nothing-found-says-so", test_nothing_found_says_so);
  add_at_both_sizes ("states-filter", test_states_filter);
  add_at_both_sizes ("type-to-find", test_type_to_find);
  add_at_both_sizes ("register-a-model", test_register_a_model);
  add_at_both_sizes ("register-for-somebody-new", test_register_for_somebody_new);
  add_at_both_sizes ("duplicate-is-refused", test_duplicate_is_refused);
  add_at_both_sizes ("escape-keeps-what-was-begun", test_escape_keeps_what_was_begun);
  add_at_both_sizes ("escape-from-an-empty-one-says-nothing", test_escape_from_an_empty_one_says_nothing);
  add_at_both_sizes ("given-up-is-brought-back", test_given_up_is_brought_back);
  add_at_both_sizes ("wrong-date-is-refused", test_wrong_date_is_refused);
  add_at_both_sizes ("new-one-waits-for-its-date", test_new_one_waits_for_its_date);
  add_at_both_sizes ("empty-name-is-refused", test_empty_name_is_refused);
  add_at_both_sizes ("refused-typing-is-a-draft", test_refused_typing_is_a_draft);
  add_at_both_sizes ("delete-and-take-back", test_delete_and_take_back);
  add_at_both_sizes ("several-are-deleted-as-one", test_several_are_deleted_as_one);
  add_at_both_sizes ("undo-takes-typing-first", test_undo_takes_typing_first);
  add_at_both_sizes ("redo-takes-typing-first", test_redo_takes_typing_first);
  add_at_both_sizes ("redo-of-a-search", test_redo_of_a_search);
  add_at_both_sizes ("not-recognised-needs-a-reason", test_not_recognised_needs_a_reason);
  add_at_both_sizes ("escape-gives-a-result-up", test_escape_gives_a_result_up);
  add_at_both_sizes ("form-stays-on-what-leaves-the-filter", test_form_stays_on_what_leaves_the_filter);
  add_at_both_sizes ("form-stays-where-nothing-is-found-any-more", test_form_stays_where_nothing_is_found_any_more);
  add_at_both_sizes ("sort", test_sort);
  add_at_both_sizes ("move-a-row", test_move_a_row);
  add_at_both_sizes ("copy-with-headings", test_copy_with_headings);

  return g_test_run ();
}
