/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-frame.h"

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-list-validator.h"
#include "dien-test-office.h"
#include "dien-test-store.h"
#include "dien-years.h"

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 year, legs, economy, roads, farms, spears, alone;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  DienStore *store;

  fixture->test = dien_test_store_new ();
  store = fixture->store = fixture->test->store;
  fixture->year = dien_test_add_year (store, 2022);
  fixture->legs = dien_test_add_part (store, fixture->year, 0, "axis", "legs", "Hai chân", 1);
  fixture->spears = dien_test_add_part (store, fixture->year, 0, "axis", "spears", "Ba mũi", 2);
  fixture->economy = dien_test_add_part (store, fixture->year, fixture->legs, "branch", "", "Kinh tế", 3);
  fixture->roads = dien_test_add_part (store, fixture->year, fixture->economy, "content", "C2.1", "Đường", 4);
  fixture->farms = dien_test_add_part (store, fixture->year, fixture->economy, "content", "C2.2", "Ruộng", 5);
  fixture->alone = dien_test_add_part (store, fixture->year, 0, "content", "", "Nêu gương", 6);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_store_free (fixture->test);
}

/* '-' for each level. */
static char *
draw (DienList *list)
{
  g_autoptr (GString) drawn = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (drawn, "%s%.*s%s", i > 0 ? " / " : "", (int) dien_row_get_int (row, DIEN_FRAME_DEPTH), "---",
                              dien_row_get_text (row, DIEN_FRAME_NAME));
    }

  return g_string_free (g_steal_pointer (&drawn), FALSE);
}

#define assert_drawn(list, expected) \
  G_STMT_START { g_autofree char *drawn_ = draw (list); g_assert_cmpstr (drawn_, ==, expected); } G_STMT_END

static void
assert_frame (DienStore  *store,
              gint64      year,
              const char *expected)
{
  g_autoptr (DienList) list = dien_frame_new (store, year);

  assert_drawn (list, expected);
}

#define WHOLE "Hai chân / -Kinh tế / --Đường / --Ruộng / Ba mũi / Nêu gương"

static DienRow *
get_row (DienList *list,
         gint64    id)
{
  return g_list_model_get_item (G_LIST_MODEL (list), dien_list_find (list, id));
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (DienList) list = dien_frame_new (fixture->store, fixture->year);
  g_autoptr (DienListValidator) validator = dien_list_validator_new (G_LIST_MODEL (list));
  g_autoptr (DienRow) legs = NULL;
  g_autoptr (DienRow) roads = NULL;
  gint64 registration = dien_test_register (fixture->store, fixture->year, "Ấp 1", "Đường hoa");
  gint64 next = dien_test_add_year (fixture->store, 2023);

  dien_test_add_part (fixture->store, next, 0, "content", "", "Của năm sau", 1);
  assert_drawn (list, WHOLE);
  dien_test_point (fixture->store, "registration", registration, "frame_part", fixture->roads);
  dien_list_validator_check (validator);
  legs = get_row (list, fixture->legs);
  roads = get_row (list, fixture->roads);
  g_assert_cmpstr (dien_row_get_text (legs, DIEN_FRAME_CODE), ==, "");
  g_assert_cmpstr (dien_row_get_text (roads, DIEN_FRAME_CODE), ==, "C2.1");
  g_assert_cmpint (dien_row_get_int (legs, DIEN_FRAME_MODELS), ==, 1);
  g_assert_cmpint (dien_row_get_int (legs, DIEN_FRAME_BRANCH), ==, 1);
  g_assert_cmpint (dien_row_get_int (roads, DIEN_FRAME_BRANCH), ==, 0);

  g_assert_cmpuint (dien_frame_count_models (fixture->store, fixture->legs), ==, 1);
  g_assert_cmpuint (dien_frame_count_models (fixture->store, fixture->spears), ==, 0);
  g_assert_cmpuint (dien_list_get_total (list), ==, 6);

  dien_list_set_filter (list, "without_models");
  assert_drawn (list, "Ruộng / Nêu gương");
  dien_list_set_filter (list, NULL);
  dien_list_set_search (list, "c2");
  assert_drawn (list, "Đường / Ruộng");
  dien_list_set_search (list, NULL);
  dien_list_set_open (list, fixture->economy, FALSE);
  assert_drawn (list, "Hai chân / -Kinh tế / Ba mũi / Nêu gương");
  g_assert_cmpuint (dien_list_get_total (list), ==, 6);
}

