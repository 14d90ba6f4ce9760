/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-command.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "dien-export.h"
#include "dien-test-office.h"
#include "dien-test-store.h"
#include "run.h"

static const char *const verbs[] = { "new", "sample", "export", "document", "figures", "check" };

/* Words that look like a verb are the command line's; files, also ones that have gone, and the toolkit's own options make
 * a window. */
static const struct
{
  const char *word;
  gboolean handled;
} words[] = {
  { NULL, FALSE },
  { "--help", TRUE },
  { "-h", TRUE },
  { "--version", TRUE },
  { "new", TRUE },
  { "sample", TRUE },
  { "export", TRUE },
  { "figures", TRUE },
  { "check", TRUE },
  { "exprot", TRUE },
  { "Kiểm", TRUE },
  { "thanh-phu.dienhinh", FALSE },
  { "./figures", FALSE },
  { "thư mục/a", FALSE },
  { "file:///a", FALSE },
  { "--display=:1", FALSE },
  { "--gapplication-service", FALSE },
  { "--help-all", FALSE },
  { "", FALSE },
};

static void
test_handles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *argv[] = { (char *) "dienhinh", (char *) words[i].word, NULL };

      g_test_message ("%s", words[i].word);
      g_assert_cmpint (dien_command_handles (words[i].word != NULL ? 2 : 1, argv), ==, words[i].handled);
    }
}

/* A file of that name there is opened. */
static void
test_handles_no_file (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *before = g_get_current_dir ();
  char *argv[] = { (char *) "dienhinh", (char *) "exprot", NULL };

  g_assert_no_errno (g_chdir (test->folder));
  g_assert_true (dien_command_handles (2, argv));
  g_assert_true (g_file_set_contents ("exprot", "", 0, NULL));
  g_assert_false (dien_command_handles (2, argv));
  g_assert_no_errno (g_chdir (before));
}

static void
test_help (void)
{
  static const char *const asking[] = { "--help", "-h" };

  for (guint i = 0; i < G_N_ELEMENTS (asking); i++)
    {
      g_autoptr (Run) run = run_line (".", asking[i]);

      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->err, ==, "");
      g_assert_true (g_str_has_prefix (run->out, "Cách dùng:\n"));
      for (guint j = 0; j < G_N_ELEMENTS (verbs); j++)
        {
          g_autofree char *usage = g_strdup_printf ("\n  dienhinh %s ", verbs[j]);

          g_assert_nonnull (strstr (run->out, usage));
        }
    }
}

static void
test_help_of_verbs (void)
{
  static const char *const lines[] = { "%s --help", "%s -h", "%s tệp.dienhinh --help" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
      {
        g_autofree char *line = g_strdup_printf (lines[j], verbs[i]);
        g_autofree char *beginning = g_strdup_printf ("Cách dùng: dienhinh %s ", verbs[i]);
        g_autoptr (Run) run = run_line (".", line);

        g_assert_cmpint (run->status, ==, 0);
        g_assert_cmpstr (run->err, ==, "");
        g_assert_true (g_str_has_prefix (run->out, beginning));
        g_assert_nonnull (strstr (run->out, "TỆP"));
      }
}

static void
test_version (void)
{
  g_autoptr (Run) run = run_line (".", "--version");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "dienhinh " PACKAGE_VERSION "\n");
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_figures (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (Run) sample = run_line (test->folder, "sample thanh-phu.dienhinh");
  g_autoptr (Run) of_2022 = run_line (test->folder, "figures thanh-phu.dienhinh --year 2022");
  g_autoptr (Run) of_2021 = run_line (test->folder, "figures thanh-phu.dienhinh --year 2021");

  g_assert_cmpint (sample->status, ==, 0);
  g_assert_cmpstr (sample->err, ==, "");
  g_assert_cmpint (of_2022->status, ==, 0);
  g_assert_cmpstr (of_2022->err, ==, "");
  g_assert_cmpstr (of_2022->out, ==,
                   "registered\t17\nrecognised\t14\nrecognised.legs\t11\nrecognised.spears\t3\nrecognised.unplaced\t0\n"
                   "refused\t3\nrefused.unplaced\t3\npending\t0\nreplicated\t6\nto_complete\t0\nopen\t0\n"
                   "award.district.collective.granted\t21\naward.district.person.granted\t18\n"
                   "award.province.collective.proposed\t10\naward.province.person.proposed\t10\n"
                   "indicator.listed.reached\t3\nindicator.listed.total\t11\n"
                   "indicator.stated.reached\t20\nindicator.stated.total\t27\n");
  g_assert_nonnull (strstr (of_2021->out,
                            "award.district.collective.granted\t15\naward.district.person.granted\t15\n"
                            "award.province.collective.proposed\t4\naward.province.person.proposed\t6\n"));
}

static void
assert_workbook (const char *folder,
                 const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_test_message ("%s", path);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 4000);
  g_assert_cmpmem (bytes, 4, "PK\003\004", 4);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Twice: the older one gives way. */
static void
test_export_sheet (void)
{
  static const char *const line[] = {
    "export", "a.dienhinh", "--year", "2022", "--sheet", "X7a", "--output", "biểu/Danh sách.xlsx", NULL,
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (Run) sample = run_line (test->folder, "sample a.dienhinh");
  g_autofree char *folder = g_build_filename (test->folder, "biểu", NULL);

  g_assert_cmpint (sample->status, ==, 0);
  g_assert_no_errno (g_mkdir (folder, 0700));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (Run) run = run_program (test->folder, line, NULL);

      g_assert_cmpstr (run->err, ==, "");
      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->out, ==, "biểu/Danh sách.xlsx\n");
      assert_workbook (folder, "Danh sách.xlsx");
      g_assert_cmpuint (count_files (folder), ==, 1);
    }
}

