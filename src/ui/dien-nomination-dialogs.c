/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-nomination-dialogs"

#include "config.h"

#include "dien-nomination-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "dien-award-terms.h"
#include "dien-award-words.h"
#include "dien-choice.h"
#include "dien-date.h"
#include "dien-error.h"
#include "dien-input.h"
#include "dien-nominations.h"
#include "dien-window.h"
#include "dien-words.h"
#include "dien-years.h"

#define SPACE 12
#define WIDTH 460

typedef struct _Dialog Dialog;

/* Writes what the fields hold; what is refused is said in the dialog, which stays. */
typedef gboolean (*Apply) (Dialog  *self,
                           GError **error);

struct _Dialog
{
  DienListPage *page;
  GtkWindow *window;
  GtkBox *fields;
  GtkLabel *refusal;
  Apply apply;

  GArray *ids;   /* that are decided on */
  gint64 batch;  /* that is edited, 0 for a new one */
  DienInput *name, *number, *symbol, *date, *issuer;
  DienChoice *state, *paper;
  DienChoice *awards[3], *batches;
  GtkLabel *count;
};

static const char *const kinds[] = { "collective", "person", "household" };

static void
free_dialog (gpointer data)
{
  Dialog *self = data;

  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

static DienStore *
get_store (Dialog *self)
{
  return dien_list_page_get_store (self->page);
}

static void
close_clicked_cb (Dialog *self)
{
  gtk_window_close (self->window);
}

static void
apply_clicked_cb (Dialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->apply (self, &error))
    {
      gtk_window_close (self->window);
      return;
    }

  gtk_label_set_label (self->refusal, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
}

static gboolean
escape_pressed_cb (GtkWidget *window,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return GDK_EVENT_STOP;
}

/* Nothing is written before the button is pressed. */
static gboolean
input_confirmed_cb (DienInput  *input,
                    const char *text)
{
  g_autofree char *typed = g_strdup (text);

  dien_input_set_text (input, typed);
  return TRUE;
}

static GtkWidget *
new_button (const char *label,
            const char *style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  return button;
}

static GtkWidget *
new_bar (Dialog     *self,
         const char *label)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  GtkWidget *cancel = new_button (_("Cancel"), NULL);
  GtkWidget *apply = new_button (label, "suggested-action");

  gtk_widget_set_halign (bar, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (bar), cancel);
  gtk_box_append (GTK_BOX (bar), apply);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (close_clicked_cb), self);
  g_signal_connect_swapped (apply, "clicked", G_CALLBACK (apply_clicked_cb), self);
  return bar;
}

static GtkLabel *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return GTK_LABEL (label);
}

static Dialog *
new_dialog (DienListPage *page,
            const char   *title,
            const char   *button,
            Apply         apply)
{
  Dialog *self = g_new0 (Dialog, 1);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  self->page = page;
  self->apply = apply;
  self->window = GTK_WINDOW (adw_window_new ());
  self->fields = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE));
  self->refusal = new_label (NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->refusal), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);

  gtk_widget_add_css_class (box, "dialog-text");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fields));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->refusal));
  gtk_box_append (GTK_BOX (box), new_bar (self, button));
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), box);
  adw_window_set_content (ADW_WINDOW (self->window), content);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->window), shortcuts);

  gtk_window_set_title (self->window, title);
  gtk_window_set_default_size (self->window, WIDTH, -1);
  gtk_window_set_transient_for (self->window, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  gtk_window_set_modal (self->window, TRUE);
  gtk_window_set_destroy_with_parent (self->window, TRUE);
  g_object_set_data_full (G_OBJECT (self->window), "dialog", self, free_dialog);
  dien_words_follow (self->window);

  return self;
}

static DienInput *
add_input (Dialog     *self,
           GtkBox     *place,
           const char *label,
           const char *placeholder)
{
  GtkWidget *input = g_object_new (DIEN_TYPE_INPUT, "label", label, "placeholder", placeholder, NULL);

  gtk_widget_set_hexpand (input, TRUE);
  g_signal_connect (input, "confirm", G_CALLBACK (input_confirmed_cb), NULL);
  g_signal_connect_swapped (input, "enter", G_CALLBACK (apply_clicked_cb), self);
  gtk_box_append (place, input);
  return DIEN_INPUT (input);
}

