/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-part-row"

#include "config.h"

#include "dien-part-row.h"

#include <glib/gi18n-lib.h>

#include "dien-date.h"
#include "dien-error.h"
#include "dien-subjects.h"
#include "dien-unit-field.h"
#include "dien-window.h"

#define SPACE 6

/* A field of the row. */
typedef struct
{
  const DienFormField *field;
  const DienField *of;
  GtkWidget *widget;      /* #DienInput, #DienChoice, #GtkCheckButton */
  DienUnitField *unit;    /* (nullable) */
} Part;

struct _DienPartRow
{
  GtkBox parent_instance;

  const DienPartRowsKind *kind;
  DienStore *store;
  gint64 owner;
  char *day;
  gboolean can_edit;
  gint64 id;
  Part *parts;
  guint n_parts;
  gboolean loading;
  gboolean adding;
};

enum
{
  SIGNAL_GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienPartRow, dien_part_row, GTK_TYPE_BOX)

static gboolean
is_typed (Part *part)
{
  return DIEN_IS_INPUT (part->widget);
}

static Part *
find_part (DienPartRow *self,
           GtkWidget   *widget)
{
  for (guint i = 0; i < self->n_parts; i++)
    if (self->parts[i].widget == widget)
      return &self->parts[i];

  g_assert_not_reached ();
}

/* Sets the field of @record to what stands in the widget. */
static gboolean
read_part (Part        *part,
           DienRecord  *record,
           GError     **error)
{
  const char *name = part->field->name;
  gint64 unit;

  if (part->unit != NULL)
    {
      if (!dien_unit_field_look_up (part->unit, dien_input_get_text (DIEN_INPUT (part->widget)), &unit, error))
        return FALSE;
      if (unit != 0)
        dien_record_set_int (record, name, unit);
      else
        dien_record_set_null (record, name);
      return TRUE;
    }
  if (is_typed (part))
    return dien_record_set_typed (record, name, dien_input_get_text (DIEN_INPUT (part->widget)), error);

  if (DIEN_IS_CHOICE (part->widget))
    dien_record_set_text (record, name, dien_choice_get_code (DIEN_CHOICE (part->widget)));
  else
    dien_record_set_int (record, name, gtk_check_button_get_active (GTK_CHECK_BUTTON (part->widget)));
  return TRUE;
}

static void
refuse (DienPartRow *self,
        Part        *part,
        GError      *error)
{
  DienWindow *window = dien_window_find (GTK_WIDGET (self));
  gboolean of_typing = g_error_matches (error, DIEN_ERROR, DIEN_ERROR_INVALID) ||
                       g_error_matches (error, DIEN_ERROR, DIEN_ERROR_EXISTS);

  if (is_typed (part))
    dien_input_refuse (DIEN_INPUT (part->widget), error->message);
  else if (DIEN_IS_CHOICE (part->widget))
    dien_choice_refuse (DIEN_CHOICE (part->widget), error->message);
  if (!of_typing && window != NULL)
    dien_window_note_failure (window, error->message, is_typed (part) ? "page.confirm" : NULL, NULL);
}

/* Whether all that is required is there. */
static gboolean
is_whole (DienPartRow *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    if (self->parts[i].field->lacking != NULL && *dien_input_get_text (DIEN_INPUT (self->parts[i].widget)) == '\0')
      return FALSE;

  return TRUE;
}

/* Writes the new one. @from: where a refusal is said */
static gboolean
add (DienPartRow *self,
     Part        *from)
{
  g_autoptr (DienRecord) record = dien_record_new (self->kind->entity);
  g_autoptr (GError) error = NULL;

  dien_record_set_int (record, self->kind->owner, self->owner);
  for (guint i = 0; i < self->n_parts; i++)
    if (!read_part (&self->parts[i], record, &error))
      {
        refuse (self, &self->parts[i], error);
        return FALSE;
      }

  /* The rows are shown anew while it is written: this one is to be known for what it is. */
  self->adding = TRUE;
  if (!self->kind->add (self->store, record, &error))
    {
      self->adding = FALSE;
      refuse (self, from, error);
      return FALSE;
    }
  self->adding = FALSE;
  self->id = dien_record_get_id (record);
  return TRUE;
}

static gboolean
edit (DienPartRow *self,
      Part        *part)
{
  g_autoptr (DienRecord) record = dien_record_new (self->kind->entity);
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, self->id);
  if (read_part (part, record, &error) && self->kind->edit (self->store, record, &error))
    return TRUE;

  refuse (self, part, error);
  return FALSE;
}

