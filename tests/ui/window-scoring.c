/* SPDX-License-Identifier: MIT */

/* Criteria and scorecards by keyboard alone, at the two sizes that count. */

#include "config.h"

#include <string.h>

#include "dien-criteria.h"
#include "dien-scorecards.h"
#include "window-steps.h"

/* The page of criteria. */
static void
go_to_criteria (App *app)
{
  keys_press ("alt+4");
  app_look (app);
  keys_wait_frame (GTK_WIDGET (app->window));
}

/* The page of scorecards, with the focus in the first field of the first card. */
static void
go_to_card (App *app)
{
  keys_press ("alt+6");
  app_look (app);
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->view->table)));
  keys_wait_frame (GTK_WIDGET (app->window));
  keys_wait_frame (GTK_WIDGET (app->window));
  keys_press ("Return");
  keys_wait_until (app_has_focus (app, GTK_WIDGET (app->form)));
}

/* The year of the article, whose models are scored by a new set of 100 points. */
static App *
open_with_set (gconstpointer size)
{
  App *app = open_real (size);

  go_to_criteria (app);
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.new-set", "i", DIEN_CRITERIA_SHAPE_POINTS);
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.attach-all", NULL);
  go_to_card (app);

  return app;
}

static DienInput *
get_focused (App *app)
{
  return dien_input_find (gtk_root_get_focus (GTK_ROOT (app->window)));
}

static void
assert_focused (App        *app,
                const char *label,
                const char *text)
{
  g_assert_cmpstr (dien_input_get_label (get_focused (app)), ==, label);
  g_assert_cmpstr (dien_input_get_text (get_focused (app)), ==, text);
}

static void
assert_said (App        *app,
             const char *text)
{
  if (app_find_label (GTK_WIDGET (app->window), text) == NULL)
    g_error ("nowhere: %s", text);
}

static void
enter (const char *text)
{
  keys_type (text);
  keys_press ("Return");
}

/* A whole card: decimal comma and point, a blank, and what comes of it. */
static void
test_whole_card (gconstpointer size)
{
  g_autoptr (App) app = open_with_set (size);
  g_autoptr (DienScorecard) card = NULL;
  g_autoptr (DienRecord) outcome = NULL;

  assert_focused (app, "1.1. Kế hoạch, phân công", "");
  enter ("12,5");
  assert_focused (app, "1.2. Tuyên truyền, vận động", "");
  enter ("10.5");
  enter ("50");
  assert_said (app, "Đã chấm 3/4 tiêu chí. Đề nghị: Bổ sung, kiểm tra lại. Tổng điểm 73 thấp hơn 85. "
               "Chưa chấm: 2.2. Hiệu quả, sức lan tỏa.");
  enter ("20");
  enter ("3");
  keys_press ("Up");
  keys_press ("Up");
  assert_focused (app, "2.2. Hiệu quả, sức lan tỏa", "20");
  assert_said (app, "Tổng 96/100 · Công nhận từ 85 · Xuất sắc");
  assert_said (app, "Đề nghị: Công nhận.");

  card = dien_scorecard_read (app->store, dien_form_get_id (app->form), NULL);
  g_assert_cmpint (g_array_index (card->rounds, DienScorecardRound, 0).verdict->total, ==, 9600);
  click_label (app, "Ghi kết quả: Công nhận");
  outcome = dien_registration_get_outcome (app->store, dien_form_get_id (app->form), NULL);
  g_assert_cmpstr (dien_record_get_text (outcome, "result"), ==, "recognised");
}

/* What is refused says why, and stays as it was typed; Esc gives the kept one back. */
static void
test_refused (gconstpointer size)
{
  g_autoptr (App) app = open_with_set (size);

  enter ("8,5");
  keys_press ("Up");
  assert_focused (app, "1.1. Kế hoạch, phân công", "8,5");
  keys_press ("ctrl+a");
  enter ("16");
  assert_focused (app, "1.1. Kế hoạch, phân công", "16");
  assert_said (app, "Điểm 16 vượt điểm tối đa 15 của tiêu chí 1.1. Nhập từ 0 đến 15, hoặc nhấn Esc để giữ điểm cũ 8,5.");
  keys_press ("ctrl+a");
  enter ("tám rưỡi");
  assert_focused (app, "1.1. Kế hoạch, phân công", "tám rưỡi");
  g_assert_nonnull (strstr (dien_input_get_refusal (get_focused (app)), "không phải là số"));
  keys_press ("Escape");
  assert_focused (app, "1.1. Kế hoạch, phân công", "8,5");
  g_assert_null (dien_input_get_refusal (get_focused (app)));
}

/* Typing that was refused is there again when one comes back to its card. */
static void
test_draft (gconstpointer size)
{
  g_autoptr (App) app = open_with_set (size);

  enter ("99");
  keys_press ("ctrl+Page_Down");
  keys_press ("ctrl+Page_Up");
  gtk_widget_grab_focus (GTK_WIDGET (app->form));
  assert_focused (app, "1.1. Kế hoạch, phân công", "99");
  g_assert_nonnull (dien_input_get_refusal (get_focused (app)));
  keys_press ("Escape");
}

