/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-catalogue.h"

#include <string.h>

#include "dien-award-terms.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-test-store.h"

static DienTestStore *test;

static GPtrArray *
list_awards (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *awards = dien_store_list (test->store, "award", NULL, 0, &error);

  g_assert_no_error (error);
  return awards;
}

static void
add_catalogue (guint expected)
{
  g_autoptr (GError) error = NULL;
  guint added = G_MAXUINT;

  g_assert_true (dien_catalogue_add (test->store, &added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (added, ==, expected);
}

static gboolean
is_filled (DienRecord *award,
           const char *field)
{
  const char *text = dien_record_get_text (award, field);

  return text != NULL && *text != '\0';
}

static gboolean
is_occasion (const char *code)
{
  return g_strv_contains (dien_terms_occasions (), code);
}

/* The law names occasions for commendations only. */
static void
assert_sound (DienRecord *award)
{
  static const char *const wanted[] = { "code", "kind", "name", "level", "subject_kind", "decider", "condition", "source",
                                        "verified", NULL };
  const char *from = dien_record_get_text (award, "from_date");
  const char *to = dien_record_get_text (award, "to_date");
  const char *occasion = dien_record_get_text (award, "occasion");

  g_test_message ("%s %s", dien_record_get_text (award, "code"), dien_record_get_text (award, "subject_kind"));
  for (const char *const *field = wanted; *field != NULL; field++)
    g_assert_true (is_filled (award, *field));
  if (strcmp (dien_record_get_text (award, "kind"), "commendation") == 0)
    g_assert_true (is_occasion (occasion));
  else
    g_assert_true (occasion == NULL || *occasion == '\0' || is_occasion (occasion));
  g_assert_cmpstr (dien_record_get_text (award, "verified"), !=, "original");
  g_assert_true (from == NULL || to == NULL || strcmp (from, to) <= 0);
  /* The districts ended on that day. */
  if (strcmp (dien_record_get_text (award, "level"), "district") == 0)
    g_assert_cmpstr (to, ==, "2025-06-30");
  else
    g_assert_null (to);
}

static void
test_entries (void)
{
  g_autoptr (GPtrArray) awards = list_awards ();
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_cmpuint (awards->len, >, 60);
  for (guint i = 0; i < awards->len; i++)
    {
      DienRecord *award = g_ptr_array_index (awards, i);
      char *name = g_strdup (dien_record_get_text (award, "name"));
      const char *kind = dien_record_get_text (award, "kind");

      assert_sound (award);
      g_assert_cmpint (dien_record_get_int (award, "position"), ==, i + 1);
      g_assert_true (g_hash_table_add (codes, g_strdup_printf ("%s %s", dien_record_get_text (award, "code"),
                                                               dien_record_get_text (award, "subject_kind"))));
      /* No award is both a title and a commendation. */
      if (g_hash_table_contains (kinds, name))
        g_assert_cmpstr (g_hash_table_lookup (kinds, name), ==, kind);
      g_hash_table_replace (kinds, name, g_strdup (kind));
    }
}

/* What the field's pages list, of each kind at least one. */
static void
test_has (void)
{
  static const struct { const char *code; const char *kind; const char *subject_kind; const char *level; const char *occasion; }
  wanted[] = {
    { "LDTT", "title", "person", "commune", "" },
    { "CSTDCS", "title", "person", "commune", "" },
    { "CSTDT", "title", "person", "province", "" },
    { "CSTDTQ", "title", "person", "state", "" },
    { "TTLDTT", "title", "collective", "commune", "" },
    { "TTLDXS", "title", "collective", "province", "" },
    { "COT", "title", "collective", "province", "" },
    { "COCP", "title", "collective", "state", "" },
    { "GDVH", "title", "household", "commune", "" },
    { "GK-XA", "commendation", "household", "commune", "merit" },
    { "GK-HU-PT", "commendation", "collective", "district", "movement" },
    { "BK-T-DX", "commendation", "person", "province", "sudden" },
    { "BK-TTG", "commendation", "collective", "state", "merit" },
    { "D-GK-CB-1", "commendation", "collective", "commune", "yearly" },
    { "D-GK-CB-5-HU", "commendation", "collective", "district", "five_years" },
    { "D-BK-DV-5", "commendation", "person", "province", "five_years" },
    { "D-GK-DX", "commendation", "person", "commune", "occasional" },
    { "HHD", "commendation", "person", "province", "seniority" },
    { "D-GK-CD-HU", "commendation", "collective", "district", "theme" },
    { "D-GK-CD", "commendation", "household", "commune", "theme" },
    { "D-BK-CD", "commendation", "person", "province", "theme" },
  };
  g_autoptr (GPtrArray) awards = list_awards ();

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      gboolean found = FALSE;

      g_test_message ("%s", wanted[i].code);
      for (guint j = 0; j < awards->len && !found; j++)
        {
          DienRecord *award = g_ptr_array_index (awards, j);
          const char *occasion = dien_record_get_text (award, "occasion");

          found = strcmp (dien_record_get_text (award, "code"), wanted[i].code) == 0 &&
                  strcmp (dien_record_get_text (award, "kind"), wanted[i].kind) == 0 &&
                  strcmp (dien_record_get_text (award, "subject_kind"), wanted[i].subject_kind) == 0 &&
                  strcmp (dien_record_get_text (award, "level"), wanted[i].level) == 0 &&
                  g_strcmp0 (occasion != NULL ? occasion : "", wanted[i].occasion) == 0;
        }
      g_assert_true (found);
    }
}

/* What is there stays, be it changed; what is missing comes back behind it. */
static void
test_again (void)
{
  g_autoptr (GPtrArray) before = list_awards ();
  gint64 last = dien_journal_get_last (test->store);
  gint64 first = dien_record_get_id (g_ptr_array_index (before, 0));
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (DienRecord) changed = NULL;

  add_catalogue (0);
  g_assert_cmpint (dien_journal_get_last (test->store), ==, last);

  dien_test_store_set_text (test, "award", first, "name", "Tên của cơ quan");
  dien_test_store_remove (test, "award", dien_record_get_id (g_ptr_array_index (before, 5)));
  add_catalogue (1);
  changed = dien_store_get (test->store, "award", first, NULL);
  g_assert_cmpstr (dien_record_get_text (changed, "name"), ==, "Tên của cơ quan");
  after = list_awards ();
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (after, after->len - 1), "code"), ==,
                   dien_record_get_text (g_ptr_array_index (before, 5), "code"));
}

/* Within a change of somebody else it is part of that one. */
static void
test_joins (void)
{
  g_autoptr (DienTestStore) other = dien_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DienJournalEntry) entry = NULL;

  dien_test_store_begin (other, "Lập tệp");
  g_assert_true (dien_catalogue_add (other->store, NULL, &error));
  dien_test_store_commit (other);
  entry = dien_journal_get_undo (other->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry->title, ==, "Lập tệp");
}

int
main (int    argc,
      char **argv)
{
  int failed;

  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  test = dien_test_store_new ();
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (DienJournalEntry) entry = NULL;

    g_assert_true (dien_catalogue_add (test->store, NULL, &error));
    entry = dien_journal_get_undo (test->store, &error);
    g_assert_cmpstr (entry->title, ==, "Đưa danh mục khen thưởng vào tệp");
  }
  g_test_add_func ("/catalogue/entries", test_entries);
  g_test_add_func ("/catalogue/has", test_has);
  g_test_add_func ("/catalogue/again", test_again);
  g_test_add_func ("/catalogue/joins", test_joins);
  failed = g_test_run ();
  dien_test_store_free (test);

  return failed;
}
