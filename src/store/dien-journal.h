/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* The journal: one entry a change, never rewritten. Taking a change back is a new change that applies its reverse. */

typedef struct
{
  gint64 id;
  gint64 takes_back; /* 0, or the entry that this one takes back */
  char *at;          /* ISO, UTC */
  char *user;
  char *title;
} DienJournalEntry;

void dien_journal_entry_free (DienJournalEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienJournalEntry, dien_journal_entry_free)

/**
 * dien_journal_get_undo:
 * Returns: (transfer full) (nullable): the change that 'Hoàn tác' would take back now: the last one that stands and is not
 *   itself a taking back, or a taking back of such a one; none at or before a barrier (dien_store_set_barrier())
 */
DienJournalEntry *dien_journal_get_undo (DienStore  *store,
                                         GError    **error);

/**
 * dien_journal_get_redo:
 * Returns: (transfer full) (nullable): the taking back that 'Làm lại' would take back now; none once a new change was made
 */
DienJournalEntry *dien_journal_get_redo (DienStore  *store,
                                         GError    **error);

/**
 * dien_journal_take_back:
 * @entry: the id of any entry
 * @title: of the new change ('Hoàn tác: sửa mô hình – Xã Thạnh Phong')
 * @error: %DIEN_ERROR_CONFLICT where a later change touched the same values, or what the rows point to or are pointed to by;
 *   nothing is changed then
 */
gboolean dien_journal_take_back (DienStore   *store,
                                 gint64       entry,
                                 const char  *title,
                                 GError     **error);

/** Returns: the id of the newest entry, 0 where there is none or it cannot be read */
gint64 dien_journal_get_last (DienStore *store);

G_END_DECLS
