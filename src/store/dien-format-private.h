/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store-private.h"

G_BEGIN_DECLS

/* What a file of this program looks like, and how one of an older format becomes one of today's. */

#define DIEN_FORMAT_APPLICATION_ID 0x4469486e /* 'DiHn', at offset 68 of the file */

/** The number of the newest format. */
int dien_format_get_version (void);

/**
 * dien_format_check_header:
 * Looks at the first 100 bytes and the size without SQLite: nothing is opened, locked or recovered by it.
 *
 * @error: %DIEN_ERROR_ACCESS, %DIEN_ERROR_FOREIGN, %DIEN_ERROR_TOO_NEW, %DIEN_ERROR_CORRUPT (cut off)
 */
gboolean dien_format_check_header (const char  *path,
                                   GError     **error);

/** Whether the last writer of the file did not come to the end of its transaction. */
gboolean dien_format_ended_uncleanly (const char *path);

/** Brings an open file from its version (0: empty) to today's, in one transaction. */
gboolean dien_format_migrate (DienStore  *store,
                              GError    **error);

/** Whether every table and index is the one that this program would make. */
gboolean dien_format_check_schema (DienStore  *store,
                                   GError    **error);

/** Looks at every page of the file; a job for large ones. */
gboolean dien_format_check_pages (DienStore  *store,
                                  GError    **error);

G_END_DECLS