static const char *const long_line[] = {
  "export", "a.dienhinh", "--year", "2022", "--sheet", "X7b", "--output", "biểu/Danh sách.xlsx", NULL,
};

/* Where the account may have no bigger files, the system would end the program in the middle of a write. */
static void
test_export_too_big (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (Run) sample = run_line (test->folder, "sample a.dienhinh");
  g_autofree char *folder = g_build_filename (test->folder, "biểu", NULL);

  g_assert_cmpint (sample->status, ==, 0);
  g_assert_no_errno (g_mkdir (folder, 0700));
  for (rlim_t bytes = 0; bytes < 4096; bytes += 1024)
    {
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (Run) run = NULL;
      struct rlimit before;

      g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &before));
      g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &(struct rlimit) { bytes, before.rlim_max }));
      process = run_begin (test->folder, long_line);
      g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &before));
      run = run_finish (process);
      run_assert_refused (run);
      g_assert_cmpuint (count_files (folder), ==, 0);
    }
}

/* Enough rows that the export is still at work when the signal comes. */
static void
fill (DienTestStore *test)
{
  gint64 year = dien_test_add_year (test->store, 2022);
  g_autoptr (GError) error = NULL;

  dien_test_insert (test->store, "organisation",
                    DIEN_TEST_FIELDS ("kind", "district_party", "form", "party", "name", "Huyện ủy Thạnh Phú", "level", "district"));
  g_assert_true (dien_store_begin (test->store, "Chuẩn bị", &error));
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *unit = g_strdup_printf ("Hợp tác xã Nông nghiệp Thới Thạnh %u", i);

      dien_test_register (test->store, year, unit, "Kinh tế hợp tác");
    }
  g_assert_true (dien_store_commit (test->store, &error));
  g_assert_no_error (error);
}

static void
test_export_stopped (void)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *folder = g_build_filename (test->folder, "biểu", NULL);
  g_autofree char *workbook = g_build_filename (folder, "Danh sách.xlsx", NULL);
  g_autofree char *name = g_path_get_basename (test->path);
  const char *line[G_N_ELEMENTS (long_line)];

  fill (test);
  memcpy (line, long_line, sizeof line);
  line[1] = name;
  g_assert_no_errno (g_mkdir (folder, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (numbers);)
    {
      g_autoptr (GSubprocess) process = run_begin (test->folder, line);
      g_autoptr (Run) run = NULL;

      while (count_files (folder) == 0)
        g_thread_yield ();
      g_subprocess_send_signal (process, numbers[i]);
      run = run_finish (process);
      if (run->status == 0)
        {
          g_assert_no_errno (g_unlink (workbook)); /* the signal came too late */
          continue;
        }
      run_assert_refused (run);
      g_assert_cmpuint (count_files (folder), ==, 0);
      i++;
    }
}

