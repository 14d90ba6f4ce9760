/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienFigureButton:
 *
 * A figure of the year as words, a bar and a number; pressed, it opens the list behind it: 'Công nhận ▬▬▬▬ 14'.
 */
#define DIEN_TYPE_FIGURE_BUTTON (dien_figure_button_get_type ())
G_DECLARE_FINAL_TYPE (DienFigureButton, dien_figure_button, DIEN, FIGURE_BUTTON, GtkButton)

/**
 * dien_figure_button_new:
 * @words: what is counted
 * @number: the figure as it is read: '14', '3/11'
 * @part: how much of the bar is filled, 0 to 1; negative: there is no bar
 */
DienFigureButton *dien_figure_button_new (const char *words,
                                          const char *number,
                                          double      part);

/** Below the words, smaller: where the figure comes from, or how it differs from another one. */
void dien_figure_button_set_note (DienFigureButton *self,
                                  const char       *note);

/**
 * dien_figure_button_set_target:
 * @page: by name; a page that is not there makes the button a picture only
 * @filter: of its list; '' is all
 * @id: of the row; 0 for none in particular
 * @year: number of the year that is shown with it; 0: the one that is shown
 */
void dien_figure_button_set_target (DienFigureButton *self,
                                    const char       *page,
                                    const char       *filter,
                                    gint64            id,
                                    int               year);

/** Gives the bars of several one beginning and one end. @words, @numbers: groups of widths */
void dien_figure_button_align (DienFigureButton *self,
                               GtkSizeGroup     *words,
                               GtkSizeGroup     *numbers);

/** What it is known by while pictures are drawn anew. */
const char *dien_figure_button_get_words (DienFigureButton *self);

G_END_DECLS