static DienChoice *
add_choice (Dialog     *self,
            const char *label)
{
  GtkWidget *choice = g_object_new (DIEN_TYPE_CHOICE, "label", label, NULL);

  gtk_box_append (self->fields, choice);
  return DIEN_CHOICE (choice);
}

static void
append_id (DienChoice *choice,
           gint64      id,
           const char *word)
{
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  dien_choice_append (choice, code, word, 0);
}

static gint64
get_id (DienChoice *choice)
{
  const char *code = dien_choice_get_code (choice);

  return code != NULL ? g_ascii_strtoll (code, NULL, 10) : 0;
}

/* Number, symbol and date of a paper, side by side. */
static void
add_paper_fields (Dialog     *self,
                  const char *symbol)
{
  GtkBox *row = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE));

  gtk_box_append (self->fields, GTK_WIDGET (row));
  self->number = add_input (self, row, _("Number"), NULL);
  self->symbol = add_input (self, row, _("Symbol"), symbol);
  self->date = add_input (self, row, _("Date"), _("day/month/year"));
}

/* Returns: (nullable): what was typed of a paper; %NULL where something cannot be kept */
static DienRecord *
read_paper (Dialog  *self,
            GError **error)
{
  g_autoptr (DienRecord) paper = dien_record_new ("paper");

  if (!dien_record_set_typed (paper, "number", dien_input_get_text (self->number), error) ||
      !dien_record_set_typed (paper, "symbol", dien_input_get_text (self->symbol), error) ||
      !dien_record_set_typed (paper, "issued_on", dien_input_get_text (self->date), error))
    return NULL;

  return g_steal_pointer (&paper);
}

static void
load_paper (Dialog     *self,
            DienRecord *paper)
{
  g_autofree char *date = dien_date_format (dien_record_get_text (paper, "issued_on"));

  dien_input_set_text (self->number, dien_record_get_text (paper, "number"));
  dien_input_set_text (self->symbol, dien_record_get_text (paper, "symbol"));
  dien_input_set_text (self->date, date);
}

static gboolean
is_said (DienRecord *paper)
{
  return dien_record_get_id (paper) != 0 || *dien_record_get_text (paper, "number") != '\0' ||
         !dien_record_is_null (paper, "issued_on");
}

/* A decision ------------------------------------------------------------------------------------------------------------ */

static void
decision_chosen_cb (Dialog *self)
{
  gboolean new = get_id (self->paper) == 0;

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->number)), new);
  gtk_widget_set_visible (GTK_WIDGET (self->issuer), new);
}

static gboolean
apply_decision (Dialog  *self,
                GError **error)
{
  g_autoptr (DienRecord) paper = NULL;
  g_autofree char *sentence = NULL;

  if (get_id (self->paper) != 0)
    {
      paper = dien_record_new ("paper");
      dien_record_set_id (paper, get_id (self->paper));
    }
  else if ((paper = read_paper (self, error)) == NULL ||
           !dien_record_set_typed (paper, "issuer", dien_input_get_text (self->issuer), error))
    return FALSE;
  /* A result may be known before its paper. */
  if (!dien_nomination_decide (get_store (self), self->ids, dien_choice_get_code (self->state),
                               is_said (paper) ? paper : NULL, error))
    return FALSE;

  sentence = g_strdup_printf (_("Decision entered for %u nominations."), self->ids->len);
  dien_list_page_offer_to_take_back (self->page, sentence);
  return TRUE;
}

