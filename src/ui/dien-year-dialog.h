/* SPDX-License-Identifier: MIT */
#pragma once

#include <adwaita.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienYearOpened:
 * @number: of the new year
 * @error: (nullable): why it was not opened
 */
typedef void (*DienYearOpened) (GtkWindow *window,
                                int        number,
                                GError    *error);

/**
 * dien_year_dialog_present:
 * @from: the id of the year to take over from, 0 for none
 * @opened: called once, unless the user goes back
 *
 * Asks what the next year takes over, and opens it.
 */
void dien_year_dialog_present (GtkWindow      *window,
                               DienStore      *store,
                               gint64          from,
                               DienYearOpened  opened);

G_END_DECLS
