/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-terms.h"

#include "dien-award-terms.h"
#include "dien-language.h"

typedef const char *(*TermFunc) (const char *code);

typedef struct
{
  TermFunc term;
  const char *code;
  const char *shown; /* as the list of terms has it */
} Case;

static const Case cases[] = {
  { dien_terms_state, "planned", "Dự kiến" },
  { dien_terms_state, "registered", "Đã đăng ký" },
  { dien_terms_state, "pilot", "Được chọn làm điểm" },
  { dien_terms_state, "self_scored", "Đã tự chấm" },
  { dien_terms_state, "inspected", "Đã kiểm tra" },
  { dien_terms_state, "awaiting", "Chờ Ban Thường vụ xét" },
  { dien_terms_state, "recognised", "Công nhận" },
  { dien_terms_state, "refused", "Không công nhận" },
  { dien_terms_state, "to_complete", "Bổ sung, kiểm tra lại" },
  { dien_terms_state, "returned", "Bị trả lại" },
  { dien_terms_state, "withdrawn", "Đã rút" },
  { dien_terms_filter, "unchecked", "Chưa kiểm tra" },
  { dien_terms_filter, "awaiting", "Chờ xét" },
  { dien_terms_filter, "to_complete", "Bổ sung, kiểm tra lại" },
  { dien_terms_filter, "recognised", "Công nhận" },
  { dien_terms_filter, "refused", "Không công nhận" },
  { dien_terms_filter, "replicated", "Nhân rộng" },
  { dien_terms_source, "registered", "Đăng ký" },
  { dien_terms_source, "chosen", "Chọn" },
  { dien_terms_source, "found", "Phát hiện (nhân tố mới)" },
  { dien_terms_unit_kind, "cell", "Chi bộ" },
  { dien_terms_unit_kind, "cooperative", "Hợp tác xã" },
  { dien_terms_address, "comrade", "Đồng chí" },
  { dien_terms_address, "mr", "Ông" },
  { dien_terms_address, "mrs", "Bà" },
  { dien_terms_address, "none", "" },
  { dien_terms_gender, "female", "Nữ" },
  { dien_terms_rating, "excellent", "Hoàn thành xuất sắc nhiệm vụ" },
  { dien_terms_rating_short, "excellent", "HTXSNV" },
  { dien_terms_rating_short, "good", "HTTNV" },
  { dien_terms_rating_short, "fulfilled", "HTNV" },
  { dien_terms_rating_short, "unfulfilled", "KHTNV" },
  { dien_terms_frame_level, "axis", "Phương châm" },
  { dien_terms_frame_level, "content", "Nội dung" },
  { dien_terms_frame_filter, "without_models", "Chưa có điển hình" },
  { dien_terms_paper_filter, "submission", "Tờ trình" },
  { dien_terms_indicator_kind, "plan", "Kế hoạch và thực hiện" },
  { dien_terms_indicator_kind, "change_percent", "Tăng, giảm %" },
  { dien_terms_indicator_kind, "change", "Tăng, giảm số tuyệt đối" },
  { dien_terms_indicator_kind, "new", "Số mới" },
  { dien_terms_indicator_kind, "ratio", "Tỷ lệ" },
  { dien_terms_direction, "rise", "Tăng" },
  { dien_terms_direction, "fall", "Giảm" },
  { dien_terms_reached, "exceeded", "Vượt" },
  { dien_terms_reached, "reached", "Đạt" },
  { dien_terms_reached, "missed", "Không đạt" },
  { dien_terms_line, "party", "Theo hệ thống Đảng" },
  { dien_terms_award_kind, "title", "Danh hiệu thi đua" },
  { dien_terms_award_kind, "commendation", "Hình thức khen thưởng" },
  { dien_terms_level, "commune", "Cấp xã" },
  { dien_terms_level, "district", "Cấp huyện" },
  { dien_terms_level, "province", "Cấp tỉnh" },
  { dien_terms_level, "state", "Cấp Nhà nước" },
  { dien_terms_award_subject, "collective", "Tập thể" },
  { dien_terms_award_subject, "person", "Cá nhân" },
  { dien_terms_award_subject, "household", "Hộ gia đình" },
  { dien_terms_verified, "original", "Đã đối chiếu bản gốc" },
  { dien_terms_verified, "secondary", "Theo nguồn thứ cấp" },
  { dien_terms_verified, "unchecked", "Chưa kiểm tra" },
  { dien_terms_occasion, "merit", "Công trạng" },
  { dien_terms_occasion, "sudden", "Đột xuất" },
  { dien_terms_occasion, "movement", "Phong trào thi đua" },
  { dien_terms_occasion, "service", "Quá trình cống hiến" },
  { dien_terms_occasion, "seniority", "Niên hạn" },
  { dien_terms_occasion, "foreign", "Đối ngoại" },
  { dien_terms_occasion, "yearly", "Định kỳ hằng năm" },
  { dien_terms_occasion, "five_years", "Định kỳ 5 năm" },
  { dien_terms_occasion, "occasional", "Không theo định kỳ" },
  { dien_terms_occasion, "theme", "Chuyên đề thực hiện nghị quyết, chỉ thị" },
  { dien_terms_occasion, "Tổng kết chuyên đề", "Tổng kết chuyên đề" },
  { dien_terms_occasion, NULL, "" },
  { dien_terms_nomination_state, "draft", "Dự thảo" },
  { dien_terms_nomination_state, "submitted", "Đã trình" },
  { dien_terms_nomination_state, "received", "Đã tiếp nhận" },
  { dien_terms_nomination_state, "considered", "Đang xét" },
  { dien_terms_nomination_state, "granted", "Được khen" },
  { dien_terms_nomination_state, "refused", "Không được khen" },
  { dien_terms_nomination_state, "returned", "Bị trả lại" },
  { dien_terms_nomination_state, "withdrawn", "Đã rút" },
  { dien_terms_nomination_state, "cancelled", "Đã hủy quyết định" },
  { dien_terms_nomination_state, "proposed", "Đã đề nghị" },
  { dien_terms_criterion_kind, "points", "Chấm điểm" },
  { dien_terms_criterion_kind, "bonus", "Điểm thưởng" },
  { dien_terms_criterion_kind, "deduction", "Điểm trừ" },
  { dien_terms_criterion_kind, "mandatory", "Điều kiện bắt buộc" },
  { dien_terms_criterion_kind, "knock_out", "Trường hợp không xét" },
  { dien_terms_criterion_kind, "information", "Ghi nhận" },
  { dien_terms_scoring, "unscored", "Chưa chấm" },
  { dien_terms_scoring, "scoring", "Đang chấm" },
  { dien_terms_scoring, "scored", "Chấm xong" },
};

static void
test_terms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (cases[i].term (cases[i].code), ==, cases[i].shown);
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/terms", test_terms);

  return g_test_run ();
}
