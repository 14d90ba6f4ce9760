/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-nominations.h"

#include <string.h>

#include "dien-error.h"
#include "dien-figures.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-nominated.h"
#include "dien-registrations.h"
#include "dien-subjects.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

enum { UNIT_A, UNIT_B, PERSON, HOUSEHOLD, N_SUBJECTS };
enum { PAPER_UNIT, PAPER_PERSON, PAPER_HOUSEHOLD, PROVINCE_UNIT, N_AWARDS };

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 year;
  gint64 subjects[N_SUBJECTS];
  gint64 awards[N_AWARDS];
  DienList *list;
} Fixture;

static gint64
add_award (DienStore  *store,
           const char *name,
           const char *level,
           const char *subject_kind)
{
  return dien_test_insert (store, "award", DIEN_TEST_FIELDS ("kind", "commendation", "name", name, "level", level,
                                                             "subject_kind", subject_kind, "verified", "unchecked"));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->test = dien_test_store_new ();
  self->store = self->test->store;
  self->year = dien_test_add_year (self->store, 2022);
  self->subjects[UNIT_A] = dien_unit_add (self->store, "Xã A", "commune", NULL);
  self->subjects[UNIT_B] = dien_unit_add (self->store, "Ấp B", "hamlet", NULL);
  self->subjects[PERSON] = dien_person_add (self->store, "Lê Văn C", "comrade", NULL);
  self->subjects[HOUSEHOLD] = dien_test_insert (self->store, "household", DIEN_TEST_FIELDS ("name", "Hộ ông D"));
  self->awards[PAPER_UNIT] = add_award (self->store, "Giấy khen", "district", "collective");
  self->awards[PAPER_PERSON] = add_award (self->store, "Giấy khen", "district", "person");
  self->awards[PAPER_HOUSEHOLD] = add_award (self->store, "Giấy khen", "district", "household");
  self->awards[PROVINCE_UNIT] = add_award (self->store, "Bằng khen", "province", "collective");
  self->list = dien_nominations_new (self->store, self->year);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_false (dien_test_is_changing (self->store));
  g_object_unref (self->list);
  dien_test_store_free (self->test);
}

static DienRecord *
new_nomination (Fixture *self,
                int      subject,
                int      award)
{
  DienRecord *record = dien_record_new ("nomination");

  dien_record_set_int (record, "subject", self->subjects[subject]);
  dien_record_set_int (record, "award", self->awards[award]);
  return record;
}

static gint64
nominate (Fixture    *self,
          int         subject,
          int         award,
          const char *state)
{
  g_autoptr (DienRecord) record = new_nomination (self, subject, award);
  g_autoptr (GError) error = NULL;

  if (state != NULL)
    dien_record_set_text (record, "state", state);
  g_assert_true (dien_nomination_add (self->store, self->year, record, &error));
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static char *
dup_title (Fixture *self)
{
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (self->store, NULL);

  return g_steal_pointer (&entry->title);
}

#define assert_title(self, expected) \
  G_STMT_START { g_autofree char *title_ = dup_title (self); g_assert_cmpstr (title_, ==, expected); } G_STMT_END

/* 'Xã A 1, Ấp B 2': who stands in the list, with the numbers. */
static char *
join (DienList *list)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (joined, "%s%s %d", i > 0 ? ", " : "", dien_row_get_text (row, DIEN_NOMINATION_SUBJECT),
                              (int) dien_row_get_int (row, DIEN_NOMINATION_NUMBER));
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

#define assert_list(list, expected) \
  G_STMT_START { g_autofree char *names_ = join (list); g_assert_cmpstr (names_, ==, expected); } G_STMT_END

static void
test_first (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (DienRow) row = NULL;
  g_autoptr (GPtrArray) batches = NULL;

  nominate (self, UNIT_A, PAPER_UNIT, NULL);
  assert_title (self, "Thêm đề nghị – Xã A");
  row = g_list_model_get_item (G_LIST_MODEL (self->list), 0);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_NOMINATION_STATE), ==, "draft");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_NOMINATION_SUBJECT_KIND), ==, "collective");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_NOMINATION_AWARD), ==, "Giấy khen");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_NOMINATION_LEVEL), ==, "district");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_NOMINATION_BATCH), ==, "Khen thưởng tổng kết năm 2022");
  g_assert_true (dien_row_is_null (row, DIEN_NOMINATION_DECISION));

  nominate (self, UNIT_B, PAPER_UNIT, NULL);
  batches = dien_store_list (self->store, "batch", "year", self->year, NULL);
  g_assert_cmpuint (batches->len, ==, 1);
  assert_list (self->list, "Xã A 1, Ấp B 2");
}

