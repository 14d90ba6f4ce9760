/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-test-store.h"

static gint64
add (DienTestStore *test,
     const char    *entity,
     gint64        *id)
{
  dien_test_store_begin (test, "Thêm");
  *id = dien_test_store_add (test, entity);

  return dien_test_store_commit (test);
}

static gint64
set_int (DienTestStore *test,
         const char    *entity,
         gint64         id,
         const char    *field,
         gint64         value)
{
  g_autoptr (DienRecord) record = dien_record_new (entity);
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, id);
  dien_record_set_int (record, field, value);
  dien_test_store_begin (test, "Sửa số");
  g_assert_true (dien_store_update (test->store, record, &error));
  g_assert_no_error (error);

  return dien_test_store_commit (test);
}

static gint64
take_back (DienTestStore *test,
           gint64         entry)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_journal_take_back (test->store, entry, "Hoàn tác", &error));
  g_assert_no_error (error);

  return dien_test_get_last_entry (test->store);
}

static void
assert_dump (DienTestStore *test,
             const char    *expected)
{
  g_autofree char *dump = dien_test_dump (test->store->db);

  g_assert_cmpstr (dump, ==, expected);
}

/* Refused, and neither a row nor the journal is another one. */
static void
assert_conflict (DienTestStore *test,
                 gint64         entry)
{
  g_autofree char *before = dien_test_dump (test->store->db);
  gint64 last = dien_test_get_last_entry (test->store);
  g_autoptr (GError) error = NULL;

  g_assert_false (dien_journal_take_back (test->store, entry, "Hoàn tác", &error));
  dien_test_assert_error (error, DIEN_ERROR_CONFLICT);
  g_assert_false (dien_test_is_changing (test->store));
  g_assert_cmpint (dien_test_get_last_entry (test->store), ==, last);
  assert_dump (test, before);
}

/* There and back: the rows before are the rows after taking back, and taking that back gives the rows after. */
static void
assert_reversible (DienTestStore *test,
                   gint64         entry,
                   const char    *before)
{
  g_autofree char *after = dien_test_dump (test->store->db);
  gint64 taken_back;

  g_assert_cmpstr (before, !=, after);
  taken_back = take_back (test, entry);
  g_assert_cmpint (taken_back, ==, entry + 1);
  assert_dump (test, before);
  dien_test_assert_sound (test->store->db);
  take_back (test, taken_back);
  assert_dump (test, after);
}

static void
test_insert (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  dien_test_store_fill (test, 2);
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      g_autofree char *before = dien_test_dump (test->store->db);
      gint64 id;

      g_test_message ("%s", entity->name);
      assert_reversible (test, add (test, entity->name, &id), before);
    }
}

