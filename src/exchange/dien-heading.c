/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-heading"

#include "config.h"

#include "dien-heading.h"

#include <string.h>

#include "dien-date.h"
#include "dien-paper-words.h"

#define ROOM_TO_SIGN 4 /* lines */

static void
clear_pair (gpointer data)
{
  DienLinePair *pair = data;

  g_free (pair->left.text);
  g_free (pair->right.text);
  g_free (pair->middle.text);
}

static GArray *
new_pairs (void)
{
  GArray *pairs = g_array_new (FALSE, TRUE, sizeof (DienLinePair));

  g_array_set_clear_func (pairs, clear_pair);
  return pairs;
}

static void
add_pair (GArray        *pairs,
          const char    *left,
          DienLineStyle  left_style,
          const char    *right,
          DienLineStyle  right_style)
{
  DienLinePair pair = { { g_strdup (left), left_style }, { g_strdup (right), right_style } };

  g_array_append_val (pairs, pair);
}

static const char *
get_text (DienRecord *record,
          const char *field)
{
  const char *text = record != NULL ? dien_record_get_text (record, field) : NULL;

  return text != NULL ? text : "";
}

static gboolean
is_state (DienRecord *organisation)
{
  return strcmp (get_text (organisation, "form"), "state") == 0;
}

/* 'QĐ/HU', 'QĐ-UBND' */
static char *
dup_symbol (DienRecord *organisation,
            const char *symbol,
            DienRecord *paper)
{
  const char *office = get_text (organisation, "symbol");

  if (*get_text (paper, "symbol") != '\0')
    return g_strdup (get_text (paper, "symbol"));
  if (*office == '\0')
    return g_strdup (symbol);

  return g_strconcat (symbol, is_state (organisation) ? "-" : "/", office, NULL);
}

/* '219-QĐ/HU', '219/QĐ-UBND' */
static char *
dup_number (DienRecord *organisation,
            const char *symbol,
            DienRecord *paper)
{
  const char *number = get_text (paper, "number");
  g_autofree char *full_symbol = dup_symbol (organisation, symbol, paper);

  return g_strconcat (*number != '\0' ? number : DIEN_PAPER_BLANK, is_state (organisation) ? "/" : "-", full_symbol, NULL);
}

static char *
dup_place_and_date (DienRecord *organisation,
                    const char *issued_on,
                    int         year)
{
  const char *place = get_text (organisation, "place");
  g_autofree char *date = dien_date_format_long (issued_on, year);

  return *place != '\0' ? g_strconcat (place, ", ", date, NULL) : g_steal_pointer (&date);
}

/* What the organisation calls itself on papers, else its name in capitals. */
static char *
dup_heading (DienRecord *organisation)
{
  const char *heading = get_text (organisation, "heading");

  return *heading != '\0' ? g_strdup (heading) : g_utf8_strup (get_text (organisation, "name"), -1);
}

static const char *
get_right_line (gboolean state,
                int      i)
{
  if (i == 0)
    return state ? DIEN_PAPER_STATE : DIEN_PAPER_PARTY;

  return state && i == 1 ? DIEN_PAPER_STATE_MOTTO : "";
}

static gboolean
is_valid_on (DienRecord *record,
             const char *on)
{
  const char *from = dien_record_get_text (record, "from_date");
  const char *to = dien_record_get_text (record, "to_date");

  return (from == NULL || strcmp (from, on) <= 0) && (to == NULL || strcmp (to, on) >= 0);
}

static gboolean
signs_by_order (DienRecord *signer)
{
  const char *mandate = get_text (signer, "mandate");

  return g_str_has_prefix (mandate, "T/L") || g_str_has_prefix (mandate, "TL");
}

/* Returns: (nullable): one of @signers */
static DienRecord *
choose_signer (GPtrArray  *signers,
               const char *on)
{
  DienRecord *chosen = NULL;

  for (guint i = 0; i < signers->len; i++)
    {
      DienRecord *signer = g_ptr_array_index (signers, i);

      if (is_valid_on (signer, on) && (chosen == NULL || (signs_by_order (signer) && !signs_by_order (chosen))))
        chosen = signer;
    }

  return chosen;
}

