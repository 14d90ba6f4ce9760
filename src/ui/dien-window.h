/* SPDX-License-Identifier: MIT */
#pragma once

#include <adwaita.h>

#include "dien-application.h"
#include "dien-page.h"
#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienWindow:
 *
 * The window on one file; without a file it shows the start page.
 *
 * Actions: "win.undo", "win.redo", "win.take-back" (xs: entry of the journal, its title), "win.go-on" (sxx: a page,
 * a record of it or 0 for the new one, its year: what was typed there), "win.retry", "win.year" (i: a number), "win.page"
 * (s: a name of dien_pages()), "win.show" (ssx: a page, one of its filters or '', a row of it or 0), "win.subject"
 * (x: a unit, person or household, on its page), "win.close"
 */
#define DIEN_TYPE_WINDOW (dien_window_get_type ())
G_DECLARE_FINAL_TYPE (DienWindow, dien_window, DIEN, WINDOW, AdwApplicationWindow)

DienWindow *dien_window_new (DienApplication *application);

/** Shows the page that stands where no file is open. */
void dien_window_show_start (DienWindow *self);

/** Says what concerns the program and not the file that is shown: on the start page, else in a dialog. */
void dien_window_report (DienWindow *self,
                         const char *sentence);

/** Shows a file instead. */
void dien_window_set_store (DienWindow *self,
                            DienStore  *store);

/** Returns: (transfer none) (nullable): the file; %NULL on the start page */
DienStore *dien_window_get_store (DienWindow *self);

/** Shows what other programs wrote into the file. Returns: whether the file could be looked at; it says so where not */
gboolean dien_window_refresh (DienWindow *self);

/** Returns: (transfer none) (nullable): the page that is shown */
DienPage *dien_window_get_page (DienWindow *self);

/** The window that @widget is in. Returns: (nullable) */
DienWindow *dien_window_find (GtkWidget *widget);

/** Says for a few seconds what was done. */
void dien_window_say (DienWindow *self,
                      const char *sentence);

/** The same with a way out: see dien_toast_show(). */
void dien_window_offer (DienWindow *self,
                        const char *sentence,
                        const char *label,
                        const char *action,
                        GVariant   *target);

/**
 * dien_window_note_failure:
 * @retry: (nullable): the action of the page that 'Thử lại' runs again
 * @target: (nullable): its target, sunk
 *
 * A change could not be put on the disk: the foot says why, until one could.
 */
void dien_window_note_failure (DienWindow *self,
                               const char *sentence,
                               const char *retry,
                               GVariant   *target);

G_END_DECLS
