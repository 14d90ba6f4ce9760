/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-sample.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dien-check.h"
#include "dien-error.h"
#include "dien-figures.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-registrations.h"
#include "dien-test-store.h"
#include "dien-text.h"
#include "dien-years.h"

/* All that is expected here is typed from the article of 18/01/2023, not from the JSON. */

#define REASON "Chưa đạt các tiêu chí chuẩn, điều kiện để xét công nhận điển hình"
#define EXEMPLARY "Trách nhiệm nêu gương, rèn luyện của người đảng viên, công chức tiêu biểu"
#define CLEARING "Vận động giải phóng mặt bằng, các công trình, dự án"

typedef struct
{
  const char *subject;
  const char *model;
  const char *axis;
  gboolean replicated;
} Registered;

static const Registered registered[] = {
  { "Chi bộ ấp Phong, xã Tân Phong", "Chi bộ trong sạch vững mạnh toàn diện", "Hai chân", TRUE },
  { "Ban Dân vận Huyện ủy", EXEMPLARY, "Hai chân" },
  { "Trần Văn Của", EXEMPLARY, "Hai chân" },
  { "Ủy ban nhân dân xã Đại Điền", "Nâng cao năng lực và hiệu quả hoạt động của chính quyền", "Hai chân" },
  { "Xã Thạnh Phong", "Xã đạt chuẩn nông thôn mới", "Hai chân", TRUE },
  { "Xã Thới Thạnh", "Kinh tế hợp tác", "Hai chân" },
  { "Hợp tác xã Nông nghiệp Thới Thạnh", "Kinh tế hợp tác", "Hai chân" },
  { "Phòng Giáo dục và Đào tạo huyện", "Ứng dụng công nghệ thông tin, chuyển đổi số", "Hai chân" },
  { "Trường THPT Lương Thế Vinh", "Trường học xanh - sạch - đảm bảo an toàn về an ninh trật tự", "Hai chân", TRUE },
  { "Phòng Nông nghiệp và Phát triển nông thôn", "Chuỗi giá trị nông sản chủ lực và các sản phẩm OCOP", "Hai chân" },
  { "Hội Liên hiệp Phụ nữ huyện", "Gia đình hạnh phúc - tiến bộ", "Hai chân", TRUE },
  { "Xã Giao Thạnh", "Tập trung cải cách thủ tục hành chính, nâng cao chất lượng phục vụ Nhân dân", "Ba mũi" },
  { "Ấp Đại Thôn, xã Thạnh Phong", "Xây dựng giao thông nông thôn", "Ba mũi", TRUE },
  { "Văn phòng Huyện ủy", "Cán bộ, công chức học tập nâng cao trình độ, chất lượng, hiệu quả", "Ba mũi", TRUE },
  { "Xã Hòa Lợi", CLEARING, NULL },
  { "Ấp Quý Thuận A, xã Hòa Lợi", CLEARING, NULL },
  { "Chi bộ Tòa án nhân dân huyện", "Chuyên nghiệp, tăng năng suất, chất lượng", NULL },
};

#define N_RECOGNISED 14

typedef struct
{
  int year;
  const char *key;
  gint64 value;
} Figure;

/* -1: the article does not tell. */
static const Figure wanted_figures[] = {
  { 2022, "registered", 17 },
  { 2022, "recognised", 14 },
  { 2022, "recognised.legs", 11 },
  { 2022, "recognised.spears", 3 },
  { 2022, "recognised.unplaced", 0 },
  { 2022, "refused", 3 },
  { 2022, "refused.unplaced", 3 },
  { 2022, "pending", 0 },
  { 2022, "replicated", 6 },
  { 2022, "award.district.collective.granted", 21 },
  { 2022, "award.district.person.granted", 18 },
  { 2022, "award.district.collective.proposed", -1 },
  { 2022, "award.province.collective.proposed", 10 },
  { 2022, "award.province.person.proposed", 10 },
  { 2022, "award.province.collective.granted", -1 },
  { 2022, "award.province.person.granted", -1 },
  { 2022, "indicator.stated.reached", 20 },
  { 2022, "indicator.stated.total", 27 },
  { 2022, "indicator.listed.reached", 3 }, /* 20/12, 121/110, 103/70 */
  { 2022, "indicator.listed.total", 11 },
  { 2021, "registered", 0 },
  { 2021, "award.district.collective.granted", 15 },
  { 2021, "award.district.person.granted", 15 },
  { 2021, "award.province.collective.proposed", 4 },
  { 2021, "award.province.person.proposed", 6 },
  { 2021, "indicator.stated.reached", -1 },
  { 2023, "registered", 0 },
  { 2023, "recognised.legs", 0 },
  { 2023, "award.district.collective.granted", -1 },
};

