/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* Persons (cá nhân) with the posts that they hold, and households (hộ gia đình). */

/** Columns of the list; each with a name in the comment can be sorted by. */
typedef enum
{
  DIEN_PERSON_NAME,       /* 'name': by given, middle and family name */
  DIEN_PERSON_ADDRESS,    /* 'address': a code, see dien_terms_address() */
  DIEN_PERSON_TITLE,      /* 'title': the posts held on that day, joined by commas; NULL without one */
  DIEN_PERSON_UNIT,       /* 'unit': the name of the unit of the first of them that has one */
  DIEN_PERSON_UNIT_ID,
  DIEN_PERSON_GENDER,     /* a code, or NULL */
  DIEN_PERSON_BIRTH_DATE, /* 'birth_date': ISO, a day, a month or a year */
  DIEN_PERSON_PARTY_DATE, /* 'party_date': the same */
} DienPersonColumn;

/**
 * dien_people_new:
 * @unit: only those with a post in it; 0 for all
 * @on: ISO day of posts and names of units
 *
 * In the order made by hand. No filters: a count of each would read all 20,000 persons before the first is shown. Searched: the name.
 *
 * Returns: (transfer full)
 */
DienList *dien_people_new (DienStore  *store,
                           gint64      unit,
                           const char *on);

/**
 * dien_person_add_record:
 * @record: of 'person': the name at least; family, middle and given name are made of it, the form of address is none where it
 *   is not set, the place is the last one. Its id is set.
 *
 * One change. (dien_person_add() is the quick way.)
 */
gboolean dien_person_add_record (DienStore   *store,
                                 DienRecord  *record,
                                 GError     **error);

/**
 * dien_person_check_same:
 * @record: of 'person': what somebody is to be: name and date of birth count; with an id, those that are not set are of the file
 * @on: ISO day, of the unit in the sentence
 * @same: (out): who it is
 * @error: %DIEN_ERROR_EXISTS: the sentence
 *
 * Whether nobody else has that name and that year of birth. A question to the user, and no refusal: two persons may.
 */
gboolean dien_person_check_same (DienStore   *store,
                                 DienRecord  *record,
                                 const char  *on,
                                 gint64      *same,
                                 GError     **error);

/** @record: of 'person': id and the fields to change; a name is split as in dien_person_add_record(). One change. */
gboolean dien_person_edit (DienStore   *store,
                           DienRecord  *record,
                           GError     **error);

/**
 * dien_person_remove:
 * @ids: (element-type gint64): one or more; posts and ratings go with them
 * @error: %DIEN_ERROR_IN_USE naming each place where one of them is used
 */
gboolean dien_person_remove (DienStore   *store,
                             GArray      *ids,
                             const char  *on,
                             GError     **error);

/** @before: the person to stand before in the order made by hand; 0 is the end */
gboolean dien_person_move (DienStore  *store,
                           gint64      id,
                           gint64      before,
                           GError    **error);

/** What came of pasted lines. */
typedef struct
{
  guint added;
  GPtrArray *known;  /* (element-type utf8): names of persons of that name and year of birth who were there already */
  GPtrArray *unused; /* (element-type utf8): what stood on a line without a name */
} DienPastedPeople;

void dien_pasted_people_clear (DienPastedPeople *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DienPastedPeople, dien_pasted_people_clear)

/**
 * dien_people_add_pasted:
 * @text: lines as dien_pasted_read() takes them: a name, before which a form of address may stand, then, as far as they are
 *   there, the date of birth and of joining the Party in this order; among the rest the name of a unit is the one of the post, and
 *   each other text is a title
 * @answer: (out caller-allocates): what came of them; to be cleared
 * @error: %DIEN_ERROR_INVALID where there is no line; nothing was added then
 *
 * Adds them in their order, as one change.
 */
gboolean dien_people_add_pasted (DienStore         *store,
                                 const char        *text,
                                 const char        *on,
                                 DienPastedPeople  *answer,
                                 GError           **error);

/**
 * dien_post_add, dien_post_edit, dien_post_remove:
 * @record: of 'post': person and title at least; or id and the fields to change
 * @error: %DIEN_ERROR_INVALID also where it ends before it begins
 *
 * Posts of a person, in the order in which they are read out. One change, named after the person.
 */
gboolean dien_post_add (DienStore   *store,
                        DienRecord  *record,
                        GError     **error);
gboolean dien_post_edit (DienStore   *store,
                         DienRecord  *record,
                         GError     **error);
gboolean dien_post_remove (DienStore  *store,
                           gint64      id,
                           GError    **error);

/** Columns of the list of households. */
typedef enum
{
  DIEN_HOUSEHOLD_NAME, /* 'name' */
  DIEN_HOUSEHOLD_UNIT, /* 'unit': the name on that day of the unit that it lives in */
  DIEN_HOUSEHOLD_UNIT_ID,
} DienHouseholdColumn;

/** In the order in which they came; searched: the name. Returns: (transfer full) */
DienList *dien_households_new (DienStore  *store,
                               const char *on);

/** @record: of 'household': the name at least; or id and the fields to change. One change. */
gboolean dien_household_add (DienStore   *store,
                             DienRecord  *record,
                             GError     **error);
gboolean dien_household_edit (DienStore   *store,
                              DienRecord  *record,
                              GError     **error);
gboolean dien_household_remove (DienStore   *store,
                                GArray      *ids,
                                const char  *on,
                                GError     **error);

G_END_DECLS
