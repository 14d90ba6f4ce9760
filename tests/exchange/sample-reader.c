/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-sample.h"

#include <string.h>

#include "dien-error.h"
#include "dien-journal.h"
#include "dien-language.h"
#include "dien-registrations.h"
#include "dien-test-store.h"
#include "dien-years.h"

#define YEAR "\"year\": [{ \"key\": \"nam\", \"number\": 2022 }]"
#define UNIT "\"unit\": [{ \"key\": \"xa\", \"kind\": \"commune\", \"unit_name\": [{ \"name\": \"Xã A\" }] }]"
#define REGISTRATION "\"year\": \"nam\", \"subject\": \"xa\", \"model\": \"B\", \"source\": \"chosen\", \"stage\": \"pilot\""

typedef struct
{
  const char *what;
  const char *json;
  const char *said; /* the whole sentence */
} Fault;

static const Fault faults[] = {
  { "nothing", "", "Tệp mẫu không có nội dung." },
  { "only-space", " \n ", "Tệp mẫu không mở đầu bằng { và kết thúc bằng }." },
  { "not-an-object", "[]", "Tệp mẫu không mở đầu bằng { và kết thúc bằng }." },
  { "a-number", "7", "Tệp mẫu không mở đầu bằng { và kết thúc bằng }." },
  { "cut-off", "{\n  \"unit\": [\n", "Không đọc được tệp mẫu: dòng 3 không đúng cách viết của JSON." },
  { "comma-too-many", "{\n\"unit\": [],\n}", "Không đọc được tệp mẫu: dòng 2 không đúng cách viết của JSON." },
  { "not-utf-8", "{ \"about\": \"\xff\" }", "Tệp mẫu không phải là văn bản UTF-8." },
  { "member-twice", "{\n\"unit\": [{ \"kind\": \"cell\",\n\"kind\": \"school\" }] }", "Tệp mẫu ghi ‘kind’ hai lần trong một mục, ở dòng 3." },
  { "entity-twice", "{ \"unit\": [],\n\"unit\": [] }", "Tệp mẫu ghi ‘unit’ hai lần trong một mục, ở dòng 2." },

  { "unknown-entity", "{ \"units\": [] }", "Tệp mẫu sai ở units. Ở chỗ này không có mục hay ô nào như vậy." },
  { "base-of-others", "{ \"subject\": [{ \"kind\": \"unit\" }] }",
    "Tệp mẫu sai ở subject. Ở chỗ này không có mục hay ô nào như vậy." },
  { "journal", "{ \"journal\": [] }", "Tệp mẫu sai ở journal. Ở chỗ này không có mục hay ô nào như vậy." },
  { "about-no-text", "{ \"about\": 1 }", "Tệp mẫu sai ở about. Ở chỗ này không có mục hay ô nào như vậy." },
  { "unknown-field", "{ " UNIT ", \"paper\": [{ \"title\": \"A\" }, { \"title\": \"B\", \"color\": \"đỏ\" }] }",
    "Tệp mẫu sai ở paper[2].color. Ở chỗ này không có mục hay ô nào như vậy." },
  { "id", "{ \"paper\": [{ \"id\": 1, \"title\": \"A\" }] }",
    "Tệp mẫu sai ở paper[1].id. Ở chỗ này không có mục hay ô nào như vậy." },
  { "folded", "{ \"paper\": [{ \"title\": \"A\", \"title_folded\": \"b\" }] }",
    "Tệp mẫu sai ở paper[1].title_folded. Ở chỗ này không có mục hay ô nào như vậy." },
  { "no-part-of-it", "{ \"unit\": [{ \"kind\": \"cell\", \"post\": [] }] }",
    "Tệp mẫu sai ở unit[1].post. Ở chỗ này không có mục hay ô nào như vậy." },
  { "owner-told-twice", "{ \"unit\": [{ \"key\": \"a\", \"kind\": \"cell\", \"unit_name\": [{ \"unit\": \"a\", \"name\": \"A\" }] }] }",
    "Tệp mẫu sai ở unit[1].unit_name[1].unit. Ở chỗ này không có mục hay ô nào như vậy." },
  { "no-list", "{ \"unit\": { \"kind\": \"cell\" } }", "Tệp mẫu sai ở unit. Chỗ này cần một danh sách giữa [ và ]." },
  { "no-entry", "{ \"unit\": [\"Xã A\"] }", "Tệp mẫu sai ở unit[1]. Chỗ này cần một mục giữa { và }." },
  { "null-entry", "{ \"unit\": [null] }", "Tệp mẫu sai ở unit[1]. Chỗ này cần một mục giữa { và }." },

  { "key-twice", "{ " UNIT ", \"paper\": [{ \"key\": \"xa\", \"title\": \"A\" }] }",
    "Tệp mẫu sai ở paper[1].key. Khóa ‘xa’ đã dùng cho một mục ở trên." },
  { "key-no-text", "{ \"paper\": [{ \"key\": 1, \"title\": \"A\" }] }", "Tệp mẫu sai ở paper[1].key. Chỗ này cần một chữ trong ngoặc kép." },
  { "key-empty", "{ \"paper\": [{ \"key\": \"\", \"title\": \"A\" }] }", "Tệp mẫu sai ở paper[1].key. Chỗ này cần một chữ trong ngoặc kép." },
  { "key-missing", "{ " UNIT ", \"household\": [{ \"name\": \"Hộ A\", \"unit\": \"ap\" }] }",
    "Tệp mẫu sai ở household[1].unit. Không có mục nào ở trên mang khóa ‘ap’." },
  { "key-below", "{ \"household\": [{ \"name\": \"Hộ A\", \"unit\": \"xa\" }], " UNIT " }",
    "Tệp mẫu sai ở household[1].unit. Không có mục nào ở trên mang khóa ‘xa’." },
  { "key-of-another-kind", "{ " YEAR ", \"household\": [{ \"name\": \"Hộ A\", \"unit\": \"nam\" }] }",
    "Tệp mẫu sai ở household[1].unit. Mục mang khóa ‘nam’ thuộc loại khác (năm)." },
  { "reference-by-number", "{ \"household\": [{ \"name\": \"Hộ A\", \"unit\": 1 }] }",
    "Tệp mẫu sai ở household[1].unit. Chỗ này cần một chữ trong ngoặc kép." },

  { "text-by-number", "{ \"paper\": [{ \"title\": 158 }] }", "Tệp mẫu sai ở paper[1].title. Chỗ này cần một chữ trong ngoặc kép." },
  { "text-by-null", "{ \"paper\": [{ \"title\": null }] }", "Tệp mẫu sai ở paper[1].title. Chỗ này cần một chữ trong ngoặc kép." },
  { "count-by-text", "{ \"year\": [{ \"number\": \"2022\" }] }",
    "Tệp mẫu sai ở year[1].number. Chỗ này cần một số nguyên, không có ngoặc kép." },
  { "count-with-decimals", "{ \"year\": [{ \"number\": 2022.0 }] }",
    "Tệp mẫu sai ở year[1].number. Chỗ này cần một số nguyên, không có ngoặc kép." },
  { "count-below-zero", "{ \"year\": [{ \"number\": -2022 }] }",
    "Tệp mẫu sai ở year[1].number. Chỗ này cần một số nguyên, không có ngoặc kép." },
  { "count-too-large", "{ \"year\": [{ \"number\": 99999999999999999999 }] }",
    "Tệp mẫu sai ở year[1].number. Chỗ này cần một số nguyên, không có ngoặc kép." },
  { "flag-by-number", "{ \"criteria_set\": [{ \"name\": \"A\", \"criteria_version\": [{ \"number\": 1, \"no_zero\": 1 }] }] }",
    "Tệp mẫu sai ở criteria_set[1].criteria_version[1].no_zero. Chỗ này cần true hoặc false." },
  { "points-by-number", "{ \"criteria_set\": [{ \"name\": \"A\", \"criteria_version\": [{ \"number\": 1, \"bonus_cap\": 5 }] }] }",
    "Tệp mẫu sai ở criteria_set[1].criteria_version[1].bonus_cap. Chỗ này cần một chữ trong ngoặc kép." },
};

