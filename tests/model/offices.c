/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-office.h"

#include "dien-error.h"
#include "dien-language.h"

/* From the papers of such offices, in the forms of HD 36-HD/VPTW and Nghị định 30/2020/NĐ-CP. */
static const struct
{
  const char *kind;
  const char *name;
  const char *superior;
  const char *form;
  const char *level;
  const char *decider;
  const char *upper_heading;
  const char *heading;
  const char *place;
  const char *symbol;
  const char *mandate;
  const char *post;
} cases[] = {
  { "commune_party", "Đảng ủy xã Thạnh Phong", "Tỉnh ủy Vĩnh Long", "party", "commune", "Ban Thường vụ Đảng ủy",
    "ĐẢNG BỘ TỈNH VĨNH LONG", "ĐẢNG ỦY XÃ THẠNH PHONG", "Thạnh Phong", "ĐU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "commune_party", "Đảng uỷ xã Thạnh Phong", "Ban Thường vụ Huyện uỷ Thạnh Phú", "party", "commune", "Ban Thường vụ Đảng uỷ",
    "ĐẢNG BỘ HUYỆN THẠNH PHÚ", "ĐẢNG UỶ XÃ THẠNH PHONG", "Thạnh Phong", "ĐU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "ward_party", "Đảng ủy phường 1", "Thành ủy Cần Thơ", "party", "commune", "Ban Thường vụ Đảng ủy",
    "ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", "ĐẢNG ỦY PHƯỜNG 1", "Phường 1", "ĐU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "zone_party", "Đảng ủy đặc khu Phú Quốc", NULL, "party", "commune", "Ban Thường vụ Đảng ủy",
    "", "ĐẢNG ỦY ĐẶC KHU PHÚ QUỐC", "Phú Quốc", "ĐU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "district_party", "Huyện ủy Thạnh Phú", "Tỉnh ủy Bến Tre", "party", "district", "Ban Thường vụ Huyện ủy",
    "ĐẢNG BỘ TỈNH BẾN TRE", "HUYỆN ỦY THẠNH PHÚ", "Thạnh Phú", "HU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "district_party", "Thị ủy Bình Long", "Đảng bộ tỉnh Bình Phước", "party", "district", "Ban Thường vụ Thị ủy",
    "ĐẢNG BỘ TỈNH BÌNH PHƯỚC", "THỊ ỦY BÌNH LONG", "Bình Long", "TU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "province_party", "Tỉnh ủy Bến Tre", "Ban Chấp hành Trung ương Đảng", "party", "province", "Ban Thường vụ Tỉnh ủy",
    "", "TỈNH ỦY BẾN TRE", "Bến Tre", "TU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "party_body", "Ban Dân vận Huyện ủy", "Huyện ủy Thạnh Phú", "party", "district", "Ban Thường vụ Huyện ủy",
    "HUYỆN ỦY THẠNH PHÚ", "BAN DÂN VẬN", "Thạnh Phú", "BDVHU", "", "TRƯỞNG BAN" },
  { "party_body", "Văn phòng Tỉnh ủy Bến Tre", "Ban Thường vụ Tỉnh ủy Bến Tre", "party", "province", "Ban Thường vụ Tỉnh ủy",
    "TỈNH ỦY BẾN TRE", "VĂN PHÒNG", "Bến Tre", "VPTU", "", "CHÁNH VĂN PHÒNG" },
  { "party_body", "Ban Xây dựng Đảng, Đảng ủy xã Mẫu", "Đảng ủy xã Mẫu", "party", "commune", "Ban Thường vụ Đảng ủy",
    "ĐẢNG ỦY XÃ MẪU", "BAN XÂY DỰNG ĐẢNG", "Mẫu", "BXDĐĐU", "", "TRƯỞNG BAN" },
  { "party_body", "Ủy ban Kiểm tra", "", "party", "commune", "", "", "ỦY BAN KIỂM TRA", "", "UBKT", "T/M ỦY BAN KIỂM TRA",
    "CHỦ NHIỆM" },
  { "people_committee", "UBND xã Đại Điền", "UBND huyện Thạnh Phú", "state", "commune", "Ủy ban nhân dân xã Đại Điền",
    "", "ỦY BAN NHÂN DÂN XÃ ĐẠI ĐIỀN", "Đại Điền", "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" },
  { "people_committee", "Ủy ban nhân dân thị xã Bình Long", "", "state", "district", "Ủy ban nhân dân thị xã Bình Long",
    "", "ỦY BAN NHÂN DÂN THỊ XÃ BÌNH LONG", "Bình Long", "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" },
  { "people_committee", "UBND tỉnh Bến Tre", NULL, "state", "province", "Ủy ban nhân dân tỉnh Bến Tre",
    "", "ỦY BAN NHÂN DÂN TỈNH BẾN TRE", "Bến Tre", "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" },
  { "front_body", "Ủy ban MTTQ Việt Nam xã Thạnh Phong", "Ủy ban MTTQ Việt Nam tỉnh Vĩnh Long", "state", "commune",
    "Ban Thường trực", "ỦY BAN MTTQ VIỆT NAM TỈNH VĨNH LONG", "ỦY BAN MTTQ VIỆT NAM XÃ THẠNH PHONG", "Thạnh Phong", "MTTQ",
    "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH" },
  { "front_body", "Hội Liên hiệp Phụ nữ huyện Thạnh Phú", "", "state", "district", "Ban Thường vụ", "",
    "HỘI LIÊN HIỆP PHỤ NỮ HUYỆN THẠNH PHÚ", "Thạnh Phú", "", "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH" },
  { "front_body", "Đoàn Thanh niên xã Giao Thạnh", "", "state", "commune", "Ban Thường vụ", "",
    "ĐOÀN THANH NIÊN XÃ GIAO THẠNH", "Giao Thạnh", "ĐTN", "TM. BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "other", "Trường THPT Lương Thế Vinh", "Sở Giáo dục và Đào tạo tỉnh Bến Tre", "state", "province", "",
    "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH BẾN TRE", "TRƯỜNG THPT LƯƠNG THẾ VINH", "Bến Tre", "", "", "HIỆU TRƯỞNG" },
  { "other", "Hợp tác xã Thới Thạnh", "", "state", "commune", "", "", "HỢP TÁC XÃ THỚI THẠNH", "", "", "",
    "THỦ TRƯỞNG CƠ QUAN" },
  { "commune_party", NULL, NULL, "party", "commune", "Ban Thường vụ Đảng ủy", "", "", "", "ĐU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
  { "commune_party", "Đảng ủy", "Tỉnh ủy", "party", "commune", "Ban Thường vụ Đảng ủy", "ĐẢNG BỘ TỈNH", "ĐẢNG ỦY", "", "ĐU",
    "T/M BAN THƯỜNG VỤ", "BÍ THƯ" },
};

static void
test_proposals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienOffice) office = dien_office_propose (cases[i].kind, cases[i].name, cases[i].superior);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (office->form, ==, cases[i].form);
      g_assert_cmpstr (office->level, ==, cases[i].level);
      g_assert_cmpstr (office->decider, ==, cases[i].decider);
      g_assert_cmpstr (office->upper_heading, ==, cases[i].upper_heading);
      g_assert_cmpstr (office->heading, ==, cases[i].heading);
      g_assert_cmpstr (office->place, ==, cases[i].place);
      g_assert_cmpstr (office->symbol, ==, cases[i].symbol);
      g_assert_cmpstr (office->signers[0].mandate, ==, cases[i].mandate);
      g_assert_cmpstr (office->signers[0].post, ==, cases[i].post);
    }
}

