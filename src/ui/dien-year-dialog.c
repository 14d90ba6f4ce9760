/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-year-dialog"

#include "config.h"

#include "dien-year-dialog.h"

#include <glib/gi18n-lib.h>

#include "dien-years.h"

/* Answers. */
#define BACK "back"
#define OPEN "open"

typedef struct
{
  GtkWindow *window;
  DienStore *store;
  int number;
  gint64 from;
  DienYearOpened opened;
  GtkCheckButton *frame;
  GtkCheckButton *targets;
  GtkCheckButton *indicators;
} Question;

static void
free_question (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->store);
  g_object_unref (question->window);
  g_free (question);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  DienYearOpen what = DIEN_YEAR_OPEN_EMPTY;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, OPEN))
    return;

  if (gtk_check_button_get_active (question->frame))
    what |= DIEN_YEAR_OPEN_FRAME;
  if (gtk_check_button_get_active (question->targets))
    what |= DIEN_YEAR_OPEN_TARGETS;
  if (gtk_check_button_get_active (question->indicators))
    what |= DIEN_YEAR_OPEN_INDICATORS;

  dien_year_open_next (question->store, question->number, question->from, what, &error);
  question->opened (question->window, question->number, error);
}

static GtkCheckButton *
append_check (GtkWidget  *box,
              const char *label,
              int         indent,
              gboolean    active)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_widget_set_margin_start (check, indent);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_box_append (GTK_BOX (box), check);
  return GTK_CHECK_BUTTON (check);
}

static GtkWidget *
new_choices (Question *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  question->frame = append_check (box, _("Frame of contents"), 0, TRUE);
  question->targets = append_check (box, _("with the targets of its contents"), 24, TRUE);
  question->indicators = append_check (box, _("Names of the resolution’s indicators, without figures"), 0, TRUE);
  g_object_bind_property (question->frame, "active", question->targets, "sensitive", G_BINDING_SYNC_CREATE);
  gtk_widget_set_visible (box, question->from != 0);
  return box;
}

static char *
dup_body (DienStore *store,
          gint64     from)
{
  g_autoptr (DienRecord) year = from != 0 ? dien_store_get (store, "year", from, NULL) : NULL;

  if (year == NULL)
    return g_strdup (_("The new year begins empty."));

  return g_strdup_printf (_("Movement, names of the levels and rounds of scoring are taken over from %d. Copy as well:"),
                          (int) dien_record_get_int (year, "number"));
}

void
dien_year_dialog_present (GtkWindow      *window,
                          DienStore      *store,
                          gint64          from,
                          DienYearOpened  opened)
{
  int number = dien_year_get_next_number (store);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  Question *question;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (DIEN_IS_STORE (store));

  heading = g_strdup_printf (_("Open the year %d"), number);
  body = dup_body (store, from);
  question = g_new0 (Question, 1);
  question->window = g_object_ref (window);
  question->store = g_object_ref (store);
  question->number = number;
  question->from = from;
  question->opened = opened;

  dialog = adw_message_dialog_new (window, heading, body);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), new_choices (question));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), BACK, _("Cancel"), OPEN, _("Open the year"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), OPEN, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), OPEN);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), BACK);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  /* Enter would else be that of a choice; there is no default before it is shown. */
  if (gtk_window_get_default_widget (GTK_WINDOW (dialog)) != NULL)
    gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}
