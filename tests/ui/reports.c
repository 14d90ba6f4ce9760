/* SPDX-License-Identifier: MIT */

/* The page of sheets and reports by keyboard alone, at the two sizes that count. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dien-document.h"
#include "dien-export.h"
#include "dien-reports-page-private.h"
#include "dien-sample.h"
#include "window-steps.h"

typedef struct
{
  App *app;
  DienReportsPage *page;
} Reports;

static void
reports_free (Reports *self)
{
  app_free (self->app);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reports, reports_free)

#define wait_loaded(self) keys_wait_until ((self)->page->job == NULL && !(self)->page->stale)

static Reports *
open_reports (gconstpointer  data,
              DienSampleKind kind)
{
  const Size *size = data;
  Reports *self = g_new0 (Reports, 1);

  self->app = app_new_with_sample (kind, size->width, size->height);
  keys_press ("alt+9");
  self->page = DIEN_REPORTS_PAGE (dien_window_get_page (self->app->window));
  wait_loaded (self);
  dien_page_show (DIEN_PAGE (self->page), "X7a", 0);
  wait_loaded (self);
  keys_wait_frame (GTK_WIDGET (self->app->window));

  return self;
}

static char *
dup_text (Reports *self)
{
  return dien_sheet_pages_dup_text (self->page->pages, self->page->shown);
}

static void
assert_leaf (Reports    *self,
             const char *expected)
{
  wait_loaded (self);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->place), ==, "sheet");
  g_assert_cmpstr (gtk_label_get_label (self->page->leaf), ==, expected);
}

static void
test_shown (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_REAL);
  g_autofree char *text = dup_text (reports);

  assert_leaf (reports, "Trang 1 trên 2");
  g_assert_true (app_has_focus (reports->app, GTK_WIDGET (reports->page->list)));
  g_assert_nonnull (strstr (text, "DANH SÁCH CÔNG NHẬN ĐIỂN HÌNH NĂM 2022"));
  g_assert_nonnull (app_find_label (GTK_WIDGET (reports->page), "Còn thiếu: số, ngày quyết định"));
  g_assert_cmpstr (gtk_button_get_label (reports->page->export), ==, "Xuất Excel");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (reports->page->preview)), >=, 300);
}

/* What is listed is what the command line makes. */
static void
test_all_are_listed (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);

  for (const DienSheetInfo *info = dien_export_sheets (); info->code != NULL; info++)
    g_assert_nonnull (app_find_label (GTK_WIDGET (reports->page->list), dien_export_sheet_get_title (info->code)));
  for (const DienDocumentInfo *info = dien_documents (); info->code != NULL; info++)
    g_assert_nonnull (app_find_label (GTK_WIDGET (reports->page->list), dien_document_get_title (info->code)));
}

static void
test_leaves_are_turned (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);
  g_autofree char *second = NULL;

  keys_press ("Page_Up");
  assert_leaf (reports, "Trang 1 trên 2");
  keys_press ("Page_Down");
  assert_leaf (reports, "Trang 2 trên 2");
  second = dup_text (reports);
  g_assert_nonnull (strstr (second, "Danh sách này có 14 (mười bốn) điển hình"));
  keys_press ("Page_Down");
  assert_leaf (reports, "Trang 2 trên 2");
  keys_press ("Page_Up");
  assert_leaf (reports, "Trang 1 trên 2");

  /* From the preview too. */
  keys_press ("F6");
  g_assert_false (app_has_focus (reports->app, GTK_WIDGET (reports->page->list)));
  keys_press ("Page_Down");
  assert_leaf (reports, "Trang 2 trên 2");
  keys_press ("F6");
  g_assert_true (app_has_focus (reports->app, GTK_WIDGET (reports->page->list)));
}

static void
test_another_is_chosen (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (reports->page->text);
  GtkTextIter start, end;
  g_autofree char *sheet = NULL;
  g_autofree char *review = NULL;

  g_assert_true (dien_export_sheet_get_title ("X7b") != NULL);
  dien_page_show (DIEN_PAGE (reports->page), "X7b", 0);
  assert_leaf (reports, "Trang 1 trên 3");
  sheet = dup_text (reports);
  g_assert_nonnull (strstr (sheet, "TỔNG HỢP KẾT QUẢ XÉT"));

  dien_page_show (DIEN_PAGE (reports->page), "review", 0);
  wait_loaded (reports);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (reports->page->place), ==, "document");
  g_assert_cmpstr (gtk_button_get_label (reports->page->export), ==, "Xuất Word");
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  review = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_nonnull (strstr (review, "Có 14 mô hình đạt yêu cầu, được công nhận điển hình:\n"));
}

/* Up and down the list by keys, from the first sheet to the last document and not beyond. */
static void
test_keys_of_the_list (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);
  const char *first = dien_export_sheets ()->code;
  guint n = 1;

  dien_page_show (DIEN_PAGE (reports->page), first, 0);
  keys_press ("F6");
  keys_press ("F6");
  for (const DienSheetInfo *info = dien_export_sheets () + 1; info->code != NULL; info++, n++)
    {
      keys_press (n % 2 == 0 ? "Down" : "ctrl+Page_Down");
      g_assert_cmpstr (dien_reports_page_get_code (reports->page), ==, info->code);
    }
  for (const DienDocumentInfo *info = dien_documents (); info->code != NULL; info++, n++)
    {
      keys_press ("ctrl+Page_Down");
      g_assert_cmpstr (dien_reports_page_get_code (reports->page), ==, info->code);
    }
  keys_press ("ctrl+Page_Down");
  g_assert_cmpstr (gtk_button_get_label (reports->page->export), ==, "Xuất Word");
  while (--n > 0)
    keys_press ("ctrl+Page_Up");
  g_assert_cmpstr (dien_reports_page_get_code (reports->page), ==, first);
  keys_press ("ctrl+Page_Up");
  g_assert_cmpstr (dien_reports_page_get_code (reports->page), ==, first);
}

