/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-xlsx"

#include "config.h"

#include <errno.h>
#include <string.h>
#include <zip.h>
#include <zlib.h>

#include "dien-deflate-private.h"
#include "dien-xlsx-package-private.h"

#define WORKSHEET "xl/worksheets/sheet%u.xml"
#define HEADER "<headerFooter>"
#define HEADER_FROM_SECOND_PAGE "<headerFooter differentFirst=\"1\">"
#define END 8192 /* bytes of a worksheet within which its header stands */
#define DAY 0x21 /* 1 January 1980 in the time of zip files, as the library has it: equal sheets are equal files */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_t, zip_discard)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_file_t, zip_fclose)

/* A worksheet as it is stored, which may be long. */
typedef struct
{
  zip_uint64_t index;
  zip_stat_t stat;
  GByteArray *packed;
  gsize read; /* of it, by zip_close() */
} Worksheet;

/* @flags: ZIP_FL_COMPRESSED for what is stored, 0 for what is packed in it, whose sum is checked then.
 *
 * Returns: (nullable): %NULL where it cannot be read */
static GByteArray *
read_part (zip_t        *zip,
           zip_uint64_t  index,
           zip_flags_t   flags,
           zip_uint64_t  size)
{
  g_autoptr (zip_file_t) file = zip_fopen_index (zip, index, flags);
  g_autoptr (GByteArray) part = g_byte_array_new ();
  guint8 more;

  if (file == NULL)
    return NULL;

  g_byte_array_set_size (part, (guint) size);
  if (zip_fread (file, part->data, size) != (zip_int64_t) size || zip_fread (file, &more, 1) != 0)
    return NULL;

  return g_steal_pointer (&part);
}

/* The library does not look whether its temporary files could be written: on a full disk a part just ends somewhere. */
static gboolean
is_whole (const char *part)
{
  const char *root = strstr (part, "?>");
  const char *last;
  g_autofree char *end = NULL;

  root = root != NULL ? strchr (root, '<') : NULL;
  if (root == NULL)
    return FALSE;
  if (strchr (root + 1, '<') == NULL)
    return g_str_has_suffix (root, "/>");

  end = g_strdup_printf ("</%.*s>", (int) strcspn (root + 1, " />"), root + 1);
  last = g_strrstr_len (root, -1, "</");
  return last != NULL && g_str_has_prefix (last, end);
}

static guint
count_rows (const char *part)
{
  guint n = 0;

  for (const char *at = strstr (part, "<row "); at != NULL; at = strstr (at + 1, "<row "))
    n++;

  return n;
}

static gboolean
is_part_whole (zip_t        *zip,
               zip_uint64_t  index,
               zip_uint64_t  size)
{
  g_autoptr (GByteArray) part = read_part (zip, index, 0, size);

  if (part == NULL)
    return FALSE;

  g_byte_array_append (part, (const guint8 *) "", 1);
  return is_whole ((const char *) part->data);
}

/* Returns: the place of the worksheet that the part is, @n where it is none */
static guint
find_worksheet (const char *name,
                guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      char expected[sizeof WORKSHEET + 8];

      g_snprintf (expected, sizeof expected, WORKSHEET, i + 1);
      if (strcmp (name, expected) == 0)
        return i;
    }

  return n;
}

/* Looks at every part but the worksheets. Returns: whether these are there, and all others are whole */
static gboolean
check_parts (zip_t     *zip,
             Worksheet *worksheets,
             guint      n)
{
  guint n_found = 0;

  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    {
      zip_stat_t stat;
      guint at;

      if (zip_stat_index (zip, i, 0, &stat) != 0)
        return FALSE;
      at = find_worksheet (stat.name, n);
      if (at < n)
        {
          worksheets[at].index = i;
          worksheets[at].stat = stat;
          n_found++;
        }
      else if (!is_part_whole (zip, i, stat.size))
        return FALSE;
    }

  return n_found == n;
}

static void
free_first_page (GString *text)
{
  char *header = g_strrstr_len (text->str + text->len - MIN (text->len, END), -1, HEADER);

  if (header == NULL)
    return;
  g_string_erase (text, header - text->str, strlen (HEADER));
  g_string_insert (text, header - text->str, HEADER_FROM_SECOND_PAGE);
}

