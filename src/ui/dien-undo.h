/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienUndo:
 *
 * What 'Hoàn tác' and 'Làm lại' would do now, and the keys for them. They are decided here and nowhere else: while the
 * focused field holds typing that is not confirmed, or was undone there, they are the field's, else they take back the last change of the file.
 *
 * Signals: "moved": what they would do is something else now
 */
#define DIEN_TYPE_UNDO (dien_undo_get_type ())
G_DECLARE_FINAL_TYPE (DienUndo, dien_undo, DIEN, UNDO, GObject)

DienUndo *dien_undo_new (DienStore *store);

/** The two entries of a menu, by name; they are kept up to date. Returns: (transfer none) */
GMenuModel *dien_undo_get_menu (DienUndo *self);

/** Returns: the entry of the journal that would be taken back now; 0 for none */
gint64 dien_undo_get_undo (DienUndo *self);
gint64 dien_undo_get_redo (DienUndo *self);

/** The change that was just made is to be seen on @page (a name that lives as long as the program), in the year @number. */
void dien_undo_note_place (DienUndo   *self,
                           const char *page,
                           int         number);

/** @number: (out): of the year that @entry was noted with. Returns: (nullable): the page; %NULL where it was not noted */
const char *dien_undo_get_place (DienUndo *self,
                                 gint64    entry,
                                 int      *number);

/**
 * dien_undo_undo, dien_undo_redo:
 * Returns: (transfer full) (nullable): what was done, as a sentence for a toast; %NULL where there was nothing or with @error
 */
char *dien_undo_undo (DienUndo  *self,
                      GError   **error);
char *dien_undo_redo (DienUndo  *self,
                      GError   **error);

/** Takes back one change, be it not the last. @entry: of the journal; @what: its title */
char *dien_undo_take_back (DienUndo    *self,
                           gint64       entry,
                           const char  *what,
                           GError     **error);

/** What a key press asks of the file. */
typedef enum
{
  DIEN_UNDO_KEY_NONE, /* nothing: the focused widget has it */
  DIEN_UNDO_KEY_DONE, /* nothing: typing that was undone in the focused widget was redone */
  DIEN_UNDO_KEY_UNDO,
  DIEN_UNDO_KEY_REDO,
} DienUndoKey;

/** @focus: (nullable): the focused widget of the window in which a key was pressed */
DienUndoKey dien_undo_take_key (GtkWidget       *focus,
                                guint            key,
                                GdkModifierType  state);

G_END_DECLS
