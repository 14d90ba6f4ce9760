/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-dialogs"

#include "config.h"

#include "dien-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dien-words.h"

typedef struct
{
  const char *keys; /* NULL: a heading */
  const char *what;
} Key;

static const Key keys[] = {
  { NULL, N_("Everywhere") },
  { "F1", N_("Help") },
  { "Ctrl+O", N_("Open a file") },
  { "Ctrl+Z", N_("Take back typing that is not confirmed, else the last change") },
  { "Ctrl+Shift+Z, Ctrl+Y", N_("Do again what was taken back") },
  { "Alt+1 … 9", N_("To a page, as the list of pages shows them") },
  { "F10", N_("Menu") },
  { "Ctrl+?", N_("This list of keys") },
  { "Ctrl+Q", N_("Quit; everything confirmed is saved") },
  { NULL, N_("In the list") },
  { "Ctrl+N", N_("Register a model") },
  { "Ctrl+F", N_("Find; marks may be left out") },
  { "A … Z", N_("Go to the unit or person whose name begins so") },
  { "↑ ↓ PgUp PgDn Home End", N_("Go to another row") },
  { "Shift+↑ ↓", N_("Select several rows; Ctrl+A selects all") },
  { "Enter", N_("Edit the row in the form") },
  { "Delete", N_("Remove the selected rows; Ctrl+Z brings them back") },
  { "Alt+↑ ↓", N_("Move the row in the order made by hand") },
  { "Ctrl+C", N_("Copy the selected rows with headings") },
  { "Ctrl+E", N_("Export to Excel") },
  { "F5", N_("Read the list again") },
  { NULL, N_("In the form") },
  { "F6", N_("From the list to the form and back") },
  { "F9", N_("Close or open the form") },
  { "Enter, Tab", N_("Confirm the field: it is saved") },
  { "Shift+Enter", N_("New line") },
  { "Esc", N_("Restore the field; then back to the list") },
  { "Ctrl+PgUp, Ctrl+PgDn", N_("Previous, next registration") },
};

static const char *const steps[] = {
  N_("To register a model press Ctrl+N, type a part of the name of the unit or person, choose it with the arrows and Enter, type the name of the model and press Enter. A name that is not in the file yet can be added on the spot."),
  N_("To correct something go to its row and press Enter or F6: the form beside the list opens. Each field is saved as soon as Enter or Tab is pressed; there is nothing else to save."),
  N_("To record what became of a model choose its result in the form. A model that is not recognised needs its reasons, one a line."),
  N_("To find a row press Ctrl+F and type any part of the unit, model or content, with or without marks. The states above the list show how many registrations are where."),
  N_("To take something back press Ctrl+Z, as often as needed. The menu names what would be taken back."),
  N_("To hand in a list press Ctrl+E and choose it: the Excel file has the heading of the office and can be printed and signed."),
};

static gboolean
close_pressed_cb (GtkWidget *window,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return GDK_EVENT_STOP;
}

static void
show (GtkWindow  *parent,
      const char *title,
      GtkWidget  *content,
      int         height)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (close_pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (window, shortcuts);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (content, "dialog-text");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, height);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  dien_words_follow (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWidget *
new_text (const char *text,
          const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

void
dien_dialogs_show_about (GtkWindow *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (APPLICATION_ID);
  g_autofree char *version = g_strdup_printf (_("Version %s"), PACKAGE_VERSION);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 96);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sign of the program"), -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), new_text (_("Điển Hình"), "title-1"));
  gtk_box_append (GTK_BOX (box), new_text (version, "dim-label"));
  gtk_box_append (GTK_BOX (box), new_text (_("Keeps the whole work of emulation and commendation of an office in one file: models, exemplars, scores, outcomes and lists."), NULL));
  gtk_box_append (GTK_BOX (box), new_text (_("The file stays on this machine: the program does not connect to any network."), NULL));
  gtk_box_append (GTK_BOX (box), new_text (_("Free software with open source code; it may be used and passed on."), "dim-label"));

  show (parent, _("About the program"), box, 440);
}

void
dien_dialogs_show_keys (GtkWindow *parent)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].keys == NULL)
        {
          gtk_grid_attach (GTK_GRID (grid), new_text (_(keys[i].what), "heading"), 0, (int) i, 2, 1);
          continue;
        }
      gtk_grid_attach (GTK_GRID (grid), new_text (keys[i].keys, "key"), 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), new_text (_(keys[i].what), NULL), 1, (int) i, 1, 1);
    }

  show (parent, _("Keys"), grid, 600);
}

void
dien_dialogs_show_help (GtkWindow *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), new_text (_("Models and exemplars"), "title-4"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_box_append (GTK_BOX (box), new_text (_(steps[i]), NULL));
  gtk_box_append (GTK_BOX (box), new_text (_("All keys: Ctrl+?"), "dim-label"));

  show (parent, _("Help"), box, 520);
}
