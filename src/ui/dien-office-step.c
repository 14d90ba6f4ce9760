/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-office-step"

#include "config.h"

#include "dien-office-step.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-choice.h"
#include "dien-heading-view.h"
#include "dien-input.h"
#include "dien-terms.h"
#include "dien-text.h"

typedef enum
{
  NAME,
  SUPERIOR,
  PLACE,
  SYMBOL,
  UPPER_HEADING,
  HEADING,
  MANDATE,
  POST,
  SIGNER,
  USER,
  N_INPUTS
} Input;

struct _DienOfficeStep
{
  GtkBox parent_instance;

  GtkWidget *fields;
  DienChoice *kind;
  DienInput *inputs[N_INPUTS];
  gboolean own[N_INPUTS]; /* typed by the user, so that nothing is proposed any more */
  DienHeadingView *view;
  char *chosen_kind;
  int year;
};

typedef struct
{
  const char *label;
  const char *placeholder;
  const char *field; /* of 'organisation'; NULL: of none */
  gboolean beside;   /* the field before it */
} Description;

static const Description descriptions[N_INPUTS] = {
  [NAME] = { N_("Name of the office"), NULL, "name" },
  [SUPERIOR] = { N_("Superior body"), N_("Leave empty where there is none"), "superior" },
  [PLACE] = { N_("Place on papers"), NULL, "place" },
  [SYMBOL] = { N_("Symbol of the office"), NULL, "symbol", TRUE },
  [UPPER_HEADING] = { N_("Upper line of the heading"), NULL, "upper_heading" },
  [HEADING] = { N_("Own line of the heading"), NULL, "heading" },
  [MANDATE] = { N_("Signs on behalf of"), NULL, NULL },
  [POST] = { N_("Post of the signer"), NULL, NULL, TRUE },
  [SIGNER] = { N_("Full name of the signer"), NULL, NULL },
  [USER] = { N_("Full name of whoever uses the program"), NULL, NULL, TRUE },
};

enum
{
  SIGNAL_ENTER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienOfficeStep, dien_office_step, GTK_TYPE_BOX)

static char *
dup_text (DienOfficeStep *self,
          Input           input)
{
  return dien_text_normalise (dien_input_get_text (self->inputs[input]));
}

static void
show_picture (DienOfficeStep *self)
{
  g_autoptr (DienRecord) organisation = dien_office_step_dup_organisation (self);
  g_autoptr (GPtrArray) signers = dien_office_step_dup_signers (self);

  dien_heading_view_show (self->view, organisation, signers->len > 0 ? g_ptr_array_index (signers, 0) : NULL, self->year);
}

static void
propose_one (DienOfficeStep *self,
             Input           input,
             const char     *text)
{
  if (!self->own[input])
    dien_input_set_text (self->inputs[input], text);
}

static void
propose (DienOfficeStep *self)
{
  g_autofree char *name = dien_office_step_dup_name (self);
  g_autofree char *superior = dup_text (self, SUPERIOR);
  g_autoptr (DienOffice) office = dien_office_propose (dien_choice_get_code (self->kind), name, superior);

  propose_one (self, PLACE, office->place);
  propose_one (self, SYMBOL, office->symbol);
  propose_one (self, UPPER_HEADING, office->upper_heading);
  propose_one (self, HEADING, office->heading);
  propose_one (self, MANDATE, office->signers[0].mandate);
  propose_one (self, POST, office->signers[0].post);
  show_picture (self);
}

/* The name goes on as it was typed behind the words that offices of the kind begin with. */
static void
begin_name (DienOfficeStep *self,
            const char     *kind)
{
  const char *before = dien_office_get_name_start (self->chosen_kind);
  const char *start = dien_office_get_name_start (kind);
  const char *now = dien_input_get_text (self->inputs[NAME]);
  g_autofree char *name = NULL;

  if (!self->own[NAME])
    name = g_strdup (start);
  else if (*before != '\0' && *start != '\0' && g_str_has_prefix (now, before))
    name = g_strconcat (start, now + strlen (before), NULL);
  else
    return;

  dien_input_set_text (self->inputs[NAME], name);
  gtk_editable_set_position (GTK_EDITABLE (dien_input_get_editor (self->inputs[NAME])), -1);
}

