/* SPDX-License-Identifier: MIT */
#pragma once

#include "dien-cursor.h"
#include "dien-registrations.h"
#include "dien-sheet.h"

G_BEGIN_DECLS

/* The rows of a sheet about the registrations of a year, in the order made by hand, and what such sheets have in common. */

typedef struct
{
  DienStore *store;
  DienList *list;
  DienCursor *cursor; /* at the row, once there is one */
  const char *axis_column;    /* heading of the axis; %NULL where the year has no axes, only contents */
  const char *content_column; /* heading of the content */
  const char *counted;        /* what the closing line counts: 'điển hình' */
  guint number;               /* of the row, from 1 */

  /*< private >*/
  guint n_persons;
  guint n_households;
  GString *subject;
} DienRegistrationRows;

/**
 * dien_registration_rows_new:
 * @year: of 'year'
 * @filter: (nullable): of dien_registrations_new()
 * @sheet: keeps the headings
 */
DienRegistrationRows *dien_registration_rows_new (DienStore   *store,
                                                  DienRecord  *year,
                                                  const char  *filter,
                                                  const char  *counted,
                                                  DienSheet   *sheet,
                                                  GError     **error);
void dien_registration_rows_free (gpointer rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DienRegistrationRows, dien_registration_rows_free)

/**
 * dien_registration_rows_add_columns:
 * @sheet: its size is set
 * @rest: width of subject, model and content together, mm
 *
 * The number, axis, subject, model and content; those of the sheet itself follow.
 */
void dien_registration_rows_add_columns (DienRegistrationRows *self,
                                         DienSheet            *sheet,
                                         guint                 rest);

/**
 * dien_registration_rows_next:
 * @cell: (out): the first cell behind those columns
 *
 * Steps to the next registration and fills those columns in.
 */
gboolean dien_registration_rows_next (DienRegistrationRows  *self,
                                      DienSheetRow          *row,
                                      DienCell             **cell,
                                      GError               **error);

/** 'Danh sách này có 14 (mười bốn) điển hình: 13 tập thể, 1 cá nhân.' Returns: (transfer full) */
char *dien_registration_rows_dup_closing (gpointer rows);

/** Returns: the form of address of that code as it stands before a name, with a space; '' for none */
const char *dien_registration_rows_get_address (const char *code);

G_END_DECLS