/* What the store says about values: the place stands before its own sentence. */
static const Fault values[] = {
  { "no-such-day", "{ \"paper\": [{ \"title\": \"A\", \"issued_on\": \"31/02/2022\" }] }", "paper[1].issued_on" },
  { "no-number", "{ " YEAR ", \"indicator\": [{ \"year\": \"nam\", \"kind\": \"new\", \"name\": \"A\", \"actual\": \"tám\" }] }",
    "indicator[1].actual" },
  { "no-choice", "{ \"unit\": [{ \"kind\": \"village\" }] }", "unit[1]." },
  { "empty-name", "{ \"unit\": [{ \"kind\": \"cell\", \"unit_name\": [{ \"name\": \" \" }] }] }", "unit[1].unit_name[1]." },
  { "field-missing", "{ \"paper\": [{ \"kind\": \"Kế hoạch\" }] }", "paper[1]." },
  { "owner-missing", "{ \"unit_name\": [{ \"name\": \"Xã A\" }] }", "unit_name[1]." },
  { "registered-twice", "{ " YEAR ", " UNIT ", \"registration\": [{ " REGISTRATION " }, { " REGISTRATION " }] }", "registration[2]." },
  { "year-twice", "{ \"year\": [{ \"number\": 2022 }, { \"number\": 2022 }] }", "year[2]." },
  { "above-its-end", "{ \"frame_part\": [], " YEAR ", \"indicator\": [{ \"year\": \"nam\", \"kind\": \"new\", \"name\": \"A\","
    " \"target_low\": \"2\", \"target_high\": \"1\" }] }", "indicator[1]." },
};

