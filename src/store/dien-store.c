/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-store"

#include "config.h"

#include "dien-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "dien-error.h"
#include "dien-fault-private.h"
#include "dien-format-private.h"
#include "dien-notice-private.h"
#include "dien-os.h"
#include "dien-query-private.h"
#include "dien-text.h"

/* How long a writer waits for a reader elsewhere (an export, a copy) before it says so. */
#define BUSY_MS 2000

static const char settings_sql[] =
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA foreign_keys = ON;"
  "PRAGMA synchronous = FULL;";

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienStore, dien_store, G_TYPE_OBJECT)

static int
collate_vietnamese (void       *data,
                    int         a_len,
                    const void *a,
                    int         b_len,
                    const void *b)
{
  return dien_text_compare_n (a, a_len, b, b_len);
}

static void
match_text (sqlite3_context  *context,
            int               n_values,
            sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  const char *wanted = (const char *) sqlite3_value_text (values[1]);

  sqlite3_result_int (context, text != NULL && wanted != NULL && dien_text_matches (text, wanted));
}

/* Of the texts that keep no folded twin beside them, since their lists are short. */
static void
fold_text (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, dien_text_fold (text), -1, g_free);
}

static gboolean
add_vietnamese (DienStore *self)
{
  return sqlite3_create_collation_v2 (self->db, "vi", SQLITE_UTF8, NULL, collate_vietnamese, NULL) == SQLITE_OK &&
         sqlite3_create_function_v2 (self->db, "matches", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                     NULL, match_text, NULL, NULL, NULL) == SQLITE_OK &&
         sqlite3_create_function_v2 (self->db, "folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                     NULL, fold_text, NULL, NULL, NULL) == SQLITE_OK;
}

static gboolean
connect_to (DienStore   *self,
            const char  *name,
            int          flags,
            GError     **error)
{
  int code = sqlite3_open_v2 (name, &self->db, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
      sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
      sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
      sqlite3_busy_timeout (self->db, BUSY_MS);
      if (add_vietnamese (self))
        return dien_store_execute (self, settings_sql, error);
      code = SQLITE_NOMEM;
    }

  dien_fault_set_error (error, self, code);
  return FALSE;
}

static gboolean
connect_file (DienStore  *self,
              GError    **error)
{
  return connect_to (self, self->path, self->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, error);
}

/* Only what step says tells whether all of it was copied: that the file is locked is no fault to the one that ends it. */
static gboolean
copy_all (DienStore  *self,
          sqlite3    *file,
          GError    **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (self->db, "main", file, "main");
  int code = backup != NULL ? sqlite3_backup_step (backup, -1) : sqlite3_extended_errcode (self->db);

  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return dien_store_execute (self, "PRAGMA query_only = ON", error);

  dien_fault_set_error (error, self, code);
  return FALSE;
}

/* The file is let go; its name stays, for messages. */
static gboolean
take_snapshot (DienStore  *self,
               GError    **error)
{
  sqlite3 *file = g_steal_pointer (&self->db);
  gboolean taken;

  g_hash_table_remove_all (self->statements);
  taken = connect_to (self, ":memory:", SQLITE_OPEN_READWRITE, error) && copy_all (self, file, error);
  sqlite3_close (file);

  return taken;
}

static gboolean
can_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

static gboolean
check_file (DienStore  *self,
            gboolean    unclean,
            GError    **error)
{
  if (!dien_format_migrate (self, error) || !dien_format_check_schema (self, error))
    return FALSE;

  return !unclean || dien_format_check_pages (self, error);
}

/* Only once the file is known to be sound, since it may write: what is refused is not touched. */
static gboolean
take_over (DienStore  *self,
           GError    **error)
{
  self->owned = !self->read_only && dien_store_execute (self, "PRAGMA journal_mode = TRUNCATE", error);

  return self->owned || self->read_only;
}

/* An empty journal would stay beside the file. */
static void
hand_over (DienStore *self)
{
  if (self->owned)
    dien_store_execute (self, "PRAGMA journal_mode = DELETE", NULL);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
dien_store_finalize (GObject *object)
{
  DienStore *self = (DienStore *) object;

  if (self->depth > 0)
    {
      self->depth = 1; /* the inner ones go with it */
      dien_store_rollback (self);
    }
  g_clear_pointer (&self->statements, g_hash_table_unref);
  hand_over (self);
  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self->user);

  G_OBJECT_CLASS (dien_store_parent_class)->finalize (object);
}

static void
dien_store_class_init (DienStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dien_store_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DIEN_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, DIEN_TYPE_NOTICE);
}