typedef struct
{
  const char *kind;
  const char *direction;
  const char *name; /* or how it begins */
  const char *unit_of_measure;
  gint64 actual;
  gint64 target; /* 0: the article gives no plan */
} Indicator;

static const Indicator indicators[] = {
  { "change", "fall", "Đảng viên buông bỏ sinh hoạt bị xóa tên", "trường hợp", 2000, 0 },
  { "plan", "rise", "Chi bộ ấp, khu phố đạt trong sạch vững mạnh toàn diện", "chi bộ", 20000, 12000 },
  { "plan", "rise", "Phát triển đảng viên mới", "đảng viên", 121000, 110000 },
  { "change_percent", "rise", "Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp", "%", 23470, 0 },
  { "change_percent", "rise", "Tổng mức bán lẻ hàng hóa và dịch vụ xã hội", "%", 16510, 0 },
  { "change", "rise", "Lượng khách du lịch", "lượt", 204700000, 0 },
  { "plan", "rise", "Thu ngân sách", "tỷ đồng", 103000, 70000 },
  { "change_percent", "rise", "Huy động vốn đầu tư toàn xã hội", "%", 9530, 0 },
  { "new", "rise", "Sản phẩm mới được công nhận OCOP", "sản phẩm", 10000, 0 },
  { "ratio", "rise", "Tỷ lệ học sinh thi đỗ tốt nghiệp trung học phổ thông", "%", 100000, 0 },
  { "new", "rise", "Công nhận mới trường đạt chuẩn quốc gia", "trường", 5000, 0 },
};

typedef struct
{
  const char *level;
  const char *name; /* or how it begins */
  const char *target;
  gint64 low;
  gint64 high; /* 0: one number, no range */
  const char *target_2;
  gint64 low_2;
  gint64 high_2;
} Part;

/* Depth first. */
static const Part parts_of_2023[] = {
  { "axis", "Hai chân" },
  { "branch", "Chân thứ nhất: Xây dựng Đảng và hệ thống chính trị trong sạch vững mạnh" },
  { "content", "Quan tâm lãnh đạo triển khai thực hiện tốt Kết luận số 21-KL/TW ngày 25/10/2021" },
  { "content", "Thực hiện các văn bản về nêu gương" },
  { "content", "Thi đua kéo giảm tỷ lệ đảng viên vi phạm bị kỷ luật và xóa tên" },
  { "content", "Nâng cao hiệu lực, hiệu quả hoạt động chính quyền, xây dựng chính quyền điện tử" },
  { "branch", "Chân thứ hai: Phát triển kinh tế - xã hội nhanh và bền vững" },
  { "content", "Thi đua xây dựng xã nông thôn mới, nông thôn mới nâng cao",
    "Xã nông thôn mới", 5000, 0, "Xã nông thôn mới nâng cao", 2000, 0 },
  { "content", "Ứng dụng công nghệ thông tin, chuyển đổi số" },
  { "content", "Phát triển chuỗi giá trị nông sản" },
  { "content", "Kéo giảm tỷ lệ hộ nghèo, hộ cận nghèo",
    "Giảm tỷ lệ hộ nghèo", 700, 1000, "Giảm tỷ lệ hộ cận nghèo", 1300, 1500 },
  { "axis", "Ba mũi" },
  { "branch", "Mũi 1: Cải thiện môi trường đầu tư kinh doanh" },
  { "content", "Cải cách thủ tục hành chính, chất lượng phục vụ" },
  { "content", "Hỗ trợ doanh nghiệp, triển khai thực hiện tốt phong trào Đồng Khởi khởi nghiệp" },
  { "branch", "Mũi 2: Huy động nguồn vốn đầu tư, phát triển hạ tầng" },
  { "content", "Giải phóng mặt bằng cho các công trình, dự án" },
  { "content", "Hoàn thành hồ sơ phát triển khu công nghiệp An Nhơn, cụm công nghiệp Thạnh Phong" },
  { "branch", "Mũi 3: Phát triển nguồn nhân lực" },
  { "content", "Triển khai thực hiện có hiệu quả Kết luận của Ban Thường vụ Huyện ủy tại Tọa đàm" },
  { "content", "Cán bộ, công chức, viên chức học tập và nâng cao trình độ" },
};

