/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-scorecard-form"

#include "config.h"

#include "dien-scorecard-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-closures.h"
#include "dien-error.h"
#include "dien-registrations.h"
#include "dien-score-card.h"
#include "dien-score-words.h"
#include "dien-subjects.h"
#include "dien-terms.h"

#define WIDTH 470
#define SPACE 6
#define LEAST_HEIGHT 48 /* of total and verdict */
#define MOST_HEIGHT 84

struct _DienScorecardForm
{
  DienForm parent_instance;

  DienScoreCard *lines;
  GtkWidget *foot;
  GtkLabel *focused;
  GtkButton *yes;
  GtkButton *no;
  GtkButton *not_applicable;
  DienInput *evidence;
  DienInput *reason;
  GtkLabel *total;
  GtkLabel *verdict;
  GtkButton *record;
  GtkMenuButton *otherwise;
  DienChoice *other_result;
  DienInput *other_reason;
  GtkLabel *outcome;

  DienScorecard *card; /* (nullable) */
  guint round;         /* place of the one that is being scored; stays from one registration to the next */
  gboolean round_chosen;
  gint64 criterion;    /* the focused one */
};

G_DEFINE_FINAL_TYPE (DienScorecardForm, dien_scorecard_form, DIEN_TYPE_FORM)

static const DienFormField fields[] = {
  { "criteria_version", N_("Criteria set"), .none = N_("Not chosen yet") },
  { "round", N_("Round"), .beside = TRUE, .kind = DIEN_FORM_CHOSEN },
  { "card", "", .kind = DIEN_FORM_PLACE },
  { NULL }
};

static const char *const sources[] = { "criteria_set", "criteria_version", "round", NULL };

static const DienScorecardRound *
get_round (DienScorecardForm *self)
{
  return &g_array_index (self->card->rounds, DienScorecardRound, self->round);
}

static gboolean
has_card (DienScorecardForm *self)
{
  return self->card != NULL && self->card->version != 0 && self->card->rounds->len > 0;
}

/* Returns: (nullable): of the focused criterion */
static const DienScorecardLine *
find_line (DienScorecardForm *self)
{
  for (guint i = 0; self->criterion != 0 && has_card (self) && i < self->card->lines->len; i++)
    {
      const DienScorecardLine *line = &g_array_index (self->card->lines, DienScorecardLine, i);

      if (line->criterion == self->criterion)
        return line;
    }

  return NULL;
}

static gint64
get_registration (DienScorecardForm *self)
{
  return dien_form_get_id (DIEN_FORM (self));
}

static void
set_answer_button (GtkButton  *button,
                   const char *answer)
{
  gtk_widget_set_visible (GTK_WIDGET (button), answer != NULL);
  if (answer != NULL)
    gtk_button_set_label (button, answer);
}

/* Evidence and reason of the focused criterion; typing that is not confirmed stays. */
static void
show_focused (DienScorecardForm *self)
{
  const DienScorecardLine *line = find_line (self);
  const DienScore *score = line != NULL ? &line->scores[self->round] : NULL;
  gboolean can_edit = line != NULL && dien_form_can_edit (DIEN_FORM (self));
  gboolean answers = can_edit && !dien_criterion_kind_has_points (line->kind);
  gboolean knock_out = answers && line->kind == DIEN_CRITERION_KNOCK_OUT;
  g_autofree char *called = dien_score_words_dup_focused (self->card, self->criterion);

  gtk_label_set_label (self->focused, called);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->focused), line != NULL && *line->method != '\0' ? line->method : NULL);
  dien_input_update (self->evidence, score != NULL ? score->evidence : NULL);
  dien_input_update (self->reason, score != NULL ? score->note : NULL);
  dien_input_set_editable (self->evidence, can_edit);
  dien_input_set_editable (self->reason, can_edit);
  set_answer_button (self->yes, !answers ? NULL : knock_out ? C_("knock-out", "Yes") : C_("condition", "Met"));
  set_answer_button (self->no, !answers ? NULL : knock_out ? C_("knock-out", "No") : C_("condition", "Not met"));
  gtk_widget_set_visible (GTK_WIDGET (self->not_applicable), can_edit);
}

