/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <pango/pangocairo.h>

#include "dien-advances.h"
#include "dien-row-height.h"

/* Holds the table of advances, and the lines that are counted with it, against Pango and the font itself. Not under the
 * sanitizers: what the font libraries keep until the end is theirs. */

#define FAMILY "Liberation Serif"
#define N_TEXTS 4000u
#define PADDING 140 /* as in dien-row-height.c: 1/100 mm of a cell's width that no text stands in */

static const char *const styles[] = {
  [DIEN_FACE_REGULAR] = FAMILY,
  [DIEN_FACE_BOLD] = FAMILY " Bold",
  [DIEN_FACE_ITALIC] = FAMILY " Italic",
};

/* Words and phrases as they stand in the lists of an office; those behind N_ORDINARY are rare and awkward. */
#define N_ORDINARY 26
static const char *const phrases[] = {
  "Chi bộ ấp Phong, xã Tân Phong", "Xây dựng mô hình chi bộ trong sạch vững mạnh toàn diện", "Ban Dân vận Huyện ủy",
  "Đồng chí Trần Văn Của, Uỷ viên Ban Thường vụ Huyện uỷ, Trưởng Ban Dân vận Huyện uỷ", "Ủy ban nhân dân xã Đại Điền",
  "nâng cao năng lực và hiệu quả hoạt động của chính quyền", "Xã Thạnh Phong", "xã đạt chuẩn nông thôn mới",
  "Hợp tác xã Nông nghiệp Thới Thạnh", "mô hình kinh tế hợp tác", "Phòng Giáo dục và Đào tạo huyện",
  "ứng dụng công nghệ thông tin, chuyển đổi số", "Trường THPT Lương Thế Vinh",
  "trường học xanh- sạch- đảm bảo an toàn về an ninh trật tự", "chuỗi giá trị nông sản chủ lực và các sản phẩm OCOP",
  "gia đình hạnh phúc - tiến bộ", "Tập trung cải cách thủ tục hành chính, nâng cao chất lượng phục vụ Nhân dân;",
  "vận động giải phóng mặt bằng, các công trình, dự án", "“Hai chân – Ba mũi”", "(04 nội dung)", "nghiêng", "khuỷu", "ở",
  "Kết luận số 01-KL/TW, ngày 18/5/2021", "0,7% đến 1%", "23,47%", "204.700 lượt", "121/110", "2.340.000 đồng",
  "Quyền và nghĩa vụ của người đứng đầu", "ƯU ĐIỂM, HẠN CHẾ", "NGUYỄN THỊ ƯỚC", "a", "ơ ư ờ ữ ợ ự", "wwwwmmmm WWWWMMMM",
  "điện thoại : 0123", "chưa đạt !", "[ghi rõ ]", "\"Hai chân\"", "— và —", "“ trích ”", "50 %", "và / hoặc", "… tiếp", "«Đồng Khởi mới»",
  "https://thanhphu.example/van-ban/ke-hoach-158-KH-HU-thuc-hien-chi-thi-so-01-CT-TU-nam-2022.html",
  "Côngtrìnhkhôngcókhoảngtrắngnàođểxuốngdòngnênphảicắtgiữachữ", "dòng một\ndòng hai",
};

static PangoLayout *
new_layout (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoLayout *layout;

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  layout = pango_layout_new (context);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE)); /* no program for sheets does */
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  g_object_unref (context);

  return layout;
}

static void
set_type (PangoLayout *layout,
          DienFace     face,
          double       size)
{
  PangoFontDescription *description = pango_font_description_from_string (styles[face]);

  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
}

/* The family that would really draw @letter. */
static char *
dup_family (PangoLayout *layout,
            gunichar     letter)
{
  PangoFontset *fonts = pango_context_load_fontset (pango_layout_get_context (layout),
                                                    pango_layout_get_font_description (layout),
                                                    pango_language_from_string ("vi"));
  PangoFont *font = pango_fontset_get_font (fonts, letter);
  PangoFontDescription *description = pango_font_describe (font);
  char *family = g_strdup (pango_font_description_get_family (description));

  pango_font_description_free (description);
  g_object_unref (font);
  g_object_unref (fonts);

  return family;
}

