/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-units.h"

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-list-validator.h"
#include "dien-subjects.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

#define DAY "2022-12-31"

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 committee, board, cell;
} Fixture;

static gint64
add_below (DienStore  *store,
           const char *name,
           gint64      parent)
{
  g_autoptr (GError) error = NULL;
  gint64 id = dien_unit_add_below (store, name, NULL, parent, DIEN_LINE_PARTY, DAY, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->committee = add_below (fixture->store, "Đảng ủy xã Mẫu", 0);
  fixture->board = add_below (fixture->store, "Ban Xây dựng Đảng", fixture->committee);
  fixture->cell = add_below (fixture->store, "Chi bộ ấp 1", fixture->committee);
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

      g_string_append_printf (drawn, "%s%.*s%s", i > 0 ? " / " : "", (int) dien_row_get_int (row, DIEN_UNIT_DEPTH), "------",
                              dien_row_get_text (row, DIEN_UNIT_NAME));
    }

  return g_string_free (g_steal_pointer (&drawn), FALSE);
}

#define assert_drawn(list, expected) \
  G_STMT_START { g_autofree char *drawn_ = draw (list); g_assert_cmpstr (drawn_, ==, expected); } G_STMT_END

static void
assert_tree (DienStore  *store,
             const char *expected)
{
  g_autoptr (DienList) list = dien_units_new (store, DIEN_LINE_PARTY, DAY);

  assert_drawn (list, expected);
}

static char *
dup_last_title (DienStore *store)
{
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (store, NULL);

  return g_steal_pointer (&entry->title);
}

#define assert_title(store, expected) \
  G_STMT_START { g_autofree char *title_ = dup_last_title (store); g_assert_cmpstr (title_, ==, expected); } G_STMT_END

static void
test_tree (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (DienList) list = dien_units_new (fixture->store, DIEN_LINE_PARTY, DAY);
  g_autoptr (DienRow) top = NULL;
  g_autoptr (DienRow) cell = NULL;
  g_autoptr (DienRow) alone = NULL;

  assert_title (fixture->store, "Thêm đơn vị – Chi bộ ấp 1");
  add_below (fixture->store, "Tổ đảng 1", fixture->cell);
  add_below (fixture->store, "Hợp tác xã Mẫu", 0);
  assert_drawn (list, "Đảng ủy xã Mẫu / -Ban Xây dựng Đảng / -Chi bộ ấp 1 / --Tổ đảng 1 / Hợp tác xã Mẫu");

  top = g_list_model_get_item (G_LIST_MODEL (list), 0);
  cell = g_list_model_get_item (G_LIST_MODEL (list), 2);
  alone = g_list_model_get_item (G_LIST_MODEL (list), 4);
  g_assert_cmpstr (dien_row_get_text (top, DIEN_UNIT_KIND), ==, "committee");
  g_assert_cmpint (dien_row_get_int (top, DIEN_UNIT_PARTS), ==, 2);
  g_assert_true (dien_row_is_null (top, DIEN_UNIT_PARENT));
  g_assert_cmpint (dien_row_get_int (top, DIEN_UNIT_UNPLACED), ==, 0);
  g_assert_cmpstr (dien_row_get_text (cell, DIEN_UNIT_KIND), ==, "cell");
  g_assert_cmpint (dien_row_get_int (cell, DIEN_UNIT_PARENT), ==, fixture->committee);
  g_assert_cmpstr (dien_row_get_text (cell, DIEN_UNIT_SUPERIOR), ==, "Đảng ủy xã Mẫu");
  g_assert_cmpstr (dien_row_get_text (alone, DIEN_UNIT_KIND), ==, "cooperative");
  g_assert_cmpint (dien_row_get_int (alone, DIEN_UNIT_UNPLACED), ==, 1);
  g_assert_cmpuint (dien_list_count (list, "unplaced"), ==, 1);
  g_assert_cmpuint (dien_list_count (list, "party"), ==, 3);
}

