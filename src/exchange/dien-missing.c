/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-missing"

#include "config.h"

#include "dien-missing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-heading.h"
#include "dien-paper-words.h"

#define KIND_END " số "
#define BLANK_NUMBER KIND_END DIEN_PAPER_BLANK
#define BLANK_DATE "ngày" DIEN_PAPER_BLANK

static void
append (GString    *missing,
        const char *what)
{
  g_string_append_printf (missing, "%s%s", missing->len > 0 ? "; " : "", what);
}

/* '(Kèm theo Quyết định số …' → 'quyết định' */
static char *
dup_kind (const char *annex)
{
  const char *end = strstr (annex, KIND_END);
  g_autofree char *before = NULL;
  g_auto (GStrv) words = NULL;

  if (end == NULL)
    return g_strdup ("");

  before = g_strndup (annex, end - annex);
  words = g_strsplit (before, " ", 3); /* behind '(Kèm theo' */
  return g_utf8_strdown (g_strv_length (words) > 2 ? words[2] : "", -1);
}

static void
add_paper (GString    *missing,
           const char *annex)
{
  gboolean number = strstr (annex, BLANK_NUMBER) != NULL;
  gboolean date = strstr (annex, BLANK_DATE) != NULL;
  g_autofree char *kind = dup_kind (annex);
  g_autofree char *what = NULL;

  if (number && date)
    what = g_strdup_printf (_("number and date of the %s"), kind);
  else if (number)
    what = g_strdup_printf (_("number of the %s"), kind);
  else if (date)
    what = g_strdup_printf (_("date of the %s"), kind);
  if (what != NULL)
    append (missing, what);
}

/* The name stands in the last line; where three sign, nobody is named. */
static gboolean
lacks_name (GArray *signatures)
{
  return signatures->len > 0 && g_array_index (signatures, DienLinePair, 0).middle.text == NULL &&
         *g_array_index (signatures, DienLinePair, signatures->len - 1).right.text == '\0';
}

static gboolean
lacks_office (GArray *heading)
{
  return heading->len > 0 && *g_array_index (heading, DienLinePair, 0).left.text == '\0';
}

static gboolean
is_empty (DienFields *fields,
          const char *list)
{
  GPtrArray *items = dien_fields_get_list (fields, list);

  return items == NULL || items->len == 0;
}

char *
dien_missing_of_sheet (DienSheet *sheet)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  g_return_val_if_fail (sheet != NULL, NULL);

  if (sheet->heading != NULL && lacks_office (sheet->heading))
    append (missing, _("what the office is called"));
  if (sheet->annex != NULL)
    add_paper (missing, sheet->annex);
  if (sheet->signatures != NULL && lacks_name (sheet->signatures))
    append (missing, _("name of who signs"));

  return g_strdup (missing->str);
}

char *
dien_missing_of_review (DienFields *fields)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  gboolean on = FALSE;

  g_return_val_if_fail (fields != NULL, NULL);

  if (*dien_fields_get (fields, "co_quan") == '\0')
    append (missing, _("what the office is called"));
  if (is_empty (fields, "ds_khen"))
    append (missing, _("awards"));
  if (is_empty (fields, "ds_chi_tieu"))
    append (missing, _("indicators"));
  if (dien_fields_find_flag (fields, "co_ke_hoach", &on) && !on)
    append (missing, _("plan of the year"));
  if (is_empty (fields, "ds_noi_dung_nam_sau"))
    append (missing, _("contents of the next year"));
  if (*dien_fields_get (fields, "nguoi_ky") == '\0')
    append (missing, _("name of who signs"));

  return g_strdup (missing->str);
}
