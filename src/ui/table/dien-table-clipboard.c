/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-clipboard"

#include "config.h"

#include "dien-table-private.h"

/* The visible columns. Not the spans: those are of what is on the screen. */
static GPtrArray *
get_copied_columns (DienTable *self)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->columns)); i++)
    {
      g_autoptr (DienTableColumn) column = g_list_model_get_item (G_LIST_MODEL (self->columns), i);

      if (dien_table_column_get_visible (column))
        g_ptr_array_add (columns, g_steal_pointer (&column));
    }
  return columns;
}

static void
append_field (GString    *text,
              const char *field,
              gboolean    last)
{
  for (const char *p = field; *p != '\0';)
    {
      gsize plain = strcspn (p, "\t\n\r");

      g_string_append_len (text, p, (gssize) plain);
      p += plain;
      if (*p != '\0')
        {
          g_string_append_c (text, ' ');
          p += g_str_has_prefix (p, "\r\n") ? 2 : 1;
        }
    }
  g_string_append_c (text, last ? '\n' : '\t');
}

static void
append_row (DienTable *self,
            GString   *text,
            GPtrArray *columns,
            guint      position)
{
  g_autoptr (GObject) row = dien_table_dup_row (self, position);

  for (guint i = 0; row != NULL && i < columns->len; i++)
    {
      g_autofree char *field = dien_table_column_dup_text (columns->pdata[i], row);

      append_field (text, field, i + 1 == columns->len);
    }
}

static GtkBitset *
get_copied_rows (DienTable *self)
{
  g_autoptr (GtkBitset) selection = NULL;

  if (self->model == NULL)
    return gtk_bitset_new_empty ();
  selection = gtk_selection_model_get_selection (self->model);
  if (gtk_bitset_is_empty (selection))
    return gtk_bitset_new_range (0, dien_table_get_n_rows (self));
  return g_steal_pointer (&selection);
}

static void
append_html_line (GString    *html,
                  const char *line,
                  gsize       length,
                  const char *tag)
{
  g_autofree char *escaped = g_markup_escape_text (line, (gssize) length);
  g_auto (GStrv) fields = g_strsplit (escaped, "\t", -1);

  g_string_append (html, "<tr>");
  for (char **field = fields; *field != NULL; field++)
    g_string_append_printf (html, "<%s>%s</%s>", tag, *field, tag);
  g_string_append (html, "</tr>\n");
}

static char *
convert_to_html (const char *text)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\"><table>\n");
  const char *tag = "th";

  for (const char *line = text, *end = NULL; (end = strchr (line, '\n')) != NULL; line = end + 1)
    {
      append_html_line (html, line, (gsize) (end - line), tag);
      tag = "td";
    }
  g_string_append (html, "</table>\n");
  return g_string_free (html, FALSE);
}

void
dien_table_copy (DienTable *self)
{
  g_autofree char *text = dien_table_dup_text (self);
  g_autofree char *html = convert_to_html (text);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };
  g_autoptr (GdkContentProvider) provider = NULL;

  html = NULL;
  provider = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}

char *
dien_table_dup_text (DienTable *self)
{
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (GtkBitset) rows = NULL;
  GString *text = NULL;
  GtkBitsetIter iter;
  guint position = 0;

  g_return_val_if_fail (DIEN_IS_TABLE (self), NULL);

  columns = get_copied_columns (self);
  rows = get_copied_rows (self);
  text = g_string_new (NULL);
  for (guint i = 0; i < columns->len; i++)
    append_field (text, dien_table_column_get_title (columns->pdata[i]), i + 1 == columns->len);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    append_row (self, text, columns, position);
  return g_string_free (text, FALSE);
}
