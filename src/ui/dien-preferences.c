/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-preferences"

#include "config.h"

#include "dien-preferences.h"

#include <glib/gi18n-lib.h>

#include "dien-choice.h"
#include "dien-dialogs.h"
#include "dien-settings.h"

typedef struct
{
  const char *code;
  const char *word; /* NULL: the code is the word */
} Item;

static const Item languages[] = { { "vi", N_("Vietnamese") }, { "en", N_("English") }, { NULL } };
static const Item sizes[] = {
  { "100", NULL }, { "110", NULL }, { "125", NULL }, { "150", NULL }, { "175", NULL }, { "200", NULL }, { NULL }
};
static const Item appearances[] = {
  { "system", N_("As the system has it") }, { "light", N_("Light") }, { "dark", N_("Dark") }, { NULL }
};

static GtkWidget *
new_note (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
language_chosen_cb (GSettings  *settings,
                    const char *code)
{
  g_settings_set_string (settings, "language", code);
}

static void
size_chosen_cb (GSettings  *settings,
                const char *code)
{
  g_settings_set_int (settings, "text-size", (int) g_ascii_strtoll (code, NULL, 10));
}

static void
appearance_chosen_cb (GSettings  *settings,
                      const char *code)
{
  g_settings_set_string (settings, "appearance", code);
}

static char *
dup_word (const Item *item)
{
  return item->word == NULL ? g_strdup_printf ("%s %%", item->code) : g_strdup (_(item->word));
}

/* @now: what is shown; one that is none of @items, as an edited file may have it, is added */
static void
add_choice (GtkBox     *box,
            const char *label,
            const Item *items,
            const char *now,
            GCallback   chosen)
{
  GtkWidget *choice = g_object_new (DIEN_TYPE_CHOICE, "label", label, NULL);
  gboolean known = FALSE;

  for (const Item *item = items; item->code != NULL; item++)
    {
      g_autofree char *word = dup_word (item);

      dien_choice_append (DIEN_CHOICE (choice), item->code, word, 0);
      known = known || g_str_equal (item->code, now);
    }
  if (!known)
    {
      g_autofree char *word = dup_word (&(Item) { now, NULL });

      dien_choice_append (DIEN_CHOICE (choice), now, word, 0);
    }
  dien_choice_select (DIEN_CHOICE (choice), now);
  g_signal_connect_object (choice, "chosen", chosen, dien_settings_get (), G_CONNECT_SWAPPED);
  gtk_box_append (box, choice);
}

void
dien_preferences_show (GtkWindow *parent)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkBox *box = GTK_BOX (content);
  GSettings *settings = dien_settings_get ();
  g_autofree char *language = dien_settings_dup_language ();
  g_autofree char *size = g_strdup_printf ("%d", dien_settings_get_text_size ());
  g_autofree char *appearance = NULL;

  if (settings == NULL)
    gtk_box_append (box, new_note (_("The program was not installed whole, so preferences cannot be kept. Install it anew.")));
  else
    {
      appearance = g_settings_get_string (settings, "appearance");
      add_choice (box, _("Language of the screen"), languages, language, G_CALLBACK (language_chosen_cb));
      gtk_box_append (box, new_note (_("Another language holds from the next start of the program. What stands on papers is Vietnamese in any case.")));
      add_choice (box, _("Size of the text"), sizes, size, G_CALLBACK (size_chosen_cb));
      add_choice (box, _("Appearance"), appearances, appearance, G_CALLBACK (appearance_chosen_cb));
    }

  dien_dialogs_show (parent, _("Preferences"), content, 420);
}
