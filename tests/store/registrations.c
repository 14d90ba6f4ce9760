/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-registrations.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-subjects.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 year;
  gint64 ids[3];
} Fixture;

static const char *const units[] = { "Xã Thạnh Phong", "Ấp Đại Thôn", "Xã Ân Phú" };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->year = dien_test_add_year (fixture->store, 2022);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    fixture->ids[i] = dien_test_register (fixture->store, fixture->year, units[i], "Kinh tế hợp tác");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_store_free (fixture->test);
}

/* 'Xã A, Xã B': the names in the order of the list. */
static char *
join_names (DienList *list)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_ptr_array_add (names, g_strdup (dien_row_get_text (row, DIEN_REGISTRATION_SUBJECT)));
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

#define assert_names(list, expected) \
  G_STMT_START { g_autofree char *names_ = join_names (list); g_assert_cmpstr (names_, ==, expected); } G_STMT_END

static char *
dup_last_title (DienStore *store)
{
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (store, NULL);

  return g_steal_pointer (&entry->title);
}

static void
test_defaults (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (DienList) list = dien_registrations_new (fixture->store, fixture->year);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_autofree char *title = dup_last_title (fixture->store);

  assert_names (list, "Xã Thạnh Phong, Ấp Đại Thôn, Xã Ân Phú");
  g_assert_cmpint (dien_row_get_int (row, DIEN_REGISTRATION_NUMBER), ==, 3);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_MODEL), ==, "Kinh tế hợp tác");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_STATE), ==, "registered");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_SUBJECT_KIND), ==, "unit");
  g_assert_true (dien_row_is_null (row, DIEN_REGISTRATION_AXIS));
  g_assert_true (dien_row_is_null (row, DIEN_REGISTRATION_POINTS));
  g_assert_true (dien_row_is_null (row, DIEN_REGISTRATION_REASON));
  g_assert_cmpstr (title, ==, "Đăng ký mô hình – Xã Ân Phú");
}

/* The same model however it is typed. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const spellings[] = {
    "Kinh tế hợp tác", "  kinh  TẾ hợp\ttác ", "Kinh te\xcc\x82\xcc\x81 hợp tác",
  };
  g_autoptr (DienRecord) first = dien_store_get (fixture->store, "registration", fixture->ids[1], NULL);
  gint64 before = dien_test_get_last_entry (fixture->store);

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("registration");
      g_autoptr (GError) error = NULL;

      dien_record_set_int (record, "year", fixture->year);
      dien_record_set_int (record, "subject", dien_record_get_int (first, "subject"));
      dien_record_set_text (record, "model", spellings[i]);
      g_assert_false (dien_registration_add (fixture->store, record, &error));
      g_assert_cmpstr (error->message, ==,
                       "Ấp Đại Thôn đã đăng ký mô hình ‘Kinh tế hợp tác’ năm 2022 (số 2). "
                       "Mở đăng ký số 2, hoặc ghi tên mô hình khác.");
      dien_test_assert_error (error, DIEN_ERROR_EXISTS);
    }

  g_assert_cmpint (dien_test_get_last_entry (fixture->store), ==, before);
  g_assert_false (dien_test_is_changing (fixture->store));
}

/* Goats and crickets: other marks are another model. */
static void
test_other_marks (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (DienRecord) first = dien_store_get (fixture->store, "registration", fixture->ids[0], NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("registration");
      g_autoptr (GError) error = NULL;

      dien_record_set_int (record, "year", fixture->year);
      dien_record_set_int (record, "subject", dien_record_get_int (first, "subject"));
      dien_record_set_text (record, "model", i == 0 ? "Nuôi dê" : "Nuôi dế");
      g_assert_true (dien_registration_add (fixture->store, record, &error));
      g_assert_no_error (error);
    }
}

