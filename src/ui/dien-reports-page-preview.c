/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-reports-page"

#include "config.h"

#include "dien-reports-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-document.h"
#include "dien-docx.h"
#include "dien-export.h"
#include "dien-missing.h"

/* What is asked of the thread and what it answers. Held by both. */
typedef struct
{
  char *file;
  int year;
  char *code;
  guint wanted;

  GStrv missing;
  DienSheetPages *pages; /* of a sheet */
  char *text;            /* of a document */
} Request;

static void
clear_request (gpointer data)
{
  Request *request = data;

  g_free (request->file);
  g_free (request->code);
  g_strfreev (request->missing);
  dien_sheet_pages_free (request->pages);
  g_free (request->text);
}

static void
unref_request (gpointer request)
{
  g_atomic_rc_box_release_full (request, clear_request);
}

static gboolean
is_document (const char *code)
{
  return dien_document_get_title (code) != NULL;
}

/* Returns: (nullable): what each lacks, in the order of the list */
static GStrv
find_missing (DienStore     *store,
              int            year,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  for (const DienSheetInfo *info = dien_export_sheets (); info->code != NULL; info++)
    {
      g_autoptr (DienSheet) sheet = NULL;
      g_autofree char *missing = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          (sheet = dien_export_new_sheet (store, year, info->code, error)) == NULL)
        return NULL;
      missing = dien_missing_of_sheet (sheet);
      g_strv_builder_add (all, missing);
    }
  for (const DienDocumentInfo *info = dien_documents (); info->code != NULL; info++)
    {
      g_autofree char *missing = dien_document_dup_missing (store, year, info->code, error);

      if (missing == NULL)
        return NULL;
      g_strv_builder_add (all, missing);
    }

  return g_strv_builder_end (all);
}

static gboolean
make_text (DienStore  *store,
           Request    *request,
           GError    **error)
{
  g_autoptr (GBytes) docx = dien_document_make (store, request->year, request->code, error);

  request->text = docx != NULL ? dien_docx_dup_plain (docx, error) : NULL;
  return request->text != NULL;
}

static gboolean
make_pages (DienStore     *store,
            Request       *request,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (DienSheet) sheet = dien_export_new_sheet (store, request->year, request->code, error);

  request->pages = sheet != NULL ? dien_sheet_pages_new (sheet, request->wanted, cancellable, error) : NULL;
  return request->pages != NULL;
}

static gboolean
load_on_thread (gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Request *request = data;
  g_autoptr (DienStore) store = dien_store_open (request->file, DIEN_STORE_SNAPSHOT, error);

  if (store == NULL)
    return FALSE;

  if (is_document (request->code) ? !make_text (store, request, error) : !make_pages (store, request, cancellable, error))
    return FALSE;
  request->missing = find_missing (store, request->year, cancellable, error);

  return request->missing != NULL;
}

static void
show_leaf (DienReportsPage *self)
{
  g_autofree char *place = g_strdup_printf (_("Page %u of %u"), self->shown + 1, dien_sheet_pages_get_n_pages (self->pages));
  g_autofree char *name = g_strdup_printf ("%s. %s", dien_export_sheet_get_title (dien_reports_page_get_code (self)), place);

  gtk_label_set_label (self->leaf, place);
  dien_preview_show_page (self->preview, self->pages, self->shown, name);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->view), 0);
  dien_reports_page_update_actions (self);
}

static void
show_pages (DienReportsPage *self,
            Request         *request)
{
  guint last = dien_sheet_pages_get_n_pages (request->pages) - 1;

  self->pages = g_steal_pointer (&request->pages);
  self->shown = MIN (request->wanted, last);
  gtk_stack_set_visible_child_name (self->place, "sheet");
  show_leaf (self);
}

static void
show_text (DienReportsPage *self,
           Request         *request)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;

  gtk_text_buffer_set_text (buffer, request->text, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_stack_set_visible_child_name (self->place, "document");
}

static void
forget_pages (DienReportsPage *self)
{
  dien_preview_show_page (self->preview, NULL, 0, "");
  g_clear_pointer (&self->pages, dien_sheet_pages_free);
}

static void
job_finished_cb (DienReportsPage *self,
                 DienJobOutcome   outcome,
                 const char      *sentence,
                 DienJob         *job)
{
  Request *request = g_object_get_data (G_OBJECT (job), "request");

  /* Another one was begun meanwhile. */
  if (job != self->job)
    return;
  g_clear_object (&self->job);

  if (outcome != DIEN_JOB_CANCELLED)
    forget_pages (self);
  if (outcome == DIEN_JOB_DONE)
    {
      dien_reports_page_show_missing (self, request->missing);
      if (request->pages != NULL)
        show_pages (self, request);
      else
        show_text (self, request);
    }
  else if (outcome == DIEN_JOB_FAILED)
    {
      gtk_label_set_label (self->failure, sentence);
      gtk_stack_set_visible_child_name (self->place, "failure");
    }
  dien_reports_page_update_actions (self);
}

void
dien_reports_page_stop_loading (DienReportsPage *self)
{
  if (self->job != NULL)
    dien_job_cancel (self->job);
  g_clear_object (&self->job);
  forget_pages (self);
}

void
dien_reports_page_load (DienReportsPage *self,
                        guint            wanted)
{
  const char *code = dien_reports_page_get_code (self);
  Request *request;

  if (self->job != NULL)
    dien_job_cancel (self->job);
  g_clear_object (&self->job);
  if (code == NULL || self->year == 0)
    return;

  self->stale = FALSE;
  request = g_atomic_rc_box_new0 (Request);
  request->file = g_strdup (dien_store_get_path (self->store));
  request->year = self->number;
  request->code = g_strdup (code);
  request->wanted = wanted;

  self->job = dien_job_new (_("Laying out the pages…"));
  g_object_set_data_full (G_OBJECT (self->job), "request", g_atomic_rc_box_acquire (request), unref_request);
  g_signal_connect_object (self->job, "finished", G_CALLBACK (job_finished_cb), self, G_CONNECT_SWAPPED);
  dien_job_start (self->job, load_on_thread, request, unref_request);
}

static void
scroll_text (DienReportsPage *self,
             int              by)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text));

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + by * gtk_adjustment_get_page_increment (adjustment));
}

void
dien_reports_page_turn (DienReportsPage *self,
                        int              by)
{
  guint page = self->shown + (guint) by;

  if (self->pages == NULL)
    scroll_text (self, by);
  if (self->pages == NULL || page >= dien_sheet_pages_get_n_pages (self->pages))
    return;

  if (!dien_sheet_pages_has (self->pages, page))
    {
      dien_reports_page_load (self, page);
      return;
    }
  self->shown = page;
  show_leaf (self);
}
