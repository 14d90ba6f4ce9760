/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list-page-export"

#include "config.h"

#include "dien-list-page-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-export.h"
#include "dien-window.h"

#define SUFFIX ".xlsx"

/* Answers to a dialog. */
#define CANCEL "cancel"
#define REPLACE "replace"

/* What the thread needs: nothing of the window. */
typedef struct
{
  char *document;
  int year;
  char *sheet;
  char *path;
} Export;

static void
free_export (Export *export)
{
  g_free (export->document);
  g_free (export->sheet);
  g_free (export->path);
  g_free (export);
}

static gboolean
export_on_thread (gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  Export *export = data;
  g_autoptr (DienStore) store = dien_store_open (export->document, DIEN_STORE_SNAPSHOT, error);

  return store != NULL && dien_export_sheet (store, export->year, export->sheet, export->path, cancellable, error);
}

static void
show_exported (DienListPage *self,
               const char            *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = g_strdup_printf (_("Exported to ‘%s’."), name);

  dien_window_offer (dien_window_find (GTK_WIDGET (self)), sentence, _("Open"), "app.show-file", g_variant_new_string (uri));
}

static void
export_finished_cb (DienListPage *self,
                    DienJobOutcome         outcome,
                    const char            *sentence,
                    DienJob               *job)
{
  DienWindow *window = dien_window_find (GTK_WIDGET (self));

  dien_list_page_update_actions (self);
  if (window == NULL)
    return;

  if (outcome == DIEN_JOB_DONE)
    show_exported (self, g_object_get_data (G_OBJECT (job), "path"));
  else if (outcome == DIEN_JOB_CANCELLED)
    dien_window_say (window, _("Stopped; nothing was exported."));
  else
    dien_window_say (window, sentence);
}

static gboolean
has_suffix (const char *path)
{
  size_t length = strlen (path);

  return length >= strlen (SUFFIX) && g_ascii_strcasecmp (path + length - strlen (SUFFIX), SUFFIX) == 0;
}

static void
replacing_answered_cb (DienListPage *self,
                       const char            *response,
                       AdwMessageDialog      *dialog)
{
  if (g_str_equal (response, REPLACE))
    dien_list_page_export_to (self, g_object_get_data (G_OBJECT (dialog), "sheet"),
                                       g_object_get_data (G_OBJECT (dialog), "path"));
}

static void
ask_before_replacing (DienListPage *self,
                      const char            *sheet,
                      const char            *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *body = g_strdup_printf (_("There is already a file ‘%s’. What it holds is lost when it is replaced. Cancel to export under another name."), name);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (dien_window_find (GTK_WIDGET (self))), NULL, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), CANCEL, _("Cancel"), REPLACE, _("Replace it"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), REPLACE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), CANCEL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), CANCEL);
  g_object_set_data_full (G_OBJECT (dialog), "sheet", g_strdup (sheet), g_free);
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replacing_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
place_chosen_cb (DienListPage *self,
                 int                    response,
                 GtkFileChooserNative  *chooser)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      path = g_file_get_path (file);
    }
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (path == NULL)
    return;

  dien_list_page_export_as (self, g_object_get_data (G_OBJECT (chooser), "sheet"), path);
}

/* Sheets go beside the file that they are of. */
static void
propose_place (DienListPage *self,
               GtkFileChooser        *chooser,
               const char            *sheet)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  g_autofree char *name = dien_export_dup_file_name (sheet, priv->number);
  g_autofree char *folder = g_path_get_dirname (dien_store_get_path (priv->store));
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  gtk_file_chooser_set_current_folder (chooser, file, NULL);
  gtk_file_chooser_set_current_name (chooser, name);
}

void
dien_list_page_export_as (DienListPage *self,
                                   const char            *sheet,
                                   const char            *path)
{
  g_autofree char *whole = has_suffix (path) ? g_strdup (path) : g_strconcat (path, SUFFIX, NULL);

  /* The chooser asks of the name that was typed only. */
  if (!g_str_equal (whole, path) && g_file_test (whole, G_FILE_TEST_EXISTS))
    ask_before_replacing (self, sheet, whole);
  else
    dien_list_page_export_to (self, sheet, whole);
}

void
dien_list_page_ask_where_to_export (DienListPage *self,
                                             const char            *sheet)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Choose where to save"),
                                                               GTK_WINDOW (dien_window_find (GTK_WIDGET (self))),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("Cancel"));

  propose_place (self, GTK_FILE_CHOOSER (chooser), sheet);
  g_object_set_data_full (G_OBJECT (chooser), "sheet", g_strdup (sheet), g_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), "chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
dien_list_page_export_to (DienListPage *self,
                                   const char            *sheet,
                                   const char            *path)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (DienJob) job = NULL;
  Export *export;

  g_return_if_fail (DIEN_IS_LIST_PAGE (self));

  if (dien_job_bar_is_busy (priv->job_bar))
    return;

  dien_page_confirm (DIEN_PAGE (self));
  export = g_new0 (Export, 1);
  export->document = g_strdup (dien_store_get_path (priv->store));
  export->year = priv->number;
  export->sheet = g_strdup (sheet);
  export->path = g_strdup (path);

  name = g_filename_display_basename (path);
  title = g_strdup_printf (_("Exporting ‘%s’…"), name);
  job = dien_job_new (title);
  g_object_set_data_full (G_OBJECT (job), "path", g_strdup (path), g_free);
  dien_job_bar_set_job (priv->job_bar, job);
  g_signal_connect_object (job, "finished", G_CALLBACK (export_finished_cb), self, G_CONNECT_SWAPPED);
  dien_list_page_update_actions (self);
  dien_job_start (job, export_on_thread, export, (GDestroyNotify) free_export);
}
