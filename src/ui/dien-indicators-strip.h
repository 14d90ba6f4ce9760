/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienIndicatorsStrip:
 *
 * How many indicators of a year were reached, by the list and by a paper, which never become one number. What the paper says
 * is typed here.
 */
#define DIEN_TYPE_INDICATORS_STRIP (dien_indicators_strip_get_type ())
G_DECLARE_FINAL_TYPE (DienIndicatorsStrip, dien_indicators_strip, DIEN, INDICATORS_STRIP, GtkBox)

GtkWidget *dien_indicators_strip_new (DienStore *store);

/** Reads the figures of a year. */
void dien_indicators_strip_show (DienIndicatorsStrip *self,
                                 gint64               year,
                                 gboolean             can_edit);

G_END_DECLS
