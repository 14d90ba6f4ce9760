/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-units.h"

G_BEGIN_DECLS

/* The line of a tree, from its number in :scope. */
#define DIEN_UNIT_LINE_SQL "CASE :scope WHEN 0 THEN 'party' WHEN 1 THEN 'government' ELSE 'cluster' END"

#define DIEN_UNIT_VALID_SQL "(from_date IS NULL OR from_date <= :on) AND (to_date IS NULL OR to_date >= :on)"

/* Whether a unit is there on the day :on, which is to have a name. */
#define DIEN_UNIT_NAMED_SQL(unit) \
  "EXISTS (SELECT 1 FROM unit_name WHERE unit_name.unit = " unit " AND " DIEN_UNIT_VALID_SQL ")"

/* Of the superiors that the file may name for one day, the last that began. */
#define DIEN_UNIT_LINK_SQL(what, unit) \
  "(SELECT " what " FROM unit_parent WHERE unit_parent.unit = " unit " AND line = " DIEN_UNIT_LINE_SQL \
  " AND " DIEN_UNIT_VALID_SQL " AND " DIEN_UNIT_NAMED_SQL ("unit_parent.parent") \
  " ORDER BY ifnull (from_date, '') DESC, id LIMIT 1)"
#define DIEN_UNIT_PARENT_SQL(unit) DIEN_UNIT_LINK_SQL ("parent", unit)

/* The id of the name that a unit has on the day :on, or the nearest. */
#define DIEN_UNIT_NAME_ID_SQL(unit) \
  "(SELECT id FROM unit_name WHERE unit_name.unit = " unit " ORDER BY " DIEN_VALID_ORDER_SQL (":on") " LIMIT 1)"

/** 'Thêm đơn vị – Chi bộ ấp 1' */
gboolean dien_unit_begin (DienStore   *store,
                          const char  *what,
                          const char  *name,
                          GError     **error);

/** Within a change: a unit with its name and superior. @kind: (nullable). Returns: the new id, 0 on failure */
gint64 dien_unit_insert (DienStore   *store,
                         const char  *name,
                         const char  *kind,
                         gint64       parent,
                         DienLine     line,
                         gint64       position,
                         GError     **error);

G_END_DECLS
