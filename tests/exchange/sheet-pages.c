/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-heading.h"
#include "dien-row-height.h"
#include "dien-sheet-pages-private.h"

/* Sheets of any length whose rows say which they are. */

#define MOST_PAGES_KEPT 18

static const char *const texts[] = {
  "Xã Thạnh Phong", "Đồng chí Trần Văn Của, Uỷ viên Ban Thường vụ Huyện uỷ, Trưởng Ban Dân vận Huyện uỷ",
  "Xây dựng mô hình trường học xanh- sạch- đảm bảo an toàn về an ninh trật tự", "WWWWWW MMMMMM ƯƯƯƯƯƯ ỘỘỘỘỘỘ",
  "Côngtrìnhkhôngcókhoảngtrắngnàođểxuốngdòngnênphảicắtgiữachữmàkhôngmấtchữnào", "dòng một\ndòng hai\ndòng ba", "20/12",
  "https://a.example/van-ban/158-KH-HU?nam=2022", "( trong ngoặc ) : và / hoặc “ trích ” …",
};

typedef struct
{
  guint n;
  guint at;
  char text[256];
} Rows;

static gboolean
next_row (gpointer       data,
          DienSheetRow  *row,
          GError       **error)
{
  Rows *self = data;

  if (self->at == self->n)
    return FALSE;

  self->at++;
  g_snprintf (self->text, sizeof self->text, "Số %u. %s", self->at, texts[self->at % G_N_ELEMENTS (texts)]);
  row->cells[0] = (DienCell) { .number = self->at, .has_number = TRUE };
  row->cells[1].text = self->text;
  row->cells[2].text = texts[self->at / 3 % G_N_ELEMENTS (texts)];
  row->cells[3] = (DienCell) { .number = 9250, .has_number = TRUE };
  row->cells[4].text = "2022-02-05";

  return TRUE;
}

static char *
dup_closing (gpointer data)
{
  return g_strdup ("Danh sách này có nhiều dòng.");
}

