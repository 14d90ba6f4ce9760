/* SPDX-License-Identifier: MIT */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The widgets of what is in sight of a longer sequence: the rows of a table, the cells of a row. When another stretch
 * comes into sight, widgets that fell out of it are given what came in, and the children of the parent stay in visual
 * order. One position may be held although it is out of sight: the one that has the focus. */

typedef struct
{
  guint      position;
  GObject   *key; /* what stands at the position */
  GtkWidget *widget;
} DienTableSlot;

typedef struct
{
  GObject   *(*dup_key) (gpointer owner,
                         guint    position);
  GtkWidget *(*create)  (gpointer owner);
  /* Only called where position, key or both are new to the widget, or where everything is asked for again. */
  void       (*bind)    (gpointer       owner,
                         DienTableSlot *slot);
} DienTableRingFuncs;

typedef struct
{
  const DienTableRingFuncs *funcs;
  gpointer                  owner;
  GArray                   *slots; /* DienTableSlot, in visual order */
} DienTableRing;

void dien_table_ring_init (DienTableRing            *self,
                           const DienTableRingFuncs *funcs,
                           gpointer                  owner);

/* Returns: (transfer full): the widgets that are left over, still children of @parent; freeing the array takes them
 * away, after the caller has moved the focus out of them */
GPtrArray *dien_table_ring_move (DienTableRing *self,
                                 GtkWidget     *parent,
                                 GtkWidget     *previous, /* sibling before the first */
                                 guint          first,
                                 guint          n,
                                 guint          held, /* or GTK_INVALID_LIST_POSITION */
                                 gboolean       by_key);

DienTableSlot *dien_table_ring_get (DienTableRing *self,
                                    guint          position);

/* Whether a move to this stretch would change anything, so long as the sequence itself is as it was. */
gboolean dien_table_ring_differs (DienTableRing *self,
                                  guint          first,
                                  guint          n,
                                  guint          held);

void dien_table_ring_clear (DienTableRing *self);

G_END_DECLS
