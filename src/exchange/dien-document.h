/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* Documents of one year for Word, filled in from templates: to be read through, completed and signed. Equal data gives equal
 * bytes. */

typedef struct
{
  const char *code;  /* ours, on the command line: 'review' */
  const char *title; /* what an officer calls it, a msgid */
} DienDocumentInfo;

/** The documents that can be made. Ends with a code of %NULL. */
const DienDocumentInfo *dien_documents (void);

/** Returns: (nullable): the title in the language of the screen; %NULL for a code that is not known */
const char *dien_document_get_title (const char *code);

/**
 * dien_document_dup_file_name:
 * Returns: (transfer full) (nullable): 'Báo cáo kết quả … năm 2022.docx'; %NULL for a code that is not known
 */
char *dien_document_dup_file_name (const char *code,
                                   int         year);

/**
 * dien_document_make:
 * @store: read only, on the thread of the caller, until the call returns
 * @year: its number
 * @error: %DIEN_ERROR_NOT_FOUND for a year or a code that is not there
 *
 * Returns: (transfer full) (nullable): the document
 */
GBytes *dien_document_make (DienStore   *store,
                            int          year,
                            const char  *code,
                            GError     **error);

/**
 * dien_document_dup_missing:
 * @error: as dien_document_make()
 *
 * Returns: (transfer full) (nullable): as dien-missing.h says it, empty where nothing is missing
 */
char *dien_document_dup_missing (DienStore   *store,
                                 int          year,
                                 const char  *code,
                                 GError     **error);

/**
 * dien_document_write:
 * @path: what the document is to be called; its folder must be there. Where it is a link, what it leads to is written.
 * @error: as dien_export_sheet(), and those of dien_document_make()
 *
 * On failure an older file of that name is as it was, and nothing else is left in the folder.
 */
gboolean dien_document_write (DienStore     *store,
                              int            year,
                              const char    *code,
                              const char    *path,
                              GCancellable  *cancellable,
                              GError       **error);

G_END_DECLS
