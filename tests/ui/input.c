/* SPDX-License-Identifier: MIT */

/* One field under real keys, with an input method that writes Telex. */

#include "config.h"

#include "dien-application.h"
#include "dien-input.h"
#include "keys.h"
#include "table-telex.h"

typedef struct
{
  GtkWidget *window;
  DienInput *line;
  DienInput *view;
  GString *confirmed; /* each text, in order, with a bar behind it */
  gboolean refusing;
} Fields;

static gboolean
confirmed_cb (Fields     *self,
              const char *text,
              DienInput  *input)
{
  g_string_append_printf (self->confirmed, "%s|", text);
  if (self->refusing)
    dien_input_refuse (input, "Không nhận.");
  else
    dien_input_set_text (input, text);

  return !self->refusing;
}

static DienInput *
new_input (Fields     *self,
           const char *label,
           guint       lines)
{
  DienInput *input = g_object_new (DIEN_TYPE_INPUT, "label", label, "lines", lines, NULL);

  g_signal_connect_swapped (input, "confirm", G_CALLBACK (confirmed_cb), self);
  return input;
}

static Fields *
fields_new (void)
{
  Fields *self = g_new0 (Fields, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->confirmed = g_string_new (NULL);
  self->line = new_input (self, "Một dòng", 1);
  self->view = new_input (self, "Nhiều dòng", 3);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  dien_input_set_text (self->line, "cũ");
  dien_input_set_text (self->view, "cũ");
  keys_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
  keys_wait_frame (self->window);

  return self;
}

static void
fields_free (Fields *self)
{
  g_object_add_weak_pointer (G_OBJECT (self->line), (gpointer *) &self->line);
  gtk_window_destroy (GTK_WINDOW (self->window));
  keys_wait_until (self->line == NULL);
  g_string_free (self->confirmed, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fields, fields_free)

static void
test_enter_confirms (void)
{
  g_autoptr (Fields) fields = fields_new ();

  keys_press ("ctrl+a");
  keys_type ("ddaf");
  g_assert_cmpstr (fields->confirmed->str, ==, "");
  keys_press ("Return");
  g_assert_cmpstr (fields->confirmed->str, ==, "đà|");
  g_assert_false (dien_input_is_unconfirmed (fields->line));
}

static void
test_tab_confirms (void)
{
  g_autoptr (Fields) fields = fields_new ();

  keys_press ("ctrl+a");
  keys_type ("xax");
  keys_press ("Tab");
  g_assert_cmpstr (fields->confirmed->str, ==, "xã|");
  keys_press ("shift+Tab");
  g_assert_cmpstr (fields->confirmed->str, ==, "xã|");
}

static void
test_view_takes_new_lines (void)
{
  g_autoptr (Fields) fields = fields_new ();

  gtk_widget_grab_focus (GTK_WIDGET (fields->view));
  keys_press ("ctrl+a");
  keys_type ("aap");
  keys_press ("shift+Return");
  keys_type ("thoon");
  keys_press ("Return");
  g_assert_cmpstr (fields->confirmed->str, ==, "âp\nthôn|");
  keys_type ("a");
  keys_press ("Tab");
  g_assert_cmpstr (fields->confirmed->str, ==, "âp\nthôn|âp\nthôna|");
}

static void
test_escape_restores (void)
{
  g_autoptr (Fields) fields = fields_new ();

  keys_press ("ctrl+a");
  keys_type ("moi ");
  keys_press ("Escape");
  g_assert_cmpstr (dien_input_get_text (fields->line), ==, "cũ");
  g_assert_cmpstr (fields->confirmed->str, ==, "");
}

static void
test_refusal_keeps_the_typing (void)
{
  g_autoptr (Fields) fields = fields_new ();

  fields->refusing = TRUE;
  keys_press ("ctrl+a");
  keys_type ("sai ");
  keys_press ("Tab");
  g_assert_cmpstr (dien_input_get_text (fields->line), ==, "sai ");
  g_assert_cmpstr (dien_input_get_refusal (fields->line), ==, "Không nhận.");
  g_assert_true (dien_input_is_unconfirmed (fields->line));

  /* Typing on takes the sentence away. */
  keys_press ("shift+Tab");
  keys_press ("End");
  keys_type ("1");
  g_assert_null (dien_input_get_refusal (fields->line));
  keys_press ("Escape");
  g_assert_cmpstr (dien_input_get_text (fields->line), ==, "cũ");
}

static void
test_own_undo_ends_at_what_is_kept (void)
{
  g_autoptr (Fields) fields = fields_new ();

  keys_press ("End");
  keys_type ("1");
  keys_press ("Return");
  g_assert_cmpstr (dien_input_get_text (fields->line), ==, "cũ1");
  keys_press ("ctrl+z");
  g_assert_cmpstr (dien_input_get_text (fields->line), ==, "cũ1");
}

static void
test_late_word_is_confirmed (void)
{
  g_autoptr (Fields) fields = fields_new ();

  gtk_widget_grab_focus (GTK_WIDGET (fields->view));
  gtk_editable_set_text (GTK_EDITABLE (dien_input_get_editor (fields->line)), "muộn");
  keys_wait_until (fields->confirmed->len > 0);
  g_assert_cmpstr (fields->confirmed->str, ==, "muộn|");
}

static void
test_update_leaves_typing_alone (void)
{
  g_autoptr (Fields) fields = fields_new ();

  keys_press ("End");
  keys_type ("1");
  dien_input_update (fields->line, "mới");
  g_assert_cmpstr (dien_input_get_text (fields->line), ==, "cũ1");
  dien_input_restore (fields->line);
  g_assert_cmpstr (dien_input_get_text (fields->line), ==, "mới");
  dien_input_update (fields->line, "nữa");
  g_assert_cmpstr (dien_input_get_text (fields->line), ==, "nữa");
}

static void
test_find (void)
{
  g_autoptr (Fields) fields = fields_new ();

  g_assert_true (dien_input_find (gtk_window_get_focus (GTK_WINDOW (fields->window))) == fields->line);
  g_assert_null (dien_input_find (fields->window));
  g_assert_null (dien_input_find (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DienApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  test_telex_install ();
  /* Its resources are those of the field. */
  application = dien_application_new ();

  g_test_add_func ("/input/enter-confirms", test_enter_confirms);
  g_test_add_func ("/input/tab-confirms", test_tab_confirms);
  g_test_add_func ("/input/view-takes-new-lines", test_view_takes_new_lines);
  g_test_add_func ("/input/escape-restores", test_escape_restores);
  g_test_add_func ("/input/refusal-keeps-the-typing", test_refusal_keeps_the_typing);
  g_test_add_func ("/input/own-undo-ends-at-what-is-kept", test_own_undo_ends_at_what_is_kept);
  g_test_add_func ("/input/late-word-is-confirmed", test_late_word_is_confirmed);
  g_test_add_func ("/input/update-leaves-typing-alone", test_update_leaves_typing_alone);
  g_test_add_func ("/input/find", test_find);

  return g_test_run ();
}