static void
remove_first (Reports *self)
{
  g_autoptr (DienList) list = dien_registrations_new (self->app->store, self->page->year);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = dien_list_get_id (list, 0);

  g_array_append_val (ids, id);
  g_assert_true (dien_registration_remove (self->app->store, ids, NULL));
}

/* At once, and where the page was not to be seen when it is looked at again. */
static void
test_changes_are_followed (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);
  g_autofree char *before = dup_text (reports);
  g_autofree char *after = NULL;
  g_autofree char *later = NULL;

  g_assert_nonnull (strstr (before, "1\tHai chân\tChi bộ ấp 1\t"));
  remove_first (reports);
  g_assert_nonnull (reports->page->job);
  wait_loaded (reports);
  after = dup_text (reports);
  g_assert_null (strstr (after, "\tChi bộ ấp 1\t"));
  g_assert_nonnull (strstr (after, "1\tHai chân\tBan Xây dựng Đảng"));

  keys_press ("alt+5");
  remove_first (reports);
  g_assert_null (reports->page->job);
  g_assert_true (reports->page->stale);
  keys_press ("alt+9");
  wait_loaded (reports);
  later = dup_text (reports);
  g_assert_null (strstr (later, "Ban Xây dựng Đảng"));
}

static void
test_another_year (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_REAL);
  g_autofree char *text = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (reports->app->window), "year", g_variant_new_int32 (2023));
  wait_loaded (reports);
  assert_leaf (reports, "Trang 1 trên 1");
  text = dup_text (reports);
  g_assert_nonnull (strstr (text, "NĂM 2023"));
  g_assert_nonnull (strstr (text, "(Không có)"));
}

static void
export_as (Reports    *self,
           const char *code,
           const char *typed)
{
  g_autofree char *path = g_build_filename (self->app->folder, typed, NULL);

  dien_exporter_export_as (self->page->exporter, self->page->number, code, path);
}

static void
assert_package (Reports    *self,
                const char *name)
{
  g_autofree char *path = g_build_filename (self->app->folder, name, NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_test_message ("%s", name);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, 2, "PK", 2);
}

static void
test_exported (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);

  export_as (reports, "X7a", "Danh sách");
  g_assert_true (dien_exporter_is_busy (reports->page->exporter));
  assert_toast (reports->app, "Đã xuất ‘Danh sách.xlsx’.");
  assert_package (reports, "Danh sách.xlsx");
  export_as (reports, "review", "Báo cáo.DOCX");
  assert_toast (reports->app, "Đã xuất ‘Báo cáo.DOCX’.");
  assert_package (reports, "Báo cáo.DOCX");
}

static void
test_all_exported (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);

  export_as (reports, DIEN_EXPORT_ALL, "biểu");
  assert_toast (reports->app, "Đã xuất ‘biểu’.");
  for (const DienSheetInfo *info = dien_export_sheets (); info->code != NULL; info++)
    {
      g_autofree char *name = dien_export_dup_file_name (info->code, 2022);
      g_autofree char *path = g_build_filename ("biểu", name, NULL);

      assert_package (reports, path);
    }
  for (const DienDocumentInfo *info = dien_documents (); info->code != NULL; info++)
    {
      g_autofree char *name = dien_document_dup_file_name (info->code, 2022);
      g_autofree char *path = g_build_filename ("biểu", name, NULL);

      assert_package (reports, path);
    }
}

static void
test_not_exported (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);
  g_autofree char *toast = NULL;

  export_as (reports, "review", "không có/Báo cáo.docx");
  toast = app_dup_toast (reports->app);
  g_assert_nonnull (strstr (toast, "Báo cáo.docx"));
  g_assert_false (dien_exporter_is_busy (reports->page->exporter));
}

/* A window that closes while pages are laid out. */
static void
test_closed_meanwhile (gconstpointer size)
{
  g_autoptr (Reports) reports = open_reports (size, DIEN_SAMPLE_PRACTICE);

  for (guint i = 0; i < 20; i++)
    dien_reports_page_load (reports->page, i);
  g_assert_nonnull (reports->page->job);
}

int
main (int    argc,
      char **argv)
{
  app_init (&argc, &argv);

  add_at_both_sizes ("/reports/shown", test_shown);
  add_at_both_sizes ("/reports/all-are-listed", test_all_are_listed);
  add_at_both_sizes ("/reports/leaves-are-turned", test_leaves_are_turned);
  add_at_both_sizes ("/reports/another-is-chosen", test_another_is_chosen);
  add_at_both_sizes ("/reports/keys-of-the-list", test_keys_of_the_list);
  add_at_both_sizes ("/reports/changes-are-followed", test_changes_are_followed);
  add_at_both_sizes ("/reports/another-year", test_another_year);
  add_at_both_sizes ("/reports/exported", test_exported);
  add_at_both_sizes ("/reports/all-exported", test_all_exported);
  add_at_both_sizes ("/reports/not-exported", test_not_exported);
  add_at_both_sizes ("/reports/closed-meanwhile", test_closed_meanwhile);

  return g_test_run ();
}
