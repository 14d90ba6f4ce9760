/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-history.h"
#include "dien-part-rows.h"

G_BEGIN_DECLS

/* What the forms of units, persons and households have in common: the ratings and the history of a subject, in the places
 * "ratings" and "history" of the form. */

typedef struct
{
  DienPartRows *ratings;
  DienHistory *history;
} DienSubjectParts;

/** Puts them into @form. */
void dien_subject_parts_init (DienSubjectParts *self,
                              DienForm         *form);

/** Shows those of the record that @form shows. */
void dien_subject_parts_show (DienSubjectParts *self,
                              DienForm         *form);

/** Shows nothing. */
void dien_subject_parts_clear (DienSubjectParts *self,
                               DienForm         *form);

G_END_DECLS
