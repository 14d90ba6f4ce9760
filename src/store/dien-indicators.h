/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* Indicators of the year's resolution (chỉ tiêu nghị quyết), and what a paper states of them as a whole. */

/** Columns of the list, and of its rows; those with a name in the comment can be sorted by. Amounts are 1/1000. */
typedef enum
{
  DIEN_INDICATOR_NUMBER,          /* 'number': its place in the order made by hand, from 1 */
  DIEN_INDICATOR_NAME,            /* 'name' */
  DIEN_INDICATOR_UNIT_OF_MEASURE, /* 'unit_of_measure' */
  DIEN_INDICATOR_KIND,            /* 'kind': a code, see dien-indicator.h */
  DIEN_INDICATOR_DIRECTION,       /* 'rise' or 'fall' */
  DIEN_INDICATOR_LOW,             /* 'target': the target, a single one in both or in one alone; NULL where there is none */
  DIEN_INDICATOR_HIGH,
  DIEN_INDICATOR_ACTUAL,          /* 'actual'; NULL where it is not known yet */
  DIEN_INDICATOR_PREVIOUS,        /* 'previous': the actual one of the indicator of that name in the year before */
  DIEN_INDICATOR_REACHED,         /* 'reached': 'exceeded', 'reached', 'missed', 'open' (no target or no actual figure) */
  DIEN_INDICATOR_SOURCE,          /* title of the paper that the figure is from; NULL without one */
  DIEN_INDICATOR_NOTE,            /* 'note' */
} DienIndicatorColumn;

/**
 * dien_indicators_new:
 * @year: its id
 *
 * Filters: 'reached' (those exceeded too), 'exceeded', 'missed', 'open'. Searched: name.
 *
 * Returns: (transfer full)
 */
DienList *dien_indicators_new (DienStore *store,
                               gint64     year);

/**
 * dien_indicator_add:
 * @record: of 'indicator': year, kind and name at least; it becomes the last one. Its id is set.
 * @error: %DIEN_ERROR_EXISTS naming the one of that name in the year; %DIEN_ERROR_INVALID where the target ends below its
 *   beginning, or a figure is below zero that counts or shares something
 *
 * One change, named 'Thêm chỉ tiêu – Giảm hộ nghèo'.
 */
gboolean dien_indicator_add (DienStore   *store,
                             DienRecord  *record,
                             GError     **error);

/**
 * dien_indicator_edit:
 * @record: of 'indicator': id and the fields to change
 * @error: as dien_indicator_add()
 *
 * One change, named after the field where there is one ('Sửa số thực hiện – Giảm hộ nghèo').
 */
gboolean dien_indicator_edit (DienStore   *store,
                              DienRecord  *record,
                              GError     **error);

/** Removes one or more as one change. @ids: (element-type gint64) */
gboolean dien_indicator_remove (DienStore  *store,
                                GArray     *ids,
                                GError    **error);

/** @before: the indicator that it is to stand before in the order made by hand; 0 is the end */
gboolean dien_indicator_move (DienStore  *store,
                              gint64      id,
                              gint64      before,
                              GError    **error);

/**
 * dien_indicators_get_stated:
 *
 * How many indicators a paper says were reached, 'value' out of 'base' (1/1000).
 *
 * Returns: (transfer full) (nullable): a 'stated_figure'; %NULL where no paper says it
 */
DienRecord *dien_indicators_get_stated (DienStore *store,
                                        gint64     year);

/**
 * dien_indicators_set_stated:
 * @reached, @total: counts; @reached -1 where no paper says it any more
 * @paper: the id of the paper that says so, 0 where it is not in the register
 * @error: %DIEN_ERROR_INVALID where more were reached than there are
 */
gboolean dien_indicators_set_stated (DienStore  *store,
                                     gint64      year,
                                     gint64      reached,
                                     gint64      total,
                                     gint64      paper,
                                     GError    **error);

/** What the list gives: @reached: (out): those exceeded too; @total: (out) */
gboolean dien_indicators_count (DienStore  *store,
                                gint64      year,
                                gint64     *reached,
                                gint64     *total,
                                GError    **error);

G_END_DECLS
