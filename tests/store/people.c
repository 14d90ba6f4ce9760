/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-people.h"

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-subjects.h"
#include "dien-test-office.h"
#include "dien-test-store.h"
#include "dien-units.h"

#define DAY "2022-12-31"

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  DienList *list;
  gint64 cell;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  fixture->cell = dien_unit_add_below (fixture->store, "Chi bộ ấp Phong", NULL, 0, DIEN_LINE_PARTY, DAY, NULL);
  fixture->list = dien_people_new (fixture->store, 0, DAY);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->list);
  dien_test_store_free (fixture->test);
}

static gint64
add (DienStore  *store,
     const char *name,
     const char *birth)
{
  g_autoptr (DienRecord) record = dien_record_new ("person");
  g_autoptr (GError) error = NULL;

  dien_record_set_text (record, "name", name);
  dien_record_set_text (record, "birth_date", birth);
  g_assert_true (dien_person_add_record (store, record, &error));
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static gint64
add_post (DienStore  *store,
          gint64      person,
          gint64      unit,
          const char *title)
{
  g_autoptr (DienRecord) record = dien_record_new ("post");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, "person", person);
  if (unit != 0)
    dien_record_set_int (record, "unit", unit);
  dien_record_set_text (record, "title", title);
  g_assert_true (dien_post_add (store, record, &error));
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static char *
join (DienList *list,
      guint     column)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (joined, "%s%s", i > 0 ? " / " : "", dien_row_get_text (row, column));
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

#define assert_shown(list, column, expected) \
  G_STMT_START { g_autofree char *joined_ = join (list, column); g_assert_cmpstr (joined_, ==, expected); } G_STMT_END

static void
assert_title (DienStore  *store,
              const char *expected)
{
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (store, NULL);

  g_assert_cmpstr (entry->title, ==, expected);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 first = add (fixture->store, "Trần Văn Yến", NULL);
  gint64 second = add (fixture->store, "Lê Thị Ánh", NULL);
  gint64 third = dien_person_add (fixture->store, "Bùi An", "mr", NULL);
  g_autoptr (GError) error = NULL;

  assert_shown (fixture->list, DIEN_PERSON_NAME, "Trần Văn Yến / Lê Thị Ánh / Bùi An");
  dien_list_set_sort (fixture->list, "name", FALSE);
  assert_shown (fixture->list, DIEN_PERSON_NAME, "Bùi An / Lê Thị Ánh / Trần Văn Yến");
  dien_list_set_sort (fixture->list, NULL, FALSE);

  g_assert_true (dien_person_move (fixture->store, third, first, &error));
  assert_title (fixture->store, "Đổi thứ tự – Bùi An");
  assert_shown (fixture->list, DIEN_PERSON_NAME, "Bùi An / Trần Văn Yến / Lê Thị Ánh");
  g_assert_true (dien_person_move (fixture->store, first, 0, &error));
  g_assert_true (dien_person_move (fixture->store, second, second, &error));
  assert_shown (fixture->list, DIEN_PERSON_NAME, "Bùi An / Lê Thị Ánh / Trần Văn Yến");
  g_assert_no_error (error);
  g_assert_false (dien_person_move (fixture->store, 999, 0, &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
}

/* People of a file from before there was an order: they stand as they came, and keep that where one moves. */
static void
test_without_places (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char *const names[] = { "Lê A", "Lê B", "Lê C", "Lê D" };
  gint64 ids[4];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 4; i++)
    ids[i] = add (fixture->store, names[i], NULL);
  g_assert_cmpint (sqlite3_exec (fixture->store->db, "UPDATE person SET position = 0", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (dien_person_move (fixture->store, ids[3], ids[1], &error));
  g_assert_no_error (error);
  assert_shown (fixture->list, DIEN_PERSON_NAME, "Lê A / Lê D / Lê B / Lê C");
}

static void
test_name_is_split (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct { const char *name, *family, *middle, *given; } cases[] = {
    { "Nguyễn Thị Minh Khai", "Nguyễn", "Thị Minh", "Khai" }, { " Lê  An ", "Lê", "", "An" }, { "An", "", "", "An" },
  };
  gint64 id = add (fixture->store, "Trần Văn Của", NULL);
  g_autoptr (DienRecord) empty = dien_record_new ("person");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("person");
      g_autoptr (DienRecord) now = NULL;

      dien_record_set_id (record, id);
      dien_record_set_text (record, "name", cases[i].name);
      g_assert_true (dien_person_edit (fixture->store, record, &error));
      now = dien_store_get (fixture->store, "person", id, NULL);
      g_assert_cmpstr (dien_record_get_text (now, "family"), ==, cases[i].family);
      g_assert_cmpstr (dien_record_get_text (now, "middle"), ==, cases[i].middle);
      g_assert_cmpstr (dien_record_get_text (now, "given"), ==, cases[i].given);
    }
  assert_title (fixture->store, "Sửa họ tên – Lê An");

  dien_record_set_id (empty, id);
  dien_record_set_text (empty, "name", "  ");
  g_assert_false (dien_person_edit (fixture->store, empty, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  assert_shown (fixture->list, DIEN_PERSON_NAME, "An");
}

static void
test_posts (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 id = add (fixture->store, "Lê Văn C", NULL);
  gint64 other G_GNUC_UNUSED = add (fixture->store, "Lê Văn D", NULL);
  gint64 first = add_post (fixture->store, id, 0, "Đảng ủy viên");
  gint64 second = add_post (fixture->store, id, fixture->cell, "Bí thư chi bộ");
  g_autoptr (DienList) of_cell = dien_people_new (fixture->store, fixture->cell, DAY);
  g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_autoptr (DienRecord) record = dien_record_new ("post");
  g_autoptr (GError) error = NULL;

  assert_title (fixture->store, "Thêm chức vụ – Lê Văn C");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_PERSON_TITLE), ==, "Đảng ủy viên, Bí thư chi bộ");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_PERSON_UNIT), ==, "Chi bộ ấp Phong");
  g_assert_cmpint (dien_row_get_int (row, DIEN_PERSON_UNIT_ID), ==, fixture->cell);
  assert_shown (of_cell, DIEN_PERSON_NAME, "Lê Văn C");

  /* Ended before that day: not in the list, still in the file. */
  dien_record_set_id (record, second);
  dien_record_set_text (record, "to_date", "2022-06-30");
  g_assert_true (dien_post_edit (fixture->store, record, &error));
  assert_title (fixture->store, "Sửa chức vụ – Lê Văn C");
  assert_shown (of_cell, DIEN_PERSON_NAME, "");

  dien_record_set_text (record, "from_date", "2022-07-01");
  g_assert_false (dien_post_edit (fixture->store, record, &error));
  g_assert_cmpstr (error->message, ==,
                   "Ngày thôi giữ chức vụ 30/06/2022 trước ngày nhận 01/07/2022. Sửa lại một trong hai ngày.");
  dien_test_assert_error (error, DIEN_ERROR_INVALID);

  g_assert_true (dien_post_remove (fixture->store, first, &error));
  g_assert_no_error (error);
  assert_title (fixture->store, "Xóa chức vụ – Lê Văn C");
}

static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *name, *birth; gboolean same; } cases[] = {
    { "Nguyễn Văn An", "1975", TRUE },
    { "NGUYỄN VĂN AN", "1975-02-03", TRUE },
    { "nguyen van an", "1975-11", TRUE },
    { "Nguyễn Văn Ân", "1975", FALSE },
    { "Nguyễn Văn An", "1976", FALSE },
    { "Nguyễn Văn An", NULL, FALSE },
  };
  gint64 an = add (fixture->store, "Nguyễn Văn An", "1975-08-15");
  g_autoptr (DienRecord) self = dien_record_new ("person");
  g_autoptr (GError) error = NULL;
  gint64 same;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("person");

      dien_record_set_text (record, "name", cases[i].name);
      dien_record_set_text (record, "birth_date", cases[i].birth);
      g_assert_cmpint (dien_person_check_same (fixture->store, record, DAY, &same, &error), ==, !cases[i].same);
      g_assert_cmpint (same, ==, cases[i].same ? an : 0);
      if (cases[i].same)
        g_assert_cmpstr (error->message, ==, "Đã có người cùng tên, cùng năm sinh.");
      g_clear_error (&error);
    }

  /* As texts.md has it. Nobody is the same as himself, and another may be so called all the same. */
  add_post (fixture->store, an, fixture->cell, "Bí thư");
  g_assert_cmpint (add (fixture->store, "Nguyễn Văn An", "1975"), >, an);
  dien_record_set_id (self, an);
  dien_record_set_text (self, "birth_date", "1970");
  g_assert_true (dien_person_check_same (fixture->store, self, DAY, &same, &error));
  dien_record_set_id (self, an + 1);
  dien_record_set_text (self, "birth_date", "1975-01-01");
  g_assert_false (dien_person_check_same (fixture->store, self, DAY, &same, &error));
  g_assert_cmpstr (error->message, ==, "Đã có người cùng tên, cùng năm sinh ở Chi bộ ấp Phong.");
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 year = dien_test_add_year (fixture->store, 2022);
  gint64 registration = dien_test_register (fixture->store, year, "Xã Mẫu", "Nêu gương");
  gint64 id = add (fixture->store, "Lê Văn C", NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, id);
  add_post (fixture->store, id, fixture->cell, "Bí thư");
  dien_test_point (fixture->store, "registration", registration, "subject", id);
  g_assert_false (dien_person_remove (fixture->store, ids, DAY, &error));
  g_assert_cmpstr (error->message, ==,
                   "Chưa xóa được Lê Văn C vì còn dùng ở: đăng ký số 1 năm 2022. Sửa hoặc xóa ở những chỗ đó trước.");
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);

  dien_test_store_remove (fixture->test, "registration", registration);
  g_assert_true (dien_person_remove (fixture->store, ids, DAY, &error));
  g_assert_no_error (error);
  assert_title (fixture->store, "Xóa người – Lê Văn C");
  g_assert_cmpint (dien_test_query (fixture->store->db, "SELECT count (*) FROM post"), ==, 0);
}

