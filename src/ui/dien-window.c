/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-window"

#include "config.h"

#include "dien-window-private.h"

#include <glib/gi18n-lib.h>

#include "dien-assistant.h"
#include "dien-desk.h"
#include "dien-error.h"
#include "dien-office-window.h"
#include "dien-pages.h"
#include "dien-recent.h"
#include "dien-registrations.h"
#include "dien-sidebar.h"
#include "dien-start-page.h"
#include "dien-toast.h"
#include "dien-undo.h"
#include "dien-window-size.h"
#include "dien-users.h"
#include "dien-words.h"
#include "dien-year-work.h"
#include "dien-year-dialog.h"
#include "dien-years.h"

/* What a file opens with: the models, or while there are none what is to be done for them. */
#define FIRST_PAGE "registrations"
#define BEGINNING "overview"

/* Answers to a dialog. */
#define BACK "back"
#define DISCARD "discard"

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

static void
show_title (DienWindow *self)
{
  g_autofree char *name = dien_recent_dup_title (dien_store_get_path (self->store));
  g_autofree char *title = g_strconcat (name, " – Điển Hình", NULL);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_users (DienWindow *self)
{
  g_auto (GStrv) users = dien_users_dup_names (self->store);
  g_autofree char *name = dien_desk_dup_current (self->store);

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

/* The pages that were visited. @i: counts from 0. Returns: (nullable): NULL behind the last */
static DienPage *
get_made_page (DienWindow *self,
               guint       i)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  while (page != NULL && i-- > 0)
    page = gtk_widget_get_next_sibling (page);

  return page != NULL ? DIEN_PAGE (page) : NULL;
}

int
dien_window_get_year (DienWindow *self)
{
  g_autoptr (GVariant) state = g_action_get_state (get_action (self, "year"));

  return g_variant_get_int32 (state);
}

/* Returns: whether the year that is shown has models */
static gboolean
show_counts (DienWindow *self)
{
  DienYearWork work;

  if (!dien_year_work_read (self->store, dien_year_find (self->store, dien_window_get_year (self), NULL), &work, NULL))
    return FALSE;

  dien_sidebar_set_counts (self->sidebar, &work);
  return work.registrations > 0;
}

static gboolean
touches_counts (DienNotice *notice)
{
  static const char *const entities[] = {
    "registration", "outcome", "scorecard", "score", "nomination", "batch", "paper", "indicator", "unit", "person", "year",
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (dien_notice_touches (notice, entities[i]))
      return TRUE;

  return FALSE;
}

void
dien_window_show_year (DienWindow *self,
                       int         number)
{
  g_autoptr (GError) error = NULL;
  gint64 year = dien_year_find (self->store, number, &error);
  DienPage *page;

  if (error != NULL)
    dien_window_say (self, error->message);
  if (year == 0)
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (get_action (self, "year")), g_variant_new_int32 (number));
  for (guint i = 0; (page = get_made_page (self, i)) != NULL; i++)
    dien_page_set_year (page, year);
  dien_sidebar_set_year (self->sidebar, number, self->page != NULL && dien_page_is_closed (self->page));
  show_counts (self);
}

static DienPage *
make_page (DienWindow         *self,
           const DienPageInfo *info)
{
  DienPage *page = g_object_new (info->get_type (),
                                 "store", self->store,
                                 "undo-menu", dien_undo_get_menu (self->undo),
                                 NULL);

  gtk_stack_add_named (self->pages, GTK_WIDGET (page), info->name);
  dien_words_refresh (GTK_WINDOW (self));
  return page;
}

/* What is being typed on the page that goes is confirmed before. */
void
dien_window_show_page (DienWindow *self,
                       const char *name)
{
  const DienPageInfo *info = dien_pages_find (name);
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);
  gint64 year;

  if (info == NULL || (page != NULL && DIEN_PAGE (page) == self->page))
    return;

  if (self->page != NULL)
    dien_page_confirm (self->page);
  self->page = page != NULL ? DIEN_PAGE (page) : make_page (self, info);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->page));
  dien_sidebar_set_page (self->sidebar, name);
  g_simple_action_set_state (G_SIMPLE_ACTION (get_action (self, "page")), g_variant_new_string (name));

  year = dien_year_find (self->store, dien_window_get_year (self), NULL);
  if (year != 0)
    dien_page_set_year (self->page, year);
}

static void
go_on_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  const char *page;
  gint64 id, year;

  g_variant_get (parameter, "(&sxx)", &page, &id, &year);
  dien_window_show_page (self, page);
  dien_page_go_on (self->page, id, year);
}

static void
retry_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);

  gtk_widget_activate_action_variant (GTK_WIDGET (self->retry_page), self->retry, self->retry_target);
}

static void
year_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  dien_window_show_year (DIEN_WINDOW (user_data), g_variant_get_int32 (parameter));
}

