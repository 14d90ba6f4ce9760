/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registration-form"

#include "config.h"

#include "dien-registration-form-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "dien-closures.h"
#include "dien-date.h"
#include "dien-error.h"
#include "dien-scores.h"
#include "dien-subjects.h"
#include "dien-terms.h"
#include "dien-window.h"
#include "dien-years.h"

/* The list is what the window is opened for: the fields come with the frame behind the first. */
#define FRAMES_BEFORE 2

enum
{
  SIGNAL_REGISTERED,
  SIGNAL_OPEN,
  SIGNAL_LEFT,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienRegistrationForm, dien_registration_form, GTK_TYPE_BOX)

static const char *const sources[] = { "registered", "chosen", "found" };
static const char *const stages[] = {
  "planned", "registered", "pilot", "self_scored", "inspected", "awaiting", "returned", "withdrawn"
};
static const char *const results[] = { "recognised", "refused", "to_complete" };

static void
fill_terms (DienRegistrationForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    dien_choice_append (self->source, sources[i], dien_terms_source (sources[i]), 0);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    dien_choice_append (self->stage, stages[i], dien_terms_state (stages[i]), 0);
  dien_choice_append (self->result, "", _("None yet"), 0);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    dien_choice_append (self->result, results[i], dien_terms_state (results[i]), 0);
}

static void
append_parts (DienRegistrationForm *self,
              GPtrArray            *parts,
              gint64                parent,
              guint                 depth)
{
  for (guint i = 0; i < parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (parts, i);
      g_autofree char *code = NULL;

      if (dien_record_get_int (part, "parent") != parent)
        continue;

      code = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_id (part));
      dien_choice_append (self->place, code, dien_record_get_text (part, "name"), depth);
      append_parts (self, parts, dien_record_get_id (part), depth + 1);
    }
}

static void
fill_places (DienRegistrationForm *self)
{
  g_autoptr (GPtrArray) parts = dien_store_list (self->store, "frame_part", "year", self->year, NULL);
  g_autofree char *chosen = g_strdup (dien_choice_get_code (self->place));

  dien_choice_clear (self->place);
  dien_choice_append (self->place, "", _("(Not placed)"), 0);
  if (parts != NULL)
    append_parts (self, parts, 0, 0);

  dien_choice_select (self->place, chosen);
  if (dien_choice_get_code (self->place) == NULL)
    dien_choice_select (self->place, "");
}

/* What can only be looked at can still be read and copied. */
static void
set_editable (DienRegistrationForm *self,
              gboolean              editable)
{
  GtkWidget *chosen[] = { GTK_WIDGET (self->place), GTK_WIDGET (self->source), GTK_WIDGET (self->stage),
                          GTK_WIDGET (self->result), GTK_WIDGET (self->replicated) };
  DienInput *inputs[DIEN_REGISTRATION_FORM_N_FIELDS];

  dien_registration_form_get_fields (self, inputs);
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    dien_input_set_editable (inputs[i], editable);
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    gtk_widget_set_sensitive (chosen[i], editable);
}

static void
show_part (DienRegistrationForm *self)
{
  gboolean shown = self->id != 0 || self->new;
  DienInput *fields[DIEN_REGISTRATION_FORM_N_FIELDS];

  dien_registration_form_get_fields (self, fields);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    dien_input_set_restoring (fields[i], !self->new);
  gtk_widget_set_visible (self->scrolled, shown && self->frames >= FRAMES_BEFORE);
  gtk_widget_set_visible (self->nothing, !shown);
  gtk_widget_set_visible (self->new_bar, self->new);
  gtk_widget_set_visible (GTK_WIDGET (self->stage), !self->new);
  gtk_widget_set_visible (self->outcome, !self->new);
  if (self->new)
    {
      gtk_widget_set_visible (self->points, FALSE);
      gtk_label_set_label (self->heading, _("New registration"));
    }
  else if (!shown)
    gtk_label_set_label (self->heading, "");
}

static void
load_registration (DienRegistrationForm *self,
                   DienRecord           *record)
{
  g_autofree char *name = dien_subject_dup_name (self->store, dien_record_get_int (record, "subject"), self->day, NULL);
  g_autofree char *date = dien_date_format (dien_record_get_text (record, "registered_on"));
  g_autofree char *place = dien_record_is_null (record, "frame_part")
                             ? g_strdup ("")
                             : g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_int (record, "frame_part"));
  g_autofree char *heading = g_strdup_printf (_("Registration %d"), (int) dien_record_get_int (record, "position"));

  gtk_label_set_label (self->heading, heading);
  dien_input_update (self->subject, name);
  dien_input_update (self->model, dien_record_get_text (record, "model"));
  dien_choice_select (self->place, place);
  dien_choice_select (self->source, dien_record_get_text (record, "source"));
  dien_input_update (self->registered_on, date);
  dien_choice_select (self->stage, dien_record_get_text (record, "stage"));
  dien_input_update (self->note, dien_record_get_text (record, "note"));
}

