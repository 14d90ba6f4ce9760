/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-test-store.h"
#include "dien-years.h"
#include "run.h"

static const char *const good[] = {
  "new", "a.dienhinh", "--kind", "commune_party", "--name", "Đảng ủy xã Thạnh Phong", "--year", "2026", "--superior",
  "Tỉnh ủy Vĩnh Long", "--symbol", "ĐU", "--place", "Thạnh Phong", "--signer", "Nguyễn Văn A", "--user", "Trần B", "--theme",
  "Kỷ cương", "--local-name", "Đồng Khởi mới", "--frame", "fields", "--units", "đơn vị.txt", NULL
};

static void
test_file_is_made (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "a.dienhinh", NULL);
  g_autofree char *list = g_build_filename (test->folder, "đơn vị.txt", NULL);
  g_autoptr (Run) run = NULL;
  g_autoptr (Run) again = NULL;
  g_autoptr (Run) checked = NULL;
  g_autoptr (DienStore) store = NULL;
  g_autoptr (DienRecord) office = NULL;
  g_autoptr (GPtrArray) units = NULL;

  g_assert_true (g_file_set_contents (list, "1. Chi bộ A\n2. Chi bộ B\n3. chi bộ a\n", -1, NULL));
  run = run_program (test->folder, good, NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_cmpstr (run->err, ==, "");

  store = dien_store_open (path, DIEN_STORE_READ_ONLY, NULL);
  office = dien_organisation_get (store, "2026-12-31", NULL);
  g_assert_cmpstr (dien_record_get_text (office, "upper_heading"), ==, "ĐẢNG BỘ TỈNH VĨNH LONG");
  g_assert_cmpstr (dien_record_get_text (office, "superior"), ==, "Tỉnh ủy Vĩnh Long");
  units = dien_store_list (store, "unit", NULL, 0, NULL);
  g_assert_cmpuint (units->len, ==, 2);
  checked = run_line (test->folder, "check a.dienhinh");
  g_assert_cmpint (checked->status, ==, 0);

  again = run_program (test->folder, good, NULL);
  g_assert_cmpint (again->status, ==, 2);
  g_assert_nonnull (strstr (again->err, "a.dienhinh"));
}

static void
test_what_is_wrong_is_said (void)
{
  static const char *const lines[] = {
    "new",
    "new a.dienhinh",
    "new a.dienhinh --kind commune_party --name X",
    "new a.dienhinh --kind commune_party --year 2026",
    "new a.dienhinh --name X --year 2026",
    "new a.dienhinh --kind xã --name X --year 2026",
    "new a.dienhinh --kind other --name X --year năm",
    "new a.dienhinh --kind other --name X --year 1500",
    "new a.dienhinh --kind other --name X --year 2026 --frame khung",
    "new a.dienhinh --kind other --name X --year 2026 --units không-có.txt",
    "new a.dienhinh --kind other --name X --year 2026 --units test.dienhinh",
    "new không-có/a.dienhinh --kind other --name X --year 2026",
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "a.dienhinh", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (Run) run = run_line (test->folder, lines[i]);

      g_test_message ("%s", lines[i]);
      run_assert_refused (run);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  run_init (argc, argv);

  g_test_add_func ("/new/file-is-made", test_file_is_made);
  g_test_add_func ("/new/what-is-wrong-is-said", test_what_is_wrong_is_said);

  return g_test_run ();
}
