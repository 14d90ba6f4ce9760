/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-subject-parts"

#include "config.h"

#include "dien-subject-parts.h"

#include <glib/gi18n-lib.h>

#include "dien-ratings.h"
#include "dien-terms.h"

static const DienFormField rating_fields[] = {
  { .name = "year_number", .label = N_("Year"), .lacking = N_("Enter the year of the rating.") },
  { .name = "outstanding", .label = N_("Outstanding"), .beside = TRUE },
  { .name = "class", .label = N_("Rating"), .word = dien_terms_rating },
  { NULL }
};

static const DienPartRowsKind ratings = {
  .entity = "rating",
  .owner = "subject",
  .fields = rating_fields,
  .add_label = N_("Add rating of a year"),
  .remove_label = N_("Remove rating"),
  .add = dien_rating_add,
  .edit = dien_rating_edit,
  .remove = dien_rating_remove,
};

static void
part_wanted_cb (DienSubjectParts *self,
                int               kind,
                gint64            id)
{
  if (kind == DIEN_HISTORY_RATING)
    dien_part_rows_go_to (self->ratings, id);
}

void
dien_subject_parts_init (DienSubjectParts *self,
                         DienForm         *form)
{
  self->ratings = DIEN_PART_ROWS (dien_part_rows_new (&ratings));
  gtk_box_append (GTK_BOX (dien_form_get_widget (form, "ratings")), GTK_WIDGET (self->ratings));
  self->history = DIEN_HISTORY (dien_history_new ());
  gtk_box_append (GTK_BOX (dien_form_get_widget (form, "history")), GTK_WIDGET (self->history));
  g_signal_connect_swapped (self->history, "part", G_CALLBACK (part_wanted_cb), self);
}

void
dien_subject_parts_show (DienSubjectParts *self,
                         DienForm         *form)
{
  /* What can only be looked at still leads to its page. */
  gtk_widget_set_sensitive (dien_form_get_widget (form, "ratings"), TRUE);
  gtk_widget_set_sensitive (dien_form_get_widget (form, "history"), TRUE);
  dien_part_rows_show (self->ratings, dien_form_get_store (form), dien_form_get_id (form), dien_form_get_day (form),
                       dien_form_can_edit (form));
  dien_history_show (self->history, dien_form_get_store (form), dien_form_get_id (form), dien_form_get_day (form));
}

void
dien_subject_parts_clear (DienSubjectParts *self,
                          DienForm         *form)
{
  if (dien_form_get_store (form) != NULL)
    dien_part_rows_show (self->ratings, dien_form_get_store (form), 0, dien_form_get_day (form), FALSE);
}
