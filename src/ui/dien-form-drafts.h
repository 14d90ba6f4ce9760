/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"

G_BEGIN_DECLS

/* What was typed into a form that has been left and could not be kept: by record, and the new one of each year. */

typedef struct _DienFormDrafts DienFormDrafts;

DienFormDrafts *dien_form_drafts_new (void);
void dien_form_drafts_free (DienFormDrafts *self);

/**
 * dien_form_drafts_store:
 * Takes the typing of @form that is not kept, and with a new record all of it.
 *
 * Returns: whether there was any
 */
gboolean dien_form_drafts_store (DienFormDrafts *self,
                                 DienForm       *form);

/** The same with what the user gives up: it is no draft any more, but can be wanted back until another one takes its place. */
gboolean dien_form_drafts_give_up (DienFormDrafts *self,
                                   DienForm       *form);

/** What was given up is a draft again. @id: of the record, 0 for the new one of @year */
void dien_form_drafts_want_back (DienFormDrafts *self,
                                 gint64          id,
                                 gint64          year);

/** Puts what was taken of the record that @form shows back there, with what was said of it, and forgets it. */
void dien_form_drafts_restore (DienFormDrafts *self,
                               DienForm       *form);

/** Forgets what was typed into records of @form that are not there any more. */
void dien_form_drafts_forget_gone (DienFormDrafts *self,
                                   DienForm       *form);

gboolean dien_form_drafts_is_empty (DienFormDrafts *self);

/**
 * dien_form_drafts_get_first:
 * @form: what is of the record that it shows comes first
 * @year: (out): the id of its year; 0 where there is nothing
 *
 * Returns: the id of a record of which there is something; 0 is the new one
 */
gint64 dien_form_drafts_get_first (DienFormDrafts *self,
                                   DienForm       *form,
                                   gint64         *year);

/** Says whose that first one is, and how many more there are. Returns: (transfer full) (nullable): %NULL where there is none */
char *dien_form_drafts_dup_sentence (DienFormDrafts *self,
                                     DienForm       *form);

G_END_DECLS
