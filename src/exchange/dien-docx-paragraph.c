/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-docx"

#include "config.h"

#include <string.h>

#include "dien-docx-private.h"

#define X(text) ((const xmlChar *) (text))

/* One element of text, and where its text stands in that of the paragraph. */
typedef struct
{
  xmlNode *node;
  gsize begin;
  GString *filled;
} Piece;

static void
clear_piece (gpointer data)
{
  g_string_free (((Piece *) data)->filled, TRUE);
}

static void
gather_pieces (xmlNode *node,
               GArray  *pieces,
               GString *text)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (dien_docx_is (child, "t"))
      {
        Piece piece = { child, text->len, g_string_new (NULL) };
        xmlChar *content = xmlNodeGetContent (child);

        g_string_append (text, (const char *) content);
        xmlFree (content);
        g_array_append_val (pieces, piece);
      }
    else if (child->type == XML_ELEMENT_NODE)
      gather_pieces (child, pieces, text);
}

static GArray *
new_pieces (xmlNode *node,
            GString *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  g_array_set_clear_func (pieces, clear_piece);
  gather_pieces (node, pieces, text);

  return pieces;
}

static gsize
get_end (GArray  *pieces,
         guint    i,
         GString *text)
{
  return i + 1 < pieces->len ? g_array_index (pieces, Piece, i + 1).begin : text->len;
}

/* The piece that holds the byte @at. */
static Piece *
find_piece (GArray *pieces,
            gsize   at)
{
  guint i = pieces->len - 1;

  while (i > 0 && g_array_index (pieces, Piece, i).begin > at)
    i--;

  return &g_array_index (pieces, Piece, i);
}

/* Line feeds become breaks of the line in the same run. */
static void
set_text (xmlNode    *node,
          const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  xmlNode *at = node;

  xmlNodeSetContent (node, X (""));
  xmlNodeAddContent (node, X (lines[0] != NULL ? lines[0] : ""));
  xmlNodeSetSpacePreserve (node, 1);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    {
      at = xmlAddNextSibling (at, xmlNewDocNode (node->doc, node->ns, X ("br"), NULL));
      at = xmlAddNextSibling (at, xmlNewDocNode (node->doc, node->ns, X ("t"), NULL));
      xmlNodeAddContent (at, X (lines[i]));
      xmlNodeSetSpacePreserve (at, 1);
    }
}

static void
set_texts (GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      set_text (piece->node, piece->filled->str);
    }
}

/* What stands between marks stays in its piece. */
static void
keep (GArray  *pieces,
      GString *text,
      gsize    begin,
      gsize    end)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);
      gsize from = MAX (begin, piece->begin);
      gsize to = MIN (end, get_end (pieces, i, text));

      if (from < to)
        g_string_append_len (piece->filled, text->str + from, (gssize) (to - from));
    }
}

/* Returns: where the mark ends, with what is repeated by it; 0 where it is wrong */
static gsize
fill_mark (GArray          *pieces,
           GString         *text,
           const DienMark  *mark,
           DienFields      *fields,
           GError         **error)
{
  g_auto (DienMark) close = { 0 };
  gsize end = mark->end;

  if (mark->sign == '#' && dien_mark_find_named (text->str, mark->end, '/', mark->name, &close))
    end = close.end;

  return dien_mark_render (text->str, mark->begin, end, fields, find_piece (pieces, mark->begin)->filled, error) ? end : 0;
}

gboolean
dien_docx_is (xmlNode    *node,
              const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

char *
dien_docx_dup_text (xmlNode *node)
{
  GString *text = g_string_new (NULL);
  GArray *pieces = new_pieces (node, text);

  g_array_unref (pieces);
  return g_string_free (text, FALSE);
}

gboolean
dien_docx_fill_paragraph (xmlNode     *paragraph,
                          DienFields  *fields,
                          GError     **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) pieces = new_pieces (paragraph, text);
  gsize begin = 0;

  for (;;)
    {
      g_auto (DienMark) mark = { 0 };
      gboolean found = dien_mark_find (text->str, begin, &mark);

      if (!found && begin == 0)
        return TRUE;
      keep (pieces, text, begin, found ? mark.begin : text->len);
      if (!found)
        break;
      begin = fill_mark (pieces, text, &mark, fields, error);
      if (begin == 0)
        return FALSE;
    }
  set_texts (pieces);

  return TRUE;
}

void
dien_docx_cut_paragraph (xmlNode *paragraph,
                         gsize    begin,
                         gsize    end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) pieces = new_pieces (paragraph, text);

  keep (pieces, text, 0, begin);
  keep (pieces, text, end, text->len);
  set_texts (pieces);
}

void
dien_docx_replace_text (xmlNode    *node,
                        const char *text)
{
  g_autoptr (GString) old = g_string_new (NULL);
  g_autoptr (GArray) pieces = new_pieces (node, old);

  if (pieces->len > 0)
    g_string_assign (g_array_index (pieces, Piece, 0).filled, text);
  set_texts (pieces);
}