static void
test_blank_zero_not_applicable (gconstpointer size)
{
  g_autoptr (App) app = open_with_set (size);
  g_autoptr (DienScorecard) card = NULL;
  const DienScorecardLine *lines;

  enter ("0");
  enter ("không chấm");
  enter ("");
  card = dien_scorecard_read (app->store, dien_form_get_id (app->form), NULL);
  lines = (const DienScorecardLine *) card->lines->data;
  g_assert_true (lines[1].scores[0].scored);
  g_assert_cmpint (lines[1].scores[0].points, ==, 0);
  g_assert_false (lines[2].scores[0].applicable);
  g_assert_true (lines[4].scores[0].applicable);
  g_assert_false (lines[4].scores[0].scored);
}

/* F2 leads to what is said of the focused criterion, and Enter back to it. */
static void
test_evidence (gconstpointer size)
{
  g_autoptr (App) app = open_with_set (size);
  g_autoptr (DienScorecard) card = NULL;
  const DienScorecardLine *lines;

  enter ("12");
  keys_press ("F2");
  assert_focused (app, "Minh chứng (F2)", "");
  enter ("Báo cáo số 12");
  assert_focused (app, "Lý do", "");
  enter ("Đúng hạn");
  assert_focused (app, "1.2. Tuyên truyền, vận động", "");
  keys_press ("Up");
  assert_focused (app, "1.1. Kế hoạch, phân công", "12");

  card = dien_scorecard_read (app->store, dien_form_get_id (app->form), NULL);
  lines = (const DienScorecardLine *) card->lines->data;
  g_assert_cmpstr (lines[1].scores[0].evidence, ==, "");
  g_assert_cmpstr (lines[2].scores[0].evidence, ==, "Báo cáo số 12");
  g_assert_cmpstr (lines[2].scores[0].note, ==, "Đúng hạn");
}

/* The sum of a group is live, and one that differs keeps the set from being used. */
static void
test_sum_of_a_group (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autoptr (GError) error = NULL;

  go_to_criteria (app);
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.new-set", "i", DIEN_CRITERIA_SHAPE_POINTS);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Dùng được; 0 đăng ký."));
  gtk_widget_grab_focus (GTK_WIDGET (app->view->table));
  keys_press ("Down");
  keys_press ("Down");
  gtk_widget_grab_focus (GTK_WIDGET (app_get_input (app, "maximum")));
  keys_press ("ctrl+a");
  enter ("13");
  assert_said (app, "Nhóm I: Cộng 28/30, còn thiếu 2 điểm");
  assert_said (app, "Nhóm I có điểm tối đa 30 nhưng các tiêu chí trong nhóm cộng lại là 28, còn thiếu 2 điểm. "
               "Sửa điểm nhóm hoặc điểm tiêu chí rồi lưu lại.");
  keys_press ("ctrl+a");
  enter ("mười");
  assert_input (app_get_input (app, "maximum"), "mười", dien_input_get_refusal (app_get_input (app, "maximum")));
  g_assert_nonnull (dien_input_get_refusal (app_get_input (app, "maximum")));
  keys_press ("Escape");
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.add-up", NULL);
  assert_said (app, "Nhóm I: Cộng 28/28");
}

/* A new group, a criterion in it, and both moved by keys. */
static void
test_new_group_and_criterion (gconstpointer size)
{
  g_autoptr (App) app = open_real (size);
  g_autoptr (DienRow) row = NULL;

  go_to_criteria (app);
  gtk_widget_activate_action (GTK_WIDGET (app->page), "page.new-set", "i", DIEN_CRITERIA_SHAPE_CONDITIONS);
  gtk_widget_grab_focus (GTK_WIDGET (app->view->table));
  keys_press ("ctrl+n");
  gtk_widget_grab_focus (GTK_WIDGET (app_get_input (app, "name")));
  keys_type ("Kết quả");
  keys_press ("Return");
  keys_wait_until (dien_form_get_id (app->form) != 0);
  g_assert_nonnull (app_find_label (GTK_WIDGET (app->window), "Nhóm I"));
  keys_press ("ctrl+n");
  gtk_widget_grab_focus (GTK_WIDGET (app_get_input (app, "name")));
  keys_type ("Chỉ tiêu");
  gtk_widget_grab_focus (GTK_WIDGET (app_get_input (app, "maximum")));
  enter ("20");
  keys_wait_until (dien_form_get_id (app->form) != 0);
  assert_input (app_get_input (app, "code"), "1.1", NULL);
  row = g_list_model_get_item (G_LIST_MODEL (app->view->list), 1);
  g_assert_cmpint (dien_row_get_int (row, DIEN_CRITERIA_SUM), ==, 2000);
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("/scoring/whole-card", test_whole_card);
  add_at_both_sizes ("/scoring/refused", test_refused);
  add_at_both_sizes ("/scoring/draft", test_draft);
  add_at_both_sizes ("/scoring/blank-zero-not-applicable", test_blank_zero_not_applicable);
  add_at_both_sizes ("/scoring/evidence", test_evidence);
  add_at_both_sizes ("/scoring/sum-of-a-group", test_sum_of_a_group);
  add_at_both_sizes ("/scoring/new-group-and-criterion", test_new_group_and_criterion);

  return g_test_run ();
}
