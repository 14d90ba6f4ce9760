/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienTargets:
 *
 * The targets (chỉ tiêu) of a part of the frame, edited in place.
 */
#define DIEN_TYPE_TARGETS (dien_targets_get_type ())
G_DECLARE_FINAL_TYPE (DienTargets, dien_targets, DIEN, TARGETS, GtkBox)

GtkWidget *dien_targets_new (void);

/** Shows the targets of @part as they are now; typing that is not confirmed stays where they are the same ones. */
void dien_targets_show (DienTargets *self,
                        DienStore   *store,
                        gint64       part,
                        gboolean     can_edit);

/** Confirms what is being typed. Returns: FALSE where it was refused */
gboolean dien_targets_confirm (DienTargets *self);

G_END_DECLS