static const char rows[] =
  "{ \"about\": \"Thử\","
  "  \"year\": [{ \"key\": \"nam\", \"number\": 2022,"
  "    \"frame_part\": [{ \"level\": \"axis\", \"name\": \"A\","
  "      \"frame_part\": [{ \"key\": \"nd\", \"level\": \"content\", \"name\": \"B\" }] }],"
  "    \"stated_figure\": [{ \"key\": \"award.district.person.granted\", \"value\": \"1.204,5\" }] }],"
  "  \"unit\": [{ \"key\": \"xa\", \"kind\": \"commune\", \"unit_name\": ["
  "      { \"name\": \"Xã Cũ\", \"to_date\": \"30/6/2025\" }, { \"name\": \"Xã Mới\", \"from_date\": \"01/7/2025\" }] }],"
  "  \"registration\": ["
  "    { \"year\": \"nam\", \"subject\": \"xa\", \"model\": \"Một\", \"source\": \"chosen\", \"stage\": \"pilot\","
  "      \"outcome\": [{ \"result\": \"recognised\" }] },"
  "    { \"year\": \"nam\", \"subject\": \"xa\", \"model\": \"Hai\", \"source\": \"chosen\", \"stage\": \"pilot\","
  "      \"frame_part\": \"nd\", \"outcome\": [{ \"result\": \"recognised\", \"decided_on\": \"15/7/2025\" }] },"
  "    { \"year\": \"nam\", \"subject\": \"xa\", \"model\": \"Ba\", \"source\": \"chosen\", \"stage\": \"pilot\" }] }";

static char *
refuse (const char *json)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  dien_test_store_fill (test, 1);
  before = dien_test_dump (test->store->db);
  g_assert_false (dien_sample_read (test->store, bytes, &error));
  g_assert_error (error, DIEN_ERROR, DIEN_ERROR_INVALID);
  after = dien_test_dump (test->store->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (dien_test_is_changing (test->store));
  g_assert_cmpint (dien_test_get_last_entry (test->store), ==, 1);

  return g_strdup (error->message);
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *said = refuse (fault->json);

  g_assert_cmpstr (said, ==, fault->said);
}

static void
test_value (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *said = refuse (fault->json);
  g_autofree char *beginning = g_strconcat ("Tệp mẫu sai ở ", fault->said, NULL);

  g_test_message ("%s", said);
  g_assert_true (g_str_has_prefix (said, beginning));
  g_assert_true (g_str_has_suffix (said, "."));
  g_assert_cmpuint (strlen (said), >, strlen (beginning) + 10);
}

static void
test_nested_without_end (void)
{
  static const char *const openings[] = { "[", "{\"a\":", "{\"a\":[" };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autofree char *said = NULL;

      for (int depth = 0; depth < 200000; depth++)
        g_string_append (json, openings[i]);
      said = refuse (json->str);
      g_assert_cmpstr (said, ==, "Tệp mẫu lồng quá nhiều lớp.");
    }
}

/* Brackets within a text are text. */
static void
test_brackets_in_text (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GString) json = g_string_new ("{ \"paper\": [{ \"title\": \"\\\"");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_c (json, '[');
  g_string_append (json, "\" }] }");
  bytes = g_bytes_new_static (json->str, json->len);
  g_assert_true (dien_sample_read (test->store, bytes, &error));
  g_assert_no_error (error);
}

