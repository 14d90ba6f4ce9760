/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"
#include "dien-scoring.h"

G_BEGIN_DECLS

/* Criteria sets (bộ tiêu chí): a set has versions, a version groups of criteria, further criteria outside any group
 * (bonuses, deductions, conditions), thresholds and classes of points. Editing is free while a version is made; a version whose
 * sums differ cannot be used, and one that was scored with keeps what decides results. */

/* The tree ------------------------------------------------------------------------------------------------------------------ */

/** Columns of the tree of a version. */
typedef enum
{
  DIEN_CRITERIA_CODE,
  DIEN_CRITERIA_NAME,         /* NULL of a block: what is called by its kind */
  DIEN_CRITERIA_KIND,         /* a code; NULL of a group and of the set */
  DIEN_CRITERIA_MAXIMUM,      /* 1/100; of a block its cap; NULL where there is none */
  DIEN_CRITERIA_SUM,          /* of the set, a group and a block of points: what its criteria come to, 1/100; else NULL */
  DIEN_CRITERIA_METHOD,       /* how points are found, in words; of the set what the version is called */
  DIEN_CRITERIA_DEPTH,        /* 0 of groups and blocks, 1 of criteria */
  DIEN_CRITERIA_HAS_CHILDREN,
  DIEN_CRITERIA_OPEN,         /* of a group or a block: whether its criteria are shown */
  DIEN_CRITERIA_GROUP,        /* id of the group, or of the group that the criterion is in; NULL of others */
  DIEN_CRITERIA_CRITERION,    /* id of the criterion; NULL of groups and blocks */
} DienCriteriaColumn;

/**
 * dien_criteria_new:
 * @version: its id
 *
 * The set itself; the groups in their order, each with its criteria; then a block for each kind of criterion that stands
 * outside the groups. The ids are those of dien_criteria_row_of_group() and so on. No filters; nothing is sorted by column.
 *
 * Returns: (transfer full)
 */
DienList *dien_criteria_new (DienStore *store,
                             gint64     version);

gint64 dien_criteria_row_of_group (gint64 group);
gint64 dien_criteria_row_of_criterion (gint64 criterion);
gint64 dien_criteria_row_of_set (void);

/** @group, @criterion: (out) (optional): 0 where the row is none */
void dien_criteria_read_row (gint64  row,
                             gint64 *group,
                             gint64 *criterion);

/* Sets and versions ----------------------------------------------------------------------------------------------------------- */

/** What a new set begins with. */
typedef enum
{
  DIEN_CRITERIA_SHAPE_POINTS,     /* chấm 100 điểm */
  DIEN_CRITERIA_SHAPE_CONDITIONS, /* đạt hoặc không đạt */
  DIEN_CRITERIA_SHAPE_COMBINED,   /* kết hợp */
  DIEN_CRITERIA_SHAPE_PROPOSAL,   /* a whole proposal for the recognition of models, which is not official */
  DIEN_CRITERIA_N_SHAPES,
} DienCriteriaShape;

/** What the shape is called. */
const char *dien_criteria_shape_get_name (DienCriteriaShape shape);

/** A version, as one chooses it. */
typedef struct
{
  gint64 id;
  gint64 set;
  char *name;       /* of the set and the version: 'Bộ tiêu chí xét công nhận (Bản đề xuất năm 2022)' */
  guint n_registrations; /* that are scored with it */
  gboolean scored;  /* whether anything was scored with it */
} DienCriteriaVersion;

/** Returns: (transfer container) (element-type DienCriteriaVersion) (nullable): newest version of each set first */
GPtrArray *dien_criteria_list_versions (DienStore  *store,
                                        GError    **error);

/** Returns: (transfer full): what a version is called, with its set; '' where there is none */
char *dien_criteria_version_dup_name (DienStore *store,
                                      gint64     version);

/**
 * dien_criteria_set_add:
 * @name: of the set
 * @error: %DIEN_ERROR_EXISTS for a second set of that name, %DIEN_ERROR_INVALID
 *
 * One change ('Lập bộ tiêu chí – …').
 *
 * Returns: the id of its first version, 0 on failure
 */
gint64 dien_criteria_set_add (DienStore          *store,
                              const char         *name,
                              DienCriteriaShape   shape,
                              GError            **error);

/** @record: of 'criteria_set': id and name */
gboolean dien_criteria_set_edit (DienStore   *store,
                                 DienRecord  *record,
                                 GError     **error);