static DienTestStore *place; /* a folder of its own */
static DienStore *store;

static GPtrArray *
list (const char *entity,
      const char *field,
      gint64      value)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = dien_store_list (store, entity, field, value, &error);

  g_assert_no_error (error);
  return records;
}

static DienRecord *
get (const char *entity,
     gint64      id)
{
  g_autoptr (GError) error = NULL;
  DienRecord *record = dien_store_get (store, entity, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_begins (const char *text,
               const char *beginning)
{
  if (!g_str_has_prefix (text, beginning))
    g_assert_cmpstr (text, ==, beginning);
}

static void
assert_row (DienRow          *row,
            const Registered *wanted,
            int               number)
{
  gboolean recognised = number <= N_RECOGNISED;

  g_assert_cmpint (dien_row_get_int (row, DIEN_REGISTRATION_NUMBER), ==, number);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_SUBJECT), ==, wanted->subject);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_MODEL), ==, wanted->model);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_AXIS), ==, wanted->axis);
  g_assert_null (dien_row_get_text (row, DIEN_REGISTRATION_CONTENT));
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_STATE), ==, recognised ? "recognised" : "refused");
  g_assert_true (dien_row_is_null (row, DIEN_REGISTRATION_POINTS));
  g_assert_cmpint (dien_row_get_int (row, DIEN_REGISTRATION_REPLICATED), ==, wanted->replicated);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_REASON), ==, recognised ? NULL : REASON);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_NOTE), ==,
                   recognised ? "" : "Chưa xếp: bài viết không nêu phương châm.");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_SUBJECT_KIND), ==, number == 3 ? "person" : "unit");
}

static void
test_registrations (void)
{
  g_autoptr (DienList) rows = dien_registrations_new (store, dien_year_find (store, 2022, NULL));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, G_N_ELEMENTS (registered));
  for (guint i = 0; i < G_N_ELEMENTS (registered); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      g_test_message ("%s", registered[i].subject);
      assert_row (row, &registered[i], (int) i + 1);
    }
  g_assert_null (dien_list_steal_error (rows));
}

static void
test_outcomes_come_from_the_article (void)
{
  g_autoptr (GPtrArray) outcomes = list ("outcome", NULL, 0);
  g_autoptr (GPtrArray) registrations = list ("registration", NULL, 0);

  g_assert_cmpuint (outcomes->len, ==, G_N_ELEMENTS (registered));
  for (guint i = 0; i < outcomes->len; i++)
    {
      DienRecord *outcome = g_ptr_array_index (outcomes, i);
      g_autoptr (DienRecord) paper = get ("paper", dien_record_get_int (outcome, "source"));

      g_assert_cmpstr (dien_record_get_text (paper, "kind"), ==, "Bài viết");
      g_assert_true (dien_record_is_null (outcome, "decided_on"));
      g_assert_true (dien_record_is_null (outcome, "decision"));
      g_assert_cmpstr (dien_record_get_text (outcome, "subject_name"), ==, registered[i].subject);
    }
  for (guint i = 0; i < registrations->len; i++)
    {
      DienRecord *registration = g_ptr_array_index (registrations, i);

      g_assert_cmpstr (dien_record_get_text (registration, "source"), ==, "chosen");
      g_assert_cmpstr (dien_record_get_text (registration, "stage"), ==, "pilot");
      g_assert_true (dien_record_is_null (registration, "registered_on"));
    }
}

