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
  GHashTable *formats; /* by look */
  lxw_error fault;     /* the first thing that the library refused */
} DienXlsx;

extern const DienSheetMedium dien_xlsx_medium;

/** Sets up paper, margins and columns. */
void dien_xlsx_init (DienXlsx        *self,
                     lxw_workbook    *workbook,
                     lxw_worksheet   *worksheet,
                     DienSheetLayout *layout);
void dien_xlsx_clear (DienXlsx *self);

void dien_xlsx_note (DienXlsx  *self,
                     lxw_error  fault);

/** Before any width or format. */
void dien_xlsx_set_base_type (DienXlsx *self);

lxw_format *dien_xlsx_get_format (DienXlsx            *self,
                                  const DienSheetLook *look);

G_END_DECLS
