/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-test-store.h"

/* What can be undone now, and what can be done again. */

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

/* What the window's two entries say. */
static void
test_entries (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienJournalEntry) undo = NULL, redo = NULL, again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  dien_test_store_begin (test, "Thêm người sử dụng");
  id = dien_test_store_add (test, "user");
  g_assert_cmpint (dien_test_store_commit (test), ==, 1);
  g_assert_cmpint (id, ==, 1);

  undo = dien_journal_get_undo (test->store, &error);
  g_assert_cmpint (undo->id, ==, 1);
  g_assert_cmpint (undo->takes_back, ==, 0);
  g_assert_cmpstr (undo->title, ==, "Thêm người sử dụng");
  g_assert_cmpstr (undo->user, ==, "Cán bộ thử");
  g_assert_cmpstr (undo->at, ==, "2023-01-18T08:00:00Z");
  g_assert_null (dien_journal_get_redo (test->store, &error));

  take_back (test, 1);
  g_assert_null (dien_journal_get_undo (test->store, &error));
  redo = dien_journal_get_redo (test->store, &error);
  g_assert_cmpint (redo->id, ==, 2);
  g_assert_cmpint (redo->takes_back, ==, 1);
  g_assert_cmpstr (redo->title, ==, "Thêm người sử dụng");

  /* Done again, it is still the thing that was done, and the first entry stands as it was written. */
  take_back (test, 2);
  again = dien_journal_get_undo (test->store, &error);
  g_assert_cmpint (again->id, ==, 3);
  g_assert_cmpstr (again->title, ==, "Thêm người sử dụng");
  g_assert_null (dien_journal_get_redo (test->store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (dien_test_query (test->store->db,
    "SELECT count (*) FROM journal WHERE title = 'Hoàn tác' AND takes_back = id - 1"), ==, 2);
}

/* A simple model of the two entries: what can be undone, what can be done again, last one last. What is taken back from
 * the journal itself leaves the one and comes to the other. */
typedef struct
{
  guint number;  /* of the thing done */
  gint64 entry;  /* the newest about it */
} Deed;

typedef struct
{
  GArray *done;
  GArray *undone;
} Deeds;

static void
assert_offered (DienTestStore    *test,
                GArray           *deeds,
                DienJournalEntry *entry)
{
  g_autofree char *title = NULL;
  Deed *deed;

  if (deeds->len == 0)
    {
      g_assert_null (entry);
      return;
    }

  deed = &g_array_index (deeds, Deed, deeds->len - 1);
  title = g_strdup_printf ("Việc %u", deed->number);
  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->title, ==, title);
  g_assert_cmpint (entry->id, ==, deed->entry);
}

static void
do_something (DienTestStore *test,
              Deeds         *deeds,
              guint          number)
{
  g_autofree char *title = g_strdup_printf ("Việc %u", number);
  Deed deed = { number };

  dien_test_store_begin (test, title);
  dien_test_store_add (test, g_rand_boolean (test->random) ? "user" : "paper");
  deed.entry = dien_test_store_commit (test);
  g_array_append_val (deeds->done, deed);
  g_array_set_size (deeds->undone, 0);
}

static void
move_deed (DienTestStore *test,
           GArray        *from,
           GArray        *to,
           guint          index,
           gboolean       in_order)
{
  Deed deed = g_array_index (from, Deed, index);
  guint place = to->len;

  deed.entry = take_back (test, deed.entry);
  g_array_remove_index (from, index);
  while (in_order && place > 0 && g_array_index (to, Deed, place - 1).number > deed.number)
    place--;
  g_array_insert_val (to, place, deed);
}

static void
test_undo_and_redo (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  Deeds deeds = { g_array_new (FALSE, FALSE, sizeof (Deed)), g_array_new (FALSE, FALSE, sizeof (Deed)) };

  for (guint number = 0; number < 600; number++)
    {
      g_autoptr (DienJournalEntry) undo = dien_journal_get_undo (test->store, NULL);
      g_autoptr (DienJournalEntry) redo = dien_journal_get_redo (test->store, NULL);
      int turn = g_rand_int_range (test->random, 0, 20);

      assert_offered (test, deeds.done, undo);
      assert_offered (test, deeds.undone, redo);

      if (turn < 9 && undo != NULL)
        move_deed (test, deeds.done, deeds.undone, deeds.done->len - 1, FALSE);
      else if (turn < 15 && redo != NULL)
        move_deed (test, deeds.undone, deeds.done, deeds.undone->len - 1, TRUE);
      else if (turn == 15 && undo != NULL)
        move_deed (test, deeds.done, deeds.undone, g_rand_int_range (test->random, 0, (int) deeds.done->len), FALSE);
      else if (turn == 16 && redo != NULL)
        move_deed (test, deeds.undone, deeds.done, g_rand_int_range (test->random, 0, (int) deeds.undone->len), TRUE);
      else
        do_something (test, &deeds, number);
    }

  g_array_unref (deeds.done);
  g_array_unref (deeds.undone);
}

