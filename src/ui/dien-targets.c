/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-targets"

#include "config.h"

#include "dien-targets.h"

#include <glib/gi18n-lib.h>

#include "dien-frame.h"
#include "dien-input.h"
#include "dien-number.h"
#include "dien-text.h"
#include "dien-window.h"

#define SPACE 6

static const struct
{
  const char *name;
  const char *label;
} fields[] = {
  { "name", N_("Target") },
  { "low", N_("At least, or from") },
  { "high", N_("Up to") },
  { "unit_of_measure", N_("Unit of measure") },
};

/* One target with its widgets. */
typedef struct
{
  gint64 id;
  GtkWidget *box;
  GtkWidget *remove;
  DienInput *inputs[G_N_ELEMENTS (fields)];
} Line;

struct _DienTargets
{
  GtkBox parent_instance;

  DienStore *store;
  gint64 part;
  gboolean can_edit;
  GtkBox *place;
  GPtrArray *lines;
  DienInput *new;
};

G_DEFINE_FINAL_TYPE (DienTargets, dien_targets, GTK_TYPE_BOX)

static void read_again (DienTargets *self);

static Line *
find_line (DienTargets *self,
           GtkWidget   *widget,
           guint       *field)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);

      for (guint n = 0; n < G_N_ELEMENTS (fields); n++)
        if (GTK_WIDGET (line->inputs[n]) == widget)
          {
            *field = n;
            return line;
          }
      if (line->remove == widget)
        return line;
    }

  g_assert_not_reached ();
}

static gboolean
confirmed_cb (DienTargets *self,
              const char  *text,
              DienInput   *input)
{
  guint field = 0;
  Line *line = find_line (self, GTK_WIDGET (input), &field);
  g_autofree char *typed = g_strdup (text);
  g_autoptr (DienRecord) record = dien_record_new ("target");
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, line->id);
  if (!dien_record_set_typed (record, fields[field].name, typed, &error) ||
      !dien_target_edit (self->store, record, &error))
    {
      dien_input_refuse (input, error->message);
      return FALSE;
    }

  dien_input_set_text (input, typed);
  read_again (self);
  return TRUE;
}

static gboolean
new_confirmed_cb (DienTargets *self,
                  const char  *text)
{
  g_autoptr (DienRecord) record = dien_record_new ("target");
  g_autofree char *typed = dien_text_normalise (text);
  g_autoptr (GError) error = NULL;

  if (*typed == '\0')
    {
      dien_input_set_text (self->new, "");
      return TRUE;
    }

  dien_record_set_int (record, "frame_part", self->part);
  dien_record_set_text (record, "name", typed);
  if (!dien_target_add (self->store, record, &error))
    {
      dien_input_refuse (self->new, error->message);
      return FALSE;
    }

  dien_input_set_text (self->new, "");
  read_again (self);
  return TRUE;
}

/* From the name of a new one to its number. */
static void
new_entered_cb (DienTargets *self)
{
  if (self->lines->len > 0)
    {
      Line *line = g_ptr_array_index (self->lines, self->lines->len - 1);

      gtk_widget_grab_focus (GTK_WIDGET (line->inputs[1]));
    }
}

static void
remove_clicked_cb (DienTargets *self,
                   GtkWidget   *button)
{
  guint field;
  Line *line = find_line (self, button, &field);
  g_autoptr (GError) error = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self->new));
  if (!dien_target_remove (self->store, line->id, &error))
    dien_window_say (dien_window_find (GTK_WIDGET (self)), error->message);
  read_again (self);
}

