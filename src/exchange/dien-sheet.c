/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet"

#include "config.h"

#include "dien-sheet.h"

#include <string.h>

static void
count_row (DienSheet *self)
{
  for (guint i = 0; i < self->totals->len; i++)
    {
      DienSheetTotal *total = &g_array_index (self->totals, DienSheetTotal, i);

      if (total->counted == NULL || g_strcmp0 (self->row.cells[total->column].text, total->counted) == 0)
        total->value++;
    }

  for (guint i = 0; i < self->columns->len; i++)
    {
      DienSheetColumn *column = &g_array_index (self->columns, DienSheetColumn, i);

      if (column->summed && self->row.cells[i].has_number)
        column->sum += self->row.cells[i].number;
    }
}

static gboolean
next_of_none (gpointer       rows,
              DienSheetRow  *row,
              GError       **error)
{
  return FALSE;
}

static void
free_none (gpointer rows)
{
}

static void
free_one (DienSheet *self)
{
  if (self->source != NULL)
    self->source->free (self->rows);
  g_free (self->title);
  g_free (self->author);
  g_clear_pointer (&self->created, g_date_time_unref);
  g_free (self->tab);
  g_clear_pointer (&self->heading, g_array_unref);
  g_free (self->headline);
  g_free (self->annex);
  g_clear_pointer (&self->signatures, g_array_unref);
  g_array_unref (self->columns);
  g_array_unref (self->totals);
  g_free (self->row.cells);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

DienSheet *
dien_sheet_new (void)
{
  DienSheet *self = g_new0 (DienSheet, 1);

  self->columns = g_array_new (FALSE, TRUE, sizeof (DienSheetColumn));
  self->totals = g_array_new (FALSE, TRUE, sizeof (DienSheetTotal));
  self->kept = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
dien_sheet_free (DienSheet *self)
{
  while (self != NULL)
    {
      DienSheet *next = self->next;

      free_one (self);
      self = next;
    }
}

DienSheet *
dien_sheet_add_next (DienSheet *self)
{
  DienSheet *last = self, *next;

  g_return_val_if_fail (self != NULL, NULL);

  while (last->next != NULL)
    last = last->next;
  next = last->next = dien_sheet_new ();
  next->title = g_strdup (self->title);
  next->author = g_strdup (self->author);
  next->created = self->created != NULL ? g_date_time_ref (self->created) : NULL;
  next->headline = g_strdup (self->headline);

  return next;
}

const char *
dien_sheet_keep (DienSheet *self,
                 char      *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ptr_array_add (self->kept, text);
  return text;
}

void
dien_sheet_add_column (DienSheet    *self,
                       const char   *heading,
                       const char   *group,
                       guint         width,
                       DienCellKind  kind,
                       DienAlign     align)
{
  DienSheetColumn column = { heading, group, width, kind, align, NULL, FALSE, 0 };

  g_return_if_fail (self != NULL && self->source == NULL);
  g_return_if_fail (heading != NULL && width > 0);

  g_array_append_val (self->columns, column);
}

void
dien_sheet_set_adds (DienSheet  *self,
                     guint       column,
                     const char *heading)
{
  g_return_if_fail (self != NULL && heading != NULL);
  g_return_if_fail (column > 0 && column < self->columns->len);

  g_array_index (self->columns, DienSheetColumn, column).adds = heading;
}

void
dien_sheet_add_sum (DienSheet *self,
                    guint      column)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column > 0 && column < self->columns->len);

  g_array_index (self->columns, DienSheetColumn, column).summed = TRUE;
}

guint
dien_sheet_get_first_sum (DienSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 1; i < self->columns->len; i++)
    if (g_array_index (self->columns, DienSheetColumn, i).summed)
      return i;

  return 0;
}

void
dien_sheet_add_total (DienSheet  *self,
                      const char *label,
                      guint       column,
                      const char *counted)
{
  DienSheetTotal total = { label, column, counted, 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (column > 0 && column < self->columns->len);

  g_array_append_val (self->totals, total);
}

void
dien_sheet_set_rows (DienSheet           *self,
                     const DienSheetRows *source,
                     gpointer             rows)
{
  g_return_if_fail (self != NULL && self->source == NULL);
  g_return_if_fail (source != NULL);

  self->source = source;
  self->rows = rows;
  self->row.cells = g_new0 (DienCell, self->columns->len);
}

void
dien_sheet_set_no_rows (DienSheet *self)
{
  static const DienSheetRows source = { .next = next_of_none, .free = free_none };

  dien_sheet_set_rows (self, &source, NULL);
}

gboolean
dien_sheet_has_groups (DienSheet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, DienSheetColumn, i).group != NULL)
      return TRUE;

  return FALSE;
}

gboolean
dien_sheet_next (DienSheet     *self,
                 DienSheetRow **row,
                 GError       **error)
{
  g_return_val_if_fail (self != NULL && self->source != NULL, FALSE);

  self->row.section = NULL;
  self->row.strong = FALSE;
  memset (self->row.cells, 0, self->columns->len * sizeof (DienCell));
  if (!self->source->next (self->rows, &self->row, error))
    return FALSE;

  if (self->row.section == NULL)
    count_row (self);
  *row = &self->row;

  return TRUE;
}

gboolean
dien_sheet_rewind (DienSheet *self)
{
  g_return_val_if_fail (self != NULL && self->source != NULL, FALSE);

  if (self->source->rewind == NULL)
    return FALSE;

  self->source->rewind (self->rows);
  for (guint i = 0; i < self->totals->len; i++)
    g_array_index (self->totals, DienSheetTotal, i).value = 0;

  return TRUE;
}

char *
dien_sheet_dup_closing (DienSheet *self)
{
  g_return_val_if_fail (self != NULL && self->source != NULL, NULL);

  return self->source->dup_closing != NULL ? self->source->dup_closing (self->rows) : NULL;
}
