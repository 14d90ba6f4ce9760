/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-awards-page"

#include "config.h"

#include "dien-awards-page.h"

#include <glib/gi18n-lib.h>

#include "dien-award-form.h"
#include "dien-award-terms.h"
#include "dien-awards.h"
#include "dien-catalogue.h"
#include "dien-cells.h"
#include "dien-window.h"

#define MARGIN 12

struct _DienAwardsPage
{
  DienListPage parent_instance;

  GtkWidget *offer; /* of the catalogue, for a file that has none of it */
};

G_DEFINE_FINAL_TYPE (DienAwardsPage, dien_awards_page, DIEN_TYPE_LIST_PAGE)

typedef const char *(*TermFunc) (const char *code);

static char *
give_term (gpointer row,
           gpointer value,
           TermFunc term)
{
  return g_strdup (term (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value))));
}

static char *
give_kind (gpointer row,
           gpointer value)
{
  return give_term (row, value, dien_terms_award_kind);
}

static char *
give_level (gpointer row,
            gpointer value)
{
  return give_term (row, value, dien_terms_level);
}

static char *
give_subject (gpointer row,
              gpointer value)
{
  return give_term (row, value, dien_terms_award_subject);
}

static char *
give_occasion (gpointer row,
               gpointer value)
{
  return give_term (row, value, dien_terms_occasion);
}

static char *
give_verified (gpointer row,
               gpointer value)
{
  return give_term (row, value, dien_terms_verified);
}

static const char *
give_verified_class (gpointer row,
                     gpointer value)
{
  const char *code = dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value));

  if (g_strcmp0 (code, "original") == 0)
    return "success";
  return g_strcmp0 (code, "unchecked") == 0 ? "warning" : NULL;
}

static const DienListPageWords words = {
  .title = N_("Rules of commendation"),
  .find = N_("Find award…"),
  .rows = N_("Awards"),
  .add = N_("Add award"),
  .add_tip = N_("Add an award of the office’s own (Ctrl+N)"),
  .empty_title = N_("No award yet"),
  .empty = N_("Here stand the titles and commendations, each with its level, for whom it is, who decides and the source. Take over the catalogue that comes with the program, or add the office’s own."),
  .no_hit = N_("No award answers to what is searched for here."),
  .removed = N_("%s removed from the catalogue."),
  .removed_several = N_("%u awards removed."),
};

static const DienListPageColumn columns[] = {
  { "name", N_("Title, commendation"), dien_cell_text, DIEN_AWARD_NAME, 210, .expand = TRUE, .names_row = TRUE },
  { "subject_kind", N_("For"), give_subject, DIEN_AWARD_SUBJECT_KIND, 98 },
  { "level", N_("Level"), give_level, DIEN_AWARD_LEVEL, 96 },
  { "verified", N_("How far verified"), give_verified, DIEN_AWARD_VERIFIED, 140, .style = give_verified_class },
  { "occasion", N_("Occasion"), give_occasion, DIEN_AWARD_OCCASION, 130, .expand = TRUE },
  { "decider", N_("Who decides"), dien_cell_text, DIEN_AWARD_DECIDER, 130, .expand = TRUE },
  { "source", N_("Source"), dien_cell_text, DIEN_AWARD_SOURCE, 130, .expand = TRUE },
  { "from_date", N_("Valid from"), dien_cell_date, DIEN_AWARD_FROM, 92 },
  { "to_date", N_("Valid to"), dien_cell_date, DIEN_AWARD_TO, 92 },
  { "kind", N_("Kind"), give_kind, DIEN_AWARD_KIND, 130 },
  { "used", N_("Nominations"), dien_cell_count, DIEN_AWARD_USED, 80, .xalign = 1 },
  { NULL }
};

static const char *const filters[] = {
  "commune", "district", "province", "state", "collective", "person", "household", "own", NULL
};

static DienList *
dien_awards_page_new_list (DienListPage *page,
                           gint64        year)
{
  return dien_awards_new (dien_list_page_get_store (page));
}

static gboolean
dien_awards_page_remove (DienListPage  *page,
                         GArray        *ids,
                         GError       **error)
{
  return dien_award_remove (dien_list_page_get_store (page), ids, error);
}

static void
take_over (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  DienListPage *page = DIEN_LIST_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint added;

  if (!dien_catalogue_add (dien_list_page_get_store (page), &added, &error))
    {
      dien_list_page_report_failure (page, error);
      return;
    }

  sentence = g_strdup_printf (_("%u awards taken over from the catalogue."), added);
  if (added > 0)
    dien_list_page_offer_to_take_back (page, sentence);
  else
    dien_window_say (dien_window_find (widget), _("All awards of the catalogue are there already."));
}

static void
dien_awards_page_update_actions (DienListPage *page)
{
  DienAwardsPage *self = DIEN_AWARDS_PAGE (page);
  DienList *list = dien_list_page_get_list (page);
  gboolean can_edit = dien_list_page_can_edit (page);

  DIEN_LIST_PAGE_CLASS (dien_awards_page_parent_class)->update_actions (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (page), "page.take-over", can_edit);
  /* Whoever has entries of the catalogue finds it in the menu. */
  if (self->offer != NULL)
    gtk_widget_set_visible (self->offer, can_edit && list != NULL &&
                            dien_list_count (list, "own") == dien_list_get_total (list));
}

static void
dien_awards_page_constructed (GObject *object)
{
  DienAwardsPage *self = DIEN_AWARDS_PAGE (object);
  g_autoptr (GMenu) section = g_menu_new ();

  G_OBJECT_CLASS (dien_awards_page_parent_class)->constructed (object);

  g_menu_append (section, _("Take over the catalogue of awards"), "page.take-over");
  dien_list_page_append_section (DIEN_LIST_PAGE (self), G_MENU_MODEL (section), FALSE);

  self->offer = gtk_button_new_with_label (_("Take over the catalogue of awards"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->offer), "page.take-over");
  gtk_widget_set_halign (self->offer, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->offer, MARGIN);
  gtk_widget_set_margin_top (self->offer, MARGIN / 2);
  dien_list_page_set_strip (DIEN_LIST_PAGE (self), self->offer);
}

static void
dien_awards_page_class_init (DienAwardsPageClass *klass)
{
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dien_awards_page_constructed;

  page_class->list_name = "awards";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->filters = filters;
  page_class->filter_word = dien_terms_award_filter;
  page_class->form_type = DIEN_TYPE_AWARD_FORM;
  page_class->new_list = dien_awards_page_new_list;
  page_class->remove = dien_awards_page_remove;
  page_class->update_actions = dien_awards_page_update_actions;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.take-over", NULL, take_over);
}

static void
dien_awards_page_init (DienAwardsPage *self)
{
}
