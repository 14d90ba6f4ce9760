/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-signer-row"

#include "config.h"

#include "dien-signer-row.h"

#include <glib/gi18n-lib.h>

#include "dien-date.h"
#include "dien-input.h"
#include "dien-organisations.h"

typedef enum
{
  MANDATE,
  POST,
  NAME,
  FROM,
  TO,
  N_INPUTS
} Input;

struct _DienSignerRow
{
  GtkBox parent_instance;

  DienStore *store;
  gint64 id;
  DienInput *inputs[N_INPUTS];
};

static const struct
{
  const char *field;
  const char *label;
  gboolean is_date;
  gboolean beside;
} descriptions[N_INPUTS] = {
  [MANDATE] = { "mandate", N_("Signs on behalf of") },
  [POST] = { "post", N_("Post"), FALSE, TRUE },
  [NAME] = { "name", N_("Full name") },
  [FROM] = { "from_date", N_("Signs from"), TRUE, TRUE },
  [TO] = { "to_date", N_("Signs to"), TRUE, TRUE },
};

enum
{
  SIGNAL_MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienSignerRow, dien_signer_row, GTK_TYPE_BOX)

static Input
find_input (DienSignerRow *self,
            DienInput     *widget)
{
  for (guint i = 0; i < N_INPUTS; i++)
    if (self->inputs[i] == widget)
      return i;

  g_assert_not_reached ();
}

static gboolean
confirm_cb (DienSignerRow *self,
            const char    *text,
            DienInput     *widget)
{
  Input input = find_input (self, widget);
  g_autoptr (DienRecord) record = dien_record_new ("signer");
  g_autoptr (GError) error = NULL;

  dien_record_set_id (record, self->id);
  if (dien_record_set_typed (record, descriptions[input].field, text, &error) && dien_signer_edit (self->store, record, &error))
    {
      g_autoptr (DienRecord) kept = dien_store_get (self->store, "signer", self->id, NULL);

      dien_input_set_text (widget, text);
      if (kept != NULL)
        dien_signer_row_update (self, kept);
      return TRUE;
    }

  dien_input_refuse (widget, error->message);
  return FALSE;
}

static void
enter_cb (DienSignerRow *self,
          DienInput     *widget)
{
  Input input = find_input (self, widget);

  if (input + 1 < N_INPUTS)
    gtk_widget_grab_focus (GTK_WIDGET (self->inputs[input + 1]));
}

static void
up_clicked_cb (DienSignerRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, -1);
}

static void
down_clicked_cb (DienSignerRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, 1);
}

static void
remove_clicked_cb (DienSignerRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!dien_signer_remove (self->store, self->id, &error))
    dien_input_refuse (self->inputs[NAME], error->message);
}

static GtkWidget *
new_button (DienSignerRow *self,
            const char    *icon,
            const char    *words,
            GCallback      clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
make_inputs (DienSignerRow *self)
{
  GtkWidget *line = NULL;

  for (Input i = 0; i < N_INPUTS; i++)
    {
      self->inputs[i] = g_object_new (DIEN_TYPE_INPUT, "label", _(descriptions[i].label), "hexpand", TRUE, NULL);
      g_signal_connect_object (self->inputs[i], "confirm", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->inputs[i], "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
      if (!descriptions[i].beside)
        {
          line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
          gtk_box_append (GTK_BOX (self), line);
        }
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->inputs[i]));
      if (i == POST)
        {
          gtk_box_append (GTK_BOX (line), new_button (self, "go-up-symbolic", _("Move the signer up"), G_CALLBACK (up_clicked_cb)));
          gtk_box_append (GTK_BOX (line), new_button (self, "go-down-symbolic", _("Move the signer down"), G_CALLBACK (down_clicked_cb)));
          gtk_box_append (GTK_BOX (line), new_button (self, "user-trash-symbolic", _("Remove the signer"), G_CALLBACK (remove_clicked_cb)));
        }
    }
}

static void
dien_signer_row_dispose (GObject *object)
{
  g_clear_object (&DIEN_SIGNER_ROW (object)->store);

  G_OBJECT_CLASS (dien_signer_row_parent_class)->dispose (object);
}

static gboolean
dien_signer_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIEN_SIGNER_ROW (widget)->inputs[NAME]));
}

static void
dien_signer_row_class_init (DienSignerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dien_signer_row_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = dien_signer_row_grab_focus;

  signals[SIGNAL_MOVE] = g_signal_new ("move", DIEN_TYPE_SIGNER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
dien_signer_row_init (DienSignerRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "signer");
  make_inputs (self);
}

GtkWidget *
dien_signer_row_new (DienStore *store,
                     gint64     id)
{
  DienSignerRow *self = g_object_new (DIEN_TYPE_SIGNER_ROW, NULL);
  gboolean can_edit = !dien_store_is_read_only (store);

  self->store = g_object_ref (store);
  self->id = id;
  for (guint i = 0; i < N_INPUTS; i++)
    dien_input_set_editable (self->inputs[i], can_edit);

  return GTK_WIDGET (self);
}

gint64
dien_signer_row_get_id (DienSignerRow *self)
{
  g_return_val_if_fail (DIEN_IS_SIGNER_ROW (self), 0);

  return self->id;
}

void
dien_signer_row_update (DienSignerRow *self,
                        DienRecord    *signer)
{
  g_return_if_fail (DIEN_IS_SIGNER_ROW (self));
  g_return_if_fail (signer != NULL);

  for (guint i = 0; i < N_INPUTS; i++)
    {
      const char *kept = dien_record_get_text (signer, descriptions[i].field);
      g_autofree char *date = descriptions[i].is_date ? dien_date_format (kept) : NULL;

      dien_input_update (self->inputs[i], date != NULL ? date : kept);
    }
}
