/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-test-store.h"

/* The description of what the file holds against the file itself: SQLite's own account of its tables, and the text of
 * the first format. */

typedef struct
{
  char *type;
  char *fallback; /* the default, as SQL */
  char *target;
  gboolean not_null;
  gboolean primary;
} Column;

static void
free_column (gpointer data)
{
  Column *column = data;

  g_free (column->type);
  g_free (column->fallback);
  g_free (column->target);
  g_free (column);
}

static char *
dup_text (sqlite3_stmt *statement,
          int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

/* Name → Column, and the names in the order of the file. */
static GHashTable *
read_columns (sqlite3    *db,
              const char *table,
              GPtrArray  *order)
{
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_column);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db,
    "SELECT name, type, dflt_value, \"notnull\", pk,"
    " (SELECT \"table\" FROM pragma_foreign_key_list (?1) AS key WHERE key.\"from\" = info.name)"
    " FROM pragma_table_info (?1) AS info ORDER BY cid", -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      Column *column = g_new0 (Column, 1);
      char *name = dup_text (statement, 0);

      column->type = dup_text (statement, 1);
      column->fallback = dup_text (statement, 2);
      column->not_null = sqlite3_column_int (statement, 3);
      column->primary = sqlite3_column_int (statement, 4);
      column->target = dup_text (statement, 5);
      g_hash_table_insert (columns, name, column);
      g_ptr_array_add (order, name);
    }
  sqlite3_finalize (statement);

  return columns;
}

static char *
read_table_sql (sqlite3    *db,
                const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '%s'", table);
  sqlite3_stmt *statement;
  char *text;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = dup_text (statement, 0);
  sqlite3_finalize (statement);

  return text;
}

/* What stands in 'column TYPE … CHECK (column IN (…))', one space between words; NULL where there is no such list. */
static char *
find_choices (const char *table_sql,
              const char *column)
{
  g_autofree char *pattern = g_strdup_printf ("(?:^  |, )%s (?:TEXT|INTEGER)[^,]*?CHECK \\(%s IN \\(([^)]*)\\)\\)", column, column);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE | G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GRegex) blank = g_regex_new ("\\s+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *list = NULL;

  if (!g_regex_match (regex, table_sql, 0, &match))
    return NULL;

  list = g_match_info_fetch (match, 1);
  return g_regex_replace_literal (blank, list, -1, 0, " ", 0, NULL);
}

static char *
join_choices (const DienField *field)
{
  g_autofree char *joined = NULL;

  if (field->kind == DIEN_FIELD_FLAG)
    return g_strdup ("0, 1");
  if (field->choices == NULL)
    return NULL;

  joined = g_strjoinv ("', '", (char **) field->choices);
  return g_strdup_printf ("'%s'", joined);
}

static const char *
tell_type (const DienField *field)
{
  switch (field->kind)
    {
    case DIEN_FIELD_TEXT:
    case DIEN_FIELD_SEARCHED:
    case DIEN_FIELD_DATE:
    case DIEN_FIELD_DATE_ANY:
    case DIEN_FIELD_CHOICE:
      return "TEXT";
    case DIEN_FIELD_COUNT:
    case DIEN_FIELD_POINTS:
    case DIEN_FIELD_AMOUNT:
    case DIEN_FIELD_FLAG:
    case DIEN_FIELD_REFERENCE:
    case DIEN_FIELD_OWNER:
    default:
      return "INTEGER";
    }
}

/* An empty text and a count of nothing are values; every other field that is not required may be without one. */
static gboolean
wants_value (const DienField *field)
{
  return field->required || field->kind == DIEN_FIELD_TEXT || field->kind == DIEN_FIELD_SEARCHED || field->kind == DIEN_FIELD_COUNT;
}

static void
check_field (const DienEntity *entity,
             const DienField  *field,
             const Column     *column,
             const char       *table_sql)
{
  g_autofree char *wanted = join_choices (field);
  g_autofree char *found = find_choices (table_sql, field->name);

  g_test_message ("%s.%s", entity->name, field->name);
  g_assert_nonnull (column);
  g_assert_false (column->primary);
  g_assert_cmpstr (column->type, ==, tell_type (field));
  g_assert_cmpint (column->not_null, ==, wants_value (field));
  g_assert_cmpstr (column->target, ==, field->target);
  g_assert_cmpstr (found, ==, wanted);
  g_assert_cmpint (field->kind == DIEN_FIELD_CHOICE, ==, field->choices != NULL);
  g_assert_cmpint (field->kind == DIEN_FIELD_REFERENCE || field->kind == DIEN_FIELD_OWNER, ==, field->target != NULL);
  g_assert_nonnull (field->label);
  g_assert_cmpstr (field->label, !=, "");

  if (field->required && (field->kind == DIEN_FIELD_TEXT || field->kind == DIEN_FIELD_SEARCHED))
    {
      g_autofree char *filled = g_strdup_printf ("CHECK (%s <> '')", field->name);

      g_assert_nonnull (strstr (table_sql, filled));
    }

  /* A new row in which it was not set takes the file's default, so there has to be one. */
  if (!field->required && column->not_null)
    g_assert_cmpstr (column->fallback, ==, field->kind == DIEN_FIELD_COUNT ? "0" : "''");
}

