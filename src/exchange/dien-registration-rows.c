/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-registration-rows"

#include "config.h"

#include "dien-registration-rows.h"

#include <string.h>

#include "dien-number.h"
#include "dien-paper-words.h"

/* mm at type of 13 points */
#define NUMBER_WIDTH 13
#define AXIS_WIDTH 31
#define FULL_SIZE 13

static const char *
get_term (DienRecord *year,
          const char *field,
          const char *term,
          DienSheet  *sheet)
{
  const char *own = dien_record_get_text (year, field);

  return own != NULL && *own != '\0' ? dien_sheet_keep (sheet, g_strdup (own)) : term;
}

/* Whether the frame of the year begins with contents. Without any frame the registrations are placed nowhere. */
static gboolean
lacks_axes (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (strcmp (dien_record_get_text (g_ptr_array_index (parts, i), "level"), "axis") == 0)
      return FALSE;

  return parts->len > 0;
}

/* 'Đồng chí Trần Văn Của, Uỷ viên Ban Thường vụ Huyện uỷ, …' */
static const char *
write_subject (DienRegistrationRows *self)
{
  const char *title = dien_cursor_get_text (self->cursor, DIEN_REGISTRATION_SUBJECT_TITLE);

  g_string_assign (self->subject, dien_registration_rows_get_address (dien_cursor_get_text (self->cursor, DIEN_REGISTRATION_ADDRESS)));
  g_string_append (self->subject, dien_cursor_get_text (self->cursor, DIEN_REGISTRATION_SUBJECT));
  if (title != NULL && *title != '\0')
    g_string_append_printf (self->subject, ", %s", title);

  return self->subject->str;
}

static void
count_subject (DienRegistrationRows *self)
{
  const char *kind = dien_cursor_get_text (self->cursor, DIEN_REGISTRATION_SUBJECT_KIND);

  self->n_persons += g_strcmp0 (kind, "person") == 0;
  self->n_households += g_strcmp0 (kind, "household") == 0;
}

static void
append_part (GString    *parts,
             guint       n,
             const char *what)
{
  if (n > 0)
    g_string_append_printf (parts, "%s%u %s", parts->len > 0 ? ", " : ": ", n, what);
}

DienRegistrationRows *
dien_registration_rows_new (DienStore   *store,
                            DienRecord  *year,
                            const char  *filter,
                            const char  *counted,
                            DienSheet   *sheet,
                            GError     **error)
{
  g_autoptr (GPtrArray) parts = NULL;
  DienRegistrationRows *self;

  g_return_val_if_fail (DIEN_IS_STORE (store), NULL);
  g_return_val_if_fail (year != NULL && counted != NULL && sheet != NULL, NULL);

  parts = dien_store_list (store, "frame_part", "year", dien_record_get_id (year), error);
  if (parts == NULL)
    return NULL;

  self = g_new0 (DienRegistrationRows, 1);
  self->store = g_object_ref (store);
  self->list = dien_registrations_new (store, dien_record_get_id (year));
  dien_list_set_filter (self->list, filter);
  self->axis_column = lacks_axes (parts) ? NULL : get_term (year, "axis_term", DIEN_PAPER_AXIS, sheet);
  self->content_column = get_term (year, "content_term", DIEN_PAPER_CONTENT, sheet);
  self->counted = counted;
  self->subject = g_string_new (NULL);

  return self;
}

void
dien_registration_rows_free (gpointer rows)
{
  DienRegistrationRows *self = rows;

  if (self == NULL)
    return;

  g_clear_pointer (&self->cursor, dien_cursor_free);
  g_object_unref (self->list);
  g_object_unref (self->store);
  g_string_free (self->subject, TRUE);
  g_free (self);
}

void
dien_registration_rows_add_columns (DienRegistrationRows *self,
                                    DienSheet            *sheet,
                                    guint                 rest)
{
  g_return_if_fail (self != NULL && sheet != NULL);

  dien_sheet_add_column (sheet, DIEN_PAPER_NUMBER, NULL, NUMBER_WIDTH * sheet->size / FULL_SIZE,
                         DIEN_CELL_ORDINAL, DIEN_ALIGN_CENTRE);
  if (self->axis_column != NULL)
    dien_sheet_add_column (sheet, self->axis_column, NULL, AXIS_WIDTH * sheet->size / FULL_SIZE, DIEN_CELL_TEXT,
                           DIEN_ALIGN_CENTRE);
  dien_sheet_add_column (sheet, DIEN_PAPER_SUBJECT, NULL, rest * 36 / 100, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_column (sheet, DIEN_PAPER_MODEL, NULL, rest * 36 / 100, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
  dien_sheet_add_column (sheet, self->content_column, NULL, rest * 28 / 100, DIEN_CELL_TEXT, DIEN_ALIGN_LEFT);
}

gboolean
dien_registration_rows_next (DienRegistrationRows  *self,
                             DienSheetRow          *row,
                             DienCell             **cell,
                             GError               **error)
{
  DienCell *at = row->cells;
  const char *axis, *content;

  if (self->cursor == NULL)
    self->cursor = dien_cursor_new (self->list);
  if (!dien_cursor_next (self->cursor))
    {
      dien_cursor_finish (self->cursor, error);
      return FALSE;
    }

  count_subject (self);
  axis = dien_cursor_get_text (self->cursor, DIEN_REGISTRATION_AXIS);
  content = dien_cursor_get_text (self->cursor, DIEN_REGISTRATION_CONTENT);
  *at++ = (DienCell) { .number = ++self->number, .has_number = TRUE };
  if (self->axis_column != NULL)
    (at++)->text = axis != NULL ? axis : DIEN_PAPER_UNPLACED;
  (at++)->text = write_subject (self);
  (at++)->text = dien_cursor_get_text (self->cursor, DIEN_REGISTRATION_MODEL);
  (at++)->text = content == NULL && self->axis_column == NULL ? DIEN_PAPER_UNPLACED : content;
  *cell = at;

  return TRUE;
}

const char *
dien_registration_rows_get_address (const char *code)
{
  if (g_strcmp0 (code, "comrade") == 0)
    return DIEN_PAPER_COMRADE " ";
  if (g_strcmp0 (code, "mr") == 0)
    return DIEN_PAPER_MR " ";
  if (g_strcmp0 (code, "mrs") == 0)
    return DIEN_PAPER_MRS " ";

  return "";
}

char *
dien_registration_rows_dup_closing (gpointer rows)
{
  DienRegistrationRows *self = rows;
  g_autofree char *words = dien_number_spell (self->number);
  g_autoptr (GString) parts = g_string_new (NULL);

  append_part (parts, self->number - self->n_persons - self->n_households, DIEN_PAPER_COLLECTIVE);
  append_part (parts, self->n_persons, DIEN_PAPER_PERSON);
  append_part (parts, self->n_households, DIEN_PAPER_HOUSEHOLD);

  return g_strdup_printf (DIEN_PAPER_CLOSING, self->number, words, self->counted, parts->str);
}
