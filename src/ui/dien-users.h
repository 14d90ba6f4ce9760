/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* Who sits at the desk: chosen in the program, without a password, and remembered on this machine for each file. */

/** Returns: (transfer full): the names that the file knows, in order */
GStrv dien_users_dup_names (DienStore *store);

/** Tells the file who sat here last; where that is not known it stays the desktop account. */
void dien_users_restore (DienStore *store);

/** Returns: (transfer full): who sits here now, as it was chosen or restored; else the desktop account */
char *dien_users_dup_current (DienStore *store);

/**
 * dien_users_choose:
 * @name: one that the file knows, or a new one, which is added to it as one change
 */
gboolean dien_users_choose (DienStore   *store,
                            const char  *name,
                            GError     **error);

G_END_DECLS
