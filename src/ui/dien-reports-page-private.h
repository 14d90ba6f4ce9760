/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-reports-page.h"

#include "dien-exporter.h"
#include "dien-job-bar.h"
#include "dien-preview.h"
#include "dien-sheet-pages.h"

G_BEGIN_DECLS

struct _DienReportsPage
{
  GtkBox parent_instance;

  GtkMenuButton *menu;
  GtkButton *export;
  GtkPaned *paned;
  GtkListBox *list;
  GtkStack *place;
  GtkLabel *leaf;
  GtkScrolledWindow *view;
  DienPreview *preview;
  GtkTextView *text;
  GtkLabel *failure;
  GtkWidget *leaves;
  DienJobBar *job_bar;

  DienStore *store;
  GMenuModel *undo;
  DienExporter *exporter;
  gint64 year;
  int number;     /* of the year */
  gboolean stale; /* something changed while the page was not to be seen */

  DienJob *job;   /* (nullable): lays out what is chosen */
  DienSheetPages *pages; /* (nullable): of the sheet that is shown */
  guint shown;    /* page of it */
};

/* Of dien-reports-page-list.c ------------------------------------------------------------------------------------------ */

/** Lists what can be made, once. */
void dien_reports_page_make_list (DienReportsPage *self);

/** Returns: (nullable): the code of what is chosen */
const char *dien_reports_page_get_code (DienReportsPage *self);

/** Chooses the row @by further down; stays at the ends. */
void dien_reports_page_step (DienReportsPage *self,
                             int              by);

gboolean dien_reports_page_choose (DienReportsPage *self,
                                   const char      *code);

/** @missing: (array zero-terminated=1): of each row in order; empty where nothing is missing */
void dien_reports_page_show_missing (DienReportsPage *self,
                                     GStrv            missing);

/* Of dien-reports-page-preview.c --------------------------------------------------------------------------------------- */

/** Lays out what is chosen, from the file as it is now; what is shown stays until that is done. */
void dien_reports_page_load (DienReportsPage *self,
                             guint            wanted);

void dien_reports_page_stop_loading (DienReportsPage *self);

/** Shows another page of the sheet. */
void dien_reports_page_turn (DienReportsPage *self,
                             int              by);

void dien_reports_page_update_actions (DienReportsPage *self);

G_END_DECLS