static void
assert_found (const char *search,
              const char *expected)
{
  g_autoptr (DienList) rows = dien_registrations_new (store, dien_year_find (store, 2022, NULL));
  g_autoptr (GString) found = g_string_new (NULL);

  dien_list_set_search (rows, search);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      g_string_append_printf (found, "%s%d", i > 0 ? " " : "", (int) dien_row_get_int (row, DIEN_REGISTRATION_NUMBER));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_search (void)
{
  assert_found ("thanh phong", "5 13");
  assert_found ("kinh te hop tac", "6 7");
  assert_found ("Huyện uỷ", "2 14");
  assert_found ("giải phóng mặt bằng", "15 16");
  assert_found ("trần văn của", "3");
}

static void
test_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wanted_figures); i++)
    {
      const Figure *wanted = &wanted_figures[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = dien_figures_new (store, dien_year_find (store, wanted->year, NULL), &error);

      g_assert_no_error (error);
      g_test_message ("%d %s", wanted->year, wanted->key);
      g_assert_cmpint (dien_figures_get (found, wanted->key), ==, wanted->value);
    }
}

static void
test_nothing_is_invented (void)
{
  static const char *const empty[] = {
    "user", "round", "scorecard", "score", "criteria_set", "criteria_version", "criterion_group", "criterion", "batch",
    "nomination", "household",
  };
  g_autoptr (GPtrArray) people = list ("person", NULL, 0);
  g_autoptr (GPtrArray) signers = list ("signer", NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GPtrArray) records = list (empty[i], NULL, 0);

      g_test_message ("%s", empty[i]);
      g_assert_cmpuint (records->len, ==, 0);
    }
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpuint (signers->len, ==, 2);
  for (guint i = 0; i < signers->len; i++)
    g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (signers, i), "name"), ==, "");
}

static void
test_person (void)
{
  static const char *const titles[] = {
    "Uỷ viên Ban Thường vụ Huyện uỷ", "Trưởng Ban Dân vận Huyện uỷ", "Chủ tịch UB MTTQ VN huyện",
  };
  g_autoptr (GPtrArray) people = list ("person", NULL, 0);
  DienRecord *person = g_ptr_array_index (people, 0);
  g_autoptr (GPtrArray) posts = list ("post", "person", dien_record_get_id (person));

  g_assert_cmpstr (dien_record_get_text (person, "name"), ==, "Trần Văn Của");
  g_assert_cmpstr (dien_record_get_text (person, "family"), ==, "Trần");
  g_assert_cmpstr (dien_record_get_text (person, "middle"), ==, "Văn");
  g_assert_cmpstr (dien_record_get_text (person, "given"), ==, "Của");
  g_assert_cmpstr (dien_record_get_text (person, "address"), ==, "comrade");
  g_assert_true (dien_record_is_null (person, "gender"));
  g_assert_true (dien_record_is_null (person, "birth_date"));
  g_assert_cmpuint (posts->len, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < posts->len; i++)
    g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (posts, i), "title"), ==, titles[i]);
}

static void
test_superiors (void)
{
  static const char *const lines[][3] = {
    { "Ban Dân vận Huyện ủy", "Huyện ủy Thạnh Phú", "party" },
    { "Văn phòng Huyện ủy", "Huyện ủy Thạnh Phú", "party" },
    { "Chi bộ ấp Phong, xã Tân Phong", "Xã Tân Phong", "party" },
    { "Ủy ban nhân dân xã Đại Điền", "Xã Đại Điền", "government" },
    { "Ấp Đại Thôn, xã Thạnh Phong", "Xã Thạnh Phong", "government" },
    { "Ấp Quý Thuận A, xã Hòa Lợi", "Xã Hòa Lợi", "government" },
  };
  g_autoptr (GPtrArray) parents = list ("unit_parent", NULL, 0);

  g_assert_cmpuint (parents->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < parents->len; i++)
    {
      DienRecord *line = g_ptr_array_index (parents, i);
      g_autoptr (GPtrArray) names = list ("unit_name", "unit", dien_record_get_int (line, "unit"));
      g_autoptr (GPtrArray) above = list ("unit_name", "unit", dien_record_get_int (line, "parent"));

      g_assert_cmpuint (names->len, ==, 1);
      g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (names, 0), "name"), ==, lines[i][0]);
      g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (above, 0), "name"), ==, lines[i][1]);
      g_assert_cmpstr (dien_record_get_text (line, "line"), ==, lines[i][2]);
    }
}

