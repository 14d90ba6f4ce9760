/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-assistant"

#include "config.h"

#include "dien-assistant.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dien-job.h"
#include "dien-new-file.h"
#include "dien-office-step.h"
#include "dien-settings.h"
#include "dien-units-step.h"
#include "dien-year-step.h"

#define SUFFIX ".dienhinh"

typedef enum
{
  STEP_OFFICE,
  STEP_YEAR,
  STEP_UNITS,
  N_STEPS
} Step;

struct _DienAssistant
{
  GtkBox parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  DienOfficeStep *office;
  DienYearStep *year;
  DienUnitsStep *units;
  GtkLabel *problem;
  GtkWidget *skip;
  GtkButton *next;

  Step step;
  gboolean skipped[N_STEPS];
  gboolean making;
};

/* What the thread needs: nothing of the window. */
typedef struct
{
  char *path;
  char *user;
  char *theme;
  char *local_name;
  char *units;
  DienNewFile plan;
} Making;

enum
{
  SIGNAL_LEFT,
  SIGNAL_MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienAssistant, dien_assistant, GTK_TYPE_BOX)

static void
free_making (Making *making)
{
  g_clear_pointer (&making->plan.organisation, dien_record_free);
  g_clear_pointer (&making->plan.signers, g_ptr_array_unref);
  g_free (making->path);
  g_free (making->user);
  g_free (making->theme);
  g_free (making->local_name);
  g_free (making->units);
  g_free (making);
}

static GtkWidget *
get_step (DienAssistant *self,
          Step           step)
{
  GtkWidget *const steps[] = { GTK_WIDGET (self->office), GTK_WIDGET (self->year), GTK_WIDGET (self->units) };

  return steps[step];
}

static void
say_problem (DienAssistant *self,
             const char    *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
show_step (DienAssistant *self,
           Step           step)
{
  static const char *const names[] = { N_("The office"), N_("The year and its frame"), N_("The units") };
  g_autofree char *subtitle = g_strdup_printf (_("Step %d of %d: %s"), (int) step + 1, N_STEPS, _(names[step]));

  self->step = step;
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_stack_set_visible_child (self->stack, get_step (self, step));
  gtk_button_set_label (self->next, step + 1 < N_STEPS ? _("Next") : _("Create the file…"));
  gtk_button_set_label (GTK_BUTTON (self->skip), step + 1 < N_STEPS ? _("Skip this step") : _("Enter units later"));
  say_problem (self, NULL);
  gtk_widget_grab_focus (get_step (self, step));
}

/* Returns: whether nothing stands in the way of going on; else the step that has it is shown */
static gboolean
check_steps (DienAssistant *self,
             Step           last)
{
  for (Step step = STEP_OFFICE; step <= last; step++)
    {
      gboolean fine = TRUE;

      if (step == STEP_OFFICE)
        fine = dien_office_step_check (self->office, self->skipped[step]);
      else if (step == STEP_YEAR)
        fine = dien_year_step_check (self->year, self->skipped[step]);
      if (!fine && step != self->step)
        {
          show_step (self, step);
          check_steps (self, step);
        }
      if (!fine)
        return FALSE;
    }

  return TRUE;
}

static char *
dup_file_name (DienAssistant *self)
{
  g_autofree char *name = self->skipped[STEP_OFFICE] ? g_strdup ("") : dien_office_step_dup_name (self->office);

  if (*name == '\0')
    return g_strdup_printf ("%s" SUFFIX, _("Emulation"));

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  return g_strconcat (name, SUFFIX, NULL);
}

static char *
dup_path (GFile *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  return path == NULL || g_str_has_suffix (path, SUFFIX) ? g_steal_pointer (&path) : g_strconcat (path, SUFFIX, NULL);
}

static void
place_chosen_cb (DienAssistant        *self,
                 int                   response,
                 GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = dup_path (file);

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
  g_object_set_data (G_OBJECT (self), "chooser", NULL);
  if (path != NULL)
    dien_assistant_save_to (self, path);
  else if (response == GTK_RESPONSE_ACCEPT)
    say_problem (self, _("The file can only be made on this machine or on a share. Choose a folder there."));
}

static void
choose_place (DienAssistant *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Where to keep the data file"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("Create"), _("Cancel"));
  g_autofree char *name = dup_file_name (self);
  g_autofree char *folder = dien_settings_dup_documents_folder ();
  g_autoptr (GFile) place = g_file_new_for_path (folder);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), "chooser", chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
go_on (DienAssistant *self)
{
  if (self->making || !check_steps (self, self->step))
    return;

  if (self->step == STEP_YEAR)
    dien_office_step_set_year (self->office, dien_year_step_get_year (self->year));
  if (self->step + 1 < N_STEPS)
    show_step (self, self->step + 1);
  else
    choose_place (self);
}

static void
next_clicked_cb (DienAssistant *self)
{
  self->skipped[self->step] = FALSE;
  go_on (self);
}

static void
skip_clicked_cb (DienAssistant *self)
{
  self->skipped[self->step] = TRUE;
  go_on (self);
}

static void
back_clicked_cb (DienAssistant *self)
{
  if (self->step > STEP_OFFICE)
    show_step (self, self->step - 1);
  else
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
  return GDK_EVENT_STOP;
}

static Making *
new_making (DienAssistant *self,
            const char    *path)
{
  Making *making = g_new0 (Making, 1);

  making->path = g_strdup (path);
  making->user = dien_office_step_dup_user (self->office);
  making->plan.user = making->user;
  if (!self->skipped[STEP_OFFICE])
    {
      making->plan.organisation = dien_office_step_dup_organisation (self->office);
      making->plan.signers = dien_office_step_dup_signers (self->office);
    }
  making->plan.year = dien_year_step_get_year (self->year);
  making->plan.starter = dien_frame_starter_find ("contents");
  if (!self->skipped[STEP_YEAR])
    {
      making->theme = dien_year_step_dup_theme (self->year);
      making->local_name = dien_year_step_dup_local_name (self->year);
      making->plan.theme = making->theme;
      making->plan.local_name = making->local_name;
      making->plan.starter = dien_year_step_get_starter (self->year);
    }
  if (!self->skipped[STEP_UNITS])
    making->units = dien_units_step_dup_text (self->units);
  making->plan.units = making->units;

  return making;
}

static gboolean
make_on_thread (gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Making *making = data;
  g_autoptr (DienStore) store = dien_new_file_make (making->path, &making->plan, error);

  return store != NULL;
}

static void
made_cb (DienAssistant  *self,
         DienJobOutcome  outcome,
         const char     *sentence,
         DienJob        *job)
{
  self->making = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), TRUE);
  if (outcome == DIEN_JOB_DONE)
    g_signal_emit (self, signals[SIGNAL_MADE], 0, g_object_get_data (G_OBJECT (job), "path"),
                   g_object_get_data (G_OBJECT (job), "user"));
  else
    say_problem (self, sentence);
}