/* Returns: whether the worksheet is whole */
static gboolean
change_worksheet (zip_t     *zip,
                  Worksheet *self,
                  guint      n_rows)
{
  g_autoptr (GString) text = NULL;
  DienDeflateMark mark;

  self->packed = read_part (zip, self->index, ZIP_FL_COMPRESSED, self->stat.comp_size);
  text = self->packed != NULL ? dien_deflate_unpack (self->packed, self->stat.size, END, &mark) : NULL;
  if (text == NULL || crc32_z (0, (const guchar *) text->str, text->len) != self->stat.crc ||
      !is_whole (text->str) || count_rows (text->str) != n_rows)
    return FALSE;

  free_first_page (text);
  self->stat.size = text->len;
  self->stat.crc = (zip_uint32_t) crc32_z (0, (const guchar *) text->str, text->len);

  return dien_deflate_repack (self->packed, &mark, text);
}

/* Hands out what is packed already, so that it is stored as it is. */
static zip_int64_t
worksheet_asked_cb (void             *data,
                    void             *buffer,
                    zip_uint64_t      length,
                    zip_source_cmd_t  command)
{
  Worksheet *self = data;
  gsize n;

  switch (command)
    {
    case ZIP_SOURCE_OPEN:
      self->read = 0;
      return 0;
    case ZIP_SOURCE_READ:
      n = MIN (length, self->packed->len - self->read);
      memcpy (buffer, self->packed->data + self->read, n);
      self->read += n;
      return (zip_int64_t) n;
    case ZIP_SOURCE_STAT:
      zip_stat_init (buffer);
      ((zip_stat_t *) buffer)->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
      ((zip_stat_t *) buffer)->size = self->stat.size;
      ((zip_stat_t *) buffer)->comp_size = self->packed->len;
      ((zip_stat_t *) buffer)->crc = self->stat.crc;
      ((zip_stat_t *) buffer)->comp_method = ZIP_CM_DEFLATE;
      return sizeof (zip_stat_t);
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap (ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                             ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
      return 0; /* nothing to close, to free or to complain about */
    }
}

static int
get_errno (zip_t *zip)
{
  zip_error_t *error = zip_get_error (zip);

  return zip_error_system_type (error) == ZIP_ET_SYS ? zip_error_code_system (error) : EIO;
}

static gboolean
replace_worksheet (zip_t     *zip,
                   Worksheet *worksheet)
{
  zip_source_t *source = zip_source_function (zip, worksheet_asked_cb, worksheet);

  if (source != NULL && zip_file_replace (zip, worksheet->index, source, 0) == 0)
    return zip_file_set_dostime (zip, worksheet->index, 0, DAY, 0) == 0;

  zip_source_free (source);
  return FALSE;
}

static gboolean
change_worksheets (zip_t       *zip,
                   Worksheet   *worksheets,
                   const guint *n_rows,
                   guint        n)
{
  for (guint i = 0; i < n; i++)
    if (!change_worksheet (zip, &worksheets[i], n_rows[i]))
      return FALSE;

  return TRUE;
}

static gboolean
replace_worksheets (zip_t     *zip,
                    Worksheet *worksheets,
                    guint      n)
{
  for (guint i = 0; i < n; i++)
    if (!replace_worksheet (zip, &worksheets[i]))
      return FALSE;

  return TRUE;
}

int
dien_xlsx_package_finish (const char  *path,
                          const guint *n_rows,
                          guint        n_worksheets)
{
  g_autoptr (zip_t) zip = zip_open (path, 0, NULL);
  g_autofree Worksheet *worksheets = g_new0 (Worksheet, n_worksheets);
  int code = 0;

  if (zip == NULL || !check_parts (zip, worksheets, n_worksheets) ||
      !change_worksheets (zip, worksheets, n_rows, n_worksheets))
    code = ENOSPC;
  else if (!replace_worksheets (zip, worksheets, n_worksheets) || zip_close (zip) != 0)
    code = get_errno (zip);
  else
    zip = NULL;

  g_clear_pointer (&zip, zip_discard);
  for (guint i = 0; i < n_worksheets; i++)
    g_clear_pointer (&worksheets[i].packed, g_byte_array_unref);

  return code;
}
