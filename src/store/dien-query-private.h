/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store-private.h"

G_BEGIN_DECLS

/* One question to the file, with sticky faults: binding and stepping never report, dien_query_finish() reports once.
 * A fault before it makes every later call a no-op, so 'no more rows' and 'it went wrong' cannot be taken for each
 * other by who asks finish(). On the stack, with g_auto (DienQuery). */

typedef struct
{
  DienStore *store;
  sqlite3_stmt *statement;
  gboolean cached;  /* to be given back to the store's cache */
  gboolean stepped;
  gboolean ended;   /* a statement that is stepped again after its end would run again */
  int code;         /* SQLITE_OK until something went wrong */
  GError *fault;
  GPtrArray *repaired; /* texts of this row that were not UTF-8, or NULL */
} DienQuery;

#define DIEN_QUERY_INIT { NULL, NULL, FALSE, FALSE, FALSE, SQLITE_OK, NULL, NULL }

/**
 * dien_query_init:
 * @sql: one statement, a string that lives as long as the store (the cache is keyed by its text)
 *
 * A statement in use gets a twin that is not cached.
 */
void dien_query_init (DienQuery  *self,
                      DienStore  *store,
                      const char *sql);

/** Parameters count from 1. @text may be %NULL; it must live until the query is cleared. */
void dien_query_bind_int (DienQuery *self,
                          int        index,
                          gint64     value);
void dien_query_bind_text (DienQuery  *self,
                           int         index,
                           const char *text);
void dien_query_bind_blob (DienQuery  *self,
                           int         index,
                           const void *data,
                           int         size);

/** Whether the statement has a parameter of that name (':year'), and if so binds it. */
void dien_query_bind_named_int (DienQuery  *self,
                                const char *name,
                                gint64      value);
void dien_query_bind_named_text (DienQuery  *self,
                                 const char *name,
                                 const char *text);

/** Returns: whether there is a row to read. */
gboolean dien_query_next (DienQuery *self);

/** Columns count from 0. A text lives until the next step and is UTF-8: where another program wrote what is none, U+FFFD
 * stands there. */
gint64 dien_query_get_int (DienQuery *self,
                           int        column);
gboolean dien_query_is_null (DienQuery *self,
                             int        column);
const char *dien_query_get_text (DienQuery *self,
                                 int        column);

/** Whether the text stands in the file as it is read, or is none at all. */
gboolean dien_query_is_sound (DienQuery *self,
                              int        column);

/** Runs the statement where it was never stepped, reports the first fault and clears. Returns: whether all went well. */
gboolean dien_query_finish (DienQuery  *self,
                            GError    **error);

void dien_query_clear (DienQuery *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DienQuery, dien_query_clear)

G_END_DECLS
