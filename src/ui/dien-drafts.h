/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-registration-form.h"

G_BEGIN_DECLS

/* What was typed into forms that have been left and could not be kept: by registration, and
 * the new one of each year. */

typedef struct _DienDrafts DienDrafts;

DienDrafts *dien_drafts_new (void);
void dien_drafts_free (DienDrafts *self);

/**
 * dien_drafts_store:
 * Takes the typing of @form that is not kept, and with a new registration all of it.
 *
 * Returns: whether there was any
 */
gboolean dien_drafts_store (DienDrafts           *self,
                            DienRegistrationForm *form);

/** The same with what the user gives up: it is no draft any more, but can be wanted back until another one takes its place. */
gboolean dien_drafts_give_up (DienDrafts           *self,
                              DienRegistrationForm *form);

/** What was given up is a draft again. @id: of the registration, 0 for the new one of @year */
void dien_drafts_want_back (DienDrafts *self,
                            gint64      id,
                            gint64      year);

/** Puts what was taken of the registration that @form shows back there, with what was said of it, and forgets it. */
void dien_drafts_restore (DienDrafts           *self,
                          DienRegistrationForm *form);

/** Forgets what was typed into registrations that are not there any more. */
void dien_drafts_forget_gone (DienDrafts *self,
                              DienStore  *store);

gboolean dien_drafts_is_empty (DienDrafts *self);

/**
 * dien_drafts_get_first:
 * @year: (out): the id of its year; 0 where there is nothing
 *
 * Returns: the id of a registration of which there is something; 0 is the new one
 */
gint64 dien_drafts_get_first (DienDrafts *self,
                              gint64     *year);

G_END_DECLS
