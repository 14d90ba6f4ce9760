/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-fuzz-tables.h"

#include <string.h>

#include "dien-test-store.h"
#include "dien-text.h"

int
dien_fuzz_table_find_column (const DienFuzzTable *table,
                             const char          *name)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (strcmp (g_ptr_array_index (table->columns, i), name) == 0)
      return (int) i;

  return -1;
}

char **
dien_fuzz_table_copy_row (const DienFuzzTable  *table,
                          char                **row)
{
  char **copy;

  if (row == NULL)
    return NULL;

  copy = g_new0 (char *, table->columns->len + 1);

  for (guint i = 0; i < table->columns->len; i++)
    copy[i] = g_strdup (row[i]);

  return copy;
}

void
dien_fuzz_table_free_row (const DienFuzzTable  *table,
                          char                **row)
{
  if (row == NULL)
    return;

  for (guint i = 0; i < table->columns->len; i++)
    g_free (row[i]);
  g_free (row);
}

gboolean
dien_fuzz_table_rows_equal (const DienFuzzTable  *table,
                            char                **a,
                            char                **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  for (guint i = 0; i < table->columns->len; i++)
    if (g_strcmp0 (a[i], b[i]) != 0)
      return FALSE;

  return TRUE;
}

DienFuzzTable *
dien_fuzz_tables_find (GPtrArray  *tables,
                       const char *name)
{
  for (guint i = 0; i < tables->len; i++)
    {
      DienFuzzTable *table = g_ptr_array_index (tables, i);

      if (strcmp (table->entity->name, name) == 0)
        return table;
    }

  g_assert_not_reached ();
}

char **
dien_fuzz_table_find_row (const DienFuzzTable *table,
                          gint64               id)
{
  return g_hash_table_lookup (table->rows, &id);
}

void
dien_fuzz_table_put_row (DienFuzzTable  *table,
                         gint64          id,
                         char          **row)
{
  dien_fuzz_table_free_row (table, dien_fuzz_table_find_row (table, id));
  if (row != NULL)
    g_hash_table_insert (table->rows, g_memdup2 (&id, sizeof id), row);
  else
    g_hash_table_remove (table->rows, &id);
}

static const char *
get_value (const DienFuzzTable  *table,
           char                **row,
           const char           *column)
{
  return row[dien_fuzz_table_find_column (table, column)];
}

static gboolean
is_above (const DienFuzzTable  *table,
          char                **row,
          const char           *low,
          const char           *high)
{
  const char *a = get_value (table, row, low), *b = get_value (table, row, high);

  return a != NULL && b != NULL && g_ascii_strtoll (a, NULL, 10) > g_ascii_strtoll (b, NULL, 10);
}

gboolean
dien_fuzz_table_breaks_a_check (const DienFuzzTable  *table,
                                char                **row)
{
  const char *name = table->entity->name;

  if (strcmp (name, "unit_parent") == 0)
    return g_strcmp0 (get_value (table, row, "unit"), get_value (table, row, "parent")) == 0;
  if (strcmp (name, "target") == 0)
    return is_above (table, row, "low", "high");
  if (strcmp (name, "indicator") == 0)
    return is_above (table, row, "target_low", "target_high");
  if (strcmp (name, "criteria_version") == 0)
    return is_above (table, row, "complete_from", "recognise_from");
  if (strcmp (name, "criterion") == 0)
    {
      static const char *const scored[] = { "points", "bonus", "deduction", NULL };

      return g_strv_contains (scored, get_value (table, row, "kind")) != (get_value (table, row, "maximum") != NULL);
    }
  if (strcmp (name, "score") == 0)
    return strcmp (get_value (table, row, "applicable"), "0") == 0 &&
           (get_value (table, row, "points") != NULL || get_value (table, row, "met") != NULL);

  return FALSE;
}

