/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-indicators-strip"

#include "config.h"

#include "dien-indicators-strip.h"

#include <glib/gi18n-lib.h>

#include "dien-choice.h"
#include "dien-error.h"
#include "dien-indicators.h"
#include "dien-input.h"
#include "dien-number.h"
#include "dien-text.h"
#include "dien-window.h"
#include "dien-years.h"

#define AMOUNT 1000

struct _DienIndicatorsStrip
{
  GtkBox parent_instance;

  DienStore *store;
  gint64 year;
  gboolean loading;

  GtkLabel *listed;
  GtkMenuButton *stated;
  GtkLabel *paper_name;
  GtkWidget *popover; /* (nullable): made when it is first wanted */
  DienInput *figure;
  DienChoice *paper;
};

G_DEFINE_FINAL_TYPE (DienIndicatorsStrip, dien_indicators_strip, GTK_TYPE_BOX)

/* '20/27'; '' where no paper says it */
static char *
format_stated (DienRecord *stated)
{
  g_autofree char *reached = NULL;
  g_autofree char *total = NULL;

  if (stated == NULL)
    return g_strdup ("");

  reached = dien_number_format (dien_record_get_int (stated, "value"), DIEN_NUMBER_AMOUNT);
  total = dien_number_format (dien_record_get_int (stated, "base"), DIEN_NUMBER_AMOUNT);
  return dien_record_is_null (stated, "base") ? g_steal_pointer (&reached) : g_strconcat (reached, "/", total, NULL);
}

static void
fill_papers (DienIndicatorsStrip *self)
{
  g_autoptr (GPtrArray) papers = dien_store_list (self->store, "paper", NULL, 0, NULL);

  dien_choice_clear (self->paper);
  dien_choice_append (self->paper, "", _("(Not from a paper)"), 0);
  for (guint i = 0; papers != NULL && i < papers->len; i++)
    {
      DienRecord *paper = g_ptr_array_index (papers, i);
      g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, dien_record_get_id (paper));
      g_autofree char *citation = dien_paper_dup_citation (paper, "party");

      dien_choice_append (self->paper, code, citation, 0);
    }
}

static gint64
get_paper (DienRecord *stated)
{
  return stated != NULL ? dien_record_get_int (stated, "paper") : 0;
}

static void
select_paper (DienIndicatorsStrip *self,
              DienRecord          *stated)
{
  gint64 id = get_paper (stated);
  g_autofree char *code = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : g_strdup ("");

  dien_choice_select (self->paper, code);
}

static void
show_paper_name (DienIndicatorsStrip *self,
                 DienRecord          *stated)
{
  gint64 id = get_paper (stated);
  g_autoptr (DienRecord) paper = id != 0 ? dien_store_get (self->store, "paper", id, NULL) : NULL;
  g_autofree char *citation = paper != NULL ? dien_paper_dup_citation (paper, "party") : g_strdup ("");

  gtk_label_set_label (self->paper_name, citation);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->paper_name), citation);
}

static void
show_stated (DienIndicatorsStrip *self)
{
  g_autoptr (DienRecord) stated = dien_indicators_get_stated (self->store, self->year);
  g_autofree char *figure = format_stated (stated);
  g_autofree char *words = *figure != '\0' ? g_strdup_printf (_("by the report %s"), figure)
                                           : g_strdup (_("enter the report’s figure…"));

  gtk_menu_button_set_label (self->stated, words);
  show_paper_name (self, stated);
  if (self->popover == NULL)
    return;

  self->loading = TRUE;
  fill_papers (self);
  select_paper (self, stated);
  dien_input_update (self->figure, figure);
  self->loading = FALSE;
}

/* '20/27'. @reached: (out): -1 where nothing stands there */
static gboolean
parse (const char  *text,
       gint64      *reached,
       gint64      *total,
       GError     **error)
{
  g_autofree char *normal = dien_text_normalise (text);
  g_auto (GStrv) parts = g_strsplit (normal, "/", 2);

  *reached = -1;
  *total = 0;
  if (*normal == '\0')
    return TRUE;
  if (parts[1] == NULL)
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                           _("Enter how many were reached out of how many, such as 20/27."));
      return FALSE;
    }

  return dien_number_parse (parts[0], DIEN_NUMBER_COUNT, reached, error) &&
         dien_number_parse (parts[1], DIEN_NUMBER_COUNT, total, error);
}

