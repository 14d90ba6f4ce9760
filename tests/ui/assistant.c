/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "app.h"
#include "dien-assistant.h"
#include "dien-input.h"
#include "dien-organisations.h"
#include "dien-recent.h"
#include "dien-subjects.h"
#include "dien-table.h"
#include "dien-users.h"
#include "dien-years.h"

static const char ten_units[] =
  "STT\tTên đơn vị\n1\tChi bộ ấp Phong\n2\tChi bộ ấp Đại Thôn\n3\tChi bộ Trường THCS Thạnh Phong\n4\tUBND xã Thạnh Phong\n"
  "5\tỦy ban MTTQ Việt Nam xã\n6\tHội Nông dân xã\n7\tHội LHPN xã\n8\tĐoàn Thanh niên xã\n9\tẤp Đại Thôn\n10\tHTX Thạnh Phong\n";

static GtkWidget *
find_type (GtkWidget  *widget,
           const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A sentence about what went wrong. */
static GtkWidget *
find_alert (GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "band"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_alert (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The field of that label which is in sight. */
static DienInput *
find_input (GtkWidget  *widget,
            const char *label)
{
  if (!gtk_widget_get_child_visible (widget))
    return NULL;
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

static void
assert_field (App        *app,
              const char *label,
              const char *text)
{
  DienInput *input = find_input (GTK_WIDGET (app->window), label);

  g_test_message ("%s", label);
  g_assert_nonnull (input);
  g_assert_cmpstr (dien_input_get_text (input), ==, text);
}

static void
assert_step (App        *app,
             const char *subtitle)
{
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), subtitle));
}

/* The start page, and from there by Enter to the first field. */
static App *
open_assistant (int width,
                int height)
{
  App *app = app_new ();

  g_application_activate (G_APPLICATION (app->application));
  app_look (app);
  gtk_window_set_default_size (GTK_WINDOW (app->window), width, height);
  keys_present (GTK_WINDOW (app->window));
  keys_press ("Return");
  assert_step (app, "Bước 1 trên 3: Cơ quan");
  return app;
}

/* Tabs until a button of that word has the focus, and presses it. */
static void
press_button (App        *app,
              const char *word)
{
  GtkWidget *button = gtk_widget_get_ancestor (app_find_label (GTK_WIDGET (app->window), word), GTK_TYPE_BUTTON);

  app_tab_to (app, button);
  keys_press ("Return");
}

static void
paste (App        *app,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (app->window)), text);
  keys_press ("ctrl+v");
}

static GListModel *
get_units (App *app)
{
  return G_LIST_MODEL (dien_table_get_model (DIEN_TABLE (find_type (GTK_WIDGET (app->window), "DienTable"))));
}

static void
save_to (App        *app,
         const char *name)
{
  DienAssistant *assistant = DIEN_ASSISTANT (find_type (GTK_WIDGET (app->window), "DienAssistant"));

  g_free (app->path);
  app->path = g_build_filename (app->folder, name, NULL);
  dien_assistant_save_to (assistant, app->path);
}

static void
type_office (App *app)
{
  keys_type ("Thạnh Phong");
  keys_press ("Return");
  keys_type ("Tỉnh ủy Vĩnh Long");
}

