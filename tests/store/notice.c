/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-test-store.h"

/* What a change says that it did, against what it did. */

typedef struct
{
  const char *entity;
  gint64 id;
} Row;

static void
store_changed_cb (DienStore   *store,
                  DienNotice  *notice,
                  DienNotice **last)
{
  g_assert_null (*last);
  *last = dien_notice_ref (notice);
}

static DienTestStore *
make_store (DienNotice **last)
{
  DienTestStore *test = dien_test_store_new ();

  dien_test_store_fill (test, 3);
  g_signal_connect (test->store, "changed", G_CALLBACK (store_changed_cb), last);

  return test;
}

static DienNotice *
commit (DienTestStore  *test,
        DienNotice    **last)
{
  g_autoptr (GError) error = NULL;

  dien_store_commit (test->store, &error);
  g_assert_no_error (error);
  g_assert_nonnull (*last);

  return g_steal_pointer (last);
}

static gboolean
has_row (GArray     *rows,
         const char *entity,
         gint64      id)
{
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (g_array_index (rows, Row, i).entity, entity) == 0 && (id == 0 || g_array_index (rows, Row, i).id == id))
      return TRUE;

  return FALSE;
}

/* The notice tells of the entities of @rows and of no other, that they came or went or not, and of changes in @field of @entity only. */
static void
assert_notice (DienTestStore *test,
               DienNotice    *notice,
               GArray        *rows,
               gboolean       moved,
               const char    *changed_entity,
               const char    *changed_field)
{
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      gboolean touched = has_row (rows, entity->name, 0);

      g_assert_cmpint (dien_notice_touches (notice, entity->name), ==, touched);
      g_assert_cmpint (dien_notice_moves (notice, entity->name), ==, touched && moved);
      for (const DienField *field = entity->fields; field->name != NULL; field++)
        g_assert_cmpint (dien_notice_changes (notice, entity->name, field->name), ==,
                         g_strcmp0 (entity->name, changed_entity) == 0 && g_strcmp0 (field->name, changed_field) == 0);
      g_assert_false (dien_notice_changes (notice, entity->name, "id"));
    }
  g_assert_false (dien_notice_touches (notice, "journal"));
  g_assert_false (dien_notice_touches (notice, "journal_record"));
}

/* All rows of the entities in the file now that are not in @before. */
static GArray *
list_rows (DienTestStore *test)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      g_autoptr (GPtrArray) records = dien_store_list (test->store, entity->name, NULL, 0, NULL);

      for (guint i = 0; i < records->len; i++)
        {
          Row row = { entity->name, dien_record_get_id (g_ptr_array_index (records, i)) };

          g_array_append_val (rows, row);
        }
    }

  return rows;
}

static GArray *
subtract_rows (GArray *all,
               GArray *others)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < all->len; i++)
    {
      Row row = g_array_index (all, Row, i);

      if (!has_row (others, row.entity, row.id))
        g_array_append_val (rows, row);
    }

  return rows;
}

static void
test_came_and_went (void)
{
  DienNotice *last = NULL;
  g_autoptr (DienTestStore) test = make_store (&last);

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      g_autoptr (GArray) before = list_rows (test);
      g_autoptr (GArray) after = NULL, rows = NULL;
      g_autoptr (DienNotice) came = NULL, went = NULL, came_again = NULL, went_again = NULL;
      g_autoptr (GError) error = NULL;
      gint64 id;

      if (strcmp (entity->name, "subject") == 0)
        continue;

      g_test_message ("%s", entity->name);
      dien_store_begin (test->store, "Thêm", &error);
      id = dien_test_store_add (test, entity->name);
      came = commit (test, &last);
      after = list_rows (test);
      rows = subtract_rows (after, before);
      g_assert_true (has_row (rows, entity->name, id));
      assert_notice (test, came, rows, TRUE, NULL, NULL);

      /* A change that is taken back, and one that is made again, tell the same. */
      dien_journal_take_back (test->store, dien_test_get_last_entry (test->store), "Hoàn tác", &error);
      g_assert_no_error (error);
      went = g_steal_pointer (&last);
      assert_notice (test, went, rows, TRUE, NULL, NULL);
      dien_journal_take_back (test->store, dien_test_get_last_entry (test->store), "Làm lại", &error);
      g_assert_no_error (error);
      came_again = g_steal_pointer (&last);
      assert_notice (test, came_again, rows, TRUE, NULL, NULL);

      /* Removed, with what hangs on it. */
      dien_store_begin (test->store, "Xóa", &error);
      g_assert_true (dien_store_remove (test->store, entity->name, id, &error));
      went_again = commit (test, &last);
      g_array_unref (rows);
      g_array_unref (before);
      before = list_rows (test);
      rows = subtract_rows (after, before);
      assert_notice (test, went_again, rows, TRUE, NULL, NULL);
    }
}

