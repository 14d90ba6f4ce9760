/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienAssistant:
 *
 * A new file in three short steps, each of which may be skipped: the office, the year with its frame, the units. What was
 * typed stays whatever way one goes, and where the file cannot be made.
 *
 * Signals:
 *
 * - "left": Esc, or back from the first step; it is to be shown again as it was
 * - "made" (string path, string user): the file is there; the user may be ''
 */
#define DIEN_TYPE_ASSISTANT (dien_assistant_get_type ())
G_DECLARE_FINAL_TYPE (DienAssistant, dien_assistant, DIEN, ASSISTANT, GtkBox)

GtkWidget *dien_assistant_new (void);

/** Makes the file of what was entered; what a file chooser does with the answer of the user. */
void dien_assistant_save_to (DienAssistant *self,
                             const char    *path);

G_END_DECLS
