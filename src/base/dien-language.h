/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dien_language_init:
 * @preference: (nullable): a language code such as 'vi' or 'en'; %NULL is Vietnamese
 *
 * The first call of the program, before any thread and before GTK: sets LANGUAGE, the locale (C.UTF-8 where the machine
 * has none of its own, since gettext translates nothing under C) and binds the translations, from DIENHINH_LOCALEDIR
 * where that is set (uninstalled). Numbers stay those of C, for the libraries that write them into files. The caller
 * with a window calls gtk_disable_setlocale() afterwards.
 */
void dien_language_init (const char *preference);

G_END_DECLS
