/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "dien-list-private.h"
#include "dien-list-validator.h"
#include "dien-test-office.h"
#include "dien-test-store.h"

/* Closed branches of a list that is a tree: what is hidden, and that it announces just that. */

enum
{
  NAME,
  DEPTH,
  OPEN,
};

static const DienListColumn columns[] = {
  { "name", "frame_part.name", "frame_part.name COLLATE vi %s" },
  { "depth", "iif (:collapsed IS NULL, 0, tree.depth)", NULL },
  { "open", "frame_part.id NOT IN (SELECT value FROM json_each (:collapsed))", NULL },
  { NULL }
};

static const DienListFilter filters[] = {
  { "content", "frame_part.level = 'content'" },
  { NULL }
};

static const char *const part_ordering[] = { "name", "parent", "position", "level", NULL };

static const DienListDependence dependences[] = {
  { "frame_part", part_ordering },
  { NULL }
};

static const DienListSource source = {
  .tree = TRUE,
  .from = "(WITH RECURSIVE tree (id, depth, path) AS ("
          "  SELECT id, 0, printf ('%010d%010d', position, id) FROM frame_part WHERE parent IS NULL AND year = :scope"
          "  UNION ALL SELECT part.id, depth + 1, path || printf ('%010d%010d', position, part.id) FROM tree"
          "  JOIN frame_part AS part ON part.parent = tree.id"
          "  WHERE tree.id NOT IN (SELECT value FROM json_each (:collapsed)))"
          " SELECT * FROM tree) AS tree JOIN frame_part USING (id)",
  .id = "frame_part.id",
  .condition = "1",
  .order = "tree.path",
  .found_in = "frame_part.name",
  .found_in_folded = "frame_part.name_folded",
  .called = "frame_part.name_folded",
  .columns = columns,
  .filters = filters,
  .dependences = dependences,
};

typedef struct
{
  DienTestStore *test;
  gint64 year;
  gint64 legs, economy, roads, farms, spears, land;
  DienList *list;
  DienListValidator *validator;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  DienStore *store;

  fixture->test = dien_test_store_new ();
  store = fixture->test->store;
  fixture->year = dien_test_add_year (store, 2022);
  fixture->legs = dien_test_add_part (store, fixture->year, 0, "axis", "", "Hai chân", 1);
  fixture->economy = dien_test_add_part (store, fixture->year, fixture->legs, "branch", "", "Kinh tế", 1);
  fixture->farms = dien_test_add_part (store, fixture->year, fixture->economy, "content", "", "Trang trại", 2);
  fixture->roads = dien_test_add_part (store, fixture->year, fixture->economy, "content", "", "Đường quê", 1);
  fixture->spears = dien_test_add_part (store, fixture->year, 0, "axis", "", "Ba mũi", 2);
  fixture->land = dien_test_add_part (store, fixture->year, fixture->spears, "content", "", "Đất đai", 1);
  fixture->list = dien_list_new (store, &source, fixture->year, NULL);
  fixture->validator = dien_list_validator_new (G_LIST_MODEL (fixture->list));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = dien_list_steal_error (fixture->list);

  g_assert_no_error (error);
  dien_list_validator_free (fixture->validator);
  g_assert_finalize_object (fixture->list);
  dien_test_store_free (fixture->test);
}

/* 'Hai chân[ -Kinh tế': a bracket after a closed one, a dash for each level. */
static char *
draw (DienList *list)
{
  g_autoptr (GString) drawn = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (drawn, "%s%.*s%s%s", i > 0 ? " " : "", (int) dien_row_get_int (row, DEPTH), "----",
                              dien_row_get_text (row, NAME), dien_row_get_int (row, OPEN) ? "" : "[");
    }

  return g_string_free (g_steal_pointer (&drawn), FALSE);
}

#define assert_drawn(list, expected) \
  G_STMT_START { g_autofree char *drawn_ = draw (list); g_assert_cmpstr (drawn_, ==, expected); } G_STMT_END

static void
test_closes (Fixture       *fixture,
             gconstpointer  data)
{
  assert_drawn (fixture->list, "Hai chân -Kinh tế --Đường quê --Trang trại Ba mũi -Đất đai");

  /* The row that closes is another one, what was below it is gone; nothing else is told. */
  dien_list_set_open (fixture->list, fixture->economy, FALSE);
  dien_list_validator_assert (fixture->validator, "(1, 3, 1)");
  assert_drawn (fixture->list, "Hai chân -Kinh tế[ Ba mũi -Đất đai");
  dien_list_set_open (fixture->list, fixture->economy, FALSE);
  dien_list_validator_assert (fixture->validator, "");

  dien_list_set_open (fixture->list, fixture->legs, FALSE);
  dien_list_validator_assert (fixture->validator, "(0, 2, 1)");
  assert_drawn (fixture->list, "Hai chân[ Ba mũi -Đất đai");
  g_assert_cmpuint (dien_list_find (fixture->list, fixture->economy), ==, G_MAXUINT);
  g_assert_cmpuint (dien_list_get_total (fixture->list), ==, 6);

  /* Opened again: what was closed within it still is. */
  dien_list_set_open (fixture->list, fixture->legs, TRUE);
  dien_list_validator_assert (fixture->validator, "(0, 1, 2)");
  assert_drawn (fixture->list, "Hai chân -Kinh tế[ Ba mũi -Đất đai");

  dien_list_set_collapsed (fixture->list, NULL);
  dien_list_validator_assert (fixture->validator, "(1, 1, 3)");
  dien_list_set_collapsed (fixture->list, dien_list_get_collapsed (fixture->list));
  dien_list_validator_assert (fixture->validator, "");
}

