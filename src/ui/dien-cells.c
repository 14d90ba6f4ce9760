/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-cells"

#include "config.h"

#include "dien-cells.h"

#include "dien-date.h"
#include "dien-number.h"
#include "dien-row.h"

static char *
format_number (gpointer       row,
               gpointer       value,
               DienNumberKind kind)
{
  guint column = GPOINTER_TO_UINT (value);

  return dien_row_is_null (row, column) ? NULL : dien_number_format (dien_row_get_int (row, column), kind);
}

char *
dien_cell_text (gpointer row,
                gpointer value)
{
  return g_strdup (dien_row_get_text (row, GPOINTER_TO_UINT (value)));
}

char *
dien_cell_number (gpointer row,
                  gpointer value)
{
  guint column = GPOINTER_TO_UINT (value);

  return dien_row_is_null (row, column) ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, dien_row_get_int (row, column));
}

char *
dien_cell_count (gpointer row,
                 gpointer value)
{
  return dien_row_get_int (row, GPOINTER_TO_UINT (value)) == 0 ? NULL : format_number (row, value, DIEN_NUMBER_COUNT);
}

char *
dien_cell_points (gpointer row,
                  gpointer value)
{
  return format_number (row, value, DIEN_NUMBER_POINTS);
}

char *
dien_cell_amount (gpointer row,
                  gpointer value)
{
  return format_number (row, value, DIEN_NUMBER_AMOUNT);
}

char *
dien_cell_date (gpointer row,
                gpointer value)
{
  return dien_date_format (dien_row_get_text (row, GPOINTER_TO_UINT (value)));
}
