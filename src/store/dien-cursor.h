/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* All rows of a list from first to last, in its order and with its search and filter, read once and without keeping any:
 * for what goes onto paper or into the clipboard. */

typedef struct _DienCursor DienCursor;

/** @list must live, and the file must not be changed, while the cursor is read. Returns: (transfer full) */
DienCursor *dien_cursor_new (DienList *list);
void dien_cursor_free (DienCursor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienCursor, dien_cursor_free)

/** Returns: whether there is a row to read. */
gboolean dien_cursor_next (DienCursor *self);

gint64 dien_cursor_get_id (DienCursor *self);

/** Columns as in #DienRow. Returns: (nullable): lives until the next step */
const char *dien_cursor_get_text (DienCursor *self,
                                  guint       column);
gint64 dien_cursor_get_int (DienCursor *self,
                            guint       column);
gboolean dien_cursor_is_null (DienCursor *self,
                              guint       column);

/** After the last row. Returns: whether all were read */
gboolean dien_cursor_finish (DienCursor  *self,
                             GError     **error);

G_END_DECLS
