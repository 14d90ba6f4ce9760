/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-record.h"

G_BEGIN_DECLS

/**
 * DienHeadingView:
 *
 * The heading of an office's papers and who signs them, as they will print: black on white whatever the appearance.
 */
#define DIEN_TYPE_HEADING_VIEW (dien_heading_view_get_type ())
G_DECLARE_FINAL_TYPE (DienHeadingView, dien_heading_view, DIEN, HEADING_VIEW, GtkWidget)

/**
 * dien_heading_view_show:
 * @organisation: (nullable): of 'organisation'
 * @signer: (nullable): of 'signer'
 * @year: of the date that is to be filled in
 */
void dien_heading_view_show (DienHeadingView *self,
                             DienRecord      *organisation,
                             DienRecord      *signer,
                             int              year);

G_END_DECLS
