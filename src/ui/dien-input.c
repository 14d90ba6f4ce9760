/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-input"

#include "config.h"

#include "dien-input.h"

#include <adwaita.h>

/* What is shown of a long text before it scrolls. */
#define MOST_LINES 6

struct _DienInput
{
  GtkBox parent_instance;

  GtkLabel *label;
  AdwBin *place;
  GtkLabel *refusal;
  AdwBin *extra;

  GtkWidget *editor;     /* GtkEntry or GtkTextView */
  GtkTextBuffer *buffer; /* of the GtkTextView */
  char *placeholder;
  guint lines;

  char *kept;    /* as the field would show it */
  char *text;    /* what dien_input_get_text() gave */
  gboolean bare;
  gboolean restoring; /* whether Esc does */
  gboolean setting;
  gboolean focused;
  gboolean confirming;
  guint late; /* source that confirms what came after the focus had gone */
  GtkRoot *root; /* whose focus is followed */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_LINES,
  PROP_PLACEHOLDER,
  PROP_BARE,
  PROP_REFUSAL,
  N_PROPS
};

enum
{
  SIGNAL_CONFIRM,
  SIGNAL_ENTER,
  SIGNAL_TYPED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienInput, dien_input, GTK_TYPE_BOX)

static char *
dup_editor_text (DienInput *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (self->buffer == NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
set_editor_text (DienInput  *self,
                 const char *text)
{
  /* What was there before cannot be brought back by the field's own undo: it may be another record's. */
  self->setting = TRUE;
  if (self->buffer != NULL)
    {
      g_autofree char *now = dup_editor_text (self);

      gtk_text_buffer_begin_irreversible_action (self->buffer);
      if (!g_str_equal (now, text))
        gtk_text_buffer_set_text (self->buffer, text, -1);
      gtk_text_buffer_end_irreversible_action (self->buffer);
    }
  else
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->editor), FALSE);
      if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->editor)), text))
        gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->editor), TRUE);
    }
  self->setting = FALSE;
}

static void
show_refusal (DienInput  *self,
              const char *sentence)
{
  gboolean refused = sentence != NULL;
  GtkWidget *frame = adw_bin_get_child (self->place); /* the entry, or what the text view scrolls in */

  gtk_label_set_label (self->refusal, refused ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), refused && !self->bare);
  if (refused)
    {
      gtk_widget_add_css_class (self->editor, "error");
      gtk_widget_add_css_class (frame, "error");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->editor, "error");
      gtk_widget_remove_css_class (frame, "error");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFUSAL]);
}

static gboolean
late_cb (gpointer user_data)
{
  DienInput *self = DIEN_INPUT (user_data);

  self->late = 0;
  if (!self->focused)
    dien_input_confirm (self);

  return G_SOURCE_REMOVE;
}

static void
editor_changed_cb (DienInput *self)
{
  if (self->setting)
    return;

  /* An input method may hand over its unfinished word when the focus is elsewhere already. */
  if (!self->focused && self->root != NULL && self->late == 0)
    self->late = g_idle_add (late_cb, self);

  /* The sentence was about what stood there before. */
  dien_input_refuse (self, NULL);
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
focus_moved_cb (DienInput *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);
  gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  if (focused == self->focused)
    return;

  self->focused = focused;
  if (focused)
    return;

  dien_input_confirm (self);
  /* Nor can typing be redone that was undone in another visit: changes of the file may lie between. */
  if (!dien_input_is_unconfirmed (self))
    set_editor_text (self, self->kept);
}

static gboolean
key_pressed_cb (DienInput       *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (key == GDK_KEY_Escape && modifiers == 0 && self->restoring && dien_input_is_unconfirmed (self))
    {
      dien_input_restore (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* A text view would take Enter and Tab for text. An input method that is still composing has had the key before: it is asked
 * first, in the bubble phase of an entry; here it must be asked by name. */
static gboolean
view_key_pressed_cb (DienInput             *self,
                     guint                  key,
                     guint                  code,
                     GdkModifierType        state,
                     GtkEventControllerKey *controller)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean entered = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (!entered || gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->editor),
                                                            gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller))))
    return entered;

  if (modifiers == GDK_SHIFT_MASK)
    gtk_text_buffer_insert_interactive_at_cursor (self->buffer, "\n", 1, TRUE);
  else if (modifiers == 0 && dien_input_confirm (self))
    g_signal_emit (self, signals[SIGNAL_ENTER], 0);

  return modifiers == GDK_SHIFT_MASK || modifiers == 0;
}

static void
entry_activated_cb (DienInput *self)
{
  if (dien_input_confirm (self))
    g_signal_emit (self, signals[SIGNAL_ENTER], 0);
}

