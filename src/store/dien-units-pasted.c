/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-units-pasted"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-order-private.h"
#include "dien-pasted.h"
#include "dien-query-private.h"
#include "dien-subject-private.h"
#include "dien-text.h"
#include "dien-unit-kind.h"
#include "dien-units-private.h"

/* A unit that is in the file, or is to be. */
typedef struct
{
  gint64 id;     /* 0: to be added */
  gint64 parent;
  char *name;
} Known;

/* One pasted line. */
typedef struct
{
  const char *name;
  const char *kind;
  const char *superior; /* as it stands in the line, NULL where it names none */
  gint64 id;            /* 0 until it is there */
  gint64 parent;
  gboolean visiting;
} Line;

typedef struct
{
  DienStore *store;
  DienLine line;
  gint64 parent;
  gint64 position;
  GHashTable *known; /* folded name → GPtrArray of Known */
  GArray *lines;
  DienPastedUnits *answer;
} Pasting;

static void
free_known (gpointer data)
{
  Known *known = data;

  g_free (known->name);
  g_free (known);
}

static void
add_known (Pasting    *self,
           gint64      id,
           gint64      parent,
           const char *name)
{
  g_autofree char *folded = dien_text_fold (name);
  GPtrArray *same = g_hash_table_lookup (self->known, folded);
  Known *known = g_new0 (Known, 1);

  known->id = id;
  known->parent = parent;
  known->name = g_strdup (name);
  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func (free_known);
      g_hash_table_insert (self->known, g_steal_pointer (&folded), same);
    }
  g_ptr_array_add (same, known);
}

static gboolean
read_known (Pasting     *self,
            const char  *on,
            GError     **error)
{
  g_auto (DienQuery) query = DIEN_QUERY_INIT;

  dien_query_init (&query, self->store,
                   "SELECT unit_name.unit, ifnull (" DIEN_UNIT_PARENT_SQL ("unit_name.unit") ", 0), name FROM unit_name"
                   " WHERE " DIEN_UNIT_VALID_SQL);
  dien_query_bind_named_int (&query, ":scope", self->line);
  dien_query_bind_named_text (&query, ":on", on);
  while (dien_query_next (&query))
    add_known (self, dien_query_get_int (&query, 0), dien_query_get_int (&query, 1), dien_query_get_text (&query, 2));

  return dien_query_finish (&query, error);
}

/* @parent: -1 for any. Returns: the unit so called, 0 where there is none; of any, -1 where there are several */
static gint64
find_known (Pasting    *self,
            const char *name,
            gint64      parent)
{
  g_autofree char *folded = dien_text_fold (name);
  GPtrArray *same = g_hash_table_lookup (self->known, folded);
  gint64 found = 0;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      Known *known = g_ptr_array_index (same, i);

      if ((parent >= 0 && known->parent != parent) || !dien_text_matches (known->name, name))
        continue;
      if (parent >= 0)
        return known->id;
      if (found != 0 && found != known->id)
        return -1;
      found = known->id;
    }

  return found;
}

/* Returns: (nullable): the one line that is so called, the first of several */
static Line *
find_line (Pasting    *self,
           const char *name)
{
  g_autofree char *folded = dien_text_fold (name);

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);
      g_autofree char *other = dien_text_fold (line->name);

      if (strcmp (folded, other) == 0 && dien_text_matches (line->name, name))
        return line;
    }

  return NULL;
}

/* What the cells behind the name say: a kind, a superior, or nothing that a unit has. */
static void
read_cells (Pasting           *self,
            Line              *line,
            const char *const *cells)
{
  for (; *cells != NULL; cells++)
    {
      if (**cells == '\0')
        continue;
      if (line->kind == NULL && dien_unit_kind_find (*cells) != NULL)
        line->kind = dien_unit_kind_find (*cells);
      else if (line->superior == NULL && (find_known (self, *cells, -1) != 0 || find_line (self, *cells) != NULL))
        line->superior = *cells;
      else
        g_ptr_array_add (self->answer->unused, g_strdup (*cells));
    }
}

