/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-registrations.h"
#include "dien-table.h"

G_BEGIN_DECLS

/**
 * DienRegistrationsPage:
 *
 * The page 'Mô hình, điển hình': the registrations of a year by state, and beside them the form of the selected one.
 *
 * Properties: "total" (uint): how many registrations the year has
 *
 * Actions: "page.find", "page.add", "page.remove", "page.copy", "page.refresh", "page.previous", "page.next",
 * "page.move-up", "page.move-down", "page.order-by-hand", "page.switch-side", "page.form-shown" (a state), "page.filter"
 * (s, a state: a filter of dien_registrations_new(), '' for none), "page.show-all", "page.choose-sheet", "page.export"
 * (s: code of a sheet), "page.confirm"; "column.…" for each column: whether it is shown
 */
#define DIEN_TYPE_REGISTRATIONS_PAGE (dien_registrations_page_get_type ())
G_DECLARE_FINAL_TYPE (DienRegistrationsPage, dien_registrations_page, DIEN, REGISTRATIONS_PAGE, GtkBox)

/** @undo: the entries of the menu for taking back */
GtkWidget *dien_registrations_page_new (DienStore  *store,
                                        GMenuModel *undo);

/** @year: its id */
void dien_registrations_page_set_year (DienRegistrationsPage *self,
                                       gint64                 year);

/** Whether the year is closed, so that it can only be looked at. */
gboolean dien_registrations_page_is_closed (DienRegistrationsPage *self);

guint dien_registrations_page_get_total (DienRegistrationsPage *self);

/** Confirms what is being typed. Returns: FALSE where it was refused */
gboolean dien_registrations_page_confirm (DienRegistrationsPage *self);

/** Whether something was typed that could not be kept. */
gboolean dien_registrations_page_has_drafts (DienRegistrationsPage *self);

/** Shows such a thing. */
void dien_registrations_page_show_draft (DienRegistrationsPage *self);

/** Shows what was typed and left, or given up. @id: of the registration, 0 for the new one of @year (its id) */
void dien_registrations_page_go_on (DienRegistrationsPage *self,
                                    gint64                 id,
                                    gint64                 year);

/** Whether a row that comes now is to be shown: while something is taken back. */
void dien_registrations_page_set_following (DienRegistrationsPage *self,
                                            gboolean               following);

DienTable *dien_registrations_page_get_table (DienRegistrationsPage *self);

/**
 * dien_registrations_page_export_to:
 * @sheet: code of a sheet
 * @path: where to
 *
 * What "page.export" does once a place was chosen.
 */
void dien_registrations_page_export_to (DienRegistrationsPage *self,
                                        const char            *sheet,
                                        const char            *path);

G_END_DECLS