static gboolean
dien_assistant_grab_focus (GtkWidget *widget)
{
  DienAssistant *self = DIEN_ASSISTANT (widget);

  return gtk_widget_grab_focus (get_step (self, self->step));
}

static void
dien_assistant_class_init (DienAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = dien_assistant_grab_focus;

  signals[SIGNAL_LEFT] = g_signal_new ("left", DIEN_TYPE_ASSISTANT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MADE] = g_signal_new ("made", DIEN_TYPE_ASSISTANT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);

  g_type_ensure (DIEN_TYPE_OFFICE_STEP);
  g_type_ensure (DIEN_TYPE_YEAR_STEP);
  g_type_ensure (DIEN_TYPE_UNITS_STEP);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/dienhinh/DienHinh/ui/dien-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, DienAssistant, title);
  gtk_widget_class_bind_template_child (widget_class, DienAssistant, stack);
  gtk_widget_class_bind_template_child (widget_class, DienAssistant, office);
  gtk_widget_class_bind_template_child (widget_class, DienAssistant, year);
  gtk_widget_class_bind_template_child (widget_class, DienAssistant, units);
  gtk_widget_class_bind_template_child (widget_class, DienAssistant, problem);
  gtk_widget_class_bind_template_child (widget_class, DienAssistant, skip);
  gtk_widget_class_bind_template_child (widget_class, DienAssistant, next);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

static void
dien_assistant_init (DienAssistant *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dien_office_step_set_year (self->office, dien_year_step_get_year (self->year));
  show_step (self, STEP_OFFICE);
}

GtkWidget *
dien_assistant_new (void)
{
  return g_object_new (DIEN_TYPE_ASSISTANT, NULL);
}

void
dien_assistant_save_to (DienAssistant *self,
                        const char    *path)
{
  g_autoptr (DienJob) job = NULL;
  Making *making;

  g_return_if_fail (DIEN_IS_ASSISTANT (self));
  g_return_if_fail (path != NULL);

  if (self->making || !check_steps (self, STEP_UNITS))
    return;

  making = new_making (self, path);
  job = dien_job_new (_("Making the file…"));
  g_object_set_data_full (G_OBJECT (job), "path", g_strdup (path), g_free);
  g_object_set_data_full (G_OBJECT (job), "user", g_strdup (making->user), g_free);
  g_signal_connect_object (job, "finished", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  self->making = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), FALSE);
  say_problem (self, NULL);
  dien_job_start (job, make_on_thread, making, (GDestroyNotify) free_making);
}
