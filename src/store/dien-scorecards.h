/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-criteria.h"

G_BEGIN_DECLS

/* Scorecards (phiếu chấm): a registration, scored by the criteria set that it has, in the rounds of its year. */

/* The list ------------------------------------------------------------------------------------------------------------------ */

/** Columns of the list; those with a name in the comment can be sorted by. */
typedef enum
{
  DIEN_SCORECARD_NUMBER,       /* 'number': place of the registration in the order made by hand */
  DIEN_SCORECARD_SUBJECT,      /* 'subject' */
  DIEN_SCORECARD_MODEL,        /* 'model' */
  DIEN_SCORECARD_SET,          /* name of the criteria set; NULL where it has none */
  DIEN_SCORECARD_ROUND,        /* name of the last round in which it was scored; NULL where there is none */
  DIEN_SCORECARD_N_SCORED,     /* 'progress': criteria that were scored in that round */
  DIEN_SCORECARD_N_WANTED,     /* criteria that are to be scored: those of points, and mandatory conditions */
  DIEN_SCORECARD_POINTS,       /* 'points': total of that round, 1/100; NULL where nothing was scored */
  DIEN_SCORECARD_CLASS,        /* class of that total; NULL where there is none */
  DIEN_SCORECARD_RESULT,       /* 'result': of the outcome, a code; NULL where there is none */
  DIEN_SCORECARD_VERSION,      /* id of the version; NULL where it has none */
  DIEN_SCORECARD_SUBJECT_KIND, /* 'unit', 'person', 'household' */
} DienScorecardColumn;

/**
 * dien_scorecards_new:
 * @year: its id
 *
 * The registrations of the year but those that were withdrawn. Filters: 'unscored' (Chưa chấm), 'scoring' (Đang chấm: the
 * last round that was begun is not complete), 'scored' (Chấm xong). Searched: subject, model.
 *
 * Returns: (transfer full)
 */
DienList *dien_scorecards_new (DienStore *store,
                               gint64     year);

/**
 * dien_scorecards_attach:
 * @registrations: (element-type gint64)
 * @version: 0: none
 * @error: that of dien_criteria_check(); %DIEN_ERROR_IN_USE where one was scored by another set already
 *
 * One change.
 */
gboolean dien_scorecards_attach (DienStore  *store,
                                 GArray     *registrations,
                                 gint64      version,
                                 GError    **error);

/**
 * dien_scorecards_attach_all:
 * @n: (out): how many got it
 *
 * To all registrations of the year that were not scored yet.
 */
gboolean dien_scorecards_attach_all (DienStore  *store,
                                     gint64      year,
                                     gint64      version,
                                     guint      *n,
                                     GError    **error);

/* Rounds -------------------------------------------------------------------------------------------------------------------- */

/**
 * dien_rounds_list:
 *
 * The rounds of a year. A year that has none gets the four usual ones (tự chấm, thẩm định, đoàn kiểm tra, kết quả cuối) with the
 * first score that is set; until then they have negative ids.
 *
 * Returns: (transfer container) (element-type DienRecord) (nullable): of 'round', in their order
 */
GPtrArray *dien_rounds_list (DienStore  *store,
                             gint64      year,
                             GError    **error);

/** @round: of dien_rounds_list() */
gboolean dien_round_rename (DienStore   *store,
                            gint64       year,
                            gint64       round,
                            const char  *name,
                            GError     **error);

/* One registration ------------------------------------------------------------------------------------------------------------ */

/** What a criterion got in one round; of a group or a block the sum. */
typedef struct
{
  gboolean applicable;
  gboolean scored; /* FALSE: blank */
  DienPoints points;
  DienMet met;
  char *evidence;
  char *note;
} DienScore;

/** A line of a scorecard: a group or a block and below it its criteria. */
typedef struct
{
  gint64 criterion;       /* 0: a group, or a block of one kind outside the groups */
  gint64 group;           /* 0: outside the groups */
  DienCriterionKind kind; /* of a group: points */
  char *code;
  char *name;             /* of a block '' */
  char *method;
  DienPoints maximum;     /* of a block its cap; -1: none */
  DienScore *scores;      /* one a round */
} DienScorecardLine;

/** What came out of one round. */
typedef struct
{
  gint64 id; /* of the round; negative: not in the file yet */
  char *kind;
  char *name;
  guint n_scored; /* of the criteria that are to be scored */
  guint n_met;    /* of the mandatory conditions */
  DienPoints bonus;     /* up to its cap */
  DienPoints deduction; /* up to its cap */
  const char *class;    /* (nullable) */
  DienVerdict *verdict; /* %NULL: nothing was scored */
} DienScorecardRound;

typedef struct
{
  gint64 registration;
  gint64 version;     /* 0: it has no criteria set, and the card neither lines nor rounds */
  char *set_name;
  char *due_on;       /* ISO; (nullable) */
  DienThresholds thresholds;
  DienPoints maximum; /* of the whole set */
  guint n_wanted;     /* criteria that are to be scored */
  guint n_conditions; /* mandatory ones */
  GArray *lines;      /* (element-type DienScorecardLine) */
  GArray *rounds;     /* (element-type DienScorecardRound) */
  GArray *classes;    /* (element-type DienPointsClass) */
} DienScorecard;

/** Returns: (transfer full) (nullable) */
DienScorecard *dien_scorecard_read (DienStore  *store,
                                    gint64      registration,
                                    GError    **error);
void dien_scorecard_free (DienScorecard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienScorecard, dien_scorecard_free)

/** Returns: the place of the last round in which anything was scored, -1 where there is none */
int dien_scorecard_find_last (DienScorecard *self);

/** Returns: the place of the first round of that kind, -1 where there is none */
int dien_scorecard_find_kind (DienScorecard *self,
                              const char    *kind);

/**
 * dien_score_set:
 * @round: of dien_rounds_list()
 * @typed: points with decimal comma or point; 'đạt', 'không đạt' of a condition; 'có', 'không' of a knock-out; 'không chấm';
 *   or nothing
 * @error: %DIEN_ERROR_INVALID: not a number, above the maximum; that of dien_criteria_check(); %DIEN_ERROR_READ_ONLY for a
 *   closed year
 *
 * Sets what a criterion got. One change ('Sửa điểm 2.1 – Xã …').
 */
gboolean dien_score_set (DienStore   *store,
                         gint64       registration,
                         gint64       round,
                         gint64       criterion,
                         const char  *typed,
                         GError     **error);

/** @field: 'evidence' or 'note' (the reason). */
gboolean dien_score_set_text (DienStore   *store,
                              gint64       registration,
                              gint64       round,
                              gint64       criterion,
                              const char  *field,
                              const char  *text,
                              GError     **error);

/** Returns: (transfer full): a score as one types it: '8,5', 'Đạt', 'Không chấm'; '' for a blank */
char *dien_score_dup_text (DienCriterionKind  kind,
                           const DienScore   *score);

/**
 * dien_scorecard_decide:
 * @round: 0 is the last one in which it was scored
 * @result: (nullable): 'recognised', 'refused', 'to_complete'; %NULL is what the verdict says
 * @reason: (nullable): of the office's own; wanted where @result is another one than the verdict's
 * @error: %DIEN_ERROR_INVALID where criteria are blank and no reason is given, or nothing was scored
 *
 * Records the outcome with the reasons of the verdict, and the own one; where the result is another one, with the own
 * one alone. One change.
 */
gboolean dien_scorecard_decide (DienStore   *store,
                                gint64       registration,
                                gint64       round,
                                const char  *result,
                                const char  *reason,
                                GError     **error);

G_END_DECLS
