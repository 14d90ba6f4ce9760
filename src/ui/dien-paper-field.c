/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-paper-field"

#include "config.h"

#include "dien-paper-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-papers.h"
#include "dien-suggestions.h"
#include "dien-text.h"

#define SPACE 6

struct _DienPaperField
{
  DienInput *input;
  DienStore *store;
  DienSuggestions *suggestions;

  gint64 picked;     /* the paper whose name was picked, while that name stands there */
  char *picked_name;

  /* While a new one is entered below the field. */
  GtkWidget *box;    /* (nullable) */
  char *begun_for;   /* what stood in the field then */
  DienInput *kind;
  DienInput *number;
  DienInput *date;
  DienInput *title;
};

static void
take (DienPaperField *self,
      gint64          id)
{
  g_autofree char *name = dien_paper_dup_name (self->store, id);

  self->picked = id;
  g_free (self->picked_name);
  self->picked_name = g_strdup (name);
  gtk_widget_grab_focus (GTK_WIDGET (self->input));
  dien_input_type (self->input, name);
  dien_input_confirm (self->input);
}

static void
paper_picked_cb (DienPaperField *self,
                 gint64          id)
{
  take (self, id);
}

static gboolean
keep_cb (DienPaperField *self,
         const char     *text,
         DienInput      *input)
{
  g_autofree char *typed = g_strdup (text);
  g_autoptr (DienRecord) record = dien_record_new ("paper");
  g_autoptr (GError) error = NULL;

  if (input == self->date && !dien_record_set_typed (record, "issued_on", typed, &error))
    {
      dien_input_refuse (input, error->message);
      return FALSE;
    }

  dien_input_set_text (input, typed);
  return TRUE;
}

static DienRecord *
read_new (DienPaperField *self)
{
  g_autoptr (DienRecord) record = dien_record_new ("paper");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *number = NULL;
  g_autofree char *symbol = NULL;
  const char *reference = dien_input_get_text (self->number);

  if (!dien_record_set_typed (record, "issued_on", dien_input_get_text (self->date), &error))
    {
      dien_input_refuse (self->date, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->date));
      return NULL;
    }

  dien_paper_split_reference (reference, &before, &number, &symbol);
  dien_record_set_text (record, "kind", dien_input_get_text (self->kind));
  dien_record_set_text (record, "number", *number != '\0' ? number : reference);
  dien_record_set_text (record, "symbol", symbol);
  dien_record_set_text (record, "title", dien_input_get_text (self->title));

  return g_steal_pointer (&record);
}

static void
add (DienPaperField *self)
{
  g_autoptr (DienRecord) record = read_new (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (record == NULL)
    return;

  title = dien_text_normalise (dien_input_get_text (self->title));
  if (*title == '\0')
    {
      dien_input_refuse (self->title, _("Enter what the paper is about."));
      gtk_widget_grab_focus (GTK_WIDGET (self->title));
      return;
    }
  if (!dien_paper_add (self->store, record, &error))
    {
      dien_input_refuse (g_error_matches (error, DIEN_ERROR, DIEN_ERROR_EXISTS) ? self->number : self->title, error->message);
      return;
    }

  take (self, dien_record_get_id (record));
}

static void
entered_cb (DienPaperField *self)
{
  add (self);
}

static DienInput *
append_input (DienPaperField *self,
              GtkWidget      *box,
              const char     *label,
              guint           lines,
              const char     *placeholder,
              const char     *text)
{
  DienInput *input = g_object_new (DIEN_TYPE_INPUT, "label", label, "lines", lines, "placeholder", placeholder, NULL);

  dien_input_set_text (input, text);
  g_signal_connect_data (input, "confirm", G_CALLBACK (keep_cb), self, NULL, G_CONNECT_SWAPPED);
  g_signal_connect_data (input, "enter", G_CALLBACK (entered_cb), self, NULL, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (input));
  return input;
}

/* Where what was typed is the number of a paper it goes there, else it is what the paper is about. */
static void
begin_new (DienPaperField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  GtkWidget *button = gtk_button_new_with_label (_("Add to the register"));
  g_autofree char *typed = g_strdup (dien_input_get_text (self->input));
  g_autofree char *kind = NULL;
  g_autofree char *number = NULL;
  g_autofree char *symbol = NULL;
  g_autofree char *reference = NULL;

  dien_paper_split_reference (typed, &kind, &number, &symbol);
  reference = *symbol != '\0' ? g_strdup_printf ("%s%s%s", number, strchr (symbol, '/') != NULL ? "-" : "/", symbol)
                              : g_strdup (number);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_append (GTK_BOX (box), row);
  self->kind = append_input (self, row, _("Kind of paper"), 1, _("Such as Decision"), kind);
  self->number = append_input (self, row, _("Number and symbol"), 1, NULL, reference);
  self->title = append_input (self, box, _("About what"), 2, NULL, *number != '\0' ? "" : typed);
  self->date = append_input (self, box, _("Date of issue"), 1, _("day/month/year"), "");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add), self);

  g_set_weak_pointer (&self->box, box);
  g_free (self->begun_for);
  self->begun_for = g_steal_pointer (&typed);
  dien_input_set_extra (self->input, box);
  gtk_widget_grab_focus (GTK_WIDGET (*number != '\0' && *kind != '\0' ? self->title : self->kind));
}

static void
add_wanted_cb (DienPaperField *self)
{
  begin_new (self);
}

static void
free_field (gpointer data)
{
  DienPaperField *self = data;

  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->box);
  g_free (self->begun_for);
  g_free (self->picked_name);
  g_free (self);
}

DienPaperField *
dien_paper_field_new (DienInput *input,
                      DienStore *store)
{
  DienPaperField *self;
  g_autoptr (DienList) papers = NULL;

  g_return_val_if_fail (DIEN_IS_INPUT (input), NULL);
  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);

  self = g_new0 (DienPaperField, 1);
  self->input = input;
  self->store = g_object_ref (store);
  self->suggestions = dien_suggestions_new (input);
  papers = dien_papers_new (store);
  dien_suggestions_set_list (self->suggestions, papers);
  g_signal_connect_swapped (self->suggestions, "picked", G_CALLBACK (paper_picked_cb), self);
  g_object_set_data_full (G_OBJECT (input), "dien-paper-field", self, free_field);

  return self;
}

gboolean
dien_paper_field_read (DienPaperField  *self,
                       const char      *text,
                       gint64          *id,
                       GError         **error)
{
  g_return_val_if_fail (self != NULL && text != NULL && id != NULL, FALSE);

  if (self->picked != 0 && g_strcmp0 (self->picked_name, text) == 0)
    {
      *id = self->picked;
      return TRUE;
    }

  return dien_paper_find (self->store, text, id, error);
}

void
dien_paper_field_offer (DienPaperField *self,
                        const char     *text)
{
  GtkWidget *button;

  g_return_if_fail (self != NULL);

  /* What was entered of it so far stays. */
  if (self->box != NULL && g_strcmp0 (self->begun_for, text) == 0)
    return;

  button = gtk_button_new_with_label (_("Add paper"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_wanted_cb), self);
  dien_input_set_extra (self->input, button);
}
