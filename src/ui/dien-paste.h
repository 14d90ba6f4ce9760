/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** @sentence: why nothing was pasted */
typedef void (*DienPasteFunc) (gpointer    owner,
                               const char *sentence);

/**
 * dien_paste_guard:
 * @editor: a #GtkEntry or #GtkTextView
 * @owner: lives as long as @editor
 *
 * Keeps files and pictures on the clipboard from being pasted where text is wanted; what is copied from a sheet is text too.
 */
void dien_paste_guard (GtkWidget     *editor,
                       gpointer       owner,
                       DienPasteFunc  refused);

G_END_DECLS
