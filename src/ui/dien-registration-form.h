/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienRegistrationForm:
 *
 * One registration, edited in place: each field is on the disk as soon as it is confirmed. For a new one the fields are kept
 * until subject and model are there. What cannot be kept stays as a draft when another registration is shown, and stands
 * there again when one comes back.
 *
 * Signals:
 *
 * - "registered" (gint64 id): a new registration was written
 * - "open" (gint64 id): the user wants to see that one
 * - "left": Esc, with nothing to restore, or the new one was given up
 * - "closed": the button that closes the form
 */
#define DIEN_TYPE_REGISTRATION_FORM (dien_registration_form_get_type ())
G_DECLARE_FINAL_TYPE (DienRegistrationForm, dien_registration_form, DIEN, REGISTRATION_FORM, GtkBox)

/** Once. */
void dien_registration_form_set_store (DienRegistrationForm *self,
                                       DienStore            *store);

/** @year: its id */
void dien_registration_form_set_year (DienRegistrationForm *self,
                                      gint64                year,
                                      gboolean              can_edit);

/** Shows a registration; 0 shows none. What is being typed is confirmed before. */
void dien_registration_form_show (DienRegistrationForm *self,
                                  gint64                id);

/** Shows the form of a new registration, with what was typed before if it was left. */
void dien_registration_form_begin (DienRegistrationForm *self);

/** Shows what was typed and left, or given up. @id: of the registration, 0 for the new one of the year */
void dien_registration_form_go_on (DienRegistrationForm *self,
                                   gint64                id);

gboolean dien_registration_form_is_new (DienRegistrationForm *self);

/** Returns: the id of the registration that is shown, 0 for a new one or none */
gint64 dien_registration_form_get_id (DienRegistrationForm *self);

/** Confirms what is being typed. Returns: FALSE where it was refused */
gboolean dien_registration_form_confirm (DienRegistrationForm *self);

/** Whether there is typing that is not kept, be it of another registration than the one shown. */
gboolean dien_registration_form_has_drafts (DienRegistrationForm *self);

/** @year: (out): the id of its year. Returns: the id of a registration with such typing, 0: the new one */
gint64 dien_registration_form_find_draft (DienRegistrationForm *self,
                                          gint64               *year);

G_END_DECLS
