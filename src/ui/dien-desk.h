/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* Who sits at the desk: one of the names that the file knows, chosen in the program and remembered on this machine for each
 * file. */

/** Tells the file who sat here last; where that is not known it stays the desktop account. */
void dien_desk_restore (DienStore *store);

/** Returns: (transfer full): who sits here now, as it was chosen or restored; else the desktop account */
char *dien_desk_dup_current (DienStore *store);

/**
 * dien_desk_choose:
 * @name: one that the file knows, or a new one, which is added to it as one change
 */
gboolean dien_desk_choose (DienStore   *store,
                           const char  *name,
                           GError     **error);

/** Writes a name of the file otherwise; who sits here goes on doing so. */
gboolean dien_desk_rename (DienStore   *store,
                           const char  *name,
                           const char  *new_name,
                           GError     **error);

G_END_DECLS
