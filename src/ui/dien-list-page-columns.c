/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list-page-columns"

/* The columns by the class's table; how wide they are and which are hidden is remembered for each list. */

#include "config.h"

#include "dien-list-page-private.h"

#include <glib/gi18n-lib.h>

#include "dien-settings.h"

static guint
get_depth (gpointer row,
           gpointer user_data)
{
  DienListPageClass *klass = DIEN_LIST_PAGE_GET_CLASS (user_data);

  return (guint) dien_row_get_int (DIEN_ROW (row), klass->tree_depth);
}

static gboolean
has_children (gpointer row,
              gpointer user_data)
{
  DienListPageClass *klass = DIEN_LIST_PAGE_GET_CLASS (user_data);

  return dien_row_get_int (DIEN_ROW (row), klass->tree_children) != 0;
}

static gboolean
is_open (gpointer row,
         gpointer user_data)
{
  GArray *collapsed = dien_list_get_collapsed (dien_list_page_get_list (user_data));

  for (guint i = 0; i < collapsed->len; i++)
    if (g_array_index (collapsed, gint64, i) == dien_row_get_id (DIEN_ROW (row)))
      return FALSE;

  return TRUE;
}

static void
append_column (DienListPage             *self,
               const DienListPageColumn *column)
{
  DienListPagePrivate *priv = dien_list_page_get_private (self);
  DienTableColumn *added = dien_table_column_new (column->id, _(column->title), column->text,
                                                  GUINT_TO_POINTER (column->value), NULL);

  dien_table_column_set_width (added, column->width);
  dien_table_column_set_xalign (added, column->xalign);
  dien_table_column_set_expand (added, column->expand);
  dien_table_column_set_names_row (added, column->names_row);
  dien_table_column_set_sortable (added, !column->unsorted);
  if (column->style != NULL)
    dien_table_column_set_style_func (added, column->style, GUINT_TO_POINTER (column->value), NULL);
  if (column->tree)
    dien_table_column_set_tree_funcs (added, get_depth, has_children, is_open, self, NULL);
  dien_table_append_column (priv->table, added);
}

static void
column_resized_cb (DienListPage *self)
{
  g_autoptr (GVariant) widths = dien_table_dup_widths (dien_list_page_get_table (self));

  dien_settings_set_widths (DIEN_LIST_PAGE_GET_CLASS (self)->list_name, widths);
}

static void
column_hidden_cb (DienListPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GListModel *columns = dien_table_get_columns (dien_list_page_get_table (self));
  g_auto (GStrv) hidden = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (columns, i);

      if (!dien_table_column_get_visible (column))
        g_strv_builder_add (builder, dien_table_column_get_id (column));
    }

  hidden = g_strv_builder_end (builder);
  dien_settings_set_hidden (DIEN_LIST_PAGE_GET_CLASS (self)->list_name, (const char *const *) hidden);
}

static void
restore_columns (DienListPage *self)
{
  const char *name = DIEN_LIST_PAGE_GET_CLASS (self)->list_name;
  g_auto (GStrv) hidden = dien_settings_dup_hidden (name);
  g_autoptr (GVariant) widths = dien_settings_dup_widths (name);
  DienTable *table = dien_list_page_get_table (self);
  GListModel *columns = dien_table_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (columns, i);

      dien_table_column_set_visible (column,
                                     !g_strv_contains ((const char *const *) hidden, dien_table_column_get_id (column)));
      g_signal_connect_object (column, "notify::visible", G_CALLBACK (column_hidden_cb), self, G_CONNECT_SWAPPED);
    }
  dien_table_restore_widths (table, widths);
}

void
dien_list_page_make_columns (DienListPage *self)
{
  for (const DienListPageColumn *column = DIEN_LIST_PAGE_GET_CLASS (self)->columns; column->id != NULL; column++)
    append_column (self, column);
  restore_columns (self);
  g_signal_connect_object (dien_list_page_get_table (self), "column-resized", G_CALLBACK (column_resized_cb), self,
                           G_CONNECT_SWAPPED);
}
