/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-review"

#include "config.h"

#include <string.h>

#include "dien-figures.h"
#include "dien-indicator.h"
#include "dien-number.h"
#include "dien-paper-words.h"
#include "dien-review-private.h"

static gboolean
falls (DienRecord *indicator)
{
  return g_strcmp0 (dien_record_get_text (indicator, "direction"), "fall") == 0;
}

static DienIndicator
read_indicator (DienRecord *record)
{
  return (DienIndicator) {
    .kind = dien_record_get_text (record, "kind"),
    .falls = falls (record),
    .has_low = !dien_record_is_null (record, "target_low"),
    .has_high = !dien_record_is_null (record, "target_high"),
    .has_actual = !dien_record_is_null (record, "actual"),
    .low = dien_record_get_int (record, "target_low"),
    .high = dien_record_get_int (record, "target_high"),
    .actual = dien_record_get_int (record, "actual"),
  };
}

static gboolean
is_change (const DienIndicator *indicator)
{
  return g_str_has_prefix (indicator->kind, "change");
}

/* Whether it is better than all that was asked for. */
static gboolean
is_exceeded (const DienIndicator *indicator)
{
  if (indicator->falls && !is_change (indicator))
    return indicator->actual < (indicator->has_low ? indicator->low : indicator->high);

  return indicator->actual > (indicator->has_high ? indicator->high : indicator->low);
}

static const char *
name_result (const DienIndicator *indicator)
{
  switch (dien_indicator_judge (indicator))
    {
    case DIEN_REACHED_YES:
      return is_exceeded (indicator) ? DIEN_PAPER_EXCEEDED : DIEN_PAPER_REACHED;
    case DIEN_REACHED_NO:
      return DIEN_PAPER_MISSED;
    default:
      return "";
    }
}

/* '70', '0,7 - 1' */
static char *
dup_target (const DienIndicator *indicator)
{
  g_autofree char *low = indicator->has_low ? dien_number_format (indicator->low, DIEN_NUMBER_AMOUNT) : g_strdup ("");
  g_autofree char *high = indicator->has_high && (!indicator->has_low || indicator->high != indicator->low)
                            ? dien_number_format (indicator->high, DIEN_NUMBER_AMOUNT) : g_strdup ("");

  return g_strconcat (low, *low != '\0' && *high != '\0' ? " - " : "", high, NULL);
}

/* '103', 'tăng 23,47', 'giảm 2': the unit of measure has a column of its own. */
static char *
dup_actual (const DienIndicator *indicator)
{
  g_autofree char *number = indicator->has_actual ? dien_number_format (indicator->actual, DIEN_NUMBER_AMOUNT) : g_strdup ("");

  if (*number != '\0' && is_change (indicator))
    return g_strdup_printf (indicator->falls ? DIEN_PAPER_FALLS : DIEN_PAPER_RISES, number, "");

  return g_steal_pointer (&number);
}

static void
add_indicator (DienFields *fields,
               DienRecord *record,
               guint       number)
{
  DienFields *item = dien_fields_add (fields, "ds_chi_tieu");
  DienIndicator indicator = read_indicator (record);

  dien_review_set_count (item, "stt", number);
  dien_fields_set (item, "ten", dien_record_get_text (record, "name"));
  dien_fields_set (item, "don_vi_tinh", dien_record_get_text (record, "unit_of_measure"));
  dien_fields_take (item, "ke_hoach", dup_target (&indicator));
  dien_fields_take (item, "thuc_hien", dup_actual (&indicator));
  dien_fields_set (item, "ket_qua", name_result (&indicator));
}

static gboolean
add_counts (DienReview  *self,
            GError     **error)
{
  g_autoptr (GPtrArray) figures = dien_figures_new (self->store, dien_record_get_id (self->year), error);
  gint64 reached, total;

  if (figures == NULL)
    return FALSE;

  reached = dien_figures_get (figures, "indicator.stated.reached");
  total = dien_figures_get (figures, "indicator.stated.total");
  dien_fields_set_flag (self->fields, "co_chi_tieu_bao_cao", reached >= 0 && total >= 0);
  dien_review_set_count (self->fields, "chi_tieu_dat_bao_cao", MAX (reached, 0));
  dien_review_set_count (self->fields, "chi_tieu_tong_bao_cao", MAX (total, 0));
  dien_review_set_count (self->fields, "chi_tieu_dat", dien_figures_get (figures, "indicator.listed.reached"));
  dien_review_set_count (self->fields, "chi_tieu_tong", dien_figures_get (figures, "indicator.listed.total"));

  return TRUE;
}

gboolean
dien_review_add_indicators (DienReview  *self,
                            GError     **error)
{
  g_autoptr (GPtrArray) indicators = dien_store_list (self->store, "indicator", "year", dien_record_get_id (self->year), error);

  if (indicators == NULL || !add_counts (self, error))
    return FALSE;

  dien_fields_set_list (self->fields, "ds_chi_tieu");
  dien_fields_set_flag (self->fields, "co_chi_tieu", indicators->len > 0);
  dien_fields_set_flag (self->fields, "khong_co_chi_tieu", indicators->len == 0);
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (self->fields, g_ptr_array_index (indicators, i), i + 1);

  return TRUE;
}
