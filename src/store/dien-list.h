/* SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

#include "dien-row.h"
#include "dien-store.h"

G_BEGIN_DECLS

/* A list of #DienRow as a window on the file: it holds the ids in order and a bounded number of rows, fetched a screenful at
 * a time. Search, filter and order are the file's work. It follows every change by itself, keeps the objects of rows
 * that did not change and announces only the range that differs. A row that changed is announced where somebody holds it;
 * for who does not, it is another one when it is asked for again. Where the file cannot be read the list stays as it
 * is, and asks again with the next occasion.
 *
 * Not to be read within a change: what is read then stays, even where the change is given up.
 *
 * Which columns, filters and sort keys a list has stands with the function that makes it (dien_registrations_new()).
 *
 * Signal `counted`: after a change that this list is about, and after search or filter were set: what dien_list_count()
 * and dien_list_get_total() tell may be another number now. */

#define DIEN_TYPE_LIST (dien_list_get_type ())
G_DECLARE_FINAL_TYPE (DienList, dien_list, DIEN, LIST, GObject)

/** What is typed into the search field, any form; '' or %NULL finds all. Marks: see dien_text_matches(). */
void dien_list_set_search (DienList   *self,
                           const char *search);

/** @filter: one of the list's filters by name; %NULL is none. */
void dien_list_set_filter (DienList   *self,
                           const char *filter);
const char *dien_list_get_filter (DienList *self);

/** @column: one of the list's columns by name; %NULL is the order made by hand. */
void dien_list_set_sort (DienList   *self,
                         const char *column,
                         gboolean    descending);
const char *dien_list_get_sort (DienList *self,
                                gboolean *descending);

/**
 * dien_list_set_collapsed:
 * @ids: (nullable) (element-type gint64): the rows of a tree that are closed, in any order; %NULL or empty: all are open
 *
 * What is below a closed row is not shown. While something is searched, a filter is set or a column is sorted by, the rows
 * stand side by side and nothing is hidden; the closed ones are closed again afterwards. Lists that are no trees take no notice.
 */
void dien_list_set_collapsed (DienList *self,
                              GArray   *ids);

/** Returns: (transfer none) (element-type gint64): the rows that are closed, whether they are there or not */
GArray *dien_list_get_collapsed (DienList *self);

/** Opens or closes one row of a tree. */
void dien_list_set_open (DienList *self,
                         gint64    id,
                         gboolean  open);

/** How many rows there are without search and filter, those below closed rows included. */
guint dien_list_get_total (DienList *self);

/** How many rows @filter would show, whatever is searched for; %NULL is all. */
guint dien_list_count (DienList   *self,
                       const char *filter);

/** Returns: the position of the row with that id, %GTK_INVALID_LIST_POSITION (G_MAXUINT) where it is not shown */
guint dien_list_find (DienList *self,
                      gint64    id);

/** The id at @position, without fetching its row. */
gint64 dien_list_get_id (DienList *self,
                         guint     position);

/**
 * dien_list_find_text:
 * @typed: the beginning of a word, with or without marks
 * @from: the position to begin at; goes round at the end; beyond it is the first
 *
 * Returns: the next position whose name has a word that begins so, G_MAXUINT where there is none
 */
guint dien_list_find_text (DienList   *self,
                           const char *typed,
                           guint       from);

/** The first thing that went wrong since it was last asked; cleared by asking. Returns: (transfer full) (nullable) */
GError *dien_list_steal_error (DienList *self);

G_END_DECLS
