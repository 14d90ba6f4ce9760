/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienField:
 *
 * One labelled field of a form, of one line or more, that is edited in place. What is typed is confirmed by Enter, Tab or
 * the focus going to another widget of the window, not by changing to another window; Shift+Enter is a new line where there
 * are several; Esc restores. What is refused stays in the field with the sentence below it.
 *
 * Properties:
 *
 * - "label" (string)
 * - "lines" (uint, construct-only, default 1): how many are shown at least; more than 1 wraps and may be more
 * - "placeholder" (string): of a field of one line
 *
 * Signals:
 *
 * - "confirm" (string text) → boolean: the user has done typing; a handler keeps it and calls dien_field_set_text(), or
 *   refuses it with dien_field_refuse(), and says which it did
 * - "enter": Enter was pressed and what the field holds is kept
 * - "typed": the user changed the text; not for dien_field_set_text()
 */
#define DIEN_TYPE_FIELD (dien_field_get_type ())
G_DECLARE_FINAL_TYPE (DienField, dien_field, DIEN, FIELD, GtkWidget)

/** Returns: what stands in the field, confirmed or not. Lives until the next change. */
const char *dien_field_get_text (DienField *self);

/** What is kept now: shows it and forgets typing and refusal. @text: (nullable) */
void dien_field_set_text (DienField  *self,
                          const char *text);

/** What is kept now, while typing that is not confirmed stays. @text: (nullable) */
void dien_field_update (DienField  *self,
                        const char *text);

/** Puts @text there as if it had been typed; nothing is confirmed. */
void dien_field_type (DienField  *self,
                      const char *text);

/** Whether it holds typing that is not kept (yet). */
gboolean dien_field_is_unconfirmed (DienField *self);

/** Confirms what was typed, if anything. Returns: FALSE where it was refused */
gboolean dien_field_confirm (DienField *self);

/** Gives up what was typed. */
void dien_field_restore (DienField *self);

/** Says below the field why its text is not kept. @sentence: (nullable): %NULL says nothing */
void dien_field_refuse (DienField  *self,
                        const char *sentence);

/** Returns: (nullable): the sentence */
const char *dien_field_get_refusal (DienField *self);

/** A widget below the sentence, for the ways out of a refusal. @widget: (nullable) */
void dien_field_set_extra (DienField *self,
                           GtkWidget *widget);

/** The widget that is typed into. */
GtkWidget *dien_field_get_editor (DienField *self);

const char *dien_field_get_label (DienField *self);

/** The field that holds @widget, itself included. Returns: (nullable) */
DienField *dien_field_find (GtkWidget *widget);

G_END_DECLS
