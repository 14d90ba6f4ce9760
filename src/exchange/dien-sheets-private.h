/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-scoring.h"
#include "dien-sheet.h"
#include "dien-store.h"

G_BEGIN_DECLS

/** What every sheet needs to know. */
typedef struct
{
  DienStore *store;
  DienRecord *year;
  DienRecord *organisation; /* (nullable): valid on the last day of the year */
  const char *last_day;     /* of the year, ISO */
  int number;               /* of the year */
  gint64 registration;      /* the only one that a sheet of scorecards is about; 0: all of the year */
} DienSheetOffice;

/**
 * DienSheetMaker:
 * @sheet: what it is called and who made it stands there already
 *
 * Describes the sheet: heading, annex line or signatures, columns, totals, rows.
 */
typedef gboolean (*DienSheetMaker) (DienSheet              *sheet,
                                    const DienSheetOffice  *office,
                                    GError                **error);

/** Danh sách công nhận điển hình: annex of the decision. */
gboolean dien_sheet_make_recognised (DienSheet              *sheet,
                                     const DienSheetOffice  *office,
                                     GError                **error);

/** Tổng hợp kết quả xét công nhận điển hình: for the office itself, signed. */
gboolean dien_sheet_make_outcomes (DienSheet              *sheet,
                                   const DienSheetOffice  *office,
                                   GError                **error);

/** Danh sách tập thể đề nghị khen thưởng: annex of the submission, or signed where there are several. */
gboolean dien_sheet_make_collectives (DienSheet              *sheet,
                                      const DienSheetOffice  *office,
                                      GError                **error);

/** Danh sách cá nhân đề nghị khen thưởng, with the households: in the same way. */
gboolean dien_sheet_make_individuals (DienSheet              *sheet,
                                      const DienSheetOffice  *office,
                                      GError                **error);

/** Bảng tổng hợp số lượng: by unit and award, proposed and granted. */
gboolean dien_sheet_make_summary (DienSheet              *sheet,
                                  const DienSheetOffice  *office,
                                  GError                **error);

/** Bảng chấm điểm: a scorecard on each sheet of the document, in the order of the registrations; signed by three. */
gboolean dien_sheet_make_scorecards (DienSheet              *sheet,
                                     const DienSheetOffice  *office,
                                     GError                **error);

/** Tổng hợp chấm điểm, xếp hạng: a sheet of the document for each criteria set, from the highest total down; signed. */
gboolean dien_sheet_make_ranking (DienSheet              *sheet,
                                  const DienSheetOffice  *office,
                                  GError                **error);

/** The name of the tab of the @number-th sheet of a document ('3. Xã Thạnh Phong'), as a workbook takes it.
 *
 * Returns: (transfer full) */
char *dien_sheet_dup_tab (guint       number,
                          const char *name);

/** The result as papers say it. */
const char *dien_sheet_name_result (DienResult result);

G_END_DECLS
