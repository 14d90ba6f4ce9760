/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-unit-kind.h"

#include "dien-language.h"

static void
test_guess (void)
{
  static const char *const cases[][2] = {
    { "Chi bộ ấp Phong", "cell" },
    { "Đảng ủy xã Thạnh Phong", "committee" },
    { "Đảng uỷ xã Thạnh Phong", "committee" },
    { "Huyện ủy Thạnh Phú", "committee" },
    { "Ban Dân vận Huyện ủy", "board" },
    { "Văn phòng Huyện ủy", "office" },
    { "UBND xã Đại Điền", "authority" },
    { "Ủy ban nhân dân xã Đại Điền", "authority" },
    { "Ủy ban Mặt trận Tổ quốc huyện", "association" },
    { "xã giao thạnh", "commune" },
    { "Thị trấn Thạnh Phú", "commune" },
    { "Đặc khu Côn Đảo", "commune" },
    { "Ấp Đại Thôn", "hamlet" },
    { "Phòng Giáo dục và Đào tạo", "division" },
    { "Phong", "division" },
    { "Trường THPT Lương Thế Vinh", "school" },
    { "Hội Nông dân huyện", "association" },
    { "HTX Nông nghiệp Thới Thạnh", "cooperative" },
    { "Hợp tác xã Nông nghiệp", "cooperative" },
    { "Công ty Bến Tre", "other" },
    { "Bang", "other" },
    { "", "other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (dien_unit_kind_guess (cases[i][0]), ==, cases[i][1]);
}

static void
test_find (void)
{
  static const char *const cases[][2] = {
    { "Chi bộ", "cell" }, { "CHI BỘ", "cell" }, { " chi  bo", "cell" }, { "Trường học", "school" }, { "Ấp, khu phố", "hamlet" },
    { "Xã", "commune" }, { "ban", "board" },
    { "Chi bộ ấp 1", NULL }, { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (dien_unit_kind_find (cases[i][0]), ==, cases[i][1]);
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unit-kind/guess", test_guess);
  g_test_add_func ("/unit-kind/find", test_find);

  return g_test_run ();
}
