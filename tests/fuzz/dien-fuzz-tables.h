/* SPDX-License-Identifier: MIT */
#pragma once

#include <sqlite3.h>

#include "dien-record.h"

G_BEGIN_DECLS

/* What the file is held against: the rows of every entity as texts, and the rules that the file sets them, without any SQL. */

typedef struct
{
  const DienEntity *entity;
  GPtrArray *columns;  /* as in the file: id, uid, fields and folded forms */
  GHashTable *rows;    /* id → texts of the columns, NULL: no value */
  gint64 last_id;      /* of those that were ever written */
  GPtrArray *distinct; /* each a list of columns that no two rows share */
} DienFuzzTable;

/** Without rows; the columns that are distinct are learned from @db. Returns: (element-type DienFuzzTable) */
GPtrArray *dien_fuzz_tables_new (sqlite3 *db);

DienFuzzTable *dien_fuzz_tables_find (GPtrArray  *tables,
                                      const char *name);

/** As dien_test_dump() writes it. */
char *dien_fuzz_tables_dump (GPtrArray *tables);

/** Whether anything points to a row, its own share of the base aside. */
gboolean dien_fuzz_tables_use (GPtrArray  *tables,
                               const char *entity,
                               gint64      id);

/** Whether a row points to what is not there. */
gboolean dien_fuzz_tables_point_nowhere (GPtrArray            *tables,
                                         const DienFuzzTable  *table,
                                         gint64                id,
                                         char                **row);

/** Whether the file would not take @row under @id. */
gboolean dien_fuzz_tables_refuse (GPtrArray            *tables,
                                  const DienFuzzTable  *table,
                                  gint64                id,
                                  char                **row);

/** Returns: -1 where there is none */
int dien_fuzz_table_find_column (const DienFuzzTable *table,
                                 const char          *name);

/** Returns: (nullable) */
char **dien_fuzz_table_find_row (const DienFuzzTable *table,
                                 gint64               id);

/** @row is taken; %NULL removes it. */
void dien_fuzz_table_put_row (DienFuzzTable  *table,
                              gint64          id,
                              char          **row);

char **dien_fuzz_table_copy_row (const DienFuzzTable  *table,
                                 char                **row);
void dien_fuzz_table_free_row (const DienFuzzTable  *table,
                               char                **row);
gboolean dien_fuzz_table_rows_equal (const DienFuzzTable  *table,
                                     char                **a,
                                     char                **b);

/** Whether @row breaks a rule about its own values. */
gboolean dien_fuzz_table_breaks_a_check (const DienFuzzTable  *table,
                                         char                **row);

/** Whether another row than @id has what must be distinct. */
gboolean dien_fuzz_table_has_twin (const DienFuzzTable  *table,
                                   gint64                id,
                                   char                **row);

/** @text is taken. */
void dien_fuzz_table_set_value (const DienFuzzTable  *table,
                                char                **row,
                                const char           *column,
                                char                 *text);

/** @whole: of a new row, in which what is not set takes the file's own value */
void dien_fuzz_table_set_fields (const DienFuzzTable  *table,
                                 char                **row,
                                 DienRecord           *record,
                                 gboolean              whole);

G_END_DECLS
