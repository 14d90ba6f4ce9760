/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-docx"

#include "config.h"

#include "dien-docx.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>
#include <zip.h>

#include "dien-docx-private.h"
#include "dien-error.h"

/* A template comes from anywhere: no more than this of it is unpacked. */
#define MOST_PARTS 1000
#define MOST_BYTES (64 << 20)
#define DAY 0x21 /* 1 January 1980 in the time of zip files: equal documents are equal files */
#define DOCUMENT "word/document.xml"
#define PROPERTIES "docProps/core.xml"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_t, zip_discard)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (zip_file_t, zip_fclose)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

typedef struct
{
  char *name;
  GBytes *content;
} Part;

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_free (part->name);
  g_bytes_unref (part->content);
}

static void
refuse_template (GError **error)
{
  g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_FOREIGN,
                       _("The template is not a Word document (.docx), or it is damaged. Choose another template."));
}

/* Returns: (nullable) */
static GBytes *
read_part (zip_t            *zip,
           const zip_stat_t *stat)
{
  g_autoptr (zip_file_t) file = zip_fopen_index (zip, stat->index, 0);
  g_autofree guint8 *content = g_malloc (stat->size + 1);

  if (file == NULL || zip_fread (file, content, stat->size + 1) != (zip_int64_t) stat->size)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&content), stat->size);
}

static gboolean
read_parts (zip_t  *zip,
            GArray *parts)
{
  zip_uint64_t left = MOST_BYTES;
  zip_int64_t n = zip_get_num_entries (zip, 0);
  gboolean found = FALSE;

  for (zip_int64_t i = 0; i < n && n <= MOST_PARTS; i++)
    {
      zip_stat_t stat;
      Part part;

      if (zip_stat_index (zip, i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > left ||
          (part.content = read_part (zip, &stat)) == NULL)
        return FALSE;
      left -= stat.size;
      part.name = g_strdup (stat.name);
      g_array_append_val (parts, part);
      found |= strcmp (stat.name, DOCUMENT) == 0;
    }

  return found;
}

/* Returns: (transfer full) (nullable) */
static GArray *
unpack (GBytes  *template,
        GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr (zip_t) zip = NULL;
  zip_source_t *source;
  gsize size;
  const void *data = g_bytes_get_data (template, &size);

  g_array_set_clear_func (parts, clear_part);
  source = zip_source_buffer_create (data, size, 0, NULL);
  zip = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, NULL) : NULL;
  if (source != NULL && zip == NULL)
    zip_source_free (source);
  if (zip == NULL || !read_parts (zip, parts))
    {
      refuse_template (error);
      return NULL;
    }

  return g_steal_pointer (&parts);
}

static gboolean
add_parts (zip_t  *zip,
           GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      gsize size;
      const void *data = g_bytes_get_data (part->content, &size);
      zip_source_t *source = zip_source_buffer (zip, data, size, 0);
      zip_int64_t index = source != NULL ? zip_file_add (zip, part->name, source, ZIP_FL_ENC_UTF_8) : -1;

      if (index < 0)
        {
          zip_source_free (source);
          return FALSE;
        }
      if (zip_file_set_dostime (zip, index, 0, DAY, 0) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Returns: (nullable): what was written into @source */
static GBytes *
take_written (zip_source_t *source)
{
  g_autofree guint8 *data = NULL;
  zip_int64_t size = -1;

  if (zip_source_open (source) != 0)
    return NULL;
  if (zip_source_seek (source, 0, SEEK_END) == 0 && (size = zip_source_tell (source)) > 0 &&
      zip_source_seek (source, 0, SEEK_SET) == 0)
    {
      data = g_malloc (size);
      if (zip_source_read (source, data, size) != size)
        size = -1;
    }
  zip_source_close (source);

  return size > 0 ? g_bytes_new_take (g_steal_pointer (&data), size) : NULL;
}

static GBytes *
pack (GArray  *parts,
      GError **error)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  g_autoptr (zip_t) zip = NULL;
  GBytes *packed = NULL;

  if (source != NULL)
    {
      zip_source_keep (source);
      zip = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
      if (zip == NULL)
        zip_source_free (source);
      else if (add_parts (zip, parts) && zip_close (zip) == 0)
        {
          zip = NULL;
          packed = take_written (source);
        }
      g_clear_pointer (&zip, zip_discard);
      zip_source_free (source);
    }
  if (packed == NULL)
    g_set_error_literal (error, DIEN_ERROR, DIEN_ERROR_FAILED,
                         _("The document could not be put together. Close other programs and try again."));

  return packed;
}

/* Texts that are not Word's own: of each element as it stands. */
static gboolean
fill_plain (xmlNode     *node,
            DienFields  *fields,
            GError     **error)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      {
        g_autoptr (GString) filled = g_string_new (NULL);
        const char *text = (const char *) child->content;

        if (!dien_mark_render (text, 0, strlen (text), fields, filled, error))
          return FALSE;
        xmlNodeSetContent (child, (const xmlChar *) "");
        xmlNodeAddContent (child, (const xmlChar *) filled->str);
      }
    else if (child->type == XML_ELEMENT_NODE && !fill_plain (child, fields, error))
      return FALSE;

  return TRUE;
}

