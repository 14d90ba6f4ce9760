/* SPDX-License-Identifier: MIT */

/* The window by keyboard alone, as an officer works in it, at the two sizes that count. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app.h"
#include "dien-journal.h"
#include "dien-sample.h"
#include "dien-subjects.h"

typedef struct
{
  int width;
  int height;
} Size;

static const Size usual = { 1366, 768 };
static const Size least = { 1024, 600 };

static App *
open_real (gconstpointer size)
{
  return app_new_with_sample (DIEN_SAMPLE_REAL, ((const Size *) size)->width, ((const Size *) size)->height);
}

static void
assert_input (DienInput  *input,
              const char *text,
              const char *refusal)
{
  g_assert_cmpstr (dien_input_get_text (input), ==, text);
  g_assert_cmpstr (dien_input_get_refusal (input), ==, refusal);
}

static void
assert_toast (App        *app,
              const char *sentence)
{
  /* The one that was shown before may still be on its way out. */
  keys_wait_until (app_find_label (GTK_WIDGET (app->window), sentence) != NULL);
}

static void
assert_subject (App        *app,
                const char *name)
{
  g_autofree char *subject = app_dup_subject (app);

  g_assert_cmpstr (subject, ==, name);
}

static gboolean
has_entry (App        *app,
           const char *title)
{
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (app->store, NULL);

  return entry != NULL && g_str_equal (entry->title, title);
}

static void
find (App        *app,
      const char *text)
{
  keys_press ("ctrl+f");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->page->search)));
  keys_type (text);
}

/* Goes to the row of a registration by its number. */
static void
go_to (App   *app,
       guint  number)
{
  keys_press ("alt+1");
  keys_press ("ctrl+Home");
  for (guint i = 1; i < number; i++)
    keys_press ("Down");
}

static void
test_sample_shows_its_year (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (app->window)), ==, "mau – Điển Hình");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Năm 2022"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Tất cả 17"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Chưa kiểm tra"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Công nhận 14"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Không công nhận 3"));
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->form), "Theo bài viết ngày 18/01/2023"));
}

static void
test_practice_shows_its_points (gconstpointer size)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_PRACTICE, ((const Size *) size)->width, ((const Size *) size)->height);

  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Công nhận 14"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->form), "Điểm các vòng chấm"));
}

static void
test_find_without_marks (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  find (app, "thanh phong");
  g_assert_cmpuint (app_count_rows (app), ==, 2);
  g_assert_cmpstr (gtk_label_get_text (app->page->shown), ==, "2 trên 17");
  assert_subject (app, "Xã Thạnh Phong");
  assert_input (app->form->subject, "Xã Thạnh Phong", NULL);

  keys_press ("Return");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->page->table)));
  keys_press ("Down");
  assert_input (app->form->subject, "Ấp Đại Thôn, xã Thạnh Phong", NULL);

  keys_press ("ctrl+f");
  keys_press ("Escape");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->page->table)));
  assert_subject (app, "Ấp Đại Thôn, xã Thạnh Phong");
  keys_press ("F5");
  assert_subject (app, "Ấp Đại Thôn, xã Thạnh Phong");
}

static void
test_nothing_found_says_so (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  find (app, "khong co gi nhu the");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->list_place), "Không tìm thấy"));
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.show-all", NULL);
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (app->page->list_place), ==, "rows");
}

static void
test_states_filter (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.filter", "s", "refused");
  g_assert_cmpuint (app_count_rows (app), ==, 3);
  g_assert_cmpstr (gtk_label_get_text (app->page->shown), ==, "3 trên 17");
  assert_subject (app, "Xã Hòa Lợi");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app->form->reasons)));
}

static void
test_type_to_find (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_type ("giao th");
  keys_wait_until (dien_table_get_cursor (app->page->table) == 11);
  assert_subject (app, "Xã Giao Thạnh");
}

static void
test_register_a_model (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+n");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form->subject)));
  keys_type ("giao than");
  keys_press ("Down");
  keys_press ("Return");
  assert_input (app->form->subject, "Xã Giao Thạnh", NULL);
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form->model)));
  keys_type ("Vườn dừa hữu cơ");
  keys_press ("Return");

  g_assert_cmpuint (app_count_rows (app), ==, 18);
  assert_subject (app, "Xã Giao Thạnh");
  assert_input (app->form->model, "Vườn dừa hữu cơ", NULL);
  g_assert_true (has_entry (app, "Đăng ký mô hình – Xã Giao Thạnh"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Chưa kiểm tra 1"));
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->page->table)));
}