static void
test_papers (void)
{
  static const char *const papers[][5] = {
    { "Chỉ thị", "01", "CT/TU", "2020-10-17", "Ban Thường vụ Tỉnh ủy" },
    { "Kế hoạch", "158", "KH/HU", NULL, "Huyện ủy Thạnh Phú" },
    { "Bài viết", "", "", "2023-01-18", "Văn Làm (VPHU Thạnh Phú)" },
  };
  g_autoptr (GPtrArray) found = list ("paper", NULL, 0);

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (papers));
  for (guint i = 0; i < found->len; i++)
    {
      DienRecord *paper = g_ptr_array_index (found, i);

      g_assert_cmpstr (dien_record_get_text (paper, "kind"), ==, papers[i][0]);
      g_assert_cmpstr (dien_record_get_text (paper, "number"), ==, papers[i][1]);
      g_assert_cmpstr (dien_record_get_text (paper, "symbol"), ==, papers[i][2]);
      g_assert_cmpstr (dien_record_get_text (paper, "issued_on"), ==, papers[i][3]);
      g_assert_cmpstr (dien_record_get_text (paper, "issuer"), ==, papers[i][4]);
    }
}

static void
test_movement_and_years (void)
{
  g_autoptr (GPtrArray) movements = list ("movement", NULL, 0);
  DienRecord *movement = g_ptr_array_index (movements, 0);
  g_autoptr (DienRecord) directive = get ("paper", dien_record_get_int (movement, "directive"));
  g_autoptr (DienRecord) year = get ("year", dien_year_find (store, 2022, NULL));
  g_autoptr (DienRecord) plan = get ("paper", dien_record_get_int (year, "plan"));
  g_autoptr (GArray) numbers = dien_years_get_numbers (store, NULL);

  g_assert_cmpuint (movements->len, ==, 1);
  g_assert_cmpstr (dien_record_get_text (movement, "name"), ==, "Phong trào thi đua “Đồng Khởi mới”");
  g_assert_cmpstr (dien_record_get_text (movement, "from_date"), ==, "2020");
  g_assert_cmpstr (dien_record_get_text (movement, "to_date"), ==, "2025");
  g_assert_cmpstr (dien_record_get_text (directive, "symbol"), ==, "CT/TU");
  g_assert_nonnull (strstr (dien_record_get_text (movement, "vision"), "2030"));
  g_assert_nonnull (strstr (dien_record_get_text (movement, "motto"),
                            "Xây dựng điển hình, học tập điển hình, bắt kịp điển hình, vượt qua điển hình"));
  g_assert_cmpstr (dien_record_get_text (year, "local_name"), ==, "Thạnh Phú thi đua “Đồng Khởi mới”, xây dựng nông thôn mới");
  g_assert_cmpstr (dien_record_get_text (year, "theme"), ==, "Đồng thuận - Sáng tạo - Tăng tốc");
  g_assert_cmpstr (dien_record_get_text (plan, "number"), ==, "158");
  g_assert_cmpuint (numbers->len, ==, 3);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (g_array_index (numbers, int, i), ==, 2023 - i);
}

static void
test_office (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienRecord) office = dien_organisation_get (store, "2022-12-31", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dien_record_get_text (office, "form"), ==, "party");
  g_assert_cmpstr (dien_record_get_text (office, "level"), ==, "district");
  g_assert_cmpstr (dien_record_get_text (office, "name"), ==, "Huyện ủy Thạnh Phú");
  g_assert_cmpstr (dien_record_get_text (office, "heading"), ==, "HUYỆN ỦY THẠNH PHÚ");
  g_assert_cmpstr (dien_record_get_text (office, "upper_heading"), ==, "ĐẢNG BỘ TỈNH BẾN TRE");
  g_assert_cmpstr (dien_record_get_text (office, "place"), ==, "Thạnh Phú");
  g_assert_cmpstr (dien_record_get_text (office, "symbol"), ==, "HU");
}