/**
 * dien_criteria_version_copy:
 * The next version of the set: groups, criteria, thresholds and classes as they are, to be edited freely.
 *
 * Returns: its id, 0 on failure
 */
gint64 dien_criteria_version_copy (DienStore  *store,
                                   gint64      version,
                                   GError    **error);

/**
 * dien_criteria_version_edit:
 * @record: of 'criteria_version': id, and of label, thresholds, no_zero, caps, due date and note those to change
 * @error: %DIEN_ERROR_INVALID; %DIEN_ERROR_IN_USE where it was scored with and the change would decide otherwise
 */
gboolean dien_criteria_version_edit (DienStore   *store,
                                     DienRecord  *record,
                                     GError     **error);

/**
 * dien_criteria_version_remove:
 * @error: %DIEN_ERROR_IN_USE where registrations are scored with it
 *
 * The last version takes its set along.
 */
gboolean dien_criteria_version_remove (DienStore  *store,
                                       gint64      version,
                                       GError    **error);

/** Whether anything was scored with the version. */
gboolean dien_criteria_is_scored (DienStore *store,
                                  gint64     version);

/**
 * dien_criteria_check:
 * @error: %DIEN_ERROR_INVALID: why not, with what to do
 *
 * Whether the version can be scored with: it has criteria, each with a maximum, and each group's come to its maximum.
 */
gboolean dien_criteria_check (DienStore  *store,
                              gint64      version,
                              GError    **error);

/** The maximum of the whole version: of its groups, and of the criteria of points outside them. */
DienPoints dien_criteria_get_maximum (DienStore *store,
                                      gint64     version);

/** Sets the maximum of each group to what its criteria come to. One change. */
gboolean dien_criteria_add_up (DienStore  *store,
                               gint64      version,
                               GError    **error);

/* Groups and criteria --------------------------------------------------------------------------------------------------------- */

/**
 * dien_criterion_group_add:
 * @record: of 'criterion_group'; version and name at least. Code ('III') and place get defaults, the maximum is 0.
 * @error: %DIEN_ERROR_INVALID; %DIEN_ERROR_IN_USE where the version was scored with
 */
gboolean dien_criterion_group_add (DienStore   *store,
                                   DienRecord  *record,
                                   GError     **error);
gboolean dien_criterion_group_edit (DienStore   *store,
                                    DienRecord  *record,
                                    GError     **error);

/**
 * dien_criterion_add:
 * @record: of 'criterion'; version, name and kind at least, and the group of one of points. Code ('2.3') and place get
 *   defaults, the maximum of one that has points is 0.
 * @error: as dien_criterion_group_add()
 */
gboolean dien_criterion_add (DienStore   *store,
                             DienRecord  *record,
                             GError     **error);

/** Of another kind it leaves its group, and loses or gets a maximum. */
gboolean dien_criterion_edit (DienStore   *store,
                              DienRecord  *record,
                              GError     **error);

/**
 * dien_criteria_remove:
 * @rows: (element-type gint64): of the tree; blocks among them are left alone
 *
 * Groups go with their criteria. One change.
 */
gboolean dien_criteria_remove (DienStore  *store,
                               GArray     *rows,
                               GError    **error);

/**
 * dien_criteria_move:
 * @row: of the tree
 * @before: the row that it is to stand before; 0 is the end, of a criterion that of its group or block
 * @error: %DIEN_ERROR_INVALID where it cannot stand there
 *
 * A group moves among groups. A criterion of points that is to stand before a group becomes the last one of the group above;
 * one of another kind moves within its block.
 */
gboolean dien_criteria_move (DienStore  *store,
                             gint64      row,
                             gint64      before,
                             GError    **error);

/* Classes of points ----------------------------------------------------------------------------------------------------------- */

/** Returns: (element-type DienPointsClass) (nullable): from the highest down */
GArray *dien_criteria_list_classes (DienStore  *store,
                                    gint64      version,
                                    GError    **error);

/**
 * dien_criteria_set_classes:
 * @classes: (element-type DienPointsClass): all of them
 * @error: %DIEN_ERROR_INVALID for one without a name and for two with one bound; %DIEN_ERROR_IN_USE
 */
gboolean dien_criteria_set_classes (DienStore  *store,
                                    gint64      version,
                                    GArray     *classes,
                                    GError    **error);

G_END_DECLS
