/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-format"

#include "config.h"

#include "dien-format-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "dien-error.h"
#include "dien-fault-private.h"
#include "dien-os.h"
#include "dien-query-private.h"
#include "dien-store-resources.h"

#define HEADER_SIZE 100
#define SCHEMA_FORMAT 4

/* One a step, in order; a released one is never edited. */
static const char *const migrations[] = {
  "0001-begin.sql",
  "0002-whole-year.sql",
};

static const char schema_sql[] =
  "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' ORDER BY 1";

static gboolean
refuse (GError    **error,
        DienError   code,
        const char *path,
        const char *format)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, DIEN_ERROR, (int) code, format, name);
  return FALSE;
}

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* Through SQLite, which looks at nothing else and locks nothing before the first statement: a lock that this process has on
 * the file would end as soon as any other descriptor of it is closed. */
static gboolean
read_header (const char *path,
             guint8     *header,
             gsize      *n_read,
             goffset    *size,
             GError    **error)
{
  GStatBuf status;
  sqlite3 *db = NULL;
  sqlite3_file *file = NULL;
  int code, system = 0;

  if (g_stat (path, &status) != 0)
    system = errno;
  else if (S_ISDIR (status.st_mode))
    return refuse (error, DIEN_ERROR_ACCESS, path, _("‘%s’ is a folder. Choose a data file in it."));
  if (system != 0)
    {
      dien_os_set_error (error, system, path);
      return FALSE;
    }

  /* Anything else than a file might make the reader wait for ever. */
  *size = S_ISREG (status.st_mode) ? status.st_size : 1;
  *n_read = MIN (*size, HEADER_SIZE);
  if (*n_read < HEADER_SIZE)
    return TRUE;

  code = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_file_control (db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (code != SQLITE_OK)
    {
      system = sqlite3_system_errno (db);
      dien_os_set_error (error, system != 0 ? system : EIO, path);
    }
  sqlite3_close (db);

  return code == SQLITE_OK;
}

static char *
read_migration (const char *name)
{
  g_autofree char *path = g_strconcat ("/vn/dienhinh/store/schema/", name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (dien_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
read_user_version (DienStore  *store,
                   int        *version,
                   GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, store, "PRAGMA user_version");
  if (dien_query_next (&query))
    *version = (int) dien_query_get_int (&query, 0);

  return dien_query_finish (&query, error);
}

/* Returns: (nullable): %NULL where it could not be read */
static GHashTable *
read_schema (sqlite3 *db)
{
  g_autoptr (GHashTable) schema = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, schema_sql, -1, &statement, NULL);

  while (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_hash_table_insert (schema,
                           g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                           g_strdup ((const char *) sqlite3_column_text (statement, 1)));
      code = SQLITE_OK;
    }
  sqlite3_finalize (statement);

  return code == SQLITE_DONE ? g_steal_pointer (&schema) : NULL;
}

/* What the migrations make of an empty file; the yardstick for files that come from outside. */
static GHashTable *
make_own_schema (void)
{
  GHashTable *own;
  sqlite3 *db = NULL;

  if (sqlite3_open (":memory:", &db) == SQLITE_OK)
    for (guint i = 0; i < G_N_ELEMENTS (migrations); i++)
      {
        g_autofree char *sql = read_migration (migrations[i]);

        if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
          g_error ("%s: %s", migrations[i], sqlite3_errmsg (db));
      }
  own = read_schema (db);
  sqlite3_close (db);

  return own;
}

/* Jobs open the file on threads of their own. */
static GHashTable *
get_own_schema (void)
{
  static GHashTable *own;

  if (g_once_init_enter (&own))
    g_once_init_leave (&own, make_own_schema ());

  return own;
}

int
dien_format_get_version (void)
{
  return G_N_ELEMENTS (migrations);
}

/* Advice that the name follows already would be none. */
static gboolean
refuse_foreign (GError    **error,
                const char *path)
{
  return refuse (error, DIEN_ERROR_FOREIGN, path,
                 g_str_has_suffix (path, ".dienhinh")
                   ? _("‘%s’ is not a data file of Điển Hình, although it is called like one. Choose another file, or a copy from before.")
                   : _("‘%s’ is not a data file of Điển Hình. Choose a file whose name ends in .dienhinh."));
}

gboolean
dien_format_check_header (const char  *path,
                          GError     **error)
{
  guint8 header[HEADER_SIZE];
  gsize n_read = 0;
  goffset size = 0;
  guint32 version, page_size, n_pages;

  if (!read_header (path, header, &n_read, &size, error))
    return FALSE;

  if (n_read == 0)
    return refuse (error, DIEN_ERROR_FOREIGN, path,
                   _("‘%s’ is empty and holds nothing of Điển Hình. Choose another file, or a copy from before."));
  if (n_read < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0)
    return refuse_foreign (error, path);
  if (read_big_endian (header + 68) != DIEN_FORMAT_APPLICATION_ID)
    return refuse (error, DIEN_ERROR_FOREIGN, path,
                   _("‘%s’ belongs to another program and was not changed. Choose a data file of Điển Hình."));
  version = read_big_endian (header + 60);
  if (version > (guint32) dien_format_get_version ())
    return refuse (error, DIEN_ERROR_TOO_NEW, path,
                   _("‘%s’ was made by a newer version of Điển Hình and was not changed. Install that version to open it."));

  if (version == 0 || read_big_endian (header + 44) != SCHEMA_FORMAT || read_big_endian (header + 56) != SQLITE_UTF8)
    return refuse (error, DIEN_ERROR_CORRUPT, path,
                   _("The data file ‘%s’ is damaged. It was left as it is: keep it, and open a copy from before."));

  page_size = (guint32) header[16] << 8 | header[17];
  if (page_size == 1)
    page_size = 65536;
  n_pages = read_big_endian (header + 28);
  /* While a transaction waits to be rolled back, the size belongs to it. */
  if (page_size < 512 ||
      (!dien_format_ended_uncleanly (path) && size < (goffset) n_pages * page_size))
    return refuse (error, DIEN_ERROR_CORRUPT, path,
                   _("The data file ‘%s’ is cut off: a part of it is missing. It was left as it is: keep it, and open a copy from before."));

  return TRUE;
}

gboolean
dien_format_ended_uncleanly (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}

/* What was recorded of the tables of before cannot be taken back in those of now. A file that was empty has nothing to say. */
static gboolean
note_migration (DienStore  *store,
                GError    **error)
{
  gboolean noted;

  store->title = g_strdup_printf (_("Bring the file to format %d"), dien_format_get_version ());
  store->barrier = TRUE;
  noted = dien_change_write_journal (store, "", 0, error);
  store->barrier = FALSE;
  g_clear_pointer (&store->title, g_free);

  return noted;
}

gboolean
dien_format_migrate (DienStore  *store,
                     GError    **error)
{
  int version = 0;

  if (!read_user_version (store, &version, error))
    return FALSE;
  if (version == dien_format_get_version ())
    return TRUE;
  if (store->read_only)
    return refuse (error, DIEN_ERROR_READ_ONLY, store->path,
                   _("‘%s’ is of an older version and read-only here. Copy it to a folder where you may write, then open it there."));

  if (!dien_store_execute (store, "BEGIN IMMEDIATE", error))
    return FALSE;

  for (int i = version; i < dien_format_get_version (); i++)
    {
      g_autofree char *sql = read_migration (migrations[i]);
      g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                               DIEN_FORMAT_APPLICATION_ID, i + 1);

      if (!dien_store_execute (store, sql, error) || !dien_store_execute (store, mark, error))
        {
          dien_store_execute (store, "ROLLBACK", NULL);
          return FALSE;
        }
    }

  if ((version > 0 && !note_migration (store, error)) ||
      !dien_format_check_schema (store, error) || !dien_store_execute (store, "COMMIT", error))
    {
      dien_store_execute (store, "ROLLBACK", NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
forbids (const char *sql)
{
  g_autofree char *upper = g_ascii_strup (sql, -1);

  return g_str_has_prefix (upper, "CREATE UNIQUE INDEX");
}

gboolean
dien_format_check_schema (DienStore  *store,
                          GError    **error)
{
  g_autoptr (GHashTable) schema = read_schema (store->db);
  GHashTableIter iter;
  gpointer name, sql;
  gboolean same = TRUE;

  if (schema == NULL)
    {
      dien_fault_set_error (error, store, sqlite3_extended_errcode (store->db));
      return FALSE;
    }

  g_hash_table_iter_init (&iter, get_own_schema ());
  while (g_hash_table_iter_next (&iter, &name, &sql))
    same &= g_strcmp0 (g_hash_table_lookup (schema, name), sql) == 0;

  /* More tables do no harm, but a trigger would write behind the back of this program, and a unique index may forbid what
   * it writes. */
  g_hash_table_iter_init (&iter, schema);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    same &= g_hash_table_contains (get_own_schema (), name) || !(g_str_has_prefix (name, "trigger ") || forbids (sql));

  return same || refuse (error, DIEN_ERROR_CORRUPT, store->path,
                         _("The tables of the data file ‘%s’ were changed by another program. It was left as it is: keep it, and open a copy from before."));
}

gboolean
dien_format_check_pages (DienStore  *store,
                         GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gboolean sound;

  dien_query_init (&query, store, "PRAGMA quick_check (1)");
  sound = dien_query_next (&query) && g_strcmp0 (dien_query_get_text (&query, 0), "ok") == 0;
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (!sound)
    dien_fault_set_error (error, store, SQLITE_CORRUPT);

  return sound;
}
