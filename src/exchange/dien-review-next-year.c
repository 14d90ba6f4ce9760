/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-review"

#include "config.h"

#include <string.h>

#include "dien-number.h"
#include "dien-paper-words.h"
#include "dien-review-private.h"
#include "dien-years.h"

typedef struct
{
  DienReview *review;
  GPtrArray *parts;
  guint n_contents;
} Frame;

static gboolean
is_level (DienRecord *part,
          const char *level)
{
  return strcmp (dien_record_get_text (part, "level"), level) == 0;
}

/* '5 xã', 'từ 0,7% đến 1%'; empty where no number was set */
static char *
dup_bounds (DienRecord *target)
{
  const char *unit = dien_record_get_text (target, "unit_of_measure");
  gboolean has_low = !dien_record_is_null (target, "low"), has_high = !dien_record_is_null (target, "high");
  gint64 low = dien_record_get_int (target, "low"), high = dien_record_get_int (target, "high");
  g_autofree char *from = has_low ? dien_review_dup_amount (low, unit) : NULL;
  g_autofree char *to = has_high ? dien_review_dup_amount (high, unit) : NULL;

  if (has_low && has_high && low != high)
    return g_strdup_printf (DIEN_PAPER_RANGE, from, "", to, "");

  return has_low ? g_steal_pointer (&from) : has_high ? g_steal_pointer (&to) : g_strdup ("");
}

/* 'Xã nông thôn mới: 5 xã; Xã nông thôn mới nâng cao: 2 xã' Returns: (nullable): %NULL with @error */
static char *
dup_targets (DienStore   *store,
             DienRecord  *part,
             GError     **error)
{
  g_autoptr (GPtrArray) targets = dien_store_list (store, "target", "frame_part", dien_record_get_id (part), error);
  GString *text;

  if (targets == NULL)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < targets->len; i++)
    {
      DienRecord *target = g_ptr_array_index (targets, i);
      g_autofree char *bounds = dup_bounds (target);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "; " : "", dien_record_get_text (target, "name"),
                              *bounds != '\0' ? ": " : "", bounds);
    }

  return g_string_free (text, FALSE);
}

static guint
count_contents (Frame  *self,
                gint64  parent)
{
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (self->parts, i);

      if (dien_record_get_int (part, "parent") == parent)
        n += is_level (part, "content") + count_contents (self, dien_record_get_id (part));
    }

  return n;
}

static gboolean
add_part (Frame       *self,
          DienRecord  *part,
          guint        number,
          GError     **error)
{
  DienFields *item = dien_fields_add (self->review->fields, "ds_noi_dung_nam_sau");
  g_autofree char *targets = dup_targets (self->review->store, part, error);
  gboolean content = is_level (part, "content");
  guint below = count_contents (self, dien_record_get_id (part));

  if (targets == NULL)
    return FALSE;

  dien_fields_set (item, "ten", dien_record_get_text (part, "name"));
  dien_fields_take (item, "stt", content ? g_strdup_printf ("%u", number) : NULL);
  dien_fields_take (item, "so_noi_dung", dien_review_dup_two_digits ((int) below));
  dien_fields_set_flag (item, "co_noi_dung", below > 0);
  dien_fields_set (item, "chi_tieu", targets);
  dien_fields_set_flag (item, "co_chi_tieu", *targets != '\0');
  dien_fields_set_flag (item, "la_phuong_cham", is_level (part, "axis"));
  dien_fields_set_flag (item, "la_chan_mui", is_level (part, "branch"));
  dien_fields_set_flag (item, "la_noi_dung", content);
  self->n_contents += content;

  return TRUE;
}

/* @parent: 0 for the top. Contents count anew below each. */
static gboolean
add_below (Frame   *self,
           gint64   parent,
           GError **error)
{
  guint number = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (self->parts, i);

      if (dien_record_get_int (part, "parent") != parent)
        continue;
      number += is_level (part, "content");
      if (!add_part (self, part, number, error) || !add_below (self, dien_record_get_id (part), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
dien_review_add_next_year (DienReview  *self,
                           GError     **error)
{
  g_autoptr (GError) local = NULL;
  gint64 next = dien_year_find (self->store, self->number + 1, &local);
  g_autoptr (GPtrArray) parts = NULL;
  Frame frame = { .review = self };

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  dien_fields_set_list (self->fields, "ds_noi_dung_nam_sau");
  if (next != 0)
    {
      parts = dien_store_list (self->store, "frame_part", "year", next, error);
      if (parts == NULL)
        return FALSE;
      frame.parts = parts;
      if (!add_below (&frame, 0, error))
        return FALSE;
    }
  dien_fields_take (self->fields, "so_noi_dung_nam_sau", dien_review_dup_two_digits ((int) frame.n_contents));

  return TRUE;
}
