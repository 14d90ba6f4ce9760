/* SPDX-License-Identifier: MIT */
#pragma once

#include <xlsxwriter.h>

#include "dien-sheet-layout-private.h"

G_BEGIN_DECLS

/** The workbook that a layout is written into. The library keeps no row that is behind. */
typedef struct
{
  lxw_workbook *workbook;
  lxw_worksheet *worksheet;
  GHashTable *formats; /* by look; shared by all worksheets */
  GArray *breaks;      /* lxw_row_t: rows that begin a page whatever would fit on the one before */
  lxw_error fault;     /* the first thing that the library refused */
} DienXlsx;

extern const DienSheetMedium dien_xlsx_medium;

/**
 * dien_xlsx_init:
 * @formats: an empty table that outlives all worksheets of the workbook
 *
 * Sets up paper, margins and columns.
 */
void dien_xlsx_init (DienXlsx        *self,
                     lxw_workbook    *workbook,
                     GHashTable      *formats,
                     lxw_worksheet   *worksheet,
                     DienSheetLayout *layout);

/** Behind the last row. */
void dien_xlsx_finish (DienXlsx *self);

void dien_xlsx_note (DienXlsx  *self,
                     lxw_error  fault);

/** Before any width or format. */
void dien_xlsx_set_base_type (DienXlsx *self);

lxw_format *dien_xlsx_get_format (DienXlsx            *self,
                                  const DienSheetLook *look);

G_END_DECLS