static void
test_twice_by_edit (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (DienRecord) first = dien_store_get (fixture->store, "registration", fixture->ids[0], NULL);
  g_autoptr (DienRecord) moved = dien_record_new ("registration");
  g_autoptr (DienRecord) same = dien_record_new ("registration");
  g_autoptr (GError) error = NULL;

  dien_record_set_id (moved, fixture->ids[1]);
  dien_record_set_int (moved, "subject", dien_record_get_int (first, "subject"));
  g_assert_false (dien_registration_edit (fixture->store, moved, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);

  /* Its own name in another spelling is no second registration. */
  dien_record_set_id (same, fixture->ids[0]);
  dien_record_set_text (same, "model", "Kinh tế HỢP TÁC");
  g_assert_true (dien_registration_edit (fixture->store, same, &error));
  g_assert_no_error (error);
}

static void
test_same_model_elsewhere (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (DienRecord) first = dien_store_get (fixture->store, "registration", fixture->ids[0], NULL);
  g_autoptr (DienRecord) next_year = dien_record_new ("registration");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (next_year, "year", dien_test_add_year (fixture->store, 2023));
  dien_record_set_int (next_year, "subject", dien_record_get_int (first, "subject"));
  dien_record_set_text (next_year, "model", "Kinh tế hợp tác");
  g_assert_true (dien_registration_add (fixture->store, next_year, &error));
  g_assert_no_error (error);
}

static void
test_empty_name (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, fixture->ids[0]);
  dien_record_set_text (record, "model", " \t ");
  g_assert_false (dien_registration_edit (fixture->store, record, &error));
  g_assert_cmpstr (error->message, ==, "Chưa ghi ‘tên mô hình’. Ghi vào, hoặc nhấn Esc để giữ nội dung cũ.");
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static void
test_edit_is_named (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct { const char *field, *typed, *title; } cases[] = {
    { "model", "Giao thông nông thôn", "Sửa tên mô hình – Xã Thạnh Phong" },
    { "stage", "inspected", "Đổi tình trạng – Xã Thạnh Phong" },
    { "registered_on", "05/02/2022", "Sửa ngày đăng ký – Xã Thạnh Phong" },
    { "note", "Ghi thêm", "Sửa ghi chú – Xã Thạnh Phong" },
    { "source", "found", "Sửa đăng ký – Xã Thạnh Phong" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("registration");
      g_autoptr (GError) error = NULL;
      g_autofree char *title = NULL;

      dien_record_set_id (record, fixture->ids[0]);
      dien_record_set_typed (record, cases[i].field, cases[i].typed, &error);
      dien_registration_edit (fixture->store, record, &error);
      g_assert_no_error (error);
      title = dup_last_title (fixture->store);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (DienList) list = dien_registrations_new (fixture->store, fixture->year);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DienRow) last = NULL;
  g_autoptr (DienJournalEntry) undo = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_vals (ids, fixture->ids, 2);
  g_assert_true (dien_registration_remove (fixture->store, ids, &error));
  assert_names (list, "Xã Ân Phú");
  last = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpint (dien_row_get_int (last, DIEN_REGISTRATION_NUMBER), ==, 1);

  undo = dien_journal_get_undo (fixture->store, &error);
  g_assert_cmpstr (undo->title, ==, "Xóa 2 đăng ký");
  g_assert_true (dien_journal_take_back (fixture->store, undo->id, "Hoàn tác: xóa 2 đăng ký", &error));
  assert_names (list, "Xã Thạnh Phong, Ấp Đại Thôn, Xã Ân Phú");

  /* Gone already: nothing of the others is lost. */
  g_array_index (ids, gint64, 1) = 999;
  g_assert_false (dien_registration_remove (fixture->store, ids, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  assert_names (list, "Xã Thạnh Phong, Ấp Đại Thôn, Xã Ân Phú");
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (DienList) list = dien_registrations_new (fixture->store, fixture->year);
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_registration_move (fixture->store, fixture->ids[2], fixture->ids[0], &error));
  assert_names (list, "Xã Ân Phú, Xã Thạnh Phong, Ấp Đại Thôn");
  g_assert_true (dien_registration_move (fixture->store, fixture->ids[2], 0, &error));
  assert_names (list, "Xã Thạnh Phong, Ấp Đại Thôn, Xã Ân Phú");
  g_assert_true (dien_registration_move (fixture->store, fixture->ids[0], fixture->ids[2], &error));
  assert_names (list, "Ấp Đại Thôn, Xã Thạnh Phong, Xã Ân Phú");
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT group_concat (position, '') FROM"
                                    " (SELECT position FROM registration ORDER BY position)"), ==, 123);
}

/* Letters before tones and people by given name are the order of the language; here through the list. */
static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (DienList) list = dien_registrations_new (fixture->store, fixture->year);

  dien_list_set_sort (list, "subject", FALSE);
  assert_names (list, "Ấp Đại Thôn, Xã Ân Phú, Xã Thạnh Phong");
  dien_list_set_sort (list, "subject", TRUE);
  assert_names (list, "Xã Thạnh Phong, Xã Ân Phú, Ấp Đại Thôn");
  dien_list_set_sort (list, NULL, FALSE);
  assert_names (list, "Xã Thạnh Phong, Ấp Đại Thôn, Xã Ân Phú");
}

