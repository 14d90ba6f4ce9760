/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-figures.h"

#include "dien-registrations.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

static void
assert_figure (DienStore  *store,
               gint64      year,
               const char *key,
               gint64      expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = dien_figures_new (store, year, &error);

  g_assert_no_error (error);
  if (dien_figures_get (figures, key) != expected)
    g_test_message ("%s", key);
  g_assert_cmpint (dien_figures_get (figures, key), ==, expected);
}

static void
decide (DienStore  *store,
        gint64      registration,
        const char *result,
        gint64      part)
{
  static const char *const reasons[] = { "Chưa đạt", NULL };
  g_autoptr (GError) error = NULL;

  if (part != 0)
    dien_test_point (store, "registration", registration, "frame_part", part);
  dien_registration_decide (store, registration, result, NULL, reasons, &error);
  g_assert_no_error (error);
}

/* 6 registered = 3 recognised + 1 refused + 2 pending, and one withdrawn that counts nowhere. */
static void
test_registrations (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);
  gint64 legs = dien_test_add_part (test->store, year, 0, "axis", "legs", "Hai chân", 1);
  gint64 branch = dien_test_add_part (test->store, year, legs, "branch", "", "Chân thứ nhất", 1);
  gint64 content = dien_test_add_part (test->store, year, branch, "content", "", "Nêu gương", 1);
  gint64 ids[7];
  g_autoptr (DienRecord) withdrawn = dien_record_new ("registration");
  g_autoptr (GError) error = NULL;

  dien_test_add_part (test->store, year, 0, "axis", "spears", "Ba mũi", 2);
  dien_test_add_part (test->store, year, 0, "axis", "", "Không có mã", 3);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *unit = g_strdup_printf ("Xã %u", i);

      ids[i] = dien_test_register (test->store, year, unit, "Mô hình");
    }
  decide (test->store, ids[0], "recognised", content);
  decide (test->store, ids[1], "recognised", legs);
  decide (test->store, ids[2], "recognised", 0);
  decide (test->store, ids[3], "refused", 0);
  decide (test->store, ids[4], "to_complete", 0);
  dien_record_set_id (withdrawn, ids[6]);
  dien_record_set_text (withdrawn, "stage", "withdrawn");
  dien_registration_edit (test->store, withdrawn, &error);
  g_assert_no_error (error);

  assert_figure (test->store, year, "recognised.other", -1);
  assert_figure (test->store, year, "registered", 6);
  assert_figure (test->store, year, "recognised", 3);
  assert_figure (test->store, year, "recognised.legs", 2);
  assert_figure (test->store, year, "recognised.spears", 0);
  assert_figure (test->store, year, "recognised.unplaced", 1);
  assert_figure (test->store, year, "refused", 1);
  assert_figure (test->store, year, "refused.unplaced", 1);
  assert_figure (test->store, year, "pending", 2);
  assert_figure (test->store, year, "replicated", 0);
  assert_figure (test->store, year, "recognised.", -1);
}

static void
nominate (DienStore  *store,
          gint64      batch,
          gint64      award,
          gint64      subject,
          const char *state)
{
  g_autoptr (DienRecord) nomination = dien_record_new ("nomination");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (nomination, "batch", batch);
  dien_record_set_int (nomination, "award", award);
  dien_record_set_int (nomination, "subject", subject);
  dien_record_set_text (nomination, "state", state);
  dien_store_begin (store, "Đề nghị", &error);
  dien_store_insert (store, nomination, &error);
  dien_store_commit (store, &error);
  g_assert_no_error (error);
}

/* What is listed counts; what a paper says stands in only where nothing is listed; proposed never counts as granted. */
static void
test_awards (void)
{
  static const char *const states[] = { "draft", "submitted", "granted", "refused", "withdrawn", "granted" };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);
  gint64 batch = dien_test_insert_part (test->store, "batch", "year", year, DIEN_TEST_FIELDS ("name", "Đợt 1"));
  gint64 award = dien_test_insert (test->store, "award",
                                   DIEN_TEST_FIELDS ("kind", "commendation", "name", "Giấy khen", "level", "district",
                                                     "subject_kind", "person", "verified", "unchecked"));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (DienRecord) person = dien_record_new ("person");
      g_autofree char *name = g_strdup_printf ("Nguyễn Văn %u", i);
      g_autoptr (GError) error = NULL;

      dien_record_set_text (person, "name", name);
      dien_record_set_text (person, "given", name);
      dien_record_set_text (person, "address", "none");
      dien_store_begin (test->store, "Thêm người", &error);
      dien_store_insert (test->store, person, &error);
      dien_store_commit (test->store, &error);
      g_assert_no_error (error);
      nominate (test->store, batch, award, dien_record_get_id (person), states[i]);
    }
  dien_test_insert_part (test->store, "stated_figure", "year", year,
                         DIEN_TEST_FIELDS ("key", "award.district.person.granted", "value", "18"));
  dien_test_insert_part (test->store, "stated_figure", "year", year,
                         DIEN_TEST_FIELDS ("key", "award.province.collective.proposed", "value", "10"));

  assert_figure (test->store, year, "award.district.person.granted", 2);
  assert_figure (test->store, year, "award.district.person.proposed", 4);
  assert_figure (test->store, year, "award.province.collective.proposed", 10);
  assert_figure (test->store, year, "award.province.collective.granted", -1);
  assert_figure (test->store, year, "award.district.collective.granted", -1);
}

