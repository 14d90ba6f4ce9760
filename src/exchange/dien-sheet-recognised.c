/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-recognised"

#include "config.h"

#include "dien-heading.h"
#include "dien-paper-words.h"
#include "dien-registration-rows.h"
#include "dien-sheets-private.h"

#define SIZE 13        /* points */
#define MIDDLE_WIDTH 174 /* of subject, model and content, mm */
#define NOTE_WIDTH 32

static gboolean
next (gpointer       rows,
      DienSheetRow  *row,
      GError       **error)
{
  DienRegistrationRows *self = rows;
  DienCell *cell;

  if (!dien_registration_rows_next (self, row, &cell, error))
    return FALSE;

  cell->text = dien_cursor_get_text (self->cursor, DIEN_REGISTRATION_NOTE);
  return TRUE;
}

static const DienSheetRows source = { next, dien_registration_rows_dup_closing, dien_registration_rows_free };

/* Whether there is one of @outcomes for every registration of @list. */
static gboolean
decide_all (GPtrArray *outcomes,
            DienList  *list)
{
  g_autoptr (GHashTable) decided = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, outcomes->len);

  for (guint i = 0; i < outcomes->len; i++)
    {
      ids[i] = dien_record_get_int (g_ptr_array_index (outcomes, i), "registration");
      g_hash_table_add (decided, &ids[i]);
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      gint64 id = dien_list_get_id (list, i);

      if (!g_hash_table_contains (decided, &id))
        return FALSE;
    }

  return TRUE;
}

/* The one paper by which all are recognised; %NULL without error where there is none, or more than one. */
static DienRecord *
find_decision (DienStore  *store,
               DienList   *list,
               GError    **error)
{
  g_autoptr (DienRecord) first = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;
  gint64 decision;

  if (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    return NULL;
  first = dien_registration_get_outcome (store, dien_list_get_id (list, 0), error);
  decision = first != NULL ? dien_record_get_int (first, "decision") : 0;
  if (decision == 0)
    return NULL;

  outcomes = dien_store_list (store, "outcome", "decision", decision, error);
  if (outcomes == NULL || !decide_all (outcomes, list))
    return NULL;

  return dien_store_get (store, "paper", decision, error);
}

gboolean
dien_sheet_make_recognised (DienSheet              *sheet,
                            const DienSheetOffice  *office,
                            GError                **error)
{
  g_autoptr (DienRegistrationRows) rows = NULL;
  g_autoptr (DienRecord) decision = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *number = NULL;

  rows = dien_registration_rows_new (office->store, office->year, "recognised", DIEN_PAPER_RECOGNISED_COUNTED, sheet, error);
  if (rows == NULL)
    return FALSE;
  decision = find_decision (office->store, rows->list, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  number = dien_heading_dup_number (office->organisation, DIEN_PAPER_DECISION_SYMBOL, decision);
  sheet->heading = dien_heading_new (office->organisation, number,
                                     decision != NULL ? dien_record_get_text (decision, "issued_on") : NULL, office->number);
  sheet->annex = dien_heading_dup_annex (office->organisation, DIEN_PAPER_DECISION, DIEN_PAPER_DECISION_SYMBOL, decision,
                                         office->number);

  sheet->size = SIZE;
  dien_registration_rows_add_columns (rows, sheet, MIDDLE_WIDTH);
  dien_sheet_add_column (sheet, DIEN_PAPER_NOTE, NULL, NOTE_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_total (sheet, DIEN_PAPER_TOTAL, rows->axis_column != NULL ? 2 : 1, NULL);
  dien_sheet_set_rows (sheet, &source, g_steal_pointer (&rows));

  return TRUE;
}
