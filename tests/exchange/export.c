/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dien-error.h"
#include "dien-export.h"
#include "dien-heading.h"
#include "dien-journal.h"
#include "dien-registrations.h"
#include "dien-subjects.h"
#include "dien-test-office.h"
#include "dien-test-store.h"
#include "dien-xlsx.h"

#define YEAR 2022
#define RECOGNISED "Danh sách công nhận điển hình năm 2022.xlsx"
#define OUTCOMES "Tổng hợp kết quả xét công nhận điển hình năm 2022.xlsx"
#define OLDER "Tệp cũ"

typedef struct
{
  DienTestStore *test;
  gint64 year;
  char *folder; /* for workbooks, empty */
  char *path;   /* of one in it */
} Fixture;

static void
recognise (DienStore *store,
           gint64     registration)
{
  g_autoptr (GError) error = NULL;

  dien_registration_decide (store, registration, "recognised", NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->test = dien_test_store_new ();
  self->year = dien_test_add_year (self->test->store, YEAR);
  dien_test_insert (self->test->store, "organisation",
                    DIEN_TEST_FIELDS ("kind", "district_party", "form", "party", "name", "Huyện ủy Thạnh Phú", "level", "district"));
  recognise (self->test->store, dien_test_register (self->test->store, self->year, "Xã Thạnh Phong", "Nông thôn mới"));
  dien_test_register (self->test->store, self->year, "Xã Hòa Lợi", "Giải phóng mặt bằng");
  self->folder = g_build_filename (self->test->folder, "biểu", NULL);
  self->path = g_build_filename (self->folder, "một.xlsx", NULL);
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_tree (below);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_chmod (self->folder, 0700);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
  dien_test_store_free (self->test);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in @folder, hidden ones too, as 'a|b'. */
static char *
dup_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv ("|", (char **) names->pdata);
}

static void
assert_names (const char *folder,
              const char *expected)
{
  g_autofree char *names = dup_names (folder);

  g_assert_cmpstr (names, ==, expected);
}

/* One file for each sheet. */
static void
assert_all_names (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expected = NULL;

  for (const DienSheetInfo *info = dien_export_sheets (); info->code != NULL; info++)
    g_ptr_array_add (names, dien_export_dup_file_name (info->code, YEAR));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  expected = g_strjoinv ("|", (char **) names->pdata);
  assert_names (folder, expected);
}

static void
write_older (const char *path)
{
  g_assert_true (g_file_set_contents (path, OLDER, -1, NULL));
}

static void
assert_older (const char *path)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, OLDER);
}

static GBytes *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

static GBytes *
export (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_export_sheet (self->test->store, YEAR, "X7b", self->path, NULL, &error));
  g_assert_no_error (error);

  return read_bytes (self->path);
}

static void
assert_refused (Fixture    *self,
                const char *path,
                DienError   code)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_assert_false (dien_export_sheet (self->test->store, YEAR, "X7a", path, NULL, &error));
  dien_test_assert_error (error, code);
}

static void
test_sheets (void)
{
  const DienSheetInfo *infos = dien_export_sheets ();
  g_autofree char *recognised = dien_export_dup_file_name ("X7a", 2022);
  g_autofree char *outcomes = dien_export_dup_file_name ("X7b", 1999);

  for (int i = 0; infos[i].code != NULL; i++) /* without a language, the msgid */
    g_assert_cmpstr (dien_export_sheet_get_title (infos[i].code), ==, infos[i].title);
  g_assert_cmpstr (recognised, ==, RECOGNISED);
  g_assert_cmpstr (outcomes, ==, "Tổng hợp kết quả xét công nhận điển hình năm 1999.xlsx");
  g_assert_null (dien_export_sheet_get_title ("X99"));
  g_assert_null (dien_export_dup_file_name ("", 2022));
}

