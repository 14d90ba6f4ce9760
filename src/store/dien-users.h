/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* Who may sit at the desk (người sử dụng): the names that the file knows. No passwords: what the journal says of who did
 * something is what was chosen. */

/** Returns: (transfer full): the names, in order */
GStrv dien_users_dup_names (DienStore *store);

/**
 * dien_user_find:
 * Returns: (transfer full) (nullable): the name as the file has it, where @name is the same but for case or the place of a tone
 */
char *dien_user_find (DienStore  *store,
                      const char *name);

/**
 * dien_user_add:
 * @error: %DIEN_ERROR_EXISTS where the file has that name, %DIEN_ERROR_INVALID where it is none
 */
gboolean dien_user_add (DienStore   *store,
                        const char  *name,
                        GError     **error);

/**
 * dien_user_rename:
 * @name: one that the file has
 * @error: as dien_user_add(); %DIEN_ERROR_NOT_FOUND
 *
 * What the journal says of earlier changes stays.
 */
gboolean dien_user_rename (DienStore   *store,
                           const char  *name,
                           const char  *new_name,
                           GError     **error);

G_END_DECLS