/* One field set to something else. Returns: whether there is something else */
static gboolean
change_field (DienTestStore   *test,
              DienRecord      *record,
              const DienField *field)
{
  const DienEntity *entity = dien_record_get_entity (record);
  g_autofree char *text = g_strdup (dien_record_get_text (record, field->name));
  gint64 number = dien_record_get_int (record, field->name);
  gboolean null = dien_record_is_null (record, field->name);

  for (guint tries = 0; tries < 100; tries++)
    {
      if (!dien_test_store_make_value (test, record, field))
        return FALSE;
      dien_test_store_mend (test, record);
      /* A unit is not its own parent. */
      if (strcmp (entity->name, "unit_parent") == 0 &&
          dien_record_get_int (record, "unit") == dien_record_get_int (record, "parent"))
        continue;
      if (null != dien_record_is_null (record, field->name) || number != dien_record_get_int (record, field->name) ||
          g_strcmp0 (text, dien_record_get_text (record, field->name)) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_update (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  guint n_fields = 0, n_changed = 0;

  dien_test_store_fill (test, 3);
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    for (const DienField *field = entity->fields; field->name != NULL; field++, n_fields++)
      {
        g_autofree char *before = dien_test_dump (test->store->db);
        g_autoptr (GError) error = NULL;
        g_autoptr (DienRecord) record =
          dien_store_get (test->store, entity->name, dien_test_store_pick (test, entity->name), &error);
        gint64 entry;

        g_test_message ("%s.%s", entity->name, field->name);
        g_assert_no_error (error);
        if (!change_field (test, record, field))
          continue;

        dien_test_store_begin (test, "Sửa");
        if (!dien_store_update (test->store, record, &error))
          {
            /* Two rows may not point to the same ones. */
            g_assert_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS);
            dien_store_rollback (test->store);
            continue;
          }
        g_assert_no_error (error);
        entry = dien_test_store_commit (test);
        n_changed++;
        assert_reversible (test, entry, before);
        take_back (test, entry + 2);
      }

  g_assert_cmpuint (n_changed, >, n_fields * 9 / 10);
}

/* Rows of every kind that hangs on this one, and what hangs on those. */
static void
add_parts (DienTestStore    *test,
           const DienEntity *entity,
           gint64            id)
{
  for (const DienEntity *other = dien_entities (); other->name != NULL; other++)
    for (const DienField *field = other->fields; field->name != NULL; field++)
      {
        g_autoptr (DienRecord) part = NULL;
        g_autoptr (GError) error = NULL;

        if (field->kind != DIEN_FIELD_OWNER || strcmp (field->target, entity->name) != 0 || other == entity)
          continue;

        part = dien_test_store_make_record (test, other->name);
        g_assert_nonnull (part);
        dien_record_set_int (part, field->name, id);
        while (strcmp (other->name, "unit_parent") == 0 && dien_record_get_int (part, "parent") == id)
          dien_record_set_int (part, "parent", dien_test_store_pick (test, "unit"));
        dien_store_insert (test->store, part, &error);
        g_assert_no_error (error);
        add_parts (test, other, dien_record_get_id (part));
      }
}

static void
test_remove (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  dien_test_store_fill (test, 2);
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      g_autofree char *without = NULL, *with = NULL;
      gint64 id, entry;

      if (strcmp (entity->name, "subject") == 0)
        continue;

      g_test_message ("%s", entity->name);
      /* What the row points to is there already, so that it alone and its parts go. */
      entry = add (test, entity->name, &id);
      g_assert_cmpint (dien_test_store_remove (test, entity->name, id), ==, entry + 1);
      without = dien_test_dump (test->store->db);
      take_back (test, entry + 1);
      dien_test_store_begin (test, "Thêm các phần");
      add_parts (test, entity, id);
      dien_store_commit (test->store, NULL);
      with = dien_test_dump (test->store->db);

      entry = dien_test_store_remove (test, entity->name, id);
      assert_dump (test, without);
      assert_reversible (test, entry, with);
    }
}

/* A whole office in one change, and away with it. */
static void
test_many_tables_at_once (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  dien_test_store_fill (test, 20);
  assert_reversible (test, dien_test_get_last_entry (test->store), "");
}

static void
test_later_change_of_the_value (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id, first, second;

  add (test, "registration", &id);
  first = dien_test_store_set_text (test, "registration", id, "model", "Ấp không có hộ nghèo");
  second = dien_test_store_set_text (test, "registration", id, "model", "Tuyến đường hoa");
  assert_conflict (test, first);

  /* The later one first, then the earlier one. */
  take_back (test, second);
  take_back (test, first);
}

/* Another field of the same row is no obstacle, and stays as it is. */
static void
test_later_change_of_another_value (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienRecord) record = NULL;
  gint64 id, first;

  add (test, "registration", &id);
  dien_test_store_set_text (test, "registration", id, "model", "Ấp không có hộ nghèo");
  first = dien_test_store_set_text (test, "registration", id, "model", "Tuyến đường hoa");
  dien_test_store_set_text (test, "registration", id, "note", "Dài 2 km");
  take_back (test, first);

  record = dien_store_get (test->store, "registration", id, NULL);
  g_assert_cmpstr (dien_record_get_text (record, "model"), ==, "Ấp không có hộ nghèo");
  g_assert_cmpstr (dien_record_get_text (record, "note"), ==, "Dài 2 km");
  g_assert_cmpint (dien_test_query (test->store->db,
                                    "SELECT model_folded = 'ap khong co ho ngheo' FROM registration"), ==, 1);
}

