/* SPDX-License-Identifier: MIT */

/* The pages Khen thưởng and Quy định khen thưởng by keyboard alone, at the two sizes that count. */

#include "config.h"

#include "dien-journal.h"
#include "dien-nominations.h"
#include "dien-sample.h"
#include "window-steps.h"

static App *
open_page (gconstpointer size)
{
  App *app = app_new_with_sample (DIEN_SAMPLE_PRACTICE, ((const Size *) size)->width, ((const Size *) size)->height);

  keys_press ("alt+8");
  app_look (app);
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->view->table)));
  return app;
}

static char *
dup_cell (App  *app,
          guint column)
{
  guint position = dien_table_get_cursor (app->view->table);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (app->view->list), position);

  return row != NULL ? g_strdup (dien_row_get_text (row, column)) : NULL;
}

static void
assert_cell (App        *app,
             guint       column,
             const char *expected)
{
  g_autofree char *text = dup_cell (app, column);

  g_assert_cmpstr (text, ==, expected);
}

/* The text is in a label below @root, somewhere. */
static void
assert_shown (GtkWidget  *root,
              const char *text)
{
  keys_wait_until (app_find_label (root, text) != NULL);
}

/* Opens a choice and takes the nth entry of it. */
static void
choose (App        *app,
        const char *field,
        guint       n)
{
  app_tab_to (app, GTK_WIDGET (app_get_choice (app, field)));
  keys_press ("space");
  keys_wait_frame (GTK_WIDGET (app->window));
  keys_press ("Home");
  for (guint i = 1; i < n; i++)
    keys_press ("Down");
  keys_press ("Return");
  keys_wait_frame (GTK_WIDGET (app->window));
}

/* The window that stands over the page. */
static GtkWidget *
get_dialog (App *app)
{
  GtkWindow *window = NULL;

  keys_wait_until ((window = gtk_application_get_active_window (GTK_APPLICATION (app->application))) != NULL);
  g_autoptr (GList) tops = gtk_window_list_toplevels ();

  for (GList *link = tops; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (app->window) && gtk_widget_get_visible (link->data))
      return link->data;

  return NULL;
}

static void
test_shows_the_year (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);

  g_assert_cmpuint (app_count_rows (app), ==, 12);
  assert_shown (GTK_WIDGET (app->view->filters), "Tất cả 12");
  assert_shown (GTK_WIDGET (app->view->filters), "Được khen 7");
  assert_shown (GTK_WIDGET (app->page),
                "Cấp xã: đề nghị 5 tập thể, 3 cá nhân, 1 hộ; được khen 4 tập thể, 2 cá nhân, 1 hộ\n"
                "Cấp tỉnh: đề nghị 2 tập thể, 1 cá nhân");
  assert_cell (app, DIEN_NOMINATION_SUBJECT, "Chi bộ ấp 1");
  assert_input (app_get_input (app, "subject"), "Chi bộ ấp 1", NULL);
}

/* What is known only from a paper says so. */
static void
test_stated_figures (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);

  keys_press ("alt+8");
  app_look (app);
  assert_shown (GTK_WIDGET (app->page), "Cấp huyện: được khen 21 tập thể, 18 cá nhân (theo báo cáo)\n"
                                        "Cấp tỉnh: đề nghị 10 tập thể, 10 cá nhân (theo báo cáo)");
  assert_shown (GTK_WIDGET (app->view->list_place), "Năm 2022 chưa có đề nghị khen thưởng nào");
}

