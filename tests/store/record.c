/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-error.h"
#include "dien-test-store.h"

/* What is typed into a field, and what it then holds; NULL for no value. */
typedef struct
{
  const char *entity;
  const char *field;
  const char *typed;
  const char *text;
  gint64 number;
} Taken;

static const Taken taken[] = {
  { "registration", "model", "  Kinh  tế \t hợp tác ", "Kinh tế hợp tác" },
  { "registration", "model", "Tho\xcc\x9b\xcc\x81i", "Thới" }, /* marks that stand on their own */
  { "registration", "model", "Thu\xe1\xbb\xb7", "Thu\xe1\xbb\xb7" },
  { "registration", "note", "", "" },
  { "registration", "note", "   ", "" },
  { "registration", "registered_on", "5/2/2022", "2022-02-05" },
  { "registration", "registered_on", " 05/02/2022 ", "2022-02-05" },
  { "registration", "registered_on", "", NULL },
  { "registration", "position", "1.234", NULL, 1234 },
  { "registration", "source", "found", "found" },
  { "person", "birth_date", "1964", "1964" },
  { "person", "birth_date", "2/1964", "1964-02" },
  { "person", "birth_date", "29/2/1964", "1964-02-29" },
  { "person", "gender", "", NULL },
  { "score", "points", "8,5", NULL, 850 },
  { "score", "points", "8.5", NULL, 850 },
  { "score", "points", "0", NULL, 0 },
  { "score", "points", "", NULL },
  { "score", "met", "1", NULL, 1 },
  { "target", "low", "204.700", NULL, 204700000 },
  { "target", "low", "23,47", NULL, 23470 },
  { "target", "low", "95%", NULL, 95000 },
  { "year", "number", "2022", NULL, 2022 },
};

static void
test_taken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      const Taken *one = &taken[i];
      g_autoptr (DienRecord) record = dien_record_new (one->entity);
      g_autoptr (GError) error = NULL;
      gboolean is_number;

      g_test_message ("%s.%s: '%s'", one->entity, one->field, one->typed);
      g_assert_false (dien_record_has (record, one->field));
      g_assert_true (dien_record_set_typed (record, one->field, one->typed, &error));
      g_assert_no_error (error);
      g_assert_true (dien_record_has (record, one->field));
      is_number = one->text == NULL && *one->typed != '\0';
      g_assert_cmpint (dien_record_is_null (record, one->field), ==, one->text == NULL && !is_number);
      g_assert_cmpstr (dien_record_get_text (record, one->field), ==, one->text);
      g_assert_cmpint (dien_record_get_int (record, one->field), ==, one->number);
      g_assert_true (dien_record_check (record, FALSE, &error));
      g_assert_no_error (error);
    }
}

/* What is refused while it is typed or, where it is a value at all, when it is checked. */
static const Taken refused[] = {
  { "registration", "registered_on", "31/02/2022" },
  { "registration", "registered_on", "2022" },
  { "registration", "registered_on", "02/2022" },
  { "registration", "registered_on", "hôm qua" },
  { "person", "birth_date", "13/1964" },
  { "score", "points", "tám rưỡi" },
  { "score", "points", "1.234" },
  { "score", "points", "-1" },
  { "score", "applicable", "2" },
  { "score", "applicable", "" },
  { "year", "number", "2022,5" },
  { "year", "number", "" },
  { "registration", "model", "" },
  { "registration", "model", " \t " },
  { "registration", "position", "" },
  { "registration", "source", "Đăng ký" },
  { "registration", "source", "" },
  { "target", "low", "1.23.456" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (DienRecord) record = dien_record_new (refused[i].entity);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s.%s: '%s'", refused[i].entity, refused[i].field, refused[i].typed);
      if (dien_record_set_typed (record, refused[i].field, refused[i].typed, &error))
        g_assert_false (dien_record_check (record, FALSE, &error));
      else
        g_assert_false (dien_record_has (record, refused[i].field));
      dien_test_assert_error (error, DIEN_ERROR_INVALID);
    }
}

