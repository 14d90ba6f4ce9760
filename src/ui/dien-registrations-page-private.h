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
  DienList *list; /* (nullable): of the year */
  char *filter;   /* '' for none */
  GSimpleActionGroup *column_actions;
};

/** Whether anything can be changed. */
gboolean dien_registrations_page_can_edit (DienRegistrationsPage *self);

/** Whether the list stands in the order made by hand and whole, so that a row can be moved in it. */
gboolean dien_registrations_page_is_ordered_by_hand (DienRegistrationsPage *self);

/** Reads the year again; row and sort stay. */
void dien_registrations_page_refresh (DienRegistrationsPage *self);

/** Switches actions on and off as things are now. */
void dien_registrations_page_update_actions (DienRegistrationsPage *self);

/** Shows a registration; search and filter give way where they hide it. */
void dien_registrations_page_select (DienRegistrationsPage *self,
                                     gint64                 id);

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

G_END_DECLS
