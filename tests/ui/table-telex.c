/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "table-telex.h"

#include <gtk/gtkimmodule.h>
#include <string.h>

#define TEST_TYPE_TELEX (test_telex_get_type ())
G_DECLARE_FINAL_TYPE (TestTelex, test_telex, TEST, TELEX, GtkIMContext)

struct _TestTelex
{
  GtkIMContext  parent_instance;

  GString      *keys; /* of the unfinished word */
};

G_DEFINE_FINAL_TYPE (TestTelex, test_telex, GTK_TYPE_IM_CONTEXT)

static const struct
{
  const char *keys;
  const char *letter;
} letters[] = { { "dd", "đ" }, { "aa", "â" }, { "ee", "ê" }, { "oo", "ô" }, { "aw", "ă" }, { "ow", "ơ" }, { "uw", "ư" } };

static const struct
{
  char        key;
  const char *mark;
} tones[] = { { 's', "\u0301" }, { 'f', "\u0300" }, { 'r', "\u0309" }, { 'x', "\u0303" }, { 'j', "\u0323" } };

static void
append_letter (GString     *word,
               const char **keys)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_has_prefix (*keys, letters[i].keys))
      {
        g_string_append (word, letters[i].letter);
        *keys += strlen (letters[i].keys);
        return;
      }
  g_string_append_c (word, **keys);
  *keys += 1;
}

static void
append_tone (GString    *word,
             const char *mark)
{
  for (const char *p = word->str + word->len; (p = g_utf8_find_prev_char (word->str, p)) != NULL;)
    if (g_utf8_strchr ("aeiouyâêôăơư", -1, g_utf8_get_char (p)) != NULL)
      {
        g_string_insert (word, g_utf8_next_char (p) - word->str, mark);
        return;
      }
}

static char *
dup_word (TestTelex *self)
{
  g_autoptr (GString) word = g_string_new (NULL);
  const char *keys = self->keys->str;

  while (*keys != '\0')
    {
      const char *mark = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (tones) && word->len > 0; i++)
        mark = tones[i].key == *keys ? tones[i].mark : mark;
      if (mark != NULL)
        append_tone (word, mark);
      if (mark != NULL)
        keys++;
      else
        append_letter (word, &keys);
    }
  return g_utf8_normalize (word->str, -1, G_NORMALIZE_NFC);
}

static void
finish_word (TestTelex *self)
{
  g_autofree char *word = dup_word (self);

  if (self->keys->len == 0)
    return;
  g_string_truncate (self->keys, 0);
  g_signal_emit_by_name (self, "preedit-changed");
  g_signal_emit_by_name (self, "preedit-end");
  g_signal_emit_by_name (self, "commit", word);
}

static gboolean
test_telex_filter_keypress (GtkIMContext *context,
                            GdkEvent     *event)
{
  TestTelex *self = TEST_TELEX (context);
  guint key = gdk_key_event_get_keyval (event);
  gunichar letter = gdk_keyval_to_unicode (key);

  if (gdk_event_get_event_type (event) != GDK_KEY_PRESS || gdk_key_event_is_modifier (event)
      || (gdk_event_get_modifier_state (event) & GDK_CONTROL_MASK))
    return FALSE;
  if (letter >= 'a' && letter <= 'z')
    {
      if (self->keys->len == 0)
        g_signal_emit_by_name (self, "preedit-start");
      g_string_append_unichar (self->keys, letter);
      g_signal_emit_by_name (self, "preedit-changed");
      return TRUE;
    }
  if (key == GDK_KEY_BackSpace && self->keys->len > 0)
    {
      g_string_truncate (self->keys, self->keys->len - 1);
      g_signal_emit_by_name (self, "preedit-changed");
      return TRUE;
    }
  finish_word (self);
  if (letter >= ' ' && letter != 0x7f)
    {
      char text[7] = { 0 };

      g_unichar_to_utf8 (letter, text);
      g_signal_emit_by_name (self, "commit", text);
      return TRUE;
    }
  return FALSE;
}

static void
test_telex_get_preedit_string (GtkIMContext   *context,
                               char          **text,
                               PangoAttrList **attributes,
                               int            *cursor)
{
  g_autofree char *word = dup_word (TEST_TELEX (context));

  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (cursor != NULL)
    *cursor = (int) g_utf8_strlen (word, -1);
  if (text != NULL)
    *text = g_steal_pointer (&word);
}

static void
test_telex_reset (GtkIMContext *context)
{
  TestTelex *self = TEST_TELEX (context);

  if (self->keys->len == 0)
    return;
  g_string_truncate (self->keys, 0);
  g_signal_emit_by_name (self, "preedit-changed");
  g_signal_emit_by_name (self, "preedit-end");
}

static void
test_telex_finalize (GObject *object)
{
  g_string_free (TEST_TELEX (object)->keys, TRUE);

  G_OBJECT_CLASS (test_telex_parent_class)->finalize (object);
}

static void
test_telex_class_init (TestTelexClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_telex_finalize;
  context_class->filter_keypress = test_telex_filter_keypress;
  context_class->get_preedit_string = test_telex_get_preedit_string;
  context_class->reset = test_telex_reset;
}

static void
test_telex_init (TestTelex *self)
{
  self->keys = g_string_new (NULL);
}

void
test_telex_install (void)
{
  g_setenv ("GTK_IM_MODULE", "test-telex", TRUE);
  g_assert_nonnull (g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, TEST_TYPE_TELEX, "test-telex", 0));
}
