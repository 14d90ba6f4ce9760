/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-list.h"

G_BEGIN_DECLS

/* The register of papers (văn bản): directives, plans, decisions, submissions and what figures were taken from. */

/** Columns of the list; each with a name in the comment can be sorted by. */
typedef enum
{
  DIEN_PAPER_NAME,      /* as dien_paper_dup_name() */
  DIEN_PAPER_KIND,      /* 'kind' */
  DIEN_PAPER_REFERENCE, /* 'number': '158-KH/HU' */
  DIEN_PAPER_DATE,      /* 'date': ISO */
  DIEN_PAPER_ISSUER,    /* 'issuer' */
  DIEN_PAPER_TITLE,     /* 'title' */
  DIEN_PAPER_USES,      /* 'uses': at how many places the file points to it */
  DIEN_PAPER_NOTE,      /* 'note' */
} DienPaperColumn;

/**
 * dien_papers_new:
 *
 * Newest first, those without a date last. Filters: 'directive', 'plan', 'decision', 'submission', 'report', 'other', 'unused'.
 * Searched: name, issuer and note.
 *
 * Returns: (transfer full)
 */
DienList *dien_papers_new (DienStore *store);

/**
 * dien_paper_dup_name:
 * @id: 0 is none
 *
 * Returns: (transfer full): what tells it from others: 'Kế hoạch số 158-KH/HU, ngày 05/02/2022 – Thực hiện Chỉ thị số …'; ''
 *   where there is no such paper
 */
char *dien_paper_dup_name (DienStore *store,
                           gint64     id);

/**
 * dien_paper_find:
 * @typed: its name, its number with or without the symbol and kind, or its title; sameness by dien_text_fold() and marks
 * @id: (out): 0 where @typed is empty
 * @error: %DIEN_ERROR_INVALID where there is none, or more than one
 *
 * Returns: whether it is clear which one is meant
 */
gboolean dien_paper_find (DienStore   *store,
                          const char  *typed,
                          gint64      *id,
                          GError     **error);

/**
 * dien_paper_split_reference:
 * @typed: 'Kế hoạch số 158-KH/HU', '12/TTr-UBND', '7'
 * @kind: (out): what stands before the number; '' for nothing
 * @number: (out): '' where nothing in it looks like the number of a paper
 * @symbol: (out)
 */
void dien_paper_split_reference (const char  *typed,
                                 char       **kind,
                                 char       **number,
                                 char       **symbol);

/**
 * dien_paper_add:
 * @record: of entity 'paper'; its id is set
 * @error: %DIEN_ERROR_EXISTS where number, symbol, issuer and year are those of another one
 *
 * One change.
 */
gboolean dien_paper_add (DienStore   *store,
                         DienRecord  *record,
                         GError     **error);

/** @record: an id and the fields to change. @error: as dien_paper_add() */
gboolean dien_paper_edit (DienStore   *store,
                          DienRecord  *record,
                          GError     **error);

/**
 * dien_paper_remove:
 * @ids: (element-type gint64): one or more
 * @error: %DIEN_ERROR_IN_USE naming the places
 *
 * One change.
 */
gboolean dien_paper_remove (DienStore  *store,
                            GArray     *ids,
                            GError    **error);

G_END_DECLS