static void
test_every_kind_has_a_proposal (void)
{
  const char *const *kinds = dien_office_kinds ();

  g_assert_cmpstr (kinds[0], ==, "commune_party");
  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autoptr (DienOffice) office = dien_office_propose (kinds[i], cases[j].name, cases[j].superior);

        g_assert_nonnull (office->signers[0].post);
        g_assert_nonnull (dien_office_get_name_start (kinds[i]));
      }
}

static void
test_lines_have_an_end (void)
{
  g_autofree char *longest = g_strnfill (DIEN_OFFICE_LONGEST_LINE, 'x');
  g_autofree char *longer = g_strconcat (longest, "x", NULL);
  g_autofree char *spaced = g_strconcat (longest, "   ", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_office_check_line ("Tên", longest, NULL));
  g_assert_true (dien_office_check_line ("Tên", spaced, NULL));
  g_assert_true (dien_office_check_line ("Tên", NULL, NULL));
  g_assert_false (dien_office_check_line ("Tên cơ quan", longer, &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Tên cơ quan: 151 ký tự là quá dài, trên văn bản chỉ đủ chỗ cho 150. Rút ngắn lại.");
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/office/proposals", test_proposals);
  g_test_add_func ("/office/every-kind-has-a-proposal", test_every_kind_has_a_proposal);
  g_test_add_func ("/office/lines-have-an-end", test_lines_have_an_end);

  return g_test_run ();
}
