/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-part-rows"

#include "config.h"

#include "dien-part-rows.h"

#include <glib/gi18n-lib.h>

#include "dien-part-row.h"

#define SPACE 9

struct _DienPartRows
{
  GtkBox parent_instance;

  const DienPartRowsKind *kind;
  GtkBox *rows;
  GtkButton *add;
  DienStore *store;
  gint64 owner;
  char *day;
  gboolean can_edit;
};

G_DEFINE_FINAL_TYPE (DienPartRows, dien_part_rows, GTK_TYPE_BOX)

static DienPartRow *
get_first (DienPartRows *self)
{
  return DIEN_PART_ROW (gtk_widget_get_first_child (GTK_WIDGET (self->rows)));
}

static DienPartRow *
get_next (DienPartRow *row)
{
  return DIEN_PART_ROW (gtk_widget_get_next_sibling (GTK_WIDGET (row)));
}

static DienPartRow *
find_row (DienPartRows *self,
          gint64        id)
{
  for (DienPartRow *row = get_first (self); row != NULL; row = get_next (row))
    if (dien_part_row_get_id (row) == id)
      return row;

  return NULL;
}

static void
remove_row (DienPartRows *self,
            DienPartRow  *row)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->rows)) == GTK_WIDGET (row);

  gtk_box_remove (self->rows, GTK_WIDGET (row));
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static void
row_gone_cb (DienPartRows *self,
             DienPartRow  *row)
{
  remove_row (self, row);
}

static DienPartRow *
append_row (DienPartRows *self)
{
  GtkWidget *row = dien_part_row_new (self->kind, self->store, self->owner, self->day, self->can_edit);

  g_signal_connect_object (row, "gone", G_CALLBACK (row_gone_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, row);
  return DIEN_PART_ROW (row);
}

static void
clear (DienPartRows *self)
{
  while (get_first (self) != NULL)
    gtk_box_remove (self->rows, GTK_WIDGET (get_first (self)));
}

static gboolean
contains (GPtrArray *records,
          gint64     id)
{
  for (guint i = 0; i < records->len; i++)
    if (dien_record_get_id (g_ptr_array_index (records, i)) == id)
      return TRUE;

  return FALSE;
}

/* The row that is just being written becomes the one of the record that nobody shows yet. */
static DienPartRow *
find_place (DienPartRows *self,
            gint64        id)
{
  DienPartRow *row = find_row (self, id);

  if (row == NULL)
    row = find_row (self, -1);

  return row != NULL ? row : append_row (self);
}

static void
show_records (DienPartRows *self,
              GPtrArray    *records)
{
  for (DienPartRow *row = get_first (self); row != NULL;)
    {
      DienPartRow *next = get_next (row);
      gint64 id = dien_part_row_get_id (row);

      if (id > 0 && !contains (records, id))
        remove_row (self, row);
      row = next;
    }
  for (guint i = 0; i < records->len; i++)
    {
      DienRecord *record = g_ptr_array_index (records, i);
      DienPartRow *row = find_place (self, dien_record_get_id (record));

      if (dien_part_row_get_id (row) != -1)
        dien_part_row_show (row, record);
    }
}

static void
add_clicked_cb (DienPartRows *self)
{
  DienPartRow *row = find_row (self, 0);

  if (row == NULL)
    row = append_row (self);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
dien_part_rows_grab_focus (GtkWidget *widget)
{
  DienPartRows *self = DIEN_PART_ROWS (widget);

  return gtk_widget_grab_focus (get_first (self) != NULL ? GTK_WIDGET (get_first (self)) : GTK_WIDGET (self->add));
}

static void
dien_part_rows_dispose (GObject *object)
{
  g_clear_object (&DIEN_PART_ROWS (object)->store);

  G_OBJECT_CLASS (dien_part_rows_parent_class)->dispose (object);
}

static void
dien_part_rows_finalize (GObject *object)
{
  g_free (DIEN_PART_ROWS (object)->day);

  G_OBJECT_CLASS (dien_part_rows_parent_class)->finalize (object);
}

static void
dien_part_rows_class_init (DienPartRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dien_part_rows_dispose;
  object_class->finalize = dien_part_rows_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = dien_part_rows_grab_focus;
}

static void
dien_part_rows_init (DienPartRows *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACE);
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->rows));
  self->add = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->add), GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->add));
}

GtkWidget *
dien_part_rows_new (const DienPartRowsKind *kind)
{
  DienPartRows *self = g_object_new (DIEN_TYPE_PART_ROWS, NULL);

  self->kind = kind;
  gtk_button_set_label (self->add, _(kind->add_label));

  return GTK_WIDGET (self);
}

void
dien_part_rows_show (DienPartRows *self,
                     DienStore    *store,
                     gint64        owner,
                     const char   *day,
                     gboolean      can_edit)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_if_fail (DIEN_IS_PART_ROWS (self));

  if (owner != self->owner || can_edit != self->can_edit || g_strcmp0 (day, self->day) != 0)
    clear (self);
  g_set_object (&self->store, store);
  self->owner = owner;
  self->can_edit = can_edit;
  g_free (self->day);
  self->day = g_strdup (day);
  gtk_widget_set_visible (GTK_WIDGET (self->add), can_edit);
  if (owner == 0)
    return;

  records = dien_store_list (store, self->kind->entity, self->kind->owner, owner, NULL);
  if (records != NULL)
    show_records (self, records);
}

gboolean
dien_part_rows_confirm (DienPartRows *self)
{
  gboolean kept = TRUE;

  g_return_val_if_fail (DIEN_IS_PART_ROWS (self), FALSE);

  for (DienPartRow *row = get_first (self); row != NULL; row = get_next (row))
    kept &= dien_part_row_confirm (row);

  return kept;
}

void
dien_part_rows_go_to (DienPartRows *self,
                      gint64        id)
{
  DienPartRow *row;

  g_return_if_fail (DIEN_IS_PART_ROWS (self));

  row = find_row (self, id);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
