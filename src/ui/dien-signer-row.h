/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienSignerRow:
 *
 * One who signs for the office, edited in place.
 *
 * Signals: "move" (int by): wanted one place up (-1) or down (1)
 */
#define DIEN_TYPE_SIGNER_ROW (dien_signer_row_get_type ())
G_DECLARE_FINAL_TYPE (DienSignerRow, dien_signer_row, DIEN, SIGNER_ROW, GtkBox)

GtkWidget *dien_signer_row_new (DienStore *store,
                                gint64     id);

gint64 dien_signer_row_get_id (DienSignerRow *self);

/** What is kept now, while typing that is not confirmed stays. */
void dien_signer_row_update (DienSignerRow *self,
                             DienRecord    *signer);

G_END_DECLS
