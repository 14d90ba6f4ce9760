/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-review"

#include "config.h"

#include <string.h>

#include "dien-figures.h"
#include "dien-number.h"
#include "dien-paper-words.h"
#include "dien-registration-rows.h"
#include "dien-review-private.h"

static const struct
{
  const char *figure;
  const char *field;
} counts[] = {
  { "registered", "so_mo_hinh_chon" },
  { "recognised", "so_cong_nhan" },
  { "refused", "so_khong_dat" },
  { "pending", "so_cho_xet" },
  { "replicated", "so_nhan_rong" },
};

static gboolean
add_counts (DienReview  *self,
            GError     **error)
{
  g_autoptr (GPtrArray) figures = dien_figures_new (self->store, dien_record_get_id (self->year), error);

  if (figures == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    dien_review_set_count (self->fields, counts[i].field, dien_figures_get (figures, counts[i].figure));
  dien_fields_set_flag (self->fields, "co_cho_xet", dien_figures_get (figures, "pending") > 0);
  dien_fields_set_flag (self->fields, "co_nhan_rong", dien_figures_get (figures, "replicated") > 0);

  return TRUE;
}

/* Reasons stand one a line, some with a full stop and some without. */
static char *
dup_in_one_line (const char *reasons)
{
  g_auto (GStrv) lines = g_strsplit (reasons, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_suffix (g_strchomp (lines[i]), "."))
      lines[i][strlen (lines[i]) - 1] = '\0';

  return g_strjoinv ("; ", lines);
}

/* The registrations that pass the filter, those below one axis only: @axis is its name, "" those below none, or %NULL all.
 * @number: (inout): of the last one
 */
static gboolean
add_registrations (DienReview  *self,
                   const char  *filter,
                   const char  *axis,
                   DienFields  *fields,
                   const char  *list,
                   guint       *number,
                   GError     **error)
{
  g_autoptr (DienList) registrations = dien_registrations_new (self->store, dien_record_get_id (self->year));
  g_autoptr (DienCursor) cursor = NULL;
  g_autoptr (GString) subject = g_string_new (NULL);

  dien_list_set_filter (registrations, filter);
  cursor = dien_cursor_new (registrations);
  while (dien_cursor_next (cursor))
    {
      const char *below = dien_cursor_get_text (cursor, DIEN_REGISTRATION_AXIS);
      const char *reason = dien_cursor_get_text (cursor, DIEN_REGISTRATION_REASON);
      DienFields *item;

      if (axis != NULL && strcmp (axis, below != NULL ? below : "") != 0)
        continue;
      item = dien_fields_add (fields, list);
      dien_review_set_count (item, "stt", ++*number);
      dien_fields_set (item, "don_vi", dien_registration_write_subject (cursor, subject));
      dien_fields_set (item, "mo_hinh", dien_cursor_get_text (cursor, DIEN_REGISTRATION_MODEL));
      dien_fields_take (item, "ly_do", dup_in_one_line (reason != NULL ? reason : ""));
      dien_fields_set_flag (item, "co_ly_do", reason != NULL && *reason != '\0');
    }

  return dien_cursor_finish (cursor, error);
}

/* @title: (nullable): %NULL where the year has no axes */
static gboolean
add_axis (DienReview  *self,
          const char  *title,
          const char  *axis,
          guint       *number,
          GError     **error)
{
  DienFields *item = dien_fields_add (self->fields, "ds_phuong_cham");
  guint before = *number;

  dien_fields_set_list (item, "ds_cong_nhan");
  dien_fields_set (item, "tieu_de", title);
  dien_fields_set_flag (item, "co_tieu_de", title != NULL);
  if (!add_registrations (self, "recognised", axis, item, "ds_cong_nhan", number, error))
    return FALSE;
  dien_review_set_count (item, "so", *number - before);

  return TRUE;
}

/* Numbered throughout, as the office publishes them. */
static gboolean
add_recognised (DienReview  *self,
                GError     **error)
{
  g_autoptr (GPtrArray) parts = dien_store_list (self->store, "frame_part", "year", dien_record_get_id (self->year), error);
  const char *term = dien_record_get_text (self->year, "axis_term");
  guint n_axes = 0, number = 0, unplaced = 0;
  g_autoptr (DienFields) none = dien_fields_new ();

  if (parts == NULL)
    return FALSE;

  dien_fields_set_list (self->fields, "ds_phuong_cham");
  for (guint i = 0; i < parts->len; i++)
    {
      DienRecord *part = g_ptr_array_index (parts, i);
      const char *name = dien_record_get_text (part, "name");
      g_autofree char *title = NULL;

      if (strcmp (dien_record_get_text (part, "level"), "axis") != 0)
        continue;
      n_axes++;
      title = g_strdup_printf (DIEN_PAPER_OF_AXIS, term != NULL && *term != '\0' ? term : DIEN_PAPER_AXIS, name);
      if (!add_axis (self, title, name, &number, error))
        return FALSE;
    }

  if (n_axes == 0)
    return add_axis (self, NULL, NULL, &number, error);
  return add_registrations (self, "recognised", "", none, "ds", &unplaced, error) &&
         (unplaced == 0 || add_axis (self, DIEN_PAPER_UNPLACED, "", &number, error));
}

gboolean
dien_review_add_models (DienReview  *self,
                        GError     **error)
{
  guint n_refused = 0, n_replicated = 0;

  dien_fields_set_list (self->fields, "ds_khong_dat");
  dien_fields_set_list (self->fields, "ds_nhan_rong");

  return add_counts (self, error) && add_recognised (self, error) &&
         add_registrations (self, "refused", NULL, self->fields, "ds_khong_dat", &n_refused, error) &&
         add_registrations (self, "replicated", NULL, self->fields, "ds_nhan_rong", &n_replicated, error);
}
