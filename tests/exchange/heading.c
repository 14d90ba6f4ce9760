/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-heading.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

static DienRecord *
make_office (const char *form,
             const char *name,
             const char *heading,
             const char *upper_heading,
             const char *decider,
             const char *place,
             const char *symbol)
{
  DienRecord *office = dien_record_new ("organisation");

  dien_record_set_text (office, "form", form);
  dien_record_set_text (office, "name", name);
  dien_record_set_text (office, "heading", heading);
  dien_record_set_text (office, "upper_heading", upper_heading);
  dien_record_set_text (office, "decider", decider);
  dien_record_set_text (office, "place", place);
  dien_record_set_text (office, "symbol", symbol);

  return office;
}

static DienRecord *
make_party_office (void)
{
  return make_office ("party", "Huyện ủy Thạnh Phú", "HUYỆN ỦY THẠNH PHÚ", "ĐẢNG BỘ TỈNH BẾN TRE",
                      "Ban Thường vụ Huyện ủy", "Thạnh Phú", "HU");
}

static DienRecord *
make_state_office (void)
{
  return make_office ("state", "Ủy ban nhân dân xã Đại Điền", "ỦY BAN NHÂN DÂN", "HUYỆN THẠNH PHÚ",
                      "Chủ tịch Ủy ban nhân dân xã", "Đại Điền", "UBND");
}

static DienRecord *
make_paper (const char *number,
            const char *symbol,
            const char *issued_on,
            const char *issuer)
{
  DienRecord *paper = dien_record_new ("paper");

  dien_record_set_text (paper, "kind", "Quyết định");
  dien_record_set_text (paper, "number", number);
  dien_record_set_text (paper, "symbol", symbol);
  dien_record_set_text (paper, "issued_on", issued_on);
  dien_record_set_text (paper, "issuer", issuer);

  return paper;
}

/* As '[left|right]', a mark for the style before each: b bold, i italic, r ruled. */
static char *
dup_pairs (GArray *pairs)
{
  static const char *const marks[] = { "", "b:", "i:", "r:" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const DienLinePair *pair = &g_array_index (pairs, DienLinePair, i);
      const char *left = *pair->left.text != '\0' ? marks[pair->left.style] : "";
      const char *right = *pair->right.text != '\0' ? marks[pair->right.style] : "";

      g_string_append_printf (text, "[%s%s|%s%s]", left, pair->left.text, right, pair->right.text);
    }

  return g_string_free (text, FALSE);
}

