/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-check.h"

#include "dien-error.h"
#include "dien-language.h"
#include "dien-registrations.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* What somebody does to the file with another program, and the sentence that names it. */
typedef struct
{
  const char *what;
  const char *sql;
  const char *sentence;
} Case;

static const Case cases[] = {
  { "nothing", "", NULL },
  { "lost subject", "PRAGMA foreign_keys = OFF; DELETE FROM unit_name; DELETE FROM unit; DELETE FROM subject",
    "Có 1 mục (đăng ký) gắn với nội dung không còn trong tệp." },
  { "withdrawn but decided",
    "UPDATE registration SET stage = 'withdrawn'; INSERT INTO outcome (registration, result, subject_name, subject_name_folded)"
    " VALUES (1, 'recognised', 'Xã A', 'xa a')",
    "Năm 2022, đăng ký số 1: đã rút nhưng vẫn có kết quả xét." },
  { "content of another year", "UPDATE registration SET frame_part = 1",
    "Năm 2022, đăng ký số 1: xếp vào nội dung của năm khác." },
  { "refused without a reason",
    "INSERT INTO outcome (registration, result, subject_name, subject_name_folded) VALUES (1, 'refused', 'Xã A', 'xa a')",
    "Năm 2022, đăng ký số 1: không công nhận mà chưa ghi lý do." },
  { "points above the maximum", "UPDATE score SET points = 1001",
    "Năm 2022, đăng ký số 1: điểm của ‘Lan tỏa’ vượt điểm tối đa." },
  { "scores of another set", "UPDATE registration SET criteria_version = NULL",
    "Năm 2022, đăng ký số 1: ‘Lan tỏa’ thuộc bộ tiêu chí khác với bộ tiêu chí của đăng ký." },
  { "a group that does not add up", "UPDATE criterion_group SET maximum = 1500",
    "Bộ tiêu chí ‘Bộ mẫu’: các tiêu chí trong nhóm ‘Nhóm một’ cộng lại không bằng điểm tối đa của nhóm." },
  { "a bonus above its cap",
    "INSERT INTO criterion (criteria_version, kind, name, maximum) VALUES (1, 'bonus', 'Thưởng', 501)",
    "Bộ tiêu chí ‘Bộ mẫu’: điểm tối đa của ‘Thưởng’ vượt mức trần." },
  { "a scoring round of another year", "UPDATE round SET year = (SELECT id FROM year WHERE number = 2021)",
    "Năm 2022, đăng ký số 1: được chấm ở vòng chấm của năm khác." },
  { "nominated twice",
    "INSERT INTO nomination (batch, subject, award, state, subject_name) VALUES (1, 1, 1, 'granted', 'Xã A'),"
    " (1, 1, 1, 'draft', 'Xã A')",
    "Năm 2022: Xã A được đề nghị nhiều lần cho ‘Giấy khen’." },
  { "nominated again after a refusal",
    "INSERT INTO nomination (batch, subject, award, state, subject_name) VALUES (1, 1, 1, 'refused', 'Xã A'),"
    " (1, 1, 1, 'draft', 'Xã A')", NULL },
  { "an award that is not for units", "UPDATE award SET subject_kind = 'person';"
    "INSERT INTO nomination (batch, subject, award, state, subject_name) VALUES (1, 1, 1, 'draft', 'Xã A')",
    "Năm 2022, đề nghị khen thưởng Xã A: ‘Giấy khen’ không dành cho loại này." },
  { "a form that search cannot find", "UPDATE unit_name SET name_folded = 'xa b'",
    "‘Xã A’ (tên đơn vị) không tìm được: dạng không dấu lưu trong tệp bị sai." },
  { "a name in another encoding", "UPDATE unit_name SET name = CAST (x'58E320412E' AS TEXT)",
    "‘X\xef\xbf\xbd A.’ (tên đơn vị, ‘tên’): chương trình khác đã ghi ký tự không đọc được. Ghi lại mục này." },
  { "a note in another encoding", "UPDATE registration SET note = CAST (x'E0' AS TEXT)",
    "‘\xef\xbf\xbd’ (đăng ký, ‘ghi chú’): chương trình khác đã ghi ký tự không đọc được. Ghi lại mục này." },
};

static void
fill (DienStore *store)
{
  gint64 other = dien_test_add_year (store, 2021);
  gint64 year = dien_test_add_year (store, 2022);
  gint64 registration = dien_test_register (store, year, "Xã A", "Mô hình mẫu");
  gint64 set = dien_test_insert (store, "criteria_set", DIEN_TEST_FIELDS ("name", "Bộ mẫu"));
  gint64 version = dien_test_insert_part (store, "criteria_version", "criteria_set", set,
                                          DIEN_TEST_FIELDS ("number", "1", "no_zero", "0", "bonus_cap", "5"));
  gint64 group = dien_test_insert_part (store, "criterion_group", "criteria_version", version,
                                        DIEN_TEST_FIELDS ("name", "Nhóm một", "maximum", "10"));
  gint64 criterion = dien_test_insert_part (store, "criterion", "criteria_version", version,
                                            DIEN_TEST_FIELDS ("kind", "points", "name", "Lan tỏa", "maximum", "10"));
  gint64 round = dien_test_insert_part (store, "round", "year", year, DIEN_TEST_FIELDS ("kind", "self", "name", "Tự chấm"));
  g_autoptr (DienRecord) card = dien_record_new ("scorecard");
  g_autoptr (DienRecord) score = dien_record_new ("score");
  g_autoptr (GError) error = NULL;

  dien_test_add_part (store, other, 0, "content", "", "Nội dung của năm 2021", 1);
  dien_test_point (store, "criterion", criterion, "criterion_group", group);
  dien_test_point (store, "registration", registration, "criteria_version", version);
  dien_test_insert_part (store, "batch", "year", year, DIEN_TEST_FIELDS ("name", "Đợt 1"));
  dien_test_insert (store, "award",
                    DIEN_TEST_FIELDS ("kind", "commendation", "name", "Giấy khen", "level", "commune",
                                      "subject_kind", "collective", "verified", "unchecked"));
  dien_record_set_int (card, "registration", registration);
  dien_record_set_int (card, "round", round);
  dien_store_begin (store, "Chấm điểm", &error);
  dien_store_insert (store, card, &error);
  dien_record_set_int (score, "scorecard", dien_record_get_id (card));
  dien_record_set_int (score, "criterion", criterion);
  dien_record_set_int (score, "applicable", 1);
  dien_record_set_int (score, "points", 1000);
  dien_store_insert (store, score, &error);
  dien_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
test_finds (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = NULL;

  fill (test->store);
  g_assert_cmpint (sqlite3_exec (test->store->db, one->sql, NULL, NULL, NULL), ==, SQLITE_OK);
  findings = dien_check_run (test->store, NULL, &error);
  g_assert_no_error (error);
  if (one->sentence == NULL)
    g_assert_cmpuint (g_strv_length (findings), ==, 0);
  else
    {
      g_assert_cmpuint (g_strv_length (findings), >=, 1);
      g_assert_true (g_strv_contains ((const char *const *) findings, one->sentence));
    }
}

static void
test_stopped (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dien_check_run (test->store, cancellable, &error));
  dien_test_assert_error (error, DIEN_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_finds);
    }
  g_test_add_func ("/check/stopped", test_stopped);

  return g_test_run ();
}
