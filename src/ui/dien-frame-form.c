/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-frame-form"

#include "config.h"

#include "dien-frame-form.h"

#include <glib/gi18n-lib.h>

#include "dien-frame.h"
#include "dien-targets.h"
#include "dien-terms.h"

struct _DienFrameForm
{
  DienForm parent_instance;

  gint64 near; /* the part that was shown last: a new one comes beside or below it */
  DienTargets *targets;
  GtkWidget *models;
};

G_DEFINE_FINAL_TYPE (DienFrameForm, dien_frame_form, DIEN_TYPE_FORM)

static const char *const levels[] = { "axis", "branch", "content", NULL };
static const char *const terms[] = { "axis_term", "branch_term", "content_term" };

static const DienFormField fields[] = {
  { "name", N_("Name in the frame"), .lines = 2, .lacking = N_("Enter the name."),
    .emptied = N_("A part of the frame needs a name. Enter it, or press Esc to keep the former one.") },
  { "level", N_("Level") },
  { "parent", N_("Stands below"), .none = N_("(Stands on its own)") },
  { "code", N_("Number in the plan"), .placeholder = "1.1" },
  { "leader", N_("Who leads"), .beside = TRUE },
  { "models", .later = TRUE, .kind = DIEN_FORM_PLACE },
  { "targets", .group = N_("Targets"), .later = TRUE, .kind = DIEN_FORM_PLACE },
  { NULL }
};

static const char *const fills_from[] = { "frame_part", "year", NULL };

/* What may have others below it. */
static void
append_parts (DienChoice *choice,
              GPtrArray  *parts,
              gint64      parent,
              guint       depth)
{
  for (guint i = 0; i < parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (parts, i);
      g_autofree char *code = NULL;

      if (dien_record_get_int (part, "parent") != parent || g_strcmp0 (dien_record_get_text (part, "level"), "content") == 0)
        continue;

      code = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_id (part));
      dien_choice_append (choice, code, dien_record_get_text (part, "name"), depth);
      append_parts (choice, parts, dien_record_get_id (part), depth + 1);
    }
}

static void
append_levels (DienForm   *form,
               DienChoice *choice)
{
  g_autoptr (DienRecord) year = dien_store_get (dien_form_get_store (form), "year", dien_form_get_year (form), NULL);

  for (guint i = 0; levels[i] != NULL; i++)
    {
      const char *term = year != NULL ? dien_record_get_text (year, terms[i]) : NULL;

      dien_choice_append (choice, levels[i], term != NULL && *term != '\0' ? term : dien_terms_frame_level (levels[i]), 0);
    }
}

static void
dien_frame_form_fill (DienForm   *form,
                      const char *field,
                      DienChoice *choice)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (g_str_equal (field, "level"))
    {
      append_levels (form, choice);
      return;
    }

  parts = dien_store_list (dien_form_get_store (form), "frame_part", "year", dien_form_get_year (form), NULL);
  if (parts != NULL)
    append_parts (choice, parts, 0, 0);
}

static void
load_models (DienFrameForm *self)
{
  DienForm *form = DIEN_FORM (self);
  guint n = dien_frame_count_models (dien_form_get_store (form), dien_form_get_id (form));
  g_autofree char *label = g_strdup_printf (_("Models on it: %u"), n);

  gtk_button_set_label (GTK_BUTTON (self->models), n > 0 ? label : _("No exemplar yet"));
  gtk_widget_set_sensitive (self->models, n > 0);
}

static void
dien_frame_form_load (DienForm   *form,
                      DienRecord *record)
{
  DienFrameForm *self = DIEN_FRAME_FORM (form);

  DIEN_FORM_CLASS (dien_frame_form_parent_class)->load (form, record);
  self->near = dien_form_get_id (form);
  load_models (self);
  dien_targets_show (self->targets, dien_form_get_store (form), dien_form_get_id (form), dien_form_can_edit (form));
}

/* A new part comes below an axis or branch, and beside a content. */
static void
choose_place (DienFrameForm *self)
{
  DienForm *form = DIEN_FORM (self);
  g_autoptr (DienRecord) near = self->near != 0 ? dien_store_get (dien_form_get_store (form), "frame_part", self->near, NULL)
                                                : NULL;
  g_autofree char *parent = NULL;
  gint64 id;

  dien_form_set_value (form, "level", "content");
  if (near == NULL || dien_record_get_int (near, "year") != dien_form_get_year (form))
    return;

  id = g_strcmp0 (dien_record_get_text (near, "level"), "content") == 0 ? dien_record_get_int (near, "parent") : self->near;
  parent = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : g_strdup ("");
  dien_form_set_value (form, "parent", parent);
}

