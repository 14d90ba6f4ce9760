/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dien_xlsx_package_finish:
 * @path: of a workbook that the library has closed
 * @n_rows: (array length=n_worksheets): how many rows each worksheet must have
 *
 * Makes sure that nothing of it is missing, and adds what the library cannot say: the first page bears no number.
 *
 * Returns: 0, or an errno
 */
int dien_xlsx_package_finish (const char  *path,
                              const guint *n_rows,
                              guint        n_worksheets);

G_END_DECLS
