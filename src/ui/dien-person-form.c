/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-person-form"

#include "config.h"

#include "dien-person-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-error.h"
#include "dien-form-private.h"
#include "dien-people.h"
#include "dien-subject-parts.h"
#include "dien-terms.h"

#define SPACE 6

struct _DienPersonForm
{
  DienForm parent_instance;

  DienPartRows *posts;
  DienSubjectParts parts;
  gint64 same;         /* of that name and year of birth, asked about */
  gboolean different;  /* the user has answered that it is somebody else */
};

G_DEFINE_FINAL_TYPE (DienPersonForm, dien_person_form, DIEN_TYPE_FORM)

/* Who has no form of address: in the list of choices that needs a word. */
static const char *
get_address (const char *code)
{
  return strcmp (code, "none") == 0 ? _("no form of address") : dien_terms_address (code);
}

static const DienFormField fields[] = {
  { .name = "name", .label = N_("Full name"), .group = N_("Information"), .lacking = N_("Enter the full name.") },
  { .name = "address", .label = N_("Form of address"), .word = get_address },
  { .name = "gender", .label = N_("Gender"), .word = dien_terms_gender, .none = N_("not known"), .beside = TRUE },
  { .name = "birth_date", .label = N_("Born"), .placeholder = N_("day/month/year or year") },
  { .name = "party_date", .label = N_("Joined the Party"), .placeholder = N_("day/month/year or year"), .beside = TRUE },
  { .name = "posts", .label = N_("Posts"), .kind = DIEN_FORM_PLACE, .group = N_("Posts"), .later = TRUE },
  { .name = "ratings", .label = N_("Ratings"), .kind = DIEN_FORM_PLACE, .group = N_("Ratings of years"), .later = TRUE },
  { .name = "history", .label = N_("History"), .kind = DIEN_FORM_PLACE, .group = N_("Dossier"), .later = TRUE },
  { NULL }
};

static const DienFormField post_fields[] = {
  { .name = "title", .label = N_("Post"), .lacking = N_("Enter the post, such as Secretary.") },
  { .name = "unit", .label = N_("At") },
  { .name = "from_date", .label = N_("From"), .placeholder = N_("day/month/year") },
  { .name = "to_date", .label = N_("To"), .placeholder = N_("day/month/year"), .beside = TRUE },
  { NULL }
};

static const DienPartRowsKind posts = {
  .entity = "post",
  .owner = "person",
  .fields = post_fields,
  .add_label = N_("Add post"),
  .remove_label = N_("Remove post"),
  .add = dien_post_add,
  .edit = dien_post_edit,
  .remove = dien_post_remove,
};

static gboolean
check_same (DienPersonForm  *self,
            DienRecord      *record,
            GError         **error)
{
  DienForm *form = DIEN_FORM (self);

  return self->different ||
         dien_person_check_same (dien_form_get_store (form), record, dien_form_get_day (form), &self->same, error);
}

static void
this_one_clicked_cb (DienPersonForm *self)
{
  DienForm *form = DIEN_FORM (self);

  if (dien_form_is_new (form))
    dien_form_finish (form);
  dien_form_open (form, self->same);
}

static void
other_clicked_cb (DienPersonForm *self)
{
  DienForm *form = DIEN_FORM (self);

  self->different = TRUE;
  if (dien_form_is_new (form))
    dien_form_add_clicked_cb (form);
  else
    dien_form_confirm (form);
}

static void
append_answer (GtkBox         *box,
               const char     *label,
               GCallback       clicked,
               DienPersonForm *self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

/* Two persons may have one name and year of birth: the user says which it is. */
static void
explain (DienForm   *form,
         const char *field,
         const char *text,
         GError     *error)
{
  GtkWidget *box;

  if (!g_error_matches (error, DIEN_ERROR, DIEN_ERROR_EXISTS))
    return;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  append_answer (GTK_BOX (box), _("It is this person"), G_CALLBACK (this_one_clicked_cb), DIEN_PERSON_FORM (form));
  append_answer (GTK_BOX (box), _("It is somebody else"), G_CALLBACK (other_clicked_cb), DIEN_PERSON_FORM (form));
  dien_input_set_extra (dien_form_get_input (form, field), box);
}

static char *
dup_heading (DienForm   *form,
             DienRecord *record)
{
  return g_strdup (dien_record_get_text (record, "name"));
}

static void
load (DienForm   *form,
      DienRecord *record)
{
  DienPersonForm *self = DIEN_PERSON_FORM (form);

  DIEN_FORM_CLASS (dien_person_form_parent_class)->load (form, record);
  gtk_widget_set_sensitive (dien_form_get_widget (form, "posts"), TRUE);
  dien_part_rows_show (self->posts, dien_form_get_store (form), dien_form_get_id (form), dien_form_get_day (form),
                       dien_form_can_edit (form));
  dien_subject_parts_show (&self->parts, form);
}

static void
clear (DienForm *form)
{
  DienPersonForm *self = DIEN_PERSON_FORM (form);

  self->different = FALSE;
  DIEN_FORM_CLASS (dien_person_form_parent_class)->clear (form);
  dien_form_set_value (form, "address", "comrade");
  if (dien_form_get_store (form) != NULL)
    dien_part_rows_show (self->posts, dien_form_get_store (form), 0, dien_form_get_day (form), FALSE);
  dien_subject_parts_clear (&self->parts, form);
}

static gboolean
add (DienForm    *form,
     DienRecord  *record,
     GError     **error)
{
  return check_same (DIEN_PERSON_FORM (form), record, error) &&
         dien_person_add_record (dien_form_get_store (form), record, error);
}

static gboolean
edit (DienForm    *form,
      DienRecord  *record,
      GError     **error)
{
  if ((dien_record_has (record, "name") || dien_record_has (record, "birth_date")) &&
      !check_same (DIEN_PERSON_FORM (form), record, error))
    return FALSE;

  return dien_person_edit (dien_form_get_store (form), record, error);
}

static void
part_wanted_cb (DienPersonForm *self,
                int             kind,
                gint64          id)
{
  if (kind == DIEN_HISTORY_POST)
    dien_part_rows_go_to (self->posts, id);
}

static void
dien_person_form_constructed (GObject *object)
{
  DienPersonForm *self = DIEN_PERSON_FORM (object);
  DienForm *form = DIEN_FORM (self);

  G_OBJECT_CLASS (dien_person_form_parent_class)->constructed (object);

  self->posts = DIEN_PART_ROWS (dien_part_rows_new (&posts));
  gtk_box_append (GTK_BOX (dien_form_get_widget (form, "posts")), GTK_WIDGET (self->posts));
  dien_subject_parts_init (&self->parts, form);
  g_signal_connect_object (self->parts.history, "part", G_CALLBACK (part_wanted_cb), self, G_CONNECT_SWAPPED);
}

static void
dien_person_form_class_init (DienPersonFormClass *klass)
{
  DienFormClass *form_class = DIEN_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_person_form_constructed;
  form_class->entity = "person";
  form_class->fields = fields;
  form_class->name = N_("Person");
  form_class->new_heading = N_("New person");
  form_class->add_label = N_("Add person");
  form_class->kept = N_("The new person of %d is not added yet; it is kept as a draft.");
  form_class->given_up = N_("The new person was given up.");
  form_class->blamed = "name";
  form_class->dup_heading = dup_heading;
  form_class->load = load;
  form_class->clear = clear;
  form_class->add = add;
  form_class->edit = edit;
  form_class->explain = explain;
}

static void
dien_person_form_init (DienPersonForm *self)
{
}
