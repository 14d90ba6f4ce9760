/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-score-card"

#include "config.h"

#include "dien-score-card.h"

#include <glib/gi18n-lib.h>

#include "dien-number.h"
#include "dien-terms.h"

#define MOST_OTHERS 3 /* rounds beside the one that is being scored */
#define ENTRY_CHARS 6
#define NAME_CHARS 12 /* at least */

/* Columns of the grid. */
#define NAME 0
#define MAXIMUM 1
#define OTHERS 2
#define ENTRY (OTHERS + MOST_OTHERS)
#define DIFFERENCE (ENTRY + 1)
#define N_COLUMNS (DIFFERENCE + 1)

/* A widget but the name is %NULL until it has something to say. */
typedef struct
{
  int at;
  GtkLabel *name;
  GtkLabel *maximum;
  GtkLabel *others[MOST_OTHERS];
  GtkLabel *sum;     /* of a group or block, in the place of the field */
  DienInput *input;  /* of a criterion */
  GtkLabel *difference;
  GtkLabel *refusal;
  gint64 criterion;  /* 0: of a group or a block, or not in use */
} Row;

struct _DienScoreCard
{
  GtkGrid parent_instance;

  GPtrArray *rows; /* (element-type Row); the first is the heading */
  guint n_used;
  gboolean editable;
};

enum
{
  SIGNAL_SCORED,
  SIGNAL_ENTERED,
  SIGNAL_DETAIL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienScoreCard, dien_score_card, GTK_TYPE_GRID)

static Row *
get_row (DienScoreCard *self,
         guint          i)
{
  return g_ptr_array_index (self->rows, i);
}

/* Returns: (nullable) */
static Row *
find_row (DienScoreCard *self,
          gint64         criterion)
{
  for (guint i = 1; i <= self->n_used; i++)
    if (get_row (self, i)->criterion == criterion)
      return get_row (self, i);

  return NULL;
}

static Row *
find_row_of (DienScoreCard *self,
             DienInput     *input)
{
  for (guint i = 1; i < self->rows->len; i++)
    if (get_row (self, i)->input == input)
      return get_row (self, i);

  g_assert_not_reached ();
}

static gboolean
input_confirmed_cb (DienScoreCard *self,
                    const char    *text,
                    DienInput     *input)
{
  gboolean kept = FALSE;

  g_signal_emit (self, signals[SIGNAL_SCORED], 0, find_row_of (self, input)->criterion, text, &kept);
  return kept;
}

/* @step: 1 or -1. Returns: whether there was another field to go to */
static gboolean
go_by (DienScoreCard *self,
       DienInput     *from,
       int            step)
{
  guint i = 1;

  while (get_row (self, i)->input != from)
    i++;
  for (i += step; i >= 1 && i <= self->n_used; i += step)
    if (get_row (self, i)->criterion != 0)
      return gtk_widget_grab_focus (GTK_WIDGET (get_row (self, i)->input));

  return FALSE;
}

static void
input_entered_cb (DienScoreCard *self,
                  DienInput     *input)
{
  go_by (self, input, 1);
}

static void
focus_entered_cb (DienScoreCard      *self,
                  GtkEventController *focus)
{
  DienInput *input = DIEN_INPUT (gtk_event_controller_get_widget (focus));

  g_signal_emit (self, signals[SIGNAL_ENTERED], 0, find_row_of (self, input)->criterion);
}

