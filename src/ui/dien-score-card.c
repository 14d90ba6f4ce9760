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

typedef struct
{
  GtkLabel *name;
  GtkLabel *maximum;
  GtkLabel *others[MOST_OTHERS];
  GtkLabel *sum;     /* of a group or block, in the place of the field */
  DienInput *input;  /* (nullable): %NULL until the row is one of a criterion */
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

static void
refusal_changed_cb (DienScoreCard *self,
                    GParamSpec    *pspec,
                    DienInput     *input)
{
  const char *refusal = dien_input_get_refusal (input);
  Row *row = find_row_of (self, input);

  gtk_label_set_label (row->refusal, refusal != NULL ? refusal : "");
  gtk_widget_set_visible (GTK_WIDGET (row->refusal), refusal != NULL);
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

static void
make_input (DienScoreCard *self,
            Row           *row,
            guint          at)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  row->input = g_object_new (DIEN_TYPE_INPUT, "label", gtk_label_get_label (row->name), "bare", TRUE, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (dien_input_get_editor (row->input)), ENTRY_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (dien_input_get_editor (row->input)), ENTRY_CHARS);
  gtk_entry_set_alignment (GTK_ENTRY (dien_input_get_editor (row->input)), 1);
  gtk_widget_set_valign (GTK_WIDGET (row->input), GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (row->input), ENTRY, 2 * at, 1, 1);
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
  int at = (int) self->rows->len;

  row->name = add_label (self, NAME, 2 * at, 1, 0);
  gtk_label_set_wrap (row->name, TRUE);
  gtk_label_set_width_chars (row->name, NAME_CHARS);
  gtk_widget_set_hexpand (GTK_WIDGET (row->name), TRUE);
  row->maximum = add_label (self, MAXIMUM, 2 * at, 1, 1);
  for (int i = 0; i < MOST_OTHERS; i++)
    row->others[i] = add_label (self, OTHERS + i, 2 * at, 1, 1);
  row->sum = add_label (self, ENTRY, 2 * at, 1, 1);
  row->difference = add_label (self, DIFFERENCE, 2 * at, 1, 1);
  row->refusal = add_label (self, NAME, 2 * at + 1, N_COLUMNS, 0);
  gtk_label_set_wrap (row->refusal, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (row->refusal), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (row->refusal), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->refusal), "error");
  gtk_widget_add_css_class (GTK_WIDGET (row->maximum), "dim-label");
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
set_row_shown (Row      *row,
               gboolean  shown)
{
  gtk_widget_set_visible (GTK_WIDGET (row->name), shown);
  gtk_widget_set_visible (GTK_WIDGET (row->maximum), shown);
  for (int i = 0; i < MOST_OTHERS; i++)
    gtk_widget_set_visible (GTK_WIDGET (row->others[i]), shown);
  gtk_widget_set_visible (GTK_WIDGET (row->sum), shown && row->criterion == 0);
  if (row->input != NULL)
    gtk_widget_set_visible (GTK_WIDGET (row->input), shown && row->criterion != 0);
  gtk_widget_set_visible (GTK_WIDGET (row->difference), shown);
  if (!shown)
    gtk_widget_set_visible (GTK_WIDGET (row->refusal), FALSE);
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
set_points (GtkLabel   *label,
            gboolean    shown,
            DienPoints  points)
{
  g_autofree char *text = shown ? dien_number_format (points, DIEN_NUMBER_POINTS) : g_strdup ("");

  gtk_label_set_label (label, text);
}

/* By how much the round differs from the unit's own. */
static void
show_difference (Row                     *row,
                 DienScorecard           *card,
                 const DienScorecardLine *line,
                 guint                    round)
{
  int own = dien_scorecard_find_kind (card, "self");
  gboolean both = own >= 0 && (guint) own != round && line->scores[own].scored && line->scores[round].scored;
  DienPoints by = both ? line->scores[round].points - line->scores[own].points : 0;
  g_autofree char *text = dien_number_format (by, DIEN_NUMBER_POINTS);
  g_autofree char *signed_text = by > 0 ? g_strconcat ("+", text, NULL) : g_strdup (by < 0 ? text : "");

  gtk_label_set_label (row->difference, signed_text);
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
  guint other = 0;

  gtk_label_set_label (row->name, called);
  set_strong (row->name, line->criterion == 0);
  set_points (row->maximum, line->maximum >= 0, line->maximum);
  for (guint i = 0; i < card->rounds->len && other < MOST_OTHERS; i++)
    if (i != round)
      {
        g_autofree char *got = dien_score_dup_text (line->kind, &line->scores[i]);

        gtk_label_set_label (row->others[other++], got);
      }
  for (; other < MOST_OTHERS; other++)
    gtk_label_set_label (row->others[other], "");
  show_difference (row, card, line, round);

  if (row->criterion != line->criterion && row->input != NULL)
    dien_input_set_text (row->input, NULL);
  row->criterion = line->criterion;
  gtk_label_set_label (row->sum, line->criterion == 0 ? text : "");
  set_strong (row->sum, TRUE);
  if (line->criterion == 0)
    return;

  if (row->input == NULL)
    make_input (self, row, at);
  g_object_set (row->input, "label", called, NULL);
  dien_input_set_editable (row->input, self->editable);
  dien_input_update (row->input, text);
}

static void
show_heading (DienScoreCard *self,
              DienScorecard *card,
              guint          round)
{
  Row *row = get_row (self, 0);
  guint other = 0;

  gtk_label_set_label (row->name, _("Criterion"));
  gtk_label_set_label (row->maximum, _("Max."));
  for (guint i = 0; i < card->rounds->len && other < MOST_OTHERS; i++)
    if (i != round)
      gtk_label_set_label (row->others[other++], g_array_index (card->rounds, DienScorecardRound, i).name);
  for (; other < MOST_OTHERS; other++)
    gtk_label_set_label (row->others[other], "");
  gtk_label_set_label (row->sum, g_array_index (card->rounds, DienScorecardRound, round).name);
  gtk_label_set_label (row->difference, "±");
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->difference), _("Difference from the unit’s own score"));
}

static void
make_heading (DienScoreCard *self)
{
  Row *row = make_row (self);

  gtk_widget_add_css_class (GTK_WIDGET (row->name), "caption");
  for (int i = 0; i < MOST_OTHERS; i++)
    {
      gtk_widget_add_css_class (GTK_WIDGET (row->others[i]), "caption");
      gtk_label_set_wrap (row->others[i], TRUE);
      gtk_label_set_justify (row->others[i], GTK_JUSTIFY_RIGHT);
    }
  gtk_widget_add_css_class (GTK_WIDGET (row->maximum), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->sum), "caption-heading");
  gtk_label_set_wrap (row->sum, TRUE);
  gtk_label_set_justify (row->sum, GTK_JUSTIFY_RIGHT);
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
  make_heading (self);
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
      set_row_shown (get_row (self, i + 1), TRUE);
    }
  for (guint i = card->lines->len + 1; i < self->rows->len; i++)
    {
      get_row (self, i)->criterion = 0;
      set_row_shown (get_row (self, i), FALSE);
    }
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
