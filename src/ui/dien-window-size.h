/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The size of a window, for the next one and the next start. */
void dien_window_size_remember (GtkWindow *window);
void dien_window_size_restore (GtkWindow *window);

G_END_DECLS