/* Someone has it already: said at the field, nothing lost; another award is taken. */
static void
test_nominate (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  gint64 before = dien_journal_get_last (app->store);

  keys_press ("ctrl+n");
  keys_type ("pham thi d");
  keys_wait_frame (GTK_WIDGET (app->window));
  keys_press ("Down");
  keys_press ("Return");
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app_get_choice (app, "award"))));
  choose (app, "award", 1);
  click_label (app, "Đề nghị");
  assert_shown (GTK_WIDGET (app->form), "Phạm Thị D đã được đề nghị ‘Giấy khen của Ban Thường vụ Đảng ủy’ năm 2022 (đợt ‘Khen thưởng "
                                        "tổng kết năm 2022’, số 7). Mở đề nghị đó, hoặc chọn hình thức khác.");
  g_assert_cmpint (dien_journal_get_last (app->store), ==, before);
  assert_input (app_get_input (app, "subject"), "Phạm Thị D", NULL);

  choose (app, "award", 2);
  click_label (app, "Đề nghị");
  keys_wait_until (app_count_rows (app) == 13);
  assert_cell (app, DIEN_NOMINATION_SUBJECT, "Phạm Thị D");
  assert_cell (app, DIEN_NOMINATION_AWARD, "Bằng khen của Ban Thường vụ Tỉnh ủy");
  assert_cell (app, DIEN_NOMINATION_STATE, "draft");
  assert_cell (app, DIEN_NOMINATION_BATCH, "Đề nghị Tỉnh ủy khen thưởng năm 2022");
  g_assert_true (has_entry (app, "Thêm đề nghị – Phạm Thị D"));

  keys_press ("ctrl+z");
  keys_wait_until (app_count_rows (app) == 12);
}

static void
test_summary_and_state (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);

  keys_press ("F6");
  app_tab_to (app, GTK_WIDGET (app_get_input (app, "summary")));
  keys_press ("ctrl+a");
  keys_type ("Chi bộ tiêu biểu");
  keys_press ("Return");
  keys_wait_until (has_entry (app, "Sửa tóm tắt thành tích – Chi bộ ấp 1"));
  assert_cell (app, DIEN_NOMINATION_SUMMARY, "Chi bộ tiêu biểu");

  keys_press ("shift+Tab");
  app_tab_to (app, GTK_WIDGET (app_get_choice (app, "state")));
  choose (app, "state", 8);
  keys_wait_until (has_entry (app, "Đổi tình trạng – Chi bộ ấp 1"));
  assert_cell (app, DIEN_NOMINATION_STATE, "withdrawn");
}

/* Several at once get one decision, as one change. */
static void
test_decide (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  GtkWidget *dialog;

  keys_press ("ctrl+End");
  keys_press ("shift+Up");
  keys_press ("shift+Up");
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.decide", NULL);
  dialog = get_dialog (app);
  g_assert_nonnull (dialog);
  assert_shown (dialog, "Đang chọn 3 đề nghị.");
  keys_press ("Escape");
  keys_wait_until (get_dialog (app) == NULL);
  assert_cell (app, DIEN_NOMINATION_STATE, "submitted");

  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.decide", NULL);
  dialog = get_dialog (app);
  keys_wait_frame (dialog);
  for (guint i = 0; i < 12 && dien_input_find (gtk_window_get_focus (GTK_WINDOW (dialog))) == NULL; i++)
    keys_press ("Tab");
  keys_type ("77");
  keys_press ("Tab");
  keys_type ("QĐ/TU");
  keys_press ("Tab");
  keys_type ("31/2/2023");
  keys_press ("Return");
  /* A day that is none: said, and the window stays. */
  assert_shown (dialog, "Ngày 31/02/2023 không có trong lịch. Ghi ngày/tháng/năm, ví dụ 28/02/2022.");
  keys_press ("ctrl+a");
  keys_type ("28/2/2023");
  keys_press ("Return");
  keys_wait_until (get_dialog (app) == NULL);
  assert_toast (app, "Đã ghi quyết định cho 3 đề nghị.");
  assert_cell (app, DIEN_NOMINATION_STATE, "granted");
  assert_cell (app, DIEN_NOMINATION_DECISION, "77-QĐ/TU, 28/02/2023");
  g_assert_true (has_entry (app, "Ghi quyết định – 3 đề nghị"));
  assert_shown (GTK_WIDGET (app->view->filters), "Được khen 10");
}

