/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-nominations"

#include "config.h"

#include <string.h>

#include "dien-cursor.h"
#include "dien-heading.h"
#include "dien-nominated.h"
#include "dien-number.h"
#include "dien-paper-words.h"
#include "dien-registration-rows.h"
#include "dien-sheets-private.h"

#define SIZE 12 /* points */

/* The lists of collectives and of people, whose rows come from the same list. */
typedef struct
{
  DienList *list;
  DienCursor *cursor;
  gboolean individuals;

  /* What the list holds, known before the first row. */
  guint n_collectives, n_persons, n_households;
  guint n_awards;
  gint64 batch;     /* the only one, 0 where there are several or none */

  gboolean held;    /* the cursor is at a row that the name of its section came before */
  gint64 award;     /* of the section */
  guint n_sections;
  guint number;     /* of the row, from 1 */
  GString *section;
  GString *name;
  char *latest;     /* the first line of what was granted earlier */
  char *rating;
  char *rating_before;
} NominationRows;

static const char *
get_text (NominationRows *self,
          guint           column)
{
  return dien_cursor_get_text (self->cursor, column);
}

static void
count_row (NominationRows *self,
           DienCursor     *cursor,
           gint64         *award,
           gint64         *batch)
{
  const char *kind = dien_cursor_get_text (cursor, DIEN_NOMINATED_SUBJECT_KIND);
  gint64 row_award = dien_cursor_get_int (cursor, DIEN_NOMINATED_AWARD_ID);
  gint64 row_batch = dien_cursor_get_int (cursor, DIEN_NOMINATED_BATCH_ID);

  self->n_collectives += strcmp (kind, "collective") == 0;
  self->n_persons += strcmp (kind, "person") == 0;
  self->n_households += strcmp (kind, "household") == 0;
  self->n_awards += row_award != *award; /* the rows stand by award */
  *award = row_award;
  *batch = *batch == 0 || *batch == row_batch ? row_batch : -1;
}

static gboolean
count_rows (NominationRows  *self,
            GError         **error)
{
  g_autoptr (DienCursor) cursor = dien_cursor_new (self->list);
  gint64 award = 0, batch = 0;

  while (dien_cursor_next (cursor))
    count_row (self, cursor, &award, &batch);
  self->batch = MAX (batch, 0);

  return dien_cursor_finish (cursor, error);
}

/* 'HTXSNV tiêu biểu' */
static char *
dup_rating (NominationRows *self,
            guint           rating,
            guint           outstanding)
{
  static const char *const words[][2] = {
    { "excellent", DIEN_PAPER_EXCELLENT },
    { "good", DIEN_PAPER_GOOD },
    { "fulfilled", DIEN_PAPER_FULFILLED },
    { "unfulfilled", DIEN_PAPER_UNFULFILLED },
  };
  const char *code = get_text (self, rating);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], code) == 0)
      return dien_cursor_get_int (self->cursor, outstanding) != 0
               ? g_strdup_printf (DIEN_PAPER_OUTSTANDING, words[i][1]) : g_strdup (words[i][1]);

  return NULL;
}

static const char *
write_roman (guint number)
{
  static const char *const roman[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
                                       "XV", "XVI", "XVII", "XVIII", "XIX", "XX" };

  return number <= G_N_ELEMENTS (roman) ? roman[number - 1] : "";
}

static void
write_section (NominationRows *self,
               DienSheetRow   *row)
{
  g_autofree char *award = NULL;

  if (strcmp (get_text (self, DIEN_NOMINATED_SUBJECT_KIND), "household") == 0)
    award = g_strdup_printf (DIEN_PAPER_OF_OCCASION, get_text (self, DIEN_NOMINATED_AWARD), DIEN_PAPER_HOUSEHOLD);
  else
    award = g_strdup (get_text (self, DIEN_NOMINATED_AWARD));

  g_string_printf (self->section, DIEN_PAPER_SECTION, write_roman (++self->n_sections), award);
  row->section = self->section->str;
}

static void
write_collective (NominationRows *self,
                  DienCell       *cell)
{
  const char *earlier = get_text (self, DIEN_NOMINATED_EARLIER);

  g_free (self->rating);
  g_free (self->rating_before);
  g_free (self->latest);
  self->rating = dup_rating (self, DIEN_NOMINATED_RATING, DIEN_NOMINATED_OUTSTANDING);
  self->rating_before = dup_rating (self, DIEN_NOMINATED_RATING_BEFORE, DIEN_NOMINATED_OUTSTANDING_BEFORE);
  self->latest = earlier != NULL ? g_strndup (earlier, strcspn (earlier, "\n")) : NULL;

  (cell++)->text = get_text (self, DIEN_NOMINATED_SUBJECT);
  (cell++)->text = get_text (self, DIEN_NOMINATED_PARENT);
  (cell++)->text = get_text (self, DIEN_NOMINATED_CONTENT);
  (cell++)->text = get_text (self, DIEN_NOMINATED_RECOGNISED_BY);
  (cell++)->text = self->rating;
  (cell++)->text = self->rating_before;
  (cell++)->text = get_text (self, DIEN_NOMINATED_SUMMARY);
  (cell++)->text = self->latest;
  (cell++)->text = get_text (self, DIEN_NOMINATED_AWARD);
  cell++; /* the opinion is written by hand */
  cell->text = get_text (self, DIEN_NOMINATED_NOTE);
}

