/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-xlsx"

#include "config.h"

#include <errno.h>
#include <string.h>
#include <zip.h>

#include "dien-xlsx-package-private.h"

#define WORKSHEET "xl/worksheets/sheet1.xml"
#define HEADER "<headerFooter>"
#define HEADER_FROM_SECOND_PAGE "<headerFooter differentFirst=\"1\">"
#define LEVEL 1  /* of packing: the fastest */
#define DAY 0x21 /* 1 January 1980 in the time of zip files, as the library has it: equal sheets are equal files */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_t, zip_discard)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_file_t, zip_fclose)

/* Returns: (nullable): a part of the package; %NULL where it cannot be read or is not what was stored */
static GString *
read_part (zip_t        *zip,
           zip_uint64_t  index)
{
  g_autoptr (GString) part = NULL;
  g_autoptr (zip_file_t) file = NULL;
  zip_stat_t stat;

  if (zip_stat_index (zip, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
    return NULL;
  file = zip_fopen_index (zip, index, 0);
  if (file == NULL)
    return NULL;

  part = g_string_sized_new (stat.size + 1);
  if (zip_fread (file, part->str, stat.size) != (zip_int64_t) stat.size ||
      zip_fread (file, &(char) { 0 }, 1) != 0) /* only reading on to the end checks the sum */
    return NULL;
  part->str[stat.size] = '\0';
  part->len = stat.size;

  return g_steal_pointer (&part);
}

/* The library does not look whether its temporary files could be written: on a full disk a part just ends somewhere. */
static gboolean
is_whole (GString *part)
{
  const char *root = strstr (part->str, "?>");
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
count_rows (GString *part)
{
  guint n = 0;

  for (const char *at = strstr (part->str, "<row "); at != NULL; at = strstr (at + 1, "<row "))
    n++;

  return n;
}

static void
free_first_page (GString *part)
{
  char *header = g_strrstr_len (part->str, (gssize) part->len, HEADER);

  if (header == NULL)
    return;
  g_string_erase (part, header - part->str, strlen (HEADER));
  g_string_insert (part, header - part->str, HEADER_FROM_SECOND_PAGE);
}

static int
get_errno (zip_t *zip)
{
  zip_error_t *error = zip_get_error (zip);

  return zip_error_system_type (error) == ZIP_ET_SYS ? zip_error_code_system (error) : EIO;
}

/* Returns: (nullable): the worksheet, where all parts are whole */
static GString *
check_parts (zip_t        *zip,
             guint         n_rows,
             zip_uint64_t *index)
{
  g_autoptr (GString) worksheet = NULL;

  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    {
      g_autoptr (GString) part = read_part (zip, i);

      if (part == NULL || !is_whole (part))
        return NULL;
      if (g_strcmp0 (zip_get_name (zip, i, 0), WORKSHEET) == 0)
        {
          worksheet = g_steal_pointer (&part);
          *index = i;
        }
    }

  return worksheet != NULL && count_rows (worksheet) == n_rows ? g_steal_pointer (&worksheet) : NULL;
}

/* In the place of the part @index; that it is put at the end instead is because only what is new can be packed fast.
 *
 * Returns: whether it could be */
static gboolean
replace_part (zip_t        *zip,
              zip_uint64_t  index,
              GString      *part)
{
  zip_source_t *source = zip_source_buffer (zip, part->str, part->len, FALSE);
  zip_int64_t added = -1;

  if (source != NULL && zip_delete (zip, index) == 0)
    added = zip_file_add (zip, WORKSHEET, source, 0);
  if (added < 0)
    {
      zip_source_free (source);
      return FALSE;
    }

  return zip_set_file_compression (zip, added, ZIP_CM_DEFLATE, LEVEL) == 0 &&
         zip_file_set_dostime (zip, added, 0, DAY, 0) == 0;
}

int
dien_xlsx_package_finish (const char *path,
                          guint       n_rows)
{
  g_autoptr (zip_t) zip = zip_open (path, 0, NULL);
  g_autoptr (GString) worksheet = NULL;
  zip_uint64_t index = 0;

  if (zip == NULL)
    return ENOSPC;
  worksheet = check_parts (zip, n_rows, &index);
  if (worksheet == NULL)
    return ENOSPC;

  free_first_page (worksheet);
  if (!replace_part (zip, index, worksheet) || zip_close (zip) != 0)
    return get_errno (zip);

  zip = NULL;
  return 0;
}
