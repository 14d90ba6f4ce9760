/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-units-view"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-cells.h"
#include "dien-closures.h"
#include "dien-number.h"
#include "dien-subject-views.h"
#include "dien-subjects.h"
#include "dien-terms.h"
#include "dien-unit-form.h"
#include "dien-units.h"
#include "dien-window.h"

struct _DienUnitsView
{
  DienListPage parent_instance;

  char *line;
};

enum
{
  PROP_0,
  PROP_LINE,
  N_PROPS
};

enum
{
  SIGNAL_PEOPLE_WANTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DienUnitsView, dien_units_view, DIEN_TYPE_LIST_PAGE)

static const char *const lines[] = { "party", "government", "cluster" };

static DienLine
get_line (DienUnitsView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (g_str_equal (lines[i], self->line))
      return (DienLine) i;

  return DIEN_LINE_PARTY;
}

static char *
dup_kind (gpointer row,
          gpointer value)
{
  return g_strdup (dien_terms_unit_kind (dien_row_get_text (row, GPOINTER_TO_UINT (value))));
}

static char *
dup_note (gpointer row,
          gpointer value)
{
  return dien_row_get_int (row, GPOINTER_TO_UINT (value)) != 0 ? g_strdup (_("Placed nowhere yet")) : NULL;
}

static const char *
get_note_style (gpointer row,
                gpointer value)
{
  return "dim-label";
}

static const char *
get_filter_word (const char *filter)
{
  return g_str_equal (filter, "party") ? _("Bodies of the Party") : _("Placed nowhere yet");
}

static const DienListPageColumn columns[] = {
  { .id = "name", .title = N_("Unit"), .text = dien_cell_text, .value = DIEN_UNIT_NAME, .width = 260, .expand = TRUE,
    .names_row = TRUE, .tree = TRUE },
  { .id = "kind", .title = N_("Kind"), .text = dup_kind, .value = DIEN_UNIT_KIND, .width = 156 },
  { .id = "parts", .title = N_("Units in it"), .text = dien_cell_count, .value = DIEN_UNIT_PARTS, .width = 96, .xalign = 1 },
  { .id = "people", .title = N_("Persons"), .text = dien_cell_count, .value = DIEN_UNIT_PEOPLE, .width = 76, .xalign = 1 },
  { .id = "unplaced", .title = N_("Note"), .text = dup_note, .value = DIEN_UNIT_UNPLACED, .width = 96, .unsorted = TRUE,
    .style = get_note_style },
  { NULL }
};

static const char *const filters[] = { "party", "unplaced", NULL };

static const DienListPageWords words = {
  .title = N_("Units, persons"),
  .find = N_("Find unit"),
  .rows = N_("Units"),
  .add = N_("Add unit"),
  .add_tip = N_("Add a unit (Ctrl+N)"),
  .empty_title = N_("No units yet"),
  .empty = N_("Add units one by one, or copy their names in Excel, one a line, and paste them here (Ctrl+V)."),
  .no_hit = N_("No unit answers to what is searched for."),
  .removed = N_("%s was removed."),
  .removed_several = N_("%u units were removed."),
};

static DienList *
new_list (DienListPage *page,
          gint64        year)
{
  g_autofree char *day = dien_view_dup_day (page);

  return dien_units_new (dien_list_page_get_store (page), get_line (DIEN_UNITS_VIEW (page)), day);
}

static gboolean
remove_rows (DienListPage  *page,
             GArray        *ids,
             GError       **error)
{
  g_autofree char *day = dien_view_dup_day (page);

  return dien_unit_remove (dien_list_page_get_store (page), ids, day, error);
}

static gboolean
move (DienListPage  *page,
      gint64         id,
      gint64         before,
      GError       **error)
{
  g_autofree char *day = dien_view_dup_day (page);

  return dien_unit_move (dien_list_page_get_store (page), id, before, get_line (DIEN_UNITS_VIEW (page)), day, error);
}

/* What comes in belongs where the active row belongs, and to the active row where that is a head of others. */
static gint64
get_near (DienListPage *page)
{
  DienList *list = dien_list_page_get_list (page);
  gint64 current = dien_list_page_get_current (page);
  g_autoptr (DienRow) row = NULL;

  if (current == 0)
    return 0;

  row = g_list_model_get_item (G_LIST_MODEL (list), dien_list_find (list, current));
  if (!dien_row_is_null (row, DIEN_UNIT_PARENT))
    return dien_row_get_int (row, DIEN_UNIT_PARENT);

  return dien_row_get_int (row, DIEN_UNIT_UNPLACED) != 0 && strcmp (dien_row_get_text (row, DIEN_UNIT_KIND), "committee") != 0
           ? 0 : current;
}