static void
test_indicators (void)
{
  g_autoptr (GPtrArray) found = list ("indicator", "year", dien_year_find (store, 2022, NULL));
  g_autoptr (GPtrArray) all = list ("indicator", NULL, 0);

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (indicators));
  g_assert_cmpuint (all->len, ==, found->len);
  for (guint i = 0; i < found->len; i++)
    {
      DienRecord *indicator = g_ptr_array_index (found, i);

      assert_begins (dien_record_get_text (indicator, "name"), indicators[i].name);
      g_assert_cmpstr (dien_record_get_text (indicator, "kind"), ==, indicators[i].kind);
      g_assert_cmpstr (dien_record_get_text (indicator, "direction"), ==, indicators[i].direction);
      g_assert_cmpstr (dien_record_get_text (indicator, "unit_of_measure"), ==, indicators[i].unit_of_measure);
      g_assert_cmpint (dien_record_get_int (indicator, "actual"), ==, indicators[i].actual);
      g_assert_cmpint (dien_record_get_int (indicator, "target_low"), ==, indicators[i].target);
      g_assert_cmpint (dien_record_is_null (indicator, "target_low"), ==, indicators[i].target == 0);
      g_assert_true (dien_record_is_null (indicator, "target_high"));
    }
}

static void
assert_target (GPtrArray  *targets,
               guint       number,
               const char *name,
               gint64      low,
               gint64      high)
{
  DienRecord *target;

  g_assert_cmpint (name != NULL, ==, number < targets->len);
  if (name == NULL)
    return;

  target = g_ptr_array_index (targets, number);
  g_assert_cmpstr (dien_record_get_text (target, "name"), ==, name);
  g_assert_cmpint (dien_record_get_int (target, "low"), ==, low);
  g_assert_cmpint (dien_record_get_int (target, "high"), ==, high);
  g_assert_cmpint (dien_record_is_null (target, "high"), ==, high == 0);
}

static void
walk_frame (gint64  year,
            gint64  parent,
            guint  *number)
{
  g_autoptr (GPtrArray) parts = list ("frame_part", "year", year);

  for (guint i = 0; i < parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (parts, i);
      g_autoptr (GPtrArray) targets = list ("target", "frame_part", dien_record_get_id (part));
      const Part *wanted = &parts_of_2023[*number];

      if (dien_record_get_int (part, "parent") != parent)
        continue;

      g_assert_cmpuint (*number, <, G_N_ELEMENTS (parts_of_2023));
      assert_begins (dien_record_get_text (part, "name"), wanted->name);
      g_assert_cmpstr (dien_record_get_text (part, "level"), ==, wanted->level);
      assert_target (targets, 0, wanted->target, wanted->low, wanted->high);
      assert_target (targets, 1, wanted->target_2, wanted->low_2, wanted->high_2);
      ++*number;
      walk_frame (year, dien_record_get_id (part), number);
    }
}

static void
test_frames (void)
{
  g_autoptr (GPtrArray) axes = list ("frame_part", "year", dien_year_find (store, 2022, NULL));
  g_autoptr (GPtrArray) none = list ("frame_part", "year", dien_year_find (store, 2021, NULL));
  guint number = 0;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (axes->len, ==, 2);
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (axes, 0), "code"), ==, "legs");
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (axes, 1), "code"), ==, "spears");
  walk_frame (dien_year_find (store, 2023, NULL), 0, &number);
  g_assert_cmpuint (number, ==, G_N_ELEMENTS (parts_of_2023));
}

static void
test_holds (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = dien_check_run (store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (findings[0], ==, NULL);
}

static void
test_is_one_change (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (store, &error);

  g_assert_no_error (error);
  /* One change, and none that an undo would take away under the user's feet. */
  g_assert_cmpint (dien_test_get_last_entry (store), ==, 1);
  g_assert_null (entry);
  g_assert_false (dien_journal_take_back (store, 1, "Hoàn tác", &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE);
}

static void
test_overwrites_nothing (void)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_size, after_size;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (place->path, &before, &before_size, NULL));
  g_assert_null (dien_sample_create (DIEN_SAMPLE_REAL, place->path, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (place->path, &after, &after_size, NULL));
  g_assert_cmpmem (before, before_size, after, after_size);
}

static void
test_needs_a_folder (void)
{
  g_autofree char *path = g_build_filename (place->folder, "không có", "mẫu.dienhinh", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (dien_sample_create (DIEN_SAMPLE_PRACTICE, path, &error));
  dien_test_assert_error (error, DIEN_ERROR_ACCESS);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
dup_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, (char *) name);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv ("|", (char **) names->pdata);
}

/* Room for the empty file and a little more: the rows do not go in. */
static void
test_leaves_nothing_behind (void)
{
  g_autofree char *path = g_build_filename (place->folder, "đầy.dienhinh", NULL);
  g_autofree char *before_names = dup_names (place->folder);
  g_autofree char *after_names = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;
  GStatBuf status;

  g_assert_no_errno (g_stat (place->path, &status));
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &before));
  small = before;
  small.rlim_cur = (rlim_t) status.st_size + 8192;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &small));
  g_assert_null (dien_sample_create (DIEN_SAMPLE_PRACTICE, path, &error));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &before));

  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "đầy.dienhinh"));
  after_names = dup_names (place->folder);
  g_assert_cmpstr (after_names, ==, before_names);
}