static gboolean
write_stated (DienIndicatorsStrip  *self,
              const char           *text,
              GError              **error)
{
  const char *code = dien_choice_get_code (self->paper);
  gint64 paper = code != NULL ? g_ascii_strtoll (code, NULL, 10) : 0;
  gint64 reached, total;

  return parse (text, &reached, &total, error) &&
         dien_indicators_set_stated (self->store, self->year, reached, total, paper, error);
}

static gboolean
figure_confirmed_cb (DienIndicatorsStrip *self,
                     const char          *text,
                     DienInput           *input)
{
  g_autofree char *typed = g_strdup (text);
  g_autoptr (GError) error = NULL;

  if (!write_stated (self, typed, &error))
    {
      dien_input_refuse (input, error->message);
      return FALSE;
    }

  dien_input_set_text (input, typed);
  show_stated (self);
  return TRUE;
}

static void
figure_entered_cb (DienIndicatorsStrip *self)
{
  gtk_menu_button_popdown (self->stated);
}

static void
paper_chosen_cb (DienIndicatorsStrip *self)
{
  g_autoptr (DienRecord) stated = dien_indicators_get_stated (self->store, self->year);
  g_autoptr (GError) error = NULL;

  /* Without a figure the paper waits for it. */
  if (self->loading || stated == NULL)
    return;

  if (!write_stated (self, dien_input_get_text (self->figure), &error))
    {
      show_stated (self);
      dien_choice_refuse (self->paper, error->message);
    }
}

static void
popover_closed_cb (DienIndicatorsStrip *self)
{
  dien_input_confirm (self->figure);
}

static void
popover_shown_cb (DienIndicatorsStrip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->figure));
}

static GtkWidget *
new_popover (DienIndicatorsStrip *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->figure = g_object_new (DIEN_TYPE_INPUT, "label", _("Reached out of all, by the report"), "placeholder", "20/27", NULL);
  self->paper = g_object_new (DIEN_TYPE_CHOICE, "label", _("Paper that says so"), NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figure));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->paper));
  gtk_widget_add_css_class (box, "form-fields");
  gtk_widget_set_size_request (box, 300, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  g_signal_connect_object (self->figure, "confirm", G_CALLBACK (figure_confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->figure, "enter", G_CALLBACK (figure_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "chosen", G_CALLBACK (paper_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (popover_shown_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return popover;
}

static void
popover_wanted (GtkMenuButton *button,
                gpointer       user_data)
{
  DienIndicatorsStrip *self = DIEN_INDICATORS_STRIP (user_data);

  if (self->popover != NULL)
    return;

  self->popover = new_popover (self);
  gtk_menu_button_set_popover (button, self->popover);
  show_stated (self);
}

static void
dien_indicators_strip_dispose (GObject *object)
{
  g_clear_object (&DIEN_INDICATORS_STRIP (object)->store);

  G_OBJECT_CLASS (dien_indicators_strip_parent_class)->dispose (object);
}

static void
dien_indicators_strip_class_init (DienIndicatorsStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dien_indicators_strip_dispose;
}

static void
dien_indicators_strip_init (DienIndicatorsStrip *self)
{
  GtkWidget *heading = gtk_label_new (_("Reached and exceeded:"));

  gtk_widget_add_css_class (GTK_WIDGET (self), "filters");
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->listed = GTK_LABEL (gtk_label_new (NULL));
  self->stated = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->paper_name = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->listed), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->stated), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->paper_name), "dim-label");
  gtk_label_set_ellipsize (self->paper_name, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->paper_name, 0);
  gtk_menu_button_set_create_popup_func (self->stated, popover_wanted, self, NULL);

  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->listed));
  gtk_box_append (GTK_BOX (self), gtk_label_new ("·"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stated));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->paper_name));
}

GtkWidget *
dien_indicators_strip_new (DienStore *store)
{
  DienIndicatorsStrip *self = g_object_new (DIEN_TYPE_INDICATORS_STRIP, NULL);

  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}

void
dien_indicators_strip_show (DienIndicatorsStrip *self,
                            gint64               year,
                            gboolean             can_edit)
{
  gint64 reached = 0, total = 0;
  g_autofree char *listed = NULL;

  g_return_if_fail (DIEN_IS_INDICATORS_STRIP (self));

  if (year != self->year && self->figure != NULL)
    dien_input_restore (self->figure);
  self->year = year;
  dien_indicators_count (self->store, year, &reached, &total, NULL);
  listed = g_strdup_printf (_("by the list %d/%d"), (int) reached, (int) total);
  gtk_label_set_label (self->listed, listed);
  show_stated (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stated), can_edit);
}
