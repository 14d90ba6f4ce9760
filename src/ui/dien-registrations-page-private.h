/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-registrations-page.h"

#include "dien-job-bar.h"
#include "dien-registration-form.h"

G_BEGIN_DECLS

struct _DienRegistrationsPage
{
  GtkBox parent_instance;

  GtkEntry *search;
  GtkMenuButton *menu;
  GtkMenuButton *sheets;
  GtkWidget *add;
  GtkLabel *band;
  GtkBox *filters;
  GtkLabel *shown;
  GtkStack *list_place;
  DienTable *table;
  DienJobBar *job_bar;
  DienRegistrationForm *form;

  DienStore *store;
  gint64 year;
  int number;     /* of the year */
  gboolean closed;
  gboolean following;
  gboolean rows_changing;
  gboolean away;  /* the form shows a registration that has left the list */
  DienList *list; /* (nullable): of the year */
  char *filter;   /* '' for none */
  GSimpleActionGroup *column_actions;
};

/** Whether anything can be changed. */
gboolean dien_registrations_page_can_edit (DienRegistrationsPage *self);

/** Makes the buttons of the states, once. */
void dien_registrations_page_make_filters (DienRegistrationsPage *self);

/** Writes the counts of the states, and how many rows are shown. */
void dien_registrations_page_show_counts (DienRegistrationsPage *self);

/** Shows the rows or, where there are none, why and what to do. */
void dien_registrations_page_show_place (DienRegistrationsPage *self);

/** Says above the rows where they can only be looked at. */
void dien_registrations_page_show_band (DienRegistrationsPage *self);

/** Whether the list stands in the order made by hand and whole, so that a row can be moved in it. */
gboolean dien_registrations_page_is_ordered_by_hand (DienRegistrationsPage *self);

/** Switches actions on and off as things are now. */
void dien_registrations_page_update_actions (DienRegistrationsPage *self);

/** Reads the year that is shown again. Where it cannot be read says so, and shows what was read before. */
void dien_registrations_page_read_again (DienRegistrationsPage *self);

/** Shows a registration; search and filter give way where they hide it. */
void dien_registrations_page_select (DienRegistrationsPage *self,
                                     gint64                 id);

/** Shows the active row again where the form stood on one that has left the list. Returns: whether it did */
gboolean dien_registrations_page_come_back (DienRegistrationsPage *self);

/** Whether the focus is in the form. */
gboolean dien_registrations_page_is_in_form (DienRegistrationsPage *self);

/** Shows or hides the form. */
void dien_registrations_page_show_form (DienRegistrationsPage *self,
                                        gboolean               shown);

/** Of dien-registrations-page-actions.c: installs the actions. */
void dien_registrations_page_class_init_actions (GtkWidgetClass *widget_class);

/** Of dien-registrations-page-actions.c: the menu of the page. @undo: its first entries */
void dien_registrations_page_make_menus (DienRegistrationsPage *self,
                                         GMenuModel            *undo);

/** Of dien-registrations-page-export.c */
void dien_registrations_page_ask_where_to_export (DienRegistrationsPage *self,
                                                  const char            *sheet);

/** Exports to @path as it was typed: adds what lacks of its name, and asks before that replaces another file. */
void dien_registrations_page_export_as (DienRegistrationsPage *self,
                                        const char            *sheet,
                                        const char            *path);

G_END_DECLS