static void
kind_chosen_cb (DienOfficeStep *self,
                const char     *code)
{
  begin_name (self, code);
  g_free (self->chosen_kind);
  self->chosen_kind = g_strdup (code);
  propose (self);
}

static Input
find_input (DienOfficeStep *self,
            DienInput      *widget)
{
  for (guint i = 0; i < N_INPUTS; i++)
    if (self->inputs[i] == widget)
      return i;

  g_assert_not_reached ();
}

static void
typed_cb (DienOfficeStep *self,
          DienInput      *widget)
{
  self->own[find_input (self, widget)] = TRUE;
  propose (self);
}

static gboolean
check_input (DienInput *input)
{
  g_autoptr (GError) error = NULL;

  if (dien_office_check_line (dien_input_get_label (input), dien_input_get_text (input), &error))
    return TRUE;

  dien_input_refuse (input, error->message);
  return FALSE;
}

static gboolean
confirm_cb (DienOfficeStep *self,
            const char     *text,
            DienInput      *widget)
{
  if (!check_input (widget))
    return FALSE;

  dien_input_set_text (widget, text);
  return TRUE;
}

static void
enter_cb (DienOfficeStep *self,
          DienInput      *widget)
{
  Input input = find_input (self, widget);

  if (input + 1 < N_INPUTS)
    gtk_widget_grab_focus (GTK_WIDGET (self->inputs[input + 1]));
  else
    g_signal_emit (self, signals[SIGNAL_ENTER], 0);
}

static DienInput *
new_input (DienOfficeStep *self,
           Input           input)
{
  const Description *description = &descriptions[input];
  DienInput *widget = g_object_new (DIEN_TYPE_INPUT,
                                    "label", _(description->label),
                                    "placeholder", description->placeholder != NULL ? _(description->placeholder) : NULL,
                                    "hexpand", TRUE,
                                    NULL);

  g_signal_connect_object (widget, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "confirm", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  return widget;
}

static void
make_inputs (DienOfficeStep *self)
{
  GtkWidget *row = NULL;

  for (Input i = 0; i < N_INPUTS; i++)
    {
      self->inputs[i] = new_input (self, i);
      if (!descriptions[i].beside)
        {
          row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
          gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
          gtk_box_append (GTK_BOX (self->fields), row);
        }
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->inputs[i]));
    }
}

static gboolean
dien_office_step_grab_focus (GtkWidget *widget)
{
  DienOfficeStep *self = DIEN_OFFICE_STEP (widget);
  gboolean grabbed = gtk_widget_grab_focus (GTK_WIDGET (self->inputs[NAME]));

  if (grabbed && !self->own[NAME])
    gtk_editable_set_position (GTK_EDITABLE (dien_input_get_editor (self->inputs[NAME])), -1);
  return grabbed;
}

static void
dien_office_step_finalize (GObject *object)
{
  g_free (DIEN_OFFICE_STEP (object)->chosen_kind);

  G_OBJECT_CLASS (dien_office_step_parent_class)->finalize (object);
}

