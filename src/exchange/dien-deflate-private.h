/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A long text that is packed (raw deflate) gets another end without being packed anew from its beginning. */

/** A place near the end at which one block of the packed text ends and the next one begins. */
typedef struct
{
  gsize packed; /* bytes before it, the last of which may be shared with the next block */
  guint unused; /* bits of that last byte which are the next block's */
  gsize text;   /* bytes of the text before it */
} DienDeflateMark;

/**
 * dien_deflate_unpack:
 * @length: of the text
 * @end: how many bytes there must be behind the mark at least
 * @mark: (out): the last one
 *
 * Returns: (transfer full) (nullable): %NULL where @packed is damaged
 */
GString *dien_deflate_unpack (GByteArray      *packed,
                              gsize            length,
                              gsize            end,
                              DienDeflateMark *mark);

/**
 * dien_deflate_repack:
 * @packed: becomes @text, which is the same as before up to @mark
 */
gboolean dien_deflate_repack (GByteArray            *packed,
                              const DienDeflateMark *mark,
                              GString               *text);

G_END_DECLS
