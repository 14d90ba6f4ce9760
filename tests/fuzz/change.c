/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-fault-vfs.h"
#include "dien-fuzz-tables.h"
#include "dien-journal.h"
#include "dien-test-store.h"

/* Three thousand random changes, some given up, some taken back, undone and done again, on the store and on a model of it
 * that knows no SQL: tables of rows of texts, and what each change did to them. The model says beforehand what must be
 * refused, and what the file must hold afterwards. */

#define N_TURNS 3000

enum { WRITTEN, EMPTY, GIVEN_UP, DOOMED, REFUSED_WRITE, TAKEN_BACK, CONFLICT, UNDONE, DONE_AGAIN, N_COUNTS };

static const char *const count_names[N_COUNTS] = {
  "written", "empty", "given up", "doomed", "writes refused", "taken back", "conflicts", "undone", "done again",
};

/* What a change did to one row; NULL: it was not there. */
typedef struct
{
  DienFuzzTable *table;
  gint64 id;
  char **before;
  char **after;
} Step;

typedef struct
{
  gint64 entry;
  GPtrArray *steps;
} Change;

typedef struct
{
  DienTestStore *test;
  GPtrArray *tables;
  GPtrArray *changes;   /* all that the journal holds */
  GPtrArray *steps;     /* of the open change, the first touch of each row */
  gint64 *last_ids;     /* when it was begun */
  guint n_notices;
  guint counts[N_COUNTS];
} Model;

static void
touch_row (Model         *self,
           DienFuzzTable *table,
           gint64         id)
{
  Step *step;

  for (guint i = 0; i < self->steps->len; i++)
    {
      step = g_ptr_array_index (self->steps, i);
      if (step->table == table && step->id == id)
        return;
    }

  step = g_new0 (Step, 1);
  step->table = table;
  step->id = id;
  step->before = dien_fuzz_table_copy_row (table, dien_fuzz_table_find_row (table, id));
  g_ptr_array_add (self->steps, step);
}

static void
free_step (gpointer data)
{
  Step *step = data;

  dien_fuzz_table_free_row (step->table, step->before);
  dien_fuzz_table_free_row (step->table, step->after);
  g_free (step);
}

static void
free_change (gpointer data)
{
  Change *change = data;

  g_ptr_array_unref (change->steps);
  g_free (change);
}

/* The model's own writing ------------------------------------------------------------------------------------------- */

static char *
read_text (sqlite3    *db,
           const char *sql)
{
  sqlite3_stmt *statement;
  char *text;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return text;
}

/* Only the uid, which is random, is learned from the file. */
static void
add_row (Model          *self,
         DienFuzzTable  *table,
         gint64          id,
         char          **row)
{
  touch_row (self, table, id);
  dien_fuzz_table_set_value (table, row, "id", g_strdup_printf ("%" G_GINT64_FORMAT, id));
  if (dien_fuzz_table_find_column (table, "uid") >= 0)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT uid FROM %s WHERE id = %" G_GINT64_FORMAT, table->entity->name, id);

      dien_fuzz_table_set_value (table, row, "uid", read_text (self->test->store->db, sql));
    }
  dien_fuzz_table_put_row (table, id, row);
  table->last_id = MAX (table->last_id, id);
}

/* One write to both ------------------------------------------------------------------------------------------------- */

static DienFuzzTable *
pick_table (Model *self)
{
  DienFuzzTable *table;

  do
    table = g_ptr_array_index (self->tables, g_rand_int_range (self->test->random, 0, (int) self->tables->len));
  while (strcmp (table->entity->name, "subject") == 0);

  return table;
}

static gint64
pick_id (Model         *self,
         DienFuzzTable *table)
{
  return dien_test_store_pick (self->test, table->entity->name);
}

static void
note_refusal (Model  *self,
              GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == DIEN_ERROR);
  self->counts[REFUSED_WRITE]++;
}

