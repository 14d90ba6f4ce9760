/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-people-view"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dien-cells.h"
#include "dien-list-page-private.h"
#include "dien-number.h"
#include "dien-people.h"
#include "dien-person-form.h"
#include "dien-subject-views.h"
#include "dien-subjects.h"
#include "dien-terms.h"

struct _DienPeopleView
{
  DienListPage parent_instance;

  gint64 unit; /* only those of that one; 0: all */
  GtkWidget *strip;
  GtkLabel *unit_name;
};

G_DEFINE_FINAL_TYPE (DienPeopleView, dien_people_view, DIEN_TYPE_LIST_PAGE)

static char *
dup_address (gpointer row,
             gpointer value)
{
  return g_strdup (dien_terms_address (dien_row_get_text (row, GPOINTER_TO_UINT (value))));
}

static const DienListPageColumn columns[] = {
  { .id = "name", .title = N_("Full name"), .text = dien_cell_text, .value = DIEN_PERSON_NAME, .width = 150, .expand = TRUE,
    .names_row = TRUE },
  { .id = "address", .title = N_("Form of address"), .text = dup_address, .value = DIEN_PERSON_ADDRESS, .width = 80 },
  { .id = "title", .title = N_("Posts"), .text = dien_cell_text, .value = DIEN_PERSON_TITLE, .width = 176 },
  { .id = "unit", .title = N_("Unit"), .text = dien_cell_text, .value = DIEN_PERSON_UNIT, .width = 150 },
  { .id = "birth_date", .title = N_("Born"), .text = dien_cell_date, .value = DIEN_PERSON_BIRTH_DATE, .width = 100 },
  { .id = "party_date", .title = N_("Joined the Party"), .text = dien_cell_date, .value = DIEN_PERSON_PARTY_DATE, .width = 124 },
  { NULL }
};

static const DienListPageWords words = {
  .title = N_("Units, persons"),
  .find = N_("Find person"),
  .rows = N_("Persons"),
  .add = N_("Add person"),
  .add_tip = N_("Add a person (Ctrl+N)"),
  .empty_title = N_("No persons yet"),
  .empty = N_("Add persons one by one, or copy a list in Excel, one a line, and paste it here (Ctrl+V)."),
  .no_hit = N_("No person answers to what is searched for."),
  .removed = N_("%s was removed."),
  .removed_several = N_("%u persons were removed."),
};

static DienList *
new_list (DienListPage *page,
          gint64        year)
{
  g_autofree char *day = dien_view_dup_day (page);

  return dien_people_new (dien_list_page_get_store (page), DIEN_PEOPLE_VIEW (page)->unit, day);
}

static gboolean
remove_rows (DienListPage  *page,
             GArray        *ids,
             GError       **error)
{
  g_autofree char *day = dien_view_dup_day (page);

  return dien_person_remove (dien_list_page_get_store (page), ids, day, error);
}

static gboolean
move (DienListPage  *page,
      gint64         id,
      gint64         before,
      GError       **error)
{
  return dien_person_move (dien_list_page_get_store (page), id, before, error);
}

static void
update_actions (DienListPage *page)
{
  DIEN_LIST_PAGE_CLASS (dien_people_view_parent_class)->update_actions (page);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.paste", dien_list_page_can_edit (page));
}

static void
show_unit (DienPeopleView *self)
{
  DienListPage *page = DIEN_LIST_PAGE (self);
  g_autofree char *day = dien_view_dup_day (page);
  g_autofree char *name = NULL;
  g_autofree char *words_of_unit = NULL;

  gtk_widget_set_visible (self->strip, self->unit != 0);
  if (self->unit == 0)
    return;

  name = dien_subject_dup_name (dien_list_page_get_store (page), self->unit, day, NULL);
  words_of_unit = g_strdup_printf (_("Only persons with a post at %s"), name != NULL ? name : "");
  gtk_label_set_label (self->unit_name, words_of_unit);
}

static void
paste (DienListPage *page,
       const char   *text)
{
  g_autofree char *day = dien_view_dup_day (page);
  g_auto (DienPastedPeople) answer = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;
  g_autofree char *sentence = NULL;

  if (!dien_people_add_pasted (dien_list_page_get_store (page), text, day, &answer, &error))
    {
      dien_list_page_report_failure (page, error);
      return;
    }

  count = dien_number_format (answer.added, DIEN_NUMBER_COUNT);
  sentence = answer.added > 0 ? g_strdup_printf (_("%s persons were added."), count) : g_strdup (_("Nobody was added."));
  dien_view_report_pasted (page, answer.added, sentence, answer.known, answer.unused);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
paste_activated (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  dien_view_read_clipboard (DIEN_LIST_PAGE (widget), paste);
}

static void
all_people_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  dien_people_view_set_unit (DIEN_PEOPLE_VIEW (widget), 0);
  gtk_widget_grab_focus (widget);
}

static void
make_strip (DienPeopleView *self)
{
  GtkWidget *all = gtk_button_new_with_label (_("Show everybody"));

  self->strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->unit_name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->unit_name, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->unit_name, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->unit_name), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "page.all-people");
  gtk_widget_add_css_class (self->strip, "band");
  gtk_box_append (GTK_BOX (self->strip), GTK_WIDGET (self->unit_name));
  gtk_box_append (GTK_BOX (self->strip), all);
  gtk_widget_set_visible (self->strip, FALSE);
  dien_list_page_set_strip (DIEN_LIST_PAGE (self), self->strip);
}

static void
year_shown (DienListPage *page)
{
  show_unit (DIEN_PEOPLE_VIEW (page));
}

static void
dien_people_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (dien_people_view_parent_class)->constructed (object);

  make_strip (DIEN_PEOPLE_VIEW (object));
}

static void
dien_people_view_class_init (DienPeopleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_people_view_constructed;
  page_class->list_name = "people";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->form_type = DIEN_TYPE_PERSON_FORM;
  page_class->new_list = new_list;
  page_class->remove = remove_rows;
  page_class->move = move;
  page_class->update_actions = update_actions;
  page_class->year_shown = year_shown;

  gtk_widget_class_install_action (widget_class, "page.paste", NULL, paste_activated);
  gtk_widget_class_install_action (widget_class, "page.all-people", NULL, all_people_activated);
  dien_view_bind_paste (widget_class);
}

static void
dien_people_view_init (DienPeopleView *self)
{
}

void
dien_people_view_set_unit (DienPeopleView *self,
                           gint64          unit)
{
  g_return_if_fail (DIEN_IS_PEOPLE_VIEW (self));

  if (self->unit == unit)
    return;

  self->unit = unit;
  dien_list_page_read_again (DIEN_LIST_PAGE (self));
}
