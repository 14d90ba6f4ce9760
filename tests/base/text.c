/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-text.h"

#include <string.h>

static void
test_normalise (void)
{
  const struct
  {
    const char *text;
    const char *normal;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { " \t\n ", "" },
    { "Thạnh Phú", "Thạnh Phú" },
    { "  Xã   Thạnh\tPhong ", "Xã Thạnh Phong" },
    /* NFD, with the marks in either order */
    { "Tha\xcc\xa3nh Phu\xcc\x81", "Thạnh Phú" },
    { "Nguye\xcc\x82\xcc\x83n", "Nguyễn" },
    { "Vie\xcc\xa3\xcc\x82t Vie\xcc\x82\xcc\xa3t Vi\xe1\xba\xb9\xcc\x82t", "Việt Việt Việt" },
    { "u\xcc\x9b\xcc\x81 u\xcc\x81\xcc\x9b", "ứ ứ" },
    { "Hoa\xcd\x81", "Hoá" },
    /* no-break, thin, ideographic and other spaces */
    { "Hai\xc2\xa0""chân \xe2\x80\x93\xe2\x80\xaf""Ba\xe3\x80\x80m\xc5\xa9i", "Hai chân \xe2\x80\x93 Ba mũi" },
    { "\xe2\x80\x80""a\xe2\x80\x81\xe2\x80\x82\xe2\x80\x89""b\xe1\x9a\x80", "a b" },
    /* zero width space, joiners, word joiner, byte order mark, soft hyphen, direction marks */
    { "\xef\xbb\xbfT\xe2\x80\x8bh\xe2\x80\x8c\xe2\x80\x8d\xe2\x81\xa0i \xc2\xad""đua\xe2\x80\x8e", "Thi đua" },
    { "a\xe2\x80\x8b\xcc\x81", "á" },
    { "a \xe2\x80\x8b b", "a b" },
    /* control characters and non-characters */
    { "\x01Xã\x7f\x1b \xc2\x9b""A\xef\xbf\xbf", "Xã A" },
    /* line breaks */
    { "a\nb\r\nc\rd", "a\nb\nc\nd" },
    { "a\vb\fc\xe2\x80\xa8""d\xe2\x80\xa9""e\xc2\x85""f", "a\nb\nc\nd\ne\nf" },
    { " a  \n  b \r\n\r\n c\n", "a\nb\n\nc" },
    { "\r\n a", "a" },
    /* invalid: lone, cut off, overlong, surrogate, beyond Unicode */
    { "Xã\xff Th\xe1\xba", "Xã Th" },
    { "\xe1\xba""a\xc0\xaf""b\xed\xa0\x80""c\xf4\x90\x80\x80""d", "abcd" },
    { "\x80\x80", "" },
    { "Th\xe1 b\xc7n", "Th bn" },
    /* kept as typed */
    { "Huyện uỷ, Huyện ủy; hoà, hòa", "Huyện uỷ, Huyện ủy; hoà, hòa" },
    { "“Hai chân – Ba mũi” 10 m² ½ ﬁ", "“Hai chân – Ba mũi” 10 m² ½ ﬁ" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normal = dien_text_normalise (cases[i].text);
      g_autofree char *again = dien_text_normalise (normal);

      g_assert_cmpstr (normal, ==, cases[i].normal);
      g_assert_cmpstr (again, ==, normal);
    }
}

static void
test_fold (void)
{
  const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "ABC xyz 123 /-_%", "abc xyz 123 /-_%" },
    { "Đồng Khởi mới", "dong khoi moi" },
    { "HUYỆN UỶ huyện ủy", "huyen uy huyen uy" },
    { "hoà hòa HOÀ Hòa", "hoa hoa hoa hoa" },
    { "thuý thúy Thuỵ Thụy", "thuy thuy thuy thuy" },
    { "Ho\xcc\x80""a Hoa\xcc\x80 \xc4\x90o\xcc\x82\xcc\x80ng", "hoa hoa dong" },
    { "aàảãáạ ăằẳẵắặ âầẩẫấậ", "aaaaaa aaaaaa aaaaaa" },
    { "eèẻẽéẹ êềểễếệ iìỉĩíị", "eeeeee eeeeee iiiiii" },
    { "oòỏõóọ ôồổỗốộ ơờởỡớợ", "oooooo oooooo oooooo" },
    { "uùủũúụ ưừửữứự yỳỷỹýỵ đ", "uuuuuu uuuuuu yyyyyy d" },
    { "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ", "aaaaaa aaaaaa aaaaaa" },
    { "EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ", "eeeeee eeeeee iiiiii" },
    { "OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ", "oooooo oooooo oooooo" },
    { "UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ Đ", "uuuuuu uuuuuu yyyyyy d" },
    { "  Xã\xc2\xa0 Thạnh\xe2\x80\x8b Phong\n", "xa thanh phong" },
    { "“Hai chân – Ba mũi” ‘a’ —−‑", "\"hai chan - ba mui\" 'a' ---" },
    { "Ça coûte, Ñandú, Ÿ", "ca coute, nandu, y" },
    { "Ω Ж 村 İ", "ω ж 村 i" },
    { "Xã\xff Đ\xe1\xba", "xa d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = dien_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* Whatever the letter: folding twice changes nothing, and it does not matter how the letter was put together. */
static void
test_every_letter (void)
{
  for (gunichar letter = 1; letter < 0x20000; letter++)
    {
      g_autofree char *folded = NULL, *again = NULL, *apart = NULL, *folded_apart = NULL;
      g_autofree char *normal = NULL, *normal_again = NULL;
      char text[8] = "x";

      if (!g_unichar_validate (letter))
        continue;
      text[1 + g_unichar_to_utf8 (letter, text + 1)] = '\0';
      folded = dien_text_fold (text);
      again = dien_text_fold (folded);
      apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
      folded_apart = dien_text_fold (apart);
      normal = dien_text_normalise (text);
      normal_again = dien_text_normalise (normal);

      g_assert_cmpstr (again, ==, folded);
      g_assert_cmpstr (folded_apart, ==, folded);
      g_assert_cmpstr (normal_again, ==, normal);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      if (dien_text_has_marks (text))
        g_assert_cmpstr (folded, !=, text);
    }
}

static void
test_has_marks (void)
{
  const char *with[] = { "đ", "Đ", "á", "ơ", "Ư", "ê", "Xa Thạnh", "dong\xcc\x80", "ñ", "a\xcc\xa3", "ế", "x\xcc\x83" };
  const char *without[] = { "", "d", "D", "Xa Thanh Phong", "12/3-A", "“–”", "½ m²", "Ж", "村", "\xff",
                            "a\xe2\x80\x8b", "가" };

  g_assert_false (dien_text_has_marks (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (with); i++)
    g_assert_true (dien_text_has_marks (with[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (without); i++)
    g_assert_false (dien_text_has_marks (without[i]));
}

static void
test_matches (void)
{
  const struct
  {
    const char *text;
    const char *wanted;
    gboolean    matches;
  } cases[] = {
    { "Đồng Khởi mới", "", TRUE },
    { "Đồng Khởi mới", " \t ", TRUE },
    { "", "", TRUE },
    { "", "a", FALSE },
    /* without marks: all spellings */
    { "Đồng Khởi mới", "dong", TRUE },
    { "đông đảo", "dong", TRUE },
    { "Đồng Khởi mới", "DONG KHOI", TRUE },
    { "Đồng Khởi mới", "khoi dong", TRUE },
    { "Đồng Khởi mới", "hoi mo", TRUE },
    { "Đồng Khởi mới", "dong khoi cu", FALSE },
    { "Xã Thạnh Phong", "thanh phong", TRUE },
    { "Xã Thạnh Phong", "thanhphong", FALSE },
    { "Xã Thạnh Phong", " phong\xc2\xa0xa ", TRUE },
    { "Huyện uỷ", "huyen uy", TRUE },
    { "Huyện ủy", "huyen uy", TRUE },
    /* with marks: these marks, whatever the case */
    { "Đồng Khởi mới", "đồng", TRUE },
    { "Đồng Khởi mới", "ĐỒNG", TRUE },
    { "đông đảo", "đồng", FALSE },
    { "Đồng Khởi mới", "đông", FALSE },
    { "Dong Khoi", "đồng", FALSE },
    { "Đồng Khởi mới", "ồng", TRUE },
    { "Đồng Khởi mới", "khởi đồng", TRUE },
    { "Đồng Khởi mới", "\xc4\x91o\xcc\x82\xcc\x80ng", TRUE },
    { "Đức", "đ", TRUE },
    { "Dức", "đ", FALSE },
    { "Đức", "d", TRUE },
    { "Đinh Đức", "đuc", FALSE },
    { "Thị", "thi", TRUE },
    { "Thi đua", "thị", FALSE },
    /* each word by itself */
    { "Nguyễn Văn Hoà", "nguyen hoà", TRUE },
    { "Nguyễn Văn Hoa", "nguyen hoà", FALSE },
    { "Nguyễn Văn Hoà", "nguyên hoa", FALSE },
    { "Nguyễn Văn Hoà", "hoà văn nguyen", TRUE },
    /* either place of the tone */
    { "Xã Hoà Lợi", "hòa", TRUE },
    { "Xã Hòa Lợi", "hoà", TRUE },
    { "XÃ HÒA LỢI", "hoà lợi", TRUE },
    { "XÃ HOÀ LỢI", "Hòa Lợi", TRUE },
    { "Xã Hòa Lợi", "hoá", FALSE },
    { "Xã Hòa Lợi", "hóa", FALSE },
    { "Huyện uỷ", "ủy", TRUE },
    { "Huyện ủy", "uỷ", TRUE },
    { "HUYỆN UỶ", "HUYỆN ỦY", TRUE },
    { "HUYỆN ỦY", "huyện uỷ", TRUE },
    { "Thuý", "thúy", TRUE },
    { "Thúy", "thuý", TRUE },
    { "khoẻ", "khỏe", TRUE },
    { "khỏe", "KHOẺ", TRUE },
    { "Quý Thuận", "quý", TRUE },
    { "Qúy Thuận", "quý", TRUE },
    { "Huyện ủy, Tỉnh uỷ", "tỉnh ủy uỷ", TRUE },
    /* half a word, as it is being typed */
    { "Thuỷ", "thủ", TRUE },
    { "Thủy", "thủ", TRUE },
    { "Hoà", "hò", TRUE },
    { "Hoàng", "hò", FALSE },
    { "hoàn thành", "hoà", TRUE },
    { "hoàn thành", "hòa", TRUE },
    { "Thủy lợi", "thuỷ l", TRUE },
    { "Thủy lợi", "hủ", TRUE },
    /* dashes and quotes */
    { "“Hai chân – Ba mũi”", "chân - ba", TRUE },
    { "“Hai chân – Ba mũi”", "\"hai chân", TRUE },
    { "Đồng thuận- Sáng tạo", "thuận\xe2\x80\x93", TRUE },
    /* no patterns */
    { "100%", "0%", TRUE },
    { "Xã A", "%", FALSE },
    { "Xã A", "_", FALSE },
  };

  g_assert_true (dien_text_matches (NULL, NULL));
  g_assert_true (dien_text_matches ("a", NULL));
  g_assert_false (dien_text_matches (NULL, "a"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (dien_text_matches (cases[i].text, cases[i].wanted) != cases[i].matches)
      g_error ("'%s' in '%s': %d expected", cases[i].wanted, cases[i].text, cases[i].matches);
}

/* Any piece of a word finds the text that it was cut from. */
static void
test_matches_pieces (void)
{
  const char *texts[] = {
    "Uỷ viên Ban Thường vụ Huyện uỷ", "Ủy ban nhân dân xã Đại Điền", "XÃ HOÀ LỢI – Hòa Lợi", "ấp Quý Thuận A",
    "Thuý Thúy thuyết toán hoàn hoạ họa loè lòe khoẻ khỏe khuỷu", "gìn giữ già giầy quả qúy", "“tự diễn biến”",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (const char *start = texts[i]; *start != '\0'; start = g_utf8_next_char (start))
      for (const char *end = start; *end != '\0' && *end != ' '; end = g_utf8_next_char (end))
        {
          g_autofree char *piece = g_strndup (start, (gsize) (g_utf8_next_char (end) - start));

          if (!dien_text_matches (texts[i], piece))
            g_error ("'%s' not found in '%s'", piece, texts[i]);
        }
}

static void
assert_in_order (const char *const *texts,
                 gsize              n_texts)
{
  for (gsize i = 0; i < n_texts; i++)
    for (gsize j = 0; j < n_texts; j++)
      {
        int order = dien_text_compare (texts[i], texts[j]);

        if ((order > 0) - (order < 0) != (i > j) - (i < j))
          g_error ("'%s' and '%s' compare %d", texts[i], texts[j], order);
      }
}

/* Where only the place of the tone differs the bytes decide; which of the two comes first does not matter. */
static void
test_order (void)
{
  const char *const names[] = { "An", "Ánh", "Ân", "Dũng", "Đạt", "Em", "Ơn", "Ý", "Yến" };
  const char *const letters[] = {
    "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q",
    "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z",
  };
  const char *const capitals[] = { "A", "Ă", "Â", "D", "Đ", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "V", "Y" };
  const char *const tones[] = { "ma", "mà", "mả", "mã", "má", "mạ" };
  const char *const other_tones[] = { "ơ", "ờ", "ở", "ỡ", "ớ", "ợ" };
  const char *const marks[] = { NULL, "", " ", "-", "1", "10", "2", "a", "A", "á", "aa", "ab", "ă", "Ă", "ắ", "â" };
  const char *const words[] = {
    "An Bình", "Anh", "Ánh An", "Anh Bùi", "Bình An", "Bình Đại", "Thạnh Phong", "Thạnh Phú", "Thới Thạnh",
  };
  const char *const places[] = {
    "Thùy", "Thuỷ", "Thủy", "Thuý", "Thụy",
  };
  const char *const placed_words[] = {
    "Hoa", "Hoà", "Hòa", "Hoả", "Hỏa", "Hoá", "Hóa", "Hoạ", "Họa", "Hoan", "Hoàn", "Hoán",
  };
  const char *const placed_capitals[] = { "HOA", "HOÀ", "HÒA", "HOÁ", "HÓA", "UY", "UỶ", "ỦY", "UÝ", "ÚY" };
  const char *const more_placed[] = {
    "loe", "loè", "lòe", "loé", "lóe", "quy", "quỳ", "quý", "Quý", "quỵ", "uy", "uỷ", "ủy", "Uỷ", "Ủy", "ủy ban",
    "Uỷ ban", "uỷ nhiệm", "ủy nhiệm", "ước",
  };

  assert_in_order (names, G_N_ELEMENTS (names));
  assert_in_order (letters, G_N_ELEMENTS (letters));
  assert_in_order (capitals, G_N_ELEMENTS (capitals));
  assert_in_order (tones, G_N_ELEMENTS (tones));
  assert_in_order (other_tones, G_N_ELEMENTS (other_tones));
  assert_in_order (marks, G_N_ELEMENTS (marks));
  assert_in_order (words, G_N_ELEMENTS (words));
  assert_in_order (places, G_N_ELEMENTS (places));
  assert_in_order (placed_words, G_N_ELEMENTS (placed_words));
  assert_in_order (placed_capitals, G_N_ELEMENTS (placed_capitals));
  assert_in_order (more_placed, G_N_ELEMENTS (more_placed));
}

/* The same letters put together otherwise stand side by side: nothing comes between them. */
static void
test_order_of_forms (void)
{
  const char *forms[] = { "Thủy", "Thuỷ", "Thu\xcc\x89y", "Thuy\xcc\x89" };
  const char *before[] = { "Thuy", "Thùy", "Thuỳ", "Thuy\xcc\x80", "thuỷ", "thủy" };
  const char *after[] = { "Thũy", "Thuỹ", "Thúy", "Thuý", "Thuy\xcc\x81", "Thuyên", "Thuỷ A", "Thủy A" };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (before); j++)
        g_assert_cmpint (dien_text_compare (before[j], forms[i]), <, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (after); j++)
        g_assert_cmpint (dien_text_compare (forms[i], after[j]), <, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
        g_assert_cmpint (dien_text_compare (forms[i], forms[j]) == 0, ==, i == j);
    }
}

static GPtrArray *
make_names (void)
{
  const char *parts[] = {
    "Nguyễn", "Trần", "trần", "Hoà", "Hòa", "HOÀ", "Hoa\xcc\x80", "Thuỷ", "Thủy", "Thuý", "Quý", "Qúy", "Đ", "D",
    "d\xcc\xa3", "An", "Ánh", "Ân", "Y", "Ý", "uỷ", "ủy", "a", "á", "\xff", "\xe1\xba", "–", "-", "1", "10", "  ", "",
    "oà", "òa", "oàn", "\xe2\x80\x8b", "q", "qu", "\xcc\x81", "村", "ñ",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (16);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < 220; i++)
    {
      GString *name = g_string_new (NULL);

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        {
          g_string_append (name, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
          if (g_rand_boolean (random))
            g_string_append_c (name, ' ');
        }
      g_ptr_array_add (names, g_string_free (name, FALSE));
    }
  return names;
}

static int
get_sign (const char *a,
          const char *b)
{
  int order = dien_text_compare (a, b);

  return (order > 0) - (order < 0);
}

static void
test_order_is_total (void)
{
  g_autoptr (GPtrArray) names = make_names ();
  g_autofree gint8 *signs = g_new (gint8, names->len * names->len);

  for (guint i = 0; i < names->len; i++)
    for (guint j = 0; j < names->len; j++)
      signs[i * names->len + j] = (gint8) get_sign (names->pdata[i], names->pdata[j]);

  for (guint i = 0; i < names->len; i++)
    for (guint j = 0; j < names->len; j++)
      {
        gint8 order = signs[i * names->len + j];

        g_assert_cmpint (order == 0, ==, strcmp (names->pdata[i], names->pdata[j]) == 0);
        g_assert_cmpint (order, ==, -signs[j * names->len + i]);
        for (guint k = 0; order < 0 && k < names->len; k++)
          if (signs[j * names->len + k] < 0)
            g_assert_cmpint (signs[i * names->len + k], <, 0);
      }
}

static void
test_order_of_pieces (void)
{
  /* what stands behind the pieces must not be looked at */
  g_assert_cmpint (dien_text_compare_n ("Anh Bùi", 2, "An", 2), ==, 0);
  g_assert_cmpint (dien_text_compare_n ("Thủy a", 6, "Thuỷ b", 6), >, 0);
  g_assert_cmpint (dien_text_compare_n ("hòan", 4, "hoà", 4), >, 0);
  g_assert_cmpint (dien_text_compare_n ("", 0, "a", 1), <, 0);
  g_assert_cmpint (dien_text_compare_n ("a\0a", 3, "a\0b", 3), <, 0);
  g_assert_cmpint (dien_text_compare_n ("a", 1, "a\0", 2), <, 0);
  g_assert_cmpint (dien_text_compare_n ("Th\xe1\xba\xa1nh", 4, "Th\xe1\xba\xa1nh", 3), >, 0);
}

static void
test_long_texts (void)
{
  g_autoptr (GString) first = g_string_new (NULL), second = g_string_new (NULL);
  g_autofree char *normal = NULL, *folded = NULL, *folded_second = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append (first, "Thùy\xc2\xa0 ");
      g_string_append (second, "Thuỳ\xc2\xa0 ");
    }
  normal = dien_text_normalise (first->str);
  folded = dien_text_fold (first->str);
  folded_second = dien_text_fold (second->str);

  g_assert_cmpuint (strlen (normal), ==, 100000 * strlen ("Thùy ") - 1);
  g_assert_cmpstr (folded, ==, folded_second);
  g_assert_cmpint (dien_text_compare (first->str, second->str), !=, 0);
  g_string_append (first, "b");
  g_string_append (second, "a");
  g_assert_cmpint (dien_text_compare (first->str, second->str), >, 0);
  g_assert_true (dien_text_matches (first->str, "thuỳ b"));
  g_assert_false (dien_text_matches (first->str, "thuý"));
}

/* Bytes that a file may hold, in room of exactly their length. */
static char *
make_bytes (GRand *random,
            int   *length)
{
  const char bytes[] = "aeyouAEY q1\x80\x89\xa1\xb3\xba\xbb\xc3\xc4\xc5\xcc\xcd\xe1\xe2\xf0\xff\n\r";
  char *result;

  *length = g_rand_int_range (random, 0, 12);
  result = g_malloc ((gsize) *length + 1);
  for (int i = 0; i < *length; i++)
    result[i] = bytes[g_rand_int_range (random, 0, sizeof bytes - 1)];
  return g_realloc (result, (gsize) MAX (*length, 1));
}

static void
test_any_bytes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);

  for (int i = 0; i < 50000; i++)
    {
      int a_length, b_length;
      g_autofree char *a = make_bytes (random, &a_length), *b = make_bytes (random, &b_length);
      g_autofree char *a_text = g_strndup (a, (gsize) a_length), *b_text = g_strndup (b, (gsize) b_length);
      g_autofree char *normal = dien_text_normalise (a_text), *again = dien_text_normalise (normal);
      g_autofree char *folded = dien_text_fold (a_text), *folded_normal = dien_text_fold (normal);

      g_assert_true (g_utf8_validate (normal, -1, NULL));
      g_assert_cmpstr (again, ==, normal);
      g_assert_cmpstr (folded_normal, ==, folded);
      g_assert_true (dien_text_matches (normal, normal));
      dien_text_matches (normal, b_text);
      g_assert_cmpint (dien_text_compare_n (a, a_length, b, b_length) < 0, ==,
                       dien_text_compare_n (b, b_length, a, a_length) > 0);
    }
}

static gpointer
sort_names_cb (gpointer data)
{
  g_autoptr (GPtrArray) names = make_names ();

  for (guint i = 0; i < names->len; i++)
    for (guint j = i + 1; j < names->len; j++)
      if (dien_text_compare (names->pdata[i], names->pdata[j]) > 0)
        {
          char *name = names->pdata[i];

          names->pdata[i] = names->pdata[j];
          names->pdata[j] = name;
        }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("\n", (char **) names->pdata);
}

/* Jobs have connections of their own, with the same collation. */
static void
test_order_in_threads (void)
{
  g_autofree char *expected = sort_names_cb (NULL);
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("sort", sort_names_cb, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *sorted = g_thread_join (threads[i]);

      g_assert_cmpstr (sorted, ==, expected);
    }
}

static void
test_split_names (void)
{
  const struct
  {
    const char *name;
    const char *family;
    const char *middle;
    const char *given;
  } cases[] = {
    { NULL, "", "", "" },
    { "", "", "", "" },
    { "Của", "", "", "Của" },
    { "Trần Của", "Trần", "", "Của" },
    { "Trần Văn Của", "Trần", "Văn", "Của" },
    { "Nguyễn Thị Kim Ánh", "Nguyễn", "Thị Kim", "Ánh" },
    { "  Lê\xc2\xa0 Thị\t Bé ", "Lê", "Thị", "Bé" },
    { "Tra\xcc\x82\xcc\x80n\nVăn\r\nA", "Trần", "Văn", "A" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *family = NULL, *middle = NULL, *given = NULL;

      dien_name_split (cases[i].name, &family, &middle, &given);
      g_assert_cmpstr (family, ==, cases[i].family);
      g_assert_cmpstr (middle, ==, cases[i].middle);
      g_assert_cmpstr (given, ==, cases[i].given);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/normalise", test_normalise);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/every-letter", test_every_letter);
  g_test_add_func ("/text/has-marks", test_has_marks);
  g_test_add_func ("/text/matches", test_matches);
  g_test_add_func ("/text/matches/pieces", test_matches_pieces);
  g_test_add_func ("/text/order", test_order);
  g_test_add_func ("/text/order/forms", test_order_of_forms);
  g_test_add_func ("/text/order/total", test_order_is_total);
  g_test_add_func ("/text/order/pieces", test_order_of_pieces);
  g_test_add_func ("/text/order/threads", test_order_in_threads);
  g_test_add_func ("/text/long", test_long_texts);
  g_test_add_func ("/text/any-bytes", test_any_bytes);
  g_test_add_func ("/name/split", test_split_names);
  return g_test_run ();
}
