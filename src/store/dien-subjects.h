/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* Subjects: units, persons and households by the names that they have at a time. */

typedef enum
{
  DIEN_SUBJECT_NAME,  /* 'name' */
  DIEN_SUBJECT_KIND,  /* 'unit', 'person', 'household' */
  DIEN_SUBJECT_TITLE, /* posts of a person, kind of a unit (a code), NULL of a household */
} DienSubjectColumn;

/** All subjects that have a name on the day @on (ISO), by order of units, then people. Filters: 'unit', 'person', 'household'. */
DienList *dien_subjects_new (DienStore  *store,
                             const char *on);

/**
 * dien_subject_dup_name:
 * @on: ISO day; a unit's name of that day, or the nearest one it has
 *
 * Returns: (transfer full) (nullable)
 */
char *dien_subject_dup_name (DienStore   *store,
                             gint64       subject,
                             const char  *on,
                             GError     **error);

/**
 * dien_subject_dup_name_in:
 * @year: id of a year
 * @decided_on: (nullable): ISO day of a decision in it; otherwise the last day of the year counts
 *
 * The name that papers of that year bear, and that is kept with what is decided.
 *
 * Returns: (transfer full) (nullable): '' where it has no name; %NULL with @error
 */
char *dien_subject_dup_name_in (DienStore   *store,
                                gint64       subject,
                                gint64       year,
                                const char  *decided_on,
                                GError     **error);

/**
 * dien_subject_find:
 * @name: as typed; sameness by dien_text_fold() and marks
 *
 * Returns: the id of the one subject that is so called on the day @on, 0 where there is none, -1 where there are several,
 *   -2 with @error where the file could not be read
 */
gint64 dien_subject_find (DienStore   *store,
                          const char  *name,
                          const char  *on,
                          GError     **error);

/**
 * dien_unit_add, dien_person_add:
 * The quick way in, from a field where a name was typed that is not known yet; within a change or as one.
 * Returns: the new id, 0 on failure
 */
gint64 dien_unit_add (DienStore   *store,
                      const char  *name,
                      const char  *kind,
                      GError     **error);
gint64 dien_person_add (DienStore   *store,
                        const char  *name,
                        const char  *address,
                        GError     **error);

G_END_DECLS
