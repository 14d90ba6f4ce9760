/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-window"

#include "config.h"

#include "dien-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-settings.h"
#include "dien-sidebar.h"
#include "dien-start-page.h"
#include "dien-toast.h"
#include "dien-undo.h"
#include "dien-users.h"
#include "dien-words.h"
#include "dien-years.h"

/* Answers to a dialog. */
#define BACK "back"
#define DISCARD "discard"

struct _DienWindow
{
  AdwApplicationWindow parent_instance;

  AdwBin *place;
  DienToast *toast;

  DienStore *store;
  DienUndo *undo;
  DienSidebar *sidebar;
  DienRegistrationsPage *page;
  char *retry; /* the action that failed, with its target */
  GVariant *retry_target;
  gboolean closing;
};

G_DEFINE_FINAL_TYPE (DienWindow, dien_window, ADW_TYPE_APPLICATION_WINDOW)

static GAction *
get_action (DienWindow *self,
            const char *name)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self), name);
}

static void
enable (DienWindow *self,
        const char *name,
        gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (get_action (self, name)), enabled);
}

static char *
dup_file_name (DienStore *store)
{
  g_autofree char *name = g_path_get_basename (dien_store_get_path (store));

  if (g_str_has_suffix (name, ".dienhinh"))
    name[strlen (name) - strlen (".dienhinh")] = '\0';

  return g_filename_display_name (name);
}

static void
show_title (DienWindow *self)
{
  g_autofree char *name = dup_file_name (self->store);
  g_autofree char *title = g_strconcat (name, " – Điển Hình", NULL);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_users (DienWindow *self)
{
  g_auto (GStrv) users = dien_users_dup_names (self->store);
  g_autofree char *name = dien_users_dup_current (self->store);

  dien_foot_set_users (dien_sidebar_get_foot (self->sidebar), (const char *const *) users, name);
}

/* The newest year in which there is something to see. */
static int
choose_year (DienWindow *self,
             GArray     *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      int number = g_array_index (numbers, int, i);
      g_autoptr (DienList) list = dien_registrations_new (self->store, dien_year_find (self->store, number, NULL));

      if (dien_list_get_total (list) > 0)
        return number;
    }

  return numbers->len > 0 ? g_array_index (numbers, int, 0) : 0;
}

static void
show_year (DienWindow *self,
           int         number)
{
  g_autoptr (GError) error = NULL;
  gint64 year = dien_year_find (self->store, number, &error);
  gboolean closed;

  if (error != NULL)
    dien_window_say (self, error->message);
  if (year == 0)
    return;

  dien_registrations_page_set_year (self->page, year);
  closed = dien_registrations_page_is_closed (self->page);
  dien_sidebar_set_year (self->sidebar, number, closed);
  g_simple_action_set_state (G_SIMPLE_ACTION (get_action (self, "year")), g_variant_new_int32 (number));
}

static void
remember_size (DienWindow *self)
{
  GSettings *settings = dien_settings_get ();
  int width, height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
restore_size (DienWindow *self)
{
  GSettings *settings = dien_settings_get ();

  if (settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static int
get_year (DienWindow *self)
{
  g_autoptr (GVariant) state = g_action_get_state (get_action (self, "year"));

  return g_variant_get_int32 (state);
}

/* What is taken back is to be seen: its year is shown. Returns: whether that is another one than before */
static gboolean
begin_step (DienWindow *self,
            gint64      entry)
{
  int before = get_year (self);
  int number = dien_undo_get_year (self->undo, entry);

  if (number != 0 && number != before)
    show_year (self, number);
  dien_registrations_page_set_following (self->page, TRUE);

  return get_year (self) != before;
}

/* Says what was done, or why it could not be: a conflict is a matter of the moment, anything else of the disk. */
static void
end_step (DienWindow *self,
          gboolean    moved,
          char       *sentence,
          GError     *error)
{
  g_autofree char *owned_sentence = sentence;
  g_autofree char *with_year = NULL;
  g_autoptr (GError) owned_error = error;

  dien_registrations_page_set_following (self->page, FALSE);
  if (sentence != NULL && moved)
    sentence = with_year = g_strdup_printf (_("%s The year %d is shown."), sentence, get_year (self));
  if (sentence != NULL)
    dien_window_say (self, sentence);
  else if (g_error_matches (error, DIEN_ERROR, DIEN_ERROR_CONFLICT))
    dien_window_say (self, error->message);
  else if (error != NULL)
    dien_window_note_failure (self, error->message, NULL, NULL);
}

static void
undo_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  gboolean moved = begin_step (self, dien_undo_get_undo (self->undo));
  GError *error = NULL;
  char *sentence = dien_undo_undo (self->undo, &error);

  end_step (self, moved, sentence, error);
}

static void
redo_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  gboolean moved = begin_step (self, dien_undo_get_redo (self->undo));
  GError *error = NULL;
  char *sentence = dien_undo_redo (self->undo, &error);

  end_step (self, moved, sentence, error);
}

static void
take_back_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  GError *error = NULL;
  gboolean moved;
  gint64 entry;
  const char *what;
  char *sentence;

  g_variant_get (parameter, "(x&s)", &entry, &what);
  moved = begin_step (self, entry);
  sentence = dien_undo_take_back (self->undo, entry, what, &error);
  end_step (self, moved, sentence, error);
}

