/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dien-cursor.h"
#include "dien-error.h"
#include "dien-registrations.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* Who must not be able to write what its mode forbids, even where the tests run as root. */
#define NOBODY 65534

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

static void
write_file (const char *path,
            const void *data,
            gsize       size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

static char *
list_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, (gpointer) name);
  g_ptr_array_sort (names, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *db;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* A file with some rows, closed. */
static DienTestStore *
make_closed (void)
{
  DienTestStore *test = dien_test_store_new ();

  dien_test_store_fill (test, 1);
  dien_test_store_close (test);

  return test;
}

/* Refused with @code and a sentence that names the file; the file is byte for byte what it was, and nothing stands beside it. */
static void
assert_refused_by (const char     *path,
                   DienStoreFlags  flags,
                   DienError       code)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  gboolean is_file = g_file_test (path, G_FILE_TEST_IS_REGULAR);
  g_autoptr (GBytes) before = is_file ? read_file (path) : NULL;
  g_autofree char *beside = is_file ? list_folder (folder) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_store_open (path, flags, &error);

  g_assert_null (store);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, name));
  dien_test_assert_error (error, code);
  if (is_file)
    {
      g_autoptr (GBytes) after = read_file (path);
      g_autofree char *beside_after = list_folder (folder);

      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpstr (beside, ==, beside_after);
    }
}

static void
assert_refused (const char *path,
                DienError   code)
{
  assert_refused_by (path, DIEN_STORE_DEFAULT, code);
  assert_refused_by (path, DIEN_STORE_READ_ONLY, code);
  assert_refused_by (path, DIEN_STORE_SNAPSHOT, code);
}

static void
test_opens (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *before = NULL, *after = NULL, *beside = NULL;

  g_assert_cmpstr (dien_store_get_path (test->store), ==, test->path);
  g_assert_false (dien_store_is_read_only (test->store));
  dien_test_store_fill (test, 2);
  before = dien_test_dump (test->store->db);
  dien_test_store_close (test);

  /* One file, and nothing left beside it. */
  beside = list_folder (test->folder);
  g_assert_cmpstr (beside, ==, "Thử.dienhinh");

  dien_test_store_open (test);
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  dien_test_assert_sound (test->store->db);
}

static void
test_reading_writes_nothing (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  g_autoptr (GBytes) before = read_file (test->path);
  g_autoptr (GBytes) after = NULL;

  dien_test_store_open (test);
  dien_test_store_close (test);
  after = read_file (test->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_settings (void)
{
  static const struct
  {
    const char *sql;
    gint64 expected;
  } cases[] = {
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA synchronous", 2 },
    { "SELECT journal_mode = 'truncate' FROM pragma_journal_mode", 1 },
    { "PRAGMA application_id", 0x4469486e }, /* 'DiHn' */
    { "PRAGMA user_version", 2 },
  };
  g_autoptr (DienTestStore) test = make_closed ();

  dien_test_store_open (test);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      g_assert_cmpint (dien_test_query (test->store->db, cases[i].sql), ==, cases[i].expected);
    }
}

static void
test_not_there (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  g_autofree char *missing = g_build_filename (test->folder, "không có.dienhinh", NULL);
  g_autofree char *vanished = g_build_filename (test->folder, "thư mục", "năm 2022.dienhinh", NULL);
  g_autofree char *inside = g_build_filename (test->path, "năm 2022.dienhinh", NULL);
  g_autofree char *pipe = g_build_filename (test->folder, "ống", NULL);

  assert_refused (missing, DIEN_ERROR_ACCESS);
  assert_refused (vanished, DIEN_ERROR_ACCESS);
  assert_refused (inside, DIEN_ERROR_ACCESS);
  assert_refused (test->folder, DIEN_ERROR_ACCESS);

  /* Reading from this one would wait for ever. */
  g_assert_no_errno (mkfifo (pipe, 0600));
  assert_refused (pipe, DIEN_ERROR_FOREIGN);
}

static void
test_foreign (void)
{
  static const char text[] =
    "Danh sách tập thể đề nghị khen thưởng năm 2022, lập ngày 18/01/2023, gửi Ban Thường vụ Huyện ủy xem xét, quyết định.";
  static const struct
  {
    const char *data;
    gsize size;
  } cases[] = {
    { "", 0 },
    { "x", 1 },
    { "SQLite format 3", 16 },
    { text, sizeof text },
    { "PK\003\004", 4 },
  };
  g_autoptr (DienTestStore) test = make_closed ();
  g_autofree char *other = g_build_filename (test->folder, "khác.dienhinh", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_file (other, cases[i].data, cases[i].size);
      assert_refused (other, DIEN_ERROR_FOREIGN);
    }

  /* SQLite files, but of other programs. */
  g_assert_no_errno (g_unlink (other));
  run_sql (other, "CREATE TABLE user (id INTEGER PRIMARY KEY); INSERT INTO user DEFAULT VALUES");
  assert_refused (other, DIEN_ERROR_FOREIGN);
  run_sql (other, "PRAGMA application_id = 252006674; PRAGMA user_version = 1");
  assert_refused (other, DIEN_ERROR_FOREIGN);
  run_sql (other, "PRAGMA user_version = 99");
  assert_refused (other, DIEN_ERROR_FOREIGN);
}

/* What is advised is something that was not done already. */
static void
test_advice (void)
{
  static const struct
  {
    const char *name; /* "": the folder */
    const char *advice;
  } cases[] = {
    { "a.dienhinh", "although it is called like one. Choose another file, or a copy from before." },
    { "a.txt", "Choose a file whose name ends in .dienhinh." },
    { "", "is a folder. Choose a data file in it." },
  };
  g_autoptr (DienTestStore) test = make_closed ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (test->folder, *cases[i].name != '\0' ? cases[i].name : NULL, NULL);
      g_autoptr (GError) error = NULL;

      if (*cases[i].name != '\0')
        write_file (path, "Danh sách", strlen ("Danh sách"));
      g_assert_null (dien_store_open (path, DIEN_STORE_DEFAULT, &error));
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_suffix (error->message, cases[i].advice));
    }
}

