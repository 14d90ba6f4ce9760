/* SPDX-License-Identifier: MIT */
#define G_LOG_DOMAIN "dien-docx"

#include "config.h"

#include "dien-docx-private.h"
#include "dien-paper-words.h"

/* Blocks that follow each other below one node, with the marks that they stand between. */
typedef struct
{
  xmlNode *first;
  xmlNode *last;
  DienMark open;
} Section;

static gboolean fill_range (xmlNode *first, xmlNode *end, DienFields *fields, GError **error);

static gboolean
has_mark (xmlNode    *block,
          char        sign,
          const char *name)
{
  g_autofree char *text = dien_docx_dup_text (block);
  g_auto (DienMark) mark = { 0 };

  return dien_mark_find_named (text, 0, sign, name, &mark);
}

/* Whether what the mark begins ends in the paragraph before the paragraph does: then it is a piece of it. */
static gboolean
is_piece (const char     *text,
          const DienMark *open)
{
  g_auto (DienMark) close = { 0 };

  return dien_mark_find_named (text, open->end, '/', open->name, &close) &&
         (open->begin > 0 || text[close.end] != '\0');
}

/* Whether a paragraph begins with a mark that repeats it whole; what is only a piece of it is looked over. */
static gboolean
find_open_in_paragraph (xmlNode  *paragraph,
                        DienMark *open)
{
  g_autofree char *text = dien_docx_dup_text (paragraph);
  gsize from = 0;

  while (dien_mark_find (text, from, open))
    {
      g_auto (DienMark) close = { 0 };

      if (open->sign == '#' && !is_piece (text, open))
        return TRUE;
      from = open->sign == '#' && dien_mark_find_named (text, open->end, '/', open->name, &close) ? close.end : open->end;
      dien_mark_clear (open);
    }

  return FALSE;
}

