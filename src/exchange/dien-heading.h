/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-store.h"

G_BEGIN_DECLS

/* What an official paper bears beside its text: the heading block, the line that ties an annex to its paper, the signatures.
 * In the Party form or in the State form, as the organisation says; without an organisation in the Party form with
 * nothing on the left. What is not known yet is a blank to be filled in by hand. */

typedef enum
{
  DIEN_LINE_PLAIN,
  DIEN_LINE_BOLD,
  DIEN_LINE_ITALIC,
  DIEN_LINE_RULED, /* bold, with a rule below */
} DienLineStyle;

typedef struct
{
  char *text; /* never %NULL */
  DienLineStyle style;
} DienLine;

/** Two lines side by side, or three. */
typedef struct
{
  DienLine left;
  DienLine right;
  DienLine middle; /* its text is %NULL where there are two */
} DienLinePair;

/**
 * dien_heading_new:
 * @organisation: (nullable): of 'organisation'
 * @number: (nullable) (transfer none): as dien_heading_dup_number() gives it; %NULL: a list without a number of its own
 * @issued_on: (nullable): ISO
 * @year: of the blank date
 *
 * Returns: (transfer full) (element-type DienLinePair): from top to bottom
 */
GArray *dien_heading_new (DienRecord *organisation,
                          const char *number,
                          const char *issued_on,
                          int         year);

/**
 * dien_heading_dup_number:
 * @symbol: of that kind of paper: 'QĐ'
 * @paper: (nullable): of 'paper'
 *
 * Returns: (transfer full): 'Số 219-QĐ/HU', 'Số      -QĐ/HU', 'Số: 12/QĐ-UBND'
 */
char *dien_heading_dup_number (DienRecord *organisation,
                               const char *symbol,
                               DienRecord *paper);

/**
 * dien_heading_dup_annex:
 * @kind: of the paper: 'Quyết định'
 * @symbol: of that kind
 * @paper: (nullable)
 * @year: of the blank date
 *
 * Returns: (transfer full): '(Kèm theo Quyết định số 219-QĐ/HU, ngày 05/12/2022 của Ban Thường vụ Huyện ủy)'
 */
char *dien_heading_dup_annex (DienRecord *organisation,
                              const char *kind,
                              const char *symbol,
                              DienRecord *paper,
                              int         year);

/**
 * dien_heading_new_signatures:
 * @on: ISO day; the signer valid on it, where there are several one who signs by order (T/L), else the first
 *
 * Who made the list on the left, who signs it on the right, with room for the signature.
 *
 * Returns: (transfer full) (element-type DienLinePair) (nullable)
 */
GArray *dien_heading_new_signatures (DienStore   *store,
                                     DienRecord  *organisation,
                                     const char  *on,
                                     GError     **error);

/**
 * dien_heading_new_three_signatures:
 * Returns: (transfer full) (element-type DienLinePair): three who sign side by side, with room for it, and no names
 */
GArray *dien_heading_new_three_signatures (const char *left,
                                           const char *middle,
                                           const char *right);

G_END_DECLS
