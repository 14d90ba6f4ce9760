/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-terms.h"

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
