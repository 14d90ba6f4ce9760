/* SPDX-License-Identifier: MIT */

/* The page Đơn vị, cá nhân by keyboard alone. */

#include "config.h"

#include "dien-people.h"
#include "dien-sample.h"
#include "dien-subject-views.h"
#include "dien-units.h"
#include "window-steps.h"

static const char ten[] =
  "STT\tTên đơn vị\tLoại\r\n"
  "1\tChi bộ ấp 2\t\r\n"
  "2\tChi bộ ấp 3\t\r\n"
  "3\tChi bộ ấp 4\t\r\n"
  "4\tChi bộ Công an xã\t\r\n"
  "5\tChi bộ Quân sự xã\t\r\n"
  "6\tChi bộ Trạm Y tế\t\r\n"
  "7\tChi bộ Trường Tiểu học A\t\r\n"
  "8\tTổ đảng chợ Mẫu\tChi bộ\r\n"
  "9\tChi bộ HTX Nông nghiệp A\t\r\n"
  "10\t\"Chi bộ cơ quan\nỦy ban nhân dân xã\"\t\r\n";

/* The list that is shown of the page takes the place of the page. */
static void
look (App *app)
{
  GtkWidget *stack = gtk_widget_get_first_child (GTK_WIDGET (dien_window_get_page (app->window)));

  app->page = DIEN_LIST_PAGE (gtk_stack_get_visible_child (GTK_STACK (stack)));
  app->view = dien_list_page_get_private (app->page);
  app->form = app->view->form;
}

static App *
open_page (gconstpointer size)
{
  App *app = app_new_with_sample (DIEN_SAMPLE_PRACTICE, ((const Size *) size)->width, ((const Size *) size)->height);

  keys_press ("alt+3");
  look (app);
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->view->table)));
  keys_wait_frame (GTK_WIDGET (app->window));
  return app;
}

/* The name in the active row. */
static void
assert_current (App        *app,
                const char *name)
{
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (dien_list_page_get_list (app->page)),
                                                   dien_table_get_cursor (app->view->table));

  g_assert_cmpstr (dien_row_get_text (row, 0), ==, name);
}

static void
paste (App        *app,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (app->window)), text);
  keys_press ("ctrl+v");
}

static void
show_view (App        *app,
           const char *key)
{
  keys_press (key);
  look (app);
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->view->table)));
  keys_wait_frame (GTK_WIDGET (app->window));
}

static void
test_tree_opens_and_closes (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);

  g_assert_cmpuint (app_count_rows (app), ==, 17);
  assert_current (app, "Đảng ủy xã Mẫu");
  keys_press ("minus");
  g_assert_cmpuint (app_count_rows (app), ==, 11);
  g_assert_cmpstr (gtk_label_get_text (app->view->shown), ==, "11 trên 17");
  assert_current (app, "Đảng ủy xã Mẫu");

  /* What is searched for is found in the closed branch. */
  find (app, "chi bo ap");
  g_assert_cmpuint (app_count_rows (app), ==, 1);
  assert_current (app, "Chi bộ ấp 1");
  keys_press ("Escape");
  g_assert_cmpuint (app_count_rows (app), ==, 11);
  keys_press ("ctrl+Home");
  keys_press ("plus");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
}

static void
test_paste_ten (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  g_autoptr (DienRow) row = NULL;

  paste (app, ten);
  assert_toast (app, "Đã thêm 10 đơn vị vào Đảng ủy xã Mẫu.");
  g_assert_cmpuint (app_count_rows (app), ==, 27);
  g_assert_true (has_entry (app, "Thêm đơn vị từ danh sách 10 dòng"));
  row = g_list_model_get_item (G_LIST_MODEL (dien_list_page_get_list (app->page)), 16);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_UNIT_NAME), ==, "Chi bộ cơ quan Ủy ban nhân dân xã");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_UNIT_KIND), ==, "cell");
  g_assert_cmpint (dien_row_get_int (row, DIEN_UNIT_DEPTH), ==, 1);

  /* The same again: nothing, and what was there is said. What is taken back then is the pasting. */
  paste (app, ten);
  assert_toast (app, "Chưa thêm đơn vị nào. Đã có sẵn: Chi bộ ấp 2, Chi bộ ấp 3, Chi bộ ấp 4, và 7 chỗ khác.");
  g_assert_cmpuint (app_count_rows (app), ==, 27);
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 17);

  paste (app, " \n");
  assert_toast (app, "Không có dòng nào để dán. Trong Excel, chép cột tên đơn vị, mỗi đơn vị một dòng, rồi dán lại.");
}

/* In a field, Ctrl+V is the field's. */
static void
test_paste_into_field (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);

  keys_press ("ctrl+n");
  paste (app, "Chi bộ ấp 7");
  keys_wait_until (g_str_equal (dien_input_get_text (app_get_input (app, "name")), "Chi bộ ấp 7"));
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 18);
  assert_current (app, "Chi bộ ấp 7");
  assert_input (app_get_input (app, "parent"), "Đảng ủy xã Mẫu", NULL);
}

