/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-outcomes"

#include "config.h"

#include "dien-heading.h"
#include "dien-paper-words.h"
#include "dien-registration-rows.h"
#include "dien-scores.h"
#include "dien-sheets-private.h"

#define SIZE 12          /* points */
#define MIDDLE_WIDTH 126 /* of subject, model and content, mm */
#define POINTS_WIDTH 14
#define FAILED_WIDTH 34
#define RESULT_WIDTH 23
#define REASON_WIDTH 32
#define NOTE_WIDTH 29

typedef struct
{
  DienRegistrationRows *registrations;
  GString *failed;
} OutcomeRows;

static const char *const results[][2] = {
  { "recognised", DIEN_PAPER_RECOGNISED },
  { "refused", DIEN_PAPER_REFUSED },
  { "to_complete", DIEN_PAPER_TO_COMPLETE },
  { "withdrawn", DIEN_PAPER_WITHDRAWN },
};

/* Every other state is one before a result. */
static const char *
name_result (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    if (g_strcmp0 (results[i][0], state) == 0)
      return results[i][1];

  return DIEN_PAPER_PENDING;
}

/* What bars the registration in its last round, one condition a line. */
static gboolean
write_failed (OutcomeRows  *self,
              gint64        registration,
              GError      **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (DienVerdict) verdict = dien_scores_judge (self->registrations->store, registration, 0, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  for (guint i = 0; verdict != NULL && i < verdict->reasons->len; i++)
    g_string_append_printf (self->failed, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (verdict->reasons, i));

  return TRUE;
}

static gboolean
next (gpointer       rows,
      DienSheetRow  *row,
      GError       **error)
{
  OutcomeRows *self = rows;
  DienCursor *cursor;
  DienCell *cell;

  if (!dien_registration_rows_next (self->registrations, row, &cell, error))
    return FALSE;

  cursor = self->registrations->cursor;
  g_string_truncate (self->failed, 0);
  if (!dien_cursor_is_null (cursor, DIEN_REGISTRATION_POINTS))
    {
      *cell = (DienCell) { .number = dien_cursor_get_int (cursor, DIEN_REGISTRATION_POINTS), .has_number = TRUE };
      if (!write_failed (self, dien_cursor_get_id (cursor), error))
        return FALSE;
    }
  (++cell)->text = self->failed->str;
  (++cell)->text = name_result (dien_cursor_get_text (cursor, DIEN_REGISTRATION_STATE));
  (++cell)->text = dien_cursor_get_text (cursor, DIEN_REGISTRATION_REASON);
  (++cell)->text = dien_cursor_get_text (cursor, DIEN_REGISTRATION_NOTE);

  return TRUE;
}

static char *
dup_closing (gpointer rows)
{
  OutcomeRows *self = rows;

  return dien_registration_rows_dup_closing (self->registrations);
}

static void
free_rows (gpointer rows)
{
  OutcomeRows *self = rows;

  dien_registration_rows_free (self->registrations);
  g_string_free (self->failed, TRUE);
  g_free (self);
}

static const DienSheetRows source = { next, dup_closing, free_rows };

static void
add_columns (DienSheet            *sheet,
             DienRegistrationRows *registrations)
{
  guint result;

  dien_registration_rows_add_columns (registrations, sheet, MIDDLE_WIDTH);
  dien_sheet_add_column (sheet, DIEN_PAPER_POINTS, NULL, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_FAILED, NULL, FAILED_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  result = sheet->columns->len;
  dien_sheet_add_column (sheet, DIEN_PAPER_RESULT, NULL, RESULT_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_REASON, NULL, REASON_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_column (sheet, DIEN_PAPER_NOTE, NULL, NOTE_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);

  dien_sheet_add_total (sheet, DIEN_PAPER_TOTAL, result, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    dien_sheet_add_total (sheet, results[i][1], result, results[i][1]);
  dien_sheet_add_total (sheet, DIEN_PAPER_PENDING, result, DIEN_PAPER_PENDING);
}

gboolean
dien_sheet_make_outcomes (DienSheet              *sheet,
                          const DienSheetOffice  *office,
                          GError                **error)
{
  g_autoptr (DienRegistrationRows) registrations = NULL;
  OutcomeRows *rows;

  sheet->signatures = dien_heading_new_signatures (office->store, office->organisation, office->last_day, error);
  if (sheet->signatures == NULL)
    return FALSE;
  registrations = dien_registration_rows_new (office->store, office->year, NULL, DIEN_PAPER_OUTCOMES_COUNTED, sheet, error);
  if (registrations == NULL)
    return FALSE;

  sheet->heading = dien_heading_new (office->organisation, NULL, NULL, office->number);
  sheet->size = SIZE;
  add_columns (sheet, registrations);
  rows = g_new0 (OutcomeRows, 1);
  rows->registrations = g_steal_pointer (&registrations);
  rows->failed = g_string_new (NULL);
  dien_sheet_set_rows (sheet, &source, rows);

  return TRUE;
}