static void
test_register_for_somebody_new (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+n");
  keys_type ("Chi bộ ấp Thạnh Mỹ");
  keys_press ("Return");
  assert_input (app->form->subject, "Chi bộ ấp Thạnh Mỹ", "Tệp dữ liệu chưa có ‘Chi bộ ấp Thạnh Mỹ’. Sửa lại tên, hoặc thêm mới:");
  keys_press ("Tab");
  keys_press ("space");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form->model)));
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
  assert_input (app->form->model, "kinh tế hợp tác",
                "Xã Thới Thạnh đã đăng ký mô hình ‘Kinh tế hợp tác’ năm 2022 (số 6). Mở đăng ký số 6, hoặc ghi tên mô hình khác.");
  g_assert_cmpuint (app_count_rows (app), ==, 17);

  keys_press ("Tab");
  keys_press ("space");
  g_assert_cmpuint (dien_table_get_cursor (app->page->table), ==, 5);
  assert_input (app->form->model, "Kinh tế hợp tác", NULL);

  /* What was typed is a draft. */
  keys_press ("ctrl+n");
  assert_input (app->form->subject, "Xã Thới Thạnh", NULL);
  g_assert_cmpstr (dien_input_get_text (app->form->model), ==, "kinh tế hợp tác");
  keys_press ("Escape");
  keys_press ("Escape");
  keys_press ("Escape");
  g_assert_false (dien_registration_form_is_new (app->form));
  g_assert_false (dien_registrations_page_has_drafts (app->page));
}

static void
test_wrong_date_is_refused (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  go_to (app, 5);
  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app->form->registered_on));
  keys_type ("31/02/2022");
  keys_press ("Tab");
  assert_input (app->form->registered_on, "31/02/2022",
                "Ngày 31/02/2022 không có trong lịch. Ghi ngày/tháng/năm, ví dụ 28/02/2022.");

  keys_press ("shift+Tab");
  keys_press ("Escape");
  assert_input (app->form->registered_on, "", NULL);
  keys_type ("5/2/2022");
  keys_press ("Return");
  assert_input (app->form->registered_on, "05/02/2022", NULL);
  g_assert_true (has_entry (app, "Sửa ngày đăng ký – Xã Thạnh Phong"));
}

static void
test_empty_name_is_refused (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  keys_press ("ctrl+a");
  keys_press ("BackSpace");
  keys_press ("Tab");
  assert_input (app->form->subject, "", "Ghi tên đơn vị, cá nhân đăng ký mô hình.");
  keys_press ("shift+Tab");
  keys_press ("Escape");
  assert_input (app->form->subject, "Chi bộ ấp Phong, xã Tân Phong", NULL);

  keys_press ("Tab");
  keys_press ("ctrl+a");
  keys_press ("BackSpace");
  keys_press ("Return");
  assert_input (app->form->model, "", "Chưa ghi tên mô hình. Ghi tên, hoặc nhấn Esc để giữ tên cũ.");
  keys_press ("Escape");
  assert_input (app->form->model, "Chi bộ trong sạch vững mạnh toàn diện", NULL);
  g_assert_null (dien_journal_get_redo (app->store, NULL));
}

static void
test_refused_typing_is_a_draft (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app->form->registered_on));
  keys_type ("40/1/2022");
  keys_press ("ctrl+Next");
  assert_subject (app, "Ban Dân vận Huyện ủy");
  assert_input (app->form->registered_on, "", NULL);
  assert_toast (app, "Điều vừa ghi chưa lưu được, đã giữ làm bản nháp ở dòng đó.");
  g_assert_true (dien_registrations_page_has_drafts (app->page));

  keys_press ("ctrl+Prior");
  g_assert_cmpstr (dien_input_get_text (app->form->registered_on), ==, "40/1/2022");
  g_assert_nonnull (dien_input_get_refusal (app->form->registered_on));
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
  app_tab_to (app, GTK_WIDGET (app->form->note));
  keys_type ("abc");
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 16);
  g_assert_cmpstr (dien_input_get_text (app->form->note), !=, "abc");
  while (dien_input_is_unconfirmed (app->form->note))
    keys_press ("ctrl+z");
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

static void
test_not_recognised_needs_a_reason (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app->form->result));
  keys_press ("space");
  keys_press ("Down");
  keys_press ("Return");
  g_assert_cmpstr (dien_choice_get_code (app->form->result), ==, "refused");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form->reasons)));
  g_assert_nonnull (dien_input_get_refusal (app->form->reasons));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Công nhận 14"));

  keys_type ("Chưa có minh chứng");
  keys_press ("shift+Return");
  keys_type ("Nộp chậm");
  keys_press ("Return");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Công nhận 13"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->filters), "Không công nhận 4"));
  assert_input (app->form->reasons, "Chưa có minh chứng\nNộp chậm", NULL);
}

