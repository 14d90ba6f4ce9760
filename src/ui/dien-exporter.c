/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-exporter"

#include "config.h"

#include "dien-exporter.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-document.h"
#include "dien-export.h"
#include "dien-page.h"
#include "dien-window.h"

/* Answers to a dialog. */
#define CANCEL "cancel"
#define REPLACE "replace"

struct _DienExporter
{
  GObject parent_instance;

  GtkWidget *page;
  DienStore *store;
  DienJobBar *bar;

  /* While a place is chosen */
  GtkNativeDialog *chooser;
  int year;
  char *code;
};

G_DEFINE_FINAL_TYPE (DienExporter, dien_exporter, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the thread needs: nothing of the window. */
typedef struct
{
  char *document;
  int year;
  char *code;
  char *path;
} Export;

static void
free_export (Export *export)
{
  g_free (export->document);
  g_free (export->code);
  g_free (export->path);
  g_free (export);
}

static gboolean
is_all (const char *code)
{
  return strcmp (code, DIEN_EXPORT_ALL) == 0;
}

static gboolean
is_document (const char *code)
{
  return dien_document_get_title (code) != NULL;
}

static gboolean
export_documents (DienStore     *store,
                  const Export  *export,
                  GCancellable  *cancellable,
                  GError       **error)
{
  for (const DienDocumentInfo *info = dien_documents (); info->code != NULL; info++)
    {
      g_autofree char *name = dien_document_dup_file_name (info->code, export->year);
      g_autofree char *path = g_build_filename (export->path, name, NULL);

      if (!dien_document_write (store, export->year, info->code, path, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
export_on_thread (gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  Export *export = data;
  g_autoptr (DienStore) store = dien_store_open (export->document, DIEN_STORE_SNAPSHOT, error);

  if (store == NULL)
    return FALSE;
  if (is_all (export->code))
    return dien_export_all (store, export->year, export->path, NULL, cancellable, error) &&
           export_documents (store, export, cancellable, error);
  if (is_document (export->code))
    return dien_document_write (store, export->year, export->code, export->path, cancellable, error);

  return dien_export_sheet (store, export->year, export->code, export->path, cancellable, error);
}

static void
show_exported (DienExporter *self,
               const char   *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = g_strdup_printf (_("Exported to ‘%s’."), name);

  dien_window_offer (dien_window_find (self->page), sentence, _("Open"), "app.show-file", g_variant_new_string (uri));
}

static void
export_finished_cb (DienExporter   *self,
                    DienJobOutcome  outcome,
                    const char     *sentence,
                    DienJob        *job)
{
  DienWindow *window = dien_window_find (self->page);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (window == NULL)
    return;

  if (outcome == DIEN_JOB_DONE)
    show_exported (self, g_object_get_data (G_OBJECT (job), "path"));
  else if (outcome == DIEN_JOB_CANCELLED)
    dien_window_say (window, _("Stopped; nothing was exported."));
  else
    dien_window_say (window, sentence);
}

static const char *
get_suffix (const char *code)
{
  return is_all (code) ? "" : is_document (code) ? ".docx" : ".xlsx";
}

static gboolean
has_suffix (const char *path,
            const char *suffix)
{
  size_t length = strlen (path);

  return length >= strlen (suffix) && g_ascii_strcasecmp (path + length - strlen (suffix), suffix) == 0;
}

static void
replacing_answered_cb (DienExporter     *self,
                       const char       *response,
                       AdwMessageDialog *dialog)
{
  if (g_str_equal (response, REPLACE))
    dien_exporter_export_to (self, self->year, self->code, g_object_get_data (G_OBJECT (dialog), "path"));
}

static void
ask_before_replacing (DienExporter *self,
                      const char   *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *body = g_strdup_printf (_("There is already a file ‘%s’. What it holds is lost when it is replaced. Cancel to export under another name."), name);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (dien_window_find (self->page)), NULL, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), CANCEL, _("Cancel"), REPLACE, _("Replace it"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), REPLACE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), CANCEL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), CANCEL);
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replacing_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is asked for, until it is answered. */
static void
remember (DienExporter *self,
          int           year,
          const char   *code)
{
  char *copy = g_strdup (code);

  self->year = year;
  g_free (self->code);
  self->code = copy;
}

static void
place_chosen_cb (DienExporter         *self,
                 int                   response,
                 GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      path = g_file_get_path (file);
    }
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  gtk_widget_grab_focus (self->page);
  if (path != NULL)
    dien_exporter_export_as (self, self->year, self->code, path);
}

/* Sheets go beside the file that they are of. */
static void
propose_place (DienExporter   *self,
               GtkFileChooser *chooser)
{
  g_autofree char *folder = g_path_get_dirname (dien_store_get_path (self->store));
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autofree char *name = NULL;

  gtk_file_chooser_set_current_folder (chooser, file, NULL);
  if (is_all (self->code))
    return;
  name = is_document (self->code) ? dien_document_dup_file_name (self->code, self->year)
                                  : dien_export_dup_file_name (self->code, self->year);
  gtk_file_chooser_set_current_name (chooser, name);
}

static void
dien_exporter_dispose (GObject *object)
{
  DienExporter *self = DIEN_EXPORTER (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->store);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (dien_exporter_parent_class)->dispose (object);
}

static void
dien_exporter_class_init (DienExporterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dien_exporter_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DIEN_TYPE_EXPORTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
dien_exporter_init (DienExporter *self)
{
}

DienExporter *
dien_exporter_new (GtkWidget  *page,
                   DienStore  *store,
                   DienJobBar *bar)
{
  DienExporter *self = g_object_new (DIEN_TYPE_EXPORTER, NULL);

  self->page = page;
  self->store = g_object_ref (store);
  self->bar = bar;

  return self;
}

gboolean
dien_exporter_is_busy (DienExporter *self)
{
  g_return_val_if_fail (DIEN_IS_EXPORTER (self), FALSE);

  return dien_job_bar_is_busy (self->bar);
}

void
dien_exporter_ask (DienExporter *self,
                   int           year,
                   const char   *code)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (DIEN_IS_EXPORTER (self));
  g_return_if_fail (code != NULL);

  remember (self, year, code);
  chooser = gtk_file_chooser_native_new (is_all (code) ? _("Choose the folder to save in") : _("Choose where to save"),
                                         GTK_WINDOW (dien_window_find (self->page)),
                                         is_all (code) ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _("Export"), _("Cancel"));
  propose_place (self, GTK_FILE_CHOOSER (chooser));
  g_signal_connect_object (chooser, "response", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  g_set_object (&self->chooser, GTK_NATIVE_DIALOG (chooser));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
}

void
dien_exporter_export_as (DienExporter *self,
                         int           year,
                         const char   *code,
                         const char   *path)
{
  g_autofree char *whole = NULL;

  g_return_if_fail (DIEN_IS_EXPORTER (self));
  g_return_if_fail (code != NULL && path != NULL);

  remember (self, year, code);
  whole = has_suffix (path, get_suffix (code)) ? g_strdup (path) : g_strconcat (path, get_suffix (code), NULL);

  /* The chooser asks of the name that was typed only. */
  if (!g_str_equal (whole, path) && g_file_test (whole, G_FILE_TEST_EXISTS))
    ask_before_replacing (self, whole);
  else
    dien_exporter_export_to (self, year, self->code, whole);
}

void
dien_exporter_export_to (DienExporter *self,
                         int           year,
                         const char   *code,
                         const char   *path)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (DienJob) job = NULL;
  Export *export;

  g_return_if_fail (DIEN_IS_EXPORTER (self));
  g_return_if_fail (code != NULL && path != NULL);

  if (dien_exporter_is_busy (self))
    return;

  dien_page_confirm (DIEN_PAGE (self->page));
  export = g_new0 (Export, 1);
  export->document = g_strdup (dien_store_get_path (self->store));
  export->year = year;
  export->code = g_strdup (code);
  export->path = g_strdup (path);

  name = g_filename_display_basename (path);
  title = g_strdup_printf (_("Exporting ‘%s’…"), name);
  job = dien_job_new (title);
  g_object_set_data_full (G_OBJECT (job), "path", g_strdup (path), g_free);
  dien_job_bar_set_job (self->bar, job);
  g_signal_connect_object (job, "finished", G_CALLBACK (export_finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  dien_job_start (job, export_on_thread, export, (GDestroyNotify) free_export);
}