static void
page_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);

  if (self->store == NULL)
    return;

  dien_window_show_page (self, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
show_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  const char *page, *filter;
  gint64 id;

  g_variant_get (parameter, "(&s&sx)", &page, &filter, &id);
  dien_window_show_page (self, page);
  dien_page_show (self->page, filter, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* Whoever is named anywhere has a page. */
static void
subject_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "show",
                                  g_variant_new ("(ssx)", "subjects", "", g_variant_get_int64 (parameter)));
}

static void
office_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  g_autoptr (GVariant) year = g_action_get_state (get_action (self, "year"));

  dien_office_window_show (GTK_WINDOW (self), self->store, g_variant_get_int32 (year));
}

static void
year_opened_cb (GtkWindow *window,
                int        number,
                GError    *error)
{
  DienWindow *self = DIEN_WINDOW (window);
  g_autofree char *sentence = NULL;

  if (error != NULL)
    {
      dien_window_note_failure (self, error->message, NULL, NULL);
      return;
    }

  dien_window_show_year (self, number);
  sentence = g_strdup_printf (_("The year %d is open."), number);
  dien_window_say (self, sentence);
}

static void
open_year_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);

  dien_year_dialog_present (GTK_WINDOW (self), self->store, dien_year_find (self->store, dien_window_get_year (self), NULL), year_opened_cb);
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

  /* What another program wrote neither saves what failed here nor makes it needless. */
  if (dien_notice_is_own (notice))
    {
      enable (self, "retry", FALSE);
      dien_foot_set_saved (dien_sidebar_get_foot (self->sidebar), now);
    }
  if (dien_notice_touches (notice, "user"))
    show_users (self);
  else
    dien_undo_note_place (self->undo, dien_page_get_name (self->page), dien_window_get_year (self));
  if (touches_counts (notice))
    show_counts (self);
  if (dien_notice_touches (notice, "year"))
    {
      g_autoptr (GArray) years = dien_years_get_numbers (self->store, NULL);

      if (years != NULL)
        dien_sidebar_set_years (self->sidebar, years);
    }
}

static void
active_changed_cb (DienWindow *self)
{
  if (self->store != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    dien_window_refresh (self);
}

static void
user_chosen_cb (DienWindow *self,
                const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!dien_desk_choose (self->store, name, &error))
    dien_window_note_failure (self, error->message, NULL, NULL);
  show_users (self);
}

static void
user_added_cb (DienWindow *self,
               const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!dien_user_add (self->store, name, &error) || !dien_desk_choose (self->store, name, &error))
    dien_foot_refuse_user (dien_sidebar_get_foot (self->sidebar), error->message);
  show_users (self);
}

static void
user_renamed_cb (DienWindow *self,
                 const char *name)
{
  g_autofree char *current = dien_desk_dup_current (self->store);
  g_autoptr (GError) error = NULL;

  if (!dien_desk_rename (self->store, current, name, &error))
    dien_foot_refuse_user (dien_sidebar_get_foot (self->sidebar), error->message);
  show_users (self);
}

/* Returns: (nullable): a page on which something was typed that could not be kept, the one that is shown before others */
static DienPage *
find_drafts (DienWindow *self)
{
  DienPage *page;

  if (dien_page_has_drafts (self->page))
    return self->page;
  for (guint i = 0; (page = get_made_page (self, i)) != NULL; i++)
    if (dien_page_has_drafts (page))
      return page;

  return NULL;
}

static void
show_draft (DienWindow *self)
{
  DienPage *page = find_drafts (self);

  if (page == NULL)
    return;

  dien_window_show_page (self, dien_page_get_name (page));
  dien_page_show_draft (page);
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
    show_draft (self);
}

static void
ask_before_losing (DienWindow *self,
                   DienPage   *page)
{
  g_autofree char *whose = dien_page_dup_draft_sentence (page);
  g_autofree char *body = g_strdup_printf (_("%s Close and lose it, or go back and correct it."), whose);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), BACK, _("Go back"), DISCARD, _("Close and lose it"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), DISCARD, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), BACK);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), BACK);
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The next step is what the page says that has nothing yet. */
static void
file_made_cb (DienWindow *self,
              const char *path,
              const char *user)
{
  g_autoptr (GError) error = NULL;

  dien_application_open_path (DIEN_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), path);
  if (self->store == NULL)
    return;

  g_clear_object (&self->assistant);
  if (*user != '\0')
    {
      if (!dien_desk_choose (self->store, user, &error))
        dien_window_note_failure (self, error->message, NULL, NULL);
      show_users (self);
    }
  dien_window_say (self, _("The file of the office is made. Each change is saved by itself."));
}