/* Lines by '/', cells by '|'; what becomes of them as 'address name, born, joined: titles (unit)'. */
static const struct
{
  const char *pasted;
  const char *people;
  guint added;
  guint known;
} pasted[] = {
  { "Lê Văn Bình\nTrần Thị Cúc", "none Lê Văn Bình, -, -: - (-) / none Trần Thị Cúc, -, -: - (-)", 2, 0 },
  { "STT\tHọ và tên\tNăm sinh\n1\tÔng Lê Văn Bình\t1975\n2\tĐ/c Trần Thị Cúc\t08/1980",
    "mr Lê Văn Bình, 1975, -: - (-) / comrade Trần Thị Cúc, 1980-08, -: - (-)", 2, 0 },
  { "Lê Văn Bình\tNam\t15/8/1975\t03/02/1999\tBí thư\tchi bộ ấp phong",
    "none Lê Văn Bình, 1975-08-15, 1999-02-03: Bí thư (Chi bộ ấp Phong)", 1, 0 },
  { "Lê Văn Bình\tChi bộ ấp Phong", "none Lê Văn Bình, -, -: Thành viên (Chi bộ ấp Phong)", 1, 0 },
  { "Nguyễn Văn An\t1975\nNguyễn Văn An\t1980\nLê Văn Bình\nLê Văn Bình",
    "none Nguyễn Văn An, 1980, -: - (-) / none Lê Văn Bình, -, -: - (-)", 2, 2 },
};

