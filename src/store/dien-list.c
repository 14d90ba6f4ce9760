/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-list"

#include "config.h"

#include "dien-list-query-private.h"

#include <string.h>

#include "dien-query-private.h"
#include "dien-row-private.h"
#include "dien-text.h"

/* Rows fetched at once, and kept: enough for two screens. Rows that somebody holds are kept in any case, so that one
 * position never has two objects. */
#define PAGE 64
#define KEPT 512

enum
{
  SIGNAL_COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void dien_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DienList, dien_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, dien_list_list_model_init))

static guint
count_columns (DienList *self)
{
  guint n = 0;

  while (self->source->columns[n].name != NULL)
    n++;

  return n;
}

static gint64
get_id (DienList *self,
        guint     position)
{
  return g_array_index (self->ids, gint64, position);
}

static GArray *
new_ids (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static const char *
get_row_from (DienList *self)
{
  return self->source->row_from != NULL ? self->source->row_from : self->source->from;
}

static void
note_error (DienList *self,
            GError   *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  self->stale = TRUE;
}

/* Returns: (transfer full) (nullable) */
static GArray *
query_ids (DienList *self)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  g_autoptr (GArray) ids = NULL;
  GError *error = NULL;

  if (dien_list_shows_tree (self) && self->source->walk != NULL)
    {
      ids = self->source->walk (self->store, self->scope, self->on, self->collapsed, &error);
      if (ids == NULL)
        note_error (self, error);
      return g_steal_pointer (&ids);
    }

  ids = new_ids ();
  g_string_append (sql, self->source->id);
  dien_list_append_condition (self, sql);
  dien_list_append_order (self, sql);
  dien_list_begin_query (self, &query, sql);
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_array_append_val (ids, id);
    }
  if (dien_query_finish (&query, &error))
    return g_steal_pointer (&ids);

  note_error (self, error);
  return NULL;
}

/* The rows of @ids as they are in the file now; those that are gone are missing. Returns: (transfer full) (nullable) */
static GHashTable *
fetch_rows (DienList *self,
            GArray   *ids)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GString) wanted = g_string_new ("[");
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  GError *error = NULL;

  dien_list_append_columns (self, sql);
  g_string_append_printf (sql, " FROM %s WHERE %s IN (SELECT value FROM json_each (:ids))",
                          get_row_from (self), self->source->id);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (wanted, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
  g_string_append_c (wanted, ']');

  dien_list_begin_query (self, &query, sql);
  dien_query_bind_named_text (&query, ":ids", wanted->str);
  while (dien_query_next (&query))
    {
      DienRow *row = dien_row_new_from_query (&query);
      gint64 id = dien_row_get_id (row);

      g_hash_table_insert (rows, g_memdup2 (&id, sizeof id), row);
    }
  if (dien_query_finish (&query, &error))
    return g_steal_pointer (&rows);

  note_error (self, error);
  return NULL;
}

static gboolean
is_unheld (gpointer id,
           gpointer row,
           gpointer data)
{
  return g_atomic_int_get (&G_OBJECT (row)->ref_count) == 1;
}

static void
load_page (DienList *self,
           guint     position)
{
  guint first = position - position % PAGE;
  guint end = MIN (first + PAGE, self->ids->len);
  g_autoptr (GArray) missing = new_ids ();
  g_autoptr (GHashTable) rows = NULL;

  if (g_hash_table_size (self->rows) >= KEPT)
    g_hash_table_foreach_remove (self->rows, is_unheld, NULL);

  for (guint i = first; i < end; i++)
    if (!g_hash_table_contains (self->rows, &g_array_index (self->ids, gint64, i)))
      g_array_append_val (missing, g_array_index (self->ids, gint64, i));

  rows = fetch_rows (self, missing);
  for (guint i = 0; i < missing->len; i++)
    {
      gint64 id = g_array_index (missing, gint64, i);
      DienRow *row = rows != NULL ? g_hash_table_lookup (rows, &id) : NULL;

      g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id),
                           row != NULL ? g_object_ref (row) : dien_row_new_empty (id, count_columns (self)));
    }
}

/* Reads the rows that somebody holds anew. Returns: (transfer full): the ids of those that are not the same any more */
static GHashTable *
refresh_rows (DienList *self)
{
  GHashTable *changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) ids = new_ids ();
  g_autoptr (GHashTable) fresh = NULL;
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_foreach_remove (self->rows, is_unheld, NULL);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);

  fresh = fetch_rows (self, ids);
  if (fresh == NULL)
    return changed;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    {
      DienRow *now = g_hash_table_lookup (fresh, id);

      if (now != NULL && dien_row_equal (now, row))
        continue;
      g_hash_table_add (changed, g_memdup2 (id, sizeof (gint64)));
      if (now != NULL)
        g_hash_table_iter_replace (&iter, g_object_ref (now));
      else
        g_hash_table_iter_remove (&iter);
    }

  return changed;
}

