/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-foot"

#include "config.h"

#include "dien-foot.h"

#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-text.h"

struct _DienFoot
{
  GtkBox parent_instance;

  GtkLabel *state;
  GtkWidget *retry;
  GtkMenuButton *user;
  GtkLabel *user_label;
  GtkWidget *name; /* typed anew, in the popover */
  GtkWidget *use;

  GStrv users;
};

enum
{
  SIGNAL_USER_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienFoot, dien_foot, GTK_TYPE_BOX)

static void
say (DienFoot   *self,
     const char *sentence,
     gboolean    failed)
{
  gtk_label_set_label (self->state, sentence);
  gtk_widget_set_visible (self->retry, FALSE);
  if (failed)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->state), "dim-label");
      gtk_widget_add_css_class (GTK_WIDGET (self->state), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->state), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->state), "dim-label");
    }
}

static void
choose (DienFoot   *self,
        const char *name)
{
  g_autofree char *chosen = dien_text_normalise (name);

  gtk_menu_button_popdown (self->user);
  if (*chosen != '\0')
    g_signal_emit (self, signals[SIGNAL_USER_CHOSEN], 0, chosen);
}

static void
name_clicked_cb (DienFoot  *self,
                 GtkButton *button)
{
  choose (self, gtk_button_get_label (button));
}

static void
name_used_cb (DienFoot *self)
{
  choose (self, gtk_editable_get_text (GTK_EDITABLE (self->name)));
}

static void
name_typed_cb (DienFoot *self)
{
  g_autofree char *name = dien_text_normalise (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  gtk_widget_set_sensitive (self->use, *name != '\0');
}

static GtkWidget *
new_user_button (DienFoot   *self,
                 const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (name_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* A name is typed and confirmed by Enter or by the button beside it. */
static GtkWidget *
new_name_row (DienFoot  *self,
              GtkWidget *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = gtk_entry_new ();
  gtk_entry_set_input_hints (GTK_ENTRY (self->name), GTK_INPUT_HINT_NO_EMOJI);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (name_used_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (name_typed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->name);

  self->use = gtk_button_new_with_label (_("Use this name"));
  gtk_widget_set_sensitive (self->use, FALSE);
  g_signal_connect_object (self->use, "clicked", G_CALLBACK (name_used_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->use);

  return row;
}

/* Made when it is asked for: few people share a desk. */
static void
popover_wanted_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  DienFoot *self = DIEN_FOOT (user_data);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (_("Full name of the user"));

  for (guint i = 0; self->users != NULL && self->users[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), new_user_button (self, self->users[i]));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_name_row (self, label));

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose the user"), -1);
  gtk_menu_button_set_popover (button, popover);
}

static void
dien_foot_finalize (GObject *object)
{
  DienFoot *self = DIEN_FOOT (object);

  g_strfreev (self->users);

  G_OBJECT_CLASS (dien_foot_parent_class)->finalize (object);
}

static void
dien_foot_class_init (DienFootClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = dien_foot_finalize;

  signals[SIGNAL_USER_CHOSEN] = g_signal_new ("user-chosen", DIEN_TYPE_FOOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, DienFoot, state);
  gtk_widget_class_bind_template_child (widget_class, DienFoot, retry);
  gtk_widget_class_bind_template_child (widget_class, DienFoot, user);
  gtk_widget_class_bind_template_child (widget_class, DienFoot, user_label);
}

static void
dien_foot_init (DienFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->user, popover_wanted_cb, self, NULL);
  /* A menu button keeps what it holds in its middle. */
  for (GtkWidget *held = gtk_widget_get_parent (GTK_WIDGET (self->user_label)); held != GTK_WIDGET (self->user);
       held = gtk_widget_get_parent (held))
    gtk_widget_set_halign (held, GTK_ALIGN_FILL);
}

void
dien_foot_set_saved (DienFoot  *self,
                     GDateTime *at)
{
  g_autofree char *time = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (DIEN_IS_FOOT (self));

  time = dien_closure_time (at);
  sentence = g_strdup_printf (_("Saved at %s"), time);
  say (self, sentence, FALSE);
}

void
dien_foot_set_failed (DienFoot   *self,
                      const char *sentence,
                      gboolean    can_retry)
{
  g_return_if_fail (DIEN_IS_FOOT (self));

  say (self, sentence, TRUE);
  gtk_widget_set_visible (self->retry, can_retry);
}

void
dien_foot_set_read_only (DienFoot *self)
{
  g_return_if_fail (DIEN_IS_FOOT (self));

  say (self, _("View only: nothing is changed"), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->user), FALSE);
}

void
dien_foot_set_users (DienFoot           *self,
                     const char *const  *users,
                     const char         *name)
{
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (DIEN_IS_FOOT (self));

  g_strfreev (self->users);
  self->users = g_strdupv ((GStrv) users);
  label = g_strdup_printf (_("User: %s"), name);
  gtk_label_set_label (self->user_label, label);
  /* The label has no room for a whole name. */
  tooltip = g_strdup_printf (_("%s. Click to choose another user."), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->user), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->user), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