static void
test_newer (void)
{
  static const int versions[] = { 3, 4, 1000, G_MAXINT, -1 };
  g_autoptr (DienTestStore) test = make_closed ();

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", versions[i]);

      run_sql (test->path, sql);
      assert_refused (test->path, DIEN_ERROR_TOO_NEW);
    }

  /* No version ever was 0. */
  run_sql (test->path, "PRAGMA user_version = 0");
  assert_refused (test->path, DIEN_ERROR_CORRUPT);
}

static void
test_cut_off (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  g_autoptr (GBytes) whole = read_file (test->path);
  gsize size = g_bytes_get_size (whole);
  const gsize lengths[] = {
    1, 15, 16, 17, 68, 99, 100, 101, 511, 512, 1024, 4095, 4096, 4097, 8192, size / 2, size - 4096, size - 4095, size - 1,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      write_file (test->path, g_bytes_get_data (whole, NULL), lengths[i]);
      g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT, lengths[i], size);
      assert_refused (test->path, lengths[i] < 100 ? DIEN_ERROR_FOREIGN : DIEN_ERROR_CORRUPT);
    }
}

/* Each byte of the header turned round: the file opens with all its rows, where that byte means nothing to a reader, or it is
 * refused and left alone. */
static void
test_header_bytes (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  g_autoptr (GBytes) whole = read_file (test->path);
  gsize size = g_bytes_get_size (whole);
  g_autofree char *rows = NULL;
  guint n_opened = 0;

  dien_test_store_open (test);
  rows = dien_test_dump (test->store->db);
  dien_test_store_close (test);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr (GError) error = NULL;
      g_autoptr (DienStore) store = NULL;
      g_autoptr (GBytes) after = NULL;

      g_test_message ("byte %u", i);
      bytes[i] ^= 0xff;
      write_file (test->path, bytes, size);
      store = dien_store_open (test->path, DIEN_STORE_DEFAULT, &error);
      if (store != NULL)
        {
          g_autofree char *found = dien_test_dump (store->db);

          n_opened++;
          g_assert_cmpstr (found, ==, rows);
          continue;
        }

      g_assert_true (error->domain == DIEN_ERROR);
      g_assert_true (error->code == (i < 16 || (i >= 68 && i < 72) ? DIEN_ERROR_FOREIGN :
                                     i >= 60 && i < 63 ? DIEN_ERROR_TOO_NEW : (int) error->code));
      g_assert_true (error->code == DIEN_ERROR_FOREIGN || error->code == DIEN_ERROR_TOO_NEW || error->code == DIEN_ERROR_CORRUPT);
      after = read_file (test->path);
      g_assert_cmpuint (g_bytes_get_size (after), ==, size);
      g_assert_cmpint (memcmp (g_bytes_get_data (after, NULL), bytes, size), ==, 0);
    }

  /* Counters, sizes of caches and what is reserved. */
  g_assert_cmpuint (n_opened, >, 20);
  g_assert_cmpuint (n_opened, <, 75);
}