static void
go_on_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  gint64 id, year;

  g_variant_get (parameter, "(xx)", &id, &year);
  dien_registrations_page_go_on (self->page, id, year);
}

static void
retry_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);

  gtk_widget_activate_action_variant (GTK_WIDGET (self->page), self->retry, self->retry_target);
}

static void
year_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  show_year (DIEN_WINDOW (user_data), g_variant_get_int32 (parameter));
}

static void
page_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);

  if (self->page != NULL && g_variant_get_int32 (parameter) == 1)
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
close_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));
}

static gboolean
key_pressed_cb (DienWindow      *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  DienUndoKey asked = dien_undo_take_key (gtk_window_get_focus (GTK_WINDOW (self)), key, state);

  if (asked == DIEN_UNDO_KEY_DONE)
    return GDK_EVENT_STOP;
  if (self->store == NULL || asked == DIEN_UNDO_KEY_NONE)
    return GDK_EVENT_PROPAGATE;

  g_action_group_activate_action (G_ACTION_GROUP (self), asked == DIEN_UNDO_KEY_UNDO ? "undo" : "redo", NULL);
  return GDK_EVENT_STOP;
}

static void
undo_moved_cb (DienWindow *self)
{
  enable (self, "undo", dien_undo_get_undo (self->undo) != 0);
  enable (self, "redo", dien_undo_get_redo (self->undo) != 0);
}

static void
store_changed_cb (DienWindow *self,
                  DienNotice *notice)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  enable (self, "retry", FALSE);
  dien_foot_set_saved (dien_sidebar_get_foot (self->sidebar), now);
  if (dien_notice_touches (notice, "user"))
    show_users (self);
  else
    dien_undo_note_year (self->undo, get_year (self));
  if (dien_notice_touches (notice, "year"))
    {
      g_autoptr (GArray) years = dien_years_get_numbers (self->store, NULL);

      if (years != NULL)
        dien_sidebar_set_years (self->sidebar, years);
    }
}

static void
count_changed_cb (DienWindow *self)
{
  dien_sidebar_set_count (self->sidebar, dien_registrations_page_get_total (self->page));
}

static void
user_chosen_cb (DienWindow *self,
                const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!dien_users_choose (self->store, name, &error))
    dien_window_note_failure (self, error->message, NULL, NULL);
  show_users (self);
}

