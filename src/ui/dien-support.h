/* SPDX-License-Identifier: MIT */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * dien_support_dup_text:
 * What whoever is asked for help wants to know: versions, system, screen, and the last lines of the log. Nothing of the user or
 * his files.
 *
 * Returns: (transfer full)
 */
char *dien_support_dup_text (GdkDisplay *display);

G_END_DECLS