/* Back to the beginning and forth to the end, several times, past all that was done in between. */
static void
test_all_the_way (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint n;

  g_ptr_array_add (states, dien_test_dump (test->store->db));
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    {
      gint64 id;

      add (test, entity->name, &id);
      g_ptr_array_add (states, dien_test_dump (test->store->db));
    }

  for (guint round = 0; round < 3; round++)
    {
      for (n = states->len - 1; n > 0; n--)
        {
          g_autoptr (DienJournalEntry) undo = dien_journal_get_undo (test->store, NULL);

          assert_dump (test, g_ptr_array_index (states, n));
          take_back (test, undo->id);
        }
      g_assert_null (dien_journal_get_undo (test->store, NULL));
      for (; n < states->len - 1; n++)
        {
          g_autoptr (DienJournalEntry) redo = dien_journal_get_redo (test->store, NULL);

          assert_dump (test, g_ptr_array_index (states, n));
          take_back (test, redo->id);
        }
      g_assert_null (dien_journal_get_redo (test->store, NULL));
      assert_dump (test, g_ptr_array_index (states, n));
    }
}

/* The same thing done, undone and done again by whichever of its entries. */
static void
test_by_any_of_its_entries (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 id, first = add (test, "user", &id), last;
  g_autofree char *done = dien_test_dump (test->store->db);

  take_back (test, first);
  last = take_back (test, first + 1);
  assert_dump (test, done);

  /* Again by the very first, although the last would do. */
  g_assert_cmpint (last, ==, 3);
  take_back (test, first);
  assert_dump (test, "");
  {
    g_autoptr (DienJournalEntry) redo = dien_journal_get_redo (test->store, NULL);

    g_assert_null (dien_journal_get_undo (test->store, NULL));
    g_assert_cmpint (redo->id, ==, 4);
  }

  /* And back by an earlier taking back. */
  take_back (test, first + 1);
  assert_dump (test, done);
  {
    g_autoptr (DienJournalEntry) undo = dien_journal_get_undo (test->store, NULL);

    g_assert_cmpint (undo->id, ==, 5);
    g_assert_null (dien_journal_get_redo (test->store, NULL));
  }
}

/* What a barrier closes off is not offered, and not taken back by its number either; what comes after it is. */
static void
test_barrier (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  gint64 id, first = add (test, "user", &id), second = add (test, "user", &id), last;

  take_back (test, second);
  dien_test_store_begin (test, "Khóa sổ");
  dien_test_store_add (test, "paper");
  dien_store_set_barrier (test->store);
  last = dien_test_store_commit (test);

  g_assert_null (dien_journal_get_undo (test->store, &error));
  g_assert_null (dien_journal_get_redo (test->store, &error));
  g_assert_no_error (error);
  for (gint64 entry = first; entry <= last; entry++)
    {
      g_assert_false (dien_journal_take_back (test->store, entry, "Hoàn tác", &error));
      dien_test_assert_error (error, DIEN_ERROR_IN_USE);
    }
  g_assert_cmpint (dien_test_get_last_entry (test->store), ==, last);

  /* The next change is no barrier. */
  take_back (test, add (test, "user", &id));
  {
    g_autoptr (DienJournalEntry) redo = dien_journal_get_redo (test->store, &error);

    g_assert_null (dien_journal_get_undo (test->store, &error));
    g_assert_cmpint (redo->id, ==, last + 2);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/entries", test_entries);
  g_test_add_func ("/undo/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/undo/all-the-way", test_all_the_way);
  g_test_add_func ("/undo/by-any-of-its-entries", test_by_any_of_its_entries);
  g_test_add_func ("/undo/barrier", test_barrier);

  return g_test_run ();
}
