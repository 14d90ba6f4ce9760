/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "dien-sample.h"
#include "dien-test-store.h"
#include "run.h"

/* What a document may turn out to be. Each is refused by every verb in one Vietnamese sentence, and left as it is. */

typedef void (*Prepare) (const char *path);

static void
put (const char *path,
     const char *bytes,
     gsize       size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

static char *
make_sample (const char *path,
             gsize      *size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_sample_create (DIEN_SAMPLE_REAL, path, &error);
  char *bytes = NULL;

  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&store));
  g_assert_true (g_file_get_contents (path, &bytes, size, NULL));
  return bytes;
}

static void
prepare_nothing (const char *path)
{
}

static void
prepare_empty (const char *path)
{
  put (path, "", 0);
}

static void
prepare_text (const char *path)
{
  put (path, "Danh sách mô hình, điển hình năm 2022\n", strlen ("Danh sách mô hình, điển hình năm 2022\n"));
}

static void
prepare_long_text (const char *path)
{
  g_autofree char *text = g_strnfill (100000, 'x');

  put (path, text, 100000);
}

static void
prepare_folder (const char *path)
{
  g_assert_no_errno (g_mkdir (path, 0700));
}

static void
prepare_foreign (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE year (id INTEGER PRIMARY KEY, number INTEGER)", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (db);
}

static void
prepare_truncated (const char *path)
{
  gsize size;
  g_autofree char *bytes = make_sample (path, &size);

  put (path, bytes, size / 2);
}

static void
prepare_header_only (const char *path)
{
  gsize size;
  g_autofree char *bytes = make_sample (path, &size);

  put (path, bytes, 60);
}

/* The version of the format stands in bytes 60 to 63 of the header. */
static void
prepare_newer (const char *path)
{
  gsize size;
  g_autofree char *bytes = make_sample (path, &size);

  bytes[62] = 1;
  put (path, bytes, size);
}

static void
prepare_damaged (const char *path)
{
  gsize size;
  g_autofree char *bytes = make_sample (path, &size);

  memset (bytes + 4096, 0xa5, size - 4096);
  put (path, bytes, size);
}

static void
prepare_changed_tables (const char *path)
{
  gsize size;
  g_autofree char *bytes = make_sample (path, &size);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DROP TABLE score", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static const struct
{
  const char *what;
  const char *path;
  Prepare prepare;
  const char *said; /* what the sentence has to name */
} documents[] = {
  { "no-file", "a.dienhinh", prepare_nothing, "a.dienhinh" },
  { "no-folder", "không/có/a.dienhinh", prepare_nothing, "a.dienhinh" },
  { "under-a-file", "cha/a.dienhinh", prepare_nothing, "a.dienhinh" },
  { "empty", "a.dienhinh", prepare_empty, "rỗng" },
  { "text", "Danh sách.dienhinh", prepare_text, "không phải tệp dữ liệu của Điển Hình" },
  { "long-text", "a.dienhinh", prepare_long_text, "không phải tệp dữ liệu của Điển Hình" },
  { "folder", "a.dienhinh", prepare_folder, "a.dienhinh" },
  { "of-another-program", "a.dienhinh", prepare_foreign, "chương trình khác" },
  { "truncated", "a.dienhinh", prepare_truncated, "cắt cụt" },
  { "header-only", "a.dienhinh", prepare_header_only, "a.dienhinh" },
  { "newer", "a.dienhinh", prepare_newer, "mới hơn" },
  { "damaged", "a.dienhinh", prepare_damaged, "hỏng" },
  { "changed-tables", "a.dienhinh", prepare_changed_tables, "chương trình khác" },
};

static const char *const uses[][9] = {
  { "figures", "@", "--year", "2022", NULL },
  { "check", "@", NULL },
  { "export", "@", "--year", "2022", "--sheet", "X7a", "--output", "danh sách.xlsx", NULL },
  { "export", "@", "--year", "2022", "--all", "--output", "biểu mẫu", NULL },
};

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names and contents of all that is in a folder. */
static char *
dump_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *sum = NULL;
      gsize size = 0;

      if (g_file_get_contents (path, &bytes, &size, NULL))
        sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *) bytes, size);
      g_ptr_array_add (lines, g_strdup_printf ("%s %s", name, sum));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static Run *
run_on (const char        *folder,
        const char *const *use,
        const char        *document)
{
  const char *words[G_N_ELEMENTS (uses[0])] = { NULL };

  for (guint i = 0; use[i] != NULL; i++)
    words[i] = strcmp (use[i], "@") == 0 ? document : use[i];

  return run_program (folder, words, NULL);
}

