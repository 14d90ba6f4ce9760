/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-frame-starter.h"
#include "dien-list.h"

G_BEGIN_DECLS

/* The frame of a year (khung nội dung thi đua): axes (phương châm, lĩnh vực) have branches or contents, branches have
 * contents; a content may also stand on its own. Each year has its own. */

/** Columns of the list; each with a name in the comment can be sorted by. */
typedef enum
{
  DIEN_FRAME_NAME,    /* 'name' */
  DIEN_FRAME_CODE,    /* 'code': as the office numbers its contents; of an axis none */
  DIEN_FRAME_LEVEL,   /* 'axis', 'branch' or 'content' */
  DIEN_FRAME_TERM,    /* what the year calls that level, '' where it does not say */
  DIEN_FRAME_LEADER,  /* 'leader' */
  DIEN_FRAME_TARGETS, /* 'targets': how many it has itself */
  DIEN_FRAME_MODELS,  /* 'models': registrations that stand on it or below it */
  DIEN_FRAME_DEPTH,   /* 0 for those that belong to none, and for all where the list does not show the tree */
  DIEN_FRAME_BRANCH,  /* 0 without parts, and where the list does not show the tree; 1 of an open one, 2 of a closed one */
  DIEN_FRAME_WITHOUT, /* 1 of a content without a model */
} DienFrameColumn;

/**
 * dien_frame_new:
 *
 * A tree: see dien_list_set_collapsed(). Filters: 'without_models': contents on which no model stands. Searched: code, name
 * and who leads.
 *
 * Returns: (transfer full)
 */
DienList *dien_frame_new (DienStore *store,
                          gint64     year);

/**
 * dien_frame_add:
 * @record: of entity 'frame_part': year, level and name at least; stands last below its parent; its id is set
 * @error: %DIEN_ERROR_EXISTS where that parent has one of the name, %DIEN_ERROR_INVALID where such a level cannot stand there
 *
 * One change.
 */
gboolean dien_frame_add (DienStore   *store,
                         DienRecord  *record,
                         GError     **error);

/** @record: an id and the fields to change: of name, code and who leads. @error: as dien_frame_add() */
gboolean dien_frame_edit (DienStore   *store,
                          DienRecord  *record,
                          GError     **error);

/**
 * dien_frame_remove:
 * @ids: (element-type gint64): one or more; with what is below them
 * @error: %DIEN_ERROR_IN_USE where registrations stand on one of them
 *
 * One change.
 */
gboolean dien_frame_remove (DienStore  *store,
                            GArray     *ids,
                            GError    **error);

/** @before: the part of the same parent that it is to stand before; 0 is the end */
gboolean dien_frame_move (DienStore  *store,
                          gint64      id,
                          gint64      before,
                          GError    **error);

/**
 * dien_frame_place:
 * @parent: 0 for none
 * @error: %DIEN_ERROR_INVALID where it is the part itself, one below it, of another year, or of a level that has none such
 *
 * Puts a part, with what is below it, last below another one.
 */
gboolean dien_frame_place (DienStore  *store,
                           gint64      id,
                           gint64      parent,
                           GError    **error);

/** How many registrations stand on a part or below it. */
guint dien_frame_count_models (DienStore *store,
                               gint64     id);

/** Whether a part of @level may stand below one of @parent_level (%NULL: below none). */
gboolean dien_frame_can_stand (const char *level,
                               const char *parent_level);

/**
 * dien_frame_copy:
 * @from, @to: years
 * @n: (out) (optional): how many parts were added
 * @error: %DIEN_ERROR_EXISTS where nothing is new, %DIEN_ERROR_NOT_FOUND where @from has no frame
 *
 * Adds the parts of one year to another, as one change. A part of the same name at the same place is there already: what is
 * below it is added to it. Names of the levels are taken over where the year has none.
 */
gboolean dien_frame_copy (DienStore  *store,
                          gint64      from,
                          gint64      to,
                          gboolean    with_targets,
                          guint      *n,
                          GError    **error);

/** Gives a year without a frame one to begin with, and the names of its levels. One change. */
gboolean dien_frame_begin_with (DienStore               *store,
                                gint64                   year,
                                const DienFrameStarter  *starter,
                                GError                 **error);

/* Targets of a part ---------------------------------------------------------------------------------------------------- */

/**
 * dien_target_add:
 * @record: of entity 'target': frame_part and name at least; low alone is a single value, low and high a range; its id is set
 * @error: %DIEN_ERROR_INVALID where the range ends before it begins
 *
 * One change.
 */
gboolean dien_target_add (DienStore   *store,
                          DienRecord  *record,
                          GError     **error);

/** @record: an id and the fields to change */
gboolean dien_target_edit (DienStore   *store,
                           DienRecord  *record,
                           GError     **error);

gboolean dien_target_remove (DienStore  *store,
                             gint64      id,
                             GError    **error);

/** Within a change: the parts and targets of a year into another. Returns: whether all went well; @n: (inout): parts added */
gboolean dien_frame_copy_parts (DienStore  *store,
                                gint64      from,
                                gint64      to,
                                gboolean    with_targets,
                                guint      *n,
                                GError    **error);

G_END_DECLS