GArray *
dien_heading_new (DienRecord *organisation,
                  const char *number,
                  const char *issued_on,
                  int         year)
{
  GArray *pairs = new_pairs ();
  gboolean state = is_state (organisation);
  g_autofree char *date = dup_place_and_date (organisation, issued_on, year);
  g_autofree char *heading = dup_heading (organisation);
  const char *left[4] = { "", "", "", "" };
  int n = 0;

  if (*get_text (organisation, "upper_heading") != '\0')
    left[n++] = get_text (organisation, "upper_heading");
  if (*heading != '\0')
    {
      left[n++] = heading;
      left[n++] = state ? DIEN_PAPER_STATE_RULE : DIEN_PAPER_PARTY_STAR;
    }

  for (int i = 0; i < MAX (n, state ? 2 : 1); i++)
    add_pair (pairs, left[i], left[i] == heading ? DIEN_LINE_BOLD : DIEN_LINE_PLAIN,
              get_right_line (state, i), state && i == 0 ? DIEN_LINE_BOLD : DIEN_LINE_RULED);
  add_pair (pairs, number != NULL ? number : "", DIEN_LINE_PLAIN, date, DIEN_LINE_ITALIC);

  return pairs;
}

char *
dien_heading_dup_number (DienRecord *organisation,
                         const char *symbol,
                         DienRecord *paper)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (symbol != NULL, NULL);

  number = dup_number (organisation, symbol, paper);
  if (!is_state (organisation))
    return g_strdup_printf (DIEN_PAPER_PARTY_NUMBER, number);

  return g_strdup_printf (*number != ' ' ? DIEN_PAPER_STATE_NUMBER : DIEN_PAPER_STATE_NUMBER_BLANK, number);
}

char *
dien_heading_dup_annex (DienRecord *organisation,
                        const char *kind,
                        const char *symbol,
                        DienRecord *paper,
                        int         year)
{
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;
  const char *issuer;

  g_return_val_if_fail (kind != NULL && symbol != NULL, NULL);

  number = dup_number (organisation, symbol, paper);
  if (*get_text (paper, "issued_on") != '\0')
    {
      g_autofree char *day = dien_date_format (get_text (paper, "issued_on"));

      date = g_strdup_printf (DIEN_PAPER_DAY, day);
    }
  else
    date = dien_date_format_long (NULL, year);
  issuer = *get_text (paper, "issuer") != '\0' ? get_text (paper, "issuer") : get_text (organisation, "decider");

  return g_strdup_printf (DIEN_PAPER_ANNEX, kind, number, is_state (organisation) ? "" : ",", date,
                          *issuer != '\0' ? DIEN_PAPER_ISSUED_BY : "", issuer);
}

GArray *
dien_heading_new_signatures (DienStore   *store,
                             DienRecord  *organisation,
                             const char  *on,
                             GError     **error)
{
  g_autoptr (GPtrArray) signers = NULL;
  DienRecord *signer;
  GArray *pairs;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (on != NULL, NULL);

  signers = organisation != NULL
              ? dien_store_list (store, "signer", "organisation", dien_record_get_id (organisation), error)
              : g_ptr_array_new ();
  if (signers == NULL)
    return NULL;

  signer = choose_signer (signers, on);
  pairs = new_pairs ();
  add_pair (pairs, DIEN_PAPER_MAKER, DIEN_LINE_BOLD, get_text (signer, "mandate"), DIEN_LINE_BOLD);
  add_pair (pairs, "", DIEN_LINE_PLAIN, get_text (signer, "post"), DIEN_LINE_BOLD);
  for (int i = 0; i < ROOM_TO_SIGN; i++)
    add_pair (pairs, "", DIEN_LINE_PLAIN, "", DIEN_LINE_PLAIN);
  add_pair (pairs, "", DIEN_LINE_PLAIN, get_text (signer, "name"), DIEN_LINE_BOLD);

  return pairs;
}

GArray *
dien_heading_new_three_signatures (const char *left,
                                   const char *middle,
                                   const char *right)
{
  GArray *pairs = new_pairs ();

  g_return_val_if_fail (left != NULL && middle != NULL && right != NULL, NULL);

  add_pair (pairs, left, DIEN_LINE_BOLD, right, DIEN_LINE_BOLD);
  g_array_index (pairs, DienLinePair, 0).middle = (DienLine) { g_strdup (middle), DIEN_LINE_BOLD };
  for (int i = 0; i < ROOM_TO_SIGN; i++)
    add_pair (pairs, "", DIEN_LINE_PLAIN, "", DIEN_LINE_PLAIN);

  return pairs;
}
