/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* Awards (danh hiệu thi đua, hình thức khen thưởng): the catalogue of the file, one entry for each kind of subject. */

/** Columns of the list; each but the last few can be sorted by, under the name in the comment. */
typedef enum
{
  DIEN_AWARD_NAME,         /* 'name' */
  DIEN_AWARD_KIND,         /* 'kind': 'title', 'commendation' */
  DIEN_AWARD_LEVEL,        /* 'level': 'commune' … 'state' */
  DIEN_AWARD_SUBJECT_KIND, /* 'subject_kind': 'collective', 'person', 'household' */
  DIEN_AWARD_OCCASION,     /* 'occasion': a code of dien_terms_occasion(), or the office's own word, or '' */
  DIEN_AWARD_DECIDER,      /* 'decider' */
  DIEN_AWARD_FROM,         /* 'from_date': ISO; NULL where it is not known */
  DIEN_AWARD_TO,           /* 'to_date': ISO */
  DIEN_AWARD_VERIFIED,     /* 'verified': 'original', 'secondary', 'unchecked' */
  DIEN_AWARD_SOURCE,       /* 'source' */
  DIEN_AWARD_USED,         /* 'used': how many nominations name it */
  DIEN_AWARD_CONDITION,
  DIEN_AWARD_CODE,         /* '' of an office's own */
} DienAwardColumn;

/**
 * dien_awards_new:
 * Filters: the levels, the kinds of subject, 'title', 'commendation', 'own' (what the office added), 'used'.
 * Searched: name, decider, source, condition.
 *
 * Returns: (transfer full)
 */
DienList *dien_awards_new (DienStore *store);

/**
 * dien_award_add:
 * @record: of 'award'; kind, name, level and kind of subject at least. The place in the order is the last one.
 * @error: %DIEN_ERROR_EXISTS where it is there, be it as the other kind; %DIEN_ERROR_INVALID
 *
 * One change, 'Thêm danh hiệu, hình thức khen thưởng – …'.
 */
gboolean dien_award_add (DienStore   *store,
                         DienRecord  *record,
                         GError     **error);

/**
 * dien_award_edit:
 * @record: of 'award': id and the fields to change
 * @error: as dien_award_add(); %DIEN_ERROR_IN_USE for the kind of subject of one that was nominated for
 */
gboolean dien_award_edit (DienStore   *store,
                          DienRecord  *record,
                          GError     **error);

/** Removes awards that no nomination names; %DIEN_ERROR_IN_USE where one does, and then none is removed. One change. */
gboolean dien_award_remove (DienStore  *store,
                            GArray     *ids,
                            GError    **error);

G_END_DECLS
