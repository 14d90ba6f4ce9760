/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-ranking"

#include "config.h"

#include <string.h>

#include "dien-heading.h"
#include "dien-paper-words.h"
#include "dien-scorecards.h"
#include "dien-sheets-private.h"

#define SIZE 12 /* points */

/* mm */
#define RANK_WIDTH 13
#define SUBJECT_WIDTH 52
#define POINTS_WIDTH 14
#define CONDITIONS_WIDTH 30
#define CLASS_WIDTH 22
#define PROPOSAL_WIDTH 28

#define FIRST_GROUP 2 /* column, behind rank and subject; each group has three */
#define PER_GROUP 3

/* One registration. */
typedef struct
{
  char *subject;
  char *model;
  DienScorecard *card;
  guint rank; /* 0: not scored */
} Entry;

/* All registrations that are scored by one version of a criteria set. */
typedef struct
{
  GPtrArray *entries; /* (element-type Entry) */
  GArray *heads;      /* guint: the lines of groups, and of criteria of points outside them */
  guint next;
  GPtrArray *texts; /* of the row that was asked for last */
} RankedRows;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->subject);
  g_free (entry->model);
  dien_scorecard_free (entry->card);
  g_free (entry);
}

static const char *
keep (RankedRows *self,
      char       *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static const DienScorecardLine *
get_line (DienScorecard *card,
          guint          i)
{
  return &g_array_index (card->lines, DienScorecardLine, i);
}

/* Returns: (nullable): the last round in which it was scored */
static const DienScorecardRound *
get_last (DienScorecard *card)
{
  int last = dien_scorecard_find_last (card);

  return last >= 0 ? &g_array_index (card->rounds, DienScorecardRound, last) : NULL;
}

/* What was not scored comes last, in the order made by hand. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const DienScorecardRound *first = get_last ((*(Entry *const *) a)->card);
  const DienScorecardRound *second = get_last ((*(Entry *const *) b)->card);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);

  return (first->verdict->total < second->verdict->total) - (first->verdict->total > second->verdict->total);
}

/* g_ptr_array_sort() may exchange equals, which are to stay in the order made by hand. */
static void
sort_entries (GPtrArray *entries)
{
  for (guint i = 1; i < entries->len; i++)
    for (guint j = i; j > 0 && compare (&entries->pdata[j - 1], &entries->pdata[j]) > 0; j--)
      {
        gpointer moved = entries->pdata[j];

        entries->pdata[j] = entries->pdata[j - 1];
        entries->pdata[j - 1] = moved;
      }
}

/* Equal totals have one rank, and the next one is left out: 1, 2, 2, 4. */
static void
rank_entries (GPtrArray *entries)
{
  sort_entries (entries);
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      if (get_last (entry->card) == NULL)
        continue;
      entry->rank = i > 0 && compare (&entries->pdata[i - 1], &entries->pdata[i]) == 0
                      ? ((Entry *) g_ptr_array_index (entries, i - 1))->rank : i + 1;
    }
}

