/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-foot.h"

G_BEGIN_DECLS

/**
 * DienSidebar:
 *
 * The year, the pages and the foot.
 */
#define DIEN_TYPE_SIDEBAR (dien_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (DienSidebar, dien_sidebar, DIEN, SIDEBAR, GtkBox)

GtkWidget *dien_sidebar_new (void);

/** @numbers: (element-type int): the years of the file; each is the action win.year with its number */
void dien_sidebar_set_years (DienSidebar *self,
                             GArray      *numbers);

/** @number: the year that is shown; @closed: whether it can only be looked at */
void dien_sidebar_set_year (DienSidebar *self,
                            int          number,
                            gboolean     closed);

/** Marks the row of the page that is shown. @page: its name */
void dien_sidebar_set_page (DienSidebar *self,
                            const char  *page);

/** What stands behind the name of a page; -1 is nothing. */
void dien_sidebar_set_count (DienSidebar *self,
                             const char  *page,
                             int          count);

DienFoot *dien_sidebar_get_foot (DienSidebar *self);

G_END_DECLS