/* Takes @ids and announces what differs from before: another id at its place, or a row in @changed. */
static void
take_ids (DienList   *self,
          GArray     *ids,
          GHashTable *changed)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->ids);
  guint shared = MIN (before->len, ids->len);
  guint head = 0, tail = 0;

  self->ids = g_array_ref (ids);
  while (head < shared && g_array_index (before, gint64, head) == get_id (self, head) &&
         !g_hash_table_contains (changed, &g_array_index (ids, gint64, head)))
    head++;
  while (tail < shared - head &&
         g_array_index (before, gint64, before->len - tail - 1) == get_id (self, ids->len - tail - 1) &&
         !g_hash_table_contains (changed, &g_array_index (ids, gint64, ids->len - tail - 1)))
    tail++;

  if (before->len - head - tail > 0 || ids->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, ids->len - head - tail);
}

/* Reads what may be another one now: the rows that are held, the ids. What cannot be read stays as it was. */
static void
ask_again (DienList *self,
           gboolean  rows,
           gboolean  order)
{
  g_autoptr (GHashTable) changed = NULL;
  g_autoptr (GArray) ids = NULL;
  gboolean all = self->stale;

  self->stale = FALSE;
  if (rows || all)
    changed = refresh_rows (self);
  else
    changed = g_hash_table_new (g_int64_hash, g_int64_equal);
  ids = order || all ? query_ids (self) : g_array_ref (self->ids);
  take_ids (self, ids != NULL ? ids : self->ids, changed);
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

/* The same after the search, the filter or the sort column became another one. */
static void
ask_otherwise (DienList *self,
               gboolean  was_tree)
{
  ask_again (self, was_tree != dien_list_shows_tree (self), TRUE);
}

/* Whether the ids are those of all rows there are. */
static gboolean
shows_all (DienList *self)
{
  return self->search == NULL && self->filter == NULL && self->collapsed->len == 0 && !self->stale;
}

static void
count_all (DienList *self)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count (*)");
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  GError *error = NULL;
  int n = 1;

  for (const DienListFilter *filter = self->source->filters; filter->name != NULL; filter++, n++)
    g_string_append_printf (sql, ", ifnull (sum (%s), 0)", g_str_has_suffix (filter->name, ":") ? "0" : filter->condition);
  g_string_append_printf (sql, " FROM %s WHERE (%s)", get_row_from (self), self->source->condition);

  self->counts = g_array_sized_new (FALSE, TRUE, sizeof (guint), n);
  g_array_set_size (self->counts, n);
  if (n == 1 && shows_all (self))
    {
      g_array_index (self->counts, guint, 0) = self->ids->len;
      return;
    }
  dien_list_begin_query (self, &query, sql);
  dien_query_bind_named_text (&query, ":collapsed", NULL);
  if (dien_query_next (&query))
    for (int i = 0; i < n; i++)
      g_array_index (self->counts, guint, i) = (guint) dien_query_get_int (&query, i);
  if (dien_query_finish (&query, &error))
    return;

  note_error (self, error);
  g_clear_pointer (&self->counts, g_array_unref);
}

static const DienListFilter *
find_filter (DienList   *self,
             const char *name)
{
  const char *argument = dien_list_get_argument (name);
  gsize length = argument != NULL ? (gsize) (argument - name) : strlen (name);

  for (const DienListFilter *filter = self->source->filters; filter->name != NULL; filter++)
    if (strlen (filter->name) == length && strncmp (filter->name, name, length) == 0)
      return filter;

  return NULL;
}

static guint
count_with_argument (DienList   *self,
                     const char *filter)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count (*)");
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  g_string_append_printf (sql, " FROM %s WHERE (%s) AND (%s)", get_row_from (self), self->source->condition,
                          find_filter (self, filter)->condition);
  dien_list_begin_query (self, &query, sql);
  dien_query_bind_named_text (&query, ":argument", dien_list_get_argument (filter));

  return dien_query_next (&query) ? (guint) dien_query_get_int (&query, 0) : 0;
}