static void
test_columns (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      g_autoptr (GPtrArray) order = g_ptr_array_new ();
      g_autoptr (GHashTable) columns = read_columns (test->store->db, entity->name, order);
      g_autofree char *table_sql = read_table_sql (test->store->db, entity->name);
      const Column *id = g_hash_table_lookup (columns, "id");
      guint place = 0;

      g_assert_true (g_str_has_suffix (table_sql, ") STRICT"));
      g_assert_nonnull (id);
      g_assert_true (id->primary);
      g_assert_cmpstr (id->type, ==, "INTEGER");
      g_assert_cmpstr (id->target, ==, entity->base);
      /* An id is never given twice. */
      g_assert_cmpint (strstr (table_sql, "id INTEGER PRIMARY KEY AUTOINCREMENT") != NULL, ==, entity->base == NULL);
      g_assert_cmpstr (g_ptr_array_index (order, place++), ==, "id");

      /* One that shares the id of its base shares its uid. */
      if (entity->base == NULL)
        g_assert_cmpstr (g_ptr_array_index (order, place++), ==, "uid");

      for (const DienField *field = entity->fields; field->name != NULL; field++)
        {
          g_assert_cmpstr (g_ptr_array_index (order, place++), ==, field->name);
          check_field (entity, field, g_hash_table_lookup (columns, field->name), table_sql);
          if (field->kind == DIEN_FIELD_SEARCHED)
            {
              g_autofree char *folded = g_strconcat (field->name, "_folded", NULL);
              const Column *twin = g_hash_table_lookup (columns, folded);

              g_assert_cmpstr (g_ptr_array_index (order, place++), ==, folded);
              g_assert_cmpstr (twin->type, ==, "TEXT");
              g_assert_true (twin->not_null);
            }
        }

      /* Nothing stands in the file that is not described. */
      g_assert_cmpuint (order->len, ==, place);
    }
}

static void
test_uids (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  dien_test_store_fill (test, 3);
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT count (*) >= 3 AND count (*) = count (DISTINCT uid) AND min (length (uid)) = 32 FROM %s",
                         entity->base != NULL ? entity->base : entity->name);

      g_assert_cmpint (dien_test_query (test->store->db, sql), ==, 1);
    }
}

static void
test_tables (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  sqlite3_stmt *statement;
  guint n = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (test->store->db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'journal%'",
    -1, &statement, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (statement) == SQLITE_ROW; n++)
    g_assert_nonnull (dien_entity_find ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++, n--)
    g_assert_true (dien_entity_find (entity->name) == entity);
  g_assert_cmpuint (n, ==, 0);

  g_assert_cmpint (dien_test_query (test->store->db, "SELECT count (*) FROM sqlite_schema WHERE type IN ('view', 'trigger')"), ==, 0);
}

/* Each after those that it points to; only a part of the same kind may come later. */
static void
test_order (void)
{
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      if (entity->base != NULL)
        g_assert_true (dien_entity_find (entity->base) < entity);
      for (const DienField *field = entity->fields; field->name != NULL; field++)
        if (field->target != NULL)
          g_assert_true (dien_entity_find (field->target) <= entity);
    }
}

/* A search for what points to a row, and removing its parts, looks each reference up. */
static void
test_references_have_indexes (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    for (const DienField *field = entity->fields; field->name != NULL; field++)
      if (field->target != NULL)
        {
          g_autofree char *sql = g_strdup_printf (
            "SELECT count (*) FROM pragma_index_list ('%s') AS list, pragma_index_info (list.name) AS info"
            " WHERE info.seqno = 0 AND info.name = '%s'", entity->name, field->name);

          g_test_message ("%s.%s", entity->name, field->name);
          g_assert_cmpint (dien_test_query (test->store->db, sql), >, 0);
        }
}

/* The plain sqlite3 program has neither the collation nor the functions of this one. */
static void
test_plain_sqlite (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  sqlite3 *db;

  dien_test_store_fill (test, 1);
  dien_test_store_close (test);

  g_assert_cmpint (sqlite3_open_v2 (test->path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  dien_test_assert_sound (db);
  g_assert_cmpint (dien_test_query (db, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), ==, 1);
  g_assert_cmpint (dien_test_query (db, "SELECT count (*) FROM sqlite_schema WHERE lower (sql) LIKE '%collate%'"), ==, 0);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE registration SET model = model || ' x', model_folded = model_folded || ' x'; REINDEX; VACUUM;",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  dien_test_store_open (test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entity/columns", test_columns);
  g_test_add_func ("/entity/uids", test_uids);
  g_test_add_func ("/entity/tables", test_tables);
  g_test_add_func ("/entity/order", test_order);
  g_test_add_func ("/entity/references-have-indexes", test_references_have_indexes);
  g_test_add_func ("/entity/plain-sqlite", test_plain_sqlite);

  return g_test_run ();
}