/* Every pair of subject and award: only the own kind fits. */
static void
test_fits (Fixture       *self,
           gconstpointer  data)
{
  static const int kinds[] = { 0, 0, 1, 2 }; /* of the subjects */
  static const int for_kind[] = { 0, 1, 2, 0 };

  for (int subject = 0; subject < N_SUBJECTS; subject++)
    for (int award = 0; award < N_AWARDS; award++)
      {
        g_autoptr (DienRecord) record = new_nomination (self, subject, award);
        g_autoptr (GError) error = NULL;
        gboolean fits = kinds[subject] == for_kind[award];

        g_assert_cmpint (dien_nomination_add (self->store, self->year, record, &error), ==, fits);
        if (!fits)
          {
            if (subject == UNIT_A && award == PAPER_PERSON)
              g_assert_cmpstr (error->message, ==, "‘Giấy khen’ dành cho cá nhân, còn Xã A là tập thể. "
                                                   "Chọn danh hiệu, hình thức dành cho tập thể.");
            dien_test_assert_error (error, DIEN_ERROR_INVALID);
          }
      }
}

static void
test_lacking (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (DienRecord) no_subject = dien_record_new ("nomination");
  g_autoptr (DienRecord) no_award = dien_record_new ("nomination");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (no_subject, "award", self->awards[0]);
  g_assert_false (dien_nomination_add (self->store, self->year, no_subject, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
  dien_record_set_int (no_award, "subject", self->subjects[0]);
  g_assert_false (dien_nomination_add (self->store, self->year, no_award, &error));
  dien_test_assert_error (error, DIEN_ERROR_INVALID);
}

/* Invariant 6: what was withdrawn or cancelled apart, whatever the state of the first one. */
static void
test_once (Fixture       *self,
           gconstpointer  data)
{
  static const struct { const char *state; gboolean bars; } states[] = {
    { "draft", TRUE }, { "submitted", TRUE }, { "received", TRUE }, { "considered", TRUE }, { "granted", TRUE },
    { "refused", TRUE }, { "returned", TRUE }, { "withdrawn", FALSE }, { "cancelled", FALSE },
  };
  gint64 first = nominate (self, UNIT_A, PAPER_UNIT, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("nomination");
      g_autoptr (DienRecord) second = new_nomination (self, UNIT_A, PAPER_UNIT);
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GError) error = NULL;
      gint64 id;

      g_test_message ("%s", states[i].state);
      dien_record_set_id (record, first);
      dien_record_set_text (record, "state", states[i].state);
      g_assert_true (dien_nomination_edit (self->store, record, &error));
      g_assert_cmpint (dien_nomination_add (self->store, self->year, second, &error), ==, !states[i].bars);
      if (states[i].bars)
        {
          g_assert_cmpstr (error->message, ==, "Xã A đã được đề nghị ‘Giấy khen’ năm 2022 (đợt ‘Khen thưởng tổng kết năm 2022’, "
                                               "số 1). Mở đề nghị đó, hoặc chọn hình thức khác.");
          dien_test_assert_error (error, DIEN_ERROR_EXISTS);
          continue;
        }

      /* With another one there it cannot come back. */
      g_clear_pointer (&record, dien_record_free);
      record = dien_record_new ("nomination");
      dien_record_set_id (record, first);
      dien_record_set_text (record, "state", "draft");
      g_assert_false (dien_nomination_edit (self->store, record, &error));
      dien_test_assert_error (error, DIEN_ERROR_EXISTS);
      id = dien_record_get_id (second);
      g_array_append_val (ids, id);
      g_assert_true (dien_nomination_remove (self->store, ids, &error));
    }

  /* Another award, another year. */
  nominate (self, UNIT_A, PROVINCE_UNIT, NULL);
  self->year = dien_test_add_year (self->store, 2023);
  nominate (self, UNIT_A, PAPER_UNIT, NULL);
}

static gint64
add_paper (Fixture    *self,
           const char *number,
           const char *date)
{
  return dien_test_insert (self->store, "paper", DIEN_TEST_FIELDS ("kind", "Quyết định", "number", number, "symbol", "QĐ/HU",
                                                                   "issued_on", date, "title", "Khen thưởng"));
}

/* What is granted keeps the name and the posts of the day of the decision, whatever becomes of them. */
static void
test_names (Fixture       *self,
            gconstpointer  data)
{
  gint64 decision = add_paper (self, "45", "20/06/2022");
  gint64 ids_of[2];
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) names = dien_store_list (self->store, "unit_name", "unit", self->subjects[UNIT_A], NULL);
  g_autoptr (DienRecord) paper = dien_record_new ("paper");
  g_autoptr (DienRecord) kept = NULL;
  g_autoptr (DienRecord) back = dien_record_new ("nomination");
  g_autoptr (GError) error = NULL;
  g_autoptr (DienRow) row = NULL;

  dien_test_store_set_text (self->test, "unit_name", dien_record_get_id (g_ptr_array_index (names, 0)), "to_date", "2022-06-30");
  dien_test_insert_part (self->store, "unit_name", "unit", self->subjects[UNIT_A],
                         DIEN_TEST_FIELDS ("name", "Xã A mới", "from_date", "01/07/2022"));
  dien_test_insert_part (self->store, "post", "person", self->subjects[PERSON],
                         DIEN_TEST_FIELDS ("title", "Bí thư", "to_date", "30/06/2022"));
  dien_test_insert_part (self->store, "post", "person", self->subjects[PERSON],
                         DIEN_TEST_FIELDS ("title", "Chủ tịch", "from_date", "01/07/2022"));
  ids_of[0] = nominate (self, UNIT_A, PAPER_UNIT, "submitted");
  ids_of[1] = nominate (self, PERSON, PAPER_PERSON, "submitted");
  assert_list (self->list, "Xã A mới 1, Lê Văn C 2");

  g_array_append_vals (ids, ids_of, 2);
  dien_record_set_id (paper, decision);
  g_assert_true (dien_nomination_decide (self->store, ids, "granted", paper, &error));
  g_assert_no_error (error);
  assert_title (self, "Ghi quyết định – 2 đề nghị");
  assert_list (self->list, "Xã A 1, Lê Văn C 2");
  row = g_list_model_get_item (G_LIST_MODEL (self->list), 1);
  g_assert_cmpstr (dien_row_get_text (row, DIEN_NOMINATION_POST), ==, "Bí thư");
  g_assert_cmpstr (dien_row_get_text (row, DIEN_NOMINATION_DECISION), ==, "45-QĐ/HU, 20/06/2022");
  kept = dien_store_get (self->store, "nomination", ids_of[1], NULL);
  g_assert_cmpstr (dien_record_get_text (kept, "subject_name"), ==, "Lê Văn C");
  g_assert_cmpstr (dien_record_get_text (kept, "subject_post"), ==, "Bí thư");

  dien_test_store_set_text (self->test, "person", self->subjects[PERSON], "name", "Lê Văn Cờ");
  assert_list (self->list, "Xã A 1, Lê Văn C 2");

  /* A cancelled decision was one; a draft was none. */
  dien_record_set_id (back, ids_of[1]);
  dien_record_set_text (back, "state", "cancelled");
  g_assert_true (dien_nomination_edit (self->store, back, &error));
  assert_list (self->list, "Xã A 1, Lê Văn C 2");
  dien_record_set_text (back, "state", "draft");
  g_assert_true (dien_nomination_edit (self->store, back, &error));
  assert_list (self->list, "Xã A 1, Lê Văn Cờ 2");
}