static void
test_document (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *folder = g_build_filename (test->folder, "tệp", NULL);
  g_autofree char *path = g_build_filename (folder, documents[number].path, NULL);
  g_autofree char *file = g_build_filename (folder, "cha", NULL);
  g_autofree char *before = NULL;

  g_assert_no_errno (g_mkdir (folder, 0700));
  put (file, "", 0);
  documents[number].prepare (path);
  before = dump_folder (folder);

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      g_autoptr (Run) run = run_on (folder, uses[i], documents[number].path);
      g_autofree char *after = dump_folder (folder);

      run_assert_refused (run);
      g_assert_nonnull (strstr (run->err, documents[number].said));
      g_assert_cmpstr (after, ==, before);
    }
}

/* What was typed wrong, and what the sentence has to name. */
static const char *const lines[][2] = {
  { "exprot", "‘exprot’. Các lệnh: new, sample, export, document, figures, check." },
  { "figures", "Chưa ghi tên tệp. Xem ‘dienhinh figures --help’." },
  { "check", "Chưa ghi tên tệp." },
  { "sample", "Chưa ghi tên tệp." },
  { "sample --practice", "Chưa ghi tên tệp." },
  { "figures a.dienhinh", "‘--year’" },
  { "figures a.dienhinh --year", "‘--year’" },
  { "figures a.dienhinh --year=", "‘--year’" },
  { "figures --year --year a.dienhinh", "‘--year’" },
  { "figures a.dienhinh --year 2022 --year 2021", "hai lần" },
  { "figures a.dienhinh --year hai", "‘hai’ không phải là năm" },
  { "figures a.dienhinh --year 22", "‘22’ không phải là năm" },
  { "figures a.dienhinh --year -2022", "‘-2022’ không phải là năm" },
  { "figures a.dienhinh --year 20222", "‘20222’ không phải là năm" },
  { "figures a.dienhinh --year 2022,5", "‘2022,5’ không phải là năm" },
  { "figures a.dienhinh --year 2019", "không có năm 2019. Các năm trong tệp: 2021, 2022, 2023." },
  { "figures a.dienhinh b.dienhinh --year 2022", "‘b.dienhinh’" },
  { "figures a.dienhinh --yaer 2022", "‘--yaer’" },
  { "figures a.dienhinh -y 2022", "‘-y’" },
  { "figures a.dienhinh --practice", "‘--practice’" },
  { "check a.dienhinh --year 2022", "‘--year’" },
  { "export a.dienhinh", "‘--output’" },
  { "export a.dienhinh --year 2022 --sheet X7a", "‘--output’" },
  { "export a.dienhinh --year 2022 --output b.xlsx", "‘--sheet’ và ‘--all’" },
  { "export a.dienhinh --year 2022 --all --sheet X7a --output b.xlsx", "‘--sheet’ và ‘--all’" },
  { "export a.dienhinh --sheet X7a --output b.xlsx", "‘--year’" },
  { "export a.dienhinh --year 2019 --sheet X7a --output b.xlsx", "không có năm 2019" },
  { "export a.dienhinh --year 2019 --all --output b", "không có năm 2019" },
  { "export a.dienhinh --year 2022 --sheet X7 --output b.xlsx", "X7" },
  { "export a.dienhinh --year 2022 --sheet X7a --output a.dienhinh", "‘a.dienhinh’ là tên của tệp dữ liệu" },
  { "export a.dienhinh --year 2022 --sheet X7a --output ./a.dienhinh", "‘a.dienhinh’ là tên của tệp dữ liệu" },
  { "export a.dienhinh --year 2022 --sheet X7a --output b.dienhinh", "‘b.dienhinh’ là tên của tệp dữ liệu" },
  { "export a.dienhinh --year 2022 --sheet X7a --output /dev/full", "‘full’ không phải là tệp thông thường" },
  { "export a.dienhinh --year 2022 --sheet X7a --output không/có/b.xlsx", "b.xlsx" },
  { "export a.dienhinh --year 2022 --sheet X7a --output a.dienhinh/b.xlsx", "b.xlsx" },
  { "export a.dienhinh --year 2022 --sheet X7a --output /sys/kernel/b.xlsx", "b.xlsx" },
  { "export a.dienhinh --year 2022 --sheet X7a --output .", "." },
  { "export a.dienhinh --year 2022 --all --output a.dienhinh", "không phải là thư mục" },
  { "export a.dienhinh --year 2022 --all --output /sys/kernel/b", "b" },
  { "export không.dienhinh --year 2022 --sheet X7a --output a.dienhinh", "không.dienhinh" },
  { "check .", "là thư mục. Chọn một tệp dữ liệu trong đó." },
  { "sample --practice=yes b.dienhinh", "‘--practice’" },
  { "sample a.dienhinh", "a.dienhinh" },
  { "sample --practice a.dienhinh", "a.dienhinh" },
  { "sample .", "." },
  { "sample không/có/b.dienhinh", "b.dienhinh" },
  { "sample a.dienhinh/b.dienhinh", "b.dienhinh" },
  { "sample /sys/kernel/b.dienhinh", "b.dienhinh" }, /* not even root may write there */
};

