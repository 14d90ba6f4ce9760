/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-change"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-fault-private.h"
#include "dien-notice-private.h"
#include "dien-os.h"
#include "dien-query-private.h"
#include "dien-text.h"

/* The journal itself is not journalled. */
static int
is_recorded (void       *data,
             const char *table)
{
  return dien_entity_find (table) != NULL;
}

static gboolean
start_session (DienStore  *self,
               GError    **error)
{
  int code = sqlite3session_create (self->db, "main", &self->session);

  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (self->session, is_recorded, NULL);
      code = sqlite3session_attach (self->session, NULL);
    }
  if (code != SQLITE_OK)
    dien_fault_set_error (error, self, code);

  return code == SQLITE_OK;
}

static void
end_change (DienStore *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->title, g_free);
  self->takes_back = 0;
  self->barrier = FALSE;
  self->depth = 0;
  self->doomed = FALSE;
}

static void
give_up (DienStore *self)
{
  /* A full disk or a lost device may have rolled back already. */
  if (!sqlite3_get_autocommit (self->db))
    dien_store_execute (self, "ROLLBACK", NULL);
  end_change (self);
}

static char *
tell_time (DienStore *self)
{
  g_autoptr (GDateTime) now = self->clock != NULL ? self->clock (self->clock_data) : g_date_time_new_now_utc ();
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);

  return g_date_time_format_iso8601 (utc);
}

gboolean
dien_change_write_journal (DienStore   *self,
                           const void  *changeset,
                           int          size,
                           GError     **error)
{
  g_auto (DienQuery) entry = DIEN_QUERY_INIT;
  g_auto (DienQuery) record = DIEN_QUERY_INIT;
  g_autofree char *at = tell_time (self);
  g_autofree char *account = dien_os_dup_account ();
  g_autofree char *machine = dien_os_dup_machine ();

  dien_query_init (&entry, self,
                   "INSERT INTO journal (at, user, account, machine, title, takes_back, barrier)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  dien_query_bind_text (&entry, 1, at);
  dien_query_bind_text (&entry, 2, self->user);
  dien_query_bind_text (&entry, 3, account);
  dien_query_bind_text (&entry, 4, machine);
  dien_query_bind_text (&entry, 5, self->title);
  if (self->takes_back != 0)
    dien_query_bind_int (&entry, 6, self->takes_back);
  dien_query_bind_int (&entry, 7, self->barrier);
  if (!dien_query_finish (&entry, error))
    return FALSE;

  dien_query_init (&record, self, "INSERT INTO journal_record (journal, changeset) VALUES (last_insert_rowid (), ?1)");
  dien_query_bind_blob (&record, 1, changeset, size);
  return dien_query_finish (&record, error);
}

static gboolean
is_written (DienStore  *self,
            gint64      entry,
            const void *changeset,
            int         size)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, self, "SELECT 1 FROM journal_record WHERE journal = ?1 AND changeset = ?2");
  dien_query_bind_int (&query, 1, entry);
  dien_query_bind_blob (&query, 2, changeset, size);
  return dien_query_next (&query);
}

/* A commit ends by cutting SQLite's own journal off and making sure of that. Where only the last fails, the change is in the
 * file for whoever reads it, and to say that it was not written would be wrong. */
static gboolean
commit_transaction (DienStore   *self,
                    const void  *changeset,
                    int          size,
                    GError     **error)
{
  gint64 entry = sqlite3_last_insert_rowid (self->db);
  g_autoptr (GError) fault = NULL;

  if (dien_store_execute (self, "COMMIT", &fault))
    return TRUE;

  if (!sqlite3_get_autocommit (self->db))
    dien_store_execute (self, "ROLLBACK", NULL);
  if (is_written (self, entry, changeset, size))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static gboolean
commit_recorded (DienStore   *self,
                 DienNotice **notice,
                 GError     **error)
{
  g_autoptr (DienNotice) made = NULL;
  void *changeset = NULL;
  int size = 0;
  gboolean written = FALSE;
  int code = sqlite3session_changeset (self->session, &size, &changeset);

  if (code != SQLITE_OK)
    dien_fault_set_error (error, self, code);
  else if (size == 0)
    {
      give_up (self);
      written = TRUE;
    }
  else if ((made = dien_notice_new_from_changeset (self, changeset, size, error)) != NULL &&
           dien_change_write_journal (self, changeset, size, error) &&
           commit_transaction (self, changeset, size, error))
    {
      end_change (self);
      *notice = g_steal_pointer (&made);
      written = TRUE;
    }
  sqlite3_free (changeset);

  return written;
}

/* What another program wrote before this change is told with it, not when it begins: the views stay as they are while
 * somebody works on what they show. Where the change comes to nothing, dien_store_refresh() finds it. */
static void
note_others (DienStore   *self,
             DienNotice **notice)
{
  if (self->found_version == self->version)
    return;

  self->version = self->found_version;
  if (*notice != NULL)
    dien_notice_add_everything (*notice);
  else
    *notice = dien_notice_new_everything ();
}

gboolean
dien_store_begin (DienStore   *self,
                  const char  *title,
                  GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (self), FALSE);
  g_return_val_if_fail (title != NULL && *title != '\0', FALSE);

  if (self->depth > 0)
    {
      self->depth++;
      return TRUE;
    }

  if (self->read_only)
    {
      dien_fault_set_error (error, self, SQLITE_READONLY);
      return FALSE;
    }

  /* Reading first and writing later would end in a busy file that no waiting cures. */
  if (!dien_store_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!start_session (self, error) || !dien_store_read_version (self, &self->found_version, error))
    {
      give_up (self);
      return FALSE;
    }

  self->depth = 1;
  self->title = g_strdup (title);

  return TRUE;
}

void
dien_store_set_barrier (DienStore *self)
{
  g_return_if_fail (DIEN_IS_STORE (self));
  g_return_if_fail (self->depth > 0);

  self->barrier = TRUE;
}

void
dien_store_set_title (DienStore  *self,
                      const char *title)
{
  g_assert (self->depth > 0);

  if (self->depth > 1)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
}

void
dien_store_set_takes_back (DienStore *self,
                           gint64     journal)
{
  g_assert (self->depth > 0);

  self->takes_back = journal;
}

gboolean
dien_store_commit (DienStore  *self,
                   GError    **error)
{
  g_autoptr (DienNotice) notice = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (self->depth > 1)
    {
      self->depth--;
      return TRUE;
    }
  /* A fault may have ended the transaction, and with it the change. */
  if (self->doomed || sqlite3_get_autocommit (self->db))
    {
      give_up (self);
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_FAILED,
                           _("A part of this change could not be made, so nothing of it was kept. Try it again."));
      return FALSE;
    }
  if (!commit_recorded (self, &notice, error))
    {
      give_up (self);
      return FALSE;
    }

  note_others (self, &notice);
  if (notice != NULL)
    g_signal_emit_by_name (self, "changed", notice);

  return TRUE;
}

void
dien_store_rollback (DienStore *self)
{
  g_return_if_fail (DIEN_IS_STORE (self));
  g_return_if_fail (self->depth > 0);

  if (self->depth > 1)
    {
      self->depth--;
      self->doomed = TRUE;
      return;
    }

  give_up (self);
}

gboolean
dien_store_end (DienStore  *self,
                gboolean    written,
                GError    **error)
{
  if (written)
    return dien_store_commit (self, error);

  dien_store_rollback (self);
  return FALSE;
}
