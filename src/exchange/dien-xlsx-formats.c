/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-xlsx"

#include "config.h"

#include "dien-xlsx-private.h"

#define TYPE_FACE "Times New Roman"
#define BASE_SIZE 12 /* points */

static gpointer
get_key (const DienSheetLook *look)
{
  return GUINT_TO_POINTER (look->size << 8 | (guint) look->style << 6 | (guint) look->align << 4 |
                           (guint) look->kind << 1 | (guint) (look->bordered != FALSE));
}

static lxw_format *
make_format (DienXlsx            *self,
             const DienSheetLook *look)
{
  static const uint8_t aligns[] = {
    [DIEN_ALIGN_LEFT] = LXW_ALIGN_LEFT,
    [DIEN_ALIGN_CENTRE] = LXW_ALIGN_CENTER,
    [DIEN_ALIGN_RIGHT] = LXW_ALIGN_RIGHT,
  };
  lxw_format *format = workbook_add_format (self->workbook);

  if (format == NULL)
    return NULL;

  format_set_font_name (format, TYPE_FACE);
  format_set_font_size (format, look->size);
  format_set_align (format, aligns[look->align]);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);
  if (look->style == DIEN_LINE_BOLD || look->style == DIEN_LINE_RULED)
    format_set_bold (format);
  if (look->style == DIEN_LINE_ITALIC)
    format_set_italic (format);
  if (look->style == DIEN_LINE_RULED)
    format_set_underline (format, LXW_UNDERLINE_SINGLE);
  if (look->bordered)
    format_set_border (format, LXW_BORDER_THIN);
  if (look->kind == DIEN_CELL_ORDINAL)
    format_set_num_format (format, "0");
  if (look->kind == DIEN_CELL_COUNT)
    format_set_num_format (format, "#,##0");
  if (look->kind == DIEN_CELL_DATE)
    format_set_num_format (format, "dd/mm/yyyy");
  /* Points keep the general format: as many decimals as there are, and no comma behind a whole number. */

  return format;
}

/* The type of a cell that nobody gave a format, by whose digits the widths of columns are told too: with the library's own,
 * which is not on every machine, columns come out wider there. */
void
dien_xlsx_set_base_type (DienXlsx *self)
{
  lxw_format *base = STAILQ_FIRST (self->workbook->formats);

  format_set_font_name (base, TYPE_FACE);
  format_set_font_size (base, BASE_SIZE);
}

lxw_format *
dien_xlsx_get_format (DienXlsx            *self,
                      const DienSheetLook *look)
{
  lxw_format *format = g_hash_table_lookup (self->formats, get_key (look));

  if (format == NULL)
    {
      format = make_format (self, look);
      if (format == NULL)
        dien_xlsx_note (self, LXW_ERROR_MEMORY_MALLOC_FAILED);
      g_hash_table_insert (self->formats, get_key (look), format);
    }

  return format;
}
