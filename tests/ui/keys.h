/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Real key and mouse events for tests, through the X server's test extension: GTK 4 cannot make any itself. Each call
 * returns when the program has handled the events; what happens later (a frame, an answer) is waited for. */

/**
 * keys_wait_until:
 * @condition: an expression
 *
 * Runs the main loop until @condition holds; fails the test when that takes more than five seconds.
 */
#define keys_wait_until(condition)                                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    gint64 keys_limit_ = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;                                                 \
    while (!(condition) && g_get_monotonic_time () < keys_limit_)                                                      \
      keys_iterate ();                                                                                                 \
    g_assert_true (condition);                                                                                         \
  }                                                                                                                    \
  G_STMT_END

/** keys_iterate: one turn of the main loop, 10 ms at most */
void keys_iterate (void);

/** keys_wait_frame: waits until what was asked for is painted */
void keys_wait_frame (GtkWidget *widget);

/** keys_present: shows a window and gives it the keyboard, with or without a window manager */
void keys_present (GtkWindow *window);

/**
 * keys_press:
 * @combination: X key names joined by +, as in "ctrl+shift+Down"; modifiers are ctrl, shift, alt and super
 */
void keys_press (const char *combination);

/** keys_type: types a text, letters that the keyboard does not have included */
void keys_type (const char *text);

/**
 * keys_click:
 * @widget: what is clicked
 * @x: in px from its left edge
 * @y: in px from its top edge
 * @button: GDK_BUTTON_PRIMARY …
 * @n_press: 2 is a double click
 * @modifiers: (nullable): held meanwhile, as in "ctrl+shift"
 */
void keys_click (GtkWidget  *widget,
                 double      x,
                 double      y,
                 guint       button,
                 guint       n_press,
                 const char *modifiers);

/** keys_drag: presses the first button at a position of @widget, moves by @dx, @dy in steps, and lets it go */
void keys_drag (GtkWidget *widget,
                double     x,
                double     y,
                double     dx,
                double     dy);

G_END_DECLS