/* Same without marks: the folded form is the same, the name is not. */
static void
test_later_change_of_marks (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id, first, second;

  add (test, "paper", &id);
  dien_test_store_set_text (test, "paper", id, "title", "Kế hoạch hoà giải");
  first = dien_test_store_set_text (test, "paper", id, "title", "Kế hoạch hòa giải");
  second = dien_test_store_set_text (test, "paper", id, "title", "Kế hoạch HÒA giải");
  assert_conflict (test, first);
  take_back (test, second);
  take_back (test, first);
}

static void
test_edited_after_it_came (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id, entry = add (test, "registration", &id);

  dien_test_store_set_text (test, "registration", id, "note", "Đã sửa");
  assert_conflict (test, entry);
}

static void
test_removed_after_an_edit (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id, edit, removal;

  add (test, "registration", &id);
  edit = dien_test_store_set_text (test, "registration", id, "note", "Đã sửa");
  removal = dien_test_store_remove (test, "registration", id);
  assert_conflict (test, edit);
  take_back (test, removal);
  take_back (test, edit);
}

static void
test_in_use_since (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 paper, movement, entry = add (test, "paper", &paper);

  add (test, "movement", &movement);
  set_int (test, "movement", movement, "directive", paper);
  assert_conflict (test, entry);
}

static void
test_target_gone_since (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 paper, movement, removal;

  add (test, "paper", &paper);
  add (test, "movement", &movement);
  set_int (test, "movement", movement, "directive", paper);
  removal = dien_test_store_remove (test, "movement", movement);
  dien_test_store_remove (test, "paper", paper);
  assert_conflict (test, removal);
}

static void
test_name_taken_since (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 a, b, rename;

  add (test, "user", &a);
  add (test, "user", &b);
  dien_test_store_set_text (test, "user", a, "name", "Nguyễn Văn A");
  rename = dien_test_store_set_text (test, "user", a, "name", "Nguyễn Văn B");
  dien_test_store_set_text (test, "user", b, "name", "Nguyễn Văn A");
  assert_conflict (test, rename);
}

static void
test_out_of_bounds_since (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id, lower;

  add (test, "target", &id);
  set_int (test, "target", id, "high", G_MAXINT64);
  set_int (test, "target", id, "low", 5000);
  lower = set_int (test, "target", id, "low", 1000);
  set_int (test, "target", id, "high", 3000);
  assert_conflict (test, lower);
}

/* One part of a change that conflicts keeps the whole of it. */
static void
test_conflict_in_a_part (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id, entry;

  dien_test_store_fill (test, 5);
  entry = dien_test_get_last_entry (test->store);
  id = dien_test_store_pick (test, "indicator");
  dien_test_store_set_text (test, "indicator", id, "note", "Đã sửa");
  assert_conflict (test, entry);
}

static void
test_twice (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id, entry = add (test, "user", &id), edit;

  take_back (test, entry);
  assert_conflict (test, entry);

  add (test, "user", &id);
  edit = dien_test_store_set_text (test, "user", id, "name", "Nguyễn Văn A");
  take_back (test, edit);
  assert_conflict (test, edit);
}