static void
dien_frame_form_clear (DienForm *form)
{
  DIEN_FORM_CLASS (dien_frame_form_parent_class)->clear (form);
  if (dien_form_is_new (form))
    choose_place (DIEN_FRAME_FORM (form));
}

/* The level is chosen once: what is below it and the models on it hang on it. The axes’ numbers are no words of the office. */
static void
dien_frame_form_update (DienForm *form)
{
  gboolean is_axis = g_strcmp0 (dien_form_get_value (form, "level"), "axis") == 0;

  dien_form_set_shown (form, "level", dien_form_is_new (form));
  dien_form_set_shown (form, "parent", !is_axis);
  dien_form_set_shown (form, "code", !is_axis);
}

static void
dien_frame_form_prepare (DienForm   *form,
                         DienRecord *record)
{
  if (g_strcmp0 (dien_record_get_text (record, "level"), "axis") == 0)
    dien_record_set_null (record, "parent");
}

static gboolean
dien_frame_form_add (DienForm    *form,
                     DienRecord  *record,
                     GError     **error)
{
  return dien_frame_add (dien_form_get_store (form), record, error);
}

static gboolean
dien_frame_form_edit (DienForm    *form,
                      DienRecord  *record,
                      GError     **error)
{
  if (dien_record_has (record, "parent"))
    return dien_frame_place (dien_form_get_store (form), dien_record_get_id (record),
                             dien_record_get_int (record, "parent"), error);

  return dien_frame_edit (dien_form_get_store (form), record, error);
}

static char *
dien_frame_form_dup_heading (DienForm   *form,
                             DienRecord *record)
{
  const char *level = dien_record_get_text (record, "level");
  g_autoptr (DienRecord) year = dien_store_get (dien_form_get_store (form), "year", dien_form_get_year (form), NULL);

  for (guint i = 0; levels[i] != NULL; i++)
    {
      const char *term = year != NULL ? dien_record_get_text (year, terms[i]) : NULL;

      if (g_str_equal (levels[i], level) && term != NULL && *term != '\0')
        return g_strdup (term);
    }

  return g_strdup (dien_terms_frame_level (level));
}

static char *
dien_frame_form_dup_draft_sentence (DienForm   *form,
                                    DienRecord *record,
                                    int         year)
{
  if (record == NULL)
    return g_strdup_printf (_("The new content begun in the year %d is not saved yet."), year);

  return g_strdup_printf (_("‘%s’ in the frame of %d holds a value that could not be kept."),
                          dien_record_get_text (record, "name"), year);
}

static void
models_clicked_cb (DienForm *form)
{
  g_autofree char *wanted = g_strdup_printf ("?%s", dien_form_get_value (form, "name"));

  gtk_widget_activate_action (GTK_WIDGET (form), "win.show", "(ssx)", "registrations", wanted, (gint64) 0);
}

static void
dien_frame_form_constructed (GObject *object)
{
  DienFrameForm *self = DIEN_FRAME_FORM (object);
  DienForm *form = DIEN_FORM (object);

  G_OBJECT_CLASS (dien_frame_form_parent_class)->constructed (object);

  self->targets = DIEN_TARGETS (dien_targets_new ());
  gtk_box_append (GTK_BOX (dien_form_get_widget (form, "targets")), GTK_WIDGET (self->targets));
  self->models = gtk_button_new ();
  gtk_widget_set_tooltip_text (self->models, _("Show these models"));
  g_signal_connect_object (self->models, "clicked", G_CALLBACK (models_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (dien_form_get_widget (form, "models")), self->models);
}

static void
dien_frame_form_class_init (DienFrameFormClass *klass)
{
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_frame_form_constructed;

  form_class->entity = "frame_part";
  form_class->fields = fields;
  form_class->name = N_("Form of the part of the frame");
  form_class->new_heading = N_("New in the frame");
  form_class->add_label = N_("Add to the frame");
  form_class->kept = N_("The new content is kept as a draft. Ctrl+N in the year %d goes on with it.");
  form_class->given_up = N_("The new content was given up.");
  form_class->blamed = "name";
  form_class->fills_from = fills_from;
  form_class->dup_heading = dien_frame_form_dup_heading;
  form_class->dup_draft_sentence = dien_frame_form_dup_draft_sentence;
  form_class->fill = dien_frame_form_fill;
  form_class->load = dien_frame_form_load;
  form_class->clear = dien_frame_form_clear;
  form_class->update = dien_frame_form_update;
  form_class->prepare = dien_frame_form_prepare;
  form_class->add = dien_frame_form_add;
  form_class->edit = dien_frame_form_edit;
}

static void
dien_frame_form_init (DienFrameForm *self)
{
}
