/* SPDX-License-Identifier: MIT */

/* How values become what stands on screen. */

#include "config.h"

#include "dien-closures.h"
#include "dien-language.h"

static void
test_points (void)
{
  static const struct
  {
    gint64 points;
    const char *text;
  } cases[] = {
    { 850, "8,5" }, { 9250, "92,5" }, { 0, "0" }, { 10000, "100" }, { 25, "0,25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = dien_closure_points (cases[i].points);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_state_class (void)
{
  g_assert_cmpstr (dien_closure_state_class ("recognised"), ==, "success");
  g_assert_cmpstr (dien_closure_state_class ("refused"), ==, "error");
  g_assert_cmpstr (dien_closure_state_class ("to_complete"), ==, "warning");
  g_assert_cmpstr (dien_closure_state_class ("awaiting"), ==, "accent");
  g_assert_null (dien_closure_state_class ("registered"));
  g_assert_null (dien_closure_state_class (NULL));
}

static void
test_time (void)
{
  g_autoptr (GDateTime) morning = g_date_time_new_utc (2022, 2, 5, 8, 5, 59);
  g_autofree char *text = dien_closure_time (morning);

  g_assert_cmpstr (text, ==, "08:05");
}

static void
test_filter (void)
{
  g_autofree char *some = dien_closure_filter ("Công nhận", 14);
  g_autofree char *none = dien_closure_filter ("Chờ xét", 0);
  g_autofree char *many = dien_closure_filter ("Tất cả", 100000);

  g_assert_cmpstr (some, ==, "Công nhận 14");
  g_assert_cmpstr (none, ==, "Chờ xét");
  g_assert_cmpstr (many, ==, "Tất cả 100.000");
}

static void
test_shown (void)
{
  g_autofree char *some = dien_closure_shown (14, 17);
  g_autofree char *all = dien_closure_shown (17, 17);
  g_autofree char *none = dien_closure_shown (0, 3000);

  g_assert_cmpstr (some, ==, "14 trên 17");
  g_assert_cmpstr (all, ==, "17");
  g_assert_cmpstr (none, ==, "0 trên 3.000");
}

static void
test_in_sentence (void)
{
  static const char *const cases[][2] = {
    { "Xã Giao Thạnh", "xã Giao Thạnh" },
    { "Thị trấn Thạnh Phú", "thị trấn Thạnh Phú" },
    { "Ấp Đại Thôn, xã Thạnh Phong", "ấp Đại Thôn, xã Thạnh Phong" },
    { "Chi bộ Tòa án nhân dân huyện", "chi bộ Tòa án nhân dân huyện" },
    { "Trường THPT Lương Thế Vinh", "trường THPT Lương Thế Vinh" },
    { "Trần Văn Của", "Trần Văn Của" },
    { "Xãng", "Xãng" },
    { "Hội Liên hiệp Phụ nữ huyện", "Hội Liên hiệp Phụ nữ huyện" },
    { "UBND xã Đại Điền", "UBND xã Đại Điền" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = dien_closure_in_sentence (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_title_in_sentence (void)
{
  g_autofree char *title = dien_closure_title_in_sentence ("Đăng ký mô hình – Xã Giao Thạnh");
  g_autofree char *empty = dien_closure_title_in_sentence ("");

  g_assert_cmpstr (title, ==, "đăng ký mô hình – Xã Giao Thạnh");
  g_assert_cmpstr (empty, ==, "");
}

/* A rise and a fall have a sign; where it went the other way it is turned. */
static void
test_indicator (void)
{
  static const struct
  {
    DienIndicator indicator;
    const char *amount;
    const char *change;
    const char *sentence;
  } cases[] = {
    { { "plan", FALSE, TRUE, FALSE, TRUE, 110000, 0, 121000 }, "121", "121", "Vượt: bằng 110 % chỉ tiêu giao" },
    { { "plan", FALSE, TRUE, FALSE, TRUE, 20000, 0, 18000 }, "18", "18", "Không đạt: bằng 90 % chỉ tiêu giao" },
    { { "change_percent", FALSE, FALSE, FALSE, TRUE, 0, 0, 23470 }, "23,47", "+23,47", "Không giao chỉ tiêu" },
    { { "change", TRUE, TRUE, TRUE, TRUE, 700, 1000, 800 }, "0,8", "−0,8", "Đạt" },
    { { "change", TRUE, TRUE, FALSE, TRUE, 1000, 0, -2000 }, "-2", "+2", "Không đạt" },
    { { "new", FALSE, TRUE, FALSE, FALSE, 5000, 0, 0 }, "5", "5", "Chưa có số thực hiện" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *change = dien_closure_change (&cases[i].indicator, cases[i].amount);
      g_autofree char *sentence = dien_closure_indicator (&cases[i].indicator);

      g_assert_cmpstr (change, ==, cases[i].change);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }

  g_assert_cmpstr (dien_closure_reached_class ("exceeded"), ==, "success");
  g_assert_cmpstr (dien_closure_reached_class ("missed"), ==, "error");
  g_assert_cmpstr (dien_closure_reached_class ("open"), ==, "dim-label");
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/closures/points", test_points);
  g_test_add_func ("/closures/state-class", test_state_class);
  g_test_add_func ("/closures/time", test_time);
  g_test_add_func ("/closures/filter", test_filter);
  g_test_add_func ("/closures/shown", test_shown);
  g_test_add_func ("/closures/in-sentence", test_in_sentence);
  g_test_add_func ("/closures/title-in-sentence", test_title_in_sentence);
  g_test_add_func ("/closures/indicator", test_indicator);

  return g_test_run ();
}