/* Keeps what stands in a field. */
static gboolean
keep (DienPartRow *self,
      Part        *part)
{
  g_autoptr (DienRecord) record = dien_record_new (self->kind->entity);
  g_autoptr (GError) error = NULL;

  if (self->id != 0)
    return edit (self, part);
  if (!read_part (part, record, &error))
    {
      refuse (self, part, error);
      return FALSE;
    }

  return !is_whole (self) || add (self, part);
}

static void
show_part (DienPartRow *self,
           Part        *part,
           DienRecord  *record)
{
  const char *name = part->field->name;
  g_autofree char *text = NULL;

  if (part->unit != NULL && !dien_record_is_null (record, name))
    text = dien_subject_dup_name (self->store, dien_record_get_int (record, name), self->day, NULL);
  else if (part->of->kind == DIEN_FIELD_DATE)
    text = dien_date_format (dien_record_get_text (record, name));
  else if (part->of->kind == DIEN_FIELD_COUNT)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_int (record, name));

  if (DIEN_IS_CHOICE (part->widget))
    dien_choice_select (DIEN_CHOICE (part->widget), dien_record_get_text (record, name));
  else if (GTK_IS_CHECK_BUTTON (part->widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (part->widget), dien_record_get_int (record, name) != 0);
  else
    dien_input_update (DIEN_INPUT (part->widget),
                       text != NULL || part->unit != NULL ? text : dien_record_get_text (record, name));
}

static gboolean
confirmed_cb (DienPartRow *self,
              const char  *text,
              DienInput   *input)
{
  Part *part = find_part (self, GTK_WIDGET (input));
  g_autofree char *typed = g_strdup (text);
  g_autoptr (DienRecord) record = NULL;

  if (part->field->lacking != NULL && *typed == '\0' && self->id != 0)
    {
      dien_input_refuse (input, _(part->field->lacking));
      return FALSE;
    }
  if (!keep (self, part))
    return FALSE;

  dien_input_set_text (input, typed);
  if (self->id != 0 && (record = dien_store_get (self->store, self->kind->entity, self->id, NULL)) != NULL)
    dien_part_row_show (self, record);
  return TRUE;
}

/* A choice that is not kept falls back to what is. */
static void
fall_back (DienPartRow *self,
           Part        *part)
{
  g_autoptr (DienRecord) record = dien_store_get (self->store, self->kind->entity, self->id, NULL);

  self->loading = TRUE;
  if (record != NULL)
    show_part (self, part, record);
  self->loading = FALSE;
}

static void
chosen_cb (DienPartRow *self,
           const char  *code,
           GtkWidget   *widget)
{
  if (!self->loading && self->id != 0 && !edit (self, find_part (self, widget)))
    fall_back (self, find_part (self, widget));
}

static void
toggled_cb (DienPartRow *self,
            GtkWidget   *widget)
{
  chosen_cb (self, NULL, widget);
}

