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

  return g_test_run ();
}
