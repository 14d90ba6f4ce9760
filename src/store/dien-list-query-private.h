/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-private.h"
#include "dien-query-private.h"

G_BEGIN_DECLS

struct _DienList
{
  GObject parent_instance;

  DienStore *store;
  const DienListSource *source;
  gint64 scope;
  char *on;

  char *search;
  char **words; /* folded */
  const DienListFilter *filter;
  char *filter_name; /* with its argument */
  const DienListColumn *sort;
  gboolean descending;
  GArray *collapsed; /* gint64 */
  char *collapsed_json;

  GArray *ids;       /* gint64 in order */
  GHashTable *rows;  /* id → DienRow, bounded */
  GArray *counts;    /* guint: all, then one a filter; NULL until asked for */
  gboolean stale;    /* the file could not be read: to be asked again with the next occasion */
  GError *error;
};

/** What stands behind the colon of a filter. Returns: (nullable) */
const char *dien_list_get_argument (const char *filter);

/** FROM and WHERE: what belongs to the list, its filter and what is searched for. */
void dien_list_append_condition (DienList *self,
                                 GString  *sql);

void dien_list_append_order (DienList *self,
                             GString  *sql);

/** The id and the columns. */
void dien_list_append_columns (DienList *self,
                               GString  *sql);

/** Whether the rows stand as a tree: searched, filtered or sorted ones stand side by side. */
gboolean dien_list_shows_tree (DienList *self);

/** Begins @sql with the list's parameters. Interned, since the cache of statements is keyed by it and lives longer than the list. */
void dien_list_begin_query (DienList  *self,
                            DienQuery *query,
                            GString   *sql);

G_END_DECLS