static void
insert_row (Model         *self,
            DienFuzzTable *table)
{
  DienFuzzTable *base = table->entity->base != NULL ? dien_fuzz_tables_find (self->tables, table->entity->base) : NULL;
  gint64 expected = (base != NULL ? base : table)->last_id + 1;
  g_autoptr (DienRecord) record = dien_test_store_make_record (self->test, table->entity->name);
  g_autoptr (GError) error = NULL;
  char **row = g_new0 (char *, table->columns->len + 1);
  gint64 id;

  if (record == NULL)
    {
      g_free (row);
      return;
    }

  dien_fuzz_table_set_fields (table, row, record, TRUE);
  id = dien_store_insert (self->test->store, record, &error);
  if (id == 0)
    {
      note_refusal (self, error);
      g_assert_true (dien_fuzz_table_breaks_a_check (table, row) || dien_fuzz_table_has_twin (table, 0, row));
      dien_fuzz_table_free_row (table, row);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpint (id, ==, expected);
  if (base != NULL)
    {
      char **base_row = g_new0 (char *, base->columns->len + 1);

      dien_fuzz_table_set_value (base, base_row, "kind", g_strdup (table->entity->name));
      add_row (self, base, id, base_row);
    }
  add_row (self, table, id, row);
  g_assert_false (dien_fuzz_tables_refuse (self->tables, table, id, row));
}

static void
update_row (Model         *self,
            DienFuzzTable *table)
{
  gint64 id = pick_id (self, table);
  g_autoptr (DienRecord) record = dien_record_new (table->entity->name);
  g_autoptr (GError) error = NULL;
  char **row;
  guint n = 0;

  if (id == 0)
    return;

  dien_record_set_id (record, id);
  for (const DienField *field = table->entity->fields; field->name != NULL; field++)
    if (g_rand_int_range (self->test->random, 0, 4) == 0 && dien_test_store_make_value (self->test, record, field))
      n++;
  if (n == 0)
    return;

  /* Now and then a row comes to belong to a part of itself, or tries to. */
  if (strcmp (table->entity->name, "frame_part") == 0 && g_rand_int_range (self->test->random, 0, 3) == 0)
    dien_record_set_int (record, "parent", pick_id (self, table));

  row = dien_fuzz_table_copy_row (table, dien_fuzz_table_find_row (table, id));
  dien_fuzz_table_set_fields (table, row, record, FALSE);
  if (!dien_store_update (self->test->store, record, &error))
    {
      note_refusal (self, error);
      g_assert_true (dien_fuzz_tables_refuse (self->tables, table, id, row));
      dien_fuzz_table_free_row (table, row);
      return;
    }

  g_assert_no_error (error);
  touch_row (self, table, id);
  dien_fuzz_table_put_row (table, id, row);
  g_assert_false (dien_fuzz_tables_refuse (self->tables, table, id, row));
}

static void
collect_parts (Model         *self,
               DienFuzzTable *table,
               gint64         id,
               GPtrArray     *removed)
{
  Step *step = g_new0 (Step, 1);

  step->table = table;
  step->id = id;
  g_ptr_array_add (removed, step);
  for (guint i = 0; i < self->tables->len; i++)
    {
      DienFuzzTable *other = g_ptr_array_index (self->tables, i);

      for (const DienField *field = other->entity->fields; field->name != NULL; field++)
        {
          GHashTableIter iter;
          gpointer part, row;

          if (field->kind != DIEN_FIELD_OWNER || strcmp (field->target, table->entity->name) != 0)
            continue;
          g_hash_table_iter_init (&iter, other->rows);
          while (g_hash_table_iter_next (&iter, &part, &row))
            {
              const char *owner = ((char **) row)[dien_fuzz_table_find_column (other, field->name)];

              if (owner != NULL && g_ascii_strtoll (owner, NULL, 10) == id)
                collect_parts (self, other, *(gint64 *) part, removed);
            }
        }
    }
}

static void
remove_row (Model         *self,
            DienFuzzTable *table)
{
  gint64 id = pick_id (self, table);
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean used = FALSE;

  if (id == 0)
    return;

  collect_parts (self, table, id, removed);
  if (table->entity->base != NULL)
    {
      Step *base = g_new0 (Step, 1);

      base->table = dien_fuzz_tables_find (self->tables, table->entity->base);
      base->id = id;
      g_ptr_array_add (removed, base);
    }

  /* Gone from the model, and back again if something still points to one of them. */
  for (guint i = 0; i < removed->len; i++)
    {
      Step *step = g_ptr_array_index (removed, i);

      touch_row (self, step->table, step->id);
      g_ptr_array_add (kept, dien_fuzz_table_copy_row (step->table, dien_fuzz_table_find_row (step->table, step->id)));
      dien_fuzz_table_put_row (step->table, step->id, NULL);
    }
  for (guint i = 0; i < removed->len && !used; i++)
    {
      Step *step = g_ptr_array_index (removed, i);

      used = dien_fuzz_tables_use (self->tables, step->table->entity->name, step->id);
    }

  g_assert_cmpint (dien_store_remove (self->test->store, table->entity->name, id, &error), ==, !used);
  if (used)
    {
      note_refusal (self, error);
      g_assert_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE);
    }
  for (guint i = 0; i < removed->len; i++)
    {
      Step *step = g_ptr_array_index (removed, i);
      char **row = g_ptr_array_index (kept, i);

      if (used && row != NULL)
        dien_fuzz_table_put_row (step->table, step->id, row);
      else
        dien_fuzz_table_free_row (step->table, row);
    }
}