static void
test_decide_anew (Fixture       *self,
                  gconstpointer  data)
{
  gint64 id = nominate (self, UNIT_A, PAPER_UNIT, "submitted");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DienRecord) paper = dien_record_new ("paper");
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (DienRecord) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, id);
  dien_record_set_text (paper, "number", "46");
  g_assert_true (dien_nomination_decide (self->store, ids, "granted", paper, &error));
  g_assert_no_error (error);
  decisions = dien_nomination_list_decisions (self->store, &error);
  g_assert_cmpuint (decisions->len, ==, 1);
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (decisions, 0), "number"), ==, "46");
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (decisions, 0), "title"), ==, "Khen thưởng");

  g_assert_true (dien_nomination_decide (self->store, ids, "refused", NULL, &error));
  kept = dien_store_get (self->store, "nomination", id, NULL);
  g_assert_cmpint (dien_record_get_int (kept, "decision"), ==, dien_record_get_id (g_ptr_array_index (decisions, 0)));
  g_assert_cmpstr (dien_record_get_text (kept, "subject_name"), ==, "");
}

static void
recognise (Fixture    *self,
           int         subject,
           const char *model,
           const char *result)
{
  static const char *const reasons[] = { "Chưa đạt", NULL };
  g_autoptr (DienRecord) record = dien_record_new ("registration");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, "year", self->year);
  dien_record_set_int (record, "subject", self->subjects[subject]);
  dien_record_set_text (record, "model", model);
  g_assert_true (dien_registration_add (self->store, record, &error));
  g_assert_true (dien_registration_decide (self->store, dien_record_get_id (record), result, NULL, reasons, &error));
  g_assert_no_error (error);
}

