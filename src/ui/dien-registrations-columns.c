/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registrations-columns"

#include "config.h"

#include "dien-registrations-columns.h"

#include <glib/gi18n-lib.h>

#include "dien-closures.h"
#include "dien-date.h"
#include "dien-registrations.h"
#include "dien-terms.h"

typedef struct
{
  const char *id;
  const char *title;
  DienTableTextFunc text;
  guint value; /* of the row */
  int width;
  float xalign;
} Column;

static char *
give_text (gpointer row,
           gpointer value)
{
  return g_strdup (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value)));
}

static char *
give_number (gpointer row,
             gpointer value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, dien_row_get_int (DIEN_ROW (row), GPOINTER_TO_UINT (value)));
}

static char *
give_state (gpointer row,
            gpointer value)
{
  return g_strdup (dien_terms_state (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value))));
}

static char *
give_points (gpointer row,
             gpointer value)
{
  guint column = GPOINTER_TO_UINT (value);

  return dien_row_is_null (DIEN_ROW (row), column) ? NULL : dien_closure_points (dien_row_get_int (DIEN_ROW (row), column));
}

static char *
give_replicated (gpointer row,
                 gpointer value)
{
  return dien_row_get_int (DIEN_ROW (row), GPOINTER_TO_UINT (value)) != 0 ? g_strdup (_("Replicate")) : NULL;
}

static char *
give_date (gpointer row,
           gpointer value)
{
  return dien_date_format (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value)));
}

static const char *
give_state_class (gpointer row,
                  gpointer value)
{
  return dien_closure_state_class (dien_row_get_text (DIEN_ROW (row), GPOINTER_TO_UINT (value)));
}

/* At 1024 with the form open the list is 484 wide: up to the result all is in sight. */
static const Column columns[] = {
  { "number", N_("#"), give_number, DIEN_REGISTRATION_NUMBER, 40, 1 },
  { "subject", N_("Unit, person"), give_text, DIEN_REGISTRATION_SUBJECT, 150, 0 },
  { "model", N_("Model"), give_text, DIEN_REGISTRATION_MODEL, 150, 0 },
  { "state", N_("Result"), give_state, DIEN_REGISTRATION_STATE, 128, 0 },
  { "axis", N_("Axis"), give_text, DIEN_REGISTRATION_AXIS, 114, 0 },
  { "content", N_("Content"), give_text, DIEN_REGISTRATION_CONTENT, 86, 0 },
  { "points", N_("Points"), give_points, DIEN_REGISTRATION_POINTS, 58, 1 },
  { "replicated", N_("Replication"), give_replicated, DIEN_REGISTRATION_REPLICATED, 92, 0 },
  { "registered_on", N_("Registered on"), give_date, DIEN_REGISTRATION_REGISTERED_ON, 100, 0 },
  { "note", N_("Note"), give_text, DIEN_REGISTRATION_NOTE, 120, 0 },
};

void
dien_registrations_columns_append (DienTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const Column *column = &columns[i];
      DienTableColumn *added = dien_table_column_new (column->id, _(column->title), column->text,
                                                      GUINT_TO_POINTER (column->value), NULL);

      dien_table_column_set_width (added, column->width);
      dien_table_column_set_xalign (added, column->xalign);
      dien_table_column_set_expand (added, column->value == DIEN_REGISTRATION_SUBJECT || column->value == DIEN_REGISTRATION_MODEL
                                           || column->value == DIEN_REGISTRATION_CONTENT);
      dien_table_column_set_names_row (added, g_str_equal (column->id, "subject"));
      if (column->value == DIEN_REGISTRATION_STATE)
        dien_table_column_set_style_func (added, give_state_class, GUINT_TO_POINTER (column->value), NULL);
      dien_table_append_column (table, added);
    }
}
