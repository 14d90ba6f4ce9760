/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-overview-page"

#include "config.h"

#include "dien-overview-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-figure-button.h"
#include "dien-number.h"
#include "dien-overview-figures.h"
#include "dien-pages.h"

/* Where a step is done: a page with a filter, or an action of the window. */
typedef struct
{
  const char *title;
  const char *why;
  const char *label;
  const char *page;
  const char *filter;
  const char *action;
} Way;

static const Way ways[DIEN_N_STEPS] = {
  [DIEN_STEP_OFFICE] = { N_("Enter the office’s details"),
                         N_("Headings and signature blocks of all sheets and papers are made of them."),
                         N_("Office details"), .action = "win.office" },
  [DIEN_STEP_OPEN_YEAR] = { N_("Open a year"), N_("Contents, models and awards belong to a year."),
                            N_("Open year"), .action = "win.open-year" },
  [DIEN_STEP_FRAME] = { N_("Set up the contents of emulation"),
                        N_("Each model is placed in a content of the year’s plan."), N_("Plan of the year"), "plan", "" },
  [DIEN_STEP_UNITS] = { N_("Enter units and persons"),
                        N_("Paste them from Excel or add them one by one; they register models afterwards."),
                        N_("Units, persons"), "subjects", "" },
  [DIEN_STEP_REGISTER] = { N_("Register models"), N_("The year has no model yet."), N_("Register a model"), "registrations", "" },
  [DIEN_STEP_CRITERIA] = { N_("Set up a criteria set"), N_("Models are scored by it before they are recognised."),
                           N_("Criteria"), "criteria", "" },
  [DIEN_STEP_SCORE] = { N_("Score the models"), N_("%s models are not scored yet."), N_("Scoring"), "scorecards", "unscored" },
  [DIEN_STEP_DECIDE] = { N_("Enter the outcomes"), N_("%s models are scored and have no outcome yet."),
                         N_("Enter outcomes"), "registrations", "to_decide" },
  [DIEN_STEP_COMPLETE] = { N_("Inspect again"), N_("%s models were to be completed and inspected again."),
                           N_("Open the list"), "registrations", "to_complete" },
  [DIEN_STEP_NOMINATE] = { N_("Choose from the recognised exemplars"),
                           N_("%s models are recognised and nobody is nominated yet."), N_("Commendation"), "nominations", "" },
  [DIEN_STEP_SUBMIT] = { N_("Make the submission"), N_("%s nominations are in no submission with number and date."),
                         N_("Open the list"), "nominations", "unsubmitted" },
  [DIEN_STEP_GRANT] = { N_("Enter the decision"), N_("%s nominations are submitted and not decided yet."),
                        N_("Open the list"), "nominations", "undecided" },
  [DIEN_STEP_NEXT_YEAR] = { N_("Prepare the next year"), N_("Nothing is left to do for this year."),
                            N_("Open year"), .action = "win.open-year" },
};

static guint
get_count (const DienYearWork *work,
           DienStep            step)
{
  switch (step)
    {
    case DIEN_STEP_SCORE:
      return work->to_score;
    case DIEN_STEP_DECIDE:
      return work->to_decide;
    case DIEN_STEP_COMPLETE:
      return work->to_complete;
    case DIEN_STEP_NOMINATE:
      return work->recognised;
    case DIEN_STEP_SUBMIT:
      return work->unsubmitted;
    case DIEN_STEP_GRANT:
      return work->undecided;
    default:
      return 0;
    }
}

static void
gone_there_cb (GtkButton *button,
               const Way *way)
{
  if (way->page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (button), "win.show", "(ssx)", way->page, way->filter, (gint64) 0);
  else
    gtk_widget_activate_action (GTK_WIDGET (button), way->action, NULL);
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* A button whose page or action is not there is none. */
static void
root_changed_cb (GtkWidget  *button,
                 GParamSpec *pspec,
                 const Way  *way)
{
  GtkRoot *root = gtk_widget_get_root (button);
  gboolean there = way->page != NULL ? dien_pages_find (way->page) != NULL
                                     : G_IS_ACTION_GROUP (root) &&
                                         g_action_group_has_action (G_ACTION_GROUP (root), way->action + strlen ("win."));

  gtk_widget_set_visible (button, there);
}

GtkWidget *
dien_overview_step_new (const DienYearWork *work,
                        int                 year)
{
  DienStep step = dien_next_step (work);
  const Way *way = &ways[step];
  g_autofree char *count = dien_number_format (get_count (work, step), DIEN_NUMBER_COUNT);
  g_autofree char *why = NULL;
  g_autofree char *heading = NULL;
  GtkWidget *box, *section, *button;

  g_return_val_if_fail (work != NULL, NULL);

  heading = year != 0 ? g_strdup_printf (_("Next for the year %d"), year) : g_strdup (_("What comes next"));
  why = get_count (work, step) > 0 ? g_strdup_printf (_(way->why), count) : g_strdup (_(way->why));
  if (step == DIEN_STEP_NEXT_YEAR && work->closed)
    {
      g_free (why);
      why = g_strdup (_("This year is closed."));
    }

  section = dien_overview_section_new (heading, &box);
  gtk_widget_add_css_class (box, "next-step");
  button = gtk_button_new_with_label (_(way->label));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (gone_there_cb), (gpointer) way);
  g_signal_connect (button, "notify::root", G_CALLBACK (root_changed_cb), (gpointer) way);
  gtk_box_append (GTK_BOX (box), new_label (_(way->title), "title-3"));
  gtk_box_append (GTK_BOX (box), new_label (why, NULL));
  gtk_box_append (GTK_BOX (box), button);

  return section;
}

GtkWidget *
dien_overview_left_new (const DienYearWork *work)
{
  const struct
  {
    guint count;
    const char *words;
    const char *page;
    const char *filter;
  } left[] = {
    { work->to_score, _("models not scored yet"), "registrations", "to_score" },
    { work->to_decide, _("models scored, without an outcome"), "registrations", "to_decide" },
    { work->to_complete, _("models to be completed and inspected again"), "registrations", "to_complete" },
    { work->open_indicators, _("indicators without figures"), "indicators", "open" },
    { work->unsubmitted, _("nominations not submitted yet"), "nominations", "unsubmitted" },
    { work->undecided, _("nominations without a decision"), "nominations", "undecided" },
  };
  GtkWidget *section = NULL, *box = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    if (left[i].count > 0 && !work->closed)
      {
        g_autofree char *count = dien_number_format (left[i].count, DIEN_NUMBER_COUNT);
        DienFigureButton *button = dien_figure_button_new (left[i].words, count, -1);

        if (section == NULL)
          section = dien_overview_section_new (_("What is left to do"), &box);
        dien_figure_button_set_target (button, left[i].page, left[i].filter, 0, 0);
        gtk_box_append (GTK_BOX (box), GTK_WIDGET (button));
      }

  return section;
}
