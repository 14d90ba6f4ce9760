/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-year-step"

#include "config.h"

#include "dien-year-step.h"

#include <glib/gi18n-lib.h>

#include "dien-input.h"
#include "dien-new-file.h"
#include "dien-number.h"
#include "dien-terms.h"
#include "dien-text.h"

#define INDENT 18 /* px, of a part below another */

struct _DienYearStep
{
  GtkBox parent_instance;

  DienInput *year;
  DienInput *theme;
  DienInput *local_name;
  GtkWidget *starters;
  GtkCheckButton *first;
};

enum
{
  SIGNAL_ENTER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienYearStep, dien_year_step, GTK_TYPE_BOX)

static int
get_this_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now);
}

static gboolean
read_year (DienYearStep  *self,
           int           *year,
           GError       **error)
{
  gint64 number;

  if (!dien_number_parse (dien_input_get_text (self->year), DIEN_NUMBER_COUNT, &number, error) ||
      !dien_new_file_check_year (number, error))
    return FALSE;

  *year = (int) number;
  return TRUE;
}

static gboolean
check_year (DienYearStep *self)
{
  g_autoptr (GError) error = NULL;
  int year;

  if (read_year (self, &year, &error))
    return TRUE;

  dien_input_refuse (self->year, error->message);
  return FALSE;
}

static gboolean
confirm_year_cb (DienYearStep *self,
                 const char   *text)
{
  if (!check_year (self))
    return FALSE;

  dien_input_set_text (self->year, text);
  return TRUE;
}

static gboolean
confirm_cb (DienYearStep *self,
            const char   *text,
            DienInput    *input)
{
  dien_input_set_text (input, text);
  return TRUE;
}

static void
enter_cb (DienYearStep *self,
          DienInput    *input)
{
  GtkWidget *next = input == self->year ? GTK_WIDGET (self->theme)
                    : input == self->theme ? GTK_WIDGET (self->local_name) : GTK_WIDGET (self->first);

  gtk_widget_grab_focus (next);
}

static gboolean
key_pressed_cb (DienYearStep    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_ENTER], 0);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_line (const char *text,
          guint       depth,
          const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, (int) depth * INDENT);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* What its levels are called, and what stands in it from the first day. */
static GtkWidget *
new_picture (const DienFrameStarter *starter)
{
  const char *const terms[] = { starter->axis_term, starter->branch_term, starter->content_term };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autoptr (GString) levels = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (*terms[i] != '\0')
      g_string_append_printf (levels, "%s%s", levels->len > 0 ? " → " : "", terms[i]);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), new_line (dien_terms_frame (starter->code), 0, "heading"));
  gtk_box_append (GTK_BOX (box), new_line (levels->str, 0, "dim-label"));
  for (const DienFrameStarterPart *part = starter->parts; part->level != NULL; part++)
    gtk_box_append (GTK_BOX (box), new_line (part->name, g_str_equal (part->level, "axis") ? 0 : 1, NULL));
  if (starter->parts[0].level == NULL)
    gtk_box_append (GTK_BOX (box), new_line (_("The contents are entered later, one by one or from the plan."), 0, NULL));

  return box;
}

static void
add_starter (DienYearStep           *self,
             const DienFrameStarter *starter)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), new_picture (starter));
  gtk_widget_set_valign (gtk_widget_get_first_child (button), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, dien_terms_frame (starter->code), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (button, "starter");
  g_object_set_data (G_OBJECT (button), "starter", (gpointer) starter);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (button, keys);

  if (self->first == NULL)
    {
      self->first = GTK_CHECK_BUTTON (button);
      gtk_check_button_set_active (self->first, TRUE);
    }
  else
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->first);
  gtk_box_append (GTK_BOX (self->starters), button);
}

static gboolean
dien_year_step_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIEN_YEAR_STEP (widget)->year));
}

static void
dien_year_step_class_init (DienYearStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = dien_year_step_grab_focus;

  signals[SIGNAL_ENTER] = g_signal_new ("enter", DIEN_TYPE_YEAR_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  g_type_ensure (DIEN_TYPE_INPUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-year-step.ui");
  gtk_widget_class_bind_template_child (widget_class, DienYearStep, year);
  gtk_widget_class_bind_template_child (widget_class, DienYearStep, theme);
  gtk_widget_class_bind_template_child (widget_class, DienYearStep, local_name);
  gtk_widget_class_bind_template_child (widget_class, DienYearStep, starters);
  gtk_widget_class_bind_template_callback (widget_class, confirm_year_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
dien_year_step_init (DienYearStep *self)
{
  g_autofree char *this_year = g_strdup_printf ("%d", get_this_year ());

  gtk_widget_init_template (GTK_WIDGET (self));
  dien_input_set_text (self->year, this_year);
  for (const DienFrameStarter *starter = dien_frame_starters (); starter->code != NULL; starter++)
    add_starter (self, starter);
}

GtkWidget *
dien_year_step_new (void)
{
  return g_object_new (DIEN_TYPE_YEAR_STEP, NULL);
}

gboolean
dien_year_step_check (DienYearStep *self,
                      gboolean      skipped)
{
  g_return_val_if_fail (DIEN_IS_YEAR_STEP (self), FALSE);

  if (skipped || check_year (self))
    return TRUE;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  return FALSE;
}

int
dien_year_step_get_year (DienYearStep *self)
{
  int year;

  g_return_val_if_fail (DIEN_IS_YEAR_STEP (self), 0);

  return read_year (self, &year, NULL) ? year : get_this_year ();
}

char *
dien_year_step_dup_theme (DienYearStep *self)
{
  g_return_val_if_fail (DIEN_IS_YEAR_STEP (self), NULL);

  return dien_text_normalise (dien_input_get_text (self->theme));
}

char *
dien_year_step_dup_local_name (DienYearStep *self)
{
  g_return_val_if_fail (DIEN_IS_YEAR_STEP (self), NULL);

  return dien_text_normalise (dien_input_get_text (self->local_name));
}

const DienFrameStarter *
dien_year_step_get_starter (DienYearStep *self)
{
  g_return_val_if_fail (DIEN_IS_YEAR_STEP (self), NULL);

  for (GtkWidget *button = gtk_widget_get_first_child (self->starters); button != NULL; button = gtk_widget_get_next_sibling (button))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)))
      return g_object_get_data (G_OBJECT (button), "starter");

  return NULL;
}
