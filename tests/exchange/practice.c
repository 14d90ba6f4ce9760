/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-sample.h"

#include <string.h>

#include "dien-check.h"
#include "dien-figures.h"
#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-registrations.h"
#include "dien-scores.h"
#include "dien-test-store.h"
#include "dien-years.h"

typedef struct
{
  const char *subject;
  DienPoints self;       /* 1/100 */
  DienPoints inspection;
  const char *state;
  const char *reason;    /* all reasons, one a line */
} Scored;

/* Added up by hand, group by group (I + II + III + IV + V + VI, bonus, deduction). */
static const Scored scored[] = {
  { "Chi bộ ấp 1",
    10000,   /* 15 + 39,5 + 14 + 15 + 10 + 5 = 98,5; + 1,5 */
    9650 },  /* 14,5 + 38 + 13 + 14,5 + 10 + 5 = 95; + 1,5 */
  { "Ban Xây dựng Đảng, Đảng ủy xã Mẫu",
    9550,    /* 15 + 38 + 13,5 + 14 + 10 + 5 */
    9000 },  /* 14 + 36 + 12,5 + 13 + 9,5 + 5 */
  { "Lê Văn C",
    9500,    /* 10, since 1.2 does not apply, + 40 + 15 + 15 + 10 + 5 */
    9300 },  /* 10 + 39 + 14 + 15 + 10 + 5 */
  { "Ủy ban nhân dân xã Mẫu",
    9350,    /* 15 + 36,5 + 13 + 14 + 10 + 5 */
    8800 },  /* 15 + 34 + 12 + 13 + 9 + 5 */
  { "Xã Mẫu",
    9850,    /* 15 + 39,5 + 14 + 15 + 10 + 5 */
    9350 },  /* 14 + 37,5 + 13 + 14,5 + 9,5 + 5 */
  { "Ấp 2, xã Mẫu",
    9400,    /* 15 + 37 + 13 + 14 + 10 + 5 */
    8600 },  /* 13,5 + 34 + 11,5 + 13 + 9 + 5 */
  { "Hợp tác xã Nông nghiệp A",
    9700,    /* 14,5 + 39 + 14,5 + 14,5 + 9,5 + 5 */
    9050 },  /* 13 + 37 + 13,5 + 13,5 + 8,5 + 5 */
  { "Bộ phận Một cửa xã Mẫu",
    9625,    /* 15 + 38,5 + 14,25 + 13,5 + 10 + 5 */
    9100 },  /* 14 + 36,5 + 13,25 + 12,5 + 9,75 + 5 */
  { "Trường Tiểu học A",
    9850,    /* 15 + 39,5 + 14,5 + 14,5 + 10 + 5 */
    9600 },  /* 15 + 38,5 + 13,5 + 14 + 10 + 5 */
  { "Trạm Y tế xã Mẫu",
    9350,    /* 15 + 36 + 13,5 + 14 + 10 + 5 */
    8550 },  /* 13,5 + 34 + 12 + 13 + 9 + 4,5 = 86; - 0,5 */
  { "Hội Liên hiệp Phụ nữ xã Mẫu",
    9900,    /* 15 + 38 + 14 + 15 + 10 + 5 = 97; + 2 */
    9550 },  /* 15 + 36 + 13 + 15 + 10 + 5 = 94; + 1,5 */
  { "Công an xã Mẫu",
    9350,    /* 15 + 37,5 + 12,5 + 13,5 + 10 + 5 */
    8850 },  /* 14 + 36 + 11,5 + 12,5 + 9,5 + 5 */
  { "Ấp 3, xã Mẫu",
    9750,    /* 15 + 39 + 14 + 15 + 9,5 + 5 */
    9250 },  /* 14 + 37 + 13 + 15 + 8,5 + 5 */
  { "Văn phòng Đảng ủy xã Mẫu",
    9200,    /* 14,5 + 35,5 + 13,5 + 13,5 + 10 + 5 */
    8500 },  /* 13 + 33,5 + 12,5 + 12,5 + 9 + 5 = 85,5; - 0,5: just enough */
  { "Ấp 4, xã Mẫu",
    7900,    /* 13 + 33 + 11,5 + 7, 4.2 being blank, + 9,5 + 5 */
    6950,    /* 11,5 + 30 + 10 + 6,5 + 8,5 + 5 = 71,5; - 2: just below 70 */
    "refused", "Tổng điểm 69,5 thấp hơn 85.\nBị 0 điểm: 4.2. Đơn vị khác đến học tập, làm theo." },
  { "Chi bộ Trường Trung học cơ sở B",
    9500,    /* 15 + 38 + 13,5 + 13,5 + 10 + 5 */
    8800,    /* 13,5 + 36 + 12,5 + 12,5 + 9 + 4,5 */
    "refused", "Thuộc trường hợp không xét: Người đứng đầu bị kỷ luật trong năm." },
  { "Hội Nông dân xã Mẫu",
    9250,    /* 14,5 + 36,5 + 13 + 14 + 9,5 + 5 */
    8600,    /* 13 + 34,5 + 12 + 13 + 8,5 + 5 */
    "refused", "Thuộc trường hợp không xét: Có đơn khiếu nại, tố cáo đang xem xét." },
};