static char *
dup_reasons (DienRegistrationForm *self,
             DienRecord           *outcome)
{
  g_autoptr (GPtrArray) reasons = dien_store_list (self->store, "outcome_reason", "outcome", dien_record_get_id (outcome), NULL);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) joined = NULL;

  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    g_strv_builder_add (lines, dien_record_get_text (g_ptr_array_index (reasons, i), "text"));

  joined = g_strv_builder_end (lines);
  return g_strjoinv ("\n", joined);
}

static char *
dup_according (DienRegistrationForm *self,
               DienRecord           *outcome)
{
  const char *field = dien_record_is_null (outcome, "decision") ? "source" : "decision";
  g_autoptr (DienRecord) paper = NULL;
  g_autofree char *citation = NULL;

  if (dien_record_is_null (outcome, field))
    return NULL;

  paper = dien_store_get (self->store, "paper", dien_record_get_int (outcome, field), NULL);
  if (paper == NULL)
    return NULL;

  citation = dien_paper_dup_citation (paper, "party");
  return dien_closure_according_to (citation);
}

static void
load_outcome (DienRegistrationForm *self,
              DienRecord           *outcome)
{
  const char *result = outcome != NULL ? dien_record_get_text (outcome, "result") : "";
  g_autofree char *date = dien_date_format (outcome != NULL ? dien_record_get_text (outcome, "decided_on") : NULL);
  g_autofree char *reasons = outcome != NULL ? dup_reasons (self, outcome) : g_strdup ("");
  g_autofree char *according = outcome != NULL ? dup_according (self, outcome) : NULL;

  dien_choice_select (self->result, self->wanted != NULL ? self->wanted : result);
  dien_input_update (self->reasons, reasons);
  dien_input_update (self->decided_on, date);
  gtk_label_set_label (self->according, according != NULL ? according : "");
  gtk_widget_set_visible (GTK_WIDGET (self->according), according != NULL);
  gtk_check_button_set_active (self->replicated, outcome != NULL && dien_record_get_int (outcome, "replicated") != 0);
  gtk_widget_set_visible (self->decided, outcome != NULL || self->wanted != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons),
                          self->wanted != NULL || *reasons != '\0' || g_strcmp0 (result, "recognised") != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->decided_on), outcome != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->replicated), outcome != NULL);
}

static void
load_points (DienRegistrationForm *self)
{
  g_autoptr (GPtrArray) totals = dien_scores_list_totals (self->store, self->id, NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; totals != NULL && i < totals->len; i++)
    {
      DienRoundTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *points = dien_closure_points (total->total);

      g_string_append_printf (lines, "%s%s: %s", i > 0 ? "\n" : "", total->name, points);
    }

  gtk_label_set_label (self->totals, lines->str);
  gtk_widget_set_visible (self->points, lines->len > 0);
}

static char *
name_draft (DienRegistrationForm *self)
{
  if (!self->new)
    return g_strdup (_("What was typed there is not saved yet; it is kept as a draft with its row."));

  return g_strdup_printf (_("The new registration is kept as a draft. Ctrl+N in the year %d goes on with it."),
                          atoi (self->day));
}

/* @label: of the button that shows what was typed here again */
static void
offer_to_go_on (DienRegistrationForm *self,
                const char           *sentence,
                const char           *label)
{
  DienWindow *window = dien_window_find (GTK_WIDGET (self));

  if (window != NULL)
    dien_window_offer (window, sentence, label, "win.go-on", g_variant_new ("(xx)", self->id, self->year));
}

/* What is not kept stays for when one comes back, and says so. */
static void
leave (DienRegistrationForm *self)
{
  g_autofree char *sentence = NULL;

  if (self->id == 0 && !self->new)
    return;

  dien_registration_form_confirm (self);
  if (!dien_drafts_store (self->drafts, self))
    return;

  sentence = name_draft (self);
  offer_to_go_on (self, sentence, _("Go on with it"));
}

static void
clear (DienRegistrationForm *self)
{
  dien_registration_form_forget_subject (self);
  g_clear_pointer (&self->wanted, g_free);
  dien_input_set_text (self->subject, NULL);
  dien_input_set_text (self->model, NULL);
  dien_input_set_text (self->registered_on, NULL);
  dien_input_set_text (self->reasons, NULL);
  dien_input_set_text (self->decided_on, NULL);
  dien_input_set_text (self->note, NULL);
  dien_choice_select (self->place, "");
  dien_choice_select (self->source, "registered");
}