static void
test_escape_gives_a_result_up (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app->form->result));
  keys_press ("space");
  keys_press ("Down");
  keys_press ("Return");
  keys_press ("Escape");
  g_assert_cmpstr (dien_choice_get_code (app->form->result), ==, "recognised");
  g_assert_false (dien_registrations_page_has_drafts (app->page));
}

static void
test_sort (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  dien_table_set_cursor (app->page->table, 0, dien_table_get_column (app->page->table, "state"));
  gtk_widget_activate_action (GTK_WIDGET (app->page->table), "table.sort-descending", NULL);
  g_assert_cmpstr (dien_list_get_sort (app->page->list, NULL), ==, "state");
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
  g_assert_cmpuint (dien_table_get_cursor (app->page->table), ==, 1);
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
  keys_press ("alt+Down");
  g_assert_cmpuint (dien_table_get_cursor (app->page->table), ==, 2);
  keys_press ("alt+Up");
  keys_press ("alt+Up");
  keys_press ("alt+Up");
  g_assert_cmpuint (dien_table_get_cursor (app->page->table), ==, 0);
  assert_subject (app, "Chi bộ ấp Phong, xã Tân Phong");
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
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

static void
test_export (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *path = g_build_filename (app->folder, "Danh sách.xlsx", NULL);
  g_autofree char *content = NULL;
  gsize length;

  dien_registrations_page_export_to (app->page, "X7a", path);
  assert_toast (app, "Đã xuất ‘Danh sách.xlsx’.");
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, 2, "PK", 2);
}

static void
test_export_to_a_folder_that_is_gone (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autofree char *path = g_build_filename (app->folder, "khong-co", "Danh sách.xlsx", NULL);
  g_autofree char *toast = NULL;

  dien_registrations_page_export_to (app->page, "X7a", path);
  toast = app_dup_toast (app);
  g_assert_nonnull (strstr (toast, "Danh sách.xlsx"));
  g_assert_null (strstr (toast, "Đã xuất"));
}

static void
test_sheets_open_by_key (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("ctrl+e");
  keys_wait_until (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (app->page->sheets))));
  keys_press ("Escape");
}

static void
test_form_closes_and_opens (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("F6");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form)));
  keys_press ("F6");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->page->table)));
  keys_press ("F9");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (app->form)));
  keys_press ("Return");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app->form)));
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->form)));
  keys_press ("Escape");
  g_assert_true (app_has_focus (app, GTK_WIDGET (app->page->table)));
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
  app_tab_to (app, GTK_WIDGET (app->form->note));
  keys_type ("ghi trong khi bận");
  keys_press ("Return");
  g_assert_nonnull (dien_input_get_refusal (app->form->note));
  failed = app_dup_foot (app);
  g_assert_cmpstr (failed, ==, dien_input_get_refusal (app->form->note));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Thử lại"));

  dien_store_rollback (other);
  g_action_group_activate_action (G_ACTION_GROUP (app->window), "retry", NULL);
  assert_input (app->form->note, "ghi trong khi bận", NULL);
  saved = app_dup_foot (app);
  g_assert_true (g_str_has_prefix (saved, "Đã lưu lúc "));
  g_assert_null (app_find_label (GTK_WIDGET (app->window), "Thử lại"));
}

static void
test_other_window_confirms_nothing (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  GtkWidget *other = gtk_window_new ();

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app->form->note));
  keys_type ("đang ghi");
  gtk_window_present (GTK_WINDOW (other));
  keys_wait_until (gtk_window_is_active (GTK_WINDOW (other)));
  g_assert_true (dien_input_is_unconfirmed (app->form->note));
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_present (GTK_WINDOW (app->window));
  keys_wait_until (gtk_window_is_active (GTK_WINDOW (app->window)));

  keys_press ("Tab");
  g_assert_false (dien_input_is_unconfirmed (app->form->note));
  g_assert_true (has_entry (app, "Sửa ghi chú – Chi bộ ấp Phong, xã Tân Phong"));
}

static void
test_year_without_registrations (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  g_action_group_activate_action (G_ACTION_GROUP (app->window), "year", g_variant_new_int32 (2023));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->list_place), "Năm 2023 chưa có mô hình nào"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Năm 2023"));
  keys_press ("ctrl+n");
  keys_press ("Escape");
  g_assert_true (app_has_focus (app, app->page->add));
  keys_press ("ctrl+n");
  keys_type ("Xã Giao Thạnh");
  keys_press ("Return");
  keys_type ("Mô hình mới");
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (app->page->list_place), ==, "rows");
}