static void
test_recognised (Fixture       *self,
                 gconstpointer  data)
{
  gint64 awards[3] = { self->awards[PAPER_UNIT], self->awards[PAPER_PERSON], 0 };
  const gint64 province[3] = { self->awards[PROVINCE_UNIT], 0, 0 };
  g_autoptr (GError) error = NULL;
  guint added;

  recognise (self, UNIT_B, "Kinh tế", "recognised");
  recognise (self, PERSON, "Nêu gương", "recognised");
  recognise (self, UNIT_A, "Nông thôn mới", "recognised");
  recognise (self, UNIT_A, "Giao thông", "recognised");
  recognise (self, HOUSEHOLD, "Gia đình", "recognised");

  g_assert_cmpint (dien_nomination_count_recognised (self->store, self->year, awards, &error), ==, 3);
  g_assert_true (dien_nomination_add_recognised (self->store, self->year, 0, awards, &added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (added, ==, 3);
  assert_list (self->list, "Ấp B 1, Lê Văn C 2, Xã A 3");
  assert_title (self, "Đề nghị 3 điển hình đã công nhận");

  /* Who has one at that level is left out; households come with their award, the province is another level. */
  awards[2] = self->awards[PAPER_HOUSEHOLD];
  g_assert_true (dien_nomination_add_recognised (self->store, self->year, 0, awards, &added, &error));
  g_assert_cmpuint (added, ==, 1);
  g_assert_true (dien_nomination_add_recognised (self->store, self->year, 0, province, &added, &error));
  g_assert_cmpuint (added, ==, 2);
  assert_list (self->list, "Ấp B 1, Lê Văn C 2, Xã A 3, Hộ ông D 4, Ấp B 5, Xã A 6");
}

static void
test_refused_are_none (Fixture       *self,
                       gconstpointer  data)
{
  const gint64 awards[3] = { self->awards[PAPER_UNIT], self->awards[PAPER_PERSON], self->awards[PAPER_HOUSEHOLD] };
  g_autoptr (GError) error = NULL;

  recognise (self, UNIT_A, "Kinh tế", "refused");
  recognise (self, UNIT_B, "Kinh tế", "to_complete");
  g_assert_cmpint (dien_nomination_count_recognised (self->store, self->year, awards, &error), ==, 0);
  g_assert_no_error (error);
}

static gint64
add_batch (Fixture    *self,
           const char *name)
{
  g_autoptr (DienRecord) record = dien_record_new ("batch");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, "year", self->year);
  dien_record_set_text (record, "name", name);
  g_assert_true (dien_batch_add (self->store, record, &error));
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static void
move (Fixture *self,
      gint64   id,
      gint64   before)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_nomination_move (self->store, id, before, &error));
  g_assert_no_error (error);
}