static void
store_changed_cb (DienRegistrationForm *self,
                  DienNotice           *notice)
{
  if (dien_notice_touches (notice, "frame_part"))
    fill_places (self);
  if (self->id != 0)
    dien_registration_form_reload (self);
}

static void
close_clicked_cb (DienRegistrationForm *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
give_up_clicked_cb (DienRegistrationForm *self)
{
  if (dien_drafts_give_up (self->drafts, self))
    offer_to_go_on (self, _("The new registration was given up."), _("Bring it back"));
  dien_registration_form_finish (self);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
key_pressed_cb (DienRegistrationForm *self,
                guint                 key,
                guint                 code,
                GdkModifierType       state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  if (self->wanted != NULL)
    {
      g_clear_pointer (&self->wanted, g_free);
      dien_registration_form_reload (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->result));
      return GDK_EVENT_STOP;
    }

  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  return GDK_EVENT_STOP;
}

static gboolean
frame_begun_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (widget);

  self->frames++;
  if (self->frames < FRAMES_BEFORE)
    return G_SOURCE_CONTINUE;

  show_part (self);
  return G_SOURCE_REMOVE;
}

static void
dien_registration_form_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dien_registration_form_parent_class)->map (widget);

  if (DIEN_REGISTRATION_FORM (widget)->frames == 0)
    gtk_widget_add_tick_callback (widget, frame_begun_cb, NULL, NULL);
}

static gboolean
dien_registration_form_grab_focus (GtkWidget *widget)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (widget);

  return (self->id != 0 || self->new) && gtk_widget_grab_focus (GTK_WIDGET (self->subject));
}

static void
dien_registration_form_dispose (GObject *object)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (object);

  if (self->suggestions != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->suggestions)));
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dien_registration_form_parent_class)->dispose (object);
}

static void
dien_registration_form_finalize (GObject *object)
{
  DienRegistrationForm *self = DIEN_REGISTRATION_FORM (object);

  g_free (self->day);
  g_free (self->picked_name);
  g_free (self->wanted);
  dien_drafts_free (self->drafts);

  G_OBJECT_CLASS (dien_registration_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-registration-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, heading);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, scrolled);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, subject);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, model);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, place);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, source);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, registered_on);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, stage);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, outcome);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, result);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, decided);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, reasons);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, decided_on);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, according);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, replicated);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, note);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, points);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, totals);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, new_bar);
  gtk_widget_class_bind_template_child (widget_class, DienRegistrationForm, nothing);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_up_clicked_cb);
}

