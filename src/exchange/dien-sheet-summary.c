/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-summary"

#include "config.h"

#include <string.h>

#include "dien-heading.h"
#include "dien-nominated.h"
#include "dien-paper-words.h"
#include "dien-sheets-private.h"

#define SIZE 12         /* points */
#define NUMBER_WIDTH 12 /* mm */
#define UNIT_WIDTH 60
#define COUNT_WIDTH 19
#define FIRST_COUNT 2   /* column */

/* By unit a row, by award two columns. */
typedef struct
{
  GPtrArray *counts; /* DienNominatedCount, by unit */
  GPtrArray *awards; /* of 'award': those in use, by kind of subject, then in the order of the catalogue */
  guint at;          /* the count that is read next */
  guint number;      /* of the row, from 1 */
} SummaryRows;

static guint
rank_kind (DienRecord *award)
{
  const char *kind = dien_record_get_text (award, "subject_kind");

  return strcmp (kind, "collective") == 0 ? 0 : strcmp (kind, "person") == 0 ? 1 : 2;
}

static int
compare_awards (gconstpointer a,
                gconstpointer b)
{
  DienRecord *first = *(DienRecord **) a;
  DienRecord *second = *(DienRecord **) b;
  gint64 difference = (gint64) rank_kind (first) - rank_kind (second);

  if (difference == 0)
    difference = dien_record_get_int (first, "position") - dien_record_get_int (second, "position");
  if (difference == 0)
    difference = dien_record_get_id (first) - dien_record_get_id (second);

  return difference < 0 ? -1 : difference > 0;
}

static guint
find_award (GPtrArray *awards,
            gint64     id)
{
  for (guint i = 0; i < awards->len; i++)
    if (dien_record_get_id (g_ptr_array_index (awards, i)) == id)
      return i;

  return awards->len;
}

/* Returns: (transfer container) (nullable): the awards of the counts, each once */
static GPtrArray *
list_awards (DienStore  *store,
             GPtrArray  *counts,
             GError    **error)
{
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func ((GDestroyNotify) dien_record_free);

  for (guint i = 0; i < counts->len; i++)
    {
      gint64 id = ((DienNominatedCount *) g_ptr_array_index (counts, i))->award;
      DienRecord *award;

      if (find_award (awards, id) < awards->len)
        continue;
      award = dien_store_get (store, "award", id, error);
      if (award == NULL)
        return NULL;
      g_ptr_array_add (awards, award);
    }
  g_ptr_array_sort (awards, compare_awards);

  return g_steal_pointer (&awards);
}

static void
set_count (DienCell *cell,
           guint     value)
{
  if (value > 0)
    *cell = (DienCell) { .number = cell->number + value, .has_number = TRUE };
}

/* One row is all counts of one unit. */
static gboolean
next (gpointer       rows,
      DienSheetRow  *row,
      GError       **error)
{
  SummaryRows *self = rows;
  DienCell *sums = row->cells + FIRST_COUNT + 2 * self->awards->len;
  DienNominatedCount *first;

  if (self->at == self->counts->len)
    return FALSE;

  first = g_ptr_array_index (self->counts, self->at);
  row->cells[0] = (DienCell) { .number = ++self->number, .has_number = TRUE };
  row->cells[1].text = first->unit_name != NULL ? first->unit_name : DIEN_PAPER_UNIT_UNKNOWN;
  sums[0].has_number = sums[1].has_number = TRUE;
  for (; self->at < self->counts->len; self->at++)
    {
      DienNominatedCount *count = g_ptr_array_index (self->counts, self->at);
      DienCell *cell = row->cells + FIRST_COUNT + 2 * find_award (self->awards, count->award);

      if (count->unit != first->unit)
        break;
      set_count (&cell[0], count->proposed);
      set_count (&cell[1], count->granted);
      sums[0].number += count->proposed;
      sums[1].number += count->granted;
    }

  return TRUE;
}

static void
free_rows (gpointer rows)
{
  SummaryRows *self = rows;

  g_ptr_array_unref (self->counts);
  g_ptr_array_unref (self->awards);
  g_free (self);
}

static const DienSheetRows source = { next, NULL, free_rows };

