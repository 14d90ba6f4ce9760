/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Language, size of the text, appearance: kept on this machine. Modal to @parent (nullable), closed by Esc. */
void dien_preferences_show (GtkWindow *parent);

G_END_DECLS
