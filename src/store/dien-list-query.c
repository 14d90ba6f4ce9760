/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list"

/* What a list asks the file. */

#include "config.h"

#include "dien-list-query-private.h"

#include <string.h>

#include "dien-text.h"

/* Words of a search beyond this many are only looked at by the last test, dien_text_matches(). */
#define WORDS 6

static guint
count_words (DienList *self)
{
  return self->words != NULL ? MIN (g_strv_length (self->words), WORDS) : 0;
}

const char *
dien_list_get_argument (const char *filter)
{
  const char *colon = filter != NULL ? strchr (filter, ':') : NULL;

  return colon != NULL ? colon + 1 : NULL;
}

void
dien_list_append_condition (DienList *self,
                            GString  *sql)
{
  g_string_append_printf (sql, " FROM %s WHERE (%s)", self->source->from, self->source->condition);
  if (self->filter != NULL)
    g_string_append_printf (sql, " AND (%s)", self->filter->condition);
  for (guint i = 0; i < count_words (self); i++)
    g_string_append_printf (sql, " AND instr (%s, :word%u) > 0", self->source->found_in_folded, i);
  if (self->search != NULL && (dien_text_has_marks (self->search) || g_strv_length (self->words) > WORDS))
    g_string_append_printf (sql, " AND matches (%s, :search)", self->source->found_in);
}

void
dien_list_append_order (DienList *self,
                        GString  *sql)
{
  g_string_append (sql, " ORDER BY ");
  if (self->sort != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (self->sort->order, "%s", -1);
      g_autofree char *terms = g_strjoinv (self->descending ? "DESC" : "ASC", parts);

      g_string_append_printf (sql, "%s, ", terms);
    }
  g_string_append_printf (sql, "%s, %s", self->source->order, self->source->id);
}

gboolean
dien_list_shows_tree (DienList *self)
{
  return self->source->tree && self->search == NULL && self->filter == NULL && self->sort == NULL;
}

void
dien_list_begin_query (DienList  *self,
                       DienQuery *query,
                       GString   *sql)
{
  static const char *const parameters[WORDS] = { ":word0", ":word1", ":word2", ":word3", ":word4", ":word5" };

  dien_query_init (query, self->store, g_intern_string (sql->str));
  dien_query_bind_named_int (query, ":scope", self->scope);
  dien_query_bind_named_text (query, ":on", self->on);
  dien_query_bind_named_text (query, ":search", self->search);
  dien_query_bind_named_text (query, ":argument", dien_list_get_argument (self->filter_name));
  dien_query_bind_named_text (query, ":collapsed", dien_list_shows_tree (self) ? self->collapsed_json : NULL);
  for (guint i = 0; i < count_words (self); i++)
    dien_query_bind_named_text (query, parameters[i], self->words[i]);
}

void
dien_list_append_columns (DienList *self,
                          GString  *sql)
{
  g_string_append (sql, self->source->id);
  for (const DienListColumn *column = self->source->columns; column->name != NULL; column++)
    g_string_append_printf (sql, ", %s", column->value);
}

void
dien_list_begin_reading (DienList  *self,
                         DienQuery *query)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  dien_list_append_columns (self, sql);
  dien_list_append_condition (self, sql);
  dien_list_append_order (self, sql);
  dien_list_begin_query (self, query, sql);
}