/* Changes ----------------------------------------------------------------------------------------------------------- */

static void
begin_model (Model *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    self->last_ids[i] = ((DienFuzzTable *) g_ptr_array_index (self->tables, i))->last_id;
}

static void
give_up_model (Model *self)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      Step *step = g_ptr_array_index (self->steps, i - 1);

      dien_fuzz_table_put_row (step->table, step->id, dien_fuzz_table_copy_row (step->table, step->before));
    }
  g_ptr_array_set_size (self->steps, 0);
  for (guint i = 0; i < self->tables->len; i++)
    ((DienFuzzTable *) g_ptr_array_index (self->tables, i))->last_id = self->last_ids[i];
}

/* Keeps what differs. Returns: whether anything does */
static gboolean
commit_model (Model *self)
{
  Change *change = g_new0 (Change, 1);

  change->entry = self->changes->len + 1;
  change->steps = g_ptr_array_new_with_free_func (free_step);
  for (guint i = self->steps->len; i > 0; i--)
    {
      Step *step = g_ptr_array_steal_index (self->steps, i - 1);

      step->after = dien_fuzz_table_copy_row (step->table, dien_fuzz_table_find_row (step->table, step->id));
      if (dien_fuzz_table_rows_equal (step->table, step->before, step->after))
        free_step (step);
      else
        g_ptr_array_add (change->steps, step);
    }

  if (change->steps->len > 0)
    {
      g_ptr_array_add (self->changes, change);
      return TRUE;
    }

  /* Ids that nobody got to see are given again. */
  for (guint i = 0; i < self->tables->len; i++)
    ((DienFuzzTable *) g_ptr_array_index (self->tables, i))->last_id = self->last_ids[i];
  free_change (change);
  return FALSE;
}

static void
write_something (Model *self)
{
  DienFuzzTable *table = pick_table (self);
  guint n = g_hash_table_size (table->rows);
  int turn = g_rand_int_range (self->test->random, 0, 10);

  if (n < 4 || turn < (n < 20 ? 4 : 2))
    insert_row (self, table);
  else if (turn < 8)
    update_row (self, table);
  else
    remove_row (self, table);
}