/* Values that no field of the window lets through, but a file that is read might. */
static void
test_kinds (void)
{
  g_autoptr (GError) error = NULL;

  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    for (const DienField *field = entity->fields; field->name != NULL; field++)
      {
        g_autoptr (DienRecord) record = dien_record_new (entity->name);
        gboolean text = field->kind == DIEN_FIELD_TEXT || field->kind == DIEN_FIELD_SEARCHED ||
                        field->kind == DIEN_FIELD_CHOICE || field->kind == DIEN_FIELD_DATE || field->kind == DIEN_FIELD_DATE_ANY;

        g_test_message ("%s.%s", entity->name, field->name);
        if (text)
          dien_record_set_int (record, field->name, 1);
        else
          dien_record_set_text (record, field->name, "1");
        g_assert_false (dien_record_check (record, FALSE, &error));
        dien_test_assert_error (error, DIEN_ERROR_INVALID);

        dien_record_set_null (record, field->name);
        if (field->required || field->kind == DIEN_FIELD_TEXT || field->kind == DIEN_FIELD_SEARCHED || field->kind == DIEN_FIELD_COUNT)
          {
            g_assert_false (dien_record_check (record, FALSE, &error));
            dien_test_assert_error (error, DIEN_ERROR_INVALID);
          }
        else
          g_assert_true (dien_record_check (record, FALSE, &error));

        if (field->kind == DIEN_FIELD_CHOICE)
          {
            dien_record_set_text (record, field->name, "elsewhere");
            g_assert_false (dien_record_check (record, FALSE, &error));
            dien_test_assert_error (error, DIEN_ERROR_INVALID);
          }
        if (field->kind == DIEN_FIELD_DATE || field->kind == DIEN_FIELD_DATE_ANY)
          {
            dien_record_set_text (record, field->name, "31/12/2022");
            g_assert_false (dien_record_check (record, FALSE, &error));
            dien_test_assert_error (error, DIEN_ERROR_INVALID);
          }
        if (field->kind == DIEN_FIELD_REFERENCE || field->kind == DIEN_FIELD_OWNER)
          {
            dien_record_set_int (record, field->name, 0);
            g_assert_false (dien_record_check (record, FALSE, &error));
            dien_test_assert_error (error, DIEN_ERROR_INVALID);
          }
      }
}

static void
test_whole (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;

  dien_test_store_fill (test, 1);

  /* Each required field is missed, and no other is. */
  for (const DienEntity *entity = dien_entities (); entity->name != NULL; entity++)
    for (const DienField *missing = entity->fields; missing->name != NULL; missing++)
      {
        g_autoptr (DienRecord) record = dien_record_new (entity->name);

        g_test_message ("%s.%s", entity->name, missing->name);
        for (const DienField *field = entity->fields; field->name != NULL; field++)
          if (field != missing)
            g_assert_true (dien_test_store_make_value (test, record, field));
        g_assert_true (dien_record_check (record, FALSE, &error));
        g_assert_cmpint (dien_record_check (record, TRUE, &error), ==, !missing->required);
        if (missing->required)
          {
            g_assert_nonnull (strstr (error->message, dien_field_get_label (missing)));
            dien_test_assert_error (error, DIEN_ERROR_INVALID);
          }
      }
}

static void
test_values (void)
{
  g_autoptr (DienRecord) record = dien_record_new ("registration");

  g_assert_cmpstr (dien_record_get_entity (record)->name, ==, "registration");
  g_assert_cmpint (dien_record_get_id (record), ==, 0);
  dien_record_set_id (record, 7);
  g_assert_cmpint (dien_record_get_id (record), ==, 7);

  /* Not set reads as no value. */
  g_assert_true (dien_record_is_null (record, "note"));
  g_assert_null (dien_record_get_text (record, "note"));
  g_assert_cmpint (dien_record_get_int (record, "year"), ==, 0);

  /* Set to no value is not the same as not set, and empty is not the same as no value. */
  dien_record_set_null (record, "frame_part");
  g_assert_true (dien_record_has (record, "frame_part"));
  g_assert_true (dien_record_is_null (record, "frame_part"));
  dien_record_set_text (record, "note", "");
  g_assert_false (dien_record_is_null (record, "note"));
  dien_record_set_text (record, "note", NULL);
  g_assert_true (dien_record_is_null (record, "note"));

  /* The last one counts, of whichever kind it is. */
  dien_record_set_int (record, "frame_part", G_MAXINT64);
  g_assert_cmpint (dien_record_get_int (record, "frame_part"), ==, G_MAXINT64);
  dien_record_set_null (record, "frame_part");
  g_assert_cmpint (dien_record_get_int (record, "frame_part"), ==, 0);

  /* No half characters, no control characters. */
  dien_record_set_text (record, "note", "ấp\xff 1\x01");
  g_assert_cmpstr (dien_record_get_text (record, "note"), ==, "ấp 1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/taken", test_taken);
  g_test_add_func ("/record/refused", test_refused);
  g_test_add_func ("/record/kinds", test_kinds);
  g_test_add_func ("/record/whole", test_whole);
  g_test_add_func ("/record/values", test_values);

  return g_test_run ();
}