static void
test_pasted (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (pasted); i++)
    {
      g_auto (DienPastedPeople) answer = { 0 };
      g_autoptr (GString) people = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (DienJournalEntry) undo = NULL;
      gint64 an = add (fixture->store, "Nguyễn Văn An", "1975-08-15");

      g_assert_true (dien_people_add_pasted (fixture->store, pasted[i].pasted, DAY, &answer, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (answer.added, ==, pasted[i].added);
      g_assert_cmpuint (answer.known->len, ==, pasted[i].known);
      for (guint n = 1; n < g_list_model_get_n_items (G_LIST_MODEL (fixture->list)); n++)
        {
          g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->list), n);
          const char *texts[5];

          for (guint t = 0; t < 5; t++)
            {
              static const guint columns[] = {
                DIEN_PERSON_ADDRESS, DIEN_PERSON_BIRTH_DATE, DIEN_PERSON_PARTY_DATE, DIEN_PERSON_TITLE, DIEN_PERSON_UNIT
              };

              texts[t] = dien_row_is_null (row, columns[t]) ? "-" : dien_row_get_text (row, columns[t]);
            }
          g_string_append_printf (people, "%s%s %s, %s, %s: %s (%s)", n > 1 ? " / " : "", texts[0],
                                  dien_row_get_text (row, DIEN_PERSON_NAME), texts[1], texts[2], texts[3], texts[4]);
        }
      g_assert_cmpstr (people->str, ==, pasted[i].people);

      undo = dien_journal_get_undo (fixture->store, NULL);
      g_assert_true (dien_journal_take_back (fixture->store, undo->id, "Hoàn tác", NULL));
      assert_shown (fixture->list, DIEN_PERSON_NAME, "Nguyễn Văn An");
      dien_test_store_remove (fixture->test, "person", an);
    }
}

static void
test_households (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (DienList) list = dien_households_new (fixture->store, DAY);
  g_autoptr (DienRecord) record = dien_record_new ("household");
  g_autoptr (DienRecord) edit = dien_record_new ("household");
  g_autoptr (DienRecord) nobody = dien_record_new ("household");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 id;

  dien_record_set_text (record, "name", "Hộ ông Võ Văn G");
  dien_record_set_int (record, "unit", fixture->cell);
  g_assert_true (dien_household_add (fixture->store, record, &error));
  assert_title (fixture->store, "Thêm hộ gia đình – Hộ ông Võ Văn G");
  assert_shown (list, DIEN_HOUSEHOLD_UNIT, "Chi bộ ấp Phong");
  id = dien_record_get_id (record);
  dien_record_set_id (edit, id);
  dien_record_set_text (edit, "name", "Hộ bà Võ Thị H");
  g_assert_true (dien_household_edit (fixture->store, edit, &error));
  assert_shown (list, DIEN_HOUSEHOLD_NAME, "Hộ bà Võ Thị H");
  g_array_append_val (ids, id);
  g_assert_true (dien_household_remove (fixture->store, ids, DAY, &error));
  assert_shown (list, DIEN_HOUSEHOLD_NAME, "");
  g_assert_no_error (error);
  g_assert_false (dien_household_add (fixture->store, nobody, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

#define add_test(name, function) g_test_add ("/people/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  add_test ("order", test_order);
  add_test ("without-places", test_without_places);
  add_test ("name-is-split", test_name_is_split);
  add_test ("posts", test_posts);
  add_test ("same", test_same);
  add_test ("remove", test_remove);
  add_test ("pasted", test_pasted);
  add_test ("households", test_households);

  return g_test_run ();
}
