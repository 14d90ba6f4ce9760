/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-command"

#include "config.h"

#include "dien-command-private.h"

#include <glib/gi18n-lib.h>

#include "dien-error.h"

static void
refuse_year (DienStore  *store,
             GPtrArray  *years,
             int         number,
             GError    **error)
{
  g_autofree char *file = g_filename_display_basename (dien_store_get_path (store));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < years->len; i++)
    g_string_append_printf (list, "%s%d", i > 0 ? ", " : "",
                            (int) dien_record_get_int (g_ptr_array_index (years, i), "number"));

  if (years->len == 0)
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND, _("‘%s’ holds no year yet."), file);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_NOT_FOUND, _("‘%s’ does not hold the year %d. Its years are: %s."),
                 file, number, list->str);
}

gboolean
dien_command_read_year (DienArguments  *arguments,
                        int            *number,
                        GError        **error)
{
  const char *typed = dien_arguments_require (arguments, "year", error);
  g_autofree char *shown = NULL;
  guint64 value;

  if (typed == NULL)
    return FALSE;
  if (g_ascii_string_to_unsigned (typed, 10, 1000, 9999, &value, NULL))
    {
      *number = (int) value;
      return TRUE;
    }

  shown = g_filename_display_name (typed);
  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID, _("‘%s’ is not a year. Write four digits, such as 2022."), shown);
  return FALSE;
}

DienStore *
dien_command_open (DienArguments   *arguments,
                   DienStoreFlags   flags,
                   GError         **error)
{
  const char *file = dien_arguments_get_file (arguments);
  g_autoptr (GError) cause = NULL;
  g_autoptr (DienStore) writable = NULL;
  DienStore *store = dien_store_open (file, flags, &cause);

  /* After a crash, and from an older version, a file has to be put in order before it can be read. */
  if (g_error_matches (cause, DIEN_ERROR, DIEN_ERROR_READ_ONLY))
    {
      writable = dien_store_open (file, DIEN_STORE_DEFAULT, error);
      return writable != NULL ? dien_store_open (file, flags, error) : NULL;
    }
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));

  return store;
}

gint64
dien_command_find_year (DienStore      *store,
                        DienArguments  *arguments,
                        int            *number,
                        GError        **error)
{
  g_autoptr (GPtrArray) years = NULL;

  g_assert (DIEN_IS_STORE (store) && number != NULL);

  if (!dien_command_read_year (arguments, number, error) || (years = dien_store_list (store, "year", NULL, 0, error)) == NULL)
    return 0;

  for (guint i = 0; i < years->len; i++)
    if (dien_record_get_int (g_ptr_array_index (years, i), "number") == *number)
      return dien_record_get_id (g_ptr_array_index (years, i));

  refuse_year (store, years, *number, error);
  return 0;
}
