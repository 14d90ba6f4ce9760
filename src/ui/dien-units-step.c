/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-units-step"

#include "config.h"

#include "dien-units-step.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "dien-os.h"
#include "dien-pasted.h"
#include "dien-paste.h"
#include "dien-table.h"
#include "dien-terms.h"
#include "dien-text.h"
#include "dien-unit-kind.h"

#define MOST_BYTES (4 * 1024 * 1024)
#define MOST_REPEATED 5 /* that are named */

struct _DienUnitsStep
{
  GtkBox parent_instance;

  GtkTextView *view;
  GtkLabel *label;
  GtkLabel *refusal;
  GtkLabel *counted;
  GtkLabel *repeated;
  DienTable *table;

  GtkTextBuffer *buffer;
  GListStore *units; /* of GtkStringObject, with its "kind" */
  guint reading;     /* source that reads what was typed */
};

G_DEFINE_FINAL_TYPE (DienUnitsStep, dien_units_step, GTK_TYPE_BOX)

static char *
give_name (gpointer row,
           gpointer user_data)
{
  return g_strdup (gtk_string_object_get_string (row));
}

static char *
give_kind (gpointer row,
           gpointer user_data)
{
  const char *kind = g_object_get_data (row, "kind");

  return g_strdup (dien_terms_unit_kind (kind != NULL ? kind : dien_unit_kind_guess (gtk_string_object_get_string (row))));
}

static void
refuse (DienUnitsStep *self,
        const char    *sentence)
{
  gtk_label_set_label (self->refusal, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), sentence != NULL);
}

static void
note_repeated (DienUnitsStep *self,
               GPtrArray     *names)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < names->len && i < MOST_REPEATED; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (names, i));
  if (names->len > MOST_REPEATED)
    g_string_append (list, " …");

  sentence = g_strdup_printf (_("One name stands in several lines; below one superior it is taken once: %s"), list->str);
  gtk_label_set_label (self->repeated, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->repeated), names->len > 0);
}

/* The kind that one of the cells behind the name says in so many words. */
static GtkStringObject *
new_unit (const char *const *cells)
{
  GtkStringObject *unit = gtk_string_object_new (*cells);
  const char *kind = NULL;

  for (cells++; *cells != NULL && kind == NULL; cells++)
    kind = dien_unit_kind_find (*cells);
  g_object_set_data (G_OBJECT (unit), "kind", (gpointer) kind);

  return unit;
}

static void
show_units (DienUnitsStep *self)
{
  g_autofree char *text = dien_units_step_dup_text (self);
  g_autoptr (GPtrArray) rows = dien_pasted_read (text);
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) repeated = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *counted = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      if (*cells[0] == '\0')
        continue;
      g_ptr_array_add (units, new_unit ((const char *const *) cells));
      if (!g_hash_table_add (seen, dien_text_fold (cells[0])))
        g_ptr_array_add (repeated, cells[0]);
    }

  g_list_store_splice (self->units, 0, g_list_model_get_n_items (G_LIST_MODEL (self->units)), units->pdata, units->len);
  counted = g_strdup_printf (_("%u units recognised"), units->len);
  gtk_label_set_label (self->counted, counted);
  note_repeated (self, repeated);
}

static gboolean
read_cb (gpointer user_data)
{
  DienUnitsStep *self = DIEN_UNITS_STEP (user_data);

  self->reading = 0;
  show_units (self);
  return G_SOURCE_REMOVE;
}

/* A paste comes in pieces. */
static void
changed_cb (DienUnitsStep *self)
{
  refuse (self, NULL);
  if (self->reading == 0)
    self->reading = g_idle_add (read_cb, self);
}

static void
file_chosen_cb (DienUnitsStep        *self,
                int                   response,
                GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  g_object_set_data (G_OBJECT (self), "chooser", NULL);
  if (path != NULL)
    dien_units_step_take_file (self, path);
}

static void
file_clicked_cb (DienUnitsStep *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Choose a text file"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("Open"), _("Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Text files"));
  gtk_file_filter_add_mime_type (filter, "text/plain");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), "chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
append_column (DienUnitsStep     *self,
               const char        *id,
               const char        *title,
               DienTableTextFunc  text,
               int                width)
{
  DienTableColumn *column = dien_table_column_new (id, title, text, NULL, NULL);

  dien_table_column_set_width (column, width);
  dien_table_column_set_sortable (column, FALSE);
  dien_table_column_set_expand (column, g_str_equal (id, "name"));
  dien_table_append_column (self->table, column);
}

static gboolean
dien_units_step_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIEN_UNITS_STEP (widget)->view));
}

static void
dien_units_step_dispose (GObject *object)
{
  DienUnitsStep *self = DIEN_UNITS_STEP (object);

  g_clear_handle_id (&self->reading, g_source_remove);
  g_clear_object (&self->units);

  G_OBJECT_CLASS (dien_units_step_parent_class)->dispose (object);
}

static void
dien_units_step_class_init (DienUnitsStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dien_units_step_dispose;
  widget_class->grab_focus = dien_units_step_grab_focus;

  g_type_ensure (DIEN_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-units-step.ui");
  gtk_widget_class_bind_template_child (widget_class, DienUnitsStep, view);
  gtk_widget_class_bind_template_child (widget_class, DienUnitsStep, label);
  gtk_widget_class_bind_template_child (widget_class, DienUnitsStep, refusal);
  gtk_widget_class_bind_template_child (widget_class, DienUnitsStep, counted);
  gtk_widget_class_bind_template_child (widget_class, DienUnitsStep, repeated);
  gtk_widget_class_bind_template_child (widget_class, DienUnitsStep, table);
  gtk_widget_class_bind_template_callback (widget_class, file_clicked_cb);
}

static void
dien_units_step_init (DienUnitsStep *self)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  self->units = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->buffer = gtk_text_view_get_buffer (self->view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL, -1);
  dien_paste_guard (GTK_WIDGET (self->view), self, (DienPasteFunc) refuse);

  append_column (self, "name", _("Name of the unit"), give_name, 300);
  append_column (self, "kind", _("Kind"), give_kind, 140);
  rows = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->units))));
  dien_table_set_model (self->table, rows);
  show_units (self);
}

GtkWidget *
dien_units_step_new (void)
{
  return g_object_new (DIEN_TYPE_UNITS_STEP, NULL);
}

char *
dien_units_step_dup_text (DienUnitsStep *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (DIEN_IS_UNITS_STEP (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
dien_units_step_take_file (DienUnitsStep *self,
                           const char    *path)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  GtkTextIter end;
  GStatBuf status;
  gsize length;

  g_return_if_fail (DIEN_IS_UNITS_STEP (self));
  g_return_if_fail (path != NULL);

  if (g_stat (path, &status) != 0)
    {
      g_autoptr (GError) error = NULL;

      dien_os_set_error (&error, errno, path);
      refuse (self, error->message);
      return;
    }

  name = g_filename_display_basename (path);
  if (status.st_size > MOST_BYTES || !g_file_get_contents (path, &text, &length, NULL) ||
      !g_utf8_validate (text, (gssize) length, NULL))
    {
      g_autofree char *sentence =
        g_strdup_printf (_("‘%s’ is not a text file. Open it in its program, copy the names and paste them here."), name);

      refuse (self, sentence);
      return;
    }

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (!gtk_text_iter_is_start (&end) && !gtk_text_iter_starts_line (&end))
    gtk_text_buffer_insert (self->buffer, &end, "\n", 1);
  gtk_text_buffer_insert (self->buffer, &end, text, (int) length);
}
