/* SPDX-License-Identifier: MIT */
#pragma once

#include <libxml/tree.h>

#include "dien-fields.h"

G_BEGIN_DECLS

/** '{nam}', '{#ds_khen}', '{/ds_khen}' */
typedef struct
{
  char sign; /* '#', '/', or 0 */
  char *name;
  gsize begin; /* bytes of the text */
  gsize end;
} DienMark;

/** Returns: whether there is a mark in @text at or behind @from, which is for dien_mark_clear() */
gboolean dien_mark_find (const char *text,
                         gsize       from,
                         DienMark   *mark);

/** Returns: whether there is the mark @sign @name at or behind @from */
gboolean dien_mark_find_named (const char *text,
                               gsize       from,
                               char        sign,
                               const char *name,
                               DienMark   *mark);
void dien_mark_clear (DienMark *mark);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DienMark, dien_mark_clear)

/**
 * dien_mark_render:
 * Appends @text from @begin to @end to @out, filled in.
 */
gboolean dien_mark_render (const char  *text,
                           gsize        begin,
                           gsize        end,
                           DienFields  *fields,
                           GString     *out,
                           GError     **error);

/**
 * dien_mark_find_section:
 * @open: of sign '#'
 * @items: (out) (nullable) (element-type DienFields): of a list
 * @times: (out): how often it stands there
 *
 * Returns: whether @open names a list or a flag
 */
gboolean dien_mark_find_section (const DienMark  *open,
                                 DienFields      *fields,
                                 GPtrArray      **items,
                                 guint           *times,
                                 GError         **error);

void dien_mark_refuse_lonely (const DienMark  *mark,
                              GError         **error);

/** Fills the blocks below @node, a part of a document, in. */
gboolean dien_docx_fill_blocks (xmlNode     *node,
                                DienFields  *fields,
                                GError     **error);

gboolean dien_docx_is (xmlNode    *node,
                       const char *name);

/** Returns: (transfer full): what stands in a paragraph, or all that stand below @node */
char *dien_docx_dup_text (xmlNode *node);

/** Fills the texts of one paragraph in, in the type of the letters where each mark begins. */
gboolean dien_docx_fill_paragraph (xmlNode     *paragraph,
                                   DienFields  *fields,
                                   GError     **error);

/** Takes the bytes @begin to @end out of the text of a paragraph. */
void dien_docx_cut_paragraph (xmlNode *paragraph,
                              gsize    begin,
                              gsize    end);

/** Makes @text all that stands in @node, a paragraph or a row. */
void dien_docx_replace_text (xmlNode    *node,
                             const char *text);

G_END_DECLS
