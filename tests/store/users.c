/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-users.h"

#include "dien-error.h"
#include "dien-language.h"
#include "dien-test-store.h"

static void
assert_names (DienStore  *store,
              const char *expected)
{
  g_auto (GStrv) names = dien_users_dup_names (store);
  g_autofree char *joined = g_strjoinv (", ", names);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_names_in_order (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  assert_names (test->store, "");
  g_assert_true (dien_user_add (test->store, " Trần Văn  Của ", NULL));
  g_assert_true (dien_user_add (test->store, "Đỗ Thị Ánh", NULL));
  g_assert_true (dien_user_add (test->store, "Dương Văn Bé", NULL));
  assert_names (test->store, "Dương Văn Bé, Đỗ Thị Ánh, Trần Văn Của");
}

static void
test_two_of_one_name_are_refused (void)
{
  static const char *const same[] = { "Thủy Hòa", "thủy hòa", "Thuỷ Hoà", "THỦY  HÒA" };
  g_autoptr (DienTestStore) test = dien_test_store_new ();

  g_assert_true (dien_user_add (test->store, "Thủy Hòa", NULL));
  g_assert_true (dien_user_add (test->store, "Thúy Hòa", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *found = dien_user_find (test->store, same[i]);
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (found, ==, "Thủy Hòa");
      g_assert_false (dien_user_add (test->store, same[i], &error));
      g_assert_error (error, DIEN_ERROR, DIEN_ERROR_EXISTS);
      g_assert_cmpstr (error->message, ==,
                       "Đã có người sử dụng ‘Thủy Hòa’. Chọn tên đó, hoặc ghi thêm điều phân biệt hai người, ví dụ chức vụ.");
    }
  assert_names (test->store, "Thủy Hòa, Thúy Hòa");
}

static void
test_rename (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (dien_user_add (test->store, "Trần A", NULL));
  g_assert_true (dien_user_add (test->store, "Lê B", NULL));
  g_assert_true (dien_user_rename (test->store, "Trần A", "TRẦN A", NULL));
  g_assert_true (dien_user_rename (test->store, "Trần A", "Trần Văn A", NULL));
  assert_names (test->store, "Lê B, Trần Văn A");
  g_assert_false (dien_user_rename (test->store, "Trần Văn A", "lê b", &error));
  dien_test_assert_error (error, DIEN_ERROR_EXISTS);
  g_assert_false (dien_user_rename (test->store, "Không Có", "Có", &error));
  dien_test_assert_error (error, DIEN_ERROR_NOT_FOUND);
  assert_names (test->store, "Lê B, Trần Văn A");
}

static void
test_what_is_no_name_is_refused (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  g_autofree char *long_name = g_strnfill (101, 'x');
  const char *const names[] = { "", " \t", long_name, "Trần A\nLê B" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (dien_user_add (test->store, names[i], &error));
      dien_test_assert_error (error, DIEN_ERROR_INVALID);
    }
  assert_names (test->store, "");
}

int
main (int    argc,
      char **argv)
{
  dien_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/users/names-in-order", test_names_in_order);
  g_test_add_func ("/users/two-of-one-name-are-refused", test_two_of_one_name_are_refused);
  g_test_add_func ("/users/rename", test_rename);
  g_test_add_func ("/users/what-is-no-name-is-refused", test_what_is_no_name_is_refused);

  return g_test_run ();
}
