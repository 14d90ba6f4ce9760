/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-review.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dien-error.h"
#include "dien-sample.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* Held against the article of 18/01/2023, figure by figure. */

typedef struct
{
  char *folder;
  DienStore *store;
} Sample;

static Sample *
sample_new (DienSampleKind kind)
{
  Sample *self = g_new0 (Sample, 1);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("dien-review-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "mẫu.dienhinh", NULL);
  self->store = dien_sample_create (kind, path, &error);
  g_assert_no_error (error);

  return self;
}

static void
sample_free (Sample *self)
{
  g_autofree char *path = g_build_filename (self->folder, "mẫu.dienhinh", NULL);

  g_assert_finalize_object (self->store);
  g_remove (path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

static DienFields *
gather (DienStore *store,
        int        year)
{
  g_autoptr (GError) error = NULL;
  DienFields *fields = dien_review_gather (store, year, &error);

  g_assert_no_error (error);
  return fields;
}

static void
assert_texts (DienFields        *fields,
              const char *const (*expected)[2],
              guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", expected[i][0]);
      g_assert_cmpstr (dien_fields_get (fields, expected[i][0]), ==, expected[i][1]);
    }
}

static void
assert_flag (DienFields *fields,
             const char *name,
             gboolean    expected)
{
  gboolean on;

  g_test_message ("%s", name);
  g_assert_true (dien_fields_find_flag (fields, name, &on));
  g_assert_cmpint (on, ==, expected);
}

/* The items of a list, one a line, with @names of each joined by ' | '. */
static char *
dup_list (DienFields        *fields,
          const char        *list,
          const char *const *names)
{
  GPtrArray *items = dien_fields_get_list (fields, list);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (items);
  for (guint i = 0; i < items->len; i++)
    for (guint j = 0; names[j] != NULL; j++)
      {
        const char *value = dien_fields_get (g_ptr_array_index (items, i), names[j]);

        g_assert_nonnull (value);
        g_string_append_printf (text, "%s%s", j > 0 ? " | " : i > 0 ? "\n" : "", value);
      }

  return g_strdup (text->str);
}

#define NAMES(...) ((const char *const[]) { __VA_ARGS__, NULL })

#define assert_list(fields, list, names, expected) \
  G_STMT_START { \
    g_autofree char *found_ = dup_list ((fields), (list), (names)); \
    g_assert_cmpstr (found_, ==, (expected)); \
  } G_STMT_END

static void
test_what_it_is_about (void)
{
  static const char *const expected[][2] = {
    { "nam", "2022" }, { "nam_truoc", "2021" }, { "nam_sau", "2023" }, { "so_nam", "02" },
    { "co_quan", "Huyện ủy Thạnh Phú" }, { "ten_tieu_de", "HUYỆN ỦY THẠNH PHÚ" },
    { "cap_tren_tieu_de", "ĐẢNG BỘ TỈNH BẾN TRE" }, { "so_ky_hieu", "Số      -BC/HU" },
    { "dia_danh_ngay", "Thạnh Phú, ngày     tháng     năm 2022" },
    { "chi_thi", "Chỉ thị số 01-CT/TU" },
    { "chi_thi_day_du", "Chỉ thị số 01-CT/TU, ngày 17/10/2020 của Ban Thường vụ Tỉnh ủy" },
    { "noi_dung_chi_thi", "phát động Phong trào thi đua “Đồng Khởi mới” giai đoạn 2020 - 2025, tầm nhìn đến năm 2030" },
    { "trich_yeu", "kết quả thực hiện Chỉ thị số 01-CT/TU năm 2022" },
    { "ke_hoach", "Kế hoạch số 158-KH/HU" }, { "chu_de", "Đồng thuận - Sáng tạo - Tăng tốc" },
    { "ten_phong_trao", "Thạnh Phú thi đua “Đồng Khởi mới”, xây dựng nông thôn mới" },
    { "thay_mat", "T/M BAN THƯỜNG VỤ" }, { "chuc_vu_ky", "BÍ THƯ" }, { "cap_tren", "Ban Thường vụ Tỉnh ủy" },
  };
  g_autoptr (Sample) sample = sample_new (DIEN_SAMPLE_REAL);
  g_autoptr (DienFields) fields = gather (sample->store, 2022);

  assert_texts (fields, expected, G_N_ELEMENTS (expected));
  assert_flag (fields, "dang", TRUE);
  assert_flag (fields, "nha_nuoc", FALSE);
  assert_flag (fields, "co_chu_de", TRUE);
  assert_flag (fields, "co_ke_hoach", TRUE);
}

/* 'Năm 2021, Ban Thường vụ Huyện uỷ khen thưởng 15 tập thể, 15 cá nhân và đề nghị … 4 tập thể, 6 cá nhân. Năm 2022 …' */
static void
test_awards (void)
{
  static const char *const expected[][2] = {
    { "tt_cap_minh_truoc", "15" }, { "cn_cap_minh_truoc", "15" }, { "tt_cap_tren_truoc", "4" }, { "cn_cap_tren_truoc", "6" },
    { "tt_cap_minh", "21" }, { "cn_cap_minh", "18" }, { "tt_cap_tren", "10" }, { "cn_cap_tren", "10" },
  };
  g_autoptr (Sample) sample = sample_new (DIEN_SAMPLE_REAL);
  g_autoptr (DienFields) fields = gather (sample->store, 2022);
  g_autoptr (DienFields) first = gather (sample->store, 2021);
  g_autoptr (DienFields) last = gather (sample->store, 2023);

  assert_texts (fields, expected, G_N_ELEMENTS (expected));
  assert_list (fields, "ds_khen", NAMES ("nam", "noi_dung"),
               "2021 | Ban Thường vụ Huyện ủy khen thưởng 15 tập thể, 15 cá nhân; "
               "đề nghị Ban Thường vụ Tỉnh ủy khen thưởng 4 tập thể, 6 cá nhân\n"
               "2022 | Ban Thường vụ Huyện ủy khen thưởng 21 tập thể, 18 cá nhân; "
               "đề nghị Ban Thường vụ Tỉnh ủy khen thưởng 10 tập thể, 10 cá nhân");
  /* Of 2020 nothing is known, and of 2023 not yet: dots, and not zero. */
  g_assert_cmpstr (dien_fields_get (first, "tt_cap_minh_truoc"), ==, "…………");
  g_assert_cmpstr (dien_fields_get (first, "tt_cap_minh"), ==, "15");
  g_assert_cmpuint (dien_fields_get_list (first, "ds_khen")->len, ==, 1);
  g_assert_cmpstr (dien_fields_get (last, "cn_cap_tren"), ==, "…………");
}

static void
test_indicators (void)
{
  g_autoptr (Sample) sample = sample_new (DIEN_SAMPLE_REAL);
  g_autoptr (DienFields) fields = gather (sample->store, 2022);

  g_assert_cmpstr (dien_fields_get (fields, "chi_tieu_dat_bao_cao"), ==, "20");
  g_assert_cmpstr (dien_fields_get (fields, "chi_tieu_tong_bao_cao"), ==, "27");
  g_assert_cmpstr (dien_fields_get (fields, "chi_tieu_dat"), ==, "3"); /* 20/12, 121/110, 103/70 */
  g_assert_cmpstr (dien_fields_get (fields, "chi_tieu_tong"), ==, "11");
  assert_flag (fields, "co_chi_tieu_bao_cao", TRUE);
  assert_list (fields, "ds_chi_tieu", NAMES ("stt", "ten", "don_vi_tinh", "ke_hoach", "thuc_hien", "ket_qua"),
               "1 | Đảng viên buông bỏ sinh hoạt bị xóa tên cho ra khỏi Đảng | trường hợp |  | giảm 2 | \n"
               "2 | Chi bộ ấp, khu phố đạt trong sạch vững mạnh toàn diện | chi bộ | 12 | 20 | Vượt\n"
               "3 | Phát triển đảng viên mới | đảng viên | 110 | 121 | Vượt\n"
               "4 | Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp | % |  | tăng 23,47 | \n"
               "5 | Tổng mức bán lẻ hàng hóa và dịch vụ xã hội | % |  | tăng 16,51 | \n"
               "6 | Lượng khách du lịch | lượt |  | tăng 204.700 | \n"
               "7 | Thu ngân sách | tỷ đồng | 70 | 103 | Vượt\n"
               "8 | Huy động vốn đầu tư toàn xã hội | % |  | tăng 9,53 | \n"
               "9 | Sản phẩm mới được công nhận OCOP | sản phẩm |  | 10 | \n"
               "10 | Tỷ lệ học sinh thi đỗ tốt nghiệp trung học phổ thông | % |  | 100 | \n"
               "11 | Công nhận mới trường đạt chuẩn quốc gia | trường |  | 5 | ");
}

#define POST "Uỷ viên Ban Thường vụ Huyện uỷ, Trưởng Ban Dân vận Huyện uỷ, Chủ tịch UB MTTQ VN huyện"
#define CADRE "Trách nhiệm nêu gương, rèn luyện của người đảng viên, công chức tiêu biểu"
#define SCHOOL "Trường học xanh - sạch - đảm bảo an toàn về an ninh trật tự"
#define REASON "Chưa đạt các tiêu chí chuẩn, điều kiện để xét công nhận điển hình"

static void
test_models (void)
{
  g_autoptr (Sample) sample = sample_new (DIEN_SAMPLE_REAL);
  g_autoptr (DienFields) fields = gather (sample->store, 2022);
  GPtrArray *axes = dien_fields_get_list (fields, "ds_phuong_cham");

  assert_list (fields, "ds_phuong_cham", NAMES ("tieu_de", "so"), "Phương châm “Hai chân” | 11\nPhương châm “Ba mũi” | 3");
  assert_list (g_ptr_array_index (axes, 0), "ds_cong_nhan", NAMES ("stt", "don_vi", "mo_hinh"),
               "1 | Chi bộ ấp Phong, xã Tân Phong | Chi bộ trong sạch vững mạnh toàn diện\n"
               "2 | Ban Dân vận Huyện ủy | " CADRE "\n"
               "3 | Đồng chí Trần Văn Của, " POST " | " CADRE "\n"
               "4 | Ủy ban nhân dân xã Đại Điền | Nâng cao năng lực và hiệu quả hoạt động của chính quyền\n"
               "5 | Xã Thạnh Phong | Xã đạt chuẩn nông thôn mới\n"
               "6 | Xã Thới Thạnh | Kinh tế hợp tác\n"
               "7 | Hợp tác xã Nông nghiệp Thới Thạnh | Kinh tế hợp tác\n"
               "8 | Phòng Giáo dục và Đào tạo huyện | Ứng dụng công nghệ thông tin, chuyển đổi số\n"
               "9 | Trường THPT Lương Thế Vinh | " SCHOOL "\n"
               "10 | Phòng Nông nghiệp và Phát triển nông thôn | Chuỗi giá trị nông sản chủ lực và các sản phẩm OCOP\n"
               "11 | Hội Liên hiệp Phụ nữ huyện | Gia đình hạnh phúc - tiến bộ");
  assert_list (g_ptr_array_index (axes, 1), "ds_cong_nhan", NAMES ("stt", "don_vi", "mo_hinh"),
               "12 | Xã Giao Thạnh | Tập trung cải cách thủ tục hành chính, nâng cao chất lượng phục vụ Nhân dân\n"
               "13 | Ấp Đại Thôn, xã Thạnh Phong | Xây dựng giao thông nông thôn\n"
               "14 | Văn phòng Huyện ủy | Cán bộ, công chức học tập nâng cao trình độ, chất lượng, hiệu quả");
  assert_list (fields, "ds_khong_dat", NAMES ("stt", "don_vi", "mo_hinh", "ly_do"),
               "1 | Xã Hòa Lợi | Vận động giải phóng mặt bằng, các công trình, dự án | " REASON "\n"
               "2 | Ấp Quý Thuận A, xã Hòa Lợi | Vận động giải phóng mặt bằng, các công trình, dự án | " REASON "\n"
               "3 | Chi bộ Tòa án nhân dân huyện | Chuyên nghiệp, tăng năng suất, chất lượng | " REASON);
  assert_list (fields, "ds_nhan_rong", NAMES ("stt", "don_vi"),
               "1 | Chi bộ ấp Phong, xã Tân Phong\n2 | Xã Thạnh Phong\n3 | Trường THPT Lương Thế Vinh\n"
               "4 | Hội Liên hiệp Phụ nữ huyện\n5 | Ấp Đại Thôn, xã Thạnh Phong\n6 | Văn phòng Huyện ủy");
}

static void
test_counts (void)
{
  static const char *const expected[][2] = {
    { "so_mo_hinh_chon", "17" }, { "so_cong_nhan", "14" }, { "so_khong_dat", "3" }, { "so_cho_xet", "0" }, { "so_nhan_rong", "6" },
    { "so_noi_dung_nam_sau", "14" },
  };
  g_autoptr (Sample) sample = sample_new (DIEN_SAMPLE_REAL);
  g_autoptr (DienFields) fields = gather (sample->store, 2022);

  assert_texts (fields, expected, G_N_ELEMENTS (expected));
  assert_flag (fields, "co_cho_xet", FALSE);
  assert_flag (fields, "co_nhan_rong", TRUE);
}

/* 'Với 04 nội dung … Với 4 nội dung … Với 02 nội dung thi đua …', and the targets in their brackets. */
static void
test_next_year (void)
{
  static const struct
  {
    guint place;
    const char *stt;
    const char *so_noi_dung;
    const char *begin;
    const char *chi_tieu;
  } expected[] = {
    { 0, "", "08", "Hai chân", "" },
    { 1, "", "04", "Chân thứ nhất: Xây dựng Đảng", "" },
    { 2, "1", "00", "Quan tâm lãnh đạo triển khai thực hiện tốt Kết luận số 21-KL/TW", "" },
    { 5, "4", "00", "Nâng cao hiệu lực, hiệu quả hoạt động chính quyền", "" },
    { 6, "", "04", "Chân thứ hai: Phát triển kinh tế - xã hội", "" },
    { 7, "1", "00", "Thi đua xây dựng xã nông thôn mới", "Xã nông thôn mới: 5 xã; Xã nông thôn mới nâng cao: 2 xã" },
    { 10, "4", "00", "Kéo giảm tỷ lệ hộ nghèo",
      "Giảm tỷ lệ hộ nghèo: từ 0,7% đến 1%; Giảm tỷ lệ hộ cận nghèo: từ 1,3% đến 1,5%" },
    { 11, "", "06", "Ba mũi", "" },
    { 12, "", "02", "Mũi 1: ", "" },
    { 20, "2", "00", "Cán bộ, công chức, viên chức học tập", "" },
  };
  g_autoptr (Sample) sample = sample_new (DIEN_SAMPLE_REAL);
  g_autoptr (DienFields) fields = gather (sample->store, 2022);
  g_autoptr (DienFields) last = gather (sample->store, 2023);
  GPtrArray *parts = dien_fields_get_list (fields, "ds_noi_dung_nam_sau");

  g_assert_cmpuint (parts->len, ==, 2 + 5 + 12 + 2);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      DienFields *part = g_ptr_array_index (parts, expected[i].place);

      g_test_message ("%s", dien_fields_get (part, "ten"));
      g_assert_true (g_str_has_prefix (dien_fields_get (part, "ten"), expected[i].begin));
      g_assert_cmpstr (dien_fields_get (part, "stt"), ==, expected[i].stt);
      g_assert_cmpstr (dien_fields_get (part, "so_noi_dung"), ==, expected[i].so_noi_dung);
      g_assert_cmpstr (dien_fields_get (part, "chi_tieu"), ==, expected[i].chi_tieu);
      assert_flag (part, "la_noi_dung", *expected[i].stt != '\0');
      assert_flag (part, "co_chi_tieu", *expected[i].chi_tieu != '\0');
    }
  g_assert_cmpuint (dien_fields_get_list (last, "ds_noi_dung_nam_sau")->len, ==, 0);
}

/* Points decided here: the reasons are sentences, one a line. And a commune asks the province, which is above it. */
static void
test_practice (void)
{
  g_autoptr (Sample) sample = sample_new (DIEN_SAMPLE_PRACTICE);
  g_autoptr (DienFields) fields = gather (sample->store, 2022);
  GPtrArray *refused = dien_fields_get_list (fields, "ds_khong_dat");
  GPtrArray *awards = dien_fields_get_list (fields, "ds_khen");
  const char *reasons = dien_fields_get (g_ptr_array_index (refused, 0), "ly_do");

  g_assert_nonnull (strstr (reasons, "; "));
  g_assert_null (strstr (reasons, ".;"));
  g_assert_null (strchr (reasons, '\n'));
  g_assert_false (g_str_has_suffix (reasons, "."));
  g_test_message ("%s", dien_fields_get (g_ptr_array_index (awards, awards->len - 1), "noi_dung"));
  g_assert_nonnull (strstr (dien_fields_get (g_ptr_array_index (awards, awards->len - 1), "noi_dung"),
                            "đề nghị Ban Thường vụ Tỉnh ủy khen thưởng 2 tập thể, 1 cá nhân"));
}

/* A year of which nothing is known yet, in a file of which the office is not known. */
static void
test_empty (void)
{
  static const char *const lists[] = {
    "ds_khen", "ds_chi_tieu", "ds_khong_dat", "ds_nhan_rong", "ds_noi_dung_nam_sau",
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienFields) fields = NULL;

  dien_test_add_year (test->store, 2030);
  fields = gather (test->store, 2030);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpuint (dien_fields_get_list (fields, lists[i])->len, ==, 0);
  g_assert_cmpstr (dien_fields_get (fields, "trich_yeu"), ==, "kết quả thực hiện phong trào thi đua năm 2030");
  assert_flag (fields, "co_chi_thi", FALSE);
  assert_flag (fields, "dang", TRUE);
}

static void
test_state_office (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienFields) fields = NULL;

  dien_test_add_year (test->store, 2022);
  dien_test_insert (test->store, "organisation",
                    DIEN_TEST_FIELDS ("kind", "people_committee", "form", "state", "name", "Ủy ban nhân dân xã Đại Điền",
                                      "level", "commune", "symbol", "UBND", "place", "Đại Điền"));
  fields = gather (test->store, 2022);
  assert_flag (fields, "nha_nuoc", TRUE);
  g_assert_cmpstr (dien_fields_get (fields, "so_ky_hieu"), ==, "Số:     /BC-UBND");
  g_assert_cmpstr (dien_fields_get (fields, "ten_tieu_de"), ==, "ỦY BAN NHÂN DÂN XÃ ĐẠI ĐIỀN");
}

static void
test_unknown_year (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (dien_review_gather (test->store, 2022, &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "2022"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/what-it-is-about", test_what_it_is_about);
  g_test_add_func ("/review/awards", test_awards);
  g_test_add_func ("/review/indicators", test_indicators);
  g_test_add_func ("/review/models", test_models);
  g_test_add_func ("/review/counts", test_counts);
  g_test_add_func ("/review/next-year", test_next_year);
  g_test_add_func ("/review/practice", test_practice);
  g_test_add_func ("/review/empty", test_empty);
  g_test_add_func ("/review/state-office", test_state_office);
  g_test_add_func ("/review/unknown-year", test_unknown_year);

  return g_test_run ();
}