static void
dien_store_init (DienStore *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);
  self->user = dien_os_dup_account ();
}

gboolean
dien_store_execute (DienStore   *self,
                    const char  *sql,
                    GError     **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  dien_fault_set_error (error, self, sqlite3_extended_errcode (self->db));
  return FALSE;
}

gboolean
dien_store_read_version (DienStore  *self,
                         gint64     *version,
                         GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, self, "PRAGMA data_version");
  if (dien_query_next (&query))
    *version = dien_query_get_int (&query, 0);

  return dien_query_finish (&query, error);
}

DienStore *
dien_store_create (const char  *path,
                   GError     **error)
{
  g_autoptr (DienStore) self = NULL;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  /* Made here and not by SQLite, so that nobody else can read it for a moment. */
  fd = g_open (path, O_CREAT | O_EXCL | O_RDWR, 0600);
  if (fd < 0)
    {
      dien_os_set_error (error, errno, path);
      return NULL;
    }
  g_close (fd, NULL);

  self = g_object_new (DIEN_TYPE_STORE, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  if (!connect_file (self, error) || !dien_format_migrate (self, error) || !take_over (self, error) ||
      !dien_store_read_version (self, &self->version, error))
    {
      g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

      /* A journal that stayed would be rolled back into the next file of this name. */
      g_clear_object (&self);
      g_unlink (path);
      g_unlink (journal);
      return NULL;
    }

  return g_steal_pointer (&self);
}

DienStore *
dien_store_open (const char      *path,
                 DienStoreFlags   flags,
                 GError         **error)
{
  g_autoptr (DienStore) self = NULL;
  gboolean unclean;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (DIEN_TYPE_STORE, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  if (!dien_format_check_header (self->path, error))
    return NULL;

  self->read_only = (flags & (DIEN_STORE_READ_ONLY | DIEN_STORE_SNAPSHOT)) != 0 || !can_write (self->path);
  unclean = dien_format_ended_uncleanly (self->path);
  if (!connect_file (self, error) || !check_file (self, unclean, error) || !take_over (self, error))
    return NULL;
  if (((flags & DIEN_STORE_SNAPSHOT) != 0 && !take_snapshot (self, error)) ||
      !dien_store_read_version (self, &self->version, error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
dien_store_get_path (DienStore *self)
{
  g_return_val_if_fail (DIEN_IS_STORE (self), NULL);

  return self->path;
}

gboolean
dien_store_is_read_only (DienStore *self)
{
  g_return_val_if_fail (DIEN_IS_STORE (self), TRUE);

  return self->read_only;
}

gboolean
dien_store_refresh (DienStore  *self,
                    GError    **error)
{
  g_autoptr (DienNotice) notice = NULL;
  gint64 version = 0;

  g_return_val_if_fail (DIEN_IS_STORE (self), FALSE);

  if (self->depth > 0)
    return TRUE;
  if (!dien_store_read_version (self, &version, error))
    return FALSE;
  if (version == self->version)
    return TRUE;

  self->version = version;
  notice = dien_notice_new_everything ();
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, notice);

  return TRUE;
}

void
dien_store_set_user (DienStore  *self,
                     const char *name)
{
  g_return_if_fail (DIEN_IS_STORE (self));
  g_return_if_fail (name != NULL);

  g_free (self->user);
  self->user = dien_text_normalise (name);
}

void
dien_store_set_clock (DienStore *self,
                      DienClock  clock,
                      gpointer   user_data)
{
  g_return_if_fail (DIEN_IS_STORE (self));

  self->clock = clock;
  self->clock_data = user_data;
}