static void
hold_post (DienStore  *store,
           gint64      person,
           gint64      unit,
           const char *from,
           const char *to)
{
  g_autoptr (DienRecord) record = dien_record_new ("post");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, "person", person);
  dien_record_set_int (record, "unit", unit);
  dien_record_set_text (record, "title", "Bí thư");
  dien_record_set_text (record, "from_date", from);
  dien_record_set_text (record, "to_date", to);
  dien_store_begin (store, "Ghi", &error);
  dien_store_insert (store, record, &error);
  dien_store_commit (store, &error);
  g_assert_no_error (error);
}

/* Persons and not posts are counted, and those of that day. */
static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (DienList) list = dien_units_new (fixture->store, DIEN_LINE_PARTY, DAY);
  gint64 an = dien_person_add (fixture->store, "Lê Văn An", "comrade", NULL);
  gint64 be = dien_person_add (fixture->store, "Lê Thị Bé", "comrade", NULL);
  gint64 cua = dien_person_add (fixture->store, "Lê Văn Của", "comrade", NULL);
  g_autoptr (DienRow) row = NULL;

  hold_post (fixture->store, an, fixture->cell, NULL, NULL);
  hold_post (fixture->store, an, fixture->cell, "2020-01-01", "2025-01-01");
  hold_post (fixture->store, be, fixture->cell, "2022-12-31", NULL);
  hold_post (fixture->store, cua, fixture->cell, NULL, "2022-12-30");
  row = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_cmpint (dien_row_get_int (row, DIEN_UNIT_PEOPLE), ==, 2);
}