static void
test_units_by_hand (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);

  keys_press ("ctrl+n");
  keys_type ("Chi bộ ấp 1");
  keys_press ("Return");
  assert_input (app_get_input (app, "name"), "Chi bộ ấp 1",
                "Đảng ủy xã Mẫu đã có đơn vị tên ‘Chi bộ ấp 1’. Ghi tên khác, hoặc mở đơn vị đã có.");
  keys_press ("ctrl+a");
  keys_type ("Chi bộ ấp 8");
  keys_press ("Tab");
  keys_type ("ubnd xa");
  keys_press ("Return");
  assert_input (app_get_input (app, "parent"), "ubnd xa", "Không có đơn vị tên ‘ubnd xa’. Sửa lại tên, hoặc thêm đơn vị đó trước.");
  keys_press ("ctrl+a");
  keys_type ("nhan dan");
  keys_press ("Down");
  keys_press ("Return");
  assert_input (app_get_input (app, "parent"), "Ủy ban nhân dân xã Mẫu", NULL);
  keys_press ("Return");
  g_assert_cmpuint (app_count_rows (app), ==, 18);
  assert_current (app, "Chi bộ ấp 8");

  /* A unit is not its own superior. */
  keys_press ("F6");
  app_tab_to (app, dien_input_get_editor (app_get_input (app, "parent")));
  keys_press ("ctrl+a");
  keys_type ("Chi bộ ấp 8");
  keys_press ("Return");
  assert_input (app_get_input (app, "parent"), "Chi bộ ấp 8", "Chi bộ ấp 8 không thể trực thuộc chính mình. Chọn đơn vị khác.");
  keys_press ("Escape");
  assert_input (app_get_input (app, "parent"), "Ủy ban nhân dân xã Mẫu", NULL);

  keys_press ("F6");
  keys_press ("Delete");
  assert_toast (app, "Đã xóa chi bộ ấp 8.");
  g_assert_cmpuint (app_count_rows (app), ==, 17);

  /* What is used stays, and says where. */
  keys_press ("ctrl+Home");
  for (guint i = 0; i < 3; i++)
    keys_press ("Down");
  assert_current (app, "Chi bộ ấp 1");
  keys_press ("Delete");
  g_assert_cmpuint (app_count_rows (app), ==, 17);
  keys_wait_until (app_find_label (GTK_WIDGET (app->window), "Đã xóa chi bộ ấp 8.") == NULL);

  keys_press ("alt+Up");
  g_assert_cmpuint (dien_table_get_cursor (app->view->table), ==, 2);
  g_assert_true (has_entry (app, "Đổi thứ tự – Chi bộ ấp 1"));
}

static void
test_same_person_is_asked (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);

  show_view (app, "ctrl+2");
  g_assert_cmpuint (app_count_rows (app), ==, 3);
  keys_press ("ctrl+n");
  keys_type ("lê văn c");
  app_tab_to (app, dien_input_get_editor (app_get_input (app, "birth_date")));
  keys_type ("1975");
  keys_press ("Return");
  assert_input (app_get_input (app, "name"), "lê văn c", "Đã có người cùng tên, cùng năm sinh ở Đảng ủy xã Mẫu.");
  g_assert_cmpuint (app_count_rows (app), ==, 3);
  click_label (app, "Là người khác");
  keys_wait_until (app_count_rows (app) == 4);
  assert_current (app, "lê văn c");

  keys_press ("ctrl+n");
  keys_type ("Lê Văn C");
  app_tab_to (app, dien_input_get_editor (app_get_input (app, "birth_date")));
  keys_type ("1/2/1975");
  keys_press ("Return");
  click_label (app, "Là người này");
  g_assert_cmpuint (app_count_rows (app), ==, 4);
  assert_current (app, "Lê Văn C");
}

/* A post is added, corrected and ended in place. */
static void
test_posts (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  g_autoptr (DienRow) row = NULL;
  g_autoptr (DienRow) now = NULL;
  GtkWidget *button;

  show_view (app, "ctrl+2");
  keys_press ("Down");
  assert_current (app, "Phạm Thị D");
  keys_press ("F6");
  button = gtk_widget_get_ancestor (app_find_label (GTK_WIDGET (app->form), "Thêm chức vụ"), GTK_TYPE_BUTTON);
  app_tab_to (app, button);
  keys_press ("space");
  keys_type ("Bí thư chi bộ");
  keys_press ("Tab");
  row = g_list_model_get_item (G_LIST_MODEL (dien_list_page_get_list (app->page)), 1);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_PERSON_TITLE), ==, "Chủ tịch Hội Liên hiệp Phụ nữ xã Mẫu, Bí thư chi bộ");
  keys_type ("chi bo ap");
  keys_press ("Down");
  keys_press ("Return");
  keys_press ("Tab");
  keys_type ("31/02/2022");
  keys_press ("Tab");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->form), "Ngày 31/02/2022 không có trong lịch. Ghi ngày/tháng/năm, ví dụ 28/02/2022."));
  keys_press ("shift+Tab");
  keys_press ("ctrl+a");
  keys_type ("28/02/2023");
  keys_press ("Return");

  /* It begins after the year that is shown. */
  now = g_list_model_get_item (G_LIST_MODEL (dien_list_page_get_list (app->page)), 1);
  g_assert_cmpstr (dien_row_get_text (now, DIEN_PERSON_TITLE), ==, "Chủ tịch Hội Liên hiệp Phụ nữ xã Mẫu");
  g_assert_true (has_entry (app, "Sửa chức vụ – Phạm Thị D"));
}

