/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-pasted.h"

/* Cells with '|', lines with '/'. */
static const struct
{
  const char *name;
  const char *pasted;
  const char *read;
} cases[] = {
  { "nothing", "", "" },
  { "white-space", " \t \r\n\n  ", "" },
  { "one", "Chi bộ ấp 1", "Chi bộ ấp 1" },
  { "excel-ends-lines", "Chi bộ ấp 1\r\nChi bộ ấp 2\r\n", "Chi bộ ấp 1/Chi bộ ấp 2" },
  { "old-mac-ends-lines", "Chi bộ ấp 1\rChi bộ ấp 2", "Chi bộ ấp 1/Chi bộ ấp 2" },
  { "columns", "Ấp 1\tẤp, khu phố\nẤp 2\t", "Ấp 1|Ấp, khu phố/Ấp 2|" },
  { "empty-lines", "Ấp 1\n\n\t\t\nẤp 2\n\n", "Ấp 1/Ấp 2" },
  { "spaces", "  Ấp \xc2\xa0 1 \t  Xã  Mẫu ", "Ấp 1|Xã Mẫu" },
  { "nfd", "A\xcc\x82\xcc\x81p Đo\xcc\x82ng", "Ấp Đông" },
  { "quoted-line-break", "\"Chi bộ\nấp 1\"\tcell\n\"Ấp\r\n2\"", "Chi bộ ấp 1|cell/Ấp 2" },
  { "quoted-tab", "\"Ấp\t1\"", "Ấp 1" },
  { "quoted-quote", "\"Câu lạc bộ \"\"Nông dân\"\"\n\"\tHội", "Câu lạc bộ \"Nông dân\"|Hội" },
  { "quotes-of-the-text", "\"Hai chân\" và \"ba mũi\"\t\"Ấp\" 1", "\"Hai chân\" và \"ba mũi\"|\"Ấp\" 1" },
  { "open-quote", "\"Ấp 1\nẤp 2", "\"Ấp 1/Ấp 2" },
  { "empty-quotes", "\"\"\tẤp 1", "Ấp 1" },
  { "numbers", "1\tẤp Đầu\n2\tẤp Cuối", "Ấp Đầu/Ấp Cuối" },
  { "numbers-with-dots", "1.\tẤp Đầu\n10.\tẤp Cuối", "Ấp Đầu/Ấp Cuối" },
  { "roman-numbers", "I\tKhối Đảng\nII\tKhối Mặt trận", "Khối Đảng/Khối Mặt trận" },
  { "letters", "a)\tẤp Đầu\nb)\tẤp Cuối", "Ấp Đầu/Ấp Cuối" },
  { "number-missing-once", "1\tẤp Đầu\n\tẤp Giữa\n3\tẤp Cuối", "Ấp Đầu/Ấp Giữa/Ấp Cuối" },
  { "heading", "STT\tTên đơn vị\tLoại\n1\tẤp Đầu\tẤp", "Ấp Đầu|Ấp" },
  { "heading-alone", "Họ và tên\nTrần Văn An", "Trần Văn An" },
  { "heading-in-capitals", "SỐ TT\tHỌ VÀ TÊN\n1\tTrần Văn An", "Trần Văn An" },
  { "not-a-heading", "Tên lửa\nĐơn vị bầu cử", "Tên lửa/Đơn vị bầu cử" },
  { "empty-column-before", "\tẤp Đầu\n\tẤp Cuối\tẤp", "Ấp Đầu/Ấp Cuối|Ấp" },
  { "word-numbers", "1. Chi bộ ấp 1\n2. Chi bộ ấp 2", "Chi bộ ấp 1/Chi bộ ấp 2" },
  { "word-dashes", "- Chi bộ ấp 1\n- Chi bộ ấp 2", "Chi bộ ấp 1/Chi bộ ấp 2" },
  { "word-bullets", "• Chi bộ ấp 1\n• Chi bộ ấp 2", "Chi bộ ấp 1/Chi bộ ấp 2" },
  { "numbers-of-some", "1. Chi bộ ấp 1\nChi bộ ấp 2", "1. Chi bộ ấp 1/Chi bộ ấp 2" },
  { "year-is-no-number", "1 Tháng 5\n2 Tháng 9", "1 Tháng 5/2 Tháng 9" },
  { "numbers-alone", "1\n2\n3", "1/2/3" },
  { "no-name", "Ấp Đầu\tẤp\n\tXã Mẫu", "Ấp Đầu|Ấp/|Xã Mẫu" },
  { "bad-bytes", "Ấp \xff 1\x07", "Ấp 1" },
};

static char *
join (GPtrArray *rows)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (rows, i));

      g_string_append_printf (joined, "%s%s", i > 0 ? "/" : "", row);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_read (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) rows = dien_pasted_read (cases[i].pasted);
  g_autofree char *joined = join (rows);

  g_assert_cmpstr (joined, ==, cases[i].read);
}

static void
test_null (void)
{
  g_autoptr (GPtrArray) rows = dien_pasted_read (NULL);

  g_assert_cmpuint (rows->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pasted/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_read);
    }
  g_test_add_func ("/pasted/null", test_null);

  return g_test_run ();
}
