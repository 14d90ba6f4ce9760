/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-sheet-pages.h"

G_BEGIN_DECLS

/**
 * DienPreview:
 *
 * One page of a sheet on white paper, as wide as there is room.
 */
#define DIEN_TYPE_PREVIEW (dien_preview_get_type ())
G_DECLARE_FINAL_TYPE (DienPreview, dien_preview, DIEN, PREVIEW, GtkWidget)

/**
 * dien_preview_show_page:
 * @pages: (nullable): live until they are replaced; %NULL: nothing is shown
 * @page: one that is there, from 0
 * @name: what the page is called to who cannot see it
 */
void dien_preview_show_page (DienPreview    *self,
                             DienSheetPages *pages,
                             guint           page,
                             const char     *name);

G_END_DECLS