/* Killed by the system at several places on the way: there is no file that passes for the sample. */
static void
test_killed_midway (void)
{
  g_autofree char *path = g_build_filename (place->folder, "dở dang.dienhinh", NULL);
  GStatBuf status;

  g_assert_no_errno (g_stat (place->path, &status));
  for (rlim_t bytes = 4096; bytes < (rlim_t) status.st_size + 8192; bytes += 16384)
    {
      pid_t child = fork ();
      int ended;

      if (child == 0)
        {
          g_random_set_seed ((guint32) bytes); /* as another process has it */
          setrlimit (RLIMIT_CORE, &(struct rlimit) { 0, 0 });
          setrlimit (RLIMIT_FSIZE, &(struct rlimit) { bytes, bytes });
          signal (SIGXFSZ, SIG_DFL);
          dien_sample_create (DIEN_SAMPLE_PRACTICE, path, NULL);
          _exit (0);
        }
      g_assert_cmpint (waitpid (child, &ended, 0), ==, child);
      g_assert_true (WIFSIGNALED (ended));
      g_assert_cmpint (WTERMSIG (ended), ==, SIGXFSZ);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* The journal of a file of that name that has gone does not get into the new one. */
static void
test_forgets_a_journal (void)
{
  g_autofree char *path = g_build_filename (place->folder, "mới.dienhinh", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) made = NULL;

  g_assert_true (g_file_set_contents (journal, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 và còn nữa", -1, NULL));
  made = dien_sample_create (DIEN_SAMPLE_PRACTICE, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (dien_year_find (made, 2022, NULL), >, 0);
  g_assert_cmpstr (dien_store_get_path (made), ==, path);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int failed;

  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  place = dien_test_store_new ();
  path = g_build_filename (place->folder, "Thạnh Phú.dienhinh", NULL);
  store = dien_sample_create (DIEN_SAMPLE_REAL, path, &error);
  g_assert_no_error (error);

  g_test_add_func ("/sample/registrations", test_registrations);
  g_test_add_func ("/sample/outcomes-come-from-the-article", test_outcomes_come_from_the_article);
  g_test_add_func ("/sample/search", test_search);
  g_test_add_func ("/sample/figures", test_figures);
  g_test_add_func ("/sample/nothing-is-invented", test_nothing_is_invented);
  g_test_add_func ("/sample/person", test_person);
  g_test_add_func ("/sample/superiors", test_superiors);
  g_test_add_func ("/sample/papers", test_papers);
  g_test_add_func ("/sample/movement-and-years", test_movement_and_years);
  g_test_add_func ("/sample/office", test_office);
  g_test_add_func ("/sample/indicators", test_indicators);
  g_test_add_func ("/sample/frames", test_frames);
  g_test_add_func ("/sample/holds", test_holds);
  g_test_add_func ("/sample/is-one-change", test_is_one_change);
  g_test_add_func ("/sample/overwrites-nothing", test_overwrites_nothing);
  g_test_add_func ("/sample/needs-a-folder", test_needs_a_folder);
  g_test_add_func ("/sample/leaves-nothing-behind", test_leaves_nothing_behind);
  g_test_add_func ("/sample/killed-midway", test_killed_midway);
  g_test_add_func ("/sample/forgets-a-journal", test_forgets_a_journal);
  failed = g_test_run ();

  g_assert_finalize_object (g_steal_pointer (&store));
  dien_test_store_free (place);
  return failed;
}