static void
test_recognised (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.add-recognised", NULL);
  dialog = get_dialog (app);
  g_assert_nonnull (dialog);
  keys_wait_frame (dialog);
  for (guint i = 0; i < 8 && app_find_label (dialog, "Sẽ thêm 8 đề nghị; điển hình đã có đề nghị ở cấp đó thì không thêm nữa.") == NULL; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

      if (focus != NULL && gtk_widget_get_ancestor (focus, DIEN_TYPE_CHOICE) != NULL)
        {
          keys_press ("space");
          keys_wait_frame (dialog);
          keys_press ("Home");
          keys_press ("Down");
          keys_press ("Return");
          keys_wait_frame (dialog);
        }
      else
        keys_press ("Tab");
    }
  /* Of 13 recognised collectives five have one from the commune. */
  assert_shown (dialog, "Sẽ thêm 8 đề nghị; điển hình đã có đề nghị ở cấp đó thì không thêm nữa.");
  gtk_widget_grab_focus (gtk_widget_get_parent (app_find_label (dialog, "Đề nghị")));
  keys_press ("space");
  keys_wait_until (get_dialog (app) == NULL);
  keys_wait_until (app_count_rows (app) == 20);
  g_assert_true (has_entry (app, "Đề nghị 8 điển hình đã công nhận"));
}

static void
test_batch (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);
  g_autoptr (GPtrArray) batches = NULL;
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.add-batch", NULL);
  dialog = get_dialog (app);
  keys_wait_frame (dialog);
  for (guint i = 0; i < 8 && dien_input_find (gtk_window_get_focus (GTK_WINDOW (dialog))) == NULL; i++)
    keys_press ("Tab");
  keys_press ("Return");
  assert_shown (dialog, "Ghi tên đợt.");
  keys_type ("Khen đột xuất");
  keys_press ("Return");
  keys_wait_until (get_dialog (app) == NULL);
  g_assert_true (has_entry (app, "Thêm đợt – Khen đột xuất"));
  batches = dien_store_list (app->store, "batch", NULL, 0, NULL);
  g_assert_cmpuint (batches->len, ==, 4);
}

static void
test_catalogue (gconstpointer size)
{
  g_autoptr (App) app = open_page (size);

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.show", "(ssx)", "awards", "", (gint64) 0);
  app_look (app);
  keys_wait_until (app_count_rows (app) == 5);
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.take-over", NULL);
  keys_wait_until (app_count_rows (app) == 86);
  g_assert_true (has_entry (app, "Đưa danh mục khen thưởng vào tệp"));
  find (app, "chien si thi dua co so");
  g_assert_cmpuint (app_count_rows (app), ==, 2);
  keys_press ("Return");
  keys_wait_frame (GTK_WIDGET (app->window));
  g_assert_cmpstr (dien_form_get_value (app->form, "verified"), ==, "secondary");
  assert_input (app_get_input (app, "from_date"), "01/01/2024", NULL);

  /* An award of the office's own; the same one as a title is refused at its name. */
  keys_press ("ctrl+f");
  keys_press ("Escape");
  keys_press ("ctrl+n");
  keys_type ("Giấy khen của xã Mẫu");
  keys_press ("Return");
  keys_wait_until (app_count_rows (app) == 87);
  g_assert_true (has_entry (app, "Thêm danh hiệu, hình thức – Giấy khen của xã Mẫu"));
  keys_press ("F6");
  choose (app, "kind", 1);
  g_assert_true (has_entry (app, "Sửa danh hiệu, hình thức – Giấy khen của xã Mẫu"));
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("nominations-of-the-year", test_shows_the_year);
  add_at_both_sizes ("nominations-stated", test_stated_figures);
  add_at_both_sizes ("nominate", test_nominate);
  add_at_both_sizes ("nomination-summary-and-state", test_summary_and_state);
  add_at_both_sizes ("nominations-decided", test_decide);
  add_at_both_sizes ("nominations-of-exemplars", test_recognised);
  add_at_both_sizes ("nominations-batch", test_batch);
  add_at_both_sizes ("awards-catalogue", test_catalogue);

  return g_test_run ();
}
