/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store-private.h"

G_BEGIN_DECLS

/* The name of a subject on the day :on, as joins to `%subject%`, the SQL of its id. A unit has the name valid on that day, or
 * if none is, the first one it ever had. */

/* Of rows with from_date and to_date, the one valid on a day: the last that began by then; if none is, the first of all. */
#define DIEN_VALID_ORDER_SQL(on) \
  "(from_date IS NULL OR from_date <= " on ") AND (to_date IS NULL OR to_date >= " on ") DESC," \
  " CASE WHEN ifnull (from_date, '') <= " on " THEN ifnull (from_date, '') END DESC, ifnull (from_date, ''), id"

#define DIEN_SUBJECT_JOINS(subject) \
  " LEFT JOIN unit ON unit.id = " subject \
  " LEFT JOIN unit_name ON unit_name.id = (SELECT id FROM unit_name WHERE unit_name.unit = " subject \
  "   ORDER BY " DIEN_VALID_ORDER_SQL (":on") " LIMIT 1)" \
  " LEFT JOIN person ON person.id = " subject \
  " LEFT JOIN household ON household.id = " subject

#define DIEN_SUBJECT_NAME_SQL "coalesce (unit_name.name, person.name, household.name)"
#define DIEN_SUBJECT_FOLDED_SQL "coalesce (unit_name.name_folded, person.name_folded, household.name_folded)"

/* People by given, middle and family name, field by field: in one key the tones of one would mix with the letters of the
 * next. Units and households by their whole name. */
#define DIEN_SUBJECT_ORDER_SQL \
  "coalesce (person.given, unit_name.name, household.name) COLLATE vi %s, person.middle COLLATE vi %s, person.family COLLATE vi %s"

/* The posts that the person holds on that day, in order. */
#define DIEN_SUBJECT_TITLE_SQL(subject) \
  "(SELECT group_concat (title, ', ') FROM (SELECT title FROM post WHERE person = " subject \
  "   AND (from_date IS NULL OR from_date <= :on) AND (to_date IS NULL OR to_date >= :on) ORDER BY position, id))"

/** Names the open change after its subject, as papers of that year do: 'Sửa tên mô hình – Xã Thạnh Phong'. */
gboolean dien_subject_name_change (DienStore   *store,
                                   const char  *what,
                                   gint64       subject,
                                   gint64       year,
                                   GError     **error);

G_END_DECLS