static void
test_lines (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *folder = g_build_filename (test->folder, "tệp", NULL);
  g_autofree char *path = g_build_filename (folder, "a.dienhinh", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *before = NULL;
  gsize size;

  g_assert_no_errno (g_mkdir (folder, 0700));
  bytes = make_sample (path, &size);
  before = dump_folder (folder);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (Run) run = run_line (folder, lines[i][0]);
      g_autofree char *after = dump_folder (folder);

      run_assert_refused (run);
      g_assert_nonnull (strstr (run->err, lines[i][1]));
      g_assert_cmpstr (after, ==, before);
    }
}

/* A file that may only be read is read, and stays as it is. */
static void
test_read_only (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *folder = g_build_filename (test->folder, "tệp", NULL);
  g_autofree char *path = g_build_filename (folder, "a.dienhinh", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *before = NULL;
  gsize size;

  g_assert_no_errno (g_mkdir (folder, 0700));
  bytes = make_sample (path, &size);
  before = dump_folder (folder);
  g_assert_no_errno (g_chmod (path, 0400));
  g_assert_no_errno (g_chmod (folder, 0500));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (Run) run = run_on (folder, uses[i], "a.dienhinh");
      g_autofree char *after = dump_folder (folder);

      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->err, ==, "");
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_no_errno (g_chmod (folder, 0700));
}

/* What a crash in the middle of a change leaves: half of it in the file, and the journal that takes it back. */
static void
crash (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *half = NULL;
  g_autofree char *half_journal = NULL;
  gsize half_size, half_journal_size;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 2; BEGIN IMMEDIATE;"
                                 "DELETE FROM outcome_reason; DELETE FROM outcome;"
                                 "UPDATE registration SET note = hex (zeroblob (9000))", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (path, &half, &half_size, NULL));
  g_assert_true (g_file_get_contents (journal, &half_journal, &half_journal_size, NULL));
  sqlite3_close (db);
  put (path, half, half_size);
  put (journal, half_journal, half_journal_size);
}

static void
test_crashed (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "a.dienhinh", NULL);
  gsize size, half_size, after_size;
  g_autofree char *bytes = make_sample (path, &size);
  g_autofree char *half = NULL;
  g_autofree char *after = NULL;
  g_autoptr (Run) run = NULL;

  crash (path);
  g_assert_true (g_file_get_contents (path, &half, &half_size, NULL));
  g_assert_false (half_size == size && memcmp (half, bytes, size) == 0);

  run = run_line (test->folder, "figures a.dienhinh --year 2022");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "registered\t17\nrecognised\t14\n"));
  g_assert_true (g_file_get_contents (path, &after, &after_size, NULL));
  g_assert_cmpmem (after, after_size, bytes, size);
}

/* A result that does not arrive is no result. */
static void
test_full_output (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "a.dienhinh", NULL);
  gsize size;
  g_autofree char *bytes = make_sample (path, &size);
  const char *const words[] = { "figures", path, "--year", "2022", NULL };
  g_autoptr (Run) run = run_program_to (test->folder, words, "/dev/full");

  run_assert_refused (run);
  g_assert_nonnull (strstr (run->err, "Không in được kết quả"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  run_init (argc, argv);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path = g_strconcat ("/bad-input/document/", documents[i].what, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_document);
    }
  g_test_add_func ("/bad-input/lines", test_lines);
  g_test_add_func ("/bad-input/read-only", test_read_only);
  g_test_add_func ("/bad-input/crashed", test_crashed);
  g_test_add_func ("/bad-input/full-output", test_full_output);

  return g_test_run ();
}
