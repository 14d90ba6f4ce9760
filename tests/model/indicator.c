/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-indicator.h"

#define NONE G_MININT64

typedef struct
{
  const char *what;
  const char *kind;
  gboolean falls;
  DienAmount low, high, actual; /* NONE: not given */
  DienReached reached;
} Case;

static const Case cases[] = {
  { "121 new members of a planned 110", "plan", FALSE, 110000, NONE, 121000, DIEN_REACHED_YES },
  { "110 of 110", "plan", FALSE, 110000, NONE, 110000, DIEN_REACHED_YES },
  { "109 of 110", "plan", FALSE, 110000, NONE, 109000, DIEN_REACHED_NO },
  { "one in a thousand short", "plan", FALSE, 110000, NONE, 109999, DIEN_REACHED_NO },
  { "a rise of 23,47 % without a target", "change_percent", FALSE, NONE, NONE, 23470, DIEN_REACHED_UNKNOWN },
  { "a plan without a figure", "plan", FALSE, 70000, NONE, NONE, DIEN_REACHED_UNKNOWN },
  { "poor households fall by 0,8 of 0,7 to 1", "change_percent", TRUE, 700, 1000, 800, DIEN_REACHED_YES },
  { "by more than the range", "change_percent", TRUE, 700, 1000, 1200, DIEN_REACHED_YES },
  { "by less than the range", "change_percent", TRUE, 700, 1000, 600, DIEN_REACHED_NO },
  { "a rise where a fall was wanted", "change", TRUE, 2000, NONE, -1000, DIEN_REACHED_NO },
  { "a share of at most 3 %, at it", "ratio", TRUE, NONE, 3000, 3000, DIEN_REACHED_YES },
  { "a share of at most 3 %, above it", "ratio", TRUE, NONE, 3000, 3001, DIEN_REACHED_NO },
  { "at most, given as a single target", "plan", TRUE, 5000, NONE, 5001, DIEN_REACHED_NO },
  { "a share of at least 100 %", "ratio", FALSE, 100000, NONE, 100000, DIEN_REACHED_YES },
  { "a range upwards counts from its lower end", "new", FALSE, 5000, 7000, 5000, DIEN_REACHED_YES },
};

static void
test_judge (gconstpointer data)
{
  const Case *one = data;
  const DienIndicator indicator = {
    one->kind, one->falls, one->low != NONE, one->high != NONE, one->actual != NONE,
    one->low != NONE ? one->low : 0, one->high != NONE ? one->high : 0, one->actual != NONE ? one->actual : 0,
  };

  g_assert_cmpint (dien_indicator_judge (&indicator), ==, one->reached);
}

typedef struct
{
  const char *typed;
  const char *read; /* as dien_indicator_format_target() writes it; NULL: refused */
} Target;

static const Target targets[] = {
  { "", "" }, { "110", "110" }, { "0,7–1", "0,7–1" }, { "0,7 - 1", "0,7–1" }, { "từ 0,7 đến 1", "0,7–1" },
  { "-2", "-2" }, { "-2 - 3", "-2–3" }, { "1.500", "1.500" }, { "98 %", "98" }, { "mười", NULL }, { "1–", NULL },
};

static void
test_targets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      DienIndicator indicator = { "plan" };
      g_autoptr (GError) error = NULL;
      g_autofree char *written = NULL;
      gboolean given;

      if (!dien_indicator_parse_target (targets[i].typed, &given, &indicator.low, &indicator.high, &error))
        {
          g_assert_null (targets[i].read);
          continue;
        }
      indicator.has_low = indicator.has_high = given;
      written = dien_indicator_format_target (&indicator);
      g_assert_cmpstr (written, ==, targets[i].read);
    }
}

static void
test_actual_with_its_target (void)
{
  gboolean given, target_given;
  DienAmount actual, target;

  g_assert_true (dien_indicator_parse_actual ("20/12", &given, &actual, &target_given, &target, NULL));
  g_assert_true (given && target_given);
  g_assert_cmpint (actual, ==, 20000);
  g_assert_cmpint (target, ==, 12000);
  g_assert_true (dien_indicator_parse_actual ("23,47", &given, &actual, &target_given, &target, NULL));
  g_assert_true (given && !target_given);
  g_assert_cmpint (actual, ==, 23470);
  g_assert_true (dien_indicator_parse_actual (" ", &given, &actual, &target_given, &target, NULL));
  g_assert_false (given);
  g_assert_false (dien_indicator_parse_actual ("20/", &given, &actual, &target_given, &target, NULL));
}

/* 20 of 12 is 166 and two thirds. */
static void
test_per_cent (void)
{
  DienIndicator indicator = { "plan", FALSE, TRUE, FALSE, TRUE, 12000, 0, 20000 };
  gint64 percent;

  g_assert_true (dien_indicator_measure (&indicator, &percent));
  g_assert_cmpint (percent, ==, 16667);
  indicator.has_high = TRUE;
  indicator.high = 13000;
  g_assert_false (dien_indicator_measure (&indicator, &percent));
  indicator.high = indicator.low = 0;
  g_assert_false (dien_indicator_measure (&indicator, &percent));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/indicator/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_judge);
    }

  g_test_add_func ("/indicator/targets", test_targets);
  g_test_add_func ("/indicator/actual-with-its-target", test_actual_with_its_target);
  g_test_add_func ("/indicator/per-cent", test_per_cent);

  return g_test_run ();
}
