/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "dien-error.h"
#include "dien-list-validator.h"
#include "dien-registrations.h"
#include "dien-subjects.h"
#include "dien-test-store.h"
#include "dien-text.h"

/* The lists of the subject areas follow every change, whichever field of whichever entity it touches: after each one they
 * are held against a list that is made anew. What they depend on is written down by hand (dien-list-private.h), and
 * this finds what was forgotten there. */

typedef DienList *(*MakeList) (DienTestStore *test);

static DienList *
make_registrations (DienTestStore *test)
{
  return dien_registrations_new (test->store, 1);
}

static DienList *
make_subjects (DienTestStore *test)
{
  return dien_subjects_new (test->store, "2022-12-31");
}

static void
set_up (DienTestStore *test)
{
  dien_test_store_fill (test, 6);
  g_assert_cmpint (sqlite3_exec (test->store->db, "PRAGMA synchronous = OFF", NULL, NULL, NULL), ==, SQLITE_OK);

  /* All in one year, some placed nowhere. */
  g_assert_cmpint (sqlite3_exec (test->store->db,
    "UPDATE registration SET year = 1; UPDATE round SET year = 1; UPDATE registration SET frame_part = NULL WHERE id % 5 = 0",
    NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Everything that the list shows. */
static char *
read_list (DienList *list,
           guint     n_columns)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (all, "%" G_GINT64_FORMAT, dien_row_get_id (row));
      for (guint column = 0; column < n_columns; column++)
        g_string_append_printf (all, "|%s %" G_GINT64_FORMAT, dien_row_get_text (row, column), dien_row_get_int (row, column));
      g_string_append_c (all, '\n');
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_same (DienTestStore     *test,
             DienList          *list,
             MakeList           make,
             guint              n_columns,
             const char *const *filters)
{
  g_autoptr (DienList) again = make (test);
  g_autofree char *shown = NULL, *expected = NULL;
  gboolean descending;
  const char *sort = dien_list_get_sort (list, &descending);
  g_autoptr (GError) error = dien_list_steal_error (list);

  g_assert_no_error (error);
  dien_list_set_sort (again, sort, descending);
  dien_list_set_filter (again, dien_list_get_filter (list));
  dien_list_set_search (again, dien_list_get_search (list));
  shown = read_list (list, n_columns);
  expected = read_list (again, n_columns);
  g_assert_cmpstr (shown, ==, expected);
  for (guint i = 0; filters[i] != NULL; i++)
    g_assert_cmpuint (dien_list_count (list, filters[i]), ==, dien_list_count (again, filters[i]));
  g_assert_cmpuint (dien_list_get_total (list), ==, dien_list_get_total (again));
}

static void
change_something (DienTestStore *test)
{
  const DienField *field;
  guint n_entities = 0;
  const DienEntity *entity;
  g_autoptr (DienRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;
  guint n_fields = 0;

  while (dien_entities ()[n_entities].name != NULL)
    n_entities++;
  entity = &dien_entities ()[g_rand_int_range (test->random, 0, (int) n_entities)];
  id = dien_test_store_pick (test, entity->name);

  dien_store_begin (test->store, "Ghi", &error);
  switch (id == 0 ? 0 : g_rand_int_range (test->random, 0, 8))
    {
    case 0:
      dien_test_store_add (test, entity->name);
      g_test_message ("more of %s", entity->name);
      break;
    case 1:
      /* Much is in use, and some rows are to stay. */
      g_test_message ("less of %s", entity->name);
      if (strcmp (entity->name, "year") != 0 && strcmp (entity->name, "registration") != 0)
        dien_store_remove (test->store, entity->name, id, NULL);
      break;
    default:
      while (entity->fields[n_fields].name != NULL)
        n_fields++;
      record = dien_store_get (test->store, entity->name, id, &error);
      g_assert_no_error (error);
      field = &entity->fields[g_rand_int_range (test->random, 0, (int) n_fields)];
      dien_test_store_make_value (test, record, field);
      g_test_message ("%s.%s of %" G_GINT64_FORMAT, entity->name, field->name, id);
      if (strcmp (entity->name, "registration") == 0)
        dien_record_set_int (record, "year", 1);
      /* A list is made for the year of that number, and what kind a subject is never changes. */
      if (strcmp (entity->name, "subject") == 0 || (strcmp (entity->name, "year") == 0 && strcmp (field->name, "number") == 0))
        break;
      dien_test_store_mend (test, record);
      dien_store_update (test->store, record, NULL);
      break;
    }
  dien_store_commit (test->store, &error);
  g_assert_no_error (error);
}

static void
follow (MakeList           make,
        guint              n_columns,
        const char *const *sorts,
        const char *const *filters)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienList) list = NULL;
  g_autoptr (DienListValidator) validator = NULL;

  set_up (test);
  list = make (test);
  validator = dien_list_validator_new (G_LIST_MODEL (list));
  g_assert_cmpuint (dien_list_get_total (list), >, 5);

  for (guint turn = 0; turn < 800; turn++)
    {
      if (turn % 15 == 0)
        {
          const char *sort = sorts[g_rand_int_range (test->random, 0, (int) g_strv_length ((char **) sorts) + 1)];

          dien_list_set_sort (list, sort, g_rand_boolean (test->random));
          dien_list_set_filter (list, filters[g_rand_int_range (test->random, 0, (int) g_strv_length ((char **) filters) + 1)]);
          dien_list_set_search (list, g_rand_boolean (test->random) ? NULL : "n");
        }
      change_something (test);
      assert_same (test, list, make, n_columns, filters);
    }
}

static void
test_registrations (void)
{
  static const char *const sorts[] = {
    "number", "subject", "model", "axis", "content", "state", "points", "replicated", "registered_on", "note", NULL
  };
  static const char *const filters[] = {
    "unchecked", "awaiting", "to_complete", "recognised", "refused", "replicated", NULL
  };

  follow (make_registrations, DIEN_REGISTRATION_ADDRESS + 1, sorts, filters);
}

static void
test_subjects (void)
{
  static const char *const sorts[] = { "name", "kind", NULL };
  static const char *const filters[] = { "unit", "person", "household", NULL };

  follow (make_subjects, DIEN_SUBJECT_TITLE + 1, sorts, filters);
}

/* Every word that a row shows in a column that is searched finds it, with marks and without. */
static void
assert_found_by_words (DienList *list,
                       gint64    id,
                       DienRow  *row,
                       guint     column)
{
  g_auto (GStrv) words = g_strsplit (dien_row_is_null (row, column) ? "" : dien_row_get_text (row, column), " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = dien_text_fold (words[i]);

      g_test_message ("%" G_GINT64_FORMAT " column %u: '%s'", id, column, words[i]);
      dien_list_set_search (list, words[i]);
      g_assert_cmpuint (dien_list_find (list, id), !=, G_MAXUINT);
      dien_list_set_search (list, folded);
      g_assert_cmpuint (dien_list_find (list, id), !=, G_MAXUINT);
    }
}

static void
test_shown_is_found (void)
{
  static const guint searched[] = {
    DIEN_REGISTRATION_SUBJECT, DIEN_REGISTRATION_MODEL, DIEN_REGISTRATION_AXIS, DIEN_REGISTRATION_CONTENT
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienList) list = NULL;

  set_up (test);
  list = make_registrations (test);
  for (guint i = 0; i < dien_list_get_total (list); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      for (guint j = 0; j < G_N_ELEMENTS (searched); j++)
        assert_found_by_words (list, dien_row_get_id (row), row, searched[j]);
      dien_list_set_search (list, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/follow/registrations", test_registrations);
  g_test_add_func ("/follow/subjects", test_subjects);
  g_test_add_func ("/follow/shown-is-found", test_shown_is_found);

  return g_test_run ();
}
