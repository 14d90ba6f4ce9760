/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-form.h"
#include "dien-list.h"
#include "dien-page.h"
#include "dien-table.h"

G_BEGIN_DECLS

/**
 * DienListPage:
 *
 * A page that is a list and, beside it, the form of the selected row. A subclass says in its class what is listed and how it
 * changes; see 'a page' in CONTRIBUTING.md.
 *
 * Actions: "page.find", "page.add", "page.remove", "page.copy", "page.refresh", "page.previous", "page.next",
 * "page.move-up", "page.move-down", "page.order-by-hand", "page.switch-side", "page.form-shown" (a state), "page.filter"
 * (s, a state: one of the class's filters, '' for none), "page.show-all", "page.choose-sheet", "page.export" (s: code of a
 * sheet), "page.confirm"; "column.…" for each column: whether it is shown
 */
#define DIEN_TYPE_LIST_PAGE (dien_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (DienListPage, dien_list_page, DIEN, LIST_PAGE, GtkBox)

/**
 * DienListPageColumn:
 * @id: as the list sorts by it; 'number' is the order made by hand
 * @title: a msgid
 * @text: gives the text of a cell: one of dien-cells.h, or the page's own
 * @value: column of the list's rows, handed to @text and @style
 * @width: in px at normal text size
 * @xalign: 0 for text, 1 for numbers
 * @expand: whether it takes what others leave
 * @names_row: whether it is the row's name; cannot be hidden
 * @style: (nullable): gives the style class
 * @tree: whether it is the one with the branches
 * @unsorted: whether the list cannot sort by it
 */
typedef struct
{
  const char *id;
  const char *title;
  DienTableTextFunc text;
  guint value;
  int width;
  float xalign;
  gboolean expand;
  gboolean names_row;
  DienTableStyleFunc style;
  gboolean tree;
  gboolean unsorted;
} DienListPageColumn;

/**
 * DienListPageWords:
 * All are msgids.
 *
 * @title: head of the page
 * @find: what the search field says while it is empty
 * @rows: what assistive technology calls the table
 * @add: (nullable): the button; without it nothing is added here
 * @add_tip: what its tooltip says
 * @empty_title: where there is no row; with %d for the year, or without
 * @empty: what belongs here
 * @no_hit: that no row answers to what is searched for
 * @removed: that one was removed, %s is its name as it stands in a sentence
 * @removed_several: %u were removed
 */
typedef struct
{
  const char *title;
  const char *find;
  const char *rows;
  const char *add;
  const char *add_tip;
  const char *empty_title;
  const char *empty;
  const char *no_hit;
  const char *removed;
  const char *removed_several;
} DienListPageWords;

/**
 * DienListPageClass:
 * @list_name: the name of the page, under which columns are remembered
 * @words: see there
 * @columns: in their order on the screen, ends with an id of %NULL
 * @filters: (nullable): of the list, in order, ends in %NULL; 'Tất cả' comes before them by itself
 * @filter_word: the word of a filter
 * @sheets: (nullable): codes of the sheets that are exported from here, ends in %NULL
 * @form_type: of the #DienForm; %G_TYPE_INVALID without one
 * @tree_depth, @tree_children: of a tree: columns of the rows: how deep it stands, whether there is anything below it; both 0
 *   where the list does not show the tree. The latter is another value where the branch is closed: see dien_list_set_collapsed()
 *
 * @new_list: the rows of a year
 * @remove: removes rows as one named change; %NULL: nothing is removed here
 * @move: puts a row before another one (0: at the end) in the order made by hand; %NULL: there is none
 * @update_actions: switches the subclass's own actions; chain up
 * @year_shown: after another year is shown, or the same one was read again
 * @counted: after the rows may be other ones
 */
struct _DienListPageClass
{
  GtkBoxClass parent_class;

  const char *list_name;
  const DienListPageWords *words;
  const DienListPageColumn *columns;
  const char *const *filters;
  const char *(*filter_word) (const char *filter);
  const char *const *sheets;
  GType form_type;
  guint tree_depth;
  guint tree_children;

  DienList *(*new_list) (DienListPage *self,
                         gint64        year);
  gboolean (*remove) (DienListPage  *self,
                      GArray        *ids,
                      GError       **error);
  gboolean (*move) (DienListPage  *self,
                    gint64         id,
                    gint64         before,
                    GError       **error);
  void (*update_actions) (DienListPage *self);
  void (*year_shown) (DienListPage *self);
  void (*counted) (DienListPage *self);
};

/* For subclasses ------------------------------------------------------------------------------------------------------- */

DienStore *dien_list_page_get_store (DienListPage *self);

/** Returns: the id of the year that is shown, 0 for none yet */
gint64 dien_list_page_get_year (DienListPage *self);

/** Returns: the number of that year */
int dien_list_page_get_number (DienListPage *self);

/** Returns: (nullable): the rows; %NULL before a year is shown */
DienList *dien_list_page_get_list (DienListPage *self);

DienTable *dien_list_page_get_table (DienListPage *self);

/** Returns: (nullable) */
DienForm *dien_list_page_get_form (DienListPage *self);

/** Whether anything can be changed: the year is open and the file can be written. */
gboolean dien_list_page_can_edit (DienListPage *self);

/** Returns: the id of the active row, 0 for none */
gint64 dien_list_page_get_current (DienListPage *self);

/** Returns: (transfer full) (element-type gint64): the selected rows in order */
GArray *dien_list_page_get_selected (DienListPage *self);

/** Shows a row; search, filter and closed branches give way where they hide it. */
void dien_list_page_select (DienListPage *self,
                            gint64        id);

/** Shows or hides the form. */
void dien_list_page_show_form (DienListPage *self,
                               gboolean      shown);

/** Says a failed change where it belongs: a matter of the moment in a toast, the disk's in the foot. */
void dien_list_page_report_failure (DienListPage *self,
                                    GError       *error);

/** Says that something was removed or changed, with 'Hoàn tác' for the last change of the file. */
void dien_list_page_offer_to_take_back (DienListPage *self,
                                        const char   *sentence);

/** Puts @widget over the filters, for what a page says of all rows. */
void dien_list_page_set_strip (DienListPage *self,
                               GtkWidget    *widget);

/** Puts @widget into the head, before the buttons. */
void dien_list_page_add_to_head (DienListPage *self,
                                 GtkWidget    *widget);

/** Another widget, as a switch of tabs, in the place of the title. */
void dien_list_page_set_title_widget (DienListPage *self,
                                      GtkWidget    *widget);

/** Appends a section to the menu of the page, and to the context menu of the rows if it is about one. */
void dien_list_page_append_section (DienListPage *self,
                                    GMenuModel   *section,
                                    gboolean      of_row);

/** Calls the class's update_actions(). */
void dien_list_page_update_actions (DienListPage *self);

/** What "page.export" does once a place was chosen. */
void dien_list_page_export_to (DienListPage *self,
                               const char   *sheet,
                               const char   *path);

G_END_DECLS