/* A woman where nothing says otherwise is addressed as one. */
static gboolean
is_woman (NominationRows *self)
{
  const char *gender = get_text (self, DIEN_NOMINATED_GENDER);

  return gender != NULL ? strcmp (gender, "female") == 0 : g_strcmp0 (get_text (self, DIEN_NOMINATED_ADDRESS), "mrs") == 0;
}

static void
write_individual (NominationRows *self,
                  DienCell       *cell)
{
  const char *born = get_text (self, DIEN_NOMINATED_BIRTH_DATE);

  g_free (self->rating);
  self->rating = dup_rating (self, DIEN_NOMINATED_RATING, DIEN_NOMINATED_OUTSTANDING);
  g_string_printf (self->name, "%s%s", dien_registration_rows_get_address (get_text (self, DIEN_NOMINATED_ADDRESS)),
                   get_text (self, DIEN_NOMINATED_SUBJECT));

  (cell++)->text = self->name->str;
  if (born != NULL)
    cell[is_woman (self) ? 1 : 0] = (DienCell) { .number = g_ascii_strtoll (born, NULL, 10), .has_number = TRUE };
  cell += 2;
  (cell++)->text = get_text (self, DIEN_NOMINATED_PARTY_DATE);
  (cell++)->text = get_text (self, DIEN_NOMINATED_POST);
  (cell++)->text = self->rating;
  (cell++)->text = get_text (self, DIEN_NOMINATED_CONTENT);
  (cell++)->text = get_text (self, DIEN_NOMINATED_SUMMARY);
  (cell++)->text = get_text (self, DIEN_NOMINATED_EARLIER);
  (cell++)->text = get_text (self, DIEN_NOMINATED_AWARD);
  cell->text = get_text (self, DIEN_NOMINATED_NOTE);
}

static gboolean
next (gpointer       rows,
      DienSheetRow  *row,
      GError       **error)
{
  NominationRows *self = rows;
  gint64 award;

  if (self->cursor == NULL)
    self->cursor = dien_cursor_new (self->list);
  if (!self->held && !dien_cursor_next (self->cursor))
    {
      dien_cursor_finish (self->cursor, error);
      return FALSE;
    }

  award = dien_cursor_get_int (self->cursor, DIEN_NOMINATED_AWARD_ID);
  self->held = self->n_awards > 1 && award != self->award;
  self->award = award;
  if (self->held)
    {
      write_section (self, row);
      return TRUE;
    }

  row->cells[0] = (DienCell) { .number = ++self->number, .has_number = TRUE };
  if (self->individuals)
    write_individual (self, row->cells + 1);
  else
    write_collective (self, row->cells + 1);

  return TRUE;
}

static char *
dup_closing (gpointer rows)
{
  NominationRows *self = rows;
  guint count = self->individuals ? self->n_persons : self->n_collectives;
  g_autofree char *words = dien_number_spell (count);
  g_autofree char *household_words = dien_number_spell (self->n_households);
  g_autofree char *more = self->n_households > 0
                            ? g_strdup_printf (DIEN_PAPER_CLOSING_MORE, self->n_households, household_words, DIEN_PAPER_HOUSEHOLD)
                            : g_strdup ("");

  return g_strdup_printf (DIEN_PAPER_CLOSING, count, words, self->individuals ? DIEN_PAPER_PERSON : DIEN_PAPER_COLLECTIVE,
                          more);
}

static void
free_rows (gpointer rows)
{
  NominationRows *self = rows;

  if (self == NULL)
    return;

  g_clear_pointer (&self->cursor, dien_cursor_free);
  g_object_unref (self->list);
  g_string_free (self->section, TRUE);
  g_string_free (self->name, TRUE);
  g_free (self->latest);
  g_free (self->rating);
  g_free (self->rating_before);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NominationRows, free_rows)

static const DienSheetRows source = { next, dup_closing, free_rows };

static const char *
keep_year (DienSheet  *sheet,
           const char *format,
           int         year)
{
  g_autoptr (GString) text = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%d", year);

  g_string_replace (text, "%d", number, 1);
  return dien_sheet_keep (sheet, g_string_free (g_steal_pointer (&text), FALSE));
}