static void
make_entry (DienInput *self)
{
  self->editor = gtk_entry_new ();
  gtk_entry_set_input_hints (GTK_ENTRY (self->editor), GTK_INPUT_HINT_NO_EMOJI);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->editor), self->placeholder);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->editor), 6);
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (editor_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->place, self->editor);
}

static void
make_view (DienInput *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->editor = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->editor), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->editor), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->editor), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->editor), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->editor), 9);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->editor), FALSE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self->editor), GTK_INPUT_HINT_NO_EMOJI);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (editor_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (view_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->editor, keys);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->editor);
  gtk_widget_add_css_class (scrolled, "field-view");
  adw_bin_set_child (self->place, scrolled);
}

static void
dien_input_constructed (GObject *object)
{
  DienInput *self = DIEN_INPUT (object);
  GtkEventController *keys = gtk_event_controller_key_new ();

  G_OBJECT_CLASS (dien_input_parent_class)->constructed (object);

  gtk_widget_set_visible (GTK_WIDGET (self->label), !self->bare);

  if (self->lines > 1)
    make_view (self);
  else
    make_entry (self);

  gtk_label_set_mnemonic_widget (self->label, self->editor);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL, -1);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* By the size of the text, which the user chooses. */
static void
size_view (DienInput *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (adw_bin_get_child (self->place));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->editor, "Ệ");
  int padding = gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self->editor)) * 2;
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_scrolled_window_set_max_content_height (scrolled, MOST_LINES * height + padding);
  gtk_scrolled_window_set_min_content_height (scrolled, (int) self->lines * height + padding);
}

static void
dien_input_root (GtkWidget *widget)
{
  DienInput *self = DIEN_INPUT (widget);

  GTK_WIDGET_CLASS (dien_input_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);
  if (self->buffer != NULL)
    size_view (self);
  if (GTK_IS_WINDOW (self->root))
    g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
}

static void
dien_input_unroot (GtkWidget *widget)
{
  DienInput *self = DIEN_INPUT (widget);

  g_signal_handlers_disconnect_by_func (self->root, focus_moved_cb, self);
  self->root = NULL;
  self->focused = FALSE;

  GTK_WIDGET_CLASS (dien_input_parent_class)->unroot (widget);
}

static gboolean
dien_input_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (DIEN_INPUT (widget)->editor);
}