static gboolean
add (Fixture     *fixture,
     gint64       parent,
     const char  *level,
     const char  *name,
     GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("frame_part");

  dien_record_set_int (record, "year", fixture->year);
  if (parent != 0)
    dien_record_set_int (record, "parent", parent);
  dien_record_set_text (record, "level", level);
  dien_record_set_text (record, "name", name);
  return dien_frame_add (fixture->store, record, error);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  const struct { gint64 parent; const char *level, *name; int code; } cases[] = {
    { fixture->economy, "content", "Chợ", 0 },
    { fixture->economy, "content", "đường", DIEN_ERROR_EXISTS },
    { fixture->economy, "content", "Đướng", 0 },
    { fixture->spears, "content", "Đường", 0 },
    { 0, "axis", "Bốn tay", 0 },
    { fixture->economy, "content", "", DIEN_ERROR_INVALID },
    { 0, "branch", "Mũi 1", DIEN_ERROR_INVALID },
    { fixture->roads, "content", "Cầu", DIEN_ERROR_INVALID },
    { fixture->economy, "branch", "Mũi 1", DIEN_ERROR_INVALID },
    { fixture->legs, "axis", "Mũi", DIEN_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean fine = add (fixture, cases[i].parent, cases[i].level, cases[i].name, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (fine, ==, cases[i].code == 0);
      if (!fine)
        dien_test_assert_error (error, cases[i].code);
    }

  assert_frame (fixture->store, fixture->year,
                "Hai chân / -Kinh tế / --Đường / --Ruộng / --Chợ / --Đướng / Ba mũi / -Đường / Nêu gương / Bốn tay");
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (DienRecord) record = dien_record_new ("frame_part");
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, fixture->farms);
  dien_record_set_text (record, "name", "Đường");
  g_assert_false (dien_frame_edit (fixture->store, record, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  dien_record_set_text (record, "name", "ruộng");
  dien_record_set_text (record, "leader", "Hội Nông dân");
  g_assert_true (dien_frame_edit (fixture->store, record, &error));
  g_assert_no_error (error);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_frame_move (fixture->store, fixture->farms, fixture->roads, &error));
  assert_frame (fixture->store, fixture->year, "Hai chân / -Kinh tế / --Ruộng / --Đường / Ba mũi / Nêu gương");
  g_assert_true (dien_frame_move (fixture->store, fixture->legs, 0, &error));
  assert_frame (fixture->store, fixture->year, "Ba mũi / Nêu gương / Hai chân / -Kinh tế / --Ruộng / --Đường");
  g_assert_false (dien_frame_move (fixture->store, fixture->farms, fixture->spears, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 next = dien_test_add_year (fixture->store, 2023);
  gint64 other = dien_test_add_part (fixture->store, next, 0, "axis", "", "Lĩnh vực", 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_frame_place (fixture->store, fixture->economy, fixture->spears, &error));
  g_assert_no_error (error);
  assert_frame (fixture->store, fixture->year, "Hai chân / Ba mũi / -Kinh tế / --Đường / --Ruộng / Nêu gương");
  g_assert_true (dien_frame_place (fixture->store, fixture->roads, 0, &error));
  assert_frame (fixture->store, fixture->year, "Hai chân / Ba mũi / -Kinh tế / --Ruộng / Nêu gương / Đường");

  g_assert_false (dien_frame_place (fixture->store, fixture->economy, fixture->economy, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_false (dien_frame_place (fixture->store, fixture->spears, fixture->farms, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_false (dien_frame_place (fixture->store, fixture->economy, 0, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_false (dien_frame_place (fixture->store, fixture->economy, other, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 registration = dien_test_register (fixture->store, fixture->year, "Ấp 1", "Đường hoa");
  g_autoptr (GError) error = NULL;
  gint64 entry;

  dien_test_point (fixture->store, "registration", registration, "frame_part", fixture->roads);
  g_array_append_val (ids, fixture->legs);
  g_assert_false (dien_frame_remove (fixture->store, ids, &error));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);

  dien_test_point (fixture->store, "registration", registration, "frame_part", fixture->alone);
  g_array_append_val (ids, fixture->economy);
  g_array_append_val (ids, fixture->roads);
  g_assert_true (dien_frame_remove (fixture->store, ids, &error));
  g_assert_no_error (error);
  assert_frame (fixture->store, fixture->year, "Ba mũi / Nêu gương");

  entry = dien_test_query (fixture->store->db, "SELECT max (id) FROM journal");
  g_assert_true (dien_journal_take_back (fixture->store, entry, "Hoàn tác", &error));
  assert_frame (fixture->store, fixture->year, WHOLE);
}

static gboolean
add_target (Fixture     *fixture,
            gint64       part,
            const char  *name,
            const char  *low,
            const char  *high,
            GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("target");

  dien_record_set_int (record, "frame_part", part);
  dien_record_set_text (record, "name", name);
  g_assert_true (dien_record_set_typed (record, "low", low, error));
  g_assert_true (dien_record_set_typed (record, "high", high, error));
  return dien_target_add (fixture->store, record, error);
}

static void
test_targets (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { const char *name, *low, *high; int code; } cases[] = {
    { "Giảm hộ nghèo", "0,7", "1", 0 }, { "Xã nông thôn mới", "5", "", 0 }, { "Chưa có số", "", "", 0 },
    { "Ngược", "1,5", "1,3", DIEN_ERROR_INVALID }, { "Nửa", "", "1", DIEN_ERROR_INVALID }, { "", "1", "", DIEN_ERROR_INVALID },
  };
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (DienRecord) record = dien_record_new ("target");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean fine = add_target (fixture, fixture->farms, cases[i].name, cases[i].low, cases[i].high, &error);

      g_assert_cmpint (fine, ==, cases[i].code == 0);
      if (!fine)
        dien_test_assert_error (error, cases[i].code);
    }

  targets = dien_store_list (fixture->store, "target", "frame_part", fixture->farms, NULL);
  g_assert_cmpuint (targets->len, ==, 3);
  dien_record_set_id (record, dien_record_get_id (g_ptr_array_index (targets, 0)));
  g_assert_true (dien_record_set_typed (record, "high", "0,5", &error));
  g_assert_false (dien_target_edit (fixture->store, record, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_true (dien_record_set_typed (record, "high", "0,9", &error));
  g_assert_true (dien_target_edit (fixture->store, record, &error));
  g_assert_true (dien_target_remove (fixture->store, dien_record_get_id (record), &error));
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM target"), ==, 2);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 next = dien_test_add_year (fixture->store, 2023);
  gint64 empty = dien_test_add_year (fixture->store, 2024);
  gint64 legs = dien_test_add_part (fixture->store, next, 0, "axis", "", "hai chân", 1);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  dien_test_add_part (fixture->store, next, legs, "content", "", "Của năm 2023", 2);
  g_assert_true (add_target (fixture, fixture->roads, "Mét đường", "100", "", &error));
  g_assert_true (dien_frame_copy (fixture->store, fixture->year, next, TRUE, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 5);
  assert_frame (fixture->store, next, "hai chân / -Của năm 2023 / -Kinh tế / --Đường / --Ruộng / Ba mũi / Nêu gương");
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM target"), ==, 2);

  g_assert_false (dien_frame_copy (fixture->store, fixture->year, next, TRUE, &n, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  g_assert_false (dien_frame_copy (fixture->store, empty, next, TRUE, &n, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
}

static void
test_begin_with (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 next = dien_test_add_year (fixture->store, 2023);
  g_autoptr (DienRecord) year = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (dien_frame_begin_with (fixture->store, fixture->year, dien_frame_starter_find ("fields"), &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  g_assert_true (dien_frame_begin_with (fixture->store, next, dien_frame_starter_find ("legs_spears"), &error));
  g_assert_no_error (error);
  g_assert_cmpint (dien_test_query (fixture->store->db,
                                    "SELECT count (*) FROM frame_part WHERE level = 'branch' AND parent IS NOT NULL"), ==, 6);
  year = dien_store_get (fixture->store, "year", next, NULL);
  g_assert_cmpstr (dien_record_get_text (year, "branch_term"), ==, "Chân, mũi");
}

static void
fill_year (Fixture *fixture)
{
  g_autoptr (DienRecord) year = dien_record_new ("year");
  gint64 movement = dien_test_insert (fixture->store, "movement", DIEN_TEST_FIELDS ("name", "Đồng Khởi mới"));
  g_autoptr (GError) error = NULL;

  dien_record_set_id (year, fixture->year);
  dien_record_set_int (year, "movement", movement);
  dien_record_set_text (year, "axis_term", "Phương châm");
  dien_record_set_text (year, "theme", "Tăng tốc");
  g_assert_true (dien_year_edit (fixture->store, year, &error));
  dien_test_insert_part (fixture->store, "round", "year", fixture->year, DIEN_TEST_FIELDS ("kind", "self", "name", "Tự chấm"));
  dien_test_insert_part (fixture->store, "indicator", "year", fixture->year,
                         DIEN_TEST_FIELDS ("kind", "plan", "direction", "rise", "name", "Thu ngân sách", "actual", "103"));
  g_assert_true (add_target (fixture, fixture->roads, "Mét đường", "100", "", &error));
}

/* What comes along, by what was asked for. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { DienYearOpen what; int parts, targets, indicators; } cases[] = {
    { DIEN_YEAR_OPEN_EMPTY, 0, 0, 0 },
    { DIEN_YEAR_OPEN_FRAME, 6, 0, 0 },
    { DIEN_YEAR_OPEN_FRAME | DIEN_YEAR_OPEN_TARGETS, 6, 1, 0 },
    { DIEN_YEAR_OPEN_INDICATORS, 0, 0, 1 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (DienRecord) indicator = NULL;

  fill_year (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int number = dien_year_get_next_number (fixture->store);
      gint64 entries = dien_test_query (fixture->store->db, "SELECT count (*) FROM journal");
      gint64 id = dien_year_open_next (fixture->store, number, fixture->year, cases[i].what, &error);
      g_autoptr (DienRecord) year = dien_store_get (fixture->store, "year", id, &error);
      g_autoptr (GPtrArray) parts = dien_store_list (fixture->store, "frame_part", "year", id, NULL);
      g_autoptr (GPtrArray) rounds = dien_store_list (fixture->store, "round", "year", id, NULL);
      g_autoptr (GPtrArray) indicators = dien_store_list (fixture->store, "indicator", "year", id, NULL);
      g_autofree char *targets = g_strdup_printf ("SELECT count (*) FROM target JOIN frame_part ON frame_part.id = frame_part"
                                                  " WHERE year = %d", (int) id);

      g_assert_no_error (error);
      g_assert_cmpint (number, ==, 2023 + (int) i);
      g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM journal"), ==, entries + 1);
      g_assert_cmpstr (dien_record_get_text (year, "axis_term"), ==, "Phương châm");
      g_assert_cmpstr (dien_record_get_text (year, "theme"), ==, "");
      g_assert_cmpint (dien_record_get_int (year, "movement"), >, 0);
      g_assert_cmpuint (rounds->len, ==, 1);
      g_assert_cmpint (parts->len, ==, cases[i].parts);
      g_assert_cmpint (indicators->len, ==, cases[i].indicators);
      g_assert_cmpint (dien_test_query (fixture->store->db, targets), ==, cases[i].targets);
      if (indicators->len > 0)
        g_assert_true (dien_record_is_null (g_ptr_array_index (indicators, 0), "actual"));
    }

  g_assert_cmpint (dien_year_open_next (fixture->store, 2022, 0, DIEN_YEAR_OPEN_EMPTY, &error), ==, 0);
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  g_assert_cmpint (dien_year_open_next (fixture->store, 22, 0, DIEN_YEAR_OPEN_EMPTY, &error), ==, 0);
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static gboolean
edit_movement (Fixture     *fixture,
               const char  *field,
               const char  *text,
               GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("movement");

  return dien_record_set_typed (record, field, text, error) &&
         dien_year_edit_movement (fixture->store, fixture->year, record, error);
}

static void
test_movement (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { const char *field, *text; int code; } cases[] = {
    { "motto", "Hai chân – Ba mũi", DIEN_ERROR_INVALID }, { "name", "Đồng Khởi mới", 0 }, { "from_date", "2020", 0 },
    { "to_date", "2019", DIEN_ERROR_INVALID }, { "to_date", "2025", 0 }, { "motto", "Hai chân – Ba mũi", 0 },
    { "name", "", DIEN_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean fine = edit_movement (fixture, cases[i].field, cases[i].text, &error);

      g_test_message ("%u", i);
      g_assert_cmpint (fine, ==, cases[i].code == 0);
      if (!fine)
        dien_test_assert_error (error, cases[i].code);
    }
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM movement"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/frame/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("list", test_list);
  ADD ("add", test_add);
  ADD ("edit", test_edit);
  ADD ("move", test_move);
  ADD ("place", test_place);
  ADD ("remove", test_remove);
  ADD ("targets", test_targets);
  ADD ("copy", test_copy);
  ADD ("begin-with", test_begin_with);
  ADD ("open", test_open);
  ADD ("movement", test_movement);

  return g_test_run ();
}
