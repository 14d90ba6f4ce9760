/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* The two files that come with the program, made from readable JSON (data/samples).
 *
 * The JSON is an object of entities, each an array of rows. A row is an object of fields, named as in dien-entity.c; its
 * parts stand in it as further arrays ('unit_name' in a 'unit'), and their field that points to the owner is left out. Dates,
 * points and amounts are texts as people write them ("31/12/2022", "92,5"), counts are whole numbers, flags true or
 * false. A row with a 'key' can be pointed to by it from rows that stand further below. The order of rows is their
 * order in the file, so 'position' is left out. 'about' says what the file is. */

typedef enum
{
  DIEN_SAMPLE_REAL,     /* 2021 to 2023 of Thạnh Phú, from the article of 18/01/2023 and nothing else */
  DIEN_SAMPLE_PRACTICE, /* an invented office with scores */
} DienSampleKind;

/**
 * dien_sample_create:
 * @path: a file that does not exist yet
 * @error: %DIEN_ERROR_EXISTS and the others of dien_store_create()
 *
 * Makes a new file and fills it in one change, under another name in the same folder; it has its own name, and is opened,
 * only once it is complete. Nothing is left of it on failure.
 *
 * Returns: (transfer full) (nullable)
 */
DienStore *dien_sample_create (DienSampleKind   kind,
                               const char      *path,
                               GError         **error);

/**
 * dien_sample_read:
 * @json: of that form
 * @error: %DIEN_ERROR_INVALID: which place in the JSON, what about it; nothing was written then
 *
 * Adds the rows to @store in one change. A registration that was scored and has no outcome gets the one that its last round
 * comes to, with its reasons.
 */
gboolean dien_sample_read (DienStore  *store,
                           GBytes     *json,
                           GError    **error);

G_END_DECLS