static gboolean
is_text (const char *name)
{
  return g_str_has_suffix (name, ".xml") &&
         (strcmp (name, DOCUMENT) == 0 || strcmp (name, PROPERTIES) == 0 || g_str_has_prefix (name, "word/header") ||
          g_str_has_prefix (name, "word/footer") || g_str_has_prefix (name, "word/footnotes"));
}

/* Of the paragraphs in one cell, or of a paragraph: joined by spaces. */
static void
append_line (GString *text,
             xmlNode *node)
{
  if (dien_docx_is (node, "p"))
    {
      g_autofree char *line = dien_docx_dup_text (node);

      if (*line != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", line);
    }
  else
    for (xmlNode *child = node->children; child != NULL; child = child->next)
      append_line (text, child);
}

static gboolean
is_last_cell (xmlNode *cell)
{
  do
    cell = cell->next;
  while (cell != NULL && !dien_docx_is (cell, "tc"));

  return cell == NULL;
}

static void
append_plain (GString *text,
              xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (dien_docx_is (child, "p") || dien_docx_is (child, "tc"))
      {
        g_autoptr (GString) line = g_string_new (NULL);

        append_line (line, child);
        g_string_append_printf (text, "%s%c", line->str, dien_docx_is (child, "tc") && !is_last_cell (child) ? '\t' : '\n');
      }
    else if (child->type == XML_ELEMENT_NODE)
      append_plain (text, child);
}

/* Returns: (transfer full) (nullable) */
static xmlDoc *
parse_part (const Part  *part,
            GError     **error)
{
  gsize size;
  const char *content = g_bytes_get_data (part->content, &size);
  g_autoptr (xmlDoc) document = xmlReadMemory (content, (int) size, NULL, NULL,
                                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  /* No program writes a document type into such a part; what it would define is not wanted. */
  if (document != NULL && xmlDocGetRootElement (document) != NULL && xmlGetIntSubset (document) == NULL)
    return g_steal_pointer (&document);

  refuse_template (error);
  return NULL;
}

static gboolean
fill_part (Part        *part,
           DienFields  *fields,
           GError     **error)
{
  g_autoptr (xmlDoc) document = parse_part (part, error);
  xmlChar *written = NULL;
  xmlNode *root;
  int length = 0;

  if (document == NULL)
    return FALSE;
  root = xmlDocGetRootElement (document);
  if (!(strcmp (part->name, PROPERTIES) == 0 ? fill_plain : dien_docx_fill_blocks) (root, fields, error))
    return FALSE;

  xmlDocDumpMemoryEnc (document, &written, &length, "UTF-8");
  g_bytes_unref (part->content);
  part->content = g_bytes_new (written, length);
  xmlFree (written);

  return TRUE;
}

GBytes *
dien_docx_fill (GBytes      *template,
                DienFields  *fields,
                GError     **error)
{
  g_autoptr (GArray) parts = NULL;

  g_return_val_if_fail (template != NULL && fields != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  parts = unpack (template, error);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);

      if (is_text (part->name) && !fill_part (part, fields, error))
        return NULL;
    }

  return parts != NULL ? pack (parts, error) : NULL;
}

char *
dien_docx_dup_plain (GBytes  *docx,
                     GError **error)
{
  g_autoptr (GArray) parts = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (docx != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  parts = unpack (docx, error);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      g_autoptr (xmlDoc) document = NULL;

      if (strcmp (part->name, DOCUMENT) != 0)
        continue;
      document = parse_part (part, error);
      if (document == NULL)
        return NULL;
      append_plain (text, xmlDocGetRootElement (document));
    }

  return parts != NULL ? g_strdup (text->str) : NULL;
}
