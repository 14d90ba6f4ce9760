/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-people-pasted"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-address.h"
#include "dien-date.h"
#include "dien-error.h"
#include "dien-pasted.h"
#include "dien-people-private.h"
#include "dien-query-private.h"
#include "dien-text.h"
#include "dien-units.h"

/* What a line says of a person. */
typedef struct
{
  DienRecord *person;
  gint64 unit;
  GPtrArray *titles; /* of the line's cells */
} Line;

static void
clear_line (Line *self)
{
  dien_record_free (self->person);
  g_ptr_array_unref (self->titles);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, clear_line)

static const char *
find_gender (const char *cell)
{
  g_autofree char *folded = dien_text_fold (cell);

  if (strcmp (folded, "nam") == 0)
    return "male";
  if (strcmp (folded, "nu") == 0)
    return "female";
  return NULL;
}

static gboolean
read_cell (DienStore   *store,
           const char  *cell,
           const char  *on,
           Line        *line,
           GError     **error)
{
  g_autofree char *date = dien_date_parse (cell, DIEN_DATE_ANY, NULL);
  gint64 unit;

  if (date != NULL && !dien_record_has (line->person, "party_date"))
    {
      dien_record_set_text (line->person, dien_record_has (line->person, "birth_date") ? "party_date" : "birth_date", date);
      return TRUE;
    }
  if (find_gender (cell) != NULL && !dien_record_has (line->person, "gender"))
    {
      dien_record_set_text (line->person, "gender", find_gender (cell));
      return TRUE;
    }

  unit = dien_unit_find (store, cell, on, error);
  if (unit == -2)
    return FALSE;
  if (unit > 0 && line->unit == 0)
    line->unit = unit;
  else
    g_ptr_array_add (line->titles, (gpointer) cell);
  return TRUE;
}

/* Somebody of that name and year of birth, or of neither a year. */
static gboolean
is_known (DienStore   *store,
          DienRecord  *person,
          GError     **error)
{
  g_autofree char *folded = dien_text_fold (dien_record_get_text (person, "name"));
  g_auto (DienQuery) query = DIEN_QUERY_INIT;
  gboolean known;

  dien_query_init (&query, store,
                   "SELECT 1 FROM person WHERE name_folded = ?1 AND matches (name, ?2)"
                   " AND substr (birth_date, 1, 4) IS substr (?3, 1, 4) LIMIT 1");
  dien_query_bind_text (&query, 1, folded);
  dien_query_bind_text (&query, 2, dien_record_get_text (person, "name"));
  dien_query_bind_text (&query, 3, dien_record_get_text (person, "birth_date"));
  known = dien_query_next (&query);

  return dien_query_finish (&query, error) && known;
}

/* A unit without a title makes a plain member of it. */
static gboolean
write_posts (DienStore  *store,
             Line       *line,
             GError    **error)
{
  if (line->unit != 0 && line->titles->len == 0)
    g_ptr_array_add (line->titles, (gpointer) _("Member"));

  for (guint i = 0; i < line->titles->len; i++)
    {
      g_autoptr (DienRecord) post = dien_record_new ("post");

      dien_record_set_int (post, "person", dien_record_get_id (line->person));
      if (line->unit != 0)
        dien_record_set_int (post, "unit", line->unit);
      dien_record_set_text (post, "title", g_ptr_array_index (line->titles, i));
      dien_record_set_int (post, "position", i + 1);
      if (dien_store_insert (store, post, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_line (DienStore          *store,
            const char *const  *cells,
            const char         *on,
            DienPastedPeople   *answer,
            GError            **error)
{
  g_auto (Line) line = { dien_record_new ("person"), 0, g_ptr_array_new () };
  const char *address;
  const char *name = dien_address_split (cells[0], &address);
  GError *fault = NULL;

  dien_record_set_text (line.person, "name", name);
  dien_record_set_text (line.person, "address", address);
  for (guint i = 1; cells[i] != NULL; i++)
    if (*cells[i] != '\0' && !read_cell (store, cells[i], on, &line, error))
      return FALSE;

  if (is_known (store, line.person, &fault))
    {
      g_ptr_array_add (answer->known, g_strdup (name));
      return TRUE;
    }
  if (fault != NULL)
    {
      g_propagate_error (error, fault);
      return FALSE;
    }

  if (!dien_person_complete (store, line.person, error) || dien_store_insert (store, line.person, error) == 0 || !write_posts (store, &line, error))
    return FALSE;
  answer->added++;
  return TRUE;
}

static gboolean
write_rows (DienStore         *store,
            GPtrArray         *rows,
            const char        *on,
            DienPastedPeople  *answer,
            GError           **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *cells = g_ptr_array_index (rows, i);

      if (*cells[0] == '\0')
        {
          for (guint c = 1; cells[c] != NULL; c++)
            if (*cells[c] != '\0')
              g_ptr_array_add (answer->unused, g_strdup (cells[c]));
        }
      else if (!write_line (store, cells, on, answer, error))
        return FALSE;
    }

  return TRUE;
}

void
dien_pasted_people_clear (DienPastedPeople *self)
{
  self->added = 0;
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->unused, g_ptr_array_unref);
}

gboolean
dien_people_add_pasted (DienStore         *store,
                        const char        *text,
                        const char        *on,
                        DienPastedPeople  *answer,
                        GError           **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (DIEN_IS_STORE (store), FALSE);
  g_return_val_if_fail (on != NULL && answer != NULL, FALSE);

  *answer = (DienPastedPeople) { 0, g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
  rows = dien_pasted_read (text);
  if (rows->len == 0)
    {
      g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                           _("There are no lines to paste. In Excel, copy a column with the names of the persons, one a line, and paste again."));
      return FALSE;
    }

  title = g_strdup_printf (_("Add persons from a list of %u lines"), rows->len);
  if (!dien_store_begin (store, title, error))
    return FALSE;

  return dien_person_end (store, write_rows (store, rows, on, answer, error), error);
}