static void
test_order (Fixture       *self,
            gconstpointer  data)
{
  gint64 a = nominate (self, UNIT_A, PAPER_UNIT, NULL);
  gint64 b = nominate (self, UNIT_B, PAPER_UNIT, NULL);
  gint64 c = nominate (self, PERSON, PAPER_PERSON, NULL);
  gint64 second = add_batch (self, "Đợt 2");
  gint64 d = nominate (self, HOUSEHOLD, PAPER_HOUSEHOLD, NULL);
  gint64 e = nominate (self, UNIT_A, PROVINCE_UNIT, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DienRecord) record = dien_record_new ("nomination");
  g_autoptr (GError) error = NULL;

  assert_list (self->list, "Xã A 1, Ấp B 2, Lê Văn C 3, Hộ ông D 1, Xã A 2");
  move (self, c, a);
  assert_list (self->list, "Lê Văn C 1, Xã A 2, Ấp B 3, Hộ ông D 1, Xã A 2");
  move (self, c, 0);
  assert_list (self->list, "Xã A 1, Ấp B 2, Lê Văn C 3, Hộ ông D 1, Xã A 2");
  /* It stays in its batch. */
  move (self, a, e);
  assert_list (self->list, "Ấp B 1, Lê Văn C 2, Xã A 3, Hộ ông D 1, Xã A 2");
  move (self, e, b);
  assert_list (self->list, "Ấp B 1, Lê Văn C 2, Xã A 3, Xã A 1, Hộ ông D 2");

  dien_record_set_id (record, b);
  dien_record_set_int (record, "batch", second);
  g_assert_true (dien_nomination_edit (self->store, record, &error));
  assert_title (self, "Chuyển sang đợt khác – Ấp B");
  assert_list (self->list, "Lê Văn C 1, Xã A 2, Xã A 1, Hộ ông D 2, Ấp B 3");

  g_array_append_val (ids, c);
  g_array_append_val (ids, e);
  g_assert_true (dien_nomination_remove (self->store, ids, &error));
  assert_title (self, "Xóa 2 đề nghị");
  assert_list (self->list, "Xã A 1, Hộ ông D 1, Ấp B 2");

  g_assert_false (dien_batch_remove (self->store, second, &error));
  g_assert_cmpstr (error->message, ==, "Đợt ‘Đợt 2’ đang có 2 đề nghị nên không xóa được. Xóa các đề nghị đó, hoặc chuyển sang "
                                       "đợt khác trước.");
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);
  g_array_index (ids, gint64, 0) = b;
  g_array_index (ids, gint64, 1) = d;
  g_assert_true (dien_nomination_remove (self->store, ids, &error));
  g_assert_true (dien_batch_remove (self->store, second, &error));
  g_assert_no_error (error);
}

static void
test_submission (Fixture       *self,
                 gconstpointer  data)
{
  gint64 batch = add_batch (self, "Đợt 1");
  g_autoptr (DienRecord) paper = dien_record_new ("paper");
  g_autoptr (DienRecord) more = dien_record_new ("paper");
  g_autoptr (DienList) batches = dien_batches_new (self->store, self->year);
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;

  /* Number and date come later; the paper stays one. */
  dien_record_set_text (paper, "symbol", "TTr/HU");
  g_assert_true (dien_batch_set_submission (self->store, batch, paper, &error));
  g_assert_no_error (error);
  assert_title (self, "Ghi tờ trình – Đợt 1");
  dien_record_set_text (more, "number", "15");
  g_assert_true (dien_record_set_typed (more, "issued_on", "05/12/2022", &error));
  g_assert_true (dien_batch_set_submission (self->store, batch, more, &error));
  {
    g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (batches), 0);

    g_assert_cmpstr (dien_row_get_text (row, DIEN_BATCH_SUBMISSION), ==, "15-TTr/HU, 05/12/2022");
    g_assert_cmpint (dien_row_get_int (row, DIEN_BATCH_COUNT), ==, 0);
  }
  papers = dien_store_list (self->store, "paper", NULL, 0, NULL);
  g_assert_cmpuint (papers->len, ==, 1);
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (papers, 0), "kind"), ==, "Tờ trình");
}

