/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-subject-history.h"

G_BEGIN_DECLS

/**
 * DienHistory:
 *
 * Everything there is of a unit, person or household, year by year, newest first. An entry leads to where it stands:
 * registrations and nominations to their page and year by the actions "win.year" and "win.show".
 *
 * Signals: "part" (int kind, gint64 id): a rating or post was activated (#DienHistoryKind)
 */
#define DIEN_TYPE_HISTORY (dien_history_get_type ())
G_DECLARE_FINAL_TYPE (DienHistory, dien_history, DIEN, HISTORY, GtkBox)

GtkWidget *dien_history_new (void);

/** @subject: 0 for none; @day: by which the organisation's form of papers is known */
void dien_history_show (DienHistory *self,
                        DienStore   *store,
                        gint64       subject,
                        const char  *day);

/** What an entry says, on its two lines. Returns: (transfer full) */
char *dien_history_dup_title (DienHistoryEntry *entry);
char *dien_history_dup_detail (DienHistoryEntry *entry);

G_END_DECLS
