/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-error.h"
#include "dien-language.h"
#include "dien-number.h"

#include <locale.h>

static void
test_parse (void)
{
  const struct
  {
    const char     *typed;
    DienNumberKind  kind;
    gint64          value;
  } cases[] = {
    { "0", DIEN_NUMBER_COUNT, 0 },
    { "05", DIEN_NUMBER_COUNT, 5 },
    { "17", DIEN_NUMBER_COUNT, 17 },
    { "+17", DIEN_NUMBER_COUNT, 17 },
    { "-3", DIEN_NUMBER_COUNT, -3 },
    { "1.234", DIEN_NUMBER_COUNT, 1234 },
    { "1,234", DIEN_NUMBER_COUNT, 1234 },
    { "1 234", DIEN_NUMBER_COUNT, 1234 },
    { "204.700", DIEN_NUMBER_COUNT, 204700 },
    { "2.340.000", DIEN_NUMBER_COUNT, 2340000 },
    { "2,340,000", DIEN_NUMBER_COUNT, 2340000 },
    { "2 340 000", DIEN_NUMBER_COUNT, 2340000 },
    { "2340000", DIEN_NUMBER_COUNT, 2340000 },
    { "2\xc2\xa0""340\xe2\x80\xaf""000", DIEN_NUMBER_COUNT, 2340000 },
    { "\xef\xbb\xbf 17\xe2\x80\x8b\t", DIEN_NUMBER_COUNT, 17 },
    { "999999999999999", DIEN_NUMBER_COUNT, 999999999999999 },
    { "999.999.999.999.999", DIEN_NUMBER_COUNT, 999999999999999 },
    { "0000000000000000000017", DIEN_NUMBER_COUNT, 17 },

    { "8,5", DIEN_NUMBER_POINTS, 850 },
    { "8.5", DIEN_NUMBER_POINTS, 850 },
    { "8,50", DIEN_NUMBER_POINTS, 850 },
    { "8", DIEN_NUMBER_POINTS, 800 },
    { "08", DIEN_NUMBER_POINTS, 800 },
    { "0", DIEN_NUMBER_POINTS, 0 },
    { "0,25", DIEN_NUMBER_POINTS, 25 },
    { ",25", DIEN_NUMBER_POINTS, 25 },
    { ".5", DIEN_NUMBER_POINTS, 50 },
    { "92,25", DIEN_NUMBER_POINTS, 9225 },
    { "92.25", DIEN_NUMBER_POINTS, 9225 },
    { "-2,5", DIEN_NUMBER_POINTS, -250 },
    { "- 2,5", DIEN_NUMBER_POINTS, -250 },
    { "−2,5", DIEN_NUMBER_POINTS, -250 },
    { "–2,5", DIEN_NUMBER_POINTS, -250 },
    { "-0", DIEN_NUMBER_POINTS, 0 },
    { " 8,5 ", DIEN_NUMBER_POINTS, 850 },
    { "1000", DIEN_NUMBER_POINTS, 100000 },
    { "1 000", DIEN_NUMBER_POINTS, 100000 },
    { "1.000,5", DIEN_NUMBER_POINTS, 100050 },
    { "1,000.5", DIEN_NUMBER_POINTS, 100050 },

    { "1.234", DIEN_NUMBER_AMOUNT, 1234000 },
    { "1,234", DIEN_NUMBER_AMOUNT, 1234 },
    { "12.345", DIEN_NUMBER_AMOUNT, 12345000 },
    { "204.700", DIEN_NUMBER_AMOUNT, 204700000 },
    { "23,47", DIEN_NUMBER_AMOUNT, 23470 },
    { "23.47", DIEN_NUMBER_AMOUNT, 23470 },
    { "23,47%", DIEN_NUMBER_AMOUNT, 23470 },
    { "23.47 %", DIEN_NUMBER_AMOUNT, 23470 },
    { "100%", DIEN_NUMBER_AMOUNT, 100000 },
    { "1.234,5", DIEN_NUMBER_AMOUNT, 1234500 },
    { "1,234.5", DIEN_NUMBER_AMOUNT, 1234500 },
    { "1 234,5", DIEN_NUMBER_AMOUNT, 1234500 },
    { "1 234.5", DIEN_NUMBER_AMOUNT, 1234500 },
    { "1,234,567", DIEN_NUMBER_AMOUNT, 1234567000 },
    { "1.234.567", DIEN_NUMBER_AMOUNT, 1234567000 },
    { "1.234.567,891", DIEN_NUMBER_AMOUNT, 1234567891 },
    { "1234.567", DIEN_NUMBER_AMOUNT, 1234567 },
    { "1234,567", DIEN_NUMBER_AMOUNT, 1234567 },
    { "0.125", DIEN_NUMBER_AMOUNT, 125 },
    { "0,7", DIEN_NUMBER_AMOUNT, 700 },
    { "-1.234,5", DIEN_NUMBER_AMOUNT, -1234500 },
    { "103", DIEN_NUMBER_AMOUNT, 103000 },
    { "999999999999999", DIEN_NUMBER_AMOUNT, 999999999999999000 },
    { "999.999.999.999,999", DIEN_NUMBER_AMOUNT, 999999999999999 },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cases) >= 40);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = -1;

      if (!dien_number_parse (cases[i].typed, cases[i].kind, &value, &error))
        g_error ("%s", error->message);
      if (value != cases[i].value)
        g_error ("'%s' read as %" G_GINT64_FORMAT, cases[i].typed, value);
    }
}