static void
dien_input_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  DienInput *self = DIEN_INPUT (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, dien_input_get_label (self));
      break;
    case PROP_LINES:
      g_value_set_uint (value, self->lines);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_BARE:
      g_value_set_boolean (value, self->bare);
      break;
    case PROP_REFUSAL:
      g_value_set_string (value, dien_input_get_refusal (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dien_input_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  DienInput *self = DIEN_INPUT (object);

  switch (id)
    {
    case PROP_LABEL:
      gtk_label_set_label (self->label, g_value_get_string (value));
      break;
    case PROP_LINES:
      self->lines = g_value_get_uint (value);
      break;
    case PROP_PLACEHOLDER:
      self->placeholder = g_value_dup_string (value);
      break;
    case PROP_BARE:
      self->bare = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dien_input_dispose (GObject *object)
{
  DienInput *self = DIEN_INPUT (object);

  g_clear_handle_id (&self->late, g_source_remove);

  G_OBJECT_CLASS (dien_input_parent_class)->dispose (object);
}

static void
dien_input_finalize (GObject *object)
{
  DienInput *self = DIEN_INPUT (object);

  g_free (self->placeholder);
  g_free (self->kept);
  g_free (self->text);

  G_OBJECT_CLASS (dien_input_parent_class)->finalize (object);
}

static void
dien_input_class_init (DienInputClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dien_input_constructed;
  object_class->get_property = dien_input_get_property;
  object_class->set_property = dien_input_set_property;
  object_class->dispose = dien_input_dispose;
  object_class->finalize = dien_input_finalize;
  widget_class->root = dien_input_root;
  widget_class->unroot = dien_input_unroot;
  widget_class->grab_focus = dien_input_grab_focus;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINES] =
    g_param_spec_uint ("lines", NULL, NULL, 1, 20, 1, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACEHOLDER] =
    g_param_spec_string ("placeholder", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BARE] =
    g_param_spec_boolean ("bare", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REFUSAL] =
    g_param_spec_string ("refusal", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CONFIRM] = g_signal_new ("confirm", DIEN_TYPE_INPUT, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins, NULL,
                                          NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[SIGNAL_ENTER] = g_signal_new ("enter", DIEN_TYPE_INPUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TYPED] = g_signal_new ("typed", DIEN_TYPE_INPUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-input.ui");
  gtk_widget_class_bind_template_child (widget_class, DienInput, label);
  gtk_widget_class_bind_template_child (widget_class, DienInput, place);
  gtk_widget_class_bind_template_child (widget_class, DienInput, refusal);
  gtk_widget_class_bind_template_child (widget_class, DienInput, extra);
}

static void
dien_input_init (DienInput *self)
{
  self->kept = g_strdup ("");
  self->restoring = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
dien_input_get_text (DienInput *self)
{
  g_return_val_if_fail (DIEN_IS_INPUT (self), NULL);

  g_free (self->text);
  self->text = dup_editor_text (self);
  return self->text;
}

void
dien_input_set_text (DienInput  *self,
                     const char *text)
{
  g_return_if_fail (DIEN_IS_INPUT (self));

  if (text == NULL)
    text = "";
  if (self->kept != text)
    {
      g_free (self->kept);
      self->kept = g_strdup (text);
    }
  set_editor_text (self, self->kept);
  dien_input_refuse (self, NULL);
}

void
dien_input_update (DienInput  *self,
                   const char *text)
{
  g_return_if_fail (DIEN_IS_INPUT (self));

  if (!dien_input_is_unconfirmed (self))
    {
      dien_input_set_text (self, text);
      return;
    }

  g_free (self->kept);
  self->kept = g_strdup (text != NULL ? text : "");
}

void
dien_input_type (DienInput  *self,
                 const char *text)
{
  g_return_if_fail (DIEN_IS_INPUT (self));

  set_editor_text (self, text);
}

gboolean
dien_input_is_unconfirmed (DienInput *self)
{
  g_autofree char *now = NULL;

  g_return_val_if_fail (DIEN_IS_INPUT (self), FALSE);

  now = dup_editor_text (self);
  return !g_str_equal (now, self->kept);
}

gboolean
dien_input_confirm (DienInput *self)
{
  g_autofree char *text = NULL;
  gboolean kept = FALSE;

  g_return_val_if_fail (DIEN_IS_INPUT (self), FALSE);

  /* A handler may move the focus, which confirms again. */
  if (self->confirming || !dien_input_is_unconfirmed (self))
    return TRUE;

  text = dup_editor_text (self);
  g_object_ref (self);
  self->confirming = TRUE;
  g_signal_emit (self, signals[SIGNAL_CONFIRM], 0, text, &kept);
  self->confirming = FALSE;
  g_object_unref (self);

  return kept;
}

void
dien_input_restore (DienInput *self)
{
  g_return_if_fail (DIEN_IS_INPUT (self));

  dien_input_set_text (self, self->kept);
  if (self->buffer == NULL)
    gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
}

void
dien_input_refuse (DienInput  *self,
                   const char *sentence)
{
  g_return_if_fail (DIEN_IS_INPUT (self));

  show_refusal (self, sentence);
  if (sentence == NULL)
    dien_input_set_extra (self, NULL);
}

const char *
dien_input_get_refusal (DienInput *self)
{
  const char *sentence;

  g_return_val_if_fail (DIEN_IS_INPUT (self), NULL);

  sentence = gtk_label_get_label (self->refusal);
  return *sentence != '\0' ? sentence : NULL;
}

void
dien_input_set_extra (DienInput *self,
                      GtkWidget *widget)
{
  g_return_if_fail (DIEN_IS_INPUT (self));

  adw_bin_set_child (self->extra, widget);
  gtk_widget_set_visible (GTK_WIDGET (self->extra), widget != NULL);
}

void
dien_input_set_editable (DienInput *self,
                         gboolean   editable)
{
  g_return_if_fail (DIEN_IS_INPUT (self));

  if (self->buffer != NULL)
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), editable);
  else
    gtk_editable_set_editable (GTK_EDITABLE (self->editor), editable);
}

void
dien_input_set_restoring (DienInput *self,
                          gboolean   restoring)
{
  g_return_if_fail (DIEN_IS_INPUT (self));

  self->restoring = restoring;
}

GtkWidget *
dien_input_get_editor (DienInput *self)
{
  g_return_val_if_fail (DIEN_IS_INPUT (self), NULL);

  return self->editor;
}

const char *
dien_input_get_label (DienInput *self)
{
  g_return_val_if_fail (DIEN_IS_INPUT (self), NULL);

  return gtk_label_get_label (self->label);
}

DienInput *
dien_input_find (GtkWidget *widget)
{
  return widget != NULL ? DIEN_INPUT (gtk_widget_get_ancestor (widget, DIEN_TYPE_INPUT)) : NULL;
}