static void
test_unknown_year_or_sheet (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dien_export_sheet (self->test->store, 2019, "X7a", self->path, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  g_assert_false (dien_export_sheet (self->test->store, YEAR, "X8", self->path, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  g_assert_false (dien_export_all (self->test->store, 2019, self->folder, NULL, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  assert_names (self->folder, "");
}

static void
test_all (Fixture       *self,
          gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (self->folder, "năm", "2022", NULL);
  g_autofree char *recognised = g_build_filename (folder, RECOGNISED, NULL);
  g_autofree char *outcomes = g_build_filename (folder, OUTCOMES, NULL);
  g_auto (GStrv) paths = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_export_all (self->test->store, YEAR, folder, &paths, NULL, &error));
  g_assert_no_error (error);
  assert_all_names (folder);
  g_assert_true (g_strv_contains ((const char *const *) paths, recognised));
  g_assert_true (g_strv_contains ((const char *const *) paths, outcomes));

  /* Once more, over the older ones and without asking for the names. */
  g_assert_true (dien_export_all (self->test->store, YEAR, folder, NULL, NULL, &error));
  assert_all_names (folder);
}

/* The second one cannot be written: the first one, which is complete by then, must not take the place of its older one. */
static void
test_all_or_none (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *recognised = g_build_filename (self->folder, RECOGNISED, NULL);
  g_autofree char *outcomes = g_build_filename (self->folder, OUTCOMES, NULL);
  g_autofree char *below = g_build_filename (self->folder, RECOGNISED, "năm", NULL);
  g_autoptr (GError) error = NULL;

  write_older (recognised);
  g_mkdir (outcomes, 0700);
  g_assert_false (dien_export_all (self->test->store, YEAR, self->folder, NULL, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_ACCESS);
  assert_older (recognised);
  assert_names (self->folder, RECOGNISED "|" OUTCOMES);

  /* A file where a folder should be. */
  g_assert_false (dien_export_all (self->test->store, YEAR, recognised, NULL, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_ACCESS);
  g_assert_false (dien_export_all (self->test->store, YEAR, below, NULL, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_ACCESS);
  assert_older (recognised);
}

static void
test_folders_that_were_made_go_again (Fixture       *self,
                                      gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (self->folder, "năm", "2022", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (dien_export_all (self->test->store, YEAR, folder, NULL, cancellable, &error));
  dien_test_assert_error (error, DIEN_ERROR_CANCELLED);
  assert_names (self->folder, "");
}

static void
test_equal_data_gives_equal_bytes (Fixture       *self,
                                   gconstpointer  data)
{
  g_autoptr (GBytes) first = export (self);
  g_autoptr (GBytes) again = export (self);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (DienJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_bytes_equal (first, again));

  dien_test_register (self->test->store, self->year, "Xã Giao Thạnh", "Thủ tục hành chính");
  changed = export (self);
  g_assert_false (g_bytes_equal (first, changed));

  /* Two changes: the unit, and its registration. */
  for (int i = 0; i < 2; i++)
    {
      g_clear_pointer (&entry, dien_journal_entry_free);
      entry = dien_journal_get_undo (self->test->store, &error);
      g_assert_true (dien_journal_take_back (self->test->store, entry->id, "Hoàn tác", &error));
      g_assert_no_error (error);
    }
  undone = export (self);
  g_assert_true (g_bytes_equal (first, undone));
}

static void
test_place_that_is_none (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (self->folder, "không có", "một.xlsx", NULL);
  g_autofree char *below_file = g_build_filename (self->path, "một.xlsx", NULL);
  g_autofree char *folder = g_build_filename (self->folder, "thư mục.xlsx", NULL);
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *too_long = g_build_filename (self->folder, name, NULL);

  write_older (self->path);
  g_mkdir (folder, 0700);
  assert_refused (self, missing, DIEN_ERROR_ACCESS);
  assert_refused (self, below_file, DIEN_ERROR_ACCESS);
  assert_refused (self, folder, DIEN_ERROR_ACCESS);
  assert_refused (self, too_long, DIEN_ERROR_INVALID);
  assert_older (self->path);
  assert_names (self->folder, "một.xlsx|thư mục.xlsx");
}

/* Permissions do not hold back who may do all; the system's own folder does. */
static void
test_forbidden_place (Fixture       *self,
                      gconstpointer  data)
{
  if (geteuid () == 0)
    {
      assert_refused (self, "/sys/một.xlsx", DIEN_ERROR_ACCESS);
      return;
    }

  write_older (self->path);
  g_chmod (self->folder, 0500);
  assert_refused (self, self->path, DIEN_ERROR_ACCESS);
  assert_older (self->path);
  assert_names (self->folder, "một.xlsx");
}

static void
test_open_in_another_program (Fixture       *self,
                              gconstpointer  data)
{
  static const char *const locks[] = { ".~lock.một.xlsx#", "~$một.xlsx" };

  write_older (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    {
      g_autofree char *lock = g_build_filename (self->folder, locks[i], NULL);

      write_older (lock);
      assert_refused (self, self->path, DIEN_ERROR_LOCKED);
      assert_older (self->path);
      g_unlink (lock);
    }
  assert_names (self->folder, "một.xlsx");
}

/* What is no workbook and could not be had back. */
static void
test_what_is_never_replaced (Fixture       *self,
                             gconstpointer  data)
{
  static const char *const names[] = {
    "ống.xlsx", "thiết bị.xlsx", "khác.dienhinh", "mới.dienhinh", "MỚI.DienHinh", "bản chép.xlsx", "lối.xlsx", "vòng.xlsx",
  };
  g_autoptr (GBytes) document = read_bytes (self->test->path);
  g_autofree char *before = NULL;
  g_autofree char *copy = g_build_filename (self->folder, names[5], NULL);
  g_autoptr (GBytes) after = NULL;

  g_assert_no_errno (g_chdir (self->folder));
  g_assert_no_errno (mkfifo (names[0], 0600));
  g_assert_no_errno (symlink ("/dev/full", names[1]));
  write_older (names[2]);
  g_assert_true (g_file_set_contents (names[5], g_bytes_get_data (document, NULL),
                                      (gssize) g_bytes_get_size (document), NULL));
  g_assert_no_errno (symlink (names[3], names[6]));
  g_assert_no_errno (symlink (names[7], names[7]));
  before = dup_names (self->folder);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      assert_refused (self, path, i < 7 ? DIEN_ERROR_INVALID : DIEN_ERROR_FAILED);
      assert_names (self->folder, before);
    }
  assert_older (names[2]);
  after = read_bytes (copy);
  g_assert_true (g_bytes_equal (after, document));
  g_assert_no_errno (g_chdir ("/"));
}

/* A link stays, and what it leads to is written, whether it is there yet or not. */
static void
test_link (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *below = g_build_filename (self->folder, "năm", NULL);
  g_autofree char *target = g_build_filename (below, "đích.xlsx", NULL);
  g_autofree char *way = g_build_filename (self->folder, "lối.xlsx", NULL);

  g_assert_no_errno (g_mkdir (below, 0700));
  g_assert_no_errno (symlink ("năm/đích.xlsx", way));
  g_assert_no_errno (symlink (way, self->path));
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) written = export (self);
      g_autoptr (GBytes) there = read_bytes (target);

      g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
      g_assert_true (g_file_test (way, G_FILE_TEST_IS_SYMLINK));
      g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
      g_assert_true (g_bytes_equal (written, there));
      assert_names (below, "đích.xlsx");
      write_older (target);
    }
}

static void
set_largest_file (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* Files that cannot grow beyond a bound, as on a full disk; the bound comes to lie within every file that is written on the
 * way: the library's own, the package, the package once more. */
static void
test_full_disk (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GBytes) whole = NULL;
  guint n_refused = 0;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *unit = g_strdup_printf ("Hợp tác xã Nông nghiệp Thới Thạnh %d", i);

      dien_test_register (self->test->store, self->year, unit, "Kinh tế hợp tác");
    }
  whole = export (self);

  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t bytes = 0; bytes < 40000; bytes += bytes < 12000 ? 256 : 2048)
    {
      g_autoptr (GError) error = NULL;
      gboolean written;

      write_older (self->path);
      set_largest_file (bytes);
      written = dien_export_sheet (self->test->store, YEAR, "X7b", self->path, NULL, &error);
      set_largest_file (RLIM_INFINITY);
      if (written)
        {
          g_autoptr (GBytes) bytes_written = read_bytes (self->path);

          g_assert_no_error (error);
          g_assert_true (g_bytes_equal (bytes_written, whole));
        }
      else
        {
          n_refused++;
          dien_test_assert_error (error, DIEN_ERROR_NO_SPACE);
          assert_older (self->path);
        }
      assert_names (self->folder, "một.xlsx");
    }
  g_test_message ("refused %u times", n_refused);
  g_assert_cmpuint (n_refused, >, 40);
}

static void
fill_the_disk (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  set_up (&fixture, NULL);
  signal (SIGXFSZ, SIG_IGN);
  set_largest_file (1024);
  g_assert_false (dien_export_sheet (fixture.test->store, YEAR, "X7a", fixture.path, NULL, &error));
  set_largest_file (0);
  g_clear_error (&error);
  g_assert_false (dien_export_sheet (fixture.test->store, YEAR, "X7a", fixture.path, NULL, &error));
  set_largest_file (RLIM_INFINITY);
  tear_down (&fixture, NULL);
}

/* The library prints what went wrong; here it is a sentence for the officer, and nothing else. */
static void
test_library_is_silent (void)
{
  if (g_test_subprocess ())
    {
      fill_the_disk ();
      g_printerr ("Xong.");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("Xong.");
}

/* Rows without end, which are stopped after some. */
typedef struct
{
  guint n;
  guint last;
  GCancellable *cancellable; /* (nullable): that stops them; else they report an error */
} Stopped;

static gboolean
next_stopped (gpointer       rows,
              DienSheetRow  *row,
              GError       **error)
{
  Stopped *self = rows;

  row->cells[0] = (DienCell) { .number = ++self->n, .has_number = TRUE };
  row->cells[1].text = "Xã Thạnh Phong";
  if (self->n >= self->last && self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->n < self->last || self->cancellable != NULL)
    return TRUE;

  g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_CORRUPT, "Tệp dữ liệu bị hỏng.");
  return FALSE;
}

static void
forget (gpointer rows)
{
}

static DienSheet *
make_stopped (Stopped *rows)
{
  static const DienSheetRows source = { next_stopped, NULL, forget };
  DienSheet *sheet = dien_sheet_new ();

  sheet->tab = g_strdup ("Biểu");
  sheet->headline = g_strdup ("BIỂU");
  sheet->size = 13;
  sheet->heading = g_array_new (FALSE, FALSE, sizeof (DienLinePair));
  dien_sheet_add_column (sheet, "STT", NULL, 12, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, "Đơn vị", NULL, 60, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_set_rows (sheet, &source, rows);

  return sheet;
}

static void
test_stopped_midway (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Stopped rows = { 0, 1000, cancellable };
  g_autoptr (DienSheet) sheet = make_stopped (&rows);
  g_autoptr (GError) error = NULL;

  write_older (self->path);
  g_assert_null (dien_xlsx_write (sheet, self->path, cancellable, &error));
  dien_test_assert_error (error, DIEN_ERROR_CANCELLED);
  g_assert_cmpuint (rows.n, <, 1100);
  assert_older (self->path);
  assert_names (self->folder, "một.xlsx");
}

static void
test_unreadable_midway (Fixture       *self,
                        gconstpointer  data)
{
  Stopped rows = { 0, 1000, NULL };
  g_autoptr (DienSheet) sheet = make_stopped (&rows);
  g_autoptr (GError) error = NULL;

  write_older (self->path);
  g_assert_null (dien_xlsx_write (sheet, self->path, NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_CORRUPT);
  assert_older (self->path);
  assert_names (self->folder, "một.xlsx");
}

static void
test_who_may_read_it (Fixture       *self,
                      gconstpointer  data)
{
  static const struct
  {
    mode_t mask;
    mode_t mode;
  } cases[] = { { 0022, 0644 }, { 0002, 0664 }, { 0077, 0600 } };
  mode_t mask = umask (0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;
      GStatBuf file;

      umask (cases[i].mask);
      first = export (self);
      g_assert_cmpint (g_stat (self->path, &file), ==, 0);
      g_assert_cmpint (file.st_mode & 0777, ==, cases[i].mode);

      /* In the place of an older one. */
      g_chmod (self->path, 0640);
      second = export (self);
      g_assert_cmpint (g_stat (self->path, &file), ==, 0);
      g_assert_cmpint (file.st_mode & 0777, ==, 0640);
      g_unlink (self->path);
    }
  umask (mask);
}

/* What is read only, as on a medium that cannot be written, is exported like any other. */
static void
test_read_only_store (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (GBytes) first = export (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_store_open (self->test->path, DIEN_STORE_READ_ONLY, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  g_assert_true (dien_export_sheet (store, YEAR, "X7b", self->path, NULL, &error));
  g_assert_no_error (error);
  second = read_bytes (self->path);
  g_assert_true (g_bytes_equal (first, second));
}

#define ADD(name, function) g_test_add ("/export/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/sheets", test_sheets);
  ADD ("unknown-year-or-sheet", test_unknown_year_or_sheet);
  ADD ("all", test_all);
  ADD ("all-or-none", test_all_or_none);
  ADD ("folders-that-were-made-go-again", test_folders_that_were_made_go_again);
  ADD ("equal-data-gives-equal-bytes", test_equal_data_gives_equal_bytes);
  ADD ("place-that-is-none", test_place_that_is_none);
  ADD ("forbidden-place", test_forbidden_place);
  ADD ("open-in-another-program", test_open_in_another_program);
  ADD ("what-is-never-replaced", test_what_is_never_replaced);
  ADD ("link", test_link);
  ADD ("full-disk", test_full_disk);
  g_test_add_func ("/export/library-is-silent", test_library_is_silent);
  ADD ("stopped-midway", test_stopped_midway);
  ADD ("unreadable-midway", test_unreadable_midway);
  ADD ("who-may-read-it", test_who_may_read_it);
  ADD ("read-only-store", test_read_only_store);

  return g_test_run ();
}