/* Whether another award in use reads the same. */
static gboolean
is_doubled (GPtrArray  *awards,
            DienRecord *award)
{
  for (guint i = 0; i < awards->len; i++)
    {
      DienRecord *other = g_ptr_array_index (awards, i);

      if (other != award && rank_kind (other) == rank_kind (award) &&
          strcmp (dien_record_get_text (other, "name"), dien_record_get_text (award, "name")) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
name_occasion (const char *code)
{
  static const char *const words[][2] = {
    { "merit", DIEN_PAPER_MERIT },
    { "sudden", DIEN_PAPER_SUDDEN },
    { "movement", DIEN_PAPER_MOVEMENT },
    { "service", DIEN_PAPER_SERVICE },
    { "seniority", DIEN_PAPER_SENIORITY },
    { "foreign", DIEN_PAPER_FOREIGN },
    { "yearly", DIEN_PAPER_YEARLY },
    { "five_years", DIEN_PAPER_FIVE_YEARS },
    { "occasional", DIEN_PAPER_OCCASIONAL },
    { "theme", DIEN_PAPER_THEME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], code) == 0)
      return words[i][1];

  return code != NULL ? code : "";
}

/* 'Tập thể: Giấy khen của Ban Thường vụ Đảng ủy' */
static const char *
keep_heading (DienSheet  *sheet,
              GPtrArray  *awards,
              DienRecord *award)
{
  static const char *const kinds[] = { DIEN_PAPER_COLLECTIVES, DIEN_PAPER_PERSONS, DIEN_PAPER_HOUSEHOLDS };
  g_autofree char *name = g_strdup (dien_record_get_text (award, "name"));

  if (is_doubled (awards, award))
    {
      g_autofree char *plain = g_steal_pointer (&name);

      name = g_strdup_printf (DIEN_PAPER_OF_OCCASION, plain, name_occasion (dien_record_get_text (award, "occasion")));
    }

  return dien_sheet_keep (sheet, g_strdup_printf (DIEN_PAPER_OF_SUBJECTS, kinds[rank_kind (award)], name));
}

static void
add_pair (DienSheet  *sheet,
          const char *group)
{
  for (const char *const *heading = (const char *const[]) { DIEN_PAPER_PROPOSED, DIEN_PAPER_GRANTED, NULL }; *heading != NULL;
       heading++)
    {
      dien_sheet_add_column (sheet, *heading, group, COUNT_WIDTH, DIEN_CELL_COUNT, DIEN_ALIGN_CENTRE);
      dien_sheet_add_sum (sheet, sheet->columns->len - 1);
    }
}

static void
add_columns (DienSheet *sheet,
             GPtrArray *awards)
{
  guint first_sum;

  dien_sheet_add_column (sheet, DIEN_PAPER_NUMBER, NULL, NUMBER_WIDTH, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_UNIT, NULL, UNIT_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  for (guint i = 0; i < awards->len; i++)
    add_pair (sheet, keep_heading (sheet, awards, g_ptr_array_index (awards, i)));

  first_sum = sheet->columns->len;
  add_pair (sheet, DIEN_PAPER_SUM);
  dien_sheet_set_adds (sheet, first_sum, DIEN_PAPER_PROPOSED);
  dien_sheet_set_adds (sheet, first_sum + 1, DIEN_PAPER_GRANTED);
}

gboolean
dien_sheet_make_summary (DienSheet              *sheet,
                         const DienSheetOffice  *office,
                         GError                **error)
{
  g_autoptr (GPtrArray) counts = dien_nominated_count (office->store, dien_record_get_id (office->year), error);
  g_autoptr (GPtrArray) awards = NULL;
  SummaryRows *rows;

  if (counts == NULL || (awards = list_awards (office->store, counts, error)) == NULL)
    return FALSE;
  sheet->signatures = dien_heading_new_signatures (office->store, office->organisation, office->last_day, error);
  if (sheet->signatures == NULL)
    return FALSE;

  sheet->heading = dien_heading_new (office->organisation, NULL, NULL, office->number);
  sheet->size = SIZE;
  add_columns (sheet, awards);
  rows = g_new0 (SummaryRows, 1);
  rows->counts = g_steal_pointer (&counts);
  rows->awards = g_steal_pointer (&awards);
  dien_sheet_set_rows (sheet, &source, rows);

  return TRUE;
}
