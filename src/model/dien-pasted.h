/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dien_pasted_read:
 * @text: (nullable): what the clipboard holds: lines of Excel, LibreOffice or Word
 *
 * The cells of pasted lines, normalised and of one line each. Cells in quotes hold tabs, line breaks and doubled quotes. Dropped
 * are empty lines, a line of headings at the top ('STT', 'Họ và tên' …), a first column of running numbers, and numbers or
 * dashes before the text of single columns ('1. Chi bộ ấp 1'), where all lines have them.
 *
 * Returns: (transfer full) (element-type GStrv): one entry a line, each with some cell that is not empty, but not always the first
 */
GPtrArray *dien_pasted_read (const char *text);

G_END_DECLS
