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

  gint64 version; /* of the file as the views know it; another one where another program has written */

  /* The open change. */
  gint64 found_version;
  guint depth;
  gboolean doomed; /* an inner change was given up */
  char *title;
  gint64 takes_back;
  gboolean barrier;
  sqlite3_session *session;
};

/** Names the open change after what was read within it; a change that joined another goes by that one's name. */
void dien_store_set_title (DienStore  *self,
                           const char *title);

/** What the change that is about to be committed takes back; see dien-journal.h. */
void dien_store_set_takes_back (DienStore *self,
                                gint64     journal);

/** Adds an entry to the journal, named and marked as the open change is, with the rows before and after that it recorded. */
gboolean dien_change_write_journal (DienStore   *self,
                                    const void  *changeset,
                                    int          size,
                                    GError     **error);

/** A number that becomes another one whenever another connection has written the file. */
gboolean dien_store_read_version (DienStore  *self,
                                  gint64     *version,
                                  GError    **error);

/** Runs statements that have neither parameters nor rows. */
gboolean dien_store_execute (DienStore   *self,
                             const char  *sql,
                             GError     **error);

G_END_DECLS
