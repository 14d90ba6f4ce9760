/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Windows that only say something, of plain widgets: GTK's and libadwaita's own bring words that are not Vietnamese.
 * Each is modal to @parent (nullable) and closed by Esc. */

/** @content: stands in a scrolled window of that height, in px */
void dien_dialogs_show (GtkWindow  *parent,
                        const char *title,
                        GtkWidget  *content,
                        int         height);

/** What the program is. */
void dien_dialogs_show_about (GtkWindow *parent);

/** All keys. */
void dien_dialogs_show_keys (GtkWindow *parent);

/** How to do the work of the page. */
void dien_dialogs_show_help (GtkWindow *parent);

G_END_DECLS