static void
close_answered_cb (DienWindow *self,
                   const char *response)
{
  if (g_str_equal (response, DISCARD))
    {
      self->closing = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    dien_registrations_page_show_draft (self->page);
}

static void
ask_before_losing (DienWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Something typed is not saved yet"), NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                               _("A field of a registration holds a value that could not be kept. Close and lose it, or go back and correct it."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), BACK, _("Go back"), DISCARD, _("Close and lose it"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), DISCARD, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), BACK);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), BACK);
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
dien_window_close_request (GtkWindow *window)
{
  DienWindow *self = DIEN_WINDOW (window);

  remember_size (self);
  if (self->page != NULL && !self->closing)
    {
      dien_registrations_page_confirm (self->page);
      if (dien_registrations_page_has_drafts (self->page))
        {
          ask_before_losing (self);
          return TRUE;
        }
    }

  return GTK_WINDOW_CLASS (dien_window_parent_class)->close_request (window);
}

static void
dien_window_dispose (GObject *object)
{
  DienWindow *self = DIEN_WINDOW (object);

  g_clear_pointer (&self->retry, g_free);
  g_clear_pointer (&self->retry_target, g_variant_unref);
  g_clear_object (&self->undo);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dien_window_parent_class)->dispose (object);
}

static void
dien_window_class_init (DienWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dien_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = dien_window_close_request;

  g_type_ensure (DIEN_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DienWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, DienWindow, place);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
dien_window_init (DienWindow *self)
{
  static const GActionEntry entries[] = {
    { "undo", undo_activated_cb },
    { "redo", redo_activated_cb },
    { "take-back", take_back_activated_cb, "(xs)" },
    { "go-on", go_on_activated_cb, "(xx)" },
    { "retry", retry_activated_cb },
    { "year", year_activated_cb, "i", "0" },
    { "page", page_activated_cb, "i" },
    { "close", close_activated_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  enable (self, "undo", FALSE);
  enable (self, "redo", FALSE);
  enable (self, "retry", FALSE);
  restore_size (self);
  dien_words_follow (GTK_WINDOW (self));
}

DienWindow *
dien_window_new (DienApplication *application)
{
  return g_object_new (DIEN_TYPE_WINDOW, "application", application, NULL);
}

void
dien_window_show_start (DienWindow *self)
{
  g_return_if_fail (DIEN_IS_WINDOW (self));

  adw_bin_set_child (self->place, dien_start_page_new ());
  gtk_widget_grab_focus (adw_bin_get_child (self->place));
}

void
dien_window_report (DienWindow *self,
                    const char *sentence)
{
  GtkWidget *dialog;

  g_return_if_fail (DIEN_IS_WINDOW (self));

  if (self->store == NULL)
    {
      dien_start_page_set_problem (DIEN_START_PAGE (adw_bin_get_child (self->place)), sentence);
      return;
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, sentence);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), BACK, _("Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), BACK);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
new_document (DienWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->sidebar = DIEN_SIDEBAR (dien_sidebar_new ());
  self->page = DIEN_REGISTRATIONS_PAGE (dien_registrations_page_new (self->store, dien_undo_get_menu (self->undo)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sidebar));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));

  g_signal_connect_object (self->page, "notify::total", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dien_sidebar_get_foot (self->sidebar), "user-chosen", G_CALLBACK (user_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  return box;
}

void
dien_window_set_store (DienWindow *self,
                       DienStore  *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) years = NULL;

  g_return_if_fail (DIEN_IS_WINDOW (self));
  g_return_if_fail (DIEN_IS_STORE (store));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  dien_users_restore (store);
  self->undo = dien_undo_new (store);
  adw_bin_set_child (self->place, new_document (self));
  dien_words_refresh (GTK_WINDOW (self));
  show_title (self);
  show_users (self);
  if (dien_store_is_read_only (store))
    dien_foot_set_read_only (dien_sidebar_get_foot (self->sidebar));

  years = dien_years_get_numbers (store, &error);
  if (years != NULL)
    {
      dien_sidebar_set_years (self->sidebar, years);
      show_year (self, choose_year (self, years));
    }
  else
    dien_window_say (self, error->message);

  undo_moved_cb (self);
  g_signal_connect_object (self->undo, "moved", G_CALLBACK (undo_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

DienStore *
dien_window_get_store (DienWindow *self)
{
  g_return_val_if_fail (DIEN_IS_WINDOW (self), NULL);

  return self->store;
}

DienRegistrationsPage *
dien_window_get_page (DienWindow *self)
{
  g_return_val_if_fail (DIEN_IS_WINDOW (self), NULL);

  return self->page;
}

DienWindow *
dien_window_find (GtkWidget *widget)
{
  return DIEN_WINDOW (gtk_widget_get_ancestor (widget, DIEN_TYPE_WINDOW));
}

void
dien_window_say (DienWindow *self,
                 const char *sentence)
{
  dien_window_offer (self, sentence, NULL, NULL, NULL);
}

void
dien_window_offer (DienWindow *self,
                   const char *sentence,
                   const char *label,
                   const char *action,
                   GVariant   *target)
{
  g_return_if_fail (DIEN_IS_WINDOW (self));

  dien_toast_show (self->toast, sentence, label, action, target);
}

void
dien_window_note_failure (DienWindow *self,
                          const char *sentence,
                          const char *retry,
                          GVariant   *target)
{
  g_return_if_fail (DIEN_IS_WINDOW (self));

  g_free (self->retry);
  self->retry = g_strdup (retry);
  g_clear_pointer (&self->retry_target, g_variant_unref);
  self->retry_target = target != NULL ? g_variant_ref_sink (target) : NULL;
  enable (self, "retry", retry != NULL);
  dien_foot_set_failed (dien_sidebar_get_foot (self->sidebar), sentence, retry != NULL);
}
