/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-units.h"

G_BEGIN_DECLS

/* The line of a tree, from its number in :scope. */
#define DIEN_UNIT_LINE_SQL "CASE :scope WHEN 0 THEN 'party' WHEN 1 THEN 'government' ELSE 'cluster' END"

#define DIEN_UNIT_VALID_SQL "(from_date IS NULL OR from_date <= :on) AND (to_date IS NULL OR to_date >= :on)"
#define DIEN_UNIT_VALID_ROW_SQL(row) \
  "(" row ".from_date IS NULL OR " row ".from_date <= :on) AND (" row ".to_date IS NULL OR " row ".to_date >= :on)"

/* Of rows that are valid on the day :on and mean the same, the last that began. */
#define DIEN_UNIT_LAST_SQL(table, row, same) \
  DIEN_UNIT_VALID_ROW_SQL (row) \
  " AND NOT EXISTS (SELECT 1 FROM " table " AS later WHERE later.unit = " row ".unit AND later.id <> " row ".id" same \
  "  AND " DIEN_UNIT_VALID_ROW_SQL ("later") \
  "  AND (ifnull (later.from_date, ''), -later.id) > (ifnull (" row ".from_date, ''), -" row ".id))"

/* Whether a unit is there on the day :on, which is to have a name. */
#define DIEN_UNIT_NAMED_SQL(unit) \
  "EXISTS (SELECT 1 FROM unit_name AS named WHERE named.unit = " unit " AND " DIEN_UNIT_VALID_ROW_SQL ("named") ")"

/* What holds of the one link of a unit to its superior, along the line of :scope. */
#define DIEN_UNIT_LAST_LINK_SQL \
  "link.line = " DIEN_UNIT_LINE_SQL " AND " DIEN_UNIT_LAST_SQL ("unit_parent", "link", " AND later.line = link.line")
#define DIEN_UNIT_IS_LINK_SQL DIEN_UNIT_LAST_LINK_SQL " AND " DIEN_UNIT_NAMED_SQL ("link.parent")
#define DIEN_UNIT_LINK_SQL(what, of) \
  "(SELECT link." what " FROM unit_parent AS link WHERE link.unit = " of " AND " DIEN_UNIT_IS_LINK_SQL ")"
#define DIEN_UNIT_PARENT_SQL(of) DIEN_UNIT_LINK_SQL ("parent", of)

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

/** The units of the list in the order of its tree, without those below closed ones. Returns: (transfer full) (nullable) */
GArray *dien_units_walk (DienStore   *store,
                         gint64       line,
                         const char  *on,
                         GArray      *collapsed,
                         GError     **error);

G_END_DECLS
