/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-pages"

#include "config.h"

#include "dien-sheet-pages-private.h"

#include "dien-date.h"
#include "dien-number.h"

#define POINTS_PER_MM (72 / 25.4)
#define AROUND 8 /* pages that are kept before and behind the wanted one */

static void
clear_cell (gpointer data)
{
  g_free (((DienPageCell *) data)->text);
}

static void
clear_row (gpointer data)
{
  g_array_unref (((DienPageRow *) data)->cells);
}

static void
unref_row (gpointer row)
{
  g_rc_box_release_full (row, clear_row);
}

static DienPageRow *
get_row (DienSheetPages *self,
         guint           number)
{
  if (self->row == NULL)
    {
      self->row = g_rc_box_new0 (DienPageRow);
      self->row->number = number;
      self->row->cells = g_array_new (FALSE, TRUE, sizeof (DienPageCell));
      g_array_set_clear_func (self->row->cells, clear_cell);
    }

  return self->row;
}

static void
take_text (DienSheetPages      *self,
           guint                row,
           guint                first,
           guint                last,
           char                *text,
           const DienSheetLook *look)
{
  DienPageCell cell = { first, last, text, *look, FALSE };

  g_array_append_val (get_row (self, row)->cells, cell);
}

static DienPageCell *
find_cell (DienPageRow *row,
           guint        column,
           guint       *place)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    if (g_array_index (row->cells, DienPageCell, i).first == column)
      {
        *place = i;
        return &g_array_index (row->cells, DienPageCell, i);
      }

  return NULL;
}

static guint
get_last_page (DienSheetPages *self)
{
  return self->starts->len - 1;
}

static guint
get_start (DienSheetPages *self,
           guint           page)
{
  return page < self->starts->len ? g_array_index (self->starts, guint, page) : G_MAXUINT;
}

/* Forgets what stands on pages that nobody wants; where the wanted one does not come, the last ones are there. */
static void
forget_pages (DienSheetPages *self)
{
  guint last = get_last_page (self);
  guint first = MIN (self->wanted > AROUND ? self->wanted - AROUND : 0, last > 2 * AROUND ? last - 2 * AROUND : 0);
  DienPageRow *row;

  while ((row = g_queue_peek_head (&self->rows)) != NULL && row->number < get_start (self, first))
    unref_row (g_queue_pop_head (&self->rows));
}

static void
begin_page (DienSheetPages *self,
            guint           row)
{
  g_array_append_val (self->starts, row);
  self->used = self->head_end > 0 && row >= self->head_end ? self->head_height : 0;
  forget_pages (self);
}

static char *
dup_value (const DienCell *cell,
           DienCellKind    kind)
{
  switch (kind)
    {
    case DIEN_CELL_ORDINAL:
      return g_strdup_printf ("%" G_GINT64_FORMAT, cell->number);
    case DIEN_CELL_COUNT:
      return dien_number_format (cell->number, DIEN_NUMBER_COUNT);
    case DIEN_CELL_POINTS:
      return dien_number_format (cell->number, DIEN_NUMBER_POINTS);
    default:
      return dien_date_format (cell->text);
    }
}

static void
set_text (gpointer             medium,
          guint                row,
          guint                first,
          guint                last,
          const char          *text,
          const DienSheetLook *look)
{
  take_text (medium, row, first, last, g_strdup (text != NULL ? text : ""), look);
}

static void
set_value (gpointer             medium,
           guint                row,
           guint                column,
           const DienCell      *cell,
           const DienSheetLook *look)
{
  take_text (medium, row, column, column, dup_value (cell, look->kind), look);
}

/* What it gives now is what is printed. */
static void
set_formula (gpointer             medium,
             guint                row,
             guint                column,
             const char          *formula,
             const DienCell      *cell,
             const DienSheetLook *look)
{
  take_text (medium, row, column, column, cell->has_number ? dup_value (cell, look->kind) : g_strdup (""), look);
}

static void
merge_with_above (gpointer             medium,
                  guint                row,
                  guint                column,
                  const DienSheetLook *look)
{
  DienSheetPages *self = medium;
  guint place;
  DienPageCell *above = find_cell (g_queue_peek_tail (&self->rows), column, &place);

  if (above == NULL || find_cell (self->row, column, &place) == NULL)
    return;
  above->tall = TRUE;
  g_array_remove_index (self->row->cells, place);
}

static void
end_row (gpointer medium,
         guint    row,
         double   points)
{
  DienSheetPages *self = medium;
  DienPageRow *ended = get_row (self, row);

  ended->height = points;
  self->row = NULL;
  if (self->used + points > self->page_height && row > get_start (self, get_last_page (self)))
    begin_page (self, row);
  self->used += points;

  if (get_last_page (self) <= self->wanted + AROUND)
    g_queue_push_tail (&self->rows, ended);
  else
    unref_row (ended);
}

static void
repeat (gpointer medium,
        guint    first_row,
        guint    last_row)
{
  DienSheetPages *self = medium;

  for (GList *l = self->rows.head; l != NULL; l = l->next)
    {
      DienPageRow *row = l->data;

      if (row->number < first_row || row->number > last_row)
        continue;
      g_ptr_array_add (self->head, g_rc_box_acquire (row));
      self->head_height += row->height;
    }
  self->head_end = last_row + 1;
}

