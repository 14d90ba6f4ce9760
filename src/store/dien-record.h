/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-entity.h"

G_BEGIN_DECLS

/* The values of one row by field name, to be written or just read. A field that was not set is not written (a new row
 * gets the file's default) and reads as %NULL or 0. */

typedef struct _DienRecord DienRecord;

/**
 * dien_record_new:
 * @entity: its name, which must exist
 *
 * Returns: (transfer full): an empty record; free with g_autoptr or dien_record_free()
 */
DienRecord *dien_record_new (const char *entity);
void dien_record_free (DienRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienRecord, dien_record_free)

const DienEntity *dien_record_get_entity (DienRecord *self);

/** The id of a record that was read or written; 0 for one that was not. */
gint64 dien_record_get_id (DienRecord *self);
void dien_record_set_id (DienRecord *self,
                         gint64      id);

/** @text as typed: it is normalised here. %NULL is no value, which is not the same as empty. */
void dien_record_set_text (DienRecord *self,
                           const char *field,
                           const char *text);
void dien_record_set_int (DienRecord *self,
                          const char *field,
                          gint64      value);
void dien_record_set_null (DienRecord *self,
                           const char *field);

/**
 * dien_record_set_typed:
 * @text: as a person writes it: '31/12/2022', '8,5', '204.700'; empty is no value
 * @error: %DIEN_ERROR_INVALID: the sentence about it
 *
 * Sets a field of any kind but a reference from its written form.
 */
gboolean dien_record_set_typed (DienRecord  *self,
                                const char  *field,
                                const char  *text,
                                GError     **error);

/** Sets a field to what it is in @from, a record of the same entity that has it. */
void dien_record_copy_field (DienRecord *self,
                             DienRecord *from,
                             const char *field);

/** Whether the field was set, be it to no value. */
gboolean dien_record_has (DienRecord *self,
                          const char *field);
gboolean dien_record_is_null (DienRecord *self,
                              const char *field);
const char *dien_record_get_text (DienRecord *self,
                                  const char *field);
gint64 dien_record_get_int (DienRecord *self,
                            const char *field);

/**
 * dien_record_check:
 * @whole: whether all required fields must be there (a new row), or only those that are set must be right
 * @error: %DIEN_ERROR_INVALID: which field, what about it
 */
gboolean dien_record_check (DienRecord  *self,
                            gboolean     whole,
                            GError     **error);

G_END_DECLS