static void
test_refuse (void)
{
  const struct
  {
    const char     *typed;
    DienNumberKind  kind;
    const char     *sentence;
  } cases[] = {
    { "tám rưỡi", DIEN_NUMBER_POINTS, "‘tám rưỡi’ không phải là số. Ghi bằng chữ số, ví dụ 8,5." },
    { "ta\xcc\x81m", DIEN_NUMBER_POINTS, "‘tám’ không phải là số. Ghi bằng chữ số, ví dụ 8,5." },
    { "8,5 điểm", DIEN_NUMBER_POINTS, "‘8,5 điểm’ không phải là số. Ghi bằng chữ số, ví dụ 8,5." },
    { "8,5%", DIEN_NUMBER_POINTS, "‘8,5%’ không phải là số. Ghi bằng chữ số, ví dụ 8,5." },
    { "", DIEN_NUMBER_POINTS, "Chưa ghi số. Ghi bằng chữ số, ví dụ 8,5." },
    { NULL, DIEN_NUMBER_COUNT, "Chưa ghi số. Ghi bằng chữ số, ví dụ 1.234." },
    { " ", DIEN_NUMBER_AMOUNT, "Chưa ghi số. Ghi bằng chữ số, ví dụ 1.234,5." },
    { "-", DIEN_NUMBER_AMOUNT, "‘-’ không phải là số. Ghi bằng chữ số, ví dụ 1.234,5." },
    { "%", DIEN_NUMBER_AMOUNT, "‘%’ không phải là số. Ghi bằng chữ số, ví dụ 1.234,5." },
    { ",", DIEN_NUMBER_AMOUNT, "‘,’ không phải là số. Ghi bằng chữ số, ví dụ 1.234,5." },
    { "1e5", DIEN_NUMBER_AMOUNT, "‘1e5’ không phải là số. Ghi bằng chữ số, ví dụ 1.234,5." },
    { "0x10", DIEN_NUMBER_COUNT, "‘0x10’ không phải là số. Ghi bằng chữ số, ví dụ 1.234." },
    { "--5", DIEN_NUMBER_COUNT, "‘--5’ không phải là số. Ghi bằng chữ số, ví dụ 1.234." },
    { "5-", DIEN_NUMBER_COUNT, "‘5-’ không phải là số. Ghi bằng chữ số, ví dụ 1.234." },
    { "20/27", DIEN_NUMBER_AMOUNT, "‘20/27’ không phải là số. Ghi bằng chữ số, ví dụ 1.234,5." },
    { "nan", DIEN_NUMBER_AMOUNT, "‘nan’ không phải là số. Ghi bằng chữ số, ví dụ 1.234,5." },
    { "\xd9\xa5", DIEN_NUMBER_COUNT, "‘\xd9\xa5’ không phải là số. Ghi bằng chữ số, ví dụ 1.234." },
    { "1\n2", DIEN_NUMBER_COUNT, "‘1 2’ không phải là số. Ghi bằng chữ số, ví dụ 1.234." },

    { "8,5", DIEN_NUMBER_COUNT, "‘8,5’ không phải là số nguyên. Ghi số nguyên, ví dụ 12 hoặc 1.234." },
    { "12.00", DIEN_NUMBER_COUNT, "‘12.00’ không phải là số nguyên. Ghi số nguyên, ví dụ 12 hoặc 1.234." },
    { "1.234,567", DIEN_NUMBER_COUNT, "‘1.234,567’ không phải là số nguyên. Ghi số nguyên, ví dụ 12 hoặc 1.234." },
    { "0.123", DIEN_NUMBER_COUNT, "‘0.123’ không phải là số nguyên. Ghi số nguyên, ví dụ 12 hoặc 1.234." },
    { "1234.567", DIEN_NUMBER_COUNT, "‘1234.567’ không phải là số nguyên. Ghi số nguyên, ví dụ 12 hoặc 1.234." },
    { "12.", DIEN_NUMBER_COUNT, "‘12.’ không phải là số nguyên. Ghi số nguyên, ví dụ 12 hoặc 1.234." },
    { ".123", DIEN_NUMBER_COUNT, "‘.123’ không phải là số nguyên. Ghi số nguyên, ví dụ 12 hoặc 1.234." },

    { "1.234", DIEN_NUMBER_POINTS, "‘1.234’ có quá 2 chữ số sau dấu phẩy. Ghi bớt lại, ví dụ 8,5." },
    { "8,125", DIEN_NUMBER_POINTS, "‘8,125’ có quá 2 chữ số sau dấu phẩy. Ghi bớt lại, ví dụ 8,5." },
    { "8.500", DIEN_NUMBER_POINTS, "‘8.500’ có quá 2 chữ số sau dấu phẩy. Ghi bớt lại, ví dụ 8,5." },
    { "1,2345", DIEN_NUMBER_AMOUNT, "‘1,2345’ có quá 3 chữ số sau dấu phẩy. Ghi bớt lại, ví dụ 1.234,5." },
    { "1.2345", DIEN_NUMBER_AMOUNT, "‘1.2345’ có quá 3 chữ số sau dấu phẩy. Ghi bớt lại, ví dụ 1.234,5." },

    { "8,", DIEN_NUMBER_POINTS,
      "‘8,’ có dấu phẩy, dấu chấm hoặc dấu cách đặt sai chỗ. Ghi lại, ví dụ 8,5." },
    { "8 5", DIEN_NUMBER_POINTS,
      "‘8 5’ có dấu phẩy, dấu chấm hoặc dấu cách đặt sai chỗ. Ghi lại, ví dụ 8,5." },
    { "1.23.456", DIEN_NUMBER_AMOUNT,
      "‘1.23.456’ có dấu phẩy, dấu chấm hoặc dấu cách đặt sai chỗ. Ghi lại, ví dụ 1.234,5." },
    { "1.234.56", DIEN_NUMBER_AMOUNT,
      "‘1.234.56’ có dấu phẩy, dấu chấm hoặc dấu cách đặt sai chỗ. Ghi lại, ví dụ 1.234,5." },
    { "1.234,567,8", DIEN_NUMBER_AMOUNT,
      "‘1.234,567,8’ có dấu phẩy, dấu chấm hoặc dấu cách đặt sai chỗ. Ghi lại, ví dụ 1.234,5." },
    { "1.234 567", DIEN_NUMBER_AMOUNT,
      "‘1.234 567’ có dấu phẩy, dấu chấm hoặc dấu cách đặt sai chỗ. Ghi lại, ví dụ 1.234,5." },
    { "1234 567,8", DIEN_NUMBER_AMOUNT,
      "‘1234 567,8’ có dấu phẩy, dấu chấm hoặc dấu cách đặt sai chỗ. Ghi lại, ví dụ 1.234,5." },
    { "..5", DIEN_NUMBER_AMOUNT,
      "‘..5’ có dấu phẩy, dấu chấm hoặc dấu cách đặt sai chỗ. Ghi lại, ví dụ 1.234,5." },

    { "1000000000000000", DIEN_NUMBER_COUNT, "‘1000000000000000’ có quá 15 chữ số. Kiểm tra rồi ghi lại số." },
    { "99999999999999999999999", DIEN_NUMBER_AMOUNT,
      "‘99999999999999999999999’ có quá 15 chữ số. Kiểm tra rồi ghi lại số." },
    { "9999999999999,999", DIEN_NUMBER_AMOUNT, "‘9999999999999,999’ có quá 15 chữ số. Kiểm tra rồi ghi lại số." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = 42;

      g_assert_false (dien_number_parse (cases[i].typed, cases[i].kind, &value, &error));
      g_assert_error (error, DIEN_ERROR, DIEN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].sentence);
      g_assert_cmpint (value, ==, 42);
      g_assert_false (dien_number_parse (cases[i].typed, cases[i].kind, &value, NULL));
    }
}