/* Whether a row has a mark that does not end in its own cell. */
static gboolean
find_open_in_row (xmlNode  *row,
                  DienMark *open)
{
  for (xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    {
      g_autofree char *text = NULL;
      gsize from = 0;

      if (!dien_docx_is (cell, "tc"))
        continue;
      text = dien_docx_dup_text (cell);
      while (dien_mark_find (text, from, open))
        {
          g_auto (DienMark) close = { 0 };

          if (open->sign == '#' && !dien_mark_find_named (text, open->end, '/', open->name, &close))
            return TRUE;
          from = open->sign == '#' ? close.end : open->end;
          dien_mark_clear (open);
        }
    }

  return FALSE;
}

static gboolean
find_section (xmlNode *block,
              Section *section)
{
  section->first = block;
  if (dien_docx_is (block, "p"))
    return find_open_in_paragraph (block, &section->open);

  return dien_docx_is (block, "tr") && find_open_in_row (block, &section->open);
}

/* The paragraph below @block, or @block itself, that holds the mark. */
static xmlNode *
find_paragraph (xmlNode    *block,
                char        sign,
                const char *name)
{
  if (dien_docx_is (block, "p"))
    return has_mark (block, sign, name) ? block : NULL;

  for (xmlNode *child = block->children; child != NULL; child = child->next)
    {
      xmlNode *found = child->type == XML_ELEMENT_NODE ? find_paragraph (child, sign, name) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
remove_node (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

/* A cell must end with a paragraph. */
static gboolean
may_go (xmlNode *paragraph)
{
  if (!dien_docx_is (paragraph->parent, "tc"))
    return TRUE;

  for (xmlNode *other = paragraph->parent->children; other != NULL; other = other->next)
    if (other != paragraph && dien_docx_is (other, "p"))
      return TRUE;

  return FALSE;
}

/* Takes the mark out. Returns: whether its paragraph, which is @block or below it, held nothing else and is gone */
static gboolean
take_out (xmlNode    *block,
          char        sign,
          const char *name)
{
  xmlNode *paragraph = find_paragraph (block, sign, name);
  g_autofree char *text = dien_docx_dup_text (paragraph);
  g_auto (DienMark) mark = { 0 };
  gboolean alone;

  dien_mark_find_named (text, 0, sign, name, &mark);
  alone = mark.begin == 0 && text[mark.end] == '\0' && may_go (paragraph);
  if (alone && paragraph != block)
    remove_node (paragraph);
  else if (!alone)
    dien_docx_cut_paragraph (paragraph, mark.begin, mark.end);

  return alone && paragraph == block;
}

/* Without the marks, and without paragraphs that hold nothing else. Returns: whether something is left */
static gboolean
strip (Section *self)
{
  xmlNode *next = self->first->next;
  gboolean whole = self->first == self->last;

  if (take_out (self->first, '#', self->open.name))
    {
      remove_node (self->first);
      self->first = next;
      if (whole)
        return FALSE;
    }
  if (take_out (self->last, '/', self->open.name))
    {
      if (self->first == self->last)
        {
          remove_node (self->last);
          return FALSE;
        }
      self->last = self->last->prev;
      remove_node (self->last->next);
    }

  return TRUE;
}

static void
use_name_space (xmlNode *node,
                xmlNs   *from,
                xmlNs   *to)
{
  if (node->type != XML_ELEMENT_NODE)
    return;

  if (node->ns == from)
    node->ns = to;
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns == from)
      attribute->ns = to;
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    use_name_space (child, from, to);
}

/* A copy explains the name spaces of its elements, which are known where it stands. */
static void
drop_name_spaces (xmlNode *copy)
{
  for (xmlNs *own = copy->nsDef; own != NULL; own = own->next)
    {
      xmlNs *known = xmlSearchNs (copy->doc, copy->parent, own->prefix);

      if (known == NULL || !xmlStrEqual (known->href, own->href))
        return;
      use_name_space (copy, own, known);
    }
  xmlFreeNsList (copy->nsDef);
  copy->nsDef = NULL;
}

static xmlNode *
copy_before (xmlNode *place,
             xmlNode *block)
{
  xmlNode *copy = xmlAddPrevSibling (place, xmlDocCopyNode (block, block->doc, 1));

  if (copy->type == XML_ELEMENT_NODE && block->nsDef == NULL)
    drop_name_spaces (copy);

  return copy;
}

/* Of the blocks before @place. Returns: whether they could be filled in */
static gboolean
repeat (Section     *self,
        xmlNode     *place,
        DienFields  *fields,
        GError     **error)
{
  xmlNode *first = NULL;

  for (xmlNode *block = self->first; block != NULL; block = block == self->last ? NULL : block->next)
    {
      xmlNode *copy = copy_before (place, block);

      first = first != NULL ? first : copy;
    }

  return fill_range (first, place, fields, error);
}

/* In the type of the last block, which is that of the items where the first are their headings. */
static void
say_none (Section *self,
          xmlNode *place)
{
  for (xmlNode *block = self->last; block != NULL; block = block == self->first ? NULL : block->prev)
    if (dien_docx_is (block, "p") || dien_docx_is (block, "tr"))
      {
        dien_docx_replace_text (copy_before (place, block), DIEN_PAPER_NONE);
        return;
      }
}

static void
remove_section (Section *self)
{
  xmlNode *block = self->first;

  for (;;)
    {
      xmlNode *next = block->next;
      gboolean last = block == self->last;

      remove_node (block);
      if (last)
        return;
      block = next;
    }
}

/* @place: (out): a node behind it, which is to be removed */
static gboolean
fill_section (Section     *self,
              DienFields  *fields,
              xmlNode    **place,
              GError     **error)
{
  GPtrArray *items;
  gboolean done = TRUE;
  guint times;

  for (self->last = self->first; self->last != NULL; self->last = self->last->next)
    if (self->last->type == XML_ELEMENT_NODE && has_mark (self->last, '/', self->open.name))
      break;
  if (self->last == NULL)
    {
      dien_mark_refuse_lonely (&self->open, error);
      return FALSE;
    }
  if (!dien_mark_find_section (&self->open, fields, &items, &times, error))
    return FALSE;

  *place = xmlAddNextSibling (self->last, xmlNewDocComment (self->last->doc, (const xmlChar *) ""));
  if (!strip (self))
    return TRUE;
  for (guint i = 0; done && i < times; i++)
    done = repeat (self, *place, items != NULL ? g_ptr_array_index (items, i) : fields, error);
  if (done && times == 0 && items != NULL)
    say_none (self, *place);
  remove_section (self);

  return done;
}

/* The blocks from @first to the one before @end. */
static gboolean
fill_range (xmlNode     *first,
            xmlNode     *end,
            DienFields  *fields,
            GError     **error)
{
  xmlNode *block = first;

  while (block != NULL && block != end)
    {
      Section section = { 0 };
      xmlNode *next = block->next;
      gboolean done;

      if (block->type != XML_ELEMENT_NODE)
        done = TRUE;
      else if (find_section (block, &section))
        {
          xmlNode *place = NULL;

          done = fill_section (&section, fields, &place, error);
          dien_mark_clear (&section.open);
          if (done)
            {
              next = place->next;
              remove_node (place);
            }
        }
      else if (dien_docx_is (block, "p"))
        done = dien_docx_fill_paragraph (block, fields, error);
      else
        done = fill_range (block->children, NULL, fields, error);

      if (!done)
        return FALSE;
      block = next;
    }

  return TRUE;
}

gboolean
dien_docx_fill_blocks (xmlNode     *node,
                       DienFields  *fields,
                       GError     **error)
{
  return fill_range (node->children, NULL, fields, error);
}
