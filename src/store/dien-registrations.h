/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* Registrations (đăng ký): one subject, one model, one year, and what became of it. */

/** Columns of the list, and of its rows; each but the last few can be sorted by, under the name in the comment. */
typedef enum
{
  DIEN_REGISTRATION_NUMBER,       /* 'number': its place in the order made by hand, from 1 */
  DIEN_REGISTRATION_SUBJECT,      /* 'subject': the name as it was at the end of the year; of a decided one, at the decision */
  DIEN_REGISTRATION_MODEL,        /* 'model' */
  DIEN_REGISTRATION_AXIS,         /* 'axis': name of the axis, NULL where it is placed nowhere */
  DIEN_REGISTRATION_CONTENT,      /* 'content': name of the content, else of the branch, else NULL */
  DIEN_REGISTRATION_STATE,        /* 'state': a code, see dien-state.h */
  DIEN_REGISTRATION_POINTS,       /* 'points': total of its last round, 1/100; NULL where nothing was scored */
  DIEN_REGISTRATION_REPLICATED,   /* 'replicated': 1 where it is among those to replicate */
  DIEN_REGISTRATION_REGISTERED_ON, /* 'registered_on': ISO */
  DIEN_REGISTRATION_NOTE,         /* 'note' */
  DIEN_REGISTRATION_REASON,       /* the reasons of its outcome, one a line; NULL where there are none */
  DIEN_REGISTRATION_SUBJECT_KIND, /* 'unit', 'person', 'household' */
  DIEN_REGISTRATION_SUBJECT_ID,
  DIEN_REGISTRATION_SUBJECT_TITLE, /* posts of a person at that time, joined by commas; NULL of others */
  DIEN_REGISTRATION_ADDRESS,      /* form of address of a person: a code; NULL of others */
} DienRegistrationColumn;

/**
 * dien_registrations_new:
 * @year: its id
 *
 * Filters: 'unchecked' (Chưa kiểm tra), 'awaiting' (Chờ xét), 'to_complete', 'recognised', 'refused', 'replicated';
 * 'counted' (all but those withdrawn), 'open' (no outcome yet, not given back), 'to_score' and 'to_decide' (no outcome yet,
 * and nothing scored, or something), 'recognised-on:ID' (on the axis of that id; 0: placed nowhere, -1: elsewhere). What
 * dien_figures_new() and dien_year_work_read() count, these show.
 * Searched: subject, model, axis, content.
 *
 * Returns: (transfer full)
 */
DienList *dien_registrations_new (DienStore *store,
                                  gint64     year);

/**
 * dien_registration_add:
 * @record: of 'registration'; year, subject and model at least. Source and stage get defaults ('registered'), the place
 *   in the order is the last one. Its id is set.
 * @error: %DIEN_ERROR_EXISTS naming the registration that is there; %DIEN_ERROR_INVALID
 *
 * One change, named 'Đăng ký mô hình – Xã …'.
 */
gboolean dien_registration_add (DienStore   *store,
                                DienRecord  *record,
                                GError     **error);

/**
 * dien_registration_edit:
 * @record: of 'registration': id and the fields to change
 * @error: as dien_registration_add()
 *
 * One change, named after the field where there is one ('Sửa tên mô hình – Xã …').
 */
gboolean dien_registration_edit (DienStore   *store,
                                 DienRecord  *record,
                                 GError     **error);

/**
 * dien_registration_remove:
 * @ids: (element-type gint64): one or more
 *
 * Removes them with scorecards and outcome. One change.
 */
gboolean dien_registration_remove (DienStore  *store,
                                   GArray     *ids,
                                   GError    **error);

/**
 * dien_registration_move:
 * @before: the registration that it is to stand before in the order made by hand; 0 is the end
 */
gboolean dien_registration_move (DienStore  *store,
                                 gint64      id,
                                 gint64      before,
                                 GError    **error);

/**
 * dien_registration_decide:
 * @result: 'recognised', 'refused', 'to_complete', or %NULL: no outcome (yet)
 * @record: (nullable): of 'outcome': further fields (decided_on, decision, source, due_on, replicated, note); those that
 *   are not set stay as they are, and are cleared where the result becomes another one
 * @reasons: (nullable) (array zero-terminated=1): the reasons in words, in order; %NULL leaves them as they are, unless
 *   the result becomes another one
 *
 * Writes the outcome with the name that the subject has on that day. One change ('Công nhận – Xã …').
 * A refusal without any reason is refused with %DIEN_ERROR_INVALID.
 */
gboolean dien_registration_decide (DienStore          *store,
                                   gint64              registration,
                                   const char         *result,
                                   DienRecord         *record,
                                   const char *const  *reasons,
                                   GError            **error);

/** Returns: (transfer full) (nullable): the 'outcome' of a registration; %NULL without error where there is none */
DienRecord *dien_registration_get_outcome (DienStore  *store,
                                           gint64      registration,
                                           GError    **error);

G_END_DECLS