static void
show_outcome (DienScorecardForm *self)
{
  g_autoptr (DienRecord) outcome = dien_registration_get_outcome (dien_form_get_store (DIEN_FORM (self)),
                                                                  get_registration (self), NULL);
  const char *result = outcome != NULL ? dien_record_get_text (outcome, "result") : NULL;
  g_autofree char *words = result != NULL ? g_strdup_printf (_("Recorded: %s"), dien_terms_state (result)) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->outcome), words != NULL);
  gtk_label_set_label (self->outcome, words != NULL ? words : "");
}

static void
show_result (DienScorecardForm *self)
{
  static const char *const classes[] = { "success", "warning", "error" };
  const DienVerdict *verdict = get_round (self)->verdict;
  g_autofree char *total = dien_score_words_dup_total (self->card, self->round);
  g_autofree char *words = dien_score_words_dup_verdict (self->card, self->round);
  gboolean can_edit = dien_form_can_edit (DIEN_FORM (self));
  const char *result = verdict != NULL ? dien_result_get_code (verdict->result) : NULL;
  const char *class = result != NULL ? dien_closure_state_class (result) : NULL;
  g_autofree char *label = result != NULL ? g_strdup_printf (_("Record the outcome: %s"), dien_terms_state (result))
                                          : g_strdup (_("Record the outcome"));

  gtk_label_set_label (self->total, total);
  gtk_label_set_label (self->verdict, words);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), classes[i]);
  if (class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->verdict), class);
  gtk_button_set_label (self->record, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->record), can_edit && verdict != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->otherwise), can_edit && verdict != NULL);
  show_outcome (self);
}

static void
show_card (DienScorecardForm *self)
{
  gboolean shown = has_card (self);

  gtk_widget_set_visible (GTK_WIDGET (self->lines), shown);
  gtk_widget_set_visible (self->foot, shown);
  if (!shown)
    return;

  dien_score_card_set_editable (self->lines, dien_form_can_edit (DIEN_FORM (self)));
  dien_score_card_show (self->lines, self->card, self->round);
  show_focused (self);
  show_result (self);
}

/* The round that was being scored; at first the last one in which anything was. */
static void
choose_round (DienScorecardForm *self)
{
  int last = dien_scorecard_find_last (self->card);
  g_autofree char *code = NULL;

  if (!self->round_chosen)
    self->round = last >= 0 ? (guint) last : 0;
  self->round = MIN (self->round, self->card->rounds->len - 1);
  code = g_strdup_printf ("%u", self->round);
  dien_form_set_value (DIEN_FORM (self), "round", code);
}

static char *
dien_scorecard_form_dup_heading (DienForm   *form,
                                 DienRecord *record)
{
  char *name = dien_subject_dup_name (dien_form_get_store (form), dien_record_get_int (record, "subject"),
                                      dien_form_get_day (form), NULL);

  return name != NULL ? name : g_strdup ("");
}

static void
dien_scorecard_form_fill (DienForm   *form,
                          const char *field,
                          DienChoice *choice)
{
  DienStore *store = dien_form_get_store (form);

  if (strcmp (field, "criteria_version") == 0)
    {
      g_autoptr (GPtrArray) versions = dien_criteria_list_versions (store, NULL);

      for (guint i = 0; versions != NULL && i < versions->len; i++)
        {
          const DienCriteriaVersion *version = g_ptr_array_index (versions, i);
          g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, version->id);

          dien_choice_append (choice, code, version->name, 0);
        }
    }
  if (strcmp (field, "round") == 0)
    {
      g_autoptr (GPtrArray) rounds = dien_rounds_list (store, dien_form_get_year (form), NULL);

      for (guint i = 0; rounds != NULL && i < rounds->len; i++)
        {
          g_autofree char *code = g_strdup_printf ("%u", i);

          dien_choice_append (choice, code, dien_record_get_text (g_ptr_array_index (rounds, i), "name"), 0);
        }
    }
}

static void
dien_scorecard_form_load (DienForm   *form,
                          DienRecord *record)
{
  DienScorecardForm *self = DIEN_SCORECARD_FORM (form);

  DIEN_FORM_CLASS (dien_scorecard_form_parent_class)->load (form, record);

  g_clear_pointer (&self->card, dien_scorecard_free);
  self->card = dien_scorecard_read (dien_form_get_store (form), dien_record_get_id (record), NULL);
  if (has_card (self))
    choose_round (self);
  show_card (self);
}