static GtkWidget *
new_input (DienTargets *self,
           Line        *line,
           guint        field)
{
  GtkWidget *input = g_object_new (DIEN_TYPE_INPUT, "label", _(fields[field].label), NULL);

  line->inputs[field] = DIEN_INPUT (input);
  g_signal_connect_object (input, "confirm", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  return input;
}

static Line *
new_line (DienTargets *self,
          gint64       id)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  GtkWidget *numbers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);

  line->id = id;
  line->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);
  line->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (line->remove, _("Remove target"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove target"), -1);
  gtk_widget_set_valign (line->remove, GTK_ALIGN_END);
  gtk_widget_add_css_class (line->remove, "flat");
  g_signal_connect_object (line->remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (head), new_input (self, line, 0));
  gtk_widget_set_hexpand (GTK_WIDGET (line->inputs[0]), TRUE);
  gtk_box_append (GTK_BOX (head), line->remove);
  gtk_box_set_homogeneous (GTK_BOX (numbers), TRUE);
  for (guint i = 1; i < G_N_ELEMENTS (fields); i++)
    gtk_box_append (GTK_BOX (numbers), new_input (self, line, i));
  gtk_box_append (GTK_BOX (line->box), head);
  gtk_box_append (GTK_BOX (line->box), numbers);
  gtk_box_append (self->place, line->box);

  return line;
}

static void
fill_line (DienTargets *self,
           Line        *line,
           DienRecord  *target)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gboolean number = i == 1 || i == 2;
      g_autofree char *text = number && !dien_record_is_null (target, fields[i].name)
                                ? dien_number_format (dien_record_get_int (target, fields[i].name), DIEN_NUMBER_AMOUNT)
                                : g_strdup (number ? "" : dien_record_get_text (target, fields[i].name));

      dien_input_update (line->inputs[i], text);
      dien_input_set_editable (line->inputs[i], self->can_edit);
    }
  gtk_widget_set_visible (line->remove, self->can_edit);
}

static gboolean
are_same (DienTargets *self,
          GPtrArray   *targets)
{
  if (targets->len != self->lines->len)
    return FALSE;
  for (guint i = 0; i < targets->len; i++)
    if (((Line *) g_ptr_array_index (self->lines, i))->id != dien_record_get_id (g_ptr_array_index (targets, i)))
      return FALSE;

  return TRUE;
}

static void
read_again (DienTargets *self)
{
  g_autoptr (GPtrArray) targets = dien_store_list (self->store, "target", "frame_part", self->part, NULL);

  if (targets == NULL)
    return;
  if (!are_same (self, targets))
    {
      for (guint i = 0; i < self->lines->len; i++)
        gtk_box_remove (self->place, ((Line *) g_ptr_array_index (self->lines, i))->box);
      g_ptr_array_set_size (self->lines, 0);
      for (guint i = 0; i < targets->len; i++)
        g_ptr_array_add (self->lines, new_line (self, dien_record_get_id (g_ptr_array_index (targets, i))));
    }
  for (guint i = 0; i < targets->len; i++)
    fill_line (self, g_ptr_array_index (self->lines, i), g_ptr_array_index (targets, i));
}

static void
dien_targets_dispose (GObject *object)
{
  DienTargets *self = DIEN_TARGETS (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (dien_targets_parent_class)->dispose (object);
}

static void
dien_targets_finalize (GObject *object)
{
  g_ptr_array_unref (DIEN_TARGETS (object)->lines);

  G_OBJECT_CLASS (dien_targets_parent_class)->finalize (object);
}

static void
dien_targets_class_init (DienTargetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dien_targets_dispose;
  object_class->finalize = dien_targets_finalize;
}

static void
dien_targets_init (DienTargets *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE * 2));
  self->new = g_object_new (DIEN_TYPE_INPUT, "label", _("Add target"), "placeholder", _("What is to be reached, then Enter"), NULL);
  g_signal_connect_object (self->new, "confirm", G_CALLBACK (new_confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new, "enter", G_CALLBACK (new_entered_cb), self, G_CONNECT_SWAPPED);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACE * 2);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->new));
}

GtkWidget *
dien_targets_new (void)
{
  return g_object_new (DIEN_TYPE_TARGETS, NULL);
}

void
dien_targets_show (DienTargets *self,
                   DienStore   *store,
                   gint64       part,
                   gboolean     can_edit)
{
  g_return_if_fail (DIEN_IS_TARGETS (self));

  g_set_object (&self->store, store);
  self->part = part;
  self->can_edit = can_edit;
  gtk_widget_set_visible (GTK_WIDGET (self->new), can_edit);
  read_again (self);
}

gboolean
dien_targets_confirm (DienTargets *self)
{
  gboolean kept;

  g_return_val_if_fail (DIEN_IS_TARGETS (self), FALSE);

  kept = dien_input_confirm (self->new);
  for (guint i = 0; i < self->lines->len; i++)
    for (guint n = 0; n < G_N_ELEMENTS (fields); n++)
      kept &= dien_input_confirm (((Line *) g_ptr_array_index (self->lines, i))->inputs[n]);

  return kept;
}
