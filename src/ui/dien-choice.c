/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-choice"

#include "config.h"

#include "dien-choice.h"

#include "dien-text.h"

/* GtkDropDown opens on its first item whatever is chosen, and makes its list before anybody asks for it. */

#define INDENT 18
#define MOST_HEIGHT 320

typedef struct
{
  char *code;
  char *word;
  guint depth;
} Item;

struct _DienChoice
{
  GtkBox parent_instance;

  GtkLabel *label;
  GtkMenuButton *button;
  GtkLabel *word;
  GtkLabel *refusal;

  GArray *items;
  guint selected;
};

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienChoice, dien_choice, GTK_TYPE_BOX)

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_free (item->code);
  g_free (item->word);
}

static Item *
get_item (DienChoice *self,
          guint       position)
{
  return position < self->items->len ? &g_array_index (self->items, Item, position) : NULL;
}

static guint
find_code (DienChoice *self,
           const char *code)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (g_strcmp0 (get_item (self, i)->code, code) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Field and word, as one hears them. */
static void
name_button (DienChoice *self)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", gtk_label_get_label (self->label), gtk_label_get_label (self->word));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_selected (DienChoice *self,
              guint       position)
{
  Item *item = get_item (self, position);

  self->selected = position;
  gtk_label_set_label (self->word, item != NULL ? item->word : "");
  name_button (self);
}

static void
row_activated_cb (DienChoice    *self,
                  GtkListBoxRow *row)
{
  guint position = (guint) gtk_list_box_row_get_index (row);
  gboolean changed = position != self->selected;
  g_autofree char *code = g_strdup (get_item (self, position)->code);

  gtk_menu_button_popdown (self->button);
  if (!changed)
    return;

  set_selected (self, position);
  dien_choice_refuse (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, code);
}

/* The next item, round through the first, whose word begins with the letter. */
static gboolean
letter_pressed_cb (DienChoice            *self,
                   guint                  key,
                   guint                  code,
                   GdkModifierType        state,
                   GtkEventControllerKey *controller)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (list));
  guint from = focus != NULL ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : 0;
  gunichar letter = gdk_keyval_to_unicode (key);
  g_autofree char *wanted = NULL;
  char text[7] = "";

  if (!g_unichar_isalnum (letter) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (letter, text);
  wanted = dien_text_fold (text);
  for (guint i = 1; i <= self->items->len; i++)
    {
      guint position = (from + i) % self->items->len;
      g_autofree char *word = dien_text_fold (get_item (self, position)->word);

      if (g_str_has_prefix (word, wanted))
        {
          gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int) position)));
          break;
        }
    }

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_row (DienChoice *self,
         guint       position)
{
  Item *item = get_item (self, position);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (item->word);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_start (label, (int) item->depth * INDENT);
  gtk_widget_set_opacity (mark, position == self->selected ? 1 : 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, item->word, -1);
  return row;
}

static void
popover_mapped_cb (GtkWidget  *popover,
                   DienChoice *self)
{
  GtkListBox *list = g_object_get_data (G_OBJECT (popover), "list");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, self->selected < self->items->len ? (int) self->selected : 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
popover_wanted_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  DienChoice *self = DIEN_CHOICE (user_data);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 0; i < self->items->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (self, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->label), -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (letter_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, keys);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_set_size_request (popover, gtk_widget_get_width (GTK_WIDGET (button)), -1);
  gtk_widget_add_css_class (popover, "suggestions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->label), -1);
  g_object_set_data (G_OBJECT (popover), "list", list);
  g_signal_connect_object (popover, "map", G_CALLBACK (popover_mapped_cb), self, G_CONNECT_AFTER);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
dien_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIEN_CHOICE (widget)->button));
}

static void
dien_choice_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  DienChoice *self = DIEN_CHOICE (object);

  if (id == PROP_LABEL)
    g_value_set_string (value, gtk_label_get_label (self->label));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dien_choice_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  DienChoice *self = DIEN_CHOICE (object);

  if (id == PROP_LABEL)
    {
      gtk_label_set_label (self->label, g_value_get_string (value));
      name_button (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dien_choice_finalize (GObject *object)
{
  g_array_unref (DIEN_CHOICE (object)->items);

  G_OBJECT_CLASS (dien_choice_parent_class)->finalize (object);
}

static void
dien_choice_class_init (DienChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dien_choice_get_property;
  object_class->set_property = dien_choice_set_property;
  object_class->finalize = dien_choice_finalize;
  widget_class->grab_focus = dien_choice_grab_focus;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", DIEN_TYPE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, DienChoice, label);
  gtk_widget_class_bind_template_child (widget_class, DienChoice, button);
  gtk_widget_class_bind_template_child (widget_class, DienChoice, word);
  gtk_widget_class_bind_template_child (widget_class, DienChoice, refusal);
}

static void
dien_choice_init (DienChoice *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  self->selected = GTK_INVALID_LIST_POSITION;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, popover_wanted_cb, self, NULL);
  /* A menu button keeps what it holds in its middle. */
  for (GtkWidget *held = gtk_widget_get_parent (GTK_WIDGET (self->word)); held != GTK_WIDGET (self->button);
       held = gtk_widget_get_parent (held))
    gtk_widget_set_halign (held, GTK_ALIGN_FILL);
}

void
dien_choice_clear (DienChoice *self)
{
  g_return_if_fail (DIEN_IS_CHOICE (self));

  g_array_set_size (self->items, 0);
  set_selected (self, GTK_INVALID_LIST_POSITION);
}

void
dien_choice_append (DienChoice *self,
                    const char *code,
                    const char *word,
                    guint       depth)
{
  Item item = { g_strdup (code), g_strdup (word), depth };

  g_return_if_fail (DIEN_IS_CHOICE (self));

  g_array_append_val (self->items, item);
}

void
dien_choice_select (DienChoice *self,
                    const char *code)
{
  g_return_if_fail (DIEN_IS_CHOICE (self));

  set_selected (self, find_code (self, code));
  dien_choice_refuse (self, NULL);
}

const char *
dien_choice_get_code (DienChoice *self)
{
  g_return_val_if_fail (DIEN_IS_CHOICE (self), NULL);

  return self->selected < self->items->len ? get_item (self, self->selected)->code : NULL;
}

void
dien_choice_refuse (DienChoice *self,
                    const char *sentence)
{
  gboolean refused = sentence != NULL;

  g_return_if_fail (DIEN_IS_CHOICE (self));

  gtk_label_set_label (self->refusal, refused ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), refused);
  if (refused)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