static gboolean
is_twin (const DienFuzzTable  *table,
         GPtrArray            *columns,
         char                **a,
         char                **b)
{
  for (guint i = 0; i < columns->len; i++)
    {
      int column = GPOINTER_TO_INT (g_ptr_array_index (columns, i));

      if (a[column] == NULL || g_strcmp0 (a[column], b[column]) != 0)
        return FALSE;
    }

  return TRUE;
}

gboolean
dien_fuzz_table_has_twin (const DienFuzzTable  *table,
                          gint64                id,
                          char                **row)
{
  GHashTableIter iter;
  gpointer other_id, other;

  g_hash_table_iter_init (&iter, table->rows);
  while (g_hash_table_iter_next (&iter, &other_id, &other))
    for (guint i = 0; i < table->distinct->len; i++)
      if (*(gint64 *) other_id != id && is_twin (table, g_ptr_array_index (table->distinct, i), row, other))
        return TRUE;

  return FALSE;
}

static gboolean
has_row (GPtrArray  *tables,
         const char *entity,
         gint64      id)
{
  return dien_fuzz_table_find_row (dien_fuzz_tables_find (tables, entity), id) != NULL;
}

gboolean
dien_fuzz_tables_point_nowhere (GPtrArray            *tables,
                                const DienFuzzTable  *table,
                                gint64                id,
                                char                **row)
{
  if (table->entity->base != NULL && !has_row (tables, table->entity->base, id))
    return TRUE;

  for (const DienField *field = table->entity->fields; field->name != NULL; field++)
    {
      const char *text = get_value (table, row, field->name);

      if (field->target != NULL && text != NULL && !has_row (tables, field->target, g_ascii_strtoll (text, NULL, 10)))
        return TRUE;
    }

  return FALSE;
}

gboolean
dien_fuzz_tables_use (GPtrArray  *tables,
                      const char *entity,
                      gint64      id)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const DienFuzzTable *table = g_ptr_array_index (tables, i);
      GHashTableIter iter;
      gpointer row;

      for (const DienField *field = table->entity->fields; field->name != NULL; field++)
        {
          if (g_strcmp0 (field->target, entity) != 0)
            continue;
          g_hash_table_iter_init (&iter, table->rows);
          while (g_hash_table_iter_next (&iter, NULL, &row))
            {
              const char *text = get_value (table, row, field->name);

              if (text != NULL && g_ascii_strtoll (text, NULL, 10) == id)
                return TRUE;
            }
        }
    }

  return FALSE;
}

static gboolean
belongs_to_itself (const DienFuzzTable  *table,
                   gint64                id,
                   char                **row)
{
  for (const DienField *field = table->entity->fields; field->name != NULL; field++)
    {
      const char *owner;

      if (field->kind != DIEN_FIELD_OWNER || strcmp (field->target, table->entity->name) != 0)
        continue;
      owner = get_value (table, row, field->name);
      for (guint n = 0; owner != NULL && n < 1000; n++)
        {
          gint64 owner_id = g_ascii_strtoll (owner, NULL, 10);

          if (owner_id == id)
            return TRUE;
          if (dien_fuzz_table_find_row (table, owner_id) == NULL)
            break;
          owner = get_value (table, dien_fuzz_table_find_row (table, owner_id), field->name);
        }
    }

  return FALSE;
}

gboolean
dien_fuzz_tables_refuse (GPtrArray            *tables,
                         const DienFuzzTable  *table,
                         gint64                id,
                         char                **row)
{
  return dien_fuzz_table_breaks_a_check (table, row) ||
         dien_fuzz_table_has_twin (table, id, row) ||
         dien_fuzz_tables_point_nowhere (tables, table, id, row) ||
         belongs_to_itself (table, id, row);
}

void
dien_fuzz_table_set_value (const DienFuzzTable  *table,
                           char                **row,
                           const char           *column,
                           char                 *text)
{
  int i = dien_fuzz_table_find_column (table, column);

  g_free (row[i]);
  row[i] = text;
}