static void
add_text (DienSheet  *sheet,
          const char *heading,
          guint       width)
{
  dien_sheet_add_column (sheet, heading, NULL, width, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
}

static void
add_collective_columns (DienSheet *sheet,
                        int        year)
{
  dien_sheet_add_column (sheet, DIEN_PAPER_NUMBER, NULL, 11, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  add_text (sheet, DIEN_PAPER_COLLECTIVE_NAME, 36);
  add_text (sheet, DIEN_PAPER_PARENT, 26);
  add_text (sheet, DIEN_PAPER_EMULATION_CONTENT, 30);
  add_text (sheet, DIEN_PAPER_RECOGNISED_BY, 25);
  dien_sheet_add_column (sheet, keep_year (sheet, DIEN_PAPER_YEAR, year), DIEN_PAPER_RATING, 21, DIEN_CELL_TEXT,
                         DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, keep_year (sheet, DIEN_PAPER_YEAR, year - 1), DIEN_PAPER_RATING, 21, DIEN_CELL_TEXT,
                         DIEN_ALIGN_CENTRE);
  add_text (sheet, DIEN_PAPER_SUMMARY, 44);
  add_text (sheet, DIEN_PAPER_LATEST, 33);
  add_text (sheet, DIEN_PAPER_AWARD, 32);
  add_text (sheet, DIEN_PAPER_OPINION, 25);
  add_text (sheet, DIEN_PAPER_NOTE, 18);
}

static void
add_individual_columns (DienSheet *sheet,
                        int        year)
{
  dien_sheet_add_column (sheet, DIEN_PAPER_NUMBER, NULL, 11, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  add_text (sheet, DIEN_PAPER_FULL_NAME, 38);
  dien_sheet_add_column (sheet, DIEN_PAPER_MALE, DIEN_PAPER_BORN, 13, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_FEMALE, DIEN_PAPER_BORN, 13, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_PARTY_DATE, NULL, 24, DIEN_CELL_DATE, DIEN_ALIGN_CENTRE);
  add_text (sheet, DIEN_PAPER_POST, 38);
  dien_sheet_add_column (sheet, keep_year (sheet, DIEN_PAPER_MEMBER_RATING, year), NULL, 24, DIEN_CELL_TEXT, DIEN_ALIGN_CENTRE);
  add_text (sheet, DIEN_PAPER_EMULATION_CONTENT, 30);
  add_text (sheet, DIEN_PAPER_SUMMARY, 44);
  add_text (sheet, DIEN_PAPER_EARLIER, 33);
  add_text (sheet, DIEN_PAPER_AWARD, 32);
  add_text (sheet, DIEN_PAPER_NOTE, 20);
}

/* The submission that the list is an annex of; one without number and date is to be written in by hand.
 *
 * Returns: (transfer full) (nullable): %NULL where it is not entered yet, or with @error */
static DienRecord *
get_submission (DienStore  *store,
                gint64      batch,
                GError    **error)
{
  g_autoptr (DienRecord) record = dien_store_get (store, "batch", batch, error);

  if (record == NULL || dien_record_get_int (record, "submission") == 0)
    return NULL;

  return dien_store_get (store, "paper", dien_record_get_int (record, "submission"), error);
}

/* The annex of one submission, which signs for it; a list of several, or of none, is signed by itself. */
static gboolean
set_heading (DienSheet              *sheet,
             const DienSheetOffice  *office,
             gint64                  batch,
             GError                **error)
{
  g_autoptr (DienRecord) submission = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *number = NULL;

  if (batch == 0)
    {
      sheet->heading = dien_heading_new (office->organisation, NULL, NULL, office->number);
      sheet->signatures = dien_heading_new_signatures (office->store, office->organisation, office->last_day, error);
      return sheet->signatures != NULL;
    }

  submission = get_submission (office->store, batch, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  number = dien_heading_dup_number (office->organisation, DIEN_PAPER_SUBMISSION_SYMBOL, submission);
  sheet->heading = dien_heading_new (office->organisation, number,
                                     submission != NULL ? dien_record_get_text (submission, "issued_on") : NULL, office->number);
  sheet->annex = dien_heading_dup_annex (office->organisation, DIEN_PAPER_SUBMISSION, DIEN_PAPER_SUBMISSION_SYMBOL, submission,
                                         office->number);

  return TRUE;
}

static gboolean
make (DienSheet              *sheet,
      const DienSheetOffice  *office,
      gboolean                individuals,
      GError                **error)
{
  g_autoptr (NominationRows) rows = g_new0 (NominationRows, 1);

  rows->list = dien_nominated_new (office->store, dien_record_get_id (office->year));
  rows->individuals = individuals;
  rows->section = g_string_new (NULL);
  rows->name = g_string_new (NULL);
  dien_list_set_filter (rows->list, individuals ? "individual" : "collective");
  if (!count_rows (rows, error) || !set_heading (sheet, office, rows->batch, error))
    return FALSE;

  sheet->size = SIZE;
  if (individuals)
    add_individual_columns (sheet, office->number);
  else
    add_collective_columns (sheet, office->number);
  dien_sheet_add_total (sheet, DIEN_PAPER_TOTAL, 2, NULL);
  dien_sheet_set_rows (sheet, &source, g_steal_pointer (&rows));

  return TRUE;
}

gboolean
dien_sheet_make_collectives (DienSheet              *sheet,
                             const DienSheetOffice  *office,
                             GError                **error)
{
  return make (sheet, office, FALSE, error);
}

gboolean
dien_sheet_make_individuals (DienSheet              *sheet,
                             const DienSheetOffice  *office,
                             GError                **error)
{
  return make (sheet, office, TRUE, error);
}
