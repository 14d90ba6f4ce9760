/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-overview-page"

#include "config.h"

#include "dien-overview-figures.h"

#include <glib/gi18n-lib.h>

#include "dien-award-terms.h"
#include "dien-figure-button.h"
#include "dien-figures.h"
#include "dien-number.h"
#include "dien-years.h"

typedef struct
{
  GtkBox *box;
  GtkSizeGroup *words;
  GtkSizeGroup *numbers;
  gint64 most; /* what a whole bar stands for */
} Pictures;

/* What the pictures of awards are made of. */
typedef struct
{
  Pictures *pictures;
  GPtrArray *figures[2]; /* of the year, of the year before */
  int year;
  gint64 paper; /* one that is named below */
} Awards;

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
begin_pictures (Pictures  *pictures,
                GtkWidget *box,
                gint64     most)
{
  pictures->box = GTK_BOX (box);
  pictures->words = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  pictures->numbers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  pictures->most = MAX (most, 1);
}

static void
end_pictures (Pictures *pictures)
{
  g_object_unref (pictures->words);
  g_object_unref (pictures->numbers);
}

static DienFigureButton *
append_figure (Pictures   *pictures,
               const char *words,
               gint64      value,
               const char *style)
{
  g_autofree char *number = dien_number_format (value, DIEN_NUMBER_COUNT);
  DienFigureButton *button = dien_figure_button_new (words, number, (double) value / (double) pictures->most);

  dien_figure_button_align (button, pictures->words, pictures->numbers);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (button), style);
  gtk_box_append (pictures->box, GTK_WIDGET (button));

  return button;
}

/* One of the list of models; nothing where there are none, unless it is a main one. */
static void
append_models (Pictures   *pictures,
               const char *words,
               gint64      value,
               const char *filter,
               const char *style)
{
  dien_figure_button_set_target (append_figure (pictures, words, value, style), "registrations", filter, 0, 0);
}

static void
append_axes (Pictures  *pictures,
             GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      DienFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *filter = g_strdup_printf ("recognised-on:%" G_GINT64_FORMAT, figure->axis);

      if (!g_str_has_prefix (figure->key, "recognised.") || figure->value == 0)
        continue;
      append_models (pictures,
                     figure->name != NULL ? figure->name : figure->axis < 0 ? _("Elsewhere") : _("(Not placed)"),
                     figure->value, filter, "part");
    }
}

GtkWidget *
dien_overview_section_new (const char  *title,
                           GtkWidget  **box)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (*box, "card");
  gtk_widget_add_css_class (*box, "figures");
  gtk_box_append (GTK_BOX (section), new_label (title, "heading"));
  gtk_box_append (GTK_BOX (section), *box);

  return section;
}

GtkWidget *
dien_overview_models_new (GPtrArray *figures)
{
  Pictures pictures;
  GtkWidget *box;
  GtkWidget *section = dien_overview_section_new (_("Models and exemplars"), &box);

  begin_pictures (&pictures, box, dien_figures_get (figures, "registered"));
  append_models (&pictures, _("Registered models"), dien_figures_get (figures, "registered"), "counted", NULL);
  append_models (&pictures, _("Recognised models"), dien_figures_get (figures, "recognised"), "recognised", "good");
  append_axes (&pictures, figures);
  append_models (&pictures, _("Models not recognised"), dien_figures_get (figures, "refused"), "refused", NULL);
  if (dien_figures_get (figures, "to_complete") > 0)
    append_models (&pictures, _("To complete, to be inspected again"), dien_figures_get (figures, "to_complete"), "to_complete", NULL);
  if (dien_figures_get (figures, "open") > 0)
    append_models (&pictures, _("Without an outcome yet"), dien_figures_get (figures, "open"), "open", NULL);
  append_models (&pictures, _("Models to replicate"), dien_figures_get (figures, "replicated"), "replicated", NULL);
  end_pictures (&pictures);

  return section;
}

static DienFigureButton *
append_reached (Pictures   *pictures,
                const char *words,
                gint64      reached,
                gint64      total)
{
  g_autofree char *number = total >= 0 ? g_strdup_printf ("%d/%d", (int) reached, (int) total)
                                       : g_strdup_printf ("%d", (int) reached);
  DienFigureButton *button = dien_figure_button_new (words, number, (double) reached / (double) MAX (total, 1));

  dien_figure_button_align (button, pictures->words, pictures->numbers);
  gtk_box_append (pictures->box, GTK_WIDGET (button));
  return button;
}

/* 'theo báo cáo: Bài viết …' below all that is from that paper. */
static void
append_paper (GtkBox    *box,
              DienStore *store,
              gint64     id)
{
  g_autoptr (DienRecord) paper = id != 0 ? dien_store_get (store, "paper", id, NULL) : NULL;
  g_autofree char *citation = paper != NULL ? dien_paper_dup_citation (paper, "party") : NULL;
  g_autofree char *words = citation != NULL ? g_strdup_printf (_("The report: %s"), citation) : NULL;
  GtkWidget *label;

  if (words == NULL)
    return;

  label = new_label (words, "caption");
  gtk_widget_add_css_class (label, "source");
  gtk_box_append (box, label);
}

