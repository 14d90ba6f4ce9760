/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-organisations.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-test-office.h"
#include "dien-test-store.h"
#include "dien-years.h"

typedef struct
{
  DienTestStore *test;
  DienStore *store;
  gint64 office;
} Fixture;

static DienRecord *
new_office (const char *name)
{
  DienRecord *record = dien_record_new ("organisation");

  dien_record_set_text (record, "kind", "commune_party");
  dien_record_set_text (record, "form", "party");
  dien_record_set_text (record, "level", "commune");
  dien_record_set_text (record, "name", name);
  dien_record_set_text (record, "heading", "ĐẢNG ỦY XÃ THẠNH PHONG");
  return record;
}

static gint64
add_signer (DienStore  *store,
            gint64      office,
            const char *post,
            const char *name,
            const char *to)
{
  g_autoptr (DienRecord) record = dien_record_new ("signer");
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, "organisation", office);
  dien_record_set_text (record, "post", post);
  dien_record_set_text (record, "name", name);
  if (to != NULL)
    dien_record_set_text (record, "to_date", to);
  dien_signer_add (store, record, &error);
  g_assert_no_error (error);
  return dien_record_get_id (record);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (DienRecord) office = new_office ("Đảng ủy xã Thạnh Phong");
  g_autoptr (GError) error = NULL;

  fixture->test = dien_test_store_new ();
  fixture->store = fixture->test->store;
  g_assert_true (dien_organisation_add (fixture->store, office, &error));
  g_assert_no_error (error);
  fixture->office = dien_record_get_id (office);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dien_test_assert_sound (fixture->store->db);
  dien_test_store_free (fixture->test);
}

/* 'Đảng ủy A 2025-07-01/, Đảng ủy B /2025-06-30': newest first */
static char *
join_periods (DienStore *store)
{
  g_autoptr (GPtrArray) periods = dien_organisations_get_periods (store, NULL);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < periods->len; i++)
    {
      DienRecord *period = g_ptr_array_index (periods, i);
      const char *from = dien_record_get_text (period, "from_date");
      const char *to = dien_record_get_text (period, "to_date");

      g_string_append_printf (joined, "%s%s %s/%s", i > 0 ? ", " : "", dien_record_get_text (period, "name"),
                              from != NULL ? from : "", to != NULL ? to : "");
    }

  return g_string_free (joined, FALSE);
}

static char *
join_signers (DienStore *store,
              gint64     office)
{
  g_autoptr (GPtrArray) signers = dien_signers_get (store, office, NULL);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < signers->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", dien_record_get_text (g_ptr_array_index (signers, i), "post"));

  return g_string_free (joined, FALSE);
}

#define assert_periods(store, expected) \
  G_STMT_START { g_autofree char *joined_ = join_periods (store); g_assert_cmpstr (joined_, ==, expected); } G_STMT_END
#define assert_signers(store, office, expected) \
  G_STMT_START { g_autofree char *joined_ = join_signers (store, office); g_assert_cmpstr (joined_, ==, expected); } G_STMT_END

static void
assert_title (DienStore  *store,
              const char *title)
{
  g_autoptr (DienJournalEntry) entry = dien_journal_get_undo (store, NULL);

  g_assert_cmpstr (entry->title, ==, title);
}

static gint64
change (DienStore   *store,
        gint64       id,
        const char  *name,
        const char  *from,
        GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("organisation");

  dien_record_set_id (record, id);
  dien_record_set_text (record, "name", name);
  return dien_organisation_change (store, record, from, error);
}

static gboolean
correct (DienStore   *store,
         gint64       id,
         const char  *field,
         const char  *text,
         GError     **error)
{
  g_autoptr (DienRecord) record = dien_record_new ("organisation");

  dien_record_set_id (record, id);
  dien_record_set_text (record, field, text);
  return dien_organisation_edit (store, record, error);
}