/* A model elsewhere in the frame is neither on an axis that is counted nor unplaced; a frame that goes round in a circle ends. */
static void
test_elsewhere (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);
  gint64 legs = dien_test_add_part (test->store, year, 0, "axis", "legs", "Hai chân", 1);
  gint64 alone = dien_test_add_part (test->store, year, 0, "content", "", "Nội dung đứng riêng", 2);

  decide (test->store, dien_test_register (test->store, year, "Xã A", "Mô hình"), "recognised", alone);
  decide (test->store, dien_test_register (test->store, year, "Xã B", "Mô hình"), "recognised", legs);
  sqlite3_exec (test->store->db, "UPDATE frame_part SET parent = id", NULL, NULL, NULL);

  assert_figure (test->store, year, "recognised", 2);
  assert_figure (test->store, year, "recognised.legs", 1);
  assert_figure (test->store, year, "recognised.other", 1);
  assert_figure (test->store, year, "recognised.unplaced", 0);
}

/* One draft does not erase what the paper says was granted. */
static void
test_draft_beside_stated (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);
  gint64 batch = dien_test_insert_part (test->store, "batch", "year", year, DIEN_TEST_FIELDS ("name", "Đợt 1"));
  gint64 award = dien_test_insert (test->store, "award",
                                   DIEN_TEST_FIELDS ("kind", "commendation", "name", "Giấy khen", "level", "district",
                                                     "subject_kind", "collective", "verified", "unchecked"));
  g_autoptr (DienRecord) registration =
    dien_store_get (test->store, "registration", dien_test_register (test->store, year, "Xã A", "Mô hình"), NULL);

  dien_test_insert_part (test->store, "stated_figure", "year", year,
                         DIEN_TEST_FIELDS ("key", "award.district.collective.granted", "value", "21"));
  nominate (test->store, batch, award, dien_record_get_int (registration, "subject"), "draft");
  assert_figure (test->store, year, "award.district.collective.granted", 21);
  assert_figure (test->store, year, "award.district.collective.proposed", -1);
}

static void
test_indicators (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);

  assert_figure (test->store, year, "indicator.listed.total", 0);
  assert_figure (test->store, year, "indicator.stated.total", -1);

  dien_test_insert_part (test->store, "indicator", "year", year,
                         DIEN_TEST_FIELDS ("kind", "plan", "direction", "rise", "name", "Phát triển đảng viên",
                                           "target_low", "110", "actual", "121"));
  dien_test_insert_part (test->store, "indicator", "year", year,
                         DIEN_TEST_FIELDS ("kind", "plan", "direction", "rise", "name", "Thu ngân sách",
                                           "target_low", "70", "actual", "69,9"));
  dien_test_insert_part (test->store, "indicator", "year", year,
                         DIEN_TEST_FIELDS ("kind", "change_percent", "direction", "rise", "name", "Bán lẻ",
                                           "actual", "16,51"));
  dien_test_insert_part (test->store, "stated_figure", "year", year,
                         DIEN_TEST_FIELDS ("key", "indicator.reached", "value", "20", "base", "27"));

  assert_figure (test->store, year, "indicator.listed.reached", 1);
  assert_figure (test->store, year, "indicator.listed.total", 3);
  assert_figure (test->store, year, "indicator.stated.reached", 20);
  assert_figure (test->store, year, "indicator.stated.total", 27);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/registrations", test_registrations);
  g_test_add_func ("/figures/awards", test_awards);
  g_test_add_func ("/figures/elsewhere", test_elsewhere);
  g_test_add_func ("/figures/draft-beside-stated", test_draft_beside_stated);
  g_test_add_func ("/figures/indicators", test_indicators);

  return g_test_run ();
}