static void
store_changed_cb (DienList   *self,
                  DienNotice *notice)
{
  gboolean touched = FALSE, reordered = FALSE;

  for (const DienListDependence *dependence = self->source->dependences; dependence->entity != NULL; dependence++)
    {
      touched |= dien_notice_touches (notice, dependence->entity);
      reordered |= dien_notice_moves (notice, dependence->entity);
      for (const char *const *field = dependence->ordering; *field != NULL; field++)
        reordered |= dien_notice_changes (notice, dependence->entity, *field);
    }
  if (!touched)
    return;

  g_clear_pointer (&self->counts, g_array_unref);
  ask_again (self, TRUE, reordered);
}

static GType
dien_list_get_item_type (GListModel *model)
{
  return DIEN_TYPE_ROW;
}

static guint
dien_list_get_n_items (GListModel *model)
{
  return DIEN_LIST (model)->ids->len;
}

static gpointer
dien_list_get_item (GListModel *model,
                    guint       position)
{
  DienList *self = DIEN_LIST (model);
  DienRow *row;

  if (position >= self->ids->len)
    return NULL;

  row = g_hash_table_lookup (self->rows, &g_array_index (self->ids, gint64, position));
  if (row == NULL)
    {
      load_page (self, position);
      row = g_hash_table_lookup (self->rows, &g_array_index (self->ids, gint64, position));
    }

  return g_object_ref (row);
}

static void
dien_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dien_list_get_item_type;
  iface->get_n_items = dien_list_get_n_items;
  iface->get_item = dien_list_get_item;
}

static void
dien_list_finalize (GObject *object)
{
  DienList *self = DIEN_LIST (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->collapsed, g_array_unref);
  g_free (self->collapsed_json);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_error (&self->error);
  g_free (self->filter_name);
  g_free (self->search);
  g_free (self->on);

  G_OBJECT_CLASS (dien_list_parent_class)->finalize (object);
}