/* Counted from the lists of the file. */
static const struct
{
  const char *key;
  gint64 value;
} figures[] = {
  { "registered", 17 },
  { "recognised", 14 },
  { "recognised.legs", 11 },
  { "recognised.spears", 3 },
  { "recognised.unplaced", 0 },
  { "refused", 3 },
  { "pending", 0 },
  { "award.commune.collective.granted", 4 },
  { "award.commune.collective.proposed", 5 },
  { "award.commune.person.granted", 2 },
  { "award.commune.person.proposed", 3 },
  { "award.commune.household.granted", 1 },
  { "award.province.collective.granted", 0 },
  { "award.province.collective.proposed", 2 },
  { "award.province.person.proposed", 1 },
  { "indicator.listed.reached", 3 }, /* 12 of 10, 1.620,5 of 1.500, 0,8 of 0,5 to 1 */
  { "indicator.listed.total", 5 },
  { "indicator.stated.total", -1 },
};

static DienTestStore *place; /* a folder of its own */
static DienStore *store;

static GPtrArray *
list (const char *entity,
      const char *field,
      gint64      value)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = dien_store_list (store, entity, field, value, &error);

  g_assert_no_error (error);
  return records;
}

static void
assert_totals (gint64        registration,
               const Scored *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) totals = dien_scores_list_totals (store, registration, &error);
  DienRoundTotal *self, *inspection;

  g_assert_no_error (error);
  g_assert_cmpuint (totals->len, ==, 2);
  self = g_ptr_array_index (totals, 0);
  inspection = g_ptr_array_index (totals, 1);
  g_assert_cmpstr (self->name, ==, "Tự chấm");
  g_assert_cmpint (self->total, ==, wanted->self);
  g_assert_cmpstr (inspection->name, ==, "Đoàn kiểm tra");
  g_assert_cmpint (inspection->total, ==, wanted->inspection);
}

static void
test_scores (void)
{
  g_autoptr (DienList) rows = dien_registrations_new (store, dien_year_find (store, 2022, NULL));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, G_N_ELEMENTS (scored));
  for (guint i = 0; i < G_N_ELEMENTS (scored); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_SUBJECT), ==, scored[i].subject);
      g_assert_cmpint (dien_row_get_int (row, DIEN_REGISTRATION_POINTS), ==, scored[i].inspection);
      g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_STATE), ==,
                       scored[i].state != NULL ? scored[i].state : "recognised");
      g_assert_cmpstr (dien_row_get_text (row, DIEN_REGISTRATION_REASON), ==, scored[i].reason);
      assert_totals (dien_row_get_id (row), &scored[i]);
    }
}

static void
test_figures (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = dien_figures_new (store, dien_year_find (store, 2022, NULL), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_test_message ("%s", figures[i].key);
      g_assert_cmpint (dien_figures_get (found, figures[i].key), ==, figures[i].value);
    }
}

static void
assert_group (DienRecord *group,
              const char *code,
              gint64      maximum)
{
  g_autoptr (GPtrArray) criteria = list ("criterion", "criterion_group", dien_record_get_id (group));
  gint64 sum = 0;

  g_assert_cmpstr (dien_record_get_text (group, "code"), ==, code);
  g_assert_cmpint (dien_record_get_int (group, "maximum"), ==, maximum);
  g_assert_cmpuint (criteria->len, >=, 2);
  g_assert_cmpuint (criteria->len, <=, 4);
  for (guint i = 0; i < criteria->len; i++)
    sum += dien_record_get_int (g_ptr_array_index (criteria, i), "maximum");
  g_assert_cmpint (sum, ==, maximum);
}

/* The proposal of the field's notes: 15, 40, 15, 15, 10, 5; 85 and 70; caps of 5; four cases that are not considered. */
static void
test_criteria (void)
{
  static const struct { const char *code; gint64 maximum; } wanted[] = {
    { "I", 1500 }, { "II", 4000 }, { "III", 1500 }, { "IV", 1500 }, { "V", 1000 }, { "VI", 500 },
  };
  g_autoptr (GPtrArray) versions = list ("criteria_version", NULL, 0);
  g_autoptr (GPtrArray) groups = list ("criterion_group", NULL, 0);
  g_autoptr (GPtrArray) criteria = list ("criterion", NULL, 0);
  DienRecord *version = g_ptr_array_index (versions, 0);
  guint n_knock_outs = 0;

  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpint (dien_record_get_int (version, "recognise_from"), ==, 8500);
  g_assert_cmpint (dien_record_get_int (version, "complete_from"), ==, 7000);
  g_assert_cmpint (dien_record_get_int (version, "no_zero"), ==, 1);
  g_assert_cmpint (dien_record_get_int (version, "bonus_cap"), ==, 500);
  g_assert_cmpint (dien_record_get_int (version, "deduction_cap"), ==, 500);
  g_assert_nonnull (strstr (dien_record_get_text (version, "note"), "không phải văn bản chính thức"));
  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < groups->len; i++)
    assert_group (g_ptr_array_index (groups, i), wanted[i].code, wanted[i].maximum);
  for (guint i = 0; i < criteria->len; i++)
    n_knock_outs += strcmp (dien_record_get_text (g_ptr_array_index (criteria, i), "kind"), "knock_out") == 0;
  g_assert_cmpuint (n_knock_outs, ==, 4);
}

