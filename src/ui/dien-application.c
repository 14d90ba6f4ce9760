/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-application"

#include "config.h"

#include "dien-application.h"

#include <glib/gi18n-lib.h>

#include "dien-dialogs.h"
#include "dien-job.h"
#include "dien-pages.h"
#include "dien-sample.h"
#include "dien-settings.h"
#include "dien-ui-resources.h"
#include "dien-window.h"

/* A name that is taken is tried with these numbers. */
#define MOST_NUMBERS 99

struct _DienApplication
{
  AdwApplication parent_instance;
};

/* A sample that is being made. */
typedef struct
{
  DienSampleKind kind;
  char *path;
} Making;

G_DEFINE_FINAL_TYPE (DienApplication, dien_application, ADW_TYPE_APPLICATION)

static void
free_making (Making *making)
{
  g_free (making->path);
  g_free (making);
}

/* Whatever the names by which they are reached. */
static gboolean
is_same_file (GFile *one,
              GFile *other)
{
  g_autoptr (GFileInfo) one_info = NULL;
  g_autoptr (GFileInfo) other_info = NULL;

  if (g_file_equal (one, other))
    return TRUE;

  one_info = g_file_query_info (one, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  other_info = g_file_query_info (other, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  return one_info != NULL && other_info != NULL &&
         g_file_info_has_attribute (one_info, G_FILE_ATTRIBUTE_ID_FILE) &&
         g_strcmp0 (g_file_info_get_attribute_string (one_info, G_FILE_ATTRIBUTE_ID_FILE),
                    g_file_info_get_attribute_string (other_info, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

static DienWindow *
find_window (DienApplication *self,
             const char      *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    {
      DienStore *store = DIEN_IS_WINDOW (link->data) ? dien_window_get_store (link->data) : NULL;
      g_autoptr (GFile) opened = store != NULL ? g_file_new_for_path (dien_store_get_path (store)) : NULL;

      if (opened != NULL && is_same_file (file, opened))
        return link->data;
    }

  return NULL;
}

/* The window that is asked to show something; made where there is none. */
static DienWindow *
get_window (DienApplication *self)
{
  DienWindow *window;

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    {
      if (DIEN_IS_WINDOW (link->data))
        return link->data;
    }

  window = dien_window_new (self);
  dien_window_show_start (window);
  return window;
}

static void
report (DienApplication *self,
        const char      *sentence)
{
  DienWindow *window = get_window (self);

  dien_window_report (window, sentence);
  gtk_window_present (GTK_WINDOW (window));
}

/* A window that shows no file yet, or a new one. */
static DienWindow *
get_empty_window (DienApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    {
      if (DIEN_IS_WINDOW (link->data) && dien_window_get_store (link->data) == NULL)
        return link->data;
    }

  return dien_window_new (self);
}

static char *
dup_documents_folder (void)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_strdup (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) ? folder : g_get_home_dir ());
}

/* Returns: the place of a sample: where it was made before, as long as it still opens, else where nothing is */
static char *
choose_sample_place (DienSampleKind  kind,
                     gboolean       *is_there)
{
  g_autofree char *folder = dup_documents_folder ();
  const char *name = kind == DIEN_SAMPLE_REAL ? _("Thạnh Phú 2022") : _("Practice");

  for (int number = 1; number <= MOST_NUMBERS; number++)
    {
      g_autofree char *base = number == 1 ? g_strdup_printf ("%s.dienhinh", name)
                                          : g_strdup_printf ("%s %d.dienhinh", name, number);
      g_autofree char *path = g_build_filename (folder, base, NULL);
      g_autoptr (DienStore) store = NULL;

      *is_there = g_file_test (path, G_FILE_TEST_EXISTS);
      if (!*is_there)
        return g_steal_pointer (&path);

      store = dien_store_open (path, DIEN_STORE_READ_ONLY, NULL);
      if (store != NULL)
        return g_steal_pointer (&path);
    }

  return g_build_filename (folder, name, NULL);
}

static gboolean
make_on_thread (gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Making *making = data;
  g_autoptr (DienStore) store = dien_sample_create (making->kind, making->path, error);

  return store != NULL;
}

/* Half of a sample must not be opened. */
static void
enable_samples (DienApplication *self,
                gboolean         enabled)
{
  static const char *const names[] = { "sample", "practice" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])), enabled);
}

static void
sample_made_cb (DienApplication *self,
                DienJobOutcome   outcome,
                const char      *sentence,
                DienJob         *job)
{
  enable_samples (self, TRUE);
  if (outcome == DIEN_JOB_DONE)
    dien_application_open_path (self, g_object_get_data (G_OBJECT (job), "path"));
  else if (outcome == DIEN_JOB_FAILED)
    report (self, sentence);
}

