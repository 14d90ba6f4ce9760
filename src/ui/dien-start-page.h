/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienStartPage:
 *
 * What stands where no file is open: the ways to begin, and the files that were open before. A file may be dropped onto it.
 */
#define DIEN_TYPE_START_PAGE (dien_start_page_get_type ())
G_DECLARE_FINAL_TYPE (DienStartPage, dien_start_page, DIEN, START_PAGE, GtkBox)

GtkWidget *dien_start_page_new (void);

/** Says why a file was not opened. @sentence: (nullable): %NULL says nothing */
void dien_start_page_set_problem (DienStartPage *self,
                                  const char    *sentence);

/** Whether a new file was begun and left: the door to it says so. */
void dien_start_page_set_unfinished (DienStartPage *self,
                                     gboolean       unfinished);

G_END_DECLS