void
dien_fuzz_table_set_fields (const DienFuzzTable  *table,
                            char                **row,
                            DienRecord           *record,
                            gboolean              whole)
{
  for (const DienField *field = table->entity->fields; field->name != NULL; field++)
    {
      gboolean text = field->kind <= DIEN_FIELD_DATE_ANY || field->kind == DIEN_FIELD_CHOICE;

      if (!dien_record_has (record, field->name))
        {
          /* The file's own value, of a new row. */
          if (whole && field->kind == DIEN_FIELD_TEXT)
            dien_fuzz_table_set_value (table, row, field->name, g_strdup (""));
          else if (whole && field->kind == DIEN_FIELD_COUNT)
            dien_fuzz_table_set_value (table, row, field->name, g_strdup ("0"));
          continue;
        }

      if (dien_record_is_null (record, field->name))
        dien_fuzz_table_set_value (table, row, field->name, NULL);
      else if (text)
        dien_fuzz_table_set_value (table, row, field->name, g_strdup (dien_record_get_text (record, field->name)));
      else
        dien_fuzz_table_set_value (table, row, field->name,
                   g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_int (record, field->name)));
      if (field->kind == DIEN_FIELD_SEARCHED)
        {
          g_autofree char *folded = g_strconcat (field->name, "_folded", NULL);

          dien_fuzz_table_set_value (table, row, folded, dien_text_fold (dien_record_get_text (record, field->name)));
        }
    }
}

/* The columns of each index that the file keeps distinct, its uid's aside. */
static GPtrArray *
read_distinct (sqlite3             *db,
               const DienFuzzTable *table)
{
  GPtrArray *distinct = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *sql = g_strdup_printf (
    "SELECT list.seq, info.name FROM pragma_index_list ('%s') AS list, pragma_index_info (list.name) AS info"
    " WHERE list.origin = 'u' ORDER BY list.seq, info.seqno", table->entity->name);
  sqlite3_stmt *statement;
  int last = -1;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 1);
      int column = dien_fuzz_table_find_column (table, name);

      if (strcmp (name, "uid") == 0)
        continue;
      if (sqlite3_column_int (statement, 0) != last)
        g_ptr_array_add (distinct, g_ptr_array_new ());
      last = sqlite3_column_int (statement, 0);
      g_ptr_array_add (g_ptr_array_index (distinct, distinct->len - 1), GINT_TO_POINTER (column));
    }
  sqlite3_finalize (statement);

  return distinct;
}

static DienFuzzTable *
new_table (sqlite3          *db,
           const DienEntity *entity)
{
  DienFuzzTable *table = g_new0 (DienFuzzTable, 1);

  table->entity = entity;
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_ptr_array_add (table->columns, g_strdup ("id"));
  if (entity->base == NULL)
    g_ptr_array_add (table->columns, g_strdup ("uid"));
  for (const DienField *field = entity->fields; field->name != NULL; field++)
    {
      g_ptr_array_add (table->columns, g_strdup (field->name));
      if (field->kind == DIEN_FIELD_SEARCHED)
        g_ptr_array_add (table->columns, g_strconcat (field->name, "_folded", NULL));
    }
  table->distinct = read_distinct (db, table);

  return table;
}

static void
free_table (gpointer data)
{
  DienFuzzTable *table = data;
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, table->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    dien_fuzz_table_free_row (table, row);
  g_hash_table_unref (table->rows);
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->distinct);
  g_free (table);
}

GPtrArray *
dien_fuzz_tables_new (sqlite3 *db)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (free_table);

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    g_ptr_array_add (tables, new_table (db, entity));

  return tables;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

char *
dien_fuzz_tables_dump (GPtrArray *tables)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      const DienFuzzTable *table = g_ptr_array_index (tables, i);
      g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (table->rows), compare_ids);

      for (GList *id = ids; id != NULL; id = id->next)
        {
          char **row = g_hash_table_lookup (table->rows, id->data);

          g_string_append (dump, table->entity->name);
          for (guint column = 0; column < table->columns->len; column++)
            g_string_append_printf (dump, "|%s", row[column] != NULL ? row[column] : "∅");
          g_string_append_c (dump, '\n');
        }
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}
