/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-sheet-scorecards"

#include "config.h"

#include "dien-date.h"
#include "dien-heading.h"
#include "dien-paper-words.h"
#include "dien-scorecards.h"
#include "dien-sheets-private.h"

#define SIZE 12 /* points */

/* mm */
#define ITEM_WIDTH 13
#define CRITERION_WIDTH 62
#define POINTS_WIDTH 16
#define METHOD_WIDTH 32
#define ROUND_WIDTH 17
#define NOTE_WIDTH 34

#define FIRST_ROUND 4 /* column of the first round, behind number, criterion, maximum and method */
#define MAXIMUM 2     /* column */
#define LONGEST_TAB 31
#define NO_ROW G_MAXUINT

/* A row of the sheet: a line of the card, or one below them. */
typedef enum
{
  ROW_LINE,
  ROW_TOTAL,
  ROW_CLASS,
} RowKind;

typedef struct
{
  RowKind kind;
  guint line;  /* of the card */
  guint first; /* rows of the criteria below a group or a block */
  guint last;
} Row;

typedef struct
{
  DienScorecard *card;
  GArray *rows; /* (element-type Row) */
  guint next;
  GPtrArray *texts; /* of the row that was asked for last */
} CardRows;

static const DienScorecardLine *
get_line (DienScorecard *card,
          guint          i)
{
  return &g_array_index (card->lines, DienScorecardLine, i);
}

static const DienScorecardRound *
get_round (DienScorecard *card,
           guint          i)
{
  return &g_array_index (card->rounds, DienScorecardRound, i);
}

static const char *
keep (CardRows *self,
      char     *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* What stands in place of the name of a block. */
static const char *
name_block (DienCriterionKind kind)
{
  switch (kind)
    {
    case DIEN_CRITERION_BONUS:
      return DIEN_PAPER_BONUS;
    case DIEN_CRITERION_DEDUCTION:
      return DIEN_PAPER_DEDUCTION;
    case DIEN_CRITERION_MANDATORY:
      return DIEN_PAPER_CONDITIONS;
    case DIEN_CRITERION_KNOCK_OUT:
      return DIEN_PAPER_KNOCK_OUTS;
    case DIEN_CRITERION_INFORMATION:
      return DIEN_PAPER_INFORMATION;
    case DIEN_CRITERION_POINTS:
    default:
      return DIEN_PAPER_OTHER_CRITERIA;
    }
}

/* What a condition got, and what takes the place of points. */
static const char *
name_answer (DienCriterionKind  kind,
             const DienScore   *score)
{
  if (!score->applicable)
    return DIEN_PAPER_NOT_APPLICABLE;
  if (score->met == DIEN_MET_BLANK)
    return NULL;
  if (kind == DIEN_CRITERION_KNOCK_OUT)
    return score->met == DIEN_MET_YES ? DIEN_PAPER_YES : DIEN_PAPER_NO;

  return score->met == DIEN_MET_YES ? DIEN_PAPER_MET : DIEN_PAPER_NOT_MET;
}

static guint
get_difference_column (CardRows *self)
{
  return FIRST_ROUND + self->card->rounds->len;
}

/* The round that is held against the unit's own: the last one that was scored, or is to be. */
static int
find_compared (DienScorecard *card)
{
  int own = dien_scorecard_find_kind (card, "self");
  int last = dien_scorecard_find_last (card);

  if (own < 0 || card->rounds->len < 2)
    return -1;

  return last > own ? last : (int) card->rounds->len - 1;
}

static void
set_number (DienCell   *cell,
            DienPoints  points)
{
  cell->number = points;
  cell->has_number = TRUE;
}

/* 'IF(COUNT(…)=0,"",…)': what nobody has scored yet has no sum. */
static void
set_sum (CardRows     *self,
         DienCell     *cell,
         const char   *counted,
         const char   *sum,
         gboolean      scored,
         DienPoints    points)
{
  cell->formula = keep (self, g_strdup_printf ("IF(COUNT(%s)=0,\"\",%s)", counted, sum));
  if (scored)
    set_number (cell, points);
}

static char *
dup_range (const Row *row,
           guint      column)
{
  return g_strdup_printf ("{%u,%u}:{%u,%u}", row->first, column, row->last, column);
}

/* The sum of a group or a block in the round that stands in @column; of a bonus or a deduction up to its cap. */
static void
fill_sum (CardRows                *self,
          const Row               *row,
          const DienScorecardLine *line,
          guint                    round,
          DienCell                *cell)
{
  g_autofree char *range = dup_range (row, FIRST_ROUND + round);
  g_autofree char *cap = dien_number_format (line->maximum, DIEN_NUMBER_POINTS);
  g_autofree char *sum = NULL;

  if (row->first == NO_ROW)
    return;

  g_strdelimit (cap, ",", '.');
  sum = line->kind != DIEN_CRITERION_POINTS && line->maximum >= 0 ? g_strdup_printf ("MIN(%s,SUM(%s))", cap, range)
                                                                   : g_strdup_printf ("SUM(%s)", range);
  set_sum (self, cell, range, sum, line->scores[round].scored, line->scores[round].points);
}

static void
fill_difference (CardRows *self,
                 guint     row,
                 DienCell *cells)
{
  int own = dien_scorecard_find_kind (self->card, "self");
  int other = find_compared (self->card);
  DienCell *cell = &cells[get_difference_column (self)];
  guint before, after;

  if (own < 0 || other < 0)
    return;

  before = FIRST_ROUND + (guint) own;
  after = FIRST_ROUND + (guint) other;
  cell->formula = keep (self, g_strdup_printf ("IF(AND(ISNUMBER({%u,%u}),ISNUMBER({%u,%u})),{%u,%u}-{%u,%u},\"\")",
                                               row, before, row, after, row, after, row, before));
  if (cells[before].has_number && cells[after].has_number)
    set_number (cell, cells[after].number - cells[before].number);
}

/* What was noted in the rounds, one a line; by whom, where there are several. */
static const char *
join_notes (CardRows                *self,
            const DienScorecardLine *line,
            gboolean                 evidence)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  guint n = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->card->rounds->len; i++)
      {
        const char *text = evidence ? line->scores[i].evidence : line->scores[i].note;

        if (text == NULL || *text == '\0')
          continue;
        if (pass == 0)
          n++;
        else if (n > 1)
          g_string_append_printf (joined, "%s%s: %s", joined->len > 0 ? "\n" : "", get_round (self->card, i)->name, text);
        else
          g_string_append (joined, text);
      }

  return keep (self, g_string_free (g_steal_pointer (&joined), FALSE));
}

