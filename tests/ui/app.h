/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-application.h"
#include "dien-list-page-private.h"
#include "dien-registrations.h"
#include "dien-window.h"
#include "keys.h"

G_BEGIN_DECLS

/* The program with a file open in it, in a folder of its own, driven by keys. */
typedef struct
{
  DienApplication *application;
  char *folder;
  char *path;
  DienWindow *window;
  DienListPage *page;          /* the one that is shown, where that is a list */
  DienListPagePrivate *view;   /* what is inside it */
  DienForm *form;
  DienStore *store;
} App;

/* Before anything else of a test: Vietnamese, and nothing of the user's. */
void app_init (int    *argc,
               char ***argv);

/* The program without a file. */
App *app_new (void);

/* With a new file of @kind, in a window of that size. */
App *app_new_with_sample (int kind,
                          int width,
                          int height);

/* Closes it and proves that nothing is left of its windows. */
void app_free (App *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (App, app_free)

/* Makes a sample in the folder. Returns: (transfer full): its path */
char *app_make_sample (App        *self,
                       int         kind,
                       const char *name);

/* Takes the window that the application has now. */
void app_look (App *self);

/* A field of the form. */
DienInput *app_get_input (App        *self,
                          const char *field);
DienChoice *app_get_choice (App        *self,
                            const char *field);

guint app_count_rows (App *self);

/* What stands in the active row. */
char *app_dup_subject (App *self);

/* What the toast says that is shown; waits for one. */
char *app_dup_toast (App *self);

/* What the foot says. */
char *app_dup_foot (App *self);

/* Whether the focus is in @widget. */
gboolean app_has_focus (App       *self,
                        GtkWidget *widget);

/* Tabs until the focus is in @widget. */
void app_tab_to (App       *self,
                 GtkWidget *widget);

/* (nullable): the label, shown, that has this text, below @root. */
GtkWidget *app_find_label (GtkWidget  *root,
                           const char *text);

G_END_DECLS
