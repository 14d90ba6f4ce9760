/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* Units (đơn vị) as the trees that they form: along each line a unit has at most one superior on a day. */

typedef enum
{
  DIEN_LINE_PARTY,
  DIEN_LINE_GOVERNMENT,
  DIEN_LINE_CLUSTER,
} DienLine;

/** Columns of the list; each with a name in the comment can be sorted by. */
typedef enum
{
  DIEN_UNIT_NAME,     /* 'name': of that day */
  DIEN_UNIT_KIND,     /* 'kind': a code, see dien_terms_unit_kind() */
  DIEN_UNIT_DEPTH,    /* 0 for those without a superior, and for all where the list does not show the tree */
  DIEN_UNIT_PARTS,    /* 'parts': how many units belong to it directly */
  DIEN_UNIT_BRANCH,   /* 0 without parts, and where the list does not show the tree; 1 of an open one, 2 of a closed one */
  DIEN_UNIT_PEOPLE,   /* 'people': how many persons have a post in it on that day */
  DIEN_UNIT_PARENT,   /* the id of its superior, NULL without one */
  DIEN_UNIT_SUPERIOR, /* the name of its superior, NULL without one */
  DIEN_UNIT_UNPLACED, /* 1 where it has neither a superior nor parts */
} DienUnitColumn;

/**
 * dien_units_new:
 * @on: ISO day: units that have a name on it, by the names of it
 *
 * A tree: see dien_list_set_collapsed(). The order made by hand is one for all lines; it counts among the units of one
 * superior. Filters: 'unplaced', 'party' (bodies of the Party), 'other' (the rest). Searched: the name.
 *
 * Returns: (transfer full)
 */
DienList *dien_units_new (DienStore  *store,
                          DienLine    line,
                          const char *on);

/** Returns: the id of its superior, 0 where it has none */
gint64 dien_unit_get_parent (DienStore  *store,
                             gint64      id,
                             DienLine    line,
                             const char *on);

/** Returns: (transfer full) (element-type gint64): the superior, the superior's superior … of a unit */
GArray *dien_unit_get_ancestors (DienStore  *store,
                                 gint64      id,
                                 DienLine    line,
                                 const char *on);

/**
 * dien_unit_find:
 * @name: as typed; sameness by dien_text_fold() and marks
 *
 * Returns: the id of the one unit so called on that day, 0 where there is none, -1 where there are several, -2 with @error
 *   where the file could not be read
 */
gint64 dien_unit_find (DienStore   *store,
                       const char  *name,
                       const char  *on,
                       GError     **error);

/**
 * dien_unit_add_below:
 * @kind: (nullable): a code; %NULL: what the name speaks of
 * @parent: 0 for none
 * @error: %DIEN_ERROR_EXISTS where the superior has one of that name
 *
 * Adds a unit as the last one below @parent. One change.
 *
 * Returns: the new id, 0 on failure
 */
gint64 dien_unit_add_below (DienStore   *store,
                            const char  *name,
                            const char  *kind,
                            gint64       parent,
                            DienLine     line,
                            const char  *on,
                            GError     **error);

/** What came of pasted lines. */
typedef struct
{
  guint added;
  GPtrArray *known;  /* (element-type utf8): names of units that were there already */
  GPtrArray *unused; /* (element-type utf8): cells that are neither a kind nor a unit, and what stood on a line without a name */
} DienPastedUnits;

void dien_pasted_units_clear (DienPastedUnits *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DienPastedUnits, dien_pasted_units_clear)

/**
 * dien_units_add_pasted:
 * @text: lines as dien_pasted_read() takes them: a name, then, in any order and as far as they are there, the kind and the
 *   name of the superior, which may stand in the same lines
 * @parent: the superior of those that name none; 0 for none
 * @answer: (out caller-allocates): what came of them; to be cleared
 * @error: %DIEN_ERROR_INVALID where there is no line, where several units have the name of a superior, where lines name
 *   each other as their superiors; nothing was added then
 *
 * Adds them in their order, as one change.
 */
gboolean dien_units_add_pasted (DienStore        *store,
                                const char       *text,
                                gint64            parent,
                                DienLine          line,
                                const char       *on,
                                DienPastedUnits  *answer,
                                GError          **error);

/**
 * dien_unit_set_name:
 *
 * Corrects the spelling of the name that it has on that day. (A new name from a day on is another thing: what was before
 * keeps its name.)
 */
gboolean dien_unit_set_name (DienStore   *store,
                             gint64       id,
                             const char  *name,
                             DienLine     line,
                             const char  *on,
                             GError     **error);

gboolean dien_unit_set_kind (DienStore   *store,
                             gint64       id,
                             const char  *kind,
                             const char  *on,
                             GError     **error);

/**
 * dien_unit_set_parent:
 * @parent: 0 for none
 * @error: %DIEN_ERROR_INVALID where it is the unit itself or one below it; %DIEN_ERROR_EXISTS as dien_unit_add_below()
 *
 * Corrects its superior of that day.
 */
gboolean dien_unit_set_parent (DienStore   *store,
                               gint64       id,
                               gint64       parent,
                               DienLine     line,
                               const char  *on,
                               GError     **error);

/**
 * dien_unit_remove:
 * @ids: (element-type gint64): one or more
 * @error: %DIEN_ERROR_IN_USE naming each place where one of them is used
 *
 * One change.
 */
gboolean dien_unit_remove (DienStore   *store,
                           GArray      *ids,
                           const char  *on,
                           GError     **error);

/**
 * dien_unit_move:
 * @before: the unit of the same superior that it is to stand before; 0 is the end
 */
gboolean dien_unit_move (DienStore   *store,
                         gint64       id,
                         gint64       before,
                         DienLine     line,
                         const char  *on,
                         GError     **error);

G_END_DECLS