static void
fill_criterion (CardRows                *self,
                guint                    row,
                const DienScorecardLine *line,
                DienCell                *cells)
{
  guint difference = get_difference_column (self);

  cells[3].text = line->method;
  for (guint i = 0; i < self->card->rounds->len; i++)
    {
      cells[FIRST_ROUND + i].text = name_answer (line->kind, &line->scores[i]);
      if (line->scores[i].scored)
        set_number (&cells[FIRST_ROUND + i], line->scores[i].points);
    }
  if (dien_criterion_kind_has_points (line->kind))
    fill_difference (self, row, cells);
  cells[difference + 1].text = join_notes (self, line, FALSE);
  cells[difference + 2].text = join_notes (self, line, TRUE);
}

/* A group or a block. */
static void
fill_head (CardRows                *self,
           guint                    at,
           const Row               *row,
           const DienScorecardLine *line,
           DienCell                *cells)
{
  for (guint i = 0; i < self->card->rounds->len; i++)
    if (dien_criterion_kind_has_points (line->kind))
      fill_sum (self, row, line, i, &cells[FIRST_ROUND + i]);
    else if (line->kind == DIEN_CRITERION_MANDATORY && get_round (self->card, i)->verdict != NULL)
      cells[FIRST_ROUND + i].text = keep (self, g_strdup_printf ("%u/%u", get_round (self->card, i)->n_met,
                                                                 self->card->n_conditions));
  if (dien_criterion_kind_has_points (line->kind))
    fill_difference (self, at, cells);
}

static void
fill_line (CardRows     *self,
           guint         at,
           const Row    *row,
           DienSheetRow *sheet_row)
{
  const DienScorecardLine *line = get_line (self->card, row->line);
  DienCell *cells = sheet_row->cells;

  cells[0].text = line->code;
  cells[1].text = line->criterion == 0 && line->group == 0 ? name_block (line->kind) : line->name;
  if (line->maximum >= 0)
    set_number (&cells[MAXIMUM], line->maximum);
  if (line->criterion != 0)
    {
      fill_criterion (self, at, line, cells);
      return;
    }

  sheet_row->strong = TRUE;
  fill_head (self, at, row, line, cells);
}

/* '{3,4},{7,4}': the rows of groups and blocks of that kind. */
static char *
dup_heads (CardRows          *self,
           DienCriterionKind  kind,
           guint              column)
{
  g_autoptr (GString) heads = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->kind == ROW_LINE && get_line (self->card, row->line)->criterion == 0 &&
          get_line (self->card, row->line)->kind == kind)
        g_string_append_printf (heads, "%s{%u,%u}", heads->len > 0 ? "," : "", i, column);
    }

  return g_string_free (g_steal_pointer (&heads), FALSE);
}

