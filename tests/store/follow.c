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
    "UPDATE registration SET year = 1; UPDATE round SET year = 1; UPDATE registration SET frame_part = NULL WHERE id % 5 = 0;"
    "UPDATE post SET from_date = NULL, to_date = NULL WHERE id % 2 = 0",
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
             const char        *search,
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
  dien_list_set_search (again, search);
  shown = read_list (list, n_columns);
  expected = read_list (again, n_columns);
  g_assert_cmpstr (shown, ==, expected);
  for (guint i = 0; filters[i] != NULL; i++)
    g_assert_cmpuint (dien_list_count (list, filters[i]), ==, dien_list_count (again, filters[i]));
  g_assert_cmpuint (dien_list_get_total (list), ==, dien_list_get_total (again));
}

/* Some rows get another value in one field, as far as the file lets them. */
static void
change_field (DienTestStore    *test,
              const DienEntity *entity,
              const DienField  *field)
{
  dien_test_store_begin (test, "Sửa");
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DienRecord) record =
        dien_store_get (test->store, entity->name, dien_test_store_pick (test, entity->name), &error);

      g_assert_no_error (error);
      dien_test_store_make_value (test, record, field);
      dien_test_store_mend (test, record);
      dien_store_update (test->store, record, NULL);
    }
  dien_test_store_commit (test);
}

/* A row comes, or goes where nothing needs it. */
static void
change_rows (DienTestStore    *test,
             const DienEntity *entity,
             gboolean          more)
{
  dien_test_store_begin (test, "Thêm, xóa");
  if (more)
    dien_test_store_add (test, entity->name);
  else
    dien_store_remove (test->store, entity->name, dien_test_store_pick (test, entity->name), NULL);
  dien_test_store_commit (test);
}

/* A list is made for one year with its number, and what kind a subject is never changes. */
static gboolean
is_fixed (const DienEntity *entity,
          const DienField  *field)
{
  return strcmp (entity->name, "subject") == 0 ||
         (strcmp (entity->name, "registration") == 0 && strcmp (field->name, "year") == 0) ||
         (strcmp (entity->name, "year") == 0 && strcmp (field->name, "number") == 0);
}

/* Every field of every entity in turn, in every order and under every filter where the list is about that entity. */
static void
follow (MakeList           make,
        guint              n_columns,
        const char *const *entities,
        const char *const *sorts,
        const char *const *filters)
{
  guint n_sorts = g_strv_length ((char **) sorts), n_filters = g_strv_length ((char **) filters);
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (DienList) list = NULL;
  g_autoptr (DienListValidator) validator = NULL;

  set_up (test);
  list = make (test);
  validator = dien_list_validator_new (G_LIST_MODEL (list));
  g_assert_cmpuint (dien_list_get_total (list), >, 5);

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    for (const DienField *field = entity->fields; field->name != NULL; field++)
      {
        guint n_looks = g_strv_contains (entities, entity->name) ? n_sorts + n_filters : 1;

        if (is_fixed (entity, field))
          continue;
        for (guint look = 0; look < n_looks; look++)
          {
            g_test_message ("%s.%s, look %u", entity->name, field->name, look);
            dien_list_set_sort (list, look < n_sorts ? sorts[look] : NULL, g_rand_boolean (test->random));
            dien_list_set_filter (list, look < n_sorts ? NULL : filters[look - n_sorts]);
            for (guint turn = 0; turn < 3; turn++)
              {
                const char *search = turn == 2 ? "n" : NULL;

                dien_list_set_search (list, search);
                change_field (test, entity, field);
                assert_same (test, list, make, search, n_columns, filters);
              }
          }
        if (field == entity->fields)
          for (guint i = 0; i < 4; i++)
            {
              change_rows (test, entity, i % 2 == 0);
              assert_same (test, list, make, "n", n_columns, filters);
            }
      }
}

static void
test_registrations (void)
{
  static const char *const entities[] = {
    "registration", "outcome", "outcome_reason", "unit", "unit_name", "person", "post", "household", "frame_part", "scorecard",
    "score", "round", "criterion", "criteria_version", NULL
  };
  static const char *const sorts[] = {
    "number", "subject", "model", "axis", "content", "state", "points", "replicated", "registered_on", "note", NULL
  };
  static const char *const filters[] = {
    "unchecked", "awaiting", "to_complete", "recognised", "refused", "replicated", NULL
  };

  follow (make_registrations, DIEN_REGISTRATION_ADDRESS + 1, entities, sorts, filters);
}

static void
test_subjects (void)
{
  static const char *const entities[] = { "subject", "unit", "unit_name", "person", "household", "post", NULL };
  static const char *const sorts[] = { "name", "kind", NULL };
  static const char *const filters[] = { "unit", "person", "household", NULL };

  follow (make_subjects, DIEN_SUBJECT_TITLE + 1, entities, sorts, filters);
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
