/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

#include "dien-store.h"

G_BEGIN_DECLS

/**
 * DienPage:
 *
 * What the window needs of a page, which is any widget. Each function but get_name() and set_year() may be left out.
 *
 * Properties:
 *
 * - "store" (DienStore, construct-only): the file
 * - "undo-menu" (GMenuModel, construct-only): the entries for taking back, which stand first in the menu of a page
 * - "count" (int): how many rows it has; -1 where nothing is counted
 *
 * A page has the actions "page.confirm" and "page.refresh", where that means something there.
 */
#define DIEN_TYPE_PAGE (dien_page_get_type ())
G_DECLARE_INTERFACE (DienPage, dien_page, DIEN, PAGE, GtkWidget)

/**
 * DienPageInterface:
 * @get_name: as in dien_pages_find()
 * @set_year: shows a year, by its id; again where it was shown already is nothing
 * @is_closed: whether that year is closed
 * @confirm: confirms what is being typed; FALSE where it was refused
 * @has_drafts: whether something was typed that is not kept
 * @dup_draft_sentence: whose that is, as a sentence; transfer full
 * @show_draft: shows such a thing, and goes to the field that was refused
 * @go_on: shows what was typed and left. @id: of the record, 0 for the new one; @year: the id of its year
 * @show: shows the rows of a filter ('' for all, '?' and what is searched for) and the one with that id (0 for none in particular)
 * @set_following: whether a row that comes now is to be shown: while something is taken back
 */
struct _DienPageInterface
{
  GTypeInterface parent_interface;

  const char *(*get_name) (DienPage *self);
  void (*set_year) (DienPage *self,
                    gint64    year);
  gboolean (*is_closed) (DienPage *self);
  gboolean (*confirm) (DienPage *self);
  gboolean (*has_drafts) (DienPage *self);
  char *(*dup_draft_sentence) (DienPage *self);
  void (*show_draft) (DienPage *self);
  void (*go_on) (DienPage *self,
                 gint64    id,
                 gint64    year);
  void (*show) (DienPage   *self,
                const char *filter,
                gint64      id);
  void (*set_following) (DienPage *self,
                         gboolean  following);
};

const char *dien_page_get_name (DienPage *self);

void dien_page_set_year (DienPage *self,
                         gint64    year);

gboolean dien_page_is_closed (DienPage *self);

gboolean dien_page_confirm (DienPage *self);

gboolean dien_page_has_drafts (DienPage *self);

/** Returns: (transfer full) (nullable) */
char *dien_page_dup_draft_sentence (DienPage *self);

void dien_page_show_draft (DienPage *self);

void dien_page_go_on (DienPage *self,
                      gint64    id,
                      gint64    year);

void dien_page_show (DienPage   *self,
                     const char *filter,
                     gint64      id);

void dien_page_set_following (DienPage *self,
                              gboolean  following);

/** Returns: -1 where nothing is counted */
int dien_page_get_count (DienPage *self);

/** The page that @widget is in; where that is in another one, the outer. Returns: (nullable) */
DienPage *dien_page_find (GtkWidget *widget);

G_END_DECLS
