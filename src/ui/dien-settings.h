/* SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program remembers of this machine, none of it of value: it lies in a key file in the folder of configurations,
 * so that neither a settings service nor a bus is asked for. */

/**
 * dien_settings_get:
 * Returns: (transfer none) (nullable): the settings; %NULL where the schema was not installed
 */
GSettings *dien_settings_get (void);

/** Returns: (transfer full): the language of the screen, 'vi' where none was chosen */
char *dien_settings_dup_language (void);

/** Returns: (transfer full): the address under which @path is remembered: a path need not be UTF-8 */
char *dien_settings_dup_address (const char *path);

/** Returns: the size of the text in per cent of the system's: 100 to 200 */
int dien_settings_get_text_size (void);

/** The folder that new files go to, unless another is chosen. Returns: (transfer full) */
char *dien_settings_dup_documents_folder (void);

/** Returns: (transfer full): what is remembered of the columns of @list, an a{si} */
GVariant *dien_settings_dup_widths (const char *list);
void dien_settings_set_widths (const char *list,
                               GVariant   *widths);

/** Returns: (transfer full): the columns of @list that the user does not want to see */
GStrv dien_settings_dup_hidden (const char *list);
void dien_settings_set_hidden (const char         *list,
                               const char *const  *columns);

G_END_DECLS
