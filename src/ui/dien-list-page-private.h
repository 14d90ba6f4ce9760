/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list-page.h"

#include "dien-exporter.h"
#include "dien-job-bar.h"

G_BEGIN_DECLS

typedef struct
{
  GtkBox *head;      /* of the page's own widgets */
  GtkBox *title_place;
  GtkLabel *title;
  GtkEntry *search;
  GtkMenuButton *menu;
  GtkMenuButton *sheets;
  GtkButton *add;
  GtkLabel *band;
  GtkBox *strip;
  GtkBox *filters;
  GtkLabel *shown;
  GtkStack *list_place;
  GtkPaned *paned;
  DienTable *table;
  GtkShortcutController *shortcuts;
  DienJobBar *job_bar;
  DienExporter *exporter; /* (nullable): made when it is needed */
  DienForm *form;    /* (nullable) */

  DienStore *store;
  GMenuModel *undo;
  gint64 year;
  int number;        /* of the year */
  gboolean closed;
  gboolean following;
  gboolean rows_changing;
  gboolean away;     /* the form shows a record that has left the list */
  DienList *list;    /* (nullable): of the year */
  char *filter;      /* '' for none */
  GSimpleActionGroup *column_actions;
  GMenu *page_menu;
  GMenu *row_menu;
} DienListPagePrivate;

DienListPagePrivate *dien_list_page_get_private (DienListPage *self);

/** Whether the list stands in the order made by hand and whole, so that a row can be moved in it. */
gboolean dien_list_page_is_ordered_by_hand (DienListPage *self);

/** Reads the year that is shown again. Where it cannot be read says so, and shows what was read before. */
void dien_list_page_read_again (DienListPage *self);

/* Of dien-list-page-rows.c --------------------------------------------------------------------------------------------- */

/** Follows what the user does in the table, once. */
void dien_list_page_follow_table (DienListPage *self);

/** Puts the list into the table, and follows it. */
void dien_list_page_follow_list (DienListPage *self);

/** The row of a record, the first one where that is not among them any more. */
void dien_list_page_select_again (DienListPage *self,
                                  gint64        id);

/** Ascending numbers are the order made by hand. */
void dien_list_page_sort (DienListPage *self,
                          const char   *column,
                          GtkSortType   order);

/** The form shows the active row, or none. */
void dien_list_page_show_row (DienListPage *self);

/** Shows the active row again where the form stood on one that has left the list. Returns: whether it did */
gboolean dien_list_page_come_back (DienListPage *self);

/** Whether the focus is in the form. */
gboolean dien_list_page_is_in_form (DienListPage *self);

/* Of dien-list-page-columns.c: makes the columns as they are remembered, and remembers what becomes of them. */
void dien_list_page_make_columns (DienListPage *self);

/* Of dien-list-page-place.c -------------------------------------------------------------------------------------------- */

/** Makes the buttons of the states, once. */
void dien_list_page_make_filters (DienListPage *self);

/** Writes the counts of the states, and how many rows are shown. */
void dien_list_page_show_counts (DienListPage *self);

/** Shows the rows or, where there are none, why and what to do. */
void dien_list_page_show_place (DienListPage *self);

/** Says above the rows where they can only be looked at. */
void dien_list_page_show_band (DienListPage *self);

/* Of dien-list-page-actions.c ------------------------------------------------------------------------------------------ */

void dien_list_page_class_init_actions (GtkWidgetClass *widget_class);

void dien_list_page_make_menus (DienListPage *self);

/** The class's own update_actions(). */
void dien_list_page_real_update_actions (DienListPage *self);

/* Of dien-list-page-export.c ------------------------------------------------------------------------------------------- */

void dien_list_page_ask_where_to_export (DienListPage *self,
                                         const char   *sheet);

/** Exports to @path as it was typed: adds what lacks of its name, and asks before that replaces another file. */
void dien_list_page_export_as (DienListPage *self,
                               const char   *sheet,
                               const char   *path);

G_END_DECLS