static void
update_actions (DienListPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);

  DIEN_LIST_PAGE_CLASS (dien_units_view_parent_class)->update_actions (page);
  gtk_widget_action_set_enabled (widget, "page.paste", dien_list_page_can_edit (page));
  gtk_widget_action_set_enabled (widget, "page.people", dien_list_page_get_current (page) != 0);
  if (dien_list_page_get_list (page) != NULL)
    dien_unit_form_set_near (DIEN_UNIT_FORM (dien_list_page_get_form (page)), get_near (page));
}

/* 'Đã thêm 10 đơn vị vào Đảng ủy xã Mẫu.' */
static char *
name_added (DienListPage *page,
            guint         added,
            gint64        parent,
            const char   *day)
{
  g_autofree char *name = NULL;
  g_autofree char *in_sentence = NULL;
  g_autofree char *count = dien_number_format (added, DIEN_NUMBER_COUNT);

  if (added == 0)
    return g_strdup (_("No unit was added."));
  if (parent == 0 || (name = dien_subject_dup_name (dien_list_page_get_store (page), parent, day, NULL)) == NULL)
    return g_strdup_printf (_("%s units were added."), count);

  in_sentence = dien_closure_in_sentence (name);
  /* Translators: how many, what they belong to */
  return g_strdup_printf (_("%s units were added to %s."), count, in_sentence);
}

static void
paste (DienListPage *page,
       const char   *text)
{
  g_autofree char *day = dien_view_dup_day (page);
  g_auto (DienPastedUnits) answer = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 near = get_near (page);

  if (!dien_units_add_pasted (dien_list_page_get_store (page), text, near, get_line (DIEN_UNITS_VIEW (page)), day, &answer, &error))
    {
      dien_list_page_report_failure (page, error);
      return;
    }

  sentence = name_added (page, answer.added, near, day);
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
people_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_PEOPLE_WANTED], 0, dien_list_page_get_current (DIEN_LIST_PAGE (widget)));
}

static void
append_sections (DienListPage *page)
{
  g_autoptr (GMenu) row = g_menu_new ();
  g_autoptr (GMenu) by_line = g_menu_new ();

  g_menu_append (row, _("Persons of this unit"), "page.people");
  dien_list_page_append_section (page, G_MENU_MODEL (row), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (dien_terms_line (lines[i]), NULL);

      g_menu_item_set_action_and_target (item, "page.line", "s", lines[i]);
      g_menu_append_item (by_line, item);
    }
  dien_list_page_append_section (page, G_MENU_MODEL (by_line), FALSE);
}

static void
set_line (DienUnitsView *self,
          const char    *line)
{
  if (g_str_equal (line, self->line) || !g_strv_contains ((const char *const[]) { "party", "government", "cluster", NULL }, line))
    return;

  g_free (self->line);
  self->line = g_strdup (line);
  dien_unit_form_set_line (DIEN_UNIT_FORM (dien_list_page_get_form (DIEN_LIST_PAGE (self))), get_line (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "page.refresh", NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
}

static void
dien_units_view_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_string (value, DIEN_UNITS_VIEW (object)->line);
}

static void
dien_units_view_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  set_line (DIEN_UNITS_VIEW (object), g_value_get_string (value));
}

static void
dien_units_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (dien_units_view_parent_class)->constructed (object);

  append_sections (DIEN_LIST_PAGE (object));
}

static void
dien_units_view_finalize (GObject *object)
{
  g_free (DIEN_UNITS_VIEW (object)->line);

  G_OBJECT_CLASS (dien_units_view_parent_class)->finalize (object);
}

static void
dien_units_view_class_init (DienUnitsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DienListPageClass *page_class = DIEN_LIST_PAGE_CLASS (klass);

  object_class->constructed = dien_units_view_constructed;
  object_class->get_property = dien_units_view_get_property;
  object_class->set_property = dien_units_view_set_property;
  object_class->finalize = dien_units_view_finalize;
  page_class->list_name = "units";
  page_class->words = &words;
  page_class->columns = columns;
  page_class->filters = filters;
  page_class->filter_word = get_filter_word;
  page_class->form_type = DIEN_TYPE_UNIT_FORM;
  page_class->tree_depth = DIEN_UNIT_DEPTH;
  page_class->tree_children = DIEN_UNIT_BRANCH;
  page_class->new_list = new_list;
  page_class->remove = remove_rows;
  page_class->move = move;
  page_class->update_actions = update_actions;

  properties[PROP_LINE] = g_param_spec_string ("line", NULL, NULL, "party",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_PEOPLE_WANTED] = g_signal_new ("people-wanted", DIEN_TYPE_UNITS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, paste_activated);
  gtk_widget_class_install_action (widget_class, "page.people", NULL, people_activated);
  gtk_widget_class_install_property_action (widget_class, "page.line", "line");
  dien_view_bind_paste (widget_class);
}

static void
dien_units_view_init (DienUnitsView *self)
{
  self->line = g_strdup ("party");
}
