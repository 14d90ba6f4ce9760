/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* The year in numbers. A figure that the lists give is counted; one that is known only from a paper is taken from
 * there ('stated figure') and never mixed with counted ones. */

typedef struct
{
  char *key;      /* 'registered', 'award.district.collective.granted', 'indicator.stated.total' … */
  gint64 value;
  gboolean stated;     /* theo báo cáo */
  gint64 stated_value; /* what a paper states, be @value counted or not; -1 where none does */
  gint64 paper;        /* id of that paper, 0 where it is not named */
  gint64 axis;         /* of recognised.…: id of the axis; 0 is placed nowhere, -1 elsewhere in the frame */
  char *name;          /* of the axis; (nullable) */
} DienFigure;

/**
 * dien_figures_new:
 * @year: its id
 *
 * Keys, in this order: registered, recognised, recognised.<code of the axis, else its number in the frame> for each axis,
 * recognised.other (where there are models elsewhere in the frame), recognised.unplaced, refused, refused.unplaced, pending,
 * replicated, to_complete (to be inspected again, or given back), open (nothing became of it yet); award.<level>.<collective|person|household>.<granted|proposed> for those
 * that lists or papers know; indicator.listed.reached, indicator.listed.total, and where a paper states them
 * indicator.stated.reached, indicator.stated.total. registered = recognised + refused + pending;
 * pending = to_complete + open.
 *
 * Returns: (transfer container) (element-type DienFigure) (nullable)
 */
GPtrArray *dien_figures_new (DienStore  *store,
                             gint64      year,
                             GError    **error);

/** Returns: (transfer none) (nullable): %NULL where it is not known */
const DienFigure *dien_figures_find (GPtrArray  *figures,
                                     const char *key);

/** Returns: the value of @key, -1 where it is not known */
gint64 dien_figures_get (GPtrArray  *figures,
                         const char *key);

G_END_DECLS