static gboolean
is_named_twice (RankedRows  *self,
                const Entry *entry)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *other = g_ptr_array_index (self->entries, i);

      if (other != entry && strcmp (other->subject, entry->subject) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
set_number (DienCell   *cell,
            DienPoints  points)
{
  cell->number = points;
  cell->has_number = TRUE;
}

static void
set_score (DienCell        *cell,
           const DienScore *score)
{
  if (score->scored)
    set_number (cell, score->points);
}

/* @own, @last: places of the unit's own round and of the last one, -1 where there is none */
static void
fill_group (RankedRows              *self,
            guint                    row,
            guint                    column,
            const DienScorecardLine *line,
            int                      own,
            int                      last,
            DienCell                *cells)
{
  if (own >= 0)
    set_score (&cells[column], &line->scores[own]);
  if (last >= 0 && last != own)
    set_score (&cells[column + 1], &line->scores[last]);

  cells[column + 2].formula = keep (self, g_strdup_printf ("IF(AND(ISNUMBER({%u,%u}),ISNUMBER({%u,%u})),{%u,%u}-{%u,%u},\"\")",
                                                           row, column, row, column + 1, row, column + 1, row, column));
  if (cells[column].has_number && cells[column + 1].has_number)
    set_number (&cells[column + 2], cells[column + 1].number - cells[column].number);
}

/* The total goes by the last round: of its groups, with bonuses and less deductions. */
static void
fill_total (RankedRows               *self,
            guint                     row,
            gboolean                  own_only,
            const DienScorecardRound *last,
            DienCell                 *cells)
{
  guint bonus = FIRST_GROUP + PER_GROUP * self->heads->len;
  g_autoptr (GString) groups = g_string_new (NULL);

  for (guint i = 0; i < self->heads->len; i++)
    g_string_append_printf (groups, "{%u,%u},", row, FIRST_GROUP + PER_GROUP * i + !own_only);
  set_number (&cells[bonus], last->bonus);
  set_number (&cells[bonus + 1], last->deduction);
  set_number (&cells[bonus + 2], last->verdict->total);
  cells[bonus + 2].formula = keep (self, g_strdup_printf ("MAX(0,SUM(%s{%u,%u})-{%u,%u})", groups->str, row, bonus,
                                                          row, bonus + 1));
}

/* 'Đạt 4/5', and whether it is barred altogether. */
static const char *
write_conditions (RankedRows               *self,
                  DienScorecard            *card,
                  const DienScorecardRound *last)
{
  g_autoptr (GString) written = g_string_new (NULL);
  int at = dien_scorecard_find_last (card);
  gboolean barred = FALSE;

  if (card->n_conditions > 0)
    g_string_append_printf (written, DIEN_PAPER_MET " %u/%u", last->n_met, card->n_conditions);
  for (guint i = 0; i < card->lines->len; i++)
    barred |= get_line (card, i)->kind == DIEN_CRITERION_KNOCK_OUT && get_line (card, i)->scores[at].met == DIEN_MET_YES;
  if (barred)
    g_string_append_printf (written, "%s" DIEN_PAPER_KNOCK_OUTS, written->len > 0 ? "\n" : "");

  return keep (self, g_string_free (g_steal_pointer (&written), FALSE));
}

static void
fill_result (RankedRows *self,
             guint       at,
             Entry      *entry,
             DienCell   *cells)
{
  int last = dien_scorecard_find_last (entry->card);
  int own = dien_scorecard_find_kind (entry->card, "self");
  const DienScorecardRound *round = get_last (entry->card);
  guint behind = FIRST_GROUP + PER_GROUP * self->heads->len + 3;

  if (round == NULL)
    return;

  cells[0] = (DienCell) { .number = entry->rank, .has_number = TRUE };
  for (guint i = 0; i < self->heads->len; i++)
    fill_group (self, at, FIRST_GROUP + PER_GROUP * i, get_line (entry->card, g_array_index (self->heads, guint, i)),
                own, last, cells);
  if (entry->card->maximum > 0)
    fill_total (self, at, last == own, round, cells);
  cells[behind].text = write_conditions (self, entry->card, round);
  cells[behind + 1].text = round->class;
  cells[behind + 2].text = dien_sheet_name_result (round->verdict->result);
}

static gboolean
next (gpointer       rows,
      DienSheetRow  *row,
      GError       **error)
{
  RankedRows *self = rows;
  guint at = self->next;
  Entry *entry;

  if (at == self->entries->len)
    return FALSE;

  self->next++;
  g_ptr_array_set_size (self->texts, 0);
  entry = g_ptr_array_index (self->entries, at);
  row->cells[1].text = is_named_twice (self, entry) ? keep (self, g_strdup_printf ("%s (%s)", entry->subject, entry->model))
                                                    : entry->subject;
  fill_result (self, at, entry, row->cells);

  return TRUE;
}

static char *
dup_closing (gpointer rows)
{
  RankedRows *self = rows;
  g_autofree char *words = dien_number_spell (self->entries->len);

  return g_strdup_printf (DIEN_PAPER_CLOSING, self->entries->len, words, DIEN_PAPER_RANKING_COUNTED, "");
}

static void
rewind_rows (gpointer rows)
{
  ((RankedRows *) rows)->next = 0;
}

static void
free_rows (gpointer rows)
{
  RankedRows *self = rows;

  g_ptr_array_unref (self->entries);
  g_array_unref (self->heads);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static const DienSheetRows source = { .next = next, .dup_closing = dup_closing, .rewind = rewind_rows, .free = free_rows };

static RankedRows *
new_rows (void)
{
  RankedRows *self = g_new0 (RankedRows, 1);

  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->heads = g_array_new (FALSE, FALSE, sizeof (guint));
  self->texts = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
list_heads (RankedRows    *self,
            DienScorecard *card)
{
  for (guint i = 0; i < card->lines->len; i++)
    if (get_line (card, i)->criterion == 0 && get_line (card, i)->kind == DIEN_CRITERION_POINTS)
      g_array_append_val (self->heads, i);
}

/* 'I. Lãnh đạo, chỉ đạo' */
static char *
dup_group_heading (const DienScorecardLine *line)
{
  if (line->group == 0)
    return g_strdup (DIEN_PAPER_OTHER_CRITERIA);

  return *line->code != '\0' ? g_strdup_printf ("%s. %s", line->code, line->name) : g_strdup (line->name);
}

static void
add_columns (DienSheet     *sheet,
             RankedRows    *rows,
             DienScorecard *card) /* (nullable) */
{
  dien_sheet_add_column (sheet, DIEN_PAPER_RANK, NULL, RANK_WIDTH, DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_SUBJECT, NULL, SUBJECT_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  for (guint i = 0; i < rows->heads->len; i++)
    {
      const char *group = dien_sheet_keep (sheet, dup_group_heading (get_line (card, g_array_index (rows->heads, guint, i))));

      dien_sheet_add_column (sheet, DIEN_PAPER_SELF, group, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
      dien_sheet_add_column (sheet, DIEN_PAPER_FINAL, group, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
      dien_sheet_add_column (sheet, DIEN_PAPER_CHANGE, group, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
    }
  dien_sheet_add_column (sheet, DIEN_PAPER_BONUS, NULL, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_DEDUCTION, NULL, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_TOTAL_POINTS, NULL, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_CONDITIONS, NULL, CONDITIONS_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_CLASS, NULL, CLASS_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_PROPOSAL, NULL, PROPOSAL_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_CENTRE);
}

/* @rows: taken */
static gboolean
describe (DienSheet              *sheet,
          const DienSheetOffice  *office,
          guint                   number,
          RankedRows             *rows,
          GError                **error)
{
  DienScorecard *first = rows->entries->len > 0 ? ((Entry *) g_ptr_array_index (rows->entries, 0))->card : NULL;

  sheet->size = SIZE;
  sheet->heading = dien_heading_new (office->organisation, NULL, NULL, office->number);
  if (first != NULL)
    {
      g_free (sheet->tab);
      sheet->tab = dien_sheet_dup_tab (number, first->set_name);
      sheet->annex = g_strdup_printf (DIEN_PAPER_OF_SET, first->set_name);
      list_heads (rows, first);
    }
  add_columns (sheet, rows, first);
  rank_entries (rows->entries);
  dien_sheet_set_rows (sheet, &source, rows);
  sheet->signatures = dien_heading_new_signatures (office->store, office->organisation, office->last_day, error);

  return sheet->signatures != NULL;
}

/* Returns: (nullable) (element-type RankedRows): one for each criteria set in use, in the order of their first registration */
static GPtrArray *
collect (DienStore  *store,
         gint64      year,
         GError    **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (free_rows);
  g_autoptr (GHashTable) by_version = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (DienList) list = dien_scorecards_new (store, year);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      gint64 version = dien_row_get_int (row, DIEN_SCORECARD_VERSION);
      RankedRows *block;
      Entry *entry;

      if (version == 0)
        continue;
      block = g_hash_table_lookup (by_version, &version);
      if (block == NULL)
        {
          block = new_rows ();
          g_hash_table_insert (by_version, g_memdup2 (&version, sizeof version), block);
          g_ptr_array_add (blocks, block);
        }
      entry = g_new0 (Entry, 1);
      g_ptr_array_add (block->entries, entry);
      entry->subject = g_strdup (dien_row_get_text (row, DIEN_SCORECARD_SUBJECT));
      entry->model = g_strdup (dien_row_get_text (row, DIEN_SCORECARD_MODEL));
      entry->card = dien_scorecard_read (store, dien_row_get_id (row), error);
      if (entry->card == NULL)
        return NULL;
    }

  return g_steal_pointer (&blocks);
}

gboolean
dien_sheet_make_ranking (DienSheet              *sheet,
                         const DienSheetOffice  *office,
                         GError                **error)
{
  g_autoptr (GPtrArray) blocks = collect (office->store, dien_record_get_id (office->year), error);
  DienSheet *one = sheet;
  guint n = 0;

  if (blocks == NULL)
    return FALSE;
  if (blocks->len == 0)
    return describe (sheet, office, 1, new_rows (), error);

  while (blocks->len > 0)
    {
      if (n++ > 0)
        one = dien_sheet_add_next (one);
      if (!describe (one, office, n, g_ptr_array_steal_index (blocks, 0), error))
        return FALSE;
    }

  return TRUE;
}