void
dien_nomination_dialogs_decide (DienListPage *page,
                                GArray       *ids)
{
  Dialog *self = new_dialog (page, _("Enter decision"), _("Enter decision"), apply_decision);
  g_autoptr (GPtrArray) decisions = dien_nomination_list_decisions (get_store (self), NULL);
  g_autofree char *sentence = g_strdup_printf (_("%u nominations are selected."), ids->len);

  self->ids = g_array_ref (ids);
  gtk_box_append (self->fields, GTK_WIDGET (new_label (sentence)));
  self->state = add_choice (self, _("Result"));
  for (const char *const *state = (const char *const[]) { "granted", "refused", "returned", "cancelled", NULL };
       *state != NULL; state++)
    dien_choice_append (self->state, *state, dien_terms_nomination_state (*state), 0);
  dien_choice_select (self->state, "granted");

  self->paper = add_choice (self, _("Decision"));
  dien_choice_append (self->paper, "0", _("(A new decision)"), 0);
  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      DienRecord *paper = g_ptr_array_index (decisions, i);
      g_autofree char *word = dien_paper_dup_citation (paper, "party");

      append_id (self->paper, dien_record_get_id (paper), word);
    }
  dien_choice_select (self->paper, "0");
  add_paper_fields (self, "QĐ/ĐU");
  self->issuer = add_input (self, self->fields, _("Issuing body"), NULL);
  g_signal_connect_swapped (self->paper, "chosen", G_CALLBACK (decision_chosen_cb), self);

  gtk_window_present (self->window);
}

/* Recognised exemplars -------------------------------------------------------------------------------------------------- */

static void
read_awards (Dialog *self,
             gint64 *awards)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    awards[i] = get_id (self->awards[i]);
}

static void
award_chosen_cb (Dialog *self)
{
  gint64 awards[G_N_ELEMENTS (kinds)];
  g_autofree char *sentence = NULL;

  read_awards (self, awards);
  sentence = g_strdup_printf (_("%d exemplars will be nominated; whoever is nominated at that level already is left out."),
                              MAX (dien_nomination_count_recognised (get_store (self), dien_list_page_get_year (self->page),
                                                                     awards, NULL), 0));
  gtk_label_set_label (self->count, sentence);
}

static gboolean
apply_recognised (Dialog  *self,
                  GError **error)
{
  gint64 awards[G_N_ELEMENTS (kinds)];
  g_autofree char *sentence = NULL;
  guint added;

  read_awards (self, awards);
  if (dien_nomination_count_recognised (get_store (self), dien_list_page_get_year (self->page), awards, error) == 0)
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND,
                           _("No exemplar is left to be nominated for these awards. Choose other awards, or cancel."));
      return FALSE;
    }
  if (!dien_nomination_add_recognised (get_store (self), dien_list_page_get_year (self->page),
                                       self->batches != NULL ? get_id (self->batches) : 0, awards, &added, error))
    return FALSE;

  sentence = g_strdup_printf (_("%u nominations added."), added);
  dien_list_page_offer_to_take_back (self->page, sentence);
  return TRUE;
}

/* Of one kind of subject, first those in force in the year; the first of them is chosen, of one that was used before. */
static void
append_awards (Dialog     *self,
               DienChoice *choice,
               const char *kind)
{
  g_autoptr (GPtrArray) awards = dien_store_list (get_store (self), "award", NULL, 0, NULL);
  g_autofree char *last = dien_year_dup_last_day (dien_list_page_get_number (self->page));
  g_autofree char *first = g_strdup_printf ("%.4s-01-01", last);

  dien_choice_append (choice, "0", _("(Nominate none)"), 0);
  for (int valid = 1; valid >= 0; valid--)
    for (guint i = 0; awards != NULL && i < awards->len; i++)
      {
        DienRecord *award = g_ptr_array_index (awards, i);
        g_autofree char *word = NULL;

        if (!g_str_equal (dien_record_get_text (award, "subject_kind"), kind) ||
            dien_award_words_is_valid (award, first, last) != valid)
          continue;
        word = dien_award_words_name (award, first, last);
        append_id (choice, dien_record_get_id (award), word);
      }
  dien_choice_select (choice, "0");
}

