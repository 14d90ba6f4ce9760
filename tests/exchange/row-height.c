/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-row-height.h"

#define SIZE_OF_TYPE 13

static void
test_lines_of_a_text (void)
{
  static const struct
  {
    const char *text;
    guint width; /* 1/100 mm */
    guint lines;
  } cases[] = {
    /* At 13 points an n is 6,5 points, 2,29 mm, wide and a space half of that; 96 % of the width less 1,4 mm are used. */
    { "", 2000, 1 },
    { "n", 2000, 1 },
    { "nnnnnnn", 2000, 1 },             /* 16,05 of 17,86 mm */
    { "nnnnnnnn", 2000, 2 },            /* 18,34 mm: within the word */
    { "nnn nnn", 2000, 1 },             /* 14,90 mm */
    { "nnn nnnn", 2000, 1 },            /* 17,19 mm */
    { "nnn nnnnn", 2000, 2 },           /* 19,48 mm */
    { "nnnnnnn nnnnnnn nnnnnnn", 2000, 3 },
    { "n\nn\nn", 2000, 3 },
    { "n\n\nn", 2000, 3 },
    { "ňňňňňňň", 2000, 1 },             /* another letter of that width */
    { "nnnnnnnnnnnn", 2000, 2 },        /* 27,51 mm */
    { "nnnnnnn-nnnnnn", 2000, 4 },      /* 31,33 mm with the hyphen: where it is broken is not known, so half lines */
    { "漢漢漢漢", 2000, 2 },            /* not in the table: taken for wide, 6,88 mm */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *rest = "";

      g_test_message ("'%s'", cases[i].text);
      g_assert_cmpuint (dien_row_height_wrap (cases[i].text, DIEN_FACE_REGULAR, SIZE_OF_TYPE, cases[i].width, G_MAXUINT, &rest),
                        ==, cases[i].lines);
      g_assert_null (rest);
    }
}

static void
test_rest_of_a_text (void)
{
  static const struct
  {
    const char *text;
    guint most;
    const char *rest;
  } cases[] = {
    { "nnnnnnn mmm", 1, "mmm" },
    { "nnnnnnn mmm", 2, NULL },
    { "nnnnnnn nnnnnnn mmm", 2, "mmm" },
    { "nnnnnnno", 1, "o" },
    { "nnn nnnn )", 1, "nnnn )" },      /* the bracket takes the word before it along, 19,86 mm */
    { "nnn ( nnnn", 1, "( nnnn" },
    { "n\nmmm", 1, "mmm" },
    { "n\n", 1, NULL },
    { "nnnnnnnnnnnnnno", 2, "o" },
    { "ưưưưưưưưươ", 1, "ưươ" },        /* 1110/2048 of 13 points: 2,49 mm each, seven in 17,86 mm */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *rest = NULL;

      g_assert_cmpuint (dien_row_height_wrap (cases[i].text, DIEN_FACE_REGULAR, SIZE_OF_TYPE, 2000, cases[i].most, &rest),
                        ==, cases[i].most);
      g_assert_cmpstr (rest, ==, cases[i].rest);
    }
}

static char *
make_text (GRand *random)
{
  static const char *const words[] = {
    "nghiêng", "ở", "ưu", "điểm,", "(05", "xã)", "–", "“Hai", "chân”", "CÔNGTRÌNHKHÔNGCÓKHOẢNGTRẮNG", "a/b/c-d-e-f-g-h-i-k", "\n", "%",
  };
  GString *text = g_string_new ("đầu");

  for (int n = g_rand_int_range (random, 0, 60); n > 0; n--)
    g_string_append_printf (text, " %s", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

/* Cutting a text into rows loses nothing. */
static void
test_pieces_are_the_whole (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (330);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = make_text (random);
      g_autoptr (GString) whole = g_string_new (NULL);
      guint most = g_rand_int_range (random, 1, 5);

      for (const char *at = text, *rest; at != NULL; at = rest)
        {
          g_assert_cmpuint (dien_row_height_wrap (at, DIEN_FACE_REGULAR, 12, 2500, most, &rest), <=, most);
          g_string_append_len (whole, at, rest != NULL ? rest - at : (gssize) strlen (at));
        }
      g_assert_cmpstr (whole->str, ==, text);
    }
}

static void
test_height_of_lines (void)
{
  /* A line of 13 points is 16,51 points high, 16,5 in Excel; whole pixels of 0,75 points, and 3 points of room. */
  g_assert_cmpfloat (dien_row_height_get_points (13, 1), ==, 20.25);
  g_assert_cmpfloat (dien_row_height_get_points (13, 2), ==, 36.75);
  g_assert_cmpfloat (dien_row_height_get_points (12, 3), ==, 48.75);
  g_assert_cmpfloat (dien_row_height_get_points (13, 100), ==, 409.5);

  for (guint size = 8; size < 20; size++)
    {
      guint most = dien_row_height_get_most_lines (size);

      g_assert_cmpfloat (dien_row_height_get_points (size, most), <=, 409.5);
      g_assert_cmpfloat (dien_row_height_get_points (size, most + 2), ==, 409.5);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row-height/lines-of-a-text", test_lines_of_a_text);
  g_test_add_func ("/row-height/rest-of-a-text", test_rest_of_a_text);
  g_test_add_func ("/row-height/pieces-are-the-whole", test_pieces_are_the_whole);
  g_test_add_func ("/row-height/height-of-lines", test_height_of_lines);

  return g_test_run ();
}
