/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

G_BEGIN_DECLS

/**
 * DienRegistrationsPage:
 *
 * The page 'Mô hình, điển hình': the registrations of a year by state, and beside them the form of the selected one.
 */
#define DIEN_TYPE_REGISTRATIONS_PAGE (dien_registrations_page_get_type ())
G_DECLARE_FINAL_TYPE (DienRegistrationsPage, dien_registrations_page, DIEN, REGISTRATIONS_PAGE, DienListPage)

G_END_DECLS
