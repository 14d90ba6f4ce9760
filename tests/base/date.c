/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-date.h"
#include "dien-error.h"
#include "dien-language.h"

#define EXAMPLE "Ghi ngày/tháng/năm, ví dụ 28/02/2022."

static void
test_parse (void)
{
  const struct
  {
    const char        *typed;
    DienDatePrecision  precision;
    const char        *iso;
  } cases[] = {
    { "5/2/2022", DIEN_DATE_DAY, "2022-02-05" },
    { "05/02/2022", DIEN_DATE_DAY, "2022-02-05" },
    { "5-2-2022", DIEN_DATE_DAY, "2022-02-05" },
    { "5.2.2022", DIEN_DATE_DAY, "2022-02-05" },
    { "2022-02-05", DIEN_DATE_DAY, "2022-02-05" },
    { "2022-2-5", DIEN_DATE_DAY, "2022-02-05" },
    { "2022/02/05", DIEN_DATE_DAY, "2022-02-05" },
    { "05022022", DIEN_DATE_DAY, "2022-02-05" },
    { " 5 / 2 / 2022 ", DIEN_DATE_DAY, "2022-02-05" },
    { "5/2\xc2\xa0/\xe2\x80\x8b""2022", DIEN_DATE_DAY, "2022-02-05" },
    { "5–2–2022", DIEN_DATE_DAY, "2022-02-05" },
    { "ngày 05 tháng 02 năm 2022", DIEN_DATE_DAY, "2022-02-05" },
    { "Nga\xcc\x80y 5 tha\xcc\x81ng 2, na\xcc\x86m 2022", DIEN_DATE_DAY, "2022-02-05" },
    { "ngày 05/12/2022", DIEN_DATE_DAY, "2022-12-05" },
    { "5/2/2022", DIEN_DATE_ANY, "2022-02-05" },
    { "31/12/2200", DIEN_DATE_DAY, "2200-12-31" },
    { "1/1/1800", DIEN_DATE_DAY, "1800-01-01" },
    { "29/02/2000", DIEN_DATE_DAY, "2000-02-29" },
    { "29/02/2024", DIEN_DATE_DAY, "2024-02-29" },
    { "29022024", DIEN_DATE_DAY, "2024-02-29" },
    { "30/04/1975", DIEN_DATE_DAY, "1975-04-30" },
    { "31/01/2022", DIEN_DATE_DAY, "2022-01-31" },
    { "02/2022", DIEN_DATE_ANY, "2022-02" },
    { "2/2022", DIEN_DATE_ANY, "2022-02" },
    { "2-2022", DIEN_DATE_ANY, "2022-02" },
    { "2022-02", DIEN_DATE_ANY, "2022-02" },
    { "tháng 12 năm 2022", DIEN_DATE_ANY, "2022-12" },
    { "1965", DIEN_DATE_ANY, "1965" },
    { "năm 1965", DIEN_DATE_ANY, "1965" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = dien_date_parse (cases[i].typed, cases[i].precision, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_true (dien_date_is_valid (iso, cases[i].precision));
    }
}

static void
test_refuse (void)
{
  const struct
  {
    const char        *typed;
    DienDatePrecision  precision;
    const char        *sentence;
  } cases[] = {
    { "31/02/2022", DIEN_DATE_DAY, "Ngày 31/02/2022 không có trong lịch. " EXAMPLE },
    { "31/2/2022", DIEN_DATE_ANY, "Ngày 31/02/2022 không có trong lịch. " EXAMPLE },
    { "2022-02-31", DIEN_DATE_DAY, "Ngày 31/02/2022 không có trong lịch. " EXAMPLE },
    { "29/02/2023", DIEN_DATE_DAY, "Ngày 29/02/2023 không có trong lịch. " EXAMPLE },
    { "29/02/1900", DIEN_DATE_DAY, "Ngày 29/02/1900 không có trong lịch. " EXAMPLE },
    { "29/02/2100", DIEN_DATE_DAY, "Ngày 29/02/2100 không có trong lịch. " EXAMPLE },
    { "31/04/2022", DIEN_DATE_DAY, "Ngày 31/04/2022 không có trong lịch. " EXAMPLE },
    { "00/02/2022", DIEN_DATE_DAY, "Ngày 00/02/2022 không có trong lịch. " EXAMPLE },
    { "05/00/2022", DIEN_DATE_DAY, "Ngày 05/00/2022 không có trong lịch. " EXAMPLE },
    { "05/13/2022", DIEN_DATE_DAY, "Ngày 05/13/2022 không có trong lịch. " EXAMPLE },
    { "32012022", DIEN_DATE_DAY, "Ngày 32/01/2022 không có trong lịch. " EXAMPLE },
    { "13/2022", DIEN_DATE_ANY, "Tháng 13/2022 không có trong lịch. Ghi tháng/năm, ví dụ 02/2022." },
    { "00/2022", DIEN_DATE_ANY, "Tháng 00/2022 không có trong lịch. Ghi tháng/năm, ví dụ 02/2022." },
    { "5/2/22", DIEN_DATE_DAY, "Năm trong ‘5/2/22’ phải đủ bốn chữ số. " EXAMPLE },
    { "5/2/022", DIEN_DATE_DAY, "Năm trong ‘5/2/022’ phải đủ bốn chữ số. " EXAMPLE },
    { "2/22", DIEN_DATE_ANY, "Năm trong ‘2/22’ phải đủ bốn chữ số. " EXAMPLE },
    { "65", DIEN_DATE_ANY, "Năm trong ‘65’ phải đủ bốn chữ số. " EXAMPLE },
    { "5/2/1799", DIEN_DATE_DAY, "Năm 1799 không nằm trong khoảng 1800 đến 2200. Kiểm tra rồi ghi lại năm." },
    { "2201", DIEN_DATE_ANY, "Năm 2201 không nằm trong khoảng 1800 đến 2200. Kiểm tra rồi ghi lại năm." },
    { "0000", DIEN_DATE_ANY, "Năm 0000 không nằm trong khoảng 1800 đến 2200. Kiểm tra rồi ghi lại năm." },
    { "02/2022", DIEN_DATE_DAY, "‘02/2022’ chưa đủ ngày, tháng, năm. " EXAMPLE },
    { "2022", DIEN_DATE_DAY, "‘2022’ chưa đủ ngày, tháng, năm. " EXAMPLE },
    { "5/2", DIEN_DATE_DAY, "‘5/2’ chưa đủ ngày, tháng, năm. " EXAMPLE },
    { "", DIEN_DATE_DAY, "Chưa ghi ngày. " EXAMPLE },
    { " \xe2\x80\x8b ", DIEN_DATE_ANY, "Chưa ghi ngày. " EXAMPLE },
    { NULL, DIEN_DATE_ANY, "Chưa ghi ngày. " EXAMPLE },
    { "hôm  qua", DIEN_DATE_DAY, "‘hôm qua’ không phải là ngày. " EXAMPLE },
    { "5/2/20222", DIEN_DATE_DAY, "‘5/2/20222’ không phải là ngày. " EXAMPLE },
    { "5/2/2022 8:00", DIEN_DATE_DAY, "‘5/2/2022 8:00’ không phải là ngày. " EXAMPLE },
    { "5//2/2022", DIEN_DATE_DAY, "‘5//2/2022’ không phải là ngày. " EXAMPLE },
    { "-5/2/2022", DIEN_DATE_DAY, "‘-5/2/2022’ không phải là ngày. " EXAMPLE },
    { "\xd9\xa5/2/2022", DIEN_DATE_DAY, "‘\xd9\xa5/2/2022’ không phải là ngày. " EXAMPLE },
    { "050222", DIEN_DATE_DAY, "‘050222’ không phải là ngày. " EXAMPLE },
    { "5\n2", DIEN_DATE_DAY, "‘5 2’ không phải là ngày. " EXAMPLE },
    { "một hai ba bốn năm sáu bảy tám chín mười mười một", DIEN_DATE_DAY,
      "‘một hai ba bốn năm sáu bảy tám chín mười…’ không phải là ngày. " EXAMPLE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = dien_date_parse (cases[i].typed, cases[i].precision, &error);

      g_assert_null (iso);
      g_assert_error (error, DIEN_ERROR, DIEN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].sentence);
      g_assert_null (dien_date_parse (cases[i].typed, cases[i].precision, NULL));
    }
}

static void
test_valid (void)
{
  const char *days[] = { "2022-02-05", "2000-02-29", "1800-01-01", "2200-12-31" };
  const char *parts[] = { "2022-02", "2022", "1800", "2200-12" };
  const char *invalid[] = {
    "", "22", "2022-2-5", "2022-02-30", "1900-02-29", "2022-00", "2022-13", "2022-00-01", "2022-01-00", "1799", "2201",
    "2022/02/05", "2022-02-05 ", " 2022", "2022-02-0x", "20220205", "05/02/2022", "-022", "2022-",
  };
  int year, month, day;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_assert_true (dien_date_is_valid (days[i], DIEN_DATE_DAY));
      g_assert_true (dien_date_is_valid (days[i], DIEN_DATE_ANY));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_assert_false (dien_date_is_valid (parts[i], DIEN_DATE_DAY));
      g_assert_true (dien_date_is_valid (parts[i], DIEN_DATE_ANY));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_assert_false (dien_date_is_valid (invalid[i], DIEN_DATE_ANY));
      g_assert_false (dien_date_split (invalid[i], &year, &month, &day));
      g_assert_cmpint (year, ==, 0);
    }
  g_assert_false (dien_date_is_valid (NULL, DIEN_DATE_ANY));

  g_assert_true (dien_date_split ("2022-02-05", &year, &month, &day));
  g_assert_cmpint (year * 10000 + month * 100 + day, ==, 20220205);
  g_assert_true (dien_date_split ("1965-09", &year, &month, &day));
  g_assert_cmpint (year * 10000 + month * 100 + day, ==, 19650900);
  g_assert_true (dien_date_split ("1965", &year, &month, &day));
  g_assert_cmpint (year * 10000 + month * 100 + day, ==, 19650000);
}

static void
test_format (void)
{
  const struct
  {
    const char *iso;
    const char *shown;
    const char *on_paper;
  } cases[] = {
    { "2022-02-05", "05/02/2022", "ngày 05 tháng 02 năm 2022" },
    { "2023-01-18", "18/01/2023", "ngày 18 tháng 01 năm 2023" },
    { "2020-10-17", "17/10/2020", "ngày 17 tháng 10 năm 2020" },
    { "2023-03-09", "09/03/2023", "ngày 09 tháng 3 năm 2023" },
    { "2023-12-30", "30/12/2023", "ngày 30 tháng 12 năm 2023" },
    { "2022-02", "02/2022", "tháng 02 năm 2022" },
    { "2022-11", "11/2022", "tháng 11 năm 2022" },
    { "1965", "1965", "năm 1965" },
    { "năm ngoái", "năm ngoái", "năm ngoái" },
    { "", "", "ngày     tháng     năm 2022" },
    { NULL, "", "ngày     tháng     năm 2022" },
  };
  g_autofree char *blank = dien_date_format_long (NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = dien_date_format (cases[i].iso);
      g_autofree char *on_paper = dien_date_format_long (cases[i].iso, 2022);

      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (on_paper, ==, cases[i].on_paper);
    }
  g_assert_cmpstr (blank, ==, "ngày     tháng     năm     ");
}

/* What is shown and what stands on a paper can be typed back, for every day of 400 years. */
static void
test_round_trip (void)
{
  GDate date;

  g_date_clear (&date, 1);
  for (g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1801); g_date_get_year (&date) < 2200; g_date_add_days (&date, 17))
    {
      g_autofree char *iso = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), (int) g_date_get_month (&date),
                                              g_date_get_day (&date));
      g_autofree char *shown = dien_date_format (iso);
      g_autofree char *on_paper = dien_date_format_long (iso, 0);
      g_autofree char *from_shown = dien_date_parse (shown, DIEN_DATE_DAY, NULL);
      g_autofree char *from_paper = dien_date_parse (on_paper, DIEN_DATE_DAY, NULL);

      g_assert_cmpstr (from_shown, ==, iso);
      g_assert_cmpstr (from_paper, ==, iso);
    }
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/refuse", test_refuse);
  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/round-trip", test_round_trip);
  return g_test_run ();
}
