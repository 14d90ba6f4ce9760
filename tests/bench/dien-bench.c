/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-bench.h"

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static gint64
time_run (DienBenchRun run,
          gpointer     data)
{
  gint64 begun = g_get_monotonic_time ();

  run (data);
  return g_get_monotonic_time () - begun;
}

static void
print_times (const char *name,
             GArray     *times,
             guint       n)
{
  gint64 least, middle;

  g_array_sort (times, compare_times);
  least = g_array_index (times, gint64, 0);
  middle = g_array_index (times, gint64, times->len / 2);
  g_print ("  %-5s %10.2f us each, the middle run %+.0f %%\n", name, (double) least / n,
           100.0 * (double) (middle - least) / (double) least);
}

gboolean
dien_bench_compare (const char   *what,
                    guint         n,
                    guint         n_runs,
                    DienBenchRun  bare,
                    DienBenchRun  ours,
                    gpointer      data,
                    double        limit)
{
  g_autoptr (GArray) bare_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) our_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  double ratio;

  for (guint i = 0; i < n_runs; i++)
    {
      gint64 bare_time = time_run (bare, data), our_time = time_run (ours, data);

      g_array_append_val (bare_times, bare_time);
      g_array_append_val (our_times, our_time);
    }

  g_print ("%s\n", what);
  print_times ("bare", bare_times, n);
  print_times ("ours", our_times, n);
  ratio = (double) g_array_index (our_times, gint64, 0) / (double) g_array_index (bare_times, gint64, 0);
  g_print ("  ratio %.2f, at most %.1f%s\n", ratio, limit, ratio > limit ? ": TOO SLOW" : "");

  return ratio <= limit;
}
