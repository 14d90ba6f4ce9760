/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-review.h"

G_BEGIN_DECLS

typedef struct
{
  DienStore *store;
  DienFields *fields;
  DienRecord *year;
  DienRecord *organisation; /* (nullable) */
  int number;
} DienReview;

/** What was awarded and proposed in the year and in the one before. */
gboolean dien_review_add_awards (DienReview  *self,
                                 GError     **error);

/** The indicators of the resolution. */
gboolean dien_review_add_indicators (DienReview  *self,
                                     GError     **error);

/** Chosen, recognised, refused, to be replicated. */
gboolean dien_review_add_models (DienReview  *self,
                                 GError     **error);

/** The frame of the next year, where it is in the file. */
gboolean dien_review_add_next_year (DienReview  *self,
                                    GError     **error);

void dien_review_set_count (DienFields *fields,
                            const char *name,
                            gint64      count);

/** '5 xã', '0,7%' Returns: (transfer full) */
char *dien_review_dup_amount (gint64      amount,
                              const char *unit_of_measure);

/** '05', '12': as papers write small numbers. Returns: (transfer full) */
char *dien_review_dup_two_digits (int number);

G_END_DECLS