static gboolean
dien_window_close_request (GtkWindow *window)
{
  DienWindow *self = DIEN_WINDOW (window);
  DienPage *page = NULL;

  dien_window_size_remember (GTK_WINDOW (self));
  if (self->page != NULL && !self->closing)
    {
      dien_page_confirm (self->page);
      page = find_drafts (self);
    }
  if (page != NULL)
    {
      ask_before_losing (self, page);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (dien_window_parent_class)->close_request (window);
}

static void
dien_window_dispose (GObject *object)
{
  DienWindow *self = DIEN_WINDOW (object);

  g_clear_object (&self->assistant);
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
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
dien_window_init (DienWindow *self)
{
  static const GActionEntry entries[] = {
    { "undo", dien_window_undo_activated_cb },
    { "redo", dien_window_redo_activated_cb },
    { "take-back", dien_window_take_back_activated_cb, "(xs)" },
    { "go-on", go_on_activated_cb, "(sxx)" },
    { "retry", retry_activated_cb },
    { "year", year_activated_cb, "i", "0" },
    { "open-year", open_year_activated_cb },
    { "page", page_activated_cb, "s", "''" },
    { "show", show_activated_cb, "(ssx)" },
    { "office", office_activated_cb },
    { "subject", subject_activated_cb, "x" },
    { "close", close_activated_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  enable (self, "undo", FALSE);
  enable (self, "redo", FALSE);
  enable (self, "retry", FALSE);
  enable (self, "office", FALSE);
  dien_window_size_restore (GTK_WINDOW (self));
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
  dien_start_page_set_unfinished (DIEN_START_PAGE (adw_bin_get_child (self->place)), self->assistant != NULL);
  dien_words_refresh (GTK_WINDOW (self));
  gtk_widget_grab_focus (adw_bin_get_child (self->place));
}

void
dien_window_show_assistant (DienWindow *self)
{
  g_return_if_fail (DIEN_IS_WINDOW (self));
  g_return_if_fail (self->store == NULL);

  if (self->assistant == NULL)
    {
      self->assistant = g_object_ref_sink (dien_assistant_new ());
      g_signal_connect_object (self->assistant, "left", G_CALLBACK (dien_window_show_start), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->assistant, "made", G_CALLBACK (file_made_cb), self, G_CONNECT_SWAPPED);
    }
  adw_bin_set_child (self->place, self->assistant);
  dien_words_refresh (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->assistant);
}

void
dien_window_report (DienWindow *self,
                    const char *sentence)
{
  GtkWidget *dialog;

  g_return_if_fail (DIEN_IS_WINDOW (self));

  if (self->store == NULL)
    {
      if (!DIEN_IS_START_PAGE (adw_bin_get_child (self->place)))
        dien_window_show_start (self);
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
  DienFoot *foot;

  self->sidebar = DIEN_SIDEBAR (dien_sidebar_new ());
  self->pages = GTK_STACK (gtk_stack_new ());
  /* A page that is not shown asks for nothing. */
  gtk_stack_set_hhomogeneous (self->pages, FALSE);
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->pages), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sidebar));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pages));

  foot = dien_sidebar_get_foot (self->sidebar);
  g_signal_connect_object (foot, "user-chosen", G_CALLBACK (user_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (foot, "user-added", G_CALLBACK (user_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (foot, "user-renamed", G_CALLBACK (user_renamed_cb), self, G_CONNECT_SWAPPED);

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
  dien_desk_restore (store);
  self->undo = dien_undo_new (store);
  enable (self, "office", TRUE);
  adw_bin_set_child (self->place, new_document (self));
  show_title (self);
  show_users (self);
  if (dien_store_is_read_only (store))
    dien_foot_set_read_only (dien_sidebar_get_foot (self->sidebar));

  years = dien_years_get_numbers (store, &error);
  if (years != NULL)
    {
      int number = choose_year (self, years);

      dien_sidebar_set_years (self->sidebar, years);
      g_simple_action_set_state (G_SIMPLE_ACTION (get_action (self, "year")), g_variant_new_int32 (number));
      dien_window_show_page (self, show_counts (self) ? FIRST_PAGE : BEGINNING);
      dien_window_show_year (self, number);
    }
  else
    {
      dien_window_show_page (self, FIRST_PAGE);
      dien_window_say (self, error->message);
    }
  dien_words_refresh (GTK_WINDOW (self));

  enable (self, "open-year", !dien_store_is_read_only (store));
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

gboolean
dien_window_refresh (DienWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (DIEN_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (self->store != NULL, FALSE);

  if (dien_store_refresh (self->store, &error))
    return TRUE;

  dien_window_say (self, error->message);
  return FALSE;
}

DienPage *
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
  self->retry_page = self->page;
  g_clear_pointer (&self->retry_target, g_variant_unref);
  self->retry_target = target != NULL ? g_variant_ref_sink (target) : NULL;
  enable (self, "retry", retry != NULL);
  dien_foot_set_failed (dien_sidebar_get_foot (self->sidebar), sentence, retry != NULL);
}