/* One unit stands otherwise along each line, and otherwise before and after a day. */
static void
test_lines_and_days (Fixture       *fixture,
                     gconstpointer  data)
{
  gint64 people = add_below (fixture->store, "UBND xã Mẫu", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (DienList) government = NULL;
  g_autoptr (DienList) later = NULL;
  g_autoptr (DienRecord) link = NULL;

  g_assert_true (dien_unit_set_parent (fixture->store, fixture->cell, people, DIEN_LINE_GOVERNMENT, DAY, &error));
  g_assert_no_error (error);
  assert_title (fixture->store, "Đổi đơn vị cấp trên – Chi bộ ấp 1");
  government = dien_units_new (fixture->store, DIEN_LINE_GOVERNMENT, DAY);
  assert_drawn (government, "Đảng ủy xã Mẫu / Ban Xây dựng Đảng / UBND xã Mẫu / -Chi bộ ấp 1");
  assert_tree (fixture->store, "Đảng ủy xã Mẫu / -Ban Xây dựng Đảng / -Chi bộ ấp 1 / UBND xã Mẫu");

  /* From July 2025 on the committee is no more, and the cell belongs to the board. */
  dien_test_store_set_text (fixture->test, "unit_name",
                            dien_test_query (fixture->store->db, "SELECT min (id) FROM unit_name"), "to_date", "2025-06-30");
  link = dien_record_new ("unit_parent");
  dien_record_set_int (link, "unit", fixture->cell);
  dien_record_set_int (link, "parent", fixture->board);
  dien_record_set_text (link, "line", "party");
  dien_record_set_text (link, "from_date", "2025-07-01");
  dien_store_begin (fixture->store, "Ghi", NULL);
  dien_store_insert (fixture->store, link, &error);
  dien_store_commit (fixture->store, NULL);
  g_assert_no_error (error);
  later = dien_units_new (fixture->store, DIEN_LINE_PARTY, "2025-12-31");
  assert_drawn (later, "Ban Xây dựng Đảng / -Chi bộ ấp 1 / UBND xã Mẫu");
  assert_tree (fixture->store, "Đảng ủy xã Mẫu / -Ban Xây dựng Đảng / -Chi bộ ấp 1 / UBND xã Mẫu");
}

static void
test_closes (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (DienList) list = dien_units_new (fixture->store, DIEN_LINE_PARTY, DAY);
  g_autoptr (DienListValidator) validator = dien_list_validator_new (G_LIST_MODEL (list));

  dien_list_set_open (list, fixture->committee, FALSE);
  dien_list_validator_assert (validator, "(0, 3, 1)");
  g_assert_cmpuint (dien_list_get_total (list), ==, 3);
  dien_list_set_search (list, "chi bo");
  assert_drawn (list, "Chi bộ ấp 1");
  dien_list_set_search (list, NULL);
  assert_drawn (list, "Đảng ủy xã Mẫu");
}

static void
test_same_name (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const spellings[] = { "Chi bộ ấp 1", " CHI BỘ  ấp 1", "Chi bo ap 1" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_assert_cmpint (dien_unit_add_below (fixture->store, spellings[i], NULL, fixture->committee, DIEN_LINE_PARTY, DAY, &error),
                       ==, 0);
      dien_test_assert_error (error, DIEN_ERROR_EXISTS);
    }
  g_assert_false (dien_unit_set_name (fixture->store, fixture->board, "Chi bộ ấp 1", DIEN_LINE_PARTY, DAY, &error));
  g_assert_cmpstr (error->message, ==,
                   "Đảng ủy xã Mẫu đã có đơn vị tên ‘Chi bộ ấp 1’. Ghi tên khác, hoặc mở đơn vị đã có.");
  g_clear_error (&error);

  /* Elsewhere, or with other marks, it is another one. */
  add_below (fixture->store, "Chi bộ ấp 1", fixture->board);
  add_below (fixture->store, "Ấp Thạnh Mỹ", fixture->committee);
  add_below (fixture->store, "Ấp Thành Mỹ", fixture->committee);
  g_assert_false (dien_unit_set_parent (fixture->store, fixture->cell, fixture->board, DIEN_LINE_PARTY, DAY, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  g_assert_cmpint (dien_unit_add_below (fixture->store, " ", NULL, 0, DIEN_LINE_PARTY, DAY, &error), ==, 0);
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienList) list = dien_units_new (fixture->store, DIEN_LINE_PARTY, DAY);
  g_autoptr (DienRow) row = NULL;

  g_assert_true (dien_unit_set_name (fixture->store, fixture->cell, "Chi bộ ấp Một", DIEN_LINE_PARTY, DAY, &error));
  assert_title (fixture->store, "Sửa tên đơn vị – Chi bộ ấp 1");
  g_assert_true (dien_unit_set_kind (fixture->store, fixture->cell, "hamlet", DAY, &error));
  assert_title (fixture->store, "Đổi loại đơn vị – Chi bộ ấp Một");
  row = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_UNIT_NAME), ==, "Chi bộ ấp Một");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_UNIT_KIND), ==, "hamlet");
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM unit_name"), ==, 3);

  g_assert_true (dien_unit_set_parent (fixture->store, fixture->cell, 0, DIEN_LINE_PARTY, DAY, &error));
  assert_drawn (list, "Đảng ủy xã Mẫu / -Ban Xây dựng Đảng / Chi bộ ấp Một");
  g_assert_true (dien_unit_set_parent (fixture->store, fixture->cell, 0, DIEN_LINE_PARTY, DAY, &error));
  g_assert_true (dien_unit_set_parent (fixture->store, fixture->cell, fixture->board, DIEN_LINE_PARTY, DAY, &error));
  assert_drawn (list, "Đảng ủy xã Mẫu / -Ban Xây dựng Đảng / --Chi bộ ấp Một");
  g_assert_no_error (error);
}

static void
test_circles (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 group = add_below (fixture->store, "Tổ đảng 1", fixture->cell);
  gint64 before = dien_journal_get_last (fixture->store);
  g_autoptr (GError) error = NULL;

  g_assert_false (dien_unit_set_parent (fixture->store, fixture->cell, fixture->cell, DIEN_LINE_PARTY, DAY, &error));
  g_assert_cmpstr (error->message, ==, "Chi bộ ấp 1 không thể trực thuộc chính mình. Chọn đơn vị khác.");
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_false (dien_unit_set_parent (fixture->store, fixture->committee, group, DIEN_LINE_PARTY, DAY, &error));
  g_assert_cmpstr (error->message, ==,
                   "Đảng ủy xã Mẫu không thể trực thuộc Tổ đảng 1, vì Tổ đảng 1 đang thuộc Đảng ủy xã Mẫu. Chọn đơn vị khác.");
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  g_assert_cmpint (dien_journal_get_last (fixture->store), ==, before);

  /* Along another line there is no circle. */
  g_assert_true (dien_unit_set_parent (fixture->store, fixture->committee, group, DIEN_LINE_CLUSTER, DAY, &error));
  g_assert_no_error (error);
}