static void
dien_scorecard_form_clear (DienForm *form)
{
  DienScorecardForm *self = DIEN_SCORECARD_FORM (form);

  DIEN_FORM_CLASS (dien_scorecard_form_parent_class)->clear (form);

  g_clear_pointer (&self->card, dien_scorecard_free);
  self->criterion = 0;
  dien_score_card_clear (self->lines);
  dien_input_set_text (self->evidence, NULL);
  dien_input_set_text (self->reason, NULL);
  dien_input_set_text (self->other_reason, NULL);
  show_card (self);
}

static void
dien_scorecard_form_update (DienForm *form)
{
  dien_form_set_shown (form, "round", has_card (DIEN_SCORECARD_FORM (form)));
}

static gboolean
dien_scorecard_form_edit (DienForm    *form,
                          DienRecord  *record,
                          GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = dien_record_get_id (record);

  g_array_append_val (ids, id);
  return dien_scorecards_attach (dien_form_get_store (form), ids, dien_record_get_int (record, "criteria_version"), error);
}

static gboolean
dien_scorecard_form_add (DienForm    *form,
                         DienRecord  *record,
                         GError     **error)
{
  g_assert_not_reached (); /* registrations are added on their own page */
}

static gboolean
dien_scorecard_form_keep_chosen (DienForm    *form,
                                 const char  *field,
                                 const char  *code,
                                 GError     **error)
{
  DienScorecardForm *self = DIEN_SCORECARD_FORM (form);

  if (!dien_form_confirm (form))
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                           _("What was typed below is not kept yet. Correct it, or press Esc there, then choose the round."));
      return FALSE;
    }

  self->round = (guint) g_ascii_strtoull (code, NULL, 10);
  self->round_chosen = TRUE;
  show_card (self);
  return TRUE;
}

static gboolean
dien_scorecard_form_confirm (DienForm *form)
{
  DienScorecardForm *self = DIEN_SCORECARD_FORM (form);

  if (!has_card (self))
    return TRUE;

  return dien_score_card_confirm (self->lines) && dien_input_confirm (self->evidence) && dien_input_confirm (self->reason);
}

static char *
dien_scorecard_form_dup_extra (DienForm *form)
{
  DienScorecardForm *self = DIEN_SCORECARD_FORM (form);
  g_autofree char *typing = dien_score_card_dup_typing (self->lines);

  return typing != NULL ? g_strdup_printf ("%u\n%s", self->round, typing) : NULL;
}

static void
dien_scorecard_form_restore_extra (DienForm   *form,
                                   const char *extra)
{
  DienScorecardForm *self = DIEN_SCORECARD_FORM (form);
  char *typing;

  if (!has_card (self))
    return;

  self->round = MIN ((guint) g_ascii_strtoull (extra, &typing, 10), self->card->rounds->len - 1);
  self->round_chosen = TRUE;
  choose_round (self);
  show_card (self);
  dien_score_card_restore_typing (self->lines, typing + 1);
}

static gboolean
line_scored_cb (DienScorecardForm *self,
                gint64             criterion,
                const char        *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *typed = g_strdup (text);

  if (dien_score_set (dien_form_get_store (DIEN_FORM (self)), self->card->registration, get_round (self)->id, criterion, typed,
                      &error))
    {
      dien_score_card_accept (self->lines, criterion);
      show_card (self);
      return TRUE;
    }

  dien_score_card_refuse (self->lines, criterion, error->message);
  return FALSE;
}

static void
line_entered_cb (DienScorecardForm *self,
                 gint64             criterion)
{
  if (criterion == self->criterion || !dien_input_confirm (self->evidence) || !dien_input_confirm (self->reason))
    return;

  self->criterion = criterion;
  show_focused (self);
}

static gboolean
keep_text (DienScorecardForm *self,
           DienInput         *input,
           const char        *field,
           const char        *text)
{
  g_autofree char *typed = g_strdup (text);
  g_autoptr (GError) error = NULL;

  if (find_line (self) == NULL)
    return TRUE;
  if (!dien_score_set_text (dien_form_get_store (DIEN_FORM (self)), self->card->registration, get_round (self)->id,
                            self->criterion, field, typed, &error))
    {
      dien_input_refuse (input, error->message);
      return FALSE;
    }

  dien_input_set_text (input, typed);
  return TRUE;
}