static gboolean
has_points (DienScorecard *card,
            guint          round)
{
  for (guint i = 0; i < card->lines->len; i++)
    if (get_line (card, i)->criterion == 0 && get_line (card, i)->scores[round].scored)
      return TRUE;

  return FALSE;
}

static void
fill_total (CardRows *self,
            guint     at,
            DienCell *cells)
{
  g_autofree char *maxima = dup_heads (self, DIEN_CRITERION_POINTS, MAXIMUM);

  cells[1].text = DIEN_PAPER_TOTAL_POINTS;
  cells[MAXIMUM].formula = keep (self, g_strdup_printf ("SUM(%s)", maxima));
  set_number (&cells[MAXIMUM], self->card->maximum);
  for (guint i = 0; i < self->card->rounds->len; i++)
    {
      const DienVerdict *verdict = get_round (self->card, i)->verdict;
      gboolean scored = has_points (self->card, i);
      g_autofree char *points = dup_heads (self, DIEN_CRITERION_POINTS, FIRST_ROUND + i);
      g_autofree char *bonus = dup_heads (self, DIEN_CRITERION_BONUS, FIRST_ROUND + i);
      g_autofree char *deduction = dup_heads (self, DIEN_CRITERION_DEDUCTION, FIRST_ROUND + i);
      g_autofree char *plus = g_strconcat (points, *bonus != '\0' ? "," : "", bonus, NULL);
      g_autofree char *all = g_strconcat (plus, *deduction != '\0' ? "," : "", deduction, NULL);
      g_autofree char *sum = *deduction != '\0' ? g_strdup_printf ("MAX(0,SUM(%s)-SUM(%s))", plus, deduction)
                                                : g_strdup_printf ("SUM(%s)", plus);

      set_sum (self, &cells[FIRST_ROUND + i], all, sum, scored, scored ? verdict->total : 0);
    }
  fill_difference (self, at, cells);
}

static void
fill_class (CardRows *self,
            DienCell *cells)
{
  cells[1].text = DIEN_PAPER_CLASS;
  for (guint i = 0; i < self->card->rounds->len; i++)
    cells[FIRST_ROUND + i].text = get_round (self->card, i)->class;
}

static gboolean
next (gpointer       rows,
      DienSheetRow  *row,
      GError       **error)
{
  CardRows *self = rows;
  guint at = self->next;
  const Row *one;

  if (at == self->rows->len)
    return FALSE;

  g_ptr_array_set_size (self->texts, 0);
  one = &g_array_index (self->rows, Row, self->next++);
  if (one->kind == ROW_LINE)
    fill_line (self, at, one, row);
  else
    {
      row->strong = TRUE;
      if (one->kind == ROW_TOTAL)
        fill_total (self, at, row->cells);
      else
        fill_class (self, row->cells);
    }

  return TRUE;
}

/* 'Đề nghị: Không công nhận. …': once somebody else than the unit has scored. */
static char *
dup_closing (gpointer rows)
{
  CardRows *self = rows;
  int last = dien_scorecard_find_last (self->card);
  g_autoptr (GString) closing = NULL;
  const DienVerdict *verdict;

  if (last < 0 || last == dien_scorecard_find_kind (self->card, "self"))
    return NULL;

  verdict = get_round (self->card, last)->verdict;
  closing = g_string_new (NULL);
  g_string_append_printf (closing, DIEN_PAPER_VERDICT, dien_sheet_name_result (verdict->result));
  for (guint i = 0; i < verdict->reasons->len; i++)
    g_string_append_printf (closing, " %s", (char *) g_ptr_array_index (verdict->reasons, i));

  return g_string_free (g_steal_pointer (&closing), FALSE);
}

static void
rewind_rows (gpointer rows)
{
  ((CardRows *) rows)->next = 0;
}