/* Single changes taken back may leave a circle all the same: nothing hangs, nobody is lost from the list. */
static void
test_circle_in_file (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GArray) ancestors = NULL;

  g_assert_cmpint (sqlite3_exec (fixture->store->db, "INSERT INTO unit_parent (unit, parent, line) SELECT min (unit), max (unit), 'party'"
                                 " FROM (SELECT 1 AS unit UNION SELECT 3)", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_tree (fixture->store, "--Đảng ủy xã Mẫu / --Ban Xây dựng Đảng / --Chi bộ ấp 1");
  ancestors = dien_unit_get_ancestors (fixture->store, fixture->board, DIEN_LINE_PARTY, DAY);
  g_assert_cmpuint (ancestors->len, ==, 2);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 group = add_below (fixture->store, "Tổ đảng 1", fixture->cell);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (DienJournalEntry) undo = NULL;
  g_autofree char *before = dien_test_dump (fixture->store->db);
  g_autofree char *after = NULL;

  g_array_append_val (ids, fixture->cell);
  g_assert_false (dien_unit_remove (fixture->store, ids, DAY, &error));
  g_assert_cmpstr (error->message, ==,
                   "Chưa xóa được Chi bộ ấp 1 vì còn dùng ở: đơn vị trực thuộc ‘Tổ đảng 1’. Sửa hoặc xóa ở những chỗ đó trước.");
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);

  /* Both together, in any order. */
  g_array_append_val (ids, group);
  g_assert_true (dien_unit_remove (fixture->store, ids, DAY, &error));
  g_assert_no_error (error);
  assert_title (fixture->store, "Xóa 2 đơn vị");
  assert_tree (fixture->store, "Đảng ủy xã Mẫu / -Ban Xây dựng Đảng");
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM subject"), ==, 2);

  undo = dien_journal_get_undo (fixture->store, NULL);
  g_assert_true (dien_journal_take_back (fixture->store, undo->id, "Hoàn tác", &error));
  after = dien_test_dump (fixture->store->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_remove_used (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 year = dien_test_add_year (fixture->store, 2022);
  gint64 registration = dien_test_register (fixture->store, year, "Xã Mẫu", "Kinh tế hợp tác");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (DienRecord) rating = dien_record_new ("rating");

  dien_test_point (fixture->store, "registration", registration, "subject", fixture->cell);
  hold_post (fixture->store, dien_person_add (fixture->store, "Lê Văn C", "comrade", NULL), fixture->cell, NULL, NULL);
  dien_test_insert_part (fixture->store, "household", "unit", fixture->cell, DIEN_TEST_FIELDS ("name", "Hộ ông G"));
  for (guint i = 1; i <= 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Tổ đảng %u", i);

      add_below (fixture->store, name, fixture->cell);
    }
  g_array_append_val (ids, fixture->cell);
  g_assert_false (dien_unit_remove (fixture->store, ids, DAY, &error));
  g_assert_cmpstr (error->message, ==,
                   "Chưa xóa được Chi bộ ấp 1 vì còn dùng ở: đăng ký số 1 năm 2022; chức vụ của Lê Văn C; hộ gia đình ‘Hộ ông G’; "
                   "đơn vị trực thuộc ‘Tổ đảng 1’; đơn vị trực thuộc ‘Tổ đảng 2’; và 2 chỗ khác. "
                   "Sửa hoặc xóa ở những chỗ đó trước.");
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);

  /* A rating is a part of the unit and goes with it. */
  dien_record_set_int (rating, "subject", fixture->board);
  dien_record_set_int (rating, "year_number", 2021);
  dien_record_set_text (rating, "class", "good");
  dien_record_set_int (rating, "outstanding", 0);
  dien_store_begin (fixture->store, "Ghi", NULL);
  dien_store_insert (fixture->store, rating, &error);
  dien_store_commit (fixture->store, NULL);
  g_assert_no_error (error);
  g_array_index (ids, gint64, 0) = fixture->board;
  g_assert_true (dien_unit_remove (fixture->store, ids, DAY, &error));
  g_assert_no_error (error);
  assert_title (fixture->store, "Xóa đơn vị – Ban Xây dựng Đảng");
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 last = add_below (fixture->store, "Chi bộ ấp 2", fixture->committee);
  gint64 top = add_below (fixture->store, "UBND xã Mẫu", 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_unit_move (fixture->store, last, fixture->board, DIEN_LINE_PARTY, DAY, &error));
  assert_title (fixture->store, "Đổi thứ tự – Chi bộ ấp 2");
  assert_tree (fixture->store, "Đảng ủy xã Mẫu / -Chi bộ ấp 2 / -Ban Xây dựng Đảng / -Chi bộ ấp 1 / UBND xã Mẫu");
  g_assert_true (dien_unit_move (fixture->store, top, fixture->committee, DIEN_LINE_PARTY, DAY, &error));
  assert_tree (fixture->store, "UBND xã Mẫu / Đảng ủy xã Mẫu / -Chi bộ ấp 2 / -Ban Xây dựng Đảng / -Chi bộ ấp 1");
  g_assert_no_error (error);
  g_assert_false (dien_unit_move (fixture->store, last, top, DIEN_LINE_PARTY, DAY, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

/* Random units that all came without a place, moved at random: the order of each superior's units is that of a plain array. */
static void
test_any_moves (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GPtrArray) below = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref); /* of 0 and of each unit */
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DienList) list = NULL;

  g_ptr_array_add (below, g_array_new (FALSE, FALSE, sizeof (gint64)));
  for (gint64 id = 1; id <= 30; id++)
    {
      gint64 parent = g_rand_int_range (test->random, 0, (int) id);
      g_autofree char *name = g_strdup_printf ("Đơn vị %" G_GINT64_FORMAT, id);

      g_assert_cmpint (add_below (test->store, name, parent), ==, id);
      g_ptr_array_add (below, g_array_new (FALSE, FALSE, sizeof (gint64)));
      g_array_append_val ((GArray *) g_ptr_array_index (below, parent), id);
      g_array_append_val (parents, parent);
    }
  g_assert_cmpint (sqlite3_exec (test->store->db, "UPDATE unit SET position = 0", NULL, NULL, NULL), ==, SQLITE_OK);
  list = dien_units_new (test->store, DIEN_LINE_PARTY, DAY);

  for (guint step = 0; step < 60; step++)
    {
      gint64 id = g_rand_int_range (test->random, 1, 31);
      GArray *siblings = g_ptr_array_index (below, g_array_index (parents, gint64, id - 1));
      guint to = (guint) g_rand_int_range (test->random, 0, (int) siblings->len + 1), from = 0;
      gint64 before = to < siblings->len ? g_array_index (siblings, gint64, to) : 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (gint64));
      guint position = 0;

      g_assert_true (dien_unit_move (test->store, id, before, DIEN_LINE_PARTY, DAY, &error));
      g_assert_no_error (error);
      while (g_array_index (siblings, gint64, from) != id)
        from++;
      if (before != id)
        {
          g_array_remove_index (siblings, from);
          g_array_insert_val (siblings, to > from ? to - 1 : to, id);
        }

      for (guint i = 0; i < ((GArray *) g_ptr_array_index (below, 0))->len; i++)
        g_array_append_val (stack, g_array_index ((GArray *) g_ptr_array_index (below, 0), gint64, i));
      while (stack->len > 0)
        {
          gint64 next = g_array_index (stack, gint64, 0);
          GArray *parts = g_ptr_array_index (below, next);

          g_array_remove_index (stack, 0);
          g_array_prepend_vals (stack, parts->data, parts->len);
          g_assert_cmpint (dien_list_get_id (list, position++), ==, next);
        }
      g_assert_cmpuint (position, ==, 30);
    }
}

#define add(name, function) g_test_add ("/units/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  add ("tree", test_tree);
  add ("people", test_people);
  add ("lines-and-days", test_lines_and_days);
  add ("closes", test_closes);
  add ("same-name", test_same_name);
  add ("edit", test_edit);
  add ("circles", test_circles);
  add ("circle-in-file", test_circle_in_file);
  add ("remove", test_remove);
  add ("remove-used", test_remove_used);
  add ("move", test_move);
  g_test_add_func ("/units/any-moves", test_any_moves);

  return g_test_run ();
}