static void
test_whole_file_by_keyboard (gconstpointer data)
{
  g_autoptr (App) app = open_assistant (GPOINTER_TO_INT (data), GPOINTER_TO_INT (data) > 1024 ? 768 : 600);
  g_autoptr (DienRecord) office = NULL;
  g_autoptr (DienRecord) year = NULL;
  g_autoptr (DienList) units = NULL;
  g_auto (GStrv) users = NULL;

  type_office (app);
  assert_field (app, "Tên cơ quan", "Đảng ủy xã Thạnh Phong");
  assert_field (app, "Địa danh trên văn bản", "Thạnh Phong");
  assert_field (app, "Ký hiệu cơ quan", "ĐU");
  assert_field (app, "Dòng trên của tiêu đề", "ĐẢNG BỘ TỈNH VĨNH LONG");
  assert_field (app, "Dòng tên cơ quan", "ĐẢNG ỦY XÃ THẠNH PHONG");
  assert_field (app, "Chức vụ người ký", "BÍ THƯ");
  app_tab_to (app, GTK_WIDGET (find_input (GTK_WIDGET (app->window), "Họ và tên người ký")));
  keys_type ("Nguyễn Văn A");
  keys_press ("Return");
  keys_type ("Trần Thị B");
  keys_press ("Return");

  assert_step (app, "Bước 2 trên 3: Năm và khung nội dung");
  keys_press ("ctrl+a");
  keys_type ("2026");
  keys_press ("Return");
  keys_type ("Đồng thuận - Sáng tạo");
  keys_press ("Return");
  keys_type ("Thi đua “Đồng Khởi mới”");
  keys_press ("Return");
  keys_press ("Right");
  keys_press ("Left");
  keys_press ("Return");

  assert_step (app, "Bước 3 trên 3: Đơn vị");
  paste (app, ten_units);
  keys_wait_until (g_list_model_get_n_items (get_units (app)) == 10);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Nhận ra 10 đơn vị"));

  save_to (app, "Đảng ủy xã Thạnh Phong.dienhinh");
  keys_wait_until (dien_window_get_store (app->window) != NULL);
  app_look (app);
  g_assert_nonnull (app->store);
  g_assert_cmpstr (dien_store_get_path (app->store), ==, app->path);
  office = dien_organisation_get (app->store, "2026-12-31", NULL);
  g_assert_cmpstr (dien_record_get_text (office, "kind"), ==, "commune_party");
  g_assert_cmpstr (dien_record_get_text (office, "upper_heading"), ==, "ĐẢNG BỘ TỈNH VĨNH LONG");
  year = dien_store_get (app->store, "year", dien_year_find (app->store, 2026, NULL), NULL);
  g_assert_cmpstr (dien_record_get_text (year, "theme"), ==, "Đồng thuận - Sáng tạo");
  g_assert_cmpstr (dien_record_get_text (year, "axis_term"), ==, "Phương châm");
  units = dien_subjects_new (app->store, "2026-12-31");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (units)), ==, 10);
  users = dien_users_dup_names (app->store);
  g_assert_cmpstr (users[0], ==, "Trần Thị B");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Người sử dụng: Trần Thị B"));
}

static void
test_typing_survives_back_and_forth (void)
{
  g_autoptr (App) app = open_assistant (1366, 768);

  type_office (app);
  keys_press ("Return");
  keys_type ("Cần Thơ");
  press_button (app, "Tiếp theo");
  keys_press ("Return");
  keys_type ("Kỷ cương");
  press_button (app, "Tiếp theo");
  paste (app, ten_units);
  keys_wait_until (g_list_model_get_n_items (get_units (app)) == 10);

  press_button (app, "Quay lại");
  assert_field (app, "Chủ đề năm", "Kỷ cương");
  press_button (app, "Quay lại");
  assert_field (app, "Tên cơ quan", "Đảng ủy xã Thạnh Phong");
  assert_field (app, "Địa danh trên văn bản", "Cần Thơ");

  /* Esc gives back what a field had, and then leaves; the door leads back. */
  keys_press ("Escape");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Đang làm dở: những gì đã ghi vẫn còn"));
  keys_press ("Return");
  assert_field (app, "Địa danh trên văn bản", "Cần Thơ");
  press_button (app, "Tiếp theo");
  press_button (app, "Tiếp theo");
  g_assert_cmpuint (g_list_model_get_n_items (get_units (app)), ==, 10);
}

static void
test_own_text_is_not_proposed_over (void)
{
  g_autoptr (App) app = open_assistant (1366, 768);

  type_office (app);
  app_tab_to (app, GTK_WIDGET (find_input (GTK_WIDGET (app->window), "Dòng trên của tiêu đề")));
  keys_press ("ctrl+a");
  keys_type ("ĐẢNG BỘ TỈNH BẾN TRE");
  keys_press ("Return");
  gtk_widget_grab_focus (GTK_WIDGET (find_input (GTK_WIDGET (app->window), "Cơ quan cấp trên")));
  keys_press ("ctrl+a");
  keys_type ("Tỉnh ủy Trà Vinh");
  keys_press ("Return");
  assert_field (app, "Dòng trên của tiêu đề", "ĐẢNG BỘ TỈNH BẾN TRE");
}