static void
break_before (gpointer medium,
              guint    row,
              double   points)
{
  DienSheetPages *self = medium;

  while (get_last_page (self) > 0 && get_start (self, get_last_page (self)) >= row)
    g_array_set_size (self->starts, self->starts->len - 1);
  begin_page (self, row);
  self->used += points;
}

static const DienSheetMedium medium = { set_text, set_value, set_formula, merge_with_above, end_row, repeat, break_before };

static DienSheetPages *
new_pages (DienSheetLayout *layout,
           guint            wanted)
{
  DienSheetPages *self = g_new0 (DienSheetPages, 1);
  guint first_row = 0;

  self->scale = dien_sheet_layout_get_scale (layout);
  self->page_height = DIEN_SHEET_HEIGHT * POINTS_PER_MM * 100 / self->scale;
  self->n_columns = layout->n_columns;
  self->edges = g_new0 (double, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    self->edges[i + 1] = self->edges[i] + layout->columns[i].width / 100.0 * POINTS_PER_MM;
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->starts, first_row);
  self->head = g_ptr_array_new_with_free_func (unref_row);
  self->wanted = wanted;

  return self;
}

static void
append_cells (GString     *text,
              DienPageRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *part = g_array_index (row->cells, DienPageCell, i).text;

      if (*part != '\0')
        g_string_append_printf (text, "%s%s", n++ > 0 ? "\t" : "", part);
    }
  if (n > 0)
    g_string_append_c (text, '\n');
}

static void
forget_rows (DienSheetPages *self)
{
  g_queue_clear_full (&self->rows, unref_row);
  g_queue_init (&self->rows);
  g_ptr_array_set_size (self->head, 0);
}

static void
free_one (DienSheetPages *self)
{
  g_clear_pointer (&self->row, unref_row);
  g_queue_clear_full (&self->rows, unref_row);
  g_ptr_array_unref (self->head);
  g_array_unref (self->starts);
  g_free (self->edges);
  g_free (self);
}

/* @wanted: of the pages of this sheet */
static DienSheetPages *
lay_out (DienSheet     *sheet,
         guint          wanted,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr (DienSheetPages) self = NULL;
  DienSheetLayout layout;
  gboolean done;

  dien_sheet_layout_init (&layout, sheet);
  self = new_pages (&layout, wanted);
  done = dien_sheet_layout_run (&layout, &medium, self, cancellable, error);
  dien_sheet_layout_clear (&layout);

  return done ? g_steal_pointer (&self) : NULL;
}

/* Of the sheets whose pages nobody wants the number of pages stays. */
static void
forget_sheets (DienSheetPages *first,
               guint           wanted,
               guint           n_pages)
{
  guint from = MIN (wanted > AROUND ? wanted - AROUND : 0, n_pages > 2 * AROUND ? n_pages - 2 * AROUND : 0);

  for (DienSheetPages *self = first; self != NULL; self = self->next)
    if (self->before + self->starts->len <= from || self->before > wanted + AROUND)
      forget_rows (self);
}

DienSheetPages *
dien_sheet_pages_find (DienSheetPages *self,
                       guint          *page)
{
  for (; self != NULL; self = self->next)
    {
      if (*page < self->starts->len)
        return self;
      *page -= self->starts->len;
    }

  return NULL;
}

DienSheetPages *
dien_sheet_pages_new (DienSheet     *sheet,
                      guint          wanted,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (DienSheetPages) first = NULL;
  DienSheetPages **place = &first;
  guint before = 0;

  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  for (; sheet != NULL; sheet = sheet->next)
    {
      DienSheetPages *self = lay_out (sheet, wanted > before ? wanted - before : 0, cancellable, error);

      if (self == NULL)
        return NULL;
      self->before = before;
      before += self->starts->len;
      *place = self;
      place = &self->next;
      forget_sheets (first, wanted, before);
    }

  return g_steal_pointer (&first);
}

void
dien_sheet_pages_free (DienSheetPages *self)
{
  while (self != NULL)
    {
      DienSheetPages *next = self->next;

      free_one (self);
      self = next;
    }
}

guint
dien_sheet_pages_get_n_pages (DienSheetPages *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (; self != NULL; self = self->next)
    n += self->starts->len;

  return n;
}

gboolean
dien_sheet_pages_has (DienSheetPages *self,
                      guint           page)
{
  DienPageRow *first, *last;

  g_return_val_if_fail (self != NULL, FALSE);

  self = dien_sheet_pages_find (self, &page);
  first = self != NULL ? g_queue_peek_head (&self->rows) : NULL;
  last = self != NULL ? g_queue_peek_tail (&self->rows) : NULL;
  if (first == NULL || first->number > get_start (self, page))
    return FALSE;

  return page + 1 == self->starts->len ? self->wanted + AROUND >= page : last->number + 1 >= get_start (self, page + 1);
}

char *
dien_sheet_pages_dup_text (DienSheetPages *self,
                           guint           page)
{
  GString *text;

  g_return_val_if_fail (self != NULL && dien_sheet_pages_has (self, page), NULL);

  self = dien_sheet_pages_find (self, &page);
  text = g_string_new (NULL);
  for (guint i = 0; i < self->head->len && get_start (self, page) >= self->head_end; i++)
    append_cells (text, g_ptr_array_index (self->head, i));
  for (GList *l = self->rows.head; l != NULL; l = l->next)
    {
      DienPageRow *row = l->data;

      if (row->number >= get_start (self, page) && row->number < get_start (self, page + 1))
        append_cells (text, row);
    }

  return g_string_free (text, FALSE);
}
