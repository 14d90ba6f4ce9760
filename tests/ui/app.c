/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app.h"

#include <glib/gstdio.h>

#include "dien-language.h"
#include "dien-sample.h"

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

/* A program has one. */
static DienApplication *
get_application (void)
{
  static DienApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = dien_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_application_set_default (G_APPLICATION (application));
    }

  return application;
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_type (GtkWidget  *widget,
           const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_toast_label (App *self)
{
  GtkWidget *toast = find_type (GTK_WIDGET (self->window), "DienToast");

  return toast != NULL && gtk_widget_get_visible (toast) ? find_type (toast, "GtkLabel") : NULL;
}

void
app_init (int    *argc,
          char ***argv)
{
  g_autofree char *home = g_dir_make_tmp ("dien-hinh-XXXXXX", NULL);

  g_setenv ("HOME", home, TRUE);
  dien_language_init (NULL);
  gtk_disable_setlocale ();
  g_test_init (argc, argv, NULL);
  gtk_init ();
}

App *
app_new (void)
{
  App *self = g_new0 (App, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("dien-hinh-XXXXXX", &error);
  g_assert_no_error (error);
  self->application = get_application ();

  return self;
}

char *
app_make_sample (App        *self,
                 int         kind,
                 const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = dien_sample_create (kind, path, &error);

  g_assert_no_error (error);
  return path;
}

void
app_look (App *self)
{
  DienPage *page;

  self->window = DIEN_WINDOW (gtk_application_get_windows (GTK_APPLICATION (self->application))->data);
  page = dien_window_get_page (self->window);
  self->page = DIEN_IS_LIST_PAGE (page) ? DIEN_LIST_PAGE (page) : NULL;
  self->view = self->page != NULL ? dien_list_page_get_private (self->page) : NULL;
  self->form = self->view != NULL ? self->view->form : NULL;
  self->store = dien_window_get_store (self->window);
}

App *
app_new_with_sample (int kind,
                     int width,
                     int height)
{
  App *self = app_new ();

  self->path = app_make_sample (self, kind, "mau.dienhinh");
  dien_application_open_path (self->application, self->path);
  app_look (self);
  g_assert_nonnull (self->page);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  keys_present (GTK_WINDOW (self->window));
  keys_wait_until (app_has_focus (self, GTK_WIDGET (self->view->table)));

  return self;
}

void
app_free (App *self)
{
  GtkWindow *window;
  gpointer gone = NULL;

  while ((window = gtk_application_get_active_window (GTK_APPLICATION (self->application))) != NULL)
    {
      g_set_weak_pointer (&gone, window);
      gtk_window_destroy (window);
      keys_wait_until (gone == NULL);
    }
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

DienInput *
app_get_input (App        *self,
               const char *field)
{
  return dien_form_get_input (self->form, field);
}

DienChoice *
app_get_choice (App        *self,
                const char *field)
{
  return dien_form_get_choice (self->form, field);
}

guint
app_count_rows (App *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->view->list));
}

char *
app_dup_subject (App *self)
{
  guint position = dien_table_get_cursor (self->view->table);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (self->view->list), position);

  return row != NULL ? g_strdup (dien_row_get_text (row, DIEN_REGISTRATION_SUBJECT)) : NULL;
}

char *
app_dup_toast (App *self)
{
  keys_wait_until (find_toast_label (self) != NULL);
  return g_strdup (gtk_label_get_text (GTK_LABEL (find_toast_label (self))));
}

char *
app_dup_foot (App *self)
{
  GtkWidget *foot = find_type (GTK_WIDGET (self->window), "DienFoot");

  return g_strdup (gtk_label_get_text (GTK_LABEL (find_type (foot, "GtkLabel"))));
}

gboolean
app_has_focus (App       *self,
               GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

void
app_tab_to (App       *self,
            GtkWidget *widget)
{
  for (guint i = 0; i < 30 && !app_has_focus (self, widget); i++)
    keys_press ("Tab");
  g_assert_true (app_has_focus (self, widget));
}

GtkWidget *
app_find_label (GtkWidget  *root,
                const char *text)
{
  return find_label (root, text);
}
