/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* The nominations of a year as lists on paper ask for them: without those withdrawn or cancelled, by award in the order of
 * the catalogue, then in the order made by hand; with what stands beside each. */

typedef enum
{
  DIEN_NOMINATED_SUBJECT,
  DIEN_NOMINATED_ADDRESS,       /* a code; NULL of who is no person */
  DIEN_NOMINATED_PARENT,        /* name of the unit above, of the Party line first */
  DIEN_NOMINATED_GENDER,        /* 'male', 'female', NULL */
  DIEN_NOMINATED_BIRTH_DATE,    /* ISO */
  DIEN_NOMINATED_PARTY_DATE,    /* ISO */
  DIEN_NOMINATED_POST,          /* of a person; the unit of a household */
  DIEN_NOMINATED_CONTENT,       /* of the recognised exemplar */
  DIEN_NOMINATED_RECOGNISED_BY, /* '219-QĐ/HU, 05/12/2022' */
  DIEN_NOMINATED_RATING,        /* of this year: 'excellent' … */
  DIEN_NOMINATED_OUTSTANDING,
  DIEN_NOMINATED_RATING_BEFORE, /* of the year before */
  DIEN_NOMINATED_OUTSTANDING_BEFORE,
  DIEN_NOMINATED_SUMMARY,
  DIEN_NOMINATED_EARLIER,       /* what was granted in earlier years by a decision, one a line, the latest first */
  DIEN_NOMINATED_AWARD,         /* its name */
  DIEN_NOMINATED_AWARD_ID,
  DIEN_NOMINATED_SUBJECT_KIND,  /* 'collective', 'person', 'household' */
  DIEN_NOMINATED_BATCH_ID,
  DIEN_NOMINATED_NOTE,
} DienNominatedColumn;

/** Filters: 'collective', 'individual' (people and households). Returns: (transfer full) */
DienList *dien_nominated_new (DienStore *store,
                              gint64     year);

/** How many of one unit were nominated for one award. */
typedef struct
{
  gint64 unit;     /* 0 where it is not known */
  char *unit_name; /* (nullable) */
  gint64 award;
  guint proposed;
  guint granted;
} DienNominatedCount;

/**
 * dien_nominated_count:
 *
 * By unit: a collective itself, a person by the first post in a unit on the last day of the year, a household by its unit; in
 * the order of units, those without one last. Within a unit in the order of awards.
 *
 * Returns: (transfer container) (element-type DienNominatedCount) (nullable)
 */
GPtrArray *dien_nominated_count (DienStore  *store,
                                 gint64      year,
                                 GError    **error);

G_END_DECLS