static void
make_change (Model *self)
{
  DienStore *store = self->test->store;
  g_autoptr (GError) error = NULL;
  guint n_notices = self->n_notices;
  guint depth = 0;
  gboolean doomed = FALSE, differs;

  g_assert_true (dien_store_begin (store, "Ghi", &error));
  begin_model (self);
  for (int n = g_rand_int_range (self->test->random, 1, 8); n > 0; n--)
    {
      if (g_rand_int_range (self->test->random, 0, 6) == 0)
        {
          g_assert_true (dien_store_begin (store, "Trong", &error));
          depth++;
        }
      write_something (self);
      if (depth > 0 && g_rand_int_range (self->test->random, 0, 3) == 0)
        {
          if (g_rand_int_range (self->test->random, 0, 8) == 0)
            {
              dien_store_rollback (store);
              doomed = TRUE;
            }
          else
            g_assert_true (dien_store_commit (store, &error));
          depth--;
        }
    }
  for (; depth > 0; depth--)
    g_assert_true (dien_store_commit (store, &error));

  if (g_rand_int_range (self->test->random, 0, 10) == 0)
    {
      dien_store_rollback (store);
      give_up_model (self);
      self->counts[GIVEN_UP]++;
    }
  else if (doomed)
    {
      g_assert_false (dien_store_commit (store, &error));
      dien_test_assert_error (error, DIEN_ERROR_FAILED);
      give_up_model (self);
      self->counts[DOOMED]++;
    }
  else
    {
      g_assert_true (dien_store_commit (store, &error));
      differs = commit_model (self);
      self->counts[differs ? WRITTEN : EMPTY]++;
      n_notices += differs;
    }
  g_assert_no_error (error);
  g_assert_false (dien_test_is_changing (store));
  g_assert_cmpuint (self->n_notices, ==, n_notices);
}

/* Whether the rows are still as the step left them, as far as it touched them. */
static gboolean
is_untouched (const Step *step)
{
  char **now = dien_fuzz_table_find_row (step->table, step->id);

  if (step->before == NULL || step->after == NULL)
    return dien_fuzz_table_rows_equal (step->table, now, step->after);
  if (now == NULL)
    return FALSE;
  for (guint i = 0; i < step->table->columns->len; i++)
    if (g_strcmp0 (step->before[i], step->after[i]) != 0 && g_strcmp0 (now[i], step->after[i]) != 0)
      return FALSE;

  return TRUE;
}

static void
reverse_step (Model      *self,
              const Step *step)
{
  char **row;

  touch_row (self, step->table, step->id);
  if (step->before == NULL || step->after == NULL)
    {
      dien_fuzz_table_put_row (step->table, step->id, dien_fuzz_table_copy_row (step->table, step->before));
      return;
    }

  row = dien_fuzz_table_copy_row (step->table, dien_fuzz_table_find_row (step->table, step->id));
  for (guint i = 0; i < step->table->columns->len; i++)
    if (g_strcmp0 (step->before[i], step->after[i]) != 0)
      {
        g_free (row[i]);
        row[i] = g_strdup (step->before[i]);
      }
  dien_fuzz_table_put_row (step->table, step->id, row);
}

/* Rows may come to belong to each other in a circle by taking back single changes; all else is as with any write. */
static gboolean
is_allowed (Model      *self,
            const Step *step)
{
  char **row = dien_fuzz_table_find_row (step->table, step->id);

  if (row != NULL)
    return !dien_fuzz_table_breaks_a_check (step->table, row) && !dien_fuzz_table_has_twin (step->table, step->id, row) &&
           !dien_fuzz_tables_point_nowhere (self->tables, step->table, step->id, row);

  return !dien_fuzz_tables_use (self->tables, step->table->entity->name, step->id);
}

static gboolean
take_back_model (Model  *self,
                 Change *change)
{
  begin_model (self);
  for (guint i = 0; i < change->steps->len; i++)
    if (!is_untouched (g_ptr_array_index (change->steps, i)))
      return FALSE;
  for (guint i = 0; i < change->steps->len; i++)
    reverse_step (self, g_ptr_array_index (change->steps, i));
  for (guint i = 0; i < change->steps->len; i++)
    if (!is_allowed (self, g_ptr_array_index (change->steps, i)))
      {
        give_up_model (self);
        return FALSE;
      }

  return TRUE;
}