static void
free_rows (gpointer rows)
{
  CardRows *self = rows;

  dien_scorecard_free (self->card);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static const DienSheetRows source = { .next = next, .dup_closing = dup_closing, .rewind = rewind_rows, .free = free_rows };

static void
list_rows (CardRows *self)
{
  gboolean has_points = FALSE;
  guint head = 0;

  for (guint i = 0; i < self->card->lines->len; i++)
    {
      const DienScorecardLine *line = get_line (self->card, i);
      Row row = { ROW_LINE, i, NO_ROW, NO_ROW };

      if (line->criterion == 0)
        head = i;
      else
        {
          Row *above = &g_array_index (self->rows, Row, head);

          above->first = MIN (above->first, i);
          above->last = i;
        }
      has_points |= line->criterion != 0 && line->kind == DIEN_CRITERION_POINTS;
      g_array_append_val (self->rows, row);
    }

  if (has_points)
    g_array_append_val (self->rows, ((Row) { ROW_TOTAL, 0, NO_ROW, NO_ROW }));
  if (has_points && self->card->classes->len > 0)
    g_array_append_val (self->rows, ((Row) { ROW_CLASS, 0, NO_ROW, NO_ROW }));
}

static void
add_columns (DienSheet     *sheet,
             DienScorecard *card) /* (nullable) */
{
  dien_sheet_add_column (sheet, DIEN_PAPER_ITEM, NULL, ITEM_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_CRITERION, NULL, CRITERION_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_column (sheet, DIEN_PAPER_MAXIMUM, NULL, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_METHOD, NULL, METHOD_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  for (guint i = 0; card != NULL && i < card->rounds->len; i++)
    dien_sheet_add_column (sheet, dien_sheet_keep (sheet, g_strdup (get_round (card, i)->name)), NULL, ROUND_WIDTH,
                           DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_DIFFERENCE, NULL, POINTS_WIDTH, DIEN_CELL_POINTS, DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_REASON, NULL, NOTE_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_column (sheet, DIEN_PAPER_EVIDENCE, NULL, NOTE_WIDTH, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
}

static void
describe (DienSheet             *sheet,
          const DienSheetOffice *office)
{
  sheet->size = SIZE;
  sheet->heading = dien_heading_new (office->organisation, NULL, NULL, office->number);
  sheet->signatures = dien_heading_new_three_signatures (DIEN_PAPER_UNIT_SIGNS, DIEN_PAPER_TEAM_SIGNS,
                                                         DIEN_PAPER_SECRETARY_SIGNS);
}

static char *
dup_head (DienRow       *row,
          DienScorecard *card)
{
  g_autoptr (GString) head = g_string_new (NULL);

  g_string_append_printf (head, DIEN_PAPER_OF_CARD, dien_row_get_text (row, DIEN_SCORECARD_SUBJECT),
                          dien_row_get_text (row, DIEN_SCORECARD_MODEL), card->set_name);
  if (card->due_on != NULL && *card->due_on != '\0')
    {
      g_autofree char *due = dien_date_format (card->due_on);

      g_string_append_printf (head, DIEN_PAPER_DUE, due);
    }

  return g_string_free (g_steal_pointer (&head), FALSE);
}

/* @card: taken */
static void
describe_card (DienSheet             *sheet,
               const DienSheetOffice *office,
               DienRow               *row,
               guint                  number,
               DienScorecard         *card)
{
  CardRows *rows = g_new0 (CardRows, 1);

  describe (sheet, office);
  g_free (sheet->tab);
  sheet->tab = dien_sheet_dup_tab (number, dien_row_get_text (row, DIEN_SCORECARD_SUBJECT));
  sheet->annex = dup_head (row, card);
  add_columns (sheet, card);
  rows->card = card;
  rows->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  rows->texts = g_ptr_array_new_with_free_func (g_free);
  list_rows (rows);
  dien_sheet_set_rows (sheet, &source, rows);
}

gboolean
dien_sheet_make_scorecards (DienSheet              *sheet,
                            const DienSheetOffice  *office,
                            GError                **error)
{
  g_autoptr (DienList) list = dien_scorecards_new (office->store, dien_record_get_id (office->year));
  DienSheet *one = sheet;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DienRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      DienScorecard *card;

      if (dien_row_is_null (row, DIEN_SCORECARD_VERSION) ||
          (office->registration != 0 && office->registration != dien_row_get_id (row)))
        continue;
      card = dien_scorecard_read (office->store, dien_row_get_id (row), error);
      if (card == NULL)
        return FALSE;
      if (n++ > 0)
        one = dien_sheet_add_next (one);
      describe_card (one, office, row, n, card);
    }

  if (n == 0)
    {
      describe (sheet, office);
      add_columns (sheet, NULL);
      dien_sheet_set_no_rows (sheet);
    }

  return TRUE;
}

/* No two tabs of a workbook may be alike, and none longer than 31 letters or with a sign that formulas need. */
char *
dien_sheet_dup_tab (guint       number,
                    const char *name)
{
  g_autofree char *whole = g_strdup_printf ("%u. %s", number, name);
  g_autofree char *cut = g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), LONGEST_TAB));

  g_strdelimit (cut, "[]:*?/\\'", ' ');
  g_strchomp (cut);
  return g_steal_pointer (&cut);
}

const char *
dien_sheet_name_result (DienResult result)
{
  static const char *const names[] = {
    [DIEN_RESULT_RECOGNISED] = DIEN_PAPER_RECOGNISED,
    [DIEN_RESULT_TO_COMPLETE] = DIEN_PAPER_TO_COMPLETE,
    [DIEN_RESULT_REFUSED] = DIEN_PAPER_REFUSED,
  };

  return names[result];
}
