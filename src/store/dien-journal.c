/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-journal"

#include "config.h"

#include "dien-journal.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-fault-private.h"
#include "dien-query-private.h"

/* A thing that was done, taken back, done again … is a chain of entries that starts with one that takes nothing back. What
 * stands at its end is the thing itself where the chain is of odd length, nothing where it is even. */
#define CHAIN_FROM_FIRST(first) \
  "WITH RECURSIVE chain (id) AS (" \
  "  SELECT " first ".id UNION ALL SELECT journal.id FROM chain JOIN journal ON journal.takes_back = chain.id) "
#define CHAIN_FROM_LAST \
  "WITH RECURSIVE chain (id, takes_back) AS (" \
  "  SELECT entry.id, entry.takes_back" \
  "  UNION ALL SELECT journal.id, journal.takes_back FROM chain JOIN journal ON journal.id = chain.takes_back) "

#define BARRIER "(SELECT ifnull (max (id), 0) FROM journal WHERE barrier)"

static int
refuse_conflict (void                   *data,
                 int                     conflict,
                 sqlite3_changeset_iter *iter)
{
  gboolean *conflicting = data;

  *conflicting = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

static DienJournalEntry *
read_entry (DienQuery  *query,
            GError    **error)
{
  g_autoptr (DienJournalEntry) entry = NULL;

  if (dien_query_next (query))
    {
      entry = g_new0 (DienJournalEntry, 1);
      entry->id = dien_query_get_int (query, 0);
      entry->takes_back = dien_query_get_int (query, 1);
      entry->at = g_strdup (dien_query_get_text (query, 2));
      entry->user = g_strdup (dien_query_get_text (query, 3));
      entry->title = g_strdup (dien_query_get_text (query, 4));
    }

  return dien_query_finish (query, error) ? g_steal_pointer (&entry) : NULL;
}

static gboolean
apply_reverse (DienStore   *store,
               gint64       entry,
               GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gboolean conflicting = FALSE;
  void *reverse = NULL;
  int size = 0;
  int code = SQLITE_OK;

  dien_query_init (&query, store, "SELECT changeset FROM journal_record WHERE journal = ?1");
  dien_query_bind_int (&query, 1, entry);
  if (!dien_query_next (&query))
    {
      if (dien_query_finish (&query, error))
        g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND, _("That change is not in the journal."));
      return FALSE;
    }

  code = sqlite3changeset_invert (sqlite3_column_bytes (query.statement, 0), sqlite3_column_blob (query.statement, 0),
                                  &size, &reverse);
  dien_query_clear (&query);
  if (code == SQLITE_OK)
    code = sqlite3changeset_apply (store->db, size, reverse, NULL, refuse_conflict, &conflicting);
  sqlite3_free (reverse);

  if (conflicting)
    g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_CONFLICT,
                         _("This change cannot be taken back on its own: a later change touched the same entries. Take back the later ones first."));
  else if (code != SQLITE_OK)
    dien_fault_set_error (error, store, code);

  return code == SQLITE_OK && !conflicting;
}

static gboolean
check_barrier (DienStore   *store,
               gint64       entry,
               GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gboolean before;

  dien_query_init (&query, store, "SELECT ?1 <= " BARRIER);
  dien_query_bind_int (&query, 1, entry);
  before = dien_query_next (&query) && dien_query_get_int (&query, 0) != 0;
  if (!dien_query_finish (&query, error))
    return FALSE;
  if (before)
    g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_IN_USE,
                         _("This change cannot be taken back: what came after it is settled and builds on it."));

  return !before;
}

static gboolean
take_back (DienStore  *store,
           gint64      entry,
           GError    **error)
{
  if (!check_barrier (store, entry, error))
    return FALSE;

  dien_store_set_takes_back (store, entry);
  return apply_reverse (store, entry, error);
}

void
dien_journal_entry_free (DienJournalEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->at);
  g_free (self->user);
  g_free (self->title);
  g_free (self);
}

DienJournalEntry *
dien_journal_get_undo (DienStore  *store,
                       GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  /* Named after the first of its chain: what is undone is the thing that was done, however often. */
  dien_query_init (&query, store,
                   "SELECT (" CHAIN_FROM_FIRST ("entry") "SELECT max (id) FROM chain), 0, at, user, title"
                   " FROM journal AS entry WHERE takes_back IS NULL AND id > " BARRIER
                   " AND (" CHAIN_FROM_FIRST ("entry") "SELECT count (*) FROM chain) % 2 = 1"
                   " ORDER BY id DESC LIMIT 1");
  return read_entry (&query, error);
}

DienJournalEntry *
dien_journal_get_redo (DienStore  *store,
                       GError    **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  /* A chain may have grown from any of its entries: its newest one counts. */
  dien_query_init (&query, store,
                   "SELECT entry.id, entry.takes_back, first.at, first.user, first.title"
                   " FROM journal AS entry JOIN journal AS first"
                   "   ON first.id = (" CHAIN_FROM_LAST "SELECT min (id) FROM chain)"
                   " WHERE entry.id > (SELECT max (id) FROM journal WHERE takes_back IS NULL)"
                   " AND entry.id > " BARRIER
                   " AND NOT EXISTS (SELECT 1 FROM journal WHERE takes_back = entry.id)"
                   " AND (entry.id, 0) = (" CHAIN_FROM_FIRST ("first") "SELECT max (id), count (*) % 2 FROM chain)"
                   " ORDER BY entry.id DESC LIMIT 1");
  return read_entry (&query, error);
}

gboolean
dien_journal_take_back (DienStore   *store,
                        gint64       entry,
                        const char  *title,
                        GError     **error)
{
  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);

  return dien_store_begin (store, title, error) &&
         dien_store_end (store, take_back (store, entry, error), error);
}

gint64
dien_journal_get_last (DienStore *store)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_return_val_if_fail (DIEN_IS_STORE (store), 0);

  dien_query_init (&query, store, "SELECT ifnull (max (id), 0) FROM journal");
  return dien_query_next (&query) ? dien_query_get_int (&query, 0) : 0;
}