static gboolean
take_back (Model  *self,
           gint64  entry)
{
  g_autoptr (GError) error = NULL;
  guint n_notices = self->n_notices;
  gboolean possible = take_back_model (self, g_ptr_array_index (self->changes, entry - 1));

  g_assert_cmpint (dien_journal_take_back (self->test->store, entry, "Hoàn tác", &error), ==, possible);
  if (possible)
    {
      g_assert_no_error (error);
      g_assert_true (commit_model (self));
      g_assert_cmpuint (self->n_notices, ==, n_notices + 1);
    }
  else
    {
      dien_test_assert_error (error, DIEN_ERROR_CONFLICT);
      g_assert_cmpuint (self->n_notices, ==, n_notices);
    }

  return possible;
}

static void
undo_or_redo (Model    *self,
              gboolean  undo,
              guint     n)
{
  for (; n > 0; n--)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DienJournalEntry) entry = undo ? dien_journal_get_undo (self->test->store, &error)
                                                : dien_journal_get_redo (self->test->store, &error);

      g_assert_no_error (error);
      if (entry == NULL || !take_back (self, entry->id))
        return;
      self->counts[undo ? UNDONE : DONE_AGAIN]++;
    }
}

/* Both -------------------------------------------------------------------------------------------------------------- */

static void
compare (Model *self)
{
  g_autofree char *expected = dien_fuzz_tables_dump (self->tables);
  g_autofree char *dump = dien_test_dump (self->test->store->db);

  g_assert_cmpstr (dump, ==, expected);
  g_assert_cmpint (dien_test_get_last_entry (self->test->store), ==, self->changes->len);
}

static void
store_changed_cb (DienStore  *store,
                  DienNotice *notice,
                  Model      *self)
{
  self->n_notices++;
}

static void
reopen (Model *self)
{
  dien_test_store_close (self->test);
  dien_test_store_open (self->test);
  dien_test_assert_sound (self->test->store->db);
  g_signal_connect (self->test->store, "changed", G_CALLBACK (store_changed_cb), self);
}

static void
test_changes (void)
{
  Model self = { 0 };

  /* For its speed: nothing is synced. */
  dien_fault_vfs_install ();
  self.test = dien_test_store_new ();
  self.tables = dien_fuzz_tables_new (self.test->store->db);
  self.changes = g_ptr_array_new_with_free_func (free_change);
  self.steps = g_ptr_array_new_with_free_func (free_step);
  self.last_ids = g_new0 (gint64, self.tables->len);
  g_signal_connect (self.test->store, "changed", G_CALLBACK (store_changed_cb), &self);

  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      int what = g_rand_int_range (self.test->random, 0, 20);

      if (what < 13 || self.changes->len == 0)
        make_change (&self);
      else if (what < 17)
        {
          /* Any, or one of the last, which is likelier to be possible. */
          int last = (int) self.changes->len;
          gint64 entry = g_rand_int_range (self.test->random, what < 16 ? 1 : MAX (1, last - 4), last + 1);

          self.counts[take_back (&self, entry) ? TAKEN_BACK : CONFLICT]++;
        }
      else
        undo_or_redo (&self, what < 19, g_rand_int_range (self.test->random, 1, 6));

      if (turn % 10 == 0)
        compare (&self);
      if (turn % 500 == 499)
        reopen (&self);
    }
  compare (&self);
  dien_test_assert_sound (self.test->store->db);

  for (guint i = 0; i < N_COUNTS; i++)
    {
      g_test_message ("%u %s", self.counts[i], count_names[i]);
      g_assert_cmpuint (self.counts[i], >, 10);
    }

  g_ptr_array_unref (self.changes);
  g_ptr_array_unref (self.steps);
  g_ptr_array_unref (self.tables);
  g_free (self.last_ids);
  dien_test_store_free (self.test);
  dien_fault_vfs_remove ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/three-thousand", test_changes);

  return g_test_run ();
}