/* From an entry of the history to the registration, and from there to the person again. */
static void
test_history_leads (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  gint64 unit;
  GtkWidget *entry;

  keys_press ("Down");
  keys_press ("Down");
  assert_current (app, "Văn phòng Đảng ủy xã Mẫu");
  unit = dien_list_page_get_current (app->page);
  entry = app_find_label (GTK_WIDGET (app->form), "Mô hình: Cán bộ, công chức tự học, nâng cao trình độ");
  g_assert_nonnull (entry);
  keys_press ("F6");
  app_tab_to (app, gtk_widget_get_ancestor (entry, GTK_TYPE_BUTTON));
  keys_press ("space");
  app_look (app);
  g_assert_cmpstr (dien_page_get_name (dien_window_get_page (app->window)), ==, "registrations");
  assert_subject (app, "Văn phòng Đảng ủy xã Mẫu");

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.subject", "x", unit);
  look (app);
  assert_current (app, "Văn phòng Đảng ủy xã Mẫu");
}

static void
test_ratings (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  GtkWidget *button = gtk_widget_get_ancestor (app_find_label (GTK_WIDGET (app->form), "Thêm xếp loại năm"), GTK_TYPE_BUTTON);

  keys_press ("F6");
  app_tab_to (app, button);
  keys_press ("space");
  keys_type ("2021");
  keys_press ("Return");
  g_assert_true (has_entry (app, "Xếp loại năm 2021 – Đảng ủy xã Mẫu"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->form), "Hoàn thành xuất sắc nhiệm vụ"));
  app_tab_to (app, button);
  keys_press ("space");
  keys_type ("2021");
  keys_press ("Return");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->form),
                                    "Đảng ủy xã Mẫu đã có xếp loại năm 2021: Hoàn thành xuất sắc nhiệm vụ. "
                                    "Sửa xếp loại đó, hoặc ghi năm khác."));
  keys_press ("Escape");
  keys_press ("ctrl+z");
  g_assert_false (has_entry (app, "Xếp loại năm 2021 – Đảng ủy xã Mẫu"));
}

static void
test_people_pasted (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  g_autoptr (DienRow) row = NULL;

  show_view (app, "ctrl+2");
  paste (app, "Họ và tên\tNăm sinh\tChức vụ\tĐơn vị\nÔng Đỗ Văn Em\t1980\tBí thư\tChi bộ ấp 1\nVõ Thị Gái\t1990\n");
  assert_toast (app, "Đã thêm 2 người.");
  g_assert_cmpuint (app_count_rows (app), ==, 5);
  row = g_list_model_get_item (G_LIST_MODEL (dien_list_page_get_list (app->page)), 3);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_PERSON_NAME), ==, "Đỗ Văn Em");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_PERSON_UNIT), ==, "Chi bộ ấp 1");
  keys_press ("ctrl+z");
  g_assert_cmpuint (app_count_rows (app), ==, 3);

  show_view (app, "ctrl+3");
  g_assert_cmpuint (app_count_rows (app), ==, 1);
  assert_current (app, "Hộ ông Võ Văn G");
  assert_input (app_get_input (app, "place"), "Ấp 3, xã Mẫu", NULL);
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("subjects/tree-opens-and-closes", test_tree_opens_and_closes);
  add_at_both_sizes ("subjects/paste-ten", test_paste_ten);
  g_test_add_data_func ("/subjects-page/paste-into-field", &usual, test_paste_into_field);
  g_test_add_data_func ("/subjects-page/units-by-hand", &usual, test_units_by_hand);
  g_test_add_data_func ("/subjects-page/same-person-is-asked", &usual, test_same_person_is_asked);
  g_test_add_data_func ("/subjects-page/posts", &usual, test_posts);
  g_test_add_data_func ("/subjects-page/history-leads", &usual, test_history_leads);
  g_test_add_data_func ("/subjects-page/ratings", &least, test_ratings);
  g_test_add_data_func ("/subjects-page/people-pasted", &usual, test_people_pasted);

  return g_test_run ();
}
