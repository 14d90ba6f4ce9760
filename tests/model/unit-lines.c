/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-unit-lines.h"

#include "dien-language.h"

static void
test_kind_is_guessed (void)
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
    g_assert_cmpstr (dien_unit_guess_kind (cases[i][0]), ==, cases[i][1]);
}

/* '1:Chi bộ A (cell), 2:…' */
static char *
join_lines (GPtrArray *lines)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      DienUnitLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (joined, "%s%u:%s (%s)", i > 0 ? ", " : "", line->line, line->name, line->kind);
    }

  return g_string_free (joined, FALSE);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    const char *lines;
    const char *problems;
  } cases[] = {
    { NULL, "", "" },
    { "", "", "" },
    { "\n \n\t\n", "", "" },
    { "Chi bộ ấp Phong", "1:Chi bộ ấp Phong (cell)", "" },
    { "Xã A\r\nXã B\rXã C\n", "1:Xã A (commune), 2:Xã B (commune), 3:Xã C (commune)", "" },
    /* As Excel copies it: a line of headings, numbers, further columns. */
    { "STT\tTên đơn vị\tGhi chú\n1\tẤp Đại Thôn\tấp\n2\tTrường THPT Lương Thế Vinh\t",
      "2:Ấp Đại Thôn (hamlet), 3:Trường THPT Lương Thế Vinh (school)", "" },
    { "I\tKhối Đảng\nII.\tVăn phòng Đảng ủy", "1:Khối Đảng (other), 2:Văn phòng Đảng ủy (office)", "" },
    { "1. Chi bộ A\n2) Chi bộ B\n- Chi bộ C\n• Chi bộ D\n+ Chi bộ E\n– Chi bộ G",
      "1:Chi bộ A (cell), 2:Chi bộ B (cell), 3:Chi bộ C (cell), 4:Chi bộ D (cell), 5:Chi bộ E (cell), 6:Chi bộ G (cell)", "" },
    { "30 tháng 4", "1:30 tháng 4 (other)", "" },
    /* A cell with a line break or quotation marks comes in quotation marks. */
    { "1\t\"Hội Nông dân\n xã\"\n2\t\"HTX \"\"Sen\"\"\"", "1:Hội Nông dân xã (association), 3:HTX \"Sen\" (cooperative)", "" },
    { "Xã A\nxã  a\nXã Á", "1:Xã A (commune), 3:Xã Á (commune)", "Dòng 2: ‘xã a’ đã có ở dòng 1, chỉ lấy một lần." },
    { "Xã Hòa Lợi\nXÃ HOÀ LỢI", "1:Xã Hòa Lợi (commune)", "Dòng 2: ‘XÃ HOÀ LỢI’ đã có ở dòng 1, chỉ lấy một lần." },
    { "12\nXã B", "2:Xã B (commune)", "Dòng 1: không thấy tên đơn vị." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GPtrArray) lines = dien_unit_lines_read (cases[i].text, &problems);
      g_autofree char *joined = join_lines (lines);

      g_assert_cmpstr (joined, ==, cases[i].lines);
      g_assert_cmpuint (problems->len, ==, *cases[i].problems != '\0');
      if (problems->len > 0)
        g_assert_cmpstr (g_ptr_array_index (problems, 0), ==, cases[i].problems);
    }
}

static void
test_long_name_is_left_out (void)
{
  g_autofree char *longest = g_strnfill (200, 'x');
  g_autofree char *text = g_strconcat (longest, "\n", longest, "x", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) lines = dien_unit_lines_read (text, &problems);

  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (problems, 0), ==, "Dòng 2: tên dài quá 200 ký tự nên chưa lấy. Rút ngắn tên.");
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unit-lines/kind-is-guessed", test_kind_is_guessed);
  g_test_add_func ("/unit-lines/lines", test_lines);
  g_test_add_func ("/unit-lines/long-name-is-left-out", test_long_name_is_left_out);

  return g_test_run ();
}