static void
remove_clicked_cb (DienPartRow *self)
{
  DienWindow *window = dien_window_find (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (self->id == 0)
    g_signal_emit (self, signals[SIGNAL_GONE], 0);
  else if (!self->kind->remove (self->store, self->id, &error))
    dien_window_note_failure (window, error->message, NULL, NULL);
}

static gboolean
key_pressed_cb (DienPartRow     *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key != GDK_KEY_Escape || self->id != 0)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_GONE], 0);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_choice (DienPartRow *self,
            Part        *part)
{
  GtkWidget *choice = g_object_new (DIEN_TYPE_CHOICE, "label", _(part->field->label), NULL);

  for (const char *const *code = part->of->choices; *code != NULL; code++)
    dien_choice_append (DIEN_CHOICE (choice), *code, part->field->word (*code), 0);
  dien_choice_select (DIEN_CHOICE (choice), part->of->choices[0]);
  gtk_widget_set_sensitive (choice, self->can_edit);
  g_signal_connect_object (choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return choice;
}

static GtkWidget *
new_check (DienPartRow *self,
           Part        *part)
{
  GtkWidget *check = gtk_check_button_new_with_label (_(part->field->label));

  gtk_widget_set_sensitive (check, self->can_edit);
  gtk_widget_set_valign (check, GTK_ALIGN_END);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static GtkWidget *
new_input (DienPartRow *self,
           Part        *part)
{
  const char *placeholder = part->field->placeholder != NULL ? _(part->field->placeholder) : NULL;
  GtkWidget *input = g_object_new (DIEN_TYPE_INPUT, "label", _(part->field->label), "placeholder", placeholder, NULL);

  dien_input_set_editable (DIEN_INPUT (input), self->can_edit);
  dien_input_set_restoring (DIEN_INPUT (input), FALSE);
  if (part->of->kind == DIEN_FIELD_REFERENCE)
    {
      part->unit = dien_unit_field_new (DIEN_INPUT (input));
      dien_unit_field_set_day (part->unit, self->store, self->day);
    }
  g_signal_connect_object (input, "confirm", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  return input;
}

/* Those beside each other share a line. */
static void
append_part (DienPartRow *self,
             Part        *part)
{
  GtkWidget *line = gtk_widget_get_last_child (GTK_WIDGET (self));

  if (!part->field->beside || line == NULL)
    {
      line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
      gtk_box_append (GTK_BOX (self), line);
    }
  gtk_widget_set_hexpand (part->widget, !GTK_IS_CHECK_BUTTON (part->widget));
  gtk_box_append (GTK_BOX (line), part->widget);
}

static void
make_parts (DienPartRow *self)
{
  const DienEntity *entity = dien_entity_find (self->kind->entity);

  while (self->kind->fields[self->n_parts].name != NULL)
    self->n_parts++;
  self->parts = g_new0 (Part, self->n_parts);
  for (guint i = 0; i < self->n_parts; i++)
    {
      Part *part = &self->parts[i];

      part->field = &self->kind->fields[i];
      part->of = dien_entity_find_field (entity, part->field->name);
      if (part->of->kind == DIEN_FIELD_CHOICE)
        part->widget = new_choice (self, part);
      else if (part->of->kind == DIEN_FIELD_FLAG)
        part->widget = new_check (self, part);
      else
        part->widget = new_input (self, part);
      append_part (self, part);
    }
}

static void
append_remove (DienPartRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _(self->kind->remove_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(self->kind->remove_label), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, self->can_edit);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (GTK_WIDGET (self))), button);
}

static gboolean
dien_part_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (DIEN_PART_ROW (widget)->parts[0].widget);
}

static void
dien_part_row_dispose (GObject *object)
{
  DienPartRow *self = DIEN_PART_ROW (object);

  for (guint i = 0; i < self->n_parts; i++)
    g_clear_pointer (&self->parts[i].unit, dien_unit_field_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dien_part_row_parent_class)->dispose (object);
}

static void
dien_part_row_finalize (GObject *object)
{
  DienPartRow *self = DIEN_PART_ROW (object);

  g_free (self->parts);
  g_free (self->day);

  G_OBJECT_CLASS (dien_part_row_parent_class)->finalize (object);
}

static void
dien_part_row_class_init (DienPartRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dien_part_row_dispose;
  object_class->finalize = dien_part_row_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = dien_part_row_grab_focus;

  signals[SIGNAL_GONE] = g_signal_new ("gone", DIEN_TYPE_PART_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dien_part_row_init (DienPartRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "part-row");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
dien_part_row_new (const DienPartRowsKind *kind,
                   DienStore              *store,
                   gint64                  owner,
                   const char             *day,
                   gboolean                can_edit)
{
  DienPartRow *self = g_object_new (DIEN_TYPE_PART_ROW, NULL);

  self->kind = kind;
  self->store = g_object_ref (store);
  self->owner = owner;
  self->day = g_strdup (day);
  self->can_edit = can_edit;
  make_parts (self);
  append_remove (self);

  return GTK_WIDGET (self);
}

void
dien_part_row_show (DienPartRow *self,
                    DienRecord  *record)
{
  g_return_if_fail (DIEN_IS_PART_ROW (self));

  self->id = dien_record_get_id (record);
  self->loading = TRUE;
  for (guint i = 0; i < self->n_parts; i++)
    {
      if (is_typed (&self->parts[i]))
        dien_input_set_restoring (DIEN_INPUT (self->parts[i].widget), TRUE);
      show_part (self, &self->parts[i], record);
    }
  self->loading = FALSE;
}

gint64
dien_part_row_get_id (DienPartRow *self)
{
  g_return_val_if_fail (DIEN_IS_PART_ROW (self), 0);

  return self->adding ? -1 : self->id;
}

gboolean
dien_part_row_confirm (DienPartRow *self)
{
  gboolean kept = TRUE;

  g_return_val_if_fail (DIEN_IS_PART_ROW (self), FALSE);

  for (guint i = 0; i < self->n_parts; i++)
    if (is_typed (&self->parts[i]))
      kept &= dien_input_confirm (DIEN_INPUT (self->parts[i].widget));

  return kept;
}
