/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/* The three lists of the page Đơn vị, cá nhân. Beside the actions of a list page each has "page.paste" (Ctrl+V: lines of Excel
 * become rows). */

/**
 * DienUnitsView:
 * The tree of units. Actions: "page.line" (s, a state: 'party', 'government', 'cluster'), "page.people" (those of the
 * active unit: emits the signal "people-wanted" (gint64 unit))
 */
#define DIEN_TYPE_UNITS_VIEW (dien_units_view_get_type ())
G_DECLARE_FINAL_TYPE (DienUnitsView, dien_units_view, DIEN, UNITS_VIEW, DienListPage)

/** DienPeopleView: the list of persons. Actions: "page.all-people" (not only those of one unit) */
#define DIEN_TYPE_PEOPLE_VIEW (dien_people_view_get_type ())
G_DECLARE_FINAL_TYPE (DienPeopleView, dien_people_view, DIEN, PEOPLE_VIEW, DienListPage)

/** Shows only those with a post in @unit; 0 shows all. */
void dien_people_view_set_unit (DienPeopleView *self,
                                gint64          unit);

/** DienHouseholdsView: the list of households. */
#define DIEN_TYPE_HOUSEHOLDS_VIEW (dien_households_view_get_type ())
G_DECLARE_FINAL_TYPE (DienHouseholdsView, dien_households_view, DIEN, HOUSEHOLDS_VIEW, DienListPage)

/* For the views -------------------------------------------------------------------------------------------------------- */

/** @text: (nullable): what the clipboard holds, %NULL where it is no text */
typedef void (*DienPasteFunc) (DienListPage *self,
                               const char   *text);

/** Reads the clipboard for @paste. */
void dien_view_read_clipboard (DienListPage  *self,
                               DienPasteFunc  paste);

/**
 * dien_view_report_pasted:
 * @n: how many rows there are more
 * @added: says so
 *
 * Says what became of pasted lines, with 'Hoàn tác' where anything did.
 */
void dien_view_report_pasted (DienListPage *self,
                              guint         n,
                              const char   *added,
                              GPtrArray    *known,
                              GPtrArray    *unused);

/** Binds Ctrl+V to "page.paste" where no field takes it. */
void dien_view_bind_paste (GtkWidgetClass *widget_class);

/** Returns: (transfer full): the last day of the year, of which names are */
char *dien_view_dup_day (DienListPage *self);

G_END_DECLS
