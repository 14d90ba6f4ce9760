/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-figure-button"

#include "config.h"

#include "dien-figure-button.h"

#include <glib/gi18n-lib.h>

#include "dien-pages.h"

struct _DienFigureButton
{
  GtkButton parent_instance;

  GtkLabel *words;
  GtkLabel *note;
  GtkProgressBar *bar;
  GtkLabel *number;
  GtkWidget *left;

  char *page;
  char *filter;
  gint64 id;
  int year;
};

G_DEFINE_FINAL_TYPE (DienFigureButton, dien_figure_button, GTK_TYPE_BUTTON)

/* 'Công nhận 14, mở danh sách' */
static void
name_itself (DienFigureButton *self)
{
  const char *note = gtk_label_get_label (self->note);
  g_autofree char *figure = g_strdup_printf ("%s %s", gtk_label_get_label (self->words), gtk_label_get_label (self->number));
  g_autofree char *noted = *note != '\0' ? g_strdup_printf ("%s, %s", figure, note) : g_strdup (figure);
  g_autofree char *name = NULL;

  if (self->page == NULL)
    name = g_strdup (noted);
  else
    name = g_strdup_printf (g_str_equal (self->page, "papers") ? _("%s, open the paper") : _("%s, open the list"), noted);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
dien_figure_button_clicked (GtkButton *button)
{
  DienFigureButton *self = DIEN_FIGURE_BUTTON (button);
  g_autofree char *page = g_strdup (self->page);
  g_autofree char *filter = g_strdup (self->filter);
  gint64 id = self->id;

  if (page == NULL)
    return;

  /* The year may make the pictures anew, and this one with them. */
  g_object_ref (self);
  if (self->year != 0)
    gtk_widget_activate_action (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), "win.year", "i", self->year);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show", "(ssx)", page, filter, id);
  g_object_unref (self);
}

static void
dien_figure_button_finalize (GObject *object)
{
  DienFigureButton *self = DIEN_FIGURE_BUTTON (object);

  g_free (self->page);
  g_free (self->filter);

  G_OBJECT_CLASS (dien_figure_button_parent_class)->finalize (object);
}

static void
dien_figure_button_class_init (DienFigureButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dien_figure_button_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = dien_figure_button_clicked;
}

static GtkLabel *
new_words (void)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (label, 12);
  gtk_label_set_max_width_chars (label, 34);
  return label;
}

static void
dien_figure_button_init (DienFigureButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->words = new_words ();
  self->note = new_words ();
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "heading");
  gtk_label_set_xalign (self->number, 1);
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->bar), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->left, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (GTK_WIDGET (self->bar), 40, -1);

  gtk_box_append (GTK_BOX (self->left), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (self->left), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (box), self->left);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure");
}

DienFigureButton *
dien_figure_button_new (const char *words,
                        const char *number,
                        double      part)
{
  DienFigureButton *self = g_object_new (DIEN_TYPE_FIGURE_BUTTON, NULL);

  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->number, number);
  if (part >= 0)
    gtk_progress_bar_set_fraction (self->bar, CLAMP (part, 0, 1));
  else
    {
      gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
      gtk_widget_set_hexpand (self->left, TRUE);
    }
  name_itself (self);

  return self;
}

void
dien_figure_button_set_note (DienFigureButton *self,
                             const char       *note)
{
  g_return_if_fail (DIEN_IS_FIGURE_BUTTON (self));

  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  name_itself (self);
}

void
dien_figure_button_set_target (DienFigureButton *self,
                               const char       *page,
                               const char       *filter,
                               gint64            id,
                               int               year)
{
  g_return_if_fail (DIEN_IS_FIGURE_BUTTON (self));

  g_free (self->page);
  g_free (self->filter);
  self->page = dien_pages_find (page) != NULL ? g_strdup (page) : NULL;
  self->filter = g_strdup (filter);
  self->id = id;
  self->year = year;
  name_itself (self);
}

void
dien_figure_button_align (DienFigureButton *self,
                          GtkSizeGroup     *words,
                          GtkSizeGroup     *numbers)
{
  g_return_if_fail (DIEN_IS_FIGURE_BUTTON (self));

  gtk_size_group_add_widget (words, self->left);
  gtk_size_group_add_widget (numbers, GTK_WIDGET (self->number));
}

const char *
dien_figure_button_get_words (DienFigureButton *self)
{
  g_return_val_if_fail (DIEN_IS_FIGURE_BUTTON (self), NULL);

  return gtk_label_get_label (self->words);
}