/* A frame drawn of what has no place on the screen is a warning, which ends the test. */
static void
assert_list_is_drawn (App *app)
{
  keys_wait_frame (GTK_WIDGET (app->window));
  keys_wait_frame (GTK_WIDGET (app->window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (app->page->list_place), ==, "rows");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (app->page->table)));
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
      g_assert_nonnull (app_find_label (GTK_WIDGET (app->page->list_place), "Năm 2023 chưa có mô hình nào"));
      g_action_group_activate_action (G_ACTION_GROUP (app->window), "year", g_variant_new_int32 (2022));
      gtk_editable_set_text (GTK_EDITABLE (app->page->search), "");
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
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app->page->band)));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (app->page->band), "Chỉ xem: "));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (dien_input_get_editor (app->form->subject))));
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (dien_input_get_editor (app->form->model))));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (app->form->result)));
  keys_press ("F6");
  keys_type ("x");
  assert_input (app->form->subject, "Chi bộ ấp Phong, xã Tân Phong", NULL);
  keys_press ("alt+1");
  keys_press ("ctrl+n");
  g_assert_false (dien_registration_form_is_new (app->form));
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

  dien_application_open_path (app->application, same);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app->application))), ==, 1);
  dien_application_open_path (app->application, other);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app->application))), ==, 2);
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
  keys_wait_until (dien_window_get_store (app->window) != NULL);
  app_look (app);
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));

  /* The second time it is there. */
  g_action_group_activate_action (G_ACTION_GROUP (app->application), "sample", NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app->application))), ==, 1);
}

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

static void
test_closing_asks_before_losing (void)
{
  g_autoptr (App) app = app_new_with_sample (DIEN_SAMPLE_REAL, 1366, 768);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app->form->registered_on));
  keys_type ("hôm qua");
  gtk_window_close (GTK_WINDOW (app->window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (app->window)));
  g_assert_nonnull (find_dialog ());
  adw_message_dialog_response (find_dialog (), "back");
  g_assert_cmpstr (dien_input_get_text (app->form->registered_on), ==, "hôm qua");
  dien_input_restore (app->form->registered_on);
}

static void
add (const char *name,
     void (*test) (gconstpointer size))
{
  g_autofree char *at_usual = g_strconcat ("/window/", name, "/1366x768", NULL);
  g_autofree char *at_least = g_strconcat ("/window/", name, "/1024x600", NULL);

  g_test_add_data_func (at_usual, &usual, test);
  g_test_add_data_func (at_least, &least, test);
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add ("sample-shows-its-year", test_sample_shows_its_year);
  add ("practice-shows-its-points", test_practice_shows_its_points);
  add ("find-without-marks", test_find_without_marks);
  add ("nothing-found-says-so", test_nothing_found_says_so);
  add ("states-filter", test_states_filter);
  add ("type-to-find", test_type_to_find);
  add ("register-a-model", test_register_a_model);
  add ("register-for-somebody-new", test_register_for_somebody_new);
  add ("duplicate-is-refused", test_duplicate_is_refused);
  add ("wrong-date-is-refused", test_wrong_date_is_refused);
  add ("empty-name-is-refused", test_empty_name_is_refused);
  add ("refused-typing-is-a-draft", test_refused_typing_is_a_draft);
  add ("delete-and-take-back", test_delete_and_take_back);
  add ("several-are-deleted-as-one", test_several_are_deleted_as_one);
  add ("undo-takes-typing-first", test_undo_takes_typing_first);
  add ("not-recognised-needs-a-reason", test_not_recognised_needs_a_reason);
  add ("escape-gives-a-result-up", test_escape_gives_a_result_up);
  add ("sort", test_sort);
  add ("move-a-row", test_move_a_row);
  add ("copy-with-headings", test_copy_with_headings);
  add ("export", test_export);
  add ("export-to-a-folder-that-is-gone", test_export_to_a_folder_that_is_gone);
  add ("sheets-open-by-key", test_sheets_open_by_key);
  add ("form-closes-and-opens", test_form_closes_and_opens);
  add ("saved-is-said", test_saved_is_said);
  add ("what-is-not-saved-is-tried-again", test_what_is_not_saved_is_tried_again);
  add ("other-window-confirms-nothing", test_other_window_confirms_nothing);
  add ("year-without-registrations", test_year_without_registrations);
  add ("list-comes-back-after-empty-year", test_list_comes_back_after_empty_year);
  add ("columns-are-hidden", test_columns_are_hidden);
  add ("read-only-file-is-only-looked-at", test_read_only_file_is_only_looked_at);
  g_test_add_func ("/window/bad-files-are-refused-in-words", test_bad_files_are_refused_in_words);
  g_test_add_func ("/window/open-file-is-presented", test_open_file_is_presented);
  g_test_add_func ("/window/start-page-makes-the-samples", test_start_page_makes_the_samples);
  g_test_add_func ("/window/closing-asks-before-losing", test_closing_asks_before_losing);

  return g_test_run ();
}
