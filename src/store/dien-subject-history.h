/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* Everything that the file knows of one subject, over all years. */

typedef enum
{
  DIEN_HISTORY_REGISTRATION,
  DIEN_HISTORY_NOMINATION,
  DIEN_HISTORY_RATING,
  DIEN_HISTORY_POST,
} DienHistoryKind;

/**
 * DienHistoryEntry:
 * @id: of the registration, nomination, rating or post
 * @year: its number; of a post the one in which it began; 0 where that is not known
 * @date: (nullable): ISO: registered, decided (nominations), begun (posts)
 * @to_date: (nullable): ISO: of a post, its last day
 * @text: the model; the award; the title of the post; the note of a rating
 * @state: the result or stage; the state of the nomination; the class; '' of a post
 * @points: of a registration, the total of its last round, 1/100
 * @has_points: whether anything was scored
 * @flag: to be replicated (a registration), outstanding (a rating)
 * @unit: (nullable): of a post, the name that the unit had at its end, or has now
 * @decision: (nullable): the paper that decided, as others cite it
 */
typedef struct
{
  DienHistoryKind kind;
  gint64 id;
  int year;
  char *date;
  char *to_date;
  char *text;
  char *state;
  gint64 points;
  gboolean has_points;
  gboolean flag;
  char *unit;
  char *decision;
} DienHistoryEntry;

/**
 * dien_subject_history:
 * @form: 'party' or 'state': how papers are cited, see dien_paper_dup_citation()
 *
 * Returns: (transfer full) (element-type DienHistoryEntry) (nullable): newest year first, within it registrations, nominations,
 *   rating, posts, each newest first; posts without a beginning are last; %NULL with @error
 */
GPtrArray *dien_subject_history (DienStore   *store,
                                 gint64       subject,
                                 const char  *form,
                                 GError     **error);

/** Whether @notice may have changed what dien_subject_history() says. */
gboolean dien_subject_history_is_touched (DienNotice *notice);

G_END_DECLS
