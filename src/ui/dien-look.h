/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Gives the program the text size and the appearance of the settings, and follows them. Once, when there is a display. */
void dien_look_follow_settings (void);

G_END_DECLS