/* Blank, zero and not applicable each occur; everybody was scored in both rounds. */
static void
test_three_things (void)
{
  g_autoptr (GPtrArray) cards = list ("scorecard", NULL, 0);
  g_autoptr (GPtrArray) scores = list ("score", NULL, 0);
  guint n_zero = 0, n_inapplicable = 0, n_points = 0;

  for (guint i = 0; i < scores->len; i++)
    {
      DienRecord *score = g_ptr_array_index (scores, i);

      n_zero += !dien_record_is_null (score, "points") && dien_record_get_int (score, "points") == 0;
      n_inapplicable += dien_record_get_int (score, "applicable") == 0;
      n_points += !dien_record_is_null (score, "points");
    }
  g_assert_cmpuint (cards->len, ==, 2 * G_N_ELEMENTS (scored));
  g_assert_cmpuint (n_zero, ==, 1);
  g_assert_cmpuint (n_inapplicable, ==, 2);
  /* 14 criteria in 34 cards, less those two and the blank one, and 7 bonuses and deductions. */
  g_assert_cmpuint (n_points, ==, 14 * 34 - 3 + 7);
}

static void
test_nominations (void)
{
  g_autoptr (GPtrArray) batches = list ("batch", NULL, 0);
  g_autoptr (GPtrArray) nominations = list ("nomination", NULL, 0);

  g_assert_cmpuint (batches->len, ==, 3);
  /* The first one is of the year before, of which only the decision is known. */
  for (guint i = 1; i < batches->len; i++)
    g_assert_false (dien_record_is_null (g_ptr_array_index (batches, i), "submission"));
  for (guint i = 0; i < nominations->len; i++)
    {
      DienRecord *nomination = g_ptr_array_index (nominations, i);
      gboolean granted = strcmp (dien_record_get_text (nomination, "state"), "granted") == 0;

      g_assert_cmpint (dien_record_is_null (nomination, "decision"), ==, !granted);
      g_assert_cmpint (*dien_record_get_text (nomination, "subject_name") != '\0', ==, granted);
    }
}

static void
test_names_are_invented (void)
{
  static const char *const real[] = { "Thạnh", "Bến Tre", "Phong", "Hòa Lợi", "Trần Văn Của" };
  static const char *const entities[] = { "organisation", "unit_name", "person", "household", "signer" };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      g_autoptr (GPtrArray) records = list (entities[i], NULL, 0);

      for (guint j = 0; j < records->len; j++)
        for (guint k = 0; k < G_N_ELEMENTS (real); k++)
          g_assert_null (strstr (dien_record_get_text (g_ptr_array_index (records, j), "name"), real[k]));
    }
}

static void
test_holds (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = dien_check_run (store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (findings[0], ==, NULL);
}

static void
test_is_one_change (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (store, &error);

  g_assert_no_error (error);
  /* One change, and none that an undo would take away under the user's feet. */
  g_assert_cmpint (dien_test_get_last_entry (store), ==, 1);
  g_assert_null (entry);
  g_assert_false (dien_journal_take_back (store, 1, "Hoàn tác", &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_IN_USE);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int failed;

  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  place = dien_test_store_new ();
  path = g_build_filename (place->folder, "Thực hành.dienhinh", NULL);
  store = dien_sample_create (DIEN_SAMPLE_PRACTICE, path, &error);
  g_assert_no_error (error);

  g_test_add_func ("/practice/scores", test_scores);
  g_test_add_func ("/practice/figures", test_figures);
  g_test_add_func ("/practice/criteria", test_criteria);
  g_test_add_func ("/practice/three-things", test_three_things);
  g_test_add_func ("/practice/nominations", test_nominations);
  g_test_add_func ("/practice/names-are-invented", test_names_are_invented);
  g_test_add_func ("/practice/holds", test_holds);
  g_test_add_func ("/practice/is-one-change", test_is_one_change);
  failed = g_test_run ();

  g_assert_finalize_object (g_steal_pointer (&store));
  dien_test_store_free (place);
  return failed;
}