static void
dien_registration_form_class_init (DienRegistrationFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dien_registration_form_dispose;
  object_class->finalize = dien_registration_form_finalize;
  widget_class->map = dien_registration_form_map;
  widget_class->grab_focus = dien_registration_form_grab_focus;

  signals[SIGNAL_REGISTERED] = g_signal_new ("registered", DIEN_TYPE_REGISTRATION_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_OPEN] = g_signal_new ("open", DIEN_TYPE_REGISTRATION_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_LEFT] = g_signal_new ("left", DIEN_TYPE_REGISTRATION_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", DIEN_TYPE_REGISTRATION_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  g_type_ensure (DIEN_TYPE_INPUT);
  g_type_ensure (DIEN_TYPE_CHOICE);
  bind_template (widget_class);
  dien_registration_form_class_init_edit (widget_class);
}

static void
dien_registration_form_init (DienRegistrationForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->drafts = dien_drafts_new ();
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_terms (self);
  self->loading = FALSE;
  dien_registration_form_init_subject (self);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  show_part (self);
}

void
dien_registration_form_set_store (DienRegistrationForm *self,
                                  DienStore            *store)
{
  g_return_if_fail (DIEN_IS_REGISTRATION_FORM (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

void
dien_registration_form_set_year (DienRegistrationForm *self,
                                 gint64                year,
                                 gboolean              can_edit)
{
  g_autoptr (DienRecord) record = NULL;
  g_autoptr (DienList) subjects = NULL;

  g_return_if_fail (DIEN_IS_REGISTRATION_FORM (self));

  dien_registration_form_show (self, 0);
  record = dien_store_get (self->store, "year", year, NULL);
  self->year = year;
  g_free (self->day);
  self->day = dien_year_dup_last_day (record != NULL ? (int) dien_record_get_int (record, "number") : 0);
  fill_places (self);
  set_editable (self, can_edit);

  subjects = dien_subjects_new (self->store, self->day);
  dien_suggestions_set_list (self->suggestions, subjects);
}

void
dien_registration_form_reload (DienRegistrationForm *self)
{
  g_autoptr (DienRecord) record = dien_store_get (self->store, "registration", self->id, NULL);
  g_autoptr (DienRecord) outcome = NULL;

  if (record == NULL)
    {
      self->id = 0;
      show_part (self);
      return;
    }

  outcome = dien_registration_get_outcome (self->store, self->id, NULL);
  self->loading = TRUE;
  load_registration (self, record);
  load_outcome (self, outcome);
  load_points (self);
  self->loading = FALSE;
}

void
dien_registration_form_show (DienRegistrationForm *self,
                             gint64                id)
{
  g_return_if_fail (DIEN_IS_REGISTRATION_FORM (self));

  if (id == self->id && !self->new)
    return;

  leave (self);
  self->new = FALSE;
  self->id = id;
  self->loading = TRUE;
  clear (self);
  self->loading = FALSE;
  if (id != 0)
    dien_registration_form_reload (self);
  show_part (self);
  dien_drafts_restore (self->drafts, self);
}

void
dien_registration_form_begin (DienRegistrationForm *self)
{
  g_return_if_fail (DIEN_IS_REGISTRATION_FORM (self));

  if (self->new)
    return;

  leave (self);
  self->new = TRUE;
  self->id = 0;
  self->loading = TRUE;
  clear (self);
  self->loading = FALSE;
  show_part (self);
  dien_drafts_restore (self->drafts, self);
}

void
dien_registration_form_go_on (DienRegistrationForm *self,
                              gint64                id)
{
  g_return_if_fail (DIEN_IS_REGISTRATION_FORM (self));

  /* What is being typed into another new one is not to be lost for it. */
  if (id == 0 && self->new && dien_drafts_store (self->drafts, self))
    return;

  dien_drafts_want_back (self->drafts, id, self->year);
  if (id == self->id && (id != 0 || self->new))
    dien_drafts_restore (self->drafts, self);
  else if (id == 0)
    dien_registration_form_begin (self);
  else
    dien_registration_form_show (self, id);
}

void
dien_registration_form_finish (DienRegistrationForm *self)
{
  self->loading = TRUE;
  clear (self);
  self->loading = FALSE;
  dien_drafts_store (self->drafts, self);
  self->new = FALSE;
  show_part (self);
}

gboolean
dien_registration_form_is_new (DienRegistrationForm *self)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATION_FORM (self), FALSE);

  return self->new;
}

gint64
dien_registration_form_get_id (DienRegistrationForm *self)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATION_FORM (self), 0);

  return self->id;
}

gboolean
dien_registration_form_confirm (DienRegistrationForm *self)
{
  DienInput *fields[DIEN_REGISTRATION_FORM_N_FIELDS];
  gboolean kept = TRUE;

  g_return_val_if_fail (DIEN_IS_REGISTRATION_FORM (self), FALSE);

  dien_registration_form_get_fields (self, fields);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    kept &= dien_input_confirm (fields[i]);

  return kept;
}

gboolean
dien_registration_form_has_drafts (DienRegistrationForm *self)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATION_FORM (self), FALSE);

  dien_drafts_store (self->drafts, self);
  dien_drafts_forget_gone (self->drafts, self->store);
  return !dien_drafts_is_empty (self->drafts);
}

gint64
dien_registration_form_find_draft (DienRegistrationForm *self,
                                   gint64               *year)
{
  g_return_val_if_fail (DIEN_IS_REGISTRATION_FORM (self), 0);

  return dien_drafts_get_first (self->drafts, year);
}

void
dien_registration_form_get_fields (DienRegistrationForm  *self,
                                   DienInput            **fields)
{
  DienInput *all[DIEN_REGISTRATION_FORM_N_FIELDS] = {
    self->subject, self->model, self->registered_on, self->note, self->reasons, self->decided_on
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    fields[i] = all[i];
}

/* Whether it is the disk's fault and not what was typed. */
static gboolean
is_failure (GError *error)
{
  return !g_error_matches (error, DIEN_ERROR, DIEN_ERROR_INVALID) &&
         !g_error_matches (error, DIEN_ERROR, DIEN_ERROR_EXISTS);
}

void
dien_registration_form_refuse (DienRegistrationForm *self,
                               DienInput            *field,
                               GError               *error)
{
  DienWindow *window = dien_window_find (GTK_WIDGET (self));

  dien_input_refuse (field, error->message);
  if (is_failure (error) && window != NULL)
    dien_window_note_failure (window, error->message, "page.confirm", NULL);
}

void
dien_registration_form_refuse_choice (DienRegistrationForm *self,
                                      DienChoice           *choice,
                                      GError               *error)
{
  DienWindow *window = dien_window_find (GTK_WIDGET (self));

  if (self->id != 0)
    dien_registration_form_reload (self);
  dien_choice_refuse (choice, error->message);
  if (is_failure (error) && window != NULL)
    dien_window_note_failure (window, error->message, NULL, NULL);
}
