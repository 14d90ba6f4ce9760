/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One row of a list: an id and the values of its columns, as they were when it was read. Never changes; a row that changed
 * in the file is another object. */

#define DIEN_TYPE_ROW (dien_row_get_type ())
G_DECLARE_FINAL_TYPE (DienRow, dien_row, DIEN, ROW, GObject)

gint64 dien_row_get_id (DienRow *self);

/** Returns: (nullable): %NULL where there is no value; columns count from 0. */
const char *dien_row_get_text (DienRow *self,
                               guint    column);

/** Returns: 0 where there is no value. */
gint64 dien_row_get_int (DienRow *self,
                         guint    column);
gboolean dien_row_is_null (DienRow *self,
                           guint    column);

/** Whether both say the same. */
gboolean dien_row_equal (DienRow *a,
                         DienRow *b);

G_END_DECLS
