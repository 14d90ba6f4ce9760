/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-deflate"

#include "config.h"

#include "dien-deflate-private.h"

#include <zlib.h>

#define MEMORY 8 /* of the packer; zlib's default */

/* A block that is stored as it is begins with three bits of 0 and goes on at the next whole byte. An empty one brings a
 * stream to such a byte, from where on another can follow. */
#define BITS_OF_STORED 3
static const guint8 empty_stored[] = { 0x00, 0x00, 0xFF, 0xFF }; /* its length, and its length inverted */

GString *
dien_deflate_unpack (GByteArray      *packed,
                     gsize            length,
                     gsize            end,
                     DienDeflateMark *mark)
{
  g_autoptr (GString) text = g_string_sized_new (length);
  z_stream stream = { .next_in = packed->data, .avail_in = packed->len };
  int code;

  g_return_val_if_fail (mark != NULL, NULL);

  *mark = (DienDeflateMark) { 0, 0, 0 };
  if (inflateInit2 (&stream, -MAX_WBITS) != Z_OK)
    return NULL;

  stream.next_out = (guchar *) text->str;
  stream.avail_out = (guint) length;
  do
    {
      code = inflate (&stream, Z_BLOCK);
      if ((stream.data_type & 128) != 0 && stream.total_out + end <= length) /* at the end of a block */
        *mark = (DienDeflateMark) { stream.total_in, stream.data_type & 7, stream.total_out };
    }
  while (code == Z_OK);
  inflateEnd (&stream);

  if (code != Z_STREAM_END || stream.total_out != length)
    return NULL;
  text->str[length] = '\0';
  text->len = length;

  return g_steal_pointer (&text);
}

/* Up to the mark, and on to the next whole byte. */
static void
cut (GByteArray            *packed,
     const DienDeflateMark *mark)
{
  static const guint8 zero = 0;

  g_byte_array_set_size (packed, (guint) mark->packed);
  if (mark->unused > 0)
    packed->data[mark->packed - 1] &= (1 << (8 - mark->unused)) - 1;
  if (mark->unused < BITS_OF_STORED)
    g_byte_array_append (packed, &zero, 1);
  g_byte_array_append (packed, empty_stored, sizeof empty_stored);
}

gboolean
dien_deflate_repack (GByteArray            *packed,
                     const DienDeflateMark *mark,
                     GString               *text)
{
  z_stream stream = { .next_in = (guchar *) text->str + mark->text, .avail_in = (guint) (text->len - mark->text) };
  guint begin;
  int code;

  if (deflateInit2 (&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
    return FALSE;

  cut (packed, mark);
  begin = packed->len;
  g_byte_array_set_size (packed, begin + (guint) deflateBound (&stream, stream.avail_in));
  stream.next_out = packed->data + begin;
  stream.avail_out = packed->len - begin;
  code = deflate (&stream, Z_FINISH);
  g_byte_array_set_size (packed, packed->len - stream.avail_out);
  deflateEnd (&stream);

  return code == Z_STREAM_END;
}
