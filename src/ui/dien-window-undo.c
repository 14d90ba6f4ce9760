/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-window"

/* Taking back and doing again, where it can be seen. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"
#include "dien-window-private.h"

/* What is taken back is to be seen: its page and year are shown. Returns: whether that is another one than before */
static gboolean
begin_step (DienWindow *self,
            gint64      entry)
{
  int before = dien_window_get_year (self);
  int number;
  const char *page = dien_undo_get_place (self->undo, entry, &number);

  if (page != NULL)
    dien_window_show_page (self, page);
  if (number != 0 && number != before)
    dien_window_show_year (self, number);
  dien_page_set_following (self->page, TRUE);

  return dien_window_get_year (self) != before;
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

  dien_page_set_following (self->page, FALSE);
  if (sentence != NULL && moved)
    sentence = with_year = g_strdup_printf (_("%s The year %d is shown."), sentence, dien_window_get_year (self));
  if (sentence != NULL)
    dien_window_say (self, sentence);
  else if (g_error_matches (error, DIEN_ERROR, DIEN_ERROR_CONFLICT))
    dien_window_say (self, error->message);
  else if (error != NULL)
    dien_window_note_failure (self, error->message, NULL, NULL);
}

void
dien_window_undo_activated_cb (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  gboolean moved = begin_step (self, dien_undo_get_undo (self->undo));
  GError *error = NULL;
  char *sentence = dien_undo_undo (self->undo, &error);

  end_step (self, moved, sentence, error);
}

void
dien_window_redo_activated_cb (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       user_data)
{
  DienWindow *self = DIEN_WINDOW (user_data);
  gboolean moved = begin_step (self, dien_undo_get_redo (self->undo));
  GError *error = NULL;
  char *sentence = dien_undo_redo (self->undo, &error);

  end_step (self, moved, sentence, error);
}

void
dien_window_take_back_activated_cb (GSimpleAction *action,
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
