/* SPDX-License-Identifier: MIT */
/* write-sheets JSON YEAR FOLDER   makes a store of the JSON (dien-sample.h) and writes all sheets of the year into the folder,
 *                                 each called after its code, and 'CODE.pages.pdf' as the program itself shows it
 * write-sheets FOLDER             writes one sheet that has what those have not: groups of headings, sections, dates, counts
 *
 * For sheets.py and office.py to look at. */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "dien-export.h"
#include "dien-heading.h"
#include "dien-language.h"
#include "dien-os.h"
#include "dien-sample.h"
#include "dien-sheet-pages.h"
#include "dien-xlsx.h"

static const struct
{
  const char *section;
  const char *name;
  const char *born;
  const char *joined;
  gint64 collectives;
  gint64 persons;  /* -1: not known */
  gint64 points;
} rows[] = {
  { "I. HAI CHÂN" },
  { NULL, "Nguyễn Văn Ơn", "1960-02-03", "1985", 0, 12, 8500 },
  { NULL, "Trần Thị Út", "1959", "1890-05-01", 3, -1, 9250 },
  { "II. BA MŨI" },
  { NULL, "Lê Ân", NULL, "2005-11", 1234567, 5, 725 },
};

static gboolean
next_row (gpointer       data,
          DienSheetRow  *row,
          GError       **error)
{
  guint *at = data;
  guint i = at[0];

  if (i == G_N_ELEMENTS (rows))
    return FALSE;

  at[0]++;
  row->section = rows[i].section;
  if (rows[i].section != NULL)
    return TRUE;

  row->cells[0] = (DienCell) { .number = ++at[1], .has_number = TRUE };
  row->cells[1].text = rows[i].name;
  row->cells[2].text = rows[i].born;
  row->cells[3].text = rows[i].joined;
  row->cells[4] = (DienCell) { .number = rows[i].collectives, .has_number = TRUE };
  row->cells[5] = (DienCell) { .number = rows[i].persons, .has_number = rows[i].persons >= 0 };
  row->cells[6] = (DienCell) { .number = rows[i].points, .has_number = TRUE };

  return TRUE;
}

static DienSheet *
make_sheet (guint *at)
{
  static const DienSheetRows source = { next_row, NULL, g_free };
  DienSheet *sheet = dien_sheet_new ();

  sheet->title = g_strdup ("Biểu thử");
  sheet->tab = g_strdup ("Biểu thử");
  sheet->headline = g_strdup ("BIỂU THỬ");
  sheet->size = 12;
  sheet->heading = dien_heading_new (NULL, NULL, NULL, 2022);
  dien_sheet_add_column (sheet, "STT", NULL, 12, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, "Họ và tên", NULL, 50, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_column (sheet, "Ngày sinh", NULL, 30, DIEN_CELL_DATE, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, "Ngày vào Đảng", NULL, 30, DIEN_CELL_DATE, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, "Tập thể", "Số lượng", 30, DIEN_CELL_COUNT, DIEN_ALIGN_RIGHT);
  dien_sheet_add_column (sheet, "Cá nhân", "Số lượng", 30, DIEN_CELL_COUNT, DIEN_ALIGN_RIGHT);
  dien_sheet_add_column (sheet, "Điểm", NULL, 20, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_total (sheet, "Tổng cộng", 1, NULL);
  dien_sheet_set_rows (sheet, &source, at);

  return sheet;
}

static void
write_plain (const char *folder)
{
  g_autoptr (DienSheet) sheet = make_sheet (g_new0 (guint, 2));
  g_autofree char *path = g_build_filename (folder, "plain.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *temporary = dien_xlsx_write (sheet, path, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (dien_os_replace_file (temporary, path, &error));
}

static DienStore *
make_store (const char *json_path,
            const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "store.dienhinh", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = NULL;
  DienStore *store;
  char *content;
  gsize length;

  g_file_get_contents (json_path, &content, &length, &error);
  g_assert_no_error (error);
  json = g_bytes_new_take (content, length);
  store = dien_store_create (path, &error);
  g_assert_no_error (error);
  dien_sample_read (store, json, &error);
  g_assert_no_error (error);

  return store;
}

static void
draw_all (DienStore  *store,
          int         year,
          const char *code,
          const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, DIEN_PAGE_WIDTH, DIEN_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (DienSheetPages) pages = NULL;

  for (guint i = 0; pages == NULL || i < dien_sheet_pages_get_n_pages (pages); i++)
    {
      if (pages == NULL || !dien_sheet_pages_has (pages, i))
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (DienSheet) sheet = dien_export_new_sheet (store, year, code, &error);

          g_assert_no_error (error);
          g_clear_pointer (&pages, dien_sheet_pages_free);
          pages = dien_sheet_pages_new (sheet, i, NULL, &error);
          g_assert_no_error (error);
        }
      dien_sheet_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
write_all (const char *json_path,
           int         year,
           const char *folder)
{
  g_autoptr (DienStore) store = make_store (json_path, folder);
  g_autoptr (GError) error = NULL;

  for (const DienSheetInfo *info = dien_export_sheets (); info->code != NULL; info++)
    {
      g_autofree char *name = g_strconcat (info->code, ".xlsx", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *pages_name = g_strconcat (info->code, ".pages.pdf", NULL);
      g_autofree char *pages_path = g_build_filename (folder, pages_name, NULL);

      draw_all (store, year, info->code, pages_path);
      dien_export_sheet (store, year, info->code, path, NULL, &error);
      g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  if (argc == 4)
    write_all (argv[1], (int) g_ascii_strtoll (argv[2], NULL, 10), argv[3]);
  else
    write_plain (argv[1]);

  return 0;
}
