/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-find"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-table-private.h"

/* Typing goes to a small entry at the foot of the table, first key included: it is shown, focused, and only then handed
 * the key that opened it, so that an input method sees every key of a syllable (Telex: d d a is đa). */

#define MARGIN 12

static GtkText *
get_text (DienTable *self)
{
  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->find_entry)));
}

static gboolean
is_typing (DienTable       *self,
           guint            key,
           GdkModifierType  state)
{
  gunichar character = gdk_keyval_to_unicode (key);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;
  if ((key >= GDK_KEY_dead_grave && key <= GDK_KEY_dead_greek) || key == GDK_KEY_Multi_key)
    return TRUE;
  if (dien_table_get_tree_column (self) != NULL && (character == '+' || character == '-'))
    return FALSE;
  return character > ' ' && g_unichar_isprint (character);
}

static void
show_found (DienTable *self,
            gboolean   found)
{
  if (found)
    gtk_widget_remove_css_class (self->find_entry, "error");
  else
    gtk_widget_add_css_class (self->find_entry, "error");
  gtk_widget_set_visible (self->find_missing, !found);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->find_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               found ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
find_typed (DienTable  *self,
            const char *typed)
{
  GListModel *model = G_LIST_MODEL (self->model);
  guint found = GTK_INVALID_LIST_POSITION;

  if (typed[0] != '\0' && self->find != NULL && dien_table_get_n_rows (self) > 0)
    found = self->find (model, typed, self->find_from, self->find_data);
  show_found (self, typed[0] == '\0' || found != GTK_INVALID_LIST_POSITION);
  if (found >= dien_table_get_n_rows (self))
    return;

  dien_table_set_cursor (self, found, NULL);
  dien_table_apply_select (self, DIEN_TABLE_SELECT);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  DienTable *self = user_data;

  if (self->find == NULL || gtk_widget_get_visible (self->find_box) || !is_typing (self, key, state)
      || !dien_table_ensure_cursor (self))
    return FALSE;

  self->find_from = (self->cursor.position + 1) % dien_table_get_n_rows (self);
  gtk_editable_set_text (GTK_EDITABLE (self->find_entry), "");
  gtk_widget_set_visible (self->find_box, TRUE);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->find_entry));
  if (gtk_event_controller_key_forward (controller, GTK_WIDGET (get_text (self))))
    return TRUE;
  dien_table_close_find (self);
  return FALSE;
}

static void
text_changed_cb (DienTable *self)
{
  if (!self->find_closing)
    find_typed (self, gtk_editable_get_text (GTK_EDITABLE (self->find_entry)));
}

/* Some input methods keep a whole word unfinished: it is looked for all the same. */
static void
preedit_changed_cb (DienTable  *self,
                    const char *preedit)
{
  g_autofree char *typed = g_strconcat (gtk_editable_get_text (GTK_EDITABLE (self->find_entry)), preedit, NULL);

  if (!self->find_closing)
    find_typed (self, typed);
}

static void
entry_activated_cb (DienTable *self)
{
  dien_table_close_find (self);
  if (dien_table_ensure_cursor (self))
    g_signal_emit_by_name (self, "activate", self->cursor.position);
}

static void
entry_left_cb (DienTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* Another window in front is no reason to forget what was typed. */
  if (root != NULL && gtk_root_get_focus (root) != GTK_WIDGET (get_text (self)))
    dien_table_close_find (self);
}

void
dien_table_add_find (DienTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->find_box = g_object_new (GTK_TYPE_BOX, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->find_box, "tablefind");
  gtk_widget_set_parent (self->find_box, GTK_WIDGET (self));
  self->find_missing = g_object_new (GTK_TYPE_LABEL, "label", _("Not found"), "visible", FALSE, NULL);
  self->find_entry = g_object_new (GTK_TYPE_ENTRY,
                                   "width-chars", 16,
                                   "primary-icon-name", "edit-find-symbolic",
                                   "input-hints", GTK_INPUT_HINT_NO_EMOJI,
                                   NULL);
  gtk_entry_set_icon_activatable (GTK_ENTRY (self->find_entry), GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->find_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find in the list"), -1);
  g_signal_connect_swapped (self->find_entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->find_entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect_swapped (get_text (self), "preedit-changed", G_CALLBACK (preedit_changed_cb), self);
  gtk_box_append (GTK_BOX (self->find_box), self->find_missing);
  gtk_box_append (GTK_BOX (self->find_box), self->find_entry);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (entry_left_cb), self);
  gtk_widget_add_controller (self->find_entry, focus);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
dien_table_allocate_find (DienTable *self)
{
  GtkRequisition size = { 0 };

  if (!gtk_widget_get_visible (self->find_box))
    return;
  gtk_widget_get_preferred_size (self->find_box, NULL, &size);
  gtk_widget_size_allocate (self->find_box,
                            &(GtkAllocation) { MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - size.width - MARGIN),
                                               MAX (0, gtk_widget_get_height (GTK_WIDGET (self)) - size.height - MARGIN),
                                               size.width, size.height },
                            -1);
}

/* Returns: whether it was open */
gboolean
dien_table_close_find (DienTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->find_closing || !gtk_widget_get_visible (self->find_box))
    return FALSE;

  self->find_closing = TRUE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->find_entry))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (self->find_box, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->find_entry), "");
  show_found (self, TRUE);
  self->find_closing = FALSE;
  return TRUE;
}

void
dien_table_set_find_func (DienTable         *self,
                          DienTableFindFunc  find,
                          gpointer           user_data,
                          GDestroyNotify     destroy)
{
  GDestroyNotify old_destroy = NULL;
  gpointer old_data = NULL;

  g_return_if_fail (DIEN_IS_TABLE (self));

  old_destroy = self->find_destroy;
  old_data = self->find_data;
  self->find = find;
  self->find_data = user_data;
  self->find_destroy = destroy;
  if (old_destroy != NULL)
    old_destroy (old_data);
  if (find == NULL)
    dien_table_close_find (self);
}
