/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DienChoice:
 *
 * One labelled field of a form in which one of several things is chosen. Each has a code, which is never shown, and a word.
 *
 * Properties: "label" (string)
 *
 * Signals: "chosen" (string code): the user chose; not for dien_choice_select()
 */
#define DIEN_TYPE_CHOICE (dien_choice_get_type ())
G_DECLARE_FINAL_TYPE (DienChoice, dien_choice, DIEN, CHOICE, GtkBox)

/** Takes all items away. */
void dien_choice_clear (DienChoice *self);

/**
 * dien_choice_append:
 * @word: translated
 * @depth: how far it is indented in the list
 */
void dien_choice_append (DienChoice *self,
                         const char *code,
                         const char *word,
                         guint       depth);

/** Shows the item of @code; nothing where there is none. Forgets a refusal. */
void dien_choice_select (DienChoice *self,
                         const char *code);

/** Returns: (nullable): the code of the item that is shown */
const char *dien_choice_get_code (DienChoice *self);

/** Says below the field why the choice is not kept. @sentence: (nullable) */
void dien_choice_refuse (DienChoice *self,
                         const char *sentence);

G_END_DECLS