static void
test_long_heading_is_refused_at_its_place (void)
{
  g_autoptr (App) app = open_assistant (1366, 768);
  g_autofree char *long_line = g_strnfill (300, 'X');
  DienInput *heading = find_input (GTK_WIDGET (app->window), "Dòng tên cơ quan");

  keys_type ("Thạnh Phong");
  app_tab_to (app, GTK_WIDGET (heading));
  keys_press ("ctrl+a");
  paste (app, long_line);
  keys_wait_until (strlen (dien_input_get_text (heading)) == 300);
  keys_press ("Return");
  g_assert_cmpstr (dien_input_get_refusal (heading), ==,
                   "Dòng tên cơ quan: 300 ký tự là quá dài, trên văn bản chỉ đủ chỗ cho 150. Rút ngắn lại.");
  press_button (app, "Tiếp theo");
  assert_step (app, "Bước 1 trên 3: Cơ quan");
  g_assert_true (app_has_focus (app, GTK_WIDGET (heading)));
  g_assert_cmpuint (strlen (dien_input_get_text (heading)), ==, 300);

  keys_press ("ctrl+a");
  keys_type ("XÃ THẠNH PHONG");
  press_button (app, "Tiếp theo");
  assert_step (app, "Bước 2 trên 3: Năm và khung nội dung");
}

static void
test_name_is_asked_for (void)
{
  g_autoptr (App) app = open_assistant (1366, 768);
  DienInput *name = find_input (GTK_WIDGET (app->window), "Tên cơ quan");

  press_button (app, "Tiếp theo");
  g_assert_nonnull (dien_input_get_refusal (name));
  g_assert_true (app_has_focus (app, GTK_WIDGET (name)));
  press_button (app, "Bỏ qua bước này");
  assert_step (app, "Bước 2 trên 3: Năm và khung nội dung");
  keys_press ("ctrl+a");
  keys_type ("năm nay");
  press_button (app, "Tiếp theo");
  g_assert_nonnull (dien_input_get_refusal (find_input (GTK_WIDGET (app->window), "Năm thi đua")));
  assert_field (app, "Năm thi đua", "năm nay");
  press_button (app, "Bỏ qua bước này");
  save_to (app, "ít nhất.dienhinh");
  keys_wait_until (dien_window_get_store (app->window) != NULL);
}

static void
test_disk_that_fails_keeps_everything (void)
{
  g_autoptr (App) app = open_assistant (1366, 768);
  GtkWidget *problem;
  g_autofree char *blocked = g_build_filename (app->folder, "không có", "a.dienhinh", NULL);
  DienAssistant *assistant = DIEN_ASSISTANT (find_type (GTK_WIDGET (app->window), "DienAssistant"));

  type_office (app);
  press_button (app, "Tiếp theo");
  press_button (app, "Tiếp theo");
  paste (app, ten_units);
  keys_wait_until (g_list_model_get_n_items (get_units (app)) == 10);
  dien_assistant_save_to (assistant, blocked);
  keys_wait_until ((problem = find_alert (GTK_WIDGET (app->window))) != NULL);
  g_test_message ("%s", gtk_label_get_text (GTK_LABEL (problem)));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (problem)), "a.dienhinh"));
  g_assert_null (dien_window_get_store (app->window));
  keys_wait_until (gtk_widget_get_sensitive (gtk_widget_get_ancestor (app_find_label (GTK_WIDGET (app->window), "Lập tệp…"),
                                                                      GTK_TYPE_BUTTON)));
  g_assert_cmpuint (g_list_model_get_n_items (get_units (app)), ==, 10);

  save_to (app, "được.dienhinh");
  keys_wait_until (dien_window_get_store (app->window) != NULL);
}

