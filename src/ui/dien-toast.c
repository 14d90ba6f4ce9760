/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-toast"

#include "config.h"

#include "dien-toast.h"

/* Long enough to read it and to reach for the button. */
#define SECONDS 7

struct _DienToast
{
  GtkBox parent_instance;

  GtkLabel *sentence;
  GtkButton *button;

  guint hiding;
};

G_DEFINE_FINAL_TYPE (DienToast, dien_toast, GTK_TYPE_BOX)

static gboolean
time_over_cb (gpointer user_data)
{
  DienToast *self = DIEN_TOAST (user_data);

  self->hiding = 0;
  dien_toast_hide (self);

  return G_SOURCE_REMOVE;
}

static void
begin_to_wait (DienToast *self)
{
  g_clear_handle_id (&self->hiding, g_source_remove);
  self->hiding = g_timeout_add_seconds (SECONDS, time_over_cb, self);
}

/* It stays as long as somebody points at it. */
static void
pointer_entered_cb (DienToast *self)
{
  g_clear_handle_id (&self->hiding, g_source_remove);
}

static void
pointer_left_cb (DienToast *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    begin_to_wait (self);
}

static void
dien_toast_dispose (GObject *object)
{
  g_clear_handle_id (&DIEN_TOAST (object)->hiding, g_source_remove);

  G_OBJECT_CLASS (dien_toast_parent_class)->dispose (object);
}

static void
dien_toast_class_init (DienToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dien_toast_dispose;

  gtk_widget_class_set_css_name (widget_class, "toast");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-toast.ui");
  gtk_widget_class_bind_template_child (widget_class, DienToast, sentence);
  gtk_widget_class_bind_template_child (widget_class, DienToast, button);
  gtk_widget_class_bind_template_callback (widget_class, pointer_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, pointer_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, dien_toast_hide);
}

static void
dien_toast_init (DienToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dien_toast_show (DienToast  *self,
                 const char *sentence,
                 const char *label,
                 const char *action,
                 GVariant   *target)
{
  g_return_if_fail (DIEN_IS_TOAST (self));

  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  gtk_button_set_label (self->button, label != NULL ? label : "");
  /* A target that is not the action's is a fault, be it for a moment. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  begin_to_wait (self);
}

void
dien_toast_hide (DienToast *self)
{
  g_return_if_fail (DIEN_IS_TOAST (self));

  g_clear_handle_id (&self->hiding, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
