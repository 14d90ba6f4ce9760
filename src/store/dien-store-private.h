/* SPDX-License-Identifier: MIT */
#pragma once

#include <sqlite3.h>

#include "dien-store.h"

G_BEGIN_DECLS

struct _DienStore
{
  GObject parent_instance;

  char *path;
  sqlite3 *db;
  GHashTable *statements; /* SQL → idle sqlite3_stmt */
  gboolean read_only;
  gboolean owned; /* found sound, and set up for writing */

  char *user;
  DienClock clock;
  gpointer clock_data;

  /* The open change. */
  guint depth;
  gboolean doomed; /* an inner change was given up */
  char *title;
  char *reason;
  gint64 takes_back;
  gboolean barrier;
  sqlite3_session *session;
};

/** What the change that is about to be committed takes back; see dien-journal.h. */
void dien_store_set_takes_back (DienStore *self,
                                gint64     journal);

/** Adds an entry to the journal, named and marked as the open change is, with the rows before and after that it recorded. */
gboolean dien_change_write_journal (DienStore   *self,
                                    const void  *changeset,
                                    int          size,
                                    GError     **error);

/** Runs statements that have neither parameters nor rows. */
gboolean dien_store_execute (DienStore   *self,
                             const char  *sql,
                             GError     **error);

G_END_DECLS