/* A leaf that is closed hides nothing, an id that is not there neither. */
static void
test_nothing_below (Fixture       *fixture,
                    gconstpointer  data)
{
  dien_list_set_open (fixture->list, fixture->roads, FALSE);
  dien_list_validator_assert (fixture->validator, "(2, 1, 1)");
  dien_list_set_open (fixture->list, 9999, FALSE);
  dien_list_validator_assert (fixture->validator, "");
  assert_drawn (fixture->list, "Hai chân -Kinh tế --Đường quê[ --Trang trại Ba mũi -Đất đai");
}

static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  dien_list_set_open (fixture->list, fixture->legs, FALSE);

  /* Side by side, and open whatever is closed. */
  dien_list_set_search (fixture->list, "duong");
  assert_drawn (fixture->list, "Đường quê");
  dien_list_set_search (fixture->list, "");
  assert_drawn (fixture->list, "Hai chân[ Ba mũi -Đất đai");

  dien_list_set_filter (fixture->list, "content");
  assert_drawn (fixture->list, "Đường quê Trang trại Đất đai");
  g_assert_cmpuint (dien_list_count (fixture->list, "content"), ==, 3);
  dien_list_set_filter (fixture->list, NULL);

  dien_list_set_sort (fixture->list, "name", FALSE);
  assert_drawn (fixture->list, "Ba mũi Đất đai Đường quê Hai chân Kinh tế Trang trại");
  dien_list_set_open (fixture->list, fixture->spears, FALSE);
  assert_drawn (fixture->list, "Ba mũi Đất đai Đường quê Hai chân Kinh tế Trang trại");
  dien_list_set_sort (fixture->list, NULL, FALSE);
  assert_drawn (fixture->list, "Hai chân[ Ba mũi[");
}

/* What comes into a closed branch is counted and not shown; what moves out of it appears. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  dien_list_set_open (fixture->list, fixture->economy, FALSE);
  g_free (dien_list_validator_take (fixture->validator));

  dien_test_add_part (fixture->test->store, fixture->year, fixture->economy, "content", "", "Chợ", 3);
  dien_list_validator_assert (fixture->validator, "");
  g_assert_cmpuint (dien_list_get_total (fixture->list), ==, 7);

  dien_test_point (fixture->test->store, "frame_part", fixture->roads, "parent", fixture->spears);
  dien_list_validator_assert (fixture->validator, "(3, 0, 1)");
  assert_drawn (fixture->list, "Hai chân -Kinh tế[ Ba mũi -Đường quê -Đất đai");
}

/* Any tree, any branches: a row is there where no row above it is closed, in the order of a walk. */
static void
walk (GArray  *parents,
      GArray  *closed,
      gint64   parent,
      GString *expected)
{
  for (guint i = 0; i < parents->len; i++)
    {
      gint64 id = i + 1;
      gboolean open = TRUE;

      if (g_array_index (parents, gint64, i) != parent)
        continue;
      for (guint c = 0; c < closed->len; c++)
        open &= g_array_index (closed, gint64, c) != id;
      g_string_append_printf (expected, " %" G_GINT64_FORMAT, id);
      if (open)
        walk (parents, closed, id, expected);
    }
}

static void
test_any_tree (void)
{
  g_autoptr (DienTestStore) test = dien_test_store_new ();
  gint64 year = dien_test_add_year (test->store, 2022);
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DienList) list = NULL;
  g_autoptr (DienListValidator) validator = NULL;

  for (guint i = 0; i < 40; i++)
    {
      gint64 parent = g_rand_int_range (test->random, 0, (int) i + 1);

      g_array_append_val (parents, parent);
      g_assert_cmpint (dien_test_add_part (test->store, year, parent, "content", "", "Phần", (int) i + 1), ==, i + 1);
    }
  list = dien_list_new (test->store, &source, year, NULL);
  validator = dien_list_validator_new (G_LIST_MODEL (list));

  for (guint step = 0; step < 100; step++)
    {
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GString) shown = g_string_new (NULL);

      dien_list_set_open (list, g_rand_int_range (test->random, 1, 41), g_rand_boolean (test->random));
      walk (parents, dien_list_get_collapsed (list), 0, expected);
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
        g_string_append_printf (shown, " %" G_GINT64_FORMAT, dien_list_get_id (list, i));
      g_assert_cmpstr (shown->str, ==, expected->str);
    }
}

#define add(name, function) g_test_add ("/tree/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("closes", test_closes);
  add ("nothing-below", test_nothing_below);
  add ("found", test_found);
  add ("follows", test_follows);
  g_test_add_func ("/tree/any-tree", test_any_tree);

  return g_test_run ();
}