static void
test_people_in_order (void)
{
  static const char *const names[] = {
    "Nguyễn Văn Yến", "Trần Thị Ánh", "Lê Văn An", "Phạm Ân", "Bùi Thị Ánh", "Đỗ Dũng", "Võ Đạt", "Hồ Em", "Lý Ơn", "Mai Ý",
  };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);
  g_autoptr (DienList) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("registration");
      g_autoptr (GError) error = NULL;

      dien_record_set_int (record, "year", year);
      dien_record_set_int (record, "subject", dien_person_add (test->store, names[i], "none", &error));
      dien_record_set_text (record, "model", "Nêu gương");
      dien_registration_add (test->store, record, &error);
      g_assert_no_error (error);
    }

  list = dien_registrations_new (test->store, year);
  dien_list_set_sort (list, "subject", FALSE);
  assert_names (list, "Lê Văn An, Bùi Thị Ánh, Trần Thị Ánh, Phạm Ân, Đỗ Dũng, Võ Đạt, Hồ Em, Lý Ơn, Mai Ý, Nguyễn Văn Yến");
}

static void
test_frame (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 legs = dien_test_add_part (fixture->store, fixture->year, 0, "axis", "legs", "Hai chân", 1);
  gint64 branch = dien_test_add_part (fixture->store, fixture->year, legs, "branch", "", "Chân thứ hai", 1);
  gint64 content = dien_test_add_part (fixture->store, fixture->year, branch, "content", "", "Kinh tế tập thể", 1);
  gint64 spears = dien_test_add_part (fixture->store, fixture->year, 0, "axis", "spears", "Ba mũi", 2);
  g_autoptr (DienList) list = dien_registrations_new (fixture->store, fixture->year);
  g_autoptr (DienRow) deep = NULL;
  g_autoptr (DienRow) shallow = NULL;

  dien_test_point (fixture->store, "registration", fixture->ids[0], "frame_part", content);
  dien_test_point (fixture->store, "registration", fixture->ids[1], "frame_part", spears);
  deep = g_list_model_get_item (G_LIST_MODEL (list), 0);
  shallow = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpstr (dien_row_get_text (deep, DIEN_REGISTRATION_AXIS), ==, "Hai chân");
  g_assert_cmpstr (dien_row_get_text (deep, DIEN_REGISTRATION_CONTENT), ==, "Kinh tế tập thể");
  g_assert_cmpstr (dien_row_get_text (shallow, DIEN_REGISTRATION_AXIS), ==, "Ba mũi");
  g_assert_true (dien_row_is_null (shallow, DIEN_REGISTRATION_CONTENT));

  dien_list_set_search (list, "chan thu hai");
  assert_names (list, "Xã Thạnh Phong");
  dien_list_set_search (list, "");
  dien_list_set_sort (list, "axis", TRUE);
  assert_names (list, "Xã Ân Phú, Ấp Đại Thôn, Xã Thạnh Phong");
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { const char *stage, *filter; } cases[] = {
    { "planned", "unchecked" }, { "registered", "unchecked" }, { "pilot", "unchecked" }, { "self_scored", "unchecked" },
    { "inspected", "awaiting" }, { "awaiting", "awaiting" }, { "returned", "to_complete" }, { "withdrawn", NULL },
  };
  g_autoptr (DienList) list = dien_registrations_new (fixture->store, fixture->year);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("registration");
      g_autoptr (GError) error = NULL;

      dien_record_set_id (record, fixture->ids[0]);
      dien_record_set_text (record, "stage", cases[i].stage);
      dien_registration_edit (fixture->store, record, &error);
      g_assert_no_error (error);

      g_assert_cmpuint (dien_list_count (list, "unchecked"), ==, 2 + (g_strcmp0 (cases[i].filter, "unchecked") == 0));
      g_assert_cmpuint (dien_list_count (list, "awaiting"), ==, g_strcmp0 (cases[i].filter, "awaiting") == 0);
      g_assert_cmpuint (dien_list_count (list, "to_complete"), ==, g_strcmp0 (cases[i].filter, "to_complete") == 0);
      g_assert_cmpuint (dien_list_count (list, "recognised"), ==, 0);
    }

  dien_list_set_filter (list, "unchecked");
  assert_names (list, "Ấp Đại Thôn, Xã Ân Phú");
  g_assert_cmpuint (dien_list_get_total (list), ==, 3);
}

#define add(name, function) g_test_add ("/registrations/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  add ("defaults", test_defaults);
  add ("twice", test_twice);
  add ("other-marks", test_other_marks);
  add ("twice-by-edit", test_twice_by_edit);
  add ("same-model-elsewhere", test_same_model_elsewhere);
  add ("empty-name", test_empty_name);
  add ("edit-is-named", test_edit_is_named);
  add ("remove", test_remove);
  add ("move", test_move);
  add ("sort", test_sort);
  g_test_add_func ("/registrations/people-in-order", test_people_in_order);
  add ("frame", test_frame);
  add ("filters", test_filters);

  return g_test_run ();
}
