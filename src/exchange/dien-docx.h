/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-fields.h"

G_BEGIN_DECLS

/* Word documents out of templates that an office writes in Word.
 *
 * In a template '{nam}' stands for the text of that name. What stands from '{#ds_khen}' to '{/ds_khen}' is repeated for each
 * item of a list, or stands there only where the flag of that name is set:
 * - within a paragraph beside other text: that piece of the paragraph;
 * - around whole paragraphs: those, and a paragraph that holds nothing but the mark goes;
 * - from one cell of a table to a later one: the rows.
 * An empty list says '(Không có)' in its last paragraph or row. Word may have split a name over several runs of letters. */

/**
 * dien_docx_fill:
 * @template: a .docx
 * @error: %DIEN_ERROR_INVALID naming a placeholder that is not known or a mark without its other half; %DIEN_ERROR_FOREIGN
 *   where the template is no Word document
 *
 * Equal data gives equal bytes.
 *
 * Returns: (transfer full) (nullable): the document
 */
GBytes *dien_docx_fill (GBytes      *template,
                        DienFields  *fields,
                        GError     **error);

/**
 * dien_docx_dup_plain:
 * @error: %DIEN_ERROR_FOREIGN where it is no Word document
 *
 * Returns: (transfer full) (nullable): what stands in a document: a line a paragraph, and of a table a line a row with tabs
 */
char *dien_docx_dup_plain (GBytes  *docx,
                           GError **error);

G_END_DECLS