static void
test_rows (void)
{
  static const char *const names[] = { "Xã Cũ", "Xã Mới" }; /* on the last day of 2022, on 15/07/2025 */
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (rows, strlen (rows));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) registrations = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) stated = NULL;
  DienRecord *axis, *content;

  g_assert_true (dien_sample_read (test->store, bytes, &error));
  g_assert_no_error (error);

  registrations = dien_store_list (test->store, "registration", NULL, 0, NULL);
  outcomes = dien_store_list (test->store, "outcome", NULL, 0, NULL);
  parts = dien_store_list (test->store, "frame_part", NULL, 0, NULL);
  stated = dien_store_list (test->store, "stated_figure", NULL, 0, NULL);
  g_assert_cmpuint (registrations->len, ==, 3);
  for (guint i = 0; i < registrations->len; i++)
    g_assert_cmpint (dien_record_get_int (g_ptr_array_index (registrations, i), "position"), ==, i + 1);
  g_assert_cmpuint (outcomes->len, ==, 2); /* what was not scored is not judged */
  for (guint i = 0; i < outcomes->len; i++)
    g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (outcomes, i), "subject_name"), ==, names[i]);

  g_assert_cmpuint (parts->len, ==, 2);
  axis = g_ptr_array_index (parts, 0);
  content = g_ptr_array_index (parts, 1);
  g_assert_true (dien_record_is_null (axis, "parent"));
  g_assert_cmpint (dien_record_get_int (content, "parent"), ==, dien_record_get_id (axis));
  g_assert_cmpint (dien_record_get_int (content, "year"), ==, dien_record_get_int (axis, "year"));
  g_assert_cmpint (dien_record_get_int (g_ptr_array_index (registrations, 1), "frame_part"), ==, dien_record_get_id (content));

  g_assert_cmpuint (stated->len, ==, 1);
  g_assert_cmpstr (dien_record_get_text (g_ptr_array_index (stated, 0), "key"), ==, "award.district.person.granted");
  g_assert_cmpint (dien_record_get_int (g_ptr_array_index (stated, 0), "value"), ==, 1204500);
}

/* Every text in the JSON becomes something else. Whatever it is, the reader takes it or says what is wrong. */
static void
test_each_text_replaced (void)
{
  static const char *const others[] = { "null", "7", "-1", "true", "[]", "{}", "\"\"", "\"nam\"", "\"unit\"", "\"\\u0000\"", "]" };
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  guint n_refused = 0, n_taken = 0;

  for (const char *start = strchr (rows, '"'); start != NULL; start = strchr (strchr (start + 1, '"') + 1, '"'))
    for (guint i = 0; i < G_N_ELEMENTS (others); i++)
      {
        g_autoptr (GString) json = g_string_new_len (rows, start - rows);
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (GError) error = NULL;

        g_string_append_printf (json, "%s%s", others[i], strchr (start + 1, '"') + 1);
        bytes = g_bytes_new_static (json->str, json->len);
        g_assert_true (dien_store_begin (test->store, "Thử", &error));
        if (dien_sample_read (test->store, bytes, &error))
          n_taken++;
        else
          {
            dien_test_assert_error (error, DIEN_ERROR_INVALID);
            n_refused++;
          }
        dien_store_rollback (test->store);
      }
  g_assert_cmpuint (n_taken, >, 10);
  g_assert_cmpuint (n_refused, >, 500);
  g_assert_cmpint (dien_test_get_last_entry (test->store), ==, 0);
}

static void
add_cases (const char    *group,
           const Fault   *cases,
           gsize          n_cases,
           GTestDataFunc  test)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/sample-reader/%s/%s", group, cases[i].what);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  add_cases ("fault", faults, G_N_ELEMENTS (faults), test_fault);
  add_cases ("value", values, G_N_ELEMENTS (values), test_value);
  g_test_add_func ("/sample-reader/nested-without-end", test_nested_without_end);
  g_test_add_func ("/sample-reader/brackets-in-text", test_brackets_in_text);
  g_test_add_func ("/sample-reader/rows", test_rows);
  g_test_add_func ("/sample-reader/each-text-replaced", test_each_text_replaced);

  return g_test_run ();
}