static void
append_difference (GtkBox *box,
                   gint64  reached,
                   gint64  total)
{
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (reached == 0 && total == 0)
    return;

  /* Translators: by how much the report has more (+) or less (-) than the list */
  words = g_strdup_printf (_("Difference between report and list: %+d reached, %+d in all."), (int) reached, (int) total);
  label = new_label (words, "caption");
  gtk_widget_add_css_class (label, "source");
  gtk_box_append (box, label);
}

GtkWidget *
dien_overview_indicators_new (DienStore *store,
                              GPtrArray *figures)
{
  gint64 reached = dien_figures_get (figures, "indicator.listed.reached");
  gint64 total = dien_figures_get (figures, "indicator.listed.total");
  const DienFigure *stated = dien_figures_find (figures, "indicator.stated.reached");
  gint64 stated_total = dien_figures_get (figures, "indicator.stated.total");
  Pictures pictures;
  GtkWidget *box;
  GtkWidget *section = dien_overview_section_new (_("Indicators reached and exceeded"), &box);

  begin_pictures (&pictures, box, 1);
  dien_figure_button_set_target (append_reached (&pictures, _("By the list"), reached, total), "indicators", "reached", 0, 0);
  if (stated != NULL)
    {
      dien_figure_button_set_target (append_reached (&pictures, _("By the report"), stated->value, stated_total),
                                     "papers", "", stated->paper, 0);
      if (stated_total >= 0)
        append_difference (GTK_BOX (box), stated->value - reached, stated_total - total);
      append_paper (GTK_BOX (box), store, stated->paper);
    }
  end_pictures (&pictures);

  return section;
}

static gint64
find_most (GPtrArray *figures,
           gint64     most)
{
  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      DienFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_has_prefix (figure->key, "award."))
        most = MAX (most, figure->value);
    }

  return most;
}

/* 'theo báo cáo'; 'theo danh sách 20 · theo báo cáo 21' where both are known and differ; else nothing. */
static char *
dup_note (const DienFigure *figure)
{
  if (figure->stated)
    return g_strdup (_("by the report"));
  if (figure->stated_value >= 0 && figure->stated_value != figure->value)
    return g_strdup_printf (_("by the list %d · by the report %d"), (int) figure->value, (int) figure->stated_value);

  return g_strdup ("");
}

/* One year's. @subject: 'district.collective'; @former: 0 is the year, 1 the one before */
static void
append_award (Awards     *awards,
              const char *subject,
              const char *what,
              const char *title,
              int         former)
{
  g_autofree char *key = g_strdup_printf ("award.%s.%s", subject, what);
  g_autofree char *filter = g_strdup_printf ("%s:%s", what, subject);
  const DienFigure *figure = awards->figures[former] != NULL ? dien_figures_find (awards->figures[former], key) : NULL;
  g_autofree char *words = g_strdup_printf (_("%s, year %d"), title, awards->year - former);
  g_autofree char *note = NULL;
  DienFigureButton *button;

  if (figure == NULL)
    return;

  note = dup_note (figure);
  button = append_figure (awards->pictures, words, figure->value, former ? "former" : NULL);
  dien_figure_button_set_note (button, note);
  if (figure->stated)
    dien_figure_button_set_target (button, "papers", "", figure->paper, 0);
  else
    dien_figure_button_set_target (button, "nominations", filter, 0, former ? awards->year - former : 0);
  if (figure->stated_value >= 0)
    awards->paper = figure->paper;
}

static gboolean
is_known (Awards     *awards,
          const char *prefix)
{
  for (int i = 0; i < 2; i++)
    for (guint j = 0; awards->figures[i] != NULL && j < awards->figures[i]->len; j++)
      if (g_str_has_prefix (((DienFigure *) g_ptr_array_index (awards->figures[i], j))->key, prefix))
        return TRUE;

  return FALSE;
}

static void
append_level (Awards     *awards,
              const char *level)
{
  static const char *const kinds[] = { "collective", "person", "household" };
  static const struct
  {
    const char *code;
    const char *word;
  } whats[] = { { "granted", N_("%s, granted") }, { "proposed", N_("%s, proposed") } };
  g_autofree char *prefix = g_strdup_printf ("award.%s.", level);

  if (!is_known (awards, prefix))
    return;

  gtk_box_append (awards->pictures->box, new_label (dien_terms_level (level), "level"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (whats); j++)
      {
        g_autofree char *subject = g_strdup_printf ("%s.%s", level, kinds[i]);
        g_autofree char *title = g_strdup_printf (_(whats[j].word), dien_terms_award_subject (kinds[i]));

        append_award (awards, subject, whats[j].code, title, 0);
        append_award (awards, subject, whats[j].code, title, 1);
      }
}

GtkWidget *
dien_overview_awards_new (DienStore *store,
                          GPtrArray *figures,
                          GPtrArray *former,
                          int        year)
{
  static const char *const levels[] = { "commune", "district", "province", "state" };
  Pictures pictures;
  Awards awards = { &pictures, { figures, former }, year, 0 };
  GtkWidget *section, *box;

  if (!is_known (&awards, "award."))
    return NULL;

  section = dien_overview_section_new (_("Commendation"), &box);
  begin_pictures (&pictures, box, find_most (former, find_most (figures, 0)));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    append_level (&awards, levels[i]);
  append_paper (GTK_BOX (box), store, awards.paper);
  end_pictures (&pictures);

  return section;
}