static void
test_closed (Fixture       *self,
             gconstpointer  data)
{
  gint64 id = nominate (self, UNIT_A, PAPER_UNIT, NULL);
  g_autoptr (DienRecord) other = new_nomination (self, UNIT_B, PAPER_UNIT);
  g_autoptr (DienRecord) edit = dien_record_new ("nomination");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 last;

  g_array_append_val (ids, id);
  dien_test_store_set_text (self->test, "year", self->year, "state", "closed");
  last = dien_journal_get_last (self->store);
  g_assert_false (dien_nomination_add (self->store, self->year, other, &error));
  g_assert_cmpstr (error->message, ==, "Năm 2022 đã khóa sổ, không sửa được đề nghị khen thưởng. Mở lại năm đó trước.");
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  dien_record_set_id (edit, id);
  dien_record_set_text (edit, "note", "Ghi chú");
  g_assert_false (dien_nomination_edit (self->store, edit, &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_assert_false (dien_nomination_remove (self->store, ids, &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_assert_false (dien_nomination_move (self->store, id, 0, &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_assert_false (dien_nomination_decide (self->store, ids, "granted", NULL, &error));
  dien_test_assert_error (error, DIEN_ERROR_READ_ONLY);
  g_assert_cmpint (dien_journal_get_last (self->store), ==, last);
}

/* The filters of the list, the counts of the sheets and the figures of the year say the same. */
static void
test_numbers (Fixture       *self,
              gconstpointer  data)
{
  static const struct { int subject; int award; const char *state; } given[] = {
    { UNIT_A, PAPER_UNIT, "granted" }, { UNIT_B, PAPER_UNIT, "refused" }, { PERSON, PAPER_PERSON, "submitted" },
    { HOUSEHOLD, PAPER_HOUSEHOLD, "draft" }, { UNIT_A, PROVINCE_UNIT, "received" }, { UNIT_B, PROVINCE_UNIT, "withdrawn" },
  };
  static const struct { const char *key; gint64 value; } wanted[] = {
    { "award.district.collective.proposed", 2 }, { "award.district.collective.granted", 1 },
    { "award.district.person.proposed", 1 }, { "award.district.person.granted", 0 },
    { "award.province.collective.proposed", 1 }, { "award.province.collective.granted", 0 },
    { "award.district.household.proposed", -1 },
  };
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GPtrArray) counts = NULL;
  g_autoptr (GError) error = NULL;
  guint proposed = 0, granted = 0;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    nominate (self, given[i].subject, given[i].award, given[i].state);
  figures = dien_figures_new (self->store, self->year, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_test_message ("%s", wanted[i].key);
      g_assert_cmpint (dien_figures_get (figures, wanted[i].key), ==, wanted[i].value);
    }
  g_assert_cmpuint (dien_list_count (self->list, "proposed"), ==, 4);
  g_assert_cmpuint (dien_list_count (self->list, "granted"), ==, 1);
  g_assert_cmpuint (dien_list_count (self->list, "draft"), ==, 1);

  /* On paper the drafts are to be handed in. */
  counts = dien_nominated_count (self->store, self->year, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < counts->len; i++)
    {
      proposed += ((DienNominatedCount *) g_ptr_array_index (counts, i))->proposed;
      granted += ((DienNominatedCount *) g_ptr_array_index (counts, i))->granted;
    }
  g_assert_cmpuint (proposed, ==, 5);
  g_assert_cmpuint (granted, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/nominations/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (first);
  ADD (fits);
  ADD (lacking);
  ADD (once);
  ADD (names);
  ADD (decide_anew);
  ADD (recognised);
  ADD (refused_are_none);
  ADD (order);
  ADD (submission);
  ADD (closed);
  ADD (numbers);
#undef ADD

  return g_test_run ();
}
