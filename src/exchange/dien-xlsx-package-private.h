/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dien_xlsx_package_finish:
 * @path: of a workbook of one worksheet that the library has closed
 * @n_rows: how many rows it must have
 *
 * Makes sure that nothing of it is missing, and adds what the library cannot say: the first page bears no number.
 *
 * Returns: 0, or an errno
 */
int dien_xlsx_package_finish (const char *path,
                              guint       n_rows);

G_END_DECLS
