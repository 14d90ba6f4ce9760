/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienFoot:
 *
 * The foot of the sidebar: whether what was confirmed is on the disk, and who sits here.
 *
 * Signals:
 *
 * - "user-chosen" (string name): one of the names was chosen
 * - "user-added" (string name): another one was typed; a handler keeps it, or calls dien_foot_refuse_user()
 * - "user-renamed" (string name): who sits here is to be called so; the same
 */
#define DIEN_TYPE_FOOT (dien_foot_get_type ())
G_DECLARE_FINAL_TYPE (DienFoot, dien_foot, DIEN, FOOT, GtkBox)

/** 'Đã lưu lúc 10:32' */
void dien_foot_set_saved (DienFoot  *self,
                          GDateTime *at);

/** Says in red why the last change is not on the disk. @can_retry: offers to try again */
void dien_foot_set_failed (DienFoot   *self,
                           const char *sentence,
                           gboolean    can_retry);

/** Says that nothing can be changed. */
void dien_foot_set_read_only (DienFoot *self);

/** @users: those that the file knows; @name: who sits here */
void dien_foot_set_users (DienFoot           *self,
                          const char *const  *users,
                          const char         *name);

/** Says at the field why the name that was just typed is not kept. @sentence: (nullable): %NULL says nothing */
void dien_foot_refuse_user (DienFoot   *self,
                            const char *sentence);

G_END_DECLS