static void
test_each_field (void)
{
  DienNotice *last = NULL;
  g_autoptr (DienTestStore) test = make_store (&last);
  guint n = 0;

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    for (const DienField *field = entity->fields; field->name != NULL; field++)
      {
        g_autoptr (DienRecord) whole = NULL, record = dien_record_new (entity->name);
        g_autoptr (DienNotice) notice = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
        g_autofree char *folded = g_strconcat (field->name, "_folded", NULL);
        Row row = { entity->name, dien_test_store_pick (test, entity->name) };

        whole = dien_store_get (test->store, row.entity, row.id, &error);
        g_assert_no_error (error);
        dien_record_set_id (record, row.id);
        g_array_append_val (rows, row);

        /* Alone, and to something else that the file takes. */
        if (!dien_test_store_make_value (test, record, field))
          continue;
        if (field->kind == DIEN_FIELD_TEXT || field->kind == DIEN_FIELD_SEARCHED)
          dien_record_set_text (record, field->name, "Nội dung khác");
        else if (g_strcmp0 (dien_record_get_text (record, field->name), dien_record_get_text (whole, field->name)) == 0 &&
                 dien_record_get_int (record, field->name) == dien_record_get_int (whole, field->name) &&
                 dien_record_is_null (record, field->name) == dien_record_is_null (whole, field->name))
          continue;

        g_test_message ("%s.%s", entity->name, field->name);
        dien_store_begin (test->store, "Sửa", &error);
        if (!dien_store_update (test->store, record, &error))
          {
            dien_store_rollback (test->store);
            continue;
          }
        notice = commit (test, &last);
        assert_notice (test, notice, rows, FALSE, entity->name, field->name);
        g_assert_cmpint (dien_notice_changes (notice, entity->name, folded), ==, field->kind == DIEN_FIELD_SEARCHED);
        n++;
      }

  g_assert_cmpuint (n, >, 80);
}

static void
test_both (void)
{
  DienNotice *last = NULL;
  g_autoptr (DienTestStore) test = make_store (&last);
  g_autoptr (DienRecord) record = dien_record_new ("paper");
  g_autoptr (DienNotice) notice = NULL;
  g_autoptr (GError) error = NULL;

  /* One came, another was edited twice. */
  dien_store_begin (test->store, "Nhiều việc", &error);
  dien_test_store_add (test, "paper");
  dien_record_set_id (record, 1);
  dien_record_set_text (record, "note", "a");
  dien_store_update (test->store, record, &error);
  dien_record_set_text (record, "issuer", "b");
  dien_store_update (test->store, record, &error);
  g_assert_no_error (error);
  notice = commit (test, &last);

  g_assert_true (dien_notice_moves (notice, "paper"));
  g_assert_true (dien_notice_changes (notice, "paper", "note"));
  g_assert_true (dien_notice_changes (notice, "paper", "issuer"));
  g_assert_false (dien_notice_changes (notice, "paper", "title"));
}

/* Fields that only a new row was given are not told as changed in a row that was there. */
static void
test_new_row_changes_no_field (void)
{
  DienNotice *last = NULL;
  g_autoptr (DienTestStore) test = make_store (&last);
  g_autoptr (DienRecord) record = dien_record_new ("user");
  g_autoptr (DienNotice) notice = NULL;
  g_autoptr (GError) error = NULL;

  dien_store_begin (test->store, "Thêm rồi sửa", &error);
  dien_record_set_id (record, dien_test_store_add (test, "user"));
  dien_record_set_text (record, "post", "Chuyên viên");
  dien_store_update (test->store, record, &error);
  g_assert_no_error (error);
  notice = commit (test, &last);
  g_assert_true (dien_notice_moves (notice, "user"));
  g_assert_false (dien_notice_changes (notice, "user", "post"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notice/came-and-went", test_came_and_went);
  g_test_add_func ("/notice/each-field", test_each_field);
  g_test_add_func ("/notice/both", test_both);
  g_test_add_func ("/notice/new-row-changes-no-field", test_new_row_changes_no_field);

  return g_test_run ();
}
