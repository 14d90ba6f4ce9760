/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An input method that writes Telex and keeps a whole word unfinished, as the Vietnamese ones do. */

/** test_telex_install: from now on every text field of the program uses it; after gtk_init() and before the first one is made */
void test_telex_install (void);

G_END_DECLS
