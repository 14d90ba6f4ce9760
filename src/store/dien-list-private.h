/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"
#include "dien-query-private.h"

G_BEGIN_DECLS

/* What a subject area says of its list. All strings live as long as the program. */

typedef struct
{
  const char *name;  /* of the column; its value is read in this order */
  const char *value; /* SQL */
  const char *order; /* SQL terms, '%s' where ASC or DESC goes; %NULL: not sortable */
} DienListColumn;

typedef struct
{
  const char *name;
  const char *condition; /* SQL */
} DienListFilter;

typedef struct
{
  const char *entity;
  const char *const *ordering; /* fields on which order, search or filter depend, ends in %NULL */
} DienListDependence;

/**
 * DienListSource:
 * @tree: whether the rows are those of a tree, in order of depth first. ':collapsed' is then the JSON array of the closed
 *   branches, what is below them does not belong to @from; it is NULL where the list does not show the tree but rows side by
 *   side. Whether a branch is open is to be the value of some column, so that opening it makes another row
 * @from: the FROM clause; parameters of the list by name (':scope', a number; ':on', a date)
 * @walk: (nullable): of a tree: gives the ids in order where the list shows the tree, quicker than @from; what both say is the same
 * @row_from: (nullable): a FROM clause that gives the same rows for an id, and does without the walk that gives their order;
 *   %NULL: @from does
 * @id: SQL of the id
 * @condition: SQL of what belongs to the list at all
 * @order: SQL terms of the order made by hand
 * @found_in: SQL of the text that is searched, with marks
 * @found_in_folded: the same, folded
 * @called: SQL of the folded name that type-to-find goes by
 */
typedef struct
{
  gboolean tree;
  GArray *(*walk) (DienStore   *store,
                   gint64       scope,
                   const char  *on,
                   GArray      *collapsed,
                   GError     **error);
  const char *from;
  const char *row_from;
  const char *id;
  const char *condition;
  const char *order;
  const char *found_in;
  const char *found_in_folded;
  const char *called;
  const DienListColumn *columns;
  const DienListFilter *filters;
  const DienListDependence *dependences; /* the first is the entity that the ids are of */
} DienListSource;

/** @scope binds ':scope', @on ':on'. Returns: (transfer full) */
DienList *dien_list_new (DienStore            *store,
                         const DienListSource *source,
                         gint64                scope,
                         const char           *on);

/** What went wrong before the list could be asked for, for dien_list_steal_error(). @error: (transfer full) */
void dien_list_take_error (DienList *self,
                           GError   *error);

/** Asks for the id and all columns of each row, in the list's order. @query: one that is not in use */
void dien_list_begin_reading (DienList  *self,
                              DienQuery *query);

G_END_DECLS
