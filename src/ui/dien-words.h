/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * dien_words_follow:
 * Says in our words what the toolkit says of the buttons of a window in its own, which it has not in Vietnamese; whenever it
 * makes them anew.
 */
void dien_words_follow (GtkWindow *window);

/** Says it of buttons that came with another content of the window. */
void dien_words_refresh (GtkWindow *window);

G_END_DECLS