static void
dien_list_class_init (DienListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dien_list_finalize;

  signals[SIGNAL_COUNTED] = g_signal_new ("counted", DIEN_TYPE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
dien_list_init (DienList *self)
{
  self->collapsed = new_ids ();
  self->collapsed_json = g_strdup ("[]");
  self->ids = new_ids ();
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

DienList *
dien_list_new (DienStore            *store,
               const DienListSource *source,
               gint64                scope,
               const char           *on)
{
  DienList *self;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (source != NULL, NULL);

  self = g_object_new (DIEN_TYPE_LIST, NULL);
  self->store = g_object_ref (store);
  self->source = source;
  self->scope = scope;
  self->on = g_strdup (on);
  ask_again (self, FALSE, TRUE);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
dien_list_take_error (DienList *self,
                      GError   *error)
{
  note_error (self, error);
}

void
dien_list_set_search (DienList   *self,
                      const char *search)
{
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  gboolean was_tree;

  g_return_if_fail (DIEN_IS_LIST (self));

  normal = dien_text_normalise (search != NULL ? search : "");
  if (*normal == '\0')
    g_clear_pointer (&normal, g_free);
  if (g_strcmp0 (self->search, normal) == 0)
    return;

  was_tree = dien_list_shows_tree (self);
  g_clear_pointer (&self->words, g_strfreev);
  g_free (self->search);
  self->search = g_steal_pointer (&normal);
  if (self->search != NULL)
    {
      folded = dien_text_fold (self->search);
      self->words = g_strsplit_set (folded, " \n", -1);
    }
  ask_otherwise (self, was_tree);
}

void
dien_list_set_filter (DienList   *self,
                      const char *filter)
{
  gboolean was_tree;

  g_return_if_fail (DIEN_IS_LIST (self));
  g_return_if_fail (filter == NULL || find_filter (self, filter) != NULL);

  if (g_strcmp0 (dien_list_get_filter (self), filter) == 0)
    return;

  was_tree = dien_list_shows_tree (self);
  self->filter = filter != NULL ? find_filter (self, filter) : NULL;
  g_free (self->filter_name);
  self->filter_name = g_strdup (filter);
  ask_otherwise (self, was_tree);
}

const char *
dien_list_get_filter (DienList *self)
{
  g_return_val_if_fail (DIEN_IS_LIST (self), NULL);

  return self->filter_name;
}

void
dien_list_set_sort (DienList   *self,
                    const char *column,
                    gboolean    descending)
{
  const DienListColumn *sort = NULL;
  gboolean was_tree;

  g_return_if_fail (DIEN_IS_LIST (self));

  for (const DienListColumn *one = self->source->columns; column != NULL && one->name != NULL; one++)
    if (strcmp (one->name, column) == 0 && one->order != NULL)
      sort = one;
  g_return_if_fail (column == NULL || sort != NULL);

  if (self->sort == sort && self->descending == descending)
    return;

  was_tree = dien_list_shows_tree (self);
  self->sort = sort;
  self->descending = descending;
  ask_otherwise (self, was_tree);
}

const char *
dien_list_get_sort (DienList *self,
                    gboolean *descending)
{
  g_return_val_if_fail (DIEN_IS_LIST (self), NULL);

  if (descending != NULL)
    *descending = self->descending;

  return self->sort != NULL ? self->sort->name : NULL;
}

void
dien_list_set_collapsed (DienList *self,
                         GArray   *ids)
{
  g_autoptr (GArray) taken = new_ids ();
  GString *json;

  g_return_if_fail (DIEN_IS_LIST (self));

  json = g_string_new ("[");
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_array_append_val (taken, g_array_index (ids, gint64, i));
      g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
    }
  g_string_append_c (json, ']');
  g_array_unref (self->collapsed);
  self->collapsed = g_steal_pointer (&taken);
  g_free (self->collapsed_json);
  self->collapsed_json = g_string_free (json, FALSE);

  if (dien_list_shows_tree (self))
    ask_again (self, TRUE, TRUE);
}

GArray *
dien_list_get_collapsed (DienList *self)
{
  g_return_val_if_fail (DIEN_IS_LIST (self), NULL);

  return self->collapsed;
}

void
dien_list_set_open (DienList *self,
                    gint64    id,
                    gboolean  open)
{
  g_autoptr (GArray) ids = new_ids ();

  g_return_if_fail (DIEN_IS_LIST (self));

  for (guint i = 0; i < self->collapsed->len; i++)
    if (g_array_index (self->collapsed, gint64, i) != id)
      g_array_append_vals (ids, &g_array_index (self->collapsed, gint64, i), 1);
  if (!open)
    g_array_append_val (ids, id);

  dien_list_set_collapsed (self, ids);
}

guint
dien_list_get_total (DienList *self)
{
  return dien_list_count (self, NULL);
}

guint
dien_list_count (DienList   *self,
                 const char *filter)
{
  guint index = 0;

  g_return_val_if_fail (DIEN_IS_LIST (self), 0);
  g_return_val_if_fail (filter == NULL || find_filter (self, filter) != NULL, 0);

  if (dien_list_get_argument (filter) != NULL)
    return count_with_argument (self, filter);

  if (self->counts == NULL)
    count_all (self);
  if (self->counts == NULL)
    return 0;
  if (filter != NULL)
    index = find_filter (self, filter) - self->source->filters + 1;

  return g_array_index (self->counts, guint, index);
}

guint
dien_list_find (DienList *self,
                gint64    id)
{
  g_return_val_if_fail (DIEN_IS_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->ids->len; i++)
    if (get_id (self, i) == id)
      return i;

  return G_MAXUINT;
}

gint64
dien_list_get_id (DienList *self,
                  guint     position)
{
  g_return_val_if_fail (DIEN_IS_LIST (self), 0);
  g_return_val_if_fail (position < self->ids->len, 0);

  return get_id (self, position);
}

guint
dien_list_find_text (DienList   *self,
                     const char *typed,
                     guint       from)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *folded = NULL;
  g_autofree char *wanted = NULL;
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  GError *error = NULL;

  g_return_val_if_fail (DIEN_IS_LIST (self), G_MAXUINT);
  g_return_val_if_fail (typed != NULL, G_MAXUINT);

  folded = dien_text_fold (typed);
  wanted = g_strconcat (" ", folded, NULL);
  g_string_append (sql, self->source->id);
  dien_list_append_condition (self, sql);
  g_string_append_printf (sql, " AND instr (' ' || %s, :wanted) > 0", self->source->called);
  dien_list_begin_query (self, &query, sql);
  dien_query_bind_named_text (&query, ":wanted", wanted);
  while (dien_query_next (&query))
    {
      gint64 id = dien_query_get_int (&query, 0);

      g_hash_table_add (found, g_memdup2 (&id, sizeof id));
    }
  if (!dien_query_finish (&query, &error))
    note_error (self, error);

  if (from >= self->ids->len)
    from = 0;
  for (guint i = 0; i < self->ids->len && g_hash_table_size (found) > 0; i++)
    {
      guint position = (from + i) % self->ids->len;

      if (g_hash_table_contains (found, &g_array_index (self->ids, gint64, position)))
        return position;
    }

  return G_MAXUINT;
}

GError *
dien_list_steal_error (DienList *self)
{
  g_return_val_if_fail (DIEN_IS_LIST (self), NULL);

  return g_steal_pointer (&self->error);
}
