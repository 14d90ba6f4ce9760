/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienInput:
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
 * - "bare" (boolean, construct-only): shows neither its label nor a refusal: whoever holds it does, and follows "refusal"
 * - "refusal" (string, read-only): what dien_input_get_refusal() gives
 *
 * Signals:
 *
 * - "confirm" (string text) → boolean: the user has done typing; a handler keeps it and calls dien_input_set_text(), or
 *   refuses it with dien_input_refuse(), and says which it did
 * - "enter": Enter was pressed and what the field holds is kept
 * - "typed": the user changed the text; not for dien_input_set_text()
 */
#define DIEN_TYPE_INPUT (dien_input_get_type ())
G_DECLARE_FINAL_TYPE (DienInput, dien_input, DIEN, INPUT, GtkBox)

/** Returns: what stands in the field, confirmed or not. Lives until the next change. */
const char *dien_input_get_text (DienInput *self);

/** What is kept now: shows it and forgets typing and refusal. @text: (nullable) */
void dien_input_set_text (DienInput  *self,
                          const char *text);

/** What is kept now, while typing that is not confirmed stays. @text: (nullable) */
void dien_input_update (DienInput  *self,
                        const char *text);

/** Puts @text there as if it had been typed; nothing is confirmed. */
void dien_input_type (DienInput  *self,
                      const char *text);

/** Whether it holds typing that is not kept (yet). */
gboolean dien_input_is_unconfirmed (DienInput *self);

/** Confirms what was typed, if anything. Returns: FALSE where it was refused */
gboolean dien_input_confirm (DienInput *self);

/** Gives up what was typed. */
void dien_input_restore (DienInput *self);

/** Says below the field why its text is not kept. @sentence: (nullable): %NULL says nothing */
void dien_input_refuse (DienInput  *self,
                        const char *sentence);

/** Returns: (nullable): the sentence */
const char *dien_input_get_refusal (DienInput *self);

/** A widget below the sentence, for the ways out of a refusal. @widget: (nullable) */
void dien_input_set_extra (DienInput *self,
                           GtkWidget *widget);

/** Whether it can be typed into; what stands there can be read and copied in any case. */
void dien_input_set_editable (DienInput *self,
                              gboolean   editable);

/** Whether Esc gives up what was typed, as it does at first. Where nothing is kept yet there is nothing to go back to, and Esc
 * is left to the form. */
void dien_input_set_restoring (DienInput *self,
                               gboolean   restoring);

/** The widget that is typed into. */
GtkWidget *dien_input_get_editor (DienInput *self);

const char *dien_input_get_label (DienInput *self);

/** The field that holds @widget, itself included. Returns: (nullable) */
DienInput *dien_input_find (GtkWidget *widget);

G_END_DECLS