static void
test_export_all (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (Run) sample = run_line (test->folder, "sample --practice a.dienhinh");
  g_autoptr (Run) run = run_line (test->folder, "export a.dienhinh --all --output=biểu --year=2022");
  g_autofree char *folder = g_build_filename (test->folder, "biểu", NULL);
  g_autoptr (GString) printed = g_string_new (NULL);
  guint n_sheets = 0;

  g_assert_cmpint (sample->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  for (const DienSheetInfo *sheet = dien_export_sheets (); sheet->code != NULL; sheet++)
    {
      g_autofree char *name = dien_export_dup_file_name (sheet->code, 2022);

      assert_workbook (folder, name);
      g_string_append_printf (printed, "biểu/%s\n", name);
      n_sheets++;
    }
  g_assert_cmpstr (run->out, ==, printed->str);
  g_assert_cmpuint (n_sheets, >=, 2);
  g_assert_cmpuint (count_files (folder), ==, n_sheets);
}

/* However the words are ordered and written, and from another folder. */
static void
test_words_in_any_order (void)
{
  static const char *const lines[] = {
    "figures a.dienhinh --year 2022", "figures --year 2022 a.dienhinh", "figures --year=2022 a.dienhinh",
    "figures a.dienhinh --year=2022", "figures --year 2022 -- a.dienhinh", "figures --year=2022 ./a.dienhinh",
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (Run) sample = run_line (test->folder, "sample --practice a.dienhinh");
  g_autofree char *out = NULL;

  g_assert_cmpint (sample->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (Run) run = run_line (test->folder, lines[i]);

      g_assert_cmpint (run->status, ==, 0);
      if (out == NULL)
        out = g_strdup (run->out);
      g_assert_cmpstr (run->out, ==, out);
    }
  g_assert_true (g_str_has_prefix (out, "registered\t17\nrecognised\t14\n"));
}

static void
test_file_with_dashes (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (Run) sample = run_line (test->folder, "sample -- --help");
  g_autofree char *path = g_build_filename (test->folder, "--help", NULL);

  g_assert_cmpint (sample->status, ==, 0);
  g_assert_cmpstr (sample->out, ==, "");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_check (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (Run) sample = run_line (test->folder, "sample a.dienhinh");
  g_autoptr (Run) good = run_line (test->folder, "check a.dienhinh");
  g_autofree char *path = g_build_filename (test->folder, "a.dienhinh", NULL);
  g_autoptr (DienStore) store = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (Run) bad = NULL;

  g_assert_cmpint (sample->status, ==, 0);
  g_assert_cmpint (good->status, ==, 0);
  g_assert_cmpstr (good->out, ==, "");
  g_assert_cmpstr (good->err, ==, "");

  /* The first was recognised; now it is refused, and nobody says why. */
  store = dien_store_open (path, DIEN_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  outcomes = dien_store_list (store, "outcome", NULL, 0, &error);
  g_assert_true (dien_store_begin (store, "Thử", &error));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DienRecord) outcome = dien_record_new ("outcome");

      dien_record_set_id (outcome, dien_record_get_id (g_ptr_array_index (outcomes, i)));
      dien_record_set_text (outcome, "result", "refused");
      g_assert_true (dien_store_update (store, outcome, &error));
    }
  g_assert_true (dien_store_commit (store, &error));
  g_assert_no_error (error);

  bad = run_line (test->folder, "check a.dienhinh");
  g_assert_cmpint (bad->status, ==, 1);
  g_assert_cmpstr (bad->out, ==,
                   "Năm 2022, đăng ký số 1: không công nhận mà chưa ghi lý do.\n"
                   "Năm 2022, đăng ký số 2: không công nhận mà chưa ghi lý do.\n"
                   "Năm 2022, đăng ký số 1: đưa vào nhân rộng nhưng không được công nhận.\n");
  g_assert_cmpstr (bad->err, ==, "");
}

/* What is printed is UTF-8 and Vietnamese whatever the machine speaks. */
static void
test_languages (void)
{
  static const char *const languages[][3] = {
    { NULL }, { "LANG=C", NULL }, { "LC_ALL=C", NULL }, { "LC_ALL=POSIX", "LANGUAGE=en", NULL }, { "LANG=C.UTF-8", NULL },
    { "LANG=en_US.UTF-8", NULL }, { "LANG=vi_VN.UTF-8", NULL }, { "LC_ALL=en_US.ISO-8859-1", NULL },
  };
  static const char *const help[] = { "--help", NULL };
  static const char *const wrong[] = { "figures", "Tệp không có.dienhinh", "--year", "2022", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (Run) good = run_program (".", help, languages[i]);
      g_autoptr (Run) bad = run_program (".", wrong, languages[i]);

      g_test_message ("%s", languages[i][0]);
      g_assert_true (g_str_has_prefix (good->out, "Cách dùng:\n"));
      run_assert_refused (bad);
      g_assert_nonnull (strstr (bad->err, "Tệp không có.dienhinh"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  run_init (argc, argv);

  g_test_add_func ("/command/handles", test_handles);
  g_test_add_func ("/command/handles-no-file", test_handles_no_file);
  g_test_add_func ("/command/help", test_help);
  g_test_add_func ("/command/help-of-verbs", test_help_of_verbs);
  g_test_add_func ("/command/version", test_version);
  g_test_add_func ("/command/figures", test_figures);
  g_test_add_func ("/command/export-sheet", test_export_sheet);
  g_test_add_func ("/command/export-too-big", test_export_too_big);
  g_test_add_func ("/command/export-stopped", test_export_stopped);
  g_test_add_func ("/command/export-all", test_export_all);
  g_test_add_func ("/command/words-in-any-order", test_words_in_any_order);
  g_test_add_func ("/command/file-with-dashes", test_file_with_dashes);
  g_test_add_func ("/command/check", test_check);
  g_test_add_func ("/command/languages", test_languages);

  return g_test_run ();
}
