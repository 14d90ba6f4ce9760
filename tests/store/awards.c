/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-awards.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

static DienTestStore *test;

static void
set_up (void)
{
  test = dien_test_store_new ();
}

static void
tear_down (void)
{
  dien_test_store_free (g_steal_pointer (&test));
}

typedef struct
{
  const char *kind;
  const char *name;
  const char *level;
  const char *subject_kind;
  const char *occasion;
  const char *from;
  const char *to;
  int code;            /* of the error, 0 where it is taken */
  const char *message; /* a part of it */
} Case;

static DienRecord *
make_award (const Case *given)
{
  DienRecord *award = dien_record_new ("award");
  const struct { const char *field; const char *value; } values[] = {
    { "kind", given->kind }, { "name", given->name }, { "level", given->level }, { "subject_kind", given->subject_kind },
    { "occasion", given->occasion }, { "from_date", given->from }, { "to_date", given->to },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].value != NULL)
      dien_record_set_text (award, values[i].field, values[i].value);
  return award;
}

static gint64
add (const Case *given)
{
  g_autoptr (DienRecord) award = make_award (given);
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_award_add (test->store, award, &error));
  g_assert_no_error (error);
  return dien_record_get_id (award);
}

/* One after the other; what is refused changes nothing. */
static const Case cases[] = {
  { "commendation", "Bằng khen của tỉnh", "province", "collective", "theme" },
  { "commendation", "BẰNG  KHEN của tỉnh", "province", "collective", "theme", NULL, NULL, DIEN_ERROR_EXISTS, "cùng cấp" },
  { "title", "Bằng khen của tỉnh", "province", "collective", "theme", NULL, NULL, DIEN_ERROR_EXISTS, "là hình thức khen thưởng" },
  { "title", "Bằng khen của tỉnh", "province", "collective", "", NULL, NULL, DIEN_ERROR_EXISTS, "vừa là danh hiệu" },
  { "commendation", "Bằng khen của tỉnh", "province", "person", "theme" },
  { "commendation", "Bằng khen của tỉnh", "district", "collective", "theme" },
  { "commendation", "Bằng khen của tỉnh", "province", "collective", "merit", "2024-01-01", "2025-06-30" },
  { "commendation", "Bằng khen của tỉnh", "province", "collective", "merit", "2025-07-01" },
  { "commendation", "Bằng khen của tỉnh", "province", "collective", "merit", "2025-06-30", NULL, DIEN_ERROR_EXISTS, "cùng cấp" },
  { "title", "Lao động tiên tiến", "commune", "person" },
  { "commendation", "Lao động tiên tiến", "commune", "person", "merit", NULL, NULL, DIEN_ERROR_EXISTS, "là danh hiệu thi đua" },
  { "commendation", "Giấy khen", "commune", "person", "merit", "2025-07-01", "2025-06-30", DIEN_ERROR_INVALID, "trước khi bắt đầu" },
  { "commendation", "", "commune", "person", "merit", NULL, NULL, DIEN_ERROR_INVALID, "" },
  { "prize", "Giải thưởng", "commune", "person", "merit", NULL, NULL, DIEN_ERROR_INVALID, "" },
  { "commendation", "Giải thưởng", NULL, "person", "merit", NULL, NULL, DIEN_ERROR_INVALID, "" },
};

static void
test_add (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DienRecord) award = make_award (&cases[i]);
      g_autoptr (GError) error = NULL;
      gint64 last = dien_journal_get_last (test->store);
      gboolean added = dien_award_add (test->store, award, &error);

      g_test_message ("case %u", i);
      g_assert_cmpint (added, ==, cases[i].code == 0);
      g_assert_cmpint (dien_journal_get_last (test->store), ==, last + added);
      if (added)
        g_assert_cmpint (dien_record_get_int (award, "position"), ==, ++n);
      else
        {
          g_assert_nonnull (strstr (error->message, cases[i].message));
          dien_test_assert_error (error, cases[i].code);
        }
      g_assert_false (dien_test_is_changing (test->store));
    }
}