static gboolean
evidence_confirmed_cb (DienScorecardForm *self,
                       const char        *text,
                       DienInput         *input)
{
  return keep_text (self, input, "evidence", text);
}

static gboolean
reason_confirmed_cb (DienScorecardForm *self,
                     const char        *text,
                     DienInput         *input)
{
  return keep_text (self, input, "note", text);
}

static void
detail_asked_cb (DienScorecardForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->evidence));
}

static void
evidence_entered_cb (DienScorecardForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

/* Back to what it is about. */
static void
reason_entered_cb (DienScorecardForm *self)
{
  dien_score_card_focus (self->lines, self->criterion);
}

static void
answer_clicked_cb (DienScorecardForm *self,
                   GtkButton         *button)
{
  if (self->criterion != 0)
    dien_score_card_type (self->lines, self->criterion, gtk_button_get_label (button));
}

/* @result: (nullable): %NULL is what the verdict says. Returns: (transfer full) (nullable): why it was refused */
static GError *
decide (DienScorecardForm *self,
        const char        *result,
        const char        *reason)
{
  GError *error = NULL;

  if (dien_form_confirm (DIEN_FORM (self)))
    dien_scorecard_decide (dien_form_get_store (DIEN_FORM (self)), self->card->registration, get_round (self)->id, result,
                           reason, &error);

  return error;
}

static void
record_clicked_cb (DienScorecardForm *self)
{
  g_autoptr (GError) error = decide (self, NULL, NULL);

  if (error == NULL)
    return;

  gtk_label_set_label (self->verdict, error->message);
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict), "error");
}

static void
otherwise_clicked_cb (DienScorecardForm *self)
{
  g_autofree char *reason = g_strdup (dien_input_get_text (self->other_reason));
  g_autofree char *result = g_strdup (dien_choice_get_code (self->other_result));
  g_autoptr (GError) error = decide (self, result, reason);

  if (error != NULL)
    {
      dien_input_refuse (self->other_reason, error->message);
      return;
    }

  dien_input_set_text (self->other_reason, NULL);
  gtk_menu_button_popdown (self->otherwise);
}

/* What is typed there is kept with the outcome, and not before. */
static gboolean
other_reason_confirmed_cb (DienScorecardForm *self)
{
  return FALSE;
}

static GtkWidget *
make_box (GtkOrientation orientation)
{
  return gtk_box_new (orientation, SPACE);
}

static GtkButton *
append_answer (DienScorecardForm *self,
               GtkWidget         *row,
               const char        *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  /* What is answered stands in the field, where the focus stays. */
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (answer_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
  return GTK_BUTTON (button);
}

static GtkLabel *
append_label (GtkWidget  *box,
              const char *class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
make_focused (DienScorecardForm *self)
{
  GtkWidget *row = make_box (GTK_ORIENTATION_HORIZONTAL);
  GtkWidget *texts = make_box (GTK_ORIENTATION_HORIZONTAL);

  gtk_box_append (GTK_BOX (self->foot), row);
  self->focused = append_label (row, "caption-heading");
  gtk_label_set_wrap (self->focused, FALSE);
  gtk_label_set_ellipsize (self->focused, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->focused), TRUE);
  self->yes = append_answer (self, row, C_("condition", "Met"));
  self->no = append_answer (self, row, C_("condition", "Not met"));
  self->not_applicable = append_answer (self, row, _("Not applicable"));

  gtk_box_set_homogeneous (GTK_BOX (texts), TRUE);
  self->evidence = g_object_new (DIEN_TYPE_INPUT, "label", _("Evidence (F2)"), NULL);
  self->reason = g_object_new (DIEN_TYPE_INPUT, "label", _("Reason"), NULL);
  g_signal_connect_object (self->evidence, "confirm", G_CALLBACK (evidence_confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "confirm", G_CALLBACK (reason_confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->evidence, "enter", G_CALLBACK (evidence_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "enter", G_CALLBACK (reason_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->evidence));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (self->foot), texts);
}

static void
make_otherwise (DienScorecardForm *self,
                GtkWidget         *row)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *button = gtk_button_new_with_label (_("Record this outcome"));

  self->other_result = g_object_new (DIEN_TYPE_CHOICE, "label", _("Outcome"), NULL);
  for (const char *const *code = (const char *const[]) { "recognised", "to_complete", "refused", NULL }; *code != NULL; code++)
    dien_choice_append (self->other_result, *code, dien_terms_state (*code), 0);
  dien_choice_select (self->other_result, "to_complete");
  self->other_reason = g_object_new (DIEN_TYPE_INPUT, "label", _("Reason of the office"), "lines", 2, NULL);
  g_signal_connect_object (self->other_reason, "confirm", G_CALLBACK (other_reason_confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (otherwise_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->other_result));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->other_reason));
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_size_request (box, 280, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  self->otherwise = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->otherwise, _("Otherwise"));
  gtk_menu_button_set_popover (self->otherwise, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->otherwise), _("Record another outcome, with a reason"));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->otherwise));
}

