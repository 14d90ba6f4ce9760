/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* Nominations (đề nghị khen thưởng): one subject, one award, one year, and what became of it. They stand in batches (đợt),
 * each with its submission (tờ trình), and in each in an order made by hand. A year that is closed is not changed:
 * %DIEN_ERROR_READ_ONLY. */

/** Columns of the list; each but the last few can be sorted by, under the name in the comment. */
typedef enum
{
  DIEN_NOMINATION_NUMBER,       /* 'number': its place in the batch, from 1 */
  DIEN_NOMINATION_SUBJECT,      /* 'subject': the name as it was at the end of the year; of a granted one, at the decision */
  DIEN_NOMINATION_SUBJECT_KIND, /* 'subject_kind': 'collective', 'person', 'household' */
  DIEN_NOMINATION_AWARD,        /* 'award': its name */
  DIEN_NOMINATION_LEVEL,        /* 'level': 'commune' … 'state' */
  DIEN_NOMINATION_BATCH,        /* 'batch': its name */
  DIEN_NOMINATION_STATE,        /* 'state': a code of dien_terms_nomination_state() */
  DIEN_NOMINATION_DECISION,     /* 'decision': '45-QĐ/ĐU, 20/12/2022'; NULL where there is none */
  DIEN_NOMINATION_SUMMARY,      /* 'summary' */
  DIEN_NOMINATION_NOTE,         /* 'note' */
  DIEN_NOMINATION_SUBMISSION,   /* number and date of the batch's submission, as of a decision */
  DIEN_NOMINATION_POST,         /* posts of a person, at the decision or at the end of the year; NULL of others */
  DIEN_NOMINATION_ADDRESS,      /* form of address of a person: a code; NULL of others */
  DIEN_NOMINATION_OCCASION,     /* of the award: a code */
  DIEN_NOMINATION_SUBJECT_ID,
  DIEN_NOMINATION_AWARD_ID,
  DIEN_NOMINATION_BATCH_ID,
  DIEN_NOMINATION_DECISION_ID,  /* NULL where there is none */
} DienNominationColumn;

/**
 * dien_nominations_new:
 * @year: its id
 *
 * Filters: the states, and 'proposed': all that was handed in, whatever became of it. 'proposed' and 'granted' are what
 * dien_figures_new() counts. Searched: subject, award.
 *
 * Returns: (transfer full)
 */
DienList *dien_nominations_new (DienStore *store,
                                gint64     year);

/**
 * dien_nomination_add:
 * @record: of 'nomination': subject and award at least. Without a batch it joins the last one of the year, and where
 *   there is none a first one is made. The state is 'draft' unless set, its place the last of the batch.
 * @error: %DIEN_ERROR_EXISTS where the subject has this award in this year, withdrawn and cancelled ones apart;
 *   %DIEN_ERROR_INVALID where the award is not for this kind of subject
 *
 * One change, named 'Thêm đề nghị – Xã …'.
 */
gboolean dien_nomination_add (DienStore   *store,
                              gint64       year,
                              DienRecord  *record,
                              GError     **error);

/**
 * dien_nomination_count_recognised:
 * How many recognised exemplars of the year dien_nomination_add_recognised() would take for those awards; -1 with @error.
 */
int dien_nomination_count_recognised (DienStore     *store,
                                      gint64         year,
                                      const gint64  *awards,
                                      GError       **error);

/**
 * dien_nomination_add_recognised:
 * @batch: which one they join; 0 as in dien_nomination_add()
 * @awards: three ids: for collectives, for people, for households; 0 leaves those out
 * @added: (out) (optional): how many there were
 *
 * A draft for each recognised exemplar of the year, in their order, for the award of its kind of subject. Left out is who
 * is nominated at that level this year already; a subject with two models gets one. One change.
 */
gboolean dien_nomination_add_recognised (DienStore     *store,
                                         gint64         year,
                                         gint64         batch,
                                         const gint64  *awards,
                                         guint         *added,
                                         GError       **error);

/**
 * dien_nomination_edit:
 * @record: of 'nomination': id and the fields to change
 * @error: as dien_nomination_add()
 *
 * One that becomes 'granted' keeps the name and posts that the subject had on the day of the decision, else at the end of
 * the year, unless they are set; one that is put back before a result forgets them. Another batch puts it at the end there.
 */
gboolean dien_nomination_edit (DienStore   *store,
                               DienRecord  *record,
                               GError     **error);

/** Removes one or more. One change. */
gboolean dien_nomination_remove (DienStore  *store,
                                 GArray     *ids,
                                 GError    **error);

/**
 * dien_nomination_move:
 * @before: the nomination that it is to stand before; 0 is the end of its batch. It stays in its batch: where the other
 *   one is in a later batch it goes to the end, in an earlier one to the beginning.
 */
gboolean dien_nomination_move (DienStore  *store,
                               gint64      id,
                               gint64      before,
                               GError    **error);

/**
 * dien_nomination_decide:
 * @ids: one or more
 * @state: what becomes of them: 'granted', 'refused', 'returned', 'cancelled' …
 * @paper: (nullable): of 'paper': the decision; one with an id is there, another is written. %NULL leaves the decisions
 *   as they are.
 *
 * One change, 'Ghi quyết định – 9 đề nghị'.
 */
gboolean dien_nomination_decide (DienStore   *store,
                                 GArray      *ids,
                                 const char  *state,
                                 DienRecord  *paper,
                                 GError     **error);

/** The papers that decide, newest first. Returns: (transfer container) (element-type DienRecord) (nullable) */
GPtrArray *dien_nomination_list_decisions (DienStore  *store,
                                           GError    **error);

/* Batches (đợt) ---------------------------------------------------------------------------------------------------------- */

/** Columns of the list of batches, in their order. */
typedef enum
{
  DIEN_BATCH_NAME,       /* 'name' */
  DIEN_BATCH_SUBMISSION, /* '15-TTr/ĐU, 22/12/2022'; NULL where there is none */
  DIEN_BATCH_COUNT,      /* how many nominations */
} DienBatchColumn;

/** The batches of a year. Returns: (transfer full) */
DienList *dien_batches_new (DienStore *store,
                            gint64     year);

/** @record: of 'batch': year and name. Its id is set. One change. */
gboolean dien_batch_add (DienStore   *store,
                         DienRecord  *record,
                         GError     **error);
gboolean dien_batch_edit (DienStore   *store,
                          DienRecord  *record,
                          GError     **error);

/** %DIEN_ERROR_IN_USE while it holds nominations. */
gboolean dien_batch_remove (DienStore  *store,
                            gint64      id,
                            GError    **error);

/**
 * dien_batch_set_submission:
 * @paper: of 'paper': number, symbol, date; all of them may be left for later. One with an id is there and becomes the
 *   submission; without one the batch's own is written or changed. What is missing of kind and title is filled in.
 */
gboolean dien_batch_set_submission (DienStore   *store,
                                    gint64       batch,
                                    DienRecord  *paper,
                                    GError     **error);

G_END_DECLS
