/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-suggestions"

#include "config.h"

#include "dien-suggestions.h"

#include <glib/gi18n-lib.h>

/* More are not read; one letter more is typed sooner. */
#define MOST 8

struct _DienSuggestions
{
  GtkPopover parent_instance;

  DienInput *field;
  DienList *list;
  GtkListBox *rows;
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienSuggestions, dien_suggestions, GTK_TYPE_POPOVER)

static void
append_row (DienSuggestions *self,
            DienRow         *row)
{
  GtkWidget *label = gtk_label_new (dien_row_get_text (row, 0));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  g_object_set_data_full (G_OBJECT (label), "row", g_object_ref (row), g_object_unref);
  gtk_list_box_append (self->rows, label);
}

static void
clear_rows (DienSuggestions *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

static guint
fill (DienSuggestions *self)
{
  guint n;

  clear_rows (self);
  n = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->list)), MOST);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      append_row (self, row);
    }

  return n;
}

static void
pick (DienSuggestions *self,
      GtkListBoxRow   *list_row)
{
  DienRow *row = g_object_get_data (G_OBJECT (gtk_list_box_row_get_child (list_row)), "row");

  g_object_ref (row);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, dien_row_get_id (row), dien_row_get_text (row, 0));
  g_object_unref (row);
}

static void
select_by (DienSuggestions *self,
           int              step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->rows);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) + step : (step > 0 ? 0 : -1);
  GtkListBoxRow *next = index >= 0 ? gtk_list_box_get_row_at_index (self->rows, index) : NULL;

  if (next != NULL)
    gtk_list_box_select_row (self->rows, next);
}

static void
typed_cb (DienSuggestions *self)
{
  const char *typed = dien_input_get_text (self->field);

  if (self->list == NULL || *typed == '\0')
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  dien_list_set_search (self->list, typed);
  if (fill (self) == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  gtk_widget_set_size_request (GTK_WIDGET (self), gtk_widget_get_width (GTK_WIDGET (self->field)), -1);
  gtk_popover_popup (GTK_POPOVER (self));
}

static gboolean
key_pressed_cb (DienSuggestions *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->rows);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down)
    select_by (self, 1);
  else if (key == GDK_KEY_Up)
    select_by (self, -1);
  else if (key == GDK_KEY_Escape)
    gtk_popover_popdown (GTK_POPOVER (self));
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && selected != NULL)
    pick (self, selected);
  else
    {
      /* What is kept or refused now is not to be hidden. */
      if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
        gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_PROPAGATE;
    }

  return GDK_EVENT_STOP;
}

static void
field_left_cb (DienSuggestions *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
dien_suggestions_dispose (GObject *object)
{
  g_clear_object (&DIEN_SUGGESTIONS (object)->list);

  G_OBJECT_CLASS (dien_suggestions_parent_class)->dispose (object);
}

static void
dien_suggestions_class_init (DienSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dien_suggestions_dispose;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", DIEN_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
}

static void
dien_suggestions_init (DienSuggestions *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->rows, TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->rows), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Names found"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (pick), self, G_CONNECT_SWAPPED);

  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->rows));
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "suggestions");
}

DienSuggestions *
dien_suggestions_new (DienInput *field)
{
  DienSuggestions *self = g_object_new (DIEN_TYPE_SUGGESTIONS, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->field = field;
  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (field));
  g_signal_connect_object (field, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (field), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (field_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (field), focus);

  return self;
}

void
dien_suggestions_set_list (DienSuggestions *self,
                           DienList        *list)
{
  g_return_if_fail (DIEN_IS_SUGGESTIONS (self));

  g_set_object (&self->list, list);
}
