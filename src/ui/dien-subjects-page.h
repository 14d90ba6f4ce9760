/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-page.h"

G_BEGIN_DECLS

/**
 * DienSubjectsPage:
 *
 * Đơn vị, cá nhân: units as a tree, persons and households as lists, one of the three at a time. Actions: "page.view" (s, a
 * state: 'units', 'people', 'households'; Ctrl+1 to Ctrl+3)
 */
#define DIEN_TYPE_SUBJECTS_PAGE (dien_subjects_page_get_type ())
G_DECLARE_FINAL_TYPE (DienSubjectsPage, dien_subjects_page, DIEN, SUBJECTS_PAGE, GtkBox)

G_END_DECLS
