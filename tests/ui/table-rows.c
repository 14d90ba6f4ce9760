/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "table-rows.h"

struct _TestRow
{
  GObject parent_instance;

  guint   number;
};

G_DEFINE_FINAL_TYPE (TestRow, test_row, G_TYPE_OBJECT)

static const char *const places[] = { "Thạnh Phong", "An Thạnh", "Đại Điền", "Giao Thạnh", "Mỹ Hưng", "Quới Điền",
                                      "Bình Thạnh", "An Điền", "Hòa Lợi", "Tân Phong" };

static char *
dup_number (gpointer row,
            gpointer user_data)
{
  return g_strdup_printf ("%u", TEST_ROW (row)->number + 1);
}

static char *
dup_subject (gpointer row,
             gpointer user_data)
{
  guint number = TEST_ROW (row)->number;

  return g_strdup_printf ("%s %s %u", number % 3 == 0 ? "Xã" : "Ấp", places[number % G_N_ELEMENTS (places)], number);
}

static char *
dup_content (gpointer row,
             gpointer user_data)
{
  return g_strdup_printf ("Xây dựng nông thôn mới nâng cao, giữ vững %u tiêu chí", TEST_ROW (row)->number % 19 + 1);
}

static char *
dup_outcome (gpointer row,
             gpointer user_data)
{
  static const char *const outcomes[] = { "Công nhận", "Không công nhận", "Chưa kiểm tra", "" };

  return g_strdup (outcomes[TEST_ROW (row)->number % G_N_ELEMENTS (outcomes)]);
}

static const char *
get_outcome_style (gpointer row,
                   gpointer user_data)
{
  static const char *const styles[] = { "success", "error", "dim-label", NULL };

  return styles[TEST_ROW (row)->number % G_N_ELEMENTS (styles)];
}

static char *
dup_score (gpointer row,
           gpointer user_data)
{
  guint points = 6000 + TEST_ROW (row)->number * 37 % 4000;

  return g_strdup_printf ("%u,%02u", points / 100, points % 100);
}

static char *
dup_extra (gpointer row,
           gpointer user_data)
{
  return g_strdup_printf ("Ô %u · %u", TEST_ROW (row)->number + 1, GPOINTER_TO_UINT (user_data));
}

static void
test_row_class_init (TestRowClass *klass)
{
}

static void
test_row_init (TestRow *self)
{
}

TestRow *
test_row_new (guint number)
{
  TestRow *self = g_object_new (TEST_TYPE_ROW, NULL);

  self->number = number;
  return self;
}

guint
test_row_get_number (TestRow *self)
{
  return self->number;
}

GListStore *
test_rows_new (guint n)
{
  GListStore *store = g_list_store_new (TEST_TYPE_ROW);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, test_row_new (i));
  g_list_store_splice (store, 0, 0, rows->pdata, rows->len);
  return store;
}

void
test_table_add_columns (DienTable *table,
                        guint      n)
{
  DienTableColumn *columns[] = {
    dien_table_column_new ("number", "#", dup_number, NULL, NULL),
    dien_table_column_new ("subject", "Đơn vị, cá nhân", dup_subject, NULL, NULL),
    dien_table_column_new ("content", "Nội dung", dup_content, NULL, NULL),
    dien_table_column_new ("outcome", "Kết quả", dup_outcome, NULL, NULL),
    dien_table_column_new ("score", "Điểm", dup_score, NULL, NULL),
  };

  g_object_set (columns[0], "width", 60, "xalign", 1.0f, "sortable", FALSE, NULL);
  g_object_set (columns[1], "width", 180, "names-row", TRUE, NULL);
  g_object_set (columns[2], "width", 200, NULL);
  g_object_set (columns[3], "width", 140, NULL);
  g_object_set (columns[4], "width", 80, "xalign", 1.0f, NULL);
  dien_table_column_set_style_func (columns[3], get_outcome_style, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (i < n)
      dien_table_append_column (table, columns[i]);
    else
      g_object_unref (columns[i]);

  for (guint i = G_N_ELEMENTS (columns); i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("extra-%u", i);
      g_autofree char *title = g_strdup_printf ("Cột %u", i + 1);

      dien_table_append_column (table, dien_table_column_new (id, title, dup_extra, GUINT_TO_POINTER (i + 1), NULL));
    }
}

guint
test_table_find (GListModel *model,
                 const char *typed,
                 guint       from,
                 gpointer    user_data)
{
  guint n = g_list_model_get_n_items (model);
  g_autofree char *wanted = g_utf8_casefold (typed, -1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TestRow) row = g_list_model_get_item (model, (from + i) % n);
      g_autofree char *subject = dup_subject (row, NULL);
      g_autofree char *name = g_utf8_casefold (g_utf8_strchr (subject, -1, ' ') + 1, -1);

      if (g_str_has_prefix (name, wanted))
        return (from + i) % n;
    }
  return GTK_INVALID_LIST_POSITION;
}
