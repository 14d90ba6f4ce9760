/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-docx"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dien-docx-private.h"
#include "dien-error.h"

#define LONGEST 64 /* letters of a name */

gboolean
dien_mark_find (const char *text,
                gsize       from,
                DienMark   *mark)
{
  for (const char *open = strchr (text + from, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      gsize sign = open[1] == '#' || open[1] == '/';
      gsize length = strcspn (open + 1 + sign, " \t\n{}");

      if (length == 0 || length > LONGEST || open[1 + sign + length] != '}')
        continue;

      *mark = (DienMark) { sign ? open[1] : 0, g_strndup (open + 1 + sign, length), open - text,
                           open - text + length + sign + 2 };
      return TRUE;
    }

  return FALSE;
}

gboolean
dien_mark_find_named (const char *text,
                      gsize       from,
                      char        sign,
                      const char *name,
                      DienMark   *mark)
{
  while (dien_mark_find (text, from, mark))
    {
      if (mark->sign == sign && strcmp (mark->name, name) == 0)
        return TRUE;
      from = mark->end;
      dien_mark_clear (mark);
    }

  return FALSE;
}

void
dien_mark_clear (DienMark *mark)
{
  g_clear_pointer (&mark->name, g_free);
}

void
dien_mark_refuse_lonely (const DienMark  *mark,
                         GError         **error)
{
  if (mark->sign == '#')
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("In the template ‘{#%s}’ has no end. Put ‘{/%s}’ behind what is to be repeated."), mark->name, mark->name);
  else
    g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
                 _("In the template ‘{/%s}’ has no beginning. Put ‘{#%s}’ before what is to be repeated."), mark->name,
                 mark->name);
}

static void
refuse_unknown (const DienMark  *mark,
                GError         **error)
{
  g_autofree char *shown = mark->sign != 0 ? g_strdup_printf ("{%c%s}", mark->sign, mark->name)
                                           : g_strdup_printf ("{%s}", mark->name);

  g_set_error (error, DIEN_ERROR, DIEN_ERROR_INVALID,
               _("The template asks for ‘%s’, which is not known. Correct the name in the template, or take it out."), shown);
}

gboolean
dien_mark_find_section (const DienMark  *open,
                        DienFields      *fields,
                        GPtrArray      **items,
                        guint           *times,
                        GError         **error)
{
  gboolean on;

  *items = dien_fields_get_list (fields, open->name);
  if (*items != NULL)
    *times = (*items)->len;
  else if (dien_fields_find_flag (fields, open->name, &on))
    *times = on ? 1 : 0;
  else
    {
      refuse_unknown (open, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
render_section (const char      *text,
                const DienMark  *open,
                const DienMark  *close,
                DienFields      *fields,
                GString         *out,
                GError         **error)
{
  GPtrArray *items;
  guint times;

  if (!dien_mark_find_section (open, fields, &items, &times, error))
    return FALSE;

  for (guint i = 0; i < times; i++)
    if (!dien_mark_render (text, open->end, close->begin, items != NULL ? g_ptr_array_index (items, i) : fields, out, error))
      return FALSE;

  return TRUE;
}

gboolean
dien_mark_render (const char  *text,
                  gsize        begin,
                  gsize        end,
                  DienFields  *fields,
                  GString     *out,
                  GError     **error)
{
  while (begin < end)
    {
      g_auto (DienMark) mark = { 0 };
      g_auto (DienMark) close = { 0 };
      gboolean found = dien_mark_find (text, begin, &mark) && mark.begin < end;
      const char *value;

      g_string_append_len (out, text + begin, (gssize) ((found ? mark.begin : end) - begin));
      if (!found)
        return TRUE;

      if (mark.sign == 0)
        {
          value = dien_fields_get (fields, mark.name);
          if (value == NULL)
            {
              refuse_unknown (&mark, error);
              return FALSE;
            }
          g_string_append (out, value);
          begin = mark.end;
          continue;
        }

      if (mark.sign == '/' || !dien_mark_find_named (text, mark.end, '/', mark.name, &close) || close.end > end)
        {
          dien_mark_refuse_lonely (&mark, error);
          return FALSE;
        }
      if (!render_section (text, &mark, &close, fields, out, error))
        return FALSE;
      begin = close.end;
    }

  return TRUE;
}
