/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-address.h"

static void
test_address (void)
{
  static const char *const cases[][3] = {
    { "Ông Nguyễn Văn An", "mr", "Nguyễn Văn An" },
    { "Bà Trần Thị Bé", "mrs", "Trần Thị Bé" },
    { "Đồng chí Lê Văn Cương", "comrade", "Lê Văn Cương" },
    { "Bành Văn Tám", "none", "Bành Văn Tám" },
    { "Đ/c Lê Văn Cương", "comrade", "Lê Văn Cương" },
    { "Ông", "none", "Ông" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *address = NULL;

      g_assert_cmpstr (dien_address_split (cases[i][0], &address), ==, cases[i][2]);
      g_assert_cmpstr (address, ==, cases[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address/split", test_address);

  return g_test_run ();
}