static gboolean
key_pressed_cb (DienScoreCard      *self,
                guint               key,
                guint               code,
                GdkModifierType     state,
                GtkEventController *keys)
{
  DienInput *input = DIEN_INPUT (gtk_event_controller_get_widget (keys));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    return go_by (self, input, 1);
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return go_by (self, input, -1);
  if (key == GDK_KEY_F2)
    {
      g_signal_emit (self, signals[SIGNAL_DETAIL], 0);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static GtkLabel *
add_label (DienScoreCard *self,
           int            column,
           int            top,
           int            width,
           float          xalign)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_grid_attach (GTK_GRID (self), label, column, top, width, 1);
  return GTK_LABEL (label);
}

/* @column: of the label, which is made where it has something to say for the first time */
static void
say (DienScoreCard *self,
     Row           *row,
     GtkLabel     **label,
     int            column,
     const char    *text)
{
  if (*label == NULL && *text == '\0')
    return;

  if (*label == NULL)
    *label = add_label (self, column, 2 * row->at, 1, 1);
  gtk_label_set_label (*label, text);
  gtk_widget_set_visible (GTK_WIDGET (*label), *text != '\0');
}

static void
refusal_changed_cb (DienScoreCard *self,
                    GParamSpec    *pspec,
                    DienInput     *input)
{
  const char *refusal = dien_input_get_refusal (input);
  Row *row = find_row_of (self, input);

  if (row->refusal == NULL && refusal == NULL)
    return;

  if (row->refusal == NULL)
    {
      row->refusal = add_label (self, NAME, 2 * row->at + 1, N_COLUMNS, 0);
      gtk_label_set_wrap (row->refusal, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (row->refusal), "caption");
      gtk_widget_add_css_class (GTK_WIDGET (row->refusal), "error");
    }
  gtk_label_set_label (row->refusal, refusal != NULL ? refusal : "");
  gtk_widget_set_visible (GTK_WIDGET (row->refusal), refusal != NULL);
}

static void
make_input (DienScoreCard *self,
            Row           *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  row->input = g_object_new (DIEN_TYPE_INPUT, "label", gtk_label_get_label (row->name), "bare", TRUE, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (dien_input_get_editor (row->input)), ENTRY_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (dien_input_get_editor (row->input)), ENTRY_CHARS);
  gtk_entry_set_alignment (GTK_ENTRY (dien_input_get_editor (row->input)), 1);
  gtk_widget_set_valign (GTK_WIDGET (row->input), GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (row->input), ENTRY, 2 * row->at, 1, 1);
  g_signal_connect_object (row->input, "confirm", G_CALLBACK (input_confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row->input, "enter", G_CALLBACK (input_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row->input, "notify::refusal", G_CALLBACK (refusal_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row->input), focus);
  gtk_widget_add_controller (GTK_WIDGET (row->input), keys);
}

static Row *
make_row (DienScoreCard *self)
{
  Row *row = g_new0 (Row, 1);

  row->at = (int) self->rows->len;
  row->name = add_label (self, NAME, 2 * row->at, 1, 0);
  gtk_label_set_wrap (row->name, TRUE);
  gtk_label_set_width_chars (row->name, NAME_CHARS);
  gtk_widget_set_hexpand (GTK_WIDGET (row->name), TRUE);
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
hide_row (DienScoreCard *self,
          Row           *row)
{
  row->criterion = 0;
  gtk_widget_set_visible (GTK_WIDGET (row->name), FALSE);
  say (self, row, &row->maximum, MAXIMUM, "");
  for (int i = 0; i < MOST_OTHERS; i++)
    say (self, row, &row->others[i], OTHERS + i, "");
  say (self, row, &row->sum, ENTRY, "");
  say (self, row, &row->difference, DIFFERENCE, "");
  if (row->input != NULL)
    {
      dien_input_set_text (row->input, NULL);
      gtk_widget_set_visible (GTK_WIDGET (row->input), FALSE);
    }
}

static void
set_strong (GtkLabel *label,
            gboolean  strong)
{
  if (strong)
    gtk_widget_add_css_class (GTK_WIDGET (label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "heading");
}

/* '2.1. Đúng tiến độ của kế hoạch' */
static char *
dup_called (const DienScorecardLine *line)
{
  const char *name = *line->name != '\0' || line->criterion != 0
                       ? line->name : dien_terms_criterion_kind (dien_criterion_kind_get_code (line->kind));

  return *line->code != '\0' ? g_strdup_printf ("%s. %s", line->code, name) : g_strdup (name);
}

static void
say_maximum (DienScoreCard *self,
             Row           *row,
             DienPoints     maximum)
{
  g_autofree char *text = maximum >= 0 ? dien_number_format (maximum, DIEN_NUMBER_POINTS) : g_strdup ("");

  say (self, row, &row->maximum, MAXIMUM, text);
  if (row->maximum != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row->maximum), "dim-label");
}

/* By how much the round differs from the unit's own. */
static void
say_difference (DienScoreCard           *self,
                Row                     *row,
                DienScorecard           *card,
                const DienScorecardLine *line,
                guint                    round)
{
  int own = dien_scorecard_find_kind (card, "self");
  gboolean both = own >= 0 && (guint) own != round && line->scores[own].scored && line->scores[round].scored;
  DienPoints by = both ? line->scores[round].points - line->scores[own].points : 0;
  g_autofree char *text = dien_number_format (by, DIEN_NUMBER_POINTS);
  g_autofree char *signed_text = by > 0 ? g_strconcat ("+", text, NULL) : g_strdup (by < 0 ? text : "");

  say (self, row, &row->difference, DIFFERENCE, signed_text);
}

static void
say_others (DienScoreCard           *self,
            Row                     *row,
            DienScorecard           *card,
            const DienScorecardLine *line, /* (nullable): the heading */
            guint                    round)
{
  guint other = 0;

  for (guint i = 0; i < card->rounds->len && other < MOST_OTHERS; i++)
    if (i != round)
      {
        g_autofree char *got = line != NULL ? dien_score_dup_text (line->kind, &line->scores[i])
                                            : g_strdup (g_array_index (card->rounds, DienScorecardRound, i).name);

        say (self, row, &row->others[other], OTHERS + (int) other, got);
        other++;
      }
  for (; other < MOST_OTHERS; other++)
    say (self, row, &row->others[other], OTHERS + (int) other, "");
}

static void
show_field (DienScoreCard           *self,
            Row                     *row,
            const DienScorecardLine *line,
            const char              *text)
{
  if (row->criterion != line->criterion && row->input != NULL)
    dien_input_set_text (row->input, NULL);
  row->criterion = line->criterion;
  say (self, row, &row->sum, ENTRY, line->criterion == 0 ? text : "");
  if (row->sum != NULL)
    set_strong (row->sum, TRUE);
  if (row->input == NULL && line->criterion != 0)
    make_input (self, row);
  if (row->input != NULL)
    gtk_widget_set_visible (GTK_WIDGET (row->input), line->criterion != 0);
  if (line->criterion == 0)
    return;

  g_object_set (row->input, "label", gtk_label_get_label (row->name), NULL);
  dien_input_set_editable (row->input, self->editable);
  dien_input_update (row->input, text);
}

static void
show_line (DienScoreCard           *self,
           guint                    at,
           DienScorecard           *card,
           const DienScorecardLine *line,
           guint                    round)
{
  Row *row = get_row (self, at);
  g_autofree char *called = dup_called (line);
  g_autofree char *text = dien_score_dup_text (line->kind, &line->scores[round]);

  gtk_label_set_label (row->name, called);
  gtk_widget_set_visible (GTK_WIDGET (row->name), TRUE);
  set_strong (row->name, line->criterion == 0);
  say_maximum (self, row, line->maximum);
  say_others (self, row, card, line, round);
  say_difference (self, row, card, line, round);
  show_field (self, row, line, text);
}

static void
show_heading (DienScoreCard *self,
              DienScorecard *card,
              guint          round)
{
  Row *row = get_row (self, 0);
  GtkLabel *labels[MOST_OTHERS + 2];

  gtk_label_set_label (row->name, _("Criterion"));
  say (self, row, &row->maximum, MAXIMUM, _("Max."));
  say_others (self, row, card, NULL, round);
  say (self, row, &row->sum, ENTRY, g_array_index (card->rounds, DienScorecardRound, round).name);
  say (self, row, &row->difference, DIFFERENCE, "±");
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->difference), _("Difference from the unit’s own score"));

  labels[0] = row->maximum;
  labels[1] = row->sum;
  for (int i = 0; i < MOST_OTHERS; i++)
    labels[2 + i] = row->others[i];
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i] != NULL)
      {
        gtk_widget_add_css_class (GTK_WIDGET (labels[i]), labels[i] == row->sum ? "caption-heading" : "caption");
        gtk_label_set_wrap (labels[i], TRUE);
        gtk_label_set_justify (labels[i], GTK_JUSTIFY_RIGHT);
      }
}