static void
test_other_tables (void)
{
  static const char *const cases[] = {
    "DROP TABLE nomination",
    "DROP INDEX registration_order",
    "ALTER TABLE person ADD COLUMN phone TEXT",
    "ALTER TABLE batch RENAME COLUMN name TO title",
    "DROP TABLE journal_record; CREATE TABLE journal_record (journal INTEGER PRIMARY KEY)",
    "CREATE TRIGGER trap AFTER UPDATE ON registration BEGIN DELETE FROM registration; END",
    "CREATE TEMP TABLE x (a); PRAGMA writable_schema = 1; DELETE FROM sqlite_schema WHERE name = 'year'",
  };
  g_autoptr (DienTestStore) test = make_closed ();
  g_autoptr (GBytes) whole = read_file (test->path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      write_file (test->path, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      run_sql (test->path, cases[i]);
      assert_refused (test->path, DIEN_ERROR_CORRUPT);
    }
}

/* One that is refused is not brought out of another program's mode of writing either. */
static void
test_other_mode (void)
{
  g_autoptr (DienTestStore) test = make_closed ();

  run_sql (test->path, "PRAGMA journal_mode = WAL; DROP TABLE nomination");
  assert_refused_by (test->path, DIEN_STORE_DEFAULT, DIEN_ERROR_CORRUPT);
}

/* What other programs do without harm. */
static void
test_harmless (void)
{
  static const char *const cases[] = {
    "ANALYZE", "VACUUM", "PRAGMA page_size = 8192; VACUUM", "PRAGMA page_size = 65536; VACUUM", "PRAGMA auto_vacuum = 1; VACUUM",
    "CREATE INDEX more ON person (given)", "PRAGMA journal_mode = WAL",
  };
  g_autoptr (DienTestStore) test = make_closed ();
  g_autofree char *rows = NULL;

  dien_test_store_open (test);
  rows = dien_test_dump (test->store->db);
  dien_test_store_close (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = NULL, *beside = NULL;

      g_test_message ("%s", cases[i]);
      run_sql (test->path, cases[i]);
      dien_test_store_open (test);
      found = dien_test_dump (test->store->db);
      g_assert_cmpstr (found, ==, rows);
      g_assert_cmpint (dien_test_query (test->store->db, "SELECT journal_mode = 'truncate' FROM pragma_journal_mode"), ==, 1);
      dien_test_store_close (test);
      beside = list_folder (test->folder);
      g_assert_cmpstr (beside, ==, "Thử.dienhinh");
    }
}

/* Damage in the tables of the schema shows at once, damage elsewhere after an unclean end. */
static void
test_damaged (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  g_autoptr (GBytes) whole = read_file (test->path);
  gsize size = g_bytes_get_size (whole);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), size);
  g_autofree char *journal = g_strconcat (test->path, "-journal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = NULL;

  memset (bytes + 100, 0x5a, 200);
  write_file (test->path, bytes, size);
  assert_refused (test->path, DIEN_ERROR_CORRUPT);

  memcpy (bytes, g_bytes_get_data (whole, NULL), size);
  for (gsize page = size / 4096 / 2; page < size / 4096; page++)
    memset (bytes + page * 4096, 0x5a, 64);
  write_file (test->path, bytes, size);
  write_file (journal, "what is left of a journal", 25);
  store = dien_store_open (test->path, DIEN_STORE_DEFAULT, &error);
  g_assert_null (store);
  dien_test_assert_error (error, DIEN_ERROR_CORRUPT);
}

