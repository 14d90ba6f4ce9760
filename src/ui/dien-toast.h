/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienToast:
 *
 * Says for a few seconds what was done, and offers a way out of it. One at a time: what is said now takes the place of what
 * was said before. (AdwToast of libadwaita 1.2 waits for the one before, and crashes where the window closes while one
 * fades.)
 */
#define DIEN_TYPE_TOAST (dien_toast_get_type ())
G_DECLARE_FINAL_TYPE (DienToast, dien_toast, DIEN, TOAST, GtkBox)

/**
 * dien_toast_show:
 * @label: (nullable): of the button; %NULL: there is none
 * @action: (nullable): what the button does
 * @target: (nullable): its target, sunk
 */
void dien_toast_show (DienToast  *self,
                      const char *sentence,
                      const char *label,
                      const char *action,
                      GVariant   *target);

void dien_toast_hide (DienToast *self);

G_END_DECLS