static void
append_batches (Dialog *self)
{
  g_autoptr (GPtrArray) batches = dien_store_list (get_store (self), "batch", "year", dien_list_page_get_year (self->page), NULL);
  g_autofree char *last = NULL;

  if (batches == NULL || batches->len == 0)
    return;

  self->batches = add_choice (self, _("Batch"));
  for (guint i = 0; i < batches->len; i++)
    append_id (self->batches, dien_record_get_id (g_ptr_array_index (batches, i)),
               dien_record_get_text (g_ptr_array_index (batches, i), "name"));
  last = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_id (g_ptr_array_index (batches, batches->len - 1)));
  dien_choice_select (self->batches, last);
}

void
dien_nomination_dialogs_add_recognised (DienListPage *page)
{
  Dialog *self = new_dialog (page, _("Choose from recognised exemplars"), _("Nominate"), apply_recognised);
  const char *const labels[] = { _("Award for collectives"), _("Award for persons"), _("Award for households") };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->awards[i] = add_choice (self, labels[i]);
      append_awards (self, self->awards[i], kinds[i]);
      g_signal_connect_swapped (self->awards[i], "chosen", G_CALLBACK (award_chosen_cb), self);
    }
  append_batches (self);
  self->count = new_label (NULL);
  gtk_box_append (self->fields, GTK_WIDGET (self->count));
  award_chosen_cb (self);

  gtk_window_present (self->window);
}

/* A batch --------------------------------------------------------------------------------------------------------------- */

/* Within a change. */
static gboolean
write_batch (Dialog     *self,
             DienRecord *batch,
             DienRecord *paper,
             GError    **error)
{
  if (self->batch != 0 ? !dien_batch_edit (get_store (self), batch, error) : !dien_batch_add (get_store (self), batch, error))
    return FALSE;

  /* Without number and date there is no submission yet. */
  return (self->batch == 0 && !is_said (paper)) ||
         dien_batch_set_submission (get_store (self), dien_record_get_id (batch), paper, error);
}

static gboolean
apply_batch (Dialog  *self,
             GError **error)
{
  g_autoptr (DienRecord) batch = dien_record_new ("batch");
  g_autoptr (DienRecord) paper = read_paper (self, error);
  g_autofree char *title = NULL;

  if (paper == NULL)
    return FALSE;
  dien_record_set_id (batch, self->batch);
  if (self->batch == 0)
    dien_record_set_int (batch, "year", dien_list_page_get_year (self->page));
  dien_record_set_text (batch, "name", dien_input_get_text (self->name));
  if (*dien_record_get_text (batch, "name") == '\0')
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("Enter the name of the batch."));
      return FALSE;
    }

  title = g_strdup_printf ("%s – %s", self->batch != 0 ? _("Edit batch") : _("Add batch"), dien_record_get_text (batch, "name"));
  if (!dien_store_begin (get_store (self), title, error))
    return FALSE;
  if (!write_batch (self, batch, paper, error))
    {
      dien_store_rollback (get_store (self));
      return FALSE;
    }

  return dien_store_commit (get_store (self), error);
}

void
dien_nomination_dialogs_edit_batch (DienListPage *page,
                                    gint64        batch)
{
  Dialog *self = new_dialog (page, batch != 0 ? _("Batch and submission") : _("Add batch"),
                             batch != 0 ? _("Keep") : _("Add batch"), apply_batch);
  g_autoptr (DienRecord) record = batch != 0 ? dien_store_get (get_store (self), "batch", batch, NULL) : NULL;
  g_autoptr (DienRecord) paper = NULL;

  self->batch = batch;
  self->name = add_input (self, self->fields, _("Name of the batch"), NULL);
  gtk_box_append (self->fields, GTK_WIDGET (new_label (_("Submission; number and date may be left for later."))));
  add_paper_fields (self, "TTr/ĐU");
  if (record != NULL)
    {
      dien_input_set_text (self->name, dien_record_get_text (record, "name"));
      if (dien_record_get_int (record, "submission") != 0)
        paper = dien_store_get (get_store (self), "paper", dien_record_get_int (record, "submission"), NULL);
    }
  if (paper != NULL)
    load_paper (self, paper);

  gtk_window_present (self->window);
}
