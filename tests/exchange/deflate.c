/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "dien-deflate-private.h"

static GByteArray *
convert (GConverter   *converter,
         const void   *data,
         gsize         length)
{
  GByteArray *result = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  GConverterResult step = G_CONVERTER_CONVERTED;
  gsize n_read, n_written;
  guint8 buffer[4096];

  for (gsize at = 0; step != G_CONVERTER_FINISHED; at += n_read)
    {
      step = g_converter_convert (converter, (const guint8 *) data + at, length - at, buffer, sizeof buffer,
                                  G_CONVERTER_INPUT_AT_END, &n_read, &n_written, &error);
      g_assert_no_error (error);
      g_byte_array_append (result, buffer, (guint) n_written);
    }

  return result;
}

static GByteArray *
pack (GString *text,
      int      level)
{
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, level);

  return convert (G_CONVERTER (packer), text->str, text->len);
}

/* By another way than ours. */
static void
assert_packed (GByteArray *packed,
               GString    *text)
{
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GByteArray) found = convert (G_CONVERTER (unpacker), packed->data, packed->len);

  g_assert_cmpmem (found->data, found->len, text->str, text->len);
}

/* Rows of a sheet, and now and then some noise that does not let itself be packed. */
static GString *
make_text (GRand *random,
           gsize  length)
{
  GString *text = g_string_sized_new (length);

  for (guint row = 1; text->len < length; row++)
    if (g_rand_int_range (random, 0, 8) > 0)
      g_string_append_printf (text, "<row r=\"%u\"><c t=\"inlineStr\"><is><t>Xã Thạnh Phong số %u</t></is></c></row>", row,
                              g_rand_int (random) % 1000);
    else
      for (int i = g_rand_int_range (random, 0, 200); i > 0; i--)
        g_string_append_c (text, (char) g_rand_int_range (random, 1, 128));
  g_string_truncate (text, length);

  return text;
}

static void
test_end_is_replaced (void)
{
  static const gsize lengths[] = { 1, 100, 8192, 8193, 70000, 300000, 1500000 };
  g_autoptr (GRand) random = g_rand_new_with_seed (158);
  guint marks = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (int level = 0; level <= 9; level++)
      for (guint round = 0; round < 4; round++)
        {
          g_autoptr (GString) text = make_text (random, lengths[i]);
          g_autoptr (GByteArray) packed = pack (text, level);
          g_autoptr (GString) unpacked = NULL;
          DienDeflateMark mark;

          unpacked = dien_deflate_unpack (packed, text->len, 8192, &mark);
          g_assert_nonnull (unpacked);
          g_assert_cmpmem (unpacked->str, unpacked->len, text->str, text->len);
          g_assert_cmpuint (mark.text, <=, lengths[i] > 8192 ? lengths[i] - 8192 : 0);
          if (mark.text > 0)
            marks |= 1 << mark.unused;

          g_string_truncate (unpacked, MAX (mark.text, unpacked->len / 2));
          g_string_append (unpacked, "một đoạn cuối khác");
          g_assert_true (dien_deflate_repack (packed, &mark, unpacked));
          assert_packed (packed, unpacked);
        }

  g_assert_cmphex (marks, ==, 0xFF); /* blocks ended at every bit of a byte */
}

static void
test_damage_is_found (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (330);
  g_autoptr (GString) text = make_text (random, 50000);
  g_autoptr (GByteArray) packed = pack (text, 6);
  DienDeflateMark mark;

  g_assert_null (dien_deflate_unpack (packed, text->len - 1, 8192, &mark));
  g_assert_null (dien_deflate_unpack (packed, text->len + 1, 8192, &mark));
  g_byte_array_set_size (packed, packed->len - 1);
  g_assert_null (dien_deflate_unpack (packed, text->len, 8192, &mark));
  g_byte_array_set_size (packed, 0);
  g_assert_null (dien_deflate_unpack (packed, text->len, 8192, &mark));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deflate/end-is-replaced", test_end_is_replaced);
  g_test_add_func ("/deflate/damage-is-found", test_damage_is_found);

  return g_test_run ();
}