static DienSheet *
make_sheet (guint n)
{
  static const DienSheetRows source = { next_row, dup_closing, g_free };
  DienSheet *sheet = dien_sheet_new ();
  Rows *rows = g_new0 (Rows, 1);

  rows->n = n;
  sheet->headline = g_strdup ("DANH SÁCH THỬ");
  sheet->size = 12;
  sheet->heading = dien_heading_new (NULL, NULL, NULL, 2022);
  dien_sheet_add_column (sheet, "STT", NULL, 14, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, "Họ và tên", NULL, 80, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_column (sheet, "Mô hình", "Đăng ký", 120, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_column (sheet, "Điểm", "Đăng ký", 20, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, "Ngày", NULL, 30, DIEN_CELL_DATE, DIEN_ALIGN_CENTRE);
  dien_sheet_add_total (sheet, "Tổng cộng", 1, NULL);
  dien_sheet_set_rows (sheet, &source, rows);

  return sheet;
}

static DienSheetPages *
make_pages (guint n,
            guint wanted)
{
  g_autoptr (DienSheet) sheet = make_sheet (n);
  g_autoptr (GError) error = NULL;
  DienSheetPages *pages = dien_sheet_pages_new (sheet, wanted, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

static const char *
skip_head (const char *text)
{
  const char *numbers = strstr (text, "(1)\t(2)\t(3)\t(4)\t(5)\n");

  g_assert_nonnull (numbers);
  return strchr (numbers, '\n') + 1;
}

/* Every row once, in order, below the headings, on each page. */
static void
test_rows_follow_each_other (void)
{
  static const guint lengths[] = { 1, 7, 8, 9, 10, 11, 12, 60, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      guint n_pages = 1, seen = 0;

      for (guint page = 0; page < n_pages; page++)
        {
          g_autoptr (DienSheetPages) pages = make_pages (lengths[i], page);
          g_autofree char *text = NULL;
          g_auto (GStrv) lines = NULL;
          guint on_page = 0;

          n_pages = dien_sheet_pages_get_n_pages (pages);
          g_assert_true (dien_sheet_pages_has (pages, page));
          text = dien_sheet_pages_dup_text (pages, page);
          g_assert_cmpint (strstr (text, "DANH SÁCH THỬ") != NULL, ==, page == 0);
          g_assert_cmpint (strstr (text, "nhiều dòng") != NULL, ==, page + 1 == n_pages);
          g_assert_nonnull (strstr (text, "Đăng ký"));
          lines = g_strsplit (skip_head (text), "\n", -1);
          for (guint j = 0; lines[j] != NULL; j++)
            if (g_ascii_isdigit (lines[j][0]) && strstr (lines[j], "Số ") != NULL)
              {
                g_assert_cmpint (g_ascii_strtoll (lines[j], NULL, 10), ==, ++seen);
                on_page++;
              }
          g_assert_cmpuint (on_page, >, 0);
        }
      g_test_message ("%u rows on %u pages", lengths[i], n_pages);
      g_assert_cmpuint (seen, ==, lengths[i]);
    }
}

static void
test_values_as_they_are_printed (void)
{
  g_autoptr (DienSheetPages) pages = make_pages (1, 0);
  g_autofree char *text = dien_sheet_pages_dup_text (pages, 0);

  g_assert_nonnull (strstr (text, "1\tSố 1. "));
  g_assert_nonnull (strstr (text, "\t92,5\t05/02/2022\n"));
  g_assert_nonnull (strstr (text, "Tổng cộng\t1\n"));
}

/* Of a long sheet the pages around the wanted one are there, and how many there are. */
static void
test_little_is_kept (void)
{
  static const guint wanted[] = { 0, 1, 300, 100000 };
  guint n_pages = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (DienSheetPages) pages = make_pages (10000, wanted[i]);
      guint page = MIN (wanted[i], dien_sheet_pages_get_n_pages (pages) - 1);
      guint kept = 0;

      g_assert_true (n_pages == 0 || n_pages == dien_sheet_pages_get_n_pages (pages));
      n_pages = dien_sheet_pages_get_n_pages (pages);
      g_assert_cmpuint (n_pages, >, 500);
      g_assert_true (dien_sheet_pages_has (pages, page));
      g_assert_true (dien_sheet_pages_has (pages, page > 0 ? page - 1 : 1));
      g_assert_false (dien_sheet_pages_has (pages, n_pages));
      for (guint j = 0; j < n_pages; j++)
        kept += dien_sheet_pages_has (pages, j);
      g_assert_cmpuint (kept, <=, MOST_PAGES_KEPT);
      g_assert_cmpuint (g_queue_get_length (&pages->rows), <, MOST_PAGES_KEPT * 20);
    }
}

/* The same page whichever page was wanted. */
static void
test_neighbours_are_the_same (void)
{
  g_autoptr (DienSheetPages) here = make_pages (2000, 40);
  g_autoptr (DienSheetPages) before = make_pages (2000, 36);
  g_autofree char *text = dien_sheet_pages_dup_text (here, 40);
  g_autofree char *same = dien_sheet_pages_dup_text (before, 40);

  g_assert_cmpstr (text, ==, same);
}

static void
assert_inside (DienSheetPages    *pages,
               const DienPageRow *row,
               double             below,
               PangoLayout       *layout)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const DienPageCell *cell = &g_array_index (row->cells, DienPageCell, i);
      double width = pages->edges[cell->last + 1] - pages->edges[cell->first];
      double height = row->height + (cell->tall ? below : 0);
      double offset = dien_page_cell_lay_out (cell, width, height, layout);
      PangoRectangle extents;

      pango_layout_get_extents (layout, NULL, &extents);
      if (offset < 0 || extents.x < 0 || extents.width > width * PANGO_SCALE)
        g_test_message ("%g: %s", offset, cell->text);
      g_assert_cmpfloat (offset, >=, 0);
      g_assert_cmpint (extents.x, >=, 0);
      g_assert_cmpfloat (extents.x + extents.width, <=, width * PANGO_SCALE);
    }
}

static void
test_texts_are_inside_their_cells (void)
{
  g_autoptr (DienSheetPages) pages = make_pages (60, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = dien_page_new_layout (cr);

  for (GList *l = pages->rows.head; l != NULL; l = l->next)
    assert_inside (pages, l->data, l->next != NULL ? ((DienPageRow *) l->next->data)->height : 0, layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Where there is ink: within the margins, and on the second page also in the middle above them. */
static void
test_drawn (void)
{
  g_autoptr (DienSheetPages) pages = make_pages (30, 0);

  for (guint page = 0; page < 2; page++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, DIEN_PAGE_WIDTH, DIEN_PAGE_HEIGHT);
      cairo_t *cr = cairo_create (surface);
      guint inside = 0, above = 0, outside = 0;
      const guchar *data;

      dien_sheet_pages_draw (pages, page, cr);
      cairo_surface_flush (surface);
      data = cairo_image_surface_get_data (surface);
      for (int y = 0; y < DIEN_PAGE_HEIGHT; y++)
        for (int x = 0; x < DIEN_PAGE_WIDTH; x++)
          if (data[y * cairo_image_surface_get_stride (surface) + x] > 0)
            {
              if (x >= 84 && x <= 800 && y >= 56 && y <= 539)
                inside++;
              else if (x > 400 && x < 500 && y > 25 && y < 56)
                above++;
              else
                outside++;
            }
      g_assert_cmpuint (inside, >, 5000);
      g_assert_cmpint (above > 0, ==, page == 1);
      g_assert_cmpuint (outside, ==, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_stopped (void)
{
  g_autoptr (DienSheet) sheet = make_sheet (200);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dien_sheet_pages_new (sheet, 0, cancellable, &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_CANCELLED);
}

static void
test_empty (void)
{
  g_autoptr (DienSheetPages) pages = make_pages (0, 5);
  g_autofree char *text = NULL;

  g_assert_cmpuint (dien_sheet_pages_get_n_pages (pages), ==, 1);
  g_assert_true (dien_sheet_pages_has (pages, 0));
  text = dien_sheet_pages_dup_text (pages, 0);
  g_assert_nonnull (strstr (text, "(Không có)"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-pages/rows-follow-each-other", test_rows_follow_each_other);
  g_test_add_func ("/sheet-pages/values-as-they-are-printed", test_values_as_they_are_printed);
  g_test_add_func ("/sheet-pages/little-is-kept", test_little_is_kept);
  g_test_add_func ("/sheet-pages/neighbours-are-the-same", test_neighbours_are_the_same);
  g_test_add_func ("/sheet-pages/texts-are-inside-their-cells", test_texts_are_inside_their_cells);
  g_test_add_func ("/sheet-pages/drawn", test_drawn);
  g_test_add_func ("/sheet-pages/stopped", test_stopped);
  g_test_add_func ("/sheet-pages/empty", test_empty);

  return g_test_run ();
}