static void
assert_heading (DienRecord *office,
                const char *number,
                const char *issued_on,
                const char *expected)
{
  g_autoptr (GArray) pairs = dien_heading_new (office, number, issued_on, 2022);
  g_autofree char *text = dup_pairs (pairs);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_heading_of_the_party (void)
{
  g_autoptr (DienRecord) office = make_party_office ();
  g_autoptr (DienRecord) bare = make_office ("party", "Đảng ủy xã Mẫu", "", "", "", "", "");

  assert_heading (office, "Số      -QĐ/HU", NULL,
                  "[ĐẢNG BỘ TỈNH BẾN TRE|r:ĐẢNG CỘNG SẢN VIỆT NAM][b:HUYỆN ỦY THẠNH PHÚ|][*|]"
                  "[Số      -QĐ/HU|i:Thạnh Phú, ngày     tháng     năm 2022]");
  assert_heading (office, "Số 219-QĐ/HU", "2022-12-05",
                  "[ĐẢNG BỘ TỈNH BẾN TRE|r:ĐẢNG CỘNG SẢN VIỆT NAM][b:HUYỆN ỦY THẠNH PHÚ|][*|]"
                  "[Số 219-QĐ/HU|i:Thạnh Phú, ngày 05 tháng 12 năm 2022]");
  assert_heading (bare, NULL, NULL,
                  "[b:ĐẢNG ỦY XÃ MẪU|r:ĐẢNG CỘNG SẢN VIỆT NAM][*|][|i:ngày     tháng     năm 2022]");
  assert_heading (NULL, NULL, NULL, "[|r:ĐẢNG CỘNG SẢN VIỆT NAM][|i:ngày     tháng     năm 2022]");
}

static void
test_heading_of_the_state (void)
{
  g_autoptr (DienRecord) office = make_state_office ();

  assert_heading (office, "Số:     /QĐ-UBND", NULL,
                  "[HUYỆN THẠNH PHÚ|b:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM][b:ỦY BAN NHÂN DÂN|r:Độc lập - Tự do - Hạnh phúc]"
                  "[_______|][Số:     /QĐ-UBND|i:Đại Điền, ngày     tháng     năm 2022]");
}

static void
test_number (void)
{
  g_autoptr (DienRecord) party = make_party_office ();
  g_autoptr (DienRecord) state = make_state_office ();
  g_autoptr (DienRecord) bare = make_office ("party", "Đảng ủy xã Mẫu", "", "", "", "", "");
  const struct
  {
    DienRecord *office;
    const char *number;
    const char *symbol;
    const char *expected;
  } cases[] = {
    { party, NULL, NULL, "Số      -QĐ/HU" },
    { party, "", "", "Số      -QĐ/HU" },
    { party, "219", "QĐ/HU", "Số 219-QĐ/HU" },
    { party, "05", "", "Số 05-QĐ/HU" },
    { party, "", "QĐ/VPHU", "Số      -QĐ/VPHU" },
    { state, NULL, NULL, "Số:     /QĐ-UBND" },
    { state, "12", "", "Số: 12/QĐ-UBND" },
    { state, "12", "QĐ-HĐND", "Số: 12/QĐ-HĐND" },
    { bare, NULL, NULL, "Số      -QĐ" },
    { NULL, NULL, NULL, "Số      -QĐ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienRecord) paper = cases[i].number != NULL
                                       ? make_paper (cases[i].number, cases[i].symbol, NULL, "") : NULL;
      g_autofree char *number = dien_heading_dup_number (cases[i].office, "QĐ", paper);

      g_assert_cmpstr (number, ==, cases[i].expected);
    }
}

static void
test_annex (void)
{
  g_autoptr (DienRecord) party = make_party_office ();
  g_autoptr (DienRecord) state = make_state_office ();
  g_autoptr (DienRecord) whole = make_paper ("219", "QĐ/HU", "2022-12-05", "");
  g_autoptr (DienRecord) undated = make_paper ("219", "QĐ/HU", NULL, "Thường trực Huyện ủy");
  g_autoptr (DienRecord) unnumbered = make_paper ("", "", "2022-12-05", "");
  const struct
  {
    DienRecord *office;
    DienRecord *paper;
    const char *expected;
  } cases[] = {
    { party, NULL,
      "(Kèm theo Quyết định số      -QĐ/HU, ngày     tháng     năm 2022 của Ban Thường vụ Huyện ủy)" },
    { party, whole, "(Kèm theo Quyết định số 219-QĐ/HU, ngày 05/12/2022 của Ban Thường vụ Huyện ủy)" },
    { party, undated, "(Kèm theo Quyết định số 219-QĐ/HU, ngày     tháng     năm 2022 của Thường trực Huyện ủy)" },
    { party, unnumbered, "(Kèm theo Quyết định số      -QĐ/HU, ngày 05/12/2022 của Ban Thường vụ Huyện ủy)" },
    { state, NULL,
      "(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2022 của Chủ tịch Ủy ban nhân dân xã)" },
    { NULL, NULL, "(Kèm theo Quyết định số      -QĐ, ngày     tháng     năm 2022)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *annex = dien_heading_dup_annex (cases[i].office, "Quyết định", "QĐ", cases[i].paper, 2022);

      g_assert_cmpstr (annex, ==, cases[i].expected);
    }
}

static void
add_signer (DienStore  *store,
            gint64      office,
            const char *position,
            const char *mandate,
            const char *post,
            const char *name,
            const char *from_date,
            const char *to_date)
{
  dien_test_insert_part (store, "signer", "organisation", office,
                         DIEN_TEST_FIELDS ("position", position, "mandate", mandate, "post", post, "name", name,
                                           "from_date", from_date, "to_date", to_date));
}

static void
assert_signatures (DienStore  *store,
                   DienRecord *office,
                   const char *on,
                   const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) pairs = dien_heading_new_signatures (store, office, on, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = dup_pairs (pairs);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_signatures (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id = dien_test_insert (test->store, "organisation",
                                DIEN_TEST_FIELDS ("kind", "district_party", "form", "party", "name", "Huyện ủy Thạnh Phú", "level", "district"));
  g_autoptr (DienRecord) office = dien_store_get (test->store, "organisation", id, NULL);

  assert_signatures (test->store, office, "2022-12-31", "[b:Người lập biểu|][|][|][|][|][|][|]");
  assert_signatures (test->store, NULL, "2022-12-31", "[b:Người lập biểu|][|][|][|][|][|][|]");

  add_signer (test->store, id, "1", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A", "", "");
  assert_signatures (test->store, office, "2022-12-31",
                     "[b:Người lập biểu|b:T/M BAN THƯỜNG VỤ][|b:BÍ THƯ][|][|][|][|][|b:Nguyễn Văn A]");

  /* A list is signed by order of the committee, whoever stands first; by whoever holds the post on the day. */
  add_signer (test->store, id, "2", "T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Trần Thị B", "", "30/06/2022");
  add_signer (test->store, id, "3", "T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "", "01/07/2022", "");
  assert_signatures (test->store, office, "2022-06-30",
                     "[b:Người lập biểu|b:T/L BAN THƯỜNG VỤ][|b:CHÁNH VĂN PHÒNG][|][|][|][|][|b:Trần Thị B]");
  assert_signatures (test->store, office, "2022-12-31",
                     "[b:Người lập biểu|b:T/L BAN THƯỜNG VỤ][|b:CHÁNH VĂN PHÒNG][|][|][|][|][|]");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/heading/of-the-party", test_heading_of_the_party);
  g_test_add_func ("/heading/of-the-state", test_heading_of_the_state);
  g_test_add_func ("/heading/number", test_number);
  g_test_add_func ("/heading/annex", test_annex);
  g_test_add_func ("/heading/signatures", test_signatures);

  return g_test_run ();
}