static void
read_lines (Pasting   *self,
            GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *cells = g_ptr_array_index (rows, i);
      Line line = { .name = cells[0] };

      if (*line.name != '\0')
        g_array_append_val (self->lines, line);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *cells = g_ptr_array_index (rows, i);

      if (*cells[0] != '\0')
        read_cells (self, &g_array_index (self->lines, Line, n++), cells + 1);
      else
        for (cells++; *cells != NULL; cells++)
          if (**cells != '\0')
            g_ptr_array_add (self->answer->unused, g_strdup (*cells));
    }
}

static gboolean
write_line (Pasting  *self,
            Line     *line,
            GError  **error);

/* The superior of a line, which is written first where it is one of them. Returns: FALSE with @error */
static gboolean
find_parent (Pasting  *self,
             Line     *line,
             GError  **error)
{
  Line *superior;

  line->parent = self->parent;
  if (line->superior == NULL)
    return TRUE;

  line->parent = find_known (self, line->superior, -1);
  if (line->parent > 0)
    return TRUE;
  if (line->parent < 0)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("Nothing was added: several units are called ‘%s’, so it is not clear to which ‘%s’ belongs. Paste those lines"
                     " while the right one is selected, without its name."), line->superior, line->name);
      return FALSE;
    }

  superior = find_line (self, line->superior);
  if (!write_line (self, superior, error))
    return FALSE;
  line->parent = superior->id;
  return TRUE;
}

static gboolean
write_line (Pasting  *self,
            Line     *line,
            GError  **error)
{
  if (line->id != 0)
    return TRUE;
  if (line->visiting)
    {
      g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                   _("Nothing was added: by these lines, ‘%s’ would belong to itself. Correct its superior and paste them again."),
                   line->name);
      return FALSE;
    }

  line->visiting = TRUE;
  if (!find_parent (self, line, error))
    return FALSE;

  line->id = find_known (self, line->name, line->parent);
  if (line->id != 0)
    {
      g_ptr_array_add (self->answer->known, g_strdup (line->name));
      return TRUE;
    }

  line->id = dien_unit_insert (self->store, line->name, line->kind, line->parent, self->line,
                               self->position + (line - (Line *) (void *) self->lines->data), error);
  if (line->id == 0)
    return FALSE;
  add_known (self, line->id, line->parent, line->name);
  self->answer->added++;
  return TRUE;
}

static gboolean
write_lines (Pasting  *self,
             GError  **error)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (!write_line (self, &g_array_index (self->lines, Line, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
begin_pasting (Pasting  *self,
               GError  **error)
{
  g_autofree char *title = NULL;

  if (self->lines->len == 0)
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                           _("There are no lines to paste. In Excel, copy a column with the names of the units, one a line, and paste again."));
      return FALSE;
    }
  if (self->lines->len == 1)
    return dien_unit_begin (self->store, _("Add unit"), g_array_index (self->lines, Line, 0).name, error);

  title = g_strdup_printf (_("Add units from a list of %u lines"), self->lines->len);
  return dien_store_begin (self->store, title, error);
}

void
dien_pasted_units_clear (DienPastedUnits *self)
{
  self->added = 0;
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->unused, g_ptr_array_unref);
}

gboolean
dien_units_add_pasted (DienStore        *store,
                       const char       *text,
                       gint64            parent,
                       DienLine          line,
                       const char       *on,
                       DienPastedUnits  *answer,
                       GError          **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GArray) lines = NULL;
  Pasting self = { store, line, parent, 0, NULL, NULL, answer };

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (on != NULL && answer != NULL, FALSE);

  *answer = (DienPastedUnits) { 0, g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
  rows = dien_pasted_read (text);
  self.known = known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self.lines = lines = g_array_new (FALSE, TRUE, sizeof (Line));
  if (!read_known (&self, on, error))
    return FALSE;

  read_lines (&self, rows);
  if (!begin_pasting (&self, error))
    return FALSE;
  self.position = dien_order_get_next (store, "unit", error);
  if (dien_store_end (store, self.position >= 0 && write_lines (&self, error), error))
    return TRUE;

  answer->added = 0;
  return FALSE;
}