/* A row that came after one that went is another row, whatever is taken back. */
static void
test_not_on_another_row (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienRecord) record = NULL;
  gint64 first, second, edit, removal;

  add (test, "user", &first);
  dien_test_store_set_text (test, "user", first, "name", "Nguyễn Văn A");
  edit = dien_test_store_set_text (test, "user", first, "name", "Nguyễn Văn B");
  removal = dien_test_store_remove (test, "user", first);
  add (test, "user", &second);
  dien_test_store_set_text (test, "user", second, "name", "Nguyễn Văn B");
  assert_conflict (test, edit);

  dien_test_store_set_text (test, "user", second, "name", "Nguyễn Văn C");
  take_back (test, removal);
  record = dien_store_get (test->store, "user", first, NULL);
  g_assert_cmpstr (dien_record_get_text (record, "name"), ==, "Nguyễn Văn B");
}

static void
test_what_is_not_there (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_cmpint (dien_test_get_last_entry (test->store), ==, 0);
  g_assert_null (dien_journal_get_undo (test->store, &error));
  g_assert_no_error (error);
  g_assert_null (dien_journal_get_redo (test->store, &error));
  g_assert_no_error (error);

  add (test, "user", &id);
  g_assert_false (dien_journal_take_back (test->store, 99, "Hoàn tác", &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  g_assert_cmpint (dien_test_get_last_entry (test->store), ==, 1);
}

static void
test_read_only (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DienStore) store = NULL;
  g_autoptr (DienJournalEntry) entry = NULL;
  gint64 id, last = add (test, "user", &id);

  store = dien_store_open (test->path, DIEN_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  entry = dien_journal_get_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry->id, ==, last);
  g_assert_false (dien_journal_take_back (store, last, "Hoàn tác", &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
}

static void
test_within_a_change (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 id, other, entry = add (test, "user", &id);

  /* What was refused dooms the change that it was part of. */
  dien_test_store_set_text (test, "user", id, "name", "Nguyễn Văn A");
  before = dien_test_dump (test->store->db);
  dien_test_store_begin (test, "Nhiều việc");
  other = dien_test_store_add (test, "paper");
  g_assert_cmpint (other, >, 0);
  g_assert_false (dien_journal_take_back (test->store, entry, "Hoàn tác", &error));
  dien_test_assert_error (error, DIEN_ERROR_CONFLICT);
  g_assert_false (dien_store_commit (test->store, &error));
  dien_test_assert_error (error, DIEN_ERROR_FAILED);
  assert_dump (test, before);

  dien_test_store_begin (test, "Nhiều việc");
  dien_test_store_add (test, "paper");
  g_assert_true (dien_journal_take_back (test->store, 2, "Hoàn tác", &error));
  g_assert_cmpint (dien_test_store_commit (test), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/insert", test_insert);
  g_test_add_func ("/journal/update", test_update);
  g_test_add_func ("/journal/remove", test_remove);
  g_test_add_func ("/journal/many-tables-at-once", test_many_tables_at_once);
  g_test_add_func ("/journal/later-change-of-the-value", test_later_change_of_the_value);
  g_test_add_func ("/journal/later-change-of-another-value", test_later_change_of_another_value);
  g_test_add_func ("/journal/later-change-of-marks", test_later_change_of_marks);
  g_test_add_func ("/journal/edited-after-it-came", test_edited_after_it_came);
  g_test_add_func ("/journal/removed-after-an-edit", test_removed_after_an_edit);
  g_test_add_func ("/journal/in-use-since", test_in_use_since);
  g_test_add_func ("/journal/target-gone-since", test_target_gone_since);
  g_test_add_func ("/journal/name-taken-since", test_name_taken_since);
  g_test_add_func ("/journal/out-of-bounds-since", test_out_of_bounds_since);
  g_test_add_func ("/journal/conflict-in-a-part", test_conflict_in_a_part);
  g_test_add_func ("/journal/twice", test_twice);
  g_test_add_func ("/journal/not-on-another-row", test_not_on_another_row);
  g_test_add_func ("/journal/what-is-not-there", test_what_is_not_there);
  g_test_add_func ("/journal/read-only", test_read_only);
  g_test_add_func ("/journal/within-a-change", test_within_a_change);

  return g_test_run ();
}