static void
open_sample (DienApplication *self,
             DienSampleKind   kind)
{
  gboolean is_there = FALSE;
  g_autofree char *path = choose_sample_place (kind, &is_there);
  g_autoptr (DienJob) job = NULL;
  Making *making;

  if (is_there)
    {
      dien_application_open_path (self, path);
      return;
    }

  making = g_new0 (Making, 1);
  making->kind = kind;
  making->path = g_strdup (path);
  job = dien_job_new (_("Making the file…"));
  g_object_set_data_full (G_OBJECT (job), "path", g_steal_pointer (&path), g_free);
  g_signal_connect_object (job, "finished", G_CALLBACK (sample_made_cb), self, G_CONNECT_SWAPPED);
  enable_samples (self, FALSE);
  dien_job_start (job, make_on_thread, making, (GDestroyNotify) free_making);
}

static void
file_chosen_cb (DienApplication      *self,
                int                   response,
                GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  g_object_set_data (G_OBJECT (self), "chooser", NULL);
  if (path != NULL)
    dien_application_open_path (self, path);
}

static void
open_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  DienApplication *self = DIEN_APPLICATION (user_data);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Open file"), GTK_WINDOW (get_window (self)),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("Open"), _("Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Data files"));
  gtk_file_filter_add_pattern (filter, "*.dienhinh");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), "chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_last_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  g_autofree char *path = dien_settings_dup_last_file ();

  if (path != NULL)
    dien_application_open_path (DIEN_APPLICATION (user_data), path);
}

static void
sample_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  open_sample (DIEN_APPLICATION (user_data), DIEN_SAMPLE_REAL);
}

static void
practice_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  open_sample (DIEN_APPLICATION (user_data), DIEN_SAMPLE_PRACTICE);
}

static void
file_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (DienApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    report (self, _("No program on this machine opens that file. It lies where it was saved."));
}

static void
show_file_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  g_app_info_launch_default_for_uri_async (g_variant_get_string (parameter, NULL), NULL, NULL, file_shown_cb, g_object_ref (user_data));
}

static void
help_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  dien_dialogs_show_help (gtk_application_get_active_window (user_data));
}

static void
keys_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  dien_dialogs_show_keys (gtk_application_get_active_window (user_data));
}

static void
about_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  dien_dialogs_show_about (gtk_application_get_active_window (user_data));
}

/* Window by window, since one may have something to say before it goes. */
static void
quit_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static void
set_page_accelerator (GtkApplication     *application,
                      const DienPageInfo *page)
{
  g_autofree char *action = g_strdup_printf ("win.page::%s", page->name);
  g_autofree char *accel = g_strdup_printf ("<Alt>%c", page->digit);
  const char *accels[] = { accel, NULL };

  gtk_application_set_accels_for_action (application, action, accels);
}

static void
set_accelerators (GtkApplication *application)
{
  /* Only keys that no field of text uses: these come before the focused widget. */
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accelerators[] = {
    { "app.help", { "F1" } },
    { "app.keys", { "<Control>question", "<Control><Shift>slash" } },
    { "app.open", { "<Control>o" } },
    { "app.quit", { "<Control>q" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].accels);
  for (const DienPageInfo *page = dien_pages (); page->name != NULL; page++)
    if (page->digit != 0)
      set_page_accelerator (application, page);
}

static void
dien_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (dien_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  set_accelerators (GTK_APPLICATION (application));
}

static void
dien_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (DIEN_APPLICATION (application))));
}

static void
dien_application_open (GApplication  *application,
                       GFile        **files,
                       int            n_files,
                       const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        dien_application_open_path (DIEN_APPLICATION (application), path);
      else
        report (DIEN_APPLICATION (application), _("Only files on this machine or on a share can be opened."));
    }
}

static void
dien_application_class_init (DienApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = dien_application_startup;
  application_class->activate = dien_application_activate;
  application_class->open = dien_application_open;
}

static void
dien_application_init (DienApplication *self)
{
  static const GActionEntry entries[] = {
    { "open", open_activated_cb },
    { "open-last", open_last_activated_cb },
    { "sample", sample_activated_cb },
    { "practice", practice_activated_cb },
    { "show-file", show_file_activated_cb, "s" },
    { "help", help_activated_cb },
    { "keys", keys_activated_cb },
    { "about", about_activated_cb },
    { "quit", quit_activated_cb },
  };

  dien_ui_register_resource ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

DienApplication *
dien_application_new (void)
{
  return g_object_new (DIEN_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/vn/dienhinh/DienHinh",
                       NULL);
}

void
dien_application_open_path (DienApplication *self,
                            const char      *path)
{
  g_autoptr (DienStore) store = NULL;
  g_autoptr (GError) error = NULL;
  DienWindow *window;

  g_return_if_fail (DIEN_IS_APPLICATION (self));

  window = find_window (self, path);
  if (window == NULL)
    {
      store = dien_store_open (path, DIEN_STORE_DEFAULT, &error);
      if (store == NULL)
        {
          report (self, error->message);
          return;
        }
      window = get_empty_window (self);
      dien_window_set_store (window, store);
      dien_settings_set_last_file (path);
    }

  gtk_window_present (GTK_WINDOW (window));
}
