/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-next-step.h"

/* A year at the desk, step after step; each line is what there is once the one before was done. */
static void
test_year (void)
{
  static const struct
  {
    DienYearWork work;
    DienStep expected;
  } cases[] = {
    { { 0 }, DIEN_STEP_OFFICE },
    { { .has_year = TRUE, .frame_parts = 8, .units = 12, .registrations = 17, .to_score = 17 }, DIEN_STEP_OFFICE },
    { { .has_office = TRUE }, DIEN_STEP_OPEN_YEAR },
    { { .has_office = TRUE, .has_year = TRUE }, DIEN_STEP_FRAME },
    { { .has_office = TRUE, .has_year = TRUE, .units = 12 }, DIEN_STEP_FRAME },
    { { .has_office = TRUE, .has_year = TRUE, .frame_parts = 8 }, DIEN_STEP_UNITS },
    { { .has_office = TRUE, .has_year = TRUE, .frame_parts = 8, .units = 12 }, DIEN_STEP_REGISTER },
    /* Who registers without a frame is not sent back. */
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .to_score = 17 }, DIEN_STEP_CRITERIA },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .to_score = 17, .criteria = 1 }, DIEN_STEP_SCORE },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .to_score = 1, .to_decide = 16, .criteria = 1 },
      DIEN_STEP_SCORE },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .to_decide = 17, .criteria = 1 }, DIEN_STEP_DECIDE },
    /* Decided by a paper without any score, as in the article: nothing is asked for any more. */
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .recognised = 14 }, DIEN_STEP_NOMINATE },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .recognised = 14, .to_complete = 1 }, DIEN_STEP_NOMINATE },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .recognised = 14, .nominations = 9, .unsubmitted = 9 },
      DIEN_STEP_SUBMIT },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .recognised = 14, .nominations = 9, .unsubmitted = 1,
        .undecided = 8 }, DIEN_STEP_SUBMIT },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .recognised = 14, .nominations = 9, .undecided = 9 },
      DIEN_STEP_GRANT },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .recognised = 14, .nominations = 9, .to_complete = 1 },
      DIEN_STEP_COMPLETE },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 17, .recognised = 14, .nominations = 9 }, DIEN_STEP_NEXT_YEAR },
    { { .has_office = TRUE, .has_year = TRUE, .registrations = 3 }, DIEN_STEP_NEXT_YEAR },
    { { .has_office = TRUE, .has_year = TRUE, .closed = TRUE, .registrations = 17, .to_score = 3 }, DIEN_STEP_NEXT_YEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (dien_next_step (&cases[i].work) != cases[i].expected)
        g_test_message ("case %u", i);
      g_assert_cmpint (dien_next_step (&cases[i].work), ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/next-step/year", test_year);
  return g_test_run ();
}