static void
test_files_and_pictures_are_not_pasted (void)
{
  g_autoptr (App) app = open_assistant (1366, 768);
  g_autoptr (GFile) file = g_file_new_for_path ("/ảnh.png");
  GSList files = { .data = file };
  GdkFileList *list = gdk_file_list_new_from_list (&files);
  g_autoptr (GdkTexture) picture = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new ("\xff\x00\x00\xff", 4);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (app->window));
  DienInput *name = find_input (GTK_WIDGET (app->window), "Tên cơ quan");

  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  keys_press ("ctrl+v");
  g_assert_cmpstr (dien_input_get_text (name), ==, "Đảng ủy xã ");
  g_assert_cmpstr (dien_input_get_refusal (name), ==, "Không dán được tệp vào đây. Sao chép phần chữ trong tệp rồi dán.");

  picture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, bytes, 4);
  gdk_clipboard_set_texture (clipboard, picture);
  keys_press ("ctrl+v");
  g_assert_cmpstr (dien_input_get_refusal (name), ==, "Không dán được hình vào đây. Sao chép phần chữ rồi dán.");

  press_button (app, "Bỏ qua bước này");
  press_button (app, "Bỏ qua bước này");
  keys_press ("ctrl+v");
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Không dán được hình vào đây. Sao chép phần chữ rồi dán."));
  paste (app, "Chi bộ A");
  keys_wait_until (g_list_model_get_n_items (get_units (app)) == 1);
  g_assert_null (app_find_label (GTK_WIDGET (app->window), "Không dán được hình vào đây. Sao chép phần chữ rồi dán."));
}

static void
test_kind_changes_the_name (void)
{
  g_autoptr (App) app = open_assistant (1366, 768);

  keys_type ("Thạnh Phong");
  keys_press ("shift+Tab");
  keys_press ("alt+Down");
  keys_press ("Down");
  keys_press ("Return");
  assert_field (app, "Tên cơ quan", "Đảng ủy phường Thạnh Phong");
  assert_field (app, "Dòng tên cơ quan", "ĐẢNG ỦY PHƯỜNG THẠNH PHONG");
}

static void
test_recent_files (void)
{
  g_autoptr (App) app = app_new ();
  g_autofree char *gone = g_build_filename (app->folder, "đã mất.dienhinh", NULL);
  g_autofree char *there = app_make_sample (app, 0, "còn.dienhinh");
  g_autoptr (GPtrArray) files = NULL;
  GtkWidget *label;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.dienhinh", app->folder, i);

      dien_recent_add (path);
    }
  dien_recent_add (gone);
  dien_recent_add (there);
  dien_recent_add (there);
  files = dien_recent_get ();
  g_assert_cmpuint (files->len, ==, DIEN_RECENT_MOST);
  g_assert_cmpstr (((DienRecent *) g_ptr_array_index (files, 0))->path, ==, there);
  g_assert_cmpstr (((DienRecent *) g_ptr_array_index (files, 1))->path, ==, gone);

  g_application_activate (G_APPLICATION (app->application));
  app_look (app);
  keys_present (GTK_WINDOW (app->window));
  label = app_find_label (GTK_WIDGET (app->window), "đã mất");
  g_assert_nonnull (label);
  app_tab_to (app, gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW));
  keys_press ("Tab");
  keys_press ("space");
  g_assert_null (app_find_label (GTK_WIDGET (app->window), "đã mất"));

  label = app_find_label (GTK_WIDGET (app->window), "còn");
  app_tab_to (app, gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW));
  keys_press ("Return");
  keys_wait_until (dien_window_get_store (app->window) != NULL);
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  g_test_add_data_func ("/assistant/whole-file-by-keyboard/1366x768", GINT_TO_POINTER (1366), test_whole_file_by_keyboard);
  g_test_add_data_func ("/assistant/whole-file-by-keyboard/1024x600", GINT_TO_POINTER (1024), test_whole_file_by_keyboard);
  g_test_add_func ("/assistant/typing-survives-back-and-forth", test_typing_survives_back_and_forth);
  g_test_add_func ("/assistant/own-text-is-not-proposed-over", test_own_text_is_not_proposed_over);
  g_test_add_func ("/assistant/long-heading-is-refused-at-its-place", test_long_heading_is_refused_at_its_place);
  g_test_add_func ("/assistant/name-is-asked-for", test_name_is_asked_for);
  g_test_add_func ("/assistant/disk-that-fails-keeps-everything", test_disk_that_fails_keeps_everything);
  g_test_add_func ("/assistant/files-and-pictures-are-not-pasted", test_files_and_pictures_are_not_pasted);
  g_test_add_func ("/assistant/kind-changes-the-name", test_kind_changes_the_name);
  g_test_add_func ("/start/recent-files", test_recent_files);

  return g_test_run ();
}