static void
make_result (DienScorecardForm *self)
{
  GtkWidget *row = make_box (GTK_ORIENTATION_HORIZONTAL);
  GtkWidget *words = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  /* Reasons may be many, and the rows above need the room. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), words);
  gtk_box_append (GTK_BOX (self->foot), scrolled);
  self->total = append_label (words, "heading");
  self->verdict = append_label (words, NULL);
  self->record = GTK_BUTTON (gtk_button_new ());
  g_signal_connect_object (self->record, "clicked", G_CALLBACK (record_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->record));
  make_otherwise (self, row);
  self->outcome = append_label (row, "dim-label");
  gtk_label_set_wrap (self->outcome, FALSE);
  gtk_label_set_ellipsize (self->outcome, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->foot), row);
}

static gboolean
dien_scorecard_form_grab_focus (GtkWidget *widget)
{
  DienScorecardForm *self = DIEN_SCORECARD_FORM (widget);

  return (has_card (self) && gtk_widget_grab_focus (GTK_WIDGET (self->lines))) ||
         GTK_WIDGET_CLASS (dien_scorecard_form_parent_class)->grab_focus (widget);
}

static void
dien_scorecard_form_constructed (GObject *object)
{
  DienScorecardForm *self = DIEN_SCORECARD_FORM (object);

  /* Before the form shows that there is nothing yet. */
  self->lines = g_object_new (DIEN_TYPE_SCORE_CARD, NULL);
  self->foot = make_box (GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (self->foot, "form-bar");
  make_focused (self);
  make_result (self);

  G_OBJECT_CLASS (dien_scorecard_form_parent_class)->constructed (object);

  gtk_box_append (GTK_BOX (dien_form_get_widget (DIEN_FORM (self), "card")), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (self), self->foot);
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
  g_signal_connect_object (self->lines, "scored", G_CALLBACK (line_scored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lines, "entered", G_CALLBACK (line_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lines, "detail", G_CALLBACK (detail_asked_cb), self, G_CONNECT_SWAPPED);
  show_card (self);
}

static void
dien_scorecard_form_finalize (GObject *object)
{
  g_clear_pointer (&DIEN_SCORECARD_FORM (object)->card, dien_scorecard_free);

  G_OBJECT_CLASS (dien_scorecard_form_parent_class)->finalize (object);
}

static void
dien_scorecard_form_class_init (DienScorecardFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  object_class->constructed = dien_scorecard_form_constructed;
  object_class->finalize = dien_scorecard_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = dien_scorecard_form_grab_focus;

  form_class->entity = "registration";
  form_class->fields = fields;
  form_class->name = N_("Scorecard");
  form_class->new_heading = "";
  form_class->add_label = N_("Add");
  form_class->kept = "";
  form_class->given_up = "";
  form_class->blamed = "criteria_version";
  form_class->fills_from = sources;
  form_class->dup_heading = dien_scorecard_form_dup_heading;
  form_class->fill = dien_scorecard_form_fill;
  form_class->load = dien_scorecard_form_load;
  form_class->clear = dien_scorecard_form_clear;
  form_class->update = dien_scorecard_form_update;
  form_class->add = dien_scorecard_form_add;
  form_class->edit = dien_scorecard_form_edit;
  form_class->keep_chosen = dien_scorecard_form_keep_chosen;
  form_class->confirm = dien_scorecard_form_confirm;
  form_class->dup_extra = dien_scorecard_form_dup_extra;
  form_class->restore_extra = dien_scorecard_form_restore_extra;
}

static void
dien_scorecard_form_init (DienScorecardForm *self)
{
}