static void
test_flag (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  g_autoptr (GBytes) before = read_file (test->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_store_open (test->path, DIEN_STORE_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_true (dien_store_is_read_only (store));
  g_assert_false (dien_store_begin (store, "Sửa", &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_assert_false (dien_test_is_changing (store));
  g_assert_finalize_object (g_steal_pointer (&store));
  after = read_file (test->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_snapshot (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  g_autoptr (GBytes) before = read_file (test->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) file = dien_store_open (test->path, DIEN_STORE_READ_ONLY, &error);
  g_autoptr (DienStore) snapshot = dien_store_open (test->path, DIEN_STORE_SNAPSHOT, &error);
  g_autofree char *wanted = dien_test_dump (file->db);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (dien_store_get_path (snapshot), ==, test->path);
  g_assert_true (dien_store_is_read_only (snapshot));
  g_assert_false (dien_store_begin (snapshot, "Sửa", &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_assert_cmpint (sqlite3_exec (snapshot->db, "DELETE FROM unit", NULL, NULL, NULL), ==, SQLITE_READONLY);
  g_assert_cmpint (dien_test_query (snapshot->db, "SELECT 'Á' < 'B' COLLATE vi AND matches ('điển', 'điển')"), ==, 1);
  g_assert_cmpint (dien_test_query (snapshot->db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (dien_test_query (snapshot->db, "PRAGMA trusted_schema"), ==, 0);

  /* It needs the file no more. */
  after = read_file (test->path);
  g_assert_true (g_bytes_equal (before, after));
  g_clear_object (&file);
  g_assert_no_errno (g_unlink (test->path));
  dump = dien_test_dump (snapshot->db);
  g_assert_cmpstr (dump, ==, wanted);
  g_assert_finalize_object (g_steal_pointer (&snapshot));
}

/* Whoever reads for long holds up nobody, and sees one state. */
static void
test_snapshot_lets_write (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) snapshot = NULL;
  g_autoptr (DienList) list = NULL;
  g_autoptr (DienCursor) cursor = NULL;
  guint n = 1;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *unit = g_strdup_printf ("Ấp %d", i);

      dien_test_register (test->store, year, unit, "Nông thôn mới");
    }
  snapshot = dien_store_open (test->path, DIEN_STORE_SNAPSHOT, &error);
  g_assert_no_error (error);
  list = dien_registrations_new (snapshot, year);
  cursor = dien_cursor_new (list);
  g_assert_true (dien_cursor_next (cursor));

  dien_test_register (test->store, year, "Ấp mới", "Nông thôn mới"); /* begins, writes, commits */

  while (dien_cursor_next (cursor))
    n++;
  g_assert_true (dien_cursor_finish (cursor, &error));
  g_assert_cmpuint (n, ==, 40);
  g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM registration"), ==, 41);
}

static void
test_locked (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (test->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused_by (test->path, DIEN_STORE_DEFAULT, DIEN_ERROR_LOCKED);
  assert_refused_by (test->path, DIEN_STORE_SNAPSHOT, DIEN_ERROR_LOCKED);
  sqlite3_close (db);
  dien_test_store_open (test);
}

/* In a process of its own: whether somebody else can begin to write. */
static void
test_another_program (void)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (g_getenv ("DIENHINH_TEST_FILE"), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_BUSY);
  sqlite3_close (db);
}

/* A lock of POSIX ends when the process closes any descriptor of the file, so looking at a file that is open must not. */
static void
test_second_keeps_locks (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) job = NULL;

  dien_test_store_open (test);
  dien_store_begin (test->store, "Sửa", &error);
  g_assert_no_error (error);
  dien_test_store_add (test, "user");
  job = dien_store_open (test->path, DIEN_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&job));

  g_setenv ("DIENHINH_TEST_FILE", test->path, TRUE);
  g_test_trap_subprocess ("/open/subprocess/another-program", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();

  g_assert_true (dien_store_commit (test->store, &error));
  g_assert_no_error (error);
}

static gpointer
run_job (gpointer path)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DienStore) job = dien_store_open (path, DIEN_STORE_READ_ONLY, &error);
      g_autoptr (GPtrArray) people = NULL;

      g_assert_no_error (error);
      people = dien_store_list (job, "person", NULL, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (people->len, >, 0);
      g_assert_cmpint (dien_test_query (job->db, "SELECT count (*) > 0 FROM (SELECT name FROM person ORDER BY name COLLATE vi)"), ==, 1);
    }

  return NULL;
}

/* Jobs read on threads of their own while the window writes. */
static void
test_jobs (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("job", run_job, test->path);
  dien_test_store_open (test);
  test->serial = 1000; /* beyond the names that are there */
  for (guint i = 0; i < 20; i++)
    dien_test_store_fill (test, 1);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  dien_test_assert_sound (test->store->db);
}

typedef struct
{
  const char *name;
  mode_t folder;
  mode_t file;
} Forbidden;

static void
check_read_only (const char *path)
{
  g_autoptr (GBytes) before = read_file (path);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_store_open (path, DIEN_STORE_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_true (dien_store_is_read_only (store));
  g_assert_false (dien_store_begin (store, "Sửa", &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  dump = dien_test_dump (store->db);
  g_assert_cmpuint (strlen (dump), >, 1000);
  g_clear_object (&store);
  after = read_file (path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_forbidden (void)
{
  static const Forbidden cases[] = {
    { "file", 0700, 0400 },
    { "folder", 0500, 0600 },
    { "both", 0500, 0400 },
  };
  g_autoptr (DienTestStore) test = make_closed ();

  if (geteuid () == 0)
    {
      g_assert_no_errno (chown (test->folder, NOBODY, NOBODY));
      g_assert_no_errno (chown (test->path, NOBODY, NOBODY));
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      pid_t child;
      int status;

      g_test_message ("%s", cases[i].name);
      g_assert_no_errno (chmod (test->path, cases[i].file));
      g_assert_no_errno (chmod (test->folder, cases[i].folder));
      child = fork ();
      if (child == 0)
        {
          if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
            _exit (1);
          check_read_only (test->path);
          _exit (0);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }
  g_assert_no_errno (chmod (test->folder, 0700));
}

static void
test_unreadable (void)
{
  g_autoptr (DienTestStore) test = make_closed ();
  pid_t child;
  int status;

  g_assert_no_errno (chmod (test->folder, 0755));
  g_assert_no_errno (chmod (test->path, 0));
  child = fork ();
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;

      if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (1);
      g_assert_null (dien_store_open (test->path, DIEN_STORE_DEFAULT, &error));
      dien_test_assert_error (error, DIEN_ERROR_ACCESS);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

/* Names that mean something else to SQLite. */
static void
test_names (void)
{
  static const char *const names[] = { ":memory:", "file:x?mode=memory", "a%20b?c#d.dienhinh", "-n.dienhinh", "Đồng khởi 'mới'" };
  g_autoptr (DienTestStore) test = make_closed ();
  g_autofree char *here = g_get_current_dir ();

  g_assert_no_errno (g_chdir (test->folder));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DienStore) store = dien_store_create (names[i], &error);

      g_test_message ("%s", names[i]);
      g_assert_no_error (error);
      g_assert_true (g_path_is_absolute (dien_store_get_path (store)));
      g_assert_finalize_object (g_steal_pointer (&store));
      g_assert_true (g_file_test (names[i], G_FILE_TEST_IS_REGULAR));
      store = dien_store_open (names[i], DIEN_STORE_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_nonnull (store);
    }
  g_assert_no_errno (g_chdir (here));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/open/opens", test_opens);
  g_test_add_func ("/open/reading-writes-nothing", test_reading_writes_nothing);
  g_test_add_func ("/open/settings", test_settings);
  g_test_add_func ("/open/not-there", test_not_there);
  g_test_add_func ("/open/foreign", test_foreign);
  g_test_add_func ("/open/advice", test_advice);
  g_test_add_func ("/open/newer", test_newer);
  g_test_add_func ("/open/cut-off", test_cut_off);
  g_test_add_func ("/open/header-bytes", test_header_bytes);
  g_test_add_func ("/open/other-tables", test_other_tables);
  g_test_add_func ("/open/other-mode", test_other_mode);
  g_test_add_func ("/open/harmless", test_harmless);
  g_test_add_func ("/open/damaged", test_damaged);
  g_test_add_func ("/open/flag", test_flag);
  g_test_add_func ("/open/snapshot", test_snapshot);
  g_test_add_func ("/open/snapshot-lets-write", test_snapshot_lets_write);
  g_test_add_func ("/open/locked", test_locked);
  g_test_add_func ("/open/second-keeps-locks", test_second_keeps_locks);
  g_test_add_func ("/open/jobs", test_jobs);
  g_test_add_func ("/open/subprocess/another-program", test_another_program);
  g_test_add_func ("/open/forbidden", test_forbidden);
  g_test_add_func ("/open/unreadable", test_unreadable);
  g_test_add_func ("/open/names", test_names);

  return g_test_run ();
}
