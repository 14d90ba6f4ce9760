/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-table-ring"

#include "config.h"

#include "dien-table-ring.h"

static void
clear_slot (gpointer data)
{
  DienTableSlot *slot = data;

  g_clear_object (&slot->key);
  g_clear_pointer (&slot->widget, gtk_widget_unparent);
}

static GArray *
new_slots (void)
{
  GArray *slots = g_array_new (FALSE, TRUE, sizeof (DienTableSlot));

  g_array_set_clear_func (slots, clear_slot);
  return slots;
}

static void
append_position (GArray *slots,
                 guint   position)
{
  DienTableSlot slot = { .position = position };

  g_array_append_val (slots, slot);
}

static GArray *
plan_slots (guint first,
            guint n,
            guint held)
{
  GArray *slots = new_slots ();

  if (held < first)
    append_position (slots, held);
  for (guint i = 0; i < n; i++)
    append_position (slots, first + i);
  if (held != GTK_INVALID_LIST_POSITION && held >= first + n)
    append_position (slots, held);
  return slots;
}

/* Returns: whether the slot has the widget that it had */
static gboolean
match_slot (DienTableRing *self,
            DienTableSlot *slot,
            GArray        *old,
            gboolean       by_key)
{
  if (by_key)
    slot->key = self->funcs->dup_key (self->owner, slot->position);
  for (guint i = 0; i < old->len; i++)
    {
      DienTableSlot *other = &g_array_index (old, DienTableSlot, i);

      if (other->widget == NULL || (by_key ? other->key != slot->key : other->position != slot->position))
        continue;
      if (slot->key == NULL)
        slot->key = g_steal_pointer (&other->key);
      slot->widget = g_steal_pointer (&other->widget);
      return TRUE;
    }
  return FALSE;
}

static GtkWidget *
take_any (GArray *old,
          guint  *next)
{
  for (; *next < old->len; (*next)++)
    {
      DienTableSlot *other = &g_array_index (old, DienTableSlot, *next);

      if (other->widget != NULL)
        return g_steal_pointer (&other->widget);
    }
  return NULL;
}

static void
fill_slot (DienTableRing *self,
           DienTableSlot *slot,
           GArray        *old,
           guint         *next)
{
  if (slot->key == NULL)
    slot->key = self->funcs->dup_key (self->owner, slot->position);
  slot->widget = take_any (old, next);
  if (slot->widget == NULL)
    slot->widget = self->funcs->create (self->owner);
}

static void
order_widget (GtkWidget *widget,
              GtkWidget *parent,
              GtkWidget *previous)
{
  if (gtk_widget_get_parent (widget) != parent || gtk_widget_get_prev_sibling (widget) != previous)
    gtk_widget_insert_after (widget, parent, previous);
}

static GPtrArray *
steal_leftovers (GArray *old)
{
  GPtrArray *leftovers = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);

  for (guint i = 0; i < old->len; i++)
    {
      DienTableSlot *slot = &g_array_index (old, DienTableSlot, i);

      if (slot->widget != NULL)
        g_ptr_array_add (leftovers, g_steal_pointer (&slot->widget));
    }
  return leftovers;
}

void
dien_table_ring_init (DienTableRing            *self,
                      const DienTableRingFuncs *funcs,
                      gpointer                  owner)
{
  self->funcs = funcs;
  self->owner = owner;
  self->slots = new_slots ();
}

GPtrArray *
dien_table_ring_move (DienTableRing *self,
                      GtkWidget     *parent,
                      GtkWidget     *previous,
                      guint          first,
                      guint          n,
                      guint          held,
                      gboolean       by_key)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->slots);
  guint n_kept = 0;
  guint next = 0;
  gboolean order_kept = FALSE;

  self->slots = plan_slots (first, n, held);
  for (guint i = 0; i < self->slots->len; i++)
    n_kept += match_slot (self, &g_array_index (self->slots, DienTableSlot, i), old, by_key) ? 1 : 0;

  /* Each that is moved is laid out again: move the fewer of those that stay and those that come. */
  order_kept = by_key || n_kept < self->slots->len - n_kept;
  for (guint i = 0; i < self->slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->slots, DienTableSlot, i);
      gboolean kept = slot->widget != NULL;

      if (!kept)
        fill_slot (self, slot, old, &next);
      if (gtk_widget_get_parent (slot->widget) == NULL || by_key || kept == order_kept)
        order_widget (slot->widget, parent, previous);
      if (!kept || by_key)
        self->funcs->bind (self->owner, slot);
      previous = slot->widget;
    }

  return steal_leftovers (old);
}

DienTableSlot *
dien_table_ring_get (DienTableRing *self,
                     guint          position)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      DienTableSlot *slot = &g_array_index (self->slots, DienTableSlot, i);

      if (slot->position == position)
        return slot;
    }
  return NULL;
}

gboolean
dien_table_ring_differs (DienTableRing *self,
                         guint          first,
                         guint          n,
                         guint          held)
{
  gboolean outside = held != GTK_INVALID_LIST_POSITION && (held < first || held >= first + n);
  guint start = outside && held < first ? 1 : 0;

  if (self->slots->len != n + (outside ? 1 : 0))
    return TRUE;
  if (outside && g_array_index (self->slots, DienTableSlot, start == 1 ? 0 : n).position != held)
    return TRUE;
  return n > 0 && g_array_index (self->slots, DienTableSlot, start).position != first;
}

void
dien_table_ring_clear (DienTableRing *self)
{
  g_clear_pointer (&self->slots, g_array_unref);
}
