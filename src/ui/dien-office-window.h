/* SPDX-License-Identifier: MIT */
#pragma once

#include <adwaita.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienOfficeWindow:
 *
 * Details of the office: everything that headings and signatures need, by periods, with a picture of what it comes to.
 */
#define DIEN_TYPE_OFFICE_WINDOW (dien_office_window_get_type ())
G_DECLARE_FINAL_TYPE (DienOfficeWindow, dien_office_window, DIEN, OFFICE_WINDOW, AdwWindow)

/**
 * dien_office_window_show:
 * @year: the number of the year that is shown: its period comes first
 */
void dien_office_window_show (GtkWindow *parent,
                              DienStore *store,
                              int        year);

G_END_DECLS