static void
test_format (void)
{
  const struct
  {
    gint64          value;
    DienNumberKind  kind;
    const char     *shown;
  } cases[] = {
    { 0, DIEN_NUMBER_COUNT, "0" },
    { 17, DIEN_NUMBER_COUNT, "17" },
    { 999, DIEN_NUMBER_COUNT, "999" },
    { 1000, DIEN_NUMBER_COUNT, "1.000" },
    { 204700, DIEN_NUMBER_COUNT, "204.700" },
    { 2340000, DIEN_NUMBER_COUNT, "2.340.000" },
    { -1234, DIEN_NUMBER_COUNT, "-1.234" },
    { -999, DIEN_NUMBER_COUNT, "-999" },
    { G_MAXINT64, DIEN_NUMBER_COUNT, "9.223.372.036.854.775.807" },
    { G_MININT64, DIEN_NUMBER_COUNT, "-9.223.372.036.854.775.808" },
    { 850, DIEN_NUMBER_POINTS, "8,5" },
    { 9250, DIEN_NUMBER_POINTS, "92,5" },
    { 9225, DIEN_NUMBER_POINTS, "92,25" },
    { 10000, DIEN_NUMBER_POINTS, "100" },
    { 5, DIEN_NUMBER_POINTS, "0,05" },
    { -50, DIEN_NUMBER_POINTS, "-0,5" },
    { 0, DIEN_NUMBER_POINTS, "0" },
    { 100000, DIEN_NUMBER_POINTS, "1000" },
    { 100050, DIEN_NUMBER_POINTS, "1000,5" },
    { 204700000, DIEN_NUMBER_AMOUNT, "204.700" },
    { 23470, DIEN_NUMBER_AMOUNT, "23,47" },
    { 1234, DIEN_NUMBER_AMOUNT, "1,234" },
    { 1, DIEN_NUMBER_AMOUNT, "0,001" },
    { 1234567891, DIEN_NUMBER_AMOUNT, "1.234.567,891" },
    { -1234500, DIEN_NUMBER_AMOUNT, "-1.234,5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = dien_number_format (cases[i].value, cases[i].kind);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (77);

  for (DienNumberKind kind = DIEN_NUMBER_COUNT; kind <= DIEN_NUMBER_AMOUNT; kind++)
    for (gsize i = 0; i < 20000; i++)
      {
        gint64 value = ((gint64) g_rand_int (random) << 17) >> g_rand_int_range (random, 0, 49);
        g_autoptr (GError) error = NULL;
        g_autofree char *shown = NULL;
        gint64 read;

        value = g_rand_boolean (random) ? value : -value;
        shown = dien_number_format (value, kind);
        dien_number_parse (shown, kind, &read, &error);
        g_assert_no_error (error);
        g_assert_cmpint (read, ==, value);
      }
}

static void
test_spell (void)
{
  const struct
  {
    gint64      count;
    const char *words;
  } cases[] = {
    { 0, "không" },
    { 1, "một" },
    { 4, "bốn" },
    { 5, "năm" },
    { 10, "mười" },
    { 11, "mười một" },
    { 14, "mười bốn" },
    { 15, "mười lăm" },
    { 17, "mười bảy" },
    { 20, "hai mươi" },
    { 21, "hai mươi mốt" },
    { 24, "hai mươi tư" },
    { 25, "hai mươi lăm" },
    { 27, "hai mươi bảy" },
    { 91, "chín mươi mốt" },
    { 94, "chín mươi tư" },
    { 95, "chín mươi lăm" },
    { 100, "một trăm" },
    { 101, "một trăm linh một" },
    { 104, "một trăm linh bốn" },
    { 105, "một trăm linh năm" },
    { 110, "một trăm mười" },
    { 111, "một trăm mười một" },
    { 114, "một trăm mười bốn" },
    { 115, "một trăm mười lăm" },
    { 121, "một trăm hai mươi mốt" },
    { 200, "hai trăm" },
    { 999, "chín trăm chín mươi chín" },
    { 1000, "một nghìn" },
    { 1001, "một nghìn không trăm linh một" },
    { 1010, "một nghìn không trăm mười" },
    { 1100, "một nghìn một trăm" },
    { 2015, "hai nghìn không trăm mười lăm" },
    { 2022, "hai nghìn không trăm hai mươi hai" },
    { 21000, "hai mươi mốt nghìn" },
    { 204700, "hai trăm linh bốn nghìn bảy trăm" },
    { 105005, "một trăm linh năm nghìn không trăm linh năm" },
    { 1000000, "một triệu" },
    { 1000008, "một triệu không nghìn không trăm linh tám" },
    { 1005000, "một triệu không trăm linh năm nghìn" },
    { 2340000, "hai triệu ba trăm bốn mươi nghìn" },
    { 1000000000, "một tỷ" },
    { 1000000100, "một tỷ không triệu không nghìn một trăm" },
    { 24000015000, "hai mươi tư tỷ không triệu không trăm mười lăm nghìn" },
    { 999999999999,
      "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi "
      "chín" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dien_number_spell (cases[i].count);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Where the machine has a locale with a decimal comma (most have not). */
static void
test_foreign_locale (void)
{
  const char *locales[] = { "vi_VN.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8" };
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (locales) && !found; i++)
    found = setlocale (LC_NUMERIC, locales[i]) != NULL;
  if (!found)
    {
      g_test_skip ("no locale with a decimal comma");
      return;
    }
  test_parse ();
  test_refuse ();
  test_format ();
  setlocale (LC_NUMERIC, "C");
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/refuse", test_refuse);
  g_test_add_func ("/number/format", test_format);
  g_test_add_func ("/number/round-trip", test_round_trip);
  g_test_add_func ("/number/spell", test_spell);
  g_test_add_func ("/number/foreign-locale", test_foreign_locale);
  return g_test_run ();
}
