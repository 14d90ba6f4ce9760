/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-choice"

#include "config.h"

#include "dien-choice.h"

#define INDENT 18

struct _DienChoice
{
  GtkBox parent_instance;

  GtkLabel *label;
  GtkDropDown *drop_down;
  GtkLabel *refusal;

  GtkStringList *words;
  GPtrArray *codes;
  GArray *depths;
  gboolean setting;
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

static guint
find_code (DienChoice *self,
           const char *code)
{
  guint position;

  return code != NULL && g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, &position)
           ? position
           : GTK_INVALID_LIST_POSITION;
}

static void
selected_changed_cb (DienChoice *self)
{
  const char *code = dien_choice_get_code (self);

  if (!self->setting && code != NULL)
    {
      g_autofree char *chosen = g_strdup (code);

      dien_choice_refuse (self, NULL);
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, chosen);
    }
}

static void
item_set_up_cb (DienChoice  *self,
                GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
button_item_bound_cb (DienChoice  *self,
                      GtkListItem *item)
{
  GtkStringObject *word = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (word));
}

static void
list_item_bound_cb (DienChoice  *self,
                    GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  button_item_bound_cb (self, item);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_margin_start (label, (int) g_array_index (self->depths, guint, position) * INDENT);
}

static GtkListItemFactory *
new_factory (DienChoice *self,
             GCallback   bound)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (item_set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bound, self, G_CONNECT_SWAPPED);

  return factory;
}

static gboolean
dien_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIEN_CHOICE (widget)->drop_down));
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
    gtk_label_set_label (self->label, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dien_choice_dispose (GObject *object)
{
  DienChoice *self = DIEN_CHOICE (object);

  self->setting = TRUE;

  G_OBJECT_CLASS (dien_choice_parent_class)->dispose (object);
}

static void
dien_choice_finalize (GObject *object)
{
  DienChoice *self = DIEN_CHOICE (object);

  g_object_unref (self->words);
  g_ptr_array_unref (self->codes);
  g_array_unref (self->depths);

  G_OBJECT_CLASS (dien_choice_parent_class)->finalize (object);
}

static void
dien_choice_class_init (DienChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dien_choice_get_property;
  object_class->set_property = dien_choice_set_property;
  object_class->dispose = dien_choice_dispose;
  object_class->finalize = dien_choice_finalize;
  widget_class->grab_focus = dien_choice_grab_focus;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", DIEN_TYPE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, DienChoice, label);
  gtk_widget_class_bind_template_child (widget_class, DienChoice, drop_down);
  gtk_widget_class_bind_template_child (widget_class, DienChoice, refusal);
  gtk_widget_class_bind_template_callback (widget_class, selected_changed_cb);
}

static void
dien_choice_init (DienChoice *self)
{
  g_autoptr (GtkListItemFactory) button = NULL;
  g_autoptr (GtkListItemFactory) list = NULL;

  self->words = gtk_string_list_new (NULL);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->depths = g_array_new (FALSE, FALSE, sizeof (guint));

  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  button = new_factory (self, G_CALLBACK (button_item_bound_cb));
  list = new_factory (self, G_CALLBACK (list_item_bound_cb));
  gtk_drop_down_set_factory (self->drop_down, button);
  gtk_drop_down_set_list_factory (self->drop_down, list);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (self->words));
  self->setting = FALSE;

  /* The button inside is met by assistive technology too. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->drop_down))),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL, -1);
}

void
dien_choice_clear (DienChoice *self)
{
  g_return_if_fail (DIEN_IS_CHOICE (self));

  self->setting = TRUE;
  gtk_string_list_splice (self->words, 0, g_list_model_get_n_items (G_LIST_MODEL (self->words)), NULL);
  self->setting = FALSE;
  g_ptr_array_set_size (self->codes, 0);
  g_array_set_size (self->depths, 0);
}

void
dien_choice_append (DienChoice *self,
                    const char *code,
                    const char *word,
                    guint       depth)
{
  g_return_if_fail (DIEN_IS_CHOICE (self));

  g_ptr_array_add (self->codes, g_strdup (code));
  g_array_append_val (self->depths, depth);
  self->setting = TRUE;
  gtk_string_list_append (self->words, word);
  self->setting = FALSE;
}

void
dien_choice_select (DienChoice *self,
                    const char *code)
{
  g_return_if_fail (DIEN_IS_CHOICE (self));

  self->setting = TRUE;
  gtk_drop_down_set_selected (self->drop_down, find_code (self, code));
  self->setting = FALSE;
  dien_choice_refuse (self, NULL);
}

const char *
dien_choice_get_code (DienChoice *self)
{
  guint selected;

  g_return_val_if_fail (DIEN_IS_CHOICE (self), NULL);

  selected = gtk_drop_down_get_selected (self->drop_down);
  return selected < self->codes->len ? g_ptr_array_index (self->codes, selected) : NULL;
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
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