static void
test_edit (void)
{
  gint64 first = add (&cases[0]);
  gint64 title = add (&cases[9]);
  g_autoptr (DienRecord) record = dien_record_new ("award");
  g_autoptr (GError) error = NULL;
  g_autoptr (DienJournalEntry) entry = NULL;

  dien_record_set_id (record, first);
  dien_record_set_text (record, "name", "Bằng khen của Ban Thường vụ Tỉnh ủy");
  g_assert_true (dien_award_edit (test->store, record, &error));
  entry = dien_journal_get_undo (test->store, NULL);
  g_assert_cmpstr (entry->title, ==, "Sửa danh hiệu, hình thức – Bằng khen của Ban Thường vụ Tỉnh ủy");

  dien_record_set_id (record, title);
  dien_record_set_text (record, "level", "province");
  dien_record_set_text (record, "subject_kind", "collective");
  g_assert_false (dien_award_edit (test->store, record, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
}

/* One that a nomination names stays, and stays for the same subjects. */
static void
test_used (void)
{
  gint64 award = add (&cases[0]);
  gint64 free_one = add (&cases[9]);
  gint64 year = dien_test_add_year (test->store, 2022);
  gint64 unit = dien_test_insert (test->store, "unit", DIEN_TEST_FIELDS ("kind", "hamlet"));
  g_autoptr (DienRecord) batch = dien_record_new ("batch");
  g_autoptr (DienRecord) nomination = dien_record_new ("nomination");
  g_autoptr (DienRecord) record = dien_record_new ("award");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (DienList) list = dien_awards_new (test->store);

  dien_test_store_begin (test, "Đề nghị");
  dien_record_set_int (batch, "year", year);
  dien_record_set_text (batch, "name", "Đợt 1");
  dien_record_set_int (nomination, "batch", dien_store_insert (test->store, batch, &error));
  dien_record_set_int (nomination, "subject", unit);
  dien_record_set_int (nomination, "award", award);
  dien_record_set_text (nomination, "state", "draft");
  dien_store_insert (test->store, nomination, &error);
  g_assert_no_error (error);
  dien_test_store_commit (test);

  g_assert_cmpuint (dien_list_count (list, "used"), ==, 1);
  g_array_append_val (ids, free_one);
  g_array_append_val (ids, award);
  g_assert_false (dien_award_remove (test->store, ids, &error));
  g_assert_cmpstr (error->message, ==, "1 đề nghị đang dùng ‘Bằng khen của tỉnh’ nên không xóa được. "
                                       "Chọn hình thức khác cho các đề nghị đó trước.");
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);
  g_assert_cmpuint (dien_list_get_total (list), ==, 2);

  dien_record_set_id (record, award);
  dien_record_set_text (record, "subject_kind", "person");
  g_assert_false (dien_award_edit (test->store, record, &error));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);

  g_array_set_size (ids, 1);
  g_assert_true (dien_award_remove (test->store, ids, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (dien_list_get_total (list), ==, 1);
}

static void
test_filters (void)
{
  static const struct { const char *filter; guint count; } counts[] = {
    { NULL, 6 }, { "commune", 1 }, { "district", 1 }, { "province", 4 }, { "state", 0 }, { "collective", 4 }, { "person", 2 },
    { "household", 0 }, { "title", 1 }, { "commendation", 5 }, { "own", 6 }, { "used", 0 },
  };
  g_autoptr (DienList) list = dien_awards_new (test->store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].code == 0)
      add (&cases[i]);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_test_message ("%s", counts[i].filter);
      g_assert_cmpuint (dien_list_count (list, counts[i].filter), ==, counts[i].count);
    }
  dien_list_set_search (list, "lao dong");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
}

static void
run_cb (gconstpointer func)
{
  set_up ();
  ((void (*) (void)) func) ();
  tear_down ();
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/awards/add", test_add, run_cb);
  g_test_add_data_func ("/awards/edit", test_edit, run_cb);
  g_test_add_data_func ("/awards/used", test_used, run_cb);
  g_test_add_data_func ("/awards/filters", test_filters, run_cb);

  return g_test_run ();
}