static void
test_only_one_office (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (DienRecord) other = new_office ("Huyện ủy Thạnh Phú");
  g_autoptr (GError) error = NULL;

  assert_title (fixture->store, "Ghi cơ quan – Đảng ủy xã Thạnh Phong");
  g_assert_false (dien_organisation_add (fixture->store, other, &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  assert_periods (fixture->store, "Đảng ủy xã Thạnh Phong /");
}

static void
test_corrected_in_place (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (DienRecord) office = NULL;

  g_assert_true (correct (fixture->store, fixture->office, "name", "Đảng uỷ xã  Thạnh Phong", NULL));
  assert_periods (fixture->store, "Đảng uỷ xã Thạnh Phong /");
  assert_title (fixture->store, "Sửa thông tin cơ quan – tên");
  /* An office need not have a superior. */
  g_assert_true (correct (fixture->store, fixture->office, "superior", "", NULL));
  g_assert_true (correct (fixture->store, fixture->office, "heading", "ĐẢNG ỦY\nXÃ THẠNH PHONG", NULL));
  office = dien_store_get (fixture->store, "organisation", fixture->office, NULL);
  g_assert_cmpstr (dien_record_get_text (office, "heading"), ==, "ĐẢNG ỦY XÃ THẠNH PHONG");
}

static void
test_what_no_paper_holds_is_refused (Fixture       *fixture,
                                     gconstpointer  data)
{
  static const char *const fields[] = { "name", "heading", "upper_heading", "decider", "superior", "place", "symbol" };
  g_autofree char *long_line = g_strnfill (300, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (correct (fixture->store, fixture->office, fields[i], long_line, &error));
      g_assert_nonnull (strstr (error->message, "300"));
      dien_test_assert_error (error, DIEN_ERROR_INVALID);
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (correct (fixture->store, fixture->office, "name", " ", &error));
    dien_test_assert_error (error, DIEN_ERROR_INVALID);
  }
  assert_periods (fixture->store, "Đảng ủy xã Thạnh Phong /");
}

static void
test_change_from_a_day_on (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (DienRecord) then = NULL;
  g_autoptr (DienRecord) now = NULL;
  gint64 id;

  add_signer (fixture->store, fixture->office, "BÍ THƯ", "Nguyễn Văn A", NULL);
  add_signer (fixture->store, fixture->office, "PHÓ BÍ THƯ", "", "2024-05-31");
  id = change (fixture->store, fixture->office, "Đảng ủy xã Thạnh Hải", "2025-07-01", NULL);
  g_assert_cmpint (id, >, 0);
  assert_title (fixture->store, "Đổi thông tin cơ quan từ ngày 01/07/2025");
  assert_periods (fixture->store, "Đảng ủy xã Thạnh Hải 2025-07-01/, Đảng ủy xã Thạnh Phong /2025-06-30");
  assert_signers (fixture->store, id, "BÍ THƯ");
  assert_signers (fixture->store, fixture->office, "BÍ THƯ, PHÓ BÍ THƯ");

  then = dien_organisation_get (fixture->store, "2025-06-30", NULL);
  now = dien_organisation_get (fixture->store, "2025-07-01", NULL);
  g_assert_cmpstr (dien_record_get_text (then, "name"), ==, "Đảng ủy xã Thạnh Phong");
  g_assert_cmpstr (dien_record_get_text (now, "name"), ==, "Đảng ủy xã Thạnh Hải");
  g_assert_cmpstr (dien_record_get_text (now, "heading"), ==, "ĐẢNG ỦY XÃ THẠNH PHONG");
  g_assert_cmpstr (dien_record_get_text (now, "kind"), ==, "commune_party");

  /* In between, and at both ends of the turn of a year. */
  g_assert_cmpint (change (fixture->store, fixture->office, "Đảng ủy xã Thạnh Phú", "2024-03-01", NULL), >, 0);
  assert_periods (fixture->store,
                  "Đảng ủy xã Thạnh Hải 2025-07-01/, Đảng ủy xã Thạnh Phú 2024-03-01/2025-06-30, "
                  "Đảng ủy xã Thạnh Phong /2024-02-29");
}

static void
test_days_outside_are_refused (Fixture       *fixture,
                               gconstpointer  data)
{
  static const char *const days[] = { "2025-07-01", "2025-06-30", "1999-01-01", "hôm qua", "2025", "" };
  gint64 id = change (fixture->store, fixture->office, "Đảng ủy xã Thạnh Hải", "2025-07-01", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (change (fixture->store, id, "Khác", days[i], &error), ==, 0);
      dien_test_assert_error (error, DIEN_ERROR_INVALID);
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (change (fixture->store, fixture->office, "Khác", "2025-07-02", &error), ==, 0);
    g_assert_cmpstr (error->message, ==,
                     "Thông tin này có hiệu lực đến ngày 30/06/2025 nên không đổi được từ ngày 02/07/2025. "
                     "Ghi ngày trước đó, hoặc chọn giai đoạn khác.");
  }
  assert_periods (fixture->store, "Đảng ủy xã Thạnh Hải 2025-07-01/, Đảng ủy xã Thạnh Phong /2025-06-30");
}

static void
test_period_is_removed (Fixture       *fixture,
                        gconstpointer  data)
{
  gint64 second = change (fixture->store, fixture->office, "Hai", "2024-01-01", NULL);
  gint64 third = change (fixture->store, second, "Ba", "2025-01-01", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_organisation_remove (fixture->store, second, NULL));
  assert_periods (fixture->store, "Ba 2025-01-01/, Đảng ủy xã Thạnh Phong /2024-12-31");
  g_assert_true (dien_organisation_remove (fixture->store, fixture->office, NULL));
  assert_periods (fixture->store, "Ba /");
  g_assert_false (dien_organisation_remove (fixture->store, third, &error));
  dien_test_assert_error (error, DIEN_ERROR_IN_USE);
}

static void
test_signers (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 first = add_signer (fixture->store, fixture->office, "BÍ THƯ", "Nguyễn Văn A", NULL);
  gint64 second;

  assert_title (fixture->store, "Thêm người ký – BÍ THƯ Nguyễn Văn A");
  second = add_signer (fixture->store, fixture->office, "CHÁNH VĂN PHÒNG", "", NULL);
  add_signer (fixture->store, fixture->office, "PHÓ BÍ THƯ", "", NULL);
  assert_signers (fixture->store, fixture->office, "BÍ THƯ, CHÁNH VĂN PHÒNG, PHÓ BÍ THƯ");

  g_assert_true (dien_signer_move (fixture->store, second, 0, NULL));
  assert_signers (fixture->store, fixture->office, "BÍ THƯ, PHÓ BÍ THƯ, CHÁNH VĂN PHÒNG");
  g_assert_true (dien_signer_move (fixture->store, second, first, NULL));
  assert_signers (fixture->store, fixture->office, "CHÁNH VĂN PHÒNG, BÍ THƯ, PHÓ BÍ THƯ");
  assert_title (fixture->store, "Đổi thứ tự người ký – CHÁNH VĂN PHÒNG");
  g_assert_true (dien_signer_remove (fixture->store, first, NULL));
  assert_signers (fixture->store, fixture->office, "CHÁNH VĂN PHÒNG, PHÓ BÍ THƯ");
  assert_title (fixture->store, "Xóa người ký – BÍ THƯ Nguyễn Văn A");
}

static void
test_signers_that_are_refused (Fixture       *fixture,
                               gconstpointer  data)
{
  gint64 id = add_signer (fixture->store, fixture->office, "BÍ THƯ", "", "2024-05-31");
  g_autofree char *long_line = g_strnfill (300, 'x');
  const char *const edits[][2] = {
    { "post", "" }, { "post", long_line }, { "name", long_line }, { "mandate", long_line }, { "from_date", "2024-06-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new ("signer");
      g_autoptr (GError) error = NULL;

      dien_record_set_id (record, id);
      dien_record_set_text (record, edits[i][0], edits[i][1]);
      g_assert_false (dien_signer_edit (fixture->store, record, &error));
      dien_test_assert_error (error, DIEN_ERROR_INVALID);
    }
  {
    g_autoptr (DienRecord) record = dien_record_new ("signer");

    dien_record_set_id (record, id);
    dien_record_set_text (record, "from_date", "2024-05-31");
    g_assert_true (dien_signer_edit (fixture->store, record, NULL));
    assert_title (fixture->store, "Sửa người ký – BÍ THƯ");
  }
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/organisations/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("only-one-office", test_only_one_office);
  ADD ("corrected-in-place", test_corrected_in_place);
  ADD ("what-no-paper-holds-is-refused", test_what_no_paper_holds_is_refused);
  ADD ("change-from-a-day-on", test_change_from_a_day_on);
  ADD ("days-outside-are-refused", test_days_outside_are_refused);
  ADD ("period-is-removed", test_period_is_removed);
  ADD ("signers", test_signers);
  ADD ("signers-that-are-refused", test_signers_that_are_refused);

  return g_test_run ();
}
