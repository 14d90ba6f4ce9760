/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-query-private.h"

G_BEGIN_DECLS

/* What batches, nominations and the lists of those on paper have in common. */

/* '45-QĐ/ĐU, 20/12/2022' of the paper %alias%, NULL where there is none: a symbol of the Party form has a slash of its own. */
#define DIEN_PAPER_CITED_SQL(alias) \
  "CASE WHEN " alias ".id IS NOT NULL THEN" \
  " CASE WHEN " alias ".number <> '' THEN " alias ".number || CASE WHEN " alias ".symbol = '' THEN ''" \
  "  WHEN instr (" alias ".symbol, '/') THEN '-' ELSE '/' END || " alias ".symbol ELSE '' END ||" \
  " CASE WHEN " alias ".number <> '' AND " alias ".issued_on IS NOT NULL THEN ', ' ELSE '' END ||" \
  " CASE WHEN " alias ".issued_on IS NOT NULL THEN substr (" alias ".issued_on, 9, 2) || '/' ||" \
  "  substr (" alias ".issued_on, 6, 2) || '/' || substr (" alias ".issued_on, 1, 4) ELSE '' END END"

/** The kind of subject that an award is for, of the joined person and household. */
#define DIEN_AWARD_SUBJECT_SQL \
  "CASE WHEN person.id IS NOT NULL THEN 'person' WHEN household.id IS NOT NULL THEN 'household' ELSE 'collective' END"

/** %DIEN_ERROR_READ_ONLY where the year is closed. */
gboolean dien_nomination_check_open (DienStore  *store,
                                     gint64      year,
                                     GError    **error);

/** Numbers the nominations of a batch 1, 2, 3 … as they stand; only those that change are written. */
gboolean dien_nomination_renumber (DienStore  *store,
                                   gint64      batch,
                                   GError    **error);

/** The last batch of the year, within a change; one is made where there is none. Returns: its id, 0 on failure */
gint64 dien_batch_take_last (DienStore  *store,
                             gint64      year,
                             GError    **error);

/** Within a change: the id of a paper that is there or is written now. Returns: 0 on failure */
gint64 dien_nomination_write_paper (DienStore   *store,
                                    DienRecord  *paper,
                                    const char  *kind,
                                    const char  *title,
                                    GError     **error);

G_END_DECLS