static gboolean
dien_score_card_grab_focus (GtkWidget *widget)
{
  DienScoreCard *self = DIEN_SCORE_CARD (widget);

  for (guint i = 1; i <= self->n_used; i++)
    if (get_row (self, i)->criterion != 0)
      return gtk_widget_grab_focus (GTK_WIDGET (get_row (self, i)->input));

  return FALSE;
}

static void
dien_score_card_finalize (GObject *object)
{
  g_ptr_array_unref (DIEN_SCORE_CARD (object)->rows);

  G_OBJECT_CLASS (dien_score_card_parent_class)->finalize (object);
}

static void
dien_score_card_class_init (DienScoreCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dien_score_card_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = dien_score_card_grab_focus;

  signals[SIGNAL_SCORED] = g_signal_new ("scored", DIEN_TYPE_SCORE_CARD, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins,
                                         NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", DIEN_TYPE_SCORE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_DETAIL] = g_signal_new ("detail", DIEN_TYPE_SCORE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dien_score_card_init (DienScoreCard *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->editable = TRUE;
  gtk_grid_set_column_spacing (GTK_GRID (self), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self), 2);
  gtk_widget_add_css_class (GTK_WIDGET (make_row (self)->name), "caption");
}

void
dien_score_card_show (DienScoreCard *self,
                      DienScorecard *card,
                      guint          round)
{
  g_return_if_fail (DIEN_IS_SCORE_CARD (self));
  g_return_if_fail (card != NULL && round < card->rounds->len);

  show_heading (self, card, round);
  for (guint i = 0; i < card->lines->len; i++)
    {
      if (i + 1 == self->rows->len)
        make_row (self);
      show_line (self, i + 1, card, &g_array_index (card->lines, DienScorecardLine, i), round);
    }
  for (guint i = card->lines->len + 1; i < self->rows->len; i++)
    hide_row (self, get_row (self, i));
  self->n_used = card->lines->len;
}