static void
dien_office_step_class_init (DienOfficeStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dien_office_step_finalize;
  widget_class->grab_focus = dien_office_step_grab_focus;

  signals[SIGNAL_ENTER] = g_signal_new ("enter", DIEN_TYPE_OFFICE_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  g_type_ensure (DIEN_TYPE_CHOICE);
  g_type_ensure (DIEN_TYPE_HEADING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-office-step.ui");
  gtk_widget_class_bind_template_child (widget_class, DienOfficeStep, fields);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeStep, kind);
  gtk_widget_class_bind_template_child (widget_class, DienOfficeStep, view);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
}

static void
dien_office_step_init (DienOfficeStep *self)
{
  const char *const *kinds = dien_office_kinds ();

  gtk_widget_init_template (GTK_WIDGET (self));
  make_inputs (self);
  for (guint i = 0; kinds[i] != NULL; i++)
    dien_choice_append (self->kind, kinds[i], dien_terms_office (kinds[i]), 0);
  self->chosen_kind = g_strdup (kinds[0]);
  dien_choice_select (self->kind, kinds[0]);
  dien_input_set_text (self->inputs[NAME], dien_office_get_name_start (kinds[0]));
  propose (self);
}

GtkWidget *
dien_office_step_new (void)
{
  return g_object_new (DIEN_TYPE_OFFICE_STEP, NULL);
}

gboolean
dien_office_step_check (DienOfficeStep *self,
                        gboolean        skipped)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (DIEN_IS_OFFICE_STEP (self), FALSE);

  if (skipped)
    return TRUE;

  name = dien_office_step_dup_name (self);
  if (*name == '\0')
    {
      dien_input_refuse (self->inputs[NAME], _("The name of the office is missing. Enter it, or skip this step and enter it later."));
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return FALSE;
    }
  for (guint i = 0; i < N_INPUTS; i++)
    if (!check_input (self->inputs[i]))
      {
        gtk_widget_grab_focus (GTK_WIDGET (self->inputs[i]));
        return FALSE;
      }

  return TRUE;
}

void
dien_office_step_set_year (DienOfficeStep *self,
                           int             year)
{
  g_return_if_fail (DIEN_IS_OFFICE_STEP (self));

  self->year = year;
  show_picture (self);
}

DienRecord *
dien_office_step_dup_organisation (DienOfficeStep *self)
{
  g_autofree char *name = NULL;
  g_autofree char *superior = NULL;
  DienRecord *record;

  g_return_val_if_fail (DIEN_IS_OFFICE_STEP (self), NULL);

  name = dien_office_step_dup_name (self);
  superior = dup_text (self, SUPERIOR);
  record = dien_new_file_organisation (dien_choice_get_code (self->kind), name, superior);
  for (Input i = PLACE; i < N_INPUTS; i++)
    if (descriptions[i].field != NULL)
      {
        g_autofree char *text = dup_text (self, i);

        dien_record_set_text (record, descriptions[i].field, text);
      }

  return record;
}

GPtrArray *
dien_office_step_dup_signers (DienOfficeStep *self)
{
  static const struct
  {
    Input input;
    const char *field;
  } fields[] = { { MANDATE, "mandate" }, { POST, "post" }, { SIGNER, "name" } };
  GPtrArray *signers = g_ptr_array_new_with_free_func ((GDestroyNotify) dien_record_free);
  g_autoptr (DienRecord) record = dien_record_new ("signer");
  g_autofree char *post = NULL;

  g_return_val_if_fail (DIEN_IS_OFFICE_STEP (self), signers);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = dup_text (self, fields[i].input);

      dien_record_set_text (record, fields[i].field, text);
    }
  post = dup_text (self, POST);
  if (*post != '\0')
    g_ptr_array_add (signers, g_steal_pointer (&record));

  return signers;
}

char *
dien_office_step_dup_user (DienOfficeStep *self)
{
  g_return_val_if_fail (DIEN_IS_OFFICE_STEP (self), NULL);

  return dup_text (self, USER);
}

char *
dien_office_step_dup_name (DienOfficeStep *self)
{
  g_autofree char *name = NULL;
  g_autofree char *start = NULL;

  g_return_val_if_fail (DIEN_IS_OFFICE_STEP (self), NULL);

  name = dup_text (self, NAME);
  start = dien_text_normalise (dien_office_get_name_start (dien_choice_get_code (self->kind)));
  return g_strdup (g_str_equal (name, start) ? "" : name);
}
