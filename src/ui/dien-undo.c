/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-undo"

#include "config.h"

#include "dien-undo.h"

#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-input.h"
#include "dien-journal.h"

struct _DienUndo
{
  GObject parent_instance;

  DienStore *store;
  GMenu *menu;
  DienJournalEntry *undo;
  DienJournalEntry *redo;
  GHashTable *places; /* entry → Place, of what was done here */
};

typedef struct
{
  const char *page;
  int number;
} Place;

enum
{
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienUndo, dien_undo, G_TYPE_OBJECT)

/* 'Hoàn tác: sửa tên mô hình – Xã Thạnh Phong' */
static char *
name_step (const char       *format,
           DienJournalEntry *entry)
{
  g_autofree char *title = dien_closure_title_in_sentence (entry->title);

  return g_strdup_printf (format, title);
}

static char *
name_undo (DienJournalEntry *entry)
{
  return entry != NULL ? name_step (_("Undo: %s"), entry) : g_strdup (_("Undo"));
}

static char *
name_redo (DienJournalEntry *entry)
{
  return entry != NULL ? name_step (_("Redo: %s"), entry) : g_strdup (_("Redo"));
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static void
look_again (DienUndo *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_clear_pointer (&self->undo, dien_journal_entry_free);
  g_clear_pointer (&self->redo, dien_journal_entry_free);
  if (!dien_store_is_read_only (self->store))
    {
      self->undo = dien_journal_get_undo (self->store, NULL);
      self->redo = dien_journal_get_redo (self->store, NULL);
    }

  undo = name_undo (self->undo);
  redo = name_redo (self->redo);
  g_menu_remove_all (self->menu);
  append_item (self->menu, undo, "win.undo", "<Control>z");
  append_item (self->menu, redo, "win.redo", "<Control><Shift>z");
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

/* Whether typing stands in the focused widget that can be taken back there. */
static gboolean
holds_typing (GtkWidget *focus)
{
  DienInput *field = dien_input_find (focus);

  if (field != NULL)
    return dien_input_is_unconfirmed (field);

  return GTK_IS_EDITABLE (focus) && *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0';
}

/* Nobody but the field knows what was undone in it, and a line does not tell: whether there was anything is seen by what
 * becomes of its text. */
static gboolean
redo_typing (GtkWidget *focus)
{
  GtkTextBuffer *buffer = GTK_IS_TEXT_VIEW (focus) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)) : NULL;
  g_autofree char *before = NULL;

  if (buffer != NULL)
    {
      gboolean undone = gtk_text_buffer_get_can_redo (buffer);

      gtk_text_buffer_redo (buffer);
      return undone;
    }
  if (!GTK_IS_TEXT (focus))
    return FALSE;

  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, "text.redo", NULL);
  return !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}

static char *
take_back (DienUndo          *self,
           DienJournalEntry  *entry,
           char              *title,
           const char        *done,
           GError           **error)
{
  g_autofree char *owned_title = title;
  g_autofree char *sentence = NULL;

  if (entry == NULL)
    return NULL;

  /* The entry is another one as soon as the change is made. */
  sentence = name_step (done, entry);
  return dien_journal_take_back (self->store, entry->id, title, error) ? g_steal_pointer (&sentence) : NULL;
}

static void
dien_undo_finalize (GObject *object)
{
  DienUndo *self = DIEN_UNDO (object);

  g_clear_pointer (&self->undo, dien_journal_entry_free);
  g_clear_pointer (&self->redo, dien_journal_entry_free);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dien_undo_parent_class)->finalize (object);
}

static void
dien_undo_class_init (DienUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dien_undo_finalize;

  signals[SIGNAL_MOVED] = g_signal_new ("moved", DIEN_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dien_undo_init (DienUndo *self)
{
  self->menu = g_menu_new ();
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

DienUndo *
dien_undo_new (DienStore *store)
{
  DienUndo *self = g_object_new (DIEN_TYPE_UNDO, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
  look_again (self);

  return self;
}

GMenuModel *
dien_undo_get_menu (DienUndo *self)
{
  g_return_val_if_fail (DIEN_IS_UNDO (self), NULL);

  return G_MENU_MODEL (self->menu);
}

gint64
dien_undo_get_undo (DienUndo *self)
{
  g_return_val_if_fail (DIEN_IS_UNDO (self), 0);

  return self->undo != NULL ? self->undo->id : 0;
}

gint64
dien_undo_get_redo (DienUndo *self)
{
  g_return_val_if_fail (DIEN_IS_UNDO (self), 0);

  return self->redo != NULL ? self->redo->id : 0;
}

char *
dien_undo_undo (DienUndo  *self,
                GError   **error)
{
  g_return_val_if_fail (DIEN_IS_UNDO (self), NULL);

  return take_back (self, self->undo, name_undo (self->undo), _("Undone: %s."), error);
}

char *
dien_undo_redo (DienUndo  *self,
                GError   **error)
{
  g_return_val_if_fail (DIEN_IS_UNDO (self), NULL);

  return take_back (self, self->redo, name_redo (self->redo), _("Redone: %s."), error);
}

char *
dien_undo_take_back (DienUndo    *self,
                     gint64       entry,
                     const char  *what,
                     GError     **error)
{
  DienJournalEntry change = { .id = entry, .title = (char *) what };

  g_return_val_if_fail (DIEN_IS_UNDO (self), NULL);

  return take_back (self, &change, name_undo (&change), _("Undone: %s."), error);
}

void
dien_undo_note_place (DienUndo   *self,
                      const char *page,
                      int         number)
{
  Place place = { page, number };
  gint64 entry;

  g_return_if_fail (DIEN_IS_UNDO (self));

  entry = dien_journal_get_last (self->store);
  g_hash_table_insert (self->places, g_memdup2 (&entry, sizeof entry), g_memdup2 (&place, sizeof place));
}

const char *
dien_undo_get_place (DienUndo *self,
                     gint64    entry,
                     int      *number)
{
  Place *place;

  g_return_val_if_fail (DIEN_IS_UNDO (self), NULL);

  place = g_hash_table_lookup (self->places, &entry);
  *number = place != NULL ? place->number : 0;
  return place != NULL ? place->page : NULL;
}

DienUndoKey
dien_undo_take_key (GtkWidget       *focus,
                    guint            key,
                    GdkModifierType  state)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK);
  DienUndoKey asked = DIEN_UNDO_KEY_NONE;

  key = gdk_keyval_to_lower (key);
  if (key == GDK_KEY_z && modifiers == GDK_CONTROL_MASK)
    asked = DIEN_UNDO_KEY_UNDO;
  else if ((key == GDK_KEY_z && modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) ||
           (key == GDK_KEY_y && modifiers == GDK_CONTROL_MASK))
    asked = DIEN_UNDO_KEY_REDO;

  if (asked == DIEN_UNDO_KEY_REDO && redo_typing (focus))
    return DIEN_UNDO_KEY_DONE;

  return asked != DIEN_UNDO_KEY_NONE && holds_typing (focus) ? DIEN_UNDO_KEY_NONE : asked;
}