static void
test_table_is_that_of_the_font (void)
{
  g_autoptr (PangoLayout) layout = new_layout ();

  for (guint face = 0; face < G_N_ELEMENTS (styles); face++)
    {
      set_type (layout, face, DIEN_ADVANCE_UNITS);
      for (guint i = 0; i < dien_n_advance_ranges; i++)
        for (gunichar letter = dien_advance_ranges[i].first; letter <= dien_advance_ranges[i].last; letter++)
          {
            int wanted = dien_advances[face][dien_advance_ranges[i].begin + letter - dien_advance_ranges[i].first];
            g_autofree char *family = dup_family (layout, letter);
            char text[7] = "";
            int width;

            if (g_strcmp0 (family, FAMILY) != 0) /* fonts-liberation2 is not there */
              g_test_message ("U+%04X is set in %s", letter, family);
            g_assert_cmpstr (family, ==, FAMILY);
            if (letter >= 0x300 && letter < 0x370)
              {
                g_assert_cmpint (wanted, ==, 0);
                continue;
              }
            g_unichar_to_utf8 (letter, text);
            pango_layout_set_text (layout, text, -1);
            pango_layout_get_size (layout, &width, NULL);
            g_assert_cmpint ((width + PANGO_SCALE / 2) / PANGO_SCALE, ==, wanted);
          }
    }
}

static char *
make_text (GRand *random,
           int    n_phrases,
           int    n_words)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 1, n_words + 1); n > 0; n--)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, phrases[g_rand_int_range (random, 0, n_phrases)]);
    }

  return g_string_free (text, FALSE);
}

/* Lines by the table and by Pango, of a text in a cell of some face, size and width. */
static void
count_both (PangoLayout *layout,
            GRand       *random,
            const char  *text,
            guint       *ours,
            guint       *pango)
{
  DienFace face = g_rand_int_range (random, 0, G_N_ELEMENTS (styles));
  guint size = g_rand_int_range (random, 10, 16);
  guint width = g_rand_int_range (random, 1500, 12000);

  *ours = dien_row_height_wrap (text, face, size, width, G_MAXUINT, NULL);
  set_type (layout, face, size);
  pango_layout_set_width (layout, (int) ((width - PADDING) * 72.0 / 2540 * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  *pango = pango_layout_get_line_count (layout);
  if (*ours < *pango)
    g_test_message ("%u instead of %u lines of %u at %u.%02u mm: %s", *ours, *pango, size, width / 100, width % 100, text);
  g_assert_cmpuint (*ours, >=, *pango);
}

static void
test_no_text_is_cut (void)
{
  g_autoptr (PangoLayout) layout = new_layout ();
  g_autoptr (GRand) random = g_rand_new_with_seed (158);
  guint ours, pango;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = make_text (random, G_N_ELEMENTS (phrases), 20);

      count_both (layout, random, text, &ours, &pango);
    }
}

/* What an office writes takes no more room than it needs, or at most a line. */
static void
test_little_room_is_wasted (void)
{
  g_autoptr (PangoLayout) layout = new_layout ();
  g_autoptr (GRand) random = g_rand_new_with_seed (330);
  guint n_right = 0, n_close = 0;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = make_text (random, N_ORDINARY, 3);
      guint ours, pango;

      count_both (layout, random, text, &ours, &pango);
      n_right += ours == pango;
      n_close += ours <= pango + 1;
    }
  g_test_message ("%u of %u texts right, %u within a line", n_right, N_TEXTS, n_close);
  g_assert_cmpuint (n_right, >, N_TEXTS * 8 / 10);
  g_assert_cmpuint (n_close, >, N_TEXTS * 98 / 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/advances/table-is-that-of-the-font", test_table_is_that_of_the_font);
  g_test_add_func ("/advances/no-text-is-cut", test_no_text_is_cut);
  g_test_add_func ("/advances/little-room-is-wasted", test_little_room_is_wasted);

  return g_test_run ();
}
