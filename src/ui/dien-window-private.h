/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-page.h"
#include "dien-sidebar.h"
#include "dien-toast.h"
#include "dien-undo.h"
#include "dien-window.h"

G_BEGIN_DECLS

struct _DienWindow
{
  AdwApplicationWindow parent_instance;

  AdwBin *place;
  DienToast *toast;

  GtkWidget *assistant; /* a new file that was begun */
  DienStore *store;
  DienUndo *undo;
  DienSidebar *sidebar;
  GtkStack *pages;
  DienPage *page; /* (nullable): the one that is shown */
  DienPage *retry_page;
  char *retry; /* the action that failed, with its target */
  GVariant *retry_target;
  gboolean closing;
};

/** Returns: the number of the year that is shown, 0 for none */
int dien_window_get_year (DienWindow *self);

/** @number: of a year; one that is not in the file is passed over */
void dien_window_show_year (DienWindow *self,
                            int         number);

/** @name: of a page, which is made where it was not yet */
void dien_window_show_page (DienWindow *self,
                            const char *name);

/* Of dien-window-undo.c: the actions 'win.undo', 'win.redo' and 'win.take-back' ---------------------------------------- */

void dien_window_undo_activated_cb (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       user_data);
void dien_window_redo_activated_cb (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       user_data);
void dien_window_take_back_activated_cb (GSimpleAction *action,
                                         GVariant      *parameter,
                                         gpointer       user_data);

G_END_DECLS