void
dien_score_card_clear (DienScoreCard *self)
{
  g_return_if_fail (DIEN_IS_SCORE_CARD (self));

  for (guint i = 1; i < self->rows->len; i++)
    if (get_row (self, i)->input != NULL)
      dien_input_set_text (get_row (self, i)->input, NULL);
}

void
dien_score_card_set_editable (DienScoreCard *self,
                              gboolean       editable)
{
  g_return_if_fail (DIEN_IS_SCORE_CARD (self));

  self->editable = editable;
  for (guint i = 1; i < self->rows->len; i++)
    if (get_row (self, i)->input != NULL)
      dien_input_set_editable (get_row (self, i)->input, editable);
}

void
dien_score_card_refuse (DienScoreCard *self,
                        gint64         criterion,
                        const char    *sentence)
{
  Row *row;

  g_return_if_fail (DIEN_IS_SCORE_CARD (self));

  row = find_row (self, criterion);
  if (row != NULL)
    dien_input_refuse (row->input, sentence);
}

void
dien_score_card_accept (DienScoreCard *self,
                        gint64         criterion)
{
  Row *row;
  g_autofree char *text = NULL;

  g_return_if_fail (DIEN_IS_SCORE_CARD (self));

  row = find_row (self, criterion);
  if (row == NULL)
    return;
  text = g_strdup (dien_input_get_text (row->input));
  dien_input_set_text (row->input, text);
}

gboolean
dien_score_card_confirm (DienScoreCard *self)
{
  gboolean kept = TRUE;

  g_return_val_if_fail (DIEN_IS_SCORE_CARD (self), FALSE);

  for (guint i = 1; i <= self->n_used; i++)
    if (get_row (self, i)->criterion != 0)
      kept &= dien_input_confirm (get_row (self, i)->input);

  return kept;
}

char *
dien_score_card_dup_typing (DienScoreCard *self)
{
  g_autoptr (GString) typing = NULL;

  g_return_val_if_fail (DIEN_IS_SCORE_CARD (self), NULL);

  typing = g_string_new (NULL);
  for (guint i = 1; i <= self->n_used; i++)
    {
      Row *row = get_row (self, i);

      if (row->criterion != 0 && dien_input_is_unconfirmed (row->input))
        g_string_append_printf (typing, "%" G_GINT64_FORMAT "=%s\n", row->criterion, dien_input_get_text (row->input));
    }

  return typing->len > 0 ? g_string_free (g_steal_pointer (&typing), FALSE) : NULL;
}

void
dien_score_card_restore_typing (DienScoreCard *self,
                                const char    *typing)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (DIEN_IS_SCORE_CARD (self));

  lines = g_strsplit (typing, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *text;
      Row *row = find_row (self, g_ascii_strtoll (lines[i], &text, 10));

      if (*lines[i] == '\0' || row == NULL)
        continue;
      dien_input_type (row->input, text + 1);
      dien_input_confirm (row->input); /* says again why it is refused */
    }
}

void
dien_score_card_focus (DienScoreCard *self,
                       gint64         criterion)
{
  Row *row;

  g_return_if_fail (DIEN_IS_SCORE_CARD (self));

  row = find_row (self, criterion);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row->input));
}

void
dien_score_card_type (DienScoreCard *self,
                      gint64         criterion,
                      const char    *text)
{
  Row *row;

  g_return_if_fail (DIEN_IS_SCORE_CARD (self));

  row = find_row (self, criterion);
  if (row == NULL)
    return;
  dien_input_type (row->input, text);
  dien_input_confirm (row->input);
}
